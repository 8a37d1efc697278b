//! The page's figures: each named quantity in one `<data>`, as `docs/figures.md` says.

use crate::app::use_app_state;
use crate::math::Unit;
use crate::model::number;
use leptos::prelude::*;

/// What a quantity measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Information: given in nats, shown in the reader's unit.
    Information,
    /// A number without a unit.
    Plain,
    /// A count of things, which has no decimals.
    Count,
}

impl Measure {
    /// The unit of the figure, if it has one; the text for programs, and the text for the eye.
    pub fn figure(self, value: f64, unit: Unit) -> Figure {
        let (unit, value, decimals) = match self {
            Self::Information => (Some(unit), unit.from_nats(value), 3),
            Self::Plain => (None, value, 3),
            Self::Count => (None, value, 0),
        };
        Figure { unit, value: number::format_shortest(value), text: number::format_fixed(value, decimals) }
    }
}

/// A quantity as it stands in the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The unit, of information.
    pub unit: Option<Unit>,
    /// The shortest text that gives the number back.
    pub value: String,
    /// The text for the eye.
    pub text: String,
}

/// A named quantity.
#[component]
pub fn Quantity(
    /// Its name, as `kl.pq`.
    #[prop(into)]
    name: Oco<'static, str>,
    /// What it is: information in nats.
    #[prop(into)]
    value: Signal<f64>,
    /// What it measures.
    #[prop(default = Measure::Information)]
    measure: Measure,
) -> impl IntoView {
    let unit = use_app_state().unit;
    let figure = Memo::new(move |_| measure.figure(value.get(), unit.get()));
    view! {
        <data
            class="quantity"
            translate="no"
            data-quantity=name
            data-unit=move || figure.read().unit.map(Unit::name)
            value=move || figure.read().value.clone()
            prop:textContent=move || figure.read().text.clone()
        ></data>
    }
}

/// A named quantity that is left out of the page while there is no number.
#[component]
pub fn OptionalQuantity(
    /// Its name.
    #[prop(into)]
    name: Oco<'static, str>,
    /// What it is, if there is a number.
    #[prop(into)]
    value: Signal<Option<f64>>,
    /// What it measures.
    #[prop(default = Measure::Information)]
    measure: Measure,
) -> impl IntoView {
    let is_there = Memo::new(move |_| value.get().is_some());
    // While it is there it keeps the last number, for it may be asked once more on its way out.
    let number = Memo::new(move |last: Option<&f64>| value.get().or(last.copied()).unwrap_or_default());
    move || is_there.get().then(|| view! { <Quantity name=name.clone() value=number measure=measure/> })
}
