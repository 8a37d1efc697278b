//! Curves: cut at the window and where they are not finite, and simplified by less than is seen; broken scales.

use std::sync::Arc;
use wormteeth::chart::{
    AverageOver, CountAxis, CurveScene, CurvesBase, Density, LogTrend, Size, Style, ValueAxis, curves, log_trend,
};
use wormteeth::math::Unit;
use wormteeth::model::Model;
use wormteeth::present::evidence::{Results, evidence_trend};
use wormteeth::present::{counts_overlay, curves_axis, curves_base, curves_overlay, terms_overlay};

use crate::common::seen::{Explored, article, opened, sampled, words};
use crate::inside::{off_the_edge, on_canvas};
use crate::measure::{LIGHT, desk, near, strokes, upper};
use crate::recorder::{Call, record};

const UNIT: ValueAxis = ValueAxis { low: 0.0, high: 1.0, step: 0.5 };

/// One curve in P's colour.
fn only_forward(ys: Vec<f64>) -> CurvesBase {
    let forward =
        CurveScene { ys, name: "D(P‖Q)".into(), ends: ["↑ ∞".into(), "↑ 9.00".into()], ..CurveScene::default() };
    CurvesBase { axis: UNIT, unit_label: "bits".into(), forward, reverse: CurveScene::default(), level: None, hidden_tick: None }
}

/// Its strokes, as data.
fn pieces(base: &CurvesBase) -> Vec<Vec<(f64, f64)>> {
    let style = desk();
    let frame = curves::frame(upper(&style), &base.axis, &style);
    let point = |(x, y): &(i32, i32)| (frame.x_data((*x).into()), frame.y_data((*y).into()));
    let calls = record(upper(&style), base, &style);
    strokes(&calls, LIGHT.p).into_iter().map(|(points, _)| points.iter().map(point).collect()).collect()
}

#[test]
fn plotters_coordinates_are_those_of_the_frame() {
    for ratio in [1.0, 1.1, 1.5, 2.0] {
        let style = Style::canvas(LIGHT, Density::Normal, ratio);
        let size = Size { width: upper(&style).width.floor(), height: upper(&style).height.floor() };
        let frame = curves::frame(size, &UNIT, &style);
        let corners = [(frame.left(), frame.bottom()), (frame.right(), frame.top())].map(|(x, y)| (x as i32, y as i32));
        let calls = record(size, &only_forward(vec![0.0, 1.0]), &style);
        assert_eq!(strokes(&calls, LIGHT.p)[0].0, corners, "from corner to corner at {ratio}");
    }
}

#[test]
fn a_curve_keeps_its_slope_where_it_leaves_the_top() {
    // A steep V of few points: down 40 per unit of p from 10 at p = 0.25, up again.
    let ys: Vec<f64> = (0..=8).map(|i| (f64::from(i) / 8.0 - 0.5).abs() * 40.0).collect();
    let [line] = &pieces(&only_forward(ys))[..] else { panic!("one piece") };
    for (x, y) in line {
        assert!(*y <= 1.0 + 1e-9, "{y} is over the top");
        assert!((y - (x - 0.5).abs() * 40.0).abs() < 0.06, "({x}, {y}) is off the line");
    }
    assert!((line[0].0 - 0.475).abs() < 0.001 && (line[0].1 - 1.0).abs() < 1e-9);
}

#[test]
fn a_curve_that_becomes_infinite_leaves_through_the_top() {
    let infinity = f64::INFINITY;
    let [line] = &pieces(&only_forward(vec![infinity, 0.4, 0.2, 0.4, infinity, infinity]))[..] else { panic!("one piece") };
    assert!(line[0].0.abs() < 1e-3 && (line[0].1 - 1.0).abs() < 1e-9, "{line:?}");
    assert!((line[4].0 - 0.8).abs() < 1e-3 && (line[4].1 - 1.0).abs() < 1e-9, "{line:?}");
}

#[test]
fn what_is_not_finite_is_not_drawn_and_a_single_value_is_a_dot() {
    let (nan, infinity) = (f64::NAN, f64::INFINITY);
    let found = pieces(&only_forward(vec![0.1, 0.2, nan, 0.3, 0.4, -infinity, 0.5, 0.6]));
    assert_eq!(found.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2, 2]);
    for ys in [vec![], vec![nan; 5], vec![infinity; 401], vec![7.0; 401], vec![nan]] {
        assert!(pieces(&only_forward(ys)).is_empty());
    }
    let base = only_forward([vec![infinity; 400], vec![0.5]].concat());
    assert!(pieces(&base).is_empty());
    let style = desk();
    let frame = curves::frame(upper(&style), &base.axis, &style);
    assert!(record(upper(&style), &base, &style).iter().any(|call| matches!(call, Call::Disc { center, color, .. }
        if *color == LIGHT.p && near(center.0, frame.x_px(1.0), &style) && near(center.1, frame.y_px(0.5), &style))));
}

