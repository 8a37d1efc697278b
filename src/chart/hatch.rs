//! 45° hatching of a rectangle as one line, so that it is one backend call.

use super::label::Area;
use super::pen::Point;

/// Adds the strokes that rise to the right across `area`, every `step` along its foot, joined along its border: up one stroke, down the
/// next. The line begins at the left and ends at the right corner at the height of `base`, the area's top or bottom.
///
/// Strokes lie on x + y = multiples of `step`, whatever the rectangle, so that hatching does not swim while a bar grows.
#[inline(never)]
pub(super) fn hatch(line: &mut Vec<Point>, area: &Area, step: f64, base: f64) {
    let (width, height) = (area.right - area.left, area.bottom - area.top);
    if !(width > 0.0 && height > 0.0 && step > 0.0) {
        return;
    }
    line.push((area.left, base));
    let first = ((area.left + area.top) / step).ceil();
    let last = ((area.right + area.bottom) / step).floor();
    let mut index = first;
    let mut up = true;
    while index <= last {
        let sum = index * step;
        let low_y = (sum - area.left).min(area.bottom);
        let low = if low_y < area.bottom { (area.left, low_y) } else { (sum - area.bottom, low_y) };
        let high_y = (sum - area.right).max(area.top);
        let high = if high_y > area.top { (area.right, high_y) } else { (sum - area.top, high_y) };
        let (from, to) = if up { (low, high) } else { (high, low) };
        walk(line, from, area);
        line.push(to);
        up = !up;
        index += 1.0;
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

    fn on_border(area: &Area, (x, y): Point) -> bool {
        let inside = x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
        inside && (x == area.left || x == area.right || y == area.top || y == area.bottom)
    }

    #[test]
    fn strokes_rise_at_45_degrees_and_joins_keep_to_the_border() {
        for (width, height) in [(26.0, 80.0), (80.0, 26.0), (26.0, 26.0), (3.0, 2.0), (104.0, 1.0)] {
            let area = Area { left: 11.0, top: 7.0, right: 11.0 + width, bottom: 7.0 + height };
            let mut line = Vec::new();
            hatch(&mut line, &area, 6.0, area.bottom);
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
        let tall = Area { bottom: 9.0, ..flat };
        let mut line = Vec::new();
        hatch(&mut line, &flat, 6.0, 5.0);
        hatch(&mut line, &tall, 0.0, 5.0);
        assert!(line.is_empty());
    }
}
