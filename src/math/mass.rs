//! A probability with its logarithm, and the two of a Bernoulli distribution: precise for small numbers.

use super::sigmoid::softplus;

/// A probability `p` with `ln p` beside it.
///
/// The two are kept together because `p` may underflow to 0 (a binomial of 100 trials with p = 1e-300) where `ln p` is still
/// exact; whether the mass is zero is asked of the logarithm alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Mass {
    pub p: f64,
    pub ln: f64,
}

/// How near to 1 a ratio must be for the series of [`log1p_excess`].
const NEAR: f64 = 0.0625;
/// The last power in that series: 16⁻¹³ is below the rounding of its first term.
const LAST_POWER: i32 = 15;

/// `(1 + r) ln(1 + r) − r`, for |r| ≤ [`NEAR`], without cancellation: r²/2 − r³/6 + r⁴/12 − … = Σ (−r)ʲ / (j(j − 1)).
fn log1p_excess(r: f64) -> f64 {
    let tail = (2..=LAST_POWER).rev().fold(0.0, |sum, j| {
        let j = f64::from(j);
        1.0 / (j * (j - 1.0)) - r * sum
    });
    r * r * tail
}

impl Mass {
    /// The probability whose logarithm is `ln`.
    pub fn from_ln(ln: f64) -> Self {
        Self { p: ln.exp(), ln }
    }

    /// True of a true zero, not of an underflow.
    pub fn is_zero(self) -> bool {
        self.ln == f64::NEG_INFINITY
    }

    /// `ln(p/q)`; neither may be zero.
    pub fn ln_ratio(self, q: Self) -> f64 {
        let ratio = self.p / q.p;
        if (0.5..2.0).contains(&ratio) {
            // The difference of numbers so close is exact, that of their logarithms is not.
            ((self.p - q.p) / q.p).ln_1p()
        } else {
            self.ln - q.ln
        }
    }

    /// `p ln(p/q)`, the summand of the divergence: 0 where p is zero, ∞ where only q is, negative where p < q.
    pub fn term(self, q: Self) -> f64 {
        if self.is_zero() {
            0.0
        } else if q.is_zero() {
            f64::INFINITY
        } else {
            // `+ 0.0` makes the −0 of an underflow a plain 0.
            self.p * self.ln_ratio(q) + 0.0
        }
    }

    /// `p ln(p/q) − p + q`: never negative, and 0 only where p = q.
    ///
    /// Over two whole distributions it adds up to the same divergence as [`Mass::term`], since Σp = Σq = 1, but no summand
    /// cancels another, and a rounding of p or q counts times `ln(p/q)` rather than once: small divergences keep their digits.
    pub fn kl_term(self, q: Self) -> f64 {
        if self.is_zero() {
            return q.p;
        }
        let r = (self.p - q.p) / q.p;
        if r.abs() <= NEAR && !q.is_zero() { q.p * log1p_excess(r) } else { (self.term(q) - self.p + q.p).max(0.0) }
    }
}

/// A coin: the masses of its two sides, the parameter `p` of every family.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Coin {
    pub up: Mass,
    pub down: Mass,
}

impl Coin {
    /// The coin with probability `p` of up, taken to the nearest of [0, 1] (0 for NaN).
    pub fn at(p: f64) -> Self {
        let p = if p > 0.0 { p.min(1.0) } else { 0.0 };
        Self { up: Mass { p, ln: p.ln() }, down: Mass { p: 1.0 - p, ln: (-p).ln_1p() } }
    }

    /// The coin with `ln(p/(1 − p)) = logit`, ±∞ for a sure side.
    pub fn from_logit(logit: f64) -> Self {
        Self { up: Mass::from_ln(-softplus(-logit)), down: Mass::from_ln(-softplus(logit)) }
    }

    /// D(this coin ‖ `other`), ∞ where this one has a side that the other lacks.
    pub fn divergence(self, other: Self) -> f64 {
        self.up.kl_term(other.up) + self.down.kl_term(other.down)
    }
}
