//! Weighted points on a convex curve: every mean of them lies in the area they span, and so above the curve.

use plotters::element::{Circle, PathElement, Polygon};
use plotters::style::Color;
use plotters_backend::DrawingBackend;

use super::{FunctionPlotOverlay, inside};
use crate::chart::clip::curve_runs;
use crate::chart::element::diamond;
use crate::chart::labels::{Label, LabelLayout, Side};
use crate::chart::mesh;
use crate::chart::plot::{DrawResult, Plot, Point, coord, stroke_width};
use crate::chart::rect::Rect;
use crate::chart::text::{LabelStyle, TextSize};

/// A point and its weight.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightedPoints {
    /// On the x axis, at least 0.
    pub x: f64,
    /// In the unit shown; ∞ stands at the top.
    pub y: f64,
    /// From 0 to 1: the area of its disc.
    pub weight: f64,
    /// Beside it.
    pub label: String,
    /// Its outcome is under the pointer or in focus.
    pub highlighted: bool,
}

/// The mean of the points and the curve beneath it.
#[derive(Clone, Debug, PartialEq)]
pub struct Mean {
    /// On the x axis.
    pub x: f64,
    /// The mean of the points' values, in the unit shown.
    pub y: f64,
    /// The curve's value at x.
    pub curve: f64,
    /// Beside the gap between them.
    pub label: String,
}

/// The radius of a disc of weight 1, and the least, in CSS pixels.
const RADIUS: f64 = 11.0;
const LEAST: f64 = 3.0;

/// The stroke of the area's border, CSS px.
const CHORD: f64 = 1.5;

/// Draws the area with its border, which is chords of the curve, the mean and the points; writes the mean's label, then those of the
/// points, of which the highlighted one is the first.
pub(super) fn draw<DB: DrawingBackend>(plot: &Plot<DB>, scene: &FunctionPlotOverlay) -> DrawResult<DB> {
    let (frame, palette) = (&plot.frame, plot.palette());
    if scene.points.is_empty() {
        return Ok(());
    }
    // On a convex curve the points in their order from left to right are the area's border.
    let mut border: Vec<Point> = scene.points.iter().map(|point| position(plot, point.x, point.y)).collect();
    border.sort_by(|a, b| a.0.total_cmp(&b.0));
    let corners: Vec<_> = border.iter().copied().map(coord).collect();
    if corners.len() > 2 {
        plot.root.draw(&Polygon::new(corners.clone(), palette.band.filled()))?;
    }
    let chord = palette.control.stroke_width(stroke_width(plot.px(CHORD)));
    plot.root.draw(&PathElement::new(corners.iter().copied().chain(corners.first().copied()).collect::<Vec<_>>(), chord))?;
    if let Some(mean) = &scene.mean {
        draw_mean(plot, mean)?;
    }
    for point in &scene.points {
        let (at, radius) = (position(plot, point.x, point.y), radius(plot, point));
        let rim = if point.highlighted { palette.ink } else { palette.page };
        plot.root.draw(&Circle::new(coord(at), (radius + plot.px(1.5)).round() as u32, rim.filled()))?;
        plot.root.draw(&Circle::new(coord(at), radius.round() as u32, palette.p.filled()))?;
    }
    let mut layout = LabelLayout::new(plot, inside(plot, frame.top()));
    border.extend(border.first().copied());
    layout.set_ground(mesh::gridlines(plot, &scene.ground.y.ticks(false)), None);
    layout.avoid(plot.horizontal_box(frame.right(), frame.y_px(0.0), plot.style.sizes().zero));
    layout.avoid_line(border, plot.px(CHORD));
    for run in curve_runs(&scene.ys, frame, plot.style) {
        layout.avoid_line(run.points.iter().map(|point| frame.point_px(*point)).collect(), plot.px(plot.style.sizes().zero));
    }
    let disc = |point: &WeightedPoints| Rect::around(position(plot, point.x, point.y), radius(plot, point) + plot.px(1.5));
    scene.points.iter().for_each(|point| layout.avoid(disc(point)));
    if let Some(mean) = &scene.mean {
        layout.avoid(mean_box(plot, mean));
    }
    let mean = scene.mean.iter().map(|mean| Label {
        text: &mean.label,
        short: "",
        look: LabelStyle::bold(TextSize::Tick, palette.p),
        marks: vec![mean_box(plot, mean)],
        sides: Side::RIGHT_FIRST,
        is_needed: true,
    });
    let (first, others): (Vec<_>, Vec<_>) = scene.points.iter().partition(|point| point.highlighted);
    let numbers = first.into_iter().chain(others).map(|point| {
        let look = if point.highlighted { LabelStyle::bold(TextSize::Tick, palette.ink) } else { plot.tick_style() };
        Label { text: &point.label, short: "", look, marks: vec![disc(point)], sides: Side::LEFT_FIRST, is_needed: true }
    });
    plot.labels(&mut layout, mean.chain(numbers).collect())
}

/// The nearest position in the window.
fn position<DB: DrawingBackend>(plot: &Plot<DB>, x: f64, y: f64) -> Point {
    let frame = &plot.frame;
    let x = if x.is_finite() { frame.x_px(x).max(frame.left()).min(frame.right()) } else { frame.right() };
    (x, frame.y_px(frame.clamped(y)))
}

fn radius<DB: DrawingBackend>(plot: &Plot<DB>, point: &WeightedPoints) -> f64 {
    plot.px((RADIUS * point.weight.max(0.0).sqrt()).max(LEAST))
}

/// Draws the mean of the values over the curve's value at the mean of x, and the gap between them.
fn draw_mean<DB: DrawingBackend>(plot: &Plot<DB>, mean: &Mean) -> DrawResult<DB> {
    let p = plot.palette().p;
    let ((x, top), (_, foot)) = (position(plot, mean.x, mean.y), position(plot, mean.x, mean.curve));
    plot.root.draw(&plot.vertical(x, (top.min(foot), foot), 4.0, p))?;
    plot.root.draw(&plot.dot((x, foot), p))?;
    plot.root.draw(&diamond((x, top), plot.px(plot.style.sizes().diamond[0]), p))
}

/// The box of the mean, from its diamond down to the curve.
fn mean_box<DB: DrawingBackend>(plot: &Plot<DB>, mean: &Mean) -> Rect {
    let ((x, top), (_, foot)) = (position(plot, mean.x, mean.y), position(plot, mean.x, mean.curve));
    let radius = plot.px(plot.style.sizes().diamond[0]);
    Rect { bottom: foot + radius, ..Rect::around((x, top), radius) }
}
