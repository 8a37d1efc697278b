//! The editor of P: bars that are handles, fields under them, presets, undo.

use super::bin_stepper::BinStepper;
use super::context::{ExploreContext, Snapshot};
use super::introduction::IntroductionBand;
use crate::app::components::charts::{CountFields, CountsChart};
use crate::app::components::{ErrorText, NumberField, OWN, Select, UndoRedo};
use crate::app::use_app_state;
use crate::model::{BINS, Edit, FieldId, HistogramEdit, Preset};
use crate::present;
use leptos::prelude::*;

/// The panel at the top left.
#[component]
pub fn CountsPanel(context: ExploreContext) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().explore;
    let ExploreContext { bins, .. } = context;
    view! {
        <section class="panel data" aria-labelledby="data-title">
            <div class="panel-head">
                <h2 id="data-title">{words.data_title}</h2>
                <label class="bins">
                    <span>{words.bins}</span>
                    <NumberField
                        id="bins"
                        label=words.bins
                        value=Signal::derive(move || bins.get().to_string())
                        now=Signal::derive(move || bins.get() as f64)
                        on_number=move |bins| state.edit(HistogramEdit::SetBins(bins))
                        field=FieldId::BINS
                        step="1"
                        range=BINS.range()
                    />
                    <ErrorText field=FieldId::BINS/>
                </label>
                <Presets context=context/>
                <UndoRedo/>
            </div>
            <Chart context=context/>
            <CountFields
                histogram=context.histogram.into()
                shown=Signal::derive(move || context.throttled.read().histogram.clone())
                label=words.count_label
                edit=Edit::from
            />
            <Show when=move || state.shows_introduction() && state.media.narrow.get()><IntroductionBand context=context/></Show>
            <Show when=move || state.media.narrow.get()><BinStepper context=context/></Show>
            <ErrorText field=FieldId::COUNTS/>
        </section>
    }
}

#[component]
fn Presets(context: ExploreContext) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let words = &messages.explore;
    let preset = Memo::new(move |_| context.histogram.read().preset());
    let mut options = vec![(OWN, words.own_data)];
    options.extend(Preset::ALL.map(|preset| (preset.key(), (messages.preset)(preset))));
    let choose = move |key: String| {
        if let Some(preset) = Preset::of_key(&key) {
            state.edit(HistogramEdit::Load(preset));
        }
    };
    view! {
        <Select
            id="preset"
            class="select preset"
            label=words.data
            // Only the article's own data need a word on where they come from.
            title=Signal::derive(move || if preset.get() == Some(Preset::ArticleWorms) { words.reconstructed } else { "" })
            options=options
            value=Signal::derive(move || preset.get().map_or(OWN, Preset::key))
            on_choose=choose
        />
    }
}

/// Bars of P as handles, the model's outlines over them.
#[component]
fn Chart(context: ExploreContext) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let ExploreContext { histogram, explore, analysis, scales, average, .. } = context;
    let base = Memo::new(move |_| {
        let scales = scales.read();
        let [forward, _] = &scales.support_mismatch;
        present::counts_base(&histogram.read(), scales.counts, state.highlighted.get(), forward.clone(), messages)
    });
    let model = Memo::new(move |_| explore.read().model);
    let overlay = Memo::new(move |_| {
        let axis = scales.read().counts;
        let average_over = average.direction.get().average_over();
        present::counts_overlay(
            &histogram.read(),
            model.get(),
            &analysis.read(),
            axis,
            average_over,
            [state.highlighted.get(), state.hinted.get()],
            messages,
        )
    });
    let alt = Memo::new(move |_| {
        let Snapshot { histogram, explore, analysis, .. } = &*context.debounced.read();
        present::counts_alt(histogram, explore.model, analysis, messages)
    });
    let value_text = move |bin| {
        let Snapshot { histogram, analysis, .. } = &*context.throttled.read();
        present::bin_text(histogram, analysis, bin, messages)
    };
    view! {
        <CountsChart
            distributions=context.distributions()
            handles=histogram
            label=messages.explore.bars_label
            base=base
            overlay=overlay
            alt=alt
            value_text=value_text
            shading=Signal::derive(move || Some(average.direction.get()))
            edit=Edit::from
        />
    }
}
