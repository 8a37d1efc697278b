//! Both divergences against p: the curves with their minima, the present p with its two values.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;

use super::Scene;
use super::axis::ValueAxis;
use super::bins;
use super::frame::{Frame, Kind, Size};
use super::label::{Area, LabelLayout};
use super::painter::{ColorRole, DrawResult, Painter, draw};
use super::style::Style;

mod lines;
mod minima;
mod names;
mod present;

use lines::Traced;
pub use present::hidden_tick;

/// What changes with P and the model only.
#[derive(Clone, Debug, PartialEq)]
pub struct CurvesBase {
    /// The scale.
    pub axis: ValueAxis,
    /// Over the scale: "bits".
    pub unit_label: String,
    /// D(P‖Q), solid.
    pub forward: CurveScene,
    /// D(Q‖P), dashed.
    pub reverse: CurveScene,
    /// For a model without p: its two values as level lines; the curves (another model's) are then thin.
    pub level: Option<Levels>,
    /// Which tick labels give way to that of the present p, as [`hidden_tick`] says.
    pub hidden_tick: Option<usize>,
}

/// One curve over p from 0 to 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CurveScene {
    /// Values at equal steps of p in the unit shown; ∞ allowed, empty for no curve.
    pub ys: Vec<f64>,
    /// "D(P‖Q)".
    pub name: String,
    /// Where it is least.
    pub minimum: Option<Minimum>,
    /// What stands where it leaves the top on the left and on the right: "↑ ∞", "↑ 7.97".
    pub ends: [String; 2],
    /// Said at the top in place of a curve that has no point in the window.
    pub note: Option<String>,
}

/// The least value of a curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Minimum {
    /// Where, in [0, 1].
    pub p: f64,
    /// The value, in the unit shown.
    pub y: f64,
    /// "least 0.276 at p 0.509".
    pub label: String,
}

/// The two values of a model without p.
#[derive(Clone, Debug, PartialEq)]
pub struct Levels {
    /// D(P‖Q).
    pub forward: Level,
    /// D(Q‖P).
    pub reverse: Level,
}

/// One of them; drawn as words only if it is ∞ or over the top.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// In the unit shown.
    pub y: f64,
    /// "D(P‖Q) 0.338".
    pub label: String,
}

/// What follows p.
#[derive(Clone, Debug, PartialEq)]
pub struct CurvesOverlay {
    /// The scale.
    pub axis: ValueAxis,
    /// The present p; None for a model without one.
    pub p: Option<f64>,
    /// "p 0.570".
    pub p_label: String,
    /// D(P‖Q) there, in the unit shown.
    pub forward: f64,
    /// D(Q‖P) there.
    pub reverse: f64,
}

/// Where p from 0 to 1 stands on a canvas; y in the unit shown.
#[must_use]
pub fn frame(size: Size, axis: &ValueAxis, style: &Style) -> Frame {
    Frame::new(size, Kind::Curves, style, (0.0, 1.0), axis.range())
}

impl Scene for CurvesBase {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        draw(area, style, &|pen| still(pen, self))
    }
}

fn still(pen: &Painter, scene: &CurvesBase) {
    let frame = frame(pen.size, &scene.axis, pen.style);
    if !frame.is_drawable() {
        return;
    }
    bins::grid(pen, &frame, &scene.axis.ticks(false), None);
    bins::unit(pen, &frame, &scene.unit_label);
    present::ticks(pen, &frame, scene.hidden_tick);
    let curves = [Traced::new(ColorRole::P, &scene.forward, &frame, pen), Traced::new(ColorRole::Q, &scene.reverse, &frame, pen)];
    let minima = minima::shown(scene, &frame);
    minima::drop_lines(pen, &frame, &minima);
    lines::draw(pen, &curves, scene.level.is_some());
    bins::zero(pen, &frame);
    bins::track(pen, &frame);
    let mut room = LabelLayout::new(Area {
        left: frame.left() + pen.px(2.0),
        top: frame.top() - pen.px(4.0),
        right: pen.size.width,
        bottom: frame.bottom() - pen.px(2.0),
    });
    for run in curves.iter().flat_map(|curve| &curve.runs) {
        room.lines.push(run.points.clone());
    }
    if let Some(levels) = &scene.level {
        lines::levels(pen, &frame, levels, &mut room);
    }
    minima::diamonds(pen, &minima, &mut room);
    names::draw(pen, &frame, &curves, &mut room);
    minima::labels(pen, &frame, &minima, &mut room);
}

impl Scene for CurvesOverlay {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        draw(area, style, &|pen| live(pen, self))
    }
}

fn live(pen: &Painter, scene: &CurvesOverlay) {
    let frame = frame(pen.size, &scene.axis, pen.style);
    if frame.is_drawable() {
        present::draw(pen, &frame, scene);
    }
}
