//! Not here yet.

use leptos::prelude::*;

/// Not here yet.
#[component]
pub fn Ledger() -> impl IntoView {
    view! { <main class="ledger"></main> }
}
