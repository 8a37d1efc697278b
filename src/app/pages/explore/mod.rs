//! Explore, the front page: histogram, model, p, and the divergence both ways.

mod all_figures;
mod counts_panel;
mod curves_panel;
mod direction;
mod highlighted_term;
mod listen_button;
mod models_panel;
mod p_controls;
mod sum_panel;
mod view;

use crate::app::components::{HelpDialog, Sentence};
use crate::app::hooks::throttled;
use crate::app::use_app_state;
use crate::model::Insight;
use crate::present::shown;
use counts_panel::CountsPanel;
use curves_panel::CurvesPanel;
use direction::Direction;
use leptos::prelude::*;
use models_panel::ModelsPanel;
use sum_panel::SumPanel;
use view::ExploreView;

/// Histogram, model, p, and the divergence both ways.
#[component]
pub fn Explore() -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let view = ExploreView::new(state);
    let sentence = throttled(
        move || (view.histogram.get(), view.explore.get().model, view.analysis.get(), view.comparison.get(), state.unit.get()),
        |(histogram, model, analysis, comparison, unit)| {
            (messages.insight)(&Insight::new(&histogram, model, &analysis, &comparison), unit)
        },
    );
    view! {
        <main class="explore">
            <Strip view=view/>
            <CountsPanel view=view/>
            <CurvesPanel view=view/>
            <SumPanel view=view direction=Direction::Forward/>
            <SumPanel view=view direction=Direction::Reverse/>
            <ModelsPanel view=view/>
            <section class="panel words"><Sentence text=sentence/></section>
        </main>
        <HelpDialog help=messages.explore.help/>
    }
}

/// On a narrow screen both divergences stay in sight: a repeat, so plain text.
#[component]
fn Strip(view: ExploreView) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let half = move |direction: Direction| {
        view! {
            <p class=direction.class()>
                {direction.name()} " "
                <b prop:textContent=move || shown(state.unit.get(), direction.of(&view.analysis.read()).divergence.nats())></b>
                <small prop:textContent=move || (messages.unit)(state.unit.get())></small>
            </p>
        }
    };
    view! { <div class="strip" aria-hidden="true" translate="no">{half(Direction::Forward)} {half(Direction::Reverse)}</div> }
}
