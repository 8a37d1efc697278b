//! The text of a step: heading, sentences, the task, and after the answer how far off the prediction was.

use super::context::{Snapshot, StepContext};
use super::figure::TextFigure;
use super::question::Prediction;
use super::quoted_quantity::QuotedQuantity;
use crate::app::components::{Measure, RichText, UndoRedo};
use crate::app::hooks::focus_at_top;
use crate::app::use_app_state;
use crate::model::lesson::Question;
use crate::model::{Documents, LessonEdit, LessonStep, LinkSettings, Page, encode};
use crate::present::lesson;
use leptos::ev::SubmitEvent;
use leptos::html::{H2, P};
use leptos::prelude::*;
use std::sync::Arc;

/// The column of text.
#[component]
pub fn Text(
    context: StepContext,
    /// Whether the reader came here from another step: the heading is read to them.
    arrives: bool,
) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().lesson;
    let StepContext { step, document, is_asking, .. } = context;
    let step_words = (words.step)(step);
    let heading = NodeRef::<H2>::new();
    Effect::new(move |_| {
        if let Some(heading) = heading.get().filter(|_| arrives) {
            focus_at_top(&heading);
        }
    });
    let facts = Memo::new(move |_| lesson::facts(&document.read()));
    let (before, after) = (step_words.text, step_words.question.map_or(step_words.text, |question| question.answer));
    let text = Memo::new(move |_| if is_asking.get() { before(&facts.read()) } else { after(&facts.read()) });
    view! {
        <section class="lesson-text" aria-labelledby="lesson-title">
            <p class="step-of">
                <QuotedQuantity
                    text=(words.step_of)(step.number())
                    name="lesson.step"
                    value=step.number() as f64
                    measure=Measure::Count
                />
            </p>
            <h2 id="lesson-title" tabindex="-1" aria-describedby="lesson-words" node_ref=heading>{step_words.title}</h2>
            <p id="lesson-words" class="words">{move || view! { <RichText text=text.get()/> }}</p>
            <Comparison context=context/>
            <Task context=context task=step_words.task/>
            <TextFigure context=context/>
        </section>
    }
}
