//! Self-information, coins, lists, and Jensen's picture: the article's figures, and what holds of all.

use super::cases;
use std::f64::consts::LN_2;

use crate::common::ledger::{Ledger, list, number, numbers};
use crate::common::{close, pmf};
use proptest::collection::vec;
use proptest::prelude::*;
use wormteeth::math::{
    DistributionError, Family, Jensen, ListEntropy, Triangle, Unit, coin_divergence, coin_entropy, coin_entropy_slope, kl,
    self_information,
};

#[test]
fn lists() -> Result<(), DistributionError> {
    let cases = cases();
    let mut ledger = Ledger::default();
    for case in list(&cases["entropy"]) {
        let entropy = ListEntropy::new(&numbers(&case["p"]))?;
        let is_distribution = case.get("h").is_some();
        let [sum, raw, normalised] = if is_distribution { ["", "h", "h"] } else { ["sum", "h_raw", "h_normalised"] };
        ledger.figure("sum", entropy.sum, if is_distribution { 1.0 } else { number(&case[sum]) });
        ledger.number("raw", entropy.raw, &case[raw]);
        ledger.number("normalised", entropy.normalised, &case[normalised]);
    }
    ledger.close(12);
    assert_eq!(ListEntropy::new(&[0.0, 0.0]), Err(DistributionError::AllZero));
    assert_eq!(ListEntropy::new(&[1e308, 1.0]), Err(DistributionError::TooLarge), "1e308 ln 1e308");
    assert_eq!(ListEntropy::new(&[0.5, -0.5]), Err(DistributionError::Negative { bin: 1 }));
    // Two numbers of 2: −4 ln 2 as they stand, a fair coin after division.
    let two = ListEntropy::new(&[2.0, 2.0, 0.0])?;
    assert!(close(two.raw, -4.0 * LN_2) && close(two.normalised, LN_2));
    Ok(())
}

#[test]
fn self_information_of_the_sure_and_the_impossible() {
    assert_eq!(self_information(1.0).to_bits(), 0.0_f64.to_bits(), "a plain 0");
    assert_eq!((self_information(0.0), self_information(f64::NAN), self_information(7.0)), (f64::INFINITY, f64::INFINITY, 0.0));
    assert_eq!(Unit::Bits.from_nats(self_information(0.125)), 3.0);
}

#[test]
fn coins() {
    assert_eq!((coin_entropy(0.5), coin_entropy(0.0), coin_entropy(1.0)), (LN_2, 0.0, 0.0));
    assert_eq!(
        (coin_entropy_slope(0.5), coin_entropy_slope(0.0), coin_entropy_slope(1.0)),
        (0.0, f64::INFINITY, f64::NEG_INFINITY)
    );
    assert_eq!((coin_divergence(0.5, 0.0), coin_divergence(0.0, 0.5), coin_divergence(1.0, 1.0)), (f64::INFINITY, LN_2, 0.0));
}

/// The three coins of the trap, and three that keep to the inequality.
#[test]
fn the_triangle() {
    let bits = |nats| format!("{:.3}", Unit::Bits.from_nats(nats));
    let broken = Triangle::of_coins([0.5, 0.25, 0.1]);
    assert_eq!([bits(broken.direct), bits(broken.first_leg), bits(broken.second_leg)], ["0.737", "0.208", "0.133"]);
    assert!(broken.broken());
    assert!(!Triangle::of_coins([0.1, 0.5, 0.25]).broken());
    let infinite = Triangle::of_coins([0.5, 0.25, 0.0]);
    assert_eq!((infinite.direct, infinite.detour(), infinite.broken()), (f64::INFINITY, f64::INFINITY, false));
}

