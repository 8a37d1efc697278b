//! What is seen, in one sentence; and every figure in a table.

use super::dynamic::{optional, part};
use super::quantity::{Information, Plain, quantity};
use super::rich::Sentence;
use crate::info::Divergence;
use crate::model::Insight;
use crate::state::{State, boxed, memo, scenes};
use crate::web::{self, frame::Stage};
use leptos::prelude::*;

/// The panel at the bottom right.
#[component]
pub fn WordsPanel() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let sentence = state.glance(move || {
        let insight = Insight::new(state.session.read().lab(), &state.analysis.read(), &state.comparison.read());
        (words.insight)(&insight, state.unit.get())
    });
    view! {
        <section class="panel words">
            <Sentence text=sentence />
        </section>
    }
}

/// Opens the data table: it says in figures what a chart cannot draw.
pub fn open_figures() {
    if let Some(figures) = web::element(FIGURES) {
        // Fails only for a malformed name.
        let _ = figures.set_attribute("open", "");
    }
}

/// The id of the data table in every view that has one.
pub const FIGURES: &str = "figures";

/// The data table: everything the charts show, and the quantities that stand nowhere else.
#[component]
pub fn Figures() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let least = move |read: fn(&scenes::Fit) -> &Divergence| boxed(move || read(&state.fit.read_untracked()).nats());
    // For uniform the fit is the binomial's, and the contract leaves these two out.
    let parameter = memo(move || state.family.get().has_parameter());

    let rows =
        state.alternative(move || scenes::table(state.session.read().lab(), &state.observed.read(), &state.analysis.read()));
    view! {
        <details id=FIGURES>
            <summary>{words.explore.figures}</summary>
            <div>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words.explore.column_teeth}</th>
                        <th scope="col">{words.explore.worms}</th>
                        <th scope="col">"P"</th>
                        <th scope="col">{words.explore.column_expected}</th>
                        <th scope="col">"Q"</th>
                        <th scope="col">"P log P/Q"</th>
                        <th scope="col">"Q log Q/P"</th>
                    </tr>
                </thead>
                <tbody>
                    // One closure for all rows: a step of p wakes one effect, not two a cell.
                    {part(move || {
                        let unit = state.unit.get();
                        rows.get().into_iter().map(|row| view! {
                            <tr>
                                <th scope="row">{row.bin.to_string()}</th>
                                {[row.count, row.p, row.expected, row.q].map(|figure| view! { <td>{figure}</td> }).collect_view()}
                                <td>{quantity(format!("term.pq.{}", row.bin), Some(unit.name()), unit.from_nats(row.forward))}</td>
                                <td>{quantity(format!("term.qp.{}", row.bin), Some(unit.name()), unit.from_nats(row.reverse))}</td>
                            </tr>
                        }).collect_view()
                    })}
                </tbody>
            </table>
            <dl>
                <div>
                    <dt>{words.explore.js}</dt>
                    <dd><Information name="js" nats=boxed(move || state.figures.read_untracked().js) stage=Stage::Read /></dd>
                </div>
                <div>
                    <dt>{words.explore.mean}</dt>
                    <dd><Plain name="mean.p" value=boxed(move || state.figures.read_untracked().mean) stage=Stage::Read /></dd>
                </div>
                {optional(move || parameter.get().then(|| view! {
                    <div>
                        <dt>{words.explore.min_forward}</dt>
                        <dd><Information name="min.pq" nats=least(|fit| &fit.forward.value) stage=Stage::Read /></dd>
                    </div>
                    <div>
                        <dt>{words.explore.min_reverse}</dt>
                        <dd><Information name="min.qp" nats=least(|fit| &fit.reverse.value) stage=Stage::Read /></dd>
                    </div>
                }))}
            </dl>
            </div>
        </details>
    }
}
