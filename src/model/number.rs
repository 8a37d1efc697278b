//! Figures as text: for the eye, and for the `value` of `<data>`; what of them is rounding noise is in `noise.rs`.
//!
//! NaN never enters the model, and is never shown as ∞: it fails an assertion in debug builds, and is `–` for the eye in release builds.

use crate::float_text;
use crate::math::Unit;

mod noise;

pub use noise::{NOISE, as_shown, equals_sign, sum_sign, without_noise};

/// The most decimals [`fixed`] writes: an f64 of order 1 has no more.
const MOST_DECIMALS: u8 = 20;

/// So many decimals, but no more than [`MOST_DECIMALS`].
fn at_most(decimals: usize) -> u8 {
    u8::try_from(decimals).unwrap_or(MOST_DECIMALS).min(MOST_DECIMALS)
}

/// A figure for the eye: so many decimals, a true minus sign, `∞`, and never a minus before nothing.
///
/// Halves are rounded away from zero, as JavaScript's `toFixed` does and as readers expect.
///
/// ```
/// use wormteeth::model::number::format_fixed;
/// assert_eq!(format_fixed(0.47701, 3), "0.477");
/// assert_eq!(format_fixed(-0.0004, 3), "0.000");
/// assert_eq!(format_fixed(-1.5, 1), "−1.5");
/// assert_eq!(format_fixed(f64::INFINITY, 3), "∞");
/// ```
#[must_use]
pub fn format_fixed(v: f64, decimals: usize) -> String {
    debug_assert!(!v.is_nan(), "NaN is no figure");
    if !v.is_finite() {
        return if v.is_nan() {
            "–"
        } else if v > 0.0 {
            "∞"
        } else {
            "−∞"
        }
        .into();
    }
    let digits = float_text::fixed(v.abs(), at_most(decimals));
    let nothing = digits.bytes().all(|b| matches!(b, b'0' | b'.'));
    if v < 0.0 && !nothing { format!("−{digits}") } else { digits }
}

/// A result for the eye: three decimals, or three significant digits where those would all be 0 and the result is not.
///
/// ```
/// use wormteeth::model::number::format_figure;
/// assert_eq!(format_figure(0.47701), "0.477");
/// assert_eq!(format_figure(-0.000_49), "−0.000490");
/// assert_eq!(format_figure(1e-9), "1.00e-9");
/// assert_eq!(format_figure(0.0), "0.000");
/// ```
#[must_use]
pub fn format_figure(v: f64) -> String {
    if v == 0.0 || !v.is_finite() {
        return format_fixed(v, 3);
    }
    let digits = float_text::figure(v.abs());
    if v < 0.0 { format!("−{digits}") } else { digits }
}

/// Nats of a divergence or of an average as the page shows them, in the unit.
#[must_use]
pub fn format_information(unit: Unit, nats: f64) -> String {
    format_figure(unit.from_nats(without_noise(nats, NOISE)))
}

/// The shortest digits that give the same f64 back, for `value` and for links: `0.57`, `1000`, `1e-9`, `Infinity`; never `-0`.
///
/// Plain from 10⁻⁶ to 10²¹ and with an exponent outside, the bounds of JavaScript; Rust alone would write 10³⁰⁰ as 301 digits.
/// NaN, which fails an assertion in debug builds, is `0` in release builds: the contract has no word for it.
///
/// ```
/// use wormteeth::model::number::format_shortest;
/// assert_eq!(format_shortest(0.1 + 0.2), "0.30000000000000004");
/// assert_eq!(format_shortest(-0.0), "0");
/// assert_eq!(format_shortest(5e-324), "5e-324");
/// assert_eq!(format_shortest(f64::INFINITY), "Infinity");
/// ```
#[must_use]
pub fn format_shortest(v: f64) -> String {
    debug_assert!(!v.is_nan(), "NaN is no value");
    if !v.is_finite() {
        return if v.is_nan() {
            "0"
        } else if v > 0.0 {
            "Infinity"
        } else {
            "-Infinity"
        }
        .into();
    }
    float_text::shortest(v)
}

