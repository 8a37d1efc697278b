//! The scenes of the terms, the table and the cards.

use super::{Explored, article, explored, preset};
use std::sync::Arc;
use wormteeth::math::Unit;
use wormteeth::model::{Model, Preset};
use wormteeth::present::{self, card_bar_percent, highlighted_term, terms_axis};

#[test]
fn terms_share_one_scale_and_name_the_infinite_bins() {
    let seen = article();
    let axis = terms_axis(&seen.analysis, Unit::Bits);
    let forward = present::terms_overlay(&seen.analysis.forward, Arc::default(), axis, Unit::Bits, false, Some(2));
    let reverse = present::terms_overlay(&seen.analysis.reverse, Arc::default(), axis, Unit::Bits, true, Some(2));
    assert_eq!((forward.hollow, reverse.hollow, forward.highlighted), (false, true, Some(2)));
    assert!(forward.terms.iter().chain(&reverse.terms).all(|term| (axis.low..=axis.high).contains(term)));
    assert!((forward.terms.iter().sum::<f64>() - 0.477_014_078_745).abs() < 1e-9);
    assert_eq!(present::support_mismatch(&seen.analysis.forward), Vec::<usize>::new());
    let empty = preset(Preset::EmptyBin, Model::Binomial, 0.57);
    assert_eq!(present::support_mismatch(&empty.analysis.reverse), [5]);
    let base = present::terms_base(11, axis, None, present::support_mismatch(&empty.analysis.reverse));
    assert_eq!((base.bins, base.bold), (11, vec![5]));
}

#[test]
fn a_highlighted_term_is_spelled_out() {
    let seen = article();
    let observed = seen.histogram.observed();
    let ten = highlighted_term(10, &observed, &seen.analysis.q, &seen.analysis.forward, Unit::Bits).expect("bin 10 has a term");
    assert_eq!((ten.bin, ten.log), (10, "log₂"));
    assert_eq!([ten.averaged, ten.other, ten.value], ["0.074", "0.0036", "+0.322"]);
    let six = highlighted_term(6, &observed, &seen.analysis.q, &seen.analysis.forward, Unit::Nats).expect("bin 6 has a term");
    assert!(six.value.starts_with('−') && six.log == "ln", "{six:?}");
    assert_eq!(highlighted_term(11, &observed, &seen.analysis.q, &seen.analysis.forward, Unit::Bits), None);
    let empty = preset(Preset::EmptyBin, Model::Binomial, 0.57);
    let observed = empty.histogram.observed();
    let term = highlighted_term(5, &empty.analysis.q, &observed, &empty.analysis.reverse, Unit::Bits).expect("bin 5 has a term");
    assert_eq!([term.other.as_str(), term.value.as_str()], ["0", "+∞"]);
    let none = highlighted_term(5, &observed, &empty.analysis.q, &empty.analysis.forward, Unit::Bits).expect("bin 5 has a term");
    assert_eq!([none.averaged.as_str(), none.value.as_str()], ["0", "0.000"]);
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
    assert_eq!(bars(&explored(&[4.0, 4.0], Model::Uniform, 0.5)), [0.0, 0.0, 0.0]);
    let one = bars(&preset(Preset::OneValue, Model::Binomial, 0.7));
    assert!(one.iter().all(|bar| (0.0..=100.0).contains(bar)) && one.contains(&100.0), "{one:?}");
}
