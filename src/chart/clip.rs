//! The gate for curves, in data coordinates: cut at non-finite values and at the edges of the window. plotters moves a point outside to
//! the nearest edge, which gives the curve a false slope, and puts NaN and −∞ on the lower edge.

use super::plot::Point;
use super::{Frame, Style};

/// A piece of a curve inside the window, from left to right; one point alone is a finite value among infinite ones.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Run {
    pub points: Vec<Point>,
    /// Whether it comes down through the top at its left end.
    pub enters: bool,
    /// Whether it leaves through the top at its right end.
    pub leaves: bool,
}

/// The pieces of the curve through `ys`, given at equal steps over the frame's x range, simplified.
pub(super) fn curve_runs(ys: &[f64], frame: &Frame, style: &Style) -> Vec<Run> {
    let mut runs = runs(ys, frame);
    for run in &mut runs {
        run.points = simplified(&run.points, frame, style);
    }
    runs
}

/// Where a curve of at least two finite points meets ∞, it goes on to the top there: the value grows without bound between the two
/// grid points, far above the window.
fn runs(ys: &[f64], frame: &Frame) -> Vec<Run> {
    let (low, high) = frame.y_range();
    let steps = (ys.len().max(2) - 1) as f64;
    let (left, right) = frame.x_range();
    let x_at = |index: f64| left + index / steps * (right - left);
    let inside = |y: f64| y.is_finite() && y <= high;
    let mut runs: Vec<Run> = Vec::new();
    let mut open: Option<Run> = None;
    for (index, &y) in ys.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| ys.get(before)).copied();
        let after = ys.get(index + 1).copied();
        if !inside(y) {
            continue;
        }
        let index = index as f64;
        let here = (x_at(index), y.max(low));
        let mut run = open.take().unwrap_or_else(|| {
            let entry = before.and_then(|outside| crossing(y, outside, after, high));
            Run {
                points: entry.map(|part| (x_at(index - part), high)).into_iter().collect(),
                enters: entry.is_some(),
                leaves: false,
            }
        });
        run.points.push(here);
        match after {
            Some(next) if inside(next) => open = Some(run),
            outside => {
                if let Some(part) = outside.and_then(|outside| crossing(y, outside, before, high)) {
                    run.points.push((x_at(index + part), high));
                    run.leaves = true;
                }
                runs.push(run);
            }
        }
    }
    runs
}

/// Which part of the step from `inside` the window to a neighbour `outside` it lies below the top. None if the value is finite only
/// here, so that nothing is known of a slope. `other` is the neighbour on the other side.
fn crossing(inside: f64, outside: f64, other: Option<f64>, high: f64) -> Option<f64> {
    if outside.is_finite() {
        Some(((high - inside) / (outside - inside)).clamp(0.0, 1.0))
    } else if outside == f64::INFINITY && other.is_some_and(f64::is_finite) {
        Some(1.0)
    } else {
        None
    }
}

/// The pieces inside the window of a line through points that are finite and go from left to right, simplified.
pub(super) fn line_pieces(points: &[Point], frame: &Frame, style: &Style) -> Vec<Vec<Point>> {
    let (low, high) = frame.y_range();
    let mut pieces = Vec::new();
    let mut open: Vec<Point> = Vec::with_capacity(points.len());
    for (index, from) in points.iter().enumerate() {
        // After the last point there is no step, which ends a piece as one outside does.
        let step = points.get(index + 1).and_then(|to| cut(*from, *to, low, high));
        if step.is_none_or(|(enter, _)| open.last() != Some(&enter)) {
            if open.len() > 1 {
                pieces.push(simplified(&open, frame, style));
            }
            open.clear();
            open.extend(step.map(|(enter, _)| enter));
        }
        open.extend(step.map(|(_, leave)| leave));
    }
    pieces
}

/// The part of a step between two values.
fn cut(from: Point, to: Point, low: f64, high: f64) -> Option<(Point, Point)> {
    let rise = to.1 - from.1;
    if rise == 0.0 {
        return (low..=high).contains(&from.1).then_some((from, to));
    }
    let part = |y: f64| (y - from.1) / rise;
    let (first, last) = if rise > 0.0 { (part(low), part(high)) } else { (part(high), part(low)) };
    let (first, last) = (first.max(0.0), last.min(1.0));
    let spot = |part: f64| match part {
        0.0 => from,
        1.0 => to,
        _ => (from.0 + (to.0 - from.0) * part, from.1 + rise * part),
    };
    (first < last).then(|| (spot(first), spot(last)))
}

/// Leaves out points that lie within a tenth of a CSS pixel of the line drawn without them, which is not visible: a
/// curve of 401 points then takes about 40.
fn simplified(points: &[Point], frame: &Frame, style: &Style) -> Vec<Point> {
    let tolerance = (frame.y_data(0.0) - frame.y_data(style.px(0.1))).abs();
    let (Some(&first), Some(&last)) = (points.first(), points.last()) else {
        return Vec::new();
    };
    let mut kept = vec![first];
    let mut anchor = 0;
    // The slopes from the anchor that pass every point since by less than the tolerance.
    let mut slopes = (f64::NEG_INFINITY, f64::INFINITY);
    for index in 1..points.len() {
        let ((x0, y0), (x1, y1)) = (points[anchor], points[index]);
        let run = x1 - x0;
        let slope = (y1 - y0) / run;
        if run > 0.0 && slope >= slopes.0 && slope <= slopes.1 {
            slopes.0 = slopes.0.max((y1 - y0 - tolerance) / run);
            slopes.1 = slopes.1.min((y1 - y0 + tolerance) / run);
            continue;
        }
        if index - 1 > anchor {
            kept.push(points[index - 1]);
            anchor = index - 1;
            let (x0, y0) = points[anchor];
            let (run, rise) = (x1 - x0, y1 - y0);
            slopes = ((rise - tolerance) / run, (rise + tolerance) / run);
        } else {
            kept.push(points[index]);
            anchor = index;
            slopes = (f64::NEG_INFINITY, f64::INFINITY);
        }
    }
    if points.len() > 1 && kept.last() != Some(&last) {
        kept.push(last);
    }
    kept
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