/// A typed number: whole ones whole, others to four significant digits: `1000`, `1.811`, `0.0305`, `1e-9`.
#[must_use]
pub fn format_number(v: f64) -> String {
    if v.fract() == 0.0 && v.abs() < 1e15 {
        return format_fixed(v, 0);
    }
    format_significant(v, 4)
}

/// A count for the eye: as [`format_number`], but grouped, and with all its whole digits: `37`, `1.811`, `1 000 000`.
///
/// ```
/// use wormteeth::model::number::format_count;
/// assert_eq!(format_count(1234.56), "1\u{202f}235");
/// ```
#[must_use]
pub fn format_count(v: f64) -> String {
    match v.abs() {
        size if !(1000.0..1e15).contains(&size) => format_number(v),
        size if v < 0.0 => format!("−{}", grouped(&format_fixed(size, 0))),
        size => grouped(&format_fixed(size, 0)),
    }
}

/// A count in a sentence: whole from 1 on, below that to one significant digit: `2`, `0.3`, `4e-9`, `0`.
#[must_use]
pub fn format_approx(v: f64) -> String {
    if v == 0.0 || v.abs() >= 0.95 { format_count(v.round()) } else { format_significant(v, 1) }
}

/// Digits in groups of three, with a narrow no-break space between them.
fn grouped(digits: &str) -> String {
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}

/// A probability for its field, in plain ASCII: three decimals where they say it all, else four; tiny and nearly-1 values in full.
///
/// ```
/// use wormteeth::model::number::format_parameter;
/// assert_eq!(format_parameter(0.57), "0.570");
/// assert_eq!(format_parameter(0.509_387_1), "0.5094");
/// assert_eq!(format_parameter(1e-9), "1e-9");
/// ```
#[must_use]
pub fn format_parameter(p: f64) -> String {
    let three = float_text::fixed(p, 3);
    if float_text::parse(&three) == Some(p) {
        three
    } else if (0.001..0.999).contains(&p) {
        float_text::fixed(p, 4)
    } else {
        format_shortest(p)
    }
}

