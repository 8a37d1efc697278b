//! The charts of Evidence: against the number of worms, and three distributions side by side.

use proptest::prelude::*;
use wormteeth::chart::{
    CountAxis, Density, Dot, Frame, GroupedBars, LogTrend, LogTrendBase, Note, Palette, Size, Style, ValueAxis, histogram,
    log_trend,
};

use crate::inside::on_canvas;
use crate::measure::{LIGHT, desk, rects, top_of, upper};
use crate::recorder::{Call, record};
use crate::scenes::{WORMS, binomial};

fn base() -> LogTrendBase {
    LogTrendBase {
        axis: ValueAxis { low: -1.6, high: 1.2, step: 1.0 },
        most: 1000.0,
        signed: true,
        unit_label: "bits".into(),
        worms_label: "N".into(),
    }
}

/// A path that comes down to −0.139 as 1/√N, with its band.
pub fn evidence() -> LogTrend {
    let limit = -0.139;
    let path = (1..=300).map(|caught| {
        let caught = f64::from(caught);
        (caught, limit + 2.0 * (caught * 0.7).sin() / caught.sqrt())
    });
    let sizes = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0];
    let note = |text: &str, y, above| Note { text: text.into(), y, above, of_p: false };
    LogTrend {
        base: base(),
        band: sizes.map(|size: f64| (size, [limit - 3.4 / size.sqrt(), limit + 3.4 / size.sqrt()])).to_vec(),
        level: None,
        dashed: vec![(1.0, limit), (1000.0, limit)],
        path: path.collect(),
        points: Vec::new(),
        marker: (300.0, "300 worms".into()),
        notes: vec![
            note("↑ for binomial 0.5704", f64::INFINITY, false),
            note("↓ for uniform", f64::NEG_INFINITY, true),
            note("→ −0.139", limit, true),
        ],
    }
}

/// Divergences of samples over the true one.
pub fn plug_in() -> LogTrend {
    let sizes = [10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0, 5000.0];
    let dot = |worms: f64| Dot { worms, y: 0.477 + 7.2 / worms, error: 0.3 / worms.sqrt(), chosen: worms == 100.0 };
    let note = |text: &str, y, of_p| Note { text: text.into(), y, above: false, of_p };
    LogTrend {
        base: LogTrendBase { axis: ValueAxis { low: 0.0, high: 1.2, step: 0.5 }, most: 5000.0, signed: false, ..base() },
        band: Vec::new(),
        level: Some(0.477),
        dashed: (0..=40).map(|part| 5000_f64.powf(f64::from(part) / 40.0)).map(|worms| (worms, 0.477 + 7.2 / worms)).collect(),
        path: Vec::new(),
        points: sizes.map(dot).to_vec(),
        marker: (100.0, "100 worms".into()),
        notes: vec![note("D(P‖Q₁) 0.477", 0.477, true), note("D + (K − 1) / 2N", f64::INFINITY, false)],
    }
}

pub fn three() -> GroupedBars {
    let data = [0.0, 0.0, 0.0, 7.0, 5.0, 4.0, 5.0, 1.0, 4.0, 1.0, 3.0];
    GroupedBars {
        truth: WORMS.map(|count| count / 500.0).to_vec(),
        data: data.map(|count| count / 30.0).to_vec(),
        model: binomial(11, 0.5704),
        axis: CountAxis::new(0.2455, 1.0),
    }
}

fn drawn(scene: &LogTrend, size: Size, style: &Style) -> [Vec<Call>; 2] {
    [record(size, &scene.base, style), record(size, scene, style)]
}

fn framed(scene: &LogTrend, size: Size, style: &Style) -> Frame {
    log_trend::frame(size, &scene.base.axis, scene.base.most, style)
}

fn paths(calls: &[Call], wanted: u32) -> Vec<Vec<(i32, i32)>> {
    let path = |call: &Call| match call {
        Call::Path { points, width, .. } if *width == wanted => Some(points.clone()),
        _ => None,
    };
    calls.iter().filter_map(path).collect()
}

