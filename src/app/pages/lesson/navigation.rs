//! The way through the lesson: back, the list of steps, next.

use crate::app::components::{Icon, Menu};
use crate::app::use_app_state;
use crate::model::lesson::Answer;
use crate::model::{LessonEdit, LessonStep};
use leptos::prelude::*;

/// The bar at the foot; on a narrow screen the list of steps is a row at the top, and opens.
#[component]
pub fn Navigation(
    /// The step that is open.
    step: Memo<LessonStep>,
    /// Whether what the step asks waits to be answered: else the way on is what stands out.
    #[prop(into)]
    is_asking: Signal<bool>,
) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().lesson;
    let button = view! {
        <b prop:textContent=move || (words.step_short)(step.get().number())></b>
        <span class="segments" aria-hidden="true">
            {LessonStep::ALL.map(|each| view! { <i class:past=move || each <= step.get() class:open=move || each == step.get()></i> })}
        </span>
    };
    // Untracked: event handlers.
    let go = move |to: Option<LessonStep>| {
        if let Some(to) = to {
            state.edit(LessonEdit::Go(to));
        }
    };
    view! {
        <nav class="lesson-nav" aria-label=words.steps>
            <button
                id="lesson-back"
                disabled=move || step.get().previous().is_none()
                on:click=move |_| go(step.get_untracked().previous())
            >
                <Icon path="M10 3.5 5.5 8l4.5 4.5"/>
                <span>{words.back}</span>
            </button>
            <button
                id="lesson-next"
                class:filled=move || !is_asking.get()
                disabled=move || step.get().next().is_none()
                on:click=move |_| go(step.get_untracked().next())
            >
                <span>{words.next}</span>
                <Icon path="M6 3.5 10.5 8 6 12.5"/>
            </button>
            // Last for the keyboard, which else would pass fourteen steps on the way to the next.
            <Menu id="lesson-steps" class="menu folded rail" label=words.steps button=button.into_any()>
                <ol id="lesson-step">{LessonStep::ALL.map(|each| view! { <Stop each=each open=step/> })}</ol>
            </Menu>
        </nav>
    }
}

/// A step of the list: its number, a ring where a prediction waits, a disc where it is made.
#[component]
fn Stop(each: LessonStep, open: Memo<LessonStep>) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().lesson;
    // A prediction is made before it counts.
    let answer = Memo::new(move |_| {
        let document = state.documents.lesson.read();
        document.answer(each).cloned().or_else(|| document.open_draft(each).cloned().map(Answer::Predicted))
    });
    let has_predicted = move || matches!(*answer.read(), Some(Answer::Predicted(_)));
    view! {
        <li>
            <button
                class:past=move || each <= open.get()
                aria-current=move || (each == open.get()).then_some("step")
                aria-label=move || (words.stop)(each, answer.read().as_ref())
                on:click=move |_| _ = state.edit(LessonEdit::Go(each))
            >
                <span class="number">{each.number()}</span>
                {each.question().map(|_| view! { <i class="owed" class:made=has_predicted></i> })}
                <span class="title">{(words.step)(each).title}</span>
            </button>
        </li>
    }
}
