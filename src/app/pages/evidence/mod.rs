//! Not here yet.

use leptos::prelude::*;

/// Not here yet.
#[component]
pub fn Evidence() -> impl IntoView {
    view! { <main class="evidence"></main> }
}
