//! Everything the charts show, as two tables.

use super::Bench;
use crate::state::Memo;
use crate::state::scenes::evidence::{self, Row};
use crate::view::dynamic::part;
use leptos::prelude::*;

/// The data tables, closed at first.
#[component]
pub fn Figures() -> impl IntoView {
    let bench = expect_context::<Bench>();
    let Bench { state, seen, results, .. } = bench;
    let words = state.words();
    let bins = state.alternative(move || evidence::bin_rows(&seen.read(), state.unit.get()));
    let sizes = state.alternative(move || evidence::size_rows(&seen.read().setting, &results.read(), state.unit.get()));
    let e = &words.evidence;
    view! {
        <details id="figures">
            <summary>{words.explore.figures}</summary>
            <div>
                {table([words.explore.column_teeth, "P", e.caught, words.explore.share, e.first, e.second, e.one_worm], bins)}
                {table([e.size, e.samples, e.lost, e.off, e.mean_d, e.off, e.rule], sizes)}
            </div>
        </details>
    }
}

fn table(heads: [&'static str; 7], rows: Memo<Vec<Row>>) -> impl IntoView {
    let heads = heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view();
    let row = |row: Row| view! { <tr>{row.map(|figure| view! { <td>{figure}</td> }).collect_view()}</tr> };
    view! {
        <table>
            <thead><tr>{heads}</tr></thead>
            <tbody>{part(move || rows.get().into_iter().map(row).collect_view())}</tbody>
        </table>
    }
}
