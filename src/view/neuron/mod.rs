//! One sigmoid neuron that learns twice from one start: by the quadratic cost and by cross-entropy.

mod factors;
mod gradient;
mod panels;
mod play;
mod race;
mod sigmoid;

use super::rich::sentence;
use super::state;
use crate::info::NeuronState;
use crate::model::training::{Change, Value};
use crate::model::{Race, RaceInsight, Training};
use crate::state::{Memo, RwSignal, State, Work, memo};
use crate::web::dom::{Tag, of_class};

/// What all parts of the view read.
#[derive(Clone, Copy)]
struct Learning {
    state: State,
    work: Work<Training>,
    /// The sheet without its step: what the race depends on.
    setup: Memo<Training>,
    race: Memo<Race>,
    /// The step that is shown, and both states there.
    step: Memo<usize>,
    now: Memo<[NeuronState; 2]>,
    playing: RwSignal<bool>,
}

impl Learning {
    /// Another step, at the reader's hand: who plays pauses.
    fn put_step(self, step: f64) {
        self.playing.put(&false);
        self.work.edit(Change::Set(Value::Step, step));
    }
}

/// The race, the sigmoid, the gradient's factors, and the sentence.
pub fn neuron() -> Tag {
    let state = state();
    let words = state.words();
    let work = state.works.training;
    let setup = work.memo(|training| Training { step: 0, ..*training });
    let race = memo(move || Race::new(&setup.read()));
    let step = work.memo(|training| training.step);
    let now = memo(move || race.read().at(step.get()));
    let learning = Learning { state, work, setup, race, step, now, playing: RwSignal::new(false) };
    let said = memo(move || (words.neuron().sentence)(&RaceInsight::new(work.session.read().sheet(), &race.read())));
    of_class("main", "neuron").all(&[
        race::panel(learning),
        sigmoid::panel(learning),
        gradient::panel(learning),
        of_class("section", "panel words").all(&[sentence(said)]),
    ])
}
