//! What each figure must be, by mpmath or by a logarithm; what the article prints, and what the page is to say of it.

use serde_json::Value;

/// Of each row from S1 on: how many figures, how many checks.
pub const LINES: [[usize; 2]; 23] = [
    [2, 1],
    [1, 0],
    [1, 0],
    [3, 0],
    [2, 1],
    [3, 0],
    [3, 1],
    [2, 1],
    [2, 0],
    [2, 1],
    [2, 1],
    [4, 2],
    [2, 1],
    [5, 0],
    [2, 1],
    [4, 1],
    [4, 2],
    [4, 0],
    [4, 3],
    [6, 3],
    [3, 2],
    [4, 2],
    [4, 1],
];

/// Figure, what the article prints, what the page says of it.
pub const PRINTED: [(&str, &str, &str); 25] = [
    ("S2.1", "11", "✓agrees"),
    ("S3.1", "1/11", "✓agrees: 1/11"),
    ("S4.1", "5.7", "✓agrees: 5.7"),
    ("S4.2", "0.57", "✓agrees: 0.57"),
    ("S4.3", "10", "✓agrees"),
    ("S5.1", "0.338", "✓agrees"),
    ("S5.2", "0.477 lost picture", "✓agrees"),
    ("S6.1", "0.47", "✓agrees: 0.47"),
    ("S6.2", "0.338", "✓agrees"),
    ("S6.3", "the same", "≠differs: 0.0004They look the same only when rounded."),
    ("S7.2", "0.57", "✓agrees: 0.57"),
    ("S7.3", "0.477 lost picture", "✓agrees"),
    ("S8.1", "0.477 lost picture", "✓agrees"),
    ("S8.2", "0.330 lost picture", "✓agrees"),
    ("S9.1", "0.57", "✓agrees: 0.57"),
    ("S9.2", "0.47", "✓agrees: 0.47"),
    ("S10.1", "3.12", "✓agrees: 3.12"),
    ("S14.1", "2", "✓agrees: 2"),
    ("S14.2", "1.3568", "✓agrees: 1.3568"),
    ("S14.3", "0.0313", "✓agrees: 0.0313"),
    ("S14.4", "0.0313", "≠differs: 0.0342The list does not sum to 1: the article’s figure is no entropy."),
    ("S18.1", "0.82", "✓agrees: 0.82"),
    ("S18.2", "0.09", "✓agrees: 0.09"),
    ("S18.3", "0.98", "✓agrees: 0.98"),
    ("S18.4", "0.20", "✓agrees: 0.20"),
];

/// A figure by another program.
pub struct Expected {
    pub name: &'static str,
    pub value: f64,
    /// `bits`, `nats`, or nothing.
    pub unit: &'static str,
}

fn number(value: &Value) -> f64 {
    value.as_f64().or_else(|| value.as_str()?.parse().ok()).expect("a number")
}

/// All that another program or a logarithm tells.
pub fn expected() -> Vec<Expected> {
    let cases: Value = serde_json::from_str(include_str!("../../../cases.json")).expect("cases.json is JSON");
    let worms = |case: usize, key: &str| number(&cases["worms"][case][key]);
    let entropy = |case: usize, key: &str| number(&cases["entropy"][case][key]);
    let one_hot = |key: &str| number(&cases["one_hot"][key]);
    // Two experiments, each by the quadratic cost and by cross-entropy.
    let output = |run: usize, step: usize| {
        let trace = cases["neuron"][run]["trace"].as_array().expect("a trace");
        number(&trace.iter().find(|state| state["step"] == step).expect("the step")["a"])
    };
    let slope = |a: f64| a * (1.0 - a);
    let kl = |p: &[f64], q: &[f64]| p.iter().zip(q).map(|(p, q)| p * (p / q).ln()).sum::<f64>();
    let soft = [0.85, 0.05, 0.05, 0.05];
    let soft_kl = kl(&soft, &[0.7, 0.1, 0.1, 0.1]);
    let floor: f64 = soft.iter().map(|p: &f64| -p * p.ln()).sum();
    let ratio = worms(0, "kl.pq") - worms(1, "min.pq");
    let nll = -number(&cases["softmax"][0]["log_softmax"][0]);
    let bits = |name, nats: f64| Expected { name, value: nats / std::f64::consts::LN_2, unit: "bits" };
    let nats = |name, value| Expected { name, value, unit: "nats" };
    let plain = |name, value| Expected { name, value, unit: "" };
    vec![
        bits("S1.1", worms(1, "kl.pq")),
        bits("S1.2", worms(1, "kl.pq")),
        plain("S2.1", 11.0),
        plain("S3.1", 1.0 / 11.0),
        plain("S4.1", worms(1, "mean")),
        plain("S4.2", worms(1, "argmin.pq")),
        plain("S4.3", 10.0),
        bits("S5.1", worms(0, "kl.pq")),
        bits("S5.2", worms(1, "kl.pq")),
        plain("S6.1", worms(2, "argmin.pq")),
        bits("S6.2", worms(2, "min.pq")),
        bits("S6.3", worms(0, "kl.pq") - worms(2, "min.pq")),
        bits("S7.1", worms(1, "min.pq")),
        plain("S7.2", worms(1, "argmin.pq")),
        bits("S7.3", worms(1, "kl.pq")),
        bits("S8.1", worms(1, "kl.pq")),
        bits("S8.2", worms(1, "kl.qp")),
        plain("S9.1", worms(1, "argmin.pq")),
        plain("S9.2", worms(2, "argmin.pq")),
        bits("S10.1", worms(0, "h.p")),
        bits("S10.2", worms(0, "ce.pq")),
        bits("S11.1", worms(1, "kl.pq")),
        bits("S11.2", worms(1, "kl.pq")),
        bits("S12.1", kl(&[0.25; 4], &[0.4, 0.3, 0.2, 0.1])),
        bits("S12.2", 0.0),
        bits("S12.3", ratio),
        bits("S12.4", ratio),
        bits("S13.1", 1000_f64.ln()),
        bits("S13.2", 0.0),
        bits("S14.1", entropy(0, "h")),
        bits("S14.2", entropy(1, "h")),
        bits("S14.3", entropy(2, "h_raw")),
        bits("S14.4", entropy(2, "h_normalised")),
        plain("S14.5", entropy(2, "sum")),
        bits("S15.1", 2_f64.ln()),
        bits("S16.1", one_hot("kl.pq")),
        nats("S16.2", one_hot("kl.pq")),
        nats("S16.3", f64::INFINITY),
        nats("S16.4", one_hot("ce.pq")),
        bits("S17.1", soft_kl),
        bits("S17.2", soft_kl),
        bits("S17.3", floor),
        bits("S17.4", floor),
        plain("S18.1", output(0, 0)),
        plain("S18.2", output(0, 300)),
        plain("S18.3", output(2, 0)),
        plain("S18.4", output(2, 300)),
        plain("S19.1", output(0, 0) * slope(output(0, 0))),
        plain("S19.2", output(2, 0) * slope(output(2, 0))),
        plain("S20.1", output(0, 0)), // x = 1 and y = 0: the gradient is the output
        plain("S20.2", output(2, 0)),
        plain("S20.3", output(1, 300)),
        plain("S20.4", output(3, 300)),
        plain("S21.1", slope(output(2, 0))),
        plain("S21.2", (2.0 / (4_f64.exp() + (-4_f64).exp())).powi(2)),
        plain("S21.3", 0.25),
        nats("S22.1", nll),
        nats("S22.2", nll),
        nats("S22.3", number(&cases["softmax"][1]["nll"])),
        nats("S22.4", f64::INFINITY),
    ]
}
