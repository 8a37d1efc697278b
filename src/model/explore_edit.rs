//! The lab as a sheet: every change a reader can make in it, as a function from one valid lab to the next.

use super::document::{Act, Sheet};
use super::explore::{ExploreDocument, MAX_COUNT, Model, is_count, is_p, last_split, middle_split};
use super::preset::Preset;
use super::session::Session;
use crate::math::{MAX_BINS, MIN_BINS, Unit};

/// One change of the lab; [`Session::apply`] is where it takes effect.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// A count typed or stepped in a field.
    SetCount {
        /// The bin, from 0.
        bin: usize,
        /// Samples, 0 to [`MAX_COUNT`].
        count: f64,
    },
    /// A bar pulled by a pointer: as `SetCount`, but a finite count outside the range is the end of it,
    /// and the axis stays as it was when the drag began.
    DragCount {
        /// The bin, from 0.
        bin: usize,
        /// Samples.
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
}

impl From<Edit> for Act<ExploreDocument> {
    fn from(edit: Edit) -> Self {
        Self::Edit(edit)
    }
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

/// What several edits of the lab in a row must share to be one step of undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// The same count, in its field.
    Count(usize),
    /// The same bar, by a pointer.
    Drag(usize),
    /// The number of bins.
    Bins,
    /// p.
    P,
    /// The border of the two-group model.
    Split,
}

impl Sheet for ExploreDocument {
    type Edit = Edit;
    type Notice = Notice;
    type Gesture = Gesture;

    fn gesture(edit: &Edit) -> Option<Gesture> {
        match *edit {
            Edit::SetCount { bin, .. } => Some(Gesture::Count(bin)),
            Edit::DragCount { bin, .. } => Some(Gesture::Drag(bin)),
            Edit::SetBins(_) => Some(Gesture::Bins),
            Edit::SetP(_) => Some(Gesture::P),
            Edit::SetSplit(_) => Some(Gesture::Split),
            Edit::SetModel(_) | Edit::SetUnit(_) | Edit::Load(_) => None,
        }
    }

    fn outcome(&self, edit: &Edit, start: &Self) -> Result<Self, Notice> {
        let mut next = self.clone();
        match *edit {
            Edit::SetCount { bin, count } => set_count(&mut next, bin, count)?,
            Edit::DragCount { bin, count } if count.is_finite() => {
                set_count(&mut next, bin, count.clamp(0.0, MAX_COUNT))?;
            }
            Edit::DragCount { bin, .. } => return Err(Notice::CountOutOfRange { bin }),
            Edit::SetBins(bins) => set_bins(&mut next, start, bins)?,
            Edit::SetModel(model) => next.model = model,
            Edit::SetP(p) if is_p(p) => next.p = p + 0.0,
            Edit::SetP(_) => return Err(Notice::POutOfRange),
            Edit::SetSplit(split) => {
                let most = last_split(self.bins());
                if split > most {
                    return Err(Notice::SplitOutOfRange { most });
                }
                next.split = split;
            }
            Edit::SetUnit(unit) => next.unit = unit,
            Edit::Load(preset) => {
                next.counts = preset.counts().to_vec();
                if next.split > last_split(next.bins()) {
                    next.split = middle_split(next.bins());
                }
            }
        }
        Ok(next)
    }

    fn valid(&self) -> Result<(), Notice> {
        self.check().map_err(|_| Notice::InvalidLab)
    }
}

impl Session {
    /// The lab as it is now; always valid.
    #[must_use]
    pub fn lab(&self) -> &ExploreDocument {
        self.sheet()
    }

    /// The lab whose counts the bars' axis fits: as it was when the present drag began, else as it is.
    #[must_use]
    pub fn axis_lab(&self) -> &ExploreDocument {
        match self.gesture() {
            Some((Gesture::Drag(_), start)) => start,
            _ => self.lab(),
        }
    }

    /// The bin being dragged, from the first [`Edit::DragCount`] to [`Act::Commit`] or another edit.
    #[must_use]
    pub fn dragging(&self) -> Option<usize> {
        match self.gesture() {
            Some((Gesture::Drag(bin), _)) => Some(bin),
            _ => None,
        }
    }
}

/// Sets one count, unless it is none or would leave no worm at all.
fn set_count(lab: &mut ExploreDocument, bin: usize, count: f64) -> Result<(), Notice> {
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
fn set_bins(lab: &mut ExploreDocument, start: &ExploreDocument, bins: usize) -> Result<(), Notice> {
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
