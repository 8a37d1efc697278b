//! A named quantity inside a sentence.

use crate::app::components::{Measure, Quantity, RichText};
use crate::math::Unit;
use leptos::prelude::*;

/// A sentence of which one figure is a named quantity: where the sentence has the figure, else after it.
#[component]
pub fn QuotedQuantity(
    /// The words, with their marks.
    text: String,
    /// The name of the quantity.
    #[prop(into)]
    name: Oco<'static, str>,
    /// Information in nats, or a count.
    value: f64,
    /// What it measures.
    #[prop(default = Measure::Information)]
    measure: Measure,
    /// What stands before and after the figure if the sentence does not have it.
    #[prop(default = ["", ""])]
    aside: [&'static str; 2],
) -> impl IntoView {
    let figure = measure.text(value, measure.largest_term(), Unit::Bits);
    let quantity = view! { <Quantity name=name value=Signal::stored(value) measure=measure/> };
    let quoted = if measure == Measure::Count { figure } else { format!("*{figure}*") };
    match text.split_once(&quoted) {
        Some((before, after)) => {
            let class = if measure == Measure::Count { "" } else { "bold" };
            let [before, after] = [before, after].map(str::to_owned);
            view! { <RichText text=before/> <span class=class>{quantity}</span> <RichText text=after/> }.into_any()
        }
        None => {
            let [head, unit] = aside;
            view! { <RichText text=text/> " " <span class="off-by">{head} " " <b>{quantity}</b> "\u{a0}" {unit}</span> }
                .into_any()
        }
    }
}
