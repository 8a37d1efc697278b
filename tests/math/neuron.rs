//! The sigmoid neuron: the article's experiments to every digit, its gradient by differences, and inputs that run away.

use super::cases;
use crate::common::close;
use crate::common::ledger::{Ledger, list, number};
use proptest::prelude::*;
use wormteeth::math::{Cost, LIMIT, Neuron, NeuronState, sigmoid, sigmoid_slope, softplus, tanh_slope};

/// The article's first experiment.
const FIRST: Neuron = Neuron { x: 1.0, y: 0.0, w: 0.6, b: 0.9, eta: 0.15 };

/// z, σ(z), σ′(z), ln(1 + eᶻ), tanh′(z), by mpmath with 60 digits.
const SIGMOIDS: [(f64, f64, f64, f64, f64); 10] = [
    (0.0, 0.5, 0.25, std::f64::consts::LN_2, 1.0),
    (1e-8, 0.5000000025, 0.25, 0.6931471855599454, 0.9999999999999999),
    (1.5, 0.8175744761936437, 0.14914645207033286, 1.7014132779827524, 0.18070663892364852),
    (4.0, 0.9820137900379085, 0.017662706213291118, 4.0181499279178094, 0.001340950683025897),
    (20.0, 0.9999999979388464, 2.061153613941849e-09, 20.000000002061153, 1.6993417021166355e-17),
    (40.0, 1.0, 4.248354255291589e-18, 40.0, 7.219405551381661e-35),
    (350.0, 1.0, 9.92959039626498e-153, 350.0, 3.943870617503908e-304),
    (-1.5, 0.18242552380635635, 0.14914645207033286, 0.2014132779827524, 0.18070663892364852),
    (-36.0, 2.3195228302435686e-16, 2.319522830243568e-16, 2.319522830243569e-16, 2.1520744640084553e-31),
    (-700.0, 9.85967654375977e-305, 9.85967654375977e-305, 0.0, 0.0),
];

#[test]
fn traces() {
    let cases = cases();
    let mut ledger = Ledger::default();
    for case in list(&cases["neuron"]) {
        let field = |name: &str| number(&case[name]);
        let neuron = Neuron { x: field("x"), y: field("y"), w: field("w"), b: field("b"), eta: field("eta") };
        let cost = match case["cost"].as_str() {
            Some("quadratic") => Cost::Quadratic,
            Some("cross-entropy") => Cost::CrossEntropy,
            other => panic!("{other:?}"),
        };
        let run = neuron.run(cost, 300);
        assert_eq!(run.len(), 301);
        for expected in list(&case["trace"]) {
            let step = number(&expected["step"]) as usize;
            let what = |figure: &str| format!("{cost:?} from {} at {step}: {figure}", neuron.w);
            ledger.number(&what("a"), run[step].a, &expected["a"]);
            ledger.number(&what("cost"), run[step].cost, &expected["cost"]);
            ledger.number(&what("w"), run[step].w, &expected["w"]);
            ledger.number(&what("b"), run[step].b, &expected["b"]);
        }
    }
    ledger.close(5 * 9 * 4);
}

#[test]
fn sigmoids_keep_their_digits() {
    let mut ledger = Ledger::default();
    for (z, a, slope, ramp, tanh) in SIGMOIDS {
        ledger.figure("σ", sigmoid(z), a);
        ledger.figure("σ′", sigmoid_slope(z), slope);
        ledger.figure("softplus", softplus(z), ramp);
        ledger.figure("tanh′", tanh_slope(z), tanh);
        assert_eq!((sigmoid_slope(-z), tanh_slope(-z)), (sigmoid_slope(z), tanh_slope(z)));
    }
    ledger.close(4 * SIGMOIDS.len());
    for z in [f64::MAX, f64::INFINITY] {
        assert_eq!((sigmoid(z), sigmoid(-z), sigmoid_slope(z), tanh_slope(-z)), (1.0, 0.0, 0.0, 0.0));
        assert_eq!((softplus(z), softplus(-z)), (z, 0.0));
    }
}

#[test]
fn costs_where_the_output_rounds() {
    let [quadratic, cross_entropy] = Cost::ALL;
    for z in [800.0, 1e300] {
        assert_eq!((cross_entropy.of(z, 1.0), cross_entropy.of(-z, 0.0)), (0.0, 0.0));
        assert_eq!((cross_entropy.of(z, 0.0), cross_entropy.of(-z, 1.0), cross_entropy.of(z, 0.75)), (z, z, 0.25 * z));
        assert_eq!((quadratic.of(z, 0.0), quadratic.of(-z, 1.0), quadratic.of(z, 0.75)), (0.5, 0.5, 0.03125));
    }
    // a = 1 in an f64, but not quite.
    let state = Neuron { x: 1.0, y: 1.0, w: 40.0, b: 0.0, eta: 1.0 }.state(cross_entropy);
    assert_eq!(state.a, 1.0);
    assert!(crate::common::agrees(state.gradient.error, -(-40_f64).exp()) && crate::common::agrees(state.cost, (-40_f64).exp()));
    // The floor of soft labels is the entropy of the label.
    assert!(close(cross_entropy.of(0.0, 0.5), 2_f64.ln()));
}

