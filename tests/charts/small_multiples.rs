//! Plots over one axis: where curves, marks and the marker stand; nothing leaves the canvas.

use std::sync::Arc;

use proptest::prelude::*;
use wormteeth::chart::{
    Density, Guide, Line, Mark, Palette, Panel, Size, SmallMultiplesBase, SmallMultiplesOverlay, Style, Tone, ValueAxis,
    small_multiples,
};
use wormteeth::i18n::messages;
use wormteeth::model::neuron::StepMatching;
use wormteeth::model::{DescentComparison, Lang, NeuronDocument};
use wormteeth::present::{race_overlay, race_panels, sigmoid_overlay, sigmoid_panels, z_axis};

use crate::inside::{apart, inside};
use crate::measure::{LIGHT, desk, near};
use crate::recorder::{Call, record};

const X: ValueAxis = ValueAxis { low: 0.0, high: 100.0, step: 50.0 };
const UNIT: ValueAxis = ValueAxis { low: 0.0, high: 1.0, step: 0.5 };

/// Two plots: one with a falling P and a rising Q, one with a flat line of ink.
fn two(run: bool) -> SmallMultiplesBase {
    let line = |tone, read: fn(f64) -> f64| Line {
        ys: (0..=100).map(|k| read(f64::from(k) / 100.0)).collect(),
        tone,
        name: String::new(),
    };
    let lines = vec![line(Tone::P, |x| 1.0 - x * x), line(Tone::Q, |x| x)];
    let panel = |title: &str, lines| Panel { title: title.into(), axis: UNIT, weight: 1.0, lines, guide: None };
    SmallMultiplesBase {
        x: X,
        x_label: "x".into(),
        panels: vec![panel("one", lines), panel("two", vec![line(Tone::ColorRole, |_| 0.5)])],
        run,
    }
}

fn size(style: &Style) -> Size {
    Size::css(600.0, 400.0, style)
}

/// The points of all lines of that colour and of that width in CSS px.
fn strokes(calls: &[Call], wanted: wormteeth::chart::Rgb, css: f64, style: &Style) -> Vec<Vec<(i32, i32)>> {
    let thick = style.px(css).round() as u32;
    let of = |call: &Call| match call {
        Call::Path { points, width, color } if *color == wanted && *width == thick => Some(points.clone()),
        _ => None,
    };
    calls.iter().filter_map(of).collect()
}

#[test]
fn curves_keep_to_their_plots_and_dashes_are_qs() {
    let style = desk();
    let calls = record(size(&style), &two(false), &style);
    let frame = small_multiples::frame(size(&style), &X, &style);
    let [p] = &strokes(&calls, LIGHT.p, 2.5, &style)[..] else { panic!("one line") };
    let (top, foot) = (p[0].1, p[p.len() - 1].1);
    assert!(near(top, frame.top(), &style) && f64::from(foot) < (frame.top() + frame.bottom()) / 2.0, "{top} to {foot}");
    let at = |x: i32| frame.x_data(x.into()) / 100.0;
    for (x, y) in p {
        let height = f64::from(foot - y) / f64::from(foot - top);
        assert!((height - (1.0 - at(*x) * at(*x))).abs() < 0.01, "({x}, {y})");
    }
    let dashes = strokes(&calls, LIGHT.q, 2.5, &style);
    assert!(dashes.len() > 30, "{} dashes", dashes.len());
    let ink = strokes(&calls, LIGHT.ink, 2.5, &style);
    assert!(ink.concat().iter().all(|(_, y)| *y > foot), "the other plot is below");
}

#[test]
fn what_has_been_run_through_is_drawn_full_as_far_as_the_marker() {
    let style = desk();
    let base = Arc::new(two(true));
    let thin = record(size(&style), &*base, &style);
    assert_eq!((strokes(&thin, LIGHT.p, 1.0, &style).len(), strokes(&thin, LIGHT.p, 2.5, &style).len()), (1, 0));
    let frame = small_multiples::frame(size(&style), &X, &style);
    for at in [0.0, 1.0, 37.0, 100.0] {
        let marks = vec![Mark { panel: 0, x: at, y: 0.5, tone: Tone::P }];
        let overlay = SmallMultiplesOverlay { base: Arc::clone(&base), at, marks };
        let calls = record(size(&style), &overlay, &style);
        let ends: Vec<i32> =
            strokes(&calls, LIGHT.p, 2.5, &style).iter().filter_map(|line| line.last()).map(|end| end.0).collect();
        match ends[..] {
            [end] => assert!(near(end, frame.x_px(at), &style), "{at}: {end}"),
            _ => assert_eq!((at, ends), (0.0, vec![])),
        }
        let bars = calls.iter().filter_map(|call| match call {
            Call::Rect { corners: [(left, top), (right, bottom)], color } if *color == LIGHT.ink => {
                Some((left + (right - left) / 2, bottom - top))
            }
            _ => None,
        });
        let tall: Vec<_> = bars.clone().filter(|(_, height)| *height > 400).collect();
        assert_eq!(tall.len(), 2, "a marker in each plot, and none through the titles");
        assert!(tall.iter().all(|(x, _)| near(*x, frame.x_px(at), &style)), "{at}: {tall:?}");
    }
}

