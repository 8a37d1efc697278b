//! Softmax: logits to drag, what becomes of them class under class, and why the formula alone breaks down.

mod handles;
mod logits;
mod naive;
mod nll;
mod rows;

use super::follow::follow;
use super::rich::Sentence;
use crate::model::{LogitFigures, Logits};
use crate::state::{Boxed, Memo, State, boxed, memo, scenes};
use crate::view::dynamic::optional;
use crate::web;
use leptos::{html, prelude::*};

/// What all parts of the view read; `Copy`, given by context.
#[derive(Clone, Copy)]
struct Seen {
    sheet: Memo<Logits>,
    figures: Memo<LogitFigures>,
    classes: Memo<usize>,
    target: Memo<usize>,
}

/// Logits, rows of bars, the NLL, naive and stable.
#[component]
pub fn Softmax() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let work = state.works.softmax;
    let sheet = work.memo(Logits::clone);
    let figures = memo(move || LogitFigures::new(&sheet.read()));
    provide_context(Seen { sheet, figures, classes: work.memo(Logits::classes), target: work.memo(|sheet| sheet.target) });
    let narrow = memo(move || state.surroundings.read().narrow);
    let sentence = memo(move || (words.softmax.insight)(&sheet.read(), &figures.read(), state.unit.get()));
    view! {
        <main class="softmax">
            {optional(move || narrow.get().then(|| view! { <Strip /> }))}
            <section class="panel rows" aria-labelledby="logits-title">
                <logits::LogitsHead />
                <logits::LogitsControls />
                <rows::Rows />
            </section>
            <div class="side">
                <nll::NllPanel />
                <section class="panel said">
                    <Sentence text=sentence />
                </section>
                <naive::NaivePanel />
                <section class="panel torch" aria-labelledby="torch-title">
                    <h2 id="torch-title">{words.softmax.torch_title}</h2>
                    <dl>
                        {words.softmax.torch.iter().map(|(name, what)| view! {
                            <div><dt><code>{*name}</code></dt><dd>{*what}</dd></div>
                        }).collect_view()}
                    </dl>
                </section>
            </div>
        </main>
    }
}

/// A text that is written in the frame.
fn written(read: Boxed<String>) -> impl IntoView {
    let element = NodeRef::<html::Span>::new();
    // Not empty: what is written later takes this text's place.
    let first = read.read();
    follow(
        move || element.get_untracked().map(|_| read.read()),
        move |text: &String| {
            if let Some(element) = element.get_untracked() {
                web::write_text(&element, text);
            }
        },
    );
    view! { <span node_ref=element>{first}</span> }
}

/// On a narrow screen the target's figures stay in sight: a repeat, so plain text.
#[component]
fn Strip() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let Seen { sheet, figures, .. } = expect_context::<Seen>();
    let target = move || sheet.read_untracked().target;
    view! {
        <div class="strip" aria-hidden="true">
            <p class="p">
                {written(boxed(move || (words.softmax.nll)(target())))}
                <b>{written(boxed(move || scenes::shown(state.unit.get_untracked(), figures.read_untracked().nll)))}</b>
                <small>{written(boxed(move || (words.unit)(state.unit.get_untracked()).to_owned()))}</small>
            </p>
            <p class="q">
                {written(boxed(move || (words.softmax.share)(target())))}
                <b>{written(boxed(move || scenes::softmax::target_share(&sheet.read_untracked(), &figures.read_untracked())))}</b>
            </p>
        </div>
    }
}
