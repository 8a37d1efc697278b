//! The figures of two lists against the article's figures; and its sentence.

use super::common::documents::{information, unit};
use proptest::prelude::*;
use wormteeth::i18n::messages;
use wormteeth::math::Unit;
use wormteeth::model::information::{InformationDocument, Part};
use wormteeth::model::{Lang, ListComparison, ListPreset};
use wormteeth::present;

fn seen(p: &[f64], q: &[f64]) -> ListComparison {
    ListComparison::new(p, q)
}

fn preset(preset: ListPreset) -> ListComparison {
    let (p, q) = preset.lists();
    seen(p, q.unwrap_or(&[0.25; 4]))
}

fn sentence(seen: &ListComparison) -> String {
    (messages(Lang::En).information.sentence)(seen, Unit::Bits)
}

#[track_caller]
fn assert_bits(nats: f64, bits: f64, tolerance: f64) {
    let shown = Unit::Bits.from_nats(nats);
    assert!((shown - bits).abs() <= tolerance, "{shown} is not {bits}");
}

#[test]
fn the_articles_three_lists() {
    // S14: the article prints four decimals.
    let even = preset(ListPreset::Even);
    assert_bits(even.list.normalised, 2.0, 1e-15);
    assert_bits(even.list.raw, 2.0, 1e-15);
    assert!(even.sums_to_one());
    let uneven = preset(ListPreset::Uneven);
    assert_bits(uneven.list.raw, 1.3568, 5e-5);
    assert!(uneven.sums_to_one());
    let trap = preset(ListPreset::Trap);
    assert_bits(trap.list.raw, 0.0313, 5e-5);
    assert_bits(trap.list.normalised, 0.0342, 5e-5);
    assert!((trap.list.sum - 1.002).abs() < 1e-15 && !trap.sums_to_one());
    let said = sentence(&trap);
    for word in ["*1.002*", "no distribution", "*0.0313*", "*0.0342*"] {
        assert!(said.contains(word), "{said}");
    }
    assert!(!sentence(&even).contains("sums to"));
}

#[test]
fn a_one_hot_label() {
    // S16.
    let seen = preset(ListPreset::OneHot);
    let forward = &seen.analysis.forward;
    assert_bits(forward.divergence.nats(), 0.51457, 5e-6);
    assert!((forward.divergence.nats() - 0.35667).abs() < 5e-6);
    assert_eq!(forward.entropy, 0.0);
    assert!((forward.cross_entropy.nats() - forward.divergence.nats()).abs() < 1e-15);
    assert_eq!(seen.analysis.reverse.divergence.nats(), f64::INFINITY);
    let said = sentence(&seen);
    assert!(said.contains("H(P) is *0*") && said.contains("*0.515*") && said.contains("*∞*"), "{said}");
}

#[test]
fn with_a_soft_label_the_floor_is_its_entropy() {
    // S17.
    let (soft, floor) = (preset(ListPreset::Soft), preset(ListPreset::Floor));
    assert!(soft.analysis.forward.cross_entropy.nats() > floor.analysis.forward.cross_entropy.nats());
    assert_eq!(floor.analysis.forward.cross_entropy.nats(), soft.analysis.forward.entropy);
    assert_eq!(floor.analysis.forward.divergence.nats(), 0.0);
    assert_eq!(floor.jensen.gap, 0.0);
    assert!(sentence(&floor).contains("not at 0"), "{}", sentence(&floor));
}

#[test]
fn what_q_rules_out_is_named() {
    let said = |q: &[f64]| sentence(&seen(&[1.0, 1.0, 1.0, 1.0], q));
    assert!(said(&[1.0, 0.0, 1.0, 1.0]).contains("rules out outcome 2 "));
    assert!(said(&[1.0, 0.0, 1.0, 0.0]).contains("rules out outcomes 2 and 4 "));
    assert!(said(&[1.0, 0.0, 0.0, 0.0]).contains("rules out 3 outcomes "));
}

#[test]
fn the_verdict_on_three_coins() {
    let gloss = |coins: [f64; 3]| {
        let document = InformationDocument { coins, ..InformationDocument::default() };
        (messages(Lang::En).information.gloss)(Part::Coins, &document, &preset(ListPreset::Even))
    };
    assert_eq!(gloss([0.5, 0.25, 0.1]), "straight is longer than by way of B");
    assert_eq!(gloss([0.5, 0.9, 0.4]), "here the detour is no shorter");
    assert_eq!(gloss([0.5, 0.5, 0.0]), "both ways are ∞");
}

#[test]
fn jensens_gap_is_d_unless_q_has_what_p_lacks() {
    let gloss =
        |seen: &ListComparison| (messages(Lang::En).information.gloss)(Part::Jensen, &InformationDocument::default(), seen);
    let both = seen(&[0.25; 4], &[0.4, 0.3, 0.2, 0.1]);
    assert!((both.jensen.gap - both.analysis.forward.divergence.nats()).abs() < 1e-15);
    assert_eq!(gloss(&both), "a mean lies above −log");
    let more = preset(ListPreset::OneHot);
    assert_eq!(more.jensen.gap, 0.0);
    assert!((more.jensen.curve - more.analysis.forward.divergence.nats()).abs() < 1e-15);
    assert_eq!(gloss(&more), "Q has what P lacks: mean below 1");
    assert_eq!(gloss(&preset(ListPreset::Floor)), "all ratios are 1: no gap");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn lengths_add_up_and_nothing_is_nan(document in information(), unit in unit()) {
        let seen = seen(&document.p, &document.q);
        let words = messages(Lang::En);
        for part in Part::ALL {
            for figure in present::panel_figures(part) {
                let value = (figure.value)(&document, &seen);
                prop_assert!(!value.is_nan(), "{}", figure.name);
                prop_assert!(value >= 0.0 || matches!(figure.name, "list.h.raw" | "jensen.curve"), "{} {value}", figure.name);
            }
            prop_assert!(present::part_alt(part, &document, &seen, unit, words).len() > 10);
        }
        let forward = &seen.analysis.forward;
        let (h, d, ce) = (forward.entropy, forward.divergence.nats(), forward.cross_entropy.nats());
        prop_assert!(ce == h + d || (ce - h - d).abs() <= 1e-12 * ce.max(1.0), "{} + {} = {}", h, d, ce);
        prop_assert!((seen.jensen.mean_y - d).abs() <= 1e-9 * d.max(1.0) || seen.jensen.mean_y == d);
        prop_assert!(!sentence(&seen).contains("NaN"));
        prop_assert_eq!(present::list_table(&document, &seen, unit).len(), document.outcomes());
    }
}
