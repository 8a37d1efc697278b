//! What stands beside the text of a step: its title, its chart, and what is under it.

use super::bins::Bins;
use super::classifier::Classifier;
use super::context::StepContext;
use super::curves::Curves;
use super::guess_curve::GuessCurve;
use super::information::Information;
use super::looking_back::LookingBack;
use super::lower::{CostTerms, CountRows, EntropyTerms, Means};
use crate::app::components::ErrorText;
use crate::app::components::charts::CountFields;
use crate::app::use_app_state;
use crate::model::{FieldId, LessonEdit, LessonStep};
use leptos::prelude::*;

/// The chart of a step, with its title and what is under it.
#[component]
pub fn StepChart(context: StepContext) -> impl IntoView {
    let state = use_app_state();
    let StepContext { step, is_asking, .. } = context;
    let step_words = (state.messages().lesson.step)(step);
    let (before, after) = (step_words.chart, step_words.question.map_or(step_words.chart, |question| question.chart));
    view! {
        <section
            class=format!("lesson-figure {}", step.key())
            class:asking=move || is_asking.get()
            aria-labelledby="chart-title"
        >
            <div class="lesson-upper">
                <h3 id="chart-title" prop:textContent=move || if is_asking.get() { before } else { after }></h3>
                {upper(context)}
            </div>
            <div class="lesson-lower">{lower(context)}</div>
        </section>
    }
}

/// The chart of a step; on a narrow screen it stays in sight.
fn upper(context: StepContext) -> AnyView {
    match context.step {
        LessonStep::Bit => view! { <Information context=context/> }.into_any(),
        LessonStep::BestP => view! { <GuessCurve context=context/> }.into_any(),
        LessonStep::WhyBestP | LessonStep::OtherDirection => view! { <Curves context=context/> }.into_any(),
        LessonStep::TwoGroups => (move || {
            if context.is_asking.get() {
                view! { <Bins context=context/> }.into_any()
            } else {
                view! { <Curves context=context/> }.into_any()
            }
        })
        .into_any(),
        LessonStep::Classifier => view! { <Classifier context=context/> }.into_any(),
        _ => view! { <Bins context=context/> }.into_any(),
    }
}

/// What stands under the chart.
fn lower(context: StepContext) -> AnyView {
    let is_asking = context.is_asking;
    match context.step {
        LessonStep::Worms => view! { <PFields context=context/> }.into_any(),
        LessonStep::SimpleModels | LessonStep::WhichIsCloser => view! { <CountRows context=context/> }.into_any(),
        LessonStep::Entropy => view! { <Show when=move || !is_asking.get()><EntropyTerms context=context/></Show> }.into_any(),
        LessonStep::Cost | LessonStep::Swap => view! { <CountRows context=context/> <CostTerms context=context/> }.into_any(),
        LessonStep::WhereFrom => view! {
            <CountRows context=context/>
            <Show when=move || !is_asking.get()><CostTerms context=context/></Show>
        }
        .into_any(),
        LessonStep::WhyBestP => view! { <Means context=context/> <Bins context=context/> }.into_any(),
        LessonStep::OtherDirection => view! { <Bins context=context/> }.into_any(),
        LessonStep::TwoGroups => view! { <Show when=move || !is_asking.get()><Bins context=context/></Show> }.into_any(),
        LessonStep::Classifier => view! { <LookingBack/> }.into_any(),
        LessonStep::Bit | LessonStep::DrawYourModel | LessonStep::BestP => ().into_any(),
    }
}

/// The counts of P, to be typed.
#[component]
fn PFields(context: StepContext) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().explore;
    view! {
        <CountFields
            histogram=context.histogram.into()
            shown=Signal::derive(move || context.throttled.read().histogram.clone())
            label=words.count_label
            edit=|edit| LessonEdit::Histogram(edit).into()
        />
        <ErrorText field=FieldId::COUNTS/>
    }
}
