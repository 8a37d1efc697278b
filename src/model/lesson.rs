//! What the lesson holds: the step that is open, the reader's predictions, and what is moved in each step.

mod cost;
mod in_step;
mod question;
mod step;
mod trial;

pub use cost::{cost, given_point, lowest_p};
pub use question::{Answer, BARS, CLOSER, Change, POINTS, Prediction, Question, point_p};
pub use step::{LessonStep, STEPS};
pub use trial::Trial;

use super::document::{Document, fields};
use super::explore::{ExploreDocument, ExploreEdit, ExploreGesture};
use super::field_error::FieldError;
use super::histogram::{HistogramDocument, HistogramEdit, HistogramGesture};

/// The reader's way through the lesson.
#[derive(Clone, Debug, PartialEq)]
pub struct LessonDocument {
    /// The step that is open. A place and no work: undo leaves it, unless what it changes is in another step.
    pub step: LessonStep,
    /// How each step was answered: the first time counts, and undo does not take it back.
    pub answers: [Option<Answer>; STEPS],
    /// The prediction of each step as it stands on the page: being made, counted by now, or made again. In a link only before it counts.
    pub drafts: [Option<Prediction>; STEPS],
    /// What is moved in each step.
    pub trials: [Trial; STEPS],
}

impl Default for LessonDocument {
    fn default() -> Self {
        Self {
            step: LessonStep::default(),
            answers: [const { None }; STEPS],
            drafts: [const { None }; STEPS],
            trials: LessonStep::ALL.map(Trial::of),
        }
    }
}

impl LessonDocument {
    /// How a step was answered; None before its answer was shown.
    #[must_use]
    pub const fn answer(&self, step: LessonStep) -> Option<&Answer> {
        self.answers[step.index()].as_ref()
    }

    /// The prediction that counts of a step.
    #[must_use]
    pub fn counted(&self, step: LessonStep) -> Option<&Prediction> {
        self.answer(step).and_then(Answer::prediction)
    }

    /// The prediction of a step as it stands on the page.
    #[must_use]
    pub const fn draft(&self, step: LessonStep) -> Option<&Prediction> {
        self.drafts[step.index()].as_ref()
    }

    /// The prediction of a step that does not count yet.
    #[must_use]
    pub fn open_draft(&self, step: LessonStep) -> Option<&Prediction> {
        self.draft(step).filter(|_| self.answer(step).is_none())
    }

    /// What is moved in the step that is open.
    #[must_use]
    pub const fn trial(&self) -> &Trial {
        &self.trials[self.step.index()]
    }

    /// Whether the page shows the answer of the step that is open: it was asked for, and the prediction is not being made again.
    #[must_use]
    pub const fn is_shown(&self) -> bool {
        self.answer(self.step).is_some() && !self.trial().redrawing
    }

    /// The question that waits in the step that is open; None where nothing is asked, and while the answer is shown.
    #[must_use]
    pub fn open_question(&self) -> Option<Question> {
        self.step.question().filter(|_| !self.is_shown())
    }

    /// Whether another document differs in more than the step that is open.
    #[must_use]
    pub fn has_other_work(&self, other: &Self) -> bool {
        (&self.answers, &self.drafts, &self.trials) != (&other.answers, &other.drafts, &other.trials)
    }

    /// Whether two documents have the same answers and open predictions: what a link says besides the step.
    #[must_use]
    pub fn has_same_answers(&self, other: &Self) -> bool {
        self.answers == other.answers && LessonStep::ALL.into_iter().all(|step| self.open_draft(step) == other.open_draft(step))
    }
}

/// One change of the lesson. Predictions are taken while a question waits; after the answer they change nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum LessonEdit {
    /// Opens a step. In no undo.
    Go(LessonStep),
    /// Shows the answer; the prediction that stands counts if it is the first. In no undo.
    Reveal,
    /// Predicts: a number or a word, or a whole drawing.
    Predict(Prediction),
    /// Sets one bar or one value of a curve, typed or stepped in its field; None empties it.
    SetEntry {
        /// The bar or the value, from 0.
        index: usize,
        /// The count, or the number of bits.
        value: Option<f64>,
    },
    /// Sets bars or values from one on, as many as these.
    SetRow {
        /// The first, from 0.
        first: usize,
        /// The counts, or the numbers of bits.
        values: Vec<f64>,
    },
    /// Draws one bar or one value by a pointer: a finite one outside the range becomes the end of the range.
    Draw {
        /// The bar or the value, from 0.
        index: usize,
        /// The count, or the number of bits.
        value: f64,
    },
    /// Takes the prediction back.
    Clear,
    /// Hides the answer and predicts again; the first prediction still counts.
    DrawAgain,
    /// Moves P of the step.
    Histogram(HistogramEdit),
    /// Moves the model of the step.
    Explore(ExploreEdit),
    /// Takes the drawn model for that of the step.
    ChooseDrawn,
    /// Begins the lesson anew.
    StartOver,
}

/// What several edits of the lesson in a row must share to be one step of undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LessonGesture {
    /// A number that is predicted.
    Number,
    /// The same bar or value, in its field; or a list typed there.
    Entry(usize),
    /// A drawing, by a pointer that goes over several bars or values.
    Draw,
    /// P of the step.
    Histogram(HistogramGesture),
    /// The model of the step.
    Explore(ExploreGesture),
}

impl Document for LessonDocument {
    type Edit = LessonEdit;
    type Gesture = LessonGesture;

