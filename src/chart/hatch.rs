//! 45° hatching of a rectangle as one line, so that it is one backend call.
//!
//! The line is a device pixel wide, since browsers draw such lines many times faster than wider ones; wider strokes are several lines
//! side by side.

use super::label::Area;
use super::painter::{ColorRole, Painter, Point};
use super::style::Style;
use std::f64::consts::SQRT_2;

/// Draws a line of hatching.
pub(super) fn draw(pen: &Painter, line: &[Point], ink: ColorRole) {
    pen.path(line, pen.style.fine(), ink);
}

/// Adds the strokes that rise to the right across `area`, joined along its border: up one line, down the next. The line begins at the
/// left and ends at the right corner at the height of `base`, the area's top or bottom.
///
/// Strokes lie on x + y = multiples of the style's step, whatever the rectangle, so that hatching does not swim while a bar grows.
#[inline(never)]
pub(super) fn add(line: &mut Vec<Point>, area: &Area, base: f64, style: &Style) {
    let sizes = style.sizes();
    let step = style.px(sizes.hatch_step);
    let side_by_side = (style.px(sizes.hatch) / style.fine()).round().max(1.0);
    if !(area.right > area.left && area.bottom > area.top && step > 0.0) {
        return;
    }
    line.push((area.left, base));
    let last = area.right + area.bottom;
    let mut stroke = ((area.left + area.top) / step).ceil() * step;
    let (mut nth, mut sum, mut up) = (0.0, stroke, true);
    while sum <= last {
        let low_y = (sum - area.left).min(area.bottom);
        let low = if low_y < area.bottom { (area.left, low_y) } else { (sum - area.bottom, low_y) };
        let high_y = (sum - area.right).max(area.top);
        let high = if high_y > area.top { (area.right, high_y) } else { (sum - area.top, high_y) };
        let (from, to) = if up { (low, high) } else { (high, low) };
        walk(line, from, area);
        line.push(to);
        up = !up;
        nth += 1.0;
        if nth >= side_by_side {
            (stroke, nth) = (stroke + step, 0.0);
        }
        sum = stroke + nth * SQRT_2 * style.fine();
    }
    walk(line, (area.right, base), area);
}

/// Goes on to `next` along the border, over the corner between them if they stand on two sides.
#[inline(never)]
fn walk(line: &mut Vec<Point>, next: Point, area: &Area) {
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

    fn on_border(area: &Area, (x, y): Point) -> bool {
        let inside = x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
        inside && (x == area.left || x == area.right || y == area.top || y == area.bottom)
    }

    #[test]
    fn strokes_rise_at_45_degrees_and_joins_keep_to_the_border() {
        for (width, height, ratio) in
            [(26.0, 80.0, 1.0), (80.0, 26.0, 2.0), (26.0, 26.0, 1.5), (3.0, 2.0, 1.0), (104.0, 1.0, 3.0)]
        {
            let area = Area { left: 11.0, top: 7.0, right: 11.0 + width, bottom: 7.0 + height };
            let mut line = Vec::new();
            add(&mut line, &area, area.bottom, &Style::canvas(Palette::LIGHT, Density::Normal, ratio));
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
        let flat = Area { left: 0.0, top: 5.0, right: 9.0, bottom: 5.0 };
        let mut line = Vec::new();
        add(&mut line, &flat, 5.0, &Style::canvas(Palette::LIGHT, Density::Normal, 1.0));
        assert!(line.is_empty());
    }
}
