//! Dots and diamonds.

use plotters::element::{Drawable, PointCollection, Polygon};
use plotters::style::Color;
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};

use crate::chart::Rgb;
use crate::chart::plot::{Point, coord};

/// A hollow circle: two filled ones, which browsers draw faster than a stroke.
#[derive(Clone, Debug)]
pub struct Ring<Coord> {
    center: Coord,
    radius: f64,
    width: f64,
    color: Rgb,
    inside: Rgb,
}

impl<Coord> Ring<Coord> {
    /// - `radius`: of the middle of the stroke
    /// - `width`: of the stroke
    #[must_use]
    pub const fn new(center: Coord, radius: f64, width: f64, color: Rgb, inside: Rgb) -> Self {
        Self { center, radius, width, color, inside }
    }
}

impl<'a, Coord> PointCollection<'a, Coord> for &'a Ring<Coord> {
    type Point = &'a Coord;
    type IntoIter = std::iter::Once<&'a Coord>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::once(&self.center)
    }
}

impl<Coord, DB: DrawingBackend> Drawable<DB> for Ring<Coord> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut center: I,
        backend: &mut DB,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        let Some(center) = center.next() else { return Ok(()) };
        let half = self.width / 2.0;
        backend.draw_circle(center, (self.radius + half).round() as u32, &self.color.filled(), true)?;
        backend.draw_circle(center, (self.radius - half).round() as u32, &self.inside.filled(), true)
    }
}

/// A square that stands on a corner, in drawing units.
#[must_use]
pub fn diamond((x, y): Point, radius: f64, color: Rgb) -> Polygon<BackendCoord> {
    let corners = [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)];
    Polygon::new(corners.map(coord), color.filled())
}
