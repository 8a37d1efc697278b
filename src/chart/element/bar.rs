//! Bars: a hollow one, and the mark of one that has no end.

use plotters::element::{Drawable, PointCollection};
use plotters::style::Color;
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};

use crate::chart::Rgb;

/// The outline of a bar, open where it stands; filled if the outline leaves no inside.
///
/// It is up to three filled rectangles: a stroked one is smoothed by browsers, and plotters' SVG backend strokes it one unit wide.
#[derive(Clone, Debug)]
pub struct HollowBar<Coord> {
    corners: [Coord; 2],
    thickness: u32,
    color: Rgb,
}

impl<Coord> HollowBar<Coord> {
    /// - `corners`: one on the line on which the bar stands, and the opposite one at its end
    /// - `thickness`: of the outline, inside the corners
    #[must_use]
    pub const fn new(corners: [Coord; 2], thickness: u32, color: Rgb) -> Self {
        Self { corners, thickness, color }
    }
}

impl<'a, Coord> PointCollection<'a, Coord> for &'a HollowBar<Coord> {
    type Point = &'a Coord;
    type IntoIter = &'a [Coord];

    fn point_iter(self) -> &'a [Coord] {
        &self.corners
    }
}

impl<Coord, DB: DrawingBackend> Drawable<DB> for HollowBar<Coord> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut corners: I,
        backend: &mut DB,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        let (Some((x0, base)), Some((x1, end))) = (corners.next(), corners.next()) else { return Ok(()) };
        let mut fill = |left: i32, right: i32, base: i32, end: i32| {
            let (top, bottom) = (base.min(end), base.max(end));
            if top < bottom { backend.draw_rect((left, top), (right, bottom), &self.color.filled(), true) } else { Ok(()) }
        };
        let (left, right, thickness) = (x0.min(x1), x0.max(x1), self.thickness as i32);
        let (inner_left, inner_right) = (left + thickness, right - thickness);
        if (base - end).abs() > thickness && inner_left < inner_right {
            let inner_end = end + thickness * (base - end).signum();
            fill(left, inner_left, base, end)?;
            fill(inner_left, inner_right, inner_end, end)?;
            fill(inner_right, right, base, end)
        } else {
            fill(left, right, base, end)
        }
    }
}

/// Two parallel strokes across a bar, in the colour of the page: the value is infinite.
#[derive(Clone, Debug)]
pub struct BreakMark<Coord> {
    ends: [Coord; 2],
    shift: BackendCoord,
    width: u32,
    color: Rgb,
}

impl<Coord> BreakMark<Coord> {
    /// - `ends`: of the line between the two strokes
    /// - `shift`: from that line to one of them
    /// - `width`: of a stroke
    #[must_use]
    pub const fn new(ends: [Coord; 2], shift: BackendCoord, width: u32, color: Rgb) -> Self {
        Self { ends, shift, width, color }
    }
}

impl<'a, Coord> PointCollection<'a, Coord> for &'a BreakMark<Coord> {
    type Point = &'a Coord;
    type IntoIter = &'a [Coord];

    fn point_iter(self) -> &'a [Coord] {
        &self.ends
    }
}

impl<Coord, DB: DrawingBackend> Drawable<DB> for BreakMark<Coord> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut ends: I,
        backend: &mut DB,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        let (Some(from), Some(to)) = (ends.next(), ends.next()) else { return Ok(()) };
        let (dx, dy) = self.shift;
        for side in [-1, 1] {
            let stroke = [from, to].map(|(x, y)| (x + side * dx, y + side * dy));
            backend.draw_path(stroke, &self.color.stroke_width(self.width))?;
        }
        Ok(())
    }
}
