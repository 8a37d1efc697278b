//! Entropy, cross-entropy, Kullback–Leibler and Jensen–Shannon divergence.
//!
//! Two distributions may differ in length: a bin beyond the last one has probability 0.

use std::f64::consts::LN_2;

use super::mass::Mass;
use super::pmf::{Pmf, sum};

/// A divergence or cross-entropy in nats: a number, or ∞ with the reason.
#[derive(Clone, Debug, PartialEq)]
pub enum Divergence {
    /// A number of nats, at least 0 and never NaN.
    Finite(f64),
    /// ∞: some bins occur under the first distribution and cannot under the second.
    Infinite {
        /// All such bins, in order. Of a least value over a parameter: see [`Least`](super::Least).
        bins: Vec<usize>,
    },
}

impl Divergence {
    /// The number, if it is one.
    #[must_use]
    pub fn finite(&self) -> Option<f64> {
        match self {
            Self::Finite(nats) => Some(*nats),
            Self::Infinite { .. } => None,
        }
    }

    /// The number of nats, `f64::INFINITY` for ∞.
    #[must_use]
    pub fn nats(&self) -> f64 {
        self.finite().unwrap_or(f64::INFINITY)
    }
}

/// The masses of two distributions, bin by bin.
fn pairs(p: &Pmf, q: &Pmf) -> impl Iterator<Item = (Mass, Mass)> {
    (0..p.len().max(q.len())).map(|bin| (p.mass(bin), q.mass(bin)))
}

/// Sums `summand` over all bins; ∞ and its bins where P has mass and Q has none.
fn sum_over_support(p: &Pmf, q: &Pmf, summand: impl Fn(Mass, Mass) -> f64) -> Divergence {
    let support_mismatch = |(p, q): &(Mass, Mass)| !p.is_zero() && q.is_zero();
    let bins: Vec<usize> = pairs(p, q).enumerate().filter(|(_, pair)| support_mismatch(pair)).map(|(bin, _)| bin).collect();
    if bins.is_empty() { Divergence::Finite(sum(pairs(p, q).map(|(p, q)| summand(p, q)))) } else { Divergence::Infinite { bins } }
}

/// The entropy of P in nats, from 0 to ln of the number of bins: the least mean length of a code for P.
///
/// # Formula
/// `H(P) = −Σ p ln p` (Cover & Thomas, 2.1)
///
/// ```
/// # use wormteeth::math::{Pmf, Unit, entropy};
/// let four = Pmf::from_counts(&[1.0; 4])?;
/// assert_eq!(Unit::Bits.from_nats(entropy(&four)), 2.0);
/// # Ok::<(), wormteeth::math::DistributionError>(())
/// ```
#[must_use]
pub fn entropy(p: &Pmf) -> f64 {
    sum(pairs(p, p).map(|(p, _)| surprise(p, p)))
}

/// The cross-entropy of P and Q in nats, which is the mean length of a code made for Q when P is sent; ∞ where P has a bin that Q
/// lacks.
///
/// # Formula
/// `H(P,Q) = −Σ p ln q = H(P) + D(P‖Q)`
#[must_use]
pub fn cross_entropy(p: &Pmf, q: &Pmf) -> Divergence {
    sum_over_support(p, q, surprise)
}

/// `−p ln q`, 0 where p is.
fn surprise(p: Mass, q: Mass) -> f64 {
    if p.is_zero() { 0.0 } else { p.p * -q.ln }
}

/// The Kullback–Leibler divergence of Q from P in nats. Not symmetric, not a distance.
///
/// At least 0, and exactly 0 for equal distributions; ∞ where P has a bin that Q lacks.
///
/// # Formula
/// `D(P‖Q) = Σ p ln(p/q)` (Cover & Thomas, 2.3), summed as `Σ [p ln(p/q) − p + q]`, whose summands are not negative either.
///
/// ```
/// # use wormteeth::math::{Divergence, Pmf, kl};
/// let sure = Pmf::new(&[1.0, 0.0])?;
/// let coin = Pmf::new(&[0.5, 0.5])?;
/// assert_eq!(kl(&sure, &coin), Divergence::Finite(2_f64.ln()));
/// assert_eq!(kl(&coin, &sure), Divergence::Infinite { bins: vec![1] });
/// # Ok::<(), wormteeth::math::DistributionError>(())
/// ```
#[must_use]
pub fn kl(p: &Pmf, q: &Pmf) -> Divergence {
    sum_over_support(p, q, Mass::kl_term)
}

/// The term of each bin in D(P‖Q), in nats: `p ln(p/q)`, 0 where p = 0, `f64::INFINITY` where only q = 0.
///
/// A term is negative where p < q; only the sum is at least 0.
#[must_use]
pub fn kl_terms(p: &Pmf, q: &Pmf) -> Vec<f64> {
    pairs(p, q).map(|(p, q)| p.term(q)).collect()
}

/// The Jensen–Shannon divergence in nats: symmetric, always finite, from 0 to ln 2.
///
/// # Formula
/// `JS(P,Q) = ½ D(P‖M) + ½ D(Q‖M)`, where `M = ½(P + Q)` (Lin 1991)
#[must_use]
pub fn jensen_shannon(p: &Pmf, q: &Pmf) -> f64 {
    let twice = sum(pairs(p, q).map(|(p, q)| {
        let middle = middle(p, q);
        p.kl_term(middle) + q.kl_term(middle)
    }));
    (0.5 * twice).min(LN_2)
}

/// The mean of two masses.
fn middle(p: Mass, q: Mass) -> Mass {
    let mean = 0.5 * (p.p + q.p);
    if mean >= f64::MIN_POSITIVE {
        return Mass { p: mean, ln: mean.ln() };
    }
    let (low, high) = if p.ln < q.ln { (p.ln, q.ln) } else { (q.ln, p.ln) };
    if high == f64::NEG_INFINITY {
        return p;
    }
    Mass { p: mean, ln: high + (low - high).exp().ln_1p() - LN_2 }
}
