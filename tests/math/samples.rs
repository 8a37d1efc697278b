//! Random worms: frozen sequences, and what comes of many samples: the article's shares, the bias of the plug-in divergence, the
//! spread of evidence.

use super::uniform;
use crate::common::seen::article;
use crate::common::{close, pmf};
use wormteeth::math::{
    Family, Hypothesis, LikelihoodRatio, ModelComparison, Moments, PlugIn, Pmf, Quantiles, Random, Samples, WinCounts, kl,
    plug_in_bias,
};

/// How many standard errors a simulated figure may be off; seeds are frozen, so this is the chance that a seed is a bad one.
const ERRORS: f64 = 4.0;

/// By another program, as the worms below.
const FROZEN_BITS: [u64; 3] = [5_987_356_902_031_041_503, 7_051_070_477_665_621_255, 6_633_766_593_972_829_180];
/// The first worms of the article's counts with seed 1.
const FROZEN_WORMS: [usize; 30] = [8, 8, 3, 8, 4, 6, 10, 5, 3, 3, 9, 4, 3, 5, 3, 3, 6, 5, 10, 6, 4, 8, 3, 5, 4, 6, 4, 10, 6, 7];

/// What links with a seed promise. If this fails, old links show other worms.
#[test]
fn frozen() {
    let mut random = Random::new(0);
    assert_eq!([(); 3].map(|()| random.bits()), FROZEN_BITS);
    let caught: Vec<usize> = Samples::new(&article(), 1).take(30).collect();
    assert_eq!(caught, FROZEN_WORMS);
}

#[test]
fn moments_of_four_numbers() {
    let mut moments = Moments::default();
    assert_eq!((moments.mean(), moments.variance(), moments.standard_error()), (None, None, None));
    for value in [4.0, 1.0, 3.0, 2.0] {
        moments.push(value);
    }
    assert!(moments.mean().is_some_and(|mean| close(mean, 2.5)));
    assert!(moments.variance().is_some_and(|variance| close(variance, 5.0 / 3.0)));
    assert!(moments.standard_error().is_some_and(|error| close(error * error, 5.0 / 12.0)));
}

/// Pearson's test of 100,000 worms: its statistic has mean 10 and standard deviation √20.
#[test]
fn worms_are_as_often_as_their_chance() {
    let p = article();
    let (mut worms, mut counts) = (Samples::new(&p, 3), Vec::new());
    worms.sample(100_000, &mut counts);
    let each = counts.iter().zip(p.p()).map(|(count, p)| (count - 1e5 * p).powi(2) / (1e5 * p));
    let statistic: f64 = each.sum();
    assert!((1.0..30.0).contains(&statistic), "{statistic}");
}

fn preferring_the_first(first: Hypothesis, samples: usize) -> WinCounts {
    let mut contest = ModelComparison::new(&article(), 100, first, &uniform(), 2026);
    contest.advance(samples);
    contest.win_counts()
}

/// The article's "uniform loses less" rests on 500 worms: with 100 about every fourth sample says the opposite.
#[test]
fn samples_of_a_hundred_that_prefer_the_wrong_model() {
    let fixed = preferring_the_first(Hypothesis::Fixed(Family::Binomial.pmf(11, 0.5704)), 20_000);
    let refitted = preferring_the_first(Hypothesis::Refitted(Family::Binomial), 20_000);
    for (win_counts, expected) in [(fixed, 0.228), (refitted, 0.254)] {
        let (share, error) = (win_counts.share().unwrap_or(f64::NAN), win_counts.standard_error().unwrap_or(f64::NAN));
        // The expected share is rounded itself.
        assert!((share - expected).abs() < ERRORS * error + 0.0005, "{win_counts:?} {share} {error}");
        assert!(error < 0.004 && win_counts.samples() == 20_000);
    }
    // The same samples: the model fitted to them is never worse.
    assert!(refitted.first > fixed.first);
}

