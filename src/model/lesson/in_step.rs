//! What each step shows, whichever is open.

use super::super::explore::ExploreDocument;
use super::LessonDocument;
use super::question::{Prediction, Question};
use super::step::LessonStep;
use super::trial::Trial;

impl LessonDocument {
    /// What is moved in a step.
    #[must_use]
    pub const fn trial_of(&self, step: LessonStep) -> &Trial {
        &self.trials[step.index()]
    }

    /// Whether the question of a step waits; not where nothing is asked, and not while the answer is shown.
    #[must_use]
    pub fn is_asking(&self, step: LessonStep) -> bool {
        step.question().is_some() && (self.answer(step).is_none() || self.trial_of(step).redrawing)
    }

    /// The model of a step: while its question waits, with what is predicted.
    #[must_use]
    pub fn model_of(&self, step: LessonStep) -> ExploreDocument {
        let explore = &self.trial_of(step).explore;
        match (step.question(), self.draft(step).filter(|_| self.is_asking(step))) {
            (Some(Question::P(_)), Some(Prediction::Number(p))) => ExploreDocument { p: *p, ..explore.clone() },
            (_, Some(Prediction::Model(model))) => ExploreDocument { model: *model, ..explore.clone() },
            _ => explore.clone(),
        }
    }
}