/// At most so many significant digits, without idle zeros.
#[must_use]
pub fn format_significant(v: f64, digits: usize) -> String {
    if !v.is_finite() {
        return format_fixed(v, 0);
    }
    let decimals = at_most(digits.saturating_sub(1));
    // Rounded up, the greatest numbers would be none: they keep all their digits.
    let rounded = float_text::parse(&float_text::exponent(v, decimals)).filter(|rounded| rounded.is_finite()).unwrap_or(v);
    let text = format_shortest(rounded);
    match text.strip_prefix('-') {
        Some(rest) => format!("−{rest}"),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn decimals_are_fixed_and_nothing_has_no_sign() {
        for (v, decimals, text) in [
            (0.477_014_078, 3, "0.477"),
            (2.9996, 3, "3.000"),
            (0.0, 3, "0.000"),
            (-0.0, 3, "0.000"),
            (-0.000_499, 3, "0.000"),
            (-0.0006, 3, "−0.001"),
            (-1e-300, 0, "0"),
            (5e-324, 3, "0.000"),
            (-37.0, 0, "−37"),
            (1e21, 1, "1000000000000000000000.0"),
            (f64::INFINITY, 3, "∞"),
            (f64::NEG_INFINITY, 3, "−∞"),
            (1.0, usize::MAX, "1.00000000000000000000"),
        ] {
            assert_eq!(format_fixed(v, decimals), text, "{v:e} to {decimals}");
        }
    }

    #[test]
    fn halves_are_rounded_away_from_zero_and_only_true_halves() {
        for (v, decimals, text) in [
            (1.8125, 3, "1.813"),
            (1.9375, 3, "1.938"),
            (-1.8125, 3, "−1.813"),
            (0.5, 0, "1"),
            (2.5, 0, "3"),
            (0.0005, 3, "0.001"), // a little above its half
            (1.0005, 3, "1.000"), // a little below
            (8.345, 2, "8.35"),   // above
            (1.005, 2, "1.00"),   // below
            (4_503_599_627_370.062_5, 3, "4503599627370.063"),
        ] {
            assert_eq!(format_fixed(v, decimals), text, "{v} to {decimals}");
        }
    }

    #[test]
    fn values_are_what_javascript_reads_and_people_write() {
        for (v, text) in [
            (0.477_014_078_745_414_1, "0.4770140787454141"),
            (0.0, "0"),
            (-0.0, "0"),
            (-0.23, "-0.23"),
            (1000.0, "1000"),
            (1e9, "1000000000"),
            (1e-6, "0.000001"),
            (9.9e-7, "9.9e-7"),
            (-5e-324, "-5e-324"),
            (1e20, "100000000000000000000"),
            (1e21, "1e21"),
            (f64::MAX, "1.7976931348623157e308"),
            (f64::INFINITY, "Infinity"),
            (f64::NEG_INFINITY, "-Infinity"),
        ] {
            assert_eq!(format_shortest(v), text);
        }
    }

    #[test]
    #[cfg_attr(debug_assertions, should_panic = "NaN is no figure")]
    fn nan_is_never_shown_as_infinity() {
        for text in [format_fixed(f64::NAN, 3), format_count(f64::NAN), format_approx(f64::NAN), format_significant(f64::NAN, 4)]
        {
            assert_eq!(text, "–");
        }
    }

    #[test]
    #[cfg_attr(debug_assertions, should_panic = "NaN is no value")]
    fn nan_is_never_a_value() {
        assert_eq!(format_shortest(f64::NAN), "0");
    }

    #[test]
    fn results_have_three_decimals_or_three_digits_that_count() {
        for (v, text) in [
            (0.477_014_078, "0.477"),
            (-0.0, "0.000"),
            (0.0005, "0.001"),
            (0.000_499_99, "0.000500"),
            (-0.000_490_4, "−0.000490"),
            (1e-6, "0.00000100"),
            (9.996e-7, "0.00000100"),
            (9.994e-7, "9.99e-7"),
            (1e-9, "1.00e-9"),
            (-5e-324, "−4.94e-324"),
            (f64::INFINITY, "∞"),
            (f64::NEG_INFINITY, "−∞"),
        ] {
            assert_eq!(format_figure(v), text);
        }
    }

    #[test]
    fn counts_are_readable() {
        for (v, text) in [
            (0.0, "0"),
            (37.0, "37"),
            (999.0, "999"),
            (1e9, "1\u{202f}000\u{202f}000\u{202f}000"),
            (1.8112, "1.811"),
            (1.5, "1.5"),
            (1_234_567.8, "1\u{202f}234\u{202f}568"),
            (0.03, "0.03"),
            (0.030_456, "0.03046"),
            (1e-9, "1e-9"),
            (1.23456e-9, "1.235e-9"),
            (-2.5, "−2.5"),
            (-1234.0, "−1\u{202f}234"),
            (f64::INFINITY, "∞"),
            (f64::MAX, "1.7976931348623157e308"),
        ] {
            assert_eq!(format_count(v), text);
        }
        assert_eq!(format_number(-1e9), "−1000000000");
        for (v, text) in
            [(12_345.6, "12\u{202f}346"), (1.81, "2"), (0.96, "1"), (0.94, "0.9"), (0.0304, "0.03"), (0.0, "0"), (4.2e-9, "4e-9")]
        {
            assert_eq!(format_approx(v), text);
        }
    }

    proptest! {
        #[test]
        fn values_come_back_bit_for_bit(bits in any::<u64>()) {
            let v = f64::from_bits(bits);
            prop_assume!(v.is_finite());
            let text = format_shortest(v);
            prop_assert_eq!(text.parse::<f64>().map(f64::to_bits), Ok((v + 0.0).to_bits()));
            prop_assert!(text.len() <= 25, "{}", text);
        }

        #[test]
        fn figures_are_off_by_half_a_digit_at_most(v in -1e6..1e6_f64) {
            let text = format_fixed(v, 3);
            prop_assert!(!text.contains('-'));
            let shown: f64 = text.replace('−', "-").parse().unwrap_or(f64::NAN);
            prop_assert!((shown - v).abs() <= 0.0005 + 1e-9);
        }
    }
}
