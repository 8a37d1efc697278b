//! 45° hatching of rectangles as one line, so that it is one backend call.

use plotters::element::{Drawable, PointCollection};
use plotters::style::Color;
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};
use std::f64::consts::SQRT_2;

use crate::chart::plot::{Point, coord};
use crate::chart::rect::Rect;
use crate::chart::{Rgb, Style};

/// Hatching of any number of rectangles that stand on one line, along which it goes from one to the next.
///
/// The line is a device pixel wide: browsers draw such lines many times faster than wider ones. Wider strokes are several lines side by
/// side.
#[derive(Clone, Debug)]
pub struct Hatching<Coord> {
    corners: Vec<Coord>,
    pattern: Pattern,
    color: Rgb,
}

impl<Coord> Hatching<Coord> {
    /// - `corners`: two of each rectangle: the left one on the line on which it stands, and the opposite one
    #[must_use]
    pub fn new(corners: Vec<Coord>, style: &Style, color: Rgb) -> Self {
        Self { corners, pattern: Pattern::new(style), color }
    }
}

impl<'a, Coord> PointCollection<'a, Coord> for &'a Hatching<Coord> {
    type Point = &'a Coord;
    type IntoIter = &'a [Coord];

    fn point_iter(self) -> &'a [Coord] {
        &self.corners
    }
}

impl<Coord, DB: DrawingBackend> Drawable<DB> for Hatching<Coord> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut corners: I,
        backend: &mut DB,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        let mut line = Vec::new();
        while let (Some((left, base)), Some((right, end))) = (corners.next(), corners.next()) {
            let [left, right, base, end] = [left, right, base, end].map(f64::from);
            self.pattern.add(&mut line, &Rect { left, top: base.min(end), right, bottom: base.max(end) }, base);
        }
        if line.is_empty() {
            return Ok(());
        }
        backend.draw_path(line.into_iter().map(coord), &self.color.stroke_width(self.pattern.width as u32))
    }
}

/// Where the strokes are, in drawing units.
#[derive(Clone, Copy, Debug)]
struct Pattern {
    step: f64,
    side_by_side: f64,
    width: f64,
}

impl Pattern {
    fn new(style: &Style) -> Self {
        let sizes = style.sizes();
        let width = style.fine();
        Self { step: style.px(sizes.hatch_step), side_by_side: (style.px(sizes.hatch) / width).round().max(1.0), width }
    }

    /// Adds the strokes that rise to the right across `area`, joined along its border: up one line, down the next. The line begins at
    /// the left and ends at the right corner at the height of `base`, the area's top or bottom.
    ///
    /// Strokes lie on x + y = multiples of the step, whatever the rectangle, so that hatching does not swim while a bar grows.
    fn add(&self, line: &mut Vec<Point>, area: &Rect, base: f64) {
        if !(area.right > area.left && area.bottom > area.top && self.step > 0.0) {
            return;
        }
        line.push((area.left, base));
        let last = area.right + area.bottom;
        let mut stroke = ((area.left + area.top) / self.step).ceil() * self.step;
        let (mut nth, mut sum, mut up) = (0.0, stroke, true);
        while sum <= last {
            let low_y = (sum - area.left).min(area.bottom);
            let low = if low_y < area.bottom { (area.left, low_y) } else { (sum - area.bottom, low_y) };
            let high_y = (sum - area.right).max(area.top);
            let high = if high_y > area.top { (area.right, high_y) } else { (sum - area.top, high_y) };
            let (from, to) = if up { (low, high) } else { (high, low) };
            follow_border(line, from, area);
            line.push(to);
            up = !up;
            nth += 1.0;
            if nth >= self.side_by_side {
                (stroke, nth) = (stroke + self.step, 0.0);
            }
            sum = stroke + nth * SQRT_2 * self.width;
        }
        follow_border(line, (area.right, base), area);
    }
}

/// Goes on to `next` along the border, over the corner between them if they stand on two sides.
fn follow_border(line: &mut Vec<Point>, next: Point, area: &Rect) {
    let Some(&(x, y)) = line.last() else {
        return;
    };
    if x != next.0 && y != next.1 {
        let is_corner = |(x, y): Point| (x == area.left || x == area.right) && (y == area.top || y == area.bottom);
        let corner = Some((x, next.1)).filter(|corner| is_corner(*corner)).unwrap_or((next.0, y));
        line.push(corner);
    }
    line.push(next);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Density, Palette};

    fn on_border(area: &Rect, (x, y): Point) -> bool {
        let inside = x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
        inside && (x == area.left || x == area.right || y == area.top || y == area.bottom)
    }

    #[test]
    fn strokes_rise_at_45_degrees_and_joins_keep_to_the_border() {
        for (width, height, ratio) in
            [(26.0, 80.0, 1.0), (80.0, 26.0, 2.0), (26.0, 26.0, 1.5), (3.0, 2.0, 1.0), (104.0, 1.0, 3.0)]
        {
            let area = Rect { left: 11.0, top: 7.0, right: 11.0 + width, bottom: 7.0 + height };
            let mut line = Vec::new();
            Pattern::new(&Style::canvas(Palette::LIGHT, Density::Normal, ratio)).add(&mut line, &area, area.bottom);
            for point in &line {
                assert!(on_border(&area, *point), "{point:?} of {area:?}");
            }
            for ends in line.windows(2) {
                let (dx, dy) = (ends[1].0 - ends[0].0, ends[1].1 - ends[0].1);
                assert!(dx == 0.0 || dy == 0.0 || (dx + dy).abs() < 1e-9, "{ends:?} of {area:?}");
            }
        }
    }

    #[test]
    fn nothing_to_hatch() {
        let flat = Rect { left: 0.0, top: 5.0, right: 9.0, bottom: 5.0 };
        let mut line = Vec::new();
        Pattern::new(&Style::canvas(Palette::LIGHT, Density::Normal, 1.0)).add(&mut line, &flat, 5.0);
        assert!(line.is_empty());
    }
}
