//! The lesson's charts, and what a pointer draws on them.

use std::sync::Arc;

use wormteeth::chart::{AverageOver, CountAxis, Editable, Rgb, Size, curves, histogram};
use wormteeth::math::Unit;
use wormteeth::present;
use wormteeth::present::lesson::{self, COLUMNS, GUESS_AXIS, Outline, Shown};

use crate::common::seen::{Explored, article, opened, words};
use crate::drawn::{Chart, Look};
use crate::measure::{LIGHT, desk, strokes};
use crate::recorder::Call;

const YOURS: [f64; 11] = [5.0, 10.0, 25.0, 50.0, 80.0, 110.0, 90.0, 60.0, 40.0, 20.0, 10.0];

/// As far as the look draws it; and one that runs off the top.
const GUESS: [Option<f64>; COLUMNS] =
    [Some(2.58), Some(1.93), Some(1.33), Some(0.83), Some(0.52), Some(0.52), Some(0.9), None, None];

const STEEP: [Option<f64>; COLUMNS] =
    [Some(1e9), Some(2.0), Some(0.1), Some(0.0), Some(0.1), Some(5.0), Some(2.9), Some(3.5), Some(2.0)];

/// The charts of the steps, before the answer and after it.
pub fn lesson(look: &Look) -> Vec<Chart> {
    let Look { style, upper: (width, _), highlighted, .. } = *look;
    let (seen, words) = (Explored::new(&opened("#/explore?v=1")), words());
    let (counts, analysis) = (&seen.histogram.counts, &seen.analysis);
    let binomial: Vec<f64> = analysis.q.p().iter().map(|q| q * 500.0).collect();
    let bars = |id, outline: Option<Outline>, shading, editable| {
        let axis = lesson::bars_axis(counts, outline.map_or(&[], |outline| outline.expected));
        let base = lesson::bars_base(counts, axis, editable, highlighted, Vec::new(), ["worms", "teeth"]);
        let overlay = lesson::bars_overlay(counts, "P observed", outline, axis, shading, editable, highlighted);
        let names = ["P observed", overlay.q_name].into_iter().filter(|name| !name.is_empty());
        Chart { labels: names.map(|name| ("name", name.to_owned())).collect(), ..Chart::new(id, (width, 252.0), base, overlay) }
    };
    let outline = |expected, name| Some(Outline { expected, name });
    let terms = lesson::entropy_terms(&article());
    let (entropy, entropy_bars) = lesson::term_bars(&terms, lesson::term_axis(&[&terms]), AverageOver::P, false, highlighted);
    let forward = {
        let axis = present::curves_axis(&seen.fit, None, Unit::Bits);
        let frame = curves::frame(Size::css(width, 230.0, &style), &axis, &style);
        let hidden = curves::hidden_tick(Some(0.3), &frame, &style);
        let base = Arc::new(lesson::curves_base(&seen.fit, Shown::Forward, axis, hidden, style.density, words));
        let overlay = lesson::curves_overlay(Arc::clone(&base), Shown::Forward, analysis, 0.3);
        Chart::new("forward", (width, 230.0), base, overlay)
    };
    let guess = |id, values, pencil, shown: Option<f64>| {
        let base = Arc::new(lesson::guess_base("bits per worm"));
        let nats = analysis.forward.divergence.nats();
        let given = lesson::given_point(0.57, nats, |value, p| format!("given: {value} at p = {p}"));
        let truth = shown.map(|shown| lesson::truth(&seen.fit, shown, style.density, words));
        let known = if shown == Some(1.0) { "minimum 0.477 at p = 0.570" } else { "given: 0.477 at p = 0.57" };
        let scene = lesson::guess_curve(Arc::clone(&base), values, ["your guess", "draw on →"], given, pencil, truth);
        let height = if width < 400.0 { 228.0 } else { width * 0.67 };
        Chart { labels: vec![("minimum", known.to_owned())], ..Chart::new(id, (width, height), base, scene) }
    };
    let bit = lesson::bit_base(true, &[(0.5, "1 of 2: 1 bit"), (0.125, "1 of 8: 3 bits")], "bits");
    let (classes, prediction) = lesson::classes(&[1.0, 0.0, 0.0, 0.0], &[0.7, 0.1, 0.1, 0.1]);
    vec![
        bars("worms", None, None, Editable::P),
        bars("drawing", outline(&YOURS, "your bars"), None, Editable::Drawing),
        bars("plain", outline(&binomial, "Q binomial"), None, Editable::Nothing),
        bars("yours", outline(&YOURS, "Q yours"), Some(AverageOver::P), Editable::P),
        Chart::new("entropy", (width, 136.0), entropy, entropy_bars),
        forward,
        guess("guess", &GUESS, Some(0.7), None),
        guess("guess-growing", &GUESS, None, Some(0.5)),
        guess("guess-answer", &GUESS, None, Some(1.0)),
        guess("guess-flat", &[Some(0.4); 9], Some(0.9), Some(1.0)),
        guess("guess-steep", &STEEP, Some(0.25), None),
        guess("guess-none", &[None; 9], None, None),
        Chart::new("bit", (width, 230.0), bit, lesson::bit_overlay(Some(0.25))),
        Chart::new("classes", (width, 200.0), classes, prediction),
    ]
}

