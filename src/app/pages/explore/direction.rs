//! The two directions of the divergence.

use crate::model::{Analysis, DirectionFigures};

/// Which distribution is averaged over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// D(P‖Q), averaged over P.
    Forward,
    /// D(Q‖P), averaged over Q.
    Reverse,
}

impl Direction {
    /// Its figures.
    pub fn of(self, analysis: &Analysis) -> &DirectionFigures {
        match self {
            Self::Forward => &analysis.forward,
            Self::Reverse => &analysis.reverse,
        }
    }

    /// The distribution averaged over, and the other.
    pub fn letters(self) -> (&'static str, &'static str) {
        match self {
            Self::Forward => ("P", "Q"),
            Self::Reverse => ("Q", "P"),
        }
    }

    /// "D(P‖Q)".
    pub fn name(self) -> &'static str {
        match self {
            Self::Forward => "D(P‖Q)",
            Self::Reverse => "D(Q‖P)",
        }
    }

    /// The class that gives it the colour of the distribution averaged over.
    pub fn class(self) -> &'static str {
        match self {
            Self::Forward => "p",
            Self::Reverse => "q",
        }
    }
}
