//! Information: self-information, entropy, cross-entropy, and why D is as it is.

mod all_figures;
mod charts;
mod controls;
mod handles;
mod panel;

use crate::app::components::{HelpDialog, Sentence, UndoRedo};
use crate::app::hooks::throttled_and_debounced;
use crate::app::use_app_state;
use crate::math::Unit;
use crate::model::information::Part;
use crate::model::{InformationDocument, ListComparison};
use all_figures::AllFigures;
use leptos::prelude::*;
use panel::Panel;
use std::sync::Arc;

/// The document, P and Q of it against each other, and the unit: all that texts are made of.
type Snapshot = (Arc<InformationDocument>, Arc<ListComparison>, Unit);

/// What the parts of the page read.
#[derive(Clone, Copy)]
struct InformationContext {
    document: RwSignal<Arc<InformationDocument>>,
    comparison: Memo<Arc<ListComparison>>,
    outcomes: Memo<usize>,
    /// What texts that are read say something of.
    throttled: Memo<Snapshot>,
    /// What text alternatives and the folded table say something of.
    debounced: Memo<Snapshot>,
}

impl InformationContext {
    fn new() -> Self {
        let state = use_app_state();
        let document = state.documents.information;
        let comparison = Memo::new(move |_| {
            let document = document.read();
            Arc::new(ListComparison::new(&document.p, &document.q))
        });
        let outcomes = Memo::new(move |_| document.read().outcomes());
        let snapshot = move || (document.get(), comparison.get(), state.unit.get());
        let (throttled, debounced) = throttled_and_debounced(snapshot, || false);
        Self { document, comparison, outcomes, throttled, debounced }
    }
}

/// P and Q of the reader's making from all sides: the sentence, and seven panels.
#[component]
pub fn Information() -> impl IntoView {
    let words = &use_app_state().messages().information;
    let context = InformationContext::new();
    let sentence = Memo::new(move |_| {
        let (_, comparison, unit) = context.throttled.get();
        (words.sentence)(&comparison, unit)
    });
    view! {
        <main class="information">
            <section class="panel said">
                <Sentence text=sentence/>
                <AllFigures context=context/>
                <UndoRedo/>
            </section>
            {Part::ALL.map(|part| view! { <Panel context=context part=part/> })}
        </main>
        <HelpDialog help=words.help/>
    }
}
