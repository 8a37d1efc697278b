//! What is drawn stands where the data say.

use wormteeth::chart::{
    CountAxis, CurveScene, CurvesStill, Density, Frame, Kind, Palette, Size, Style, ValueAxis,
    counts, curves, margins, terms,
};

use crate::recorder::{Call, Spot, record};
use crate::scenes::{State, WORMS, binomial};

const LIGHT: Palette = Palette::LIGHT;

pub fn desk() -> Style {
    Style::canvas(LIGHT, Density::Normal, 1.0)
}

pub fn upper(style: &Style) -> Size {
    Size::css(600.0, 230.0, style)
}

pub fn lower(style: &Style) -> Size {
    Size::css(600.0, 130.0, style)
}

/// Within a device pixel: straight edges are put on whole ones.
fn near(drawn: i32, meant: f64, style: &Style) -> bool {
    (f64::from(drawn) - meant).abs() <= f64::from(style.fine)
}

fn polygon(calls: &[Call], wanted: wormteeth::chart::Rgb) -> Vec<Spot> {
    calls
        .iter()
        .find_map(|call| match call {
            Call::Polygon { points, color } if *color == wanted => Some(points.clone()),
            _ => None,
        })
        .unwrap_or_default()
}

/// The highest point of a polygon within a bin's column.
fn top_of(polygon: &[Spot], frame: &Frame, bin: usize) -> Option<i32> {
    let inside = |x: i32| (frame.x_data(f64::from(x)) - bin as f64).abs() < 0.5;
    polygon
        .iter()
        .filter(|(x, _)| inside(*x))
        .map(|(_, y)| *y)
        .min()
}

#[test]
fn bars_of_p_and_outlines_of_q_end_at_their_counts() {
    let state = State::article();
    for ratio in [1.0, 1.5, 2.0] {
        let style = Style::canvas(LIGHT, Density::Normal, ratio);
        let live = state.counts_live();
        let frame = counts::frame(upper(&style), 11, &live.axis, &style);
        let calls = record(upper(&style), |area| counts::draw_live(area, &live, &style));
        let (p, q) = (polygon(&calls, LIGHT.p), polygon(&calls, LIGHT.q));
        for bin in 0..11 {
            let top = top_of(&p, &frame, bin).expect("a bar");
            let beneath_q = live.counts[bin] < live.expected[bin] + 3.0;
            assert!(
                beneath_q || near(top, frame.y_px(live.counts[bin]), &style),
                "P in bin {bin} at {ratio}"
            );
            let stroke = style.px(1.0);
            if let Some(top) = top_of(&q, &frame, bin) {
                assert!(
                    near(top, frame.y_px(live.expected[bin]) - stroke, &style),
                    "Q in bin {bin} at {ratio}"
                );
            }
        }
    }
}

#[test]
fn a_gap_in_p_shows_where_q_crosses_it() {
    let (state, style) = (State::article(), desk());
    let live = state.counts_live();
    let frame = counts::frame(upper(&style), 11, &live.axis, &style);
    let calls = record(upper(&style), |area| counts::draw_live(area, &live, &style));
    let q = frame.y_px(live.expected[4]);
    let p = polygon(&calls, LIGHT.p);
    let ys: Vec<i32> = p
        .iter()
        .filter(|(x, _)| frame.bin_at(f64::from(*x)) == 4)
        .map(|(_, y)| *y)
        .collect();
    let (above, below) = (q - style.px(2.5), q + style.px(2.5));
    assert!(
        ys.iter().any(|y| near(*y, above, &style)) && ys.iter().any(|y| near(*y, below, &style)),
        "{ys:?} round {q}"
    );
    assert!(
        !ys.iter().any(|y| (f64::from(*y) - q).abs() < style.px(1.5)),
        "{ys:?} in the gap at {q}"
    );
}

#[test]
fn handles_stand_on_the_bars_and_the_lit_one_is_larger() {
    let (state, style) = (State::article().lit(4), desk());
    let live = state.counts_live();
    let frame = counts::frame(upper(&style), 11, &live.axis, &style);
    let calls = record(upper(&style), |area| counts::draw_live(area, &live, &style));
    for bin in 0..11 {
        let radius = calls
            .iter()
            .filter_map(|call| match call {
                Call::Disc {
                    center,
                    radius,
                    color,
                } if *color == LIGHT.p => Some((center, radius)),
                _ => None,
            })
            .find(|((x, y), _)| {
                near(*x, frame.x_px(bin as f64), &style)
                    && near(*y, frame.y_px(live.counts[bin]), &style)
            })
            .map(|(_, radius)| f64::from(*radius) / style.scale);
        assert_eq!(radius, Some(if bin == 4 { 8.0 } else { 6.25 }), "bin {bin}");
    }
}

