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
    /// The unit of the figure, if it has one.
    pub fn unit(self, unit: Unit) -> Option<&'static str> {
        (self == Self::Information).then(|| unit.name())
    }

    /// For programs: the shortest text that gives the number back.
    pub fn value(self, value: f64, unit: Unit) -> String {
        number::format_shortest(self.in_unit(value, unit))
    }

    /// For the eye: what is rounding noise beside the largest of its terms is 0.
    pub fn text(self, value: f64, largest_term: f64, unit: Unit) -> String {
        let value = self.in_unit(number::without_noise(value, largest_term), unit);
        if self == Self::Count { number::format_count(value) } else { number::format_figure(value) }
    }

    /// The largest term of what is no sum: only a divergence can be noise.
    pub fn largest_term(self) -> f64 {
        if self == Self::Information { number::NOISE } else { 0.0 }
    }

    fn in_unit(self, value: f64, unit: Unit) -> f64 {
        if self == Self::Information { unit.from_nats(value) } else { value }
    }
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
    /// The largest of the terms that it comes from, if it is a sum.
    #[prop(optional, into)]
    largest_term: Option<Signal<f64>>,
) -> impl IntoView {
    let unit = use_app_state().unit;
    // A figure that stays as it is is not written: it would be laid out anew.
    let value = Memo::new(move |_| value.get());
    // What `value` may be made of is read first: a closure in `view!` that reads it after it can miss its changes (reactive_graph 0.2).
    let text = move || {
        let largest_term = largest_term.map_or_else(|| measure.largest_term(), |term| term.get());
        measure.text(value.get(), largest_term, unit.get())
    };
    view! {
        <data
            class="quantity"
            class:infinite=move || value.get().is_infinite() // a small sign, to stand as large as the figure it replaces
            translate="no"
            data-quantity=name
            data-unit=move || measure.unit(unit.get())
            value=move || measure.value(value.get(), unit.get())
            prop:textContent=text
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
    /// The largest of the terms that it comes from, if it is a sum.
    #[prop(optional, into)]
    largest_term: Option<Signal<f64>>,
) -> impl IntoView {
    let largest_term = largest_term.unwrap_or_else(|| Signal::stored(measure.largest_term()));
    // On its way out it may be asked once more.
    let number = Signal::derive(move || value.get().unwrap_or_default());
    view! {
        <Show when=move || value.get().is_some()>
            <Quantity name=name.clone() value=number measure=measure largest_term=largest_term/>
        </Show>
    }
}
