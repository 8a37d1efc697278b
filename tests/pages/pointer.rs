//! Pointers and keys: from pixels and names of keys to counts, numbers, logits, worms and p; p played as an animation.

use crate::common::documents::softmax;
use crate::common::seen::{article, opened, sampled, words};
use proptest::prelude::*;
use wormteeth::chart::{
    CountAxis, Density, Frame, Kind, Palette, Size, Style, ValueAxis, class_bars, function_plot, histogram, log_trend,
};
use wormteeth::math::Unit;
use wormteeth::model::evidence::{CAUGHT, SIZE};
use wormteeth::model::information::{InformationEdit, List, Parameter, Part};
use wormteeth::model::{HistogramDocument, LOGIT, ListComparison, MAX_COUNT, SoftmaxDocument, SoftmaxFigures, TEMPERATURE};
use wormteeth::present::evidence::{Results, evidence_trend, log_slider_at, log_slider_key};
use wormteeth::present::softmax::{self as rows, ClassRow, class_key};
use wormteeth::present::{
    self, BarKey, PointerPosition, SweepClock, bar_key, count_at, entry_key, handle_at, key_letter, step_p,
};

fn style(ratio: f64) -> Style {
    Style::canvas(Palette::LIGHT, Density::Normal, ratio)
}

/// The chart of counts as the page draws it, at a pixel ratio.
fn frame(axis: CountAxis, bins: usize, ratio: f64) -> (Frame, f64) {
    let style = style(ratio);
    (histogram::frame(Size::css(600.0, 230.0, &style), bins, &axis, &style), style.scale)
}

fn logits_axis(document: &SoftmaxDocument) -> ValueAxis {
    rows::axis(ClassRow::Logits, document, &SoftmaxFigures::new(document), Unit::Bits)
}

/// The chart of logits, and the height of a pixel in it.
fn logits_frame(document: &SoftmaxDocument) -> (Frame, f64) {
    let style = style(1.0);
    let frame =
        class_bars::frame(Size::css(600.0, 136.0, &style), Kind::Logits, document.classes(), &logits_axis(document), &style);
    (frame, style.scale)
}

/// A slider of bars: what a key with and without Shift does at an element.
type Keys = Box<dyn Fn(&str, bool, usize) -> Option<BarKey>>;

