//! A row of bars, one a class, above and below zero: hollow for what the model says, solid for what is the case.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;

use super::Scene;
use super::axis::ValueAxis;
use super::counts::handles;
use super::frame::{Frame, Kind, Size};
use super::painter::{ColorRole, DrawResult, Painter, draw};
use super::style::Style;
use super::{bins, label};

mod signs;

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
    /// [`Kind::Logits`], which has handles and no numbers, or [`Kind::Classes`].
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
    /// [`Kind::Logits`], whose hollow bars have handles, or [`Kind::Classes`].
    pub kind: Kind,
    /// The scale.
    pub axis: ValueAxis,
    /// One a class.
    pub bars: Vec<ClassBar>,
    /// The class whose label has the first right to be there, after the highlighted one's.
    pub target: usize,
    /// What is written at the lines of the still layer.
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
        draw(area, style, &|pen| still(pen, self))
    }
}

fn still(pen: &Painter, scene: &ClassBarsBase) {
    let frame = frame(pen.size, scene.kind, scene.classes, &scene.axis, pen.style);
    if !frame.is_drawable() {
        return;
    }
    bins::band(pen, &frame, scene.highlighted);
    bins::grid(pen, &frame, &scene.axis.ticks(false), None);
    for line in scene.thresholds.iter().filter(|line| line.is_on(&frame)) {
        pen.across(&frame, frame.y_px(line.value), 1.0, ColorRole::Control);
    }
    bins::zero(pen, &frame);
    if scene.kind != Kind::Logits {
        bins::numbers(pen, &frame, scene.highlighted, &[scene.target], 0);
    }
}

impl Scene for ClassBarsOverlay {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        draw(area, style, &|pen| live(pen, self))
    }
}

fn live(pen: &Painter, scene: &ClassBarsOverlay) {
    let style = pen.style;
    let frame = frame(pen.size, scene.kind, scene.bars.len(), &scene.axis, style);
    if !frame.is_drawable() || scene.bars.is_empty() {
        return;
    }
    let ends: Vec<Ends> = scene.bars.iter().enumerate().map(|(class, bar)| Ends::new(class, bar, &frame, style)).collect();
    for bar in &ends {
        bar.solid(pen);
        bins::hollow(pen, bar.hollow, bar.zero, bar.q, style.thick(style.sizes().q_stroke), ColorRole::Q);
    }
    bins::zero(pen, &frame);
    if scene.kind == Kind::Logits {
        let ends: Vec<f64> = ends.iter().map(|ends| ends.q).collect();
        handles::not_highlighted(pen, &frame, &ends, ColorRole::Q, scene.highlighted, &|_, _| true);
        handles::highlighted(pen, &frame, &ends, ColorRole::Q, scene.highlighted);
    }
    signs::draw(pen, &frame, &ends, scene);
}

impl Threshold {
    /// Whether it is on the scale, and not so near to the zero line that it could not be told from that.
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
        // A bar of nothing, or of what is no number, ends where it begins.
        let end = |value: f64| if value.is_finite() && value != 0.0 { style.snap(within(frame.y_px(value))) } else { zero };
        let columns = |(part, most): (f64, f64)| bins::bar(frame, style, class, part.min(style.px(most) / frame.pitch()));
        Self { solid: columns(P_PART), hollow: columns(Q_PART), zero, p: end(bar.p), q: end(bar.q) }
    }

    /// The solid bar; in two pieces where the hollow one ends in it, so that both are seen.
    fn solid(&self, pen: &Painter) {
        let Self { solid: columns, zero, p, q, .. } = *self;
        let style = pen.style;
        if p == zero {
            return;
        }
        let gap = style.thick(style.sizes().casing) + style.thick(style.sizes().q_stroke) / 2.0;
        let way = (p - zero).signum();
        let (near, far) = (q - way * gap, q + way * gap);
        let cut = (q - zero) * way >= style.px(LEAST_CUT) && (p - far) * way > 0.0;
        if cut {
            bins::solid(pen, columns, zero, near, ColorRole::P);
        }
        bins::solid(pen, columns, if cut { far } else { zero }, p, ColorRole::P);
    }

    /// All that is drawn of it.
    fn area(&self) -> label::Area {
        let (left, right) = if self.q == self.zero { self.solid } else { self.hollow };
        label::Area { left, top: self.p.min(self.q).min(self.zero), right, bottom: self.p.max(self.q).max(self.zero) }
    }
}