#[test]
fn the_marker_stands_at_p_and_the_dots_on_the_curves() {
    let style = desk();
    for p in [0.0, 0.123, 0.57, 0.999, 1.0] {
        let state = State::binomial(&[9.0, 3.0, 5.0], p);
        let (_, live) = state.curves(upper(&style), &style);
        let frame = curves::frame(upper(&style), &live.axis, &style);
        let calls = record(upper(&style), |area| curves::draw_live(area, &live, &style));
        let Some(Call::Rect {
            corners: [(left, top), (right, bottom)],
            color,
        }) = calls.first()
        else {
            panic!("no marker at {p}");
        };
        assert!(near((left + right) / 2, frame.x_px(p), &style), "{p}");
        assert_eq!(
            (f64::from(*top), f64::from(*bottom)),
            (frame.top() - style.px(4.0), frame.bottom())
        );
        assert_eq!(*color, LIGHT.ink);
        for (value, wanted) in [(live.forward, LIGHT.p), (live.reverse, LIGHT.q)] {
            let dot = calls.iter().any(|call| {
                matches!(call, Call::Disc { center, color, .. } if *color == wanted
                    && near(center.0, frame.x_px(p), &style) && near(center.1, frame.y_px(value), &style))
            });
            assert_eq!(
                dot,
                value <= live.axis.high,
                "{p}: {value} of {}",
                live.axis.high
            );
        }
    }
}

#[test]
fn the_slider_lines_up_with_p_and_the_fields_with_the_bins() {
    for density in [Density::Normal, Density::Projector, Density::Phone] {
        let style = Style::canvas(LIGHT, density, 1.25);
        let frame = curves::frame(upper(&style), &ValueAxis::for_curves(&[0.4], 1.0), &style);
        let css = margins(Kind::Curves, density);
        assert_eq!(frame.x_px(0.0), css.left * style.scale);
        assert_eq!(frame.x_px(1.0), (600.0 - css.right) * style.scale);
        assert_eq!(frame.y_px(0.0), (230.0 - css.bottom) * style.scale);
        let bars = counts::frame(upper(&style), 11, &CountAxis::new(1.0, 4.0), &style);
        let below = terms::frame(lower(&style), 11, &ValueAxis::for_terms(&[&[0.1]]), &style);
        for bin in 0..11 {
            assert_eq!(
                bars.x_px(f64::from(bin)),
                below.x_px(f64::from(bin)),
                "one column per bin"
            );
        }
    }
}

fn only_forward(ys: Vec<f64>, axis: ValueAxis) -> CurvesStill {
    CurvesStill {
        axis,
        unit_label: "bits".into(),
        forward: CurveScene {
            ys,
            name: "D(P‖Q)".into(),
            ends: ["↑ ∞".into(), "↑ 9.00".into()],
            ..CurveScene::default()
        },
        reverse: CurveScene::default(),
        level: None,
        hidden_tick: None,
    }
}

/// The strokes in P's colour, as data.
fn strokes(still: &CurvesStill, style: &Style) -> Vec<Vec<(f64, f64)>> {
    let frame = curves::frame(upper(style), &still.axis, style);
    let calls = record(upper(style), |area| curves::draw_still(area, still, style));
    calls
        .iter()
        .filter_map(|call| match call {
            Call::Path { points, color, .. } if *color == LIGHT.p => Some(points),
            _ => None,
        })
        .map(|points| {
            points
                .iter()
                .map(|(x, y)| (frame.x_data((*x).into()), frame.y_data((*y).into())))
                .collect()
        })
        .collect()
}

const UNIT: ValueAxis = ValueAxis {
    low: 0.0,
    high: 1.0,
    step: 0.5,
};

#[test]
fn a_curve_keeps_its_slope_where_it_leaves_the_top() {
    // A steep V of few points: down 40 per unit of p from 10 at p = 0.25, up again.
    let ys: Vec<f64> = (0..=8)
        .map(|i| (f64::from(i) / 8.0 - 0.5).abs() * 40.0)
        .collect();
    let strokes = strokes(&only_forward(ys, UNIT), &desk());
    assert_eq!(strokes.len(), 1);
    for (x, y) in &strokes[0] {
        assert!(*y <= 1.0 + 1e-9, "{y} is over the top");
        assert!(
            (y - (x - 0.5).abs() * 40.0).abs() < 0.06,
            "({x}, {y}) is off the line"
        );
    }
    assert!((strokes[0][0].0 - 0.475).abs() < 0.001 && (strokes[0][0].1 - 1.0).abs() < 1e-9);
}

