//! The models of the steps: the one that is drawn, those to choose from, and what each costs.

use crate::i18n::LessonModel;
use crate::math::{Pmf, kl};
use crate::model::lesson::{Answer, BARS, CLOSER, Prediction, cost};
use crate::model::{
    Documents, ExploreDocument, HistogramDocument, LessonDocument, LessonStep, Page, PartialSettings, TIE_BITS, encode, expected,
    number,
};
use std::sync::Arc;

/// The reader's drawing as it stands: what was drawn last, also where another one counts.
#[must_use]
pub fn drawing(document: &LessonDocument) -> Option<&[f64; BARS]> {
    let drawn = LessonStep::DrawYourModel;
    match document.draft(drawn).or_else(|| document.counted(drawn)) {
        Some(Prediction::Bars(counts)) => Some(counts),
        _ => None,
    }
}

/// The bars of a prediction; all 0 where nothing is drawn.
#[must_use]
pub fn drawn_bars(prediction: Option<&Prediction>) -> HistogramDocument {
    let counts = if let Some(Prediction::Bars(counts)) = prediction { *counts } else { [0.0; BARS] };
    HistogramDocument { counts: counts.to_vec() }
}

/// The models to choose from in a step.
#[must_use]
pub fn models(document: &LessonDocument, step: LessonStep) -> Vec<LessonModel> {
    let yours = drawing(document).filter(|_| step == LessonStep::Cost).map(|_| LessonModel::Yours);
    yours.into_iter().chain(CLOSER.map(LessonModel::Family)).collect()
}

/// The model that is chosen in a step; None as long as the choice is the question.
#[must_use]
pub fn chosen_model(document: &LessonDocument, step: LessonStep) -> Option<LessonModel> {
    match document.draft(step) {
        Some(Prediction::Model(model)) if document.is_asking(step) => Some(LessonModel::Family(*model)),
        _ if step == LessonStep::WhichIsCloser && document.is_asking(step) => None,
        _ if is_drawn(document, step) => Some(LessonModel::Yours),
        _ => Some(LessonModel::Family(document.model_of(step).model)),
    }
}

/// Whether the model of a step is the one that the reader drew.
#[must_use]
pub fn is_drawn(document: &LessonDocument, step: LessonStep) -> bool {
    step == LessonStep::Cost && document.trial_of(step).drawn && drawing(document).is_some()
}

/// Q of a step; `explore`: its model, if it is not the drawn one.
#[must_use]
pub fn model(document: &LessonDocument, step: LessonStep, explore: &ExploreDocument) -> Pmf {
    let is_drawn = is_drawn(document, step) || step == LessonStep::DrawYourModel;
    match drawing(document).filter(|_| is_drawn) {
        Some(counts) => HistogramDocument::pmf_of(counts),
        None => explore.q(BARS),
    }
}

/// The outlines over the bars of a step, in worms: those that Q expects, or what is being drawn; None where no model is shown.
#[must_use]
pub fn expected_bars(document: &LessonDocument, step: LessonStep, q: &Pmf) -> Option<Vec<f64>> {
    let total = document.trial_of(step).histogram.total();
    match step {
        LessonStep::Worms | LessonStep::Entropy => None,
        // Under the pencil a bar stays where it was drawn, whatever else is.
        LessonStep::DrawYourModel if document.is_asking(step) => document.draft(step).map(|draft| drawn_bars(Some(draft)).counts),
        LessonStep::DrawYourModel => drawing(document).map(|_| expected(total, q)),
        _ => chosen_model(document, step).map(|_| expected(total, q)),
    }
}

/// Whether the bars of P are shaded by what they add to the divergence: from the step on that tells what it is, and not while a
/// question waits.
#[must_use]
pub fn is_shaded(step: LessonStep, is_asking: bool) -> bool {
    step >= LessonStep::Cost && !is_asking
}

