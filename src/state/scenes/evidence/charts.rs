//! The four charts: three distributions, evidence per worm, lost bets, and D of samples.

use super::super::shown;
use super::words::{rival_name, worms_at};
use super::{Haul, Results, Setting, Three};
use crate::chart::{CatchLive, CountAxis, CountsStill, Dot, Note, TrendLive, TrendStill, ValueAxis, catch};
use crate::i18n::Messages;
use crate::info::{LikelihoodRatio, Pmf, Unit, kl};
use crate::model::evidence::{Catch, MOST_SAMPLED};

/// The scale that holds all three distributions.
#[must_use]
pub fn catch_axis(three: &Three) -> CountAxis {
    let data = three.data.iter().flat_map(|data| data.p());
    CountAxis::new(three.truth.p().iter().chain(three.model.p()).chain(data).copied().fold(0.0, f64::max), 1.0)
}

/// Shares and numbers of teeth.
#[must_use]
pub fn catch_still(bins: usize, axis: CountAxis, words: &Messages) -> CountsStill {
    catch::still(bins, axis, words.explore.share.to_owned(), words.explore.teeth.to_owned())
}

/// Truth, data and model.
#[must_use]
pub fn catch_live(three: &Three, axis: CountAxis, catch: &Catch, words: &Messages) -> CatchLive {
    let data = three.data.as_ref();
    let mut model = catch.first;
    model.p = three.p.unwrap_or(model.p);
    CatchLive {
        truth: three.truth.p().to_vec(),
        data: data.map(|data| data.p().to_vec()).unwrap_or_default(),
        model: three.model.p().to_vec(),
        axis,
        names: [
            words.evidence.truth.to_owned(),
            data.map_or("", |_| words.evidence.data).to_owned(),
            format!("Q₁ {}", rival_name(model, words)),
        ],
    }
}

/// Ends of the scale of evidence: what eight worms say on average, give or take two standard deviations, in nats. Infinite evidence
/// of a single bin is passed over.
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

/// The scale, and the line that the path tends to.
#[must_use]
pub fn evidence_still(p: &Pmf, ratio: &LikelihoodRatio, reach: usize, unit: Unit, words: &Messages) -> TrendStill {
    let ends = window(p, ratio).map(|nats| unit.from_nats(nats));
    let most = reach as f64;
    let expected = ratio.mean(p).finite().map(|nats| unit.from_nats(nats));
    TrendStill {
        axis: ValueAxis::holding(&ends, 0.1),
        most,
        signed: true,
        unit_label: (words.unit)(unit).to_owned(),
        worms_label: "N".to_owned(),
        level: None,
        dashed: expected.map(|y| vec![(1.0, y), (most, y)]).unwrap_or_default(),
    }
}

/// Path, band, and which way speaks for which model.
#[must_use]
pub fn evidence_live(
    p: &Pmf,
    ratio: &LikelihoodRatio,
    haul: &Haul,
    results: &Results,
    catch: &Catch,
    unit: Unit,
    words: &Messages,
) -> TrendLive {
    let in_unit = |nats: f64| unit.from_nats(nats);
    let toward = |up: bool| {
        let rival = if up { catch.first } else { catch.second };
        let y = if up { f64::INFINITY } else { f64::NEG_INFINITY };
        Note { text: (words.evidence.speaks_for)(&rival_name(rival, words), up), y, above: !up, of_p: false }
    };
    let limit = ratio.mean(p).finite().map(|nats| Note {
        text: (words.evidence.tends_to)(&shown(unit, nats)),
        y: in_unit(nats),
        above: nats < 0.0,
        of_p: false,
    });
    TrendLive {
        band: results.band.iter().map(|(size, ends)| (*size as f64, ends.map(in_unit))).collect(),
        path: haul.path.iter().map(|(caught, nats)| (*caught, in_unit(*nats))).collect(),
        points: Vec::new(),
        marker: Some((catch.caught as f64, worms_at(catch.caught, words))),
        notes: [Some(toward(true)), Some(toward(false)), limit].into_iter().flatten().collect(),
    }
}

