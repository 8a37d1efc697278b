//! Samples drawn again and again: how many prefer the wrong model, and how far off the divergence of a sample is.

use super::Bench;
use super::controls::{Field, Figure, always, choice};
use super::figures::Figures;
use super::trend::{Dial, TrendChart};
use crate::digits;
use crate::model::evidence::{Change, FITS, SIZE};
use crate::state::scenes::evidence;
use crate::state::{boxed, memo};
use crate::view::dynamic::{handler, text};
use crate::view::follow::follow;
use crate::view::header::Select;
use crate::view::quantity::Whole;
use crate::web::{
    self,
    frame::{self, Stage},
};
use leptos::prelude::*;

fn dial(bench: Bench, id: &'static str) -> Dial {
    let label = bench.state.words().evidence.size_label;
    Dial { id, label, needs: SIZE, value: |catch| catch.size, change: Change::Size }
}

/// The panel at the bottom left.
#[component]
pub fn BetPanel() -> impl IntoView {
    let bench = expect_context::<Bench>();
    let Bench { state, seen, results, .. } = bench;
    let words = &state.words().evidence;
    let scene = memo(move || evidence::bet(seen.read().catch.size, &results.read(), state.words()));
    let share = boxed(move || results.read().bet(seen.read().catch.size).and_then(|bet| bet.share));
    view! {
        <section class="panel bet" aria-labelledby="bet-title">
            <div class="panel-head">
                <h2 id="bet-title">{words.bet_title}</h2>
                <RunButton />
            </div>
            <div class="figure-row">
                <Field id="size" word=words.size label=words.size_label needs=SIZE read=|catch, _| catch.size.to_string() enabled=always change=Change::Size />
                <Figure name="bet.share" word=words.prefer_wrong value=share plain=true />
                <Select
                    id="refit"
                    label=words.first
                    options=vec![(FITS[0], words.fixed), (FITS[1], words.refitted)]
                    value=choice(bench, |catch| FITS[usize::from(catch.refit)])
                    choose=move |fit: String| { bench.edit(Change::Refit(fit == FITS[1])); }
                />
            </div>
            <TrendChart id="chart-bet" scene alt=bench.alternative(words.bet_alt) dial=dial(bench, "bet-dial") />
        </section>
    }
}

const PROGRESS: &str = "progress";

/// Draws more samples, or stops; how far it is.
#[component]
fn RunButton() -> impl IntoView {
    let bench = expect_context::<Bench>();
    let Bench { state, seen, results, run, .. } = bench;
    let words = &state.words().evidence;
    let goes = memo(move || !run.stopped.get() && run.progress.get() < 1.0);
    let turn = move |_| {
        let stop = goes.get_untracked();
        if !stop {
            run.goal.set(evidence::next_goal(run.goal.get_untracked(), run.progress.get_untracked()));
        }
        run.stopped.set(stop);
        frame::changed();
    };
    follow(
        Stage::Write,
        move || Some(run.progress.get_untracked()),
        move |part| {
            if let Some(bar) = web::element(PROGRESS) {
                web::write_attribute(&bar, "value", &digits::fixed(*part, 3));
            }
        },
    );
    let samples = boxed(move || {
        let size = seen.read_untracked().catch.size;
        results.read_untracked().bet(size).map_or(0.0, |bet| bet.samples as f64)
    });
    view! {
        <span class="samples"><Whole name="bet.samples" value=samples />" "{words.samples}</span>
        <progress id=PROGRESS max="1" value="0" aria-label=words.progress></progress>
        <button id="run" on:click=handler(turn)>{text(move || if goes.get() { words.stop } else { words.run })}</button>
    }
}

/// The panel at the bottom right.
#[component]
pub fn PlugInPanel() -> impl IntoView {
    let bench = expect_context::<Bench>();
    let Bench { state, seen, results, .. } = bench;
    let words = state.words();
    let scene = memo(move || evidence::plug_in(&seen.read().setting, &results.read(), state.unit.get(), words));
    let mean = boxed(move || results.read().measured(seen.read().catch.size).and_then(|measured| measured.mean));
    let bias = boxed(move || {
        let setting = &seen.read().setting;
        Some(setting.bias(setting.size))
    });
    view! {
        <section class="panel plug-in" aria-labelledby="plug-in-title">
            <div class="panel-head">
                <h2 id="plug-in-title">{words.evidence.plug_in_title}</h2>
                <Figures />
            </div>
            <div class="figure-row">
                <Figure name="plugin.mean" word=words.evidence.mean_d value=mean />
                <Figure name="plugin.bias" word=words.evidence.bias value=bias />
                <span class="unit">{text(move || (words.unit)(state.unit.get()))}</span>
            </div>
            <TrendChart id="chart-plug-in" scene alt=bench.alternative(words.evidence.plug_in_alt) dial=dial(bench, "plug-in-dial") />
        </section>
    }
}
