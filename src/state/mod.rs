//! One signal of what the reader edits, and what is derived from it.
//!
//! [`State::session`] is the only place that edits go to ([`State::edit`]); everything shown is a memo of it, so nothing can be
//! stale and nothing is computed twice. Memos compare equal where a step does not concern them: a step of p leaves the observed
//! distribution, the fits and the curves as they are, and their charts are not redrawn.

#[cfg(feature = "app")]
mod memo;
pub mod scenes;
#[cfg(feature = "app")]
mod signals;

#[cfg(feature = "app")]
pub use memo::{Boxed, Memo, RwSignal, Source, boxed, memo};
#[cfg(feature = "app")]
pub use signals::{Look, Settings, State, Surroundings};

use crate::i18n::Messages;
use crate::model::Notice;

/// Groups of controls, each with one place for words about a value that was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The bars and their fields.
    Counts,
    /// The number of bins.
    Bins,
    /// The parameter p.
    P,
    /// The border of the two-group model.
    Split,
}

impl Place {
    /// The id of the element that shows the words.
    pub fn id(self) -> &'static str {
        match self {
            Place::Counts => "notice",
            Place::Bins => "bins-error",
            Place::P => "p-error",
            Place::Split => "split-error",
        }
    }
}

/// Why what the reader did last was not taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Complaint {
    /// A field holds something that is no number.
    NotANumber(Place),
    /// The model refused or bent an edit.
    Edit(Notice),
}

impl Complaint {
    /// Where the words belong.
    pub fn place(self) -> Place {
        match self {
            Complaint::NotANumber(place) => place,
            Complaint::Edit(notice) => match notice {
                Notice::LastBin { .. } | Notice::CountOutOfRange { .. } | Notice::NoSuchBin { .. } | Notice::InvalidLab => {
                    Place::Counts
                }
                Notice::BinsOutOfRange | Notice::BinsWouldBeEmpty { .. } => Place::Bins,
                Notice::POutOfRange => Place::P,
                Notice::SplitOutOfRange { .. } => Place::Split,
            },
        }
    }

    /// The sentence.
    pub fn words(self, messages: &Messages) -> String {
        match self {
            Complaint::NotANumber(_) => messages.ui.not_a_number.to_owned(),
            Complaint::Edit(notice) => (messages.notice)(notice),
        }
    }
}
