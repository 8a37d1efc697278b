//! A distribution over bins, validated where it is made.

use std::fmt;

use super::mass::Mass;

/// How far from 1 the sum of probabilities given to [`Pmf::new`] may be: ten typed digits, not a list that means something else.
pub const SUM_TOLERANCE: f64 = 1e-9;

/// A probability mass function over the bins 0, 1, …: every `p_k ≥ 0`, their sum 1, whatever happens to it later.
///
/// It keeps `ln p_k` beside `p_k`, so that a model whose `p_k` underflows to 0 is not taken for one that cannot have bin k.
#[derive(Clone, Debug, PartialEq)]
pub struct Pmf {
    p: Vec<f64>,
    ln: Vec<f64>,
    mean: f64,
}

/// Why numbers are not a distribution.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum DistributionError {
    /// There are no bins.
    Empty,
    /// A number is NaN or infinite.
    NotFinite {
        /// The first such bin.
        bin: usize,
    },
    /// A number is below zero.
    Negative {
        /// The first such bin.
        bin: usize,
    },
    /// Every number is zero.
    AllZero,
    /// The sum, or that of bin number times count, is beyond what an f64 holds.
    TooLarge,
    /// The probabilities do not sum to 1.
    NotNormalised {
        /// What they sum to.
        sum: f64,
    },
}

impl fmt::Display for DistributionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "no bins"),
            Self::NotFinite { bin } => write!(f, "bin {bin} is not a finite number"),
            Self::Negative { bin } => write!(f, "bin {bin} is below zero"),
            Self::AllZero => write!(f, "all bins are zero"),
            Self::TooLarge => write!(f, "the bins add up to more than can be counted"),
            Self::NotNormalised { sum } => write!(f, "the probabilities sum to {sum}, not 1"),
        }
    }
}

impl std::error::Error for DistributionError {}

impl Pmf {
    /// The distribution of counts: `p_k = c_k / Σc`.
    ///
    /// Counts need not be whole; 1e-9 beside 1e9 keeps its digits.
    ///
    /// # Errors
    /// An empty list, a NaN, infinite or negative count, no count above zero, or a sum beyond f64.
    ///
    /// ```
    /// # use wormteeth::math::{DistributionError, Pmf};
    /// assert_eq!(Pmf::from_counts(&[3.0, 1.0])?.p(), [0.75, 0.25]);
    /// assert_eq!(Pmf::from_counts(&[0.0, -1.0]), Err(DistributionError::Negative { bin: 1 }));
    /// # Ok::<(), DistributionError>(())
    /// ```
    pub fn from_counts(counts: &[f64]) -> Result<Self, DistributionError> {
        if counts.is_empty() {
            return Err(DistributionError::Empty);
        }
        for (bin, &count) in counts.iter().enumerate() {
            if !count.is_finite() {
                return Err(DistributionError::NotFinite { bin });
            }
            if count < 0.0 {
                return Err(DistributionError::Negative { bin });
            }
        }
        let total = sum(counts.iter().copied());
        let weighted = first_moment(counts);
        if total == 0.0 {
            return Err(DistributionError::AllZero);
        }
        if !total.is_finite() || !weighted.is_finite() {
            return Err(DistributionError::TooLarge);
        }
        let share = |bin: usize| {
            let count = counts[bin];
            let p = count / total;
            let ln = if p > 0.5 {
                let others = sum(counts[..bin].iter().chain(&counts[bin + 1..]).copied());
                (-others / total).ln_1p()
            } else if p >= f64::MIN_POSITIVE || count == 0.0 {
                p.ln()
            } else {
                count.ln() - total.ln()
            };
            Mass { p, ln }
        };
        let mut pmf = Self::of_masses((0..counts.len()).map(share));
        // Of whole counts this is exact before the division: the article's 5.704, not 5.7040000000000015.
        pmf.mean = weighted / total;
        Ok(pmf)
    }

