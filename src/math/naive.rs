//! Softmax by its formula alone, and where that breaks down in each precision.

use std::f64::consts::LN_2;

use super::softmax::{LogitsError, check};

/// How many bits a number has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// f32, as most networks are trained.
    Single,
    /// f64.
    Double,
}

impl Precision {
    /// Both, the coarser first.
    pub const ALL: [Self; 2] = [Self::Single, Self::Double];

    /// `value` as this precision holds it. Of a sum, product, quotient or root of two f32 in f64 it is what f32 arithmetic gives
    /// (S. A. Figueroa, "When is double rounding innocuous?", 1995), so that one computation serves both.
    #[must_use]
    pub fn round(self, value: f64) -> f64 {
        match self {
            Self::Single => f64::from(value as f32),
            Self::Double => value,
        }
    }

    /// Above this logit exp overflows to ∞: 88.72 and 709.78.
    ///
    /// # Formula
    /// `128 ln 2`, `1024 ln 2`
    #[must_use]
    pub fn overflow(self) -> f64 {
        LN_2 * match self {
            Self::Single => 128.0,
            Self::Double => 1024.0,
        }
    }

    /// Below this logit exp underflows to 0: −103.97 and −745.13, where it is half the least number above 0.
    ///
    /// # Formula
    /// `−150 ln 2`, `−1075 ln 2`
    #[must_use]
    pub fn underflow(self) -> f64 {
        LN_2 * match self {
            Self::Single => -150.0,
            Self::Double => -1075.0,
        }
    }
}

/// Why the naive formula has no figure to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breakdown {
    /// e^z overflowed, and ∞/∞ is NaN.
    InfinityByInfinity,
    /// Every e^z underflowed, and 0/0 is NaN.
    ZeroByZero,
    /// The probability came out as 0, and −ln 0 is ∞.
    LogOfZero,
}

/// Softmax and negative log-likelihood as the formula is written, whatever comes of it.
///
/// # Formula
/// `p_i = e^(z_i/T) / Σ e^(z_j/T)`, `nll = −ln p_target`, each operation rounded to the precision
#[derive(Clone, Debug, PartialEq)]
pub struct NaiveSoftmax {
    /// e^(z/T) of each class: at least 0, `f64::INFINITY` where it overflows.
    pub exps: Vec<f64>,
    /// Their sum, from 0 to `f64::INFINITY`.
    pub sum: f64,
    /// The probability of each class, from 0 to 1. One of 0 is an underflow, or a number divided by ∞.
    pub p: Vec<Result<f64, Breakdown>>,
    /// The negative log-likelihood of the target in nats.
    pub nll: Result<f64, Breakdown>,
}

impl NaiveSoftmax {
    /// Softmax of `logits` at a temperature and the negative log-likelihood of class `target` (the last one, if there are fewer).
    ///
    /// # Errors
    /// No logits, one that is not finite, or a temperature that is not above zero in this precision.
    ///
    /// ```
    /// # use wormteeth::math::{Breakdown, NaiveSoftmax, Precision};
    /// let naive = NaiveSoftmax::new(&[1000.0, 0.0], 1.0, 1, Precision::Double)?;
    /// assert_eq!(naive.p, [Err(Breakdown::InfinityByInfinity), Ok(0.0)]);
    /// assert_eq!(naive.nll, Err(Breakdown::LogOfZero));
    /// # Ok::<(), wormteeth::math::LogitsError>(())
    /// ```
    pub fn new(logits: &[f64], temperature: f64, target: usize, precision: Precision) -> Result<Self, LogitsError> {
        check(logits, temperature)?;
        let round = |value| precision.round(value);
        let divisor = round(temperature);
        if divisor == 0.0 || divisor.is_infinite() {
            return Err(LogitsError::Temperature);
        }
        let exps: Vec<f64> = logits.iter().map(|logit| round(round(round(*logit) / divisor).exp())).collect();
        let sum = exps.iter().fold(0.0, |sum, exp| round(sum + exp));
        let p: Vec<_> = exps.iter().map(|exp| divide(*exp, sum).map(round)).collect();
        let nll = match p[target.min(p.len() - 1)] {
            Ok(0.0) => Err(Breakdown::LogOfZero),
            Ok(p) => Ok(round(-p.ln() + 0.0)),
            Err(breakdown) => Err(breakdown),
        };
        Ok(Self { exps, sum, p, nll })
    }
}

fn divide(exp: f64, sum: f64) -> Result<f64, Breakdown> {
    if exp.is_infinite() {
        Err(Breakdown::InfinityByInfinity)
    } else if sum == 0.0 {
        Err(Breakdown::ZeroByZero)
    } else {
        Ok(exp / sum)
    }
}
