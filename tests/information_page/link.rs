//! The link of the view, both ways, and wrong ones.

use super::{LINK, sheet};
use proptest::prelude::*;
use wormteeth::math::Unit;
use wormteeth::model::information::{CHANCE, InformationDocument, LIST};
use wormteeth::model::link::Shown;
use wormteeth::model::{LinkIssue, Need, Page, Sheet, Sheets, decode, encode};

fn written(chances: &InformationDocument, unit: Unit) -> String {
    let mut sheets = Sheets { chances: chances.clone(), ..Sheets::default() };
    sheets.lab.unit = unit;
    encode(Page::Information, &sheets, Shown::default())
}

fn read(query: &str) -> (InformationDocument, Vec<LinkIssue>) {
    let link = decode(&format!("#/information?{query}"));
    assert_eq!(link.view, Page::Information);
    (link.sheets.expect("a query").chances, link.issues)
}

#[test]
fn the_contracts_own_link() {
    assert_eq!(written(&InformationDocument::default(), Unit::Bits), LINK);
    let link = decode(LINK);
    assert_eq!((link.sheets, link.issues), (Some(Sheets::default()), vec![]));
    assert_eq!(decode("#/information").sheets, None);
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(chances in sheet(), unit in prop_oneof![Just(Unit::Bits), Just(Unit::Nats), Just(Unit::Dits)]) {
        let text = written(&chances, unit);
        prop_assert!(text.is_ascii() && text.len() < 1000, "{}", text);
        let link = decode(&text);
        let sheets = link.sheets.expect("a query");
        prop_assert_eq!((&sheets.chances, sheets.lab.unit, link.issues), (&chances, unit, vec![]));
    }

    #[test]
    fn any_text_gives_a_valid_sheet(text in any::<String>(), key in prop_oneof![Just("p"), Just("q"), Just("coins"), Just("event"), Just("")]) {
        for link in [format!("#/information?{key}={text}"), format!("#/information?p=1,2,3&{key}={text}&q=1")] {
            let sheets = decode(&link).sheets.unwrap_or_default();
            prop_assert_eq!(sheets.chances.valid(), Ok(()));
        }
    }

    #[test]
    fn rubbish_made_of_the_grammar_gives_a_valid_sheet(
        text in "(&|=|,|%2C|-|\\.|e|inf|nan|1e999|9|0|1|v|event|coin|coins|p|q|unit|bits| ){0,40}"
    ) {
        let sheets = decode(&format!("#/information?{text}")).sheets.unwrap_or_default();
        prop_assert_eq!(sheets.chances.valid(), Ok(()));
    }
}

fn bad(key: &'static str, text: &str, needs: Need, instead: &str) -> LinkIssue {
    LinkIssue::BadKey { key, text: text.into(), needs, instead: Some(instead.into()) }
}

#[test]
fn every_bad_value_is_named_and_takes_its_default() {
    let (p, q, coins) = ("0.25,0.25,0.25,0.25", "0.4,0.3,0.2,0.1", "0.5,0.25,0.1");
    let three = Need::Numbers { least: 3, most: 3, from: 0.0, to: 1.0 };
    for (key, text, needs, instead) in [
        ("event", "2", CHANCE, "0.25"),
        ("event", "", CHANCE, "0.25"),
        ("event", "nan", CHANCE, "0.25"),
        ("coin", "-0.1", CHANCE, "0.5"),
        ("coin", "inf", CHANCE, "0.5"),
        ("p", "1", LIST, p),
        ("p", "", LIST, p),
        ("p", "1,2,x", LIST, p),
        ("p", "1,-2", LIST, p),
        ("p", "1,1e10", LIST, p),
        ("p", "1,,2", LIST, p),
        ("p", "1,1,1,1,1,1,1,1,1,1,1,1,1", LIST, p),
        ("p", "0,0,0", Need::NotAllZero, p),
        ("q", "0,0,0,0", Need::NotAllZero, q),
        ("q", "1,2,3,nan", LIST, q),
        ("coins", "0.5,0.5", three, coins),
        ("coins", "0.5,0.5,1.5", three, coins),
        ("coins", "0.5,0.5,0.5,0.5", three, coins),
    ] {
        let (sheet, issues) = read(&format!("{key}={text}"));
        assert_eq!(issues, [bad(key, text, needs, instead)], "{key}={text}");
        assert_eq!(sheet, InformationDocument::default(), "{key}={text}");
    }
    assert_eq!(read("unit=yards").1, [LinkIssue::BadUnit("yards".into())]);
}

#[test]
fn a_q_of_another_length_is_reported_and_cut_or_filled_up() {
    let (from, to) = LIST.ends();
    let exactly = |n| Need::Numbers { least: n, most: n, from, to };
    // In whatever order the keys stand.
    for query in ["p=1,2,3&q=0.5,0.5", "q=0.5,0.5&p=1,2,3"] {
        let (sheet, issues) = read(query);
        assert_eq!(sheet.q, [0.5, 0.5, 0.0]);
        assert_eq!(issues, [bad("q", "0.5,0.5", exactly(3), "0.5,0.5,0")]);
    }
    let (sheet, issues) = read("p=1,2&q=0.1,0.2,0.7");
    assert_eq!((sheet.q, issues), (vec![0.1, 0.2], vec![bad("q", "0.1,0.2,0.7", exactly(2), "0.1,0.2")]));
    // Cut to nothing: all alike.
    let (sheet, issues) = read("p=1,2&q=0,0,7");
    assert_eq!((sheet.q, issues), (vec![1.0, 1.0], vec![bad("q", "0,0,7", exactly(2), "1,1")]));
}

#[test]
fn a_link_without_q_has_one_that_fits() {
    for (query, q) in [("p=1,2", vec![0.4, 0.3]), ("p=1,2,3,4,5", vec![0.4, 0.3, 0.2, 0.1, 0.0])] {
        let (sheet, issues) = read(query);
        assert_eq!((sheet.q, issues), (q, vec![]), "{query}");
    }
}

#[test]
fn opening_the_view_leaves_other_work_alone() {
    let mut mine = Sheets::default();
    mine.lab.p = 0.3;
    Page::Information.take(&mut mine, &decode("#/information?p=1,2&unit=nats").sheets.expect("a query"));
    assert_eq!((mine.lab.p, mine.lab.unit, mine.chances.outcomes()), (0.3, Unit::Nats, 2));
    Page::Explore.take(&mut mine, &Sheets::default());
    assert_eq!((mine.lab.p, mine.chances.outcomes()), (0.57, 2));
}
