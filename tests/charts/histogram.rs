//! Bars, outlines, handles and numbers stand where counts and signed_bars say.

use std::sync::Arc;
use wormteeth::chart::{Density, Style, histogram, signed_bars};

use crate::measure::{LIGHT, desk, lower, near, rects, top_of, upper};
use crate::recorder::{Call, record};
use crate::scenes::{State, binomial};

/// What both layers of the counts draw.
fn both(state: &State, style: &Style) -> Vec<Call> {
    let mut calls = record(upper(style), &state.counts_base(), style);
    calls.extend(record(upper(style), &state.counts_overlay(), style));
    calls
}

#[test]
fn bars_of_p_and_outlines_of_q_end_at_their_counts() {
    let state = State::article();
    for ratio in [1.0, 1.5, 2.0] {
        let style = Style::canvas(LIGHT, Density::Normal, ratio);
        let live = state.counts_overlay();
        let frame = histogram::frame(upper(&style), 11, &live.axis, &style);
        let (p, q) = (rects(&both(&state, &style), LIGHT.p), rects(&both(&state, &style), LIGHT.q));
        for bin in 0..11 {
            let top = top_of(&p, &frame, bin).expect("a bar");
            assert!(near(top, frame.y_px(live.counts[bin]), &style), "P in bin {bin} at {ratio}");
            let stroke = style.px(1.0);
            if let Some(top) = top_of(&q, &frame, bin) {
                assert!(near(top, frame.y_px(live.expected[bin]) - stroke, &style), "Q in bin {bin} at {ratio}");
            }
        }
    }
}

#[test]
fn a_gap_in_p_shows_where_q_crosses_it() {
    let (state, style) = (State::article(), desk());
    let live = state.counts_overlay();
    let frame = histogram::frame(upper(&style), 11, &live.axis, &style);
    let calls = record(upper(&style), &live, &style);
    let q = frame.y_px(live.expected[4]);
    let gaps = |wanted| {
        let gap = |call: &Call| match call {
            Call::Rect { corners: [(left, top), (right, bottom)], color } if *color == wanted => {
                (frame.bin_at(f64::from(left + right) / 2.0) == 4).then_some((*top, *bottom))
            }
            _ => None,
        };
        calls.iter().filter_map(gap).collect::<Vec<_>>()
    };
    let found = gaps(LIGHT.page);
    let [(top, bottom)] = found[..] else { panic!("{found:?}") };
    assert!(near(top, q - style.px(2.5), &style) && near(bottom, q + style.px(2.5), &style), "{top} to {bottom} round {q}");
    let highlighted = State::article().highlighted(4);
    let calls = record(upper(&style), &highlighted.counts_overlay(), &style);
    let band = calls.iter().filter(|call| matches!(call, Call::Rect { color, .. } if *color == LIGHT.band)).count();
    assert_eq!(band, 1, "in the highlighted column the band shows through");
}

#[test]
fn handles_stand_on_the_bars_and_the_highlighted_one_is_larger() {
    let (state, style) = (State::article().highlighted(4), desk());
    let live = state.counts_overlay();
    let frame = histogram::frame(upper(&style), 11, &live.axis, &style);
    let calls = both(&state, &style);
    for bin in 0..11 {
        let radius = calls
            .iter()
            .filter_map(|call| match call {
                Call::Disc { center, radius, color } if *color == LIGHT.p => Some((center, radius)),
                _ => None,
            })
            .find(|((x, y), _)| near(*x, frame.x_px(bin as f64), &style) && near(*y, frame.y_px(live.counts[bin]), &style))
            .map(|(_, radius)| f64::from(*radius) / style.scale);
        assert_eq!(radius, Some(if bin == 4 { 8.0 } else { 6.25 }), "bin {bin}");
    }
}