    /// The distribution of probabilities that sum to 1 within [`SUM_TOLERANCE`]; the rest of the difference is divided out.
    ///
    /// # Errors
    /// As [`Pmf::from_counts`], and [`DistributionError::NotNormalised`] for another sum.
    ///
    /// ```
    /// # use wormteeth::math::{DistributionError, Pmf};
    /// assert!(Pmf::new(&[0.1, 0.1, 0.1, 0.7]).is_ok());
    /// assert!(matches!(Pmf::new(&[0.001, 0.001, 0.001, 0.999]), Err(DistributionError::NotNormalised { .. })));
    /// ```
    pub fn new(p: &[f64]) -> Result<Self, DistributionError> {
        let pmf = Self::from_counts(p)?;
        let sum = sum(p.iter().copied());
        if (sum - 1.0).abs() > SUM_TOLERANCE {
            return Err(DistributionError::NotNormalised { sum });
        }
        Ok(pmf)
    }

    /// How many bins there are, at least 1.
    #[must_use]
    pub fn len(&self) -> usize {
        self.p.len()
    }

    /// Never true; it stands here because `len` does.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.p.is_empty()
    }

    /// The probabilities, each in [0, 1]. One of 0 may be an underflow: [`Pmf::ln`] tells.
    #[must_use]
    pub fn p(&self) -> &[f64] {
        &self.p
    }

    /// The natural logarithms of the probabilities, −∞ for a bin that truly has none.
    #[must_use]
    pub fn ln(&self) -> &[f64] {
        &self.ln
    }

    /// The mean bin number, `Σ k p_k`, from 0 to `len() − 1`.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.mean
    }

    /// The distribution of masses that sum to 1, for which the caller answers.
    pub(super) fn of_masses(masses: impl Iterator<Item = Mass>) -> Self {
        // `+ 0.0` makes a −0 (a count of −0, the logarithm of a sure bin) a plain 0.
        let (p, ln): (Vec<f64>, Vec<f64>) = masses.map(|mass| (mass.p + 0.0, mass.ln + 0.0)).unzip();
        let mean = first_moment(&p);
        Self { p, ln, mean }
    }

    /// The bins that truly have none.
    pub(super) fn empty_bins(&self) -> Vec<usize> {
        (0..self.len()).filter(|&bin| self.mass(bin).is_zero()).collect()
    }

    /// The mass of a bin; a bin beyond the last has none.
    pub(super) fn mass(&self, bin: usize) -> Mass {
        match (self.p.get(bin), self.ln.get(bin)) {
            (Some(&p), Some(&ln)) => Mass { p, ln },
            _ => Mass { p: 0.0, ln: f64::NEG_INFINITY },
        }
    }
}

/// Σ k·x_k.
fn first_moment(values: &[f64]) -> f64 {
    sum(values.iter().enumerate().map(|(k, value)| k as f64 * value))
}

/// The sum from +0 on (that of the standard library begins with −0, which would be shown).
pub(super) fn sum(values: impl Iterator<Item = f64>) -> f64 {
    values.fold(0.0, |sum, value| sum + value)
}

#[cfg(test)]
mod tests {
    use super::{DistributionError, Pmf};

    #[test]
    fn refuses_what_is_no_distribution() {
        for (counts, error) in [
            (&[][..], DistributionError::Empty),
            (&[1.0, f64::NAN], DistributionError::NotFinite { bin: 1 }),
            (&[f64::INFINITY, -1.0], DistributionError::NotFinite { bin: 0 }),
            (&[1.0, 0.0, -1e-300], DistributionError::Negative { bin: 2 }),
            (&[0.0, -0.0], DistributionError::AllZero),
            (&[f64::MAX, f64::MAX], DistributionError::TooLarge),
        ] {
            assert_eq!(Pmf::from_counts(counts), Err(error), "{counts:?}");
        }
        assert_eq!(Pmf::new(&[0.5, 0.25]), Err(DistributionError::NotNormalised { sum: 0.75 }));
    }

    #[test]
    fn tells_an_underflow_from_a_zero() -> Result<(), DistributionError> {
        let pmf = Pmf::from_counts(&[1e300, 1e-300, 0.0])?;
        assert_eq!(pmf.p(), [1.0, 0.0, 0.0]);
        assert!((pmf.ln()[1] + 600.0 * std::f64::consts::LN_10).abs() < 1e-12);
        assert_eq!((pmf.ln()[0], pmf.ln()[2]), (0.0, f64::NEG_INFINITY));
        assert!(Pmf::from_counts(&[-0.0, 1.0])?.p()[0].is_sign_positive());
        assert_eq!(pmf.empty_bins(), [2]);
        Ok(())
    }
}
