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

    /// For the eye.
    pub fn text(self, value: f64, unit: Unit) -> String {
        number::format_fixed(self.in_unit(value, unit), if self == Self::Count { 0 } else { 3 })
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
) -> impl IntoView {
    let unit = use_app_state().unit;
    // A figure that stays as it is is not written: it would be laid out anew.
    let value = Memo::new(move |_| value.get());
    view! {
        <data
            class="quantity"
            class:infinite=move || value.get().is_infinite() // a small sign, to stand as large as the figure it replaces
            translate="no"
            data-quantity=name
            data-unit=move || measure.unit(unit.get())
            value=move || measure.value(value.get(), unit.get())
            prop:textContent=move || measure.text(value.get(), unit.get())
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
    // On its way out it may be asked once more.
    let number = Signal::derive(move || value.get().unwrap_or_default());
    view! { <Show when=move || value.get().is_some()><Quantity name=name.clone() value=number measure=measure/></Show> }
}
