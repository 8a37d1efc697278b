//! What holds of every distribution, tried on wild ones: up to 101 bins, empty bins, counts from 1e-9 to 1e9 side by side.

use std::f64::consts::LN_2;

use crate::common::{close, families, pmf};
use proptest::collection::vec;
use proptest::prelude::*;
use wormteeth::math::{
    Divergence, Family, GRID, Least, MAX_BINS, MIN_BINS, Pmf, Sweep, Unit, cross_entropy, entropy, jensen_shannon, kl, kl_terms,
};

/// One count: empty, a few worms, or anything from 1e-9 to 1e9.
fn count() -> impl Strategy<Value = f64> {
    prop_oneof![
        1 => Just(0.0),
        3 => (1_u16..200).prop_map(f64::from),
        3 => (-9.0..=9.0_f64).prop_map(|exponent| 10_f64.powf(exponent)),
    ]
}

fn some_bins() -> impl Strategy<Value = usize> {
    prop_oneof![4 => MIN_BINS..=12_usize, 1 => MIN_BINS..=MAX_BINS]
}

/// `bins` counts that are not all zero; one in three without an empty bin, so that less is infinite.
fn counts(bins: usize) -> impl Strategy<Value = Vec<f64>> {
    prop_oneof![
        2 => vec(count(), bins),
        1 => vec(count().prop_map(|count| count.max(1e-9)), bins),
    ]
    .prop_filter("all zero", |counts| counts.iter().any(|count| *count > 0.0))
}

fn one() -> impl Strategy<Value = Vec<f64>> {
    some_bins().prop_flat_map(counts)
}

/// Two lists of counts of one length, and a group from 0 to 3 for each bin.
fn two_grouped() -> impl Strategy<Value = (Vec<f64>, Vec<f64>, Vec<usize>)> {
    some_bins().prop_flat_map(|bins| (counts(bins), counts(bins), vec(0..4_usize, bins)))
}

fn two() -> impl Strategy<Value = (Pmf, Pmf)> {
    two_grouped().prop_map(|(p, q, _)| (pmf(&p), pmf(&q)))
}

/// Two humps anywhere in 11 bins, every bin with something: what makes the reverse divergence have several minima.
fn two_humps() -> impl Strategy<Value = Vec<f64>> {
    (0.0..10.0, 0.0..10.0, 0.05..20.0, 0.5..2.0_f64).prop_map(|(first, second, weight, width)| {
        let hump = |bin: f64, middle: f64| (-((bin - middle) / width).powi(2)).exp();
        (0..11).map(f64::from).map(|bin| 1e-3 + hump(bin, first) + weight * hump(bin, second)).collect()
    })
}

/// The counts of each group.
fn merged(counts: &[f64], groups: &[usize]) -> Vec<f64> {
    let mut merged = vec![0.0; 4];
    for (count, group) in counts.iter().zip(groups) {
        merged[*group] += count;
    }
    merged
}

/// The counts within a group, None if it has nothing.
fn within(counts: &[f64], groups: &[usize], group: usize) -> Option<Pmf> {
    let inside: Vec<f64> = counts.iter().zip(groups).filter(|(_, of)| **of == group).map(|(count, _)| *count).collect();
    Pmf::from_counts(&inside).ok()
}

