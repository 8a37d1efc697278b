//! The gradient of the neuron checked by finite differences of its cost.

use super::neuron::{Cost, LIMIT, Neuron};

/// The step in z: the cube root of the rounding of an f64, where a central difference loses as little to its own curvature as to
/// rounding.
const STEP: f64 = 6e-6;
/// The least step in a weight, relative to it: some thousand roundings, so that the weight moves.
const LEAST: f64 = 1e-12;
/// Above |C‴(z)| of both costs for every y in [0, 1]: 3|σ′σ″| + |σ‴| < ¾ · 0.0963 + ⅛.
const THIRD_DERIVATIVE: f64 = 0.2;
/// Roundings that a cost may be wrong by.
const ROUNDINGS: f64 = 8.0 * f64::EPSILON;

/// One partial derivative by its formula and by differences.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GradientCheck {
    /// By the formula, as the descent uses it.
    pub exact: f64,
    /// By central difference: `(C(w + h) − C(w − h)) / 2h`.
    pub difference: f64,
    /// How far the difference may be off by its own fault: rounding of the two costs, and the curvature between them.
    pub bound: f64,
}

impl GradientCheck {
    /// The distance of the two relative to the greater, from 0 to 2; 0 for equals. Where the neuron is saturated it may be near 1
    /// though the formula is right: then only [`GradientCheck::agrees`] counts.
    #[must_use]
    pub fn relative(&self) -> f64 {
        let greater = self.exact.abs().max(self.difference.abs());
        if self.exact == self.difference { 0.0 } else { (self.exact - self.difference).abs() / greater }
    }

    /// Whether the two are as close as differences can tell.
    #[must_use]
    pub fn agrees(&self) -> bool {
        (self.exact - self.difference).abs() <= self.bound
    }
}

impl Neuron {
    /// ∂C/∂w and ∂C/∂b, each by the formula and by central differences of the cost alone.
    ///
    /// # Formula
    /// `(C(w + h) − C(w − h)) / 2h`, with an h that moves z by about 6·10⁻⁶
    #[must_use]
    pub fn check_gradient(self, cost: Cost) -> [GradientCheck; 2] {
        let neuron = self.in_range();
        let gradient = neuron.state(cost).gradient;
        let by_w = check(gradient.w, neuron.w, neuron.x, neuron.b, |z| cost.of(z, neuron.y));
        // z = b·1 + wx
        let by_b = check(gradient.b, neuron.b, 1.0, neuron.w * neuron.x, |z| cost.of(z, neuron.y));
        [by_w, by_b]
    }
}

/// Checks the derivative `exact` of `cost(weight · input + rest)` with regard to the weight.
fn check(exact: f64, weight: f64, input: f64, rest: f64, cost: impl Fn(f64) -> f64) -> GradientCheck {
    let step = (STEP / input.abs()).min(LIMIT).max(LEAST * weight.abs());
    let (low, high) = (weight - step, weight + step);
    let (z_low, z_high) = (low * input + rest, high * input + rest);
    let (cost_low, cost_high) = (cost(z_low), cost(z_high));
    let width = high - low;
    // The rounding of z moves a cost by that times its slope, which is at most 1.
    let rounding = ROUNDINGS * (cost_low + cost_high + (weight * input).abs() + rest.abs());
    // However long the step, the slopes of both costs in z are within ±1.
    let curvature = (THIRD_DERIVATIVE / 24.0 * (z_high - z_low).powi(2)).min(2.0) * input.abs();
    GradientCheck { exact, difference: (cost_high - cost_low) / width, bound: rounding / width + curvature }
}
