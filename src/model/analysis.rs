//! The figures of P against the present Q, in nats.

use super::number;
use crate::math::{Divergence, Pmf, cross_entropy, entropy, jensen_shannon, kl, kl_terms};

/// Everything shown that depends on P and Q alone, in nats.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis {
    /// Q itself, for bars and cards.
    pub q: Pmf,
    /// D(P‖Q): averaged over P.
    pub forward: DirectionFigures,
    /// D(Q‖P): averaged over Q.
    pub reverse: DirectionFigures,
    /// Jensen–Shannon, ½D(P‖M) + ½D(Q‖M) with M = ½(P + Q).
    pub js: f64,
    /// Σ k·P_k, in teeth.
    pub mean: f64,
}

/// One direction of the divergence of A from B, in nats: D(A‖B) = H(A,B) − H(A).
#[derive(Clone, Debug, PartialEq)]
pub struct DirectionFigures {
    /// D(A‖B).
    pub divergence: Divergence,
    /// H(A,B).
    pub cross_entropy: Divergence,
    /// H(A), of the distribution averaged over.
    pub entropy: f64,
    /// a·ln(a/b) per bin: 0 where a = 0, `f64::INFINITY` where a > 0 and b = 0; single ones may be negative.
    pub terms: Vec<f64>,
}

impl DirectionFigures {
    /// The largest of what the terms are made of, in nats: the entropy, or a term that is larger and finite.
    #[must_use]
    pub fn largest_term(&self) -> f64 {
        self.terms.iter().map(|term| term.abs()).filter(|term| term.is_finite()).fold(self.entropy, f64::max)
    }

    /// The terms as they are shown, in nats: rounding noise is 0.
    #[must_use]
    pub fn shown_terms(&self) -> Vec<f64> {
        let largest = self.largest_term();
        self.terms.iter().map(|term| number::without_noise(*term, largest)).collect()
    }
}

/// Both directions between the observed P and the model Q; both must have the same number of bins.
///
/// ```
/// use wormteeth::model::{ExploreDocument, HistogramDocument, analyse};
/// let p = HistogramDocument::default().observed();
/// let q = ExploreDocument::default().q(p.len());
/// let analysis = analyse(&p, q);
/// let bits = |v| wormteeth::math::Unit::Bits.from_nats(v);
/// assert!((bits(analysis.forward.divergence.nats()) - 0.47701).abs() < 1e-5);
/// assert!((bits(analysis.reverse.divergence.nats()) - 0.33027).abs() < 1e-5);
/// ```
#[must_use]
pub fn analyse(observed: &Pmf, q: Pmf) -> Analysis {
    Analysis {
        forward: direction(observed, &q),
        reverse: direction(&q, observed),
        js: jensen_shannon(observed, &q),
        mean: observed.mean(),
        q,
    }
}

fn direction(a: &Pmf, b: &Pmf) -> DirectionFigures {
    DirectionFigures { divergence: kl(a, b), cross_entropy: cross_entropy(a, b), entropy: entropy(a), terms: kl_terms(a, b) }
}

/// N·q per bin: how many of N worms the model expects there.
#[must_use]
pub fn expected(total: f64, q: &Pmf) -> Vec<f64> {
    q.p().iter().map(|q| total * q).collect()
}
