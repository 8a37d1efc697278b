//! Not here yet.

use leptos::prelude::*;

/// Not here yet.
#[component]
pub fn Information() -> impl IntoView {
    view! { <main class="information"></main> }
}
