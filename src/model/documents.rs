//! All documents of the page, and the edits that cross from one to another.

use super::document::Document;
use super::evidence::{EvidenceDocument, EvidenceEdit, EvidenceGesture};
use super::explore::{ExploreDocument, ExploreEdit, ExploreGesture, last_split, middle_split, split_constraint};
use super::field_error::{FieldError, FieldId};
use super::histogram::{HistogramDocument, HistogramEdit, HistogramGesture};
use super::information::{InformationDocument, InformationEdit, InformationGesture};
use super::lesson::{LessonDocument, LessonEdit, LessonGesture};
use super::neuron::{NeuronDocument, NeuronEdit, Value};
use super::page::Page;
use super::softmax::{SoftmaxDocument, SoftmaxEdit, SoftmaxGesture};
use std::sync::Arc;

/// What the reader edits, of all pages. Behind [`Arc`]s, so that a step of the history shares what did not change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Documents {
    /// The observed histogram P, of Explore and Evidence.
    pub histogram: Arc<HistogramDocument>,
    /// Explore's model Q.
    pub explore: Arc<ExploreDocument>,
    /// Information's probabilities and lists.
    pub information: Arc<InformationDocument>,
    /// Evidence's models and samples.
    pub evidence: Arc<EvidenceDocument>,
    /// Neuron's start and learning rate.
    pub neuron: Arc<NeuronDocument>,
    /// Softmax's logits.
    pub softmax: Arc<SoftmaxDocument>,
    /// The lesson's step and predictions.
    pub lesson: Arc<LessonDocument>,
}

/// One change of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Of the histogram.
    Histogram(HistogramEdit),
    /// Of Explore's model.
    Explore(ExploreEdit),
    /// Of Information.
    Information(InformationEdit),
    /// Of Evidence.
    Evidence(EvidenceEdit),
    /// Of Neuron.
    Neuron(NeuronEdit),
    /// Of Softmax.
    Softmax(SoftmaxEdit),
    /// Of the lesson.
    Lesson(LessonEdit),
}

/// What several edits in a row must share to be one step of undo.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gesture {
    /// Of the histogram.
    Histogram(HistogramGesture),
    /// Of Explore's model.
    Explore(ExploreGesture),
    /// Of Information.
    Information(InformationGesture),
    /// Of Evidence.
    Evidence(EvidenceGesture),
    /// Of Neuron: a number of the document.
    Neuron(Value),
    /// Of Softmax.
    Softmax(SoftmaxGesture),
    /// Of the lesson.
    Lesson(LessonGesture),
}

impl From<HistogramEdit> for Edit {
    fn from(edit: HistogramEdit) -> Self {
        Self::Histogram(edit)
    }
}

impl From<ExploreEdit> for Edit {
    fn from(edit: ExploreEdit) -> Self {
        Self::Explore(edit)
    }
}

impl From<InformationEdit> for Edit {
    fn from(edit: InformationEdit) -> Self {
        Self::Information(edit)
    }
}

impl From<EvidenceEdit> for Edit {
    fn from(edit: EvidenceEdit) -> Self {
        Self::Evidence(edit)
    }
}

impl From<NeuronEdit> for Edit {
    fn from(edit: NeuronEdit) -> Self {
        Self::Neuron(edit)
    }
}

impl From<SoftmaxEdit> for Edit {
    fn from(edit: SoftmaxEdit) -> Self {
        Self::Softmax(edit)
    }
}

impl From<LessonEdit> for Edit {
    fn from(edit: LessonEdit) -> Self {
        Self::Lesson(edit)
    }
}

impl Edit {
    /// Whether undo takes the edit back. Not where it only leads on in the lesson: to another step, or to an answer.
    #[must_use]
    pub const fn is_recorded(&self) -> bool {
        !matches!(self, Self::Lesson(LessonEdit::Go(_) | LessonEdit::Reveal))
    }

    /// The gesture that the edit belongs to; None for an edit that is always a step of its own.
    #[must_use]
    pub fn gesture(&self) -> Option<Gesture> {
        match self {
            Self::Histogram(edit) => HistogramDocument::gesture(edit).map(Gesture::Histogram),
            Self::Explore(edit) => ExploreDocument::gesture(edit).map(Gesture::Explore),
            Self::Information(edit) => InformationDocument::gesture(edit).map(Gesture::Information),
            Self::Evidence(edit) => EvidenceDocument::gesture(edit).map(Gesture::Evidence),
            Self::Neuron(edit) => NeuronDocument::gesture(edit).map(Gesture::Neuron),
            Self::Softmax(edit) => SoftmaxDocument::gesture(edit).map(Gesture::Softmax),
            Self::Lesson(edit) => LessonDocument::gesture(edit).map(Gesture::Lesson),
        }
    }
}

