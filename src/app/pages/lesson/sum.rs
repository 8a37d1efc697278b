//! The divergence of a step as a sum: cross-entropy less entropy. In plain text: the figures of the lesson are repeats, but for what the
//! reader's predictions cost.

use super::context::StepContext;
use crate::app::components::charts::{AverageOver, Direction};
use crate::app::use_app_state;
use crate::math::Unit;
use crate::model::{DirectionFigures, LessonStep};
use crate::present::{divergence_sign, format_information, lesson};
use leptos::prelude::*;

/// Name and sum of the divergence.
#[component]
pub fn Sum(context: StepContext) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let StepContext { step, document, is_asking, distributions, average, direction, .. } = context;
    let is_drawn = Memo::new(move |_| lesson::is_drawn(&document.read(), step));
    let figure = move |read: fn(&DirectionFigures) -> f64| {
        move || format_information(Unit::Bits, read(direction.get().of(&distributions.analysis.read())))
    };
    let is_infinite = move || direction.get().of(&distributions.analysis.read()).divergence.nats().is_infinite();
    let name = move || if is_drawn.get() { messages.lesson.divergence_yours } else { direction.get().name() };
    let gloss = move || match direction.get() {
        _ if is_drawn.get() => messages.lesson.yours_gloss.to_owned(),
        Direction::Forward => (messages.explore.forward_gloss)(Unit::Bits),
        Direction::Reverse => (messages.explore.reverse_gloss)(Unit::Bits),
    };
    let cross_entropy = move || match direction.get() {
        _ if is_drawn.get() => messages.lesson.cross_entropy_yours.to_owned(),
        direction => {
            let (a, b) = direction.letters();
            format!("{} H({a},{b})", messages.explore.cross_entropy)
        }
    };
    let entropy = move || format!("{} H({})", messages.explore.entropy, direction.get().letters().0);
    view! {
        <div class="sum-head">
            <h3 class=move || direction.get().class() translate="no" prop:textContent=name></h3>
            <p class="gloss" prop:textContent=gloss></p>
            {(step == LessonStep::Swap)
                .then(|| view! { <Show when=move || !is_asking.get()><AverageOver average=average/></Show> })}
        </div>
        <div class="sum-row" translate="no">
            <span class=move || format!("big {}", direction.get().class())>
                <b class:infinite=is_infinite prop:textContent=figure(|figures| figures.divergence.nats())></b>
            </span>
            <span class="unit">{(messages.unit)(Unit::Bits)}</span>
            <span
                class="op"
                prop:textContent=move || divergence_sign(direction.get().of(&distributions.analysis.read()), Unit::Bits)
            ></span>
            <span class="part">
                <span prop:textContent=figure(|figures| figures.cross_entropy.nats())></span>
                <small prop:textContent=cross_entropy></small>
            </span>
            <span class="op">"−"</span>
            <span class="part">
                <span prop:textContent=figure(|figures| figures.entropy)></span>
                <small prop:textContent=entropy></small>
            </span>
        </div>
    }
}