#[test]
fn worms_stand_at_their_powers_of_ten() {
    let style = desk();
    let (scene, size) = (evidence(), upper(&style));
    let frame = framed(&scene, size, &style);
    let calls = &drawn(&scene, size, &style)[0];
    let labels: Vec<(&str, f64)> = calls.iter().filter_map(Call::text).map(|(text, (x, _), _)| (text, f64::from(x))).collect();
    for (label, power) in [("1", 0.0), ("10", 1.0), ("100", 2.0), ("1000", 3.0)] {
        let at = labels.iter().find(|(text, _)| *text == label).map(|(_, x)| *x).expect(label);
        assert!((at - frame.x_px(power)).abs() <= style.px(18.0), "{label}");
    }
    assert!(labels.iter().any(|(text, _)| *text == "−1") && labels.iter().any(|(text, _)| *text == "+1"));
}

#[test]
fn the_path_ends_in_a_ring_at_the_last_worm_and_is_cut_at_the_window() {
    let style = desk();
    let (mut scene, size) = (evidence(), upper(&style));
    let frame = framed(&scene, size, &style);
    let end = scene.path[299];
    let overlay = &drawn(&scene, size, &style)[1];
    let ring = overlay.iter().find_map(|call| match call {
        Call::Disc { center, color, .. } if *color == LIGHT.ink => Some(*center),
        _ => None,
    });
    let (x, y) = ring.expect("a ring");
    assert!((f64::from(x) - frame.x_px(300_f64.log10())).abs() < 1.0 && (f64::from(y) - frame.y_px(end.1)).abs() < 1.0);
    // The curve's own width; the first worms are far outside.
    let thick = style.px(2.5) as u32;
    scene.path = vec![(1.0, -5.0), (10.0, 5.0), (100.0, 0.0), (1000.0, 0.0)];
    let pieces = paths(&drawn(&scene, size, &style)[1], thick);
    let top = f64::from(pieces.iter().flatten().map(|(_, y)| *y).min().expect("a piece"));
    assert!((top - frame.top()).abs() <= 1.0, "it goes to the edge and not along it");
    let along = pieces.iter().flatten().filter(|(_, y)| (f64::from(*y) - frame.top()).abs() <= 1.0).count();
    assert_eq!(along, 2, "once out and once in");
}

#[test]
fn an_infinite_value_leaves_through_the_edge_and_ends_the_path() {
    let style = desk();
    let (mut scene, size) = (evidence(), upper(&style));
    let frame = framed(&scene, size, &style);
    scene.path = vec![(1.0, 0.5), (2.0, 0.5), (3.0, f64::NEG_INFINITY), (4.0, 0.5)];
    let overlay = &drawn(&scene, size, &style)[1];
    let piece = paths(overlay, style.px(2.5) as u32).concat();
    let (right, low) = piece.last().copied().expect("a piece");
    assert!((f64::from(low) - frame.bottom()).abs() <= 1.0 && f64::from(right) < frame.x_px(3_f64.log10()) + 1.0);
    assert!(!overlay.iter().any(|call| matches!(call, Call::Disc { .. })), "no ring: the mean is nowhere");
}

#[test]
fn the_marker_stands_at_its_worms_and_no_worm_has_none() {
    let style = desk();
    let (mut scene, size) = (evidence(), upper(&style));
    let frame = framed(&scene, size, &style);
    let lines = |scene: &LogTrend| -> Vec<f64> {
        let line = |call: &Call| match call {
            Call::Rect { corners: [(left, top), (right, bottom)], color } if *color == LIGHT.ink && bottom - top > 400 => {
                Some(f64::from(left + right) / 2.0)
            }
            _ => None,
        };
        drawn(scene, size, &style)[1].iter().filter_map(line).collect()
    };
    let [x] = lines(&scene)[..] else { panic!("one marker") };
    assert!((x - frame.x_px(300_f64.log10())).abs() <= f64::from(style.fine));
    scene.marker = (0.0, "0 worms".into());
    assert!(lines(&scene).is_empty());
    let labels =
        drawn(&scene, size, &style)[1].iter().filter(|call| call.text().is_some_and(|(text, ..)| text == "0 worms")).count();
    assert_eq!(labels, 1);
}

