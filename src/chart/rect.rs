//! Boxes in drawing units: of marks, of texts, of bars.

use plotters::element::Rectangle;
use plotters_backend::BackendCoord;

use super::Rgb;
use super::plot::{Point, rectangle};

/// A box in drawing units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rect {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Rect {
    /// The box with its middle at a point, as far to each side.
    pub fn around((x, y): Point, radius: f64) -> Self {
        Self { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
    }

    /// The box of a line that goes across or down.
    pub fn of_line((x0, y0): Point, (x1, y1): Point, width: f64) -> Self {
        Self { left: x0.min(x1), top: y0.min(y1), right: x0.max(x1), bottom: y0.max(y1) }.grown(width / 2.0)
    }

    /// A filled rectangle of its size.
    pub fn filled(&self, color: Rgb) -> Rectangle<BackendCoord> {
        rectangle((self.left, self.top), (self.right, self.bottom), color)
    }

    pub fn middle(&self) -> Point {
        ((self.left + self.right) / 2.0, (self.top + self.bottom) / 2.0)
    }

    pub fn intersects(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// What both cover, if they meet.
    pub fn intersection(&self, other: &Self) -> Option<Self> {
        self.intersects(other).then(|| Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        })
    }

    pub fn is_inside(&self, outer: &Self) -> bool {
        self.left >= outer.left && self.right <= outer.right && self.top >= outer.top && self.bottom <= outer.bottom
    }

    pub fn grown(&self, by: f64) -> Self {
        Self { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    /// The point of the box that is nearest to another.
    pub fn nearest(&self, (x, y): Point) -> Point {
        (x.max(self.left).min(self.right), y.max(self.top).min(self.bottom))
    }

    /// Whether a line from one point to the other passes through the box.
    pub fn is_crossed(&self, (x0, y0): Point, (x1, y1): Point) -> bool {
        let (mut first, mut last) = (0.0_f64, 1.0_f64);
        for (from, way, low, high) in [(x0, x1 - x0, self.left, self.right), (y0, y1 - y0, self.top, self.bottom)] {
            if way == 0.0 {
                if from <= low || from >= high {
                    return false;
                }
            } else {
                let (enters, leaves) = ((low - from) / way, (high - from) / way);
                first = first.max(enters.min(leaves));
                last = last.min(enters.max(leaves));
            }
        }
        first < last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOX: Rect = Rect { left: 10.0, top: 10.0, right: 20.0, bottom: 20.0 };

    #[test]
    fn a_line_crosses_a_box_only_where_it_is_in_it() {
        for (from, to, crosses) in [
            ((0.0, 0.0), (30.0, 30.0), true),
            ((30.0, 30.0), (0.0, 0.0), true),
            ((15.0, 0.0), (15.0, 30.0), true),
            ((0.0, 25.0), (30.0, 25.0), false),
            ((21.0, 0.0), (21.0, 30.0), false),
            ((0.0, 15.0), (8.0, 15.0), false),
            ((0.0, 30.0), (12.0, 21.0), false),
            ((12.0, 12.0), (13.0, 13.0), true),
        ] {
            assert_eq!(BOX.is_crossed(from, to), crosses, "{from:?} to {to:?}");
        }
    }
}