/// The base layer of the article's worms against the binomial.
fn article_base() -> CurvesBase {
    let fit = Explored::new(&opened("#/explore?v=1")).fit;
    curves_base(&fit, None, curves_axis(&fit, None, Unit::Bits), None, Unit::Bits, Density::Normal, words())
}

#[test]
fn simplifying_a_curve_moves_it_by_less_than_is_seen() {
    let (base, style) = (article_base(), desk());
    let frame = curves::frame(upper(&style), &base.axis, &style);
    let line = pieces(&base).concat();
    assert!(line.len() < 80, "{} points", line.len());
    for (index, y) in base.forward.ys.iter().enumerate().filter(|(_, y)| **y < base.axis.high) {
        let x = index as f64 / 400.0;
        let piece = line.windows(2).find(|ends| ends[0].0 <= x && x <= ends[1].0).expect("a piece");
        let part = (x - piece[0].0) / (piece[1].0 - piece[0].0);
        let drawn = piece[0].1 + (piece[1].1 - piece[0].1) * part;
        let off = (frame.y_px(drawn) - frame.y_px(*y)).abs() / style.scale;
        assert!(off < 0.6, "{off} CSS px at p = {x}");
    }
}

fn trend() -> LogTrend {
    let seen = sampled(&article(), &opened("#/evidence?caught=300").evidence);
    evidence_trend(&seen, &Results::default(), Unit::Bits, words())
}

#[test]
fn a_path_is_cut_at_the_window_and_ends_where_it_is_infinite() {
    let (style, mut scene) = (desk(), trend());
    let frame = log_trend::frame(upper(&style), &scene.base.axis, scene.base.most, &style);
    let drawn = |scene: &LogTrend| {
        let calls = record(upper(&style), scene, &style);
        // The path's own width.
        let paths = strokes(&calls, LIGHT.ink).into_iter().filter(|(_, width)| *width == style.px(2.5) as u32);
        let points = paths.flat_map(|(points, _)| points.to_vec()).collect::<Vec<_>>();
        (points, calls.iter().filter(|call| matches!(call, Call::Disc { .. })).count())
    };
    scene.path = vec![(1.0, -9.0), (10.0, 9.0), (100.0, 0.0), (1000.0, 0.0)];
    let (points, _) = drawn(&scene);
    let along = points.iter().filter(|(_, y)| (f64::from(*y) - frame.top()).abs() <= 1.0).count();
    assert_eq!(along, 2, "it goes to the edge, once out and once in, and not along it");
    scene.path = vec![(1.0, 0.5), (2.0, 0.5), (3.0, f64::NEG_INFINITY), (4.0, 0.5)];
    let (points, rings) = drawn(&scene);
    let (right, low) = points.last().copied().expect("a piece");
    assert!((f64::from(low) - frame.bottom()).abs() <= 1.0 && f64::from(right) < frame.x_px(3_f64.log10()) + 1.0);
    assert_eq!(rings, 0, "the mean is nowhere");
}

#[test]
fn hostile_scales_neither_hang_nor_draw_far_away() {
    let style = desk();
    let seen = Explored::new(&opened("#/explore?v=1"));
    let (nan, infinity) = (f64::NAN, f64::INFINITY);
    let inside = |what: &str, calls: Vec<Call>| {
        on_canvas(what, upper(&style), &calls);
        off_the_edge(what, upper(&style), &calls);
    };
    for [low, high, step] in [
        [0.0, 0.0, 0.1],
        [nan; 3],
        [0.0, infinity, 1.0],
        [1.0, 0.0, 1.0],
        [0.0, 1.0, 0.0],
        [0.0, 1.0, 1e-300],
        [-infinity, infinity, nan],
        [-0.01, 0.1, 0.1],
    ] {
        let axis = ValueAxis { low, high, step };
        let base = Arc::new(CurvesBase { axis, ..article_base() });
        inside("curves", record(upper(&style), &base, &style));
        let marker = curves_overlay(base, &seen.analysis, Some(0.57), "p 0.570".into(), Unit::Bits);
        inside("marker", record(upper(&style), &marker, &style));
        let terms = terms_overlay(&seen.analysis.reverse, None, Default::default(), axis, Unit::Bits, AverageOver::Q, None);
        inside("terms", record(upper(&style), &terms, &style));
        let counts = CountAxis { top: high, step };
        let counts = counts_overlay(&seen.histogram, Model::Binomial, &seen.analysis, counts, AverageOver::P, [None; 2], words());
        inside("counts", record(upper(&style), &counts, &style));
        for most in [0.0, 1.0, nan, infinity, 1e300] {
            let mut scene = trend();
            (scene.base.axis, scene.base.most) = (axis, most);
            let calls = [record(upper(&style), &scene.base, &style), record(upper(&style), &scene, &style)].concat();
            assert!(calls.len() < 2000, "{} calls", calls.len());
        }
    }
}
