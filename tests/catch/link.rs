//! Its link, both ways.

use super::words;
use proptest::prelude::*;
use wormteeth::info::Unit;
use wormteeth::model::evidence::{Catch, Rival};
use wormteeth::model::link::Shown;
use wormteeth::model::{Lab, LinkIssue, Model, Sheet, Sheets, View, decode, encode};

const DEFAULT: &str = "#/evidence?v=1&counts=2,5,19,58,100,83,58,47,46,45,37&first=binomial&p1=0.5704&second=uniform&p2=0.5&refit=fixed&seed=1&caught=30&size=100&unit=bits";

fn written(sheets: &Sheets) -> String {
    encode(View::Evidence, sheets, Shown::default())
}

#[test]
fn the_default_is_written_out() {
    assert_eq!(written(&Sheets::default()), DEFAULT);
    let read = decode(DEFAULT);
    assert_eq!((read.view, read.sheets, read.issues), (View::Evidence, Some(Sheets::default()), vec![]));
    assert_eq!(decode("#/evidence").sheets, None);
    assert_eq!(decode("#/evidence?v=1").sheets, Some(Sheets::default()));
}

#[test]
fn every_bad_value_is_named_and_takes_its_default() {
    for (query, said) in [
        ("first=gauss", "first=gauss is none of uniform, binomial and two-group: binomial stands instead."),
        ("second=Uniform", "second=Uniform is none of uniform, binomial and two-group: uniform stands instead."),
        ("p1=2", "p1=2 is not a number from 0 to 1: 0.5704 stands instead."),
        ("p2=nan", "p2=nan is not a number from 0 to 1: 0.5 stands instead."),
        ("refit=yes", "refit=yes is none of fixed and refitted: fixed stands instead."),
        ("seed=4294967296", "seed=4294967296 is not a whole number from 0 to 4294967295: 1 stands instead."),
        ("seed=-1", "seed=-1 is not a whole number from 0 to 4294967295: 1 stands instead."),
        ("caught=100001", "caught=100001 is not a whole number from 0 to 100000: 30 stands instead."),
        ("caught=1e3", "caught=1e3 is not a whole number from 0 to 100000: 30 stands instead."),
        ("size=0", "size=0 is not a whole number from 1 to 5000: 100 stands instead."),
        ("split=10", "split=10 is not a bin that leaves both groups one: the middle stands instead."),
        ("unit=yards", "unit=yards is none of bits, nats and dits: bits stand instead."),
        ("size=7&size=8&size=9", "size is given twice: the first counts."),
    ] {
        let link = decode(&format!("#/evidence?{query}"));
        let heard: Vec<String> = link.issues.iter().map(|issue| (words().link_issue)(issue)).collect();
        assert_eq!(heard, [said], "{query}");
        let size = if query.starts_with("size=7") { 7 } else { 100 };
        assert_eq!(link.sheets, Some(Sheets { catch: Catch { size, ..Catch::default() }, ..Sheets::default() }), "{query}");
    }
    let link = decode("#/evidence?counts=1,x&first=two-group&split=2&p=7&model=none");
    assert!(matches!(link.issues[..], [LinkIssue::BadCounts { .. }]), "{:?}", link.issues);
    assert_eq!(link.sheets.map(|sheets| sheets.catch.split), Some(Some(2)));
}

#[test]
fn a_split_is_judged_by_the_counts_wherever_it_stands() {
    let link = decode("#/evidence?split=0&second=two-group&counts=1,2,3");
    assert_eq!(link.issues, []);
    assert!(written(&link.sheets.expect("a query")).contains("&split=0&"));
}

#[test]
fn a_split_is_written_under_all_models_where_it_is_set_and_not_the_middle() {
    for (split, text) in [(None, None), (Some(5), None), (Some(3), Some("&split=3&")), (Some(99), Some("&split=9&"))] {
        for model in Model::ALL {
            let catch = Catch { split, second: Rival { model, p: 0.5 }, ..Catch::default() };
            let link = written(&Sheets { catch, ..Sheets::default() });
            assert_eq!(link.contains("split"), text.is_some(), "{link}");
            assert!(text.is_none_or(|text| link.contains(text)), "{link}");
        }
    }
}

#[test]
fn it_brings_counts_and_unit_to_the_lab_and_leaves_the_rest_of_it_alone() {
    let mut mine = Sheets::from(Lab { p: 0.3, split: 9, model: Model::TwoGroup, ..Lab::default() });
    let linked = decode("#/evidence?counts=1,2,3&unit=nats&caught=5").sheets.expect("a query");
    View::Evidence.take(&mut mine, &linked);
    assert_eq!((mine.lab.check(), mine.lab.p, mine.lab.model, mine.lab.split), (Ok(()), 0.3, Model::TwoGroup, 1));
    assert_eq!((mine.lab.counts.as_slice(), mine.lab.unit, mine.catch.caught), (&[1.0, 2.0, 3.0][..], Unit::Nats, 5));
    let mut mine = Sheets::from(Lab { split: 9, ..Lab::default() });
    View::Evidence.take(&mut mine, &decode("#/evidence?caught=5").sheets.expect("a query"));
    assert_eq!(mine.lab.split, 9, "the same counts keep their split");
}

pub(super) fn rival() -> impl Strategy<Value = Rival> {
    let p = prop_oneof![Just(0.0), Just(1.0), Just(5e-324), Just(1.0 - f64::EPSILON / 2.0), 0.0..=1.0_f64];
    (0..3_usize, p).prop_map(|(model, p)| Rival { model: Model::ALL[model], p })
}

/// A sheet over that many bins.
pub(super) fn catch(bins: usize) -> impl Strategy<Value = Catch> {
    let split = proptest::option::of(0..bins - 1);
    let seed = prop_oneof![Just(0_usize), Just(4_294_967_295), 0..1000_usize];
    let caught = prop_oneof![4 => 0..50_usize, 2 => 0..2000_usize, 1 => Just(100_000_usize)];
    (rival(), rival(), split, any::<bool>(), seed, caught, 1..=5000_usize)
        .prop_map(|(first, second, split, refit, seed, caught, size)| Catch { first, second, split, refit, seed, caught, size })
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(mut catch in catch(11), unit in 0..3_usize) {
        // The middle is not written.
        catch.split = catch.split.filter(|split| *split != 5);
        let sheets = Sheets { lab: Lab { unit: Unit::ALL[unit], ..Lab::default() }, catch, ..Sheets::default() };
        let text = written(&sheets);
        prop_assert!(text.is_ascii() && text.len() < 400);
        let link = decode(&text);
        prop_assert_eq!((link.view, link.sheets, link.issues), (View::Evidence, Some(sheets), vec![]));
    }

    #[test]
    fn rubbish_gives_a_valid_sheet(
        text in "(&|=|,|%|%2C|%ff|-|\\.|e|nan|1e999|0x1|9|0|1|4294967295|first|second|p1|p2|split|refit|seed|caught|size|counts|uniform|two-group|refitted){0,40}"
    ) {
        let link = decode(&format!("#/evidence?{text}"));
        if let Some(sheets) = link.sheets {
            prop_assert_eq!((sheets.catch.valid(), sheets.lab.check()), (Ok(()), Ok(())));
        }
    }
}