#[test]
fn a_curve_that_becomes_infinite_leaves_through_the_top() {
    let infinity = f64::INFINITY;
    let strokes = strokes(
        &only_forward(vec![infinity, 0.4, 0.2, 0.4, infinity, infinity], UNIT),
        &desk(),
    );
    let [line] = strokes.as_slice() else {
        panic!("{strokes:?}")
    };
    assert!(
        line[0].0.abs() < 1e-3 && (line[0].1 - 1.0).abs() < 1e-9,
        "{line:?}"
    );
    assert!(
        (line[4].0 - 0.8).abs() < 1e-3 && (line[4].1 - 1.0).abs() < 1e-9,
        "{line:?}"
    );
}

#[test]
fn what_is_not_finite_is_not_drawn() {
    let nan = f64::NAN;
    let pieces = strokes(
        &only_forward(
            vec![0.1, 0.2, nan, 0.3, 0.4, f64::NEG_INFINITY, 0.5, 0.6],
            UNIT,
        ),
        &desk(),
    );
    assert_eq!(pieces.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2, 2]);
    for ys in [
        vec![],
        vec![nan; 5],
        vec![f64::INFINITY; 401],
        vec![7.0; 401],
        vec![nan],
    ] {
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
    let calls = record(upper(&style), |area| {
        curves::draw_still(area, &still, &style)
    });
    assert!(calls.iter().any(
        |call| matches!(call, Call::Disc { center, color, .. } if *color == LIGHT.p
        && near(center.0, frame.x_px(1.0), &style) && near(center.1, frame.y_px(0.5), &style))
    ));
}

#[test]
fn simplifying_a_curve_moves_it_by_less_than_is_seen() {
    let (state, style) = (State::article(), desk());
    let (still, _) = state.curves(upper(&style), &style);
    let frame = curves::frame(upper(&style), &still.axis, &style);
    let line = strokes(&still, &style).concat();
    assert!(line.len() < 80, "{} points", line.len());
    for (index, y) in still
        .forward
        .ys
        .iter()
        .enumerate()
        .filter(|(_, y)| **y < still.axis.high)
    {
        let x = index as f64 / 400.0;
        let piece = line
            .windows(2)
            .find(|ends| ends[0].0 <= x && x <= ends[1].0)
            .expect("a piece");
        let part = (x - piece[0].0) / (piece[1].0 - piece[0].0);
        let drawn = piece[0].1 + (piece[1].1 - piece[0].1) * part;
        let off = (frame.y_px(drawn) - frame.y_px(*y)).abs() / style.scale;
        assert!(off < 0.6, "{off} CSS px at p = {x}");
    }
}

#[test]
fn an_infinite_term_is_a_broken_bar_to_the_top() {
    let style = desk();
    let state = State::binomial(&[4.0, 9.0, 0.0, 14.0], 0.4);
    let live = state.terms_live(true);
    assert_eq!(live.terms[2], f64::INFINITY);
    let frame = terms::frame(lower(&style), 4, &live.axis, &style);
    let calls = record(lower(&style), |area| terms::draw_live(area, &live, &style));
    let bars = polygon(&calls, LIGHT.q);
    assert!(near(
        top_of(&bars, &frame, 2).expect("a bar"),
        frame.top(),
        &style
    ));
    let cuts = calls
        .iter()
        .filter(|call| matches!(call, Call::Path { color, .. } if *color == LIGHT.page));
    assert_eq!(cuts.count(), 2);
    let sign = calls
        .iter()
        .filter_map(Call::text)
        .find(|(text, ..)| *text == "∞")
        .expect("∞");
    assert!(near(sign.1.0, frame.x_px(2.0), &style) && sign.2);
    let still = record(lower(&style), |area| {
        terms::draw_still(area, &state.terms_still(), &style)
    });
    assert!(
        still
            .iter()
            .filter_map(Call::text)
            .any(|(text, _, bold)| text == "2" && bold),
        "the guilty bin's number is bold"
    );
}

#[test]
fn negative_terms_hang_below_the_line() {
    let (state, style) = (State::article(), desk());
    let live = state.terms_live(false);
    let frame = terms::frame(lower(&style), 11, &live.axis, &style);
    let calls = record(lower(&style), |area| terms::draw_live(area, &live, &style));
    let bars = polygon(&calls, LIGHT.p);
    for (bin, term) in live.terms.iter().enumerate() {
        let column = bars
            .iter()
            .filter(|(x, _)| frame.bin_at(f64::from(*x)) == bin);
        let far = column.max_by_key(|(_, y)| (f64::from(*y) - frame.y_px(0.0)).abs() as i32);
        // A bar of less than half a pixel is none.
        let end = far.map_or(frame.y_px(0.0).round() as i32, |(_, y)| *y);
        assert!(near(end, frame.y_px(*term), &style), "bin {bin}: {term}");
    }
    let labels: Vec<&str> = calls
        .iter()
        .filter_map(|call| call.text().map(|(text, ..)| text))
        .collect();
    assert_eq!(labels, ["+0.322", "\u{2212}0.126"]);
}