/// The slope of D(P‖Q) of the binomial over p, in bits: 0 where the means of P and Q are equal.
///
/// # Formula
/// (np − mean of P) / (p (1 − p) ln 2)
#[must_use]
pub fn slope(p: f64, mean_p: f64, mean_q: f64) -> f64 {
    let slope = super::bits((mean_q - mean_p) / (p * (1.0 - p)));
    // At p = 0 and p = 1 the curve comes from ∞.
    if slope.is_nan() { 0.0 } else { slope }
}

/// What a model costs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ModelCost {
    /// The model.
    pub model: LessonModel,
    /// D(P‖Q), in nats.
    pub nats: f64,
    /// Whether none costs less; of a tie, the simplest does.
    pub is_lowest: bool,
    /// The length of its bar, in per cent; the finite ones in proportion, and ∞ the longest.
    pub percent: f64,
}

/// What each model of a step costs, as P is moved there.
#[must_use]
pub fn model_costs(document: &LessonDocument, step: LessonStep, observed: &Pmf) -> Vec<ModelCost> {
    let explore = document.model_of(step);
    let nats = |model: LessonModel| {
        let q = match (model, drawing(document)) {
            (LessonModel::Yours, Some(counts)) => HistogramDocument::pmf_of(counts),
            (LessonModel::Family(model), _) => ExploreDocument { model, ..explore.clone() }.q(BARS),
            (LessonModel::Yours, None) => return f64::INFINITY,
        };
        number::without_noise(kl(observed, &q).nats(), number::NOISE)
    };
    let costs: Vec<(LessonModel, f64)> = models(document, step).into_iter().map(|model| (model, nats(model))).collect();
    let finite = costs.iter().map(|(_, nats)| *nats).filter(|nats| nats.is_finite());
    let longest = finite.clone().fold(0.0, f64::max) * if finite.count() < costs.len() { 4.0 / 3.0 } else { 1.0 };
    let lowest = costs.iter().map(|(_, nats)| *nats).fold(f64::INFINITY, f64::min);
    // Drawn by hand is the least simple.
    let is_simplest = |model: LessonModel| {
        let ties = |(other, nats): &&(LessonModel, f64)| *other != LessonModel::Yours && super::bits(nats - lowest) <= TIE_BITS;
        costs.iter().find(ties).map_or(LessonModel::Yours, |(simplest, _)| *simplest) == model
    };
    let percent = |nats: f64| match nats {
        _ if longest > 0.0 => (nats / longest).min(1.0) * 100.0,
        _ if nats > 0.0 => 100.0,
        _ => 0.0,
    };
    costs
        .iter()
        .map(|(model, nats)| ModelCost {
            model: *model,
            nats: *nats,
            is_lowest: lowest.is_finite() && is_simplest(*model),
            percent: percent(*nats),
        })
        .collect()
}

/// What the prediction costs by which a step was answered, in nats; None where there is none, or where that cannot be said in bits.
#[must_use]
pub fn cost_in_nats(step: LessonStep, answer: &Answer) -> Option<f64> {
    cost(step, answer.prediction()?).map(|divergence| divergence.nats())
}

/// The page that the figures of a step are from.
#[must_use]
pub fn page_of(step: LessonStep) -> Page {
    match step {
        LessonStep::Bit | LessonStep::Entropy => Page::Information,
        LessonStep::Classifier => Page::Softmax,
        _ => Page::Explore,
    }
}

/// A link that opens P and Q of a step in Explore, or another page as the reader left it.
#[must_use]
pub fn link(document: &LessonDocument, step: LessonStep) -> String {
    let page = page_of(step);
    if page != Page::Explore {
        return format!("#/{}", page.key());
    }
    let (histogram, explore) = (Arc::new(document.trial_of(step).histogram.clone()), Arc::new(document.model_of(step)));
    encode(page, &Documents { histogram, explore, ..Documents::default() }, PartialSettings::default())
}
