//! Information's two lists against each other: presets, and the figures of both.

use super::histogram::HistogramDocument;
use super::information::InformationDocument;
use super::{Analysis, analyse};
use crate::math::{Jensen, ListEntropy, Pmf, SUM_TOLERANCE};

/// Lists worth a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListPreset {
    /// The article's first list: four alike, 2 bits.
    Even,
    /// Its second: 1.3568 bits.
    Uneven,
    /// Its third, which sums to 1.002.
    Trap,
    /// A one-hot label against a prediction: D is the cross-entropy, and the reverse ∞.
    OneHot,
    /// A soft label against the same prediction: cross-entropy stops at H(P).
    Soft,
    /// A soft label predicted to the letter: the floor itself.
    Floor,
}

impl ListPreset {
    /// Those of P alone.
    pub const LISTS: [Self; 3] = [Self::Even, Self::Uneven, Self::Trap];
    /// Those of P and Q.
    pub const PAIRS: [Self; 3] = [Self::OneHot, Self::Soft, Self::Floor];

    /// P, and Q where it belongs to it.
    #[must_use]
    pub const fn lists(self) -> (&'static [f64], Option<&'static [f64]>) {
        match self {
            Self::Even => (&[0.25, 0.25, 0.25, 0.25], None),
            Self::Uneven => (&[0.1, 0.1, 0.1, 0.7], None),
            Self::Trap => (&[0.001, 0.001, 0.001, 0.999], None),
            Self::OneHot => (&[1.0, 0.0, 0.0, 0.0], Some(&[0.7, 0.1, 0.1, 0.1])),
            Self::Soft => (&[0.85, 0.05, 0.05, 0.05], Some(&[0.7, 0.1, 0.1, 0.1])),
            Self::Floor => (&[0.85, 0.05, 0.05, 0.05], Some(&[0.85, 0.05, 0.05, 0.05])),
        }
    }

    /// The name in the menu's values.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Even => "even",
            Self::Uneven => "uneven",
            Self::Trap => "trap",
            Self::OneHot => "one-hot",
            Self::Soft => "soft",
            Self::Floor => "floor",
        }
    }

    /// Whether the document holds just this.
    #[must_use]
    pub fn is(self, document: &InformationDocument) -> bool {
        let (p, q) = self.lists();
        document.p == p && q.is_none_or(|q| document.q == q)
    }
}

/// Everything shown that depends on P and Q, in nats.
#[derive(Clone, Debug, PartialEq)]
pub struct ListComparison {
    /// P's list taken at its word, and divided by its sum.
    pub list: ListEntropy,
    /// P divided by its sum.
    pub p: Pmf,
    /// P against Q.
    pub analysis: Analysis,
    /// The likelihood ratios q/p on −log x.
    pub jensen: Jensen,
}

impl ListComparison {
    /// Compares a list P with a list Q of the same length.
    #[must_use]
    pub fn new(p: &[f64], q: &[f64]) -> Self {
        let nothing = ListEntropy { sum: 0.0, raw: 0.0, normalised: 0.0 };
        let list = ListEntropy::new(p).unwrap_or(nothing);
        let (p, q) = (HistogramDocument::pmf_of(p), HistogramDocument::pmf_of(q));
        Self { list, jensen: Jensen::of_ratios(&p, &q), analysis: analyse(&p, q), p }
    }

    /// Whether the list sums to 1, as far as ten typed digits tell.
    #[must_use]
    pub fn sums_to_one(&self) -> bool {
        (self.list.sum - 1.0).abs() <= SUM_TOLERANCE
    }
}
