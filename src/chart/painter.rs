//! The few marks all charts are made of, each one backend call.
//!
//! Charts are compiled once, whatever they are drawn on: a pen knows of the backend only that it takes marks. What a backend
//! reports is kept till the end, so that no chart has to look after it at every mark.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters_backend::DrawingBackend;
use std::cell::Cell;

use super::dash::dashes;
use super::label::Area;
use super::{Frame, Rgb, Size, Style};

mod mark;
mod writing;

use mark::{Mark, PlottersSink, Sheet, whole};
pub(super) use writing::{Cross, Place, Text, Type};

/// What drawing on a backend gives.
pub type DrawResult<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// A point in drawing units.
pub(super) type Point = (f64, f64);

/// The colours of the palette that charts draw with, by their role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ColorRole {
    Page,
    Band,
    /// Nobody's: that of text and axes.
    Plain,
    Muted,
    Control,
    Grid,
    P,
    Q,
}

/// Draws on an area with a style.
pub(super) struct Painter<'a> {
    sheet: &'a dyn Sheet,
    pub size: Size,
    pub style: &'a Style,
}

/// Has a chart drawn on an area, and says what the backend reported first.
pub(super) fn draw<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, style: &Style, chart: &dyn Fn(&Painter)) -> DrawResult<DB> {
    let (width, height) = area.dim_in_pixel();
    let onto = PlottersSink { area, drawn: Cell::new(Ok(())) };
    chart(&Painter { sheet: &onto, size: Size { width: f64::from(width), height: f64::from(height) }, style });
    onto.drawn.into_inner()
}

impl Painter<'_> {
    #[inline(never)]
    pub fn color(&self, ink: ColorRole) -> Rgb {
        let palette = &self.style.palette;
        match ink {
            ColorRole::Page => palette.page,
            ColorRole::Band => palette.band,
            ColorRole::Plain => palette.ink,
            ColorRole::Muted => palette.muted,
            ColorRole::Control => palette.control,
            ColorRole::Grid => palette.grid,
            ColorRole::P => palette.p,
            ColorRole::Q => palette.q,
        }
    }

    /// A CSS length in drawing units.
    #[inline(never)]
    pub fn px(&self, css: f64) -> f64 {
        self.style.px(css)
    }

    #[inline(never)]
    pub fn rect(&self, upper_left: Point, lower_right: Point, ink: ColorRole) {
        self.sheet.put(&Mark::Rect([whole(upper_left), whole(lower_right)], self.color(ink)));
    }

    pub fn area(&self, area: &Area, ink: ColorRole) {
        self.rect((area.left, area.top), (area.right, area.bottom), ink);
    }

    /// A horizontal line of whole device pixels across the plot.
    pub fn across(&self, frame: &Frame, y: f64, css_thickness: f64, ink: ColorRole) {
        self.along(frame.right(), frame, y, css_thickness, ink);
    }

    /// The same from the left edge as far as `x`.
    #[inline(never)]
    pub fn along(&self, x: f64, frame: &Frame, y: f64, css_thickness: f64, ink: ColorRole) {
        let thick = self.style.thick(css_thickness);
        let top = self.style.snap(y - thick / 2.0);
        let left = frame.left();
        self.rect((left.min(x), top), (left.max(x), top + thick), ink);
    }

    /// A vertical line at `x` that begins on a whole device pixel.
    #[inline(never)]
    pub fn upright(&self, x: f64, (top, bottom): (f64, f64), css_thickness: f64, ink: ColorRole) {
        let thick = self.style.thick(css_thickness);
        let left = self.style.snap(x - thick / 2.0);
        self.rect((left, top), (left + thick, bottom), ink);
    }

    /// Where the middle of such a line comes to lie.
    pub fn middle(&self, x: f64, css_thickness: f64) -> f64 {
        let thick = self.style.thick(css_thickness);
        self.style.snap(x - thick / 2.0) + thick / 2.0
    }

    #[inline(never)]
    pub fn polygon(&self, points: &[Point], ink: ColorRole) {
        if points.len() > 2 {
            self.sheet.put(&Mark::Polygon(points, self.color(ink)));
        }
    }

    #[inline(never)]
    pub fn path(&self, points: &[Point], width: f64, ink: ColorRole) {
        if points.len() > 1 {
            self.sheet.put(&Mark::Path(points, (width.round() as u32).max(1), self.color(ink)));
        }
    }

    /// A line in dashes of `on` parted by `off`.
    #[inline(never)]
    pub fn dashed(&self, points: &[Point], [on, off]: [f64; 2], width: f64, ink: ColorRole) {
        dashes(points, on, off, &mut |dash| self.path(dash, width, ink));
    }

    /// A curve: Q's is dashed.
    #[inline(never)]
    pub fn curve(&self, points: &[Point], width: f64, ink: ColorRole) {
        if ink == ColorRole::Q {
            self.dashed(points, self.style.sizes().dash.map(|css| self.px(css)), width, ink);
        } else {
            self.path(points, width, ink);
        }
    }

    #[inline(never)]
    pub fn disc(&self, center: Point, radius: f64, ink: ColorRole) {
        self.sheet.put(&Mark::Disc(whole(center), radius.round() as u32, self.color(ink)));
    }

    /// A hollow circle: the stroke `width` wide on the circle of `radius`. Two discs, which browsers fill faster than they stroke.
    #[inline(never)]
    pub fn ring(&self, center: Point, radius: f64, width: f64, ink: ColorRole) {
        self.disc(center, radius + width / 2.0, ink);
        self.disc(center, radius - width / 2.0, ColorRole::Page);
    }

    /// A ring as wide as a dot of this look.
    pub fn dot(&self, center: Point, ink: ColorRole) {
        let sizes = self.style.sizes();
        self.ring(center, self.px(sizes.dot), self.px(sizes.dot_ring), ink);
    }

    #[inline(never)]
    pub fn diamond(&self, (x, y): Point, radius: f64, ink: ColorRole) {
        self.polygon(&[(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)], ink);
    }
}
