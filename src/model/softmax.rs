//! The Softmax view's sheet: the logits of a few classes, the class that is the target, and a temperature; its edits and its keys.

mod figures;
mod preset;

pub use figures::{Outcome, SoftmaxFigures};
pub use preset::SoftmaxPreset;

use super::document::{Act, Need, Refusal, Sheet};
use super::link::{Key, explore::UNIT};
use super::page::Sheets;
use super::session::Session;
use crate::float_text;

/// What the reader sets in the Softmax view.
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
pub const LOGIT: Need = Need::Number { from: -1e6, to: 1e6 };
/// What a link's list of logits must be.
const LOGITS: Need = Need::Numbers { least: 2, most: 8, from: -1e6, to: 1e6 };
/// What the number of classes must be.
pub const CLASSES: Need = Need::Whole { from: 2, to: 8 };
/// What the temperature must be.
pub const TEMPERATURE: Need = Need::Number { from: 0.01, to: 100.0 };

impl Default for SoftmaxDocument {
    /// GapAnalysis classes, and the target is the one that softmax thinks least of.
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
    pub fn target_need(&self) -> Need {
        Need::Whole { from: 0, to: self.classes().saturating_sub(1) }
    }

    /// The sheet that the scale of the logits fits: as it was when the present drag began, else as it is.
    #[must_use]
    pub fn of_scale(session: &Session<Self>) -> &Self {
        match session.gesture() {
            Some((SoftmaxGesture::Drag(_), start)) => start,
            _ => session.sheet(),
        }
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
    /// SoftmaxDocument and target of a preset, at the temperature 1.
    Load(SoftmaxPreset),
}

impl From<SoftmaxEdit> for Act<SoftmaxDocument> {
    fn from(edit: SoftmaxEdit) -> Self {
        Self::Edit(edit)
    }
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

impl Sheet for SoftmaxDocument {
    type Edit = SoftmaxEdit;
    type Notice = Refusal;
    type Gesture = SoftmaxGesture;

    fn gesture(edit: &SoftmaxEdit) -> Option<SoftmaxGesture> {
        match *edit {
            SoftmaxEdit::Set { class, .. } => Some(SoftmaxGesture::Set(class)),
            SoftmaxEdit::Drag { class, .. } => Some(SoftmaxGesture::Drag(class)),
            SoftmaxEdit::Classes(_) => Some(SoftmaxGesture::Classes),
            SoftmaxEdit::Temperature(_) => Some(SoftmaxGesture::Temperature),
            SoftmaxEdit::Add(_) | SoftmaxEdit::Target(_) | SoftmaxEdit::Load(_) => None,
        }
    }

    fn outcome(&self, edit: &SoftmaxEdit, start: &Self) -> Result<Self, Refusal> {
        let mut next = self.clone();
        match *edit {
            SoftmaxEdit::Set { class, logit } => put(&mut next, class, logit)?,
            SoftmaxEdit::Drag { class, logit } => {
                // NaN stays NaN, and is refused.
                put(&mut next, class, if logit.is_finite() { LOGIT.nearest(logit) } else { f64::NAN })?;
            }
            // `+ 0.0` makes −0 a plain 0.
            SoftmaxEdit::Add(constant) => next.logits.iter_mut().for_each(|logit| *logit += constant + 0.0),
            SoftmaxEdit::Classes(classes) if CLASSES.admits(classes) => {
                // From what the gesture began with: stepping down and up again loses nothing.
                next.logits.clone_from(&start.logits);
                next.logits.resize(classes as usize, 0.0);
                next.target = start.target.min(next.classes() - 1);
            }
            SoftmaxEdit::Classes(_) => return Err(CLASSES.refuse("classes")),
            SoftmaxEdit::Target(target) => next.target = target,
            SoftmaxEdit::Temperature(temperature) => next.temperature = temperature,
            SoftmaxEdit::Load(preset) => next = preset.sheet(),
        }
        next.valid().map(|()| next)
    }

    fn valid(&self) -> Result<(), Refusal> {
        if !CLASSES.admits(self.classes() as f64) {
            return Err(CLASSES.refuse("classes"));
        }
        if !self.logits.iter().all(|logit| LOGIT.admits(*logit)) {
            return Err(LOGIT.refuse("logits"));
        }
        if !self.target_need().admits(self.target as f64) {
            return Err(self.target_need().refuse("target"));
        }
        if !TEMPERATURE.admits(self.temperature) {
            return Err(TEMPERATURE.refuse("temperature"));
        }
        Ok(())
    }
}

/// Sets one logit, if there is such a class.
fn put(sheet: &mut SoftmaxDocument, class: usize, logit: f64) -> Result<(), Refusal> {
    let classes = sheet.target_need();
    let slot = sheet.logits.get_mut(class).ok_or(classes.refuse("logits"))?;
    *slot = logit + 0.0; // −0 becomes 0
    Ok(())
}

/// The view's keys.
pub const KEYS: [Key<Sheets>; 4] = [
    Key::numbers(
        "logits",
        LOGITS,
        |sheets| &sheets.softmax.logits,
        |sheets, logits| {
            sheets.softmax.logits = logits;
            Ok(())
        },
    ),
    Key::<Sheets>::own(
        "target",
        |sheets, text| {
            let need = sheets.softmax.target_need();
            let whole = if text.bytes().all(|b| b.is_ascii_digit()) { float_text::parse(text) } else { None };
            sheets.softmax.target = whole.filter(|&target| need.admits(target)).ok_or(need)? as usize;
            Ok(())
        },
        |sheets| Some(sheets.softmax.target.to_string()),
    )
    .late(),
    Key::number(
        "temperature",
        TEMPERATURE,
        |sheets| sheets.softmax.temperature,
        |sheets, temperature| sheets.softmax.temperature = temperature,
    ),
    UNIT,
];
