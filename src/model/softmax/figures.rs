//! Softmax of the logits: by log-sum-exp, and by the formula alone in f32 and f64.

use super::SoftmaxDocument;
use crate::math::{Breakdown, NaiveSoftmax, Precision, Softmax};

/// All figures of the page, in nats where they are information; empty lists only of what are no logits.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SoftmaxFigures {
    /// Softmax.
    pub p: Vec<f64>,
    /// Log-softmax, at most 0 and finite.
    pub ln: Vec<f64>,
    /// The derivative of the NLL in nats with regard to each logit.
    pub gradient: Vec<f64>,
    /// The target's negative log-likelihood.
    pub nll: f64,
    /// ln Σ e^(z/T); the NLL is this minus [`SoftmaxFigures::target`].
    pub log_sum_exp: f64,
    /// z/T of the target.
    pub target: f64,
    /// The greatest z/T, which log-sum-exp subtracts.
    pub greatest: f64,
    /// e to z/T less the greatest: from 0 to 1.
    pub exps: Vec<f64>,
    /// The sum of these, at least 1.
    pub sum: f64,
    /// By the formula alone, in the order of [`Precision::ALL`].
    pub naive: Vec<NaiveSoftmax>,
}

impl SoftmaxFigures {
    /// The figures of a valid document.
    #[must_use]
    pub fn new(document: &SoftmaxDocument) -> Self {
        let SoftmaxDocument { logits, target, temperature } = document;
        let Ok(softmax) = Softmax::new(logits, *temperature) else { return Self::default() };
        let greatest = softmax.greatest() / temperature;
        let naive = Precision::ALL.into_iter().filter_map(|each| NaiveSoftmax::new(logits, *temperature, *target, each).ok());
        Self {
            p: softmax.pmf().p().to_vec(),
            ln: softmax.pmf().ln().to_vec(),
            gradient: softmax.gradient(*target).unwrap_or_default(),
            nll: softmax.nll(*target).unwrap_or_default(),
            log_sum_exp: greatest + softmax.ln_sum(),
            target: logits.get(*target).map_or(0.0, |logit| logit / temperature),
            greatest,
            exps: softmax.exps().to_vec(),
            sum: softmax.exps().iter().sum(),
            naive: naive.collect(),
        }
    }

    /// The likeliest class (of equals the first), and whether all are alike.
    #[must_use]
    pub fn likeliest(&self) -> (usize, bool) {
        let best = self.ln.iter().enumerate().fold(0, |best, (class, ln)| if *ln > self.ln[best] { class } else { best });
        (best, self.ln.iter().all(|ln| *ln == self.ln[best]))
    }
}

/// What the formula alone gives for the target's NLL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NaiveOutcome {
    /// It gives a figure.
    Figure,
    /// e^z of the target overflows, so its share is ∞/∞.
    InfinityByInfinity,
    /// The sum overflows and e^z of the target does not, so its share is 0, and −log 0 is ∞.
    SumInfinite,
    /// Every e^z underflows: 0/0.
    ZeroByZero,
    /// e^z of the target underflows, and −log 0 is ∞.
    TargetZero,
    /// e^z of the target is above 0, but its share underflows, and −log 0 is ∞.
    ShareZero,
}

impl NaiveOutcome {
    /// The outcome of one precision.
    #[must_use]
    pub fn of(naive: &NaiveSoftmax, target: usize) -> Self {
        match naive.nll {
            Ok(_) => Self::Figure,
            Err(Breakdown::InfinityByInfinity) => Self::InfinityByInfinity,
            Err(Breakdown::ZeroByZero) => Self::ZeroByZero,
            Err(Breakdown::LogOfZero) if naive.sum.is_infinite() => Self::SumInfinite,
            Err(Breakdown::LogOfZero) if naive.exps.get(target) == Some(&0.0) => Self::TargetZero,
            Err(Breakdown::LogOfZero) => Self::ShareZero,
        }
    }
}
