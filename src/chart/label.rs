//! Where labels go so that they meet neither each other nor the marks. Widths are bounded from above, never measured.

use plotters::style::text_anchor::HPos;

use super::painter::{Place, Point};

/// From a text's middle to the top of its box, in parts of its size.
pub(super) const HALF_HEIGHT: f64 = 0.55;

/// A box in drawing units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Area {
    /// The box of a text so wide and of that size.
    #[inline(never)]
    pub fn of_width(width: f64, ((x, y), side): Place, size: f64) -> Self {
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

    #[inline(never)]
    pub fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    pub fn within(&self, outer: &Self) -> bool {
        self.left >= outer.left && self.right <= outer.right && self.top >= outer.top && self.bottom <= outer.bottom
    }

    #[inline(never)]
    pub fn grown(&self, by: f64) -> Self {
        Self { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    /// Whether a line through points that go from left to right passes through the box.
    #[inline(never)]
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

/// What is taken already, and the bounds that no label may leave.
#[derive(Debug)]
pub(super) struct LabelLayout {
    pub bounds: Area,
    pub taken: Vec<Area>,
    pub lines: Vec<Vec<Point>>,
}

impl LabelLayout {
    #[inline(never)]
    pub fn new(bounds: Area) -> Self {
        Self { bounds, taken: Vec::new(), lines: Vec::new() }
    }

    /// Whether a box meets no other; then it is taken.
    #[inline(never)]
    pub fn claims(&mut self, area: Area) -> bool {
        let free = !self.taken.iter().any(|taken| taken.meets(&area));
        if free {
            self.taken.push(area);
        }
        free
    }

    /// The first of `places`, which come by their number until there is none, that is free for a text so wide and so large; else, if
    /// it `may_cross`, the first that meets no label, though it lies over a line. Gives the place, its box and whether it does.
    #[inline(never)]
    pub fn place(
        &self,
        (width, size): (f64, f64),
        may_cross: bool,
        places: &dyn Fn(usize) -> Option<Place>,
    ) -> Option<(Place, Area, bool)> {
        let mut over_a_line = None;
        let mut number = 0;
        while let Some(place) = places(number) {
            number += 1;
            let area = Area::of_width(width, place, size);
            if !area.within(&self.bounds) || self.taken.iter().any(|taken| taken.meets(&area)) {
                continue;
            }
            if !self.lines.iter().any(|line| area.crossed_by(line)) {
                return Some((place, area, false));
            }
            if may_cross && over_a_line.is_none() {
                over_a_line = Some((place, area, true));
            }
        }
        over_a_line
    }

    #[inline(never)]
    pub fn take(&mut self, area: Area) {
        self.taken.push(area);
    }
}

/// A place where nothing has room.
pub(super) const OFFSCREEN: Place = ((f64::NAN, f64::NAN), HPos::Left);

/// An upper bound of a text's width in the widest of the likely fonts (DejaVu Sans).
#[inline(never)]
pub(super) fn width_at_most(text: &str, size: f64, bold: bool) -> f64 {
    let ems: f64 = text.chars().map(em_at_most).sum();
    ems * size * if bold { 1.08 } else { 1.0 }
}

fn em_at_most(character: char) -> f64 {
    match character {
        ' ' | '.' | ',' | '\'' | 'i' | 'l' | 'j' | 'I' => 0.33,
        '(' | ')' | 'f' | 't' | 'r' => 0.41,
        '\u{2016}' => 0.5,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 0.98,
        '0'..='9' | 'a'..='z' => 0.64,
        'A'..='Z' => 0.76,
        '\u{2E80}'.. => 1.0,
        _ => 0.84,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOX: Area = Area { left: 10.0, top: 10.0, right: 20.0, bottom: 20.0 };

    #[test]
    fn a_line_crosses_a_box_only_where_it_is_in_it() {
        assert!(BOX.crossed_by(&[(0.0, 0.0), (30.0, 30.0)]));
        assert!(BOX.crossed_by(&[(15.0, 0.0), (15.0, 30.0)]));
        assert!(!BOX.crossed_by(&[(0.0, 25.0), (30.0, 25.0)]));
        assert!(!BOX.crossed_by(&[(21.0, 0.0), (21.0, 30.0)]));
        assert!(!BOX.crossed_by(&[(0.0, 15.0), (8.0, 15.0)]));
        assert!(!BOX.crossed_by(&[(0.0, 30.0), (12.0, 21.0), (40.0, 60.0)]));
    }

    #[test]
    fn chinese_is_a_full_em_wide() {
        assert_eq!(width_at_most("最小", 10.0, false), 20.0);
    }
}
