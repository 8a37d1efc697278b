//! Evidence: samples and what they say, the three gaps, tables and charts in words.

use crate::common::close;
use crate::common::seen::{article, opened, sampled, words};
use wormteeth::math::{Evidence, Samples, Unit};
use wormteeth::model::evidence::EvidenceDocument;
use wormteeth::present::evidence::{
    EvidenceFigures, Missing, Results, alt, bin_rows, fitted_p, missing, plug_in_is_finite, reach, samples,
};

fn caught(caught: usize) -> EvidenceDocument {
    EvidenceDocument { caught, ..EvidenceDocument::default() }
}

/// The figures of the page that a link opens.
fn seen(query: &str) -> EvidenceFigures {
    sampled(&article(), &opened(&format!("#/evidence?{query}")).evidence)
}

#[test]
fn the_worms_are_those_of_the_seed_and_a_rewind_repeats_them() {
    let p = article();
    let sequence: Vec<usize> = Samples::new(&p, 1).take(30).collect();
    assert_eq!(samples(&p, 1, 30), sequence.iter().map(|bin| *bin as u8).collect::<Vec<_>>());
    let counts = |many: usize| sampled(&p, &caught(many)).summary.counts;
    let first = counts(7);
    assert_eq!(first.iter().sum::<f64>(), 7.0);
    assert!(sequence[..7].iter().all(|bin| first[*bin] > 0.0));
    assert_eq!(counts(0), [0.0; 11]);
    assert_eq!(counts(7), first, "again");
    let more = counts(30);
    assert!(more.iter().zip(&first).all(|(more, few)| more >= few), "those caught stay caught");
}

#[test]
fn the_scale_is_a_power_of_ten_that_holds_where_a_drag_began() {
    assert_eq!(
        [0, 1000, 1001, 10_000, 100_000].map(|most| reach(&caught(most), &caught(0))),
        [1000, 1000, 10_000, 10_000, 100_000]
    );
    assert_eq!(reach(&caught(5), &caught(70_000)), 100_000);
    assert_eq!(reach(&caught(5000), &caught(5)), 10_000);
}

#[test]
fn the_path_is_the_running_mean_and_ends_with_the_last_worm() {
    let p = article();
    let seen = sampled(&p, &caught(12_345));
    let sequence: Vec<usize> = Samples::new(&p, 1).take(12_345).collect();
    let running = seen.ratio.running_mean(&sequence);
    assert_eq!(
        (seen.summary.path.len() < 600, seen.summary.path[0].0, seen.summary.path.last().map(|spot| spot.0)),
        (true, 1.0, Some(12_345.0))
    );
    for (caught, mean) in &seen.summary.path {
        assert!(close(*mean, running[*caught as usize - 1].finite().unwrap_or(f64::NAN)));
    }
    assert!(seen.summary.path.windows(2).all(|two| two[0].0 < two[1].0));
    let expected = seen.expected().finite().expect("both are finite");
    assert!((Unit::Bits.from_nats(expected) + 0.1386).abs() < 5e-5, "{expected}");
    assert!((seen.summary.mean().unwrap_or(f64::NAN) - expected).abs() < 0.05);
}

#[test]
fn what_has_ruled_out_a_model_ends_the_path() {
    let out = seen("first=two-group&p1=1&second=uniform&caught=200");
    assert_eq!((out.summary.total, out.summary.mean()), (Evidence::OnlySecond, Some(f64::NEG_INFINITY)));
    let both = seen("first=two-group&p1=1&second=two-group&p2=0&caught=200");
    assert_eq!((both.summary.total, both.summary.mean(), both.expected()), (Evidence::Neither, None, Evidence::Neither));
    assert!(both.summary.path.len() < 200);
    let none = seen("caught=0");
    assert_eq!((none.summary.mean(), none.summary.data(), none.summary.path.len()), (None, None, 0));
}

#[test]
fn the_three_gaps() {
    let [thirty, many, refitted] = ["caught=30", "caught=20000", "refit=refitted&caught=30"].map(seen);
    assert_eq!(missing(&thirty.gap_analysis), Missing::Bins(vec![0, 1, 2]));
    assert_eq!(thirty.gap_analysis.gaps.truth_data.nats(), f64::INFINITY);
    assert_eq!(missing(&many.gap_analysis), Missing::None);
    assert!(many.gap_analysis.gaps.truth_data.nats() < 0.001);
    assert_eq!(missing(&seen("caught=0").gap_analysis), Missing::All);
    // Fitting brings the data nearer, not the truth.
    assert!(refitted.gap_analysis.gaps.data_model.nats() < thirty.gap_analysis.gaps.data_model.nats());
    assert!(refitted.gap_analysis.gaps.truth_model.nats() > thirty.gap_analysis.gaps.truth_model.nats());
    let mean: f64 = refitted.summary.counts.iter().enumerate().map(|(bin, count)| bin as f64 * count / 30.0).sum();
    assert_eq!((fitted_p(&refitted), fitted_p(&thirty)), (Some(format!("{:.3}", mean / 10.0)), None));
}

#[test]
fn charts_in_words_and_a_row_a_bin() {
    let seen = seen("v=1");
    let rows = bin_rows(&seen, Unit::Bits);
    assert_eq!((rows.len(), &rows[10]), (11, &["10", "0.074", "3", "0.100", "0.004", "0.091", "−4.640"].map(str::to_owned)));
    let told = alt(&seen, &Results::default(), Unit::Bits, words());
    let e = &words().evidence;
    assert!((e.catch_alt)(&told).contains("Shares under P: 0.004, 0.010,") && (e.catch_alt)(&told).contains("30 in all"));
    assert!((e.weigh_alt)(&told).ends_with("After 30 worms: −0.106. It tends to −0.139."), "{}", (e.weigh_alt)(&told));
    assert!((e.plug_in_alt)(&told).ends_with("The true one is 0.477."));
    assert!((e.bet_alt)(&told).starts_with("Share of samples that prefer the wrong model"));
    assert_eq!((e.missing)(&[1]), "∞ until every bin has a worm: none yet with 1 tooth.");
    assert_eq!((e.missing)(&[0, 1, 2]), "∞ until every bin has a worm: none yet with 0, 1 or 2 teeth.");
    assert_eq!((e.missing)(&[0, 1, 2, 3, 4]), "∞ until every bin has a worm: none yet with 0, 1 or 3 other numbers of teeth.");
}

#[test]
fn without_a_finite_d_there_is_no_chart_of_it() {
    for (link, is_finite) in [("v=1", true), ("first=two-group&p1=1&split=5", false), ("first=two-group&p1=0.5&split=5", true)] {
        assert_eq!(plug_in_is_finite(&seen(link).setting), is_finite, "{link}");
    }
}