#[test]
fn a_disc_stands_in_the_ring_where_both_meet() {
    let style = desk();
    let radii = |dx: f64| {
        let marks =
            vec![Mark { panel: 0, x: 50.0, y: 0.5, tone: Tone::P }, Mark { panel: 0, x: 50.0 + dx, y: 0.5, tone: Tone::Q }];
        let overlay = SmallMultiplesOverlay { base: Arc::new(two(false)), at: 0.0, marks };
        let calls = record(size(&style), &overlay, &style);
        let of = |wanted| {
            calls.iter().filter_map(move |call| match call {
                Call::Disc { radius, color, .. } if *color == wanted => Some(*radius),
                _ => None,
            })
        };
        (of(LIGHT.p).collect::<Vec<_>>(), of(LIGHT.q).collect::<Vec<_>>())
    };
    let (disc, ring) = radii(0.2);
    assert!(ring[0] > disc[0] * 3 / 2, "{ring:?} round {disc:?}");
    assert!(radii(20.0).1[0] < ring[0]);
}

#[test]
fn marks_beyond_the_axes_are_not_drawn() {
    let style = desk();
    let far = [(f64::NAN, 0.5), (50.0, f64::INFINITY), (-1.0, 0.5), (101.0, 0.5), (50.0, 1.2)];
    let marks = far.map(|(x, y)| Mark { panel: 0, x, y, tone: Tone::Q }).into_iter().chain([Mark {
        panel: 7,
        x: 1.0,
        y: 0.5,
        tone: Tone::P,
    }]);
    for run in [true, false] {
        let overlay = SmallMultiplesOverlay { base: Arc::new(two(run)), at: f64::NAN, marks: marks.clone().collect() };
        let calls = record(size(&style), &overlay, &style);
        assert!(!calls.iter().any(|call| matches!(call, Call::Disc { .. } | Call::Rect { .. })), "{calls:?}");
    }
}

#[test]
fn nothing_is_drawn_without_height_or_scale() {
    let style = desk();
    let low = Size::css(600.0, 90.0, &style);
    assert!(record(low, &two(true), &style).is_empty(), "the gap between the plots needs more height");
    let broken = ValueAxis { low: f64::NAN, high: f64::INFINITY, step: 0.0 };
    let mut scene = two(false);
    scene.x = broken;
    scene.panels[0].axis = broken;
    scene.panels[0].guide = Some(Guide { y: f64::NAN, label: "y".into() });
    scene.panels[1].lines[0].ys = vec![f64::NAN, 1.0, f64::INFINITY, -3.0];
    inside("broken", size(&style), &record(size(&style), &scene, &style));
}

/// Both charts of the view, as the page makes them: base and overlay.
pub fn charts(training: &NeuronDocument, tanh: bool) -> [(SmallMultiplesBase, SmallMultiplesOverlay); 2] {
    let words = messages(Lang::En);
    let race = DescentComparison::new(training);
    let first = race_panels(&race, training.y, words);
    let second = sigmoid_panels(z_axis(race.reach()), training.y, tanh, words);
    let lives = [
        race_overlay(Arc::new(first.clone()), training.step),
        sigmoid_overlay(Arc::new(second.clone()), &race.at(training.step)),
    ];
    let [a, b] = lives;
    [(first, a), (second, b)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_is_inside_the_canvas(
        (x, w, b) in (-100.0..=100.0_f64, -5.0..=5.0_f64, -5.0..=5.0_f64),
        (y, eta) in (prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0_f64], prop_oneof![Just(0.0), Just(1000.0), 0.0..1.0_f64]),
        (steps, part) in (1..=2000_usize, 0.0..=1.0_f64),
        tanh in any::<bool>(),
        (density, width) in prop_oneof![Just((Density::Normal, 600.0)), Just((Density::Normal, 476.0)), Just((Density::Projector, 600.0)), Just((Density::Phone, 328.0)), Just((Density::Phone, 288.0))],
    ) {
        let training = NeuronDocument { x, y, w, b, eta, steps, step: (part * steps as f64) as usize, fair: StepMatching::Eta };
        let style = Style::canvas(Palette::DARK, density, 1.0);
        for (height, (base, overlay)) in [420.0, 240.0].into_iter().zip(charts(&training, tanh)) {
            let size = Size::css(width, height, &style);
            let calls = record(size, &base, &style);
            inside("base", size, &calls);
            apart("base", &calls);
            let calls = record(size, &overlay, &style);
            inside("overlay", size, &calls);
            prop_assert!(calls.len() < 3000, "{} calls", calls.len());
        }
    }
}
