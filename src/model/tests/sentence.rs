//! The facts of the sentence, on histograms made for each case.

use super::*;
use proptest::prelude::*;

fn insight(histogram: &HistogramDocument, explore: &ExploreDocument) -> Insight {
    let analysis = analyse(&histogram.observed(), explore.q(histogram.bins()));
    Insight::new(histogram, explore.model, &analysis, &comparison(histogram, explore))
}

/// The facts of these counts and this model.
fn of(counts: &[f64], model: Model, p: f64) -> Insight {
    insight(&HistogramDocument { counts: counts.to_vec() }, &ExploreDocument { model, p, split: 0 })
}

/// The facts of the article's worms and this model.
fn article(model: Model, p: f64) -> Insight {
    insight(&HistogramDocument::default(), &ExploreDocument { model, p, ..ExploreDocument::default() })
}

#[test]
fn the_sentence_of_the_article() {
    let seen = article(Model::Binomial, 0.57);
    let Ranking::Beaten { own, by: Model::Uniform, by_value } = seen.ranking else {
        unreachable!("{seen:?}");
    };
    assert_eq!([by_value, own].map(bits), ["0.338", "0.477"]);
    let largest_term = seen.largest_term.map(|fact| (fact.bin, fact.count, number::format_approx(fact.expected)));
    assert_eq!(largest_term, Some((10, 37.0, "2".into())));
    assert!(matches!(seen.reverse, DivergenceFact::Finite(nats) if bits(nats) == "0.330"));
    assert_eq!((seen.same, seen.asymmetric, seen.off_optimum), (false, true, None));
}

#[test]
fn the_chosen_model_may_be_best_or_tied() {
    let exact = of(Preset::ExactBinomial.counts(), Model::Binomial, 0.5);
    assert!(matches!(exact.ranking, Ranking::Least { next: Model::Uniform | Model::TwoGroup, .. }), "{exact:?}");
    let uniform = article(Model::Uniform, 0.57);
    assert!(matches!(uniform.ranking, Ranking::Tie { with: Model::TwoGroup, .. }));
    let two_group = article(Model::TwoGroup, 0.57);
    assert!(matches!(two_group.ranking, Ranking::Tie { with: Model::Uniform, .. }));
}

#[test]
fn p_away_from_its_best_is_said_only_when_it_shows() {
    let away = |model, p| article(model, p).off_optimum;
    assert_eq!(away(Model::Binomial, 0.57), None);
    assert_eq!(away(Model::Uniform, 0.9), None);
    for p in [0.0, 0.3, 1.0] {
        let Some(OffOptimum { p, least }) = away(Model::Binomial, p) else {
            unreachable!("p {p}");
        };
        assert_eq!((number::format_shortest(p).as_str(), bits(least).as_str()), ("0.5704", "0.477"));
    }
}

#[test]
fn p_equal_to_q_is_the_same_in_spite_of_rounding() {
    for seen in [
        of(Preset::ExactBinomial.counts(), Model::Binomial, 0.5),
        of(&[1e-9; 101], Model::Uniform, 0.5),
        of(&[0.1, 0.3, 0.3, 0.3], Model::TwoGroup, 0.9),
        of(&[1e9, 0.0], Model::Binomial, 0.0),
    ] {
        assert!(seen.same && !seen.asymmetric && seen.largest_term.is_none() && seen.off_optimum.is_none(), "{seen:?}");
    }
    assert!(!of(&[499_999_999.0, 500_000_000.0], Model::Uniform, 0.5).same);
}

