//! Repeated sampling: the bias of the plug-in divergence, the spread of the mean evidence.
//!
//! These, and [`ModelComparison`](super::ModelComparison), are advanced by as many samples as there is time for, so that a page can go on between
//! two slices. How it is sliced makes no difference to the result; P, the size of a sample, and the seed do.

use super::divergence::{Divergence, kl};
use super::evidence::{Evidence, LikelihoodRatio};
use super::pmf::Pmf;
use super::random::Samples;

/// Mean and variance of numbers that come one at a time, without cancellation (B. P. Welford, Technometrics 4, 1962).
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Moments {
    count: usize,
    mean: f64,
    squares: f64,
}

impl Moments {
    /// Takes one more finite number.
    pub fn push(&mut self, value: f64) {
        self.count += 1;
        let difference = value - self.mean;
        self.mean += difference / self.count as f64;
        self.squares += difference * (value - self.mean);
    }

    /// The number of numbers.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    /// Their mean; None of none.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        (self.count > 0).then_some(self.mean)
    }

    /// The unbiased estimate of their variance; None of fewer than two.
    #[must_use]
    pub fn variance(&self) -> Option<f64> {
        (self.count > 1).then(|| self.squares / (self.count - 1) as f64)
    }

    /// The standard error of the mean; None of fewer than two.
    #[must_use]
    pub fn standard_error(&self) -> Option<f64> {
        Some((self.variance()? / self.count as f64).sqrt())
    }
}

/// The bias of the plug-in divergence in nats: of `bins` bins that occur, and samples of `size`
/// observations (one at least) of which each bin has several.
///
/// # Formula
/// `(K − 1) / 2N` (G. A. Miller, "Note on the bias of information estimates", 1955)
#[must_use]
pub fn plug_in_bias(bins: usize, size: usize) -> f64 {
    bins.saturating_sub(1) as f64 / (2.0 * size.max(1) as f64)
}

/// The plug-in divergence D(P̂‖Q) of many samples P̂ of one size from P.
#[derive(Clone, Debug, PartialEq)]
pub struct PlugIn {
    source: Samples,
    size: usize,
    q: Pmf,
    counts: Vec<f64>,
    moments: Moments,
    infinite: usize,
}

impl PlugIn {
    /// Samples of `size` observations (one at least) from `p`, each to be compared with `q`; none is drawn yet.
    #[must_use]
    pub fn new(p: &Pmf, size: usize, q: &Pmf, seed: u64) -> Self {
        let (source, moments) = (Samples::new(p, seed), Moments::default());
        Self { source, size: size.max(1), q: q.clone(), counts: Vec::new(), moments, infinite: 0 }
    }

    /// Draws so many samples more.
    pub fn advance(&mut self, samples: usize) {
        for _ in 0..samples {
            self.source.sample(self.size, &mut self.counts);
            match Pmf::from_counts(&self.counts).map(|data| kl(&data, &self.q)) {
                Ok(Divergence::Finite(nats)) => self.moments.push(nats),
                // A sample is never empty, so its counts are always a distribution.
                Ok(Divergence::Infinite { .. }) | Err(_) => self.infinite += 1,
            }
        }
    }

    /// Mean and spread in nats of the samples whose divergence is finite.
    #[must_use]
    pub fn moments(&self) -> Moments {
        self.moments
    }

    /// The number of samples with an infinite divergence.
    #[must_use]
    pub fn infinite(&self) -> usize {
        self.infinite
    }
}

/// The spread of the running mean of the log-likelihood ratio over many paths.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantiles {
    source: Samples,
    ratio: LikelihoodRatio,
    sizes: Vec<usize>,
    /// For each size the means of all paths, in nats with ±∞.
    means: Vec<Vec<f64>>,
    paths: usize,
}

impl Quantiles {
    /// Paths of samples from `p`, looked at after each of `sizes` (put in order, those of 0 left out).
    #[must_use]
    pub fn new(p: &Pmf, ratio: &LikelihoodRatio, sizes: &[usize], seed: u64) -> Self {
        let mut ascending: Vec<usize> = Vec::with_capacity(sizes.len());
        for size in sizes.iter().copied().filter(|size| *size > 0) {
            ascending.insert(ascending.partition_point(|other| *other <= size), size);
        }
        let sizes = ascending;
        let means = vec![Vec::new(); sizes.len()];
        Self { source: Samples::new(p, seed), ratio: ratio.clone(), sizes, means, paths: 0 }
    }

    /// Draws so many paths more, each as long as the last of the sizes.
    pub fn advance(&mut self, paths: usize) {
        for _ in 0..paths {
            let (mut total, mut count) = (Evidence::Nats(0.0), 0);
            for (size, means) in self.sizes.iter().zip(&mut self.means) {
                while count < *size {
                    total = self.source.next().map_or(total, |bin| total.and(self.ratio.of_bin(bin)));
                    count += 1;
                }
                means.extend(total.times(1.0 / count as f64).nats());
            }
            self.paths += 1;
        }
    }

    /// The number of paths.
    #[must_use]
    pub fn paths(&self) -> usize {
        self.paths
    }

    /// The sizes, ascending.
    #[must_use]
    pub fn sizes(&self) -> &[usize] {
        &self.sizes
    }

    /// For each size the running means in nats between which all but the lowest and the highest `tail` (from 0 to ½) of the
    /// paths lie, ±∞ where one model is ruled out. Paths that rule out both have no mean and do not count; None if none does.
    #[must_use]
    pub fn band(&self, tail: f64) -> Vec<Option<[f64; 2]>> {
        let band = |means: &Vec<f64>| {
            let mut means = means.clone();
            means.sort_by(f64::total_cmp);
            let last = means.len().checked_sub(1)?;
            // As a cast it is at least 0, also of NaN.
            let skip = ((tail * last as f64) as usize).min(last / 2);
            Some([*means.get(skip)?, *means.get(last - skip)?])
        };
        self.means.iter().map(band).collect()
    }
}
