//! The worm lab: the front page.

use super::counts::CountsPanel;
use super::dynamic::{optional, text};
use super::models::ModelsPanel;
use super::sums::{Side, SumPanel, TermsAxis};
use super::sweep::SweepPanel;
use super::words::WordsPanel;
use crate::state::{State, memo, scenes};
use leptos::prelude::*;

/// Histogram, model, p, and the divergence both ways.
#[component]
pub fn Explore() -> impl IntoView {
    let state = expect_context::<State>();
    let axis = memo(move || scenes::terms_axis(&state.analysis.read(), state.unit.get()));
    provide_context(TermsAxis(axis));
    let narrow = memo(move || state.surroundings.read().narrow);
    view! {
        <main class="explore">
            {optional(move || narrow.get().then(|| view! { <Strip /> }))}
            <CountsPanel />
            <SweepPanel />
            <SumPanel side=Side::Forward />
            <SumPanel side=Side::Reverse />
            <ModelsPanel />
            <WordsPanel />
        </main>
    }
}

/// On a narrow screen both divergences stay in sight: a repeat, so plain text.
#[component]
fn Strip() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let half = move |side: Side| {
        let figure = text(move || {
            let nats = side.of(&state.analysis.read()).divergence.nats();
            scenes::shown(state.unit.get(), nats)
        });
        let unit = text(move || (words.unit)(state.unit.get()));
        view! { <p class=side.class()>{side.name()} <b>{figure}</b> <small>{unit}</small></p> }
    };
    view! { <div class="strip" aria-hidden="true">{half(Side::Forward)} {half(Side::Reverse)}</div> }
}
