//! The formula alone in f32 and f64, beside log-sum-exp.

use super::{Seen, written};
use crate::info::Precision;
use crate::state::scenes::softmax::{NaiveRow, naive_row};
use crate::state::{State, boxed, memo, scenes};
use crate::view::dynamic::{dynamic, optional, text};
use crate::view::quantity::Information;
use leptos::prelude::*;

/// The panel with the table.
#[component]
pub fn NaivePanel() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let Seen { classes, .. } = expect_context::<Seen>();
    let columns = words.softmax.columns;
    view! {
        <section class="panel naive" aria-labelledby="naive-title">
            <table class:many=dynamic(move || { classes.get() > 4 })>
                <thead>
                    <tr>
                        <th scope="col"><h2 id="naive-title">{words.softmax.naive_title}</h2></th>
                        {columns[..3].iter().map(|column| view! { <th scope="col">{*column}</th> }).collect_view()}
                        <th scope="col">{columns[3]}", "{text(move || (words.unit)(state.unit.get()))}</th>
                    </tr>
                </thead>
                {words.softmax.naive_rows.into_iter().enumerate().map(|(place, name)| view! { <Row place name /> }).collect_view()}
            </table>
        </section>
    }
}

/// One way to compute it: its figures, and under them what happened.
#[component]
fn Row(
    /// Among the precisions; after these, log-sum-exp.
    place: usize,
    name: &'static str,
) -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let Seen { sheet, figures, .. } = expect_context::<Seen>();
    let row = memo(move || naive_row(place, &sheet.read(), &figures.read(), words));
    let cell = move |read: fn(&NaiveRow) -> String| written(boxed(move || row.read_untracked().as_ref().as_ref().map_or_else(String::new, read)));
    let nll = move || row.get_untracked().and_then(|row| row.nll).unwrap_or_default();
    let there = memo(move || row.read().as_ref().as_ref().is_some_and(|row| row.nll.is_some()));
    let quantity = Precision::ALL.get(place).map(|precision| match precision {
        Precision::Single => "softmax.naive.f32.nll",
        Precision::Double => "softmax.naive.f64.nll",
    });
    view! {
        <tbody>
            <tr>
                <th scope="row">{name}</th>
                <td class="exps">{cell(|row| row.exps.clone())}</td>
                <td>{cell(|row| row.sum.clone())}</td>
                <td>{cell(|row| row.p.clone())}</td>
                <td class="nll-cell">
                    {match quantity {
                        // Not there where it is no number: the note says so.
                        Some(name) => optional(move || there.get().then(|| view! { <Information name nats=boxed(nll) /> })).into_any(),
                        None => written(boxed(move || scenes::shown(state.unit.get_untracked(), nll()))).into_any(),
                    }}
                    " " {cell(|row| row.note.clone())}
                </td>
            </tr>
            <tr class="why"><td colspan="5">{cell(|row| row.said.clone())}</td></tr>
        </tbody>
    }
}
