//! f64 to text and back, as JavaScript writes and reads numbers: halves are rounded away from zero, and only very large and very small
//! numbers have an exponent.

/// Reads a number in ASCII decimals, `-12`, `+.5`, `1e-9`; never `inf`, `nan`, hexadecimal or `1_000`. Too large a one is ∞.
#[must_use]
pub fn parse(text: &str) -> Option<f64> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let unsigned = |text| str::strip_prefix(text, ['-', '+']).unwrap_or(text);
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let (whole, fraction) = unsigned(mantissa).split_once('.').unwrap_or((unsigned(mantissa), ""));
    let mantissa_fits = digits(whole) && digits(fraction) && !(whole.is_empty() && fraction.is_empty());
    let exponent_fits = exponent.is_none_or(|exponent| !unsigned(exponent).is_empty() && digits(unsigned(exponent)));
    if mantissa_fits && exponent_fits { text.parse().ok() } else { None }
}

/// Writes so many decimals: `1.50`.
#[must_use]
pub fn fixed(v: f64, decimals: u8) -> String {
    // Twice a tie is a whole number of units of the last decimal. To write all digits of each number would take longer than the rest.
    let may_tie = (2.0 * v * 10_f64.powi(i32::from(decimals))).fract() == 0.0;
    let decimals = usize::from(decimals);
    let v = if may_tie { away_from_tie(v, &format!("{v:.60}"), decimals) } else { v };
    format!("{v:.decimals$}")
}

/// Writes one digit, so many decimals and a power of ten: `1.50e-7`.
#[must_use]
pub fn exponent(v: f64, decimals: u8) -> String {
    let decimals = usize::from(decimals);
    format!("{:.decimals$e}", away_from_tie(v, &format!("{v:.60e}"), decimals))
}

/// Writes three decimals; three significant digits where those would all be 0 and the number is not, below 10⁻⁶ with an exponent:
/// `0.477`, `0.000490`, `1.00e-9`.
#[must_use]
pub fn figure(v: f64) -> String {
    let three = fixed(v, 3);
    if v == 0.0 || !v.is_finite() || three.bytes().any(|digit| (b'1'..=b'9').contains(&digit)) {
        return three;
    }
    let significant = exponent(v, 2);
    match significant.rsplit_once("e-").and_then(|(_, places)| places.parse::<u8>().ok()) {
        Some(places) if places <= 6 => fixed(v, places + 2),
        _ => significant,
    }
}

/// Writes the fewest digits that give the same f64 back; plain from 10⁻⁶ to 10²¹ and with an exponent outside; −0 is `0`.
#[must_use]
pub fn shortest(v: f64) -> String {
    if v == 0.0 {
        "0".into()
    } else if (1e-6..1e21).contains(&v.abs()) {
        format!("{v}")
    } else {
        format!("{v:e}")
    }
}

/// `v`, or its neighbour farther from zero where `v`, written as `exact`, lies just between two texts of so many decimals: Rust
/// would take the even one, and readers expect the one farther from zero.
fn away_from_tie(v: f64, exact: &str, decimals: usize) -> f64 {
    let decimals_written = exact.split(['.', 'e']).nth(1).unwrap_or_default();
    let cut = decimals_written.get(decimals..).unwrap_or_default();
    let tie = cut.strip_prefix('5').is_some_and(|rest| rest.bytes().all(|digit| digit == b'0'));
    match (tie, v > 0.0) {
        (true, true) => v.next_up(),
        (true, false) => v.next_down(),
        (false, _) => v,
    }
}
