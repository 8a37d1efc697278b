//! Softmax: logits to drag, what becomes of them class under class, and why the formula alone breaks down.

mod class_chart;
mod controls;
mod naive_table;
mod nll;

use crate::app::components::{HelpDialog, Sentence};
use crate::app::hooks::throttled_and_debounced;
use crate::app::use_app_state;
use crate::math::Unit;
use crate::model::{SoftmaxDocument, SoftmaxFigures};
use crate::present::format_information;
use crate::present::softmax::{ClassRow, sized, target_share};
use class_chart::ClassChart;
use controls::{Controls, Head};
use leptos::prelude::*;
use naive_table::NaiveTable;
use nll::NllPanel;
use std::sync::Arc;

/// The document, what softmax makes of it, and the unit: all that texts are made of.
type Snapshot = (Arc<SoftmaxDocument>, Arc<SoftmaxFigures>, Unit);

/// What the parts of the page read: the document and what softmax makes of it.
#[derive(Clone, Copy)]
struct SoftmaxContext {
    document: RwSignal<Arc<SoftmaxDocument>>,
    figures: Memo<Arc<SoftmaxFigures>>,
    /// What texts that are read say something of.
    throttled: Memo<Snapshot>,
    /// What text alternatives and the folded table say something of.
    debounced: Memo<Snapshot>,
}

impl SoftmaxContext {
    /// Whether there is no such class. Tracked.
    fn lacks(self, class: usize) -> bool {
        class >= self.document.read().classes()
    }
}

/// Logits, rows of bars, the NLL, naive and stable.
#[component]
pub fn Softmax() -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let words = &messages.softmax;
    let document = state.documents.softmax;
    let figures = Memo::new(move |_| Arc::new(SoftmaxFigures::new(&document.read())));
    let snapshot = move || (document.get(), figures.get(), state.unit.get());
    let (throttled, debounced) = throttled_and_debounced(snapshot, || false);
    let context = SoftmaxContext { document, figures, throttled, debounced };
    let sentence = Memo::new(move |_| {
        let (document, figures, unit) = context.throttled.get();
        (words.insight)(&document, &figures, unit)
    });
    let rows = [ClassRow::Softmax, ClassRow::Log, ClassRow::Gradient].map(|row| {
        let (title, formula) = words.rows[row as usize];
        view! {
            <div class="row-head">
                <h3>{title}</h3>
                <p>{formula}</p>
                {(row == ClassRow::Softmax)
                    .then(|| {
                        view! {
                            <p class="key">
                                <i class="solid"></i>
                                <span class="p">{words.key_p}</span>
                                <i></i>
                                <span class="q">{words.key_q}</span>
                            </p>
                        }
                    })}
            </div>
            <ClassChart context=context row=row/>
        }
    });
    let torch =
        words.torch.iter().map(|(name, what)| view! { <div><dt><code>{*name}</code></dt><dd>{*what}</dd></div> }).collect_view();
    view! {
        <main class="softmax">
            <Strip context=context/>
            <section class="panel rows" aria-labelledby="logits-title">
                <Head context=context/>
                <ClassChart context=context row=ClassRow::Logits/>
                <Controls context=context/>
                {rows}
            </section>
            <div class="side">
                <NllPanel context=context/>
                <section class="panel said"><Sentence text=sentence/></section>
                <NaiveTable context=context/>
                <section class="panel torch" aria-labelledby="torch-title">
                    <h2 id="torch-title">{words.torch_title}</h2>
                    <dl>{torch}</dl>
                </section>
            </div>
        </main>
        <HelpDialog help=words.help/>
    }
}

/// On a narrow screen the target's figures stay in sight: a repeat, so plain text.
#[component]
fn Strip(context: SoftmaxContext) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let SoftmaxContext { document, figures, .. } = context;
    let target = move || document.read().target;
    view! {
        <div class=move || sized("strip", figures.read().nll, state.unit.get()) aria-hidden="true" translate="no">
            <p class="p">
                <span prop:textContent=move || (messages.softmax.nll)(target())></span>
                <b prop:textContent=move || format_information(state.unit.get(), figures.read().nll)></b>
                <small prop:textContent=move || (messages.unit)(state.unit.get())></small>
            </p>
            <p class="q">
                <span prop:textContent=move || (messages.softmax.share)(target())></span>
                <b prop:textContent=move || target_share(&document.read(), &figures.read())></b>
            </p>
        </div>
    }
}
