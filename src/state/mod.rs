//! One signal of what the reader edits in each view, and what is derived from it.
//!
//! [`Work::edit`] is the only way to a view's session (for the lab also [`State::edit`]); everything shown is a memo of it, so
//! nothing can be stale and nothing is computed twice. Memos compare equal where a step does not concern them: a step of p leaves
//! the observed distribution, the fits and the curves as they are, and their charts are not redrawn.
//!
//! The memos of the lab stand in [`State`]; those of another view are made with it from its [`Work`] and go with it, so
//! that a view that is not open does nothing.

#[cfg(feature = "app")]
mod memo;
pub mod scenes;
#[cfg(feature = "app")]
mod signals;
#[cfg(feature = "app")]
mod work;

#[cfg(feature = "app")]
pub use memo::{Boxed, Memo, RwSignal, Source, boxed, memo};
#[cfg(feature = "app")]
pub use signals::{Look, Settings, State, Surroundings};
#[cfg(feature = "app")]
pub use work::{AnyWork, Edited, Work, Works};

use crate::i18n::Messages;
use crate::model::{Notice, Refusal};

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
    /// A value of another view, by its name in links.
    Value(&'static str),
}

impl Place {
    /// The id of the element that shows the words: `NAME-error`, but for the counts.
    pub fn id(self) -> String {
        let name = match self {
            Place::Counts => return "notice".to_owned(),
            Place::Bins => "bins",
            Place::P => "p",
            Place::Split => "split",
            Place::Value(name) => name,
        };
        format!("{name}-error")
    }
}

/// Why what the reader did last was not taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Complaint {
    /// A field holds something that is no number.
    NotANumber(Place),
    /// The lab refused an edit.
    Edit(Notice),
    /// Another sheet did.
    Refused(Refusal),
}

impl From<Notice> for Complaint {
    fn from(notice: Notice) -> Self {
        Self::Edit(notice)
    }
}

impl From<Refusal> for Complaint {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl Complaint {
    /// Where the words belong.
    pub fn place(self) -> Place {
        match self {
            Complaint::NotANumber(place) => place,
            Complaint::Refused(refusal) => Place::Value(refusal.name),
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
            Complaint::Refused(refusal) => (messages.refusal)(refusal),
        }
    }
}
