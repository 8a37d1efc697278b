//! What the parts of a step read.

use crate::app::AppState;
use crate::app::components::charts::{Average, Direction, Distributions, use_average};
use crate::app::hooks::throttled_and_debounced;
use crate::math::Unit;
use crate::model::lesson::{Prediction, Question};
use crate::model::{
    Analysis, ExploreDocument, ExploreEdit, HistogramDocument, HistogramEdit, LessonDocument, LessonEdit, LessonStep, analyse,
};
use crate::present::{Scales, lesson, nearest_step, support_mismatch, terms_axis};
use leptos::prelude::*;
use std::sync::Arc;

/// The edit of the drawn model that a control of counts asks for.
pub fn drawn_edit(edit: HistogramEdit) -> LessonEdit {
    match edit {
        HistogramEdit::SetCount { bin, count } => LessonEdit::SetEntry { index: bin, value: Some(count) },
        HistogramEdit::SetCounts { first, counts } => LessonEdit::SetRow { first, values: counts },
        HistogramEdit::DragCount { bin, count } => LessonEdit::Draw { index: bin, value: count },
        edit @ (HistogramEdit::SetBins(_) | HistogramEdit::Load(_)) => LessonEdit::Histogram(edit), // no control of the drawing
    }
}

/// All that the texts of a step are made of.
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
    /// P's counts, as they are moved in this step.
    pub histogram: Memo<Arc<HistogramDocument>>,
    /// The model that is chosen or predicted.
    pub explore: Memo<Arc<ExploreDocument>>,
    /// P and Q.
    pub distributions: Distributions,
    /// Over which of P and Q is averaged.
    pub average: Average,
    /// The divergence that is shown.
    pub direction: Memo<Direction>,
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
        let explore = Memo::new(move |_| {
            let explore = document.read().model_of(step);
            let p = state.pencil.get().filter(|_| is_asking.get()).unwrap_or(explore.p);
            Arc::new(ExploreDocument { p, ..explore })
        });
        let observed = Memo::new(move |_| Arc::new(histogram.read().observed()));
        let analysis = Memo::new(move |_| {
            let q = lesson::model(&document.read(), step, &explore.read());
            Arc::new(analyse(&observed.read(), q))
        });
        let scales = Memo::new(move |_| {
            let (scale, analysis) = (state.scale_documents.lesson.read(), analysis.read());
            let outline = lesson::expected_bars(&scale, step, &analysis.q).unwrap_or_default();
            Scales {
                counts: lesson::bars_axis(&scale.trial_of(step).histogram.counts, &outline),
                terms: terms_axis(&analysis, Unit::Bits),
                support_mismatch: [support_mismatch(&analysis.forward), support_mismatch(&analysis.reverse)],
            }
        });
        let distributions = Distributions { histogram: histogram.into(), observed, analysis, scales };
        let snapshot = move || Snapshot {
            document: document.get(),
            histogram: histogram.get(),
            explore: explore.get(),
            analysis: analysis.get(),
        };
        let (throttled, debounced) = throttled_and_debounced(snapshot, || false);
        // The answer of this step is the other direction.
        let swaps = step == LessonStep::Swap;
        let average = use_average(if swaps { state.view_options.swap_average } else { RwSignal::new(Direction::Forward) });
        let direction = Memo::new(move |_| match step {
            LessonStep::Swap | LessonStep::OtherDirection if is_asking.get() => Direction::Forward,
            LessonStep::OtherDirection => Direction::Reverse,
            _ => average.direction.get(),
        });
        let swap = move |is_asking: &bool, _: Option<&bool>, _: Option<()>| {
            if swaps && !is_asking {
                average.choose(Direction::Reverse);
            }
        };
        Effect::watch(move || is_asking.get(), swap, false);
        Self { step, document, is_asking, draft, histogram, explore, distributions, average, direction, throttled, debounced }
    }

    /// The edit that moves p: of the prediction where p is asked for, else of the step's model.
    pub fn set_p(self, edit: ExploreEdit) -> LessonEdit {
        // Untracked: an event handler.
        match edit {
            ExploreEdit::SetP(p) if self.is_asking.get_untracked() && matches!(self.step.question(), Some(Question::P(_))) => {
                LessonEdit::Predict(Prediction::Number(nearest_step(p)))
            }
            edit => LessonEdit::Explore(edit),
        }
    }
}
