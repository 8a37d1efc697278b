//! Softmax and its logarithm: reference values, what holds of all logits, and where the naive formula breaks down.

use super::cases;
use crate::common::close;
use crate::common::ledger::{Ledger, list, number, numbers};
use proptest::collection::vec;
use proptest::prelude::*;
use wormteeth::math::{Breakdown, LogitsError, NaiveSoftmax, Precision, Softmax, cross_entropy};

#[test]
fn references() -> Result<(), LogitsError> {
    let cases = cases();
    let mut ledger = Ledger::default();
    for case in list(&cases["softmax"]) {
        let softmax = Softmax::new(&numbers(&case["logits"]), 1.0)?;
        ledger.numbers("softmax", softmax.pmf().p(), &case["softmax"]);
        ledger.numbers("log-softmax", softmax.pmf().ln(), &case["log_softmax"]);
        let nll = softmax.nll(number(&case["target"]) as usize);
        ledger.number("nll", nll.unwrap_or(f64::NAN), &case["nll"]);
    }
    ledger.close(2 * (3 + 2 + 3 + 4) + 4);
    Ok(())
}

#[test]
fn the_way_there_is_kept() -> Result<(), LogitsError> {
    let softmax = Softmax::new(&[1000.0, 998.0], 2.0)?;
    assert_eq!((softmax.greatest(), softmax.shifted()), (1000.0, &[0.0, -1.0][..]));
    assert_eq!(softmax.exps(), [1.0, (-1_f64).exp()]);
    assert!(close(softmax.ln_sum(), (1.0 + (-1_f64).exp()).ln()));
    // A sure class keeps its digits: ln(1 + e⁻⁴⁰), and a gradient that is not 0.
    let sure = Softmax::new(&[40.0, 0.0], 1.0)?;
    let rest = (-40_f64).exp();
    assert!(crate::common::agrees(sure.nll(0).unwrap_or(f64::NAN), rest));
    assert!(
        sure.gradient(0)
            .is_some_and(|gradient| crate::common::agrees(gradient[0], -rest) && crate::common::agrees(gradient[1], rest))
    );
    assert_eq!((sure.nll(2), sure.gradient(2)), (None, None));
    let one = Softmax::new(&[-3.0], 1.0)?;
    assert_eq!((one.nll(0), one.gradient(0)), (Some(0.0), Some(vec![0.0])));
    assert!(
        one.nll(0).is_some_and(f64::is_sign_positive) && one.gradient(0).is_some_and(|gradient| gradient[0].is_sign_positive())
    );
    Ok(())
}

#[test]
fn refuses_what_are_no_logits() {
    for (logits, temperature, error) in [
        (&[][..], 1.0, LogitsError::Empty),
        (&[0.0, f64::NAN], 1.0, LogitsError::NotFinite { class: 1 }),
        (&[f64::NEG_INFINITY], 1.0, LogitsError::NotFinite { class: 0 }),
        (&[0.0], 0.0, LogitsError::Temperature),
        (&[0.0], -1.0, LogitsError::Temperature),
        (&[0.0], f64::NAN, LogitsError::Temperature),
        (&[0.0], f64::INFINITY, LogitsError::Temperature),
        (&[0.0], 5e-324, LogitsError::Temperature),
        (&[f64::MAX, f64::MIN], 1.0, LogitsError::TooFar),
        (&[0.0, 20.0], 1e-307, LogitsError::TooFar),
    ] {
        assert_eq!(Softmax::new(logits, temperature), Err(error), "{logits:?} at {temperature}");
        if error != LogitsError::TooFar {
            for precision in Precision::ALL {
                assert_eq!(NaiveSoftmax::new(logits, temperature, 0, precision), Err(error), "{logits:?} at {temperature}");
            }
        }
    }
    assert_eq!(NaiveSoftmax::new(&[0.0], 1e-300, 0, Precision::Single), Err(LogitsError::Temperature), "0 as f32");
}

