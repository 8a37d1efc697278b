//! Everything the charts show, as two tables.

use super::Bench;
use crate::state::Memo;
use crate::state::scenes::evidence;
use crate::view::dynamic::part;
use leptos::prelude::*;

/// The data tables, closed at first.
#[component]
pub fn Figures() -> impl IntoView {
    let bench = expect_context::<Bench>();
    let Bench { state, setting, haul, results, .. } = bench;
    let words = state.words();
    let bins = state.alternative(move || {
        let setting = setting.read();
        evidence::bin_rows(&setting.p, &setting.models, &haul.read(), state.unit.get())
    });
    let sizes = state.alternative(move || evidence::size_rows(&setting.read(), &results.read(), state.unit.get()));
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

fn table(heads: [&'static str; 7], rows: Memo<Vec<[String; 7]>>) -> impl IntoView {
    view! {
        <table>
            <thead><tr>{heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr></thead>
            <tbody>
                {part(move || rows.get().into_iter().map(|row| view! {
                    <tr>{row.map(|figure| view! { <td>{figure}</td> }).collect_view()}</tr>
                }).collect_view())}
            </tbody>
        </table>
    }
}
