//! A curve that the reader guesses: pencilled in ink through values at equal steps of p and one that is given. The true curve comes over
//! it, which stays in sight.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::element::{Circle, Polygon};
use plotters::style::Color;
use plotters_backend::DrawingBackend;
use std::sync::Arc;

mod parts;
mod spline;

use parts::{Parts, marker_ends};
use spline::between;

use super::labels;
use super::minima;
use super::{CurveScene, Minimum};
use crate::chart::axis::ValueAxis;
use crate::chart::element::Ring;
use crate::chart::frame::{Frame, Kind, Size};
use crate::chart::labels::{Label, Side};
use crate::chart::plot::{DrawResult, LineStyle, Plot, Point, coord};
use crate::chart::rect::Rect;
use crate::chart::{Scene, Style, mesh};

/// What lies under the curve: the scale, and a column for each value.
#[derive(Clone, Debug, PartialEq)]
pub struct GuessCurveBase {
    /// The scale.
    pub axis: ValueAxis,
    /// How many values are asked for, at equal steps of p between 0 and 1: of nine, at p = 0.1 to 0.9.
    pub columns: usize,
    /// Over the scale: "bits per worm".
    pub unit_label: String,
}

/// What the reader draws, and the answer.
#[derive(Clone, Debug, PartialEq)]
pub struct GuessCurve {
    /// What it lies on.
    pub base: Arc<GuessCurveBase>,
    /// One a column, in the unit shown; None where nothing is drawn.
    pub values: Vec<Option<f64>>,
    /// Beside the curve: "your guess".
    pub name: String,
    /// Right of what is drawn, while it ends before the last column: "draw on →"; empty for nothing.
    pub hint: String,
    /// The point that is known; the minimum of the answer takes its place.
    pub given: Minimum,
    /// The p of the pencil, and its label among the ticks: "p 0.70".
    pub pencil: Option<(f64, String)>,
    /// The answer.
    pub truth: Option<Truth>,
}

/// The true curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Truth {
    /// Its values, its minimum and its labels, which come last.
    pub curve: CurveScene,
    /// How much of it is shown, from 0 to 1: it grows from the given point both ways.
    pub shown: f64,
}

/// Where p from 0 to 1 stands on a canvas; y in the unit shown.
#[must_use]
pub fn guess_frame(size: Size, axis: &ValueAxis, style: &Style) -> Frame {
    Frame::new(size, Kind::GuessCurve, style, (0.0, 1.0), axis.range())
}

impl GuessCurveBase {
    /// The p of a column; also of 0 and of one more than there are, the ends.
    fn p(&self, nth: usize) -> f64 {
        nth as f64 / (self.columns + 1) as f64
    }

    /// The lines of the columns.
    fn guides<DB: DrawingBackend>(&self, plot: &Plot<DB>) -> impl Iterator<Item = Rect> {
        let (frame, ends) = (&plot.frame, (plot.frame.top(), plot.frame.bottom()));
        (1..=self.columns).map(move |nth| plot.vertical_box(frame.x_px(self.p(nth)), ends, 1.0))
    }
}

impl Scene for GuessCurveBase {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        let Some(plot) = Plot::new(area, style, |size| guess_frame(size, &self.axis, style)) else { return Ok(()) };
        for guide in self.guides(&plot) {
            plot.root.draw(&guide.filled(plot.palette().grid))?;
        }
        mesh::grid(&plot, &self.axis.ticks(false), style.sizes().tick_gap, None)?;
        mesh::unit(&plot, &self.unit_label)?;
        mesh::zero_line(&plot)
    }
}

