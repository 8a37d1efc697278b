//! The page's figures: each named quantity in one `<data>`, as the contract in the README says.

use super::dynamic::dynamic;
use crate::model::number;
use crate::state::{Memo, State};
use leptos::prelude::*;

/// An information quantity (given in nats) in the unit shown.
///
/// One closure makes the whole element, so that a step of p costs one effect a figure.
#[component]
pub fn Information(
    /// The contract's name.
    #[prop(into)]
    name: String,
    /// Nats; `f64::INFINITY` for ∞.
    nats: Memo<f64>,
) -> impl IntoView {
    let unit = expect_context::<State>().unit;
    dynamic(move || {
        let unit_shown = unit.get();
        quantity(name.clone(), Some(unit_shown.name()), unit_shown.from_nats(nats.get()))
    })
}

/// A quantity that is no information: a parameter, a mean.
#[component]
pub fn Plain(
    /// The contract's name.
    name: &'static str,
    /// As it stands.
    value: Memo<f64>,
) -> impl IntoView {
    dynamic(move || quantity(name.to_owned(), None, value.get()))
}

/// The element itself.
pub fn quantity(name: String, unit: Option<&'static str>, value: f64) -> impl IntoView + use<> {
    view! {
        <data class="quantity" data-quantity=name data-unit=unit value=number::shortest(value)>
            {number::fixed(value, 3)}
        </data>
    }
}