/// What one of the lesson's charts draws in a colour and a width, as data.
fn lines(id: &str, color: Rgb, width: f64) -> Vec<Vec<(f64, f64)>> {
    let style = desk();
    let chart = lesson(&Look::new(style, 784.0)).into_iter().find(|chart| chart.id == id).expect(id);
    let size = Size::css(chart.css.0, chart.css.1, &style);
    let frame = curves::guess_frame(size, &GUESS_AXIS, &style);
    let calls: Vec<Call> = chart.record(size, &style).concat();
    let of_width = strokes(&calls, color).into_iter().filter(|(_, other)| f64::from(*other) == style.px(width));
    let data = |(x, y): &(i32, i32)| (frame.x_data(f64::from(*x)), frame.y_data(f64::from(*y)));
    of_width.map(|(points, _)| points.iter().map(data).collect()).collect()
}

#[test]
fn a_guess_goes_through_its_values_and_the_given_one_and_nowhere_else() {
    let [curve] = &lines("guess", LIGHT.ink, 2.25)[..] else { panic!("one stretch") };
    assert!((curve[0].0 - 0.1).abs() < 1e-3 && (curve[curve.len() - 1].0 - 0.7).abs() < 1e-3, "{curve:?}");
    for (p, value) in [(0.1, 2.58), (0.3, 1.33), (0.57, 0.477), (0.6, 0.52)] {
        let ends = curve.windows(2).find(|ends| ends[0].0 <= p + 1e-3 && p <= ends[1].0 + 1e-3).expect("a piece");
        let at = ends[0].1 + (ends[1].1 - ends[0].1) * (p - ends[0].0) / (ends[1].0 - ends[0].0);
        assert!((at - value).abs() < 0.005, "{at} at {p}");
    }
    let lowest = curve.iter().map(|point| point.1).fold(f64::INFINITY, f64::min);
    assert!(lowest > 0.47, "{lowest} is below every value");
}

// At its end it is golden.
#[test]
fn the_truth_grows_from_the_given_point() {
    let [half] = &lines("guess-growing", LIGHT.p, 2.5)[..] else { panic!("one piece") };
    assert!((half[half.len() - 1].0 - (0.57 + 0.43 / 2.0)).abs() < 1e-3, "{half:?}");
}

#[test]
fn a_pointer_draws_where_it_is_and_all_that_it_passes() {
    let style = desk();
    let frame = curves::guess_frame(Size::css(784.0, 528.0, &style), &GUESS_AXIS, &style);
    let place = |p, value| (frame.x_px(p), frame.y_px(value));
    for (index, value) in [(0, 2.58), (4, 0.0), (8, 3.4)] {
        assert_eq!(lesson::guess_at(&frame, place((index + 1) as f64 / 10.0, value)), (index, value), "there and back");
    }
    assert_eq!(lesson::guess_at(&frame, (0.0, frame.bottom() + 99.0)), (0, 0.0));
    // Down by 0.1 a column; past the last one its value stays.
    assert_eq!(lesson::guess_stroke(&frame, place(0.18, 2.02), place(0.42, 1.78)), [(1, 2.0), (2, 1.9), (3, 1.8)]);
    assert_eq!(lesson::guess_stroke(&frame, place(0.52, 1.0), place(0.54, 0.99)), []);
    assert_eq!(lesson::guess_stroke(&frame, place(0.54, 1.0), place(0.52, 0.99)), [(4, 0.99)], "on the way to it");
    assert_eq!(lesson::guess_stroke(&frame, place(0.54, 1.0), place(0.54, 2.0)), [(4, 2.0)], "straight up");
    let axis = CountAxis::new(120.0);
    let frame = histogram::frame(Size::css(784.0, 252.0, &style), 11, &axis, &style);
    let place = |bin, count| (frame.x_px(bin), frame.y_px(count));
    assert_eq!(lesson::bar_stroke(&frame, place(6.0, 90.0), place(3.0, 30.0), style.scale), [(4, 50.0), (5, 70.0), (3, 30.0)]);
    assert_eq!(lesson::bar_stroke(&frame, place(6.0, 90.0), place(6.2, 30.0), style.scale), [(6, 30.0)]);
}

#[test]
fn alternatives_say_what_is_drawn() {
    let fit = Explored::new(&opened("#/explore?v=1")).fit;
    let [guess, steep] = [GUESS, STEEP].map(|values| lesson::guess_alt(&values));
    assert!(guess.starts_with("0.1: 2.58; 0.2: 1.93;") && guess.ends_with("0.7: 0.90; 0.8: –; 0.9: –"), "{guess}");
    assert!(steep.starts_with("0.1: > 3; 0.2: 2.00;"), "{steep}");
    assert!(lesson::curve_alt(&fit.curves.forward).contains("; 0.5: 0.620; "), "{}", lesson::curve_alt(&fit.curves.forward));
}
