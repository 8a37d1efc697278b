//! What every document has in common: edits, gestures, and constraints that hold at every moment.

use super::field_error::{Constraint, FieldError, FieldId};
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

/// Puts a list that was typed into a field in place of the numbers of a row, from that field on.
///
/// # Errors
/// [`Constraint::ListTooLong`]. Whether the numbers fit is for the document to check.
pub(super) fn fill(row: &mut [f64], first: usize, numbers: &[f64], field: FieldId) -> Result<(), FieldError> {
    let fields = fields(row, first, numbers.len(), field)?;
    fields.iter_mut().zip(numbers).for_each(|(slot, number)| *slot = number + 0.0); // −0 becomes 0
    Ok(())
}

/// So many fields of a row, from one on.
///
/// # Errors
/// [`Constraint::ListTooLong`].
pub(super) fn fields<T>(row: &mut [T], first: usize, numbers: usize, field: FieldId) -> Result<&mut [T], FieldError> {
    let fields = row.get_mut(first..).unwrap_or_default();
    let too_long = Constraint::ListTooLong { numbers, fields: fields.len() };
    fields.get_mut(..numbers).ok_or(too_long.error(field))
}
