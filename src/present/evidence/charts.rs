//! The four charts: three distributions, evidence per worm, lost bets, and D of samples.

use super::super::format_information;
use super::text::{model_label, samples_text};
use super::{EVIDENCE_TERM, EvidenceFigures, GapAnalysis, RepeatSetup, Results, shown};
use crate::chart::{CountAxis, Dot, GroupedBars, GroupedBarsBase, LogTrend, LogTrendBase, Note, ValueAxis};
use crate::i18n::Messages;
use crate::math::{LikelihoodRatio, Pmf, Unit, kl};
use crate::model::evidence::MOST_SAMPLED;
use crate::model::number::without_noise;

/// Shares and numbers of teeth.
#[must_use]
pub fn sample_bars_base(live: &GroupedBars, words: &Messages) -> GroupedBarsBase {
    GroupedBarsBase { bins: live.truth.len(), axis: live.axis, unit_label: words.explore.share, bins_label: words.explore.teeth }
}

/// Truth, data and model, on a scale that holds all three.
#[must_use]
pub fn sample_bars_overlay(gap_analysis: &GapAnalysis) -> GroupedBars {
    let data = gap_analysis.data.as_ref().map(|data| data.p().to_vec()).unwrap_or_default();
    let (truth, model) = (gap_analysis.truth.p().to_vec(), gap_analysis.model.p().to_vec());
    let highest = truth.iter().chain(&model).chain(&data).copied().fold(0.0, f64::max);
    GroupedBars { truth, data, model, axis: CountAxis::new(highest) }
}

/// The ends of the scale of evidence, in nats: the mean of eight samples, plus or minus two standard deviations. Infinite evidence of
/// a single bin is left out.
fn window(p: &Pmf, ratio: &LikelihoodRatio) -> [f64; 2] {
    let said = || p.p().iter().enumerate().filter_map(|(bin, p)| Some((*p, ratio.of_bin(bin).finite()?)));
    let weight: f64 = said().map(|(p, _)| p).sum();
    if weight == 0.0 {
        return [0.0, 0.0];
    }
    let mean = said().map(|(p, nats)| p * nats).sum::<f64>() / weight;
    let variance = said().map(|(p, nats)| p * (nats - mean) * (nats - mean)).sum::<f64>() / weight;
    let half = (variance / 2.0).sqrt();
    [mean - half, mean + half]
}

/// The mean evidence against the number of samples: path, band, the limit, and which sign is for which model.
#[must_use]
pub fn evidence_trend(context: &EvidenceFigures, results: &Results, unit: Unit, words: &Messages) -> LogTrend {
    let EvidenceFigures { document, setting, ratio, summary, .. } = context;
    let in_unit = |nats: f64| unit.from_nats(nats);
    let toward = |up: bool| {
        let spec = if up { document.first } else { document.second };
        let y = if up { f64::INFINITY } else { f64::NEG_INFINITY };
        Note { text: (words.evidence.speaks_for)(&model_label(spec, words), up), y: Some(y), above: !up, of_p: false }
    };
    let mut notes = vec![toward(true), toward(false)];
    let (most, mut dashed) = (setting.reach as f64, Vec::new());
    if let Some(nats) = shown(context.expected()).finite() {
        let y = in_unit(nats);
        dashed = vec![(1.0, y), (most, y)];
        let text = (words.evidence.tends_to)(&format_information(unit, nats));
        notes.push(Note { text, y: Some(y), above: nats < 0.0, of_p: false });
    }
    let base = LogTrendBase {
        axis: ValueAxis::holding(&window(&setting.p, ratio).map(in_unit), 0.1),
        most,
        signed: true,
        unit_label: (words.unit)(unit).to_owned(),
        worms_label: words.evidence.size.to_owned(),
    };
    LogTrend {
        base,
        level: None,
        dashed,
        band: results.band.iter().map(|(size, ends)| (*size as f64, ends.map(in_unit))).collect(),
        path: summary.path.iter().map(|(caught, nats)| (*caught, in_unit(without_noise(*nats, EVIDENCE_TERM)))).collect(),
        points: Vec::new(),
        marker: (document.caught as f64, samples_text(document.caught, words)),
        notes,
    }
}

