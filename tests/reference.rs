//! The mathematics against figures computed elsewhere: `cases.json` (mpmath, 50 digits; see its README in `shared/reference`),
//! and a few extremes that it has not, computed in the same way.

mod common;

use common::ledger::{Ledger, list, number, numbers};
use common::{ARGMIN, agrees, pmf};
use serde_json::Value;
use wormteeth::info::{
    DistributionError, Divergence, Family, GRID, Least, Pmf, Sweep, cross_entropy, entropy,
    jensen_shannon, kl, kl_terms,
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
        Some("two-group") => Family::TwoGroup {
            split: number(&model["split"]) as usize,
        },
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
        let p = if family.has_parameter() {
            number(&model["p"])
        } else {
            0.0
        };
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
                "min.pq" => {
                    ledger.number(&what, sweep.least_forward(&observed).value.nats(), expected)
                }
                "min.qp" => {
                    ledger.number(&what, sweep.least_reverse(&observed).value.nats(), expected)
                }
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
        assert!(
            (p - i / 400.0).abs() < 1e-15,
            "{what}: {p} is not on the grid"
        );
        ledger.number(
            &format!("{what} pq at {p}"),
            curves.forward[i as usize],
            &point["pq"],
        );
        ledger.number(
            &format!("{what} qp at {p}"),
            curves.reverse[i as usize],
            &point["qp"],
        );
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
        for (divergence, terms) in [
            (kl(&observed, &q), "terms.pq"),
            (kl(&q, &observed), "terms.qp"),
        ] {
            let terms = numbers(&case[terms]);
            let guilty: Vec<usize> = (0..terms.len())
                .filter(|&bin| terms[bin].is_infinite())
                .collect();
            match divergence {
                Divergence::Finite(_) => assert!(guilty.is_empty(), "{}", case["name"]),
                Divergence::Infinite { bins } => {
                    assert_eq!(bins, guilty, "{}", case["name"]);
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
            Err(DistributionError::NotNormalised { sum }) => {
                ledger.number("sum", sum, &case["sum"])
            }
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
    let (label, guess) = (
        Pmf::new(&numbers(&case["p"]))?,
        Pmf::new(&numbers(&case["q"]))?,
    );
    let mut ledger = Ledger::default();
    ledger.number("kl.pq", kl(&label, &guess).nats(), &case["kl.pq"]);
    ledger.number(
        "ce.pq",
        cross_entropy(&label, &guess).nats(),
        &case["ce.pq"],
    );
    ledger.number("kl.qp", kl(&guess, &label).nats(), &case["kl.qp"]);
    ledger.close(3);
    assert_eq!(
        kl(&guess, &label),
        Divergence::Infinite {
            bins: vec![1, 2, 3]
        }
    );
    Ok(())
}

/// Figures at the edge of what f64 holds.
#[test]
fn extremes() {
    let zigzag: Vec<f64> = (0..101)
        .map(|bin| if bin % 2 == 0 { 1e9 } else { 1e-9 })
        .collect();
    let (zigzag, binomial) = (pmf(&zigzag), Family::Binomial.pmf(101, 0.3));
    let (flat, underflow) = (pmf(&[1.0; 101]), Family::Binomial.pmf(101, 1e-300));
    let (lopsided, coin) = (pmf(&[1e9, 1e-9]), pmf(&[1.0, 1.0]));
    let near = pmf(&[524_289.0, 524_287.0]);
    for (what, actual, expected) in [
        (
            "H, counts 1e9 and 1e-9 in turn",
            entropy(&zigzag),
            3.931_825_632_724_325_8,
        ),
        (
            "D from it to a binomial",
            kl(&zigzag, &binomial).nats(),
            27.303_737_186_783_544,
        ),
        (
            "D from the binomial to it",
            kl(&binomial, &zigzag).nats(),
            21.714_550_995_435_07,
        ),
        (
            "D to a model whose p underflow",
            kl(&flat, &underflow).nats(),
            34_486.876_056_720_93,
        ),
        (
            "D from that model",
            kl(&underflow, &flat).nats(),
            4.615_120_516_841_26,
        ),
        (
            "H of one bin and next to nothing",
            entropy(&lopsided),
            4.244_653_167_389_282_2e-17,
        ),
        (
            "D from a fair coin to it",
            kl(&coin, &lopsided).nats(),
            20.030_118_656_386_466,
        ),
        (
            "D to its mirror image",
            kl(&pmf(&[1e-9, 1e9]), &lopsided).nats(),
            41.446_531_673_892_82,
        ),
        (
            "D of two all but equal",
            kl(&near, &coin).nats(),
            1.818_989_403_546_959_4e-12,
        ),
    ] {
        assert!(
            agrees(actual, expected),
            "{what}: {actual:e}, not {expected:e}"
        );
    }
}

/// The reverse divergence has several minima, and the least may be nearer to an end than any grid.
#[test]
fn least_of_several_minima() {
    let two_humps = [90.0, 60.0, 20.0, 5.0, 2.0, 1.0, 2.0, 6.0, 25.0, 70.0, 95.0];
    let symmetric = [95.0, 70.0, 25.0, 6.0, 2.0, 1.0, 2.0, 6.0, 25.0, 70.0, 95.0];
    let at_the_end = [1e9, 1e-3, 1.0, 1.0, 1e-9];
    for (counts, p, value) in [
        (
            &two_humps[..],
            0.926_442_365_188_594,
            0.643_103_295_583_342_8,
        ),
        (
            &symmetric[..],
            0.073_557_782_660_730_63,
            0.697_450_222_695_110_3,
        ),
        (
            &at_the_end[..],
            2.500_000_000_065_974_3e-13,
            1.999_999_998_997_986e-9,
        ),
    ] {
        let Least {
            p: actual,
            value: least,
        } = Sweep::new(Family::Binomial, counts.len()).least_reverse(&pmf(counts));
        assert!(
            actual.is_some_and(|actual| (actual - p).abs() <= ARGMIN * p),
            "{actual:?}, not {p}"
        );
        assert!(agrees(least.nats(), value), "{least:?}, not {value:e}");
    }
}
