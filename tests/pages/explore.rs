//! Explore: figures, cards, tables, and its charts in words and in tones.

use super::any::plain;
use crate::common::seen::{Explored, opened, words};
use wormteeth::chart::{AverageOver, Density, Palette, Size, Style, ValueAxis, histogram};
use wormteeth::math::Unit;
use wormteeth::model::Model;
use wormteeth::present::{self, card_bar_percent, curves_axis, curves_base, format_information, highlighted_term};

fn explored(link: &str) -> Explored {
    Explored::new(&opened(link))
}

fn article() -> Explored {
    explored("#/explore?v=1")
}

const EMPTY_BIN: &str = "#/explore?counts=2,5,19,58,100,0,58,47,46,45,37";

#[test]
fn figures_are_in_the_unit_shown() {
    let nats = article().analysis.forward.divergence.nats();
    assert_eq!(Unit::ALL.map(|unit| format_information(unit, nats)), ["0.477", "0.331", "0.144"]);
    assert_eq!(Unit::ALL.map(|unit| format_information(unit, f64::INFINITY)), ["∞"; 3]);
    assert_eq!(Unit::ALL.map(present::log_name), [("log₂", Some("2")), ("ln", None), ("log₁₀", Some("10"))]);
}

#[test]
fn a_bin_card_says_the_bins_figures_where_there_is_room() {
    let card = |seen: &Explored, bin| {
        let axis = present::count_axis(&seen.histogram, &seen.analysis.q);
        let style = Style::canvas(Palette::LIGHT, Density::Normal, 1.0);
        let frame = histogram::frame(Size::css(600.0, 230.0, &style), seen.histogram.bins(), &axis, &style);
        present::bin_card(bin, &seen.histogram, &seen.analysis, &frame, &style).expect("a card")
    };
    let ten = card(&article(), 10);
    assert_eq!([ten.count, ten.expected], ["37", "1.8"]);
    let left = |bin| card(&article(), bin).corner.0;
    assert!(left(10) > 400.0 && left(0) < 200.0, "both corners are free: the nearer one");
}

#[test]
fn bars_and_charts_have_words() {
    let [article, uniform, one] =
        ["v=1", "model=uniform", "counts=0,0,0,0,0,0,0,500,0,0,0&p=0.7"].map(|query| explored(&format!("#/explore?{query}")));
    let curves = |seen: &Explored| present::curves_alt(&seen.fit, &seen.analysis, seen.p(), Unit::Bits, words());
    let counts = present::counts_alt(&article.histogram, Model::Binomial, &article.analysis, words());
    let terms = present::terms_alt("D(P‖Q)", &article.analysis.forward, Unit::Bits, words());
    let bar = present::bin_text(&article.histogram, &article.analysis, 10, words());
    for (text, pieces) in [
        (bar, &["37 worms, a share of 0.074; the model expects 1.8, a share of 0.004"][..]),
        (counts, &["500 worms", "0 to 10", "2, 5, 19, 58, 100, 83, 58, 47, 46, 45, 37", "the binomial expects", "123"]),
        (terms, &["D(P‖Q) = 0.477 bits", "bits: 0: 0.017;", "6: −0.126", "10: 0.322."]),
        (
            curves(&article),
            &[
                "bits",
                "D(P‖Q) has its minimum, 0.477, at p = 0.570",
                "D(Q‖P) has its minimum, 0.276, at p = 0.509",
                "At p = 0.570",
                "= 0.330",
            ],
        ),
        (curves(&uniform), &["0.338", "no parameter"]),
        (curves(&one), &["D(Q‖P) is ∞ at every p"]),
    ] {
        assert!(pieces.iter().all(|piece| text.contains(piece)), "{text}: {pieces:?}");
    }
}

#[test]
fn curves_and_their_scale_are_in_one_unit() {
    let fit = article().fit;
    for unit in Unit::ALL {
        let base = curves_base(&fit, None, curves_axis(&fit, None, unit), None, unit, Density::Normal, words());
        let part = base.forward.minimum.map_or(0.0, |minimum| minimum.y) / base.axis.high;
        assert!((0.2..0.5).contains(&part), "{}: the bowl lies at {part} of the scale", base.unit_label);
        assert_eq!(base.forward.ys[200], unit.from_nats(fit.curves.forward[200]));
    }
}

#[test]
fn models_that_tie_are_named_and_others_are_not() {
    let tie = |seen: &Explored, unit| present::tie_sentence(&seen.comparison, unit, words());
    let said = "uniform and two-group agree to within 0.001";
    assert_eq!(Unit::ALL.map(|unit| tie(&article(), unit)), ["bits", "nats", "dits"].map(|unit| Some(format!("{said} {unit}"))));
    assert_eq!(
        tie(&explored("#/explore?counts=4,4"), Unit::Bits).as_deref(),
        Some("uniform, binomial and two-group agree to within 0.001 bits")
    );
    assert_eq!(tie(&explored("#/explore?counts=1,2,1"), Unit::Bits), None);
}

