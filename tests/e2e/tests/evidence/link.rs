//! Links, saved work, what other views keep.

use wormteeth_e2e::explore;

use crate::{DEFAULT, caught, first, link};

#[test]
fn a_link_is_the_same_worms_everywhere() {
    explore(|page| {
        page.open("#/evidence");
        page.click("#catch-100");
        page.paste("#seed", "77");
        page.choose("#second", "two-group");
        page.paste("#p2", "0.466");
        page.paste("#split", "4");
        page.choose("#refit", "refitted");
        page.choose("#unit", "dits");
        let written = DEFAULT
            .replace("second=uniform&p2=0.5&", "second=two-group&p2=0.466&split=4&")
            .replace("fixed&seed=1&caught=30", "refitted&seed=77&caught=130")
            .replace("bits", "dits");
        page.wait_link(&written);
        let (worms, mean) = (caught(page), page.quantity("evidence.mean").raw);
        page.reload();
        assert_eq!(
            (caught(page), page.quantity("evidence.mean").raw, page.read_link()),
            (worms.clone(), mean.clone(), written.clone())
        );
        page.js("localStorage.clear()");
        page.open(&written);
        assert_eq!((caught(page), page.quantity("evidence.mean").raw), (worms, mean));
        // Saved work comes back without a query, in the saved unit: a link's holds while it is open.
        page.click("#catch-1");
        page.wait_link(&written.replace("130", "131"));
        page.open("#/evidence");
        page.wait_link(&written.replace("130", "131").replace("dits", "bits"));
    });
}

#[test]
fn p_is_explore_s_histogram() {
    explore(|page| {
        page.navigate("");
        page.wait_for("open", "return !!document.querySelector('main.explore #count-0')");
        page.settle();
        page.paste("#count-0", "400");
        page.wait_written("counts", |counts| counts.starts_with("400,"));
        page.click("nav a[href='#/evidence']");
        page.wait_for("open", "return !!document.querySelector('main.evidence')");
        let link = DEFAULT.replace("counts=2,", "counts=400,");
        page.wait_link(&link);
        let toothless = caught(page)[0];
        assert!(toothless > 5.0, "of 30 worms from 898 with 400 toothless ones: {toothless}");
        page.click(".change-p");
        page.wait_for("open", "return !!document.querySelector('main.explore')");
        assert_eq!(page.value("#count-0"), "400");
        page.click("#undo");
        page.wait_eq("undone", || page.value("#count-0"), &"2".to_owned());
        page.click("nav a[href='#/evidence']");
        page.wait_for("open", "return !!document.querySelector('main.evidence')");
        page.wait_eq("the article's again", || caught(page), &first(30));
    });
}

#[test]
fn opening_a_link_destroys_nothing() {
    explore(|page| {
        page.open("#/evidence");
        page.click("#catch-10");
        page.wait_link(&DEFAULT.replace("caught=30", "caught=40"));
        page.edit_address(&link("caught=3&size=7"));
        page.wait_eq("the link's", || caught(page), &first(3));
        page.click("#undo");
        page.wait_link(&DEFAULT.replace("caught=30", "caught=40"));
    });
}

/// A link and words of its report.
const BAD: &[(&str, &str)] = &[
    ("first=gauss", "first=gauss is none of uniform, binomial and two-group"),
    ("second=", "second= is none of"),
    ("p1=2", "p1=2 is not a number from 0 to 1: 0.5704 stands instead"),
    ("p2=nan", "p2=nan"),
    ("split=10&first=two-group", "split=10"),
    ("refit=1", "refit=1 is none of fixed and refitted"),
    ("seed=4294967296", "seed=4294967296 is not a whole number"),
    ("seed=99999999999999999999", "seed=99999999999999999999"),
    ("caught=100001", "caught=100001"),
    ("caught=-1", "caught=-1"),
    ("size=0", "size=0 is not a whole number from 1 to 5000"),
    ("size=1e3", "size=1e3"),
    ("counts=0,0", "All counts are 0"),
    ("counts=1,x", "not a decimal number"),
    ("unit=yards", "unit=yards"),
    ("size=5&size=6", "size is given twice"),
    ("seed=<img src=x onerror=alert(1)>", "<img"),
];

#[test]
fn every_bad_value_is_named_and_replaced() {
    explore(|page| {
        page.open("#/evidence");
        for (query, words) in BAD {
            page.edit_address(&link("caught=1"));
            page.wait_eq("a worm", || caught(page), &first(1));
            page.edit_address(&link(query));
            page.wait_eq(query, || page.visible_text("#link-issues").contains(words), &true);
            page.wait_eq("thirty", || page.quantity("evidence.caught").text, &"30".to_owned());
            assert_eq!(page.js("return document.querySelectorAll('#link-issues img').length"), 0, "{query}: text stays text");
        }
        page.click("#link-issues-close");
        page.click("#catch-1");
        page.wait_eq("it works", || page.quantity("evidence.caught").text, &"31".to_owned());
    });
}

#[test]
fn extreme_but_right_links_are_shown() {
    let many = format!("counts={}&first=two-group&split=99&caught=100000&size=5000", vec!["3"; 101].join(","));
    explore(|page| {
        for query in [
            "counts=1,1&first=binomial&p1=0&second=binomial&p2=1&caught=50",
            "counts=0,1&caught=100&size=1",
            "counts=1e-9,1e9&p1=5e-324&refit=refitted&caught=100000",
            "first=uniform&second=uniform&seed=0&caught=0",
            many.as_str(),
        ] {
            page.open(&link(query));
            assert_eq!(page.visible_text("#link-issues"), "", "{query}");
            page.wait_eq("samples", || page.quantity("bet.samples").value > 0.0, &true);
            assert!(!page.sentence().contains("NaN"), "{query}");
        }
    });
}
