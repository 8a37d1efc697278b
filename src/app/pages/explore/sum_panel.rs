//! One direction of the divergence: the number, its sum, its formula, and where it comes from bin by bin.

use super::context::{ExploreContext, Snapshot};
use crate::app::components::charts::{AverageOver, Direction, TermsChart};
use crate::app::components::{LogSymbol, Quantity};
use crate::app::use_app_state;
use crate::model::DirectionFigures;
use crate::present;
use leptos::prelude::*;

/// Which of the two panels of the middle row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The one whose divergence the reader chooses.
    Left,
    /// The one with the other.
    Right,
}

/// One panel of the middle row.
#[component]
pub fn SumPanel(context: ExploreContext, side: Side) -> impl IntoView {
    let (class, id, heading) = match side {
        Side::Left => ("panel sum left", "chart-terms-left", "sum-left-title"),
        Side::Right => ("panel sum right", "chart-terms-right", "sum-right-title"),
    };
    let state = use_app_state();
    let messages = state.messages();
    let chosen = context.average.direction;
    let direction = Signal::derive(move || if side == Side::Left { chosen.get() } else { chosen.get().other() });
    let alt = Memo::new(move |_| {
        let (Snapshot { analysis, unit, .. }, direction) = (&*context.debounced.read(), direction.get());
        present::terms_alt(direction.name(), direction.of(analysis), *unit, messages)
    });
    view! {
        <section class=class aria-labelledby=heading>
            <div class="sum-head">
                {move || view! { <Heading direction=direction.get() id=heading/> }}
                {(side == Side::Left).then(|| view! { <AverageOver average=context.average/> })}
            </div>
            {move || view! { <Sum context=context direction=direction.get()/> }}
            <TermsChart
                id=id
                distributions=context.distributions()
                direction=direction
                arrived=context.average.arrived
                alt=alt
            />
        </section>
    }
}

/// The name of the divergence and its formula.
#[component]
fn Heading(direction: Direction, id: &'static str) -> impl IntoView {
    view! {
        <h2 class=direction.class() id=id translate="no">{direction.name()}</h2>
        <Formula direction=direction/>
    }
}

/// The divergence as cross-entropy − entropy, and what it means.
#[component]
fn Sum(context: ExploreContext, direction: Direction) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let words = &messages.explore;
    let (a, b) = direction.letters();
    let (kl, name, ce, h, gloss) = match direction {
        Direction::Forward => ("kl.pq", words.kl_divergence, "ce.pq", "h.p", words.forward_gloss),
        Direction::Reverse => ("kl.qp", words.reverse_kl_divergence, "ce.qp", "h.q", words.reverse_gloss),
    };
    let figure = move |read: fn(&DirectionFigures) -> f64| Signal::derive(move || read(direction.of(&context.analysis.read())));
    let sign = Memo::new(move |_| present::divergence_sign(direction.of(&context.analysis.read()), state.unit.get()));
    view! {
        <div class="sum-row">
            <span class=format!("big {}", direction.class())>
                <Quantity name=kl value=figure(|d| d.divergence.nats())/>
                <small>{name}</small>
            </span>
            <span class="unit" prop:textContent=move || (messages.unit)(state.unit.get())></span>
            <span class="op" prop:textContent=move || sign.get()></span>
            <span class="part">
                <Quantity name=ce value=figure(|d| d.cross_entropy.nats())/>
                <small>{format!("{} H({a},{b})", words.cross_entropy)}</small>
            </span>
            <span class="op">"−"</span>
            <span class="part">
                <Quantity name=h value=figure(|d| d.entropy)/>
                <small>{format!("{} H({a})", words.entropy)}</small>
            </span>
            <p class="gloss" prop:textContent=move || gloss(state.unit.get())></p>
        </div>
    }
}

/// D(a‖b) as a sum over bins.
#[component]
fn Formula(direction: Direction) -> impl IntoView {
    let (a, b) = direction.letters();
    let of_k = |letter: &'static str| {
        let class = if letter == "P" { "p" } else { "q" };
        view! { <mrow><mi class=class>{letter}</mi><mo>"("</mo><mi>"k"</mi><mo>")"</mo></mrow> }
    };
    view! {
        <math class="formula notranslate">
            <mo>"="</mo>
            <msub><mo>"∑"</mo><mi>"k"</mi></msub>
            {of_k(a)}
            <LogSymbol/>
            <mo stretchy="false">"("</mo>
            {of_k(a)}
            <mo>"/"</mo>
            {of_k(b)}
            <mo stretchy="false">")"</mo>
        </math>
    }
}
