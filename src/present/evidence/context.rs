//! All that follows from the sheet, P and the worms, without the samples of a run.

use super::{GapAnalysis, SampleSummary, Setting};
use crate::math::{Evidence, LikelihoodRatio, Pmf};
use crate::model::evidence::EvidenceDocument;

/// What is to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct EvidenceContext {
    /// The sheet.
    pub document: EvidenceDocument,
    /// What samples are to be drawn.
    pub setting: Setting,
    /// What one worm says, by bin.
    pub ratio: LikelihoodRatio,
    /// The worms caught.
    pub summary: SampleSummary,
    /// Truth, data and model.
    pub gap_analysis: GapAnalysis,
}

impl EvidenceContext {
    /// Catches the first of `worms`, which are P's of this seed, up to `reach` at least as many as the sheet says.
    #[must_use]
    pub fn new(p: &Pmf, document: &EvidenceDocument, reach: usize, worms: &[u8]) -> Self {
        let setting = Setting::new(p, document, reach);
        let ratio = setting.ratio();
        let summary = SampleSummary::new(worms, document.caught, p.len(), &ratio);
        let gap_analysis = GapAnalysis::new(p, &summary, document);
        Self { document: document.clone(), setting, ratio, summary, gap_analysis }
    }

    /// What a worm says on average, and what the path tends to.
    #[must_use]
    pub fn expected(&self) -> Evidence {
        self.ratio.mean(&self.setting.p)
    }
}
