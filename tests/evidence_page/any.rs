//! Whatever the document and the counts: no NaN, every figure readable, every scale sane.

use super::common::documents::{counts, evidence, unit};
use super::{context, words};
use proptest::prelude::*;
use wormteeth::chart::LogTrend;
use wormteeth::math::Unit;
use wormteeth::model::HistogramDocument;
use wormteeth::model::evidence::EvidenceDocument;
use wormteeth::present::evidence::{
    Repeats, alt, bet_trend, bin_rows, evidence_trend, facts, plug_in_trend, sample_bars_overlay, size_rows,
};

fn case() -> impl Strategy<Value = (Vec<f64>, EvidenceDocument, Unit)> {
    counts().prop_flat_map(|counts| {
        let bins = counts.len();
        (Just(counts), evidence(bins), unit())
    })
}

fn readable(text: &str) -> Result<(), TestCaseError> {
    for bad in ["NaN", "inf", "-0", " -", "−0.000", "e+"] {
        prop_assert!(!text.contains(bad), "{:?} in {}", bad, text);
    }
    prop_assert!(!text.is_empty());
    Ok(())
}

fn sane(scene: &LogTrend) -> Result<(), TestCaseError> {
    let axis = scene.base.axis;
    prop_assert!(axis.low < axis.high && axis.high.is_finite() && axis.low.is_finite() && axis.step > 0.0, "{:?}", axis);
    prop_assert!(scene.dashed.iter().all(|(worms, y)| *worms >= 1.0 && y.is_finite()));
    prop_assert!(scene.level.is_none_or(f64::is_finite));
    prop_assert!(scene.path.iter().all(|(_, y)| !y.is_nan()));
    prop_assert!(scene.band.iter().all(|(_, [low, high])| low <= high));
    prop_assert!(scene.points.iter().all(|dot| dot.y.is_finite() && dot.error.is_finite() && dot.error >= 0.0));
    for note in &scene.notes {
        prop_assert!(!note.y.is_nan());
        readable(&note.text)?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_nan_and_all_can_be_read((counts, document, unit) in case()) {
        let p = HistogramDocument::pmf_of(&counts);
        let seen = context(&p, &document);
        let mut repeats = Repeats::new(&seen.setting);
        for _ in 0..60 {
            repeats.step(3);
        }
        let results = repeats.results();
        sane(&evidence_trend(&seen, &results, unit, words()))?;
        sane(&bet_trend(document.size, &results, words()))?;
        sane(&plug_in_trend(&seen.setting, &results, unit, words()))?;
        let live = sample_bars_overlay(&seen.gap_analysis);
        prop_assert!(live.axis.top > 0.0 && live.axis.top.is_finite());
        let sentence = (words().evidence.sentence)(&facts(&seen, &results, words()), unit);
        readable(&sentence)?;
        prop_assert!(sentence.matches('*').count().is_multiple_of(2) && sentence.matches('_').count().is_multiple_of(2), "{}", sentence);
        let facts_of_alt = alt(&seen, &results, unit, words());
        for say in [words().evidence.catch_alt, words().evidence.weigh_alt, words().evidence.bet_alt, words().evidence.plug_in_alt] {
            readable(&say(&facts_of_alt))?;
        }
        for row in bin_rows(&seen, unit).iter().chain(&size_rows(&seen.setting, &results, unit)) {
            for figure in row {
                readable(figure)?;
            }
        }
        prop_assert!(seen.summary.mean().is_none_or(|mean| !mean.is_nan()));
    }
}
