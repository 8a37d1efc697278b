//! What the reader is to do, as a form: the prediction, and the button that shows the answer.

use super::context::StepContext;
use super::models::Models;
use super::parameter::Parameter;
use super::prediction::{ChangeChoice, DrawnBars, DrawnCurve, Guess};
use crate::app::components::{RichText, UndoRedo};
use crate::app::hooks::focus_at_top;
use crate::app::use_app_state;
use crate::model::lesson::Question;
use crate::model::{LessonEdit, LessonStep};
use crate::present::lesson;
use leptos::ev::{MouseEvent, SubmitEvent};
use leptos::html::Div;
use leptos::prelude::*;

/// The task of a step, its controls, and its buttons.
#[component]
pub fn Task(
    context: StepContext,
    /// The words of the task.
    task: &'static str,
    /// What is told of the step: when the answer is shown it gets the focus, and is read.
    told: NodeRef<Div>,
) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().lesson;
    let StepContext { step, is_asking, .. } = context;
    let asks = step.question().is_some();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        state.commit_pending();
        // Untracked: an event handler. What is refused is no prediction, and the first one counts.
        if is_asking.get_untracked() && !state.has_refused_text() {
            state.edit(LessonEdit::Reveal);
            if let Some(told) = told.get_untracked() {
                focus_at_top(&told);
            }
        }
    };
    view! {
        <form
            id="lesson-task"
            aria-labelledby=move || if asks && !is_asking.get() { "lesson-title" } else { "task-words" }
            on:submit=on_submit
        >
            <p id="task-words" hidden=move || asks && !is_asking.get()>
                <b>{if asks { words.your_turn } else { words.try_it }}</b>
                " "
                <RichText text=task/>
            </p>
            {controls(context)}
            <Actions context=context/>
        </form>
    }
}

/// The controls of a step that stand in its text.
fn controls(context: StepContext) -> AnyView {
    match context.step {
        LessonStep::Bit | LessonStep::Entropy | LessonStep::WhereFrom => view! { <Guess context=context/> }.into_any(),
        LessonStep::DrawYourModel => view! { <DrawnBars context=context/> }.into_any(),
        LessonStep::SimpleModels => view! { <Models context=context/> <Parameter context=context/> }.into_any(),
        LessonStep::WhichIsCloser | LessonStep::Cost => view! { <Models context=context/> }.into_any(),
        LessonStep::Swap => view! { <ChangeChoice context=context/> }.into_any(),
        LessonStep::BestP => view! {
            <DrawnCurve context=context/>
            <Show when=move || !context.is_asking.get()><Parameter context=context/></Show>
        }
        .into_any(),
        // After the answer p is the axis of the curve.
        LessonStep::TwoGroups => {
            view! { <Show when=move || context.is_asking.get()><Parameter context=context/></Show> }.into_any()
        }
        LessonStep::Classifier => view! { <Parameter context=context/> }.into_any(),
        LessonStep::Worms | LessonStep::WhyBestP | LessonStep::OtherDirection => ().into_any(),
    }
}

/// The button that shows the answer, and after it the one that asks again; undo and redo; where the figures are from.
#[component]
fn Actions(context: StepContext) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().lesson;
    let StepContext { step, document, is_asking, .. } = context;
    let is_drawn = matches!(step.question(), Some(Question::Bars | Question::Curve));
    let reveal = step.question().map(|question| {
        let text = move || match (is_asking.get(), question) {
            (true, Question::Bars) => words.keep_model,
            (true, _) => words.show_answer,
            (false, Question::Bars | Question::Curve) => words.draw_again,
            (false, _) => words.predict_again,
        };
        // One button: the focus stays where it is.
        let again = move |event: MouseEvent| {
            // Untracked: an event handler.
            if !is_asking.get_untracked() {
                event.prevent_default(); // it submits nothing
                state.edit(LessonEdit::DrawAgain);
            }
        };
        // A field that holds refused text keeps the focus, the text and what is said of it.
        let hold = move |event: MouseEvent| {
            if state.has_refused_text() {
                event.prevent_default();
            }
        };
        view! {
            <button
                id="lesson-reveal"
                class:filled=move || is_asking.get()
                prop:textContent=text
                on:mousedown=hold
                on:click=again
            ></button>
        }
    });
    let clear = is_drawn.then(|| {
        view! {
            <button
                type="button"
                id="lesson-clear"
                hidden=move || !is_asking.get()
                prop:textContent=words.clear
                on:click=move |_| _ = state.edit(LessonEdit::Clear)
            ></button>
        }
    });
    let redraw = move || {
        state.edit(LessonEdit::Go(LessonStep::DrawYourModel));
        state.edit(LessonEdit::DrawAgain);
    };
    let has_drawn = Memo::new(move |_| step == LessonStep::Cost && document.read().counted(LessonStep::DrawYourModel).is_some());
    let kept = move || match step {
        LessonStep::Cost => has_drawn.get().then_some(words.first_drawing_kept),
        _ if document.read().counted(step).is_none() => None,
        _ if is_drawn => Some(words.first_drawing_kept),
        _ => Some(words.first_prediction_kept),
    };
    view! {
        <div class="actions">
            {reveal}
            {clear}
            <Show when=move || has_drawn.get()>
                <button type="button" id="lesson-redraw" on:click=move |_| redraw()>{words.draw_again}</button>
            </Show>
            <span class="kept" prop:textContent=move || kept().unwrap_or_default()></span>
            <span class="history"><UndoRedo/></span>
            <SamePage context=context/>
        </div>
        {(step == LessonStep::Classifier)
            .then(|| {
                view! {
                    <button type="button" id="lesson-again" on:click=move |_| _ = state.edit(LessonEdit::StartOver)>
                        {words.start_over}
                    </button>
                }
            })}
    }
}

/// The link that opens what the step shows on the page that its figures are from. Not while a question waits: it would answer it.
#[component]
fn SamePage(context: StepContext) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().lesson;
    let StepContext { step, document, is_asking, .. } = context;
    let link = move || lesson::link(&document.read(), step);
    // No page has a model that is drawn: then the link leaves its room.
    let visibility = move || lesson::is_drawn(&document.read(), step).then_some("hidden");
    view! {
        <Show when=move || !is_asking.get()>
            <a class="same-page" href=link style:visibility=visibility>{(words.open_in)(lesson::page_of(step))}</a>
        </Show>
    }
}
