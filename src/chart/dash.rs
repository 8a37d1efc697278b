//! Dashes: plotters' own round every dash to whole pixels and lose their rhythm.

use super::painter::Point;

/// Cuts a line into dashes of `on` parted by `off`, both in the line's units.
#[inline(never)]
pub(super) fn dashes(line: &[Point], on: f64, off: f64, drawn: &mut dyn FnMut(&[Point])) {
    let Some(&first) = line.first().filter(|_| on > 0.0 && off > 0.0) else {
        return;
    };
    let mut dash = vec![first];
    let mut drawing = true;
    let mut left = on;
    for ends in line.windows(2) {
        let (mut from, to) = (ends[0], ends[1]);
        loop {
            let (dx, dy) = (to.0 - from.0, to.1 - from.1);
            let length = dx.hypot(dy);
            if length <= left {
                left -= length;
                break;
            }
            let part = left / length;
            from = (from.0 + dx * part, from.1 + dy * part);
            dash.push(from);
            if drawing {
                drawn(&dash);
                dash.clear();
            }
            drawing = !drawing;
            left = if drawing { on } else { off };
        }
        if drawing {
            dash.push(to);
        }
    }
    if dash.len() > 1 {
        drawn(&dash);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(line: &[Point], on: f64, off: f64) -> Vec<Vec<Point>> {
        let mut cut = Vec::new();
        dashes(line, on, off, &mut |dash| cut.push(dash.to_vec()));
        cut
    }

    #[test]
    fn dashes_follow_the_line_round_a_corner() {
        let line = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)];
        let dashes = cut(&line, 7.0, 4.0);
        assert_eq!(dashes[0], [(0.0, 0.0), (7.0, 0.0)]);
        assert_eq!(dashes[1], [(10.0, 1.0), (10.0, 8.0)]);
        assert_eq!(dashes.len(), 2);
    }

    #[test]
    fn a_dash_may_bend() {
        let dashes = cut(&[(0.0, 0.0), (3.0, 0.0), (3.0, 9.0)], 7.0, 4.0);
        assert_eq!(dashes, [vec![(0.0, 0.0), (3.0, 0.0), (3.0, 4.0)], vec![(3.0, 8.0), (3.0, 9.0)]]);
    }

    #[test]
    fn no_dash_without_length() {
        assert!(cut(&[(0.0, 0.0), (3.0, 0.0)], 0.0, 4.0).is_empty());
        assert!(cut(&[], 1.0, 4.0).is_empty());
    }
}
