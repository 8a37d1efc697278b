//! One curve over x from 0 with what stands on it: named spots, a handle over its slider, or weighted points and their mean.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::Scene;
use super::axis::ValueAxis;
use super::bins;
use super::clip::traced;
use super::frame::{Frame, Kind, Size};
use super::label::{Area, LabelLayout};
use super::painter::{ColorRole, Cross, DrawResult, Painter, Text, Type, draw};
use super::style::Style;

mod weighed;

pub use weighed::{Mean, WeightedPoints};

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
pub struct FunctionPlotBase {
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
pub struct FunctionPlotOverlay {
    /// The plot.
    pub ground: Ground,
    /// The handle: where on the x axis, and the curve's value there.
    pub at: Option<(f64, f64)>,
    /// Points with weights, on the curve.
    pub points: Vec<WeightedPoints>,
    /// Their mean.
    pub mean: Option<Mean>,
}

/// Where both scales stand on a canvas.
#[must_use]
pub fn frame(size: Size, ground: &Ground, style: &Style) -> Frame {
    let kind = if ground.slider { Kind::Curves } else { Kind::Trace };
    Frame::new(size, kind, style, ground.x.range(), ground.y.range())
}

impl Scene for FunctionPlotBase {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        draw(area, style, &|pen| still(pen, self))
    }
}

fn still(pen: &Painter, scene: &FunctionPlotBase) {
    let frame = frame(pen.size, &scene.ground, pen.style);
    if !frame.is_drawable() {
        return;
    }
    let sizes = pen.style.sizes();
    let size = pen.em(Text::Tick);
    bins::grid(pen, &frame, &scene.ground.y.ticks(false), None);
    let unit_at = bins::unit(pen, &frame, &scene.unit_label);
    let below = if scene.ground.slider { bins::label_line(pen, &frame) } else { frame.bottom() + pen.px(10.0) };
    bins::below(pen, &frame, &scene.ground.x.ticks(false), below.min(pen.size.height - size * 0.6));
    let mut room = LabelLayout::new(Area {
        left: frame.left() + pen.px(2.0),
        top: unit_at.1 - size,
        right: pen.size.width - pen.px(2.0),
        bottom: frame.bottom() - pen.px(2.0),
    });
    room.take(pen.boxed(&scene.unit_label, (unit_at, HPos::Left), Type::SMALL));
    let (ink, width) = if scene.of_p { (ColorRole::P, sizes.curve) } else { (ColorRole::Plain, sizes.zero) };
    for run in traced(&scene.ys, &frame, pen.style) {
        pen.path(&run.points, pen.px(width), ink);
        room.lines.push(run.points);
    }
    if scene.ground.slider {
        bins::track(pen, &frame);
    } else {
        bins::zero(pen, &frame);
    }
    spots(pen, &frame, &scene.spots, &mut room);
}

/// Where a spot's name stands, in its sizes of text upwards: to the right over the curve, else to the left.
const BESIDE: [(f64, bool); 8] =
    [(0.0, true), (0.8, true), (1.6, true), (2.4, true), (-0.9, true), (0.9, false), (1.7, false), (2.5, false)];

/// Dots on the curve and their names.
fn spots(pen: &Painter, frame: &Frame, spots: &[Spot], room: &mut LabelLayout) {
    let size = pen.em(Text::Tick);
    let radius = pen.px(3.5);
    for spot in spots.iter().filter(|spot| spot.x.is_finite() && spot.y.is_finite()) {
        let (x, y) = (frame.x_px(spot.x), frame.y_px(spot.y).max(frame.top()));
        pen.disc((x, y), radius, ColorRole::Plain);
        pen.label(room, &spot.label, Type::plain(ColorRole::Plain), Cross::May, &|number| {
            let (up, right) = BESIDE.get(number)?;
            let y = y - up * size;
            Some(if *right { ((x + pen.px(7.0), y), HPos::Left) } else { ((x, y - radius), HPos::Right) })
        });
    }
}

impl Scene for FunctionPlotOverlay {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        draw(area, style, &|pen| live(pen, self))
    }
}

fn live(pen: &Painter, scene: &FunctionPlotOverlay) {
    let frame = frame(pen.size, &scene.ground, pen.style);
    if !frame.is_drawable() {
        return;
    }
    weighed::draw(pen, &frame, scene);
    let Some((x, y)) = scene.at.filter(|(x, _)| x.is_finite()) else {
        return;
    };
    let thick = pen.style.sizes().marker;
    let x = frame.x_px(x).max(frame.left()).min(frame.right());
    let over = !y.is_finite() || y > frame.y_range().1;
    let top = if over { frame.top() - pen.px(4.0) } else { frame.y_px(y.max(0.0)) };
    bins::passed(pen, &frame, x);
    pen.upright(x, (top, frame.bottom()), thick, ColorRole::Plain);
    if !over {
        pen.dot((pen.middle(x, thick), top), ColorRole::P);
    }
}
