//! Weighted points on a convex curve: every mean of them lies in the area they span, and so above the curve.

use plotters::style::text_anchor::HPos;

use super::FunctionPlotOverlay;
use crate::chart::Frame;
use crate::chart::label::{Area, LabelLayout};
use crate::chart::painter::{ColorRole, Cross, Painter, Point, Text, Type};

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

pub(super) fn draw(pen: &Painter, frame: &Frame, scene: &FunctionPlotOverlay) {
    let (low, high) = frame.y_range();
    let place = |x: f64, y: f64| -> Point {
        let x = if x.is_finite() { frame.x_px(x).max(frame.left()).min(frame.right()) } else { frame.right() };
        (x, frame.y_px(y.max(low).min(high)))
    };
    let radius = |point: &WeightedPoints| pen.px((RADIUS * point.weight.max(0.0).sqrt()).max(LEAST));
    // On a convex curve the points in their order from left to right are the area's border.
    let mut span: Vec<Point> = Vec::with_capacity(scene.points.len());
    for point in &scene.points {
        let at = place(point.x, point.y);
        span.insert(span.partition_point(|other| other.0 < at.0), at);
    }
    pen.polygon(&span, ColorRole::Band);
    let mut room = LabelLayout::new(Area { left: frame.left(), top: 0.0, right: pen.size.width, bottom: frame.bottom() });
    let r = pen.px(pen.style.sizes().diamond[0]);
    if let Some(mean) = &scene.mean {
        let (x, top) = place(mean.x, mean.y);
        let (_, foot) = place(mean.x, mean.curve);
        pen.upright(x, (top.min(foot), foot), 4.0, ColorRole::P);
        pen.dot((x, foot), ColorRole::P);
        pen.diamond((x, top), r, ColorRole::P);
        room.take(Area { bottom: foot + r, ..Area::around((x, top), r) });
    }
    for point in &scene.points {
        let at = place(point.x, point.y);
        let radius = radius(point);
        pen.disc(at, radius + pen.px(1.5), if point.highlighted { ColorRole::Plain } else { ColorRole::Page });
        pen.disc(at, radius, ColorRole::P);
        room.take(Area::around(at, radius));
    }
    let size = pen.em(Text::Tick);
    if let Some(mean) = &scene.mean {
        let (x, top) = place(mean.x, mean.y);
        let up = r + size * 0.7;
        let side = pen.px(12.0);
        pen.label(&mut room, &mean.label, Type::bold(Text::Tick, ColorRole::P), Cross::Cased, &|number| match number {
            0 => Some(((x + side, top), HPos::Left)),
            1 => Some(((x + side, top - up), HPos::Left)),
            2 => Some(((x - side, top), HPos::Right)),
            3 => Some(((x, top - up), HPos::Center)),
            4 => Some(((x + side, top - 2.0 * up), HPos::Left)),
            _ => None,
        });
    }
    for point in &scene.points {
        let (x, y) = place(point.x, point.y);
        let far = radius(point) + pen.px(3.0);
        let look = if point.highlighted { Type::bold(Text::Tick, ColorRole::Plain) } else { Type::SMALL };
        pen.label(&mut room, &point.label, look, Cross::May, &|number| match number {
            0 => Some(((x - far, y + size * 0.5), HPos::Right)),
            1 => Some(((x, y + far + size * 0.6), HPos::Center)),
            2 => Some(((x + far, y), HPos::Left)),
            3 => Some(((x, y - far - size * 0.6), HPos::Center)),
            _ => None,
        });
    }
}
