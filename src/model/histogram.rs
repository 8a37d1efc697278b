//! The observed histogram P, which Explore and Evidence share.

use super::document::{Document, fill};
use super::field_error::{Constraint, FieldError, FieldId};
use super::preset::Preset;
use crate::math::{Family, MAX_BINS, MIN_BINS, Pmf};

/// The largest count of a bin.
pub const MAX_COUNT: f64 = 1e9;
/// What a count must be.
pub const COUNT: Constraint = Constraint::Number { from: 0.0, to: MAX_COUNT };
/// What the number of bins must be.
pub const BINS: Constraint = Constraint::Whole { from: MIN_BINS, to: MAX_BINS };

/// The observed counts: how many worms have k teeth, for k from 0.
#[derive(Clone, Debug, PartialEq)]
pub struct HistogramDocument {
    /// 2 to 101 counts, each from 0 to [`MAX_COUNT`], one at least above 0.
    pub counts: Vec<f64>,
}

impl Default for HistogramDocument {
    /// The article's 500 worms.
    fn default() -> Self {
        Self { counts: Preset::ArticleWorms.counts().to_vec() }
    }
}

impl HistogramDocument {
    /// The number of bins; teeth run from 0 to bins − 1.
    #[must_use]
    pub fn bins(&self) -> usize {
        self.counts.len()
    }

    /// N, the sum of the counts.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.counts.iter().sum()
    }

    /// The greatest count.
    #[must_use]
    pub fn greatest(&self) -> f64 {
        self.counts.iter().copied().fold(0.0, f64::max)
    }

    /// P, the counts divided by their sum.
    ///
    /// A valid histogram always has one; for one that [`check`](Document::check) refuses, the uniform distribution stands in.
    #[must_use]
    pub fn observed(&self) -> Pmf {
        Self::pmf_of(&self.counts)
    }

    /// Counts divided by their sum; the uniform distribution for counts that no valid histogram has.
    #[must_use]
    pub fn pmf_of(counts: &[f64]) -> Pmf {
        let uniform = || Family::Uniform.pmf(counts.len().clamp(MIN_BINS, MAX_BINS), 0.0);
        Pmf::from_counts(counts).unwrap_or_else(|_| uniform())
    }

    /// The preset with these counts; None for the reader's own data.
    #[must_use]
    pub fn preset(&self) -> Option<Preset> {
        Preset::of(&self.counts)
    }

    /// Sets one count, unless no count above 0 would be left.
    fn set_count(&mut self, bin: usize, count: f64) -> Result<(), FieldError> {
        let others = self.counts.iter().enumerate().any(|(k, &c)| k != bin && c > 0.0);
        let slot = self.counts.get_mut(bin).ok_or(Constraint::NoSuchBin { bin }.error(FieldId::COUNTS))?;
        let count = COUNT.check(FieldId::COUNTS, count)?;
        if count == 0.0 && !others {
            return Err(Constraint::LastBin { bin }.error(FieldId::COUNTS));
        }
        *slot = count;
        Ok(())
    }
}

/// One change of the histogram.
#[derive(Clone, Debug, PartialEq)]
pub enum HistogramEdit {
    /// Sets a count, typed or stepped in its field.
    SetCount {
        /// The bin, from 0.
        bin: usize,
        /// The count, 0 to [`MAX_COUNT`].
        count: f64,
    },
    /// Sets the counts from one bin on, as many as these.
    SetCounts {
        /// The first bin, from 0.
        first: usize,
        /// The counts, each 0 to [`MAX_COUNT`].
        counts: Vec<f64>,
    },
    /// Sets a count by pulling its bar: a finite count outside the range becomes the end of the range.
    DragCount {
        /// The bin, from 0.
        bin: usize,
        /// The count.
        count: f64,
    },
    /// Sets the number of bins, 2 to 101: new ones are empty, and the last ones are cut off.
    SetBins(f64),
    /// Loads the counts of a preset.
    Load(Preset),
}

/// What several edits of the histogram in a row must share to be one step of undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistogramGesture {
    /// The same count, in its field; or a list typed there.
    Count(usize),
    /// The same bar, by a pointer.
    Drag(usize),
    /// The number of bins.
    Bins,
}

impl Document for HistogramDocument {
    type Edit = HistogramEdit;
    type Gesture = HistogramGesture;

    fn gesture(edit: &HistogramEdit) -> Option<HistogramGesture> {
        match *edit {
            HistogramEdit::SetCount { bin, .. } | HistogramEdit::SetCounts { first: bin, .. } => {
                Some(HistogramGesture::Count(bin))
            }
            HistogramEdit::DragCount { bin, .. } => Some(HistogramGesture::Drag(bin)),
            HistogramEdit::SetBins(_) => Some(HistogramGesture::Bins),
            HistogramEdit::Load(_) => None,
        }
    }

    fn apply_edit(&self, edit: &HistogramEdit, start: &Self) -> Result<Self, FieldError> {
        let mut next = self.clone();
        match *edit {
            HistogramEdit::SetCount { bin, count } => next.set_count(bin, count)?,
            HistogramEdit::SetCounts { first, ref counts } => {
                fill(&mut next.counts, first, counts, FieldId::COUNTS)?;
                next.check()?;
            }
            HistogramEdit::DragCount { count, .. } if !count.is_finite() => return Err(COUNT.error(FieldId::COUNTS)),
            HistogramEdit::DragCount { bin, count } => next.set_count(bin, COUNT.nearest(count))?,
            HistogramEdit::SetBins(bins) => {
                let bins = BINS.check_whole(FieldId::BINS, bins)?;
                let least = start.counts.iter().position(|&count| count > 0.0).map_or(0, |first| first + 1);
                if least > bins {
                    return Err(Constraint::BinsWouldBeEmpty { least }.error(FieldId::BINS));
                }
                // From the gesture's start: typing `5` on the way to `50` loses nothing.
                next.counts.clone_from(&start.counts);
                next.counts.resize(bins, 0.0);
            }
            HistogramEdit::Load(preset) => next.counts = preset.counts().to_vec(),
        }
        Ok(next)
    }

    fn check(&self) -> Result<(), FieldError> {
        BINS.check(FieldId::BINS, self.bins() as f64)?;
        for count in &self.counts {
            COUNT.check(FieldId::COUNTS, *count)?;
        }
        if self.counts.iter().all(|&count| count == 0.0) {
            return Err(Constraint::NotAllZero.error(FieldId::COUNTS));
        }
        Ok(())
    }
}
