//! Explore as plain data: the scenes of its charts, its sentence, and what pointer and keys do.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]

#[path = "explore_page/any.rs"]
mod any;
#[path = "explore_page/charts.rs"]
mod charts;
mod common;
#[path = "explore_page/pointer.rs"]
mod pointer;
#[path = "explore_page/sentences.rs"]
mod sentences;
#[path = "explore_page/terms.rs"]
mod terms;

use common::documents::explore;
use wormteeth::i18n::{Messages, messages};
use wormteeth::math::{Sweep, Unit};
use wormteeth::model::{
    Analysis, Comparison, Documents, ExploreDocument, HistogramDocument, Insight, Lang, Model, Preset, analyse, middle_split,
};
use wormteeth::present::Fit;

/// A histogram and a model with all that is derived from them, as the page does it.
struct Explored {
    histogram: HistogramDocument,
    explore: ExploreDocument,
    analysis: Analysis,
    comparison: Comparison,
    fit: Fit,
}

impl Explored {
    fn new(documents: &Documents) -> Self {
        assert_eq!(documents.check(), Ok(()));
        let Documents { histogram, explore, .. } = documents;
        let (bins, observed) = (histogram.bins(), histogram.observed());
        let sweep = |model: Model| Sweep::new(explore.family_of(model), bins);
        let chosen = if explore.model == Model::TwoGroup { Model::TwoGroup } else { Model::Binomial };
        Self {
            analysis: analyse(&observed, explore.q(bins)),
            comparison: Comparison::new(Model::ALL.map(|model| sweep(model).least_forward(&observed))),
            fit: Fit::new(&sweep(chosen), &observed),
            histogram: HistogramDocument::clone(histogram),
            explore: ExploreDocument::clone(explore),
        }
    }

    /// The p that is shown: none for uniform.
    fn p(&self) -> Option<f64> {
        self.explore.family().has_parameter().then_some(self.explore.p)
    }

    fn sentence(&self, unit: Unit) -> String {
        let insight = Insight::new(&self.histogram, self.explore.model, &self.analysis, &self.comparison);
        (words().insight)(&insight, unit)
    }
}

/// These counts against a model.
fn explored(counts: &[f64], model: Model, p: f64) -> Explored {
    Explored::new(&explore(counts, model, p, middle_split(counts.len())))
}

fn words() -> &'static Messages {
    messages(Lang::En)
}

/// The article's worms against a model.
fn article_with(model: Model, p: f64) -> Explored {
    preset(Preset::ArticleWorms, model, p)
}

/// The article's worms against its binomial.
fn article() -> Explored {
    article_with(Model::Binomial, 0.57)
}

/// A preset against a model.
fn preset(preset: Preset, model: Model, p: f64) -> Explored {
    explored(preset.counts(), model, p)
}
