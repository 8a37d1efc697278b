//! The scenes of counts and curves, and the words of each chart.

use super::{article, explored, preset, words};
use wormteeth::chart::{CountAxis, Density, Palette, Size, Style, histogram};
use wormteeth::math::Unit;
use wormteeth::model::{Model, Preset};
use wormteeth::present::{self, curves_axis, curves_base, curves_overlay, p_label, shown};

#[test]
fn figures_are_in_the_unit_shown() {
    let nats = article().analysis.forward.divergence.nats();
    assert_eq!(Unit::ALL.map(|unit| shown(unit, nats)), ["0.477", "0.331", "0.144"]);
    assert_eq!(Unit::ALL.map(|unit| shown(unit, f64::INFINITY)), ["∞"; 3]);
    assert_eq!(Unit::ALL.map(present::log_name), [("log₂", Some("2")), ("ln", None), ("log₁₀", Some("10"))]);
}

#[test]
fn the_scale_of_counts_holds_the_bars_and_the_model() {
    let seen = article();
    let axis = present::count_axis(&seen.histogram, &seen.analysis.q);
    // The model's peak, N·q = 123, is above the bars' 100.
    assert_eq!((axis.top, axis.total), (125.0, 500.0));
    let counts = &seen.histogram.counts;
    let live = present::counts_overlay(&seen.histogram, seen.explore.model, &seen.analysis, axis, Some(3), words());
    assert_eq!((live.counts.as_slice(), live.highlighted), (counts.as_slice(), Some(3)));
    assert!((live.expected.iter().sum::<f64>() - 500.0).abs() < 1e-9);
    assert_eq!((live.p_name, live.q_name), ("P observed", "Q binomial"));
    let base = present::counts_base(&seen.histogram, axis, None, vec![1, 2], words());
    assert_eq!((base.counts.as_slice(), base.bold, base.unit_label), (counts.as_slice(), vec![1, 2], "share"));
}

#[test]
fn a_bin_card_says_the_bins_figures_where_there_is_room() {
    let seen = article();
    let axis = present::count_axis(&seen.histogram, &seen.analysis.q);
    let style = Style::canvas(Palette::LIGHT, Density::Normal, 1.0);
    let frame = histogram::frame(Size::css(600.0, 230.0, &style), 11, &axis, &style);
    let card = |bin| present::bin_card(bin, &seen.histogram, &seen.analysis, axis, &frame);
    let ten = card(10).expect("bin 10 has a card");
    assert_eq!([ten.p, ten.count, ten.q, ten.expected], ["0.074", "37", "0.004", "1.8"]);
    assert!(!ten.at_left, "both corners are free: the nearer one");
    assert!(card(0).expect("bin 0 has a card").at_left);
    assert_eq!(card(11), None);
    // Tall bars at the left only.
    let falling = explored(&[90.0, 40.0, 1.0, 1.0, 1.0, 1.0, 1.0], Model::Uniform, 0.5);
    let axis: CountAxis = present::count_axis(&falling.histogram, &falling.analysis.q);
    let frame = histogram::frame(Size::css(600.0, 230.0, &style), 7, &axis, &style);
    let zero = present::bin_card(0, &falling.histogram, &falling.analysis, axis, &frame).expect("bin 0 has a card");
    assert!(!zero.at_left);
}

#[test]
fn bars_and_charts_have_words() {
    let seen = article();
    assert_eq!(
        present::bin_text(&seen.histogram, &seen.analysis, 10, words()),
        "37 worms, a share of 0.074; the model expects 1.8, a share of 0.004"
    );
    let counts = present::counts_alt(&seen.histogram, seen.explore.model, &seen.analysis, words());
    for piece in ["500 worms", "0 to 10", "2, 5, 19, 58, 100, 83, 58, 47, 46, 45, 37", "binomial model expects", "123"] {
        assert!(counts.contains(piece), "{counts} says nothing of {piece}");
    }
    let curves = present::curves_alt(&seen.fit, &seen.analysis, seen.p(), Unit::Bits, words());
    for piece in
        ["bits", "D(P‖Q) is least, 0.477, at p = 0.570", "D(Q‖P) is least, 0.276, at p = 0.509", "At p = 0.570", "= 0.330"]
    {
        assert!(curves.contains(piece), "{curves} says nothing of {piece}");
    }
    let terms = present::terms_alt("D(P‖Q)", &seen.analysis.forward, Unit::Bits, words());
    for piece in ["D(P‖Q) = 0.477 bits", "bits: 0: 0.017;", "6: −0.126", "10: 0.322."] {
        assert!(terms.contains(piece), "{terms} says nothing of {piece}");
    }
    let uniform = preset(Preset::ArticleWorms, Model::Uniform, 0.57);
    let curves = present::curves_alt(&uniform.fit, &uniform.analysis, uniform.p(), Unit::Bits, words());
    assert!(curves.contains("0.338") && curves.contains("no p"), "{curves}");
    let one = preset(Preset::OneValue, Model::Binomial, 0.7);
    let curves = present::curves_alt(&one.fit, &one.analysis, one.p(), Unit::Bits, words());
    assert!(curves.contains("D(Q‖P) is ∞ at every p"), "{curves}");
}

