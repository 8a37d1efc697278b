//! Worms caught, beside where they come from and the model; the buttons that catch them; the three gaps.

use super::Bench;
use super::controls::{Field, act, always, choice, information};
use crate::chart::catch;
use crate::model::evidence::{CAUGHT, Change, Pair, SEED};
use crate::state::scenes::evidence::{self, Missing, Seen};
use crate::state::{RwSignal, memo};
use crate::view::chart_canvas::{Layer, chart_canvas};
use crate::view::history::{icon_button, undo_redo};
use crate::view::plain::{Pace, What, follows, reads};
use crate::view::quantity;
use crate::view::select::OWN;
use crate::web::dom::{Tag, of_class, tag, told};

/// The panel at the top left: three distributions side by side.
pub fn panel(bench: Bench) -> Tag {
    let Bench { state, seen, .. } = bench;
    let words = state.words().evidence();
    let live = memo(move || evidence::catch_live(&seen.read().three));
    let still = memo(move || evidence::catch_still(&live.read(), state.words()));
    let layers = [Layer::new(still, catch::draw_still), Layer::new(live, catch::draw_live)];
    let chart = chart_canvas("chart-catch", RwSignal::new(None), layers, bench.alternative(words.catch_alt));
    chart.all(&[of_class("a", "change-p").with("href", "#/explore").text(words.change_p)]);
    of_class("section", "panel").with("aria-labelledby", "catch-title").all(&[
        head(bench),
        chart,
        row(bench),
        gaps(bench),
        hint(bench),
    ])
}

fn head(bench: Bench) -> Tag {
    let words = bench.state.words().evidence();
    let names = of_class("h2", "names").with("id", "catch-title");
    names.all(&[of_class("span", "p").text(words.truth)]).text(" ");
    names.all(&[tag("span").text(words.data)]).text(" ");
    names.all(&[of_class("span", "q").text(words.fit)]);
    let mut pairs = vec![(OWN, words.own_pair)];
    pairs.extend(Pair::ALL.map(|pair| (pair.key(), (words.pair_name)(pair))));
    let choose = told(move |key: String| {
        if let Some(pair) = Pair::ALL.into_iter().find(|pair| pair.key() == key) {
            bench.edit(Change::Load(pair));
        }
    });
    let presets = choice(bench, ["preset", words.pair], &pairs, |catch| Pair::of(catch).map_or(OWN, Pair::key), choose);
    let head = of_class("div", "panel-head").all(&[names, presets]);
    undo_redo(head);
    head
}

/// Buttons and fields.
fn row(bench: Bench) -> Tag {
    let words = bench.state.words().evidence();
    let row = of_class("div", "catch-row");
    for (id, many) in [("catch-1", 1), ("catch-10", 10), ("catch-100", 100), ("catch-1000", 1000)] {
        let label = (words.more_label)(many);
        let button = tag("button").with("id", id).with("aria-label", &label).with("title", &label).text(&(words.more)(many));
        row.all(&[act(bench, button, Change::Catch(many))]);
    }
    let rewind = icon_button("rewind", words.rewind, "M3.5 3v10M13 3.5 6.5 8l6.5 4.5z");
    let next = icon_button("next-seed", words.next_seed, "M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3");
    let caught = Field {
        id: "caught",
        word: words.caught,
        label: words.caught_label,
        needs: CAUGHT,
        read: |catch, _| catch.caught.to_string(),
        enabled: always,
        change: Change::Caught,
    };
    let seed = Field {
        id: "seed",
        word: words.seed,
        label: words.seed_label,
        needs: SEED,
        read: |catch, _| catch.seed.to_string(),
        enabled: always,
        change: Change::Seed,
    };
    row.all(&[act(bench, rewind, Change::Rewind), caught.make(bench), seed.make(bench), act(bench, next, Change::NextSeed)])
}

/// Truth → data → model: what lies between each two.
fn gaps(bench: Bench) -> Tag {
    let seen = bench.seen;
    let words = bench.state.words().evidence();
    let gap =
        |name, word, read: fn(&Seen) -> Option<f64>| information(bench, name, word, reads(move || read(&seen.read_untracked())));
    let caught = quantity::whole("evidence.caught", reads(move || seen.read_untracked().haul.caught()));
    of_class("div", "gaps").all(&[
        gap("gap.truth-data", words.truth_data, |Seen { three, .. }| three.data.as_ref().map(|_| three.gaps.truth_data.nats())),
        gap("gap.data-model", words.data_model, |Seen { three, .. }| three.data.as_ref().map(|_| three.gaps.data_model.nats())),
        gap("gap.truth-model", words.truth_model, |seen| Some(seen.three.gaps.truth_model.nats())),
        of_class("span", "figure").all(&[tag("small").text(words.caught), caught]),
    ])
}

/// Why a gap is infinite, or where the fitted model stands.
fn hint(bench: Bench) -> Tag {
    let seen = bench.seen;
    let words = bench.state.words().evidence();
    let said = move || {
        let seen = seen.read_untracked();
        Some(match evidence::missing(&seen.three) {
            Missing::All => words.no_worm.to_owned(),
            Missing::Bins(bins) => (words.missing)(&bins),
            Missing::None => evidence::fitted_p(&seen).map_or_else(String::new, |p| (words.fitted_at)(&p)),
        })
    };
    follows(of_class("p", "gap-hint"), Pace::Read, What::Text, reads(said))
}
