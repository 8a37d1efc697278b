//! Analysis and comparison on the article's figures and at the edges of a tie.

mod sentence;

use super::*;
use crate::math::{Divergence, Least, Sweep, Unit};

fn comparison(lab: &ExploreDocument) -> Comparison {
    let observed = lab.observed();
    Comparison::new(Model::ALL.map(|model| Sweep::new(lab.family_of(model), lab.bins()).least_forward(&observed)))
}

fn leasts(values: [f64; 3]) -> Comparison {
    Comparison::new(values.map(|bits| {
        let nats = Unit::Bits.to_nats(bits);
        let value = if nats.is_finite() { Divergence::Finite(nats) } else { Divergence::Infinite { bins: vec![0] } };
        Least { p: None, value }
    }))
}

fn bits(nats: f64) -> String {
    number::format_fixed(Unit::Bits.from_nats(nats), 3)
}

#[test]
fn the_articles_figures() {
    let lab = ExploreDocument::default();
    let analysis = analyse(&lab.observed(), lab.q());
    let Analysis { forward, reverse, js, mean, .. } = &analysis;
    let sum = |direction: &Direction| [direction.divergence.nats(), direction.cross_entropy.nats(), direction.entropy].map(bits);
    assert_eq!(sum(forward), ["0.477", "3.598", "3.121"]);
    assert_eq!(sum(reverse), ["0.330", "3.021", "2.691"]);
    assert_eq!((bits(*js).as_str(), number::format_shortest(*mean)), ("0.089", "5.704".into()));
    assert_eq!(bits(forward.terms[10]), "0.322");
    let total: f64 = reverse.terms.iter().sum();
    assert!((total - reverse.divergence.nats()).abs() < 1e-15);
    let expected = expected(lab.total(), &analysis.q);
    assert_eq!(number::format_fixed(expected[10], 1), "1.8");
    assert!((expected.iter().sum::<f64>() - 500.0).abs() < 1e-10);
}

#[test]
fn the_articles_models_tie_and_the_simplest_is_least() {
    let comparison = comparison(&ExploreDocument::default());
    let shown = comparison.rows.each_ref().map(|row| bits(row.least.value.nats()));
    assert_eq!(shown, ["0.338", "0.477", "0.338"]);
    assert_eq!(comparison.marked().model, Model::Uniform);
    assert_eq!(comparison.row(Model::Binomial).mark, Mark::None);
    let Mark::Tie { difference } = comparison.row(Model::TwoGroup).mark else {
        unreachable!("two-group ties");
    };
    assert_eq!(number::format_fixed(Unit::Bits.from_nats(difference), 4), "−0.0004");
}

#[test]
fn ties_are_measured_from_the_least() {
    let marks = |values| {
        leasts(values).rows.map(|row| match row.mark {
            Mark::Least => 'L',
            Mark::Tie { .. } => 't',
            Mark::None => '-',
        })
    };
    assert_eq!(marks([1.0, 2.0, 3.0]), ['L', '-', '-']);
    assert_eq!(marks([3.0, 2.0, 1.0]), ['-', '-', 'L']);
    assert_eq!(marks([1.0, 1.0, 1.0]), ['L', 't', 't']);
    assert_eq!(marks([1.00049, 2.0, 1.0]), ['L', '-', 't']);
    assert_eq!(marks([1.00051, 2.0, 1.0]), ['-', '-', 'L']);
    // Not a chain: the first is within reach of the second, but not of the least.
    assert_eq!(marks([1.0008, 1.0004, 1.0]), ['-', 'L', 't']);
    assert_eq!(marks([f64::INFINITY, 1.0, f64::INFINITY]), ['-', 'L', '-']);
    assert_eq!(marks([f64::INFINITY; 3]), ['L', 't', 't']);
    let all = leasts([f64::INFINITY; 3]);
    assert_eq!(all.row(Model::Binomial).mark, Mark::Tie { difference: 0.0 });
}
