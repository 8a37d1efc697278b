//! The charts of the Information view: where marks stand.

use proptest::prelude::*;
use wormteeth::chart::{
    BarChartBase, BarChartOverlay, Density, Fill, FunctionPlotBase, FunctionPlotOverlay, Ground, Mean, Palette, Size, Spot,
    StackedBar, StackedBarsBase, StackedBarsOverlay, Style, ValueAxis, WeightedPoints, bar_chart, function_plot, stacked_bars,
};

use crate::inside::{apart, inside};
use crate::measure::{LIGHT, desk, near, polygon, rects, top_of};
use crate::recorder::{Call, record};

/// A third of a desk's width.
pub const NARROW: (f64, f64) = (389.0, 170.0);
pub const FLAT: (f64, f64) = (389.0, 56.0);

fn size((width, height): (f64, f64), style: &Style) -> Size {
    Size::css(width, height, style)
}

pub fn bars(values: &[f64], hollow: bool, highlighted: Option<usize>) -> (BarChartBase, BarChartOverlay) {
    let axis = bar_chart::axis(values.iter().copied().fold(0.0, f64::max));
    let unit_label = if hollow { "q" } else { "p" }.to_owned();
    let still = BarChartBase { outcomes: values.len(), axis, unit_label, highlighted, bold: vec![values.len() - 1] };
    (still, BarChartOverlay { values: values.to_vec(), axis, hollow, highlighted })
}

/// −log₂ p with two spots and a handle.
pub fn surprise(p: f64) -> (FunctionPlotBase, FunctionPlotOverlay) {
    let x = ValueAxis { low: 0.0, high: 1.0, step: 0.2 };
    let ground = Ground { x, y: ValueAxis { low: 0.0, high: 10.0, step: 5.0 }, slider: true };
    let spot = |x: f64, label: &str| Spot { x, y: -x.log2(), label: label.into() };
    let still = FunctionPlotBase {
        ground,
        ys: (0..=400).map(|step| -(f64::from(step) / 400.0).log2()).collect(),
        of_p: true,
        unit_label: "bits".into(),
        spots: vec![spot(1.0, "three meals a day"), spot(0.5, "heads"), spot(0.001, "snow in the tropics")],
    };
    (still, FunctionPlotOverlay { ground, at: Some((p, -p.log2())), points: vec![], mean: None })
}

/// Points of these weights and ratios on −log₂ x.
pub fn jensen(points: &[(f64, f64)]) -> (FunctionPlotBase, FunctionPlotOverlay) {
    let ground = Ground {
        x: ValueAxis { low: 0.0, high: 2.0, step: 0.5 },
        y: ValueAxis { low: -2.0, high: 3.0, step: 1.0 },
        slider: false,
    };
    let weighed = points.iter().enumerate().map(|(k, &(weight, x))| WeightedPoints {
        x,
        y: -x.log2(),
        weight,
        label: (k + 1).to_string(),
        highlighted: k == 1,
    });
    let (x, y) = points.iter().fold((0.0, 0.0), |(x, y), (weight, at)| (x + weight * at, y - weight * at.log2()));
    let still = FunctionPlotBase {
        ground,
        ys: (0..=400).map(|step| -(f64::from(step) / 200.0).log2()).collect(),
        of_p: false,
        unit_label: "bits".into(),
        spots: vec![],
    };
    let mean = Mean { x, y, curve: -x.log2(), label: if y.is_finite() { format!("{y:.3}") } else { "∞".into() } };
    (still, FunctionPlotOverlay { ground, at: None, points: weighed.collect(), mean: Some(mean) })
}

pub fn rows(first: &[f64], second: &[f64]) -> (StackedBarsBase, StackedBarsOverlay) {
    let totals = [first, second].map(|row| row.iter().filter(|each| each.is_finite()).sum::<f64>());
    let axis = stacked_bars::axis(&totals, 1.0);
    let names = ["H(P)", "D(P‖Q)", "H(P,Q)"];
    let row = |values: &[f64], from: usize| {
        let fills = [Fill::Solid, Fill::Hatched, Fill::Hollow];
        let each = |(k, &value): (usize, &f64)| StackedBar { value, name: names[from + k].into(), fill: fills[from + k] };
        values.iter().enumerate().map(each).collect()
    };
    (StackedBarsBase { axis }, StackedBarsOverlay { axis, of_p: true, rows: [row(first, 0), row(second, 2)] })
}