#[test]
fn infinity_names_its_bins_in_either_direction() {
    let fact = |bin, count, expected| BinFact { bin, count, expected };
    // The model calls 1 and 2 impossible; all it expects has come.
    let seen = of(&[5.0, 2.0, 3.0], Model::Binomial, 0.0);
    assert_eq!(seen.forward, DivergenceFact::Infinite { bins: vec![1, 2], worms: 5.0 });
    assert!(matches!(seen.reverse, DivergenceFact::Finite(_)) && seen.asymmetric && seen.largest_term.is_none());
    // The model expects 1 and 2, where none came.
    let seen = of(&[8.0, 0.0, 0.0], Model::TwoGroup, 0.5);
    assert_eq!(seen.reverse, DivergenceFact::Infinite { bins: vec![1, 2], worms: 4.0 });
    assert!(matches!(seen.forward, DivergenceFact::Finite(_)) && seen.asymmetric);
    assert_eq!(seen.largest_term, Some(fact(0, 8.0, 4.0)));
    // The same though it expects as good as none: P ≠ Q, yet no bin has a largest term of D(P‖Q).
    let seen = of(&[1.0, 0.0], Model::Binomial, 5e-324);
    assert!(matches!(seen.reverse, DivergenceFact::Infinite { .. }) && !seen.same && seen.largest_term.is_none());
    // All worms in impossible bins, not those of the worst.
    for (model, p, worms) in [(Model::Binomial, 0.0, 498.0), (Model::Binomial, 1.0, 463.0), (Model::TwoGroup, 0.0, 233.0)] {
        let forward = article(model, p).forward;
        assert!(matches!(forward, DivergenceFact::Infinite { worms: found, .. } if found == worms), "{forward:?}");
    }
    // Both.
    let seen = of(&[0.0, 6.0, 0.0], Model::Binomial, 1.0);
    assert_eq!(seen.forward, DivergenceFact::Infinite { bins: vec![1], worms: 6.0 });
    assert_eq!(seen.reverse, DivergenceFact::Infinite { bins: vec![2], worms: 6.0 });
    assert!(!seen.asymmetric && seen.largest_term.is_none() && seen.off_optimum.is_some());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn whatever_the_histogram_the_facts_agree(
        counts in proptest::collection::vec(prop_oneof![Just(0.0), Just(1e-9), Just(5e-324), Just(1e9), 0.0..100.0_f64], 2..=101),
        p in prop_oneof![Just(0.0), Just(1.0), Just(5e-324), 0.0..=1.0_f64, (-40.0..0.0_f64).prop_map(|e| 10_f64.powf(e))],
        choice in (0..3_usize, 0..100_usize),
    ) {
        let explore = ExploreDocument { split: choice.1 % (counts.len() - 1), model: Model::ALL[choice.0], p };
        let histogram = HistogramDocument { counts };
        prop_assume!(histogram.check().is_ok());
        let seen = insight(&histogram, &explore);
        let ranks = comparison(&histogram, &explore).fits.map(|fit| fit.rank);
        prop_assert_eq!(ranks.iter().filter(|rank| **rank == Rank::Least).count(), 1);
        for (fact, empty) in [(&seen.forward, false), (&seen.reverse, true)] {
            match fact {
                DivergenceFact::Finite(nats) => prop_assert!(*nats >= 0.0 && nats.is_finite()),
                DivergenceFact::Infinite { bins, worms } => {
                    prop_assert!(*worms >= 0.0 && *worms <= histogram.total() * (1.0 + 1e-12));
                    prop_assert!(bins.iter().all(|&bin| (histogram.counts[bin] == 0.0) == empty));
                }
            }
        }
        if let Some(BinFact { count, expected, .. }) = seen.largest_term {
            prop_assert!(count >= expected * (1.0 - 1e-12) && expected >= 0.0);
        }
        let DivergenceFact::Finite(nats) = seen.forward else {
            prop_assert_eq!(seen.largest_term, None);
            return Ok(());
        };
        // Single terms are right to some 1e-16 only, the sum far beyond.
        let (least, most) = (nats > 1e-13, nats > SAME_NATS);
        prop_assert!(seen.largest_term.is_some() >= least && seen.largest_term.is_some() <= most);
    }
}
