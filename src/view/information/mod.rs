//! The Information view: self-information, entropy, cross-entropy, and why D is as it is.

mod controls;
mod grip;
mod panel;
mod pointer;

use super::dynamic::{part, text};
use super::history::UndoRedo;
use super::rich::Sentence;
use super::words::FIGURES;
use crate::model::Compared;
use crate::model::chances::Part;
use crate::state::{Memo, State, memo, scenes};
use leptos::prelude::*;
use panel::Panel;

/// P and Q of the reader's making, seen from all sides.
#[component]
pub fn Information() -> impl IntoView {
    let state = expect_context::<State>();
    let words = &state.words().information;
    let lists = state.works.chances.memo(|sheet| [sheet.p.clone(), sheet.q.clone()]);
    let seen = memo(move || {
        let [p, q] = &*lists.read();
        Compared::new(p, q)
    });
    let sentence = memo(move || (words.sentence)(&seen.read(), state.unit.get()));
    view! {
        <main class="information">
            <section class="panel said">
                <Sentence text=sentence />
                <Table seen />
                <UndoRedo />
            </section>
            {Part::ALL.into_iter().map(|part| view! { <Panel part seen /> }).collect_view()}
        </main>
    }
}

/// Every outcome in figures.
#[component]
fn Table(seen: Memo<Compared>) -> impl IntoView {
    let state = expect_context::<State>();
    let words = &state.words().information;
    let rows = state.alternative(move || {
        let session = state.works.chances.session.read();
        scenes::list_table(session.sheet(), &seen.read(), state.unit.get())
    });
    let log = text(move || format!("P {} P/Q", scenes::log_name(state.unit.get()).0));
    let line = |cells: [String; 6]| view! { <tr>{cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view()}</tr> };
    view! {
        <details id=FIGURES>
            <summary>{words.figures}</summary>
            <div>
                <table>
                    <thead>
                        <tr>
                            {[words.column_outcome, "p", "P", "Q", "Q/P"].into_iter().map(|name| view! { <th scope="col">{name}</th> }).collect_view()}
                            <th scope="col">{log}</th>
                        </tr>
                    </thead>
                    <tbody>{part(move || rows.get().into_iter().map(line).collect_view())}</tbody>
                </table>
            </div>
        </details>
    }
}
