//! The worm lab: the front page.

use super::counts::CountsPanel;
use super::models::ModelsPanel;
use super::sums::{Side, SumPanel, TermsAxis};
use super::sweep::SweepPanel;
use super::words::WordsPanel;
use crate::model::number;
use crate::state::{State, scenes};
use leptos::prelude::*;

/// Histogram, model, p, and the divergence both ways.
#[component]
pub fn Explore() -> impl IntoView {
    let state = expect_context::<State>();
    let axis = Memo::new(move |_| state.analysis.with(|analysis| scenes::terms_axis(analysis, state.unit.get())));
    provide_context(TermsAxis(axis));
    view! {
        <main class="explore">
            <Show when=move || state.surroundings.with(|around| around.narrow)>
                <Strip />
            </Show>
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
    let figures = move || {
        let unit = state.unit.get();
        let shown = |nats: f64| number::fixed(unit.from_nats(nats), 3);
        state.analysis.with(|a| [shown(a.forward.divergence.nats()), shown(a.reverse.divergence.nats())])
    };
    view! {
        <div class="strip" aria-hidden="true">
            {move || {
                let [forward, reverse] = figures();
                let unit = (state.messages.get().unit)(state.unit.get());
                view! {
                    <p class="p">"D(P‖Q)" <b>{forward}</b> <small>{unit}</small></p>
                    <p class="q">"D(Q‖P)" <b>{reverse}</b> <small>{unit}</small></p>
                }
            }}
        </div>
    }
}
