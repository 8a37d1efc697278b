//! The mathematics: against figures computed elsewhere, at the edges of f64, and by what holds of all distributions.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]

#[path = "../common/mod.rs"]
mod common;
mod evidence;
mod extremes;
mod information;
mod neuron;
mod properties;
mod reference;
mod samples;
mod softmax;

use wormteeth::math::{Family, Pmf};

/// What mpmath has computed with 50 digits.
fn cases() -> serde_json::Value {
    serde_json::from_str(include_str!("../cases.json")).expect("cases.json is JSON")
}

fn uniform() -> Pmf {
    Family::Uniform.pmf(11, 0.0)
}
