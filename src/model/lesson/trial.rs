//! What a reader moves in a step of the lesson: a copy of what Explore has, which Explore never sees.

use super::super::document::Document;
use super::super::explore::{ExploreDocument, Model, split_constraint};
use super::super::field_error::{FieldError, FieldId};
use super::super::histogram::HistogramDocument;
use super::question::{BARS, Question};
use super::step::LessonStep;

/// What is moved in a step; it begins as [`Trial::of`] and is in no link.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    /// P, of eleven bins.
    pub histogram: HistogramDocument,
    /// The model Q. In the step on bits its p is that of an outcome, in the last one what the classifier gives to the target.
    pub explore: ExploreDocument,
    /// Whether the model is the one that the reader drew, if there is one, and not Q.
    pub drawn: bool,
    /// Whether the prediction is made again, after the answer, which is hidden meanwhile.
    pub redrawing: bool,
}

impl Trial {
    /// What a step begins with: the article's worms, and the model that it is about.
    #[must_use]
    pub fn of(step: LessonStep) -> Self {
        let article = ExploreDocument::default();
        let explore = match step {
            LessonStep::Bit => ExploreDocument { p: 0.125, ..article },
            LessonStep::SimpleModels => ExploreDocument { model: Model::Uniform, ..article },
            LessonStep::TwoGroups => ExploreDocument { model: Model::TwoGroup, p: 0.5, ..article },
            LessonStep::Classifier => ExploreDocument { p: 0.7, ..article },
            _ => article,
        };
        Self { histogram: HistogramDocument::default(), explore, drawn: step == LessonStep::Cost, redrawing: false }
    }

    /// Checks the constraints of both documents, and that the bins are eleven.
    pub(super) fn check(&self) -> Result<(), FieldError> {
        self.histogram.check()?;
        self.explore.check()?;
        if self.histogram.bins() != BARS {
            return Err(Question::Bars.constraint().error(FieldId::COUNTS));
        }
        split_constraint(BARS).check(FieldId::SPLIT, self.explore.split as f64).map(|_| ())
    }
}
