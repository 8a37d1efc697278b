//! The divergence against the model's parameter, both ways, and its least value.
//!
//! Three of the four curves have the same form, a least value plus the divergence of two coins (Csiszár's Pythagorean
//! identity for exponential families and their mixtures), exact and without cancellation:
//!
//! - binomial, forward: `D(P‖Q(p)) = D(P‖Q(p̂)) + n·d(p̂‖p)`, p̂ = mean/n;
//! - two-group, forward: `D(P‖Q(p)) = D(P‖Q(p̂)) + d(p̂‖p)`, p̂ the mass of the upper group;
//! - two-group, reverse: `D(Q(p)‖P) = D(Q(p̌)‖P) + d(p‖p̌)`, logit p̌ the divergence of P from the lower group's uniform minus
//!   that from the upper group's;
//!
//! where `d(a‖b) = a ln(a/b) + (1−a) ln((1−a)/(1−b))`. The fourth, binomial reverse, is in [`super::binomial`].

use std::ops::Range;

use super::binomial::Reverse;
use super::divergence::{Divergence, kl};
use super::family::{Family, lower_group};
use super::mass::Coin;
use super::pmf::{Pmf, sum};
use super::{MAX_BINS, MIN_BINS};

/// The number of points of a curve: point i is at p = i / 400.
pub const GRID: usize = 401;

/// The parameter of curve point `i`.
pub(super) fn grid_p(i: usize) -> f64 {
    i as f64 / (GRID - 1) as f64
}

/// The tables behind the curves of a family; they depend on the family and the number of bins, not on the data.
///
/// An observed distribution with fewer bins is read as having nothing in the others; of one with more every p loses ∞.
#[derive(Clone, Debug, PartialEq)]
pub struct Sweep {
    family: Family,
    bins: usize,
    /// The coin of every curve point; empty for a family without parameter.
    coins: Vec<Coin>,
    /// For the binomial only.
    reverse: Option<Reverse>,
}

/// Divergences in nats at the [`GRID`] points: at least 0, `f64::INFINITY` where infinite, never NaN. Constant for
/// [`Family::Uniform`].
#[derive(Clone, Debug, PartialEq)]
pub struct Curves {
    /// D(P‖Q(p)).
    pub forward: Vec<f64>,
    /// D(Q(p)‖P).
    pub reverse: Vec<f64>,
}

/// The least divergence over p in [0, 1], ends included; of several least points the one with the smallest p.
#[derive(Clone, Debug, PartialEq)]
pub struct Least {
    /// Where it is; None for a family without parameter, and where every p gives ∞.
    pub p: Option<f64>,
    /// The divergence there. Where every p gives ∞, the bins are those that are empty in P: each makes it infinite at every p
    /// between 0 and 1.
    pub value: Divergence,
}

impl Sweep {
    /// Prepares the curves of a family over `bins` bins (taken into [`MIN_BINS`] to [`MAX_BINS`]).
    #[must_use]
    pub fn new(family: Family, bins: usize) -> Self {
        let bins = bins.clamp(MIN_BINS, MAX_BINS);
        let points = if family.has_parameter() { GRID } else { 0 };
        Self {
            family,
            bins,
            coins: (0..points).map(|i| Coin::at(grid_p(i))).collect(),
            reverse: (family == Family::Binomial).then(|| Reverse::new(bins - 1)),
        }
    }

    /// The family.
    #[must_use]
    pub fn family(&self) -> Family {
        self.family
    }

    /// The number of bins.
    #[must_use]
    pub fn bins(&self) -> usize {
        self.bins
    }

    /// Both divergences at every grid point.
    #[must_use]
    pub fn curves(&self, observed: &Pmf) -> Curves {
        Curves { forward: self.forward(observed), reverse: self.reverse(observed) }
    }

    fn forward(&self, observed: &Pmf) -> Vec<f64> {
        let Least { p, value } = self.least_forward(observed);
        let Some(p) = p else {
            return vec![value.nats(); GRID];
        };
        let (floor, best) = (value.nats(), Coin::at(p));
        let tries = if self.family == Family::Binomial { (self.bins - 1) as f64 } else { 1.0 };
        self.coins.iter().map(|coin| floor + tries * best.divergence(*coin)).collect()
    }

    fn reverse(&self, observed: &Pmf) -> Vec<f64> {
        if let Some(reverse) = &self.reverse {
            return reverse.curve(observed);
        }
        let floor = self.least_reverse(observed).value.nats();
        match self.reverse_coin(observed) {
            Some(best) => self.coins.iter().map(|coin| floor + coin.divergence(best)).collect(),
            None => vec![floor; GRID],
        }
    }

    /// The least D(P‖Q(p)), always finite, and its p, which is [`Family::fit`].
    #[must_use]
    pub fn least_forward(&self, observed: &Pmf) -> Least {
        let Some(p) = self.family.fit(self.bins, observed) else {
            return self.without_parameter(|q| kl(observed, q));
        };
        let value = kl(observed, &self.family.pmf(self.bins, p));
        Least { p: value.finite().map(|_| p), value }
    }

    /// The least D(Q(p)‖P) over all of [0, 1], and its p; ∞ where every p gives ∞.
    #[must_use]
    pub fn least_reverse(&self, observed: &Pmf) -> Least {
        let p = match self.family {
            Family::Uniform => return self.without_parameter(|q| kl(q, observed)),
            Family::Binomial => self.reverse.as_ref().and_then(|reverse| reverse.least_p(observed)),
            Family::TwoGroup { .. } => self.reverse_coin(observed).map(|coin| coin.up.p),
        };
        let value = match p {
            Some(p) => kl(&self.family.pmf(self.bins, p), observed),
            None => Divergence::Infinite { bins: observed.empty_bins() },
        };
        Least { p, value }
    }

    fn without_parameter(&self, divergence: impl Fn(&Pmf) -> Divergence) -> Least {
        Least { p: None, value: divergence(&self.family.pmf(self.bins, 0.0)) }
    }

    /// The two-group coin of the least D(Q‖P); None where both groups have an empty bin, or for another family.
    fn reverse_coin(&self, observed: &Pmf) -> Option<Coin> {
        let Family::TwoGroup { split } = self.family else {
            return None;
        };
        let lower = lower_group(split, self.bins);
        // D(uniform over the group ‖ P)
        let divergence = |group: Range<usize>| {
            let bins = group.len() as f64;
            -bins.ln() - sum(group.map(|bin| observed.mass(bin).ln)) / bins
        };
        let logit = divergence(0..lower) - divergence(lower..self.bins);
        (!logit.is_nan()).then(|| Coin::from_logit(logit))
    }
}
