//! One sigmoid neuron that learns one example by gradient descent, with either cost.
//!
//! Sources: M. Nielsen, *Neural Networks and Deep Learning* (2015), chapter 3, for the experiment; D. E. Rumelhart,
//! G. E. Hinton and R. J. Williams, "Learning representations by back-propagating errors", Nature 323 (1986), for the gradient.

use super::sigmoid::{sigmoid, sigmoid_slope, softplus};

/// The most that an x, w, b or η can be, with either sign. No product of two of them overflows, so that no ∞ and no NaN can
/// come about; a weight that would go further stays here, which [`NeuronState::saturated`] tells.
pub const LIMIT: f64 = 1e150;

/// What the neuron is to make small.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// `C = ½ (y − a)²`
    Quadratic,
    /// `C = −y ln a − (1 − y) ln(1 − a)` in nats. Least at a = y, where it is the entropy of a coin with chance y: 0 only for
    /// a y of 0 or 1.
    CrossEntropy,
}

impl Cost {
    /// Both, the article's first one first.
    pub const ALL: [Self; 2] = [Self::Quadratic, Self::CrossEntropy];

    /// The cost of the output `σ(z)` where `y` in [0, 1] was wanted, at least 0; z is any finite number.
    ///
    /// # Formula
    /// Cross-entropy is `y·softplus(−z) + (1 − y)·softplus(z)`: neither summand is negative, and no logarithm of 0 is asked for.
    ///
    /// ```
    /// # use wormteeth::math::Cost;
    /// assert_eq!(Cost::CrossEntropy.of(1000.0, 0.0), 1000.0);
    /// assert_eq!(Cost::Quadratic.of(1000.0, 0.0), 0.5);
    /// ```
    #[must_use]
    pub fn of(self, z: f64, y: f64) -> f64 {
        match self {
            Self::Quadratic => 0.5 * error(z, y) * error(z, y),
            Self::CrossEntropy => y * softplus(-z) + (1.0 - y) * softplus(z),
        }
    }

    /// What `a − y` is multiplied by in ∂C/∂z: σ′(z) for the quadratic cost, and 1 for cross-entropy, where σ′ has cancelled.
    #[must_use]
    pub fn slope(self, z: f64) -> f64 {
        match self {
            Self::Quadratic => sigmoid_slope(z),
            Self::CrossEntropy => 1.0,
        }
    }
}

/// `a − y` for a = σ(z), with all its digits where a rounds to 1.
fn error(z: f64, y: f64) -> f64 {
    (1.0 - y) * sigmoid(z) - y * sigmoid(-z)
}

/// A neuron `a = σ(wx + b)`, the one example it learns, and how fast.
///
/// The fields are the reader's and may be anything: every method first takes them to the nearest that is in range (NaN to 0).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Neuron {
    /// The input, within ±[`LIMIT`].
    pub x: f64,
    /// The output that is wanted, from 0 to 1.
    pub y: f64,
    /// The weight, within ±[`LIMIT`].
    pub w: f64,
    /// The bias, within ±[`LIMIT`].
    pub b: f64,
    /// The learning rate η, from 0 to [`LIMIT`].
    pub eta: f64,
}

/// The slope of the cost, taken apart into its factors.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gradient {
    /// How wrong the output is: a − y, from −1 to 1.
    pub error: f64,
    /// The larger of the terms (1 − y)a and y(1 − a), of which the error is the difference.
    pub error_term: f64,
    /// [`Cost::slope`]: σ′(z), or 1.
    pub slope: f64,
    /// The input x.
    pub x: f64,
    /// ∂C/∂w = error · slope · x.
    pub w: f64,
    /// ∂C/∂b = error · slope.
    pub b: f64,
}

/// What a neuron is at one step of its descent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NeuronState {
    /// The weight.
    pub w: f64,
    /// The bias.
    pub b: f64,
    /// What the sigmoid is given: wx + b.
    pub z: f64,
    /// The output σ(z), from 0 to 1.
    pub a: f64,
    /// The cost, at least 0.
    pub cost: f64,
    /// The slope of the cost, against which the next step goes.
    pub gradient: Gradient,
}