#[test]
fn curves_say_where_they_go_and_where_they_are_least() {
    let seen = article();
    let axis = curves_axis(&seen.fit, None, Unit::Bits);
    assert_eq!((axis.low, axis.high), (0.0, 1.5));
    let base = curves_base(&seen.fit, None, axis, None, Unit::Bits, Density::Normal, words());
    assert_eq!(base.forward.ends, ["↑ ∞", "↑ ∞"]);
    assert_eq!(base.reverse.ends, ["↑ 7.97", "↑ 3.76"]);
    let labels = [&base.forward, &base.reverse].map(|curve| curve.minimum.as_ref().map(|minimum| minimum.label.as_str()));
    assert_eq!(labels, [Some("least 0.477 at p 0.570"), Some("least 0.276 at p 0.509")]);
    let short = curves_base(&seen.fit, None, axis, None, Unit::Bits, Density::Phone, words());
    assert_eq!(short.reverse.minimum.map(|minimum| minimum.label), Some("least 0.276".into()));
    assert_eq!((base.unit_label.as_str(), base.level.is_none(), base.forward.note.is_none()), ("bits", true, true));
    let live = curves_overlay(&seen.analysis, seen.p(), p_label(0.57), axis, Unit::Bits);
    assert_eq!((shown(Unit::Nats, live.forward), shown(Unit::Nats, live.reverse)), ("0.477".into(), "0.330".into()));
    assert_eq!((live.p, live.p_label.as_str()), (Some(0.57), "p 0.570"));
}

#[test]
fn curves_and_their_scale_are_in_one_unit() {
    let seen = article();
    let scenes = Unit::ALL.map(|unit| {
        let axis = curves_axis(&seen.fit, None, unit);
        curves_base(&seen.fit, None, axis, None, unit, Density::Normal, words())
    });
    let [bits, nats, dits] = &scenes;
    for (k, nat) in nats.forward.ys.iter().enumerate() {
        let [bit, dit] = [bits, dits].map(|scene| scene.forward.ys[k]);
        assert!((nat.is_infinite() && bit == *nat && dit == *nat) || (Unit::Bits.to_nats(bit) - nat).abs() < 1e-12);
    }
    for scene in &scenes {
        let least = scene.forward.minimum.as_ref().map_or(0.0, |minimum| minimum.y);
        let part = least / scene.axis.high;
        assert!((0.2..0.5).contains(&part), "{}: the bowl lies at {part} of the scale", scene.unit_label);
    }
}

#[test]
fn a_model_without_p_has_level_lines_on_the_same_scale() {
    let seen = preset(Preset::ArticleWorms, Model::Uniform, 0.57);
    let level = Some(present::level(&seen.analysis));
    let axis = curves_axis(&seen.fit, level, Unit::Bits);
    let base = curves_base(&seen.fit, level, axis, None, Unit::Bits, Density::Normal, words());
    let lines = base.level.expect("uniform has level lines");
    assert_eq!([lines.forward.label.as_str(), lines.reverse.label.as_str()], ["D(P‖Q) 0.338", "D(Q‖P) 0.590"]);
    assert!(lines.forward.y.max(lines.reverse.y) < axis.high);
    let live = curves_overlay(&seen.analysis, None, String::new(), axis, Unit::Bits);
    assert_eq!((live.p, live.p_label.as_str()), (None, ""));
}

#[test]
fn a_direction_that_is_infinite_everywhere_says_so() {
    let seen = preset(Preset::OneValue, Model::Binomial, 0.7);
    let axis = curves_axis(&seen.fit, None, Unit::Bits);
    let base = curves_base(&seen.fit, None, axis, None, Unit::Bits, Density::Normal, words());
    assert_eq!((base.reverse.minimum, base.reverse.note.as_deref()), (None, Some("D(Q‖P): ∞ at every p")));
    assert!(base.forward.minimum.is_some() && base.forward.note.is_none());
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
