//! Whatever the histogram and the model, in whatever unit: no NaN anywhere, every figure readable, every mark closed.

use super::common::documents::{explores, unit};
use super::sentences::{balanced, plain};
use super::{Explored, words};
use proptest::prelude::*;
use std::sync::Arc;
use wormteeth::chart::{CurvesBase, Density, Palette, Size, Style, ValueAxis, histogram};
use wormteeth::model::Model;
use wormteeth::present::{self, card_bar_percent, curves_axis, curves_base, curves_overlay, highlighted_term, terms_axis};

/// Text for the reader: of all that can go wrong with figures nothing shows.
fn readable(text: &str) -> Result<(), TestCaseError> {
    prop_assert!(!text.is_empty());
    for bad in ["NaN", "inf", "-0", " -", "−0.000", "∞.", "e+"] {
        // "is ∞." ends a sentence.
        let found = text.contains(bad) && (bad != "∞." || text.contains("∞.0"));
        prop_assert!(!found, "{:?} in {}", bad, text);
    }
    Ok(())
}

fn sane(axis: &ValueAxis) -> Result<(), TestCaseError> {
    let finite = [axis.low, axis.high, axis.step].iter().all(|value| value.is_finite());
    prop_assert!(finite && axis.low <= 0.0 && axis.high > 0.0 && axis.step > 0.0, "{:?}", axis);
    Ok(())
}

fn check_curves(seen: &Explored, base: &CurvesBase) -> Result<(), TestCaseError> {
    sane(&base.axis)?;
    for curve in [&base.forward, &base.reverse] {
        prop_assert!(curve.ys.iter().all(|y| *y >= 0.0), "a NaN or less than nothing");
        prop_assert_eq!(curve.minimum.is_some(), curve.note.is_none());
        for text in curve.ends.iter().chain(&curve.note).chain(curve.minimum.as_ref().map(|minimum| &minimum.label)) {
            readable(text)?;
        }
        if let Some(minimum) = &curve.minimum {
            prop_assert!((0.0..=1.0).contains(&minimum.p) && minimum.y.is_finite());
            prop_assert!(curve.ys.iter().all(|y| *y >= minimum.y * (1.0 - 1e-9) - 1e-12), "the curve goes below its minimum");
            prop_assert!(minimum.y <= base.axis.high);
        }
    }
    prop_assert_eq!(base.level.is_some(), seen.p().is_none());
    for level in base.level.iter().flat_map(|levels| [&levels.forward, &levels.reverse]) {
        readable(&level.label)?;
        prop_assert!(level.y >= 0.0 && (level.y <= base.axis.high || level.y.is_infinite()));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]

    #[test]
    fn the_sentence_reads_well(documents in explores(), unit in unit()) {
        let seen = Explored::new(&documents);
        let sentence = seen.sentence(unit);
        prop_assert!(balanced(&sentence), "{}", sentence);
        readable(&plain(&sentence))?;
        prop_assert!(sentence.ends_with(['.', ']']) || plain(&sentence).ends_with('.'), "{}", sentence);
        let infinite = [&seen.analysis.forward, &seen.analysis.reverse].map(|side| side.divergence.nats().is_infinite());
        prop_assert_eq!(sentence.contains("D(P‖Q) is *∞*"), infinite[0], "{}", sentence);
        prop_assert_eq!(sentence.contains("The other way it is *∞*"), infinite[1], "{}", sentence);
        prop_assert_eq!(sentence.contains("No code has a word"), infinite[0], "{}", sentence);
    }

    #[test]
    fn the_curves_are_whole(documents in explores(), unit in unit(), density in 0..3_usize) {
        let seen = Explored::new(&documents);
        let level = seen.p().is_none().then(|| present::level(&seen.analysis));
        let axis = curves_axis(&seen.fit, level, unit);
        let density = [Density::Normal, Density::Projector, Density::Phone][density];
        check_curves(&seen, &curves_base(&seen.fit, level, axis, None, unit, density, words()))?;
        let live = curves_overlay(&seen.analysis, seen.p(), present::p_label(seen.explore.p), axis, unit);
        prop_assert!(live.forward >= 0.0 && live.reverse >= 0.0);
        readable(&present::curves_alt(&seen.fit, &seen.analysis, seen.p(), unit, words()))?;
    }

    #[test]
    fn counts_and_their_words_are_whole(documents in explores(), bin in any::<prop::sample::Index>()) {
        let seen = Explored::new(&documents);
        let histogram = &documents.histogram;
        let (bin, axis) = (bin.index(histogram.bins()), present::count_axis(histogram, &seen.analysis.q));
        let live = present::counts_overlay(histogram, seen.explore.model, &seen.analysis, axis, None, words());
        prop_assert!(live.expected.iter().chain(live.counts.iter()).all(|worms| *worms >= 0.0 && *worms <= axis.top));
        let style = Style::canvas(Palette::DARK, Density::Phone, 3.0);
        let frame = histogram::frame(Size::css(328.0, 190.0, &style), histogram.bins(), &axis, &style);
        let card = present::bin_card(bin, histogram, &seen.analysis, axis, &frame);
        let Some(card) = card else { return Err(TestCaseError::fail("no card")) };
        for text in [&card.p, &card.count, &card.q, &card.expected] {
            readable(text)?;
        }
        prop_assert_eq!(present::bin_card(histogram.bins(), histogram, &seen.analysis, axis, &frame), None);
        readable(&present::bin_text(histogram, &seen.analysis, bin, words()))?;
        readable(&present::counts_alt(histogram, seen.explore.model, &seen.analysis, words()))?;
        for row in present::bin_table(histogram, &histogram.observed(), &seen.analysis) {
            for text in [&row.count, &row.p, &row.expected, &row.q] {
                readable(text)?;
            }
        }
    }

    #[test]
    fn terms_and_cards_are_whole(documents in explores(), unit in unit(), bin in any::<prop::sample::Index>()) {
        let seen = Explored::new(&documents);
        let axis = terms_axis(&seen.analysis, unit);
        sane(&axis)?;
        let (observed, bin) = (documents.histogram.observed(), bin.index(documents.histogram.bins()));
        for (direction, averaged, other, name) in [
            (&seen.analysis.forward, &observed, &seen.analysis.q, "D(P‖Q)"),
            (&seen.analysis.reverse, &seen.analysis.q, &observed, "D(Q‖P)"),
        ] {
            let live = present::terms_overlay(direction, Arc::default(), axis, unit, false, None);
            let fits = |term: &f64| *term >= axis.low && (*term <= axis.high || term.is_infinite());
            prop_assert!(live.terms.iter().all(fits), "{:?} in {:?}", live.terms, axis);
            let support_mismatch = present::support_mismatch(direction);
            prop_assert_eq!(support_mismatch.is_empty(), direction.divergence.nats().is_finite());
            prop_assert!(support_mismatch.iter().all(|bin| live.terms[*bin].is_infinite()));
            let Some(term) = highlighted_term(bin, averaged, other, direction, unit) else { return Err(TestCaseError::fail("no term")) };
            for text in [&term.averaged, &term.other, &term.value] {
                readable(text)?;
            }
            prop_assert_eq!(highlighted_term(documents.histogram.bins(), averaged, other, direction, unit), None);
            readable(&present::terms_alt(name, direction, unit, words()))?;
        }
        for model in Model::ALL {
            prop_assert!((0.0..=100.0).contains(&card_bar_percent(&seen.comparison, model)));
        }
    }
}