#[test]
fn hatching_is_one_line() {
    let (state, style) = (State::article(), desk());
    let calls = record(lower(&style), |area| {
        terms::draw_live(area, &state.terms_live(true), &style)
    });
    assert_eq!(
        calls
            .iter()
            .filter(|call| matches!(call, Call::Path { .. }))
            .count(),
        1
    );
}

#[test]
fn tick_labels_have_true_signs() {
    let (state, style) = (State::article(), desk());
    let texts = |calls: Vec<Call>| -> Vec<String> {
        calls
            .iter()
            .filter_map(|call| call.text().map(|(text, ..)| text.to_owned()))
            .collect()
    };
    let terms = texts(record(lower(&style), |area| {
        terms::draw_still(area, &state.terms_still(), &style)
    }));
    assert_eq!(&terms[..3], ["\u{2212}0.2", "0", "+0.2"]);
    let counts = texts(record(upper(&style), |area| {
        counts::draw_still(area, &state.counts_still(), &style)
    }));
    assert_eq!(&counts[..3], ["0", "0.1", "0.2"]);
    let (still, live) = state.curves(upper(&style), &style);
    let curves = texts(record(upper(&style), |area| {
        curves::draw_still(area, &still, &style)
    }));
    assert_eq!(
        &curves[..9],
        ["0", "0.5", "1.0", "1.5", "bits", "0", "0.25", "0.75", "1"],
        "0.5 gives way to p 0.570"
    );
    for label in [
        "D(P‖Q)",
        "D(Q‖P)",
        "↑ ∞",
        "↑ 7.97",
        "↑ 3.76",
        "least 0.276 at p 0.510",
        "least 0.477 at p 0.570",
    ] {
        assert!(curves.iter().any(|text| text == label), "{label}");
    }
    assert_eq!(
        texts(record(upper(&style), |area| curves::draw_live(
            area, &live, &style
        ))),
        ["p 0.570"]
    );
}

#[test]
fn a_model_without_p_has_level_lines_and_no_marker() {
    let (state, style) = (State::uniform(&WORMS), desk());
    let (still, live) = state.curves(upper(&style), &style);
    assert!(record(upper(&style), |area| curves::draw_live(area, &live, &style)).is_empty());
    let frame = curves::frame(upper(&style), &still.axis, &style);
    let calls = record(upper(&style), |area| {
        curves::draw_still(area, &still, &style)
    });
    let level = calls.iter().any(|call| matches!(call, Call::Path { points, color, width } if *color == LIGHT.p && *width == 10
        && points.iter().all(|(_, y)| near(*y, frame.y_px(live.forward), &style)) && points.len() == 2));
    assert!(level, "D(P‖Q) as a level line 2.5 px thick");
    let thin = calls.iter().any(|call| matches!(call, Call::Path { points, color, width } if *color == LIGHT.p && *width == 4 && points.len() > 2));
    assert!(thin, "the binomial's curve at 1 px");
}

#[test]
fn numbers_of_many_bins_are_thinned_but_never_the_lit_one() {
    let style = desk();
    let counts = binomial(101, 0.3);
    let mut scene = State::binomial(&counts, 0.3).lit(57).counts_still();
    scene.bold = vec![33];
    let calls = record(upper(&style), |area| {
        counts::draw_still(area, &scene, &style)
    });
    let numbers: Vec<(i32, String, bool)> = calls
        .iter()
        .filter_map(Call::text)
        .filter(|(text, (_, y), _)| {
            text.parse::<usize>().is_ok() && f64::from(*y) > upper(&style).height - style.px(20.0)
        })
        .map(|(text, (x, _), bold)| (x, text.to_owned(), bold))
        .collect();
    assert!(numbers.len() > 8 && numbers.len() < 30, "{numbers:?}");
    assert!(
        numbers.iter().any(|(_, text, bold)| text == "57" && *bold)
            && numbers.iter().any(|(_, text, bold)| text == "33" && *bold)
    );
    let mut sorted: Vec<i32> = numbers.iter().map(|(x, ..)| *x).collect();
    sorted.sort_unstable();
    assert!(
        sorted
            .windows(2)
            .all(|pair| f64::from(pair[1] - pair[0]) > style.px(18.0)),
        "{sorted:?}"
    );
}
