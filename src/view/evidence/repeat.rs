//! Samples drawn again and again: how many prefer the wrong model, and how far off the divergence of a sample is.

use super::Bench;
use super::catch::Field;
use super::figures::Figures;
use super::trend::{Dial, TrendChart};
use crate::digits;
use crate::model::evidence::{Change, SIZE};
use crate::state::scenes::evidence;
use crate::state::{boxed, memo};
use crate::view::dynamic::{dynamic, handler, optional, text};
use crate::view::follow::follow;
use crate::view::quantity::{Information, Plain, Whole};
use crate::web::{self, frame};
use leptos::{html, prelude::*};

fn dial(bench: Bench, id: &'static str) -> Dial {
    let label = bench.state.words().evidence.size_label;
    Dial { id, label, needs: SIZE, value: bench.work.memo(|catch| catch.size), change: Change::Size }
}

/// The panel at the bottom left.
#[component]
pub fn BetPanel() -> impl IntoView {
    let bench = expect_context::<Bench>();
    let Bench { state, catch, results, .. } = bench;
    let words = state.words();
    let size = bench.work.memo(|catch| catch.size);
    let bet = memo(move || results.read().bet(size.get()));
    let drawn = memo(move || bet.get().is_some_and(|bet| bet.share.is_some()));
    let still = memo(move || evidence::bet_still(&results.read(), words));
    let live = memo(move || evidence::bet_live(&results.read(), size.get(), words));
    view! {
        <section class="panel bet" aria-labelledby="bet-title">
            <div class="panel-head">
                <h2 id="bet-title">{words.evidence.bet_title}</h2>
                <RunButton />
            </div>
            <div class="figure-row">
                <Field id="size" word=words.evidence.size label=words.evidence.size_label needs=SIZE.ends() value=bench.field(|catch| catch.size) change=Change::Size />
                <span class="figure">
                    {optional(move || drawn.get().then(|| view! {
                        <Plain name="bet.share" value=boxed(move || bet.get_untracked().and_then(|bet| bet.share).unwrap_or_default()) />
                    }))}
                    <small>{words.evidence.prefer_wrong}</small>
                </span>
                <label class="refit">
                    <input
                        type="checkbox"
                        id="refit"
                        prop:checked=dynamic(move || catch.read().refit)
                        on:change:target=move |event| { bench.edit(Change::Refit(event.target().checked())); }
                    />
                    <span>{words.evidence.refit}</span>
                </label>
            </div>
            <TrendChart id="chart-bet" still live alt=bench.alternative(words.evidence.bet_alt) dial=dial(bench, "bet-dial") />
        </section>
    }
}

/// Draws more samples, or stops; how far it is.
#[component]
fn RunButton() -> impl IntoView {
    let bench = expect_context::<Bench>();
    let Bench { state, results, run, .. } = bench;
    let words = state.words();
    let goes = memo(move || !run.stopped.get() && run.progress.get() < 1.0);
    let turn = move |_| {
        if goes.get_untracked() {
            run.stopped.set(true);
        } else {
            run.goal.set(evidence::next_goal(run.goal.get_untracked(), run.progress.get_untracked()));
            run.stopped.set(false);
        }
        frame::changed();
    };
    let size = bench.work.memo(|catch| catch.size);
    let bar = NodeRef::<html::Progress>::new();
    follow(
        move || bar.get_untracked().map(|_| run.progress.get_untracked()),
        move |part| {
            if let Some(bar) = bar.get_untracked() {
                web::write_attribute(&bar, "value", &digits::fixed(*part, 3));
            }
        },
    );
    view! {
        <span class="samples">
            <Whole name="bet.samples" value=boxed(move || {
                results.read_untracked().bet(size.get_untracked()).map_or(0.0, |bet| bet.samples as f64)
            }) />
            " "{words.evidence.samples}
        </span>
        <progress node_ref=bar max="1" value="0" aria-label=words.evidence.progress></progress>
        <button id="run" on:click=handler(turn)>
            {text(move || if goes.get() { words.evidence.stop } else { words.evidence.run })}
        </button>
    }
}

/// The panel at the bottom right.
#[component]
pub fn PlugInPanel() -> impl IntoView {
    let bench = expect_context::<Bench>();
    let Bench { state, setting, results, .. } = bench;
    let words = state.words();
    let size = bench.work.memo(|catch| catch.size);
    let mean = memo(move || results.read().measured(size.get()).and_then(|measured| measured.mean));
    let drawn = memo(move || mean.get().is_some());
    let still = memo(move || evidence::plug_in_still(&setting.read(), state.unit.get(), words));
    let live = memo(move || evidence::plug_in_live(&setting.read(), &results.read(), size.get(), state.unit.get(), words));
    view! {
        <section class="panel plug-in" aria-labelledby="plug-in-title">
            <div class="panel-head">
                <h2 id="plug-in-title">{words.evidence.plug_in_title}</h2>
                <Figures />
            </div>
            <div class="figure-row">
                <span class="figure">
                    <small>{words.evidence.mean_d}</small>
                    {optional(move || drawn.get().then(|| view! {
                        <Information name="plugin.mean" nats=boxed(move || mean.get_untracked().unwrap_or_default()) />
                    }))}
                </span>
                <span class="figure">
                    <small>{words.evidence.bias}</small>
                    <Information name="plugin.bias" nats=boxed(move || setting.read_untracked().bias(size.get_untracked())) />
                </span>
                <span class="unit">{text(move || (words.unit)(state.unit.get()))}</span>
            </div>
            <TrendChart id="chart-plug-in" still live alt=bench.alternative(words.evidence.plug_in_alt) dial=dial(bench, "plug-in-dial") />
        </section>
    }
}
