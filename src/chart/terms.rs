//! The terms of one divergence, bin by bin: solid for D(P‖Q), hatched for D(Q‖P), negative ones below the line.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;
use std::sync::Arc;

use super::axis::ValueAxis;
use super::bins;
use super::frame::{Frame, Kind, Size};
use super::hatch::hatch;
use super::label::Area;
use super::pen::{Drawn, Pen, Point};
use super::style::Style;

mod signs;

pub use signs::{Label, labels};

/// How much of a bin's column a bar fills.
const PART: f64 = 0.52;

/// What lies under the bars.
#[derive(Clone, Debug, PartialEq)]
pub struct TermsStill {
    /// How many bins.
    pub bins: usize,
    /// The scale, the same for both directions.
    pub axis: ValueAxis,
    /// The bin under the pointer or in focus.
    pub lit: Option<usize>,
    /// More bins whose numbers are bold: those of infinite terms.
    pub bold: Vec<usize>,
}

/// The bars.
#[derive(Clone, Debug, PartialEq)]
pub struct TermsLive {
    /// Terms in the unit shown; ∞ is drawn as a broken bar to the top.
    pub terms: Vec<f64>,
    /// What is written at the bars, as [`labels`] says; it may be some frames old while they move.
    pub labels: Arc<Vec<Label>>,
    /// The scale.
    pub axis: ValueAxis,
    /// False: P's, solid. True: Q's, outlined and hatched.
    pub hollow: bool,
    /// The bin under the pointer or in focus.
    pub lit: Option<usize>,
}

/// Where `bins` bins stand on a canvas; y in the unit shown.
#[must_use]
pub fn frame(size: Size, bins: usize, axis: &ValueAxis, style: &Style) -> Frame {
    let x = (-0.5, bins.max(1) as f64 - 0.5);
    Frame::new(size, Kind::Terms, style, x, axis.range())
}

/// Draws the still layer; on an area without room for a plot, nothing.
///
/// # Errors
/// What the backend reports.
pub fn draw_still<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, scene: &TermsStill, style: &Style) -> Drawn<DB> {
    let pen = Pen::new(area, style);
    let frame = frame(pen.size(), scene.bins, &scene.axis, style);
    if !frame.is_drawable() {
        return Ok(());
    }
    bins::band(&pen, &frame, scene.lit)?;
    bins::grid(&pen, &frame, &scene.axis.ticks(true), None)?;
    bins::zero(&pen, &frame)?;
    bins::numbers(&pen, &frame, scene.lit, &scene.bold)
}

/// Draws the live layer; on an area without room for a plot, nothing.
///
/// # Errors
/// What the backend reports.
pub fn draw_live<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, scene: &TermsLive, style: &Style) -> Drawn<DB> {
    let pen = Pen::new(area, style);
    let frame = frame(pen.size(), scene.terms.len(), &scene.axis, style);
    if !frame.is_drawable() || scene.terms.is_empty() {
        return Ok(());
    }
    let bars = bars(scene, &frame, style);
    if scene.hollow {
        pen.polygon(&outlines(&bars, style), style.palette.q)?;
        let sizes = style.sizes();
        pen.path(&hatching(&bars, style), style.px(sizes.hatch), style.palette.q)?;
    } else {
        pen.polygon(&solid(&bars), style.palette.p)?;
    }
    bins::zero(&pen, &frame)?;
    signs::draw(&pen, &frame, &bars, scene)
}

/// A bar in drawing units: it stands on, or hangs from, the middle of the zero line.
#[derive(Clone, Copy, Debug)]
struct Bar {
    bin: usize,
    term: f64,
    left: f64,
    right: f64,
    zero: f64,
    end: f64,
}

impl Bar {
    fn area(&self) -> Area {
        Area { left: self.left, top: self.end.min(self.zero), right: self.right, bottom: self.end.max(self.zero) }
    }
}

/// One bar for every term that is not NaN.
fn bars(scene: &TermsLive, frame: &Frame, style: &Style) -> Vec<Bar> {
    let zero = frame.y_px(0.0).max(frame.top()).min(frame.bottom());
    let ends = scene.terms.iter().enumerate().filter(|(_, term)| !term.is_nan());
    ends.map(|(bin, &term)| {
        let (left, right) = bins::bar(frame, style, bin, PART);
        let end = if term.is_finite() {
            style.snap(frame.y_px(term).max(frame.top()).min(frame.bottom()))
        } else {
            style.snap(frame.top())
        };
        let end = if term == 0.0 { zero } else { end };
        Bar { bin, term, left, right, zero, end }
    })
    .collect()
}

/// All bars as one polygon that returns to the zero line between them.
fn solid(bars: &[Bar]) -> Vec<Point> {
    bars.iter()
        .filter(|bar| bar.end != bar.zero)
        .flat_map(|bar| {
            let Bar { left, right, zero, end, .. } = *bar;
            [(left, zero), (left, end), (right, end), (right, zero)]
        })
        .collect()
}

/// All outlines as one polygon: out round a bar, back along the inside of its stroke, on along the zero line.
fn outlines(bars: &[Bar], style: &Style) -> Vec<Point> {
    let thick = style.thick(style.sizes().term_stroke);
    let mut points = Vec::with_capacity(bars.len() * 8);
    for bar in bars.iter().filter(|bar| bar.end != bar.zero) {
        let Bar { left, right, zero, end, .. } = *bar;
        points.extend([(left, zero), (left, end), (right, end), (right, zero)]);
        let inner = if end < zero { end + thick } else { end - thick };
        let hollow = (zero - inner) * (zero - end) > 0.0 && left + thick < right - thick;
        if hollow {
            let (left, right) = (left + thick, right - thick);
            points.extend([(right, zero), (right, inner), (left, inner), (left, zero)]);
        }
    }
    points
}

/// The hatching of all bars as one line: along each bar's border under its outline, and from bar to bar along the zero line, which is
/// drawn over it.
fn hatching(bars: &[Bar], style: &Style) -> Vec<Point> {
    let sizes = style.sizes();
    let inset = style.thick(sizes.term_stroke) / 2.0;
    bars.iter()
        .flat_map(|bar| {
            let inside = bar.area().grown(-inset);
            let area = Area {
                top: if bar.end < bar.zero { inside.top } else { bar.zero },
                bottom: if bar.end < bar.zero { bar.zero } else { inside.bottom },
                ..inside
            };
            hatch(&area, style.px(sizes.hatch_step), bar.zero)
        })
        .collect()
}
