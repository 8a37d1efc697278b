//! The button that copies the link, and what stands in for the clipboard.

use crate::app::hooks::{absolute_link, present_link};
use crate::app::use_app_state;
use leptos::html::{Button, Input};
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;

/// How long it is said that the link was copied.
const SAID: Duration = Duration::from_secs(4);

/// Copies the link to what the page shows. Without a clipboard the link stands in a field, to be copied by hand, until the reader closes it.
#[component]
pub fn Share() -> impl IntoView {
    let state = use_app_state();
    let ui = &state.messages().ui;
    let (copied, by_hand) = (RwSignal::new(false), RwSignal::new(false));
    let (button, field) = (NodeRef::<Button>::new(), NodeRef::<Input>::new());
    let share = move |_| {
        let link = absolute_link(&state.link()); // an event handler
        copied.set(false); // said again, it is heard again
        leptos::task::spawn_local(async move {
            let done = copy(&link).await;
            // The header may be gone by now: then nothing is set.
            copied.set(done);
            by_hand.set(!done);
        });
    };
    Effect::new(move |_| {
        if copied.get() {
            // Fails only where there is no window.
            if let Ok(timeout) = set_timeout_with_handle(move || copied.set(false), SAID) {
                on_cleanup(move || timeout.clear());
            }
        }
    });
    Effect::new(move |_| {
        if by_hand.get()
            && let Some(field) = field.get()
        {
            let _ = field.focus(); // fails only where nothing can have the focus
        }
    });
    // Selected it stays, whatever the link becomes.
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            field.set_value(&present_link(state));
            field.select();
        }
    });
    // Untracked: event handlers.
    let close = move || {
        if let Some(button) = button.get_untracked() {
            let _ = button.focus(); // else the focus would be lost with the field
        }
        by_hand.set(false);
    };
    view! {
        <div class="share" on:keydown=move |event| if event.key() == "Escape" && by_hand.get_untracked() { close() }>
            <button id="share" on:click=share node_ref=button>{ui.share}</button>
            <p id="status" role="status" prop:textContent=move || if copied.get() { ui.shared } else { "" }></p>
            <Show when=move || by_hand.get()>
                <div class="by-hand">
                    <label for="share-link">{ui.share_failed}</label>
                    <input id="share-link" readonly=true node_ref=field/>
                    <button id="share-close" on:click=move |_| close()>{ui.close}</button>
                </div>
            </Show>
        </div>
    }
}

/// Copies a text to the clipboard. False where the browser has none (plain http) or the reader said no.
async fn copy(text: &str) -> bool {
    let navigator = window().navigator();
    // Undefined outside secure contexts, which web-sys does not tell.
    let is_there = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    is_there && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
