//! Pointer and keys: from pixels and names of keys to counts and p.

use proptest::prelude::*;
use wormteeth::chart::{CountAxis, Density, Frame, Palette, Size, Style, histogram};
use wormteeth::model::{HistogramDocument, MAX_COUNT};
use wormteeth::present::{BarKey, SweepClock, bar_key, count_at, step_p};

/// The chart of counts as the page draws it, at a pixel ratio.
fn frame(axis: CountAxis, bins: usize, ratio: f64) -> (Frame, f64) {
    let style = Style::canvas(Palette::LIGHT, Density::Normal, ratio);
    (histogram::frame(Size::css(600.0, 230.0, &style), bins, &axis, &style), style.scale)
}

#[test]
fn the_pointer_sets_whole_worms_where_a_pixel_is_about_one() {
    for ratio in [1.0, 1.5, 2.0] {
        let (frame, scale) = frame(CountAxis::new(123.0, 500.0), 11, ratio);
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
        let (frame, scale) = frame(CountAxis::new(greatest, 3.0 * greatest), 3, 1.0);
        let pixel = (frame.y_data(0.0) - frame.y_data(scale)).abs();
        for part in [0.01, 0.3, 0.77, 1.0] {
            let (count, aim) = (count_at(&frame, frame.y_px(part * greatest), scale), part * greatest);
            assert!((count - aim).abs() <= pixel.max(aim * 1e-9), "{count} is not near {aim}: a pixel is {pixel}");
        }
    }
}

fn key(name: &str, shift: bool, histogram: &HistogramDocument, bin: usize) -> Option<BarKey> {
    bar_key(name, shift, histogram, bin, CountAxis::new(histogram.greatest(), histogram.total()))
}

#[test]
fn keys_do_what_they_do_on_any_slider() {
    let article = HistogramDocument::default();
    for (name, shift, bin, expected) in [
        ("ArrowLeft", false, 4, BarKey::Bin(3)),
        ("ArrowLeft", false, 0, BarKey::Bin(0)),
        ("ArrowRight", false, 4, BarKey::Bin(5)),
        ("ArrowRight", false, 10, BarKey::Bin(10)),
        ("ArrowUp", false, 4, BarKey::Count(101.0)),
        ("ArrowUp", true, 4, BarKey::Count(110.0)),
        ("ArrowDown", false, 4, BarKey::Count(99.0)),
        ("ArrowDown", false, 0, BarKey::Count(1.0)),
        ("ArrowDown", true, 0, BarKey::Count(0.0)),
        ("PageUp", false, 4, BarKey::Count(110.0)),
        ("PageDown", false, 4, BarKey::Count(90.0)),
        ("Home", false, 4, BarKey::Count(0.0)),
    ] {
        assert_eq!(key(name, shift, &article, bin), Some(expected), "{name} at {bin}, shift {shift}");
    }
    let Some(BarKey::Count(end)) = key("End", false, &article, 4) else { panic!("End does nothing") };
    assert!(end >= 100.0 && end <= article.total());
    for name in ["a", "Tab", "Enter", "z", "Escape", "", "arrowup"] {
        assert_eq!(key(name, false, &article, 4), None, "{name}");
    }
}

#[test]
fn keys_take_a_visible_step_whatever_the_scale() {
    for greatest in [1e-9, 0.2, 3.0, 1e5, 1e9] {
        let histogram = HistogramDocument { counts: vec![greatest, greatest / 2.0, 0.0] };
        let axis = CountAxis::new(greatest, histogram.total());
        let Some(BarKey::Count(up)) = key("ArrowUp", false, &histogram, 1) else { panic!("no step at {greatest}") };
        let part = (up - histogram.counts[1]) / axis.top;
        assert!((0.001..=0.1).contains(&part), "a step of {part} of the scale at {greatest}");
        let Some(BarKey::Count(top)) = key("PageUp", true, &histogram, 0) else { panic!("no step at {greatest}") };
        assert!(top <= MAX_COUNT && top > greatest || top == MAX_COUNT);
    }
    // A count between two steps goes on to the next one.
    let between = HistogramDocument { counts: vec![10.4, 30.0] };
    assert_eq!(key("ArrowUp", false, &between, 0), Some(BarKey::Count(11.0)));
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
    ) {
        prop_assert!((0.0..=1.0).contains(&step_p(p, by)));
        let mut run = SweepClock::default();
        prop_assert_eq!(run.advance(0.0, p, still), None);
        prop_assert!(run.advance(now, p, still).is_none_or(|p| (0.0..=1.0).contains(&p)));
        let (frame, scale) = frame(CountAxis::new(greatest, greatest), bins, 1.25);
        let count = count_at(&frame, y, scale);
        prop_assert!(count >= 0.0 && count.is_finite());
        prop_assert!(count_at(&frame, y - scale, scale) >= count, "higher is not more");
    }
}
