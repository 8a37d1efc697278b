//! GapAnalysis distributions on one scale: the truth P as blue bars, the worms caught as grey bars beside them, the model as hollow outlines.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;
use std::sync::Arc;

use super::Frame;
use super::axis::CountAxis;
use super::bins;
use super::counts::{HistogramBase, draw_scale, frame};
use super::painter::{ColorRole, DrawResult, Painter, draw};
use super::style::Style;

/// What part of a bin's column the two bars take together, and the outline round them.
const BARS: f64 = 0.6;
const OUTLINE: f64 = 0.84;

/// The bars, as shares; the still layer is the scale of the chart of counts, with a total of 1.
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

/// Draws the bars over the still layer that [`draw_base`] draws.
///
/// # Errors
/// What the backend reports.
pub fn draw_overlay<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, scene: &GroupedBars, style: &Style) -> DrawResult<DB> {
    draw(area, style, &|pen| live(pen, scene))
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

/// Draws the still layer: the chart of counts without its bars. On an area without room for a plot, nothing.
///
/// # Errors
/// What the backend reports.
pub fn draw_base<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, scene: &HistogramBase, style: &Style) -> DrawResult<DB> {
    draw(area, style, &|pen| scale(pen, scene))
}

fn scale(pen: &Painter, scene: &HistogramBase) {
    let frame = frame(pen.size, scene.counts.len(), &scene.axis, pen.style);
    if frame.is_drawable() {
        draw_scale(pen, &frame, scene);
    }
}

/// The still layer: the scale of shares and the numbers of teeth. Of the counts only how many there are is of use.
#[must_use]
pub fn still(bins: usize, axis: CountAxis, unit_label: &'static str, bins_label: &'static str) -> HistogramBase {
    HistogramBase { counts: Arc::new(vec![0.0; bins]), axis, unit_label, bins_label, highlighted: None, bold: Vec::new() }
}
