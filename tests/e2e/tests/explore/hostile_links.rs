//! Links from anywhere: each bad value is reported in words and replaced, the rest of the link counts, and the page works.

use wormteeth_e2e::{Key, Page, explore};

use crate::expected::explore_link;

/// A link, words of its report, and a quantity that shows what stands instead.
type Case<'a> = (&'a str, &'a [&'a str], (&'a str, &'a str));

/// The article at its defaults.
const DEFAULT: (&str, &str) = ("kl.pq", "0.477");

const BAD: &[Case<'_>] = &[
    ("#/nowhere?v=1", &["nowhere"], DEFAULT),
    ("#/lesson?p=0.5", &["lesson"], ("kl.pq", "0.620")),
    ("#/explore?v=2", &["v", "2"], DEFAULT),
    ("#/explore?v=1e0", &["1e0"], DEFAULT),
    ("#/explore?counts=", &["count"], DEFAULT),
    ("#/explore?counts=7", &["count"], DEFAULT),
    ("#/explore?counts=0,0,0", &["count"], DEFAULT),
    ("#/explore?counts=1,-2,3", &["count", "2"], DEFAULT),
    ("#/explore?counts=1,two,3", &["count", "two"], DEFAULT),
    ("#/explore?counts=1,,3", &["count"], DEFAULT),
    ("#/explore?counts=1,inf", &["count", "inf"], DEFAULT),
    ("#/explore?counts=1,nan,2", &["count", "nan"], DEFAULT),
    ("#/explore?counts=1,1e10", &["count", "1e10"], DEFAULT),
    ("#/explore?counts=1,1e400", &["count", "1e400"], DEFAULT),
    ("#/explore?counts=1,0x10", &["count", "0x10"], DEFAULT),
    ("#/explore?model=gauss", &["gauss"], DEFAULT),
    ("#/explore?model=Binomial", &["Binomial"], DEFAULT),
    ("#/explore?p=2", &["p", "2"], DEFAULT),
    ("#/explore?p=-0.1", &["p", "-0.1"], DEFAULT),
    ("#/explore?p=nan", &["nan"], DEFAULT),
    ("#/explore?p=inf", &["inf"], DEFAULT),
    ("#/explore?p=", &["p"], DEFAULT),
    ("#/explore?p=0,5", &["0,5"], DEFAULT),
    ("#/explore?model=two-group&split=10", &["split", "10"], ("argmin.pq", "0.466")),
    ("#/explore?model=two-group&split=-1", &["split", "-1"], ("argmin.pq", "0.466")),
    ("#/explore?model=two-group&split=1.5", &["split", "1.5"], ("argmin.pq", "0.466")),
    ("#/explore?unit=yards", &["yards"], DEFAULT),
    ("#/explore?lang=tlh", &["tlh"], DEFAULT),
    ("#/explore?lang=zh-CN", &["zh-CN"], DEFAULT),
    ("#/explore?theme=neon", &["neon"], DEFAULT),
    ("#/explore?p=0.5&p=0.9", &["p", "twice"], ("kl.pq", "0.620")),
    ("#/explore?unit=nats&unit=bits", &["unit"], ("kl.pq", "0.331")),
    ("#/explore?p=%ZZ", &["p"], DEFAULT),
    ("#/explore?model=%E4%B8", &["model"], DEFAULT),
    ("#/explore?p=%00", &["p"], DEFAULT),
    ("#/explore?p=0.5&model=<img src=x onerror=alert(1)>&unit=nats", &["<img"], ("kl.pq", "0.430")),
    ("#/explore?p=0.5&counts=1,b&unit=nats&theme=pink", &["count", "pink"], ("kl.pq", "0.430")),
];

/// Links that look odd and are right.
const GOOD: &[(&str, (&str, &str))] = &[
    ("#/explore", DEFAULT),
    ("#/explore?", DEFAULT),
    ("#/explore?&&", DEFAULT),
    ("#/explore?unit=nats", ("kl.pq", "0.331")),
    ("#/explore?p=0.5", ("kl.pq", "0.620")),
    ("#/explore?p=%200.5%20", ("kl.pq", "0.620")),
    ("#/explore?p=5e-1", ("kl.pq", "0.620")),
    ("#/explore?counts=2,%205,%2019,58,100,83,58,47,46,45,37", DEFAULT),
    ("#/explore?counts=2%2C5%2C19%2C58%2C100%2C83%2C58%2C47%2C46%2C45%2C37", DEFAULT),
    ("#/explore?utm_source=mail&p=0.5&x", ("kl.pq", "0.620")),
    ("#/explore?counts=0.004,0.01,0.038,0.116,0.2,0.166,0.116,0.094,0.092,0.09,0.074", DEFAULT),
];

#[track_caller]
fn works(page: &Page, link: &str, (name, text): (&str, &str)) {
    page.wait_eq(&format!("{link}: {name}"), || page.quantity(name).text, &text.to_owned());
}

#[test]
fn every_bad_value_is_named_and_replaced() {
    explore(|page| {
        page.open("");
        for (link, words, quantity) in BAD {
            page.edit_address("#/explore?p=0.123");
            page.wait_quantity("kl.pq", "8.679");
            page.edit_address(link);
            works(page, link, *quantity);
            page.wait_eq(&format!("{link}: a report"), || page.visible_text("#link-issues").is_empty(), &false);
            let report = page.visible_text("#link-issues");
            for word in *words {
                assert!(report.contains(word), "{link}: the report tells `{word}`: {report}");
            }
            assert_eq!(page.js("return document.querySelectorAll('#link-issues img').length"), 0, "{link}: text stays text");
        }
        // After all this the page is as good as new.
        page.click("#link-issues-close");
        page.wait_eq("the report, closed", || page.visible_text("#link-issues"), &String::new());
        page.focus("#p");
        page.press(&[Key::Home]);
        page.wait_quantity("kl.pq", "∞");
    });
}

#[test]
fn a_bad_link_opened_afresh_is_reported_too() {
    explore(|page| {
        for index in [0, 4, 9, 35] {
            let (link, words, quantity) = &BAD[index];
            page.open(link);
            works(page, link, *quantity);
            assert!(page.visible_text("#link-issues").contains(words[0]), "{link}");
        }
    });
}

#[test]
fn odd_but_right_links_are_taken_without_a_word() {
    explore(|page| {
        for (link, quantity) in GOOD {
            page.open(link);
            works(page, link, *quantity);
            assert_eq!(page.visible_text("#link-issues"), "", "{link}");
        }
    });
}

#[test]
fn two_bins_and_a_hundred_and_one_but_not_one_more() {
    let counts = |n: usize| explore_link(&format!("counts={}", vec!["3"; n].join(",")));
    explore(|page| {
        for bins in [2, 101] {
            page.open(&counts(bins));
            assert_eq!(page.counts().len(), bins);
            assert_eq!(page.visible_text("#link-issues"), "");
        }
        page.open(&counts(102));
        assert_eq!(page.counts().len(), 11);
        assert!(page.visible_text("#link-issues").contains("102"));
    });
}

#[test]
fn a_link_without_measure_does_not_hold_up_the_page() {
    explore(|page| {
        page.open("");
        page.js("location.hash = '#/explore?counts=' + '1,'.repeat(300000) + '&p=0.5'");
        page.wait_eq("a report", || page.visible_text("#link-issues").is_empty(), &false);
        assert!(page.visible_text("#link-issues").len() < 1000, "the report does not repeat it");
        works(page, "a link of 600 kB", DEFAULT);
    });
}