#[test]
fn pictures_at_the_edge() -> Result<(), DistributionError> {
    // Q has a bin that P lacks: the mean ratio is what Q leaves to P.
    let some = Jensen::of_ratios(&pmf(&[1.0, 1.0, 0.0]), &pmf(&[1.0, 1.0, 2.0]));
    assert_eq!((some.mean_x, some.mean_y, some.curve, some.gap), (0.5, LN_2, LN_2, 0.0));
    // P has a bin that Q lacks, and all of them.
    let infinite = Jensen::of_ratios(&pmf(&[1.0, 1.0]), &pmf(&[1.0, 0.0]));
    assert_eq!(
        (infinite.points[1].x, infinite.points[1].y, infinite.mean_x, infinite.gap),
        (0.0, f64::INFINITY, 1.0, f64::INFINITY)
    );
    let apart = Jensen::of_ratios(&pmf(&[1.0, 0.0]), &pmf(&[0.0, 1.0]));
    assert_eq!((apart.mean_x, apart.curve, apart.gap), (0.0, f64::INFINITY, f64::INFINITY));
    // A mean that underflows, and one that all but overflows.
    let tiny = Jensen::new(&[(1.0, 5e-324), (3.0, 5e-324)])?;
    assert!(tiny.mean_y.is_finite() && close(tiny.curve, tiny.mean_y) && tiny.gap < 1e-12, "{tiny:?}");
    let huge = Jensen::new(&[(1.0, f64::MAX), (3.0, f64::MAX), (3.0, f64::MAX)])?;
    assert!(huge.mean_x.is_finite() && close(huge.curve, huge.mean_y) && huge.gap < 1e-12, "{huge:?}");
    // A P of chances below the least f64.
    let (p, q) = (Family::Binomial.pmf(101, 1e-300), Family::Binomial.pmf(101, 0.5));
    let deep = Jensen::of_ratios(&p, &q);
    assert!(close(deep.mean_x, 1.0) && close(deep.gap, kl(&p, &q).nats()), "{deep:?}");
    let twice = Jensen::of_ratios(&p, &Family::Binomial.pmf(101, 2e-300));
    assert!(p.p()[2] == 0.0 && (twice.points[2].x - 4.0).abs() < 1e-9, "{:?}", twice.points[2]);
    // One of these, with nothing at all in Q.
    // −ln (1 + 1e-16) of the least weight there is: a rounding below zero becomes 0.
    let least = f64::from_bits(1);
    for high in (1..100).map(|i| f64::from(i) / 100.0) {
        let p = pmf(&[high, least]);
        for q in [pmf(&[high, 2.0 * least]), pmf(&[high, 3.0 * least]), pmf(&[1.0, least]), p.clone()] {
            assert!(Jensen::of_ratios(&p, &q).mean_y >= 0.0, "{high}: {}", Jensen::of_ratios(&p, &q).mean_y);
        }
    }
    let gap = Jensen::of_ratios(&p, &pmf(&[1.0, 1.0]));
    assert_eq!((gap.points[2].weight, gap.mean_y, gap.gap), (0.0, f64::INFINITY, f64::INFINITY));
    // What has no weight does not count.
    let ignored = Jensen::new(&[(1.0, 2.0), (0.0, 0.0)])?;
    assert_eq!((ignored.mean_x, ignored.gap), (2.0, 0.0));
    assert_eq!(Jensen::new(&[(1.0, -1.0)]), Err(DistributionError::Negative { bin: 0 }));
    assert_eq!(Jensen::new(&[(1.0, 1.0), (1.0, f64::NAN)]), Err(DistributionError::NotFinite { bin: 1 }));
    assert_eq!(Jensen::new(&[(0.0, 1.0)]), Err(DistributionError::AllZero));
    Ok(())
}

/// InformationDocument with the ends, and close to them.
fn chance() -> impl Strategy<Value = f64> {
    prop_oneof![1 => Just(0.0), 1 => Just(1.0), 4 => 0.0..=1.0_f64, 2 => (-300.0..0.0_f64).prop_map(|exponent| 10_f64.powf(exponent))]
}

