//! The same catch many times over: how far the plug-in divergence is off, how wide evidence spreads.
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

    /// How many numbers there were.
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

/// By how much the divergence of a sample is too large on average, in nats: of `bins` bins that occur, and samples of `worms`
/// worms (one at least) of which each bin has several.
///
/// # Formula
/// `(K − 1) / 2N` (G. A. Miller, "Note on the bias of information estimates", 1955)
#[must_use]
pub fn plug_in_bias(bins: usize, worms: usize) -> f64 {
    bins.saturating_sub(1) as f64 / (2.0 * worms.max(1) as f64)
}

/// The plug-in divergence D(P̂‖Q) of many samples P̂ of one size from P.
#[derive(Clone, Debug, PartialEq)]
pub struct PlugIn {
    worms: Samples,
    size: usize,
    q: Pmf,
    counts: Vec<f64>,
    moments: Moments,
    infinite: usize,
}

impl PlugIn {
    /// Samples of `size` worms (one at least) from `p`, each to be compared with `q`; nothing is caught yet.
    #[must_use]
    pub fn new(p: &Pmf, size: usize, q: &Pmf, seed: u64) -> Self {
        let (worms, moments) = (Samples::new(p, seed), Moments::default());
        Self { worms, size: size.max(1), q: q.clone(), counts: Vec::new(), moments, infinite: 0 }
    }

    /// Catches so many samples more.
    pub fn advance(&mut self, samples: usize) {
        for _ in 0..samples {
            self.worms.sample(self.size, &mut self.counts);
            match Pmf::from_counts(&self.counts).map(|data| kl(&data, &self.q)) {
                Ok(Divergence::Finite(nats)) => self.moments.push(nats),
                // There is a worm, so counts are always a distribution.
                Ok(Divergence::Infinite { .. }) | Err(_) => self.infinite += 1,
            }
        }
    }

    /// Mean and spread in nats of the samples whose divergence is finite.
    #[must_use]
    pub fn moments(&self) -> Moments {
        self.moments
    }

    /// How many samples had an infinite one: a worm that Q cannot give.
    #[must_use]
    pub fn infinite(&self) -> usize {
        self.infinite
    }
}

/// Sorts numbers that are not NaN: Shell's way (D. L. Shell, Comm. ACM 2, 1959), which is a tenth of the standard library's code.
fn sort(values: &mut [f64]) {
    let mut gap = values.len() / 2;
    while gap > 0 {
        for from in gap..values.len() {
            let mut place = from;
            while place >= gap && values[place - gap] > values[place] {
                values.swap(place - gap, place);
                place -= gap;
            }
        }
        gap /= 2;
    }
}

/// How far the running mean of the log-likelihood ratio spreads over many catches.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantiles {
    worms: Samples,
    ratio: LikelihoodRatio,
    sizes: Vec<usize>,
    /// For each size the means of all catches, in nats with ±∞.
    means: Vec<Vec<f64>>,
    catches: usize,
}

impl Quantiles {
    /// Catches from `p`, to be looked at after each of `sizes` worms (put in order, those of 0 left out).
    #[must_use]
    pub fn new(p: &Pmf, ratio: &LikelihoodRatio, sizes: &[usize], seed: u64) -> Self {
        let mut ascending: Vec<usize> = Vec::with_capacity(sizes.len());
        for size in sizes.iter().copied().filter(|size| *size > 0) {
            ascending.insert(ascending.partition_point(|other| *other <= size), size);
        }
        let sizes = ascending;
        let means = vec![Vec::new(); sizes.len()];
        Self { worms: Samples::new(p, seed), ratio: ratio.clone(), sizes, means, catches: 0 }
    }

    /// Makes so many catches more, each as long as the last of the sizes.
    pub fn advance(&mut self, catches: usize) {
        for _ in 0..catches {
            let (mut total, mut caught) = (Evidence::Nats(0.0), 0);
            for (size, means) in self.sizes.iter().zip(&mut self.means) {
                while caught < *size {
                    total = self.worms.next().map_or(total, |bin| total.and(self.ratio.of_bin(bin)));
                    caught += 1;
                }
                means.extend(total.times(1.0 / caught as f64).nats());
            }
            self.catches += 1;
        }
    }

    /// How many catches there were.
    #[must_use]
    pub fn catches(&self) -> usize {
        self.catches
    }

    /// The sizes, ascending.
    #[must_use]
    pub fn sizes(&self) -> &[usize] {
        &self.sizes
    }

    /// For each size the running means in nats between which all but the lowest and the highest `tail` (from 0 to ½) of the
    /// catches lie, ±∞ where one model is ruled out. Catches that rule out both have no mean and do not count; None if none does.
    #[must_use]
    pub fn band(&self, tail: f64) -> Vec<Option<[f64; 2]>> {
        let band = |means: &Vec<f64>| {
            let mut means = means.clone();
            sort(&mut means);
            let last = means.len().checked_sub(1)?;
            // As a cast it is at least 0, also of NaN.
            let skip = ((tail * last as f64) as usize).min(last / 2);
            Some([*means.get(skip)?, *means.get(last - skip)?])
        };
        self.means.iter().map(band).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::sort;

    #[test]
    fn sorted() {
        let mut random = crate::math::Random::new(6);
        for many in [0, 1, 2, 3, 10, 1000] {
            let mut values: Vec<f64> = (0..many).map(|_| (random.unit() * 50.0).floor() - 25.0).collect();
            values.extend([f64::INFINITY, f64::NEG_INFINITY].iter().take(many));
            let mut expected = values.clone();
            expected.sort_by(f64::total_cmp);
            sort(&mut values);
            assert_eq!(values, expected);
        }
    }
}
