//! The terms of one divergence, bin by bin: solid for D(P‖Q), hatched for D(Q‖P), negative ones below the line.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;
use std::sync::Arc;

use super::Scene;
use super::axis::ValueAxis;
use super::bins::{self, Scale};
use super::frame::{Frame, Kind, Size};
use super::hatch;
use super::label::Area;
use super::painter::{ColorRole, DrawResult, Painter, Point, draw};
use super::style::Style;

mod signs;

pub use signs::{Label, labels};

/// How much of a bin's column a bar fills.
const PART: f64 = 0.52;

/// What lies under the bars.
#[derive(Clone, Debug, PartialEq)]
pub struct SignedBarsBase {
    /// How many bins.
    pub bins: usize,
    /// The scale, the same for both directions.
    pub axis: ValueAxis,
    /// The bin under the pointer or in focus.
    pub highlighted: Option<usize>,
    /// More bins whose numbers are bold: those of infinite terms.
    pub bold: Vec<usize>,
}

/// The bars.
#[derive(Clone, Debug, PartialEq)]
pub struct SignedBarsOverlay {
    /// Terms in the unit shown; ∞ is drawn as a broken bar to the top.
    pub terms: Vec<f64>,
    /// What is written at the bars, as [`labels`] says; it may be some frames old while they move.
    pub labels: Arc<Vec<Label>>,
    /// The scale.
    pub axis: ValueAxis,
    /// False: P's, solid. True: Q's, outlined and hatched.
    pub hollow: bool,
    /// The bin under the pointer or in focus.
    pub highlighted: Option<usize>,
}

/// Where `bins` bins stand on a canvas; y in the unit shown.
#[must_use]
pub fn frame(size: Size, bins: usize, axis: &ValueAxis, style: &Style) -> Frame {
    let x = (-0.5, bins.max(1) as f64 - 0.5);
    Frame::new(size, Kind::Terms, style, x, axis.range())
}

impl Scene for SignedBarsBase {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        draw(area, style, &|pen| still(pen, self))
    }
}

fn still(pen: &Painter, scene: &SignedBarsBase) {
    let frame = frame(pen.size, scene.bins, &scene.axis, pen.style);
    if frame.is_drawable() {
        let scale =
            Scale { ticks: scene.axis.ticks(true), words: [""; 2], highlighted: scene.highlighted, bold: &scene.bold, first: 0 };
        bins::scale(pen, &frame, &scale);
    }
}

impl Scene for SignedBarsOverlay {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        draw(area, style, &|pen| live(pen, self))
    }
}

fn live(pen: &Painter, scene: &SignedBarsOverlay) {
    let (style, sizes) = (pen.style, pen.style.sizes());
    let frame = frame(pen.size, scene.terms.len(), &scene.axis, style);
    if !frame.is_drawable() || scene.terms.is_empty() {
        return;
    }
    let bars = bars(scene, &frame, style);
    let thick = style.thick(sizes.term_stroke);
    for bar in &bars {
        let columns = (bar.left, bar.right);
        if scene.hollow {
            bins::hollow(pen, columns, bar.zero, bar.end, thick, ColorRole::Q);
        } else {
            bins::solid(pen, columns, bar.zero, bar.end, ColorRole::P);
        }
    }
    if scene.hollow {
        hatch::draw(pen, &hatching(&bars, style), ColorRole::Q);
    }
    bins::zero(pen, &frame);
    signs::draw(pen, &frame, &bars, scene);
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
fn bars(scene: &SignedBarsOverlay, frame: &Frame, style: &Style) -> Vec<Bar> {
    let zero = frame.y_px(0.0).max(frame.top()).min(frame.bottom());
    let mut bars = Vec::with_capacity(scene.terms.len());
    for (bin, &term) in scene.terms.iter().enumerate() {
        if term.is_nan() {
            continue;
        }
        let (left, right) = bins::bar(frame, style, bin, PART);
        let y = if term.is_finite() { frame.y_px(term) } else { frame.top() };
        let end = if term == 0.0 { zero } else { style.snap(y.max(frame.top()).min(frame.bottom())) };
        bars.push(Bar { bin, term, left, right, zero, end });
    }
    bars
}

/// The hatching of all bars as one line: along each bar's border under its outline, and from bar to bar along the zero line, which is
/// drawn over it.
fn hatching(bars: &[Bar], style: &Style) -> Vec<Point> {
    let sizes = style.sizes();
    let inset = style.thick(sizes.term_stroke) / 2.0;
    let mut line = Vec::new();
    for bar in bars {
        let inside = bar.area().grown(-inset);
        let area = if bar.end < bar.zero { Area { bottom: bar.zero, ..inside } } else { Area { top: bar.zero, ..inside } };
        hatch::add(&mut line, &area, bar.zero, style);
    }
    line
}
