//! Evidence in words: the facts of the sentence, text alternatives, rows of the tables; and keys and pointers on its charts.

use super::super::format_information;
use super::{Bet, EVIDENCE_TERM, EvidenceFigures, GapAnalysis, RepeatSetup, Results, shown};
use crate::chart::Frame;
use crate::i18n::{EvidenceAlt, EvidenceFacts, LostBets, Messages};
use crate::math::{Divergence, Pmf, Unit, kl};
use crate::model::evidence::ModelSpec;
use crate::model::{Constraint, Model, number};

/// "uniform", "binomial 0.5704", at a curve; p to four digits.
#[must_use]
pub fn model_label(spec: ModelSpec, words: &Messages) -> String {
    let name = (words.evidence.model)(spec.model);
    if spec.model == Model::Uniform { name.to_owned() } else { format!("{name} {}", number::format_significant(spec.p, 4)) }
}

/// The same in a sentence: "uniform model", "binomial with p = 0.5704".
fn model_name(spec: ModelSpec, words: &Messages) -> String {
    let p = (spec.model != Model::Uniform).then(|| number::format_significant(spec.p, 4));
    (words.evidence.model_at)(spec.model, p.as_deref())
}

/// "100 worms".
#[must_use]
pub fn samples_text(many: usize, words: &Messages) -> String {
    (words.evidence.worms)(many)
}

/// The facts of the sentence.
#[must_use]
pub fn facts(context: &EvidenceFigures, results: &Results, words: &Messages) -> EvidenceFacts {
    let EvidenceFigures { document, setting, summary, .. } = context;
    EvidenceFacts {
        first: model_name(document.first, words),
        second: model_name(document.second, words),
        caught: document.caught,
        said: shown(summary.total.times(1.0 / summary.caught().max(1.0))),
        expected: shown(context.expected()),
        size: document.size,
        lost: results.bet(document.size).and_then(|Bet { samples, share, error, .. }| {
            let first_is_wrong = setting.wrong_model()? == 0;
            Some(LostBets { samples, share: share?, error, first_is_wrong })
        }),
        refit: document.refit,
    }
}

/// The bins of the truth that the data miss, which make D(truth‖data) infinite.
#[derive(Clone, Debug, PartialEq)]
pub enum Missing {
    /// There is no sample.
    All,
    /// These bins are empty.
    Bins(Vec<usize>),
    /// None: the gap is finite.
    None,
}

/// The bins of the truth that the data miss.
#[must_use]
pub fn missing(gap_analysis: &GapAnalysis) -> Missing {
    match (&gap_analysis.data, &gap_analysis.gaps.truth_data) {
        (None, _) => Missing::All,
        (_, Divergence::Infinite { bins }) => Missing::Bins(bins.clone()),
        _ => Missing::None,
    }
}

/// The facts of the text alternatives.
#[must_use]
pub fn alt(context: &EvidenceFigures, results: &Results, unit: Unit, words: &Messages) -> EvidenceAlt {
    let EvidenceFigures { document, setting, summary, .. } = context;
    let list = |values: &mut dyn Iterator<Item = String>| values.collect::<Vec<_>>().join(", ");
    let nats = |nats: Option<f64>| nats.map_or_else(|| NONE.to_owned(), |nats| format_information(unit, nats));
    let sized = |size: usize, figure: String| format!("{size}: {figure}");
    EvidenceAlt {
        unit: (words.unit)(unit),
        caught: document.caught,
        counts: list(&mut summary.counts.iter().map(|count| number::format_count(*count))),
        shares: list(&mut setting.p.p().iter().map(|p| number::format_figure(*p))),
        mean: nats(summary.mean().map(|nats| number::without_noise(nats, EVIDENCE_TERM))),
        expected: nats(shown(context.expected()).nats()),
        bets: list(&mut results.bets.iter().filter_map(|bet| Some(sized(bet.size, number::format_figure(bet.share?))))),
        measured: list(
            &mut results.measured.iter().filter_map(|each| Some(sized(each.size, format_information(unit, each.mean?)))),
        ),
        truth: format_information(unit, kl(&setting.p, &setting.models[0]).nats()),
    }
}

