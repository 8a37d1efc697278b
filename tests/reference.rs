//! The mathematics against figures computed elsewhere: `cases.json` (by mpmath with 50 digits, independent of this code).

mod common;

use common::ledger::{Ledger, list, number, numbers};
use common::pmf;
use serde_json::Value;
use wormteeth::math::{
    DistributionError, Divergence, Family, GRID, Pmf, Sweep, cross_entropy, entropy, jensen_shannon, kl, kl_terms,
};

#[allow(clippy::expect_used, reason = "a test may fail")]
fn cases() -> Value {
    serde_json::from_str(include_str!("cases.json")).expect("cases.json is JSON")
}

#[allow(clippy::panic, reason = "a test may fail")]
fn family(model: &Value) -> Family {
    match model["kind"].as_str() {
        Some("uniform") => Family::Uniform,
        Some("binomial") => Family::Binomial,
        Some("two-group") => Family::TwoGroup { split: number(&model["split"]) as usize },
        _ => panic!("unknown model {model}"),
    }
}

#[test]
#[allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]
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

/// An infinite divergence names the bins whose summands are infinite, all of them and no others.
#[test]
fn guilty_bins() {
    let cases = cases();
    let mut infinite = 0;
    for case in list(&cases["worms"]) {
        let observed = pmf(&numbers(&case["counts"]));
        let p = case["model"].get("p").map_or(0.0, number);
        let q = family(&case["model"]).pmf(observed.len(), p);
        for (divergence, terms) in [(kl(&observed, &q), "terms.pq"), (kl(&q, &observed), "terms.qp")] {
            let terms = numbers(&case[terms]);
            let support_mismatch: Vec<usize> = (0..terms.len()).filter(|&bin| terms[bin].is_infinite()).collect();
            match divergence {
                Divergence::Finite(_) => assert!(support_mismatch.is_empty(), "{}", case["name"]),
                Divergence::Infinite { bins } => {
                    assert_eq!(bins, support_mismatch, "{}", case["name"]);
                    infinite += 1;
                }
            }
        }
    }
    assert_eq!(infinite, 4);
}

#[test]
fn entropies() -> Result<(), DistributionError> {
    let cases = cases();
    let mut ledger = Ledger::default();
    for case in list(&cases["entropy"]) {
        let p = numbers(&case["p"]);
        if case.get("h").is_some() {
            ledger.number("h", entropy(&Pmf::new(&p)?), &case["h"]);
            continue;
        }
        // The article's third list is no distribution, and is not taken for one.
        match Pmf::new(&p) {
            Err(DistributionError::NotNormalised { sum }) => ledger.number("sum", sum, &case["sum"]),
            other => ledger.note(false, || format!("{other:?}")),
        }
        let normalised = entropy(&Pmf::from_counts(&p)?);
        ledger.number("h_normalised", normalised, &case["h_normalised"]);
        // −Σ c ln c over raw c that sum to S is S (H − ln S).
        let sum = number(&case["sum"]);
        ledger.number("h_raw", sum * (normalised - sum.ln()), &case["h_raw"]);
    }
    ledger.close(6);
    Ok(())
}

#[test]
fn one_hot() -> Result<(), DistributionError> {
    let case = &cases()["one_hot"];
    let (label, guess) = (Pmf::new(&numbers(&case["p"]))?, Pmf::new(&numbers(&case["q"]))?);
    let mut ledger = Ledger::default();
    ledger.number("kl.pq", kl(&label, &guess).nats(), &case["kl.pq"]);
    ledger.number("ce.pq", cross_entropy(&label, &guess).nats(), &case["ce.pq"]);
    ledger.number("kl.qp", kl(&guess, &label).nats(), &case["kl.qp"]);
    ledger.close(3);
    assert_eq!(kl(&guess, &label), Divergence::Infinite { bins: vec![1, 2, 3] });
    Ok(())
}
