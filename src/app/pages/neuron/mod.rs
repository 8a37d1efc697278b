//! Not here yet.

use leptos::prelude::*;

/// Not here yet.
#[component]
pub fn Neuron() -> impl IntoView {
    view! { <main class="neuron"></main> }
}
