//! What worms say for one model against another: the log-likelihood ratio.

use super::divergence::{Divergence, kl};
use super::mass::Mass;
use super::pmf::{Pmf, sum};

/// What one worm, or many, say for a first model against a second.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Evidence {
    /// The log-likelihood ratio in nats, never NaN: above 0 it speaks for the first, below 0 for the second.
    Nats(f64),
    /// Only the first model can give such a worm: the ratio is ∞.
    OnlyFirst,
    /// Only the second model can: the ratio is −∞.
    OnlySecond,
    /// Neither model can, alone or by worms that each rules out one: there is no ratio.
    Neither,
}

impl Evidence {
    /// `ln(q1/q2)` of one worm.
    fn of(q1: Mass, q2: Mass) -> Self {
        match (q1.is_zero(), q2.is_zero()) {
            (true, true) => Self::Neither,
            (true, false) => Self::OnlySecond,
            (false, true) => Self::OnlyFirst,
            (false, false) => Self::Nats(q1.ln_ratio(q2)),
        }
    }

    /// That of this and the other together: logarithms add up, and what has ruled out a model is not forgotten.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Nats(this), Self::Nats(that)) => Self::Nats(this + that),
            (Self::Nats(_), ruled_out) | (ruled_out, Self::Nats(_)) => ruled_out,
            (this, that) if this == that => this,
            _ => Self::Neither,
        }
    }

    /// That of `times` such worms; of none there is none.
    #[must_use]
    pub fn times(self, times: f64) -> Self {
        match self {
            _ if times == 0.0 => Self::Nats(0.0),
            Self::Nats(nats) => Self::Nats(times * nats),
            ruled_out => ruled_out,
        }
    }

    /// The number of nats, if it is one.
    #[must_use]
    pub fn finite(self) -> Option<f64> {
        match self {
            Self::Nats(nats) => Some(nats),
            _ => None,
        }
    }

    /// The number of nats, ±∞ where one model is ruled out; None where both are.
    #[must_use]
    pub fn nats(self) -> Option<f64> {
        match self {
            Self::Nats(nats) => Some(nats),
            Self::OnlyFirst => Some(f64::INFINITY),
            Self::OnlySecond => Some(f64::NEG_INFINITY),
            Self::Neither => None,
        }
    }
}

/// The log-likelihood ratio of two models, bin by bin.
///
/// # Formula
/// `ln(q1(k)/q2(k))`: above 0 where worms of k teeth speak for the first
///
/// ```
/// # use wormteeth::math::{Evidence, LikelihoodRatio, Pmf};
/// let (fair, bent) = (Pmf::new(&[0.5, 0.5])?, Pmf::new(&[0.25, 0.75])?);
/// let ratio = LikelihoodRatio::new(&fair, &bent);
/// assert_eq!(ratio.of_bin(0), Evidence::Nats(2_f64.ln()));
/// # Ok::<(), wormteeth::math::DistributionError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct LikelihoodRatio {
    bins: Vec<Evidence>,
}

impl LikelihoodRatio {
    /// That of the model `q1` over the model `q2`.
    #[must_use]
    pub fn new(q1: &Pmf, q2: &Pmf) -> Self {
        let bins = (0..q1.len().max(q2.len())).map(|bin| Evidence::of(q1.mass(bin), q2.mass(bin)));
        Self { bins: bins.collect() }
    }

    /// What one worm of this bin says; beyond the last bin neither model can give one.
    #[must_use]
    pub fn of_bin(&self, bin: usize) -> Evidence {
        self.bins.get(bin).copied().unwrap_or(Evidence::Neither)
    }

    /// What a sample says, given how many worms each bin has: the sum over all worms, 0 for none.
    #[must_use]
    pub fn of_counts(&self, counts: &[f64]) -> Evidence {
        let bins = counts.iter().enumerate().map(|(bin, count)| self.of_bin(bin).times(*count));
        bins.fold(Evidence::Nats(0.0), Evidence::and)
    }

    /// What worms caught in this order say per worm, after each of them: the running mean.
    #[must_use]
    pub fn running_mean(&self, worms: &[usize]) -> Vec<Evidence> {
        let mut total = Evidence::Nats(0.0);
        let mut caught = 0.0;
        let after = worms.iter().map(|bin| {
            total = total.and(self.of_bin(*bin));
            caught += 1.0;
            total.times(1.0 / caught)
        });
        after.collect()
    }

    /// What a worm from `p` says on average, and what the running mean tends to.
    ///
    /// # Formula
    /// `Σ p ln(q1/q2) = D(P‖Q2) − D(P‖Q1)`, where one of them is finite at least
    #[must_use]
    pub fn mean(&self, p: &Pmf) -> Evidence {
        let bins = (0..p.len()).filter(|bin| !p.mass(*bin).is_zero());
        let weighted = bins.map(|bin| match self.of_bin(bin) {
            Evidence::Nats(nats) => Evidence::Nats(p.mass(bin).p * nats),
            ruled_out => ruled_out,
        });
        weighted.fold(Evidence::Nats(0.0), Evidence::and)
    }

    /// The variance of what one worm from `p` says, in nats²; the mean of N worms has the N-th part of it. None where the mean is
    /// no number.
    ///
    /// # Formula
    /// `Σ p (ln(q1/q2) − mean)²`
    #[must_use]
    pub fn variance(&self, p: &Pmf) -> Option<f64> {
        let mean = self.mean(p).finite()?;
        let square = |bin: usize| self.of_bin(bin).finite().map_or(0.0, |nats| (nats - mean) * (nats - mean));
        Some(sum((0..p.len()).map(|bin| p.mass(bin).p * square(bin))))
    }
}

/// Truth, data and model: what lies between each two, in nats.
///
/// Learning makes the middle gap small, and hopes that the last one, which nobody sees, is small with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Gaps {
    /// D(truth‖data): what is lost when the sample stands in for where it comes from; ∞ where it has missed a bin.
    pub truth_data: Divergence,
    /// D(data‖model): what fitting makes least.
    pub data_model: Divergence,
    /// D(truth‖model): what one would like to make least.
    pub truth_model: Divergence,
}

impl Gaps {
    /// The three gaps.
    #[must_use]
    pub fn new(truth: &Pmf, data: &Pmf, model: &Pmf) -> Self {
        Self { truth_data: kl(truth, data), data_model: kl(data, model), truth_model: kl(truth, model) }
    }
}
