//! Gradient descent by two costs from one start, and the facts behind the sentence.

use super::neuron::{NeuronDocument, StepMatching};
use super::number;
use crate::math::{Cost, NeuronState};

/// Two outputs nearer than this read the same in three decimals.
pub const SAME_OUTPUT: f64 = 0.0005;
/// From this error on a start is badly wrong.
const BAD: f64 = 0.9;

/// The descents by both costs, the quadratic one first; they do not depend on the step that is looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct DescentComparison {
    /// The states of each, before the first step and after each.
    pub runs: [Vec<NeuronState>; 2],
    /// The η in force for each.
    pub eta: [f64; 2],
}

impl DescentComparison {
    /// Runs both.
    #[must_use]
    pub fn new(document: &NeuronDocument) -> Self {
        let [quadratic, cross_entropy] = Cost::ALL;
        let neuron = document.neuron();
        let other = match document.step_matching {
            StepMatching::Eta => None,
            // There always is one: σ′(z)·η, which is smaller than η.
            StepMatching::FirstStep => neuron.eta_for_equal_first_step(quadratic, cross_entropy),
        };
        let eta = [neuron.eta, other.unwrap_or(neuron.eta)];
        let run = |k: usize| crate::math::Neuron { eta: eta[k], ..neuron }.run(Cost::ALL[k], document.steps);
        Self { runs: [run(0), run(1)], eta }
    }

    /// Both states after so many steps; the last ones beyond the end.
    #[must_use]
    pub fn at(&self, step: usize) -> [NeuronState; 2] {
        [0, 1].map(|k: usize| {
            let run = &self.runs[k];
            run[step.min(run.len() - 1)] // a run has its start at least
        })
    }

    /// The farthest that z gets from 0.
    #[must_use]
    pub fn reach(&self) -> f64 {
        self.runs.iter().flatten().fold(0.0, |reach, state| state.z.abs().max(reach))
    }
}

/// The facts behind the sentence of the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DescentInsight {
    /// The output at the start.
    pub start: f64,
    /// What is wanted.
    pub wanted: f64,
    /// The start is about as wrong as it can be.
    pub bad: bool,
    /// The step that is looked at.
    pub step: usize,
    /// Both outputs there.
    pub now: [f64; 2],
    /// σ′(z) at the start: how much of a step the quadratic cost leaves.
    pub slope: f64,
    /// How the costs are made comparable.
    pub step_matching: StepMatching,
    /// The η of cross-entropy.
    pub eta: f64,
    /// The case.
    pub case: DescentCase,
}

/// What there is to say of a descents.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum DescentCase {
    /// η is 0: nothing moves.
    NoRate,
    /// The output is right at the start in the digits shown: next to nothing has to move.
    Arrived,
    /// Before the first step.
    Before,
    /// Under way.
    Underway {
        /// The one whose output is nearer to what is wanted; None where they agree in the digits shown.
        ahead: Option<usize>,
        /// Whose output has not moved in the digits shown.
        stuck: [bool; 2],
        /// Who has jumped over what is wanted and back.
        swings: [bool; 2],
    },
}

impl DescentInsight {
    /// The facts of a training and its descents.
    #[must_use]
    pub fn new(document: &NeuronDocument, descents: &DescentComparison) -> Self {
        let start = descents.at(0)[0];
        let now = descents.at(document.step);
        let wrong = now.map(|state| state.gradient.error.abs());
        let error = start.gradient.error;
        let stuck = now.map(|state| (state.a - start.a).abs() < SAME_OUTPUT);
        let case = if document.eta == 0.0 {
            DescentCase::NoRate
        } else if error.abs() < SAME_OUTPUT {
            DescentCase::Arrived
        } else if document.step == 0 {
            DescentCase::Before
        } else {
            let ahead = if (wrong[0] - wrong[1]).abs() < SAME_OUTPUT { None } else { Some(usize::from(wrong[1] < wrong[0])) };
            let swings = [0, 1].map(|k: usize| turns(&descents.runs[k], document.step) > 1);
            DescentCase::Underway { ahead, stuck, swings }
        };
        Self {
            start: start.a,
            wanted: document.y,
            bad: error.abs() >= BAD,
            step: document.step,
            now: now.map(|state| state.a),
            slope: Cost::Quadratic.slope(start.z),
            step_matching: document.step_matching,
            eta: descents.eta[1],
            case,
        }
    }
}

/// How often the output has jumped over what is wanted, up to a step.
fn turns(run: &[NeuronState], step: usize) -> usize {
    let error = |state: &NeuronState| number::without_noise(state.gradient.error, state.gradient.error_term);
    run.windows(2).take(step).filter(|pair| error(&pair[0]) * error(&pair[1]) < 0.0).count()
}
