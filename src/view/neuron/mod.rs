//! One sigmoid neuron that learns twice from one start: by the quadratic cost and by cross-entropy.

mod gradient;
mod panels;
mod play;
mod race;
mod sigmoid;

use super::rich::Sentence;
use crate::info::NeuronState;
use crate::model::{Race, RaceInsight, Training};
use crate::state::{Memo, RwSignal, State, Work, memo};
use leptos::prelude::*;

/// What all parts of the view read.
#[derive(Clone, Copy)]
struct Learning {
    work: Work<Training>,
    /// The sheet without its step: what the race depends on.
    setup: Memo<Training>,
    race: Memo<Race>,
    /// The step that is shown, and both states there.
    step: Memo<usize>,
    now: Memo<[NeuronState; 2]>,
    playing: RwSignal<bool>,
}

/// The race, the sigmoid, the gradient's factors, and the sentence.
#[component]
pub fn Neuron() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let work = state.works.training;
    let setup = work.memo(|training| Training { step: 0, ..*training });
    let race = memo(move || Race::new(&setup.read()));
    let step = work.memo(|training| training.step);
    let now = memo(move || race.read().at(step.get()));
    provide_context(Learning { work, setup, race, step, now, playing: RwSignal::new(false) });
    let sentence = memo(move || (words.neuron.sentence)(&RaceInsight::new(work.session.read().sheet(), &race.read())));
    view! {
        <main class="neuron">
            <race::RacePanel />
            <sigmoid::SigmoidPanel />
            <gradient::GradientPanel />
            <section class="panel words">
                <Sentence text=sentence />
            </section>
        </main>
    }
}