impl Gesture {
    /// Whether a pointer holds something whose axis must not move meanwhile.
    #[must_use]
    pub fn is_drag(self) -> bool {
        matches!(
            self,
            Self::Histogram(HistogramGesture::Drag(_))
                | Self::Information(InformationGesture::Drag(_))
                | Self::Evidence(EvidenceGesture::Caught)
                | Self::Softmax(SoftmaxGesture::Drag(_))
                | Self::Lesson(LessonGesture::Draw | LessonGesture::Histogram(HistogramGesture::Drag(_)))
        )
    }
}

/// Puts a document in its place, unless it is the same.
fn put<D: PartialEq>(slot: &mut Arc<D>, document: D) {
    if **slot != document {
        *slot = Arc::new(document);
    }
}

impl Documents {
    /// The documents after an edit, in a gesture that began at `start`. Takes valid documents to valid documents.
    ///
    /// # Errors
    /// The field and the constraint that the edit breaks.
    pub fn apply_edit(&self, edit: &Edit, start: &Self) -> Result<Self, FieldError> {
        let mut next = self.clone();
        match edit {
            Edit::Histogram(edit) => {
                put(&mut next.histogram, self.histogram.apply_edit(edit, &start.histogram)?);
                let bins = next.histogram.bins();
                next.set_split(match edit {
                    // From the gesture's start: typing `5` on the way to `50` loses nothing.
                    HistogramEdit::SetBins(_) => start.explore.split.min(last_split(bins)),
                    HistogramEdit::Load(_) if self.explore.split > last_split(bins) => middle_split(bins),
                    _ => self.explore.split,
                });
            }
            Edit::Explore(edit) => {
                if let ExploreEdit::SetSplit(split) = edit {
                    split_constraint(self.histogram.bins()).check(FieldId::SPLIT, *split)?;
                }
                put(&mut next.explore, self.explore.apply_edit(edit, &start.explore)?);
            }
            Edit::Information(edit) => put(&mut next.information, self.information.apply_edit(edit, &start.information)?),
            Edit::Evidence(edit) => put(&mut next.evidence, self.evidence.apply_edit(edit, &start.evidence)?),
            Edit::Neuron(edit) => put(&mut next.neuron, self.neuron.apply_edit(edit, &start.neuron)?),
            Edit::Softmax(edit) => put(&mut next.softmax, self.softmax.apply_edit(edit, &start.softmax)?),
            Edit::Lesson(edit) => put(&mut next.lesson, self.lesson.apply_edit(edit, &start.lesson)?),
        }
        Ok(next)
    }

    /// Checks the constraints of all documents.
    ///
    /// # Errors
    /// The first field found that breaks its constraint.
    pub fn check(&self) -> Result<(), FieldError> {
        self.histogram.check()?;
        self.explore.check()?;
        split_constraint(self.histogram.bins()).check(FieldId::SPLIT, self.explore.split as f64)?;
        self.information.check()?;
        self.evidence.check()?;
        self.neuron.check()?;
        self.softmax.check()?;
        self.lesson.check()
    }

    /// Whether a page shows something else of other documents. The lesson's step is a place and not shown for its own sake.
    pub(super) fn differ(&self, other: &Self) -> bool {
        Page::ALL.into_iter().any(|page| page.has_changed(self, other))
    }

    /// These documents of the history in place of the present ones, as [`LessonDocument::restored`] has the lesson.
    pub(super) fn restored(&self, present: &Self, has_answers: bool) -> Self {
        let mut next = Self { lesson: Arc::clone(&present.lesson), ..self.clone() };
        put(&mut next.lesson, self.lesson.restored(&present.lesson, has_answers));
        next
    }

    /// Sets the split of Explore's two-group model.
    pub(super) fn set_split(&mut self, split: usize) {
        let explore = ExploreDocument { split, ..*self.explore };
        put(&mut self.explore, explore);
    }
}
