//! Weighted points on a convex curve: every mean of them lies in the area they span, and so above the curve.

use plotters::element::{Circle, Polygon};
use plotters::style::Color;
use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::FunctionPlotOverlay;
use crate::chart::element::diamond;
use crate::chart::layout::{LabelLayout, Rect};
use crate::chart::plot::{DrawResult, Plot, Point, coord};
use crate::chart::text::{LabelStyle, OverLine, TextSize};

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

/// Draws the area, the mean and the points with their labels.
pub(super) fn draw<DB: DrawingBackend>(plot: &Plot<DB>, scene: &FunctionPlotOverlay) -> DrawResult<DB> {
    let (frame, palette) = (&plot.frame, plot.palette());
    // On a convex curve the points in their order from left to right are the area's border.
    let mut corners: Vec<Point> = scene.points.iter().map(|point| position(plot, point.x, point.y)).collect();
    corners.sort_by(|a, b| a.0.total_cmp(&b.0));
    if corners.len() > 2 {
        plot.root.draw(&Polygon::new(corners.into_iter().map(coord).collect::<Vec<_>>(), palette.band.filled()))?;
    }
    let mut layout = LabelLayout::new(Rect { left: frame.left(), top: 0.0, right: plot.size().width, bottom: frame.bottom() });
    if let Some(mean) = &scene.mean {
        draw_mean(plot, mean, &mut layout)?;
    }
    for point in &scene.points {
        let (at, radius) = (position(plot, point.x, point.y), radius(plot, point));
        let rim = if point.highlighted { palette.ink } else { palette.page };
        plot.root.draw(&Circle::new(coord(at), (radius + plot.px(1.5)).round() as u32, rim.filled()))?;
        plot.root.draw(&Circle::new(coord(at), radius.round() as u32, palette.p.filled()))?;
        layout.reserve(Rect::around(at, radius));
    }
    if let Some(mean) = &scene.mean {
        label_mean(plot, mean, &mut layout)?;
    }
    let em = plot.em(TextSize::Tick);
    for point in &scene.points {
        let (x, y) = position(plot, point.x, point.y);
        let far = radius(plot, point) + plot.px(3.0);
        let look = if point.highlighted { LabelStyle::bold(TextSize::Tick, palette.ink) } else { plot.tick_style() };
        let anchors = [
            ((x - far, y + em * 0.5), HPos::Right),
            ((x, y + far + em * 0.6), HPos::Center),
            ((x + far, y), HPos::Left),
            ((x, y - far - em * 0.6), HPos::Center),
        ];
        plot.label(&mut layout, &point.label, look, OverLine::Case, anchors)?;
    }
    Ok(())
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
fn draw_mean<DB: DrawingBackend>(plot: &Plot<DB>, mean: &Mean, layout: &mut LabelLayout) -> DrawResult<DB> {
    let p = plot.palette().p;
    let ((x, top), (_, foot)) = (position(plot, mean.x, mean.y), position(plot, mean.x, mean.curve));
    let radius = plot.px(plot.style.sizes().diamond[0]);
    plot.root.draw(&plot.vertical(x, (top.min(foot), foot), 4.0, p))?;
    plot.root.draw(&plot.dot((x, foot), p))?;
    plot.root.draw(&diamond((x, top), radius, p))?;
    layout.reserve(Rect { bottom: foot + radius, ..Rect::around((x, top), radius) });
    Ok(())
}

/// Writes the mean's label beside it, cased: it may lie over the area's border.
fn label_mean<DB: DrawingBackend>(plot: &Plot<DB>, mean: &Mean, layout: &mut LabelLayout) -> DrawResult<DB> {
    let (x, top) = position(plot, mean.x, mean.y);
    let up = plot.px(plot.style.sizes().diamond[0]) + plot.em(TextSize::Tick) * 0.7;
    let aside = plot.px(12.0);
    let anchors = [
        ((x + aside, top), HPos::Left),
        ((x + aside, top - up), HPos::Left),
        ((x - aside, top), HPos::Right),
        ((x, top - up), HPos::Center),
        ((x + aside, top - 2.0 * up), HPos::Left),
    ];
    let look = LabelStyle::bold(TextSize::Tick, plot.palette().p);
    let Some(found) = layout.find(plot.text_extent(&mean.label, look), true, anchors) else { return Ok(()) };
    layout.reserve(found.area);
    plot.cased_text(&mean.label, found.anchor, look)
}
