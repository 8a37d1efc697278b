//! Every change a reader can make, as a function from one valid lab to the next.

use super::lab::{Lab, MAX_COUNT, Model, is_count, is_p, last_split, middle_split};
use super::preset::Preset;
use crate::info::{MAX_BINS, MIN_BINS, Unit};

/// One thing the reader does; [`Session::apply`](super::Session::apply) is where it takes effect.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// A count typed or stepped in a field.
    SetCount {
        /// The bin, from 0.
        bin: usize,
        /// Worms, 0 to [`MAX_COUNT`].
        count: f64,
    },
    /// A bar pulled by a pointer: as `SetCount`, but a finite count outside the range is the end of it,
    /// and the axis stays as it was when the drag began.
    DragCount {
        /// The bin, from 0.
        bin: usize,
        /// Worms.
        count: f64,
    },
    /// So many bins, 2 to 101: new ones are empty, those cut off are the last.
    SetBins(usize),
    /// Another model; p and split are kept.
    SetModel(Model),
    /// p, 0 to 1 (kept for later when the model is uniform).
    SetP(f64),
    /// The last bin of the lower group, 0 to bins − 2.
    SetSplit(usize),
    /// The unit of information.
    SetUnit(Unit),
    /// The counts of a preset; the rest is kept.
    Load(Preset),
    /// A whole lab, from a link.
    Open(Lab),
    /// The lab as it is before anyone touched it.
    Reset,
    /// The gesture is over (pointer up, field left, key up): the next edit is a step of its own.
    Commit,
    /// Back one step.
    Undo,
    /// Forward one step.
    Redo,
}

/// Why an edit was not taken; the words are `i18n`'s.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// This bin holds the last worms there are: it cannot go to 0, since P would be nothing.
    LastBin {
        /// The bin, from 0.
        bin: usize,
    },
    /// A count is a number from 0 to [`MAX_COUNT`].
    CountOutOfRange {
        /// The bin that was to have it, from 0.
        bin: usize,
    },
    /// There is no such bin.
    NoSuchBin {
        /// The bin asked for, from 0.
        bin: usize,
    },
    /// There are 2 to 101 bins.
    BinsOutOfRange,
    /// With so few bins no worm would be left.
    BinsWouldBeEmpty {
        /// The least number of bins that keeps one.
        least: usize,
    },
    /// p is a number from 0 to 1.
    POutOfRange,
    /// The upper group keeps one bin at least.
    SplitOutOfRange {
        /// The greatest split there is.
        most: usize,
    },
    /// The lab to be opened breaks its own rules.
    InvalidLab,
}

/// What several edits in a row must share to be one step of undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gesture {
    Count(usize),
    Drag(usize),
    Bins,
    P,
    Split,
}

impl Edit {
    /// The gesture this edit belongs to, or None for one that is always a step of its own.
    pub(super) const fn gesture(&self) -> Option<Gesture> {
        match self {
            Self::SetCount { bin, .. } => Some(Gesture::Count(*bin)),
            Self::DragCount { bin, .. } => Some(Gesture::Drag(*bin)),
            Self::SetBins(_) => Some(Gesture::Bins),
            Self::SetP(_) => Some(Gesture::P),
            Self::SetSplit(_) => Some(Gesture::Split),
            _ => None,
        }
    }

    /// The lab after this edit of `lab`, in a gesture that began at `start`.
    ///
    /// Takes a valid lab to a valid lab. `Commit`, `Undo` and `Redo` are the session's and change nothing here.
    ///
    /// # Errors
    /// The [`Notice`] to show; the lab then stays as it is.
    pub(super) fn outcome(&self, lab: &Lab, start: &Lab) -> Result<Lab, Notice> {
        let mut next = lab.clone();
        match *self {
            Self::SetCount { bin, count } => set_count(&mut next, bin, count)?,
            Self::DragCount { bin, count } if count.is_finite() => {
                set_count(&mut next, bin, count.clamp(0.0, MAX_COUNT))?;
            }
            Self::DragCount { bin, .. } => return Err(Notice::CountOutOfRange { bin }),
            Self::SetBins(bins) => set_bins(&mut next, start, bins)?,
            Self::SetModel(model) => next.model = model,
            Self::SetP(p) if is_p(p) => next.p = p + 0.0,
            Self::SetP(_) => return Err(Notice::POutOfRange),
            Self::SetSplit(split) => {
                let most = last_split(lab.bins());
                if split > most {
                    return Err(Notice::SplitOutOfRange { most });
                }
                next.split = split;
            }
            Self::SetUnit(unit) => next.unit = unit,
            Self::Load(preset) => {
                next.counts = preset.counts().to_vec();
                if next.split > last_split(next.bins()) {
                    next.split = middle_split(next.bins());
                }
            }
            Self::Open(ref open) => {
                open.check().map_err(|_| Notice::InvalidLab)?;
                next.clone_from(open);
            }
            Self::Reset => next = Lab::default(),
            Self::Commit | Self::Undo | Self::Redo => {}
        }
        Ok(next)
    }
}

/// Sets one count, unless it is none or would leave no worm at all.
fn set_count(lab: &mut Lab, bin: usize, count: f64) -> Result<(), Notice> {
    let others = lab.counts.iter().enumerate().any(|(k, &c)| k != bin && c > 0.0);
    let Some(slot) = lab.counts.get_mut(bin) else {
        return Err(Notice::NoSuchBin { bin });
    };
    if !is_count(count) {
        return Err(Notice::CountOutOfRange { bin });
    }
    if count == 0.0 && !others {
        return Err(Notice::LastBin { bin });
    }
    *slot = count + 0.0; // −0 becomes 0
    Ok(())
}

/// Sets the number of bins from what the gesture began with: typing `5` on the way to `50` loses nothing.
fn set_bins(lab: &mut Lab, start: &Lab, bins: usize) -> Result<(), Notice> {
    if !(MIN_BINS..=MAX_BINS).contains(&bins) {
        return Err(Notice::BinsOutOfRange);
    }
    let first = start.counts.iter().position(|&count| count > 0.0).unwrap_or(0);
    if first >= bins {
        return Err(Notice::BinsWouldBeEmpty { least: first + 1 });
    }
    lab.counts.clone_from(&start.counts);
    lab.counts.resize(bins, 0.0);
    lab.split = start.split.min(last_split(bins));
    Ok(())
}
