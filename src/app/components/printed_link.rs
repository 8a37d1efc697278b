//! The link at the foot of a printed page.

use crate::app::hooks::present_link;
use crate::app::use_app_state;
use leptos::prelude::*;

/// The link to what is printed; empty, and hidden by the style sheet, on a screen.
#[component]
pub fn PrintedLink() -> impl IntoView {
    let state = use_app_state();
    let link = move || {
        if !state.media.printing.get() {
            return String::new();
        }
        present_link(state)
    };
    view! { <footer class="printed-link" translate="no" prop:textContent=link></footer> }
}
