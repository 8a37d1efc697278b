//! What of a figure is rounding: noise that is shown as 0, and sums of shown figures that miss the shown result.

use crate::float_text;

/// Up to this part of the largest of its terms a sum or a difference is rounding noise.
pub const NOISE: f64 = 1e-12;

/// A result as texts, labels and charts show it: 0 where it is below 10⁻¹² of the largest of the terms that it comes from.
///
/// A divergence is of the order of the square of what p/q is from 1: there the largest term is [`NOISE`] itself.
#[must_use]
pub fn without_noise(v: f64, largest_term: f64) -> f64 {
    if v.abs() <= NOISE * largest_term.abs() { 0.0 } else { v }
}

/// A result as the page shows it, see [`format_figure`](super::format_figure); ∞ stays.
#[must_use]
pub fn as_shown(v: f64) -> f64 {
    float_text::parse(&float_text::figure(v.abs())).map_or(v, |shown| shown.copysign(v))
}

/// What stands between a result and what it comes of: `=` where the figures, as the page shows them, give the result that it shows, else
/// `≈`. `of_shown` is computed from shown figures. An infinite result is always exact.
///
/// ```
/// use wormteeth::model::number::{as_shown, equals_sign};
/// assert_eq!(equals_sign(0.2774, as_shown(2.9838) - as_shown(2.7064)), "≈"); // 0.277, 2.984 − 2.706
/// assert_eq!(equals_sign(0.4770, as_shown(3.5983) - as_shown(3.1213)), "=");
/// ```
#[must_use]
pub fn equals_sign(result: f64, of_shown: f64) -> &'static str {
    if !result.is_finite() || as_shown(result) == as_shown(of_shown) { "=" } else { "≈" }
}

/// The sign of a sum of shown figures.
#[must_use]
pub fn sum_sign(result: f64, terms: &[f64]) -> &'static str {
    let largest = terms.iter().fold(0.0, |largest: f64, term| term.abs().max(largest));
    equals_sign(result, without_noise(terms.iter().map(|term| as_shown(*term)).sum(), largest))
}

#[cfg(test)]
mod tests {
    use super::{sum_sign, without_noise};

    #[test]
    fn noise_is_nothing_and_small_results_are_something() {
        let eps = f64::EPSILON;
        assert_eq!([without_noise(eps, 1.0), without_noise(-eps, -3.0), without_noise(0.0, 0.0)], [0.0; 3]);
        assert_eq!([without_noise(1e-11, 1.0), without_noise(1e-20, 1e-9), without_noise(-1e-30, 0.0)], [1e-11, 1e-20, -1e-30]);
        // 0.001 apart in what is shown, and nothing at all.
        assert_eq!(
            [sum_sign(0.3, &[0.1, 0.2]), sum_sign(0.000_49, &[3.121, -3.121]), sum_sign(0.0, &[0.3, -0.1, -0.2])],
            ["=", "≈", "="]
        );
    }
}
