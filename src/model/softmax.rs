//! What Softmax sets: the logits of a few classes, the target class, and a temperature.

mod figures;
mod preset;

pub use figures::{NaiveOutcome, SoftmaxFigures};
pub use preset::SoftmaxPreset;

use super::document::{Document, fill};
use super::field_error::{Constraint, FieldError, FieldId};

/// Logits, a target and a temperature.
#[derive(Clone, Debug, PartialEq)]
pub struct SoftmaxDocument {
    /// The logits z, one a class: 2 to 8 numbers within [`LOGIT`].
    pub logits: Vec<f64>,
    /// The class that is the case, from 0.
    pub target: usize,
    /// T: softmax is taken of z/T.
    pub temperature: f64,
}

/// What a logit must be.
pub const LOGIT: Constraint = Constraint::Number { from: -1e6, to: 1e6 };
/// What a link's list of logits must be.
pub(super) const LOGITS: Constraint = Constraint::Numbers { least: 2, most: 8, from: -1e6, to: 1e6 };
/// What the number of classes must be.
pub const CLASSES: Constraint = Constraint::Whole { from: 2, to: 8 };
/// What the temperature must be.
pub const TEMPERATURE: Constraint = Constraint::Number { from: 0.01, to: 100.0 };

impl Default for SoftmaxDocument {
    /// Three classes; the target is the least likely.
    fn default() -> Self {
        Self { logits: vec![1.0, 2.0, 3.0], target: 0, temperature: 1.0 }
    }
}

impl SoftmaxDocument {
    /// The number of classes.
    #[must_use]
    pub fn classes(&self) -> usize {
        self.logits.len()
    }

    /// What a target must be.
    #[must_use]
    pub fn target_constraint(&self) -> Constraint {
        Constraint::Whole { from: 0, to: self.classes().saturating_sub(1) }
    }
}

/// One change of the logits.
#[derive(Clone, Debug, PartialEq)]
pub enum SoftmaxEdit {
    /// A logit typed or stepped.
    Set {
        /// The class, from 0.
        class: usize,
        /// Its logit.
        logit: f64,
    },
    /// The logits from one class on.
    SetRow {
        /// The first class, from 0.
        first: usize,
        /// Their logits.
        logits: Vec<f64>,
    },
    /// A bar pulled by a pointer: as `Set`, but a finite logit outside the range is the end of it, and the scale stays as it was
    /// when the drag began.
    Drag {
        /// The class, from 0.
        class: usize,
        /// Its logit.
        logit: f64,
    },
    /// The same number added to every logit.
    Add(f64),
    /// So many classes: new ones have the logit 0, those cut off are the last.
    Classes(f64),
    /// Another target.
    Target(usize),
    /// Another temperature.
    Temperature(f64),
    /// Loads the logits and target of a preset, at the temperature 1.
    Load(SoftmaxPreset),
}

/// What several edits of the logits in a row must share to be one step of undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SoftmaxGesture {
    /// The same logit, in its field or by keys.
    Set(usize),
    /// The same bar, by a pointer.
    Drag(usize),
    /// The number of classes.
    Classes,
    /// The temperature.
    Temperature,
}

impl Document for SoftmaxDocument {
    type Edit = SoftmaxEdit;
    type Gesture = SoftmaxGesture;

    fn gesture(edit: &SoftmaxEdit) -> Option<SoftmaxGesture> {
        match *edit {
            SoftmaxEdit::Set { class, .. } | SoftmaxEdit::SetRow { first: class, .. } => Some(SoftmaxGesture::Set(class)),
            SoftmaxEdit::Drag { class, .. } => Some(SoftmaxGesture::Drag(class)),
            SoftmaxEdit::Classes(_) => Some(SoftmaxGesture::Classes),
            SoftmaxEdit::Temperature(_) => Some(SoftmaxGesture::Temperature),
            SoftmaxEdit::Add(_) | SoftmaxEdit::Target(_) | SoftmaxEdit::Load(_) => None,
        }
    }

    fn apply_edit(&self, edit: &SoftmaxEdit, start: &Self) -> Result<Self, FieldError> {
        let mut next = self.clone();
        match *edit {
            SoftmaxEdit::Set { class, logit } => put(&mut next, class, logit)?,
            SoftmaxEdit::SetRow { first, ref logits } => fill(&mut next.logits, first, logits, FieldId::named("logits"))?,
            SoftmaxEdit::Drag { class, logit } => {
                // ∞ is no number to go to: NaN is refused.
                put(&mut next, class, if logit.is_finite() { LOGIT.nearest(logit) } else { f64::NAN })?;
            }
            // `+ 0.0` makes −0 a plain 0.
            SoftmaxEdit::Add(constant) => next.logits.iter_mut().for_each(|logit| *logit += constant + 0.0),
            SoftmaxEdit::Classes(classes) => {
                let classes = CLASSES.check_whole(FieldId::named("classes"), classes)?;
                // From what the gesture began with: stepping down and up again loses nothing.
                next.logits.clone_from(&start.logits);
                next.logits.resize(classes, 0.0);
                next.target = start.target.min(next.classes() - 1);
            }
            SoftmaxEdit::Target(target) => next.target = target,
            SoftmaxEdit::Temperature(temperature) => next.temperature = temperature,
            SoftmaxEdit::Load(preset) => next = preset.document(),
        }
        next.check().map(|()| next)
    }

    fn check(&self) -> Result<(), FieldError> {
        CLASSES.check(FieldId::named("classes"), self.classes() as f64)?;
        for logit in &self.logits {
            LOGIT.check(FieldId::named("logits"), *logit)?;
        }
        self.target_constraint().check(FieldId::named("target"), self.target as f64)?;
        TEMPERATURE.check(FieldId::named("temperature"), self.temperature)?;
        Ok(())
    }
}

/// Sets one logit, if there is such a class.
fn put(document: &mut SoftmaxDocument, class: usize, logit: f64) -> Result<(), FieldError> {
    let classes = document.target_constraint();
    let slot = document.logits.get_mut(class).ok_or(classes.error(FieldId::named("logits")))?;
    *slot = logit + 0.0; // −0 becomes 0
    Ok(())
}
