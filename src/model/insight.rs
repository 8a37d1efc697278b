//! The facts behind the sentence on what the figures show; the words are `i18n`'s.

use super::analysis::Analysis;
use super::comparison::{Comparison, ModelFit, Rank, TIE_BITS};
use super::explore::Model;
use super::histogram::HistogramDocument;
use super::number::NOISE;
use crate::math::{Divergence, Pmf, Unit};

/// Up to this many nats a divergence is nothing: rounding, not a difference.
///
/// Equal distributions computed in two ways differ by some 10⁻¹⁵ of each probability, of 101 bins 10⁻¹³, and D is of the order
/// of the square. One worm more in 10⁹ is 10⁻¹⁹ and counts.
pub const SAME_NATS: f64 = NOISE * NOISE;

/// The facts of a histogram and a model, in nats and worms.
#[derive(Clone, Debug, PartialEq)]
pub struct Insight {
    /// The chosen model.
    pub model: Model,
    /// P = Q: both divergences are at most [`SAME_NATS`].
    pub same: bool,
    /// D(P‖Q) now, and the bins that make it infinite.
    pub forward: DivergenceFact,
    /// D(Q‖P) now, and the bins that make it infinite.
    pub reverse: DivergenceFact,
    /// The two directions differ in what is shown: it is not a distance.
    pub asymmetric: bool,
    /// The chosen model at its best among the others at theirs.
    pub ranking: Ranking,
    /// p is not where the chosen model is at its best.
    pub off_optimum: Option<OffOptimum>,
    /// The bin that adds most to D(P‖Q): more worms came than the model expects. None where D(P‖Q) is ∞, at most
    /// [`SAME_NATS`], or so small that no single term is above 0.
    pub largest_term: Option<BinFact>,
}

/// One direction of the divergence.
#[derive(Clone, Debug, PartialEq)]
pub enum DivergenceFact {
    /// Finite, in nats.
    Finite(f64),
    /// Infinite, and why. Forward: worms came that the model calls impossible. Reverse: the model expects some where none came.
    Infinite {
        /// All bins where one has mass and the other has none, in order.
        bins: Vec<usize>,
        /// The worms in all of them: forward those observed, reverse those expected.
        worms: f64,
    },
}

/// One bin in worms.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BinFact {
    /// The bin: so many teeth.
    pub bin: usize,
    /// The observed count.
    pub count: f64,
    /// The expected count, N·q.
    pub expected: f64,
}

/// The chosen model at its best p among the others at theirs; values in nats.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ranking {
    /// The chosen model alone loses least.
    Least {
        /// Its least value.
        own: f64,
        /// The next best model.
        next: Model,
        /// The next best model's value; may be ∞.
        next_value: f64,
    },
    /// The chosen model shares the least with another, within [`TIE_BITS`].
    Tie {
        /// The chosen model's least value.
        own: f64,
        /// The other: the simplest that shares it.
        with: Model,
        /// The other's least value.
        with_value: f64,
    },
    /// Another model loses less.
    Beaten {
        /// The chosen model's least value; may be ∞.
        own: f64,
        /// The model that carries "least".
        by: Model,
        /// Its value.
        by_value: f64,
    },
}

/// p away from the chosen model's best.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OffOptimum {
    /// The best p.
    pub p: f64,
    /// D(P‖Q) there, in nats.
    pub least: f64,
}

impl Insight {
    /// Gathers the facts; `analysis` and `comparison` are those of this histogram and model.
    #[must_use]
    pub fn new(histogram: &HistogramDocument, model: Model, analysis: &Analysis, comparison: &Comparison) -> Self {
        let reach = Unit::Bits.to_nats(TIE_BITS);
        let forward = analysis.forward.divergence.nats();
        let reverse = analysis.reverse.divergence.nats();
        let same = forward <= SAME_NATS && reverse <= SAME_NATS;
        let least = &comparison.fit(model).least;
        let off_optimum = match (least.p, least.value.finite()) {
            (Some(p), Some(least)) if forward - least > reach => Some(OffOptimum { p, least }),
            _ => None,
        };
        let facts = Facts { counts: &histogram.counts, q: &analysis.q, total: histogram.total() };
        Self {
            model,
            same,
            forward: facts.divergence(&analysis.forward.divergence, |fact| fact.count),
            reverse: facts.divergence(&analysis.reverse.divergence, |fact| fact.expected),
            asymmetric: (forward - reverse).abs() > reach, // no, if both are ∞
            ranking: ranking(model, comparison),
            off_optimum,
            largest_term: facts.largest_term(&analysis.forward.terms).filter(|_| forward.is_finite() && forward > SAME_NATS),
        }
    }
}

struct Facts<'a> {
    counts: &'a [f64],
    q: &'a Pmf,
    total: f64,
}

impl Facts<'_> {
    fn bin(&self, bin: usize) -> BinFact {
        let count = self.counts.get(bin).copied().unwrap_or(0.0);
        let share = self.q.p().get(bin).copied().unwrap_or(0.0);
        BinFact { bin, count, expected: self.total * share }
    }

    fn divergence(&self, divergence: &Divergence, weight: impl Fn(&BinFact) -> f64) -> DivergenceFact {
        match divergence {
            Divergence::Finite(nats) => DivergenceFact::Finite(*nats),
            Divergence::Infinite { bins } => {
                let worms = bins.iter().map(|&bin| weight(&self.bin(bin))).sum();
                DivergenceFact::Infinite { bins: bins.clone(), worms }
            }
        }
    }

    /// The bin of the greatest term above 0, the first of equals.
    fn largest_term(&self, terms: &[f64]) -> Option<BinFact> {
        let greatest = terms.iter().copied().fold(0.0, f64::max);
        let bin = terms.iter().position(|&term| term == greatest && term > 0.0)?;
        Some(self.bin(bin))
    }
}

fn ranking(chosen: Model, comparison: &Comparison) -> Ranking {
    let own = comparison.fit(chosen).least.value.nats();
    let marked = comparison.least();
    let by_value = marked.least.value.nats();
    match comparison.fit(chosen).rank {
        Rank::None => Ranking::Beaten { own, by: marked.model, by_value },
        Rank::Tie => Ranking::Tie { own, with: marked.model, with_value: by_value },
        Rank::Least => {
            let others = comparison.fits.iter().filter(|fit| fit.model != chosen);
            let tied = others.clone().find(|fit| fit.rank != Rank::None);
            let least = |fit: &ModelFit| fit.least.value.nats();
            if let Some(fit) = tied {
                return Ranking::Tie { own, with: fit.model, with_value: least(fit) };
            }
            let next = others.min_by(|a, b| least(a).total_cmp(&least(b)));
            let (next, next_value) = next.map_or((chosen, own), |fit| (fit.model, fit.least.value.nats()));
            Ranking::Least { own, next, next_value }
        }
    }
}
