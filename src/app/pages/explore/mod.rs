//! Explore, the front page: histogram, model, p, and the divergence both ways.

mod all_figures;
mod bin_stepper;
mod context;
mod counts_panel;
mod curves_panel;
mod glide;
mod introduction;
mod listen_button;
mod models_panel;
mod p_controls;
mod sum_panel;

use crate::app::components::charts::Direction;
use crate::app::components::{HelpDialog, Sentence};
use crate::app::{Introduction, use_app_state};
use crate::model::Insight;
use crate::present::format_information;
use context::{ExploreContext, Snapshot};
use counts_panel::CountsPanel;
use curves_panel::CurvesPanel;
use introduction::{IntroductionBand, use_hint};
use leptos::prelude::*;
use models_panel::ModelsPanel;
use sum_panel::{Side, SumPanel};

/// Histogram, model, p, and the divergence both ways.
#[component]
pub fn Explore() -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let context = ExploreContext::new(state);
    let sentence = Memo::new(move |_| {
        let Snapshot { histogram, explore, analysis, comparison, unit, .. } = &*context.throttled.read();
        (messages.insight)(&Insight::new(histogram, explore.model, analysis, comparison), *unit)
    });
    use_hint(state, context);
    let shown = Memo::new(move |_| state.shows_introduction());
    let is_narrow = state.media.narrow;
    // The charts take the room of the introduction when it closes.
    let growing = RwSignal::new(false);
    let grow = move |shown: &bool, _: Option<&bool>, _: Option<()>| {
        growing.set(!shown && !state.media.reduced_motion.get_untracked()); // as the setting is when it closes
    };
    Effect::watch(move || shown.get(), grow, false);
    let introduce = Callback::new(move |()| state.introduction.set(Introduction::Asked));
    view! {
        <div class="explore-page">
            // On a phone it stands between the chart and what is under it.
            <Show when=move || shown.get() && !is_narrow.get()><IntroductionBand context=context/></Show>
            <main
                class="explore"
                class:introduced=move || shown.get()
                class:growing=move || growing.get()
                on:animationend=move |_| growing.set(false)
            >
                <Strip context=context/>
                <CountsPanel context=context/>
                <CurvesPanel context=context/>
                <SumPanel context=context side=Side::Left/>
                <SumPanel context=context side=Side::Right/>
                <ModelsPanel context=context/>
                <section class="panel words"><Sentence text=sentence/></section>
            </main>
        </div>
        <HelpDialog help=messages.explore.help more=(messages.explore.introduction, introduce)/>
    }
}

/// On a narrow screen both divergences stay in sight: a repeat, so plain text.
#[component]
fn Strip(context: ExploreContext) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let half = move |direction: Direction| {
        let nats = move || direction.of(&context.analysis.read()).divergence.nats();
        view! {
            <p class=direction.class()>
                <span>{direction.name()}</span>
                <b class:infinite=move || nats().is_infinite() prop:textContent=move || format_information(state.unit.get(), nats())></b>
                <small prop:textContent=move || (messages.explore.per_worm)(state.unit.get())></small>
            </p>
        }
    };
    view! { <div class="strip" aria-hidden="true" translate="no">{half(Direction::Forward)} {half(Direction::Reverse)}</div> }
}
