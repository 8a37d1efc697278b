//! Scenes and sentences: what the page shows of a lab, as plain data and text.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]

#[path = "scenes/any.rs"]
mod any;
#[path = "scenes/charts.rs"]
mod charts;
#[path = "scenes/complaints.rs"]
mod complaints;
#[path = "scenes/lists.rs"]
mod lists;
#[path = "scenes/pointer.rs"]
mod pointer;
#[path = "scenes/sentences.rs"]
mod sentences;
#[path = "scenes/terms.rs"]
mod terms;

use wormteeth::i18n::{Messages, messages};
use wormteeth::math::{Sweep, Unit};
use wormteeth::model::{Analysis, Comparison, ExploreDocument, Insight, Lang, Model, Preset, analyse};
use wormteeth::present::Fit;

/// A lab with all that is derived from it, as the state does it.
struct EvidenceContext {
    lab: ExploreDocument,
    analysis: Analysis,
    comparison: Comparison,
    fit: Fit,
}

impl EvidenceContext {
    fn new(lab: ExploreDocument) -> Self {
        assert_eq!(lab.check(), Ok(()));
        let observed = lab.observed();
        let sweep = |model: Model| Sweep::new(lab.family_of(model), lab.bins());
        let chosen = if lab.model == Model::TwoGroup { Model::TwoGroup } else { Model::Binomial };
        Self {
            analysis: analyse(&observed, lab.q()),
            comparison: Comparison::new(Model::ALL.map(|model| sweep(model).least_forward(&observed))),
            fit: Fit::new(&sweep(chosen), &observed),
            lab,
        }
    }

    /// The p that is shown: none for uniform.
    fn p(&self) -> Option<f64> {
        self.lab.family().has_parameter().then_some(self.lab.p)
    }

    fn sentence(&self) -> String {
        let insight = Insight::new(&self.lab, &self.analysis, &self.comparison);
        (words().insight)(&insight, self.lab.unit)
    }
}

fn lab(counts: &[f64], model: Model, p: f64) -> ExploreDocument {
    let split = (counts.len() - 1) / 2;
    let split = split.min(counts.len() - 2);
    ExploreDocument { counts: counts.to_vec(), model, p, split, unit: Unit::Bits }
}

fn words() -> &'static Messages {
    messages(Lang::En)
}

/// The article's worms against its binomial.
fn article() -> EvidenceContext {
    EvidenceContext::new(ExploreDocument::default())
}

/// A preset against a model.
fn preset(preset: Preset, model: Model, p: f64) -> EvidenceContext {
    EvidenceContext::new(lab(preset.counts(), model, p))
}
