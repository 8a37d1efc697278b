//! The native slider over a chance.

use crate::digits;
use crate::model::number;
use crate::state::{Boxed, State};
use crate::view::dynamic::handler;
use crate::view::follow::follow;
use crate::web;
use leptos::{html, prelude::*};

/// A slider from 0 to 1; it commits to the open view.
#[component]
pub fn Slide(
    /// Its id.
    id: String,
    /// What it is.
    label: String,
    /// The state's value. Not tracked: it is asked for in each frame.
    value: Boxed<f64>,
    /// Takes what the reader chose.
    #[prop(into)]
    take: Callback<f64, bool>,
) -> impl IntoView {
    let state = expect_context::<State>();
    let input = NodeRef::<html::Input>::new();
    follow(
        move || input.get_untracked().map(|_| value.read()),
        move |p| {
            let Some(input) = input.get_untracked() else { return };
            // The range shows the nearest step; it is there already when the reader moved it, and setting it again would cost a
            // layout.
            let nearest = digits::fixed(*p, 3);
            if input.value_as_number() != digits::parse(&nearest).unwrap_or_default() {
                input.set_value(&nearest);
            }
            web::write_attribute(&input, "aria-valuetext", &number::parameter(*p));
        },
    );
    view! {
        <input
            type="range"
            class="slide"
            id=id
            min="0"
            max="1"
            step="0.001"
            aria-label=label
            node_ref=input
            on:input:target=move |event| {
                if let Some(p) = digits::parse(&event.target().value()) {
                    take.run(p);
                }
            }
            on:pointerup=handler(move |_| state.commit())
            on:blur=handler(move |_| state.commit())
        />
    }
}
