//! Both divergences against p: the curves with their minima, the present p with its two values. The labels are in the overlay, since
//! they give way to the present p.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;
use std::sync::Arc;

use super::axis::ValueAxis;
use super::frame::{Frame, Kind, Size};
use super::plot::{DrawResult, Plot};
use super::style::Style;
use super::{Scene, mesh};

mod guess;
mod labels;
mod lines;
mod marker;
mod minima;

pub use guess::{GuessCurve, GuessCurveBase, Truth, guess_frame};
use lines::Curve;
pub use marker::hidden_tick;

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
    /// "minimum 0.276", where there is no place for more.
    pub short: String,
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
    /// What it lies on: its labels give way to the marker.
    pub base: Arc<CurvesBase>,
    /// The present p; None for a model without one.
    pub p: Option<f64>,
    /// "p 0.570".
    pub p_label: String,
    /// D(P‖Q) there, in the unit shown; None where its curve is not shown.
    pub forward: Option<f64>,
    /// D(Q‖P) there.
    pub reverse: Option<f64>,
}

/// Where p from 0 to 1 stands on a canvas; y in the unit shown.
#[must_use]
pub fn frame(size: Size, axis: &ValueAxis, style: &Style) -> Frame {
    Frame::new(size, Kind::Curves, style, (0.0, 1.0), axis.range())
}

impl Scene for CurvesBase {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        let Some(plot) = Plot::new(area, style, |size| frame(size, &self.axis, style)) else { return Ok(()) };
        let (sizes, palette) = (style.sizes(), plot.palette());
        mesh::grid(&plot, &self.axis.ticks(false), sizes.tick_gap.max(sizes.thumb), None)?;
        mesh::unit(&plot, &self.unit_label)?;
        marker::tick_labels(&plot, self.hidden_tick)?;
        let curves = [Curve::new(palette.p, &self.forward, &plot), Curve::new(palette.q, &self.reverse, &plot)];
        let minima = minima::visible(self, &plot);
        minima::drop_lines(&plot, &minima)?;
        let mut chart = plot.chart()?;
        lines::draw(&plot, &mut chart, &curves, self.level.is_some())?;
        if let Some(levels) = &self.level {
            lines::levels(&plot, &mut chart, levels)?;
        }
        mesh::zero_line(&plot)?;
        mesh::track(&plot)?;
        minima::diamonds(&plot, &minima)
    }
}

impl Scene for CurvesOverlay {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        let Some(plot) = Plot::new(area, style, |size| frame(size, &self.base.axis, style)) else { return Ok(()) };
        let marker = marker::Marker::new(self, &plot);
        if let Some(marker) = &marker {
            marker.draw(&plot, &self.p_label)?;
        }
        labels::draw(&plot, &self.base, marker.as_ref())
    }
}
