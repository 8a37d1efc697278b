//! The steps played: rewind, a step back, play and pause, a step on; the step as a number; the speed.

use super::NeuronContext;
use super::value_field::ValueField;
use crate::app::components::{ErrorText, IconButton, PlayButton, Select};
use crate::model::neuron::{MOST_STEPS, Value};
use crate::model::{FieldId, NeuronEdit};
use crate::present::{SPEEDS, StepClock, step_on};
use leptos::prelude::*;

/// The names of the speeds in the menu, in the order of [`SPEEDS`].
const SPEED_KEYS: [&str; 3] = ["slow", "normal", "fast"];

/// The row under the chart of the descents.
#[component]
pub fn PlayRow(
    /// The parts' context.
    context: NeuronContext,
) -> impl IntoView {
    let NeuronContext { state, setup, .. } = context;
    let words = &state.messages().neuron;
    let speed = state.view_options.speed;
    let options = SPEED_KEYS.into_iter().zip(words.speeds).collect();
    let choose = move |key: String| {
        if let Some(index) = SPEED_KEYS.iter().position(|known| *known == key) {
            speed.set(index);
        }
    };
    let value = Signal::derive(move || SPEED_KEYS.get(speed.get()).copied().unwrap_or_default());
    view! {
        <div class="play-row">
            <StepButton context=context id="rewind" label=words.rewind by=-(MOST_STEPS as isize) path="M4.5 3v10M12 3.5 7 8l5 4.5"/>
            <StepButton context=context id="step-back" label=words.step_back by=-1 path="M10 3.5 5.5 8l4.5 4.5"/>
            <Play context=context speed=speed/>
            <StepButton context=context id="step-forward" label=words.step_forward by=1 path="M6 3.5 10.5 8 6 12.5"/>
            <ValueField context=context value=Value::Step/>
            <span class="of" prop:textContent=move || (words.of_steps)(setup.read().steps)></span>
            <Select id="speed" label=words.speed options=options value=value on_choose=choose/>
            <ErrorText field=FieldId::named(Value::Step.key())/>
        </div>
    }
}

/// Goes so many steps on or back.
#[component]
fn StepButton(context: NeuronContext, id: &'static str, label: &'static str, by: isize, path: &'static str) -> impl IntoView {
    let NeuronContext { state, setup, step, .. } = context;
    let on_click = move || {
        // Untracked: an event handler.
        context.show_step(step_on(step.get_untracked(), by, setup.read_untracked().steps));
        state.commit_pending();
    };
    view! { <IconButton id=id label=label path=path on_click=on_click/> }
}

/// Lets the steps run to the last, from the first if the last one is shown.
#[component]
fn Play(context: NeuronContext, speed: RwSignal<usize>) -> impl IntoView {
    let NeuronContext { state, setup, step, playing, .. } = context;
    let words = &state.messages().neuron;
    let clock = StoredValue::new(StepClock::default());
    // Untracked: an event handler, and the callback of an animation frame.
    let start = move || {
        if step.get_untracked() == setup.read_untracked().steps {
            state.edit(NeuronEdit::Set(Value::Step, 0.0));
        }
        clock.set_value(StepClock::default());
    };
    let turn = move |now_ms: f64| {
        let (shown, steps) = (step.get_untracked(), setup.read_untracked().steps);
        let per_second = SPEEDS.get(speed.get_untracked()).copied().unwrap_or_default();
        let reduced_motion = state.media.reduced_motion.get_untracked();
        let next = clock.try_update_value(|clock| clock.advance(now_ms, shown, steps, per_second, reduced_motion)).flatten();
        if let Some(next) = next {
            state.edit(NeuronEdit::Set(Value::Step, next as f64));
        }
        step.get_untracked() != steps
    };
    view! { <PlayButton label=words.play_label play=words.play pause=words.pause playing=playing on_start=start on_turn=turn/> }
}
