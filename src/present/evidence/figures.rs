//! All that follows from the document and P, without the repeated samples.

use super::{GapAnalysis, RepeatSetup, SampleSummary};
use crate::math::{Evidence, LikelihoodRatio, Pmf};
use crate::model::evidence::EvidenceDocument;

/// The data behind the page.
#[derive(Clone, Debug, PartialEq)]
pub struct EvidenceFigures {
    /// The document.
    pub document: EvidenceDocument,
    /// The setting of the repeated samples.
    pub setting: RepeatSetup,
    /// The log-likelihood ratio of each bin.
    pub ratio: LikelihoodRatio,
    /// The samples drawn so far.
    pub summary: SampleSummary,
    /// Truth, data and model.
    pub gap_analysis: GapAnalysis,
}

impl EvidenceFigures {
    /// Takes the first of `worms`, the samples of P and the document's seed ([`samples`](super::samples)), of which there are `reach`.
    #[must_use]
    pub fn new(p: &Pmf, document: &EvidenceDocument, reach: usize, worms: &[u8]) -> Self {
        let setting = RepeatSetup::new(p, document, reach);
        let ratio = setting.ratio();
        let summary = SampleSummary::new(worms, document.caught, p.len(), &ratio);
        let gap_analysis = GapAnalysis::new(p, &summary, document);
        Self { document: document.clone(), setting, ratio, summary, gap_analysis }
    }

    /// The expected evidence of one sample, to which the path tends.
    #[must_use]
    pub fn expected(&self) -> Evidence {
        self.ratio.mean(&self.setting.p)
    }
}
