//! Jensen's inequality on −ln, which is why no divergence is below 0.

use super::mass::Mass;
use super::pmf::{DistributionError, Pmf, sum};

/// One point on the curve −ln x.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct JensenPoint {
    /// Its weight, from 0 to 1; all weights sum to 1.
    pub weight: f64,
    /// At least 0.
    pub x: f64,
    /// `−ln x`, `f64::INFINITY` at x = 0.
    pub y: f64,
}

/// Weighted points on −ln x, their mean, and how far it lies above the curve.
///
/// # Formula
/// `Σ w (−ln x) ≥ −ln Σ w x`, equal only where all x of some weight are: −ln is strictly convex (Cover & Thomas, 2.6). With the
/// likelihood ratios x = q/p and the weights p the left side is D(P‖Q), and the right side 0 where P and Q have the same support.
#[derive(Clone, Debug, PartialEq)]
pub struct Jensen {
    /// The points.
    pub points: Vec<JensenPoint>,
    /// The mean of the x.
    pub mean_x: f64,
    /// The mean of the y in nats, `f64::INFINITY` where a point of some weight stands at x = 0.
    pub mean_y: f64,
    /// The curve at the mean, `−ln mean_x` in nats: below the mean of the y by the gap.
    pub curve: f64,
    /// `mean_y − curve` in nats without cancellation: at least 0, 0 where all x of some weight are equal, `f64::INFINITY` where
    /// the mean of the y is.
    pub gap: f64,
}

impl Jensen {
    /// Points given as weight and x; the weights are divided by their sum.
    ///
    /// # Errors
    /// As [`Pmf::from_counts`], for the weights and then for the x; these may all be zero.
    pub fn new(points: &[(f64, f64)]) -> Result<Self, DistributionError> {
        let (weights, xs): (Vec<f64>, Vec<f64>) = points.iter().copied().unzip();
        let weights = Pmf::from_counts(&weights)?;
        for (bin, x) in xs.iter().enumerate() {
            if !x.is_finite() {
                return Err(DistributionError::NotFinite { bin });
            }
            if *x < 0.0 {
                return Err(DistributionError::Negative { bin });
            }
        }
        Ok(Self::of(xs.iter().enumerate().map(|(bin, x)| (weights.mass(bin), Mass { p: *x, ln: x.ln() }))))
    }

    /// The likelihood ratios q/p weighted by p, of all bins that P has.
    ///
    /// The mean of the y is D(P‖Q). The mean of the ratios is the chance of P's bins under Q: 1, unless Q has a bin that P lacks.
    #[must_use]
    pub fn of_ratios(p: &Pmf, q: &Pmf) -> Self {
        let masses = (0..p.len()).map(|bin| (p.mass(bin), q.mass(bin))).filter(|(p, _)| !p.is_zero());
        let of = Self::of(masses.map(|(p, q)| (p, ratio(p, q))));
        // A divergence: a rounding below zero becomes 0.
        Self { mean_y: of.mean_y.max(0.0), ..of }
    }

    /// Of weights that sum to 1 and x.
    fn of(points: impl Iterator<Item = (Mass, Mass)>) -> Self {
        let points: Vec<(Mass, Mass)> = points.collect();
        let mean = mean(&points);
        let mean_y = sum(points.iter().map(|(weight, x)| match (weight.is_zero(), x.is_zero()) {
            (true, _) => 0.0,
            // Of a weight that underflows too, where 0·∞ would be NaN.
            (false, true) => f64::INFINITY,
            (false, false) => weight.p * -x.ln,
        }));
        // D(w ‖ w x / mean): the gap is a divergence itself.
        let gap = sum(points.iter().map(|(weight, x)| weight.kl_term(product(*weight, ratio(mean, *x)))));
        Self {
            points: points.iter().map(|(weight, x)| JensenPoint { weight: weight.p, x: x.p, y: -x.ln + 0.0 }).collect(),
            mean_x: mean.p,
            mean_y,
            curve: -mean.ln + 0.0,
            gap,
        }
    }
}

/// x / by, for a `by` above 0.
fn ratio(by: Mass, x: Mass) -> Mass {
    if x.is_zero() {
        return x;
    }
    let ln = x.ln_ratio(by);
    if by.p < f64::MIN_POSITIVE { Mass { p: ln.exp().min(f64::MAX), ln } } else { Mass { p: (x.p / by.p).min(f64::MAX), ln } }
}

/// a b, by the logarithms where a factor is no normal number.
fn product(a: Mass, b: Mass) -> Mass {
    let normal = |mass: Mass| (f64::MIN_POSITIVE..f64::MAX).contains(&mass.p);
    let ln = a.ln + b.ln;
    if normal(a) && normal(b) { Mass { p: a.p * b.p, ln } } else { Mass::from_ln(ln) }
}

/// Σ w x. Where that is next to nothing, its logarithm is that of the greatest x and what the others add.
fn mean(points: &[(Mass, Mass)]) -> Mass {
    let xs = || points.iter().filter(|(weight, _)| !weight.is_zero()).map(|(_, x)| x.p);
    let p = sum(points.iter().map(|(weight, x)| product(*weight, *x).p));
    // A mean is not beyond the ends, which its rounding may be: equal points have exactly their own.
    let p = p.max(xs().fold(f64::MAX, f64::min)).min(xs().fold(0.0, f64::max));
    if p >= f64::MIN_POSITIVE {
        return Mass { p, ln: p.ln() };
    }
    let products = || points.iter().map(|(weight, x)| product(*weight, *x).ln);
    let greatest = products().fold(f64::NEG_INFINITY, f64::max);
    if greatest == f64::NEG_INFINITY {
        return Mass { p: 0.0, ln: greatest };
    }
    Mass { p, ln: greatest + sum(products().map(|ln| (ln - greatest).exp())).ln() }
}
