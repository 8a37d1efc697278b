//! The lesson: the article's story, step by step.

use crate::app::use_app_state;
use leptos::prelude::*;

/// The step that is open.
#[component]
pub fn Lesson() -> impl IntoView {
    let state = use_app_state();
    let lesson = state.documents.lesson;
    let step = Memo::new(move |_| lesson.read().step);
    view! {
        <main class="lesson">
            <p>
                <data data-quantity="lesson.step" value=move || step.get().number().to_string() prop:textContent=move || step.get().number().to_string()></data>
            </p>
            <h2 prop:textContent=move || step.get().key()></h2>
        </main>
    }
}
