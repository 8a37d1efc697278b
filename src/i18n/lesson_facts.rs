//! What the sentences of the lesson say something of: its figures, and predictions beside their answers.

use crate::math::Unit;
use crate::model::Model;
use crate::model::lesson::{BARS, Change};

/// The figures of the lesson's texts: of the worms as they were observed. Information is in nats.
#[derive(Clone, Debug, PartialEq)]
pub struct LessonFacts {
    /// How many worms were observed.
    pub worms: f64,
    /// Their mean number of teeth.
    pub mean: f64,
    /// H(P).
    pub entropy: f64,
    /// The entropy if all values were equally likely.
    pub most_entropy: f64,
    /// D(P‖Q) of the uniform model.
    pub uniform: f64,
    /// D(P‖Q) of the binomial at p = 0.57.
    pub binomial: f64,
    /// D(Q‖P) of the same.
    pub binomial_reverse: f64,
    /// The terms of D(P‖Q) of the same, for each number of teeth.
    pub terms: Vec<f64>,
    /// The largest of these terms: its number of teeth, the worms observed there and those expected.
    pub largest: (usize, f64, f64),
    /// The binomial's minimum of D(P‖Q).
    pub best: CurvePoint,
    /// The binomial's minimum of D(Q‖P).
    pub best_reverse: CurvePoint,
    /// The two-group model's minimum of D(P‖Q).
    pub best_two_group: CurvePoint,
    /// The classifier as its step begins: the probability of the true class, and D(P‖Q).
    pub classifier: CurvePoint,
    /// The model that the reader drew.
    pub drawn: Option<DrawnModel>,
}

/// A point of a curve of D over p.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CurvePoint {
    /// The parameter.
    pub p: f64,
    /// The divergence, in nats.
    pub nats: f64,
}

/// What a drawn model costs, in nats.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnModel {
    /// D(P‖Q); ∞ where a number of teeth is impossible.
    pub divergence: f64,
    /// H(P,Q).
    pub cross_entropy: f64,
    /// What it calls impossible although it was observed.
    pub impossible: Impossible,
}

/// How a drawn model, whose divergence is finite, fits beside the uniform model and the binomial.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DrawnFit {
    /// As P itself.
    AsP,
    /// As the uniform model.
    AsUniform,
    /// Better than both.
    Best,
    /// Better than the binomial alone.
    Between,
    /// Worse than both.
    Worst,
}

impl DrawnModel {
    /// How it fits; models that agree at three decimals fit the same.
    pub(super) fn fit(&self, facts: &LessonFacts) -> DrawnFit {
        let same = |other: f64| is_right(self.divergence - other);
        if same(0.0) {
            DrawnFit::AsP
        } else if same(facts.uniform) {
            DrawnFit::AsUniform
        } else if self.divergence < facts.uniform {
            DrawnFit::Best
        } else if self.divergence < facts.binomial {
            DrawnFit::Between
        } else {
            DrawnFit::Worst
        }
    }
}

/// Numbers of teeth to which a model gives probability 0 although P does not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Impossible {
    /// The numbers of teeth, in order.
    pub bins: Vec<usize>,
    /// How many worms have them.
    pub worms: f64,
}

/// A prediction beside its answer. Costs are in nats per worm, ∞ included.
#[derive(Clone, Debug, PartialEq)]
pub enum ComparedPrediction {
    /// The answer was shown without a prediction.
    Shown,
    /// A number of yes-or-no questions.
    Questions {
        /// Predicted.
        guess: f64,
        /// Needed.
        needed: f64,
    },
    /// A drawn model; what it costs is told in a later step.
    Drawn {
        /// Its bars.
        counts: [f64; BARS],
    },
    /// Which model is closer to P.
    Closer {
        /// The model chosen.
        model: Model,
        /// Its divergence less that of the closer one.
        cost: f64,
    },
    /// A value of the entropy.
    Entropy {
        /// Predicted, in bits.
        guess: f64,
        /// H(P), in nats.
        entropy: f64,
        /// The largest that it can be, in nats.
        most: f64,
    },
    /// The number of teeth with the largest term.
    LargestTerm {
        /// Predicted.
        bin: usize,
        /// Its term.
        term: f64,
        /// The largest term less its own.
        cost: f64,
    },
    /// How the divergence changes when P and Q are swapped.
    Swapped {
        /// Predicted.
        guess: Change,
        /// What is true.
        truth: Change,
        /// By how much they differ.
        difference: f64,
    },
    /// A drawn curve.
    Curve {
        /// Where its lowest point is.
        p: f64,
        /// Whether that is the given point, since nothing that was drawn is lower.
        is_given: bool,
        /// Where the true curve is lowest.
        best: f64,
        /// The true curve at `p` less its minimum.
        cost: f64,
    },
    /// Where a divergence is lowest.
    BestP {
        /// Predicted.
        p: f64,
        /// The true one.
        best: f64,
        /// The divergence at `p` less its minimum.
        cost: f64,
        /// Why it is ∞, if it is.
        impossible: Impossible,
    },
}

/// Below this many bits a cost counts as none: texts show three decimals.
const NO_COST: f64 = 0.0005;

/// Whether a cost, in nats, is none at three decimals.
pub(super) fn is_right(nats: f64) -> bool {
    Unit::Bits.from_nats(nats).abs() < NO_COST
}
