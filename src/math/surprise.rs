//! Self-information, the entropy of a coin, and lists that are no distributions.

use super::divergence::entropy;
use super::mass::Coin;
use super::pmf::{DistributionError, Pmf, sum};

/// The self-information of an event in nats: 0 for a sure one, `f64::INFINITY` for an impossible one.
///
/// `p` is taken to the nearest of [0, 1] (0 for NaN).
///
/// # Formula
/// `−ln p` (Cover & Thomas, 2.1)
#[must_use]
pub fn self_information(p: f64) -> f64 {
    // `+ 0.0` makes −0 a plain 0.
    -Coin::at(p).up.ln + 0.0
}

/// The entropy in nats of a coin that shows heads with probability `p`: from 0, at either end, to ln 2 at p = ½.
///
/// `p` is taken to the nearest of [0, 1] (0 for NaN).
///
/// # Formula
/// `H(p) = −p ln p − (1 − p) ln(1 − p)`
#[must_use]
pub fn coin_entropy(p: f64) -> f64 {
    let coin = Coin::at(p);
    let part = |p: f64, ln: f64| if p == 0.0 { 0.0 } else { -p * ln };
    part(coin.up.p, coin.up.ln) + part(coin.down.p, coin.down.ln)
}

/// The slope of [`coin_entropy`]: 0 at p = ½, `f64::INFINITY` at 0, −∞ at 1.
///
/// # Formula
/// `H′(p) = ln((1 − p)/p)`
#[must_use]
pub fn coin_entropy_slope(p: f64) -> f64 {
    let coin = Coin::at(p);
    coin.down.ln - coin.up.ln
}

/// D between two coins in nats, with probabilities `p` and `q` of heads: at least 0, `f64::INFINITY` where the first has a side that the
/// second lacks. Both are taken to the nearest of [0, 1] (0 for NaN).
///
/// # Formula
/// `d(p‖q) = p ln(p/q) + (1 − p) ln((1 − p)/(1 − q))`
#[must_use]
pub fn coin_divergence(p: f64, q: f64) -> f64 {
    Coin::at(p).divergence(Coin::at(q))
}

/// Three coins, and whether going from the first to the third by way of the second is shorter than going straight: of a distance it
/// never is, of a divergence it may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Triangle {
    /// D(first‖third), in nats, `f64::INFINITY` for ∞ as the others.
    pub direct: f64,
    /// D(first‖second).
    pub first_leg: f64,
    /// D(second‖third).
    pub second_leg: f64,
}

impl Triangle {
    /// The triangle of coins with these probabilities of heads.
    ///
    /// ```
    /// # use wormteeth::math::{Triangle, Unit};
    /// let triangle = Triangle::of_coins([0.5, 0.25, 0.1]);
    /// assert!(triangle.broken());
    /// assert_eq!(format!("{:.3}", Unit::Bits.from_nats(triangle.direct)), "0.737");
    /// ```
    #[must_use]
    pub fn of_coins([first, second, third]: [f64; 3]) -> Self {
        Self {
            direct: coin_divergence(first, third),
            first_leg: coin_divergence(first, second),
            second_leg: coin_divergence(second, third),
        }
    }

    /// The way by the second coin: the sum of both legs.
    #[must_use]
    pub fn detour(&self) -> f64 {
        self.first_leg + self.second_leg
    }

    /// Whether the triangle inequality is broken: the straight way is longer than the detour. Where it is ∞ so is the detour.
    #[must_use]
    pub fn broken(&self) -> bool {
        self.direct > self.detour()
    }
}

/// The entropy formula applied to a list that may not sum to 1, and to the list divided by its sum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ListEntropy {
    /// The sum of the list.
    pub sum: f64,
    /// `−Σ p ln p` of the numbers as they are, in nats. Below 0 where numbers above 1 weigh more, and no entropy unless the sum is 1.
    pub raw: f64,
    /// The entropy in nats after dividing by the sum.
    pub normalised: f64,
}

impl ListEntropy {
    /// Both entropies of a list.
    ///
    /// # Errors
    /// As [`Pmf::from_counts`], and [`DistributionError::TooLarge`] if the raw sum is beyond f64.
    ///
    /// ```
    /// # use wormteeth::math::{ListEntropy, Unit};
    /// let trap = ListEntropy::new(&[0.001, 0.001, 0.001, 0.999])?;
    /// let bits = |nats| format!("{:.4}", Unit::Bits.from_nats(nats));
    /// assert_eq!((bits(trap.raw), bits(trap.normalised)), ("0.0313".into(), "0.0342".into()));
    /// # Ok::<(), wormteeth::math::DistributionError>(())
    /// ```
    pub fn new(list: &[f64]) -> Result<Self, DistributionError> {
        let pmf = Pmf::from_counts(list)?;
        let raw = sum(list.iter().map(|p| if *p == 0.0 { 0.0 } else { -p * p.ln() }));
        if !raw.is_finite() {
            return Err(DistributionError::TooLarge);
        }
        Ok(Self { sum: sum(list.iter().copied()), raw, normalised: entropy(&pmf) })
    }
}
