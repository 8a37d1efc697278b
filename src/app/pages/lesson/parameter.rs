//! p as a slider in the text of a step, where no axis of a chart is one.

use super::context::StepContext;
use crate::app::components::Slider;
use crate::app::use_app_state;
use crate::model::{ExploreEdit, LessonStep, number};
use crate::present::nearest_step;
use leptos::prelude::*;

/// `#p` with its value beside it.
#[component]
pub fn Parameter(context: StepContext) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let StepContext { step, explore, .. } = context;
    let label = if step == LessonStep::Classifier { messages.lesson.class_p_label } else { messages.explore.p_label };
    let text = move || number::format_figure(explore.read().p);
    view! {
        // A model without one leaves the room.
        <div class="parameter-row" style:visibility=move || explore.read().parameter().is_none().then_some("hidden")>
            <span class="name" aria-hidden="true">"p"</span>
            <Slider
                id="p"
                label=label
                value=Signal::derive(move || nearest_step(explore.read().p))
                range=0.0..=1.0
                step=0.001
                value_text=Signal::derive(text)
                disabled=Signal::derive(move || explore.read().parameter().is_none())
                on_move=move |p| _ = state.edit(context.set_p(ExploreEdit::SetP(p)))
            />
            <b translate="no" prop:textContent=move || explore.read().parameter().map_or_else(String::new, number::format_figure)></b>
        </div>
    }
}
