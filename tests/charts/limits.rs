//! What must hold whatever the state: everything inside the canvas, few calls, nothing drawn where there is no room.

use proptest::prelude::*;
use wormteeth::chart::{
    CountAxis, Density, Fine, Palette, Size, Style, ValueAxis, counts, curves, terms,
};

use crate::geometry::{desk, lower, upper};
use crate::recorder::{Call, record};
use crate::scenes::State;

/// All seven layers of a state.
fn layers(state: &State, style: &Style) -> Vec<(&'static str, Size, Vec<Call>)> {
    layers_at(state, style, upper(style), lower(style))
}

fn layers_at(
    state: &State,
    style: &Style,
    upper: Size,
    lower: Size,
) -> Vec<(&'static str, Size, Vec<Call>)> {
    let (still, live) = state.curves(upper, style);
    vec![
        (
            "counts still",
            upper,
            record(upper, |area| {
                counts::draw_still(area, &state.counts_still(), style)
            }),
        ),
        (
            "counts live",
            upper,
            record(upper, |area| {
                counts::draw_live(area, &state.counts_live(), style)
            }),
        ),
        (
            "curves still",
            upper,
            record(upper, |area| curves::draw_still(area, &still, style)),
        ),
        (
            "curves live",
            upper,
            record(upper, |area| curves::draw_live(area, &live, style)),
        ),
        (
            "terms still",
            lower,
            record(lower, |area| {
                terms::draw_still(area, &state.terms_still(), style)
            }),
        ),
        (
            "P‖Q live",
            lower,
            record(lower, |area| {
                terms::draw_live(area, &state.terms_live(false), style)
            }),
        ),
        (
            "Q‖P live",
            lower,
            record(lower, |area| {
                terms::draw_live(area, &state.terms_live(true), style)
            }),
        ),
    ]
}

/// A step of p redraws these layers, and every call is several crossings into JavaScript: raise a ceiling only for a reason.
#[test]
fn live_layers_take_few_calls() {
    let ceilings = [
        ("counts live", 26),
        ("curves live", 6),
        ("P‖Q live", 4),
        ("Q‖P live", 5),
    ];
    for (name, _, calls) in layers(&State::article(), &desk()) {
        if let Some((_, most)) = ceilings.iter().find(|(layer, _)| *layer == name) {
            assert!(
                calls.len() <= *most,
                "{name}: {} calls, at most {most}",
                calls.len()
            );
        }
        let points: usize = calls.iter().map(|call| call.spots().len()).sum();
        assert!(points <= 320, "{name}: {points} points");
    }
}

#[test]
fn nothing_is_drawn_where_there_is_no_room() {
    let (state, style) = (State::article(), desk());
    for (width, height) in [
        (0.0, 0.0),
        (600.0, 0.0),
        (0.0, 230.0),
        (30.0, 20.0),
        (60.0, 36.0),
    ] {
        let size = Size::css(width, height, &style);
        for (name, _, calls) in layers_at(&state, &style, size, size) {
            assert!(
                calls.is_empty() || width == 60.0,
                "{name} at {width} × {height}: {calls:?}"
            );
        }
    }
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
    ] {
        let axis = ValueAxis { low, high, step };
        let (mut still, mut live) = state.curves(upper(&style), &style);
        (still.axis, live.axis) = (axis, axis);
        inside(
            "curves still",
            upper(&style),
            &record(upper(&style), |area| {
                curves::draw_still(area, &still, &style)
            }),
        );
        inside(
            "curves live",
            upper(&style),
            &record(upper(&style), |area| curves::draw_live(area, &live, &style)),
        );
        let mut scene = state.terms_live(true);
        scene.axis = axis;
        inside(
            "terms",
            lower(&style),
            &record(lower(&style), |area| terms::draw_live(area, &scene, &style)),
        );
        let mut counts = state.counts_live();
        counts.axis = CountAxis {
            top: high,
            total: low,
            step,
        };
        counts.counts[3] = nan;
        counts.expected[4] = infinity;
        inside(
            "counts",
            upper(&style),
            &record(upper(&style), |area| {
                counts::draw_live(area, &counts, &style)
            }),
        );
    }
}

