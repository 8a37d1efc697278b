//! Units of information: nats inside, the reader's unit at the edge.

use std::f64::consts::{LN_2, LN_10};

/// A unit of information, named by the base of its logarithm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Unit {
    /// Base 2, the article's unit.
    #[default]
    Bits,
    /// Base e, the unit of everything inside.
    Nats,
    /// Base 10, also called hartleys or bans.
    Dits,
}

impl Unit {
    /// All units, in the order of the menu.
    pub const ALL: [Self; 3] = [Self::Bits, Self::Nats, Self::Dits];

    /// Nats that one of this unit holds: the natural logarithm of its base.
    fn nats_each(self) -> f64 {
        match self {
            Self::Bits => LN_2,
            Self::Nats => 1.0,
            Self::Dits => LN_10,
        }
    }

    /// `nats` in this unit; ∞ stays ∞.
    ///
    /// ```
    /// # use wormteeth::math::Unit;
    /// assert_eq!(Unit::Bits.from_nats(4_f64.ln()), 2.0);
    /// ```
    #[must_use]
    pub fn from_nats(self, nats: f64) -> f64 {
        nats / self.nats_each()
    }

    /// `value` of this unit in nats; ∞ stays ∞.
    #[must_use]
    pub fn to_nats(self, value: f64) -> f64 {
        value * self.nats_each()
    }

    /// The unit's name, in links and on the page: `bits`, `nats` or `dits`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Bits => "bits",
            Self::Nats => "nats",
            Self::Dits => "dits",
        }
    }
}
