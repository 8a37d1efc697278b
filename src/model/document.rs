//! A sheet: what one view lets the reader edit, as plain data; and what every view's edits have in common.

use std::fmt::Debug;

/// Plain data that the reader edits, valid at every moment; [`Session`](super::Session) gives it undo, redo and gestures.
///
/// Each view that has something to edit has one. The page's are gathered in [`Sheets`](super::Sheets).
pub trait Sheet: Clone + Debug + Default + PartialEq + Send + Sync + 'static {
    /// One change of this sheet.
    type Edit: Clone + Debug + PartialEq + Into<Act<Self>>;
    /// Why a change was not taken; a view without reasons of its own takes [`Refusal`].
    type Notice: Copy + Debug + PartialEq + Send + Sync;
    /// What several edits in a row must share to be one step of undo.
    type Gesture: Copy + Debug + PartialEq + Send + Sync;

    /// The gesture an edit belongs to, or None for one that is always a step of its own.
    fn gesture(edit: &Self::Edit) -> Option<Self::Gesture>;

    /// The sheet after an edit, in a gesture that began at `start`. Takes a valid sheet to a valid sheet.
    ///
    /// # Errors
    /// The notice to show; the sheet then stays as it is.
    fn outcome(&self, edit: &Self::Edit, start: &Self) -> Result<Self, Self::Notice>;

    /// Whether the fields keep to their ranges; `Default` does.
    ///
    /// # Errors
    /// The notice to show.
    fn valid(&self) -> Result<(), Self::Notice>;
}

/// One thing the reader does in a view: an edit of its sheet, or what can be done in every view.
#[derive(Clone, Debug, PartialEq)]
pub enum Act<S: Sheet = super::ExploreDocument> {
    /// A change of the sheet. Each `Edit` becomes this by itself.
    Edit(S::Edit),
    /// A whole sheet, from a link.
    Open(S),
    /// The sheet as it is before anyone touched it.
    Reset,
    /// The gesture is over (pointer up, field left, key up): the next edit is a step of its own.
    Commit,
    /// Back one step.
    Undo,
    /// Forward one step.
    Redo,
}

/// What a value must be; the words are `i18n`'s. Ends are included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Need {
    /// A number.
    Number {
        /// The least.
        from: f64,
        /// The greatest.
        to: f64,
    },
    /// A whole number.
    Whole {
        /// The least.
        from: usize,
        /// The greatest.
        to: usize,
    },
    /// A list of numbers.
    Numbers {
        /// The least length.
        least: usize,
        /// The greatest length.
        most: usize,
        /// The least of each number.
        from: f64,
        /// The greatest of each number.
        to: f64,
    },
    /// One number at least above 0, since shares of nothing are none.
    NotAllZero,
    /// One of these names.
    OneOf(&'static [&'static str]),
}

/// An edit that was not taken: which value, and what it must be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Refusal {
    /// The value's name in links. The words stand in the element `NAME-error`.
    pub name: &'static str,
    /// What it must be.
    pub needs: Need,
}

impl Need {
    /// Whether a number is one that is needed here; never for a name.
    #[must_use]
    pub fn admits(self, number: f64) -> bool {
        match self {
            Self::Number { from, to } | Self::Numbers { from, to, .. } => (from..=to).contains(&number),
            Self::Whole { from, to } => number.fract() == 0.0 && (from as f64..=to as f64).contains(&number),
            Self::NotAllZero => number > 0.0,
            Self::OneOf(_) => false,
        }
    }

    /// The least and the greatest number, for a field and for what a pointer pulls too far; infinite where there is none.
    #[must_use]
    pub const fn ends(self) -> (f64, f64) {
        match self {
            Self::Number { from, to } | Self::Numbers { from, to, .. } => (from, to),
            Self::Whole { from, to } => (from as f64, to as f64),
            Self::NotAllZero => (0.0, f64::INFINITY),
            Self::OneOf(_) => (f64::NEG_INFINITY, f64::INFINITY),
        }
    }

    /// The number within the ends that is nearest.
    #[must_use]
    pub fn nearest(self, number: f64) -> f64 {
        // Not `clamp`: its panic would bring in Rust's own way to write an f64.
        let (from, to) = self.ends();
        number.max(from).min(to)
    }

    /// Refuses a value of that name.
    #[must_use]
    pub const fn refuse(self, name: &'static str) -> Refusal {
        Refusal { name, needs: self }
    }
}
