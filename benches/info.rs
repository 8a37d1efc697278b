//! How long the mathematics takes, natively, for the article's 11 bins and for the most there can be: `make bench`.

#![allow(clippy::unwrap_used, reason = "counts of one and more are a distribution")]

use divan::{Bencher, black_box};
use wormteeth::math::{Family, Pmf, Sweep, entropy, jensen_shannon, kl};

const BINS: [usize; 2] = [11, 101];

fn main() {
    divan::main();
}

/// What was observed, with one count of a kind in each bin, and a model of it.
fn pair(bins: usize) -> (Pmf, Pmf) {
    let counts: Vec<f64> = (0..bins).map(|bin| 1.0 + ((bin * 37) % 101) as f64).collect();
    (Pmf::from_counts(&counts).unwrap(), Family::Binomial.pmf(bins, 0.57))
}

#[divan::bench(args = BINS)]
fn entropy_of_p(bencher: Bencher, bins: usize) {
    let (p, _) = pair(bins);
    bencher.bench(|| entropy(black_box(&p)));
}

#[divan::bench(args = BINS)]
fn divergence(bencher: Bencher, bins: usize) {
    let (p, q) = pair(bins);
    bencher.bench(|| kl(black_box(&p), black_box(&q)));
}

#[divan::bench(args = BINS)]
fn jensen_shannon_of_both(bencher: Bencher, bins: usize) {
    let (p, q) = pair(bins);
    bencher.bench(|| jensen_shannon(black_box(&p), black_box(&q)));
}

/// A step of p: the model anew.
#[divan::bench(args = BINS)]
fn binomial_pmf(bins: usize) -> Pmf {
    Family::Binomial.pmf(black_box(bins), black_box(0.57))
}

/// A bar dragged: both curves, and where each is least.
#[divan::bench(args = BINS)]
fn curves_and_minima(bencher: Bencher, bins: usize) {
    let (p, _) = pair(bins);
    let sweep = Sweep::new(Family::Binomial, bins);
    bencher.bench(|| {
        let p = black_box(&p);
        (sweep.curves(p), sweep.least_forward(p), sweep.least_reverse(p))
    });
}

/// Another number of bins: the tables that the curves are made from.
#[divan::bench(args = BINS)]
fn tables_of_a_sweep(bins: usize) -> Sweep {
    Sweep::new(Family::Binomial, black_box(bins))
}
