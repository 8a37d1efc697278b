//! The models: families of distributions with at most one parameter.

use std::ops::Range;

use super::mass::{Coin, Mass};
use super::pmf::{Pmf, sum};
use super::{MAX_BINS, MIN_BINS};

/// A family of models over the bins 0 … n.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Every bin alike; no parameter.
    Uniform,
    /// How many of n = bins − 1 tries succeed, each with chance p.
    Binomial,
    /// The bins 0 … split share 1 − p alike, the others share p alike.
    TwoGroup {
        /// The last bin of the lower group, at most bins − 2.
        split: usize,
    },
}

impl Family {
    /// The model with parameter `p` over `bins` bins.
    ///
    /// What is out of range is taken to the nearest that is in it: `p` in [0, 1] (0 for NaN), `bins` from [`MIN_BINS`] to
    /// [`MAX_BINS`], a split at most bins − 2. p = 0 and p = 1 give true zeros; any p between gives every bin a chance, be it
    /// only in [`Pmf::ln`].
    ///
    /// # Formula
    /// Uniform `1/bins`; binomial `C(n,k) pᵏ (1−p)ⁿ⁻ᵏ`; two-group `(1−p)/(split+1)` and `p/(bins−split−1)`.
    ///
    /// ```
    /// # use wormteeth::math::Family;
    /// assert_eq!(Family::TwoGroup { split: 0 }.pmf(3, 0.5).p(), [0.5, 0.25, 0.25]);
    /// ```
    #[must_use]
    pub fn pmf(self, bins: usize, p: f64) -> Pmf {
        let bins = bins.clamp(MIN_BINS, MAX_BINS);
        let coin = Coin::at(p);
        match self {
            Self::Uniform => Pmf::of_masses(share(Mass { p: 1.0, ln: 0.0 }, bins)),
            Self::Binomial => {
                let n = bins - 1;
                let ln_choose = ln_choose(n);
                let ln = |k: usize| ln_choose[k] + times(k, coin.up.ln) + times(n - k, coin.down.ln);
                Pmf::of_masses((0..=n).map(|k| Mass::from_ln(ln(k))))
            }
            Self::TwoGroup { split } => {
                let lower = lower_group(split, bins);
                Pmf::of_masses(share(coin.down, lower).chain(share(coin.up, bins - lower)))
            }
        }
    }

    /// The p under which `observed` is likeliest, and which loses least as the model over `bins` bins stands in for it; None for a
    /// family without parameter. It is 0 or 1 only where nothing speaks against that.
    ///
    /// # Formula
    /// Maximum likelihood, which is matching the moment: p = mean/n for the binomial, the upper group's mass for the
    /// two-group family.
    #[must_use]
    pub fn fit(self, bins: usize, observed: &Pmf) -> Option<f64> {
        let bins = bins.clamp(MIN_BINS, MAX_BINS);
        // The bins that p = 0 and that p = 1 cannot have, and the p between.
        let (above, below, p) = match self {
            Self::Uniform => return None,
            Self::Binomial => (1..bins, 0..bins - 1, observed.mean() / (bins - 1) as f64),
            Self::TwoGroup { split } => {
                let lower = lower_group(split, bins);
                (lower..bins, 0..lower, sum((lower..bins).map(|bin| observed.mass(bin).p)))
            }
        };
        let none_in = |mut bins: Range<usize>| bins.all(|bin| observed.mass(bin).is_zero());
        if none_in(above) {
            return Some(0.0);
        }
        // It may be nearer to an end than an f64 can say, but no end.
        Some(if none_in(below) { 1.0 } else { p.clamp(f64::MIN_POSITIVE, 1.0 - f64::EPSILON / 2.0) })
    }

    /// Whether p makes a difference.
    #[must_use]
    pub fn has_parameter(self) -> bool {
        self != Self::Uniform
    }
}

/// A mass shared alike by `bins` bins.
fn share(whole: Mass, bins: usize) -> impl Iterator<Item = Mass> {
    let parts = bins as f64;
    let each = Mass { p: whole.p / parts, ln: whole.ln - parts.ln() };
    std::iter::repeat_n(each, bins)
}

/// How many bins the lower of two groups has; the upper keeps at least one.
pub(super) fn lower_group(split: usize, bins: usize) -> usize {
    split.min(bins.saturating_sub(2)) + 1
}

/// `k·ln`, with 0·(−∞) = 0.
fn times(k: usize, ln: f64) -> f64 {
    if k == 0 { 0.0 } else { k as f64 * ln }
}

/// `ln C(n, k)` for k = 0 … n, of coefficients exact up to 2⁵³ and then good to their last bits.
pub(super) fn ln_choose(n: usize) -> Vec<f64> {
    let mut ln = vec![0.0; n + 1];
    let mut choose = 1.0_f64;
    // Both halves from one, so that the mirror image of a distribution gets the very same figures.
    for k in 0..=n / 2 {
        ln[k] = choose.ln();
        ln[n - k] = ln[k];
        choose = choose * (n - k) as f64 / (k + 1) as f64;
    }
    ln
}
