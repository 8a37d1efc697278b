//! The text of a step: heading, sentences, the task, and after the answer how far off the prediction was.

use super::bins::Bins;
use super::context::StepContext;
use super::quoted_quantity::QuotedQuantity;
use super::task::Task;
use crate::app::components::{Measure, RichText};
use crate::app::hooks::focus_at_top;
use crate::app::use_app_state;
use crate::i18n::LessonFacts;
use crate::math::Unit;
use crate::model::{HistogramDocument, HistogramEdit, LessonEdit, LessonStep, Preset, number};
use crate::present::{compared_prediction, lesson, lesson_facts};
use leptos::html::{Div, H2};
use leptos::prelude::*;

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
    let (heading, told) = (NodeRef::<H2>::new(), NodeRef::<Div>::new());
    Effect::new(move |_| {
        if let Some(heading) = heading.get().filter(|_| arrives) {
            focus_at_top(&heading);
        }
    });
    // Only one text is about the drawing.
    let drawn = Memo::new(move |_| lesson::drawing(&document.read()).copied().filter(|_| step == LessonStep::Cost));
    let facts = Memo::new(move |_| lesson_facts(drawn.read().as_ref()));
    let priced = Memo::new(move |_| {
        let drawing = LessonStep::DrawYourModel;
        let document = document.read();
        let answer = document.answer(drawing).filter(|_| step == LessonStep::Cost)?;
        Some((drawing, lesson::cost_in_nats(drawing, answer)?))
    });
    // The text is about the worms as they were observed.
    let is_moved = Memo::new(move |_| **context.histogram.read() != HistogramDocument::default());
    let restore = move || {
        state.edit(LessonEdit::Histogram(HistogramEdit::Load(Preset::ArticleWorms)));
        // Untracked: an event handler.
        if let Some(heading) = heading.get_untracked() {
            focus_at_top(&heading); // the button goes
        }
    };
    let (before, after) = (step_words.text, step_words.question.map_or(step_words.text, |question| question.answer));
    let text = Memo::new(move |_| if is_asking.get() { before(&facts.read()) } else { after(&facts.read()) });
    view! {
        <section class=format!("lesson-text {}", step.key()) aria-labelledby="lesson-title">
            <p class="step-of">
                <QuotedQuantity
                    text=(words.step_of)(step.number())
                    name="lesson.step"
                    value=step.number() as f64
                    measure=Measure::Count
                />
            </p>
            <h2 id="lesson-title" tabindex="-1" aria-describedby="lesson-words" node_ref=heading>{step_words.title}</h2>
            <div class="lesson-said" tabindex="-1" node_ref=told>
                <p id="lesson-words">{move || said(text.get(), words.first_drawing_costs, priced.get())}</p>
                <Comparison context=context facts=facts/>
            </div>
            <Show when=move || is_moved.get()>
                <p class="moved">
                    {words.moved} " "
                    <button type="button" id="lesson-observed" on:click=move |_| restore()>{words.observed_again}</button>
                </p>
            </Show>
            <Task context=context task=step_words.task told=told/>
            {(step == LessonStep::BestP)
                .then(|| view! { <Show when=move || is_asking.get()><UnderPencil context=context/></Show> })}
        </section>
    }
}

/// A sentence, of which a figure may be what a prediction costs: the step it was made in, and nats. `head` stands before a cost that the
/// sentence does not have.
fn said(text: String, head: &'static str, cost: Option<(LessonStep, f64)>) -> AnyView {
    let messages = use_app_state().messages();
    match cost {
        Some((step, nats)) => {
            let aside = [head, (messages.unit)(Unit::Bits)];
            let name = format!("lesson.cost.{}", step.key());
            view! { <QuotedQuantity text=text name=name value=nats aside=aside/> }.into_any()
        }
        None => view! { <RichText text=text/> }.into_any(),
    }
}

/// How far off the prediction was that counts.
#[component]
fn Comparison(context: StepContext, facts: Memo<LessonFacts>) -> impl IntoView {
    let words = &use_app_state().messages().lesson;
    let StepContext { step, document, is_asking, .. } = context;
    let answer = Memo::new(move |_| document.read().answer(step).filter(|_| !is_asking.get()).cloned());
    let compared = Memo::new(move |_| {
        let answer = answer.get()?;
        let compared = compared_prediction(step, &answer, &facts.read())?;
        // A drawn model is priced in a later step.
        let cost = lesson::cost_in_nats(step, &answer).filter(|_| step != LessonStep::DrawYourModel);
        Some((compared, cost))
    });
    move || {
        compared.get().map(|(compared, cost)| {
            view! { <p class="compared">{said((words.compare)(&compared), words.columns[3], cost.map(|nats| (step, nats)))}</p> }
        })
    }
}

/// P, and the model at the p of the pencil that draws the curve.
#[component]
fn UnderPencil(context: StepContext) -> impl IntoView {
    let words = &use_app_state().messages().lesson;
    let explore = context.explore;
    view! {
        <div class="under-pencil">
            <p class="small-head">
                <b>{words.under_pencil}</b>
                <b translate="no" prop:textContent=move || format!("p = {}", number::format_fixed(explore.read().p, 2))></b>
            </p>
            <Bins context=context/>
        </div>
    }
}
