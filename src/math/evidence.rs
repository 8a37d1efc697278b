//! The log-likelihood ratio of two models.

use super::divergence::{Divergence, kl};
use super::mass::Mass;
use super::pmf::{Pmf, sum};

/// The log-likelihood ratio of a first model over a second, of one sample or of many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Evidence {
    /// The log-likelihood ratio in nats, never NaN: above 0 it speaks for the first, below 0 for the second.
    Nats(f64),
    /// Only the first model can give the sample: the ratio is ∞.
    OnlyFirst,
    /// Only the second model can: the ratio is −∞.
    OnlySecond,
    /// Neither model can, for one sample or for two of which each rules out one: there is no ratio.
    Neither,
}

impl Evidence {
    /// `ln(q1/q2)` of one sample.
    fn of(q1: Mass, q2: Mass) -> Self {
        match (q1.is_zero(), q2.is_zero()) {
            (true, true) => Self::Neither,
            (true, false) => Self::OnlySecond,
            (false, true) => Self::OnlyFirst,
            (false, false) => Self::Nats(q1.ln_ratio(q2)),
        }
    }

    /// The sum of both, in which a model that is ruled out stays so.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Nats(this), Self::Nats(that)) => Self::Nats(this + that),
            (Self::Nats(_), ruled_out) | (ruled_out, Self::Nats(_)) => ruled_out,
            (this, that) if this == that => this,
            _ => Self::Neither,
        }
    }

    /// The evidence of `times` such samples; 0 for none.
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
/// `ln(q1(k)/q2(k))`: above 0 where a sample of bin k speaks for the first
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
    /// The ratio of the model `q1` over the model `q2`.
    #[must_use]
    pub fn new(q1: &Pmf, q2: &Pmf) -> Self {
        let bins = (0..q1.len().max(q2.len())).map(|bin| Evidence::of(q1.mass(bin), q2.mass(bin)));
        Self { bins: bins.collect() }
    }

    /// The evidence of one sample of this bin; beyond the last bin neither model can give one.
    #[must_use]
    pub fn of_bin(&self, bin: usize) -> Evidence {
        self.bins.get(bin).copied().unwrap_or(Evidence::Neither)
    }

    /// The evidence of a histogram: the sum over all its samples, 0 for none.
    #[must_use]
    pub fn of_counts(&self, counts: &[f64]) -> Evidence {
        let bins = counts.iter().enumerate().map(|(bin, count)| self.of_bin(bin).times(*count));
        bins.fold(Evidence::Nats(0.0), Evidence::and)
    }

    /// The mean evidence per sample after each of these samples: the running mean.
    #[must_use]
    pub fn running_mean(&self, samples: &[usize]) -> Vec<Evidence> {
        let mut total = Evidence::Nats(0.0);
        let mut count = 0.0;
        let means = samples.iter().map(|bin| {
            total = total.and(self.of_bin(*bin));
            count += 1.0;
            total.times(1.0 / count)
        });
        means.collect()
    }

    /// The expected evidence of one sample from `p`, to which the running mean tends.
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

    /// The variance of the evidence of one sample from `p`, in nats²; that of the mean of N samples is the N-th part. None where the
    /// mean is not finite.
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

/// The divergences between truth, data and model, in nats.
///
/// Learning minimises `data_model`; `truth_model`, which is unknown, is the aim.
#[derive(Clone, Debug, PartialEq)]
pub struct Gaps {
    /// D(truth‖data): ∞ where the data miss a bin of the truth.
    pub truth_data: Divergence,
    /// D(data‖model), which fitting minimises.
    pub data_model: Divergence,
    /// D(truth‖model), the aim.
    pub truth_model: Divergence,
}

impl Gaps {
    /// The three gaps.
    #[must_use]
    pub fn new(truth: &Pmf, data: &Pmf, model: &Pmf) -> Self {
        Self { truth_data: kl(truth, data), data_model: kl(data, model), truth_model: kl(truth, model) }
    }
}
