//! Three distributions on one scale: the truth P as blue bars, the worms caught as grey bars beside them, the model as hollow outlines.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;
use std::sync::Arc;

use super::Frame;
use super::axis::CountAxis;
use super::bins;
use super::counts::{CountsStill, draw_scale, frame};
use super::pen::{Drawn, Pen, Point};
use super::style::Style;

/// What part of a bin's column the two bars take together, and the outline round them.
const BARS: f64 = 0.6;
const OUTLINE: f64 = 0.84;

/// The bars, as shares; the still layer is the scale of the chart of counts, with a total of 1.
#[derive(Clone, Debug, PartialEq)]
pub struct CatchLive {
    /// P.
    pub truth: Vec<f64>,
    /// The worms caught; empty before the first.
    pub data: Vec<f64>,
    /// The model.
    pub model: Vec<f64>,
    /// The scale.
    pub axis: CountAxis,
}

/// Draws the bars over the still layer that [`draw_still`] draws.
///
/// # Errors
/// What the backend reports.
pub fn draw_live<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, scene: &CatchLive, style: &Style) -> Drawn<DB> {
    let pen = Pen::new(area, style);
    let frame = frame(pen.size(), scene.truth.len(), &scene.axis, style);
    if !frame.is_drawable() || scene.truth.is_empty() {
        return Ok(());
    }
    let palette = &style.palette;
    let foot = style.snap(frame.bottom() - style.thick(style.sizes().zero) / 2.0);
    let top = |share: f64| style.snap(frame.y_px(share.max(0.0)).max(frame.top())).min(foot);
    let halves = |bin: usize| {
        let (left, right) = bins::bar(&frame, style, bin, BARS);
        let middle = style.snap((left + right) / 2.0);
        [(left, middle), (middle, right)]
    };
    for (shares, half, color) in [(&scene.truth, 0, palette.p), (&scene.data, 1, palette.control)] {
        let bars = shares.iter().enumerate().filter(|(_, share)| top(**share) < foot);
        let around = bars.flat_map(|(bin, share)| {
            let (left, right) = halves(bin)[half];
            let top = top(*share);
            [(left, foot), (left, top), (right, top), (right, foot)]
        });
        pen.polygon(&around.collect::<Vec<_>>(), color)?;
    }
    let model: Vec<f64> = scene.model.iter().map(|share| top(*share)).collect();
    outlines(&pen, &frame, &model, foot)
}

/// The model's outlines, open at the foot, each over a rim in the page's colour so that it reads on a bar.
fn outlines<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, tops: &[f64], foot: f64) -> Drawn<DB> {
    let style = pen.style;
    let sizes = style.sizes();
    let round = |thick: f64| -> Vec<Point> {
        let mut around = Vec::with_capacity(tops.len() * 8);
        for (bin, &top) in tops.iter().enumerate().filter(|(_, top)| **top < foot) {
            let (left, right) = bins::bar(frame, style, bin, OUTLINE);
            let half = (thick / 2.0).min((right - left) / 2.0);
            let (upper, lower) = (top - half, (top + half).min(foot));
            around.extend([(left - half, foot), (left - half, upper), (right + half, upper), (right + half, foot)]);
            around.extend([(right - half, foot), (right - half, lower), (left + half, lower), (left + half, foot)]);
        }
        around
    };
    // Columns too narrow for a rim have none: it would cover the neighbours.
    let rim = style.px(sizes.q_stroke + 2.0 * sizes.casing);
    if frame.pitch() * (1.0 - OUTLINE) > rim {
        pen.polygon(&round(rim), style.palette.page)?;
        bins::zero(pen, frame)?;
    }
    pen.polygon(&round(style.thick(sizes.q_stroke)), style.palette.q)
}

/// Draws the still layer: the chart of counts without its bars. On an area without room for a plot, nothing.
///
/// # Errors
/// What the backend reports.
pub fn draw_still<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, scene: &CountsStill, style: &Style) -> Drawn<DB> {
    let pen = Pen::new(area, style);
    let frame = frame(pen.size(), scene.counts.len(), &scene.axis, style);
    if frame.is_drawable() { draw_scale(&pen, &frame, scene) } else { Ok(()) }
}

/// The still layer: the scale of shares and the numbers of teeth. Of the counts only how many there are is of use.
#[must_use]
pub fn still(bins: usize, axis: CountAxis, unit_label: &'static str, bins_label: &'static str) -> CountsStill {
    CountsStill { counts: Arc::new(vec![0.0; bins]), axis, unit_label, bins_label, lit: None, bold: Vec::new() }
}
