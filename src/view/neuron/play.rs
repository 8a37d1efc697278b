//! The steps played: rewind, a step back, play and pause, a step on; the step as a number; the speed.

use super::Learning;
use super::race::value_field;
use crate::model::training::{Change, MOST_STEPS, Value};
use crate::state::{Place, scenes};
use crate::view::field::complaint_at;
use crate::view::history::icon_button;
use crate::view::plain::{reads, text};
use crate::view::play::play_button;
use crate::view::select::select;
use crate::web::dom::{Tag, of_class, told};
use crate::web::frame;
use std::{cell::Cell, rc::Rc};

/// The speeds' names in the menu, in the order of [`scenes::SPEEDS`].
const SPEEDS: [&str; 3] = ["slow", "normal", "fast"];

/// The row under the race.
pub fn row(learning: Learning) -> Tag {
    let Learning { state, setup, .. } = learning;
    let words = state.words().neuron();
    let speed = Rc::new(Cell::new(1));
    let chosen = Rc::clone(&speed);
    let choose = told(move |name: String| {
        if let Some(place) = SPEEDS.into_iter().position(|each| each == name) {
            chosen.set(place);
        }
    });
    let options = [0, 1, 2].map(|k| (SPEEDS[k], words.speeds[k]));
    let first = SPEEDS[speed.get()];
    of_class("div", "play-row").all(&[
        step_button(learning, "rewind", words.rewind, -(MOST_STEPS as isize), "M4.5 3v10M12 3.5 7 8l5 4.5"),
        step_button(learning, "step-back", words.step_back, -1, "M10 3.5 5.5 8l4.5 4.5"),
        play(learning, speed),
        step_button(learning, "step-forward", words.step_forward, 1, "M6 3.5 10.5 8 6 12.5"),
        value_field(learning, Value::Step),
        text(of_class("span", "of"), move || (words.of_steps)(setup.read().steps)),
        select("speed", words.speed, &options, reads(move || first), choose),
        complaint_at(Place::Value("step")),
    ])
}

/// So many steps on or back.
fn step_button(learning: Learning, id: &str, label: &str, by: isize, path: &str) -> Tag {
    icon_button(id, label, path).on("click", move |_| {
        learning.put_step(scenes::step_on(learning.step.get_untracked(), by, learning.setup.read_untracked().steps));
        learning.state.commit();
    })
}

/// Lets the steps run to the last, from the first if the last one is shown. `speed`: its place among the speeds.
fn play(learning: Learning, speed: Rc<Cell<usize>>) -> Tag {
    let Learning { state, work, setup, step, playing, .. } = learning;
    let words = state.words().neuron();
    let clock = Rc::new(Cell::new(scenes::RaceClock::default()));
    let begin = {
        let clock = Rc::clone(&clock);
        told(move |()| {
            if step.get_untracked() == setup.read_untracked().steps {
                work.edit(Change::Set(Value::Step, 0.0));
            }
            clock.set(scenes::RaceClock::default());
        })
    };
    let turn = told(move |()| {
        let (still, steps) = (state.surroundings.read_untracked().still, setup.read_untracked().steps);
        let mut now = clock.get();
        let to = now.advance(frame::now(), step.get_untracked(), steps, scenes::SPEEDS[speed.get()], still);
        clock.set(now);
        if let Some(to) = to {
            work.edit(Change::Set(Value::Step, to as f64));
        }
        step.get_untracked() != steps
    });
    play_button(words.play_label, [words.play, words.pause], playing, begin, turn)
}