/// The least divergence is at its p, and above none of `points`.
fn least_of(least: &Least, at: impl Fn(f64) -> f64, points: impl Iterator<Item = f64>) -> Result<(), TestCaseError> {
    let value = least.value.nats();
    if let Some(p) = least.p {
        prop_assert!(close(at(p), value), "{least:?}, but {} there", at(p));
    }
    for p in points {
        let other = at(p);
        prop_assert!(value <= other || close(value, other), "{least:?} is above {other} at {p}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn divergence_is_positive_but_for_equals((p, q) in two()) {
        prop_assert_eq!(kl(&p, &p), Divergence::Finite(0.0));
        prop_assert_eq!(jensen_shannon(&p, &p), 0.0);
        if p.p() != q.p() {
            prop_assert!(kl(&p, &q).nats() > 0.0);
            prop_assert!(jensen_shannon(&p, &q) > 0.0);
        }
    }

    #[test]
    fn infinite_where_p_has_what_q_lacks((p, q) in two()) {
        let support_mismatch: Vec<usize> = (0..p.len()).filter(|&bin| p.p()[bin] > 0.0 && q.p()[bin] == 0.0).collect();
        for divergence in [kl(&p, &q), cross_entropy(&p, &q)] {
            match divergence {
                Divergence::Finite(nats) => prop_assert!(support_mismatch.is_empty() && nats.is_finite()),
                Divergence::Infinite { bins } => prop_assert_eq!(&bins, &support_mismatch),
            }
        }
    }

    #[test]
    fn cross_entropy_is_entropy_and_divergence((p, q) in two()) {
        prop_assert!(close(cross_entropy(&p, &q).nats(), entropy(&p) + kl(&p, &q).nats()));
        prop_assert!(close(kl_terms(&p, &q).iter().sum(), kl(&p, &q).nats()));
        prop_assert!((0.0..=(p.len() as f64).ln() + 1e-12).contains(&entropy(&p)));
    }

    #[test]
    fn chain_rule((p, q, groups) in two_grouped()) {
        let (whole_p, whole_q) = (pmf(&merged(&p, &groups)), pmf(&merged(&q, &groups)));
        let inner = (0..4).map(|group| match (within(&p, &groups, group), within(&q, &groups, group)) {
            (Some(inner_p), Some(inner_q)) => whole_p.p()[group] * kl(&inner_p, &inner_q).nats(),
            _ => 0.0,
        });
        let (joint, outer) = (kl(&pmf(&p), &pmf(&q)).nats(), kl(&whole_p, &whole_q).nats());
        prop_assert!(close(outer + inner.sum::<f64>(), joint));
        prop_assert!(outer <= joint || close(outer, joint), "merging bins raised D");
    }

    #[test]
    fn jensen_shannon_is_symmetric_and_bounded((p, q) in two()) {
        let js = jensen_shannon(&p, &q);
        prop_assert_eq!(js, jensen_shannon(&q, &p));
        prop_assert!((0.0..=LN_2).contains(&js));
    }

    #[test]
    fn units_there_and_back(nats in prop_oneof![0.0..1e6_f64, Just(f64::INFINITY)]) {
        for unit in Unit::ALL {
            prop_assert!(close(unit.to_nats(unit.from_nats(nats)), nats));
        }
    }

    /// A model with its logarithms is a distribution, for any p and however few or many bins are asked for.
    #[test]
    fn models_are_distributions(bins in 0..150_usize, p in prop_oneof![any::<f64>(), 0.0..=1.0_f64], split in 0..150_usize) {
        for family in [Family::Uniform, Family::Binomial, Family::TwoGroup { split }] {
            let q = family.pmf(bins, p);
            prop_assert_eq!(q.len(), bins.clamp(MIN_BINS, MAX_BINS));
            prop_assert!(close(q.p().iter().sum(), 1.0));
            prop_assert!(q.p().iter().zip(q.ln()).all(|(p, ln)| *p >= 0.0 && (*p == ln.exp() || close(*p, ln.exp()))));
            let inside = !family.has_parameter() || (p > 0.0 && p < 1.0);
            prop_assert_eq!(q.ln().iter().all(|ln| ln.is_finite()), inside);
        }
    }
}

proptest! {
    // Each case asks for some thousand divergences.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(40) })]

    #[test]
    fn the_least_is_not_above_any_other(counts in prop_oneof![one(), two_humps()], p in 0.0..1.0_f64, exponent in -20.0..0.0_f64) {
        let observed = pmf(&counts);
        let tiny = 10_f64.powf(exponent);
        let scan = || (0..GRID).map(|i| i as f64 / 400.0).chain([p, tiny, 1.0 - tiny]);
        for family in families(observed.len()) {
            let sweep = Sweep::new(family, observed.len());
            let model = |p| family.pmf(observed.len(), p);
            least_of(&sweep.least_forward(&observed), |p| kl(&observed, &model(p)).nats(), scan())?;
            least_of(&sweep.least_reverse(&observed), |p| kl(&model(p), &observed).nats(), scan())?;
        }
    }

    #[test]
    fn curves_are_the_divergence_at_each_point(counts in prop_oneof![one(), two_humps()]) {
        let observed = pmf(&counts);
        for family in families(observed.len()) {
            let curves = Sweep::new(family, observed.len()).curves(&observed);
            prop_assert_eq!((curves.forward.len(), curves.reverse.len()), (GRID, GRID));
            for (i, (forward, reverse)) in curves.forward.into_iter().zip(curves.reverse).enumerate() {
                let model = family.pmf(observed.len(), i as f64 / 400.0);
                prop_assert!(forward >= 0.0 && close(forward, kl(&observed, &model).nats()), "{family:?} forward at {i}");
                prop_assert!(reverse >= 0.0 && close(reverse, kl(&model, &observed).nats()), "{family:?} reverse at {i}");
            }
        }
    }

}

/// All worms at one value: the ends are the best where they fit, and fit exactly.
#[test]
fn one_full_bin() {
    for (bins, full) in [(2, 0), (2, 1), (11, 0), (11, 4), (11, 10), (101, 100)] {
        let mut counts = vec![0.0; bins];
        counts[full] = 0.1;
        let observed = pmf(&counts);
        let sweep = Sweep::new(Family::Binomial, bins);
        let (forward, reverse) = (sweep.least_forward(&observed), sweep.least_reverse(&observed));
        let curves = sweep.curves(&observed);
        let shown = curves.forward.iter().chain(&curves.reverse).chain(observed.ln());
        assert!(shown.copied().all(|x| x != 0.0 || x.is_sign_positive()), "−0");
        let p = full as f64 / (bins - 1) as f64;
        assert!(forward.p.is_some_and(|best| close(best, p)), "{forward:?}");
        if p == 0.0 || p == 1.0 {
            let sure = Least { p: Some(p), value: Divergence::Finite(0.0) };
            assert_eq!((forward, reverse), (sure.clone(), sure));
        } else {
            let empty = (0..bins).filter(|&bin| bin != full).collect();
            assert_eq!(reverse, Least { p: None, value: Divergence::Infinite { bins: empty } });
        }
    }
}