const MOST: f64 = MOST_SAMPLED as f64;

/// The share of samples that prefer the wrong model against their size, with ½ as the share of a coin.
#[must_use]
pub fn bet_trend(size: usize, results: &Results, words: &Messages) -> LogTrend {
    let drawn = || results.bets.iter().filter_map(|bet| Some((bet, bet.share?)));
    // Ends of error bars wander: the scale follows in steps of a tenth.
    let highest = (drawn().map(|(bet, share)| share + bet.error).fold(0.5, f64::max) * 10.0).ceil() / 10.0;
    let points = drawn().map(|(bet, y)| Dot { worms: bet.size as f64, y, error: bet.error, chosen: bet.size == size });
    let base = LogTrendBase {
        axis: ValueAxis { low: 0.0, high: highest.min(1.0) + 0.05, step: 0.2 },
        most: MOST,
        signed: false,
        unit_label: words.explore.share.to_owned(),
        worms_label: words.evidence.size.to_owned(),
    };
    LogTrend {
        base,
        level: None,
        dashed: vec![(1.0, 0.5), (MOST, 0.5)],
        band: Vec::new(),
        path: Vec::new(),
        points: points.collect(),
        marker: (size as f64, samples_text(size, words)),
        notes: vec![Note { text: words.evidence.coin.to_owned(), y: Some(0.5), above: false, of_p: false }],
    }
}

/// The least size of samples whose D is shown: below it the bias formula is far off.
const LEAST_MEASURED: usize = 5;

/// Whether there is a true D for that of samples to come near to.
#[must_use]
pub fn plug_in_is_finite(setting: &RepeatSetup) -> bool {
    kl(&setting.p, &setting.models[0]).finite().is_some()
}

/// The plug-in divergence against the size of samples, with the true D and its bias.
#[must_use]
pub fn plug_in_trend(setting: &RepeatSetup, results: &Results, unit: Unit, words: &Messages) -> LogTrend {
    let truth = kl(&setting.p, &setting.models[0]).finite();
    let level = truth.map(|nats| unit.from_nats(nats));
    let rule = |worms: f64| Some((worms, unit.from_nats(truth? + setting.bias(1) / worms)));
    let points = results.measured.iter().filter_map(|measured| {
        let chosen = measured.size == setting.size;
        let mean = measured.mean.filter(|nats| nats.is_finite() && (chosen || measured.size >= LEAST_MEASURED))?;
        Some(Dot { worms: measured.size as f64, y: unit.from_nats(mean), error: unit.from_nats(measured.error), chosen })
    });
    // Where nothing is lost there is still a scale.
    let highest = rule(2.0 * LEAST_MEASURED as f64).map_or(1.0, |(_, y)| if y > 1e-9 { y } else { 1.0 });
    let named = truth.unwrap_or(f64::INFINITY);
    let mut notes = vec![Note {
        text: (words.evidence.true_d)(&format_information(unit, named)),
        y: Some(unit.from_nats(named)),
        above: false,
        of_p: true,
    }];
    if truth.is_some() {
        notes.push(Note { text: words.evidence.rule.to_owned(), y: None, above: true, of_p: false });
    }
    let base = LogTrendBase {
        axis: ValueAxis::holding(&[highest], 1.0),
        most: MOST,
        signed: false,
        unit_label: (words.unit)(unit).to_owned(),
        worms_label: words.evidence.size.to_owned(),
    };
    LogTrend {
        base,
        level,
        // Forty pieces make the bend smooth.
        dashed: (0..=40).filter_map(|part| rule(MOST.powf(f64::from(part) / 40.0))).collect(),
        band: Vec::new(),
        path: Vec::new(),
        points: points.collect(),
        marker: (setting.size as f64, samples_text(setting.size, words)),
        notes,
    }
}
