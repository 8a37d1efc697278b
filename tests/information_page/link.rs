//! Hostile links, and lists of different lengths.

use wormteeth::model::information::{CHANCE, InformationDocument, LIST};
use wormteeth::model::{Constraint, LinkIssue, Page, decode};

fn read(query: &str) -> (InformationDocument, Vec<LinkIssue>) {
    let link = decode(&format!("#/information?{query}"));
    assert_eq!(link.page, Page::Information);
    (InformationDocument::clone(&link.documents.expect("a query").information), link.issues)
}

fn bad(key: &'static str, text: &str, constraint: Constraint, instead: &str) -> LinkIssue {
    LinkIssue::BadKey { key, text: text.into(), constraint, instead: Some(instead.into()) }
}

#[test]
fn every_bad_value_is_named_and_takes_its_default() {
    let (p, q, coins) = ("0.25,0.25,0.25,0.25", "0.4,0.3,0.2,0.1", "0.5,0.25,0.1");
    let three = Constraint::Numbers { least: 3, most: 3, from: 0.0, to: 1.0 };
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
        ("p", "0,0,0", Constraint::NotAllZero, p),
        ("q", "0,0,0,0", Constraint::NotAllZero, q),
        ("q", "1,2,3,nan", LIST, q),
        ("coins", "0.5,0.5", three, coins),
        ("coins", "0.5,0.5,1.5", three, coins),
        ("coins", "0.5,0.5,0.5,0.5", three, coins),
    ] {
        let (document, issues) = read(&format!("{key}={text}"));
        assert_eq!(issues, [bad(key, text, needs, instead)], "{key}={text}");
        assert_eq!(document, InformationDocument::default(), "{key}={text}");
    }
    assert_eq!(read("unit=yards").1, [LinkIssue::BadUnit("yards".into())]);
}

#[test]
fn a_q_of_another_length_is_reported_and_cut_or_filled_up() {
    let (from, to) = LIST.range().into_inner();
    let exactly = |n| Constraint::Numbers { least: n, most: n, from, to };
    // In whatever order the keys stand.
    for query in ["p=1,2,3&q=0.5,0.5", "q=0.5,0.5&p=1,2,3"] {
        let (document, issues) = read(query);
        assert_eq!(document.q, [0.5, 0.5, 0.0]);
        assert_eq!(issues, [bad("q", "0.5,0.5", exactly(3), "0.5,0.5,0")]);
    }
    let (document, issues) = read("p=1,2&q=0.1,0.2,0.7");
    assert_eq!((document.q, issues), (vec![0.1, 0.2], vec![bad("q", "0.1,0.2,0.7", exactly(2), "0.1,0.2")]));
    // Cut to nothing: all alike.
    let (document, issues) = read("p=1,2&q=0,0,7");
    assert_eq!((document.q, issues), (vec![1.0, 1.0], vec![bad("q", "0,0,7", exactly(2), "1,1")]));
}

#[test]
fn a_link_without_q_has_one_that_fits() {
    for (query, q) in [("p=1,2", vec![0.4, 0.3]), ("p=1,2,3,4,5", vec![0.4, 0.3, 0.2, 0.1, 0.0])] {
        let (document, issues) = read(query);
        assert_eq!((document.q, issues), (q, vec![]), "{query}");
    }
}
