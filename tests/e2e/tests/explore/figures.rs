//! The figures, where the contract puts them: in one `<data>` each.

use std::f64::consts::{LN_2, LN_10};
use std::fmt::Write;
use std::fs;
use std::path::Path;

use wormteeth_e2e::{Value, explore, json};

use crate::expected::{assert_close, assert_near, explore_link, names, names_of, of};

#[test]
fn the_article_reads_as_printed() {
    explore(|page| {
        page.open("");
        let all = page.quantities();
        let printed = "h.p 3.121, h.q 2.691, kl.pq 0.477, kl.qp 0.330, ce.pq 3.598, ce.qp 3.021, mean.p 5.704, argmin.pq 0.570, min.pq 0.477, \
            argmin.qp 0.509, min.qp 0.276, model.uniform.kl.pq 0.338, model.binomial.kl.pq 0.477, model.two-group.kl.pq 0.338";
        for printed in printed.split(", ") {
            let (name, text) = printed.split_once(' ').expect("a name and its text");
            assert_eq!(of(&all, name).text, text, "{name}");
        }
        assert_eq!(of(&all, "kl.pq").raw, "0.4770140787454141", "the contract's own example");
        let sentence = page.sentence();
        assert!(["0.338", "0.477", "0.330"].iter().all(|figure| sentence.contains(figure)), "{sentence}");
        let signs =
            || page.js("return [...document.querySelectorAll('.sum-row .op:nth-of-type(3)')].map(sign => sign.textContent)");
        assert_eq!(signs(), json!(["=", "="]));
        page.paste("#p-number", "0.5");
        page.wait_quantity("kl.qp", "0.277");
        assert_eq!(signs(), json!(["=", "≈"]), "0.277 is not 2.984 − 2.706");
    });
}

#[test]
fn the_unit_multiplies_information_and_nothing_else() {
    explore(|page| {
        page.open("");
        let bits = page.quantities();
        for (unit, factor) in [("nats", LN_2), ("dits", LN_2 / LN_10), ("bits", 1.0)] {
            page.choose("#unit", unit);
            page.wait_eq("the unit of kl.pq", || page.quantity("kl.pq").unit, &Some(unit.to_owned()));
            let shown = page.quantities();
            assert_eq!(names_of(&shown), names_of(&bits));
            for quantity in &shown {
                quantity.assert_legal(unit);
                let factor = if quantity.is_information() { factor } else { 1.0 };
                assert_close(&quantity.name, quantity.value, of(&bits, &quantity.name).value * factor);
            }
        }
    });
}

#[test]
fn every_name_stands_once_and_legally_in_every_state() {
    let hundred_and_one = format!("counts={}", (1..=101).map(|k| k.to_string()).collect::<Vec<_>>().join(","));
    explore(|page| {
        for (query, bins, has_parameter) in [
            ("model=two-group&unit=nats", 11, true),
            ("model=uniform", 11, false),
            ("p=1&unit=dits", 11, true),
            ("counts=1e-9,1e9&model=two-group", 2, true),
            ("counts=7,0,0,0&p=0", 4, true),
            (hundred_and_one.as_str(), 101, true),
        ] {
            page.open(&explore_link(query));
            let unit = query.split_once("unit=").map_or("bits", |(_, unit)| unit);
            let all = page.quantities();
            all.iter().for_each(|quantity| quantity.assert_legal(unit));
            let mut expected = names(bins, has_parameter);
            // Where every p gives ∞ there is no best one.
            let nowhere = |way: &str| has_parameter && of(&all, &format!("min.{way}")).value.is_infinite();
            expected.retain(|name| !["pq", "qp"].iter().any(|way| *name == format!("argmin.{way}") && nowhere(way)));
            assert_eq!(names_of(&all), expected, "{query}");
            assert_eq!(page.counts().len(), bins, "{query}");
        }
    });
}

#[test]
fn infinity_is_an_answer() {
    explore(|page| {
        page.open("#/explore?p=0");
        let all = page.quantities();
        for (name, text) in [("kl.pq", "∞"), ("ce.pq", "∞"), ("term.pq.0", "−0.032"), ("term.pq.10", "∞"), ("kl.qp", "7.966")]
        {
            assert_eq!(of(&all, name).text, text, "{name}");
        }
        assert_eq!(of(&all, "kl.pq").raw, "Infinity");
        assert_eq!(of(&all, "argmin.pq").text, "0.570", "the best p does not depend on the present one");
        assert!(page.sentence().contains('∞'), "the sentence says why");

        page.open("#/explore?counts=0,1,0&p=0.5");
        assert_eq!(page.find_quantity("argmin.qp"), None, "every p gives ∞");
        assert_eq!(page.quantity("min.qp").raw, "Infinity");
        assert_eq!(page.quantity("argmin.pq").text, "0.500");
    });
}

/// All cases of `tests/cases.json` (mpmath, 50 digits) that are a state of the page, opened by their links: the page's logarithms are
/// not those of the native tests.
#[test]
fn the_page_agrees_with_fifty_digits() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cases.json");
    let cases: Value = serde_json::from_str(&fs::read_to_string(file).expect("tests/cases.json")).expect("JSON");
    let cases = cases["worms"].as_array().expect("the cases of worms");
    assert!(cases.len() >= 9, "the file has the cases it had");
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    explore(|page| {
        for case in cases {
            let model = &case["model"];
            let counts = case["counts"].to_string();
            let mut query = format!("unit=nats&counts={}&model={}", &counts[1..counts.len() - 1], text(&model["kind"]));
            for key in ["p", "split"].into_iter().filter(|key| !model[key].is_null()) {
                write!(query, "&{key}={}", text(&model[key])).expect("a String takes all");
            }
            page.open(&explore_link(&query));
            assert_eq!(page.visible_text("#link-issues"), "", "{query}");
            let all = page.quantities();
            let compare = |name: &str, expected: &Value, relative: f64, absolute: f64| {
                // None for what a case does not say.
                let Some(expected) = expected.as_str() else { return };
                let expected: f64 = expected.parse().expect("a number of cases.json");
                assert_near(&format!("{query}: {name}"), of(&all, name).value, expected, relative * expected.abs() + absolute);
            };
            for key in ["h.p", "h.q", "ce.pq", "ce.qp", "kl.pq", "kl.qp", "js", "min.pq", "min.qp"] {
                compare(key, &case[key], 1e-12, 1e-15);
            }
            compare("mean.p", &case["mean"], 1e-12, 1e-15);
            compare(&format!("model.{}.kl.pq", text(&model["kind"])), &case["min.pq"], 1e-12, 1e-15);
            for way in ["pq", "qp"] {
                // Near a minimum the curve is too flat for more.
                compare(&format!("argmin.{way}"), &case[format!("argmin.{way}")], 0.0, 1e-9);
                // Each is a product of rounded factors: their absolute error counts, not that of a small remainder.
                for (bin, term) in case[format!("terms.{way}")].as_array().expect("terms").iter().enumerate() {
                    compare(&format!("term.{way}.{bin}"), term, 1e-12, 1e-14);
                }
            }
        }
    });
}