/// The text in place of a missing figure.
const NONE: &str = "–";

/// A row of a table: seven figures.
pub type TableRow = [String; 7];

/// A bin's row in the table: teeth, P, samples, their share, both models, the evidence of one sample.
#[must_use]
pub fn bin_rows(context: &EvidenceFigures, unit: Unit) -> Vec<TableRow> {
    let EvidenceFigures { setting, ratio, summary, .. } = context;
    let caught = summary.caught().max(1.0);
    let share = |pmf: &Pmf, bin: usize| number::format_figure(pmf.p().get(bin).copied().unwrap_or_default());
    let rows = summary.counts.iter().enumerate().map(|(bin, count)| {
        [
            bin.to_string(),
            share(&setting.p, bin),
            number::format_count(*count),
            number::format_figure(count / caught),
            share(&setting.models[0], bin),
            share(&setting.models[1], bin),
            shown(ratio.of_bin(bin)).nats().map_or_else(|| NONE.to_owned(), |nats| format_information(unit, nats)),
        ]
    });
    rows.collect()
}

/// A size's row in the table: N, samples, share that prefers the wrong model and its error, mean D and its error, D with its bias.
#[must_use]
pub fn size_rows(setting: &RepeatSetup, results: &Results, unit: Unit) -> Vec<TableRow> {
    let truth = kl(&setting.p, &setting.models[0]).nats();
    let none = || NONE.to_owned();
    let rows = results.bets.iter().zip(&results.measured).map(|(bet, measured)| {
        [
            number::format_count(bet.size as f64),
            number::format_count(bet.samples as f64),
            bet.share.map_or_else(none, number::format_figure),
            bet.share.map_or_else(none, |_| number::format_figure(bet.error)),
            measured.mean.map_or_else(none, |nats| format_information(unit, nats)),
            measured.mean.map_or_else(none, |_| format_information(unit, measured.error)),
            format_information(unit, truth + setting.bias(bet.size)),
        ]
    });
    rows.collect()
}

/// The number that a key sets on a logarithmic slider: arrows step by 1, with Shift by 10, Page Up and Down by 100.
#[must_use]
pub fn log_slider_key(key: &str, shift: bool, value: usize, constraint: Constraint) -> Option<f64> {
    let (least, most) = constraint.range().into_inner();
    let by = |steps: f64| {
        let steps = if shift { steps * 10.0 } else { steps };
        Some((value as f64 + steps).max(least).min(most))
    };
    match key {
        "ArrowRight" | "ArrowUp" => by(1.0),
        "ArrowLeft" | "ArrowDown" => by(-1.0),
        "PageUp" => by(100.0),
        "PageDown" => by(-100.0),
        "Home" => Some(least),
        "End" => Some(most),
        _ => None,
    }
}

/// The number at a place of the chart's logarithmic axis, in drawing units (`scale` a CSS pixel) from the left: as round as the pointer can
/// tell, and within the constraint.
#[must_use]
pub fn log_slider_at(frame: &Frame, x_px: f64, scale: f64, most: f64, constraint: Constraint) -> f64 {
    let (least, last) = constraint.range().into_inner();
    let at = |x_px: f64| 10_f64.powf(frame.x_data(x_px));
    let worms = at(x_px);
    let grain = 10_f64.powf((at(x_px + scale) - worms).log10().floor()).max(1.0);
    // Left of one worm there is none.
    let worms = if worms < 0.9 { 0.0 } else { (worms / grain).round() * grain };
    worms.min(most).min(last).max(least)
}

/// The p of the first model fitted to the samples, if it is fitted.
#[must_use]
pub fn fitted_p(context: &EvidenceFigures) -> Option<String> {
    let EvidenceFigures { gap_analysis, document, .. } = context;
    let fitted = gap_analysis.p.filter(|_| document.refit && gap_analysis.data.is_some());
    fitted.map(number::format_figure)
}

/// A whole number as the text of an attribute.
#[must_use]
pub fn whole_text(number: f64) -> String {
    number::format_shortest(number)
}
