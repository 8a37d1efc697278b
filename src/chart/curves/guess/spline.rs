//! The pencilled line: smooth through its knots, and cut.

use crate::chart::plot::Point;

/// Steps of the curve from one value to the next.
const STEPS: u32 = 12;

/// Points of the cubic through the knots that is nowhere beyond the two values that it joins (F. N. Fritsch and J. Butland, "A method for
/// constructing local monotone piecewise cubic interpolants", SIAM J. Sci. Stat. Comput. 5 (1984)).
pub(super) fn smooth(knots: &[Point]) -> Vec<Point> {
    let slopes: Vec<f64> = knots.windows(2).map(|ends| (ends[1].1 - ends[0].1) / (ends[1].0 - ends[0].0)).collect();
    // The harmonic mean of the slopes on both sides; 0 where they differ in sign.
    let tangent = |knot: usize| match (knot.checked_sub(1).and_then(|before| slopes.get(before)), slopes.get(knot)) {
        (Some(before), Some(after)) if before * after > 0.0 => 2.0 * before * after / (before + after),
        (Some(end), None) | (None, Some(end)) => *end,
        _ => 0.0,
    };
    let mut points: Vec<Point> = knots.first().copied().into_iter().collect();
    for (index, ends) in knots.windows(2).enumerate() {
        let [(x0, y0), (x1, y1)] = [ends[0], ends[1]];
        let (leaving, arriving) = (tangent(index) * (x1 - x0), tangent(index + 1) * (x1 - x0));
        for step in 1..=STEPS {
            let t = f64::from(step) / f64::from(STEPS);
            let (t2, t3) = (t * t, t * t * t);
            let rise = 3.0 * t2 - 2.0 * t3;
            let y = y0 + (y1 - y0) * rise + leaving * (t3 - 2.0 * t2 + t) + arriving * (t3 - t2);
            points.push((x0 + (x1 - x0) * t, y));
        }
    }
    points
}

/// The part of a line from left to right that lies between two places on the x axis.
pub(super) fn between(points: &[Point], (left, right): (f64, f64)) -> Vec<Point> {
    let mut part: Vec<Point> = points.iter().copied().filter(|(x, _)| (left..=right).contains(x)).collect();
    let at = |x: f64| {
        let ends = points.windows(2).find(|ends| ends[0].0 < x && x < ends[1].0)?;
        let [(x0, y0), (x1, y1)] = [ends[0], ends[1]];
        Some((x, y0 + (y1 - y0) * (x - x0) / (x1 - x0)))
    };
    part.splice(0..0, at(left));
    part.extend(at(right));
    part
}