#[test]
fn keys_do_what_they_do_on_any_slider() {
    let counts = HistogramDocument::default();
    let axis = CountAxis::new(counts.greatest());
    let [shares, big] = ["0.001,0.3", "400,20"].map(|p| opened(&format!("#/information?p={p}&q=1,1")).information);
    let logits = SoftmaxDocument::default();
    let (low, high) = (logits_axis(&logits).low, logits_axis(&logits).high);
    let bars: Keys = Box::new(move |key, shift, bin| bar_key(key, shift, &counts, bin, axis));
    let shares: Keys = Box::new(move |key, shift, entry| entry_key(key, shift, &shares, List::P, entry));
    let big: Keys = Box::new(move |key, shift, entry| entry_key(key, shift, &big, List::P, entry));
    let classes: Keys = Box::new(move |key, shift, class| class_key(key, shift, &logits, class, logits_axis(&logits)));
    let worms = |constraint| -> Keys {
        Box::new(move |key, shift, worms| log_slider_key(key, shift, worms, constraint).map(BarKey::Count))
    };
    let (size, caught) = (worms(SIZE), worms(CAUGHT));
    let (bin, count) = (BarKey::Bin, BarKey::Count);
    for (slider, key, shift, at, expected) in [
        (&bars, "ArrowLeft", false, 4, bin(3)),
        (&bars, "ArrowLeft", false, 0, bin(0)),
        (&bars, "ArrowRight", false, 10, bin(10)),
        (&bars, "ArrowUp", false, 4, count(101.0)),
        (&bars, "ArrowUp", true, 4, count(110.0)),
        (&bars, "ArrowDown", false, 0, count(1.0)),
        (&bars, "ArrowDown", true, 0, count(0.0)),
        (&bars, "PageUp", false, 4, count(110.0)),
        (&bars, "PageDown", false, 4, count(90.0)),
        (&bars, "Home", false, 4, count(0.0)),
        (&bars, "End", false, 4, count(axis.top)),
        (&shares, "ArrowUp", false, 0, count(0.01)),
        (&shares, "ArrowUp", false, 1, count(0.31)),
        (&shares, "ArrowDown", false, 0, count(0.0)),
        (&shares, "ArrowDown", true, 1, count(0.2)),
        (&shares, "PageUp", false, 1, count(0.4)),
        (&shares, "Home", false, 1, count(0.0)),
        (&shares, "End", false, 1, count(1.0)),
        (&shares, "ArrowLeft", false, 0, bin(0)),
        (&shares, "ArrowRight", false, 1, bin(1)),
        (&big, "ArrowUp", false, 1, count(30.0)),
        (&classes, "ArrowLeft", false, 1, bin(0)),
        (&classes, "ArrowRight", false, 2, bin(2)),
        (&classes, "ArrowUp", false, 0, count(1.1)),
        (&classes, "ArrowUp", true, 0, count(2.0)),
        (&classes, "PageDown", false, 0, count(0.0)),
        (&classes, "PageDown", true, 0, count(-9.0)),
        (&classes, "Home", false, 0, count(low)),
        (&classes, "End", false, 0, count(high)),
        (&size, "ArrowRight", false, 100, count(101.0)),
        (&size, "ArrowDown", true, 100, count(90.0)),
        (&size, "PageUp", false, 100, count(200.0)),
        (&size, "ArrowLeft", false, 1, count(1.0)),
        (&size, "PageUp", true, 4900, count(5000.0)),
        (&size, "Home", false, 9, count(1.0)),
        (&caught, "PageDown", false, 30, count(0.0)),
        (&caught, "End", false, 30, count(100_000.0)),
    ] {
        assert_eq!(slider(key, shift, at), Some(expected), "{key} at {at}, shift {shift}");
    }
    for key in ["a", "Tab", "Enter", "z", "Escape", "", "arrowup"] {
        assert!([&bars, &shares, &classes, &size].iter().all(|slider| slider(key, false, 1).is_none()), "{key}");
    }
}

#[test]
fn the_pointer_sets_whole_worms_where_a_pixel_is_about_one() {
    for ratio in [1.0, 1.5, 2.0] {
        let (frame, scale) = frame(CountAxis::new(123.0), 11, ratio);
        for count in 0..=125 {
            assert_eq!(count_at(&frame, frame.y_px(f64::from(count)), scale), f64::from(count), "at ratio {ratio}");
        }
        assert_eq!(count_at(&frame, frame.y_px(99.6), scale), 100.0);
        assert_eq!(count_at(&frame, frame.bottom(), scale), 0.0);
        assert_eq!(count_at(&frame, frame.bottom() + 100.0 * scale, scale), 0.0, "below the axis");
        assert_eq!(count_at(&frame, frame.y_px(300.0), scale), 300.0, "above the chart: the pointer may leave it");
    }
}

#[test]
fn the_pointer_is_as_fine_as_a_pixel_for_any_counts() {
    for greatest in [1e-9, 0.003, 1.0, 1e4, 1e9] {
        let (frame, scale) = frame(CountAxis::new(greatest), 3, 1.0);
        let pixel = (frame.y_data(0.0) - frame.y_data(scale)).abs();
        for part in [0.01, 0.3, 0.77, 1.0] {
            let (count, aim) = (count_at(&frame, frame.y_px(part * greatest), scale), part * greatest);
            assert!((count - aim).abs() <= pixel.max(aim * 1e-9), "{count} is not near {aim}: a pixel is {pixel}");
        }
    }
}

