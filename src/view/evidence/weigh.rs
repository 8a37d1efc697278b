//! The two models, and what the worms caught say for one against the other.

use super::Bench;
use super::controls::{Field, Figure, choice};
use super::trend::{Dial, TrendChart};
use crate::model::evidence::{CAUGHT, Change, P, SPLIT};
use crate::model::{Model, number};
use crate::state::scenes::evidence;
use crate::state::{boxed, memo};
use crate::view::dynamic::text;
use crate::view::header::Select;
use leptos::prelude::*;

/// The panel at the top right.
#[component]
pub fn WeighPanel() -> impl IntoView {
    let bench = expect_context::<Bench>();
    let Bench { state, seen, results, .. } = bench;
    let words = state.words();
    let scene = memo(move || evidence::weigh(&seen.read(), &results.read(), state.unit.get(), words));
    let dial = Dial {
        id: "caught-dial",
        label: words.evidence.caught_label,
        needs: CAUGHT,
        value: |catch| catch.caught,
        change: Change::Caught,
    };
    let select = move |second: bool| {
        let choose = move |key: String| {
            if let Some(model) = Model::of_key(&key) {
                bench.edit(Change::Model { second, model });
            }
        };
        view! {
            <Select
                id=if second { "second" } else { "first" }
                label=if second { words.evidence.second } else { words.evidence.first }
                options=Model::ALL.map(|model| (model.key(), (words.model)(model))).to_vec()
                value=choice(bench, if second { |catch| catch.second.model.key() } else { |catch| catch.first.model.key() })
                choose
            />
        }
    };
    view! {
        <section class="panel weigh" aria-labelledby="weigh-title">
            <div class="panel-head">
                <h2 id="weigh-title">{words.evidence.weigh_title}</h2>
                <Figure name="evidence.mean" word=words.evidence.now value=boxed(move || seen.read().haul.mean()) />
                <Figure name="evidence.expected" word=words.evidence.at_last value=boxed(move || seen.read().expected().nats()) />
                <span class="unit">{text(move || (words.unit)(state.unit.get()))}" "{words.evidence.a_worm}</span>
            </div>
            <div class="model-row">
                {select(false)}
                <Field
                    id="p1" word=words.explore.p label=words.evidence.first_p needs=P
                    read=|catch, _| number::parameter(catch.first.p)
                    enabled=|catch| catch.first.model != Model::Uniform
                    change=|p| Change::P { second: false, p }
                />
                {select(true)}
                <Field
                    id="p2" word=words.explore.p label=words.evidence.second_p needs=P
                    read=|catch, _| number::parameter(catch.second.p)
                    enabled=|catch| catch.second.model != Model::Uniform
                    change=|p| Change::P { second: true, p }
                />
                <Field
                    id="split" word=words.explore.split_label label=words.explore.split_after needs=SPLIT
                    read=evidence::split_text
                    enabled=|catch| catch.has_split()
                    change=Change::Split
                />
            </div>
            <TrendChart id="chart-evidence" scene alt=bench.alternative(words.evidence.weigh_alt) dial />
        </section>
    }
}