#[test]
fn the_introduction_says_what_is_seen_in_the_unit_shown() {
    let explore = &words().explore;
    for (said, expected) in [
        (
            (explore.introduce_pq)("500", Model::Binomial),
            "P is what was observed: 500 worms, counted by their teeth. Q is a model of them, here the binomial.",
        ),
        (
            (explore.introduce_divergence)("0.331", Unit::Nats),
            "A code made for Q costs extra nats when P is true: the Kullback–Leibler divergence D(P‖Q), now 0.331 nats per worm.",
        ),
        ((explore.introduce_drag)(10, "0.477"), "Drag the bar at 10 teeth down and watch 0.477 fall."),
        ((explore.forward_gloss)(Unit::Dits), "extra dits per worm if you use Q when P is true"),
        ((explore.reverse_gloss)(Unit::Bits), "extra bits per worm if you use P when Q is true"),
    ] {
        assert_eq!(plain(&said), expected);
    }
}

#[test]
fn a_curve_is_heard_higher_where_more_is_lost() {
    let axis = curves_axis(&article().fit, None, Unit::Bits);
    let top = Unit::Bits.to_nats(axis.high);
    let tones = present::tones(&[0.0, top / 3.0, top, 2.0 * top, f64::INFINITY], axis, Unit::Bits);
    for (found, octaves) in tones.iter().zip([0, 1, 3, 3, 3]) {
        assert!((found - 220.0 * f32::powi(2.0, octaves)).abs() < 0.01, "{tones:?}");
    }
}

#[test]
fn a_highlighted_term_is_spelled_out() {
    let seen = article();
    let observed = seen.histogram.observed();
    let ten = highlighted_term(10, &observed, &seen.analysis.q, &seen.analysis.forward, Unit::Bits).expect("bin 10 has a term");
    assert_eq!((ten.bin, ten.log), (10, "log₂"));
    assert_eq!([ten.weight, ten.log_ratio, ten.term], ["0.074", "4.353", "+0.322"]);
    let six = highlighted_term(6, &observed, &seen.analysis.q, &seen.analysis.forward, Unit::Nats).expect("bin 6 has a term");
    assert!(six.term.starts_with('−') && six.log == "ln", "{six:?}");
    assert_eq!(highlighted_term(11, &observed, &seen.analysis.q, &seen.analysis.forward, Unit::Bits), None);
    let empty = explored(EMPTY_BIN);
    let observed = empty.histogram.observed();
    let term = highlighted_term(5, &empty.analysis.q, &observed, &empty.analysis.reverse, Unit::Bits).expect("bin 5 has a term");
    assert_eq!([term.log_ratio.as_str(), term.term.as_str()], ["∞", "+∞"]);
    let none = highlighted_term(5, &observed, &empty.analysis.q, &empty.analysis.forward, Unit::Bits).expect("bin 5 has a term");
    assert_eq!([none.weight.as_str(), none.log_ratio.as_str(), none.term.as_str()], ["0", "−∞", "0.000"]);
}

#[test]
fn rounding_noise_is_nothing_and_a_small_difference_is_something() {
    let binomial = "#/explore?counts=1,10,45,120,210,252,210,120,45,10,1";
    let same = explored(&format!("{binomial}&p=0.5"));
    let forward = &same.analysis.forward;
    assert!(forward.terms.iter().any(|term| *term != 0.0), "two ways to the same distribution differ: {forward:?}");
    assert_eq!(present::terms_labels(forward, Unit::Bits, Some(5)), []);
    let axis = present::terms_axis(&same.analysis, Unit::Bits);
    let bars = present::terms_overlay(forward, None, Vec::new().into(), axis, Unit::Bits, AverageOver::P, None);
    assert!(bars.terms.iter().all(|term| *term == 0.0) && axis == ValueAxis::for_terms(&[&[0.0]]), "{bars:?}");
    let alt = present::terms_alt("D(P‖Q)", forward, Unit::Bits, words());
    assert!(alt.contains("D(P‖Q) = 0.000 bits: 0: 0.000; 1: 0.000;"), "{alt}");
    let observed = same.histogram.observed();
    let term = highlighted_term(4, &observed, &same.analysis.q, forward, Unit::Bits).expect("bin 4 has a term");
    assert_eq!(term.term, "0.000");

    let near = explored(&format!("{binomial}&p=0.500001"));
    let forward = &near.analysis.forward;
    assert_eq!(format_information(Unit::Bits, forward.divergence.nats()), "2.89e-11");
    assert_eq!(present::terms_labels(forward, Unit::Bits, None).len(), 2);
    assert_eq!(present::divergence_sign(forward, Unit::Bits), "≈", "2.89e-11, 2.706 − 2.706");
}

