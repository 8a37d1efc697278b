//! What every chart draws with: plotters' root area, the style and the frame.

use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::Rectangle;
use plotters::series::{DashedLineSeries, LineSeries};
use plotters::style::Color;
use plotters_backend::{BackendCoord, DrawingBackend};

use super::element::Ring;
use super::rect::Rect;
use super::{Frame, Palette, Rgb, Size, Style};

/// What drawing on a backend gives.
pub type DrawResult<DB, T = ()> = Result<T, DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// plotters' context of a plot whose axes are linear.
pub(super) type Chart<'a, DB> = ChartContext<'a, DB, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// A point in drawing units, or in data coordinates.
pub(super) type Point = (f64, f64);

/// The nearest whole drawing unit: plotters' backend coordinates are integers.
pub(super) fn coord((x, y): Point) -> BackendCoord {
    (x.round() as i32, y.round() as i32)
}

/// A filled rectangle.
pub(super) fn rectangle(upper_left: Point, lower_right: Point, color: Rgb) -> Rectangle<BackendCoord> {
    Rectangle::new([coord(upper_left), coord(lower_right)], color.filled())
}

/// A stroke width in whole drawing units.
pub(super) fn stroke_width(units: f64) -> u32 {
    (units.round() as u32).max(1)
}

/// How a line is stroked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct LineStyle {
    pub color: Rgb,
    /// In drawing units.
    pub width: f64,
    /// Lengths of dash and gap in drawing units; None for a solid line.
    pub dash: Option<[f64; 2]>,
}

impl LineStyle {
    pub const fn solid(color: Rgb, width: f64) -> Self {
        Self { color, width, dash: None }
    }

    /// Draws a line through points in data coordinates.
    pub fn draw<DB: DrawingBackend>(&self, chart: &mut Chart<DB>, points: &[Point]) -> DrawResult<DB> {
        if points.len() < 2 {
            return Ok(());
        }
        let (points, stroke) = (points.iter().copied(), self.color.stroke_width(stroke_width(self.width)));
        match self.dash {
            Some([on, off]) => chart.draw_series(DashedLineSeries::new(points, stroke_width(on), stroke_width(off), stroke))?,
            None => chart.draw_series(LineSeries::new(points, stroke))?,
        };
        Ok(())
    }
}

/// One plot being drawn.
pub(super) struct Plot<'a, DB: DrawingBackend> {
    /// The whole canvas, in drawing units.
    pub root: &'a DrawingArea<DB, Shift>,
    pub style: &'a Style,
    /// Where the data stand on it.
    pub frame: Frame,
}

impl<'a, DB: DrawingBackend> Plot<'a, DB> {
    /// A plot in the frame that is made for the area's size; None if its margins leave nothing to draw in.
    pub fn new(root: &'a DrawingArea<DB, Shift>, style: &'a Style, frame: impl FnOnce(Size) -> Frame) -> Option<Self> {
        let (width, height) = root.dim_in_pixel();
        let frame = frame(Size { width: f64::from(width), height: f64::from(height) });
        frame.is_drawable().then_some(Self { root, style, frame })
    }

    /// Another plot on the same canvas.
    pub fn with_frame(&self, frame: Frame) -> Self {
        Self { frame, ..*self }
    }

    /// The canvas's size.
    pub fn size(&self) -> Size {
        let (width, height) = self.root.dim_in_pixel();
        Size { width: f64::from(width), height: f64::from(height) }
    }

    pub const fn palette(&self) -> &'a Palette {
        &self.style.palette
    }

    /// A CSS length in drawing units.
    pub fn px(&self, css: f64) -> f64 {
        self.style.px(css)
    }

    /// plotters' chart in the frame: its coordinates are the data's.
    pub fn chart(&self) -> DrawResult<DB, Chart<'a, DB>> {
        let ((width, height), frame) = (self.root.dim_in_pixel(), &self.frame);
        let ((x_low, x_high), (y_low, y_high)) = (frame.x_range(), frame.y_range());
        // The frame's edges are whole. A plotters axis ends one unit before the right and lower edge of its area: the area gets that unit.
        ChartBuilder::on(self.root)
            .margin_left(frame.left() as i32)
            .margin_top(frame.top() as i32)
            .margin_right(width as i32 - frame.right() as i32 - 1)
            .margin_bottom(height as i32 - frame.bottom() as i32 - 1)
            .build_cartesian_2d(x_low..x_high, y_low..y_high)
    }

    /// Q's lines are dashed, all others solid.
    pub fn line_style(&self, color: Rgb, width: f64) -> LineStyle {
        let dash = self.style.sizes().dash.map(|css| self.px(css));
        LineStyle { color, width, dash: (color == self.palette().q).then_some(dash) }
    }

    /// A horizontal line across the plot. Straight lines are rectangles on whole device pixels: crisp, and quicker than strokes.
    pub fn horizontal(&self, y: f64, css_thickness: f64, color: Rgb) -> Rectangle<BackendCoord> {
        self.horizontal_to(self.frame.right(), y, css_thickness, color)
    }

    /// A horizontal line from the plot's left edge to `x`.
    pub fn horizontal_to(&self, x: f64, y: f64, css_thickness: f64, color: Rgb) -> Rectangle<BackendCoord> {
        self.horizontal_box(x, y, css_thickness).filled(color)
    }

    /// The box of such a line.
    pub fn horizontal_box(&self, x: f64, y: f64, css_thickness: f64) -> Rect {
        let thickness = self.style.thick(css_thickness);
        let (left, top) = (self.frame.left(), self.style.snap(y - thickness / 2.0));
        Rect { left: left.min(x), top, right: left.max(x), bottom: top + thickness }
    }

    /// A vertical line.
    pub fn vertical(&self, x: f64, ends: (f64, f64), css_thickness: f64, color: Rgb) -> Rectangle<BackendCoord> {
        self.vertical_box(x, ends, css_thickness).filled(color)
    }

    /// The box of such a line.
    pub fn vertical_box(&self, x: f64, (top, bottom): (f64, f64), css_thickness: f64) -> Rect {
        let thickness = self.style.thick(css_thickness);
        let left = self.style.snap(x - thickness / 2.0);
        Rect { left, top, right: left + thickness, bottom }
    }

    /// The middle of the vertical line that is drawn at `x`.
    pub fn vertical_center(&self, x: f64, css_thickness: f64) -> f64 {
        let thickness = self.style.thick(css_thickness);
        self.style.snap(x - thickness / 2.0) + thickness / 2.0
    }

    /// A hollow dot on a curve.
    pub fn dot(&self, center: Point, color: Rgb) -> Ring<BackendCoord> {
        let sizes = self.style.sizes();
        self.ring(center, self.px(sizes.dot), color)
    }

    /// A hollow dot of another radius.
    pub fn ring(&self, center: Point, radius: f64, color: Rgb) -> Ring<BackendCoord> {
        let width = self.px(self.style.sizes().dot_ring);
        Ring::new(coord(center), radius, width, color, self.palette().page)
    }
}