/// exp as the target type itself has it, at the last number on either side of each threshold.
#[test]
fn thresholds() {
    let exp_f32 = |x: f32| f64::from(x).exp() as f32;
    let [single, double] = Precision::ALL;
    let (above, below) = (single.overflow() as f32, single.underflow() as f32);
    assert!(exp_f32(above.next_down()).is_finite() && exp_f32(above.next_up()).is_infinite());
    assert!(exp_f32(below.next_up()) > 0.0 && exp_f32(below.next_down()) == 0.0);
    assert!(double.overflow().next_down().exp().is_finite() && double.overflow().next_up().exp().is_infinite());
    assert!(double.underflow().next_up().exp() > 0.0 && double.underflow().next_down().exp() == 0.0);
    let two = |x: f64| format!("{x:.2}");
    assert_eq!(
        [single, double].map(|each| [two(each.overflow()), two(each.underflow())]),
        [["88.72", "-103.97"], ["709.78", "-745.13"]]
    );
}

#[test]
fn breakdowns() -> Result<(), LogitsError> {
    use Breakdown::{InfinityByInfinity, LogOfZero, ZeroByZero};
    let [single, double] = Precision::ALL;
    let naive = |logits: &[f64], target, precision| NaiveSoftmax::new(logits, 1.0, target, precision);
    let large = naive(&[1000.0, 0.0], 1, double)?;
    assert_eq!((large.exps, large.sum), (vec![f64::INFINITY, 1.0], f64::INFINITY));
    assert_eq!((large.p, large.nll), (vec![Err(InfinityByInfinity), Ok(0.0)], Err(LogOfZero)));
    assert_eq!(naive(&[1000.0, 0.0], 0, double)?.nll, Err(InfinityByInfinity));
    let small = naive(&[-1000.0, -1001.0, -999.5], 0, double)?;
    assert_eq!((small.exps, small.sum, small.nll), (vec![0.0; 3], 0.0, Err(ZeroByZero)));
    assert_eq!(naive(&[0.0, -750.0], 1, double)?.nll, Err(LogOfZero));
    // What f64 can still do and f32 cannot.
    assert_eq!(naive(&[100.0, 0.0], 0, single)?.nll, Err(InfinityByInfinity));
    assert_eq!(naive(&[100.0, 0.0], 0, double)?.nll, Ok(0.0));
    assert!(naive(&[100.0, 0.0], 1, double)?.nll.is_ok_and(|nll| close(nll, 100.0)));
    assert_eq!(naive(&[0.0, -104.0], 1, single)?.nll, Err(LogOfZero));
    // No single exp overflows here, but their sum does.
    let sum = naive(&[88.5, 88.5], 0, single)?;
    assert_eq!((sum.sum, sum.nll), (f64::INFINITY, Err(LogOfZero)));
    Ok(())
}

/// The same formula in real f32 arithmetic.
#[test]
fn single_is_f32_arithmetic() -> Result<(), LogitsError> {
    let logits = [1.0, 2.5, -3.25, 0.1];
    let exps = logits.map(|logit: f64| f64::from(logit as f32).exp() as f32);
    let total: f32 = exps.iter().fold(0.0, |sum, exp| sum + exp);
    let naive = NaiveSoftmax::new(&logits, 1.0, 2, Precision::Single)?;
    assert_eq!(naive.sum, f64::from(total));
    assert_eq!(naive.p, exps.map(|exp| Ok(f64::from(exp / total))));
    Ok(())
}

/// SoftmaxDocument of a reader, far out, or anywhere; 1 to 8 of them.
fn logits() -> impl Strategy<Value = Vec<f64>> {
    prop_oneof![vec(-10.0..10.0_f64, 1..=8), vec(-2000.0..2000.0_f64, 1..=8), vec(-1e300..1e300_f64, 1..=8)]
}

fn temperature() -> impl Strategy<Value = f64> {
    prop_oneof![Just(1.0), 0.05..20.0_f64]
}

