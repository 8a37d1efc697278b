//! What must hold whatever the state: everything inside the canvas, no text on another.

use proptest::prelude::*;
use std::sync::Arc;
use wormteeth::chart::{CountAxis, Density, Palette, Size, Style, ValueAxis};

use crate::measure::{desk, lower, upper};
use crate::recorder::{Call, record};
use crate::scenes::State;

/// All seven layers of a state.
fn layers_at(state: &State, style: &Style, upper: Size, lower: Size) -> Vec<(&'static str, Size, Vec<Call>)> {
    let (still, live) = state.curves(upper, style);
    vec![
        ("counts still", upper, record(upper, &state.counts_base(), style)),
        ("counts live", upper, record(upper, &state.counts_overlay(), style)),
        ("curves still", upper, record(upper, &still, style)),
        ("curves live", upper, record(upper, &live, style)),
        ("terms still", lower, record(lower, &state.terms_base(), style)),
        ("P‖Q live", lower, record(lower, &state.terms_overlay(false), style)),
        ("Q‖P live", lower, record(lower, &state.terms_overlay(true), style)),
    ]
}

#[test]
fn hostile_scales_neither_hang_nor_draw_far_away() {
    let (state, style) = (State::article(), desk());
    let (nan, infinity) = (f64::NAN, f64::INFINITY);
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
        let (mut still, mut live) = state.curves(upper(&style), &style);
        (still.axis, live.axis) = (axis, axis);
        inside("curves still", upper(&style), &record(upper(&style), &still, &style));
        inside("curves live", upper(&style), &record(upper(&style), &live, &style));
        let mut scene = state.terms_overlay(true);
        scene.axis = axis;
        inside("terms", lower(&style), &record(lower(&style), &scene, &style));
        let mut counts = state.counts_overlay();
        counts.axis = CountAxis { top: high, total: low, step };
        Arc::make_mut(&mut counts.counts)[3] = nan;
        counts.expected[4] = infinity;
        inside("counts", upper(&style), &record(upper(&style), &counts, &style));
    }
}

/// Nothing leaves the canvas, whatever the data; what lies beyond the axes may stand on its edge.
pub fn on_canvas(name: &str, size: Size, calls: &[Call]) {
    for call in calls {
        assert!(!matches!(call, Call::Forbidden(_)), "{name}: {call:?}");
        for (x, y) in call.spots() {
            let inside = (0.0..=size.width).contains(&f64::from(x)) && (0.0..=size.height).contains(&f64::from(y));
            assert!(inside, "{name}: {call:?} outside {size:?}");
        }
    }
}

/// plotters moves a point outside the area to its edge, so nothing may stand on the edge either.
pub fn inside(name: &str, size: Size, calls: &[Call]) {
    for call in calls {
        assert!(!matches!(call, Call::Forbidden(_)), "{name}: {call:?}");
        for (x, y) in call.spots() {
            let (x, y) = (f64::from(x), f64::from(y));
            let text = matches!(call, Call::Text { .. });
            let clear = x > 0.0 && x < size.width && y > 0.0 && y < size.height;
            // A column's band reaches from edge to edge.
            let band = matches!(call, Call::Rect { .. }) && x > 0.0 && x < size.width && y >= 0.0 && y <= size.height;
            assert!(clear || band || text && x >= 0.0 && x <= size.width, "{name}: {call:?} outside {size:?}");
        }
        if let Call::Text { text, at, size: em, side, .. } = call {
            // Half an em for a character is about the narrowest bold face: even that must not be cut off.
            let width = text.chars().count() as f64 * em * 0.5;
            let left = f64::from(at.0)
                - match side {
                    'l' => 0.0,
                    'c' => width / 2.0,
                    _ => width,
                };
            assert!(left > -em * 0.2 && left + width < size.width + em * 0.2, "{name}: {call:?} is cut off");
        }
    }
}

/// No text stands on another. Widths are those of a narrow face, so that what meets here meets in every font.
pub fn apart(name: &str, calls: &[Call]) {
    let boxes: Vec<(&str, [f64; 4])> = calls
        .iter()
        .filter_map(|call| match call {
            Call::Text { text, at: (x, y), size, side, .. } => {
                let width = text.chars().count() as f64 * size * 0.5;
                let left = f64::from(*x)
                    - match side {
                        'l' => 0.0,
                        'c' => width / 2.0,
                        _ => width,
                    };
                let half = size * 0.36;
                Some((text.as_str(), [left, f64::from(*y) - half, left + width, f64::from(*y) + half]))
            }
            _ => None,
        })
        .collect();
    for (index, (text, [left, top, right, bottom])) in boxes.iter().enumerate() {
        for (other, [l, t, r, b]) in &boxes[index + 1..] {
            // A casing is the same text again.
            let meet = l < right && left < r && t < bottom && top < b;
            assert!(text == other || !meet, "{name}: {text} and {other} meet");
        }
    }
}

fn densities() -> impl Strategy<Value = (Density, f64, f64)> {
    prop_oneof![
        Just((Density::Normal, 600.0, 230.0)),
        Just((Density::Normal, 476.0, 254.0)),
        Just((Density::Projector, 600.0, 208.0)),
        Just((Density::Phone, 328.0, 230.0)),
        Just((Density::Phone, 288.0, 230.0)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_is_inside_the_canvas(
        mut counts in prop::collection::vec(prop_oneof![3 => 0.0..100.0_f64, 1 => Just(0.0), 1 => Just(1e9), 1 => Just(1e-9)], 2..102),
        p in prop_oneof![4 => 0.0..=1.0_f64, 1 => Just(0.0), 1 => Just(1.0)],
        uniform in any::<bool>(),
        (density, width, height) in densities(),
        ratio in prop_oneof![Just(1.0), Just(1.25), Just(1.5), Just(2.0), Just(3.0)],
        highlighted in prop::option::of(0_usize..101),
    ) {
        counts[0] += 1e-9;
        let mut state = if uniform { State::uniform(&counts) } else { State::binomial(&counts, p) };
        state.highlighted = highlighted.filter(|bin| *bin < counts.len());
        let style = Style::canvas(Palette::DARK, density, ratio);
        let (upper, lower) = (Size::css(width, height, &style), Size::css(width, 130.0, &style));
        let layers = layers_at(&state, &style, upper, lower);
        for (name, size, calls) in &layers {
            inside(name, *size, calls);
            apart(name, calls);
        }
        let curves = [layers[2].2.as_slice(), layers[3].2.as_slice()].concat();
        apart("curves", &curves);
        let counts = [layers[0].2.as_slice(), layers[1].2.as_slice()].concat();
        apart("counts", &counts);
    }
}
