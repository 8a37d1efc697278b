//! A curve that the reader guesses: pencilled in ink through values at equal steps of p and one that is given. The true curve comes over
//! it, which stays in sight.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::element::{Circle, Polygon};
use plotters::style::Color;
use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;
use std::sync::Arc;

use super::labels::{self, PLACES};
use super::lines::Curve;
use super::minima::{self, VisibleMinimum};
use super::{CurveScene, Minimum};
use crate::chart::axis::{Tick, ValueAxis};
use crate::chart::clip::line_pieces;
use crate::chart::element::Ring;
use crate::chart::frame::{Frame, Kind, Size};
use crate::chart::labels::{HALF_HEIGHT, Label, LabelLayout, Side};
use crate::chart::plot::{DrawResult, LineStyle, Plot, Point, coord};
use crate::chart::rect::Rect;
use crate::chart::text::{LabelStyle, TextSize};
use crate::chart::{Scene, Style, mesh};
use crate::float_text;

/// From the axis to the labels of its ticks, CSS px.
const TICK_GAP: f64 = 7.5;

/// Where a value is above the scale, an arrow under the top of the plot: its height and half its width, and how far under, CSS px.
const ARROW: (f64, f64) = (6.0, 4.0);
const ARROW_GAP: f64 = 2.0;

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

fn marker_ends<DB: DrawingBackend>(plot: &Plot<DB>) -> (f64, f64) {
    (plot.frame.top() - plot.px(mesh::OVER_PLOT), plot.frame.bottom())
}

/// What is drawn, and what labels keep clear of.
struct Parts<'a> {
    /// The pencilled curve cut to the window, in data coordinates.
    pencilled: Vec<Vec<Point>>,
    /// The values that are drawn, in drawing units; and the arrows of those above the scale.
    points: Vec<Point>,
    above: Vec<Rect>,
    /// Where the pencil is, across the canvas.
    pencil: Option<f64>,
    /// The given point or, once all is shown, the minimum; if it is in the window.
    known: Option<VisibleMinimum<'a>>,
    truth: Option<Curve<'a>>,
    /// From which p to which the true curve is shown.
    shown: (f64, f64),
    /// All of the answer is shown.
    is_answered: bool,
}

impl<'a> Parts<'a> {
    fn new<DB: DrawingBackend>(scene: &'a GuessCurve, plot: &Plot<DB>) -> Self {
        let (frame, p_color) = (&plot.frame, plot.palette().p);
        let (_, high) = frame.y_range();
        let stretches = scene.stretches(high);
        let drawn = || scene.drawn().flatten();
        let (height, half) = (plot.px(ARROW.0), plot.px(ARROW.1));
        let arrow = |(p, _): Point| {
            let (x, top) = (frame.x_px(p), frame.top() + plot.px(ARROW_GAP));
            Rect { left: x - half, top, right: x + half, bottom: top + height }
        };
        let share = scene.truth.as_ref().map_or(0.0, |truth| truth.shown.clamp(0.0, 1.0));
        let is_answered = share >= 1.0;
        let minimum = scene.truth.as_ref().filter(|_| is_answered).and_then(|truth| truth.curve.minimum.as_ref());
        let from = scene.given.p;
        Self {
            pencilled: stretches.iter().flat_map(|knots| line_pieces(&smooth(knots), frame, plot.style)).collect(),
            points: drawn().filter(|(_, y)| *y <= high).map(|point| frame.point_px(point)).collect(),
            above: drawn().filter(|(_, y)| *y > high).map(arrow).collect(),
            pencil: scene.pencil.as_ref().filter(|(p, _)| (0.0..=1.0).contains(p)).map(|(p, _)| frame.x_px(*p)),
            known: VisibleMinimum::new(p_color, minimum.unwrap_or(&scene.given), plot),
            truth: scene.truth.as_ref().map(|truth| Curve::new(p_color, &truth.curve, plot)),
            shown: (from * (1.0 - share), from + (1.0 - from) * share),
            is_answered,
        }
    }

    /// Where labels stand but for those over the curve's exits.
    fn bounds<DB: DrawingBackend>(&self, plot: &Plot<DB>) -> Rect {
        let frame = &plot.frame;
        let edge = plot.px(2.0);
        Rect { left: frame.left() + edge, top: frame.top(), right: plot.size().width - edge, bottom: frame.bottom() - edge }
    }

    fn layout<DB: DrawingBackend>(&self, scene: &GuessCurve, plot: &Plot<DB>) -> LabelLayout {
        let (frame, sizes) = (&plot.frame, plot.style.sizes());
        let px = |points: &[Point]| points.iter().map(|point| frame.point_px(*point)).collect::<Vec<_>>();
        let mut layout = LabelLayout::new(plot, self.bounds(plot));
        let lines = mesh::gridlines(plot, &scene.base.axis.ticks(false));
        layout.set_ground(lines.into_iter().chain(scene.base.guides(plot)).collect(), None);
        layout.avoid(mesh::unit_over_box(plot, &scene.base.unit_label));
        for piece in &self.pencilled {
            layout.avoid_line(px(piece), plot.px(sizes.pencil));
        }
        // All of it from the first moment on, so that labels stay while it grows.
        for run in self.truth.iter().flat_map(|curve| &curve.runs) {
            layout.avoid_line(px(&run.points), plot.px(sizes.curve + 2.0 * sizes.casing));
        }
        let radius = plot.px(sizes.drawn_point + sizes.term_stroke);
        layout.avoid_all(self.points.iter().map(|at| Rect::around(*at, radius)));
        layout.avoid_all(self.above.iter().copied());
        layout.avoid_all(self.known.iter().flat_map(|known| [known.area(plot), known.drop_line(plot)]));
        layout.avoid_all(self.pencil.iter().map(|x| plot.vertical_box(*x, marker_ends(plot), sizes.marker)));
        layout
    }

