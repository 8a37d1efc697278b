//! What worms say for one model against another, and whether a sample says the same.

use crate::common::{close, families, pmf};
use proptest::collection::vec;
use proptest::prelude::*;
use wormteeth::math::{Evidence, LikelihoodRatio, Quantiles, Samples, kl};

#[test]
fn evidence_that_rules_out() {
    use Evidence::{Nats, Neither, OnlyFirst, OnlySecond};
    let ratio = LikelihoodRatio::new(&pmf(&[1.0, 1.0, 0.0, 0.0]), &pmf(&[1.0, 0.0, 1.0, 0.0]));
    assert_eq!([0, 1, 2, 3, 4].map(|bin| ratio.of_bin(bin)), [Nats(0.0), OnlyFirst, OnlySecond, Neither, Neither]);
    assert_eq!(ratio.running_mean(&[0, 1, 0, 1, 2, 0]), [Nats(0.0), OnlyFirst, OnlyFirst, OnlyFirst, Neither, Neither]);
    assert_eq!(ratio.of_counts(&[5.0, 0.0, 2.0, 0.0]), OnlySecond);
    assert_eq!(ratio.of_counts(&[]), Nats(0.0));
    assert_eq!([OnlyFirst, OnlySecond, Neither].map(Evidence::nats), [Some(f64::INFINITY), Some(f64::NEG_INFINITY), None]);
    let fair = pmf(&[1.0; 4]);
    assert_eq!((ratio.mean(&fair), ratio.variance(&fair)), (Neither, None));
    let some = pmf(&[1.0, 1.0, 0.0, 0.0]);
    assert_eq!((ratio.mean(&some), ratio.variance(&some)), (OnlyFirst, None));
    let mut spread = Quantiles::new(&some, &ratio, &[50], 1);
    assert_eq!(spread.band(0.05), [None]);
    spread.advance(20);
    assert_eq!(spread.band(0.05), [Some([f64::INFINITY; 2])]);
    let mut nothing = Quantiles::new(&fair, &ratio, &[50], 1);
    nothing.advance(20);
    assert_eq!(nothing.band(f64::NAN), [None], "catches that rule out both");
}

/// Two kinds of worms, ln 2 and ln ⅔ apart.
#[test]
fn variance_of_two_values() {
    let (fair, bent) = (pmf(&[1.0, 1.0]), pmf(&[1.0, 3.0]));
    let ratio = LikelihoodRatio::new(&fair, &bent);
    assert!(ratio.variance(&fair).is_some_and(|variance| close(variance, (3_f64.ln() / 2.0).powi(2))));
    assert!(ratio.variance(&pmf(&[1.0, 0.0])).is_some_and(|variance| variance == 0.0));
}

/// A few bins, some empty, not all.
fn counts() -> impl Strategy<Value = Vec<f64>> {
    let count = || prop_oneof![1 => Just(0.0), 4 => (1_u8..100).prop_map(f64::from)];
    vec(count(), 6).prop_filter("all zero", |counts| counts.iter().any(|count| *count > 0.0))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

    #[test]
    fn mean_evidence_is_the_difference_of_divergences(p in counts(), q1 in counts(), q2 in counts()) {
        let (p, q1, q2) = (pmf(&p), pmf(&q1), pmf(&q2));
        let ratio = LikelihoodRatio::new(&q1, &q2);
        let (d1, d2) = (kl(&p, &q1), kl(&p, &q2));
        let (mean, variance) = (ratio.mean(&p), ratio.variance(&p));
        match (d1.finite(), d2.finite()) {
            (Some(d1), Some(d2)) => {
                prop_assert!(mean.finite().is_some_and(|mean| close(mean, d2 - d1)));
                prop_assert!(variance.is_some_and(|variance| variance >= 0.0 && variance.is_finite()));
            }
            (Some(_), None) => prop_assert_eq!(mean, Evidence::OnlyFirst),
            (None, Some(_)) => prop_assert_eq!(mean, Evidence::OnlySecond),
            (None, None) => prop_assert_eq!(mean, Evidence::Neither),
        }
        // Swapped models say the opposite.
        let swapped = LikelihoodRatio::new(&q2, &q1).mean(&p).nats();
        prop_assert_eq!(mean.nats().is_some(), swapped.is_some());
        prop_assert!(mean.nats().zip(swapped).is_none_or(|(mean, swapped)| close(mean, -swapped)));
    }

    #[test]
    fn a_sample_says_what_its_worms_say(p in counts(), q1 in counts(), q2 in counts(), seed in any::<u64>()) {
        let (p, ratio) = (pmf(&p), LikelihoodRatio::new(&pmf(&q1), &pmf(&q2)));
        let worms: Vec<usize> = Samples::new(&p, seed).take(50).collect();
        prop_assert!(worms.iter().all(|bin| p.p()[*bin] > 0.0), "a worm of an empty bin");
        let mut counts = Vec::new();
        Samples::new(&p, seed).sample(50, &mut counts);
        for (bin, count) in counts.iter().enumerate() {
            prop_assert_eq!(worms.iter().filter(|worm| **worm == bin).count() as f64, *count);
        }
        let total = ratio.of_counts(&counts);
        match (ratio.running_mean(&worms)[49], total) {
            (Evidence::Nats(mean), Evidence::Nats(total)) => prop_assert!(close(50.0 * mean, total)),
            (mean, total) => prop_assert_eq!(mean, total),
        }
        // Likelihood and divergence are two words for one thing: the mean over the sample's own distribution.
        let own = ratio.mean(&pmf(&counts));
        prop_assert!(own.nats().zip(total.nats()).is_none_or(|(own, total)| close(50.0 * own, total)));
    }

    #[test]
    fn the_fit_is_the_likeliest(counts in counts(), p in 0.0..=1.0_f64) {
        let data = pmf(&counts);
        for family in families(6) {
            let best = family.fit(6, &data);
            prop_assert_eq!(best.is_some(), family.has_parameter());
            let ratio = LikelihoodRatio::new(&family.pmf(6, best.unwrap_or_default()), &family.pmf(6, p));
            let evidence = ratio.of_counts(&counts);
            prop_assert!(evidence.nats().is_some_and(|nats| nats > -1e-9), "{evidence:?}");
        }
    }
}