    fn gesture(edit: &LessonEdit) -> Option<LessonGesture> {
        match edit {
            LessonEdit::Predict(Prediction::Number(_)) => Some(LessonGesture::Number),
            LessonEdit::SetEntry { index, .. } | LessonEdit::SetRow { first: index, .. } => Some(LessonGesture::Entry(*index)),
            LessonEdit::Draw { .. } => Some(LessonGesture::Draw),
            LessonEdit::Histogram(edit) => HistogramDocument::gesture(edit).map(LessonGesture::Histogram),
            LessonEdit::Explore(edit) => ExploreDocument::gesture(edit).map(LessonGesture::Explore),
            LessonEdit::Go(_)
            | LessonEdit::Reveal
            | LessonEdit::Predict(_)
            | LessonEdit::Clear
            | LessonEdit::DrawAgain
            | LessonEdit::ChooseDrawn
            | LessonEdit::StartOver => None,
        }
    }

    fn apply_edit(&self, edit: &LessonEdit, start: &Self) -> Result<Self, FieldError> {
        let mut next = self.clone();
        let slot = self.step.index();
        match edit {
            LessonEdit::Go(step) => next.enter(*step),
            LessonEdit::Reveal => next.reveal(),
            LessonEdit::Predict(prediction) => {
                if let Some(question) = self.open_question() {
                    next.drafts[slot] = Some(question.check(prediction.clone())?);
                }
            }
            LessonEdit::SetEntry { index, value } => next.draw(*index, &[*value])?,
            LessonEdit::SetRow { first, values } => {
                next.draw(*first, &values.iter().copied().map(Some).collect::<Vec<_>>())?;
            }
            LessonEdit::Draw { index, value } => {
                let value = self.open_question().map_or(*value, |question| question.constraint().nearest(*value));
                next.draw(*index, &[Some(value)])?;
            }
            LessonEdit::Clear => {
                if self.open_question().is_some() {
                    next.drafts[slot] = None;
                }
            }
            LessonEdit::DrawAgain => {
                if self.is_shown() {
                    next.drafts[slot] = None;
                    next.trials[slot].redrawing = true;
                }
            }
            LessonEdit::Histogram(edit) => {
                next.trials[slot].histogram = self.trial().histogram.apply_edit(edit, &start.trial().histogram)?;
                next.trial().check()?;
            }
            LessonEdit::ChooseDrawn => next.trials[slot].drawn = true,
            LessonEdit::Explore(edit) => {
                next.trials[slot].drawn &= matches!(edit, ExploreEdit::SetP(_) | ExploreEdit::SetSplit(_));
                next.trials[slot].explore = self.trial().explore.apply_edit(edit, &start.trial().explore)?;
                next.trial().check()?;
            }
            LessonEdit::StartOver => next = Self::default(),
        }
        Ok(next)
    }

    fn check(&self) -> Result<(), FieldError> {
        for step in LessonStep::ALL {
            self.trials[step.index()].check()?;
            for prediction in [self.counted(step), self.draft(step)].into_iter().flatten() {
                if let Some(question) = step.question() {
                    question.check(prediction.clone())?;
                }
            }
        }
        Ok(())
    }
}

impl LessonDocument {
    /// This document of the history in place of the present one, answers and all if it has to do with them. Else the answers given since
    /// stay, and the step that is open stays open, unless what changes is in another.
    pub(super) fn restored(&self, present: &Self, has_answers: bool) -> Self {
        let mut next = self.clone();
        if !has_answers {
            next.answers.clone_from(&present.answers);
            let open = present.step;
            let changes_here = next.draft(open) != present.draft(open) || next.trials[open.index()] != *present.trial();
            if changes_here || !next.has_other_work(present) {
                next.step = open;
            }
        }
        next.count_drawing();
        next
    }

    /// Opens a step. A drawing that is priced from here on counts.
    pub(super) fn enter(&mut self, step: LessonStep) {
        self.step = step;
        self.count_drawing();
    }

    /// Counts the drawn model where the step that is open, or one before it, prices it.
    pub(super) fn count_drawing(&mut self) {
        let drawn = LessonStep::DrawYourModel.index();
        if self.step >= LessonStep::Cost && self.answers[drawn].is_none() {
            self.answers[drawn] = self.drafts[drawn].clone().map(Answer::Predicted);
        }
    }

    /// Shows the answer.
    fn reveal(&mut self) {
        let slot = self.step.index();
        if self.step.question().is_some() {
            // What was predicted is where the step goes on.
            self.trials[slot].explore = self.model_of(self.step);
            let draft = &self.drafts[slot];
            self.answers[slot].get_or_insert_with(|| draft.clone().map_or(Answer::Shown, Answer::Predicted));
            self.trials[slot].redrawing = false;
        }
    }

    /// Puts values into the drawing that is asked for, from one place on; if then nothing is drawn, there is no prediction.
    fn draw(&mut self, first: usize, values: &[Option<f64>]) -> Result<(), FieldError> {
        let Some(question) = self.open_question() else { return Ok(()) };
        let slot = &mut self.drafts[self.step.index()];
        let prediction = match (question, slot.as_ref()) {
            (Question::Bars, draft) => {
                let mut bars = if let Some(Prediction::Bars(drawn)) = draft { *drawn } else { [0.0; BARS] };
                let places = fields(&mut bars, first, values.len(), question.field())?;
                places.iter_mut().zip(values).for_each(|(bar, value)| *bar = value.unwrap_or_default());
                (bars != [0.0; BARS]).then_some(Prediction::Bars(bars))
            }
            (Question::Curve, draft) => {
                let mut curve = if let Some(Prediction::Curve(drawn)) = draft { *drawn } else { [None; POINTS] };
                fields(&mut curve, first, values.len(), question.field())?.copy_from_slice(values);
                (curve != [None; POINTS]).then_some(Prediction::Curve(curve))
            }
            _ => return Ok(()),
        };
        *slot = prediction.map(|prediction| question.check(prediction)).transpose()?;
        Ok(())
    }
}