    /// By priority: of the given point or the minimum, of the guess, of the true curve; then the hint.
    fn labels<'s, DB: DrawingBackend>(&self, scene: &'s GuessCurve, plot: &Plot<DB>) -> Vec<Label<'s>>
    where
        'a: 's,
    {
        let known = self.known.iter().map(|known| labels::minimum_label(plot, known, known.minimum.p > 0.5));
        let name = self.truth.iter().filter(|_| self.is_answered).map(|curve| labels::name_label(plot, curve, false));
        known.chain([self.guess_label(scene, plot)]).chain(name).chain(scene.hint_label(plot)).collect()
    }

    /// The name of the guess, beside its first stretch from a little way in, or beside a point alone.
    fn guess_label<'s, DB: DrawingBackend>(&self, scene: &'s GuessCurve, plot: &Plot<DB>) -> Label<'s> {
        /// So many places along it come last.
        const IN: usize = 4;
        let frame = &plot.frame;
        let line = |piece: &Vec<Point>| piece.iter().map(|point| frame.point_px(*point)).collect::<Vec<_>>();
        let mut marks: Vec<Rect> = self.pencilled.iter().flat_map(|piece| labels::along(plot, &line(piece), PLACES)).collect();
        let first = marks.len().min(IN);
        marks.rotate_left(first);
        let radius = plot.px(plot.style.sizes().drawn_point);
        marks.extend(self.points.iter().map(|at| Rect::around(*at, radius)).chain(self.above.iter().copied()));
        let look = LabelStyle::bold(TextSize::Minimum, plot.palette().ink);
        let text = if marks.is_empty() { "" } else { &scene.name };
        Label { text, short: "", look, marks, sides: Side::RIGHT_FIRST, is_needed: true }
    }

    /// The labels of the p axis; those that would meet that of the pencil give way to it.
    fn ticks<DB: DrawingBackend>(&self, scene: &GuessCurve, plot: &Plot<DB>) -> DrawResult<DB> {
        let y = plot.frame.bottom() + plot.px(TICK_GAP) + plot.em(TextSize::Tick) * HALF_HEIGHT;
        let look = LabelStyle::bold(TextSize::Tick, plot.palette().ink);
        let pencil = self.pencil.zip(scene.pencil.as_ref()).map(|(x, (_, label))| {
            let half = plot.half_width(label, look);
            (label, ((x.min(plot.size().width - half).max(half), y), HPos::Center))
        });
        let taken = pencil.map(|(label, anchor)| plot.text_box(label, anchor, look).grown(plot.px(2.0)));
        let ticks = (0..=scene.base.columns + 1).map(|nth| scene.base.p(nth));
        let ticks = ticks.map(|p| Tick { value: p, label: float_text::shortest(p) }).filter(|tick| {
            let area = plot.text_box(&tick.label, ((plot.frame.x_px(tick.value), y), HPos::Center), look);
            !taken.is_some_and(|taken| taken.intersects(&area))
        });
        mesh::x_labels(plot, &ticks.collect::<Vec<_>>(), y)?;
        pencil.map_or(Ok(()), |(label, anchor)| plot.text(label, anchor, look))
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

/// Steps of the curve from one value to the next.
const STEPS: u32 = 12;

/// Points of the cubic through the knots that is nowhere beyond the two values that it joins (F. N. Fritsch and J. Butland, "A method for
/// constructing local monotone piecewise cubic interpolants", SIAM J. Sci. Stat. Comput. 5 (1984)).
fn smooth(knots: &[Point]) -> Vec<Point> {
    let slopes: Vec<f64> = knots.windows(2).map(|ends| (ends[1].1 - ends[0].1) / (ends[1].0 - ends[0].0)).collect();
    // The harmonic mean of the slopes on both sides; 0 where they differ in sign.
    let tangent = |knot: usize| match (knot.checked_sub(1).and_then(|before| slopes.get(before)), slopes.get(knot)) {
        (Some(before), Some(after)) if before * after > 0.0 => 2.0 * before * after / (before + after),
        (Some(end), None) | (None, Some(end)) => *end,
        _ => 0.0,
    };
    let mut points: Vec<Point> = knots.first().copied().into_iter().collect();
    for (index, ends) in knots.windows(2).enumerate() {
        let [(x0, y0), (x1, y1)] = [ends[0], ends[1]];
        let (leaving, arriving) = (tangent(index) * (x1 - x0), tangent(index + 1) * (x1 - x0));
        for step in 1..=STEPS {
            let t = f64::from(step) / f64::from(STEPS);
            let (t2, t3) = (t * t, t * t * t);
            let rise = 3.0 * t2 - 2.0 * t3;
            let y = y0 + (y1 - y0) * rise + leaving * (t3 - 2.0 * t2 + t) + arriving * (t3 - t2);
            points.push((x0 + (x1 - x0) * t, y));
        }
    }
    points
}

/// The part of a line from left to right that lies between two places on the x axis.
fn between(points: &[Point], (left, right): (f64, f64)) -> Vec<Point> {
    let mut part: Vec<Point> = points.iter().copied().filter(|(x, _)| (left..=right).contains(x)).collect();
    let at = |x: f64| {
        let ends = points.windows(2).find(|ends| ends[0].0 < x && x < ends[1].0)?;
        let [(x0, y0), (x1, y1)] = [ends[0], ends[1]];
        Some((x, y0 + (y1 - y0) * (x - x0) / (x1 - x0)))
    };
    part.splice(0..0, at(left));
    part.extend(at(right));
    part
}
