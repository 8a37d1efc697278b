//! The mathematics against figures computed elsewhere: `cases.json` (by mpmath with 50 digits, independent of this code).

use super::cases;
use crate::common::ledger::{Ledger, list, number, numbers};
use crate::common::pmf;
use serde_json::Value;
use wormteeth::math::{Family, GRID, Pmf, Sweep, cross_entropy, entropy, jensen_shannon, kl, kl_terms};

fn family(model: &Value) -> Family {
    match model["kind"].as_str() {
        Some("uniform") => Family::Uniform,
        Some("binomial") => Family::Binomial,
        Some("two-group") => Family::TwoGroup { split: number(&model["split"]) as usize },
        _ => panic!("unknown model {model}"),
    }
}

#[test]
fn worms() {
    let cases = cases();
    let mut ledger = Ledger::default();
    for case in list(&cases["worms"]) {
        let observed = pmf(&numbers(&case["counts"]));
        let model = &case["model"];
        let family = family(model);
        let p = if family.has_parameter() { number(&model["p"]) } else { 0.0 };
        let q = family.pmf(observed.len(), p);
        let sweep = Sweep::new(family, observed.len());
        for (key, expected) in case.as_object().expect("an object") {
            let what = format!("{}, {key}", case["name"]);
            match key.as_str() {
                "name" | "counts" | "model" | "huffman.p" | "huffman.p.mean_bits" => {}
                "mean" => ledger.number(&what, observed.mean(), expected),
                "h.p" => ledger.number(&what, entropy(&observed), expected),
                "h.q" => ledger.number(&what, entropy(&q), expected),
                "ce.pq" => ledger.number(&what, cross_entropy(&observed, &q).nats(), expected),
                "ce.qp" => ledger.number(&what, cross_entropy(&q, &observed).nats(), expected),
                "kl.pq" => ledger.number(&what, kl(&observed, &q).nats(), expected),
                "kl.qp" => ledger.number(&what, kl(&q, &observed).nats(), expected),
                "js" => ledger.number(&what, jensen_shannon(&observed, &q), expected),
                "terms.pq" => ledger.numbers(&what, &kl_terms(&observed, &q), expected),
                "terms.qp" => ledger.numbers(&what, &kl_terms(&q, &observed), expected),
                "argmin.pq" => ledger.argmin(&what, sweep.least_forward(&observed).p, expected),
                "argmin.qp" => ledger.argmin(&what, sweep.least_reverse(&observed).p, expected),
                "min.pq" => ledger.number(&what, sweep.least_forward(&observed).value.nats(), expected),
                "min.qp" => ledger.number(&what, sweep.least_reverse(&observed).value.nats(), expected),
                "curve" => curve(&mut ledger, &what, &sweep, &observed, expected),
                _ => panic!("{what}: nothing here compares it"),
            }
        }
    }
    ledger.close(396);
}

/// The points of a curve; they lie on our grid.
fn curve(ledger: &mut Ledger, what: &str, sweep: &Sweep, observed: &Pmf, expected: &Value) {
    let curves = sweep.curves(observed);
    assert_eq!((curves.forward.len(), curves.reverse.len()), (GRID, GRID));
    for point in list(expected) {
        let p = number(&point["p"]);
        let i = (p * 400.0).round();
        assert!((p - i / 400.0).abs() < 1e-15, "{what}: {p} is not on the grid");
        ledger.number(&format!("{what} pq at {p}"), curves.forward[i as usize], &point["pq"]);
        ledger.number(&format!("{what} qp at {p}"), curves.reverse[i as usize], &point["qp"]);
    }
}
