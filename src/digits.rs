//! f64 to text and back: in the page by the browser's own routines, elsewhere by Rust's.
//!
//! Rust's need tables and several algorithms, a tenth of the page's WebAssembly; the browser has them anyway. Both are exact, so they
//! agree to the last digit; where a number lies just between two texts, both take the one farther from zero.
//!
//! So nothing else may write an f64 by `{}` or `{:?}` or read one by `parse`: a single use brings all of Rust's back.

/// A number in ASCII decimals, `-12`, `+.5`, `1e-9`; never `inf`, `nan`, hexadecimal or `1_000`. Too large a one is ∞.
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
    (mantissa_fits && exponent_fits).then(|| engine::parse(text))
}

/// So many decimals (20 at most), for less than 10²¹ either side of zero: `1.50`.
#[must_use]
pub fn fixed(v: f64, decimals: u8) -> String {
    written(v, |v| engine::fixed(v, decimals))
}

/// One digit, so many decimals (20 at most) and a power of ten: `1.50e-7`.
#[must_use]
pub fn exponent(v: f64, decimals: u8) -> String {
    written(v, |v| engine::exponent(v, decimals))
}

/// The fewest digits that give the same f64 back; plain from 10⁻⁶ to 10²¹ and with an exponent outside.
#[must_use]
pub fn shortest(v: f64) -> String {
    written(v, engine::shortest)
}

/// NaN must not come here; where it does all the same, it is shown as what it is, no number, and not as ∞ or a figure.
fn written(v: f64, write: impl FnOnce(f64) -> String) -> String {
    debug_assert!(!v.is_nan(), "NaN is to be shown");
    if v.is_nan() { "–".to_owned() } else { write(v) }
}

#[cfg(all(feature = "app", target_arch = "wasm32"))]
mod engine {
    use js_sys::{JsString, Number};
    use wasm_bindgen::JsValue;

    pub(super) fn parse(text: &str) -> f64 {
        Number::parse_float(text)
    }

    pub(super) fn fixed(v: f64, decimals: u8) -> String {
        rust(Number::from(v).to_fixed(decimals))
    }

    pub(super) fn exponent(v: f64, decimals: u8) -> String {
        rust(Number::from(v).to_exponential(decimals))
    }

    pub(super) fn shortest(v: f64) -> String {
        rust(Number::from(v).to_string_with_radix(10))
    }

    /// Throws for more than 100 decimals only. Rust writes `1e21`, JavaScript `1e+21`.
    fn rust(text: Result<JsString, JsValue>) -> String {
        text.map(String::from).unwrap_or_default().replace('+', "")
    }
}

#[cfg(not(all(feature = "app", target_arch = "wasm32")))]
mod engine {
    pub(super) fn parse(text: &str) -> f64 {
        text.parse().unwrap_or(f64::NAN)
    }

    pub(super) fn fixed(v: f64, decimals: u8) -> String {
        let decimals = usize::from(decimals);
        format!("{:.decimals$}", from_tie(v, &format!("{v:.60}"), decimals))
    }

    pub(super) fn exponent(v: f64, decimals: u8) -> String {
        let decimals = usize::from(decimals);
        format!("{:.decimals$e}", from_tie(v, &format!("{v:.60e}"), decimals))
    }

    pub(super) fn shortest(v: f64) -> String {
        if v == 0.0 {
            "0".into()
        } else if (1e-6..1e21).contains(&v.abs()) {
            format!("{v}")
        } else {
            format!("{v:e}")
        }
    }

    /// `v`, or its neighbour farther from zero where `v`, written as `exact`, lies just between two texts of so many decimals: Rust
    /// would take the even one, JavaScript does not.
    fn from_tie(v: f64, exact: &str, decimals: usize) -> f64 {
        let decimals_written = exact.split(['.', 'e']).nth(1).unwrap_or_default();
        let cut = decimals_written.get(decimals..).unwrap_or_default();
        let tie = cut.strip_prefix('5').is_some_and(|rest| rest.bytes().all(|digit| digit == b'0'));
        match (tie, v > 0.0) {
            (true, true) => v.next_up(),
            (true, false) => v.next_down(),
            (false, _) => v,
        }
    }
}