#[test]
fn keys_take_a_visible_step_whatever_the_scale() {
    for greatest in [1e-9, 0.2, 3.0, 1e5, 1e9] {
        let histogram = HistogramDocument { counts: vec![greatest, greatest / 2.0, 0.0] };
        let axis = CountAxis::new(greatest);
        let key = |name, shift, bin| match bar_key(name, shift, &histogram, bin, axis) {
            Some(BarKey::Count(count)) => count,
            _ => panic!("no step at {greatest}"),
        };
        let (up, top) = (key("ArrowUp", false, 1), key("PageUp", true, 0));
        let part = (up - histogram.counts[1]) / axis.top;
        assert!((0.001..=0.1).contains(&part), "a step of {part} of the scale at {greatest}");
        assert!(top <= MAX_COUNT && top > greatest || top == MAX_COUNT);
    }
    // A count between two steps goes on to the next one.
    let between = HistogramDocument { counts: vec![10.4, 30.0] };
    assert_eq!(bar_key("ArrowUp", false, &between, 0, CountAxis::new(30.0)), Some(BarKey::Count(11.0)));
}

/// A pointer over a chart of Information.
fn at(x: f64, y: f64) -> PointerPosition {
    PointerPosition { x, y, scale: style(1.0).scale, size: Size::css(389.0, 190.0, &style(1.0)) }
}

#[test]
fn a_bar_and_a_handle_come_to_the_pointer_and_stop_at_the_ends() {
    let (document, style) = (opened("#/information?v=1").information, style(1.0));
    let (part, size) = (Part::List(List::Q), at(0.0, 0.0).size);
    let drag = |part, there| present::drag_edit(part, &document, 2, there, &style);
    let frame = present::list_frame(List::Q, &document, size, &style);
    let there = at(frame.x_px(2.0), frame.y_px(0.6));
    let entry = |value| Some(InformationEdit::Drag(Parameter::Entry(List::Q, 2), value));
    assert_eq!(drag(part, there), entry(0.6));
    assert_eq!(drag(part, at(frame.x_px(2.0), frame.bottom() + 400.0)), entry(0.0));
    assert_eq!(drag(Part::Sums, there), None);
    let seen = ListComparison::new(&document.p, &document.q);
    for (part, parameter) in [(Part::Event, Parameter::Event), (Part::Coin, Parameter::Coin)] {
        let frame = function_plot::frame(size, &present::ground(part, &seen, Unit::Nats), &style);
        for (x, p) in [(0.3, 0.3), (0.3456, 0.346), (-1.0, 0.0), (2.0, 1.0)] {
            let edit = drag(part, at(frame.x_px(x), 0.0));
            assert_eq!(edit, Some(InformationEdit::Drag(parameter, p)), "{part:?} at {x}");
        }
    }
}

#[test]
fn a_finger_takes_a_handle_that_is_near() {
    let values = [50.0, 0.0, 20.0, 1e9];
    for (bins, ratio) in [(4, 1.0), (4, 1.25), (40, 2.0)] {
        let (frame, scale) = frame(CountAxis::new(100.0), bins, ratio);
        let value = |bin: usize| values[bin % 4];
        let end = |bin: usize| {
            let y = frame.y_px(value(bin)).max(frame.top());
            (frame.x_px(bin as f64) / scale, y / scale)
        };
        let found = |(x, y): (f64, f64), (right, down): (f64, f64)| handle_at(&frame, scale, (x + right, y + down), value);
        for bin in 0..4 {
            for (by, taken) in
                [((0.0, 0.0), true), ((0.0, 23.9), true), ((4.0, -23.0), true), ((0.0, 24.1), false), ((0.0, -24.1), false)]
            {
                let (held, below) = found(end(bin), by).unzip();
                // Where bars stand close, a finger beyond reach of its own may be in that of another.
                assert_eq!(held == Some(bin), taken, "{bin} of {bins}, {by:?}: {held:?}");
                assert!(!taken || below.is_some_and(|below| (below - by.1).abs() < 1e-9), "{below:?}");
            }
        }
        // In the next column, but on the handle.
        let half = frame.pitch() / scale / 2.0;
        let beside = found(end(2), (half + 1.0, 0.0)).map(|(bin, _)| bin);
        assert_eq!(beside, (half < 23.0).then_some(2), "{bins}");
    }
}

