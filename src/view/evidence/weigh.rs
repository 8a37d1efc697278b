//! The two models, and what the worms caught say for one against the other.

use super::Bench;
use super::catch::Field;
use super::trend::{Dial, TrendChart};
use crate::model::evidence::{CAUGHT, Change, P, Rival};
use crate::model::{Model, number};
use crate::state::scenes::evidence;
use crate::state::{boxed, memo};
use crate::view::dynamic::{optional, text};
use crate::view::header::Select;
use crate::view::quantity::Information;
use leptos::prelude::*;

/// The panel at the top right.
#[component]
pub fn WeighPanel() -> impl IntoView {
    let bench = expect_context::<Bench>();
    let Bench { state, catch, setting, ratio, haul, results, .. } = bench;
    let words = state.words();
    let still = memo(move || {
        let setting = setting.read();
        evidence::evidence_still(&setting.p, &ratio.read(), setting.reach, state.unit.get(), words)
    });
    let live = memo(move || {
        let p = state.observed.read();
        evidence::evidence_live(&p, &ratio.read(), &haul.read(), &results.read(), &catch.read(), state.unit.get(), words)
    });
    let mean = memo(move || haul.read().mean());
    let expected = memo(move || ratio.read().mean(&state.observed.read()).nats());
    let figure = move |name: &'static str, word: &'static str, nats: crate::state::Memo<Option<f64>>| {
        view! {
            <span class="figure">
                <small>{word}</small>
                {optional(move || nats.get().is_some().then(|| view! {
                    <Information name nats=boxed(move || nats.read_untracked().unwrap_or_default()) />
                }))}
            </span>
        }
    };
    let has_split = memo(move || !catch.read().has_split());
    let split = memo(move || evidence::split_text(&catch.read(), state.bins.get()));
    let dial = Dial {
        id: "caught-dial",
        label: words.evidence.caught_label,
        needs: CAUGHT,
        value: bench.work.memo(|catch| catch.caught),
        change: Change::Caught,
    };
    view! {
        <section class="panel weigh" aria-labelledby="weigh-title">
            <div class="panel-head">
                <h2 id="weigh-title">{words.evidence.weigh_title}</h2>
                {figure("evidence.mean", words.evidence.now, mean)}
                {figure("evidence.expected", words.evidence.at_last, expected)}
                <span class="unit">{text(move || (words.unit)(state.unit.get()))}" "{words.evidence.a_worm}</span>
            </div>
            <div class="model-row">
                <RivalFields second=false />
                <RivalFields second=true />
                <Field
                    id="split" word=words.explore.split_label label=words.explore.split_after needs=(0.0, 99.0)
                    value=split change=Change::Split disabled=has_split
                />
            </div>
            <TrendChart id="chart-evidence" still live alt=bench.alternative(words.evidence.weigh_alt) dial />
        </section>
    }
}

/// One model and its p.
#[component]
fn RivalFields(second: bool) -> impl IntoView {
    let bench = expect_context::<Bench>();
    let words = bench.state.words();
    let rival = memo(move || -> Rival {
        let catch = bench.catch.read();
        if second { catch.second } else { catch.first }
    });
    let choose = move |key: String| {
        if let Some(model) = Model::of_key(&key) {
            bench.edit(Change::Model { second, model });
        }
    };
    let change: fn(f64) -> Change =
        if second { |p| Change::P { second: true, p } } else { |p| Change::P { second: false, p } };
    view! {
        <Select
            id=if second { "second" } else { "first" }
            label=if second { words.evidence.second } else { words.evidence.first }
            options=Model::ALL.map(|model| (model.key(), (words.model)(model))).to_vec()
            value=memo(move || rival.read().model.key())
            choose
        />
        <Field
            id=if second { "p2" } else { "p1" }
            word=words.explore.p
            label=if second { words.evidence.second_p } else { words.evidence.first_p }
            needs=P.ends()
            value=memo(move || number::parameter(rival.read().p))
            change
            step="any"
            disabled=memo(move || rival.read().model == Model::Uniform)
        />
    }
}
