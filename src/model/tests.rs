//! Analysis and comparison on the article's figures and at the edges of a tie.

mod sentence;

use super::*;
use crate::math::{Divergence, Least, Sweep, Unit};

fn comparison(histogram: &HistogramDocument, explore: &ExploreDocument) -> Comparison {
    let observed = histogram.observed();
    let least = |model| Sweep::new(explore.family_of(model), histogram.bins()).least_forward(&observed);
    Comparison::new(Model::ALL.map(least))
}

fn leasts(values: [f64; 3]) -> Comparison {
    Comparison::new(values.map(|bits| {
        let nats = Unit::Bits.to_nats(bits);
        let value = if nats.is_finite() { Divergence::Finite(nats) } else { Divergence::Infinite { bins: vec![0] } };
        Least { p: None, value }
    }))
}

fn bits(nats: f64) -> String {
    number::format_figure(Unit::Bits.from_nats(nats))
}

#[test]
fn the_articles_figures() {
    let (histogram, explore) = (HistogramDocument::default(), ExploreDocument::default());
    let analysis = analyse(&histogram.observed(), explore.q(histogram.bins()));
    let Analysis { forward, reverse, js, mean, .. } = &analysis;
    let sum =
        |direction: &DirectionFigures| [direction.divergence.nats(), direction.cross_entropy.nats(), direction.entropy].map(bits);
    assert_eq!(sum(forward), ["0.477", "3.598", "3.121"]);
    assert_eq!(sum(reverse), ["0.330", "3.021", "2.691"]);
    assert_eq!((bits(*js).as_str(), number::format_shortest(*mean)), ("0.089", "5.704".into()));
    assert_eq!(bits(forward.terms[10]), "0.322");
    let total: f64 = reverse.terms.iter().sum();
    assert!((total - reverse.divergence.nats()).abs() < 1e-15);
    let expected = expected(histogram.total(), &analysis.q);
    assert_eq!(number::format_fixed(expected[10], 1), "1.8");
    assert!((expected.iter().sum::<f64>() - 500.0).abs() < 1e-10);
}

#[test]
fn the_articles_models_tie_and_the_simplest_is_least() {
    let comparison = comparison(&HistogramDocument::default(), &ExploreDocument::default());
    let shown = comparison.fits.each_ref().map(|fit| bits(fit.least.value.nats()));
    assert_eq!(shown, ["0.338", "0.477", "0.338"]);
    assert_eq!(comparison.least().model, Model::Uniform);
    assert_eq!(comparison.fit(Model::Binomial).rank, Rank::None);
    assert_eq!(comparison.fit(Model::TwoGroup).rank, Rank::Tie, "by 0.0004 bits");
}

#[test]
fn ties_are_measured_from_the_least() {
    let ranks = |values| {
        leasts(values).fits.map(|fit| match fit.rank {
            Rank::Least => 'L',
            Rank::Tie => 't',
            Rank::None => '-',
        })
    };
    assert_eq!(ranks([1.0, 2.0, 3.0]), ['L', '-', '-']);
    assert_eq!(ranks([3.0, 2.0, 1.0]), ['-', '-', 'L']);
    assert_eq!(ranks([1.0, 1.0, 1.0]), ['L', 't', 't']);
    assert_eq!(ranks([1.00049, 2.0, 1.0]), ['L', '-', 't']);
    assert_eq!(ranks([1.00051, 2.0, 1.0]), ['-', '-', 'L']);
    // Not a chain: the first is within reach of the second, but not of the least.
    assert_eq!(ranks([1.0008, 1.0004, 1.0]), ['-', 'L', 't']);
    assert_eq!(ranks([f64::INFINITY, 1.0, f64::INFINITY]), ['-', 'L', '-']);
    assert_eq!(ranks([f64::INFINITY; 3]), ['L', 't', 't']);
}