/// plotters moves a point outside the area to its edge, so nothing may stand on the edge either.
fn inside(name: &str, size: Size, calls: &[Call]) {
    for call in calls {
        assert!(!matches!(call, Call::Forbidden(_)), "{name}: {call:?}");
        for (x, y) in call.spots() {
            let (x, y) = (f64::from(x), f64::from(y));
            let text = matches!(call, Call::Text { .. });
            let clear = x > 0.0 && x < size.width && y > 0.0 && y < size.height;
            assert!(
                clear || text && x >= 0.0 && x <= size.width,
                "{name}: {call:?} outside {size:?}"
            );
        }
        if let Call::Text {
            text,
            at,
            size: em,
            side,
            ..
        } = call
        {
            // Half an em for a character is about the narrowest bold face: even that must not be cut off.
            let width = text.chars().count() as f64 * em * 0.5;
            let left = f64::from(at.0)
                - match side {
                    'l' => 0.0,
                    'c' => width / 2.0,
                    _ => width,
                };
            assert!(
                left > -em * 0.2 && left + width < size.width + em * 0.2,
                "{name}: {call:?} is cut off"
            );
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
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn everything_is_inside_the_canvas(
        mut counts in prop::collection::vec(prop_oneof![3 => 0.0..100.0_f64, 1 => Just(0.0), 1 => Just(1e9), 1 => Just(1e-9)], 2..102),
        p in prop_oneof![4 => 0.0..=1.0_f64, 1 => Just(0.0), 1 => Just(1.0)],
        uniform in any::<bool>(),
        (density, width, height) in densities(),
        ratio in prop_oneof![Just(1.0), Just(1.25), Just(1.5), Just(2.0), Just(3.0)],
        lit in prop::option::of(0_usize..101),
    ) {
        counts[0] += 1e-9;
        let mut state = if uniform { State::uniform(&counts) } else { State::binomial(&counts, p) };
        state.lit = lit.filter(|bin| *bin < counts.len());
        let style = Style::canvas(Palette::DARK, density, ratio);
        let (upper, lower) = (Size::css(width, height, &style), Size::css(width, 130.0, &style));
        for (name, size, calls) in layers_at(&state, &style, upper, lower) {
            inside(name, size, &calls);
        }
    }

    #[test]
    fn projections_are_each_others_inverse(
        x in -2.0..12.0_f64, y in -50.0..200.0_f64, bins in 2_usize..102,
        width in 200.0..2000.0_f64, height in 100.0..900.0_f64, ratio in 0.5..4.0_f64,
    ) {
        let style = Style::canvas(Palette::LIGHT, Density::Normal, ratio);
        let size = Size::css(width, height, &style);
        let frame = counts::frame(size, bins, &CountAxis::new(100.0, 500.0), &style);
        prop_assert!((frame.x_data(frame.x_px(x)) - x).abs() < 1e-9);
        prop_assert!((frame.y_data(frame.y_px(y)) - y).abs() < 1e-9);
        prop_assert_eq!(frame.bins(), bins);
        let bin = x.abs() as usize % bins;
        for part in [-0.49, 0.0, 0.49] {
            prop_assert_eq!(frame.bin_at(frame.x_px(bin as f64 + part)), bin);
        }
        prop_assert_eq!(frame.bin_at(f64::NEG_INFINITY), 0);
        prop_assert_eq!(frame.bin_at(f64::INFINITY), bins - 1);
        prop_assert_eq!(frame.bin_at(f64::NAN), 0);
    }

    #[test]
    fn scales_hold_their_data_and_have_few_steps(values in prop::collection::vec(-1e6..1e6_f64, 1..20), shift in -9..9_i32) {
        let values: Vec<f64> = values.iter().map(|value| value * 10f64.powi(shift)).collect();
        let greatest = values.iter().copied().fold(0.0, f64::max);
        let least = values.iter().copied().fold(0.0, f64::min);
        let terms = ValueAxis::for_terms(&[&values, &[f64::INFINITY, f64::NAN]]);
        prop_assert!(terms.low <= least && terms.high >= greatest);
        let steps = (terms.high - terms.low) / terms.step;
        prop_assert!((1.0..5.5).contains(&steps), "{terms:?}");
        let curves = ValueAxis::for_curves(&[greatest, f64::INFINITY], 1.0);
        prop_assert!(curves.low == 0.0 && curves.high >= greatest * 1.25 && curves.high >= 1.0);
        prop_assert!((1.0..5.0).contains(&(curves.high / curves.step)), "{curves:?}");
        if greatest > 0.0 {
            let counts = CountAxis::new(greatest, greatest * 4.0);
            prop_assert!(counts.top >= greatest && counts.top < greatest * 1.5);
        }
    }
}

#[test]
fn scales_stay_while_the_data_move_a_little() {
    assert_eq!(CountAxis::new(120.0, 500.0), CountAxis::new(124.0, 500.0));
    assert_eq!(
        ValueAxis::for_curves(&[0.45, 0.276], 1.0),
        ValueAxis::for_curves(&[0.49, 0.28], 1.0)
    );
    let [one, other] =
        [0.322, 0.315].map(|term| ValueAxis::for_terms(&[&[term, -0.126], &[0.267, -0.072]]));
    assert_eq!(one, other);
    assert_eq!(one.step, 0.2);
    assert!((one.low + 0.24).abs() < 1e-9 && (one.high - 0.36).abs() < 1e-9);
}

#[test]
fn scales_of_nothing_are_scales() {
    let (nan, infinity) = (f64::NAN, f64::INFINITY);
    for axis in [
        ValueAxis::for_terms(&[]),
        ValueAxis::for_terms(&[&[nan, infinity]]),
        ValueAxis::for_terms(&[&[f64::MAX, f64::MIN]]),
        ValueAxis::for_curves(&[], nan),
        ValueAxis::for_curves(&[infinity], 0.3),
        ValueAxis::for_curves(&[f64::MAX], 1.0),
    ] {
        assert!(
            axis.low.is_finite()
                && (axis.high - axis.low).is_finite()
                && axis.high > axis.low
                && axis.step > 0.0,
            "{axis:?}"
        );
    }
    for (greatest, total) in [
        (0.0, 0.0),
        (nan, 1.0),
        (infinity, 1.0),
        (1.0, nan),
        (1e9, 1e-9),
        (1e-9, 1e9),
        (-1.0, -1.0),
    ] {
        let axis = CountAxis::new(greatest, total);
        assert!(
            axis.top.is_finite() && axis.top > 0.0 && axis.step > 0.0 && axis.total > 0.0,
            "{axis:?} of {greatest}, {total}"
        );
    }
}

#[test]
fn the_fine_backend_passes_everything_on() {
    use plotters::drawing::IntoDrawingArea;
    let style = desk();
    let (state, size) = (State::article(), upper(&style));
    let (still, live) = state.curves(size, &style);
    let svg = |fine: bool| {
        let mut svg = String::new();
        let (width, height) = (size.width as u32, size.height as u32);
        if fine {
            let small =
                plotters::prelude::SVGBackend::with_string(&mut svg, (width / 4, height / 4));
            let area = Fine(small).into_drawing_area();
            curves::draw_still(&area, &still, &style)
                .and_then(|()| curves::draw_live(&area, &live, &style))
                .expect("drawn");
            area.present().expect("the end");
        } else {
            let area = plotters::prelude::SVGBackend::with_string(&mut svg, (width, height))
                .into_drawing_area();
            curves::draw_still(&area, &still, &style)
                .and_then(|()| curves::draw_live(&area, &live, &style))
                .expect("drawn");
            area.present().expect("the end");
        }
        svg.split_once('>').expect("a tag").1.to_owned()
    };
    assert_eq!(svg(true), svg(false));
}

#[test]
fn the_still_figure_obeys_the_page() {
    let run = || {
        std::process::Command::new(env!("CARGO_BIN_EXE_still"))
            .output()
            .expect("runs")
    };
    let output = run();
    assert!(output.status.success());
    let svg = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(
        svg.starts_with("<svg class=\"still\" viewBox=\"0 0 2400 920\" role=\"img\" aria-label=\"")
    );
    for forbidden in ["style=", "#", "<script", "opacity"] {
        assert!(!svg.contains(forbidden), "{forbidden}");
    }
    let root = svg.split_once('>').expect("a root").0;
    assert!(
        !root.contains("width") && !root.contains("height"),
        "the page's style sheet sizes it"
    );
    for color in ["page", "ink", "muted", "grid", "p", "q"] {
        assert!(svg.contains(&format!("var(--{color})")), "{color}");
    }
    for text in ["share", "teeth", "P observed", "Q binomial", "0.2"] {
        assert!(svg.contains(text), "{text}");
    }
    assert_eq!(run().stdout, svg.into_bytes(), "the same at every run");
}
