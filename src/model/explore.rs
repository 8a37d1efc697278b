//! The lab: everything a reader sets, and what makes it valid.

use super::preset::Preset;
use crate::math::{Family, MAX_BINS, MIN_BINS, Pmf, Unit};

/// The largest count a bin may hold, in worms.
pub const MAX_COUNT: f64 = 1e9;

/// A family of models for the number of teeth, as the reader chooses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Model {
    /// Every bin alike; no parameter.
    Uniform,
    /// Binomial with n = bins − 1 and parameter p.
    Binomial,
    /// Bins 0..=split share 1 − p equally, the others share p equally.
    TwoGroup,
}

impl Model {
    /// All models, the simplest first: of a tie, the first here is called least.
    pub const ALL: [Self; 3] = [Self::Uniform, Self::Binomial, Self::TwoGroup];

    /// The name in links, radio buttons and quantities: `uniform`, `binomial`, `two-group`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Uniform => "uniform",
            Self::Binomial => "binomial",
            Self::TwoGroup => "two-group",
        }
    }

    /// The model of that [`key`](Self::key).
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|model| model.key() == key)
    }

    /// The family, for a lab of that split.
    #[must_use]
    pub const fn family(self, split: usize) -> Family {
        match self {
            Self::Uniform => Family::Uniform,
            Self::Binomial => Family::Binomial,
            Self::TwoGroup => Family::TwoGroup { split },
        }
    }

    /// Place in [`Model::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Uniform => 0,
            Self::Binomial => 1,
            Self::TwoGroup => 2,
        }
    }
}

/// What the reader has set: plain data, valid as long as it is changed by [`Edit`](super::Edit)s or read from a link.
///
/// The fields are public to be read; who writes them by hand asks [`ExploreDocument::check`] before use.
#[derive(Clone, Debug, PartialEq)]
pub struct ExploreDocument {
    /// Samples with k teeth, k from 0: 2 to 101 bins, each finite, 0 to [`MAX_COUNT`], one at least above 0.
    pub counts: Vec<f64>,
    /// The model Q is taken from.
    pub model: Model,
    /// Parameter of binomial and two-group, 0 to 1; kept, though without effect, for uniform.
    pub p: f64,
    /// Last bin of the lower group of two-group, 0 to bins − 2; kept for the other models.
    pub split: usize,
    /// Unit in which information is shown.
    pub unit: Unit,
}

/// Why a list of counts is none of a lab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountsFault {
    /// The entry of this bin is not a decimal number (only in text).
    NotANumber {
        /// The bin, from 0.
        bin: usize,
    },
    /// The count of this bin is not finite, below 0 or above [`MAX_COUNT`].
    OutOfRange {
        /// The bin, from 0.
        bin: usize,
    },
    /// Fewer than 2 bins.
    TooFew {
        /// How many there are.
        bins: usize,
    },
    /// More than 101 bins.
    TooMany {
        /// How many there are.
        bins: usize,
    },
    /// Not one count is above 0.
    AllZero,
}

/// Why a lab is not valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExploreFault {
    /// The counts are at fault.
    Counts(CountsFault),
    /// p is not a number from 0 to 1.
    P,
    /// split is above bins − 2.
    Split,
}

/// Whether this may be the count of a bin: finite, 0 to [`MAX_COUNT`].
pub(super) fn is_count(count: f64) -> bool {
    (0.0..=MAX_COUNT).contains(&count)
}

/// Whether this may be p: a number from 0 to 1.
pub(super) fn is_p(p: f64) -> bool {
    (0.0..=1.0).contains(&p)
}

/// The split a lab of so many bins begins with: ⌊(bins − 1) / 2⌋, but never above bins − 2.
pub(super) fn middle_split(bins: usize) -> usize {
    (bins.saturating_sub(1) / 2).min(last_split(bins))
}

/// The greatest split of so many bins: the upper group keeps one bin.
pub(super) fn last_split(bins: usize) -> usize {
    bins.saturating_sub(2)
}

/// Whether these can be the counts of a lab.
///
/// # Errors
/// The first [`CountsFault`] met; never [`CountsFault::NotANumber`].
pub(super) fn check_counts(counts: &[f64]) -> Result<(), CountsFault> {
    let bins = counts.len();
    if bins < MIN_BINS {
        return Err(CountsFault::TooFew { bins });
    }
    if bins > MAX_BINS {
        return Err(CountsFault::TooMany { bins });
    }
    if let Some(bin) = counts.iter().position(|&count| !is_count(count)) {
        return Err(CountsFault::OutOfRange { bin });
    }
    if counts.iter().all(|&count| count == 0.0) {
        return Err(CountsFault::AllZero);
    }
    Ok(())
}

impl Default for ExploreDocument {
    /// The article's worms against the binomial at p = 0.57, in bits.
    fn default() -> Self {
        let counts = Preset::ArticleWorms.counts().to_vec();
        let split = middle_split(counts.len());
        Self { counts, model: Model::Binomial, p: 0.57, split, unit: Unit::Bits }
    }
}

impl ExploreDocument {
    /// Whether the fields keep to their ranges.
    ///
    /// # Errors
    /// The first [`ExploreFault`] met.
    pub fn check(&self) -> Result<(), ExploreFault> {
        check_counts(&self.counts).map_err(ExploreFault::Counts)?;
        if !is_p(self.p) {
            return Err(ExploreFault::P);
        }
        if self.split > last_split(self.bins()) {
            return Err(ExploreFault::Split);
        }
        Ok(())
    }

    /// How many bins there are; teeth run from 0 to bins − 1.
    #[must_use]
    pub fn bins(&self) -> usize {
        self.counts.len()
    }

    /// N, the number of worms.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.counts.iter().sum()
    }

    /// The greatest count of a bin.
    #[must_use]
    pub fn greatest(&self) -> f64 {
        self.counts.iter().copied().fold(0.0, f64::max)
    }

    /// The family of the chosen model, with the lab's split.
    #[must_use]
    pub fn family(&self) -> Family {
        self.family_of(self.model)
    }

    /// The family of any model, with the lab's split.
    #[must_use]
    pub fn family_of(&self, model: Model) -> Family {
        model.family(self.split)
    }

    /// P, the counts divided by their sum.
    ///
    /// A valid lab always has one; for one written by hand that [`check`](Self::check) refuses, the uniform distribution stands in.
    #[must_use]
    pub fn observed(&self) -> Pmf {
        Self::pmf_of(&self.counts)
    }

    /// Counts divided by their sum; those of no valid lab become the uniform distribution.
    #[must_use]
    pub fn pmf_of(counts: &[f64]) -> Pmf {
        let uniform = || Family::Uniform.pmf(counts.len().clamp(MIN_BINS, MAX_BINS), 0.0);
        Pmf::from_counts(counts).unwrap_or_else(|_| uniform())
    }

    /// Q, the chosen model at the lab's p.
    #[must_use]
    pub fn q(&self) -> Pmf {
        self.family().pmf(self.bins(), self.p)
    }

    /// The preset these counts are, or None for the reader's own data.
    #[must_use]
    pub fn preset(&self) -> Option<Preset> {
        Preset::of(&self.counts)
    }
}
