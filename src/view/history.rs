//! Undo and redo, in every view that has something to edit.

use super::dynamic::{attribute, handler};
use crate::state::State;
use leptos::prelude::*;

/// Two buttons over the open view's history.
#[component]
pub fn UndoRedo() -> impl IntoView {
    let state = expect_context::<State>();
    let ui = &state.words().ui;
    view! {
        <button id="undo" class="icon" disabled=attribute(move || !state.history.get().0) on:click=handler(move |_| state.undo())
            aria-label=ui.undo title=ui.undo>
            <svg aria-hidden="true" viewBox="0 0 16 16"><path d="M5.5 2.5 2.5 5.5l3 3M3 5.5h6.5a3.75 3.75 0 0 1 0 7.5H7" /></svg>
        </button>
        <button id="redo" class="icon" disabled=attribute(move || !state.history.get().1) on:click=handler(move |_| state.redo())
            aria-label=ui.redo title=ui.redo>
            <svg aria-hidden="true" viewBox="0 0 16 16"><path d="m10.5 2.5 3 3-3 3M13 5.5H6.5a3.75 3.75 0 0 0 0 7.5H9" /></svg>
        </button>
    }
}
