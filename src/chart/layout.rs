//! Where labels go so that they meet neither each other nor the marks.

use plotters::element::Rectangle;
use plotters::style::text_anchor::HPos;
use plotters_backend::BackendCoord;

use super::Rgb;
use super::plot::{Point, rectangle};

/// Where a text stands: a point at the height of its middle, and which end of the text is there.
pub(super) type Anchor = (Point, HPos);

/// From a text's middle to the top of its box, in parts of its size.
pub(super) const HALF_HEIGHT: f64 = 0.55;

/// A box in drawing units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rect {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Rect {
    /// The box of a text so wide and of that size.
    pub fn of_text(width: f64, ((x, y), side): Anchor, size: f64) -> Self {
        let left = match side {
            HPos::Left => x,
            HPos::Center => x - width / 2.0,
            HPos::Right => x - width,
        };
        Self { left, top: y - size * HALF_HEIGHT, right: left + width, bottom: y + size * HALF_HEIGHT }
    }

    /// The box with its middle at a point, as far to each side.
    pub fn around((x, y): Point, radius: f64) -> Self {
        Self { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
    }

    /// A filled rectangle of its size.
    pub fn filled(&self, color: Rgb) -> Rectangle<BackendCoord> {
        rectangle((self.left, self.top), (self.right, self.bottom), color)
    }

    pub fn intersects(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    pub fn is_inside(&self, outer: &Self) -> bool {
        self.left >= outer.left && self.right <= outer.right && self.top >= outer.top && self.bottom <= outer.bottom
    }

    pub fn grown(&self, by: f64) -> Self {
        Self { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    /// Whether a line through points that go from left to right passes through the box.
    pub fn crossed_by(&self, line: &[Point]) -> bool {
        line.windows(2).any(|ends| {
            let [(x0, y0), (x1, y1)] = [ends[0], ends[1]];
            if x1 < self.left || x0 > self.right {
                return false;
            }
            let at = |x: f64| {
                if x1 > x0 { y0 + (y1 - y0) * ((x - x0) / (x1 - x0)).clamp(0.0, 1.0) } else { y0 }
            };
            let (a, b) = if x1 > x0 { (at(self.left), at(self.right)) } else { (y0, y1) };
            a.min(b) < self.bottom && a.max(b) > self.top
        })
    }
}

/// What labels must keep clear of, and the bounds that none may leave.
#[derive(Debug)]
pub(super) struct LabelLayout {
    pub bounds: Rect,
    pub reserved: Vec<Rect>,
    /// Lines in drawing units, from left to right.
    pub lines: Vec<Vec<Point>>,
}

/// A place for a label.
#[derive(Clone, Copy)]
pub(super) struct Position {
    pub anchor: Anchor,
    pub area: Rect,
    /// Whether a line passes through it.
    pub on_line: bool,
}

impl LabelLayout {
    pub const fn new(bounds: Rect) -> Self {
        Self { bounds, reserved: Vec::new(), lines: Vec::new() }
    }

    /// A layout for labels whose anchors are inside the canvas already.
    pub const fn unbounded() -> Self {
        let (low, high) = (f64::NEG_INFINITY, f64::INFINITY);
        Self::new(Rect { left: low, top: low, right: high, bottom: high })
    }

    pub fn reserve(&mut self, area: Rect) {
        self.reserved.push(area);
    }

    /// Reserves the area if it meets none that is reserved.
    pub fn try_reserve(&mut self, area: Rect) -> bool {
        let free = !self.is_reserved(&area);
        if free {
            self.reserve(area);
        }
        free
    }

    fn is_reserved(&self, area: &Rect) -> bool {
        self.reserved.iter().any(|reserved| reserved.intersects(area))
    }

    /// The first of the anchors at which a text of that width and size is free; else, if it `may_cross` lines, the first at which it
    /// meets no label.
    pub fn find(
        &self,
        (width, size): (f64, f64),
        may_cross: bool,
        anchors: impl IntoIterator<Item = Anchor>,
    ) -> Option<Position> {
        let mut crossing = None;
        for anchor in anchors {
            let area = Rect::of_text(width, anchor, size);
            if !area.is_inside(&self.bounds) || self.is_reserved(&area) {
                continue;
            }
            let on_line = self.lines.iter().any(|line| area.crossed_by(line));
            let position = Position { anchor, area, on_line };
            if !on_line {
                return Some(position);
            }
            if may_cross && crossing.is_none() {
                crossing = Some(position);
            }
        }
        crossing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOX: Rect = Rect { left: 10.0, top: 10.0, right: 20.0, bottom: 20.0 };

    #[test]
    fn a_line_crosses_a_box_only_where_it_is_in_it() {
        assert!(BOX.crossed_by(&[(0.0, 0.0), (30.0, 30.0)]));
        assert!(BOX.crossed_by(&[(15.0, 0.0), (15.0, 30.0)]));
        assert!(!BOX.crossed_by(&[(0.0, 25.0), (30.0, 25.0)]));
        assert!(!BOX.crossed_by(&[(21.0, 0.0), (21.0, 30.0)]));
        assert!(!BOX.crossed_by(&[(0.0, 15.0), (8.0, 15.0)]));
        assert!(!BOX.crossed_by(&[(0.0, 30.0), (12.0, 21.0), (40.0, 60.0)]));
    }
}
