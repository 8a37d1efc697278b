//! Reproducible random samples: a named generator, so that a seed in a link gives the same samples everywhere and for ever.
//!
//! The generator is xoshiro256++ (D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM Trans. Math.
//! Softw. 47, 2021), its state filled from the seed by SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, "Fast splittable
//! pseudorandom number generators", OOPSLA 2014), as its authors advise. Good for simulations, not for secrets.

use super::pmf::Pmf;

/// The next number of SplitMix64.
fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// The generator xoshiro256++.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Random {
    state: [u64; 4],
}

impl Random {
    /// The generator that starts from a seed; any seed will do, 0 too.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        let mut state = seed;
        Self { state: [(); 4].map(|()| split_mix(&mut state)) }
    }

    /// 64 random bits.
    pub fn bits(&mut self) -> u64 {
        let [a, b, c, d] = self.state;
        let bits = a.wrapping_add(d).rotate_left(23).wrapping_add(a);
        let (c, d) = (c ^ a, d ^ b);
        self.state = [a ^ d, b ^ c, c ^ (b << 17), d.rotate_left(45)];
        bits
    }

    /// A number from 0 to 1, 1 not included: a multiple of 2⁻⁵³, each as likely as any other.
    pub fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 * (f64::EPSILON / 2.0)
    }
}

/// What turns a random number into a bin, each as often as its probability says.
///
/// By the cumulative distribution: bin k is drawn by the numbers from `P_0 + … + P_(k−1)` to `P_0 + … + P_k`. So two distributions
/// that are close give mostly the same samples of the same seed: what is dragged a little changes a little. A bin of probability 0 is
/// never drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Sampler {
    cumulative: Vec<f64>,
    /// The last bin of some probability, for the numbers that rounding leaves above the sum.
    last: usize,
}

impl Sampler {
    /// Draws from `p`.
    #[must_use]
    pub fn new(p: &Pmf) -> Self {
        let mut sum = 0.0;
        let cumulative = p.p().iter().map(|p| {
            sum += p;
            sum
        });
        Self { cumulative: cumulative.collect(), last: p.p().iter().rposition(|p| *p > 0.0).unwrap_or(0) }
    }

    /// How many bins there are.
    #[must_use]
    pub fn bins(&self) -> usize {
        self.cumulative.len()
    }

    /// The bin of a number from 0 to 1, 1 not included.
    #[must_use]
    pub fn bin(&self, unit: f64) -> usize {
        self.cumulative.partition_point(|sum| *sum <= unit).min(self.last)
    }
}

/// An endless iterator of random bins. The same P and seed give the same bins.
///
/// ```
/// # use wormteeth::math::{Pmf, Samples};
/// let p = Pmf::from_counts(&[1.0, 0.0, 3.0])?;
/// let drawn: Vec<usize> = Samples::new(&p, 7).take(5).collect();
/// assert_eq!(drawn, Samples::new(&p, 7).take(5).collect::<Vec<_>>());
/// assert!(!drawn.contains(&1));
/// # Ok::<(), wormteeth::math::DistributionError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Samples {
    sampler: Sampler,
    random: Random,
}

impl Samples {
    /// Samples from `p`, from the first one of this seed on.
    #[must_use]
    pub fn new(p: &Pmf, seed: u64) -> Self {
        Self { sampler: Sampler::new(p), random: Random::new(seed) }
    }

    /// Draws `size` samples and counts them into `counts`, which is emptied first.
    pub fn sample(&mut self, size: usize, counts: &mut Vec<f64>) {
        counts.clear();
        counts.resize(self.sampler.bins(), 0.0);
        for _ in 0..size {
            counts[self.draw()] += 1.0;
        }
    }

    fn draw(&mut self) -> usize {
        self.sampler.bin(self.random.unit())
    }
}

impl Iterator for Samples {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        Some(self.draw())
    }
}

#[cfg(test)]
mod tests {
    use super::{Random, Sampler, split_mix};
    use crate::math::{DistributionError, Pmf};

    /// Of the authors' C programs, as `rand_xoshiro` quotes them.
    #[test]
    fn published_sequences() {
        let mut seed = 1_477_776_061_723_855_037;
        let split = [(); 5].map(|()| split_mix(&mut seed));
        assert_eq!(
            split,
            [
                1_985_237_415_132_408_290,
                2_979_275_885_539_914_483,
                13_511_426_838_097_143_398,
                8_488_337_342_461_049_707,
                15_141_737_807_933_549_159,
            ]
        );
        let mut random = Random { state: [1, 2, 3, 4] };
        let sequence = [(); 10].map(|()| random.bits());
        assert_eq!(
            sequence,
            [
                41_943_041,
                58_720_359,
                3_588_806_011_781_223,
                3_591_011_842_654_386,
                9_228_616_714_210_784_205,
                9_973_669_472_204_895_162,
                14_011_001_112_246_962_877,
                12_406_186_145_184_390_807,
                15_849_039_046_786_891_736,
                10_450_023_813_501_588_000,
            ]
        );
    }

    #[test]
    fn bins_of_numbers() -> Result<(), DistributionError> {
        let sampler = Sampler::new(&Pmf::from_counts(&[0.0, 1.0, 0.0, 3.0, 0.0])?);
        let last = 1.0 - f64::EPSILON / 2.0;
        assert_eq!([0.0, 0.25_f64.next_down(), 0.25, last].map(|unit| sampler.bin(unit)), [1, 1, 3, 3]);
        // Ten tenths sum to less than 1.
        let tenths = Sampler::new(&Pmf::from_counts(&[1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0])?);
        assert_eq!((tenths.cumulative[9] < 1.0, tenths.bin(last)), (true, 9));
        Ok(())
    }
}
