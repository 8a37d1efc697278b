//! Samples, what they say, and the three gaps; what keys and pointers do.

use super::common::close;
use super::{article, context, words};
use wormteeth::chart::{Density, Palette, Size, Style, log_trend};
use wormteeth::math::{Evidence, Samples, Unit, kl};
use wormteeth::model::evidence::{CAUGHT, EvidenceDocument, ModelPair, SIZE};
use wormteeth::present::evidence::{
    Missing, Results, bin_rows, evidence_trend, fitted_p, log_slider_at, log_slider_key, missing, reach, sample_bars_base,
    sample_bars_overlay, samples,
};

fn caught(caught: usize) -> EvidenceDocument {
    EvidenceDocument { caught, ..EvidenceDocument::default() }
}

#[test]
fn the_worms_are_those_of_the_seed_and_a_rewind_repeats_them() {
    let p = article();
    let sequence: Vec<usize> = Samples::new(&p, 1).take(30).collect();
    assert_eq!(samples(&p, 1, 30), sequence.iter().map(|bin| *bin as u8).collect::<Vec<_>>());
    let counts = |many: usize| context(&p, &caught(many)).summary.counts;
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
    let seen = context(&p, &caught(12_345));
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
    let p = article();
    let out = context(&p, &EvidenceDocument { caught: 200, ..ModelPair::RuledOut.document() });
    assert_eq!((out.summary.total, out.summary.mean()), (Evidence::OnlySecond, Some(f64::NEG_INFINITY)));
    let both = context(
        &p,
        &EvidenceDocument {
            second: wormteeth::model::evidence::ModelSpec { p: 0.0, ..out.document.first },
            ..out.document.clone()
        },
    );
    assert_eq!((both.summary.total, both.summary.mean(), both.expected()), (Evidence::Neither, None, Evidence::Neither));
    assert!(both.summary.path.len() < 200);
    let none = context(&p, &caught(0));
    assert_eq!((none.summary.mean(), none.summary.data(), none.summary.path.len()), (None, None, 0));
}

#[test]
fn the_three_gaps() {
    let p = article();
    let thirty = context(&p, &caught(30));
    assert_eq!(missing(&thirty.gap_analysis), Missing::Bins(vec![0, 1, 2]));
    assert_eq!(thirty.gap_analysis.gaps.truth_data.nats(), f64::INFINITY);
    assert!(close(thirty.gap_analysis.gaps.truth_model.nats(), kl(&p, &thirty.setting.models[0]).nats()));
    let many = context(&p, &caught(20_000));
    assert_eq!(missing(&many.gap_analysis), Missing::None);
    assert!(many.gap_analysis.gaps.truth_data.nats() < 0.001);
    assert_eq!(missing(&context(&p, &caught(0)).gap_analysis), Missing::All);
    // Fitting brings the data nearer, not the truth.
    let refitted = context(&p, &EvidenceDocument { refit: true, ..caught(30) });
    assert!(refitted.gap_analysis.gaps.data_model.nats() < thirty.gap_analysis.gaps.data_model.nats());
    assert!(refitted.gap_analysis.gaps.truth_model.nats() > thirty.gap_analysis.gaps.truth_model.nats());
    let mean: f64 = refitted.summary.counts.iter().enumerate().map(|(bin, count)| bin as f64 * count / 30.0).sum();
    assert_eq!(fitted_p(&refitted), Some(format!("{:.3}", mean / 10.0)));
    assert_eq!(fitted_p(&thirty), None);
}

#[test]
fn the_chart_of_three_holds_them_all() {
    let seen = context(&article(), &caught(30));
    let live = sample_bars_overlay(&seen.gap_analysis);
    let highest = live.truth.iter().chain(&live.data).chain(&live.model).copied().fold(0.0, f64::max);
    assert!(live.axis.top > highest && live.axis.top < highest * 1.3 && live.axis.total == 1.0);
    assert_eq!((sample_bars_base(&live, words()).bins, live.data.iter().sum::<f64>().round()), (11, 1.0));
}

#[test]
fn evidence_has_a_limit_and_two_sides() {
    let seen = context(&article(), &EvidenceDocument::default());
    let scene = evidence_trend(&seen, &Results::default(), Unit::Bits, words());
    let notes: Vec<&str> = scene.notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(notes, ["↑ for binomial 0.5704", "↓ for uniform", "→ −0.139"]);
    assert_eq!((scene.dashed.len(), scene.marker.1.as_str(), scene.path.len()), (2, "30 worms", 30));
    assert!(scene.base.axis.low < -1.0 && scene.base.axis.high > 1.0 && scene.base.axis.high < 3.0);
}

#[test]
fn a_row_a_bin() {
    let rows = bin_rows(&context(&article(), &EvidenceDocument::default()), Unit::Bits);
    assert_eq!(rows.len(), 11);
    assert_eq!(rows[10], ["10", "0.074", "3", "0.100", "0.004", "0.091", "−4.640"].map(str::to_owned));
}

#[test]
fn keys_step_by_one_ten_and_a_hundred_and_stop_at_the_ends() {
    let key = |key: &str, shift: bool, value: usize| log_slider_key(key, shift, value, SIZE);
    assert_eq!(
        [key("ArrowRight", false, 100), key("ArrowDown", true, 100), key("PageUp", false, 100)],
        [Some(101.0), Some(90.0), Some(200.0)]
    );
    assert_eq!(
        [key("ArrowLeft", false, 1), key("PageUp", true, 4900), key("Home", false, 9)],
        [Some(1.0), Some(5000.0), Some(1.0)]
    );
    assert_eq!(
        [
            log_slider_key("PageDown", false, 30, CAUGHT),
            log_slider_key("End", false, 30, CAUGHT),
            log_slider_key("a", false, 3, CAUGHT)
        ],
        [Some(0.0), Some(100_000.0), None]
    );
}

#[test]
fn a_pointer_sets_whole_worms() {
    let style = Style::canvas(Palette::LIGHT, Density::Normal, 1.0);
    let still = evidence_trend(&context(&article(), &EvidenceDocument::default()), &Results::default(), Unit::Bits, words()).base;
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
