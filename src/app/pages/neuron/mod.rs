//! One sigmoid neuron that learns twice from one start: by the quadratic cost and by cross-entropy.

mod descent_panel;
mod factors;
mod gradient_panel;
mod play_row;
mod sigmoid_panel;
mod slider_chart;
mod value_field;

use crate::app::components::{HelpDialog, Sentence};
use crate::app::hooks::throttled_and_debounced;
use crate::app::{AppState, use_app_state};
use crate::math::NeuronState;
use crate::model::neuron::Value;
use crate::model::{DescentComparison, DescentInsight, NeuronDocument, NeuronEdit};
use descent_panel::DescentPanel;
use gradient_panel::GradientPanel;
use leptos::prelude::*;
use sigmoid_panel::SigmoidPanel;
use std::sync::Arc;

/// All that texts are made of: the document and its descents.
type Snapshot = (Arc<NeuronDocument>, Arc<DescentComparison>);

/// What the parts of the page read.
#[derive(Clone, Copy)]
struct NeuronContext {
    state: AppState,
    /// The document with step 0: what the descents depend on.
    setup: Memo<NeuronDocument>,
    /// The descents by both costs.
    descents: Memo<Arc<DescentComparison>>,
    /// The step that is shown.
    step: Memo<usize>,
    /// Both states at that step, the quadratic cost's first.
    now: Memo<[NeuronState; 2]>,
    /// What texts that are read say something of.
    throttled: Memo<Snapshot>,
    /// What text alternatives and the folded table say something of.
    debounced: Memo<Snapshot>,
    /// Whether the steps are played.
    playing: RwSignal<bool>,
}

impl NeuronContext {
    /// Shows another step, chosen by the reader: a run pauses, and is an undo step of its own.
    fn show_step(self, step: f64) {
        // Untracked: an event handler.
        if self.playing.get_untracked() {
            self.playing.set(false);
            self.state.commit_pending();
        }
        self.state.edit(NeuronEdit::Set(Value::Step, step));
    }
}

/// Both descents against step, the sigmoid, the factors of the gradient, and the sentence.
#[component]
pub fn Neuron() -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().neuron;
    let document = state.documents.neuron;
    let setup = Memo::new(move |_| NeuronDocument { step: 0, ..**document.read() });
    let descents = Memo::new(move |_| Arc::new(DescentComparison::new(&setup.read())));
    let step = Memo::new(move |_| document.read().step);
    let now = Memo::new(move |_| descents.read().at(step.get()));
    let snapshot = move || (document.get(), descents.get());
    let playing = RwSignal::new(false);
    let (throttled, debounced) = throttled_and_debounced(snapshot, move || playing.get());
    let context = NeuronContext { state, setup, descents, step, now, throttled, debounced, playing };
    let sentence = Memo::new(move |_| {
        let (document, descents) = throttled.get();
        (words.sentence)(&DescentInsight::new(&document, &descents))
    });
    view! {
        <main class="neuron">
            <DescentPanel context=context/>
            <SigmoidPanel context=context/>
            <GradientPanel context=context/>
            <section class="panel words"><Sentence text=sentence/></section>
        </main>
        <HelpDialog help=words.help/>
    }
}