/// The scale of lost bets, with half as what a coin would do.
#[must_use]
pub fn bet_still(results: &Results, words: &Messages) -> TrendStill {
    let ends = results.bets.iter().filter_map(|bet| Some(bet.share? + bet.error));
    // Ends of error bars wander: the scale follows in steps of a tenth.
    let highest = (ends.fold(0.5, f64::max) * 10.0).ceil() / 10.0;
    let most = MOST_SAMPLED as f64;
    TrendStill {
        axis: ValueAxis { low: 0.0, high: highest.min(1.0) + 0.05, step: 0.2 },
        most,
        signed: false,
        unit_label: words.explore.share.to_owned(),
        worms_label: "N".to_owned(),
        level: None,
        dashed: vec![(1.0, 0.5), (most, 0.5)],
    }
}

/// A point a size.
#[must_use]
pub fn bet_live(results: &Results, size: usize, words: &Messages) -> TrendLive {
    let points = results.bets.iter().filter_map(|bet| {
        Some(Dot { worms: bet.size as f64, y: bet.share?, error: bet.error, chosen: bet.size == size })
    });
    TrendLive {
        points: points.collect(),
        marker: Some((size as f64, worms_at(size, words))),
        notes: vec![Note { text: words.evidence.coin.to_owned(), y: 0.5, above: false, of_p: false }],
        ..TrendLive::default()
    }
}

/// From this size on D of a sample is shown: below it the rule says little.
const LEAST_MEASURED: usize = 5;

/// The true D, and the rule over it.
#[must_use]
pub fn plug_in_still(setting: &Setting, unit: Unit, words: &Messages) -> TrendStill {
    let truth = kl(&setting.p, &setting.models[0]).finite();
    let most = MOST_SAMPLED as f64;
    let rule = |worms: usize| Some(unit.from_nats(truth? + setting.bias(worms)));
    // A straight line in 1/N, bent by the scale: forty pieces make it smooth.
    let sizes = (0..=40).map(|part| most.powf(f64::from(part) / 40.0));
    let dashed = sizes.filter_map(|worms| Some((worms, unit.from_nats(truth? + setting.bias(1) / worms))));
    TrendStill {
        axis: ValueAxis::holding(&[rule(2 * LEAST_MEASURED).unwrap_or(0.0)], 1.0),
        most,
        signed: false,
        unit_label: (words.unit)(unit).to_owned(),
        worms_label: "N".to_owned(),
        level: truth.map(|nats| unit.from_nats(nats)),
        dashed: dashed.collect(),
    }
}

/// A point a size.
#[must_use]
pub fn plug_in_live(setting: &Setting, results: &Results, size: usize, unit: Unit, words: &Messages) -> TrendLive {
    let finite = |nats: Option<f64>| nats.filter(|nats| nats.is_finite());
    let points = results.measured.iter().filter(|measured| measured.size >= LEAST_MEASURED || measured.size == size);
    let points = points.filter_map(|measured| {
        Some(Dot {
            worms: measured.size as f64,
            y: unit.from_nats(finite(measured.mean)?),
            error: unit.from_nats(measured.error),
            chosen: measured.size == size,
        })
    });
    let truth = kl(&setting.p, &setting.models[0]);
    let level = truth.finite().map(|nats| Note {
        text: (words.evidence.true_d)(&shown(unit, nats)),
        y: unit.from_nats(nats),
        above: false,
        of_p: true,
    });
    let rule = Note { text: words.evidence.rule.to_owned(), y: f64::INFINITY, above: false, of_p: false };
    TrendLive {
        points: points.collect(),
        marker: Some((size as f64, worms_at(size, words))),
        notes: level.into_iter().chain(truth.finite().map(|_| rule)).collect(),
        ..TrendLive::default()
    }
}
