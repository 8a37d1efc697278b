//! Questions of the lesson, and what a reader may answer.

use super::super::explore::Model;
use super::super::field_error::{Constraint, FieldError, FieldId};
use super::super::histogram::{COUNT, MAX_COUNT};

/// The number of bars that are drawn: as many as the article's bins.
pub const BARS: usize = 11;
/// The number of values that a drawn curve has.
pub const POINTS: usize = 9;

/// The p of a value of a drawn curve: 0.1 … 0.9.
#[must_use]
pub fn point_p(index: usize) -> f64 {
    (index + 1) as f64 / 10.0
}

/// What a step asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Question {
    /// A number: of questions, of bits, of a bin.
    Number(Constraint),
    /// A model's p.
    P(Constraint),
    /// One of [`CLOSER`].
    Model,
    /// How a divergence changes.
    Change,
    /// A model, drawn as [`BARS`] counts of which one is above 0.
    Bars,
    /// A curve over p, drawn as [`POINTS`] numbers of bits, not all of them empty.
    Curve,
}

/// The models that are asked about.
pub const CLOSER: [Model; 2] = [Model::Uniform, Model::Binomial];
const CLOSER_KEYS: [&str; 2] = [CLOSER[0].key(), CLOSER[1].key()];

/// How D(Q‖P) compares with D(P‖Q).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is greater.
    More,
    /// It is smaller.
    Less,
    /// It is the same.
    Same,
}

impl Change {
    /// All, in the order of the radio buttons.
    pub const ALL: [Self; 3] = [Self::More, Self::Less, Self::Same];
    /// The keys of [`Change::ALL`], in its order.
    pub const KEYS: [&'static str; 3] = [Self::More.key(), Self::Less.key(), Self::Same.key()];

    /// The name in links and radio buttons.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::More => "more",
            Self::Less => "less",
            Self::Same => "same",
        }
    }

    /// The change of that [`key`](Self::key).
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|change| change.key() == key)
    }
}

/// What a reader predicts.
#[derive(Clone, Debug, PartialEq)]
pub enum Prediction {
    /// Of [`Question::Number`] and [`Question::P`].
    Number(f64),
    /// Of [`Question::Model`].
    Model(Model),
    /// Of [`Question::Change`].
    Change(Change),
    /// Of [`Question::Bars`]: counts, which are read as shares of their sum.
    Bars([f64; BARS]),
    /// Of [`Question::Curve`]: bits at each [`point_p`], None where nothing is drawn.
    Curve([Option<f64>; POINTS]),
}

/// How a step was answered: once, when its answer was shown for the first time.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// With this prediction.
    Predicted(Prediction),
    /// Without one.
    Shown,
}

impl Answer {
    /// The prediction, if there was one.
    #[must_use]
    pub const fn prediction(&self) -> Option<&Prediction> {
        match self {
            Self::Predicted(prediction) => Some(prediction),
            Self::Shown => None,
        }
    }
}

impl Question {
    /// What a prediction, or each number of it, must be.
    #[must_use]
    pub const fn constraint(self) -> Constraint {
        match self {
            Self::Number(constraint) | Self::P(constraint) => constraint,
            Self::Model => Constraint::OneOf(&CLOSER_KEYS),
            Self::Change => Constraint::OneOf(&Change::KEYS),
            Self::Bars => Constraint::Numbers { least: BARS, most: BARS, from: 0.0, to: MAX_COUNT },
            Self::Curve => Constraint::Numbers { least: POINTS, most: POINTS, from: 0.0, to: MAX_COUNT },
        }
    }

    /// The field that a prediction is made in.
    #[must_use]
    pub const fn field(self) -> FieldId {
        match self {
            Self::P(_) => FieldId::P,
            Self::Model => FieldId::named("model"),
            Self::Bars => FieldId::COUNTS,
            Self::Number(_) | Self::Change | Self::Curve => FieldId::named("guess"),
        }
    }

    /// The prediction, with each −0 made 0, if it answers the question.
    ///
    /// # Errors
    /// The question's constraint, or that one bar must be above 0, for its field.
    pub fn check(self, prediction: Prediction) -> Result<Prediction, FieldError> {
        let fits = match (self, &prediction) {
            (Self::Number(constraint) | Self::P(constraint), Prediction::Number(number)) => constraint.admits(*number),
            (Self::Model, Prediction::Model(model)) => CLOSER.contains(model),
            (Self::Change, Prediction::Change(_)) => true,
            (Self::Bars, Prediction::Bars(counts)) => {
                counts.iter().all(|count| COUNT.admits(*count)) && counts.iter().any(|count| *count > 0.0)
            }
            (Self::Curve, Prediction::Curve(values)) => {
                values.iter().flatten().all(|value| COUNT.admits(*value)) && values.iter().any(Option::is_some)
            }
            _ => false,
        };
        if !fits {
            let nothing = matches!(prediction, Prediction::Bars(counts) if counts == [0.0; BARS]);
            let constraint = if nothing { Constraint::NotAllZero } else { self.constraint() };
            return Err(constraint.error(self.field()));
        }
        Ok(match prediction {
            Prediction::Number(number) => Prediction::Number(number + 0.0),
            Prediction::Bars(counts) => Prediction::Bars(counts.map(|count| count + 0.0)),
            Prediction::Curve(values) => Prediction::Curve(values.map(|value| Some(value? + 0.0))),
            word => word,
        })
    }
}
