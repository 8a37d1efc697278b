//! The gradient of a cost as the product of its factors: each with its figure, its bar and its name.

use super::NeuronContext;
use crate::app::components::{Measure, Quantity};
use crate::float_text;
use crate::math::NeuronState;
use crate::present::{factor_bar, figure, product_sign, shown_state};
use leptos::prelude::*;

/// The factors and both products.
#[component]
pub fn Factors(
    /// The parts' context.
    context: NeuronContext,
    /// The state at the step that is shown.
    now: Memo<NeuronState>,
    /// The cost's part of the names of quantities.
    cost: &'static str,
    /// The name of the factor that is the sigmoid's slope, or what became of it.
    slope: &'static str,
    /// What stands beside them.
    children: Children,
) -> impl IntoView {
    let x = Memo::new(move |_| context.setup.read().x);
    let value = move |read: fn(&NeuronState) -> f64| Signal::derive(move || read(&now.read()));
    let one = Signal::derive(|| 1.0);
    let quantity = move |name: &str, value, largest_term: Signal<f64>| {
        view! {
            <Quantity
                name=format!("neuron.{cost}.gradient.{name}")
                value=value
                measure=Measure::Plain
                largest_term=largest_term
            />
        }
    };
    let factor = |value: Signal<f64>| view! { <span prop:textContent=move || figure(value.get())></span> };
    let (error, steepness) = (value(|now| shown_state(now).gradient.error), value(|now| now.gradient.slope));
    let input = value(|now| now.gradient.x);
    let sign = Memo::new(move |_| product_sign(&now.read()));
    let (by_w, by_b) = (value(|now| now.gradient.w), value(|now| now.gradient.b));
    let largest_w = value(|now| now.gradient.error_term * now.gradient.slope * now.gradient.x);
    let largest_b = value(|now| now.gradient.error_term * now.gradient.slope);
    view! {
        <div class="factors">
            <Part name="a − y" value=error full=one>{factor(error)}</Part>
            <span class="op">"×"</span>
            <Part name=slope value=steepness full=one>{factor(steepness)}</Part>
            <span class="op">"×"</span>
            <Part name="x" value=input full=x>{factor(input)}</Part>
            <span class="op" prop:textContent=move || sign.get()></span>
            <Part name="∂C/∂w" value=by_w full=x>{quantity("w", by_w, largest_w)}</Part>
            <Part name="∂C/∂b" value=by_b full=one>{quantity("b", by_b, largest_b)}</Part>
            {children()}
        </div>
    }
}

/// A figure over its bar over its name.
#[component]
fn Part(
    /// The name.
    name: &'static str,
    /// What the bar is as long as.
    value: Signal<f64>,
    /// What a full bar is as long as, if that is more than 1.
    #[prop(into)]
    full: Signal<f64>,
    /// The figure.
    children: Children,
) -> impl IntoView {
    let width = move || format!("{}%", float_text::fixed(factor_bar(value.get(), full.get()), 2));
    view! {
        <span class="part" translate="no">
            {children()}
            <span class="bar" aria-hidden="true"><span style:width=width></span></span>
            <small>{name}</small>
        </span>
    }
}
