//! Evidence: the worms caught, what they say, and what lies between truth, data and model.

mod charts;
mod repeats;
mod seen;
mod words;

pub use charts::{bet, catch_base, catch_overlay, plug_in, weigh};
pub use repeats::{Bet, FIRST_GOAL, Measured, Repeats, Results, SIZES, Setting, next_goal};
pub use seen::EvidenceContext;
pub use words::{
    Missing, Row, alt, bin_rows, dial_at, dial_key, facts, fitted_p, missing, rival_name, size_rows, split_text, whole_text,
    worms_at,
};

use crate::math::{Evidence, Gaps, LikelihoodRatio, Pmf, Samples};
use crate::model::evidence::EvidenceDocument;

/// How far the scale of worms caught reaches at least.
const LEAST_REACH: usize = 1000;
/// Up to here the path has a point at each worm; beyond, one in so many parts of their number.
const EACH: usize = 200;
const PART: usize = 64;

/// How far the scale of worms caught reaches: a power of ten. While `caught` is dragged it holds where the drag began too.
#[must_use]
pub fn reach(caught: usize, start: Option<&EvidenceDocument>) -> usize {
    let most = start.map_or(caught, |start| start.caught.max(caught));
    let mut reach = LEAST_REACH;
    while reach < most {
        reach *= 10;
    }
    reach
}

/// The first worms of a seed, as bins: what is caught is a beginning of these, so that a rewind repeats it exactly.
#[must_use]
pub fn worms(p: &Pmf, seed: usize, many: usize) -> Vec<u8> {
    Samples::new(p, seed as u64).take(many).map(|bin| bin as u8).collect()
}

/// The worms caught.
#[derive(Clone, Debug, PartialEq)]
pub struct SampleSummary {
    /// How many of each bin.
    pub counts: Vec<f64>,
    /// What they said per worm, in nats, after some numbers of worms and after the last; it ends where both models are ruled out.
    pub path: Vec<(f64, f64)>,
    /// What all of them say together.
    pub total: Evidence,
}

impl SampleSummary {
    /// Counts and weighs the first `caught` of these worms of so many bins.
    #[must_use]
    pub fn new(worms: &[u8], caught: usize, bins: usize, ratio: &LikelihoodRatio) -> Self {
        let worms = worms.get(..caught).unwrap_or(worms);
        let mut haul = Self { counts: vec![0.0; bins], path: Vec::new(), total: Evidence::Nats(0.0) };
        let mut next = 1;
        for (before, bin) in worms.iter().enumerate() {
            let (bin, caught) = (usize::from(*bin), before + 1);
            if let Some(count) = haul.counts.get_mut(bin) {
                *count += 1.0;
            }
            haul.total = haul.total.and(ratio.of_bin(bin));
            if caught == next || caught == worms.len() {
                let spot = haul.total.times(1.0 / caught as f64).nats();
                haul.path.extend(spot.map(|mean| (caught as f64, mean)));
                next = if caught < EACH { caught + 1 } else { caught + caught / PART };
            }
        }
        haul
    }

    /// How many there are.
    #[must_use]
    pub fn caught(&self) -> f64 {
        self.counts.iter().sum()
    }

    /// What they say per worm, in nats with ±∞; None of no worms, and where both models are ruled out.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        let caught = self.caught();
        if caught > 0.0 { self.total.times(1.0 / caught).nats() } else { None }
    }

    /// Their distribution; None of no worms.
    #[must_use]
    pub fn data(&self) -> Option<Pmf> {
        Pmf::from_counts(&self.counts).ok()
    }
}

/// Truth, data and model, and what lies between them.
#[derive(Clone, Debug, PartialEq)]
pub struct GapAnalysis {
    /// P.
    pub truth: Pmf,
    /// The worms caught; None before the first.
    pub data: Option<Pmf>,
    /// The first model: at its p, or fitted to the data.
    pub model: Pmf,
    /// Its p, if it has one.
    pub p: Option<f64>,
    /// The three gaps. Before the first worm only the one from truth to model means anything.
    pub gaps: Gaps,
}

impl GapAnalysis {
    /// Fits the model, if it is to be fitted, and measures.
    #[must_use]
    pub fn new(truth: &Pmf, haul: &SampleSummary, catch: &EvidenceDocument) -> Self {
        let (bins, data) = (truth.len(), haul.data());
        let family = catch.family(bins);
        let own = family.has_parameter().then_some(catch.first.p);
        let fitted = data.as_ref().filter(|_| catch.refit).and_then(|data| family.fit(bins, data));
        let p = fitted.or(own);
        let model = family.pmf(bins, p.unwrap_or_default());
        let gaps = Gaps::new(truth, data.as_ref().unwrap_or(truth), &model);
        Self { truth: truth.clone(), data, model, p, gaps }
    }
}
