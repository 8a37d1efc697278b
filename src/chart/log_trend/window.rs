//! The gate for this chart's lines: what is above or below the window is cut off, not moved to its edge.

use crate::chart::clip::simplified;
use crate::chart::painter::Point;
use crate::chart::{Frame, Style};

/// The nearest value in the window; NaN is its lower edge.
pub(super) fn clamped(y: f64, frame: &Frame) -> f64 {
    let (low, high) = frame.y_range();
    y.max(low).min(high)
}

/// Gives the pieces of a line inside the window, without points that nobody would miss. The points are finite and go from left to right.
#[inline(never)]
pub(super) fn visible(points: &[Point], frame: &Frame, style: &Style, piece: &mut dyn FnMut(&[Point])) {
    let mut open: Vec<Point> = Vec::with_capacity(points.len());
    for (index, from) in points.iter().enumerate() {
        // After the last point there is no step, which ends a piece as one outside does.
        let step = points.get(index + 1).and_then(|to| cut(*from, *to, frame.top(), frame.bottom()));
        if step.is_none_or(|(enter, _)| open.last() != Some(&enter)) {
            if open.len() > 1 {
                // A tenth of a CSS pixel is not seen.
                piece(&simplified(&open, style.px(0.1)));
            }
            open.clear();
            open.extend(step.map(|(enter, _)| enter));
        }
        open.extend(step.map(|(_, leave)| leave));
    }
}

/// The part of a step between two heights.
#[inline(never)]
fn cut(from: Point, to: Point, top: f64, bottom: f64) -> Option<(Point, Point)> {
    let rise = to.1 - from.1;
    if rise == 0.0 {
        return (top..=bottom).contains(&from.1).then_some((from, to));
    }
    let part = |y: f64| (y - from.1) / rise;
    let (first, last) = if rise > 0.0 { (part(top), part(bottom)) } else { (part(bottom), part(top)) };
    let (first, last) = (first.max(0.0), last.min(1.0));
    let spot = |part: f64| match part {
        0.0 => from,
        1.0 => to,
        _ => (from.0 + (to.0 - from.0) * part, from.1 + rise * part),
    };
    (first < last).then(|| (spot(first), spot(last)))
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_step_is_cut_at_both_edges() {
        assert_eq!(cut((0.0, 5.0), (1.0, 6.0), 0.0, 10.0), Some(((0.0, 5.0), (1.0, 6.0))));
        assert_eq!(cut((0.0, -10.0), (4.0, 30.0), 0.0, 10.0), Some(((1.0, 0.0), (2.0, 10.0))));
        assert_eq!(cut((0.0, 30.0), (4.0, -10.0), 0.0, 10.0), Some(((2.0, 10.0), (3.0, 0.0))));
        assert_eq!(cut((0.0, -10.0), (4.0, -1.0), 0.0, 10.0), None);
        assert_eq!(cut((0.0, 11.0), (4.0, 11.0), 0.0, 10.0), None);
        assert_eq!(cut((2.0, 3.0), (2.0, 13.0), 0.0, 10.0), Some(((2.0, 3.0), (2.0, 10.0))));
    }
}
