//! Root finding for a function of one variable.

/// Steps at most; each halves the bracket at least, and 2⁻⁶⁴ of any bracket of logarithms is below the tolerance.
const STEPS: usize = 64;

/// The zero of `f` between `low` and `high`, to `tolerance` times the greater of 1 and the zero; the nearer end if `f` is
/// above zero at `low` already, or not yet at `high`.
///
/// Ridders' method (C. Ridders, IEEE Trans. Circuits and Systems 26, 1979): the bracket always holds, it is halved at least,
/// and near a simple zero a step doubles the digits.
pub(super) fn find_root(f: impl Fn(f64) -> f64, low: f64, high: f64, tolerance: f64) -> f64 {
    let (mut a, mut f_a) = (low, f(low));
    let (mut b, mut f_b) = (high, f(high));
    if f_a >= 0.0 {
        return low;
    }
    if f_b <= 0.0 {
        return high;
    }
    let mut best = b;
    for _ in 0..STEPS {
        let middle = 0.5 * (a + b);
        let f_middle = f(middle);
        let guess = middle - (middle - a) * f_middle / (f_middle * f_middle - f_a * f_b).sqrt();
        let near = tolerance * guess.abs().max(1.0);
        if (guess - best).abs() <= near {
            return guess;
        }
        best = guess;
        for (x, f_x) in [(middle, f_middle), (guess, f(guess))] {
            if f_x < 0.0 && x > a {
                (a, f_a) = (x, f_x);
            } else if f_x >= 0.0 && x < b {
                (b, f_b) = (x, f_x);
            }
        }
        if f_b == 0.0 || b - a <= near {
            return b;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::find_root;

    #[test]
    fn finds_the_zero_and_keeps_to_the_bracket() {
        let zero = |f: fn(f64) -> f64| find_root(f, -3.0, 5.0, 1e-15);
        assert!((zero(|x| x.exp() - 2.0) - 2_f64.ln()).abs() < 2e-15);
        assert!((zero(|x| (x - 1.0).powi(9)) - 1.0).abs() < 0.03, "a flat zero, by halving alone");
        assert_eq!(zero(|x| x - 5.0), 5.0);
        assert_eq!(zero(|x| x + 4.0), -3.0, "above zero everywhere");
        assert_eq!(zero(|x| x - 6.0), 5.0, "below zero everywhere");
    }
}