#[test]
fn contests_at_the_edge() {
    let (left, right) = (pmf(&[1.0, 0.0]), pmf(&[0.0, 1.0]));
    let win_counts = |p: &Pmf, size, first, second: &Pmf| {
        let mut contest = ModelComparison::new(p, size, first, second, 5);
        contest.advance(10);
        contest.win_counts()
    };
    let fixed = |q: &Pmf| Hypothesis::Fixed(q.clone());
    assert_eq!(win_counts(&left, 3, fixed(&left), &right), WinCounts { first: 10, ..WinCounts::default() });
    assert_eq!(win_counts(&left, 3, fixed(&right), &left), WinCounts { second: 10, ..WinCounts::default() });
    assert_eq!(win_counts(&left, 3, fixed(&right), &right), WinCounts { neither: 10, ..WinCounts::default() });
    let ties = WinCounts { ties: 10, ..WinCounts::default() };
    assert_eq!(win_counts(&article(), 7, fixed(&uniform()), &uniform()), ties);
    assert_eq!(win_counts(&article(), 0, Hypothesis::Refitted(Family::Binomial), &uniform()), ties, "no worms say nothing");
    assert_eq!(win_counts(&article(), 9, Hypothesis::Refitted(Family::Uniform), &uniform()), ties, "nothing to fit");
    assert_eq!((WinCounts::default().share(), WinCounts::default().standard_error()), (None, None));
}

#[test]
fn the_divergence_of_a_sample_is_too_large() {
    let q = Family::Binomial.pmf(11, 0.5704);
    for (size, samples) in [(200, 4000), (1000, 1500)] {
        let mut plug_in = PlugIn::new(&article(), size, &q, 11);
        plug_in.advance(samples);
        let moments = plug_in.moments();
        let (mean, error) = (moments.mean().unwrap_or(f64::NAN), moments.standard_error().unwrap_or(f64::NAN));
        let bias = mean - kl(&article(), &q).nats();
        let expected = plug_in_bias(11, size);
        // The next term of the bias is of the order of 1/N².
        let next = 20.0 / (size * size) as f64;
        assert!((bias - expected).abs() < ERRORS * error + next, "{size}: {bias} {expected} {error}");
        assert!(bias > 2.0 * error, "{size}: the bias is seen at all");
        assert_eq!((moments.count(), plug_in.infinite()), (samples, 0));
    }
    assert_eq!((plug_in_bias(11, 100), plug_in_bias(1, 0), plug_in_bias(0, 5)), (0.05, 0.0, 0.0));
    let mut none = PlugIn::new(&article(), 0, &uniform(), 1);
    none.advance(5);
    assert_eq!((none.moments().count(), none.infinite()), (5, 0), "one worm at least");
    let mut impossible = PlugIn::new(&pmf(&[1.0, 1.0]), 50, &pmf(&[1.0, 0.0]), 1);
    impossible.advance(5);
    assert_eq!((impossible.infinite(), impossible.moments().mean()), (5, None));
}

#[test]
fn the_running_mean_tends_to_the_difference_of_divergences() {
    let (p, q1, q2) = (article(), Family::Binomial.pmf(11, 0.5704), uniform());
    let ratio = LikelihoodRatio::new(&q1, &q2);
    let mean = ratio.mean(&p).finite().unwrap_or(f64::NAN);
    assert!(mean < 0.0 && close(mean, kl(&p, &q2).nats() - kl(&p, &q1).nats()));
    let deviation = ratio.variance(&p).unwrap_or(f64::NAN).sqrt();
    let worms: Vec<usize> = Samples::new(&p, 8).take(100_000).collect();
    let running = ratio.running_mean(&worms);
    assert_eq!((running.len(), running[0]), (100_000, ratio.of_bin(worms[0])));
    for after in [1000_usize, 10_000, 100_000] {
        let error = deviation / (after as f64).sqrt();
        let there = running[after - 1].finite().unwrap_or(f64::NAN);
        assert!((there - mean).abs() < ERRORS * error, "{after}: {there} {mean}");
    }
    // The band of many catches has the width that the variance says: 90 % within 1.645 standard errors.
    let mut spread = Quantiles::new(&p, &ratio, &[100, 400], 4);
    spread.advance(4000);
    for (size, band) in spread.sizes().iter().zip(spread.band(0.05)) {
        let [low, high] = band.unwrap_or_default();
        let error = deviation / (*size as f64).sqrt();
        assert!(((high - low) / (2.0 * 1.645 * error) - 1.0).abs() < 0.06, "{size}: {low} {high}");
        assert!(((high + low) / 2.0 - mean).abs() < 0.1 * error);
    }
}
