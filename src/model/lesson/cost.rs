//! What a prediction costs in bits.

use super::super::analysis::analyse;
use super::super::explore::{ExploreDocument, Model, middle_split};
use super::super::histogram::HistogramDocument;
use super::question::{BARS, POINTS, Prediction, point_p};
use super::step::LessonStep;
use crate::math::{Divergence, Family, Sweep, Unit, entropy, kl};

/// How far a prediction was off, in nats per worm, over the article's worms; None where that cannot be said in bits.
///
/// ∞ comes with the bins that make it so: those that the worms have and the drawn or guessed model lacks.
///
/// | step | cost |
/// |---|---|
/// | draw-your-model | D(P‖drawn) |
/// | which-is-closer | D(P‖chosen) less the lower of the two |
/// | entropy | the distance of the guess from H(P) |
/// | where-from | the largest term of D(P‖binomial) less the guessed bin's |
/// | best-p | D(P‖binomial) at the [`lowest_p`] of the drawn curve less the least |
/// | two-groups, other-direction | D(P‖two-group), D(binomial‖P) at the guessed p less the least |
#[must_use]
pub fn cost(step: LessonStep, prediction: &Prediction) -> Option<Divergence> {
    let p = HistogramDocument::default().observed();
    let binomial = || ExploreDocument::default().q(BARS);
    let least_forward = |family| Sweep::new(family, BARS).least_forward(&p).value.nats();
    let two_groups = Family::TwoGroup { split: middle_split(BARS) };
    Some(match (step, prediction) {
        (LessonStep::DrawYourModel, Prediction::Bars(counts)) => kl(&p, &HistogramDocument::pmf_of(counts)),
        (LessonStep::WhichIsCloser, Prediction::Model(model)) => {
            let of = |model: Model| kl(&p, &ExploreDocument { model, ..ExploreDocument::default() }.q(BARS));
            above(of(*model), of(Model::Uniform).nats().min(of(Model::Binomial).nats()))
        }
        (LessonStep::Entropy, Prediction::Number(bits)) => Divergence::Finite((Unit::Bits.to_nats(*bits) - entropy(&p)).abs()),
        (LessonStep::WhereFrom, Prediction::Number(bin)) => {
            let terms = analyse(&p, binomial()).forward.terms;
            let largest = terms.iter().copied().fold(0.0, f64::max);
            Divergence::Finite(largest - terms.get(*bin as usize)?)
        }
        (LessonStep::BestP, Prediction::Curve(values)) => {
            above(kl(&p, &Family::Binomial.pmf(BARS, lowest_p(values))), least_forward(Family::Binomial))
        }
        (LessonStep::TwoGroups, Prediction::Number(guess)) => {
            above(kl(&p, &two_groups.pmf(BARS, *guess)), least_forward(two_groups))
        }
        (LessonStep::OtherDirection, Prediction::Number(guess)) => {
            let q = Family::Binomial.pmf(BARS, *guess);
            above(kl(&q, &p), Sweep::new(Family::Binomial, BARS).least_reverse(&p).value.nats())
        }
        _ => return None,
    })
}

/// The point that is known of the curve that the reader draws: p, and D(P‖binomial) there in nats.
#[must_use]
pub fn given_point() -> (f64, f64) {
    let binomial = ExploreDocument::default();
    (binomial.p, kl(&HistogramDocument::default().observed(), &binomial.q(BARS)).nats())
}

/// Where a drawn curve is lowest: among its values and the given point at p = 0.57, of equals the nearest to that.
#[must_use]
pub fn lowest_p(values: &[Option<f64>; POINTS]) -> f64 {
    let (given, nats) = given_point();
    let bits = Unit::Bits.from_nats(nats);
    let drawn = values.iter().enumerate().filter_map(|(index, value)| Some((point_p(index), (*value)?)));
    let away = |p: f64| (p - given).abs();
    let lower = |a: &(f64, f64), b: &(f64, f64)| a.1.total_cmp(&b.1).then(away(a.0).total_cmp(&away(b.0)));
    drawn.chain([(given, bits)]).min_by(lower).map_or(given, |(p, _)| p)
}

/// A divergence less the least one, which rounding may have left above it.
fn above(divergence: Divergence, least: f64) -> Divergence {
    match divergence {
        Divergence::Finite(nats) => Divergence::Finite((nats - least).max(0.0)),
        infinite @ Divergence::Infinite { .. } => infinite,
    }
}
