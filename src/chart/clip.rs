//! The gate for curves: cut at non-finite values and at the window's top, so that plotters never clamps a far point into a false slope.

use super::painter::Point;
use super::{Frame, Style};

/// A piece of a curve inside the window, in drawing units from left to right; one point alone is a finite value among infinite ones.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Run {
    pub points: Vec<Point>,
    /// Whether it comes down through the top at its left end, and leaves through it at its right end.
    pub enters: bool,
    pub leaves: bool,
}

/// The pieces of a curve as [`runs`] cuts it, without points that nobody would miss: a tenth of a CSS pixel is not seen, and a curve of
/// 401 points then takes about 40.
pub(super) fn traced(ys: &[f64], frame: &Frame, style: &Style) -> Vec<Run> {
    let mut runs = runs(ys, frame);
    for run in &mut runs {
        run.points = simplified(&run.points, style.px(0.1));
    }
    runs
}

/// The pieces of the curve through `ys`, given at equal steps over the frame's x range.
///
/// Where a curve of at least two finite points meets ∞, it goes on to the top there: the value grows without bound between the two
/// grid points, far above the window.
fn runs(ys: &[f64], frame: &Frame) -> Vec<Run> {
    let (low, high) = frame.y_range();
    let steps = (ys.len().max(2) - 1) as f64;
    let span = frame.right() - frame.left();
    let x_px = |index: f64| frame.left() + index / steps * span;
    let inside = |y: f64| y.is_finite() && y <= high;
    let mut runs: Vec<Run> = Vec::new();
    let mut open: Option<Run> = None;
    for (index, &y) in ys.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| ys.get(before)).copied();
        let after = ys.get(index + 1).copied();
        if !inside(y) {
            continue;
        }
        let x = x_px(index as f64);
        let here = (x, frame.y_px(y.max(low)));
        let mut run = open.take().unwrap_or_else(|| {
            let entry = before.and_then(|outside| crossing(y, outside, after, high));
            Run {
                points: entry.map(|part| (x - part * span / steps, frame.top())).into_iter().collect(),
                enters: entry.is_some(),
                leaves: false,
            }
        });
        run.points.push(here);
        match after {
            Some(next) if inside(next) => open = Some(run),
            outside => {
                if let Some(part) = outside.and_then(|outside| crossing(y, outside, before, high)) {
                    run.points.push((x + part * span / steps, frame.top()));
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

/// Leaves out points that lie within `tolerance` of the line drawn without them.
#[inline(never)]
pub(super) fn simplified(points: &[Point], tolerance: f64) -> Vec<Point> {
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
            let run = x1 - points[anchor].0;
            let rise = y1 - points[anchor].1;
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
