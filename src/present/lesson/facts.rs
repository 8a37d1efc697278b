//! The figures of the lesson's texts, and predictions beside their answers.

use crate::i18n::{ComparedPrediction, CurvePoint, DrawnModel, Impossible, LessonFacts};
use crate::math::{Divergence, Family, Least, Pmf, Sweep, cross_entropy, entropy, kl};
use crate::model::lesson::{Answer, BARS, Change, Prediction, cost, lowest_p};
use crate::model::{ExploreDocument, HistogramDocument, LessonDocument, LessonStep, Model, analyse, expected, middle_split};
use crate::present::largest_term_bin;

/// How many yes-or-no questions find one of eight worms.
const QUESTIONS: f64 = 3.0;

/// The facts, of the worms as they were observed; `drawn`: the model that the reader drew, if the text is about it.
#[must_use]
pub fn facts(drawn: Option<&[f64; BARS]>) -> LessonFacts {
    let (histogram, explore) = (HistogramDocument::default(), ExploreDocument::default());
    let p = histogram.observed();
    let analysis = analyse(&p, explore.q(BARS));
    let [binomial, two_group] =
        [Model::Binomial, Model::TwoGroup].map(|model| Sweep::new(model.family(middle_split(BARS)), BARS));
    let largest = largest_term_bin(&analysis.forward.terms);
    let of_largest = |counts: &[f64]| counts.get(largest).copied().unwrap_or_default();
    let classifier = 0.7_f64;
    LessonFacts {
        worms: histogram.total(),
        mean: analysis.mean,
        entropy: entropy(&p),
        most_entropy: (BARS as f64).ln(),
        uniform: kl(&p, &Family::Uniform.pmf(BARS, 0.0)).nats(),
        binomial: analysis.forward.divergence.nats(),
        binomial_reverse: analysis.reverse.divergence.nats(),
        largest: (largest, of_largest(&histogram.counts), of_largest(&expected(histogram.total(), &analysis.q))),
        best: point(&binomial.least_forward(&p)),
        best_reverse: point(&binomial.least_reverse(&p)),
        best_two_group: point(&two_group.least_forward(&p)),
        classifier: CurvePoint { p: classifier, nats: -classifier.ln() },
        drawn: drawn.map(|counts| drawn_model(&p, counts)),
        terms: analysis.forward.terms,
    }
}

fn point(least: &Least) -> CurvePoint {
    CurvePoint { p: least.p.unwrap_or_default(), nats: least.value.nats() }
}

fn drawn_model(p: &Pmf, counts: &[f64; BARS]) -> DrawnModel {
    let q = HistogramDocument::pmf_of(counts);
    let divergence = kl(p, &q);
    DrawnModel {
        divergence: divergence.nats(),
        cross_entropy: cross_entropy(p, &q).nats(),
        impossible: impossible(&divergence),
    }
}

/// The bins that make a divergence from the observed worms infinite.
fn impossible(divergence: &Divergence) -> Impossible {
    match divergence {
        Divergence::Finite(_) => Impossible::default(),
        Divergence::Infinite { bins } => {
            let counts = HistogramDocument::default().counts;
            Impossible { bins: bins.clone(), worms: bins.iter().filter_map(|bin| counts.get(*bin)).sum() }
        }
    }
}

/// The prediction that counts of a step beside its answer; None while there is neither.
#[must_use]
pub fn compared(document: &LessonDocument, step: LessonStep) -> Option<ComparedPrediction> {
    let prediction = match document.answer(step)? {
        Answer::Shown => return Some(ComparedPrediction::Shown),
        Answer::Predicted(prediction) => prediction,
    };
    let divergence = cost(step, prediction);
    let cost = divergence.as_ref().map_or(0.0, Divergence::nats);
    let facts = facts(None);
    Some(match (step, prediction) {
        (_, Prediction::Bars(counts)) => ComparedPrediction::Drawn { counts: *counts },
        (_, Prediction::Curve(values)) => ComparedPrediction::Curve { p: lowest_p(values), best: facts.best.p, cost },
        (_, Prediction::Model(model)) => ComparedPrediction::Closer { model: *model, cost },
        (_, Prediction::Change(guess)) => {
            let difference = (facts.binomial - facts.binomial_reverse).abs();
            ComparedPrediction::Swapped { guess: *guess, truth: Change::Less, difference }
        }
        (LessonStep::Bit, Prediction::Number(guess)) => ComparedPrediction::Questions { guess: *guess, needed: QUESTIONS },
        (LessonStep::Entropy, Prediction::Number(guess)) => {
            ComparedPrediction::Entropy { guess: *guess, entropy: facts.entropy, most: facts.most_entropy }
        }
        (LessonStep::WhereFrom, Prediction::Number(bin)) => {
            let bin = *bin as usize;
            ComparedPrediction::LargestTerm { bin, term: facts.terms.get(bin).copied()?, cost }
        }
        (_, Prediction::Number(p)) => {
            let best = if step == LessonStep::TwoGroups { facts.best_two_group.p } else { facts.best_reverse.p };
            ComparedPrediction::BestP { p: *p, best, cost, impossible: divergence.as_ref().map(impossible).unwrap_or_default() }
        }
    })
}

/// What the prediction that counts of a step costs, in nats, where that can be said in bits.
#[must_use]
pub fn counted_cost(document: &LessonDocument, step: LessonStep) -> Option<f64> {
    cost(step, document.counted(step)?).map(|divergence| divergence.nats())
}

