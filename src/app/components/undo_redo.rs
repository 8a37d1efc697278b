//! Undo and redo, on every page that has something to edit.

use super::IconButton;
use crate::app::use_app_state;
use leptos::prelude::*;

/// The pair of buttons.
#[component]
pub fn UndoRedo() -> impl IntoView {
    let state = use_app_state();
    let ui = &state.messages().ui;
    view! {
        <IconButton
            id="undo"
            label=ui.undo
            path="M5.5 2.5 2.5 5.5l3 3M3 5.5h6.5a3.75 3.75 0 0 1 0 7.5H7"
            disabled=Signal::derive(move || !state.can_undo.get())
            on_click=move || state.undo()
        />
        <IconButton
            id="redo"
            label=ui.redo
            path="m10.5 2.5 3 3-3 3M13 5.5H6.5a3.75 3.75 0 0 0 0 7.5H9"
            disabled=Signal::derive(move || !state.can_redo.get())
            on_click=move || state.redo()
        />
    }
}
