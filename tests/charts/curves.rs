//! Curves, minima, levels and the marker stand where the divergences say.

use wormteeth::chart::{CurveScene, CurvesBase, Density, Size, Style, ValueAxis, curves};

use crate::measure::{LIGHT, desk, near, upper};
use crate::recorder::{Call, record};
use crate::scenes::{State, WORMS};

#[test]
fn the_marker_stands_at_p_and_the_dots_on_the_curves() {
    let style = desk();
    for p in [0.0, 0.123, 0.57, 0.999, 1.0] {
        let state = State::binomial(&[9.0, 3.0, 5.0], p);
        let (_, live) = state.curves(upper(&style), &style);
        let frame = curves::frame(upper(&style), &live.axis, &style);
        let calls = record(upper(&style), &live, &style);
        let [
            Call::Rect { corners: [(track, _), (passed, _)], .. },
            Call::Rect { corners: [(left, top), (right, bottom)], color },
            ..,
        ] = &calls[..]
        else {
            panic!("no track or no marker at {p}");
        };
        assert!(near(*track, frame.x_px(0.0), &style) && near(*passed, frame.x_px(p), &style), "the track is passed up to {p}");
        assert!(near((left + right) / 2, frame.x_px(p), &style), "{p}");
        assert_eq!((f64::from(*top), f64::from(*bottom)), (frame.top() - style.px(4.0), frame.bottom()));
        assert_eq!(*color, LIGHT.ink);
        for (value, wanted) in [(live.forward, LIGHT.p), (live.reverse, LIGHT.q)] {
            let dot = calls.iter().any(|call| {
                matches!(call, Call::Disc { center, color, .. } if *color == wanted
                    && near(center.0, frame.x_px(p), &style) && near(center.1, frame.y_px(value), &style))
            });
            assert_eq!(dot, value <= live.axis.high, "{p}: {value} of {}", live.axis.high);
        }
    }
}

fn only_forward(ys: Vec<f64>, axis: ValueAxis) -> CurvesBase {
    CurvesBase {
        axis,
        unit_label: "bits".into(),
        forward: CurveScene { ys, name: "D(P‖Q)".into(), ends: ["↑ ∞".into(), "↑ 9.00".into()], ..CurveScene::default() },
        reverse: CurveScene::default(),
        level: None,
        hidden_tick: None,
    }
}

/// The strokes in P's colour, as data.
fn strokes(still: &CurvesBase, style: &Style) -> Vec<Vec<(f64, f64)>> {
    let frame = curves::frame(upper(style), &still.axis, style);
    let calls = record(upper(style), still, style);
    calls
        .iter()
        .filter_map(|call| match call {
            Call::Path { points, color, .. } if *color == LIGHT.p => Some(points),
            _ => None,
        })
        .map(|points| points.iter().map(|(x, y)| (frame.x_data((*x).into()), frame.y_data((*y).into()))).collect())
        .collect()
}

const UNIT: ValueAxis = ValueAxis { low: 0.0, high: 1.0, step: 0.5 };

#[test]
fn plotters_coordinates_are_those_of_the_frame() {
    for ratio in [1.0, 1.1, 1.5, 2.0] {
        let style = Style::canvas(LIGHT, Density::Normal, ratio);
        let size = Size { width: upper(&style).width.floor(), height: upper(&style).height.floor() };
        let scene = only_forward(vec![0.0, 1.0], UNIT);
        let frame = curves::frame(size, &UNIT, &style);
        let calls = record(size, &scene, &style);
        let line = calls.iter().find_map(|call| match call {
            Call::Path { points, color, .. } if *color == LIGHT.p => Some(points.clone()),
            _ => None,
        });
        let corners = [(frame.left(), frame.bottom()), (frame.right(), frame.top())];
        assert_eq!(line, Some(corners.map(|(x, y)| (x as i32, y as i32)).to_vec()), "from corner to corner at {ratio}");
    }
}

#[test]
fn a_curve_keeps_its_slope_where_it_leaves_the_top() {
    // A steep V of few points: down 40 per unit of p from 10 at p = 0.25, up again.
    let ys: Vec<f64> = (0..=8).map(|i| (f64::from(i) / 8.0 - 0.5).abs() * 40.0).collect();
    let strokes = strokes(&only_forward(ys, UNIT), &desk());
    assert_eq!(strokes.len(), 1);
    for (x, y) in &strokes[0] {
        assert!(*y <= 1.0 + 1e-9, "{y} is over the top");
        assert!((y - (x - 0.5).abs() * 40.0).abs() < 0.06, "({x}, {y}) is off the line");
    }
    assert!((strokes[0][0].0 - 0.475).abs() < 0.001 && (strokes[0][0].1 - 1.0).abs() < 1e-9);
}

