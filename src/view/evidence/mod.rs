//! Evidence: worms caught at random, what they say for one model against another, and how far a sample may be trusted.

mod catch;
mod controls;
mod figures;
mod repeat;
mod run;
mod trend;
mod weigh;

use super::rich::sentence;
use crate::i18n::EvidenceAlt;
use crate::model::evidence::{Catch, Change, Dial};
use crate::state::scenes::evidence::{self, Results, Seen};
use crate::state::{Memo, RwSignal, State, Work, memo};
use crate::web::dom::{Tag, of_class};

/// What all panels read; `Copy`.
#[derive(Clone, Copy)]
struct Bench {
    state: State,
    work: Work<Catch>,
    seen: Memo<Seen>,
    /// What the samples have come to; [`run`] alone sets it.
    results: RwSignal<Results>,
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
        Self { state, work, seen, results: RwSignal::new(Results::default()) }
    }

    fn edit(self, change: Change) -> bool {
        self.work.edit(change)
    }

    /// The sheet as it is now, or something of it.
    fn sheet<T>(self, read: fn(&Catch) -> T) -> T {
        read(self.work.session.read_untracked().sheet())
    }

    /// The alternative of a chart; it follows when edits have settled, and at the end of a run.
    fn alternative(self, say: fn(&EvidenceAlt) -> String) -> Memo<String> {
        let Self { state, seen, results, .. } = self;
        state.alternative(move || say(&evidence::alt(&seen.read(), &results.read(), state.unit.get(), state.words())))
    }
}

/// The view.
pub fn evidence() -> Tag {
    let bench = Bench::new(super::state());
    // Before the charts: what is drawn in a frame is what was sampled in it.
    let run = run::keep(bench);
    let Bench { state, seen, results, .. } = bench;
    let words = state.words();
    let said =
        memo(move || (words.evidence().sentence)(&evidence::facts(&seen.read(), &results.read(), words), state.unit.get()));
    of_class("main", "evidence").all(&[
        catch::panel(bench),
        weigh::panel(bench),
        repeat::bets(bench, run),
        repeat::plug_in(bench),
        of_class("section", "panel words").all(&[sentence(said)]),
    ])
}