#[test]
fn bars_end_at_their_numbers_with_a_handle_on_each() {
    for hollow in [false, true] {
        let style = desk();
        let (_, live) = bars(&[0.4, 0.3, 0.0, 0.7], hollow, Some(1));
        let frame = bar_chart::frame(size(NARROW, &style), 4, &live.axis, &style);
        let calls = record(size(NARROW, &style), &live, &style);
        let color = if hollow { LIGHT.q } else { LIGHT.p };
        let drawn = rects(&calls, color);
        for (bar, value) in live.values.iter().enumerate() {
            let (x, y) = (frame.x_px(bar as f64), frame.y_px(*value));
            match top_of(&drawn, &frame, bar) {
                Some(top) => assert!(near(top, y, &style), "bar {bar}"),
                None => assert_eq!(*value, 0.0),
            }
            let on = |call: &&Call| matches!(call, Call::Disc { center, color: c, .. } if *c == color && near(center.0, x, &style) && near(center.1, y, &style));
            assert!(calls.iter().any(|call| on(&call)), "a handle on bar {bar}");
        }
    }
}

#[test]
fn outcomes_are_numbered_from_one_and_the_highlighted_and_bold_stand_out() {
    let style = desk();
    let (still, _) = bars(&[0.4, 0.3, 0.2, 0.1], false, Some(1));
    let calls = record(size(NARROW, &style), &still, &style);
    // Those that stand lowest, from left to right.
    let foot = calls.iter().filter_map(Call::text).map(|(_, (_, y), _)| y).max();
    let mut numbers: Vec<_> = calls.iter().filter_map(Call::text).filter(|(_, (_, y), _)| Some(*y) == foot).collect();
    numbers.sort_by_key(|(_, (x, _), _)| *x);
    let numbers: Vec<(&str, bool)> = numbers.into_iter().map(|(text, _, bold)| (text, bold)).collect();
    assert_eq!(numbers, [("1", false), ("2", true), ("3", false), ("4", true)]);
}

#[test]
fn the_handle_stands_on_the_curve_and_goes_out_at_the_top() {
    let style = desk();
    let ring = |p: f64| {
        let (_, live) = surprise(p);
        let frame = function_plot::frame(size(NARROW, &style), &live.ground, &style);
        let calls = record(size(NARROW, &style), &live, &style);
        let rings: Vec<_> = calls
            .iter()
            .filter_map(|call| match call {
                Call::Disc { center, color, .. } if *color == LIGHT.p => Some(*center),
                _ => None,
            })
            .collect();
        (rings, frame.x_px(p), frame.y_px(-p.log2()))
    };
    let (rings, x, y) = ring(0.25);
    assert!(matches!(rings.as_slice(), [at] if near(at.0, x, &style) && near(at.1, y, &style)), "{rings:?} at {x}, {y}");
    assert_eq!(ring(1e-9).0, [], "30 bits are over the top");
    assert_eq!(ring(0.0).0, []);
}

#[test]
fn the_mean_lies_above_the_curve_by_the_gap() {
    let style = desk();
    let (_, live) = jensen(&[(0.25, 1.6), (0.25, 1.2), (0.25, 0.8), (0.25, 0.4)]);
    let frame = function_plot::frame(size(NARROW, &style), &live.ground, &style);
    let calls = record(size(NARROW, &style), &live, &style);
    let mean = live.mean.clone().expect("a mean");
    let gap = calls.iter().find_map(|call| match call {
        Call::Rect { corners: [(_, top), (_, foot)], color } if *color == LIGHT.p => Some((*top, *foot)),
        _ => None,
    });
    let (top, foot) = gap.expect("the gap");
    assert!(near(top, frame.y_px(mean.y), &style) && near(foot, frame.y_px(mean.curve), &style));
    assert!(mean.y > mean.curve);
    // The span's border goes from left to right along the curve.
    let span = polygon(&calls, LIGHT.band);
    assert_eq!(span.len(), 4);
    assert!(span.windows(2).all(|pair| pair[0].0 < pair[1].0));
}

