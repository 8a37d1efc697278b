//! The button that begins the lesson anew.

use crate::app::use_app_state;
use crate::model::LessonEdit;
use leptos::prelude::*;

/// One step of undo.
#[component]
pub fn StartOver() -> impl IntoView {
    let state = use_app_state();
    view! {
        <button type="button" id="lesson-again" on:click=move |_| _ = state.edit(LessonEdit::StartOver)>
            {state.messages().lesson.start_over}
        </button>
    }
}
