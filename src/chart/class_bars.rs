//! A row of bars, one a class, above and below zero: hollow for what the model says, solid for what is the case.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;

use super::axis::ValueAxis;
use super::frame::{Frame, Kind, Size};
use super::plot::{DrawResult, Plot};
use super::rect::Rect;
use super::style::Style;
use super::{Scene, bars, mesh};

mod labels;

/// How much of a class's column a solid bar fills and a hollow one spans, and how wide (CSS px) they are at most.
const P_PART: (f64, f64) = (0.52, 47.0);
const Q_PART: (f64, f64) = (0.8, 72.0);

/// Where a hollow bar ends in a solid one, a gap is left; under this height (CSS px) it is not.
const LEAST_CUT: f64 = 4.0;

/// A value at which exp gives up.
#[derive(Clone, Debug, PartialEq)]
pub struct Threshold {
    /// Where on the axis.
    pub value: f64,
    /// What begins there: "f32: ∞".
    pub label: String,
}

/// What lies under the bars.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassBarsBase {
    /// [`Kind::Logits`], which has handles and no numbers, or [`Kind::ClassBars`].
    pub kind: Kind,
    /// How many classes.
    pub classes: usize,
    /// The scale.
    pub axis: ValueAxis,
    /// The class whose number is bold.
    pub target: usize,
    /// Lines across the plot; those that are off the scale, or all but zero on it, are not drawn.
    pub thresholds: Vec<Threshold>,
    /// The class under the pointer or in focus.
    pub highlighted: Option<usize>,
}

/// One class's bars.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassBar {
    /// Where the solid bar ends; 0 for none.
    pub p: f64,
    /// Where the hollow bar ends; 0 for none.
    pub q: f64,
    /// At the farther end; empty for none.
    pub label: String,
}

/// The bars.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassBarsOverlay {
    /// [`Kind::Logits`], whose hollow bars have handles, or [`Kind::ClassBars`].
    pub kind: Kind,
    /// The scale.
    pub axis: ValueAxis,
    /// One a class.
    pub bars: Vec<ClassBar>,
    /// The class whose label comes first, after the highlighted one's.
    pub target: usize,
    /// What is written at the lines of the base.
    pub thresholds: Vec<Threshold>,
    /// The class under the pointer or in focus.
    pub highlighted: Option<usize>,
}

/// Where `classes` classes stand on a canvas.
#[must_use]
pub fn frame(size: Size, kind: Kind, classes: usize, axis: &ValueAxis, style: &Style) -> Frame {
    let x = (-0.5, classes.max(1) as f64 - 0.5);
    Frame::new(size, kind, style, x, axis.range())
}

impl Scene for ClassBarsBase {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        let frame_of = |size| frame(size, self.kind, self.classes, &self.axis, style);
        let Some(plot) = Plot::new(area, style, frame_of) else { return Ok(()) };
        mesh::highlight(&plot, self.highlighted)?;
        mesh::grid(&plot, &self.axis.ticks(false), style.sizes().tick_gap, None)?;
        for line in self.thresholds.iter().filter(|line| line.is_on(&plot.frame)) {
            plot.root.draw(&plot.horizontal(plot.frame.y_px(line.value), 1.0, plot.palette().control))?;
        }
        mesh::zero_line(&plot)?;
        if self.kind == Kind::Logits { Ok(()) } else { mesh::bin_numbers(&plot, self.highlighted, &[self.target], 0, None) }
    }
}

impl Scene for ClassBarsOverlay {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        let plot = Plot::new(area, style, |size| frame(size, self.kind, self.bars.len(), &self.axis, style));
        let Some(plot) = plot.filter(|_| !self.bars.is_empty()) else { return Ok(()) };
        let (thickness, q) = (style.thick(style.sizes().q_stroke), plot.palette().q);
        let ends = self.bars.iter().enumerate();
        let ends: Vec<Ends> = ends.map(|(class, bar)| Ends::new(class, bar, &plot.frame, style)).collect();
        for bar in &ends {
            bar.draw_solid(&plot)?;
            plot.root.draw(&bars::hollow(bar.hollow, bar.zero, bar.q, thickness, q))?;
        }
        mesh::zero_line(&plot)?;
        if self.kind == Kind::Logits {
            let ends: Vec<f64> = ends.iter().map(|ends| ends.q).collect();
            bars::handles(&plot, &ends, q, self.highlighted, |_, _| true)?;
            bars::highlighted_handle(&plot, &ends, q, self.highlighted)?;
        }
        labels::draw(&plot, &ends, self)
    }
}

impl Threshold {
    /// Whether it is on the scale, and not so near to the zero line that they look like one.
    fn is_on(&self, frame: &Frame) -> bool {
        let (low, high) = frame.y_range();
        self.value > low && self.value < high && self.value.abs() > (high - low) * 0.03
    }
}

/// One class's bars in drawing units.
#[derive(Clone, Copy, Debug)]
struct Ends {
    solid: (f64, f64),
    hollow: (f64, f64),
    zero: f64,
    p: f64,
    q: f64,
}

impl Ends {
    fn new(class: usize, bar: &ClassBar, frame: &Frame, style: &Style) -> Self {
        let within = |y: f64| y.max(frame.top()).min(frame.bottom());
        let zero = within(frame.y_px(0.0));
        // A bar of 0, NaN or ∞ ends where it begins.
        let end = |value: f64| if value.is_finite() && value != 0.0 { style.snap(within(frame.y_px(value))) } else { zero };
        let columns = |(part, most): (f64, f64)| bars::column(frame, style, class, part.min(style.px(most) / frame.pitch()));
        Self { solid: columns(P_PART), hollow: columns(Q_PART), zero, p: end(bar.p), q: end(bar.q) }
    }

    /// The solid bar; in two pieces where the hollow one ends in it, so that both are seen.
    fn draw_solid<DB: DrawingBackend>(&self, plot: &Plot<DB>) -> DrawResult<DB> {
        let Self { solid: columns, zero, p, q, .. } = *self;
        let (style, color) = (plot.style, plot.palette().p);
        let gap = style.thick(style.sizes().casing) + style.thick(style.sizes().q_stroke) / 2.0;
        let way = if p < zero { -1.0 } else { 1.0 };
        let (near, far) = (q - way * gap, q + way * gap);
        let is_cut = (q - zero) * way >= style.px(LEAST_CUT) && (p - far) * way > 0.0;
        if is_cut {
            bars::solid(plot, columns, zero, near, color)?;
        }
        bars::solid(plot, columns, if is_cut { far } else { zero }, p, color)
    }

    /// All that is drawn of it.
    fn area(&self) -> Rect {
        let (left, right) = if self.q == self.zero { self.solid } else { self.hollow };
        Rect { left, top: self.p.min(self.q).min(self.zero), right, bottom: self.p.max(self.q).max(self.zero) }
    }
}
