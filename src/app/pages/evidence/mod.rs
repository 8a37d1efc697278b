//! Evidence: worms sampled at random, what they say for one model against another, and how far a sample may be trusted.

mod data_tables;
mod model_panel;
mod parts;
mod repeat_panels;
mod sample_panel;
mod trend_chart;
mod use_repeated_samples;

use crate::app::components::{HelpDialog, Sentence};
use crate::app::hooks::throttled_and_debounced;
use crate::app::use_app_state;
use crate::i18n::EvidenceAlt;
use crate::math::Unit;
use crate::model::EvidenceDocument;
use crate::present::evidence::{self as present, EvidenceFigures, Results};
use leptos::prelude::*;
use model_panel::ModelPanel;
use repeat_panels::{BetPanel, PlugInPanel};
use sample_panel::SamplePanel;
use std::sync::Arc;
use use_repeated_samples::{RepeatedSamples, use_repeated_samples};

/// All that texts are made of.
type Snapshot = (Arc<EvidenceFigures>, Arc<Results>, Unit);

/// What the parts of the page read.
#[derive(Clone, Copy)]
struct EvidenceContext {
    document: RwSignal<Arc<EvidenceDocument>>,
    /// How many bins P has.
    bins: Memo<usize>,
    /// What follows from document and P.
    figures: Memo<Arc<EvidenceFigures>>,
    /// The samples drawn again and again.
    repeated: RepeatedSamples,
    /// What texts that are read say something of.
    throttled: Memo<Snapshot>,
    /// What text alternatives and the folded tables say something of.
    debounced: Memo<Snapshot>,
    /// What the text alternatives of the charts say.
    alt: Memo<EvidenceAlt>,
}

impl EvidenceContext {
    fn new() -> Self {
        let state = use_app_state();
        let messages = state.messages();
        let document = state.documents.evidence;
        let observed = Memo::new(move |_| state.documents.histogram.read().observed());
        let reach = Memo::new(move |_| present::reach(&document.read(), &state.scale_documents.evidence.read()));
        let seed = Memo::new(move |_| document.read().seed);
        // Apart, since they may be many: they stay as they are while models and numbers change.
        let samples = Memo::new(move |_| present::samples(&observed.read(), seed.get(), reach.get()));
        let figures =
            Memo::new(move |_| Arc::new(EvidenceFigures::new(&observed.read(), &document.read(), reach.get(), &samples.read())));
        let setting = Memo::new(move |_| figures.read().setting.clone());
        let repeated = use_repeated_samples(setting);
        let snapshot = move || (figures.get(), repeated.results.get(), state.unit.get());
        let (throttled, debounced) = throttled_and_debounced(snapshot, || false);
        let alt = Memo::new(move |_| {
            let (figures, results, unit) = debounced.get();
            present::alt(&figures, &results, unit, messages)
        });
        let bins = Memo::new(move |_| observed.read().len());
        Self { document, bins, figures, repeated, throttled, debounced, alt }
    }

    /// The text alternative of a chart.
    fn alt(self, say: fn(&EvidenceAlt) -> String) -> Signal<String> {
        Signal::derive(move || say(&self.alt.read()))
    }
}

/// Worms and models; bets; D of samples; the sentence.
#[component]
pub fn Evidence() -> impl IntoView {
    let messages = use_app_state().messages();
    let words = &messages.evidence;
    let context = EvidenceContext::new();
    let sentence = Memo::new(move |_| {
        let (figures, results, unit) = context.throttled.get();
        (words.sentence)(&present::facts(&figures, &results, messages), unit)
    });
    view! {
        <main class="evidence">
            <SamplePanel context=context/>
            <ModelPanel context=context/>
            <BetPanel context=context/>
            <PlugInPanel context=context/>
            <section class="panel words"><Sentence text=sentence/></section>
        </main>
        <HelpDialog help=words.help/>
    }
}
