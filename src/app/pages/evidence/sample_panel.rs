//! The worms sampled, beside where they come from and the model; the buttons that sample them; the three gaps.

use super::EvidenceContext;
use super::parts::{Field, Figure};
use crate::app::components::{ChartCanvas, IconButton, Measure, OWN, Quantity, Select, UndoRedo};
use crate::app::hooks::Measured;
use crate::app::use_app_state;
use crate::model::EvidenceEdit;
use crate::model::evidence::{CAUGHT, ModelPair, SEED};
use crate::present::evidence::{self as present, EvidenceFigures, Missing};
use leptos::prelude::*;

/// The panel at the top left: three distributions side by side.
#[component]
pub fn SamplePanel(
    /// What the page reads.
    context: EvidenceContext,
) -> impl IntoView {
    let messages = use_app_state().messages();
    let words = &messages.evidence;
    let overlay = Memo::new(move |_| present::sample_bars_overlay(&context.figures.read().gap_analysis));
    let base = Memo::new(move |_| present::sample_bars_base(&overlay.read(), messages));
    let measured = RwSignal::new(None::<Measured>);
    view! {
        <section class="panel" aria-labelledby="catch-title">
            <Head context=context/>
            <ChartCanvas id="chart-catch" measured=measured base=base overlay=overlay alt=context.alt(words.catch_alt)>
                <a class="change-p" href="#/explore">{words.change_p}</a>
            </ChartCanvas>
            <Controls context=context/>
            <Gaps context=context/>
            <Hint context=context/>
        </section>
    }
}

/// The names of the three; pairs of models to choose from; undo.
#[component]
fn Head(context: EvidenceContext) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().evidence;
    let mut options = vec![(OWN, words.own_pair)];
    options.extend(ModelPair::ALL.map(|pair| (pair.key(), (words.pair_name)(pair))));
    let choose = move |key: String| {
        if let Some(pair) = ModelPair::ALL.into_iter().find(|pair| pair.key() == key) {
            state.edit(EvidenceEdit::Load(pair));
        }
    };
    let pair = Memo::new(move |_| ModelPair::of(&context.document.read()).map_or(OWN, ModelPair::key));
    view! {
        <div class="panel-head">
            <h2 class="names" id="catch-title">
                <span class="p">{words.truth}</span>
                " "
                <span>{words.data}</span>
                " "
                <span class="q">{words.fit}</span>
            </h2>
            <Select id="preset" label=words.pair options=options value=pair on_choose=choose/>
            <UndoRedo/>
        </div>
    }
}

/// The buttons that sample so many worms more, with their ids.
const MORE: [(&str, usize); 4] = [("catch-1", 1), ("catch-10", 10), ("catch-100", 100), ("catch-1000", 1000)];

/// Buttons and fields.
#[component]
fn Controls(context: EvidenceContext) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().evidence;
    let more = MORE.map(|(id, many)| {
        let label = (words.more_label)(many);
        view! {
            <button id=id aria-label=label.clone() title=label on:click=move |_| _ = state.edit(EvidenceEdit::Sample(many))>
                {(words.more)(many)}
            </button>
        }
    });
    view! {
        <div class="catch-row">
            {more}
            <IconButton
                id="rewind"
                label=words.rewind
                path="M3.5 3v10M13 3.5 6.5 8l6.5 4.5z"
                on_click=move || _ = state.edit(EvidenceEdit::Rewind)
            />
            <Field
                context=context
                id="caught"
                word=words.caught
                label=words.caught_label
                constraint=CAUGHT
                number=|document, _| document.caught as f64
                edit=EvidenceEdit::Caught
            />
            <Field
                context=context
                id="seed"
                word=words.seed
                label=words.seed_label
                constraint=SEED
                number=|document, _| document.seed as f64
                edit=EvidenceEdit::Seed
            />
            <IconButton
                id="next-seed"
                label=words.next_seed
                path="M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3"
                on_click=move || _ = state.edit(EvidenceEdit::NextSeed)
            />
        </div>
    }
}

/// Truth → data → model: what lies between each two.
#[component]
fn Gaps(context: EvidenceContext) -> impl IntoView {
    let words = &use_app_state().messages().evidence;
    let figures = context.figures;
    let gap = move |read: fn(&EvidenceFigures) -> Option<f64>| Signal::derive(move || read(&figures.read()));
    let truth_data = gap(|figures| figures.gap_analysis.data_gaps().map(|gaps| gaps.truth_data.nats()));
    let data_model = gap(|figures| figures.gap_analysis.data_gaps().map(|gaps| gaps.data_model.nats()));
    let truth_model = gap(|figures| Some(figures.gap_analysis.gaps.truth_model.nats()));
    view! {
        <div class="gaps">
            <Figure name="gap.truth-data" word=words.truth_data value=truth_data/>
            <Figure name="gap.data-model" word=words.data_model value=data_model/>
            <Figure name="gap.truth-model" word=words.truth_model value=truth_model/>
            <span class="figure">
                <small>{words.caught}</small>
                <Quantity
                    name="evidence.caught"
                    value=Signal::derive(move || figures.read().summary.caught())
                    measure=Measure::Count
                />
            </span>
        </div>
    }
}

/// Why a gap is infinite, or where the fitted model stands.
#[component]
fn Hint(context: EvidenceContext) -> impl IntoView {
    let words = &use_app_state().messages().evidence;
    let hint = Memo::new(move |_| {
        let (figures, ..) = context.throttled.get();
        match present::missing(&figures.gap_analysis) {
            Missing::All => words.no_worm.to_owned(),
            Missing::Bins(bins) => (words.missing)(&bins),
            Missing::None => present::fitted_p(&figures).map_or_else(String::new, |p| (words.fitted_at)(&p)),
        }
    });
    view! { <p class="gap-hint" prop:textContent=move || hint.get()></p> }
}
