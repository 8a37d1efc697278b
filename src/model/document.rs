//! What every document has in common: edits, gestures, and constraints that hold at every moment.

use super::field_error::FieldError;
use std::fmt::Debug;

/// Plain data that the reader edits, valid at every moment.
///
/// [`Documents`](super::Documents) holds one of each, and [`Workspace`](super::Workspace) gives them undo and redo.
pub trait Document: Clone + Debug + Default + PartialEq + Send + Sync + 'static {
    /// One change of the document.
    type Edit: Clone + Debug + PartialEq;
    /// What several edits in a row must share to be one step of undo.
    type Gesture: Copy + Debug + PartialEq + Send + Sync;

    /// The gesture that an edit belongs to; None for an edit that is always a step of its own.
    fn gesture(edit: &Self::Edit) -> Option<Self::Gesture>;

    /// The document after an edit, in a gesture that began at `start`. Takes a valid document to a valid document.
    ///
    /// # Errors
    /// The field and the constraint that the edit breaks.
    fn apply_edit(&self, edit: &Self::Edit, start: &Self) -> Result<Self, FieldError>;

    /// Checks the constraints of all fields; `Default` satisfies them.
    ///
    /// # Errors
    /// The first field found that breaks its constraint.
    fn check(&self) -> Result<(), FieldError>;
}
