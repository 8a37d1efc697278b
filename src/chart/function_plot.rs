//! One curve over x from 0 with what stands on it: named spots, a handle over its slider, or weighted points and their mean.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::element::Circle;
use plotters::style::Color;
use plotters_backend::DrawingBackend;

use super::axis::ValueAxis;
use super::clip::curve_runs;
use super::frame::{Frame, Kind, Size};
use super::labels::{Label, LabelLayout, Side};
use super::plot::{DrawResult, LineStyle, Plot, coord};
use super::rect::Rect;
use super::style::Style;
use super::text::{LabelStyle, TextSize};
use super::{Scene, mesh};

mod weighted;

pub use weighted::{Mean, WeightedPoints};

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
    /// Whether the curve is P's; else it has the colour of text.
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
    /// The curve on which the points lie, as in [`FunctionPlotBase::ys`]: their labels keep clear of it.
    pub ys: Vec<f64>,
    /// Points with weights, on the curve.
    pub points: Vec<WeightedPoints>,
    /// Their mean.
    pub mean: Option<Mean>,
}

/// Where both scales stand on a canvas.
#[must_use]
pub fn frame(size: Size, ground: &Ground, style: &Style) -> Frame {
    let kind = if ground.slider { Kind::Curves } else { Kind::FunctionPlot };
    Frame::new(size, kind, style, ground.x.range(), ground.y.range())
}

impl Scene for FunctionPlotBase {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        let Some(plot) = Plot::new(area, style, |size| frame(size, &self.ground, style)) else { return Ok(()) };
        let (frame, sizes, palette) = (&plot.frame, style.sizes(), plot.palette());
        let em = plot.em(TextSize::Tick);
        let ticks = self.ground.y.ticks(false);
        let gap = if self.ground.slider { sizes.tick_gap.max(sizes.thumb) } else { sizes.tick_gap };
        mesh::grid(&plot, &ticks, gap, None)?;
        mesh::unit(&plot, &self.unit_label)?;
        let below = if self.ground.slider { mesh::slider_label_y(&plot) } else { frame.bottom() + plot.px(10.0) };
        mesh::x_labels(&plot, &self.ground.x.ticks(false), below.min(plot.size().height - em * 0.6))?;
        let mut layout = LabelLayout::new(&plot, inside(&plot, 0.0));
        layout.set_ground(mesh::gridlines(&plot, &ticks), None);
        layout.avoid(mesh::unit_over_box(&plot, &self.unit_label));
        // Wherever the handle is on the curve. What hangs down from it is under the curve, and the names are over it.
        let handle = plot.px(2.0 * sizes.dot + sizes.dot_ring);
        let (color, width) = if self.of_p { (palette.p, sizes.curve) } else { (palette.ink, sizes.zero) };
        let (mut chart, line) = (plot.chart()?, LineStyle::solid(color, plot.px(width)));
        for run in curve_runs(&self.ys, frame, style) {
            line.draw(&mut chart, &run.points)?;
            layout.avoid_line(run.points.iter().map(|point| frame.point_px(*point)).collect(), handle);
        }
        if self.ground.slider {
            mesh::track(&plot)?;
        } else {
            mesh::zero_line(&plot)?;
        }
        draw_spots(&plot, &self.spots, &mut layout)
    }
}

/// Where labels may stand: in the plot, above from `top` on, and in the margin to the right.
fn inside<DB: DrawingBackend>(plot: &Plot<DB>, top: f64) -> Rect {
    let edge = plot.px(2.0);
    Rect { left: plot.frame.left() + edge, top, right: plot.size().width - edge, bottom: plot.frame.bottom() - edge }
}

/// Draws dots on the curve with their names, the first ones first.
fn draw_spots<DB: DrawingBackend>(plot: &Plot<DB>, spots: &[Spot], layout: &mut LabelLayout) -> DrawResult<DB> {
    let (frame, ink, radius) = (&plot.frame, plot.palette().ink, plot.px(3.5));
    let spots = || spots.iter().filter(|spot| spot.x.is_finite() && spot.y.is_finite());
    let at = |spot: &Spot| (frame.x_px(spot.x), frame.y_px(spot.y).max(frame.top()));
    spots().for_each(|spot| layout.avoid(Rect::around(at(spot), radius)));
    let labels = spots().map(|spot| Label {
        text: &spot.label,
        short: "",
        look: LabelStyle::tick(ink),
        marks: vec![Rect::around(at(spot), radius)],
        sides: Side::RIGHT_FIRST,
        is_needed: true,
    });
    plot.labels(layout, labels.collect())?;
    for spot in spots() {
        plot.root.draw(&Circle::new(coord(at(spot)), radius.round() as u32, ink.filled()))?;
    }
    Ok(())
}

impl Scene for FunctionPlotOverlay {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        let Some(plot) = Plot::new(area, style, |size| frame(size, &self.ground, style)) else { return Ok(()) };
        weighted::draw(&plot, self)?;
        let Some((x, y)) = self.at.filter(|(x, _)| x.is_finite()) else { return Ok(()) };
        let (frame, palette, thickness) = (&plot.frame, plot.palette(), style.sizes().marker);
        let x = frame.x_px(x).max(frame.left()).min(frame.right());
        let over = !y.is_finite() || y > frame.y_range().1;
        let top = if over { frame.top() - plot.px(mesh::OVER_PLOT) } else { frame.y_px(y.max(0.0)) };
        mesh::track_to(&plot, x)?;
        plot.root.draw(&plot.vertical(x, (top, frame.bottom()), thickness, palette.ink))?;
        if over { Ok(()) } else { plot.root.draw(&plot.dot((plot.vertical_center(x, thickness), top), palette.p)) }
    }
}