fn positive() -> impl Strategy<Value = f64> {
    (-9.0..9.0_f64).prop_map(|exponent| 10_f64.powf(exponent))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1000) })]

    #[test]
    fn coin_entropy_is_symmetric_and_at_most_one_bit(p in 0.0..=1.0_f64, tiny in chance()) {
        prop_assert!(close(coin_entropy(p), coin_entropy(1.0 - p)));
        prop_assert!((0.0..=LN_2).contains(&coin_entropy(tiny)));
        prop_assert!(coin_entropy(tiny) == 0.0 || (tiny > 0.0 && tiny < 1.0));
        prop_assert!(close(coin_entropy(p), LN_2 - coin_divergence(p, 0.5)));
        prop_assert!(!coin_entropy_slope(tiny).is_nan());
    }

    #[test]
    fn coin_entropy_has_its_slope(p in 0.01..0.99_f64) {
        let difference = (coin_entropy(p + 1e-6) - coin_entropy(p - 1e-6)) / 2e-6;
        prop_assert!((difference - coin_entropy_slope(p)).abs() < 1e-7);
    }

    #[test]
    fn independent_events_add_up(p in positive(), q in positive()) {
        let (p, q) = (p.min(1.0), q.min(1.0));
        prop_assert!(self_information(p) >= 0.0);
        prop_assert!(close(self_information(p * q), self_information(p) + self_information(q)));
    }

    #[test]
    fn coin_divergence_is_positive_but_for_equals(p in chance(), q in chance()) {
        let divergence = coin_divergence(p, q);
        prop_assert!(divergence >= 0.0);
        prop_assert_eq!(divergence == 0.0, p == q);
        if p > 0.0 && p < 1.0 && q > 1e-16 && q < 1.0 {
            prop_assert!(close(divergence, kl(&pmf(&[1.0 - p, p]), &pmf(&[1.0 - q, q])).nats()));
        }
    }

    #[test]
    fn triangles_have_no_nan(coins in (chance(), chance(), chance())) {
        let triangle = Triangle::of_coins(coins.into());
        prop_assert!(triangle.direct >= 0.0 && triangle.detour() >= 0.0);
        prop_assert!(!(triangle.broken() && triangle.direct == f64::INFINITY));
    }

    #[test]
    fn raw_entropy_and_the_sum_tell_the_entropy(list in vec(positive(), 1..13)) {
        let entropy = ListEntropy::new(&list).unwrap_or_else(|_| unreachable!());
        let raw = entropy.sum * (entropy.normalised - entropy.sum.ln());
        // Large summands cancel where the sum is near 1.
        let scale: f64 = list.iter().map(|p| (p * p.ln()).abs()).sum();
        prop_assert!((raw - entropy.raw).abs() <= crate::common::RELATIVE * (1.0 + scale));
        prop_assert!((0.0..=(list.len() as f64).ln() + 1e-12).contains(&entropy.normalised));
    }

    #[test]
    fn the_mean_lies_above_the_curve(points in vec((positive(), positive()), 1..13)) {
        let jensen = Jensen::new(&points).unwrap_or_else(|_| unreachable!());
        prop_assert!(jensen.gap >= 0.0);
        prop_assert!(close(jensen.mean_y - jensen.curve, jensen.gap), "{jensen:?}");
        prop_assert!(close(jensen.curve, -jensen.mean_x.ln()));
        let alike: Vec<(f64, f64)> = points.iter().map(|(weight, _)| (*weight, points[0].1)).collect();
        prop_assert!(Jensen::new(&alike).is_ok_and(|jensen| jensen.gap < 1e-14));
        let apart = points.iter().any(|(_, x)| (x / points[0].1 - 1.0).abs() > 1e-3);
        let weighty = points.iter().all(|(weight, _)| *weight > 1e-3 && *weight < 1e3);
        prop_assert!(!(apart && weighty) || jensen.gap > 0.0);
    }

    #[test]
    fn the_gap_of_the_ratios_is_the_divergence((p, q) in (2..12_usize).prop_flat_map(|bins| (vec(positive(), bins), vec(positive(), bins)))) {
        let (p, q) = (pmf(&p), pmf(&q));
        let (jensen, divergence) = (Jensen::of_ratios(&p, &q), kl(&p, &q).nats());
        prop_assert!(close(jensen.mean_x, 1.0) && close(jensen.gap, divergence) && close(jensen.mean_y, divergence), "{jensen:?}");
    }
}