#[test]
fn error_bars_are_as_long_as_they_say() {
    let style = desk();
    let (scene, size) = (plug_in(), upper(&style));
    let frame = framed(&scene, size, &style);
    let overlay = &drawn(&scene, size, &style)[1];
    let dot = scene.points[1];
    let x = frame.x_px(dot.worms.log10());
    let bar = overlay.iter().find_map(|call| match call {
        Call::Rect { corners: [(left, top), (_, bottom)], .. } if (f64::from(*left) - x).abs() < 8.0 => Some((*top, *bottom)),
        _ => None,
    });
    let (top, bottom) = bar.expect("a bar");
    assert!(
        (f64::from(top) - frame.y_px(dot.y + dot.error)).abs() < 1.0
            && (f64::from(bottom) - frame.y_px(dot.y - dot.error)).abs() < 1.0
    );
}

#[test]
fn three_distributions_side_by_side() {
    let style = desk();
    let (scene, size) = (three(), upper(&style));
    let frame = histogram::frame(size, 11, &scene.axis, &style);
    let calls = record(size, &scene, &style);
    for (color, shares) in [(LIGHT.p, &scene.truth), (LIGHT.control, &scene.data), (LIGHT.q, &scene.model)] {
        let bars = rects(&calls, color);
        for (bin, share) in shares.iter().enumerate().filter(|(_, share)| **share > 0.02) {
            let top = top_of(&bars, &frame, bin).map_or(f64::NAN, f64::from);
            assert!((top - frame.y_px(*share)).abs() <= style.px(2.0), "{color:?} {bin}");
        }
    }
    let left_of =
        |color| rects(&calls, color).iter().map(|(x, _)| *x).filter(|x| (frame.x_data(f64::from(*x)) - 4.0).abs() < 0.5).max();
    assert!(left_of(LIGHT.p) < left_of(LIGHT.control) && left_of(LIGHT.control) < left_of(LIGHT.q));
    let none = record(size, &(GroupedBars { data: Vec::new(), ..scene.clone() }), &style);
    assert!(rects(&none, LIGHT.control).is_empty());
}

fn value() -> impl Strategy<Value = f64> {
    prop_oneof![4 => -3.0..3.0_f64, 1 => Just(0.0), 1 => Just(1e300), 1 => Just(-1e300), 1 => Just(f64::INFINITY), 1 => Just(f64::NEG_INFINITY)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_values_nothing_leaves_the_canvas(
        values in prop::collection::vec(value(), 1..40), caught in 0.0..2000.0_f64,
        (width, height) in prop_oneof![Just((600.0, 230.0)), Just((288.0, 230.0)), Just((60.0, 50.0)), Just((0.0, 0.0))],
        density in prop_oneof![Just(Density::Normal), Just(Density::Projector), Just(Density::Phone)],
    ) {
        let style = Style::canvas(Palette::DARK, density, 1.5);
        let size = Size::css(width, height, &style);
        let spots = || values.iter().enumerate().map(|(place, y)| (1.0 + place as f64 * 20.0, *y));
        let finite = || spots().filter(|(_, y)| y.is_finite());
        let scene = LogTrend {
            band: spots().map(|(worms, y)| (worms, [y.min(0.0), y.max(0.0)])).collect(),
            path: spots().collect(),
            level: values[0].is_finite().then_some(values[0]),
            dashed: finite().collect(),
            points: finite().map(|(worms, y)| Dot { worms, y, error: y.abs(), chosen: y > 1.0 }).collect(),
            marker: (caught, "2000 worms".into()),
            ..evidence()
        };
        for calls in drawn(&scene, size, &style) {
            on_canvas("log trend", size, &calls);
            prop_assert!(width > 0.0 || calls.is_empty());
        }
        let shares: Vec<f64> = values.iter().map(|value| value.abs().min(1.0)).collect();
        let overlay = GroupedBars { truth: shares.clone(), data: shares.clone(), model: shares, ..three() };
        on_canvas("grouped bars", size, &record(size, &overlay, &style));
    }
}

#[test]
fn hostile_scales_do_not_hang() {
    let style = desk();
    for [low, high, step] in [[0.0; 3], [f64::NAN; 3], [0.0, f64::INFINITY, 1.0], [1.0, 0.0, 1.0], [0.0, 1.0, 1e-300]] {
        for most in [0.0, 1.0, f64::NAN, f64::INFINITY, 1e300] {
            let mut scene = evidence();
            (scene.base.axis, scene.base.most) = (ValueAxis { low, high, step }, most);
            for calls in drawn(&scene, upper(&style), &style) {
                assert!(calls.len() < 2000);
            }
        }
    }
}
