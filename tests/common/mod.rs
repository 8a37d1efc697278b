//! What tests share: how close is equal, and small helpers.
#![allow(dead_code, reason = "each test file uses its part")]

pub mod documents;
pub mod house;
pub mod ledger;
pub mod seen;

use wormteeth::math::{Family, Pmf};

/// Relative: what the reference values are agreed to, a few thousand roundings of an f64 (2.2e-16). A sum of 101 products of an
/// exponential whose argument is of the order of 100 cannot be held to much less.
pub const RELATIVE: f64 = 1e-12;
/// Absolute, where the true value is 0: a few roundings of numbers of the order of 1.
pub const ZERO: f64 = 1e-15;
/// Absolute, for the p of a least value: the divergence is flat there, so its own digits say only half as many of p.
pub const ARGMIN: f64 = 1e-9;

/// The families with a parameter, and the one without; a split in the middle.
pub fn families(bins: usize) -> [Family; 3] {
    [Family::Uniform, Family::Binomial, Family::TwoGroup { split: (bins - 1) / 2 }]
}

/// The distribution of counts that are good by construction.
#[allow(clippy::expect_used, reason = "a test may fail")]
pub fn pmf(counts: &[f64]) -> Pmf {
    Pmf::from_counts(counts).expect("these counts make a distribution")
}

/// True where `actual` is `expected` to [`RELATIVE`], or to [`ZERO`] if that is 0; ∞ is only itself, and NaN is nothing.
pub fn agrees(actual: f64, expected: f64) -> bool {
    if expected == 0.0 {
        actual.abs() <= ZERO
    } else {
        actual == expected || (actual - expected).abs() <= RELATIVE * expected.abs()
    }
}

/// True where both are [`RELATIVE`] close by the measure of 1 + |value|: for a value that a sum of greater ones may cancel to.
pub fn close(actual: f64, expected: f64) -> bool {
    actual == expected || (actual - expected).abs() <= RELATIVE * (1.0 + expected.abs())
}
