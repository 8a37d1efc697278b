//! The documents as signals.

use crate::model::{
    Documents, EvidenceDocument, ExploreDocument, HistogramDocument, InformationDocument, LessonDocument, NeuronDocument,
    SoftmaxDocument,
};
use leptos::prelude::*;
use std::sync::Arc;

/// A signal a document.
#[derive(Clone, Copy)]
pub struct DocumentSignals {
    /// P's counts, of Explore and Evidence.
    pub histogram: RwSignal<Arc<HistogramDocument>>,
    /// Explore's model.
    pub explore: RwSignal<Arc<ExploreDocument>>,
    /// The Information page's document.
    pub information: RwSignal<Arc<InformationDocument>>,
    /// The Evidence page's document.
    pub evidence: RwSignal<Arc<EvidenceDocument>>,
    /// The Neuron page's document.
    pub neuron: RwSignal<Arc<NeuronDocument>>,
    /// The Softmax page's document.
    pub softmax: RwSignal<Arc<SoftmaxDocument>>,
    /// The lesson's document.
    pub lesson: RwSignal<Arc<LessonDocument>>,
}

impl DocumentSignals {
    /// Signals that hold these documents.
    pub fn new(documents: &Documents) -> Self {
        let Documents { histogram, explore, information, evidence, neuron, softmax, lesson } = documents.clone();
        Self {
            histogram: RwSignal::new(histogram),
            explore: RwSignal::new(explore),
            information: RwSignal::new(information),
            evidence: RwSignal::new(evidence),
            neuron: RwSignal::new(neuron),
            softmax: RwSignal::new(softmax),
            lesson: RwSignal::new(lesson),
        }
    }

    /// Sets the signals whose document has changed.
    pub fn set(self, documents: &Documents) {
        set(self.histogram, &documents.histogram);
        set(self.explore, &documents.explore);
        set(self.information, &documents.information);
        set(self.evidence, &documents.evidence);
        set(self.neuron, &documents.neuron);
        set(self.softmax, &documents.softmax);
        set(self.lesson, &documents.lesson);
    }

    /// Tracks all documents.
    pub fn track(self) {
        self.histogram.track();
        self.explore.track();
        self.information.track();
        self.evidence.track();
        self.neuron.track();
        self.softmax.track();
        self.lesson.track();
    }
}

/// An edit leaves the [`Arc`]s of what it does not change as they are.
fn set<D: Send + Sync + 'static>(signal: RwSignal<Arc<D>>, document: &Arc<D>) {
    // Untracked: called by handlers and effects of something else.
    if !Arc::ptr_eq(&signal.read_untracked(), document) {
        signal.set(Arc::clone(document));
    }
}
