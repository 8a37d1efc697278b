//! What Neuron sets: one neuron before it learns, the number of steps, the step shown, and how the costs are made comparable.

use super::document::Document;
use super::field_error::{Constraint, FieldError, FieldId};
use crate::math::Neuron;

/// What x, w and b may be. Far below where [`math`](crate::math) stops a weight, so that every descent is a true one; far above
/// where eᶻ overflows, so that this can be tried.
pub const SIZE: Constraint = Constraint::Number { from: -100.0, to: 100.0 };
/// What y may be.
pub const TARGET: Constraint = Constraint::Number { from: 0.0, to: 1.0 };
/// What η may be.
pub const RATE: Constraint = Constraint::Number { from: 0.0, to: 1000.0 };
/// The most steps.
pub const MOST_STEPS: usize = 2000;
/// How many steps there may be.
pub const STEPS: Constraint = Constraint::Whole { from: 1, to: MOST_STEPS };

/// How the two costs are made comparable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum StepMatching {
    /// Both learn with the same η.
    #[default]
    Eta,
    /// The η of cross-entropy is such that both make the same first step.
    FirstStep,
}

impl StepMatching {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Eta, Self::FirstStep];
    /// Their keys, in the same order.
    pub(super) const KEYS: [&'static str; 2] = ["eta", "first-step"];

    /// The name in links.
    #[must_use]
    pub const fn key(self) -> &'static str {
        Self::KEYS[self as usize]
    }
}

/// One of the article's experiments: x = 1, y = 0, η = 0.15, 300 steps. The article does not give w, b and η; these are what its
/// figures come from (Nielsen's).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Experiment {
    /// w = 0.6, b = 0.9: wrong, and soon right.
    First,
    /// w = b = 2: badly wrong, and slow to learn it.
    Second,
}

impl Experiment {
    /// Both, in the article's order.
    pub const ALL: [Self; 2] = [Self::First, Self::Second];

    /// The name on the page's menu.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
        }
    }

    /// The experiment at its end.
    #[must_use]
    pub const fn document(self) -> NeuronDocument {
        let (w, b) = match self {
            Self::First => (0.6, 0.9),
            Self::Second => (2.0, 2.0),
        };
        NeuronDocument { x: 1.0, y: 0.0, w, b, eta: 0.15, steps: 300, step: 300, step_matching: StepMatching::Eta }
    }

    /// Which experiment this is, whatever step is looked at and whatever is called fair.
    #[must_use]
    pub fn of(document: &NeuronDocument) -> Option<Self> {
        let NeuronDocument { step, step_matching, .. } = *document;
        Self::ALL.into_iter().find(|each| NeuronDocument { step, step_matching, ..each.document() } == *document)
    }
}

/// A neuron before it learns, and how it is to learn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NeuronDocument {
    /// The input.
    pub x: f64,
    /// The output that is wanted.
    pub y: f64,
    /// The weight at the start.
    pub w: f64,
    /// The bias at the start.
    pub b: f64,
    /// The learning rate η: of both costs, or of the quadratic one, see [`StepMatching`].
    pub eta: f64,
    /// How many steps it learns.
    pub steps: usize,
    /// The step that is looked at, from 0 (before the first) to `steps`.
    pub step: usize,
    /// How the two costs are made comparable.
    pub step_matching: StepMatching,
}

impl Default for NeuronDocument {
    fn default() -> Self {
        Experiment::Second.document()
    }
}

/// A number of the document, with a field of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is named for the field of the document")]
pub enum Value {
    X,
    Y,
    W,
    B,
    Eta,
    Steps,
    Step,
}

impl Value {
    /// All that the experiment is made of, in the order of the link; not the step.
    pub const SETUP: [Self; 6] = [Self::X, Self::Y, Self::W, Self::B, Self::Eta, Self::Steps];

    /// The name in links.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::X => "x",
            Self::Y => "y",
            Self::W => "w",
            Self::B => "b",
            Self::Eta => "eta",
            Self::Steps => "steps",
            Self::Step => "step",
        }
    }

    /// What it must be in a training of so many steps.
    #[must_use]
    pub const fn constraint(self, steps: usize) -> Constraint {
        match self {
            Self::X | Self::W | Self::B => SIZE,
            Self::Y => TARGET,
            Self::Eta => RATE,
            Self::Steps => STEPS,
            Self::Step => Constraint::Whole { from: 0, to: steps },
        }
    }

    /// Its value.
    #[must_use]
    pub fn of(self, document: &NeuronDocument) -> f64 {
        match self {
            Self::X => document.x,
            Self::Y => document.y,
            Self::W => document.w,
            Self::B => document.b,
            Self::Eta => document.eta,
            Self::Steps => document.steps as f64,
            Self::Step => document.step as f64,
        }
    }
}

/// One change of the document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NeuronEdit {
    /// A number.
    Set(Value, f64),
    /// Another z at the start, as near as a bias can bring it.
    Start(f64),
    /// Another way to be fair.
    StepMatching(StepMatching),
    /// One of the article's experiments.
    Load(Experiment),
}

impl NeuronDocument {
    /// The neuron before it learns.
    #[must_use]
    pub const fn neuron(&self) -> Neuron {
        Neuron { x: self.x, y: self.y, w: self.w, b: self.b, eta: self.eta }
    }

    /// More or fewer steps; whoever looked at the end of `before` still does.
    pub(super) fn with_steps(self, steps: usize, before: &Self) -> Self {
        let step = if before.step == before.steps { steps } else { before.step.min(steps) };
        Self { steps, step, ..self }
    }

    /// The bias that brings the start to `z`, without the dust of a subtraction.
    fn bias_for(&self, z: f64) -> f64 {
        let fine = 1000.0;
        SIZE.nearest(((z - self.w * self.x) * fine).round() / fine) + 0.0
    }
}

impl Document for NeuronDocument {
    type Edit = NeuronEdit;
    type Gesture = Value;

    fn gesture(edit: &NeuronEdit) -> Option<Value> {
        match *edit {
            NeuronEdit::Set(value, _) => Some(value),
            NeuronEdit::Start(_) => Some(Value::B),
            NeuronEdit::StepMatching(_) | NeuronEdit::Load(_) => None,
        }
    }

    fn apply_edit(&self, edit: &NeuronEdit, start: &Self) -> Result<Self, FieldError> {
        let mut next = *self;
        match *edit {
            NeuronEdit::Set(value, to) => {
                let to = value.constraint(self.steps).check(FieldId::named(value.key()), to)?;
                match value {
                    Value::X => next.x = to,
                    Value::Y => next.y = to,
                    Value::W => next.w = to,
                    Value::B => next.b = to,
                    Value::Eta => next.eta = to,
                    // The gesture's start: while 1000 is typed there is a moment of one step.
                    Value::Steps => next = next.with_steps(to as usize, start),
                    Value::Step => next.step = to as usize,
                }
            }
            NeuronEdit::Start(z) if z.is_finite() => next.b = self.bias_for(z),
            NeuronEdit::Start(_) => return Err(SIZE.error(FieldId::named(Value::B.key()))),
            NeuronEdit::StepMatching(step_matching) => next.step_matching = step_matching,
            NeuronEdit::Load(experiment) => next = experiment.document(),
        }
        Ok(next)
    }

    fn check(&self) -> Result<(), FieldError> {
        for value in Value::SETUP.into_iter().chain([Value::Step]) {
            value.constraint(self.steps).check(FieldId::named(value.key()), value.of(self))?;
        }
        Ok(())
    }
}
