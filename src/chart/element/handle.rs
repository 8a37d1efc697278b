//! Handles on the ends of bars that can be dragged.

use plotters::element::{Drawable, PointCollection};
use plotters::style::Color;
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};

use crate::chart::Rgb;
use crate::chart::plot::coord;

/// Rings of one size. All outer discs are drawn before all inner ones: a canvas fills those of one colour in one go.
#[derive(Clone, Debug)]
pub struct Handles<Coord> {
    centers: Vec<Coord>,
    radius: f64,
    width: f64,
    color: Rgb,
    inside: Rgb,
}

impl<Coord> Handles<Coord> {
    /// - `radius`: to the outer edge of the ring
    /// - `width`: of the ring
    #[must_use]
    pub const fn new(centers: Vec<Coord>, radius: f64, width: f64, color: Rgb, inside: Rgb) -> Self {
        Self { centers, radius, width, color, inside }
    }
}

impl<'a, Coord> PointCollection<'a, Coord> for &'a Handles<Coord> {
    type Point = &'a Coord;
    type IntoIter = &'a [Coord];

    fn point_iter(self) -> &'a [Coord] {
        &self.centers
    }
}

impl<Coord, DB: DrawingBackend> Drawable<DB> for Handles<Coord> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        centers: I,
        backend: &mut DB,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        let centers: Vec<BackendCoord> = centers.collect();
        for (radius, color) in [(self.radius, self.color), (self.radius - self.width, self.inside)] {
            for center in &centers {
                backend.draw_circle(*center, radius.round() as u32, &color.filled(), true)?;
            }
        }
        Ok(())
    }
}

/// The handle under the pointer or in focus: a disc with an arrow up and down.
#[derive(Clone, Debug)]
pub struct HighlightedHandle<Coord> {
    center: Coord,
    radius: f64,
    rim: f64,
    color: Rgb,
    arrows: Rgb,
}

impl<Coord> HighlightedHandle<Coord> {
    /// - `rim`: the width of a rim in the colour of the arrows
    #[must_use]
    pub const fn new(center: Coord, radius: f64, rim: f64, color: Rgb, arrows: Rgb) -> Self {
        Self { center, radius, rim, color, arrows }
    }
}

impl<'a, Coord> PointCollection<'a, Coord> for &'a HighlightedHandle<Coord> {
    type Point = &'a Coord;
    type IntoIter = std::iter::Once<&'a Coord>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::once(&self.center)
    }
}

// The arrows in parts of the radius.
const NEAR: f64 = 0.16;
const FAR: f64 = 0.58;
const HALF: f64 = 0.36;

/// Two triangles as one polygon, joined by a line of no width.
const ARROWS: [(f64, f64); 10] = [
    (0.0, -FAR),
    (HALF, -NEAR),
    (0.0, -NEAR),
    (0.0, NEAR),
    (HALF, NEAR),
    (0.0, FAR),
    (-HALF, NEAR),
    (0.0, NEAR),
    (0.0, -NEAR),
    (-HALF, -NEAR),
];

impl<Coord, DB: DrawingBackend> Drawable<DB> for HighlightedHandle<Coord> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut center: I,
        backend: &mut DB,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        let Some((x, y)) = center.next() else { return Ok(()) };
        backend.draw_circle((x, y), (self.radius + self.rim).round() as u32, &self.arrows.filled(), true)?;
        backend.draw_circle((x, y), self.radius.round() as u32, &self.color.filled(), true)?;
        let at = |(right, down): (f64, f64)| coord((f64::from(x) + right * self.radius, f64::from(y) + down * self.radius));
        backend.fill_polygon(ARROWS.map(at), &self.arrows.filled())
    }
}
