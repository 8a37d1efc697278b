//! Counts of P as solid bars with handles, the model as hollow bars of N·q on the same scale.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;
use std::sync::Arc;

use super::Scene;
use super::axis::CountAxis;
use super::bins::{self, Scale};
use super::frame::{Frame, Kind, Size};
use super::painter::{ColorRole, DrawResult, Painter, draw};
use super::style::Style;

pub(super) mod handles;
mod names;

/// How much of a bin's column a bar of P fills, and a bar of Q spans.
const P_PART: f64 = 0.52;
const Q_PART: f64 = 0.8;

/// Under this height (CSS px) a bar of Q cuts no gap into the bar of P behind it.
const LEAST_CUT: f64 = 4.0;

/// What does not depend on the model: gridlines, shares, bin numbers, the bars of P with their handles.
#[derive(Clone, Debug, PartialEq)]
pub struct HistogramBase {
    /// P's counts.
    pub counts: Arc<Vec<f64>>,
    /// The scale.
    pub axis: CountAxis,
    /// Over the shares: "share".
    pub unit_label: &'static str,
    /// Left of the bin numbers: "teeth"; empty for none.
    pub bins_label: &'static str,
    /// The bin under the pointer or in focus.
    pub highlighted: Option<usize>,
    /// More bins whose numbers are bold.
    pub bold: Vec<usize>,
}

/// The model's outlines, and what of P they meet.
#[derive(Clone, Debug, PartialEq)]
pub struct HistogramOverlay {
    /// P's counts.
    pub counts: Arc<Vec<f64>>,
    /// The model's, N·q.
    pub expected: Vec<f64>,
    /// The scale.
    pub axis: CountAxis,
    /// "P observed".
    pub p_name: &'static str,
    /// "Q binomial".
    pub q_name: &'static str,
    /// The bin under the pointer or in focus.
    pub highlighted: Option<usize>,
}

/// Where `bins` bins stand on a canvas; y in counts.
#[must_use]
pub fn frame(size: Size, bins: usize, axis: &CountAxis, style: &Style) -> Frame {
    let x = (-0.5, bins.max(1) as f64 - 0.5);
    Frame::new(size, Kind::Counts, style, x, (0.0, axis.safe_top()))
}

impl Scene for HistogramBase {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        draw(area, style, &|pen| still(pen, self))
    }
}

fn still(pen: &Painter, scene: &HistogramBase) {
    let frame = frame(pen.size, scene.counts.len(), &scene.axis, pen.style);
    if !frame.is_drawable() {
        return;
    }
    let words = [scene.unit_label, scene.bins_label];
    let scale = Scale { ticks: scene.axis.ticks(), words, highlighted: scene.highlighted, bold: &scene.bold, first: 0 };
    bins::scale(pen, &frame, &scale);
    let foot = bins::foot(pen, &frame);
    let tops = bins::tops(pen, &frame, foot, &scene.counts);
    for (bin, &top) in tops.iter().enumerate() {
        bins::solid(pen, bins::bar(&frame, pen.style, bin, P_PART), foot, top, ColorRole::P);
    }
    handles::not_highlighted(pen, &frame, &tops, ColorRole::P, scene.highlighted, &|_, _| true);
}

impl Scene for HistogramOverlay {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        draw(area, style, &|pen| live(pen, self))
    }
}

fn live(pen: &Painter, scene: &HistogramOverlay) {
    let style = pen.style;
    let frame = frame(pen.size, scene.counts.len(), &scene.axis, style);
    if !frame.is_drawable() || scene.counts.is_empty() {
        return;
    }
    let foot = bins::foot(pen, &frame);
    let of = |counts: &[f64]| bins::tops(pen, &frame, foot, counts);
    let heights = Heights { foot, p: of(&scene.counts), q: of(&scene.expected) };
    casings(pen, &frame, &heights, scene.highlighted);
    q_outlines(pen, &frame, &heights);
    let sizes = style.sizes();
    let reach = style.thick(sizes.q_stroke) + style.thick(sizes.casing);
    let met = |bin: usize, radius: f64| match (heights.p.get(bin), heights.q.get(bin)) {
        (Some(p), Some(q)) => *q < heights.foot && (p - q).abs() < radius + reach,
        _ => false,
    };
    handles::not_highlighted(pen, &frame, &heights.p, ColorRole::P, scene.highlighted, &met);
    handles::highlighted(pen, &frame, &heights.p, ColorRole::P, scene.highlighted);
    names::draw(pen, &frame, &heights, scene);
}

/// Where bars end, in drawing units: the foot on the zero line's upper edge, tops on whole device pixels.
struct Heights {
    foot: f64,
    p: Vec<f64>,
    q: Vec<f64>,
}

/// The upper and lower edge of the outline's stroke across the bar.
fn q_stroke(top: f64, foot: f64, style: &Style) -> (f64, f64) {
    let thick = style.thick(style.sizes().q_stroke);
    let upper = style.snap(top - thick / 2.0);
    (upper, (upper + thick).min(foot))
}

/// Where Q's outline is to cross a bar of P, a gap in the bar, in the colour of what is behind it: so the outline reads.
fn casings(pen: &Painter, frame: &Frame, heights: &Heights, highlighted: Option<usize>) {
    let style = pen.style;
    let casing = style.thick(style.sizes().casing);
    for (bin, (&top, &q)) in heights.p.iter().zip(&heights.q).enumerate() {
        let (upper, lower) = q_stroke(q, heights.foot, style);
        let (gap_top, gap_bottom) = (upper - casing, (lower + casing).min(heights.foot));
        if heights.foot - q < style.px(LEAST_CUT) || gap_bottom <= top {
            continue;
        }
        // A sliver over the gap would look like a stray line; the handle says where the bar ends.
        let gap_top = if gap_top - top < casing { top } else { gap_top };
        let (left, right) = bins::bar(frame, style, bin, P_PART);
        pen.rect((left, gap_top), (right, gap_bottom), if highlighted == Some(bin) { ColorRole::Band } else { ColorRole::Page });
    }
}

/// All of Q's outlines.
fn q_outlines(pen: &Painter, frame: &Frame, heights: &Heights) {
    let style = pen.style;
    let thick = style.thick(style.sizes().q_stroke);
    let half = style.snap(thick / 2.0);
    for (bin, &top) in heights.q.iter().enumerate() {
        if top < heights.foot {
            let (left, right) = bins::bar(frame, style, bin, Q_PART);
            let (upper, _) = q_stroke(top, heights.foot, style);
            bins::hollow(pen, (left - half, right - half + thick), heights.foot, upper, thick, ColorRole::Q);
        }
    }
}
