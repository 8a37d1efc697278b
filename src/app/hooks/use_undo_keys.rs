//! Ctrl or ⌘ with Z, Shift+Z or Y.

use crate::app::AppState;
use leptos::ev::keydown;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

/// Undoes and redoes by keyboard, as long as the component lives.
pub fn use_undo_keys(state: AppState) {
    let listener = window_event_listener(keydown, move |event| {
        if let Some(step_history) = undo_key(&event) {
            event.prevent_default();
            step_history(state);
        }
    });
    on_cleanup(move || listener.remove());
}

/// In a field that is being typed in, the browser's own undo goes first.
fn undo_key(event: &KeyboardEvent) -> Option<fn(AppState)> {
    if event.alt_key() || !(event.ctrl_key() || event.meta_key()) {
        return None;
    }
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    if field.is_some_and(|input| input.type_() == "number") {
        return None;
    }
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Some(AppState::undo),
        ("z", true) | ("y", false) => Some(AppState::redo),
        _ => None,
    }
}
