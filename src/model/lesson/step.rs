//! The steps of the lesson, and what each asks.

use super::super::explore::P;
use super::super::field_error::Constraint;
use super::question::Question;

/// A step of the lesson.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum LessonStep {
    /// The histogram of the article's worms.
    #[default]
    Worms,
    /// Self-information: how many yes-or-no questions find one of eight worms.
    Bit,
    /// The reader draws a model of P.
    DrawYourModel,
    /// The uniform and the binomial model.
    SimpleModels,
    /// Which of the two is closer to P.
    WhichIsCloser,
    /// H(P).
    Entropy,
    /// D(P‖Q): what each model costs, the reader's own among them.
    Cost,
    /// The terms of D(P‖Q), bin by bin.
    WhereFrom,
    /// D(Q‖P).
    Swap,
    /// D(P‖Q) over the binomial's p.
    BestP,
    /// np at the least is the mean.
    WhyBestP,
    /// The two-group model over its p.
    TwoGroups,
    /// D(Q‖P) over the binomial's p.
    OtherDirection,
    /// Cross-entropy as the loss of a classifier; and a look back.
    Classifier,
}

/// The number of steps.
pub const STEPS: usize = LessonStep::ALL.len();

impl LessonStep {
    /// All steps, in their order.
    pub const ALL: [Self; 14] = [
        Self::Worms,
        Self::Bit,
        Self::DrawYourModel,
        Self::SimpleModels,
        Self::WhichIsCloser,
        Self::Entropy,
        Self::Cost,
        Self::WhereFrom,
        Self::Swap,
        Self::BestP,
        Self::WhyBestP,
        Self::TwoGroups,
        Self::OtherDirection,
        Self::Classifier,
    ];

    /// The name in links and quantities.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Worms => "worms",
            Self::Bit => "bit",
            Self::DrawYourModel => "draw-your-model",
            Self::SimpleModels => "simple-models",
            Self::WhichIsCloser => "which-is-closer",
            Self::Entropy => "entropy",
            Self::Cost => "cost",
            Self::WhereFrom => "where-from",
            Self::Swap => "swap",
            Self::BestP => "best-p",
            Self::WhyBestP => "why-best-p",
            Self::TwoGroups => "two-groups",
            Self::OtherDirection => "other-direction",
            Self::Classifier => "classifier",
        }
    }

    /// The step of that [`key`](Self::key).
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.key() == key)
    }

    /// The index in [`LessonStep::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The number that the reader sees, from 1.
    #[must_use]
    pub const fn number(self) -> usize {
        self.index() + 1
    }

    /// The step of that [`number`](Self::number).
    #[must_use]
    pub fn of_number(number: usize) -> Option<Self> {
        Self::ALL.get(number.checked_sub(1)?).copied()
    }

    /// The step after this one; None after the last.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::of_number(self.number() + 1)
    }

    /// The step before this one; None before the first.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        Self::of_number(self.number() - 1)
    }

    /// What is asked before the answer is shown; None where nothing is.
    #[must_use]
    pub const fn question(self) -> Option<Question> {
        Some(match self {
            Self::Bit => Question::Number(Constraint::Whole { from: 0, to: 20 }),
            Self::DrawYourModel => Question::Bars,
            Self::WhichIsCloser => Question::Model,
            Self::Entropy => Question::Number(Constraint::Number { from: 0.0, to: 10.0 }),
            Self::WhereFrom => Question::Number(Constraint::Whole { from: 0, to: 10 }),
            Self::Swap => Question::Change,
            Self::BestP => Question::Curve,
            Self::TwoGroups | Self::OtherDirection => Question::P(P),
            Self::Worms | Self::SimpleModels | Self::Cost | Self::WhyBestP | Self::Classifier => return None,
        })
    }
}
