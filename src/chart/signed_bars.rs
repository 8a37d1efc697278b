//! The terms of one divergence, bin by bin: solid for D(P‖Q), hatched for D(Q‖P); negative ones are ghosts below the line.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::{BackendCoord, DrawingBackend};
use std::sync::Arc;

use super::axis::ValueAxis;
use super::element::Hatching;
use super::frame::{Frame, Kind, Size};
use super::mesh::{self, BinMesh};
use super::plot::{DrawResult, Plot, coord};
use super::rect::Rect;
use super::style::Style;
use super::surplus::{self, AverageOver};
use super::{Scene, bars};

mod bar_labels;

pub use bar_labels::{Label, labels};

/// How much of a bin's column a bar fills.
const PART: f64 = 0.52;

/// What lies under the bars.
#[derive(Clone, Debug, PartialEq)]
pub struct SignedBarsBase {
    /// How many bins.
    pub bins: usize,
    /// The scale, the same for both directions.
    pub axis: ValueAxis,
    /// Whether labels of the scale have signs.
    pub signed: bool,
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
    /// P's are solid, Q's outlined and hatched.
    pub average_over: AverageOver,
    /// The bin under the pointer or in focus.
    pub highlighted: Option<usize>,
}

/// Where `bins` bins stand on a canvas; y in the unit shown.
#[must_use]
pub fn frame(size: Size, bins: usize, axis: &ValueAxis, style: &Style) -> Frame {
    let x = (-0.5, bins.max(1) as f64 - 0.5);
    Frame::new(size, Kind::SignedBars, style, x, axis.range())
}

impl Scene for SignedBarsBase {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        let Some(plot) = Plot::new(area, style, |size| frame(size, self.bins, &self.axis, style)) else { return Ok(()) };
        let mesh = BinMesh {
            ticks: self.axis.ticks(self.signed),
            unit_label: "",
            bins_label: "",
            highlighted: self.highlighted,
            bold: &self.bold,
            first: 0,
        };
        mesh.draw(&plot)
    }
}

impl Scene for SignedBarsOverlay {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        let plot = Plot::new(area, style, |size| frame(size, self.terms.len(), &self.axis, style));
        let Some(plot) = plot.filter(|_| !self.terms.is_empty()) else { return Ok(()) };
        let bars = bars_of(self, &plot.frame, style);
        let thickness = style.thick(style.sizes().term_stroke);
        for bar in &bars {
            let (columns, color) = ((bar.left, bar.right), self.average_over.color(&style.palette));
            match self.average_over {
                _ if bar.end > bar.base => {
                    surplus::ghost(
                        &plot,
                        Rect { left: bar.left, top: bar.base, right: bar.right, bottom: bar.end },
                        self.average_over,
                    )?;
                    surplus::dotted_foot(&plot, columns, bar.end, color)?;
                }
                AverageOver::P => bars::solid(&plot, columns, bar.base, bar.end, color)?,
                AverageOver::Q => plot.root.draw(&bars::hollow(columns, bar.base, bar.end, thickness, color))?,
            }
        }
        if self.average_over == AverageOver::Q {
            plot.root.draw(&hatching(&bars, style))?;
        }
        mesh::zero_line(&plot)?;
        bar_labels::draw(&plot, &bars, self)
    }
}

/// A bar in drawing units: it stands on, or hangs from, the middle of the zero line.
#[derive(Clone, Copy, Debug)]
struct Bar {
    bin: usize,
    term: f64,
    left: f64,
    right: f64,
    base: f64,
    end: f64,
}

/// One bar for every term that is not NaN.
fn bars_of(scene: &SignedBarsOverlay, frame: &Frame, style: &Style) -> Vec<Bar> {
    let base = frame.y_px(0.0).max(frame.top()).min(frame.bottom());
    let mut bars = Vec::with_capacity(scene.terms.len());
    for (bin, &term) in scene.terms.iter().enumerate().filter(|(_, term)| !term.is_nan()) {
        let (left, right) = bars::column(frame, style, bin, PART);
        let y = if term.is_finite() { frame.y_px(term) } else { frame.top() };
        let end = if term == 0.0 { base } else { style.snap(y.max(frame.top()).min(frame.bottom())) };
        bars.push(Bar { bin, term, left, right, base, end });
    }
    bars
}

/// The hatching of all bars: along each bar's border under its outline, and from bar to bar along the zero line, which is drawn over it.
fn hatching(bars: &[Bar], style: &Style) -> Hatching<BackendCoord> {
    let inset = style.thick(style.sizes().term_stroke) / 2.0;
    let mut corners = Vec::with_capacity(2 * bars.len());
    for bar in bars {
        let end = bar.end + inset;
        // What is negative is a ghost. Where the outline leaves no inside there is nothing to hatch.
        if end < bar.base {
            corners.extend([coord((bar.left + inset, bar.base)), coord((bar.right - inset, end))]);
        }
    }
    Hatching::new(corners, style, style.palette.q)
}
