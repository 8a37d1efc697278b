//! What the parts of a step read.

use crate::app::AppState;
use crate::app::components::charts::{Average, Distributions, use_average};
use crate::app::hooks::throttled_and_debounced;
use crate::math::Unit;
use crate::model::lesson::{Prediction, Question};
use crate::model::{
    Analysis, Edit, ExploreDocument, ExploreEdit, HistogramDocument, HistogramEdit, LessonDocument, LessonEdit, LessonStep, analyse,
};
use crate::present::{Scales, lesson};
use leptos::prelude::*;
use std::sync::Arc;

/// All that the texts of a step are made of, besides the lesson's document.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    pub document: Arc<LessonDocument>,
    pub histogram: Arc<HistogramDocument>,
    pub explore: Arc<ExploreDocument>,
    pub analysis: Arc<Analysis>,
}

/// One step, and what is derived of it. It goes with the step.
#[derive(Clone, Copy)]
pub struct StepContext {
    /// The step.
    pub step: LessonStep,
    /// The lesson.
    pub document: RwSignal<Arc<LessonDocument>>,
    /// Whether the step asks something, and its answer is not shown.
    pub is_asking: Memo<bool>,
    /// The prediction as it stands on the page.
    pub draft: Memo<Option<Prediction>>,
    /// P's counts and the model, as they are moved in this step.
    pub histogram: Memo<Arc<HistogramDocument>>,
    /// The model that is chosen or predicted.
    pub explore: Memo<Arc<ExploreDocument>>,
    /// P and Q.
    pub distributions: Distributions,
    /// Over which of them is averaged.
    pub average: Average,
    /// What texts that are read say something of.
    pub throttled: Memo<Snapshot>,
    /// What text alternatives say something of.
    pub debounced: Memo<Snapshot>,
}

impl StepContext {
    /// The memos of a step.
    pub fn new(state: AppState, step: LessonStep) -> Self {
        let document = state.documents.lesson;
        let is_asking = Memo::new(move |_| document.read().is_asking(step));
        let draft = Memo::new(move |_| document.read().draft(step).cloned());
        let histogram = Memo::new(move |_| Arc::new(document.read().trial_of(step).histogram.clone()));
        let explore = Memo::new(move |_| Arc::new(document.read().model_of(step)));
        let observed = Memo::new(move |_| Arc::new(histogram.read().observed()));
        let analysis = Memo::new(move |_| {
            let q = lesson::model(&document.read(), step);
            Arc::new(analyse(&observed.read(), q))
        });
        let scales = Memo::new(move |_| {
            let scale = state.scale_documents.lesson.read();
            Scales::new(&scale.trial_of(step).histogram, &analysis.read(), Unit::Bits)
        });
        let distributions = Distributions { histogram: histogram.into(), observed, analysis, scales };
        let snapshot = move || Snapshot {
            document: document.get(),
            histogram: histogram.get(),
            explore: explore.get(),
            analysis: analysis.get(),
        };
        let (throttled, debounced) = throttled_and_debounced(snapshot, || false);
        Self { step, document, is_asking, draft, histogram, explore, distributions, average: use_average(), throttled, debounced }
    }
}
