//! Evidence: worms caught at random, what they say for one model against another, and how far a sample may be trusted.

mod catch;
mod controls;
mod figures;
mod repeat;
mod run;
mod trend;
mod weigh;

use super::rich::Sentence;
use crate::i18n::EvidenceAlt;
use crate::model::evidence::{Catch, Change, Dial};
use crate::state::scenes::evidence::{self, Results, Seen};
use crate::state::{Memo, RwSignal, State, Work, memo};
use leptos::prelude::*;

/// What all panels read; `Copy`, given by context.
#[derive(Clone, Copy)]
pub struct Bench {
    state: State,
    work: Work<Catch>,
    seen: Memo<Seen>,
    /// What the samples have come to; [`run`] alone sets it.
    results: RwSignal<Results>,
    run: run::Run,
}

impl Bench {
    fn new(state: State) -> Self {
        let work = state.works.catch;
        let seed = work.memo(|catch| catch.seed);
        let reach = memo(move || {
            let session = work.session.read();
            let start = session.gesture().filter(|(dial, _)| *dial == Dial::Caught).map(|(_, start)| start);
            evidence::reach(session.sheet().caught, start)
        });
        // Apart, since they may be many: they stay as they are while models and numbers change.
        let worms = memo(move || evidence::worms(&state.observed.read(), seed.get(), reach.get()));
        let seen = memo(move || Seen::new(&state.observed.read(), work.session.read().sheet(), reach.get(), &worms.read()));
        Self { state, work, seen, results: RwSignal::new(Results::default()), run: run::Run::new() }
    }

    fn edit(self, change: Change) -> bool {
        self.work.edit(change)
    }

    /// The alternative of a chart; it follows when edits have settled, and at the end of a run.
    fn alternative(self, say: fn(&EvidenceAlt) -> String) -> Memo<String> {
        let Self { state, seen, results, .. } = self;
        state.alternative(move || say(&evidence::alt(&seen.read(), &results.read(), state.unit.get(), state.words())))
    }
}

/// The view.
#[component]
pub fn Evidence() -> impl IntoView {
    let bench = Bench::new(expect_context::<State>());
    provide_context(bench);
    // Before the charts: what is drawn in a frame is what was sampled in it.
    run::keep(bench);
    let Bench { state, seen, results, .. } = bench;
    let words = state.words();
    let sentence =
        memo(move || (words.evidence.sentence)(&evidence::facts(&seen.read(), &results.read(), words), state.unit.get()));
    view! {
        <main class="evidence">
            <catch::CatchPanel />
            <weigh::WeighPanel />
            <repeat::BetPanel />
            <repeat::PlugInPanel />
            <section class="panel words"><Sentence text=sentence /></section>
        </main>
    }
}
