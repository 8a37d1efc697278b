//! All cases of `tests/cases.json` (mpmath, 50 digits) that are a state of the lab, opened by their links.

use std::fs;
use std::path::Path;

use wormteeth_e2e::{Page, Value, explore};

use crate::expected::{assert_close, assert_near, explore_link, of};

/// An argmin is exact to 1e-9: near a minimum the curve is too flat for more.
const ARGMIN: f64 = 1e-9;

/// A number as the file writes it: text, with `Infinity`; none for `null` and for what a case does not say.
fn number(of: &Value) -> Option<f64> {
    Some(of.as_str()?.parse().expect("a number of cases.json"))
}

fn link(case: &Value) -> String {
    let counts: Vec<_> = case["counts"].as_array().expect("counts").iter().map(Value::to_string).collect();
    let model = &case["model"];
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let mut query = format!("unit=nats&counts={}&model={}", counts.join(","), text(&model["kind"]));
    for key in ["p", "split"] {
        if !model[key].is_null() {
            query.push_str(&format!("&{key}={}", text(&model[key])));
        }
    }
    explore_link(&query)
}

fn compare(page: &Page, case: &Value) {
    let name = &case["name"];
    let all = page.quantities();
    for key in ["h.p", "h.q", "ce.pq", "ce.qp", "kl.pq", "kl.qp", "js", "min.pq", "min.qp"] {
        if let Some(expected) = number(&case[key]) {
            assert_close(&format!("{name}: {key}"), of(&all, key).value, expected);
        }
    }
    assert_close(&format!("{name}: mean"), of(&all, "mean.p").value, number(&case["mean"]).expect("a mean"));
    for key in ["argmin.pq", "argmin.qp"] {
        if let Some(expected) = number(&case[key]) {
            assert_near(&format!("{name}: {key}"), of(&all, key).value, expected, ARGMIN);
        }
    }
    for way in ["pq", "qp"] {
        for (bin, term) in case[format!("terms.{way}")].as_array().expect("terms").iter().enumerate() {
            let key = format!("term.{way}.{bin}");
            let expected = number(term).expect("a term");
            // Each is a product of rounded factors: their absolute error counts, not that of a small remainder.
            assert_near(&format!("{name}: {key}"), of(&all, &key).value, expected, 1e-12 * expected.abs() + 1e-14);
        }
    }
}

#[test]
fn the_page_agrees_with_fifty_digits() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cases.json");
    let cases: Value = serde_json::from_str(&fs::read_to_string(file).expect("tests/cases.json")).expect("JSON");
    let worms = cases["worms"].as_array().expect("the cases of worms");
    assert!(worms.len() >= 9, "the file has the cases it had");
    explore(|page| {
        for case in worms {
            page.open(&link(case));
            assert_eq!(page.visible_text("#link-issues"), "", "{}", case["name"]);
            compare(page, case);
        }
    });
}