#[test]
fn a_key_is_the_letter_that_it_types_or_else_that_it_has_in_english() {
    for (key, code, letter) in [
        ("z", "KeyZ", Some('z')),
        ("Z", "KeyZ", Some('z')),
        ("z", "KeyY", Some('z')),
        ("y", "KeyZ", Some('y')),
        ("я", "KeyZ", Some('z')),
        ("ζ", "KeyZ", Some('z')),
        (";", "KeyZ", Some('z')),
        ("Dead", "KeyY", Some('y')),
        ("Enter", "Enter", None),
        ("1", "Digit1", None),
        ("", "", None),
    ] {
        assert_eq!(key_letter(key, code), letter, "{key} {code}");
    }
}

#[test]
fn a_logit_is_as_fine_as_a_pixel() {
    for logits in ["1,3", "1000,0", "-1e6,1e6"] {
        let document = opened(&format!("#/softmax?logits={logits}")).softmax;
        let ((frame, scale), axis) = (logits_frame(&document), logits_axis(&document));
        let pixel = frame.y_data(0.0) - frame.y_data(scale);
        for logit in [axis.low, 0.0, document.logits[1] / 3.0, axis.high] {
            let found = rows::logit_at(&frame, frame.y_px(logit), scale);
            assert!((found - logit).abs() <= pixel / 2.0 + 1e-9, "{found} is not near {logit}: a pixel is {pixel}");
        }
    }
}

#[test]
fn a_pointer_sets_whole_worms_on_evidence() {
    let (style, seen) = (style(1.0), sampled(&article(), &opened("#/evidence?v=1").evidence));
    let still = evidence_trend(&seen, &Results::default(), Unit::Bits, words()).base;
    let frame = log_trend::frame(Size::css(600.0, 230.0, &style), &still.axis, still.most, &style);
    let at = |x: f64| log_slider_at(&frame, x, style.px(1.0), still.most, CAUGHT);
    for worms in [1.0, 2.0, 10.0, 100.0, 1000.0_f64] {
        assert_eq!(at(frame.x_px(worms.log10())), worms);
    }
    assert_eq!([at(0.0), at(frame.right() + 99.0)], [0.0, 1000.0]);
    assert_eq!(log_slider_at(&frame, 0.0, style.px(1.0), still.most, SIZE), 1.0);
    // A pixel is some ten worms there.
    assert_eq!(at(frame.x_px(903_f64.log10())), 900.0);
}

#[test]
fn p_steps_over_all_hundredths_and_stops_at_the_ends() {
    let mut p = 0.0;
    for k in 1..=100 {
        p = step_p(p, 0.01);
        assert_eq!(p, f64::from(k) / 100.0);
    }
    assert_eq!(step_p(p, 0.01), 1.0);
    for k in (0..100).rev() {
        p = step_p(p, -0.01);
        assert_eq!(p, f64::from(k) / 100.0);
    }
    assert_eq!(step_p(p, -0.01), 0.0);
    assert_eq!((step_p(0.570_4, 0.01), step_p(0.570_4, -0.01)), (0.58, 0.56));
}

/// The ps of a run of so many frames, `frame_ms` apart, from `p`.
fn run(mut p: f64, frames: usize, frame_ms: f64, still: bool) -> Vec<f64> {
    let mut run = SweepClock::default();
    run.start();
    let mut seen = Vec::new();
    for k in 0..frames {
        if let Some(next) = run.advance(1000.0 + k as f64 * frame_ms, p, still) {
            p = next;
            seen.push(p);
        }
    }
    seen
}