fn softmax(logits: &[f64], temperature: f64) -> Softmax {
    Softmax::new(logits, temperature).expect("these are logits")
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1000) })]

    #[test]
    fn is_a_distribution_with_finite_logarithms(logits in logits(), temperature in temperature()) {
        let softmax = softmax(&logits, temperature);
        let pmf = softmax.pmf();
        prop_assert!(close(pmf.p().iter().sum(), 1.0));
        for (p, ln) in pmf.p().iter().zip(pmf.ln()) {
            prop_assert!((0.0..=1.0).contains(p) && *ln <= 0.0 && ln.is_finite() && close(ln.exp(), *p));
        }
        // The order is kept.
        for (i, j) in (0..logits.len()).flat_map(|i| (0..i).map(move |j| (i, j))) {
            prop_assert!(logits[i] < logits[j] || pmf.ln()[i] >= pmf.ln()[j]);
        }
    }

    #[test]
    fn a_constant_changes_nothing(logits in vec(-10.0..10.0_f64, 1..=8), constant in -1000.0..1000.0_f64, temperature in temperature()) {
        let moved: Vec<f64> = logits.iter().map(|logit| logit + constant).collect();
        let (this, that) = (softmax(&logits, temperature), softmax(&moved, temperature));
        for (this, that) in this.pmf().ln().iter().zip(that.pmf().ln()) {
            // The sum has rounded the logits, by 1000 · 2⁻⁵³, and a temperature of 0.05 makes that twenty times as much.
            prop_assert!((this - that).abs() < 2e-11, "{this} {that}");
        }
    }

    #[test]
    fn gradient_sums_to_nothing_and_is_the_difference(logits in vec(-10.0..10.0_f64, 1..=8), temperature in 0.5..20.0_f64, target in 0..8_usize) {
        let target = target % logits.len();
        let gradient = softmax(&logits, temperature).gradient(target).unwrap_or_default();
        prop_assert_eq!(gradient.len(), logits.len());
        prop_assert!(gradient.iter().sum::<f64>().abs() < crate::common::ZERO);
        for class in 0..logits.len() {
            let step = 1e-5 * temperature;
            let nll = |step: f64| {
                let mut moved = logits.clone();
                moved[class] += step;
                softmax(&moved, temperature).nll(target).unwrap_or(f64::NAN)
            };
            let difference = (nll(step) - nll(-step)) / (2.0 * step);
            prop_assert!((difference - gradient[class]).abs() < 1e-8, "{difference} {}", gradient[class]);
        }
    }

    #[test]
    fn nll_is_cross_entropy_of_the_one_hot_label(logits in logits(), target in 0..8_usize) {
        let target = target % logits.len();
        let mut label = vec![0.0; logits.len()];
        label[target] = 1.0;
        let (softmax, label) = (softmax(&logits, 1.0), crate::common::pmf(&label));
        let nll = softmax.nll(target).unwrap_or(f64::NAN);
        prop_assert!(nll >= 0.0 && nll.is_finite());
        prop_assert!(close(nll, cross_entropy(&label, softmax.pmf()).nats()));
    }

    #[test]
    fn naive_agrees_where_it_has_a_figure_and_is_never_nan(logits in logits(), temperature in temperature(), target in 0..8_usize) {
        let target = target % logits.len();
        let stable = softmax(&logits, temperature);
        for precision in Precision::ALL {
            let naive = NaiveSoftmax::new(&logits, temperature, target, precision).unwrap_or_else(|_| unreachable!());
            prop_assert!(naive.exps.iter().chain([&naive.sum]).all(|figure| *figure >= 0.0));
            prop_assert!(naive.p.iter().flatten().all(|p| (0.0..=1.0).contains(p)));
            prop_assert!(naive.nll.is_ok_and(|nll| nll >= 0.0 && nll.is_finite()) || naive.nll.is_err());
            // Within the normal numbers, it is the same.
            let tame = |logit: &f64| (logit / temperature).abs() < 20.0;
            if precision == Precision::Double && logits.iter().all(tame) {
                let nll = stable.nll(target).unwrap_or(f64::NAN);
                prop_assert!(naive.nll.is_ok_and(|naive| close(naive, nll)), "{:?} {nll}", naive.nll);
            }
        }
    }
}
