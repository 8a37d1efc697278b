//! The formula alone in f32 and f64, beside log-sum-exp.

use super::SoftmaxContext;
use crate::app::components::OptionalQuantity;
use crate::app::use_app_state;
use crate::math::Precision;
use crate::present::format_information;
use crate::present::softmax::{NaiveRow, naive_row};
use leptos::prelude::*;

/// The panel with the table.
#[component]
pub fn NaiveTable(context: SoftmaxContext) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let words = &messages.softmax;
    let [sum, p] = words.columns;
    let rows = words
        .naive_rows
        .into_iter()
        .enumerate()
        .map(|(index, name)| view! { <NaiveRowView context=context index=index name=name/> });
    view! {
        <section class="panel naive" aria-labelledby="naive-title">
            <h2 id="naive-title">{words.naive_title}</h2>
            <table>
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col">{sum}</th>
                        <th scope="col">{p}</th>
                        <th scope="col" prop:textContent=move || (words.nll_column)(state.unit.get())></th>
                    </tr>
                </thead>
                {rows.collect_view()}
            </table>
        </section>
    }
}

/// One way to compute it, by its index in [`Precision::ALL`] (after these, log-sum-exp): its figures, and under them e^z of each class and what
/// happened.
#[component]
fn NaiveRowView(context: SoftmaxContext, index: usize, name: &'static str) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let SoftmaxContext { document, figures, .. } = context;
    let row = Memo::new(move |_| naive_row(index, &document.read(), &figures.read(), messages));
    let text =
        move |read: fn(&NaiveRow) -> &str| move || row.read().as_ref().map_or_else(String::new, |row| read(row).to_owned());
    let nll = Memo::new(move |_| row.read().as_ref().and_then(|row| row.nll));
    let value = match Precision::ALL.get(index) {
        // Not there where it is no number: the note says so.
        Some(precision) => {
            let name = match precision {
                Precision::Single => "softmax.naive.f32.nll",
                Precision::Double => "softmax.naive.f64.nll",
            };
            view! { <span><OptionalQuantity name=name value=nll/></span> }.into_any()
        }
        None => {
            view! { <span prop:textContent=move || format_information(state.unit.get(), nll.get().unwrap_or_default())></span> }
                .into_any()
        }
    };
    view! {
        <tbody>
            <tr>
                <th scope="row">{name}</th>
                <td prop:textContent=text(|row| &row.sum)></td>
                <td prop:textContent=text(|row| &row.p)></td>
                <td class="nll-cell">{value} " " <span prop:textContent=text(|row| &row.note)></span></td>
            </tr>
            <tr class="why">
                <td colspan="4">
                    <p class="exps">{messages.softmax.exps[index]} <span prop:textContent=text(|row| &row.exps)></span></p>
                    <p prop:textContent=text(|row| &row.said)></p>
                </td>
            </tr>
        </tbody>
    }
}
