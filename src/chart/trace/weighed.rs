//! Weighted points on a convex curve: every mean of them lies in the area they span, and so above the curve.

use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::{TraceLive, label};
use crate::chart::Frame;
use crate::chart::label::{Area, Room};
use crate::chart::pen::{Drawn, Pen, Point, Type, Weight};

/// A point and its weight.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// On the x axis, at least 0.
    pub x: f64,
    /// In the unit shown; ∞ stands at the top.
    pub y: f64,
    /// From 0 to 1: the area of its disc.
    pub weight: f64,
    /// Beside it.
    pub label: String,
    /// Its outcome is under the pointer or in focus.
    pub lit: bool,
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

pub(super) fn draw<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, scene: &TraceLive) -> Drawn<DB> {
    let style = pen.style;
    let palette = &style.palette;
    let (low, high) = frame.y_range();
    let place = |x: f64, y: f64| -> Point {
        let x = if x.is_finite() { frame.x_px(x).max(frame.left()).min(frame.right()) } else { frame.right() };
        (x, frame.y_px(y.max(low).min(high)))
    };
    // On a convex curve the points in their order from left to right are the area's border.
    let mut span: Vec<Point> = Vec::new();
    for point in &scene.points {
        let at = place(point.x, point.y);
        span.insert(span.partition_point(|other| other.0 < at.0), at);
    }
    pen.polygon(&span, palette.band)?;
    let mut room = Room::new(Area { left: frame.left(), top: 0.0, right: pen.size().width, bottom: frame.bottom() });
    let sizes = style.sizes();
    if let Some(mean) = &scene.mean {
        let (x, top) = place(mean.x, mean.y);
        let (_, foot) = place(mean.x, mean.curve);
        let thick = style.thick(4.0);
        let left = style.snap(x - thick / 2.0);
        pen.rect((left, top.min(foot)), (left + thick, foot), palette.p)?;
        pen.ring((x, foot), style.px(sizes.dot), style.px(sizes.dot_ring), palette.p)?;
        let r = style.px(sizes.diamond[0]);
        pen.polygon(&[(x, top - r), (x + r, top), (x, top + r), (x - r, top)], palette.p)?;
        room.take(Area { left: x - r, top: top - r, right: x + r, bottom: foot + r });
    }
    for point in &scene.points {
        let at = place(point.x, point.y);
        let radius = style.px((RADIUS * point.weight.max(0.0).sqrt()).max(LEAST));
        pen.disc(at, radius + style.px(1.5), if point.lit { palette.ink } else { palette.page })?;
        pen.disc(at, radius, palette.p)?;
        room.take(Area { left: at.0, top: at.1, right: at.0, bottom: at.1 }.grown(radius));
    }
    let bold = Type { size: sizes.tick, weight: Weight::Bold, color: palette.p };
    let size = style.px(bold.size);
    if let Some(mean) = &scene.mean {
        let (x, top) = place(mean.x, mean.y);
        let up = style.px(sizes.diamond[0]) + size * 0.7;
        let side = style.px(12.0);
        let places = [
            ((x + side, top), HPos::Left),
            ((x + side, top - up), HPos::Left),
            ((x - side, top), HPos::Right),
            ((x, top - up), HPos::Center),
            ((x + side, top - 2.0 * up), HPos::Left),
        ];
        label(pen, &mut room, &mean.label, &places, bold, true)?;
    }
    let plain = Type { weight: Weight::Regular, color: palette.muted, ..bold };
    for point in &scene.points {
        let (x, y) = place(point.x, point.y);
        let far = style.px((RADIUS * point.weight.max(0.0).sqrt()).max(LEAST) + 3.0);
        let look = if point.lit { Type { weight: Weight::Bold, color: palette.ink, ..bold } } else { plain };
        let places = [
            ((x - far, y + size * 0.5), HPos::Right),
            ((x, y + far + size * 0.6), HPos::Center),
            ((x + far, y), HPos::Left),
            ((x, y - far - size * 0.6), HPos::Center),
        ];
        label(pen, &mut room, &point.label, &places, look, false)?;
    }
    Ok(())
}