#[test]
fn equal_first_steps() {
    let [quadratic, cross_entropy] = Cost::ALL;
    for (cost, other) in [(quadratic, cross_entropy), (cross_entropy, quadratic), (quadratic, quadratic)] {
        let eta = FIRST.eta_for_equal_first_step(cost, other);
        let first = |eta, cost| Neuron { eta, ..FIRST }.step(cost);
        let (this, that) = (first(FIRST.eta, cost), first(eta.unwrap_or(f64::NAN), other));
        assert!(close(this.w, that.w) && close(this.b, that.b), "{eta:?}");
    }
    let saturated = Neuron { w: 800.0, ..FIRST };
    assert_eq!(saturated.eta_for_equal_first_step(cross_entropy, quadratic), None);
    assert_eq!(saturated.eta_for_equal_first_step(quadratic, cross_entropy), Some(0.0));
}

#[test]
fn runs_away_to_the_limit_and_says_so() {
    let [quadratic, cross_entropy] = Cost::ALL;
    assert!(FIRST.run(cross_entropy, 10_000).iter().all(|state| !state.saturated()));
    // a − y is −1 and then +1 for ever: w swings by ηx².
    let wild = Neuron { x: 1e150, y: 0.5, w: 0.0, b: 1.0, eta: 1e150 };
    let run = wild.run(cross_entropy, 3);
    assert_eq!(run.iter().map(NeuronState::saturated).collect::<Vec<_>>(), [false, true, true, true]);
    assert_eq!((run[1].w, run[2].w), (-LIMIT, LIMIT));
    assert!(run.iter().all(is_sound));
    let still = Neuron { eta: 0.0, ..FIRST }.run(quadratic, 5);
    assert!(still.iter().all(|state| *state == still[0]));
    assert_eq!(
        Neuron { x: f64::NAN, y: 7.0, w: f64::INFINITY, b: f64::NEG_INFINITY, eta: -1.0 }.in_range(),
        Neuron { x: 0.0, y: 1.0, w: LIMIT, b: -LIMIT, eta: 0.0 }
    );
}

/// No NaN, no ∞, everything in its range.
fn is_sound(state: &NeuronState) -> bool {
    let gradient = state.gradient;
    let figures =
        [state.w, state.b, state.z, state.a, state.cost, gradient.error, gradient.slope, gradient.x, gradient.w, gradient.b];
    figures.iter().all(|figure| figure.is_finite())
        && (0.0..=1.0).contains(&state.a)
        && state.cost >= 0.0
        && gradient.error.abs() <= 1.0
        && (0.0..=1.0).contains(&gradient.slope)
}

fn cost() -> impl Strategy<Value = Cost> {
    prop_oneof![Just(Cost::Quadratic), Just(Cost::CrossEntropy)]
}

/// Labels with their ends.
fn label() -> impl Strategy<Value = f64> {
    prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0_f64]
}

/// A neuron that a reader makes.
fn tame() -> impl Strategy<Value = Neuron> {
    (-5.0..5.0, label(), -20.0..20.0, -20.0..20.0, 0.0..10.0_f64).prop_map(|(x, y, w, b, eta)| Neuron { x, y, w, b, eta })
}

/// Any five numbers, NaN and ∞ among them.
fn wild() -> impl Strategy<Value = Neuron> {
    let any = || prop_oneof![any::<f64>(), Just(f64::INFINITY), Just(f64::NAN), -10.0..10.0_f64];
    (any(), any(), any(), any(), any()).prop_map(|(x, y, w, b, eta)| Neuron { x, y, w, b, eta })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn never_nan(neuron in wild(), cost in cost()) {
        for state in neuron.run(cost, 20) {
            prop_assert!(is_sound(&state), "{state:?}");
        }
        for other in Cost::ALL {
            if let Some(eta) = neuron.eta_for_equal_first_step(cost, other) {
                prop_assert!((0.0..=LIMIT).contains(&eta));
            }
        }
        for check in neuron.check_gradient(cost) {
            prop_assert!([check.exact, check.difference, check.bound, check.relative()].iter().all(|figure| figure.is_finite()));
            prop_assert!(check.agrees(), "{check:?}");
        }
    }

    #[test]
    fn gradient_is_the_difference(neuron in tame(), cost in cost()) {
        for check in neuron.check_gradient(cost) {
            prop_assert!(check.agrees(), "{check:?}");
            prop_assert!((check.exact - check.difference).abs() <= 1e-8 * (1.0 + check.exact.abs()), "{check:?}");
            prop_assert!(check.bound < 1e-6, "{check:?}");
            // A gradient that is wrong by a thousandth would be found out, unless that is within the bound.
            let wrong = wormteeth::math::GradientCheck { exact: check.exact * 1.001, ..check };
            prop_assert!(!wrong.agrees() || 1e-3 * check.exact.abs() <= 2.0 * check.bound, "{check:?}");
        }
    }

    #[test]
    fn a_small_step_goes_down(neuron in tame(), cost in cost()) {
        let small = Neuron { eta: 1e-3, ..neuron };
        let (before, after) = (small.state(cost).cost, small.step(cost).state(cost).cost);
        prop_assert!(after <= before || close(after, before), "{before} to {after}");
    }

    #[test]
    fn least_at_the_label(y in 0.0..=1.0_f64, z in -30.0..30.0_f64) {
        let label = (y / (1.0 - y)).ln();
        for cost in Cost::ALL {
            let least = if label.is_finite() { cost.of(label, y) } else { 0.0 };
            prop_assert!(cost.of(z, y) >= least || close(cost.of(z, y), least));
        }
    }

    #[test]
    fn one_half_turn(z in -800.0..800.0_f64) {
        prop_assert!(close(sigmoid(z) + sigmoid(-z), 1.0));
        prop_assert!(close(z.tanh(), 2.0 * sigmoid(2.0 * z) - 1.0));
        prop_assert!(close(softplus(z) - softplus(-z), z));
    }
}
