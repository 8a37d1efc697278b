//! The Information view: self-information, entropy, cross-entropy, and why D is as it is.

mod coins;
mod curve;
mod list;
mod pointer;
mod slide;
mod sums;

use super::dynamic::{part, text};
use super::history::UndoRedo;
use super::quantity::Information as Figure;
use super::rich::Sentence;
use super::words::FIGURES;
use crate::model::Compared;
use crate::model::chances::List;
use crate::state::{Boxed, Memo, State, memo, scenes};
use leptos::prelude::*;

/// P and Q of the reader's making, seen from all sides.
#[component]
pub fn Information() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let lists = state.works.chances.memo(|sheet| (sheet.p.clone(), sheet.q.clone()));
    let seen = memo(move || {
        let lists = lists.read();
        Compared::new(&lists.0, &lists.1)
    });
    let sentence = memo(move || (words.information.sentence)(&seen.read(), state.unit.get()));
    view! {
        <main class="information">
            <section class="panel said">
                <Sentence text=sentence />
                <Table seen />
                <UndoRedo />
            </section>
            <curve::CurvePanel curve=scenes::Curve::Event />
            <curve::CurvePanel curve=scenes::Curve::Coin />
            <coins::CoinsPanel />
            <list::ListPanel list=List::P seen />
            <list::ListPanel list=List::Q seen />
            <div class="stack">
                <sums::SumsPanel seen />
                <sums::JensenPanel seen />
            </div>
        </main>
    }
}

/// A figure over its name.
fn figure(name: &'static str, class: &'static str, caption: &'static str, nats: Boxed<f64>) -> impl IntoView {
    view! { <span class=class><Figure name nats /><small>{caption}</small></span> }
}

/// Every outcome in figures.
#[component]
fn Table(seen: Memo<Compared>) -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let rows = state.alternative(move || {
        let session = state.works.chances.session.read();
        scenes::list_table(session.sheet(), &seen.read(), state.unit.get())
    });
    let log = text(move || format!("P {} P/Q", scenes::log_name(state.unit.get()).0));
    let cells = |row: scenes::ListRow| view! { <tr><th scope="row">{row.outcome}</th>{row.cells.map(|cell| view! { <td>{cell}</td> }).collect_view()}</tr> };
    view! {
        <details id=FIGURES>
            <summary>{words.information.figures}</summary>
            <div>
                <table>
                    <thead>
                        <tr>
                            {[words.information.column_outcome, "p", "P", "Q", "Q/P"].map(|name| view! { <th scope="col">{name}</th> }).collect_view()}
                            <th scope="col">{log}</th>
                        </tr>
                    </thead>
                    <tbody>{part(move || rows.get().into_iter().map(cells).collect_view())}</tbody>
                </table>
            </div>
        </details>
    }
}
