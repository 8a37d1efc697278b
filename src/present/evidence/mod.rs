//! Evidence: the samples drawn, their evidence, and the gaps between truth, data and model.

mod charts;
mod figures;
mod repeats;
mod text;

pub use charts::{bet_trend, evidence_trend, plug_in_is_finite, plug_in_trend, sample_bars_base, sample_bars_overlay};
pub use figures::EvidenceFigures;
pub use repeats::{Bet, FIRST_GOAL, Measured, RepeatSetup, Repeats, Results, SIZES, next_goal};
pub use text::{
    Missing, TableRow, alt, bin_rows, facts, fitted_p, log_slider_at, log_slider_key, missing, model_label, samples_text,
    size_rows, whole_text,
};

use crate::math::{Evidence, Gaps, LikelihoodRatio, Pmf, Samples};
use crate::model::evidence::EvidenceDocument;
use crate::model::number;

/// The least end of the scale of the number of samples.
const LEAST_REACH: usize = 1000;
/// Up to this number of samples the path has a point at each; beyond it, at steps of one [`PART`]th of their number.
const EACH: usize = 200;
const PART: usize = 64;

/// Evidence is a difference of logarithms of the order of a nat: the largest of its terms, see [`number::without_noise`].
pub const EVIDENCE_TERM: f64 = 1.0;

/// Evidence as it is shown: rounding noise is 0.
fn shown(evidence: Evidence) -> Evidence {
    match evidence {
        Evidence::Nats(nats) => Evidence::Nats(number::without_noise(nats, EVIDENCE_TERM)),
        ruled_out => ruled_out,
    }
}

/// The end of the scale of the number of samples: a power of ten.
///
/// `scale`: the document of [`scale_documents`](crate::model::Workspace::scale_documents): while `caught` is dragged the scale holds
/// where the drag began too.
#[must_use]
pub fn reach(document: &EvidenceDocument, scale: &EvidenceDocument) -> usize {
    let most = scale.caught.max(document.caught);
    let mut reach = LEAST_REACH;
    while reach < most {
        reach *= 10;
    }
    reach
}

/// The first samples of a seed, as bins: those drawn are a prefix of these, so that a rewind repeats them exactly.
#[must_use]
pub fn samples(p: &Pmf, seed: usize, many: usize) -> Vec<u8> {
    Samples::new(p, seed as u64).take(many).map(|bin| bin as u8).collect()
}

/// The samples drawn so far.
#[derive(Clone, Debug, PartialEq)]
pub struct SampleSummary {
    /// The number in each bin.
    pub counts: Vec<f64>,
    /// The mean evidence in nats after some numbers of samples, and after the last; it ends where both models are ruled out.
    pub path: Vec<(f64, f64)>,
    /// The evidence of all.
    pub total: Evidence,
}

impl SampleSummary {
    /// Counts the first `caught` of these samples of so many bins, and adds up their evidence.
    #[must_use]
    pub fn new(worms: &[u8], caught: usize, bins: usize, ratio: &LikelihoodRatio) -> Self {
        let worms = worms.get(..caught).unwrap_or(worms);
        let mut summary = Self { counts: vec![0.0; bins], path: Vec::new(), total: Evidence::Nats(0.0) };
        let mut next = 1;
        for (before, bin) in worms.iter().enumerate() {
            let (bin, caught) = (usize::from(*bin), before + 1);
            if let Some(count) = summary.counts.get_mut(bin) {
                *count += 1.0;
            }
            summary.total = summary.total.and(ratio.of_bin(bin));
            if caught == next || caught == worms.len() {
                let spot = summary.total.times(1.0 / caught as f64).nats();
                summary.path.extend(spot.map(|mean| (caught as f64, mean)));
                next = if caught < EACH { caught + 1 } else { caught + caught / PART };
            }
        }
        summary
    }

    /// The number of samples.
    #[must_use]
    pub fn caught(&self) -> f64 {
        self.counts.iter().sum()
    }

    /// The mean evidence in nats with ±∞; None without samples, and where both models are ruled out.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        let caught = self.caught();
        if caught > 0.0 { self.total.times(1.0 / caught).nats() } else { None }
    }

    /// Their distribution; None without samples.
    #[must_use]
    pub fn data(&self) -> Option<Pmf> {
        Pmf::from_counts(&self.counts).ok()
    }
}

/// Truth, data and model, and the divergences between them.
#[derive(Clone, Debug, PartialEq)]
pub struct GapAnalysis {
    /// P.
    pub truth: Pmf,
    /// The distribution of the samples; None before the first.
    pub data: Option<Pmf>,
    /// The first model: at its p, or fitted to the data.
    pub model: Pmf,
    /// Its p, if it has one.
    pub p: Option<f64>,
    /// The three gaps. Before the first sample only the one from truth to model is meaningful.
    pub gaps: Gaps,
}

impl GapAnalysis {
    /// Fits the model, if it is to be fitted, and computes the gaps.
    #[must_use]
    pub fn new(truth: &Pmf, summary: &SampleSummary, document: &EvidenceDocument) -> Self {
        let (bins, data) = (truth.len(), summary.data());
        let family = document.family(bins);
        let own = family.has_parameter().then_some(document.first.p);
        let fitted = data.as_ref().filter(|_| document.refit).and_then(|data| family.fit(bins, data));
        let p = fitted.or(own);
        let model = family.pmf(bins, p.unwrap_or_default());
        let gaps = Gaps::new(truth, data.as_ref().unwrap_or(truth), &model);
        Self { truth: truth.clone(), data, model, p, gaps }
    }

    /// The gaps, if there are data.
    #[must_use]
    pub fn data_gaps(&self) -> Option<&Gaps> {
        self.data.as_ref().map(|_| &self.gaps)
    }
}
