//! Each family at its best against the same P: which model loses least.

use super::explore::Model;
use crate::math::{Least, Unit};

/// Models whose least values differ by no more than this are tied, whatever unit is shown.
///
/// Half a digit of the third decimal: below it two models look alike on the page.
pub const TIE_BITS: f64 = 0.0005;

/// The three cards, simplest model first.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// One row per model, in the order of [`Model::ALL`].
    pub rows: [Row; 3],
}

/// One model at its best.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The model.
    pub model: Model,
    /// Its least D(P‖Q) over p, in nats, and where.
    pub least: Least,
    /// How it stands among the three.
    pub mark: Mark,
}

/// How a model stands among the three.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mark {
    /// Least, or the simplest of those that tie for it; one row always has this.
    Least,
    /// Within [`TIE_BITS`] of the least, but not the simplest.
    Tie {
        /// This row's value minus the marked row's, in nats: below 0 where the simplest is not quite the least.
        difference: f64,
    },
    /// Loses more.
    None,
}

impl Comparison {
    /// Marks the least values of uniform, binomial and two-group, in this order.
    #[must_use]
    pub fn new(leasts: [Least; 3]) -> Self {
        let values = leasts.each_ref().map(|least| least.value.nats());
        let lowest = values.iter().copied().fold(f64::INFINITY, f64::min);
        let reach = Unit::Bits.to_nats(TIE_BITS);
        // ∞ − ∞ is no number, so that equal values are asked about first.
        let ties = values.map(|value| value == lowest || value - lowest <= reach);
        let marked = ties.iter().position(|&tie| tie).unwrap_or(0);
        let mark = |k: usize| match () {
            () if k == marked => Mark::Least,
            () if !ties[k] => Mark::None,
            () if values[k] == values[marked] => Mark::Tie { difference: 0.0 },
            () => Mark::Tie { difference: values[k] - values[marked] },
        };
        let [uniform, binomial, two_group] = leasts;
        let row = |model: Model, least| Row { model, least, mark: mark(model.index()) };
        Self { rows: [row(Model::Uniform, uniform), row(Model::Binomial, binomial), row(Model::TwoGroup, two_group)] }
    }

    /// The row of a model.
    #[must_use]
    pub fn row(&self, model: Model) -> &Row {
        &self.rows[model.index()]
    }

    /// The row that carries "least".
    #[must_use]
    pub fn marked(&self) -> &Row {
        let [first, ..] = &self.rows;
        self.rows.iter().find(|row| row.mark == Mark::Least).unwrap_or(first)
    }
}
