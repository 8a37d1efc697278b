//! Native sliders.

use crate::app::hooks::{SLOP, TREMOR, blur_field, use_events};
use crate::app::use_app_state;
use crate::float_text;
use leptos::html::Input;
use leptos::prelude::*;
use std::ops::RangeInclusive;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, PointerEvent};

/// A finger on a slider that does not move it, or not yet: it may scroll.
#[derive(Clone, Copy)]
struct Finger {
    pointer: i32,
    /// Where it went down; none once it scrolls or magnifies.
    at: Option<(i32, i32)>,
    /// Where the browser would have put the thumb.
    asked: Option<f64>,
}

/// A native slider. It shows the nearest step to its value, and is read only when the reader moves it. What is done until it is let go is
/// one undo step. Some browsers move the thumb as soon as a finger is down: here it moves when the finger goes sideways or is lifted, and
/// not when the page scrolls.
#[component]
pub fn Slider(
    /// The id, as docs/figures.md lists it.
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
    let finger = StoredValue::new(None::<Finger>);
    // Let go, it shows the value again: what the reader asked for may not have been taken. Untracked: an event handler, and this too may come
    // when the page is gone.
    let on_change = move |input: HtmlInputElement| {
        if let Some(value) = value.try_get_untracked() {
            show(&input, value);
        }
    };
    let on_input = move |input: HtmlInputElement| {
        let place = input.value_as_number();
        if !place.is_finite() {
            return;
        }
        match finger.get_value() {
            Some(undecided) => {
                finger.set_value(Some(Finger { asked: Some(place), ..undecided }));
                on_change(input);
            }
            None => on_move.run(place),
        }
    };
    let on_pointer = move |event: Event| {
        let event: PointerEvent = event.unchecked_into();
        let (x, y) = (event.client_x(), event.client_y());
        let undecided = finger.get_value().filter(|finger| finger.pointer == event.pointer_id());
        match (event.type_().as_str(), undecided) {
            ("pointerdown", _) => {
                // Two magnify.
                let at = event.is_primary().then_some((x, y));
                let is_finger = event.pointer_type() == "touch";
                finger.set_value(is_finger.then(|| Finger { pointer: event.pointer_id(), at, asked: None }));
            }
            ("pointermove", Some(Finger { at: Some((x0, y0)), .. })) => {
                let (across, along) = ((x - x0).abs(), (y - y0).abs());
                if across >= SLOP && across > along {
                    blur_field();
                    finger.set_value(None);
                } else if along > TREMOR {
                    finger.update_value(|finger| *finger = finger.map(|finger| Finger { at: None, ..finger }));
                }
            }
            (kind @ ("pointerup" | "pointercancel"), undecided) => {
                if let Some(Finger { at, asked, .. }) = undecided {
                    finger.set_value(None);
                    if let (Some(place), Some(_), "pointerup") = (asked, at, kind) {
                        on_move.run(place);
                    }
                }
                state.commit_pending();
            }
            _ => {}
        }
    };
    use_events(input, &["pointerdown", "pointermove", "pointerup", "pointercancel"], on_pointer);
    view! {
        <input
            type="range"
            id=id
            aria-label=label
            aria-valuetext=move || value_text.get()
            disabled=move || disabled.get()
            node_ref=input
            on:input:target=move |event| on_input(event.target())
            on:change:target=move |event| on_change(event.target())
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
