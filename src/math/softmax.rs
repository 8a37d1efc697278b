//! Softmax and its logarithm, without overflow whatever the logits are.

use std::fmt;

use super::mass::Mass;
use super::pmf::{Pmf, sum};

/// Why numbers cannot be logits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LogitsError {
    /// There are none.
    Empty,
    /// A logit is NaN or infinite.
    NotFinite {
        /// The first such class, from 0.
        class: usize,
    },
    /// The temperature is not a number above zero (or so near to it that nothing can be divided by it).
    Temperature,
    /// Two logits are, by this temperature, farther apart than an f64 can hold.
    TooFar,
}

impl fmt::Display for LogitsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "no logits"),
            Self::NotFinite { class } => write!(f, "logit {class} is not a finite number"),
            Self::Temperature => write!(f, "the temperature must be above zero"),
            Self::TooFar => write!(f, "two logits are too far apart"),
        }
    }
}

impl std::error::Error for LogitsError {}

/// Refuses what cannot be logits at a temperature.
pub(super) fn check(logits: &[f64], temperature: f64) -> Result<(), LogitsError> {
    if logits.is_empty() {
        return Err(LogitsError::Empty);
    }
    if let Some(class) = logits.iter().position(|logit| !logit.is_finite()) {
        return Err(LogitsError::NotFinite { class });
    }
    if !(temperature.is_finite() && temperature >= f64::MIN_POSITIVE) {
        return Err(LogitsError::Temperature);
    }
    Ok(())
}

/// The softmax of logits, with all that is computed on the way.
///
/// # Formula
/// `p_i = e^(z_i/T) / Σ e^(z_j/T)`, by way of the shifted logits `s_i = (z_i − max z)/T`, which do not change it:
/// `p_i = e^s_i / Σ e^s_j`, and `ln p_i = s_i − ln Σ e^s_j`. The greatest summand is 1, so that nothing overflows and the
/// logarithm of 0 is not asked for: log-sum-exp.
///
/// ```
/// # use wormteeth::math::Softmax;
/// let softmax = Softmax::new(&[1000.0, 0.0], 1.0)?;
/// assert_eq!(softmax.pmf().p(), [1.0, 0.0]);
/// assert_eq!(softmax.nll(1), Some(1000.0));
/// # Ok::<(), wormteeth::math::LogitsError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Softmax {
    temperature: f64,
    greatest: f64,
    shifted: Vec<f64>,
    exps: Vec<f64>,
    ln_sum: f64,
    pmf: Pmf,
}

impl Softmax {
    /// The softmax of `logits` at a temperature T > 0; T = 1 is the plain one, less sharpens it, more flattens it.
    ///
    /// # Errors
    /// See [`LogitsError`].
    pub fn new(logits: &[f64], temperature: f64) -> Result<Self, LogitsError> {
        check(logits, temperature)?;
        let greatest = logits.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let shifted: Vec<f64> = logits.iter().map(|logit| (logit - greatest) / temperature).collect();
        if !shifted.iter().all(|shifted| shifted.is_finite()) {
            return Err(LogitsError::TooFar);
        }
        let exps: Vec<f64> = shifted.iter().map(|shifted| shifted.exp()).collect();
        let first = logits.iter().position(|logit| *logit == greatest).unwrap_or(0);
        // All but one of the greatest, which is 1: so that a small rest keeps its digits in ln(1 + rest).
        let rest = sum(exps.iter().enumerate().filter(|(class, _)| *class != first).map(|(_, exp)| *exp));
        let ln_sum = rest.ln_1p();
        let masses = shifted.iter().zip(&exps).map(|(shifted, exp)| Mass { p: exp / (1.0 + rest), ln: shifted - ln_sum });
        let pmf = Pmf::of_masses(masses);
        Ok(Self { temperature, greatest, shifted, exps, ln_sum, pmf })
    }

    /// The distribution over the classes: [`Pmf::p`] is softmax, [`Pmf::ln`] is log-softmax (at most 0, and never −∞).
    #[must_use]
    pub fn pmf(&self) -> &Pmf {
        &self.pmf
    }

    /// The greatest logit.
    #[must_use]
    pub fn greatest(&self) -> f64 {
        self.greatest
    }

    /// The shifted logits `(z − max z)/T`, at most 0.
    #[must_use]
    pub fn shifted(&self) -> &[f64] {
        &self.shifted
    }

    /// e to the shifted logits, from 0 to 1.
    #[must_use]
    pub fn exps(&self) -> &[f64] {
        &self.exps
    }

    /// ln of the sum of [`Softmax::exps`], from 0 to ln of the number of classes.
    #[must_use]
    pub fn ln_sum(&self) -> f64 {
        self.ln_sum
    }

    /// The negative log-likelihood of class `target` in nats, at least 0 and always finite; None if there is no such class.
    ///
    /// # Formula
    /// `−ln p_target`: the cross-entropy of the one-hot label against the softmax, and PyTorch's `F.cross_entropy`
    #[must_use]
    pub fn nll(&self, target: usize) -> Option<f64> {
        // `+ 0.0` makes −0 a plain 0.
        self.pmf.ln().get(target).map(|ln| -ln + 0.0)
    }

    /// The derivative of [`Softmax::nll`] with regard to each logit; None if there is no class `target`. It sums to 0.
    ///
    /// # Formula
    /// `(p_i − [i = target]) / T`: softmax minus one-hot
    #[must_use]
    pub fn gradient(&self, target: usize) -> Option<Vec<f64>> {
        let mut gradient: Vec<f64> = self.pmf.p().iter().map(|p| p / self.temperature).collect();
        *gradient.get_mut(target)? = 0.0;
        // p − 1 is minus the others, which keeps the digits of a sure target.
        let others = sum(gradient.iter().copied());
        gradient[target] = 0.0 - others;
        Some(gradient)
    }
}
