//! The steps played: rewind, a step back, play and pause, a step on; the step as a number; the speed.

use super::Learning;
use super::race::value_field;
use crate::model::training::{Change, MOST_STEPS, Value};
use crate::state::{Place, scenes};
use crate::view::field::complaint_at;
use crate::view::history::{icon, icon_button};
use crate::view::plain::{attribute, reads, text};
use crate::view::select::select;
use crate::web::dom::{Tag, of_class, tag, told};
use crate::web::frame;
use std::{
    cell::Cell,
    rc::{Rc, Weak},
};

/// The speeds' names in the menu, in the order of [`scenes::SPEEDS`].
const SPEEDS: [&str; 3] = ["slow", "normal", "fast"];

/// The row under the race.
pub fn row(learning: Learning) -> Tag {
    let Learning { state, setup, .. } = learning;
    let words = &state.words().neuron;
    let player = Player::new(learning);
    let chosen = Rc::clone(&player);
    let choose = told(move |name: String| {
        if let Some(place) = SPEEDS.into_iter().position(|each| each == name) {
            chosen.speed.set(place);
        }
    });
    let options = [0, 1, 2].map(|k| (SPEEDS[k], words.speeds[k]));
    let first = SPEEDS[player.speed.get()];
    of_class("div", "play-row").all(&[
        step_button(learning, "rewind", words.rewind, -(MOST_STEPS as isize), "M4.5 3v10M12 3.5 7 8l5 4.5"),
        step_button(learning, "step-back", words.step_back, -1, "M10 3.5 5.5 8l4.5 4.5"),
        play_button(player),
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

/// Lets the steps run to the last.
struct Player {
    learning: Learning,
    /// Its place among the speeds.
    speed: Cell<usize>,
    clock: Cell<scenes::RaceClock>,
    /// Asks for the next turn.
    tick: frame::Job,
}

impl Player {
    fn new(learning: Learning) -> Rc<Self> {
        Rc::new_cyclic(|player: &Weak<Self>| {
            let player = player.clone();
            let tick = move || {
                // None: the view is gone.
                if let Some(player) = player.upgrade() {
                    player.turn();
                }
            };
            Self { learning, speed: Cell::new(1), clock: Cell::default(), tick: Rc::new(tick) }
        })
    }

    fn turn(&self) {
        let Learning { state, work, setup, step, playing, .. } = self.learning;
        // Whoever paused it has ended the gesture or begun another.
        if !playing.get_untracked() {
            return;
        }
        let (still, steps) = (state.surroundings.read_untracked().still, setup.read_untracked().steps);
        let mut clock = self.clock.get();
        let to = clock.advance(frame::now(), step.get_untracked(), steps, scenes::SPEEDS[self.speed.get()], still);
        self.clock.set(clock);
        if let Some(to) = to {
            work.edit(Change::Set(Value::Step, to as f64));
        }
        if step.get_untracked() == steps {
            playing.set(false);
            state.commit();
        } else {
            frame::request(&self.tick);
        }
    }

    /// Plays, from the first step if the last one is shown, or pauses.
    fn toggle(&self) {
        let Learning { state, work, setup, step, playing, .. } = self.learning;
        let on = !playing.get_untracked();
        playing.set(on);
        state.commit();
        if on {
            if step.get_untracked() == setup.read_untracked().steps {
                work.edit(Change::Set(Value::Step, 0.0));
            }
            self.clock.set(scenes::RaceClock::default());
            self.turn();
        }
    }
}

fn play_button(player: Rc<Player>) -> Tag {
    let Learning { state, playing, .. } = player.learning;
    let words = &state.words().neuron;
    let of = move |on: &'static str, off: &'static str| if playing.get() { on } else { off }.to_owned();
    let (picture, path) = icon("");
    attribute(path, "d", move || Some(of("M4 3h3v10H4zM9 3h3v10H9z", "m4 2.5 9 5.5-9 5.5z")));
    let button = tag("button")
        .with("id", "play")
        .with("aria-label", words.play_label)
        .all(&[picture.with("class", "solid"), text(tag("span"), move || of(words.pause, words.play))]);
    attribute(button, "aria-pressed", move || Some(of("true", "false"))).on("click", move |_| player.toggle())
}
