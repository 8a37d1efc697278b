//! All that follows from documents, as the pages derive it.

use std::cell::Cell;

use wormteeth::i18n::{Messages, messages};
use wormteeth::math::{Pmf, Sweep, Unit};
use wormteeth::model::evidence::EvidenceDocument;
use wormteeth::model::{
    Analysis, Comparison, Documents, ExploreDocument, HistogramDocument, Insight, Lang, Model, analyse, decode,
};
use wormteeth::present::Fit;
use wormteeth::present::evidence::{EvidenceFigures, reach, samples};

thread_local! {
    static SPOKEN: Cell<Lang> = const { Cell::new(Lang::En) };
}

/// The words of the test's language: English, but in [`in_language`].
pub fn words() -> &'static Messages {
    messages(SPOKEN.get())
}

/// Runs a part of a test in a language.
pub fn in_language<T>(lang: Lang, part: impl FnOnce() -> T) -> T {
    SPOKEN.set(lang);
    let result = part();
    SPOKEN.set(Lang::En);
    result
}

/// The documents that a good link opens.
#[track_caller]
pub fn opened(link: &str) -> Documents {
    let link = decode(link);
    assert_eq!(link.issues, []);
    link.documents.unwrap_or_default()
}

/// The article's worms.
pub fn article() -> Pmf {
    HistogramDocument::default().observed()
}

/// A histogram and a model with all that is derived from them.
pub struct Explored {
    pub histogram: HistogramDocument,
    pub explore: ExploreDocument,
    pub analysis: Analysis,
    pub comparison: Comparison,
    pub fit: Fit,
}

impl Explored {
    pub fn new(documents: &Documents) -> Self {
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

    /// The same at another p.
    pub fn set_p(&mut self, p: f64) {
        self.explore.p = p;
        self.analysis = analyse(&self.histogram.observed(), self.explore.q(self.histogram.bins()));
    }

    /// The p that is shown: none for uniform.
    pub fn p(&self) -> Option<f64> {
        self.explore.family().has_parameter().then_some(self.explore.p)
    }

    pub fn sentence(&self, unit: Unit) -> String {
        (words().insight)(&Insight::new(&self.histogram, self.explore.model, &self.analysis, &self.comparison), unit)
    }
}

/// All that follows from an evidence document over P.
pub fn sampled(p: &Pmf, document: &EvidenceDocument) -> EvidenceFigures {
    let reach = reach(document, document);
    EvidenceFigures::new(p, document, reach, &samples(p, document.seed, reach))
}
