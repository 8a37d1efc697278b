//! The chart of D against p.

use super::format_information;
use crate::chart::{CurveScene, CurvesBase, CurvesOverlay, Density, Level, Levels, Minimum, ValueAxis};
use crate::i18n::{CurvesAlt, Messages};
use crate::math::{Curves, Least, Pmf, Sweep, Unit};
use crate::model::{Analysis, number};
use std::sync::Arc;

/// The divergences of a family from the observed distribution over all p, in nats.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// Both divergences on the grid of p.
    pub curves: Curves,
    /// The least D(P‖Q).
    pub forward: Least,
    /// The least D(Q‖P).
    pub reverse: Least,
}

impl Fit {
    /// Curves and minima of the sweep's family.
    #[must_use]
    pub fn new(sweep: &Sweep, observed: &Pmf) -> Self {
        Self { curves: sweep.curves(observed), forward: sweep.least_forward(observed), reverse: sweep.least_reverse(observed) }
    }
}

/// The two values of a model without p, in nats.
#[must_use]
pub fn level(analysis: &Analysis) -> [f64; 2] {
    [analysis.forward.divergence.nats(), analysis.reverse.divergence.nats()]
}

/// The scale, in the unit shown: it depends on minima and level lines, not on p.
#[must_use]
pub fn curves_axis(fit: &Fit, level: Option<[f64; 2]>, unit: Unit) -> ValueAxis {
    let nats = [fit.forward.value.nats(), fit.reverse.value.nats()].into_iter().chain(level.into_iter().flatten());
    let values: Vec<f64> = nats.map(|nats| unit.from_nats(nats)).collect();
    ValueAxis::for_curves(&values, unit.from_nats(Unit::Bits.to_nats(1.0)))
}

/// A curve as tones, in hertz: from the A below middle C where D is 0, three octaves up to where it leaves the top of the
/// chart, and so for ∞.
///
/// `nats`: the divergence along p; `axis`: the scale of the chart, in `unit`.
#[must_use]
pub fn tones(nats: &[f64], axis: ValueAxis, unit: Unit) -> Vec<f32> {
    let octaves = |nats| 3.0 * (unit.from_nats(nats) / axis.high).min(1.0);
    nats.iter().map(|nats| (220.0 * octaves(*nats).exp2()) as f32).collect()
}

/// The base layer: curves, minima, names.
#[must_use]
pub fn curves_base(
    fit: &Fit,
    level: Option<[f64; 2]>,
    axis: ValueAxis,
    hidden_tick: Option<usize>,
    unit: Unit,
    density: Density,
    words: &Messages,
) -> CurvesBase {
    let line =
        |name: &str, nats: f64| Level { y: unit.from_nats(nats), label: format!("{name} {}", format_information(unit, nats)) };
    CurvesBase {
        axis,
        unit_label: (words.explore.per_worm)(unit),
        forward: forward_curve(fit, unit, density, words),
        reverse: curve("D(Q‖P)", &fit.curves.reverse, &fit.reverse, unit, density, words),
        level: level.map(|[forward, reverse]| Levels { forward: line("D(P‖Q)", forward), reverse: line("D(Q‖P)", reverse) }),
        hidden_tick,
    }
}

/// D(P‖Q) over p.
pub(super) fn forward_curve(fit: &Fit, unit: Unit, density: Density, words: &Messages) -> CurveScene {
    curve("D(P‖Q)", &fit.curves.forward, &fit.forward, unit, density, words)
}

fn curve(name: &str, nats: &[f64], least: &Least, unit: Unit, density: Density, words: &Messages) -> CurveScene {
    CurveScene {
        ys: nats.iter().map(|nats| unit.from_nats(*nats)).collect(),
        name: name.to_owned(),
        minimum: least.p.map(|p| Minimum {
            p,
            y: unit.from_nats(least.value.nats()),
            label: least_label(least, unit, density, words),
            short: least_label(least, unit, Density::Phone, words),
        }),
        ends: [nats.first(), nats.last()].map(|end| exit(end.copied(), unit)),
        note: least.p.is_none().then(|| (words.explore.infinite_everywhere)(name)),
    }
}

fn least_label(least: &Least, unit: Unit, density: Density, words: &Messages) -> String {
    let value = format_information(unit, least.value.nats());
    match (density, least.p) {
        (Density::Normal, Some(p)) => (words.explore.minimum_at)(&value, &number::format_figure(p)),
        _ => (words.explore.minimum_short)(&value),
    }
}

/// The label of a curve that leaves the top: its value at the end.
fn exit(nats: Option<f64>, unit: Unit) -> String {
    let value = unit.from_nats(nats.unwrap_or(f64::INFINITY));
    format!("↑ {}", number::format_fixed(value, 2))
}

/// "p 0.570", under the thumb.
#[must_use]
pub fn p_label(p: f64) -> String {
    format!("p {}", number::format_figure(p))
}

/// The overlay, which follows p; the label may be throttled.
#[must_use]
pub fn curves_overlay(base: Arc<CurvesBase>, analysis: &Analysis, p: Option<f64>, p_label: String, unit: Unit) -> CurvesOverlay {
    let [forward, reverse] = level(analysis).map(|nats| Some(unit.from_nats(nats)));
    CurvesOverlay { base, p, p_label, forward, reverse }
}

/// The text alternative of the chart.
#[must_use]
pub fn curves_alt(fit: &Fit, analysis: &Analysis, p: Option<f64>, unit: Unit, words: &Messages) -> String {
    let least = |least: &Least| least.p.map(|p| (format_information(unit, least.value.nats()), number::format_figure(p)));
    let [forward, reverse] = level(analysis).map(|nats| format_information(unit, nats));
    let (minimum_forward, minimum_reverse) = (least(&fit.forward), least(&fit.reverse));
    (words.explore.curves_alt)(&CurvesAlt {
        unit: (words.unit)(unit),
        p: p.map(number::format_figure).as_deref(),
        forward: &forward,
        reverse: &reverse,
        minimum_forward: minimum_forward.as_ref().map(|(value, p)| (value.as_str(), p.as_str())),
        minimum_reverse: minimum_reverse.as_ref().map(|(value, p)| (value.as_str(), p.as_str())),
    })
}