#[test]
fn a_count_that_is_no_number_is_no_bar() {
    let style = desk();
    let mut live = State::article().counts_overlay();
    let mut still = State::article().counts_base();
    still.counts = Arc::new(vec![f64::NAN, 5.0]);
    (live.counts, live.expected) = (Arc::clone(&still.counts), vec![5.0, f64::NAN]);
    let frame = histogram::frame(upper(&style), 2, &live.axis, &style);
    let mut calls = record(upper(&style), &still, &style);
    calls.extend(record(upper(&style), &live, &style));
    let tops = |color| [0, 1].map(|bin| top_of(&rects(&calls, color), &frame, bin).is_some());
    assert_eq!((tops(LIGHT.p), tops(LIGHT.q)), ([false, true], [true, false]));
}

#[test]
fn an_infinite_term_is_a_broken_bar_to_the_top() {
    let style = desk();
    let state = State::binomial(&[4.0, 9.0, 0.0, 14.0], 0.4);
    let live = state.terms_overlay(true);
    assert_eq!(live.terms[2], f64::INFINITY);
    let frame = signed_bars::frame(lower(&style), 4, &live.axis, &style);
    let calls = record(lower(&style), &live, &style);
    let bars = rects(&calls, LIGHT.q);
    assert!(near(top_of(&bars, &frame, 2).expect("a bar"), frame.top(), &style));
    let cuts = calls.iter().filter(|call| matches!(call, Call::Path { color, .. } if *color == LIGHT.page));
    assert_eq!(cuts.count(), 2);
    let sign = calls.iter().filter_map(Call::text).find(|(text, ..)| *text == "∞").expect("∞");
    assert!(near(sign.1.0, frame.x_px(2.0), &style) && sign.2);
    let still = record(lower(&style), &state.terms_base(), &style);
    assert!(
        still.iter().filter_map(Call::text).any(|(text, _, bold)| text == "2" && bold),
        "the support_mismatch bin's number is bold"
    );
}

#[test]
fn negative_terms_hang_below_the_line() {
    let (state, style) = (State::article(), desk());
    let live = state.terms_overlay(false);
    let frame = signed_bars::frame(lower(&style), 11, &live.axis, &style);
    let calls = record(lower(&style), &live, &style);
    let bars = rects(&calls, LIGHT.p);
    for (bin, term) in live.terms.iter().enumerate() {
        let column = bars.iter().filter(|(x, _)| frame.bin_at(f64::from(*x)) == bin);
        let far = column.max_by_key(|(_, y)| (f64::from(*y) - frame.y_px(0.0)).abs() as i32);
        // A bar of less than half a pixel is none.
        let end = far.map_or(frame.y_px(0.0).round() as i32, |(_, y)| *y);
        assert!(near(end, frame.y_px(*term), &style), "bin {bin}: {term}");
    }
    let labels: Vec<&str> = calls.iter().filter_map(|call| call.text().map(|(text, ..)| text)).collect();
    assert_eq!(labels, ["+0.322", "\u{2212}0.126"]);
}

#[test]
fn numbers_of_many_bins_are_thinned_but_never_the_highlighted_one() {
    let style = desk();
    let counts = binomial(101, 0.3);
    let mut scene = State::binomial(&counts, 0.3).highlighted(57).counts_base();
    scene.bold = vec![33];
    let calls = record(upper(&style), &scene, &style);
    let numbers: Vec<(i32, String, bool)> = calls
        .iter()
        .filter_map(Call::text)
        .filter(|(text, (_, y), _)| text.parse::<usize>().is_ok() && f64::from(*y) > upper(&style).height - style.px(20.0))
        .map(|(text, (x, _), bold)| (x, text.to_owned(), bold))
        .collect();
    assert!(numbers.len() > 8 && numbers.len() < 30, "{numbers:?}");
    assert!(
        numbers.iter().any(|(_, text, bold)| text == "57" && *bold)
            && numbers.iter().any(|(_, text, bold)| text == "33" && *bold)
    );
    let mut sorted: Vec<i32> = numbers.iter().map(|(x, ..)| *x).collect();
    sorted.sort_unstable();
    assert!(sorted.windows(2).all(|pair| f64::from(pair[1] - pair[0]) > style.px(18.0)), "{sorted:?}");
}
