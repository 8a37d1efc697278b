//! The steps played: rewind, a step back, play and pause, a step on; the step as a number; the speed.

use super::Learning;
use super::race::ValueField;
use crate::model::training::{Change, MOST_STEPS, Value};
use crate::state::{Place, RwSignal, State, memo, scenes};
use crate::view::dynamic::{attribute, handler, text};
use crate::view::field::ComplaintAt;
use crate::view::header::Select;
use crate::web::frame;
use leptos::prelude::*;
use std::rc::Rc;

/// The speeds' names in the menu, in the order of [`scenes::SPEEDS`].
const SPEEDS: [&str; 3] = ["slow", "normal", "fast"];

/// The row under the race.
#[component]
pub fn PlayRow() -> impl IntoView {
    let state = expect_context::<State>();
    let words = &state.words().neuron;
    let Learning { setup, .. } = expect_context();
    let speed = RwSignal::new(1_usize);
    view! {
        <div class="play-row">
            <StepButton id="rewind" label=words.rewind by=-(MOST_STEPS as isize) icon="M4.5 3v10M12 3.5 7 8l5 4.5" />
            <StepButton id="step-back" label=words.step_back by=-1 icon="M10 3.5 5.5 8l4.5 4.5" />
            <PlayButton speed />
            <StepButton id="step-forward" label=words.step_forward by=1 icon="M6 3.5 10.5 8 6 12.5" />
            <ValueField value=Value::Step />
            <span class="of">{text(move || (words.of_steps)(setup.read().steps))}</span>
            <Select
                id="speed"
                label=words.speed
                options=SPEEDS.into_iter().zip(words.speeds).collect()
                value=memo(move || SPEEDS[speed.get()])
                choose=move |name: String| {
                    if let Some(place) = SPEEDS.into_iter().position(|each| each == name) {
                        speed.set(place);
                    }
                }
            />
            <ComplaintAt place=Place::Value("step") />
        </div>
    }
}

/// So many steps on or back.
#[component]
fn StepButton(id: &'static str, label: &'static str, by: isize, icon: &'static str) -> impl IntoView {
    let state = expect_context::<State>();
    let Learning { work, setup, step, playing, .. } = expect_context();
    let go = move |_| {
        playing.put(&false);
        work.edit(Change::Set(Value::Step, scenes::step_on(step.get_untracked(), by, setup.read_untracked().steps)));
        state.commit();
    };
    view! {
        <button id=id class="icon" aria-label=label title=label on:click=handler(go)>
            <svg aria-hidden="true" viewBox="0 0 16 16"><path d=icon /></svg>
        </button>
    }
}

/// Lets the steps run to the last, from the first if it stands there already.
#[component]
fn PlayButton(speed: RwSignal<usize>) -> impl IntoView {
    let state = expect_context::<State>();
    let words = &state.words().neuron;
    let Learning { work, setup, step, playing, .. } = expect_context();
    let tick = StoredValue::new_local(None::<frame::Job>);
    let clock = StoredValue::new(scenes::RaceClock::default());
    let turn = move || {
        // None: the view is gone. False: paused, and whoever paused it has ended the gesture or begun another.
        if playing.try_get_untracked() != Some(true) {
            return;
        }
        let (still, steps) = (state.surroundings.read_untracked().still, setup.read_untracked().steps);
        let mut next = clock.get_value();
        let per_second = scenes::SPEEDS[speed.get_untracked()];
        let to = next.advance(frame::now(), step.get_untracked(), steps, per_second, still);
        clock.set_value(next);
        if let Some(to) = to {
            work.edit(Change::Set(Value::Step, to as f64));
        }
        if step.get_untracked() == steps {
            playing.set(false);
            state.commit();
            return;
        }
        tick.with_value(|tick| {
            if let Some(tick) = tick {
                frame::request(tick);
            }
        });
    };
    tick.set_value(Some(Rc::new(turn)));
    let toggle = move |_| {
        let on = !playing.get_untracked();
        playing.set(on);
        state.commit();
        if on {
            if step.get_untracked() == setup.read_untracked().steps {
                work.edit(Change::Set(Value::Step, 0.0));
            }
            clock.set_value(scenes::RaceClock::default());
            turn();
        }
    };
    view! {
        <button
            id="play"
            aria-pressed=attribute(move || playing.get().to_string())
            aria-label=words.play_label
            on:click=handler(toggle)
        >
            <svg class="solid" aria-hidden="true" viewBox="0 0 16 16">
                <path d=attribute(move || if playing.get() { "M4 3h3v10H4zM9 3h3v10H9z" } else { "m4 2.5 9 5.5-9 5.5z" }) />
            </svg>
            <span>{text(move || if playing.get() { words.pause } else { words.play })}</span>
        </button>
    }
}
