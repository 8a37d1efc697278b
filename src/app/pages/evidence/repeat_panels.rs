//! Samples drawn again and again: how many prefer the wrong model, and how far off the divergence of a sample is.

use super::EvidenceContext;
use super::data_tables::DataTables;
use super::parts::{Figure, SizeField};
use super::trend_chart::{AxisSlider, TrendChart};
use crate::app::components::{Measure, Quantity, Select};
use crate::app::use_app_state;
use crate::float_text;
use crate::model::EvidenceEdit;
use crate::model::evidence::FITS;
use crate::present::evidence::{bet_trend, plug_in_is_finite, plug_in_trend};
use leptos::prelude::*;

/// The panel at the bottom left.
#[component]
pub fn BetPanel(
    /// What the page reads.
    context: EvidenceContext,
) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let words = &messages.evidence;
    let EvidenceContext { document, figures, repeated, .. } = context;
    let is_decided = Memo::new(move |_| figures.read().setting.wrong_model().is_some());
    let [title, nothing] = words.bet_undecided;
    let scene = Memo::new(move |_| bet_trend(document.read().size, &repeated.results.read(), messages));
    let share = Signal::derive(move || repeated.results.read().bet(document.read().size)?.share);
    let fits = vec![(FITS[0], words.fixed), (FITS[1], words.refitted)];
    let fit = Signal::derive(move || FITS[usize::from(document.read().refit)]);
    view! {
        <section class="panel bet" aria-labelledby="bet-title">
            <div class="panel-head">
                <h2 id="bet-title" prop:textContent=move || if is_decided.get() { words.bet_title } else { title }></h2>
                <Progress context=context/>
            </div>
            <div class="figure-row">
                <SizeField context=context/>
                <Figure name="bet.share" word=words.prefer_wrong value=share measure=Measure::Plain/>
                <Select
                    id="refit"
                    label=words.first
                    options=fits
                    value=fit
                    on_choose=move |fit| _ = state.edit(EvidenceEdit::Refit(fit == FITS[1]))
                />
            </div>
            <Show when=move || is_decided.get() fallback=move || view! { <p class="nothing">{nothing}</p> }>
                <TrendChart
                    context=context
                    id="chart-bet"
                    scene=scene
                    alt=context.alt(words.bet_alt)
                    slider=AxisSlider::of_size("bet-dial", words.size_label)
                />
            </Show>
        </section>
    }
}

/// How many samples there are, how far that is, and the button that draws more, or stops.
#[component]
fn Progress(context: EvidenceContext) -> impl IntoView {
    let words = &use_app_state().messages().evidence;
    let EvidenceContext { document, repeated, .. } = context;
    let samples = move || repeated.results.read().bet(document.read().size).map_or(0.0, |bet| bet.samples as f64);
    view! {
        <span class="samples">
            <Quantity name="bet.samples" value=Signal::derive(samples) measure=Measure::Count/>
            "\u{a0}"
            {words.samples}
        </span>
        <progress
            id="progress"
            max="1"
            value=move || float_text::fixed(repeated.progress.get(), 3)
            aria-label=words.progress
            class:done=move || repeated.progress.get() == 1.0
        ></progress>
        <button
            id="run"
            prop:textContent=move || if repeated.is_running.get() { words.stop } else { words.run }
            on:click=move |_| repeated.toggle()
        ></button>
    }
}

/// The panel at the bottom right.
#[component]
pub fn PlugInPanel(
    /// What the page reads.
    context: EvidenceContext,
) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let words = &messages.evidence;
    let EvidenceContext { document, figures, repeated, .. } = context;
    let is_finite = Memo::new(move |_| plug_in_is_finite(&figures.read().setting));
    let [title, nothing] = words.plug_in_infinite;
    let scene = Memo::new(move |_| plug_in_trend(&figures.read().setting, &repeated.results.read(), state.unit.get(), messages));
    let mean = Signal::derive(move || repeated.results.read().measured(document.read().size)?.mean);
    let bias = Signal::derive(move || {
        let setting = &figures.read().setting;
        Some(setting.bias(setting.size))
    });
    view! {
        <section class="panel plug-in" aria-labelledby="plug-in-title">
            <div class="panel-head">
                <h2 id="plug-in-title" prop:textContent=move || if is_finite.get() { words.plug_in_title } else { title }></h2>
                <DataTables context=context/>
            </div>
            <div class="figure-row">
                <Figure name="plugin.mean" word=words.mean_d value=mean/>
                <Figure name="plugin.bias" word=words.bias value=bias/>
                <span class="unit" prop:textContent=move || (messages.unit)(state.unit.get())></span>
            </div>
            <Show when=move || is_finite.get() fallback=move || view! { <p class="nothing">{nothing}</p> }>
                <TrendChart
                    context=context
                    id="chart-plug-in"
                    scene=scene
                    alt=context.alt(words.plug_in_alt)
                    slider=AxisSlider::of_size("plug-in-dial", words.size_label)
                />
            </Show>
        </section>
    }
}