#[test]
fn playing_runs_up_to_1_and_back_to_0_in_the_same_time_at_any_frame_rate() {
    for frame_ms in [1000.0 / 144.0, 1000.0 / 60.0, 1000.0 / 20.0] {
        let frames = (17_000.0 / frame_ms) as usize;
        let seen = run(0.0, frames, frame_ms, false);
        assert_eq!(seen.len(), frames - 1, "the first frame only says what time it is");
        let top = seen.iter().position(|p| *p == 1.0).expect("it never reaches 1");
        let seconds = top as f64 * frame_ms / 1000.0;
        assert!((7.8..8.2).contains(&seconds), "up in {seconds} s");
        assert!(seen[..=top].is_sorted());
        let back = seen[top..].iter().position(|p| *p == 0.0).expect("it never comes back");
        assert!(seen[top..=top + back].iter().rev().is_sorted());
        assert!(seen[top + back..].len() > 2 && seen.last() > Some(&0.0), "and up again");
    }
}

#[test]
fn a_run_goes_on_from_where_p_is_and_forgets_the_last_one() {
    assert_eq!(run(0.57, 2, 80.0, false), [0.58]);
    assert_eq!(run(1.0, 3, 80.0, false), [1.0, 0.99]);
    let mut run = SweepClock::default();
    assert_eq!(run.advance(0.0, 0.5, false), None);
    assert_eq!(run.advance(0.0, 0.5, false), None, "no time has passed");
    // A tab that slept an hour goes on as if it had not.
    assert_eq!(run.advance(3.6e6, 0.5, false), Some(0.5 + 100.0 / 8000.0));
    run.start();
    assert_eq!(run.advance(3.7e6, 0.5, false), None);
}

#[test]
fn who_wants_no_motion_sees_few_steps() {
    let seen = run(0.0, 400, 25.0, true);
    assert_eq!(seen.len(), 9, "one a second: {seen:?}");
    assert!(seen.iter().zip(1..).all(|(p, k)| (p - f64::from(k) / 10.0).abs() < 1e-12), "{seen:?}");
}

proptest! {
    #[test]
    fn nothing_here_leaves_its_range(
        (p, by) in (0.0..=1.0_f64, prop_oneof![Just(0.01), Just(-0.01), Just(0.1), Just(-0.001)]),
        (now, still) in (0.0..1e6_f64, any::<bool>()),
        (y, greatest) in (-1e4..1e5_f64, prop_oneof![Just(1e-9), Just(1e9), 1e-3..1e6_f64]),
        bins in 2..=101_usize,
        (place, document) in (-2.0..=2.0_f64, softmax()),
    ) {
        prop_assert!((0.0..=1.0).contains(&step_p(p, by)));
        let mut run = SweepClock::default();
        prop_assert_eq!(run.advance(0.0, p, still), None);
        prop_assert!(run.advance(now, p, still).is_none_or(|p| (0.0..=1.0).contains(&p)));
        let (frame, scale) = frame(CountAxis::new(greatest), bins, 1.25);
        let count = count_at(&frame, y, scale);
        prop_assert!(count >= 0.0 && count.is_finite());
        prop_assert!(count_at(&frame, y - scale, scale) >= count, "higher is not more");
        prop_assert!(TEMPERATURE.admits(rows::temperature_at(place)));
        let (frame, scale) = logits_frame(&document);
        let logit = rows::logit_at(&frame, y, scale);
        prop_assert!(logit.is_finite() && rows::logit_at(&frame, y - scale, scale) >= logit, "higher is not more");
        for key in ["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"] {
            let logit = class_key(key, true, &document, 0, logits_axis(&document));
            prop_assert!(matches!(logit, Some(BarKey::Count(logit)) if LOGIT.admits(logit)), "{:?}", logit);
        }
    }
}
