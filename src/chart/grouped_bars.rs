//! GapAnalysis distributions on one scale: the truth P as blue bars, the worms caught as grey bars beside them, the model as hollow outlines.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;

use super::Frame;
use super::Scene;
use super::axis::CountAxis;
use super::bins::{self, Scale};
use super::counts::frame;
use super::painter::{ColorRole, DrawResult, Painter, draw};
use super::style::Style;

/// What part of a bin's column the two bars take together, and the outline round them.
const BARS: f64 = 0.6;
const OUTLINE: f64 = 0.84;

/// What lies under the bars: the scale of shares and the bin numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupedBarsBase {
    /// How many bins.
    pub bins: usize,
    /// The scale.
    pub axis: CountAxis,
    /// Over the shares: "share".
    pub unit_label: &'static str,
    /// Left of the bin numbers: "teeth".
    pub bins_label: &'static str,
}

/// The bars, as shares.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupedBars {
    /// P.
    pub truth: Vec<f64>,
    /// The worms caught; empty before the first.
    pub data: Vec<f64>,
    /// The model.
    pub model: Vec<f64>,
    /// The scale.
    pub axis: CountAxis,
}

impl Scene for GroupedBars {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        draw(area, style, &|pen| live(pen, self))
    }
}

fn live(pen: &Painter, scene: &GroupedBars) {
    let (style, sizes) = (pen.style, pen.style.sizes());
    let frame = frame(pen.size, scene.truth.len(), &scene.axis, style);
    if !frame.is_drawable() || scene.truth.is_empty() {
        return;
    }
    let foot = bins::foot(pen, &frame);
    for (shares, right_half, ink) in [(&scene.truth, false, ColorRole::P), (&scene.data, true, ColorRole::Control)] {
        for (bin, top) in bins::tops(pen, &frame, foot, shares).into_iter().enumerate() {
            let (left, right) = bins::bar(&frame, style, bin, BARS);
            let middle = style.snap((left + right) / 2.0);
            bins::solid(pen, if right_half { (middle, right) } else { (left, middle) }, foot, top, ink);
        }
    }
    let tops = bins::tops(pen, &frame, foot, &scene.model);
    // The model's outlines, open at the foot, each over a rim in the page's colour so that it reads on a bar. Columns too narrow for a
    // rim have none: it would cover the neighbours.
    let rim = style.px(sizes.q_stroke + 2.0 * sizes.casing);
    if frame.pitch() * (1.0 - OUTLINE) > rim {
        outlines(pen, &frame, &tops, foot, rim, ColorRole::Page);
        bins::zero(pen, &frame);
    }
    outlines(pen, &frame, &tops, foot, style.thick(sizes.q_stroke), ColorRole::Q);
}

fn outlines(pen: &Painter, frame: &Frame, tops: &[f64], foot: f64, thick: f64, ink: ColorRole) {
    for (bin, &top) in tops.iter().enumerate().filter(|(_, top)| **top < foot) {
        let (left, right) = bins::bar(frame, pen.style, bin, OUTLINE);
        let half = (thick / 2.0).min((right - left) / 2.0);
        bins::hollow(pen, (left - half, right + half), foot, top - half, 2.0 * half, ink);
    }
}

impl Scene for GroupedBarsBase {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        draw(area, style, &|pen| scale(pen, self))
    }
}

fn scale(pen: &Painter, scene: &GroupedBarsBase) {
    let frame = frame(pen.size, scene.bins, &scene.axis, pen.style);
    if frame.is_drawable() {
        let words = [scene.unit_label, scene.bins_label];
        bins::scale(pen, &frame, &Scale { ticks: scene.axis.ticks(), words, highlighted: None, bold: &[], first: 0 });
    }
}
