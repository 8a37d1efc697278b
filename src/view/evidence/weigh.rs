//! The two models, and what the worms caught say for one against the other.

use super::Bench;
use super::controls::{Field, choice, information, unit};
use super::trend::{Dial, trend_chart};
use crate::model::evidence::{CAUGHT, Catch, Change, P, SPLIT};
use crate::model::{Model, number};
use crate::state::memo;
use crate::state::scenes::evidence;
use crate::view::plain::reads;
use crate::web::dom::{Tag, of_class, tag, told};

/// The panel at the top right.
pub fn panel(bench: Bench) -> Tag {
    let Bench { state, seen, results, .. } = bench;
    let words = state.words();
    let e = words.evidence();
    let scene = memo(move || evidence::weigh(&seen.read(), &results.read(), state.unit.get(), words));
    let dial =
        Dial { id: "caught-dial", label: e.caught_label, needs: CAUGHT, value: |catch| catch.caught, change: Change::Caught };
    let mean = reads(move || seen.read_untracked().haul.mean());
    let expected = reads(move || seen.read_untracked().expected().nats());
    let head = of_class("div", "panel-head").all(&[
        tag("h2").with("id", "weigh-title").text(e.weigh_title),
        information(bench, "evidence.mean", e.now, mean),
        information(bench, "evidence.expected", e.at_last, expected),
        unit(bench).text(" ").text(e.a_worm),
    ]);
    let chart = trend_chart(bench, "chart-evidence", scene, bench.alternative(e.weigh_alt), dial);
    of_class("section", "panel weigh").with("aria-labelledby", "weigh-title").all(&[head, models(bench), chart])
}

fn models(bench: Bench) -> Tag {
    let words = bench.state.words();
    let e = words.evidence();
    let p = |id, label, read: fn(&Catch, usize) -> String, enabled, change| {
        Field { id, word: words.explore.p, label, needs: P, read, enabled, change }.make(bench)
    };
    let split = Field {
        id: "split",
        word: words.explore.split_label,
        label: words.explore.split_after,
        needs: SPLIT,
        read: evidence::split_text,
        enabled: Catch::has_split,
        change: Change::Split,
    };
    of_class("div", "model-row").all(&[
        model(bench, false, ["first", e.first], |catch| catch.first.model.key()),
        p(
            "p1",
            e.first_p,
            |catch, _| number::parameter(catch.first.p),
            |catch: &Catch| catch.first.model != Model::Uniform,
            |p| Change::P { second: false, p },
        ),
        model(bench, true, ["second", e.second], |catch| catch.second.model.key()),
        p(
            "p2",
            e.second_p,
            |catch, _| number::parameter(catch.second.p),
            |catch: &Catch| catch.second.model != Model::Uniform,
            |p| Change::P { second: true, p },
        ),
        split.make(bench),
    ])
}

fn model(bench: Bench, second: bool, named: [&'static str; 2], read: fn(&Catch) -> &'static str) -> Tag {
    let words = bench.state.words();
    let options = Model::ALL.map(|model| (model.key(), (words.model)(model)));
    let choose = told(move |key: String| {
        if let Some(model) = Model::of_key(&key) {
            bench.edit(Change::Model { second, model });
        }
    });
    choice(bench, named, &options, read, choose)
}
