//! Figures as text: for the eye, and for the `value` of `<data>`.
//!
//! NaN never enters the model. Should one get here all the same, it is shown as ∞ and not as a figure one could believe.

/// A figure for the eye: so many decimals, a true minus sign, `∞`, and never a minus before nothing.
///
/// Halves are rounded away from zero, as JavaScript's `toFixed` does and as readers expect.
///
/// ```
/// use wormteeth::model::number::fixed;
/// assert_eq!(fixed(0.47701, 3), "0.477");
/// assert_eq!(fixed(-0.0004, 3), "0.000");
/// assert_eq!(fixed(-1.5, 1), "−1.5");
/// assert_eq!(fixed(f64::INFINITY, 3), "∞");
/// ```
#[must_use]
pub fn fixed(v: f64, decimals: usize) -> String {
    if !v.is_finite() {
        return if v == f64::NEG_INFINITY {
            "−∞".into()
        } else {
            "∞".into()
        };
    }
    let digits = format!("{:.decimals$}", up_from_tie(v.abs(), decimals));
    let nothing = digits.bytes().all(|b| matches!(b, b'0' | b'.'));
    if v < 0.0 && !nothing {
        format!("−{digits}")
    } else {
        digits
    }
}

/// `v` itself, or the next number above where `v` lies exactly between two texts (Rust would take the even one).
fn up_from_tie(v: f64, decimals: usize) -> f64 {
    let power = 10f64.powi(i32::try_from(decimals.min(22)).unwrap_or(22)); // exact up to 10²²
    let scaled = v * power;
    let tie = scaled.fract() == 0.5 && v.mul_add(power, -scaled) == 0.0;
    if tie { v.next_up() } else { v }
}

/// The shortest digits that give the same f64 back, for `value` and for links: `0.57`, `1000`, `1e-9`, `Infinity`; never `-0`.
///
/// Plain from 10⁻⁶ to 10²¹ and with an exponent outside, the bounds of JavaScript; Rust alone would write 10³⁰⁰ as 301 digits.
///
/// ```
/// use wormteeth::model::number::shortest;
/// assert_eq!(shortest(0.1 + 0.2), "0.30000000000000004");
/// assert_eq!(shortest(-0.0), "0");
/// assert_eq!(shortest(5e-324), "5e-324");
/// assert_eq!(shortest(f64::INFINITY), "Infinity");
/// ```
#[must_use]
pub fn shortest(v: f64) -> String {
    if !v.is_finite() {
        return if v == f64::NEG_INFINITY {
            "-Infinity".into()
        } else {
            "Infinity".into()
        };
    }
    if v == 0.0 {
        "0".into()
    } else if (1e-6..1e21).contains(&v.abs()) {
        format!("{v}")
    } else {
        format!("{v:e}")
    }
}

/// A count for the eye: whole numbers whole, others to four significant digits: `37`, `1.811`, `0.0305`, `1e-9`.
#[must_use]
pub fn count(v: f64) -> String {
    if v.fract() == 0.0 && v.abs() < 1e15 {
        return fixed(v, 0);
    }
    significant(v, 4)
}

/// A count in a sentence: whole from 1 on, below that to one significant digit: `2`, `0.3`, `4e-9`, `0`.
#[must_use]
pub fn about(v: f64) -> String {
    if v == 0.0 || v.abs() >= 0.95 {
        fixed(v, 0)
    } else {
        significant(v, 1)
    }
}

/// A probability for its field, in plain ASCII: three decimals where they say it all, else four; tiny and nearly-1 values in full.
///
/// ```
/// use wormteeth::model::number::parameter;
/// assert_eq!(parameter(0.57), "0.570");
/// assert_eq!(parameter(0.509_387_1), "0.5094");
/// assert_eq!(parameter(1e-9), "1e-9");
/// ```
#[must_use]
pub fn parameter(p: f64) -> String {
    let three = format!("{p:.3}");
    if three.parse() == Ok(p) {
        three
    } else if (0.001..0.999).contains(&p) {
        format!("{p:.4}")
    } else {
        shortest(p)
    }
}

/// At most so many significant digits, without idle zeros.
#[must_use]
pub fn significant(v: f64, digits: usize) -> String {
    let rounded = format!("{:.*e}", digits.saturating_sub(1), v)
        .parse()
        .unwrap_or(v);
    let text = shortest(rounded);
    match text.strip_prefix('-') {
        _ if !v.is_finite() => fixed(v, 0),
        Some(rest) => format!("−{rest}"),
        None => text,
    }
}
