//! The two directions of the divergence.

use crate::chart::AverageOver;
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

    /// The opposite direction.
    pub fn other(self) -> Self {
        match self {
            Self::Forward => Self::Reverse,
            Self::Reverse => Self::Forward,
        }
    }

    /// The distribution averaged over, for charts.
    pub fn average_over(self) -> AverageOver {
        match self {
            Self::Forward => AverageOver::P,
            Self::Reverse => AverageOver::Q,
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
