//! The two models, and what the worms sampled say for one against the other.

use super::EvidenceContext;
use super::parts::{Field, Figure};
use super::trend_chart::{AxisSlider, TrendChart};
use crate::app::components::Select;
use crate::app::use_app_state;
use crate::model::evidence::{CAUGHT, P, SPLIT};
use crate::model::{EvidenceDocument, EvidenceEdit, Model};
use crate::present::evidence::{EVIDENCE_TERM, evidence_trend};
use leptos::prelude::*;

/// The panel at the top right.
#[component]
pub fn ModelPanel(
    /// What the page reads.
    context: EvidenceContext,
) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let words = &messages.evidence;
    let EvidenceContext { figures, repeated, .. } = context;
    let scene = Memo::new(move |_| evidence_trend(&figures.read(), &repeated.results.read(), state.unit.get(), messages));
    let slider = AxisSlider {
        id: "caught-dial",
        label: words.caught_label,
        constraint: CAUGHT,
        value: |document| document.caught,
        edit: EvidenceEdit::Caught,
    };
    view! {
        <section class="panel weigh" aria-labelledby="weigh-title">
            <div class="panel-head">
                <h2 id="weigh-title">{words.weigh_title}</h2>
                <Figure
                    name="evidence.mean"
                    word=words.now
                    value=Signal::derive(move || figures.read().summary.mean())
                    largest_term=EVIDENCE_TERM
                />
                <Figure
                    name="evidence.expected"
                    word=words.at_last
                    value=Signal::derive(move || figures.read().expected().nats())
                    largest_term=EVIDENCE_TERM
                />
                <span class="unit" prop:textContent=move || (messages.explore.per_worm)(state.unit.get())></span>
            </div>
            <Models context=context/>
            <TrendChart context=context id="chart-evidence" scene=scene alt=context.alt(words.weigh_alt) slider=slider/>
        </section>
    }
}

/// Both models with their p, and the border of two-group.
#[component]
fn Models(context: EvidenceContext) -> impl IntoView {
    let messages = use_app_state().messages();
    let (words, explore) = (&messages.evidence, &messages.explore);
    view! {
        <div class="model-row">
            <ModelSelect
                context=context
                id="first"
                label=words.first
                model=|document| document.first.model
                edit=|model| EvidenceEdit::Model { second: false, model }
            />
            <Field
                context=context
                id="p1"
                word=explore.p
                label=words.first_p
                constraint=P
                number=|document, _| document.first.p
                edit=|p| EvidenceEdit::P { second: false, p }
                is_disabled=|document| document.first.model == Model::Uniform
            />
            <ModelSelect
                context=context
                id="second"
                label=words.second
                model=|document| document.second.model
                edit=|model| EvidenceEdit::Model { second: true, model }
            />
            <Field
                context=context
                id="p2"
                word=explore.p
                label=words.second_p
                constraint=P
                number=|document, _| document.second.p
                edit=|p| EvidenceEdit::P { second: true, p }
                is_disabled=|document| document.second.model == Model::Uniform
            />
            <Field
                context=context
                id="split"
                word=explore.split_label
                label=explore.split_after
                constraint=SPLIT
                number=|document, bins| document.split(bins) as f64
                edit=EvidenceEdit::Split
                is_disabled=|document| !document.has_split()
            />
        </div>
    }
}

/// The choice of one of the two models.
#[component]
fn ModelSelect(
    context: EvidenceContext,
    id: &'static str,
    label: &'static str,
    /// The model that is chosen.
    model: fn(&EvidenceDocument) -> Model,
    /// The edit to another one.
    edit: fn(Model) -> EvidenceEdit,
) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let options = Model::ALL.map(|model| (model.key(), (messages.model)(model))).to_vec();
    let choose = move |key: String| {
        if let Some(model) = Model::of_key(&key) {
            state.edit(edit(model));
        }
    };
    let value = Memo::new(move |_| model(&context.document.read()).key());
    view! { <Select id=id label=label options=options value=value on_choose=choose/> }
}
