//! Worms caught, beside where they come from and the model; the buttons that catch them; the three gaps.

use super::Bench;
use super::controls::{Act, Field, Figure, always, choice};
use crate::chart::catch;
use crate::model::evidence::{CAUGHT, Change, Pair, SEED};
use crate::state::scenes::evidence::{self, Missing, Three};
use crate::state::{RwSignal, boxed, memo};
use crate::view::chart_canvas::{ChartCanvas, Layer};
use crate::view::dynamic::text;
use crate::view::header::{OWN, Select};
use crate::view::history::UndoRedo;
use crate::view::quantity::Whole;
use leptos::prelude::*;

/// The panel at the top left: three distributions side by side.
#[component]
pub fn CatchPanel() -> impl IntoView {
    let bench = expect_context::<Bench>();
    let Bench { state, seen, .. } = bench;
    let words = &state.words().evidence;
    let choose = move |key: String| {
        if let Some(pair) = Pair::ALL.into_iter().find(|pair| pair.key() == key) {
            bench.edit(Change::Load(pair));
        }
    };
    let live = memo(move || evidence::catch_live(&seen.read().three));
    let still = memo(move || evidence::catch_still(&live.read(), state.words()));
    let pairs = Pair::ALL.map(|pair| (pair.key(), (words.pair_name)(pair)));
    view! {
        <section class="panel" aria-labelledby="catch-title">
            <div class="panel-head">
                <h2 id="catch-title" class="names">
                    <span class="p">{words.truth}</span>" "<span>{words.data}</span>" "<span class="q">{words.fit}</span>
                </h2>
                <Select
                    id="preset"
                    label=words.pair
                    options=[&[(OWN, words.own_pair)][..], &pairs].concat()
                    value=choice(bench, |catch| Pair::of(catch).map_or(OWN, Pair::key))
                    choose
                />
                <UndoRedo />
            </div>
            <ChartCanvas
                id="chart-catch"
                measured=RwSignal::new(None)
                still=Layer::new(still, catch::draw_still)
                live=Layer::new(live, catch::draw_live)
                alt=bench.alternative(words.catch_alt)
            >
                <a class="change-p" href="#/explore">{words.change_p}</a>
            </ChartCanvas>
            <CatchRow />
            <Gaps />
        </section>
    }
}

/// Buttons and fields.
#[component]
fn CatchRow() -> impl IntoView {
    let bench = expect_context::<Bench>();
    let words = &bench.state.words().evidence;
    let more = |(id, many): (&'static str, usize)| {
        view! { <Act id label=(words.more_label)(many) word=(words.more)(many) path="" change=Change::Catch(many) /> }
    };
    let icon = |id, label: &str, path, change| view! { <Act id label=label.to_owned() word=String::new() path change /> };
    view! {
        <div class="catch-row">
            {[("catch-1", 1), ("catch-10", 10), ("catch-100", 100), ("catch-1000", 1000)].map(more).collect_view()}
            {icon("rewind", words.rewind, "M3.5 3v10M13 3.5 6.5 8l6.5 4.5z", Change::Rewind)}
            <Field id="caught" word=words.caught label=words.caught_label needs=CAUGHT read=|catch, _| catch.caught.to_string() enabled=always change=Change::Caught />
            <Field id="seed" word=words.seed label=words.seed_label needs=SEED read=|catch, _| catch.seed.to_string() enabled=always change=Change::Seed />
            {icon("next-seed", words.next_seed, "M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3", Change::NextSeed)}
        </div>
    }
}

/// Truth → data → model: what lies between each two.
#[component]
fn Gaps() -> impl IntoView {
    let bench = expect_context::<Bench>();
    let Bench { state, seen, .. } = bench;
    let words = &state.words().evidence;
    let gap = move |name, word, read: fn(&Three) -> Option<f64>| {
        view! { <Figure name word value=boxed(move || read(&seen.read().three)) /> }
    };
    let hint = text(move || {
        let seen = seen.read();
        match evidence::missing(&seen.three) {
            Missing::All => words.no_worm.to_owned(),
            Missing::Bins(bins) => (words.missing)(&bins),
            Missing::None => evidence::fitted_p(&seen).map_or_else(String::new, |p| (words.fitted_at)(&p)),
        }
    });
    view! {
        <div class="gaps">
            {gap("gap.truth-data", words.truth_data, |three| three.data.as_ref().map(|_| three.gaps.truth_data.nats()))}
            {gap("gap.data-model", words.data_model, |three| three.data.as_ref().map(|_| three.gaps.data_model.nats()))}
            {gap("gap.truth-model", words.truth_model, |three| Some(three.gaps.truth_model.nats()))}
            <span class="figure">
                <small>{words.caught}</small>
                <Whole name="evidence.caught" value=boxed(move || seen.read_untracked().haul.caught()) />
            </span>
        </div>
        <p class="gap-hint">{hint}</p>
    }
}
