//! The sigmoid and what belongs to it, from the side that neither overflows nor cancels.
//!
//! Every function takes any z but NaN, ±∞ included, and returns a number that is not NaN.

/// The sigmoid, from 0 to 1: ½ at 0, and symmetric about it.
///
/// # Formula
/// `σ(z) = 1 / (1 + e⁻ᶻ)`; `σ(−z) = 1 − σ(z)`
///
/// ```
/// # use wormteeth::math::sigmoid;
/// assert_eq!(sigmoid(0.0), 0.5);
/// assert!(sigmoid(-700.0) > 0.0);
/// ```
#[must_use]
pub fn sigmoid(z: f64) -> f64 {
    let small = (-z.abs()).exp();
    (if z >= 0.0 { 1.0 } else { small }) / (1.0 + small)
}

/// The slope of the sigmoid, at most ¼ and nearly 0 where the neuron is saturated.
///
/// # Formula
/// `σ′(z) = σ(z) σ(−z)`, which keeps its digits where `σ(z)(1 − σ(z))` has none left
#[must_use]
pub fn sigmoid_slope(z: f64) -> f64 {
    sigmoid(z) * sigmoid(-z)
}

/// The slope of tanh, at most 1; it dies away with |z| even faster than that of the sigmoid.
///
/// # Formula
/// `tanh′(z) = 1 − tanh²(z) = 4 σ′(2z)`, since `tanh(z) = 2σ(2z) − 1`
#[must_use]
pub fn tanh_slope(z: f64) -> f64 {
    4.0 * sigmoid_slope(2.0 * z)
}

/// The smooth ramp `ln(1 + eᶻ) = −ln σ(−z)`, at least 0: what the cross-entropy cost is made of.
///
/// # Formula
/// `max(z, 0) + ln(1 + e^−|z|)`
#[must_use]
pub fn softplus(z: f64) -> f64 {
    z.max(0.0) + (-z.abs()).exp().ln_1p()
}
