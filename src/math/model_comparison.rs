//! Two models compared by likelihood on many random samples.

use super::evidence::{Evidence, LikelihoodRatio};
use super::family::Family;
use super::pmf::Pmf;
use super::random::Samples;

/// Nats per observation within which two models are called equally likely: rounding.
const TIE: f64 = 1e-12;

/// The first of two models that compete for each sample.
#[derive(Clone, Debug, PartialEq)]
pub enum Hypothesis {
    /// A model that does not depend on the sample.
    Fixed(Pmf),
    /// The model of a family that fits each sample best, over the bins of P: never worse on the sample than any fixed model of the family.
    Refitted(Family),
}

/// The numbers of samples that prefer either of two models.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct WinCounts {
    /// Under the first model the sample is likelier.
    pub first: usize,
    /// Under the second.
    pub second: usize,
    /// Under both alike.
    pub ties: usize,
    /// Neither model can give the sample.
    pub neither: usize,
}

impl WinCounts {
    /// All samples.
    #[must_use]
    pub fn samples(&self) -> usize {
        self.first + self.second + self.ties + self.neither
    }

    /// The share of samples that prefer the first model, from 0 to 1; None before any.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        (self.samples() > 0).then(|| self.first as f64 / self.samples() as f64)
    }

    /// The standard error of [`WinCounts::share`], `√(s(1 − s)/samples)`.
    #[must_use]
    pub fn standard_error(&self) -> Option<f64> {
        let share = self.share()?;
        Some((share * (1.0 - share) / self.samples() as f64).sqrt())
    }
}

/// Two models that compete for many samples of one size by their likelihood.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelComparison {
    source: Samples,
    size: usize,
    first: Hypothesis,
    second: Pmf,
    ratio: Option<LikelihoodRatio>,
    counts: Vec<f64>,
    win_counts: WinCounts,
}

impl ModelComparison {
    /// A comparison on samples of `size` observations from `p`; none is drawn yet.
    #[must_use]
    pub fn new(p: &Pmf, size: usize, first: Hypothesis, second: &Pmf, seed: u64) -> Self {
        let ratio = match &first {
            Hypothesis::Fixed(first) => Some(LikelihoodRatio::new(first, second)),
            Hypothesis::Refitted(_) => None,
        };
        let source = Samples::new(p, seed);
        Self { source, size, first, second: second.clone(), ratio, counts: Vec::new(), win_counts: WinCounts::default() }
    }

    /// Draws so many samples more.
    pub fn advance(&mut self, samples: usize) {
        for _ in 0..samples {
            self.source.sample(self.size, &mut self.counts);
            let tie = TIE * self.size as f64;
            match self.evidence() {
                Evidence::Nats(nats) if nats.abs() <= tie => self.win_counts.ties += 1,
                Evidence::Nats(nats) if nats > 0.0 => self.win_counts.first += 1,
                Evidence::Nats(_) | Evidence::OnlySecond => self.win_counts.second += 1,
                Evidence::OnlyFirst => self.win_counts.first += 1,
                Evidence::Neither => self.win_counts.neither += 1,
            }
        }
    }

    /// The evidence of the present sample.
    fn evidence(&self) -> Evidence {
        match (&self.first, &self.ratio, Pmf::from_counts(&self.counts)) {
            (Hypothesis::Refitted(family), _, Ok(data)) => {
                let p = family.fit(data.len(), &data).unwrap_or_default();
                LikelihoodRatio::new(&family.pmf(data.len(), p), &self.second).of_counts(&self.counts)
            }
            (Hypothesis::Fixed(_), Some(ratio), _) => ratio.of_counts(&self.counts),
            // An empty sample is no evidence.
            _ => Evidence::Nats(0.0),
        }
    }

    /// The counts so far.
    #[must_use]
    pub fn win_counts(&self) -> WinCounts {
        self.win_counts
    }
}
