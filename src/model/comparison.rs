//! Each family at its best against the same P: which model fits best.

use super::explore::Model;
use crate::math::{Least, Unit};

/// Models whose least values differ by no more than this are tied, whatever unit is shown.
///
/// Half a digit of the third decimal: below it two models look alike on the page.
pub const TIE_BITS: f64 = 0.0005;

/// The three cards, simplest model first.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// One fit a model, in the order of [`Model::ALL`].
    pub fits: [ModelFit; 3],
}

/// One model at its best.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelFit {
    /// The model.
    pub model: Model,
    /// Its least D(P‖Q) over p, in nats, and where.
    pub least: Least,
    /// Its rank among the three.
    pub rank: Rank,
}

/// The rank of a model among the three.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rank {
    /// The lowest, or the simplest of those that tie for it; one fit always has this.
    Least,
    /// Within [`TIE_BITS`] of the lowest, but not the simplest.
    Tie,
    /// Higher.
    None,
}

impl Comparison {
    /// Ranks the least values of uniform, binomial and two-group, in this order.
    #[must_use]
    pub fn new(leasts: [Least; 3]) -> Self {
        let values = leasts.each_ref().map(|least| least.value.nats());
        let lowest = values.iter().copied().fold(f64::INFINITY, f64::min);
        let reach = Unit::Bits.to_nats(TIE_BITS);
        // ∞ − ∞ is no number, so that equal values are asked about first.
        let ties = values.map(|value| value == lowest || value - lowest <= reach);
        let least = ties.iter().position(|&tie| tie).unwrap_or(0);
        let rank = |k: usize| match () {
            () if k == least => Rank::Least,
            () if !ties[k] => Rank::None,
            () => Rank::Tie,
        };
        let [uniform, binomial, two_group] = leasts;
        let fit = |model: Model, least| ModelFit { model, least, rank: rank(model.index()) };
        Self { fits: [fit(Model::Uniform, uniform), fit(Model::Binomial, binomial), fit(Model::TwoGroup, two_group)] }
    }

    /// The fit of a model.
    #[must_use]
    pub fn fit(&self, model: Model) -> &ModelFit {
        &self.fits[model.index()]
    }

    /// The fit that carries "least".
    #[must_use]
    pub fn least(&self) -> &ModelFit {
        let [first, ..] = &self.fits;
        self.fits.iter().find(|fit| fit.rank == Rank::Least).unwrap_or(first)
    }
}
