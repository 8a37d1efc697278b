//! Marks as elements of plotters.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::element::{Drawable, PointCollection};
use plotters::style::{ShapeStyle, TextStyle};
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};
use std::cell::Cell;

use super::{DrawResult, Point};
use crate::chart::Rgb;

/// One mark in drawing units. It is an element of plotters that takes itself to the backend: one for all kinds.
pub(super) enum Mark<'a> {
    Rect([BackendCoord; 2], Rgb),
    Polygon(&'a [Point], Rgb),
    Path(&'a [Point], u32, Rgb),
    Disc(BackendCoord, u32, Rgb),
    Text(&'a str, BackendCoord, TextStyle<'a>),
}

/// Where the area begins on its backend.
impl<'a> PointCollection<'a, BackendCoord> for &'a Mark<'a> {
    type Point = BackendCoord;
    type IntoIter = Option<BackendCoord>;

    fn point_iter(self) -> Self::IntoIter {
        Some((0, 0))
    }
}

impl<DB: DrawingBackend> Drawable<DB> for Mark<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut begin: I,
        backend: &mut DB,
        (width, height): (u32, u32),
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        let (left, top) = begin.next().unwrap_or_default();
        // Inside the area: nothing far away reaches a backend.
        let within = |at: i32, size: u32| at.min(size as i32).max(0);
        let on = |(x, y): BackendCoord| (left + within(x, width), top + within(y, height));
        let fill = |color: Rgb| stroke(1, color);
        match self {
            Mark::Rect([from, to], color) => backend.draw_rect(on(*from), on(*to), &fill(*color), true),
            Mark::Polygon(points, color) => backend.fill_polygon(points.iter().map(|point| on(whole(*point))), &fill(*color)),
            Mark::Path(points, width, color) => {
                backend.draw_path(points.iter().map(|point| on(whole(*point))), &stroke(*width, *color))
            }
            Mark::Disc(center, radius, color) => backend.draw_circle(on(*center), *radius, &fill(*color), true),
            Mark::Text(text, at, style) => backend.draw_text(text, style, (left + at.0, top + at.1)),
        }
    }
}

/// Takes marks to a backend.
pub(super) trait Sheet {
    fn put(&self, mark: &Mark);
}

pub(super) struct PlottersSink<'a, DB: DrawingBackend> {
    pub area: &'a DrawingArea<DB, Shift>,
    pub drawn: Cell<DrawResult<DB>>,
}

impl<DB: DrawingBackend> Sheet for PlottersSink<'_, DB> {
    fn put(&self, mark: &Mark) {
        let drawn = self.drawn.replace(Ok(()));
        // After the first that could not be drawn, none.
        self.drawn.set(if drawn.is_ok() { self.area.draw(mark) } else { drawn });
    }
}

fn stroke(stroke_width: u32, color: Rgb) -> ShapeStyle {
    ShapeStyle { color: color.rgba(), filled: true, stroke_width }
}

pub(super) fn whole((x, y): Point) -> BackendCoord {
    (x.round() as i32, y.round() as i32)
}
