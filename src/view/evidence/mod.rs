//! Evidence: worms caught at random, what they say for one model against another, and how far a sample may be trusted.

mod catch;
mod figures;
mod repeat;
mod run;
mod trend;
mod weigh;

use super::rich::Sentence;
use crate::i18n::EvidenceAlt;
use crate::info::LikelihoodRatio;
use crate::model::evidence::{Catch, Change, Dial};
use crate::state::scenes::evidence::{self, Haul, Results, Setting, Three};
use crate::state::{Memo, RwSignal, State, Work, memo};
use leptos::prelude::*;

/// What all panels read; `Copy`, given by context.
#[derive(Clone, Copy)]
pub struct Bench {
    state: State,
    work: Work<Catch>,
    catch: Memo<Catch>,
    setting: Memo<Setting>,
    ratio: Memo<LikelihoodRatio>,
    haul: Memo<Haul>,
    three: Memo<Three>,
    /// What the samples have come to; [`run`] alone sets it.
    results: RwSignal<Results>,
    run: run::Run,
}

impl Bench {
    fn new(state: State) -> Self {
        let work = state.works.catch;
        let catch = work.memo(Catch::clone);
        let (seed, caught) = (work.memo(|catch| catch.seed), work.memo(|catch| catch.caught));
        let reach = memo(move || {
            let session = work.session.read();
            let start = session.gesture().filter(|(dial, _)| *dial == Dial::Caught).map(|(_, start)| start);
            evidence::reach(session.sheet().caught, start)
        });
        let worms = memo(move || evidence::worms(&state.observed.read(), seed.get(), reach.get()));
        let setting = memo(move || Setting::new(&state.observed.read(), &catch.read(), reach.get()));
        let ratio = memo(move || setting.read().ratio());
        let haul = memo(move || Haul::new(&worms.read(), caught.get(), state.bins.get(), &ratio.read()));
        let three = memo(move || Three::new(&state.observed.read(), &haul.read(), &catch.read()));
        let (results, run) = (RwSignal::new(Results::default()), run::Run::new());
        Self { state, work, catch, setting, ratio, haul, three, results, run }
    }

    fn edit(self, change: Change) -> bool {
        self.work.edit(change)
    }

    /// A number of the sheet as its field shows it: it follows a drag, but not at each step.
    fn field(self, read: fn(&Catch) -> usize) -> Memo<String> {
        let Self { state, work, .. } = self;
        memo(move || {
            state.glanced.track();
            read(work.session.read_untracked().sheet()).to_string()
        })
    }

    /// The alternative of a chart; it follows when edits have settled, and at the end of a run.
    fn alternative(self, say: fn(&EvidenceAlt) -> String) -> Memo<String> {
        let Self { state, catch, setting, ratio, haul, results, .. } = self;
        let words = state.words();
        state.alternative(move || {
            let unit = state.unit.get();
            let results = results.read();
            say(&evidence::alt(&catch.read(), &setting.read(), &ratio.read(), &haul.read(), &results, unit, words))
        })
    }
}

/// The view.
#[component]
pub fn Evidence() -> impl IntoView {
    let bench = Bench::new(expect_context::<State>());
    provide_context(bench);
    // Before the charts: what is drawn in a frame is what was sampled in it.
    run::keep(bench);
    let Bench { state, catch, setting, ratio, haul, results, .. } = bench;
    let words = state.words();
    let sentence = memo(move || {
        let facts = evidence::facts(&catch.read(), &setting.read(), &ratio.read(), &haul.read(), &results.read(), words);
        (words.evidence.sentence)(&facts, state.unit.get())
    });
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
