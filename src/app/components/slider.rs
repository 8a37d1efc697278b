//! Native sliders.

use crate::app::use_app_state;
use crate::float_text;
use leptos::html::Input;
use leptos::prelude::*;
use std::ops::RangeInclusive;
use web_sys::HtmlInputElement;

/// A native slider. It shows the nearest step to its value, and is read only when the reader moves it. What is done until it is let go is
/// one undo step.
#[component]
pub fn Slider(
    /// The id of the contract.
    #[prop(into)]
    id: Oco<'static, str>,
    /// The label.
    #[prop(into)]
    label: Oco<'static, str>,
    /// The place of its thumb.
    #[prop(into)]
    value: Signal<f64>,
    /// Least and greatest place.
    #[prop(into)]
    range: Signal<RangeInclusive<f64>>,
    /// The step.
    #[prop(into)]
    step: Signal<f64>,
    /// The value in words.
    #[prop(into)]
    value_text: Signal<String>,
    /// Whether it is out of use.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Takes the place to which the reader moved the thumb.
    #[prop(into)]
    on_move: Callback<f64>,
) -> impl IntoView {
    let state = use_app_state();
    let input = NodeRef::<Input>::new();
    let scale = Memo::new(move |_| (range.get(), step.get()));
    Effect::new(move |set: Option<Option<(RangeInclusive<f64>, f64)>>| {
        // The value first: an effect that reads a memo after another that is made of it misses its changes (reactive_graph 0.2).
        let (value, scale) = (value.get(), scale.get());
        let input = input.get()?;
        // In this order: the browser keeps the value between the ends.
        if set.flatten().as_ref() != Some(&scale) {
            let (range, step) = &scale;
            for (name, number) in [("min", range.start()), ("max", range.end()), ("step", step)] {
                let _ = input.set_attribute(name, &float_text::shortest(*number)); // fails only for a malformed name
            }
        }
        show(&input, value);
        Some(scale)
    });
    let on_input = move |place: f64| {
        if place.is_finite() {
            on_move.run(place);
        }
    };
    // Let go, it shows the value again: what the reader asked for may not have been taken. This too may come when the page is gone.
    let on_change = move |input: HtmlInputElement| {
        if let Some(value) = value.try_get_untracked() {
            show(&input, value);
        }
    };
    view! {
        <input
            type="range"
            id=id
            aria-label=label
            aria-valuetext=move || value_text.get()
            disabled=move || disabled.get()
            node_ref=input
            on:input:target=move |event| on_input(event.target().value_as_number())
            on:change:target=move |event| on_change(event.target())
            on:pointerup=move |_| state.commit_pending()
            on:blur=move |_| state.commit_pending()
        />
    }
}

/// To set what is there already would cost a layout.
fn show(input: &HtmlInputElement, value: f64) {
    if input.value_as_number() != value {
        input.set_value_as_number(value);
    }
}