impl NeuronState {
    /// Whether the weight or the bias stands at ±[`LIMIT`], so that the descent is not a true one any more.
    #[must_use]
    pub fn saturated(&self) -> bool {
        self.w.abs() >= LIMIT || self.b.abs() >= LIMIT
    }
}

/// The nearest to `value` within ±[`LIMIT`], 0 for NaN.
fn limited(value: f64) -> f64 {
    if value.is_nan() { 0.0 } else { value.clamp(-LIMIT, LIMIT) }
}

impl Neuron {
    /// The same neuron with every field in range.
    #[must_use]
    pub fn in_range(self) -> Self {
        Self {
            x: limited(self.x),
            y: limited(self.y).clamp(0.0, 1.0),
            w: limited(self.w),
            b: limited(self.b),
            eta: limited(self.eta).max(0.0),
        }
    }

    /// What the neuron is now.
    ///
    /// # Formula
    /// `z = wx + b`, `a = σ(z)`, `∂C/∂w = (a − y)·s·x`, `∂C/∂b = (a − y)·s`, where s is σ′(z) or 1: [`Cost::slope`]
    #[must_use]
    pub fn state(self, cost: Cost) -> NeuronState {
        let Self { x, y, w, b, .. } = self.in_range();
        let z = w * x + b;
        let (error, slope) = (error(z, y), cost.slope(z));
        let a = sigmoid(z);
        let error_term = ((1.0 - y) * a).max(y * sigmoid(-z));
        let gradient = Gradient { error, error_term, slope, x, w: error * slope * x, b: error * slope };
        NeuronState { w, b, z, a, cost: cost.of(z, y), gradient }
    }

    /// The neuron after one step of gradient descent, each weight at most at ±[`LIMIT`].
    ///
    /// # Formula
    /// `w − η ∂C/∂w`, `b − η ∂C/∂b`
    #[must_use]
    pub fn step(self, cost: Cost) -> Self {
        self.after(&self.state(cost))
    }

    fn after(self, state: &NeuronState) -> Self {
        let eta = self.in_range().eta;
        let w = limited(state.w - eta * state.gradient.w);
        let b = limited(state.b - eta * state.gradient.b);
        Self { w, b, ..self }
    }

    /// The descent: `steps + 1` states, the first before any step.
    ///
    /// ```
    /// # use wormteeth::math::{Cost, Neuron};
    /// let neuron = Neuron { x: 1.0, y: 0.0, w: 0.6, b: 0.9, eta: 0.15 };
    /// let run = neuron.run(Cost::Quadratic, 300);
    /// assert_eq!(format!("{:.2} to {:.2}", run[0].a, run[300].a), "0.82 to 0.09");
    /// ```
    #[must_use]
    pub fn run(self, cost: Cost, steps: usize) -> Vec<NeuronState> {
        let mut states = Vec::with_capacity(steps.saturating_add(1));
        let mut neuron = self;
        for _ in 0..=steps {
            let state = neuron.state(cost);
            neuron = neuron.after(&state);
            states.push(state);
        }
        states
    }

    /// The η with which `other` makes the very first step that `cost` makes with this neuron's η: "equal first step". None where
    /// no η up to [`LIMIT`] does, as σ′(z) is too small.
    ///
    /// # Formula
    /// `η s / s′`, of the two [`Cost::slope`]s: a − y and x are the same
    #[must_use]
    pub fn eta_for_equal_first_step(self, cost: Cost, other: Cost) -> Option<f64> {
        let z = self.state(cost).z;
        let eta = if cost == other { self.in_range().eta } else { self.in_range().eta * cost.slope(z) / other.slope(z) };
        // 0/0 is NaN, and compares false.
        (eta <= LIMIT).then_some(eta)
    }
}
