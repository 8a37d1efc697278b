//! One curve over x from 0 with what stands on it: named spots, a handle over its slider, or weighted points and their mean.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::axis::ValueAxis;
use super::bins;
use super::clip::{runs, simplified};
use super::frame::{Frame, Kind, Size};
use super::label::{Area, Room, width_at_most};
use super::pen::{Drawn, Pen, Point, Type, Weight};
use super::style::Style;

mod weighed;

pub use weighed::{Mean, Weighed};

/// The plot: its scales, and whether its x axis is a slider.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ground {
    /// From left to right, from 0.
    pub x: ValueAxis,
    /// From foot to top, in the unit shown.
    pub y: ValueAxis,
    /// The page lays a slider on the x axis: its track is drawn.
    pub slider: bool,
}

/// What does not follow the handle.
#[derive(Clone, Debug, PartialEq)]
pub struct TraceStill {
    /// The plot.
    pub ground: Ground,
    /// Values at equal steps over the x axis, in the unit shown; ∞ allowed.
    pub ys: Vec<f64>,
    /// Whether the curve is P's; else it is in ink.
    pub of_p: bool,
    /// Over the scale: "bits".
    pub unit_label: String,
    /// Places on the curve with a name.
    pub spots: Vec<Spot>,
}

/// A named place.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// On the x axis.
    pub x: f64,
    /// In the unit shown.
    pub y: f64,
    /// Its name.
    pub label: String,
}

/// What follows the handle, or the bars of other charts.
#[derive(Clone, Debug, PartialEq)]
pub struct TraceLive {
    /// The plot.
    pub ground: Ground,
    /// The handle: where on the x axis, and the curve's value there.
    pub at: Option<(f64, f64)>,
    /// Points with weights, on the curve.
    pub points: Vec<Weighed>,
    /// Their mean.
    pub mean: Option<Mean>,
}

/// Where both scales stand on a canvas.
#[must_use]
pub fn frame(size: Size, ground: &Ground, style: &Style) -> Frame {
    let kind = if ground.slider { Kind::Curves } else { Kind::Trace };
    Frame::new(size, kind, style, ground.x.range(), ground.y.range())
}

/// Draws the still layer; on an area without room for a plot, nothing.
///
/// # Errors
/// What the backend reports.
pub fn draw_still<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, scene: &TraceStill, style: &Style) -> Drawn<DB> {
    let pen = Pen::new(area, style);
    let frame = frame(pen.size(), &scene.ground, style);
    if !frame.is_drawable() {
        return Ok(());
    }
    let sizes = style.sizes();
    let look = Type { size: sizes.tick, weight: Weight::Regular, color: style.palette.muted };
    let size = style.px(look.size);
    bins::grid(&pen, &frame, &scene.ground.y.ticks(false), None)?;
    let unit_y = (frame.top() - size * 0.75).max(size * 0.6);
    pen.text(&scene.unit_label, (frame.left(), unit_y), HPos::Left, look)?;
    let below = if scene.ground.slider { frame.bottom() + style.px(14.0) + size * 0.78 } else { frame.bottom() + style.px(10.0) };
    let mut free_from = 0.0;
    for tick in scene.ground.x.ticks(false) {
        let half = width_at_most(&tick.label, size, false) / 2.0;
        let x = frame.x_px(tick.value).min(pen.size().width - half);
        if x - half >= free_from {
            pen.text(&tick.label, (x, below.min(pen.size().height - size * 0.6)), HPos::Center, look)?;
            free_from = x + half + style.px(2.0);
        }
    }
    let mut room = Room::new(Area {
        left: frame.left() + style.px(2.0),
        top: unit_y - size,
        right: pen.size().width - style.px(2.0),
        bottom: frame.bottom() - style.px(2.0),
    });
    room.take(Area::of_text(&scene.unit_label, (frame.left(), unit_y), HPos::Left, size, false));
    let color = if scene.of_p { style.palette.p } else { style.palette.ink };
    let width = style.px(if scene.of_p { sizes.curve } else { sizes.zero });
    for run in runs(&scene.ys, &frame) {
        let points = simplified(&run.points, style.px(0.1));
        pen.path(&points, width, color)?;
        room.lines.push(points);
    }
    if scene.ground.slider {
        pen.across(&frame, frame.bottom(), sizes.track, style.palette.control)?;
    } else {
        bins::zero(&pen, &frame)?;
    }
    spots(&pen, &frame, &scene.spots, &mut room)
}

/// Dots on the curve and their names: to the right over the curve, else to the left.
fn spots<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, spots: &[Spot], room: &mut Room) -> Drawn<DB> {
    let style = pen.style;
    let look = Type { size: style.sizes().tick, weight: Weight::Regular, color: style.palette.ink };
    let size = style.px(look.size);
    let (radius, gap) = (style.px(3.5), style.px(7.0));
    for spot in spots.iter().filter(|spot| spot.x.is_finite() && spot.y.is_finite()) {
        let (x, y) = (frame.x_px(spot.x), frame.y_px(spot.y).max(frame.top()));
        pen.disc((x, y), radius, style.palette.ink)?;
        let right = |up: f64| ((x + gap, y - up * size), HPos::Left);
        let left = |up: f64| ((x, y - up * size - radius), HPos::Right);
        let places = [right(0.0), right(0.8), right(1.6), right(2.4), right(-0.9), left(0.9), left(1.7), left(2.5)];
        label(pen, room, &spot.label, &places, look, false)?;
    }
    Ok(())
}

/// A text in the first place that has room, with a casing if it is `cased` or over a line; nowhere if there is none.
fn label<DB: DrawingBackend>(
    pen: &Pen<DB>,
    room: &mut Room,
    text: &str,
    places: &[(Point, HPos)],
    look: Type,
    cased: bool,
) -> Drawn<DB> {
    let size = pen.style.px(look.size);
    let boxed = |(at, side)| Area::of_text(text, at, side, size, look.weight == Weight::Bold);
    let Some((place, over_a_line)) = room.place(places.iter().copied(), boxed) else {
        return Ok(());
    };
    room.take(boxed(place));
    pen.cased_text(text, place.0, place.1, look, cased || over_a_line)
}

/// Draws the live layer; on an area without room for a plot, nothing.
///
/// # Errors
/// What the backend reports.
pub fn draw_live<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, scene: &TraceLive, style: &Style) -> Drawn<DB> {
    let pen = Pen::new(area, style);
    let frame = frame(pen.size(), &scene.ground, style);
    if !frame.is_drawable() {
        return Ok(());
    }
    weighed::draw(&pen, &frame, scene)?;
    let Some((x, y)) = scene.at.filter(|(x, _)| x.is_finite()) else {
        return Ok(());
    };
    let (sizes, palette) = (style.sizes(), &style.palette);
    let (_, high) = frame.y_range();
    let thick = style.thick(sizes.marker);
    let x = frame.x_px(x).max(frame.left()).min(frame.right());
    let left = style.snap(x - thick / 2.0);
    let track = style.thick(sizes.track);
    let track_top = style.snap(frame.bottom() - track / 2.0);
    pen.rect((frame.left(), track_top), (x.max(frame.left()), track_top + track), palette.ink)?;
    let over = !y.is_finite() || y > high;
    let top = if over { frame.top() - style.px(4.0) } else { frame.y_px(y.max(0.0)) };
    pen.rect((left, top), (left + thick, frame.bottom()), palette.ink)?;
    if over { Ok(()) } else { pen.ring((left + thick / 2.0, top), style.px(sizes.dot), style.px(sizes.dot_ring), palette.p) }
}
