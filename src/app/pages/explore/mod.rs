//! Not here yet.

use leptos::prelude::*;

/// Not here yet.
#[component]
pub fn Explore() -> impl IntoView {
    view! { <main class="explore"></main> }
}
