//! Curves over p that are not all shown yet, and the curve of self-information.

use super::bits;
use crate::chart::{
    CurveScene, CurvesBase, CurvesOverlay, Density, FunctionPlotBase, FunctionPlotOverlay, Ground, Spot, ValueAxis,
};
use crate::i18n::Messages;
use crate::math::{Unit, self_information};
use crate::model::Analysis;
use crate::present::information::{PROBABILITIES, curve};
use crate::present::{self, Fit};
use std::sync::Arc;

/// Which curves are shown, with their minima.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// None yet.
    Neither,
    /// D(P‖Q).
    Forward,
    /// D(Q‖P) too.
    Both,
}

/// The base layer of D against p; the axis is that of [`present::curves_axis`], whatever is shown.
#[must_use]
pub fn curves_base(
    fit: &Fit,
    shown: Shown,
    axis: ValueAxis,
    hidden_tick: Option<usize>,
    density: Density,
    words: &Messages,
) -> CurvesBase {
    let all = present::curves_base(fit, None, axis, hidden_tick, Unit::Bits, density, words);
    match shown {
        Shown::Neither => CurvesBase { forward: CurveScene::default(), reverse: CurveScene::default(), ..all },
        Shown::Forward => CurvesBase { reverse: CurveScene::default(), ..all },
        Shown::Both => all,
    }
}

/// The overlay, which follows p: dots only on curves that are shown.
#[must_use]
pub fn curves_overlay(base: Arc<CurvesBase>, shown: Shown, analysis: &Analysis, p: f64) -> CurvesOverlay {
    let all = present::curves_overlay(base, analysis, Some(p), present::p_label(p), Unit::Bits);
    match shown {
        Shown::Neither => CurvesOverlay { forward: None, reverse: None, ..all },
        Shown::Forward => CurvesOverlay { reverse: None, ..all },
        Shown::Both => all,
    }
}

/// The plot of −log₂ p, as high as five bits.
#[must_use]
pub fn bit_ground() -> Ground {
    Ground { x: PROBABILITIES, y: ValueAxis { low: 0.0, high: 5.0, step: 1.0 }, slider: true }
}

/// The axes with named points, and the curve once it is shown.
///
/// `points`: probabilities and what is said of them: "p = ½: 1 bit"
#[must_use]
pub fn bit_base(is_shown: bool, points: &[(f64, &str)], unit_label: &str) -> FunctionPlotBase {
    let ground = bit_ground();
    let spot = |(x, label): &(f64, &str)| Spot { x: *x, y: bits(self_information(*x)), label: (*label).to_owned() };
    FunctionPlotBase {
        ground,
        ys: if is_shown { curve(self_information, &ground, Unit::Bits) } else { Vec::new() },
        of_p: true,
        unit_label: unit_label.to_owned(),
        spots: points.iter().map(spot).collect(),
    }
}

/// The point at p, once the curve is shown.
#[must_use]
pub fn bit_overlay(p: Option<f64>) -> FunctionPlotOverlay {
    let at = p.map(|p| (p, bits(self_information(p))));
    FunctionPlotOverlay { ground: bit_ground(), at, ys: Vec::new(), points: Vec::new(), mean: None }
}
