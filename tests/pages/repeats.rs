//! Samples again and again: which model is the wrong one, and that slicing and following change nothing. How often a model wins and
//! how far a sample's divergence is off is tested of the mathematics (`tests/math/samples.rs`).

use crate::common::seen::{article, sampled, words};
use wormteeth::math::Unit;
use wormteeth::model::evidence::{EvidenceDocument, ModelPair};
use wormteeth::present::evidence::{FIRST_GOAL, Repeats, Results, SIZES, bet_trend, next_goal, size_rows};

fn document(pair: ModelPair, size: usize) -> EvidenceDocument {
    EvidenceDocument { size, ..pair.document() }
}

/// All samples of a document.
fn drawn(document: &EvidenceDocument, goal: usize) -> (Repeats, Results) {
    let mut repeats = Repeats::new(&sampled(&article(), document).setting);
    while repeats.step(goal) {}
    let results = repeats.results();
    (repeats, results)
}

#[test]
fn the_wrong_model_is_the_one_that_loses_more() {
    let setting = |pair| sampled(&article(), &document(pair, 50)).setting;
    assert_eq!(
        [ModelPair::Article, ModelPair::TwoBests, ModelPair::Close].map(|pair| setting(pair).wrong_model()),
        [Some(0), Some(1), Some(1)]
    );
    // At p = 0.3 the binomial is wrong, but not when it may be fitted.
    let mut two = document(ModelPair::TwoBests, 50);
    two.first.p = 0.3;
    assert_eq!(sampled(&article(), &two).setting.wrong_model(), Some(0));
    two.refit = true;
    assert_eq!(sampled(&article(), &two).setting.wrong_model(), Some(1));
    let (_, results) = drawn(&two, 200);
    let lost = results.bet(50).and_then(|bet| bet.share).expect("it was drawn");
    assert_eq!(lost, 0.0, "a model that may be fitted is never worse than another of its family");
    // Of two equal models neither is wrong.
    let mut equal = document(ModelPair::Article, 50);
    equal.first = equal.second;
    assert_eq!(sampled(&article(), &equal).setting.wrong_model(), None);
    assert!(drawn(&equal, 20).1.bets.iter().all(|bet| bet.share.is_none() && bet.samples == 20));
}

#[test]
fn how_it_is_sliced_and_who_asks_makes_no_difference() {
    let document = document(ModelPair::Refitted, 30);
    let (_, whole) = drawn(&document, 60);
    let mut repeats = Repeats::new(&sampled(&article(), &document).setting);
    let mut gone = 0.0;
    while repeats.step(60) {
        let progress = repeats.progress(60);
        assert!(progress >= gone && progress <= 1.0);
        gone = progress;
        let _ = repeats.results();
    }
    assert_eq!((repeats.progress(60), repeats.fewest(), repeats.step(60)), (1.0, 60, false));
    assert_eq!(repeats.results(), whole);
    // Going on from 60 to 90 is the same as going to 90.
    while repeats.step(90) {}
    assert_eq!(repeats.results(), drawn(&document, 90).1);
}

#[test]
fn another_size_begins_only_itself_anew() {
    let (mut repeats, before) = drawn(&document(ModelPair::Article, 30), 40);
    repeats.follow(&sampled(&article(), &document(ModelPair::Article, 31)).setting);
    let after = repeats.results();
    assert_eq!((after.bet(30), after.bet(31).map(|bet| bet.samples)), (None, Some(0)));
    assert_eq!((after.bet(100), after.measured(500), &after.band), (before.bet(100), before.measured(500), &before.band));
    assert_eq!((after.bets.len(), after.measured.len()), (SIZES.len() + 1, SIZES.len() + 1));
    while repeats.step(40) {}
    assert_eq!(repeats.results(), drawn(&document(ModelPair::Article, 31), 40).1);
    // Other worms, other models: all anew.
    for change in [
        EvidenceDocument { seed: 2, ..document(ModelPair::Article, 31) },
        document(ModelPair::Refitted, 31),
        document(ModelPair::Close, 31),
    ] {
        let mut repeats = repeats.clone();
        repeats.follow(&sampled(&article(), &change).setting);
        assert!(repeats.results().bets.iter().all(|bet| bet.samples == 0));
        while repeats.step(40) {}
        assert_eq!(repeats.results(), drawn(&change, 40).1);
    }
    let (_, other) = drawn(&EvidenceDocument { seed: 2, ..document(ModelPair::Article, 30) }, 40);
    assert_ne!(other.bet(100), before.bet(100), "another seed draws other samples");
}

#[test]
fn the_button_goes_to_five_thousand_and_then_five_thousand_more() {
    assert_eq!([next_goal(FIRST_GOAL, 1.0), next_goal(FIRST_GOAL, 0.3), next_goal(5000, 0.99)], [5000, 5000, 5000]);
    assert_eq!([next_goal(5000, 1.0), next_goal(100_000, 1.0)], [10_000, 100_000]);
}

#[test]
fn charts_have_a_point_a_size_and_mark_the_reader_s_own() {
    let document = document(ModelPair::Article, 30);
    let (repeats, results) = drawn(&document, 40);
    let bets = bet_trend(document.size, &results, words());
    assert_eq!(bets.points.iter().filter(|dot| dot.chosen).map(|dot| dot.worms).collect::<Vec<_>>(), [30.0]);
    assert_eq!((bets.points.len(), bets.marker.1.as_str()), (13, "30 worms"));
    assert!(bets.points.iter().all(|dot| dot.y + dot.error <= bets.base.axis.high));
    assert_eq!(bet_trend(document.size, &Results::default(), words()).points, []);
    // A model that rules out bins that come has no finite divergence from a sample.
    let (_, ruled) = drawn(&ModelPair::RuledOut.document(), 30);
    assert_eq!(ruled.measured(1000).and_then(|each| each.mean), Some(f64::INFINITY));
    let rows = size_rows(repeats.setting(), &results, Unit::Bits);
    assert_eq!((rows.len(), rows[5][0].as_str(), rows[5][1].as_str(), rows[5][6].as_str()), (13, "30", "40", "0.717"));
}