#[test]
fn a_curve_that_becomes_infinite_leaves_through_the_top() {
    let infinity = f64::INFINITY;
    let strokes = strokes(&only_forward(vec![infinity, 0.4, 0.2, 0.4, infinity, infinity], UNIT), &desk());
    let [line] = strokes.as_slice() else { panic!("{strokes:?}") };
    assert!(line[0].0.abs() < 1e-3 && (line[0].1 - 1.0).abs() < 1e-9, "{line:?}");
    assert!((line[4].0 - 0.8).abs() < 1e-3 && (line[4].1 - 1.0).abs() < 1e-9, "{line:?}");
}

#[test]
fn what_is_not_finite_is_not_drawn() {
    let nan = f64::NAN;
    let pieces = strokes(&only_forward(vec![0.1, 0.2, nan, 0.3, 0.4, f64::NEG_INFINITY, 0.5, 0.6], UNIT), &desk());
    assert_eq!(pieces.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2, 2]);
    for ys in [vec![], vec![nan; 5], vec![f64::INFINITY; 401], vec![7.0; 401], vec![nan]] {
        assert!(strokes(&only_forward(ys, UNIT), &desk()).is_empty());
    }
}

#[test]
fn a_value_finite_at_one_end_only_is_a_dot() {
    let mut ys = vec![f64::INFINITY; 401];
    ys[400] = 0.5;
    let style = desk();
    let still = only_forward(ys, UNIT);
    let frame = curves::frame(upper(&style), &still.axis, &style);
    assert!(strokes(&still, &style).is_empty());
    let calls = record(upper(&style), &still, &style);
    assert!(calls.iter().any(|call| matches!(call, Call::Disc { center, color, .. } if *color == LIGHT.p
        && near(center.0, frame.x_px(1.0), &style) && near(center.1, frame.y_px(0.5), &style))));
}

#[test]
fn simplifying_a_curve_moves_it_by_less_than_is_seen() {
    let (state, style) = (State::article(), desk());
    let (still, _) = state.curves(upper(&style), &style);
    let frame = curves::frame(upper(&style), &still.axis, &style);
    let line = strokes(&still, &style).concat();
    assert!(line.len() < 80, "{} points", line.len());
    for (index, y) in still.forward.ys.iter().enumerate().filter(|(_, y)| **y < still.axis.high) {
        let x = index as f64 / 400.0;
        let piece = line.windows(2).find(|ends| ends[0].0 <= x && x <= ends[1].0).expect("a piece");
        let part = (x - piece[0].0) / (piece[1].0 - piece[0].0);
        let drawn = piece[0].1 + (piece[1].1 - piece[0].1) * part;
        let off = (frame.y_px(drawn) - frame.y_px(*y)).abs() / style.scale;
        assert!(off < 0.6, "{off} CSS px at p = {x}");
    }
}

#[test]
fn a_model_without_p_has_level_lines_and_no_marker() {
    let (state, style) = (State::uniform(&WORMS), desk());
    let (still, live) = state.curves(upper(&style), &style);
    assert!(record(upper(&style), &live, &style).is_empty());
    let frame = curves::frame(upper(&style), &still.axis, &style);
    let calls = record(upper(&style), &still, &style);
    let level = calls.iter().any(|call| {
        matches!(call, Call::Path { points, color, width } if *color == LIGHT.p && *width == 10
        && points.iter().all(|(_, y)| near(*y, frame.y_px(live.forward), &style)) && points.len() == 2)
    });
    assert!(level, "D(P‖Q) as a level line 2.5 px thick");
    let thin = calls
        .iter()
        .any(|call| matches!(call, Call::Path { points, color, width } if *color == LIGHT.p && *width == 4 && points.len() > 2));
    assert!(thin, "the binomial's curve at 1 px");
}

#[test]
fn the_minimum_at_the_smaller_p_is_labelled_on_the_left() {
    let style = desk();
    let mirrored: Vec<f64> = WORMS.iter().rev().copied().collect();
    for (state, left, right) in
        [(State::article(), "least 0.276", "least 0.477"), (State::binomial(&mirrored, 0.43), "least 0.477", "least 0.276")]
    {
        let (still, _) = state.curves(upper(&style), &style);
        let calls = record(upper(&style), &still, &style);
        let side = |label: &str| {
            calls.iter().find_map(|call| match call {
                Call::Text { text, side, .. } if text.starts_with(label) => Some(*side),
                _ => None,
            })
        };
        assert_eq!((side(left), side(right)), (Some('r'), Some('l')));
    }
}
