//! NeuronDocument: the sheet of the Neuron view: one neuron, how long it learns, which step is looked at, and what is fair.

use super::document::{Act, Need, Refusal, Sheet};
use super::link::{Bad, Key};
use super::page::Sheets;
use crate::math::Neuron;

/// What x, w and b may be. Far below where [`info`](crate::math) stops a weight, so that every descent is a true one; far above
/// where eᶻ overflows, so that this can be tried.
pub const SIZE: Need = Need::Number { from: -100.0, to: 100.0 };
/// What y may be.
pub const TARGET: Need = Need::Number { from: 0.0, to: 1.0 };
/// What η may be.
pub const RATE: Need = Need::Number { from: 0.0, to: 1000.0 };
/// The most steps.
pub const MOST_STEPS: usize = 2000;
/// How many steps there may be.
pub const STEPS: Need = Need::Whole { from: 1, to: MOST_STEPS };

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
    const KEYS: [&'static str; 2] = ["eta", "first-step"];

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
    pub const fn training(self) -> NeuronDocument {
        let (w, b) = match self {
            Self::First => (0.6, 0.9),
            Self::Second => (2.0, 2.0),
        };
        NeuronDocument { x: 1.0, y: 0.0, w, b, eta: 0.15, steps: 300, step: 300, fair: StepMatching::Eta }
    }

    /// Which experiment this is, whatever step is looked at and whatever is called fair.
    #[must_use]
    pub fn of(training: &NeuronDocument) -> Option<Self> {
        let NeuronDocument { step, fair, .. } = *training;
        Self::ALL.into_iter().find(|each| NeuronDocument { step, fair, ..each.training() } == *training)
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
    pub fair: StepMatching,
}

impl Default for NeuronDocument {
    fn default() -> Self {
        Experiment::Second.training()
    }
}

/// A number of the sheet, with a field of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is named for the field of the sheet")]
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
    pub const fn need(self, steps: usize) -> Need {
        match self {
            Self::X | Self::W | Self::B => SIZE,
            Self::Y => TARGET,
            Self::Eta => RATE,
            Self::Steps => STEPS,
            Self::Step => Need::Whole { from: 0, to: steps },
        }
    }

    /// Its value.
    #[must_use]
    pub fn of(self, training: &NeuronDocument) -> f64 {
        match self {
            Self::X => training.x,
            Self::Y => training.y,
            Self::W => training.w,
            Self::B => training.b,
            Self::Eta => training.eta,
            Self::Steps => training.steps as f64,
            Self::Step => training.step as f64,
        }
    }
}

/// One change of the training.
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

impl From<NeuronEdit> for Act<NeuronDocument> {
    fn from(change: NeuronEdit) -> Self {
        Self::Edit(change)
    }
}

impl NeuronDocument {
    /// The neuron before it learns.
    #[must_use]
    pub const fn neuron(&self) -> Neuron {
        Neuron { x: self.x, y: self.y, w: self.w, b: self.b, eta: self.eta }
    }

    /// More or fewer steps; whoever looked at the end of `before` still does.
    fn with_steps(self, steps: usize, before: &Self) -> Self {
        let step = if before.step == before.steps { steps } else { before.step.min(steps) };
        Self { steps, step, ..self }
    }

    /// The bias that brings the start to `z`, without the dust of a subtraction.
    fn bias_for(&self, z: f64) -> f64 {
        let (low, high) = SIZE.ends();
        let fine = 1000.0;
        // Not `clamp`: its complaint about ends would bring the writing of numbers into the page.
        (((z - self.w * self.x) * fine).round() / fine).max(low).min(high) + 0.0
    }
}

impl Sheet for NeuronDocument {
    type Edit = NeuronEdit;
    type Notice = Refusal;
    type Gesture = Value;

    fn gesture(change: &NeuronEdit) -> Option<Value> {
        match *change {
            NeuronEdit::Set(value, _) => Some(value),
            NeuronEdit::Start(_) => Some(Value::B),
            NeuronEdit::StepMatching(_) | NeuronEdit::Load(_) => None,
        }
    }

    fn outcome(&self, change: &NeuronEdit, start: &Self) -> Result<Self, Refusal> {
        let mut next = *self;
        match *change {
            NeuronEdit::Set(value, to) => {
                let need = value.need(self.steps);
                if !need.admits(to) {
                    return Err(need.refuse(value.key()));
                }
                let to = to + 0.0; // −0 becomes 0
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
            NeuronEdit::Start(_) => return Err(SIZE.refuse(Value::B.key())),
            NeuronEdit::StepMatching(fair) => next.fair = fair,
            NeuronEdit::Load(experiment) => next = experiment.training(),
        }
        Ok(next)
    }

    fn valid(&self) -> Result<(), Refusal> {
        for value in Value::SETUP.into_iter().chain([Value::Step]) {
            let need = value.need(self.steps);
            if !need.admits(value.of(self)) {
                return Err(need.refuse(value.key()));
            }
        }
        Ok(())
    }
}

/// The keys of the Neuron view's links.
pub const KEYS: [Key<Sheets>; 8] = [
    Key::number("x", SIZE, |sheets| sheets.training.x, |sheets, x| sheets.training.x = x),
    Key::number("y", TARGET, |sheets| sheets.training.y, |sheets, y| sheets.training.y = y),
    Key::number("w", SIZE, |sheets| sheets.training.w, |sheets, w| sheets.training.w = w),
    Key::number("b", SIZE, |sheets| sheets.training.b, |sheets, b| sheets.training.b = b),
    Key::number("eta", RATE, |sheets| sheets.training.eta, |sheets, eta| sheets.training.eta = eta),
    Key::whole(
        "steps",
        STEPS,
        |sheets| sheets.training.steps,
        // A link without a step shows the last one.
        |sheets, steps| sheets.training = sheets.training.with_steps(steps, &NeuronDocument::default()),
    ),
    Key::<Sheets>::own(
        "step",
        |sheets, text| {
            let need = Value::Step.need(sheets.training.steps);
            let whole = text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<usize>().ok()).flatten();
            sheets.training.step = whole.filter(|&step| step <= sheets.training.steps).ok_or(Bad::Needs(need))?;
            Ok(())
        },
        |sheets| Some(sheets.training.step.to_string()),
    )
    .late(),
    Key::name(
        "fair",
        &StepMatching::KEYS,
        |sheets| sheets.training.fair.key(),
        |sheets, place| sheets.training.fair = StepMatching::ALL[place.min(1)],
    ),
];
