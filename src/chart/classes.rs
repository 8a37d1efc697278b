//! A row of bars, one a class, above and below zero: hollow for what the model says, solid for what is the case.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;

use super::axis::ValueAxis;
use super::counts::handles;
use super::frame::{Frame, Kind, Size};
use super::pen::{Drawn, Pen, Point};
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
pub struct ClassesStill {
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
    pub lit: Option<usize>,
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
pub struct ClassesLive {
    /// [`Kind::Logits`], whose hollow bars have handles, or [`Kind::Classes`].
    pub kind: Kind,
    /// The scale.
    pub axis: ValueAxis,
    /// One a class.
    pub bars: Vec<ClassBar>,
    /// The class whose label has the first right to be there, after the lit one's.
    pub target: usize,
    /// What is written at the lines of the still layer.
    pub thresholds: Vec<Threshold>,
    /// The class under the pointer or in focus.
    pub lit: Option<usize>,
}

/// Where `classes` classes stand on a canvas.
#[must_use]
pub fn frame(size: Size, kind: Kind, classes: usize, axis: &ValueAxis, style: &Style) -> Frame {
    let x = (-0.5, classes.max(1) as f64 - 0.5);
    Frame::new(size, kind, style, x, axis.range())
}

/// Draws the still layer; on an area without room for a plot, nothing.
///
/// # Errors
/// What the backend reports.
pub fn draw_still<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, scene: &ClassesStill, style: &Style) -> Drawn<DB> {
    let pen = Pen::new(area, style);
    let frame = frame(pen.size(), scene.kind, scene.classes, &scene.axis, style);
    if !frame.is_drawable() {
        return Ok(());
    }
    bins::band(&pen, &frame, scene.lit)?;
    bins::grid(&pen, &frame, &scene.axis.ticks(false), None)?;
    for line in on_scale(&scene.thresholds, &scene.axis) {
        pen.across(&frame, frame.y_px(line.value), 1.0, style.palette.control)?;
    }
    bins::zero(&pen, &frame)?;
    if scene.kind == Kind::Logits {
        return Ok(());
    }
    bins::numbers(&pen, &frame, scene.lit, &[scene.target])
}

/// Draws the live layer; on an area without room for a plot, nothing.
///
/// # Errors
/// What the backend reports.
pub fn draw_live<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, scene: &ClassesLive, style: &Style) -> Drawn<DB> {
    let pen = Pen::new(area, style);
    let frame = frame(pen.size(), scene.kind, scene.bars.len(), &scene.axis, style);
    if !frame.is_drawable() || scene.bars.is_empty() {
        return Ok(());
    }
    let ends: Vec<Ends> = scene.bars.iter().enumerate().map(|(class, bar)| Ends::new(class, bar, &frame, style)).collect();
    let (mut solid, mut hollow) = (Vec::new(), Vec::new());
    for ends in &ends {
        ends.solid(style, &mut solid);
        ends.outline(style, &mut hollow);
    }
    pen.polygon(&solid, style.palette.p)?;
    pen.polygon(&hollow, style.palette.q)?;
    bins::zero(&pen, &frame)?;
    if scene.kind == Kind::Logits {
        let ends: Vec<f64> = ends.iter().map(|ends| ends.q).collect();
        handles::unlit(&pen, &frame, &ends, style.palette.q, scene.lit, |_, _| true)?;
        handles::lit(&pen, &frame, &ends, style.palette.q, scene.lit)?;
    }
    signs::draw(&pen, &frame, &ends, scene)
}

fn on_scale<'a>(thresholds: &'a [Threshold], axis: &ValueAxis) -> impl Iterator<Item = &'a Threshold> {
    let (low, high) = axis.range();
    // Too near to the zero line it could not be told from that.
    let least = (high - low) * 0.03;
    thresholds.iter().filter(move |line| line.value > low && line.value < high && line.value.abs() > least)
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

    /// The solid bar, from the zero line and back to it; in two pieces where the hollow one ends in it, so that both are seen.
    fn solid(&self, style: &Style, points: &mut Vec<Point>) {
        let Self { solid: (left, right), zero, p, q, .. } = *self;
        if p == zero {
            return;
        }
        let gap = style.thick(style.sizes().casing) + style.thick(style.sizes().q_stroke) / 2.0;
        let way = (p - zero).signum();
        let (near, far) = (q - way * gap, q + way * gap);
        let cut = (q - zero) * way >= style.px(LEAST_CUT) && (p - far) * way > 0.0;
        points.extend([(left, zero), (left, p), (right, p)]);
        if cut {
            // The pieces hang together by a line of no width.
            points.extend([(right, far), (left, far), (left, near), (right, near)]);
        }
        points.push((right, zero));
    }

    /// The hollow bar, open at zero: out round it, and back along the inside of its stroke.
    fn outline(&self, style: &Style, points: &mut Vec<Point>) {
        let Self { hollow: (left, right), zero, q, .. } = *self;
        if q == zero {
            return;
        }
        let thick = style.thick(style.sizes().q_stroke);
        points.extend([(left, zero), (left, q), (right, q), (right, zero)]);
        let inner = q + thick * (zero - q).signum();
        if (zero - inner) * (zero - q) > 0.0 && left + thick < right - thick {
            let (left, right) = (left + thick, right - thick);
            points.extend([(right, zero), (right, inner), (left, inner), (left, zero)]);
        }
    }

    /// All that is drawn of it.
    fn area(&self) -> label::Area {
        let (left, right) = if self.q == self.zero { self.solid } else { self.hollow };
        label::Area { left, top: self.p.min(self.q).min(self.zero), right, bottom: self.p.max(self.q).max(self.zero) }
    }
}
