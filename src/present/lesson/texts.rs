//! The figures of the lesson's texts, and a prediction beside its answer.

use crate::i18n::{ComparedPrediction, CurvePoint, DrawnModel, Impossible, LessonFacts};
use crate::math::{Divergence, Family, Least, Pmf, Sweep, cross_entropy, entropy, kl, kl_terms, self_information};
use crate::model::lesson::{Answer, BARS, Change, LessonStep, Prediction, Trial, cost, given_point, lowest_p};
use crate::model::{HistogramDocument, middle_split};

/// The number of equally likely worms in the step on bits.
pub const EQUAL_WORMS: u32 = 8;

/// The figures of the lesson's texts: of the article's worms, and of the model that was drawn, if one was.
#[must_use]
pub fn lesson_facts(drawn: Option<&[f64; BARS]>) -> LessonFacts {
    let histogram = HistogramDocument::default();
    let p = histogram.observed();
    let binomial = Trial::of(LessonStep::WhereFrom).explore.q(BARS);
    let uniform = Family::Uniform.pmf(BARS, 0.0);
    let terms = kl_terms(&p, &binomial);
    let largest = crate::present::largest_term_bin(&terms);
    let best = |least: Least| CurvePoint { p: least.p.unwrap_or_default(), nats: least.value.nats() };
    let sweep = Sweep::new(Family::Binomial, BARS);
    let label = Trial::of(LessonStep::Classifier).explore.p;
    LessonFacts {
        worms: histogram.total(),
        mean: p.mean(),
        entropy: entropy(&p),
        most_entropy: entropy(&uniform),
        uniform: kl(&p, &uniform).nats(),
        binomial: kl(&p, &binomial).nats(),
        binomial_reverse: kl(&binomial, &p).nats(),
        largest: (largest, histogram.counts[largest], histogram.total() * binomial.p()[largest]),
        terms,
        best: best(sweep.least_forward(&p)),
        best_reverse: best(sweep.least_reverse(&p)),
        best_two_group: best(Sweep::new(Family::TwoGroup { split: middle_split(BARS) }, BARS).least_forward(&p)),
        classifier: CurvePoint { p: label, nats: self_information(label) },
        drawn: drawn.map(|counts| drawn_model(&histogram, &p, &HistogramDocument::pmf_of(counts))),
    }
}

/// What a drawn model costs.
fn drawn_model(histogram: &HistogramDocument, p: &Pmf, q: &Pmf) -> DrawnModel {
    let divergence = kl(p, q);
    DrawnModel {
        divergence: divergence.nats(),
        cross_entropy: cross_entropy(p, q).nats(),
        impossible: impossible(histogram, &divergence),
    }
}

/// The bins that make a divergence of the observed worms infinite.
fn impossible(histogram: &HistogramDocument, divergence: &Divergence) -> Impossible {
    match divergence {
        Divergence::Finite(_) => Impossible::default(),
        Divergence::Infinite { bins } => {
            Impossible { worms: bins.iter().filter_map(|&bin| histogram.counts.get(bin)).sum(), bins: bins.clone() }
        }
    }
}

/// How a step was answered, beside the answer; None of an answer that is not one of its question.
#[must_use]
pub fn compared_prediction(step: LessonStep, answer: &Answer, facts: &LessonFacts) -> Option<ComparedPrediction> {
    let Answer::Predicted(prediction) = answer else { return Some(ComparedPrediction::Shown) };
    let divergence = cost(step, prediction);
    let cost = divergence.as_ref().map_or(0.0, Divergence::nats);
    Some(match (step, prediction) {
        (LessonStep::Bit, &Prediction::Number(guess)) => {
            ComparedPrediction::Questions { guess, needed: f64::from(EQUAL_WORMS).log2() }
        }
        (LessonStep::DrawYourModel, &Prediction::Bars(counts)) => ComparedPrediction::Drawn { counts },
        (LessonStep::WhichIsCloser, &Prediction::Model(model)) => ComparedPrediction::Closer { model, cost },
        (LessonStep::Entropy, &Prediction::Number(guess)) => {
            ComparedPrediction::Entropy { guess, entropy: facts.entropy, most: facts.most_entropy }
        }
        (LessonStep::WhereFrom, &Prediction::Number(bin)) => {
            let bin = bin as usize; // whole, and no more than 10
            ComparedPrediction::LargestTerm { bin, term: facts.terms.get(bin).copied()?, cost }
        }
        (LessonStep::Swap, &Prediction::Change(guess)) => {
            let difference = facts.binomial_reverse - facts.binomial;
            let truth = if difference < 0.0 { Change::Less } else { Change::More };
            ComparedPrediction::Swapped { guess, truth, difference: difference.abs() }
        }
        (LessonStep::BestP, Prediction::Curve(values)) => {
            let p = lowest_p(values);
            ComparedPrediction::Curve { p, is_given: p == given_point().0, best: facts.best.p, cost }
        }
        (LessonStep::TwoGroups | LessonStep::OtherDirection, &Prediction::Number(p)) => ComparedPrediction::BestP {
            p,
            best: if step == LessonStep::TwoGroups { facts.best_two_group.p } else { facts.best_reverse.p },
            cost,
            impossible: divergence.map(|divergence| impossible(&HistogramDocument::default(), &divergence)).unwrap_or_default(),
        },
        _ => return None,
    })
}
