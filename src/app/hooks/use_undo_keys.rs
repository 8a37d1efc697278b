//! Ctrl or ⌘ with Z, Shift+Z or Y.

use crate::app::AppState;
use crate::present::key_letter;
use leptos::ev::keydown;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// Undoes and redoes by keyboard, as long as the component lives. A field that has a text of its own to undo keeps the key from it.
pub fn use_undo_keys(state: AppState) {
    let listener = window_event_listener(keydown, move |event| {
        if let Some(step_history) = undo_key(&event) {
            event.prevent_default();
            step_history(state);
        }
    });
    on_cleanup(move || listener.remove());
}

fn undo_key(event: &KeyboardEvent) -> Option<fn(AppState)> {
    if event.alt_key() || !(event.ctrl_key() || event.meta_key()) || event.is_composing() {
        return None;
    }
    match (key_letter(&event.key(), &event.code()), event.shift_key()) {
        (Some('z'), false) => Some(AppState::undo),
        (Some('z'), true) | (Some('y'), false) => Some(AppState::redo),
        _ => None,
    }
}
