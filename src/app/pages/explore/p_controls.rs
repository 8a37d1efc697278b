//! The controls of p under the curves.

use super::context::ExploreContext;
use crate::app::components::{ErrorText, IconButton, Measure, NumberField, OptionalQuantity, PlayButton, RichText};
use crate::app::use_app_state;
use crate::model::{ExploreEdit, FieldId, number};
use crate::present::{SweepClock, next_probability, step_p};
use leptos::prelude::*;

/// By how much a step button moves p.
const STEP: f64 = 0.01;

/// Field, step buttons, play, and the best p of each direction.
#[component]
pub fn PControls(context: ExploreContext) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().explore;
    let has_no_parameter = Signal::derive(move || !context.has_parameter());
    let step = move |by: f64| {
        let p = context.explore.get_untracked().p; // an event handler; not `read`, whose lock would be held during the edit
        state.edit(ExploreEdit::SetP(step_p(p, by)));
        state.commit_pending();
    };
    view! {
        <div class="p-row">
            <label class="p-field">
                <span>{words.p}</span>
                <NumberField
                    id="p-number"
                    label=words.p_label
                    value=Memo::new(move |_| number::format_parameter(context.throttled.read().explore.p))
                    now=Signal::derive(move || context.explore.read().p)
                    on_number=move |p| state.edit(ExploreEdit::SetP(p))
                    field=FieldId::P
                    next=|(p, steps)| next_probability(p, steps)
                    range=0.0..=1.0
                    disabled=has_no_parameter
                />
            </label>
            <IconButton
                id="p-back"
                class="icon step"
                label=words.step_back
                path="M10 3.5 5.5 8l4.5 4.5"
                disabled=has_no_parameter
                on_click=move || step(-STEP)
            />
            <IconButton
                id="p-forward"
                class="icon step"
                label=words.step_forward
                path="M6 3.5 10.5 8 6 12.5"
                disabled=has_no_parameter
                on_click=move || step(STEP)
            />
            <Play context=context/>
            <BestButton context=context id="best-pq" class="best p" name="argmin.pq" text=words.best_forward p=move || context.fit.read().forward.p/>
            <BestButton context=context id="best-qp" class="best q" name="argmin.qp" text=words.best_reverse p=move || context.fit.read().reverse.p/>
            <ErrorText field=FieldId::P/>
        </div>
    }
}

/// Lets p run to 1 and back to 0, until stopped.
#[component]
fn Play(context: ExploreContext) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().explore;
    let clock = StoredValue::new(SweepClock::default());
    // Untracked: an animation frame.
    let on_turn = move |now_ms: f64| {
        if !context.family.get_untracked().has_parameter() {
            return false;
        }
        let (p, reduced_motion) = (context.explore.read_untracked().p, state.media.reduced_motion.get_untracked());
        if let Some(p) = clock.try_update_value(|clock| clock.advance(now_ms, p, reduced_motion)).flatten() {
            state.edit(ExploreEdit::SetP(p));
        }
        true
    };
    view! {
        <PlayButton
            label=words.play_label
            play=words.play
            pause=words.pause
            playing=context.playing
            disabled=Signal::derive(move || !context.has_parameter())
            on_start=move || clock.update_value(SweepClock::start)
            on_turn=on_turn
        />
    }
}

/// Puts p where one direction is least.
#[component]
fn BestButton(
    context: ExploreContext,
    id: &'static str,
    class: &'static str,
    /// The name of its quantity.
    name: &'static str,
    /// Its words.
    text: &'static str,
    /// The best p, if there is one.
    p: impl Fn() -> Option<f64> + Send + Sync + 'static,
) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().explore;
    let best = Memo::new(move |_| p().filter(|_| context.has_parameter()));
    let on_click = move |_| {
        // Untracked: an event handler.
        if let Some(p) = best.get_untracked() {
            state.commit_pending();
            context.glide.to(p, None);
        }
    };
    view! {
        <button
            class=class
            id=id
            disabled=move || best.get().is_none()
            title=move || best.get().is_none().then_some(words.no_best)
            on:click=on_click
        >
            <span>
                <RichText text=text/>
                <span hidden=move || best.get().is_none()>": p"</span>
            </span>
            <OptionalQuantity name=name value=best measure=Measure::Plain/>
        </button>
    }
}
