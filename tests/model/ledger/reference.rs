//! The figures of the ledger against `cases.json` (mpmath) and the article's facts.

use super::find;
use crate::common::ledger::{Ledger, list, number};
use serde_json::Value;
use wormteeth::model::ledger::{LedgerFigure, Measure, rows};

/// A figure's value in nats, as the figure has it.
fn in_its_unit(figure: &LedgerFigure, nats: f64) -> f64 {
    if let Measure::Information(unit) = figure.measure { unit.from_nats(nats) } else { nats }
}

/// The same figure by mpmath, in nats.
#[test]
fn the_figures_are_those_of_the_reference() {
    let cases: Value = serde_json::from_str(include_str!("../../cases.json")).expect("cases.json is JSON");
    let [uniform, binomial, groups] = [0, 1, 2].map(|case| &cases["worms"][case]);
    let (entropy, one_hot) = (&cases["entropy"], &cases["one_hot"]);
    let softmax = |place: usize| &cases["softmax"][place];
    let step = |run: usize, step: usize| {
        let trace = list(&cases["neuron"][run]["trace"]);
        trace.iter().find(|state| state["step"] == step).expect("the step")
    };
    // Two experiments, each by the quadratic cost and by cross-entropy.
    let runs: Vec<(&Value, &Value)> = list(&cases["neuron"]).iter().map(|run| (&run["cost"], &run["w"])).collect();
    assert_eq!(
        format!("{:?}", &runs[..2]),
        r#"[(String("quadratic"), String("0.6")), (String("cross-entropy"), String("0.6"))]"#
    );
    let second = list(&cases["neuron"]).iter().position(|run| number(&run["w"]) == 2.0).expect("the second experiment");
    let rows = rows();
    let mut ledger = Ledger::default();
    // x = 1 and y = 0: the gradient is the output.
    for (names, expected) in [
        ("S1.1 S1.2 S5.2 S7.3 S8.1 S11.1 S11.2", &binomial["kl.pq"]),
        ("S4.1", &binomial["mean"]),
        ("S4.2 S7.2 S9.1", &binomial["argmin.pq"]),
        ("S5.1", &uniform["kl.pq"]),
        ("S6.1 S9.2", &groups["argmin.pq"]),
        ("S6.2", &groups["min.pq"]),
        ("S7.1", &binomial["min.pq"]),
        ("S8.2", &binomial["kl.qp"]),
        ("S10.1", &uniform["h.p"]),
        ("S10.2", &uniform["ce.pq"]),
        ("S14.1", &entropy[0]["h"]),
        ("S14.2", &entropy[1]["h"]),
        ("S14.3", &entropy[2]["h_raw"]),
        ("S14.4", &entropy[2]["h_normalised"]),
        ("S14.5", &entropy[2]["sum"]),
        ("S16.1 S16.2", &one_hot["kl.pq"]),
        ("S16.3", &one_hot["kl.qp"]),
        ("S16.4", &one_hot["ce.pq"]),
        ("S18.1 S20.1", &step(0, 0)["a"]),
        ("S18.2", &step(0, 300)["a"]),
        ("S18.3 S20.2", &step(second, 0)["a"]),
        ("S18.4", &step(second, 300)["a"]),
        ("S20.3", &step(1, 300)["a"]),
        ("S20.4", &step(second + 1, 300)["a"]),
        ("S22.3", &softmax(1)["nll"]),
    ] {
        for name in names.split(' ') {
            let figure = find(&rows, name);
            ledger.figure(name, figure.value, in_its_unit(figure, number(expected)));
        }
    }
    // By hand, from values of the reference or of a logarithm.
    let gap = number(&uniform["kl.pq"]) - number(&groups["min.pq"]);
    let first = |key: &str| number(&softmax(0)[key][0]);
    let slope = |run: usize| number(&step(run, 0)["a"]) * (1.0 - number(&step(run, 0)["a"]));
    let ln = f64::ln;
    let soft = [0.85, 0.05, 0.05, 0.05];
    let floor: f64 = soft.iter().map(|p: &f64| -p * ln(*p)).sum();
    let soft_kl: f64 = soft.iter().zip([0.7, 0.1, 0.1, 0.1]).map(|(p, q)| p * ln(p / q)).sum();
    let jensen: f64 = [0.4, 0.3, 0.2, 0.1].iter().map(|q: &f64| 0.25 * ln(0.25 / q)).sum();
    let likelihood = number(&uniform["kl.pq"]) - number(&binomial["min.pq"]);
    let flat = (2.0 / (4_f64.exp() + (-4_f64).exp())).powi(2);
    for (name, expected) in [
        ("S2.1", 11.0),
        ("S3.1", 1.0 / 11.0),
        ("S4.3", 10.0),
        ("S6.3", gap),
        ("S12.1", jensen),
        ("S12.3", likelihood),
        ("S12.4", likelihood),
        ("S13.1", ln(1000.0)),
        ("S13.2", 0.0),
        ("S15.1", ln(2.0)),
        ("S17.1", soft_kl),
        ("S17.2", soft_kl),
        ("S17.3", floor),
        ("S17.4", floor),
        ("S19.1", number(&step(0, 0)["a"]) * slope(0)),
        ("S19.2", number(&step(second, 0)["a"]) * slope(second)),
        ("S21.1", slope(second)),
        ("S21.2", flat),
        ("S21.3", 0.25),
        ("S22.1", -first("log_softmax")),
        ("S22.2", -first("log_softmax")),
        ("S22.4", f64::INFINITY),
    ] {
        // Differences of the reference's own digits, and of what cancels.
        let figure = find(&rows, name);
        let expected = in_its_unit(figure, expected);
        let near = figure.value == expected || (figure.value - expected).abs() <= 1e-12 * (1.0 + expected.abs());
        ledger.note(near, || format!("{name}: {:e}, not {expected:e}", figure.value));
    }
    ledger.close(59);
}

#[test]
fn the_worms_of_a_seed_are_near_the_truth() {
    let rows = rows();
    let [truth_data, data_model, truth_model, unfitted] = [1, 2, 3, 4].map(|k| find(&rows, &format!("S23.{k}")).value);
    assert!(0.0 < truth_data && truth_data < 0.05, "a thousand worms are near the truth: {truth_data}");
    assert!(data_model < unfitted && (truth_model - 0.47701).abs() < 0.01, "{data_model} {unfitted} {truth_model}");
}