impl Scene for GuessCurve {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        let Some(plot) = Plot::new(area, style, |size| guess_frame(size, &self.base.axis, style)) else { return Ok(()) };
        let (sizes, palette) = (style.sizes(), plot.palette());
        let parts = Parts::new(self, &plot);
        let mut layout = parts.layout(self, &plot);
        let labels = plot.place(&mut layout, parts.labels(self, &plot));
        layout.set_bounds(Rect { top: 0.0, ..parts.bounds(&plot) });
        let ends = parts.truth.iter().filter(|_| parts.is_answered).flat_map(|curve| labels::end_labels(&plot, curve));
        let ends = plot.place(&mut layout, ends.collect());
        plot.cut_grid(&layout, &labels)?;
        parts.ticks(self, &plot)?;
        if let Some(x) = parts.pencil {
            plot.root.draw(&plot.vertical(x, marker_ends(&plot), sizes.marker, palette.ink))?;
        }
        let mut chart = plot.chart()?;
        for piece in &parts.pencilled {
            LineStyle::solid(palette.ink, plot.px(sizes.pencil)).draw(&mut chart, piece)?;
        }
        for area in &parts.above {
            let corners = [(area.left, area.bottom), (area.right, area.bottom), (area.middle().0, area.top)];
            plot.root.draw(&Polygon::new(corners.map(coord), palette.ink.filled()))?;
        }
        let known = parts.known.as_slice();
        if parts.is_answered {
            minima::drop_lines(&plot, known)?;
        } else if let [given] = known {
            minima::dotted_drop_line(&plot, given.at, palette.p)?;
        }
        let width = plot.px(sizes.curve);
        for (color, width) in [(palette.page, width + 2.0 * plot.px(sizes.casing)), (palette.p, width)] {
            for run in parts.truth.iter().flat_map(|curve| &curve.runs) {
                LineStyle::solid(color, width).draw(&mut chart, &between(&run.points, parts.shown))?;
            }
        }
        // The pencil stays: at its points it is over the truth.
        for at in &parts.points {
            let (radius, stroke) = (plot.px(sizes.drawn_point), plot.px(sizes.term_stroke));
            plot.root.draw(&Ring::new(coord(*at), radius, stroke, palette.ink, palette.page))?;
        }
        if parts.is_answered {
            minima::diamonds(&plot, known)?;
        } else if let [given] = known {
            let radius = plot.px(sizes.given_point);
            for (radius, color) in [(radius + plot.px(sizes.dot_ring), palette.page), (radius, palette.p)] {
                plot.root.draw(&Circle::new(coord(given.at), radius.round() as u32, color.filled()))?;
            }
        }
        plot.write(&labels)?;
        plot.write(&ends)
    }
}

impl GuessCurve {
    /// What is drawn in each column.
    fn drawn(&self) -> impl Iterator<Item = Option<Point>> {
        let values = self.values.iter().enumerate();
        values.map(|(index, value)| Some((self.base.p(index + 1), value.filter(|value| value.is_finite())?)))
    }

    /// To draw on, beside the first column that is empty, at the height of the last value before it.
    fn hint_label<DB: DrawingBackend>(&self, plot: &Plot<DB>) -> Option<Label<'_>> {
        let last = self.values.iter().rposition(Option::is_some)?;
        if self.truth.is_some() || last + 1 == self.values.len() {
            return None;
        }
        let at = plot.frame.point_px((self.base.p(last + 2), plot.frame.clamped(self.values[last]?)));
        let marks = vec![Rect::around(at, 0.0)];
        Some(Label { text: &self.hint, short: "", look: plot.tick_style(), marks, sides: Side::RIGHT_FIRST, is_needed: false })
    }

    /// The values that follow one another, with the given one among them; far above the scale they are near it, so that the curve is
    /// smooth where it leaves.
    fn stretches(&self, high: f64) -> Vec<Vec<Point>> {
        let mut knots: Vec<Option<Point>> = self.drawn().collect();
        let given = (self.given.p, self.given.y);
        let before = (1..=self.values.len()).take_while(|nth| self.base.p(*nth) < given.0).count();
        if self.base.p(before + 1) > given.0 {
            knots.insert(before, Some(given));
        }
        let stretches = knots.split(Option::is_none).map(|stretch| stretch.iter().copied().flatten());
        stretches.map(|stretch| stretch.map(|(p, y)| (p, y.min(2.0 * high))).collect()).collect()
    }
}
