//! The lesson: the article's story, step by step, each a state of a real page; some steps ask before they tell.

mod bins;
mod classifier;
mod context;
mod curves;
mod guess_curve;
mod information;
mod looking_back;
mod lower;
mod models;
mod navigation;
mod parameter;
mod prediction;
mod quoted_quantity;
mod step_chart;
mod sum;
mod task;
mod text;

use crate::app::components::HelpDialog;
use crate::app::use_app_state;
use context::StepContext;
use leptos::prelude::*;
use navigation::Navigation;
use step_chart::StepChart;
use text::Text;

/// The step that is open, and the way to the others.
#[component]
pub fn Lesson() -> impl IntoView {
    let state = use_app_state();
    let document = state.documents.lesson;
    let step = Memo::new(move |_| document.read().step);
    let is_asking = Memo::new(move |_| document.read().is_asking(step.get()));
    // The first step is that of the link: nobody went there from another.
    let arrives = StoredValue::new(false);
    let open = move |step| {
        let context = StepContext::new(state, step);
        let from_another = arrives.get_value();
        arrives.set_value(true);
        on_cleanup(move || state.highlight(None));
        view! {
            <Text context=context arrives=from_another/>
            <StepChart context=context/>
        }
    };
    view! {
        <main class="lesson">
            // Keyed: what is shown of a step goes with it.
            <For each=move || [step.get()] key=|step| step.index() children=open/>
            <Navigation step=step is_asking=is_asking/>
        </main>
        <HelpDialog help=state.messages().lesson.help/>
    }
}