#[test]
fn the_table_has_a_row_a_bin() {
    let seen = article();
    let rows = present::bin_table(&seen.histogram, &seen.histogram.observed(), &seen.analysis);
    assert_eq!(rows.iter().map(|row| row.bin).collect::<Vec<_>>(), (0..11).collect::<Vec<_>>());
    let ten = &rows[10];
    assert_eq!([&ten.count, &ten.p, &ten.expected, &ten.q], ["37", "0.074", "1.8", "0.004"]);
    assert_eq!((ten.forward, ten.reverse), (seen.analysis.forward.terms[10], seen.analysis.reverse.terms[10]));
}

#[test]
fn the_bars_of_the_cards_are_parts_of_the_longest() {
    let bars = |seen: &Explored| Model::ALL.map(|model| card_bar_percent(&seen.comparison, model));
    let [uniform, binomial, two_group] = bars(&article());
    assert_eq!(binomial, 100.0);
    assert!((uniform - 100.0 * 0.338_43 / 0.477_01).abs() < 0.01 && two_group < uniform);
    // The only empty group of two leaves the two-group model ∞: as long as the longest.
    assert_eq!(bars(&explored("#/explore?counts=4,4&model=uniform")), [0.0, 0.0, 0.0]);
    let one = bars(&explored("#/explore?counts=0,0,0,0,0,0,0,500,0,0,0&p=0.7"));
    assert!(one.iter().all(|bar| (0.0..=100.0).contains(bar)) && one.contains(&100.0), "{one:?}");
}

#[test]
fn the_bar_that_the_introduction_says_to_drag_makes_d_fall() {
    let counts = |seen: &Explored| seen.histogram.counts.iter().map(|count| format!("{count}")).collect::<Vec<_>>();
    assert_eq!(present::bin_to_drag(&article().histogram.observed(), &article().analysis), Some(10));
    let mut dragged = 0;
    for model in ["uniform", "binomial", "two-group"] {
        for p in 0..=20 {
            let at = |counts: &str| explored(&format!("#/explore?counts={counts}&model={model}&p={}", f64::from(p) / 20.0));
            let seen = at("2,5,19,58,100,83,58,47,46,45,37");
            let Some(bin) = present::bin_to_drag(&seen.histogram.observed(), &seen.analysis) else { continue };
            let mut counts = counts(&seen);
            counts[bin] = format!("{}", seen.histogram.counts[bin] * 0.99);
            let less = at(&counts.join(","));
            assert!(less.analysis.forward.divergence.nats() < seen.analysis.forward.divergence.nats(), "{model} {p}: {bin}");
            dragged += 1;
        }
    }
    assert!(dragged > 30, "{dragged}");
    // Nothing is lost, or one bar is not enough to save it.
    for link in ["#/explore?counts=4,4&model=uniform", "#/explore?v=1&p=0"] {
        let seen = explored(link);
        assert_eq!(present::bin_to_drag(&seen.histogram.observed(), &seen.analysis), None, "{link}");
    }
}

#[test]
fn terms_glide_from_one_direction_to_the_other_but_not_from_or_to_infinity() {
    let seen = explored(EMPTY_BIN);
    let Explored { analysis, .. } = &seen;
    let axis = present::terms_axis(analysis, Unit::Nats);
    let bars = |done| {
        let from = Some((&analysis.forward, done));
        present::terms_overlay(&analysis.reverse, from, Vec::new().into(), axis, Unit::Nats, AverageOver::Q, None).terms
    };
    let (forward, reverse) = (&analysis.forward.terms, &analysis.reverse.terms);
    for bin in [0, 4, 10] {
        let half = (forward[bin] + reverse[bin]) / 2.0;
        for (done, expected) in [(0.0, forward[bin]), (0.5, half), (1.0, reverse[bin])] {
            assert!((bars(done)[bin] - expected).abs() < 1e-12, "bin {bin} at {done}");
        }
    }
    assert_eq!(bars(0.5)[5], f64::INFINITY);
}

#[test]
fn a_phone_s_stepper_begins_with_the_largest_term_and_says_what_is_expected() {
    for (terms, bin) in
        [(&[0.1, 0.3, -0.2][..], 1), (&[0.3, 0.1, 0.3], 0), (&[0.9, f64::INFINITY, f64::INFINITY], 1), (&[0.0], 0)]
    {
        assert_eq!(present::largest_term_bin(terms), bin, "{terms:?}");
    }
    let article = article();
    assert_eq!(present::largest_term_bin(&article.analysis.forward.terms), 10);
    assert_eq!(present::expected_in_bin(10, &article.histogram, &article.analysis.q), "1.8");
    assert_eq!(present::expected_in_bin(99, &article.histogram, &article.analysis.q), "0");
}