#[test]
fn lengths_are_as_long_as_they_should_be() {
    let style = desk();
    let (_, live) = rows(&[2.0, 0.176], &[2.176]);
    let frame = stacked_bars::frame(size(FLAT, &style), &live.axis, &style);
    let calls = record(size(FLAT, &style), &live, &style);
    let spans: Vec<(i32, i32)> = calls
        .iter()
        .filter_map(|call| match call {
            Call::Rect { corners: [(left, _), (right, _)], color } if *color == LIGHT.p => Some((*left, *right)),
            _ => None,
        })
        .collect();
    let expected = [(0.0, 2.0), (2.0, 2.176), (0.0, 2.176)];
    assert_eq!(spans.len(), 3);
    for ((left, right), (from, to)) in spans.iter().zip(expected) {
        assert!(near(*left, frame.x_px(from), &style) && near(*right, frame.x_px(to), &style), "{spans:?}");
    }
}

#[test]
fn an_infinite_length_is_broken_at_the_edge() {
    let style = desk();
    let (_, live) = rows(&[1.0, f64::INFINITY], &[f64::INFINITY]);
    let frame = stacked_bars::frame(size(FLAT, &style), &live.axis, &style);
    let calls = record(size(FLAT, &style), &live, &style);
    let cuts = calls.iter().filter(|call| matches!(call, Call::Path { color, .. } if *color == LIGHT.page));
    assert_eq!(cuts.count(), 4, "two in each row");
    let right = calls.iter().flat_map(Call::spots).map(|(x, _)| x).max();
    assert!(right.is_some_and(|right| near(right, frame.right(), &style)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_is_inside_the_canvas(
        values in prop::collection::vec(prop_oneof![3 => 0.0..1.0_f64, 1 => Just(0.0), 1 => Just(1e9), 1 => Just(f64::NAN)], 2..13),
        points in prop::collection::vec((0.0..1.0_f64, prop_oneof![4 => 0.0..2.0_f64, 1 => Just(0.0), 1 => 0.0..1e9_f64]), 1..13),
        p in prop_oneof![4 => 0.0..=1.0_f64, 1 => Just(0.0), 1 => Just(1.0)],
        h in prop_oneof![4 => 0.0..4.0_f64, 1 => Just(0.0)],
        d in prop_oneof![4 => 0.0..40.0_f64, 1 => Just(0.0), 1 => Just(f64::INFINITY)],
        hollow in any::<bool>(),
        (density, width, height) in prop_oneof![
            Just((Density::Normal, 389.0, 110.0)), Just((Density::Projector, 600.0, 210.0)), Just((Density::Phone, 328.0, 150.0)),
        ],
        ratio in prop_oneof![Just(1.0), Just(1.5), Just(2.0)],
    ) {
        let style = Style::canvas(Palette::DARK, density, ratio);
        let size = Size::css(width, height, &style);
        // The highlighted band goes from edge to edge on purpose.
        let (still, live) = (bars(&values, hollow, None).0, bars(&values, hollow, Some(1)).1);
        let both = [
            record(size, &still, &style),
            record(size, &live, &style),
        ].concat();
        inside("bars", size, &both);
        apart("bars", &both);
        for (still, live) in [surprise(p), jensen(&points)] {
            let both = [
                record(size, &still, &style),
                record(size, &live, &style),
            ].concat();
            inside("trace", size, &both);
        }
        let (still, live) = rows(&[h, d], &[h + d]);
        let both = [
            record(size, &still, &style),
            record(size, &live, &style),
        ].concat();
        inside("lengths", size, &both);
        apart("lengths", &both);
    }
}
