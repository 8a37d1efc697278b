//! One direction of the divergence: the number, its sum, its formula, and where it comes from bin by bin.

use super::chart_canvas::{ChartCanvas, Layer};
use super::dynamic::{handler, optional, part, text};
use super::quantity::Information;
use crate::chart::{ValueAxis, terms};
use crate::model::{Analysis, Direction};
use crate::state::{Memo, RwSignal, State, boxed, memo, scenes};
use crate::web::{canvas::Measured, frame::Stage};
use leptos::prelude::*;
use web_sys::PointerEvent;

/// Which argument is averaged over.
#[derive(Clone, Copy, PartialEq)]
pub enum Side {
    /// D(P‖Q).
    Forward,
    /// D(Q‖P).
    Reverse,
}

impl Side {
    /// Its figures.
    pub fn of(self, analysis: &Analysis) -> &Direction {
        match self {
            Side::Forward => &analysis.forward,
            Side::Reverse => &analysis.reverse,
        }
    }

    /// The distribution averaged over, and the other.
    fn letters(self) -> (&'static str, &'static str) {
        match self {
            Side::Forward => ("P", "Q"),
            Side::Reverse => ("Q", "P"),
        }
    }

    /// "D(P‖Q)".
    pub fn name(self) -> &'static str {
        match self {
            Side::Forward => "D(P‖Q)",
            Side::Reverse => "D(Q‖P)",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Side::Forward => "forward",
            Side::Reverse => "reverse",
        }
    }

    /// The class that gives it the colour of the distribution averaged over.
    pub fn class(self) -> &'static str {
        match self {
            Side::Forward => "p",
            Side::Reverse => "q",
        }
    }
}

/// The axis of both charts of terms: the same range, so that they can be compared.
#[derive(Clone, Copy)]
pub struct TermsAxis(pub Memo<ValueAxis>);

/// One panel of the middle row.
#[component]
pub fn SumPanel(
    /// Which direction.
    side: Side,
) -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let figure = move |read: fn(&Direction) -> f64| boxed(move || read(side.of(&state.figures.read_untracked())));
    let (a, b) = side.letters();
    let (kl, ce, h) = match side {
        Side::Forward => ("kl.pq", "ce.pq", "h.p"),
        Side::Reverse => ("kl.qp", "ce.qp", "h.q"),
    };
    let heading = if side == Side::Forward { "kl-pq-title" } else { "kl-qp-title" };
    view! {
        <section class=format!("panel sum {}", side.key()) aria-labelledby=heading>
            <div class="sum-head">
                <h2 id=heading class=side.class()>{side.name()}</h2>
                <Formula a b />
                <p class="gloss">
                    {match side {
                        Side::Forward => words.explore.forward_gloss,
                        Side::Reverse => words.explore.reverse_gloss,
                    }}
                </p>
            </div>
            <div class="sum-row">
                <span class=format!("big {}", side.class())>
                    <Information name=kl nats=boxed(move || side.of(&state.analysis.read_untracked()).divergence.nats()) />
                </span>
                <span class="unit">{text(move || (words.unit)(state.unit.get()))}</span>
                <span class="op">"="</span>
                <span class="part">
                    <Information name=ce nats=figure(|d| d.cross_entropy.nats()) stage=Stage::Read />
                    <small>{words.explore.cross_entropy}{format!(" H({a},{b})")}</small>
                </span>
                <span class="op">"−"</span>
                <span class="part">
                    <Information name=h nats=figure(|d| d.entropy) stage=Stage::Read />
                    <small>{words.explore.entropy}{format!(" H({a})")}</small>
                </span>
            </div>
            <TermsChart side />
        </section>
    }
}

/// D(a‖b) as a sum over bins.
#[component]
fn Formula(a: &'static str, b: &'static str) -> impl IntoView {
    let state = expect_context::<State>();
    let of_k = |letter: &'static str| {
        view! { <mrow><mi class=if letter == "P" { "p" } else { "q" }>{letter}</mi><mo>"("</mo><mi>"k"</mi><mo>")"</mo></mrow> }
    };
    view! {
        <math class="formula">
            <mo>"="</mo>
            <msub><mo>"∑"</mo><mi>"k"</mi></msub>
            {of_k(a)}
            {part(move || scenes::log_name(state.unit.get()).1.map_or_else(
                || view! { <mi>"ln"</mi> }.into_any(),
                |base| view! { <msub><mi>"log"</mi><mn>{base}</mn></msub> }.into_any(),
            ))}
            <mo stretchy="false">"("</mo>{of_k(a)}<mo>"/"</mo>{of_k(b)}<mo stretchy="false">")"</mo>
        </math>
    }
}

/// The terms as bars above and below zero, with the lit one spelled out.
#[component]
fn TermsChart(side: Side) -> impl IntoView {
    let state = expect_context::<State>();
    let TermsAxis(axis) = expect_context::<TermsAxis>();
    let measured = RwSignal::new(None::<Measured>);
    let guilty = state.guilty[side as usize];
    let still = memo(move || scenes::terms_still(state.bins.get(), axis.get(), state.lit.get(), guilty.get()));
    let labels = memo(move || scenes::terms_labels(side.of(&state.figures.read()), state.unit.get(), state.lit.get()));
    let live = move || {
        let (analysis, axis) = (state.analysis.read_untracked(), axis.get_untracked());
        let (hollow, unit, lit) = (side == Side::Reverse, state.unit.get_untracked(), state.lit.get_untracked());
        scenes::terms_live(side.of(&analysis), labels.read_untracked(), axis, unit, hollow, lit)
    };
    let frame = memo(move || {
        let Measured { size, ratio, .. } = measured.get()?;
        state.look.track();
        Some(terms::frame(size, state.bins.get(), &axis.get(), &state.style_at(ratio)))
    });
    let words = state.words();
    let alt = state.alternative(move || scenes::terms_alt(side.name(), side.of(&state.analysis.read()), state.unit.get(), words));
    let light = move |event: PointerEvent| {
        let (Some(frame), Some(measured)) = (frame.get_untracked(), measured.get_untracked()) else { return };
        let bin = Some(frame.bin_at(f64::from(event.offset_x()) * measured.scale));
        if state.lit.get_untracked() != bin {
            state.lit.set(bin);
        }
    };
    view! {
        <ChartCanvas
            id=match side {
                Side::Forward => "chart-terms-pq",
                Side::Reverse => "chart-terms-qp",
            }
            measured
            still=Layer::new(still, terms::draw_still)
            live=Layer::moving(live, terms::draw_live)
            alt
        >
            <LitTerm side />
            <div class="hit" on:pointermove=handler(light) on:pointerdown=handler(light) on:pointerleave=handler(move |_| state.lit.set(None))></div>
        </ChartCanvas>
    }
}

/// The lit bin's term with its figures put in.
#[component]
fn LitTerm(side: Side) -> impl IntoView {
    let state = expect_context::<State>();
    let (a, b) = side.letters();
    let term = memo(move || {
        let bin = state.lit.get()?;
        let (p, analysis) = (state.observed.read(), state.analysis.read());
        let (averaged, other) = match side {
            Side::Forward => (&*p, &analysis.q),
            Side::Reverse => (&analysis.q, &*p),
        };
        scenes::lit_term(bin, averaged, other, side.of(&analysis), state.unit.get())
    });
    let class = |letter| if letter == "P" { "p" } else { "q" };
    let (class_a, class_b) = (class(a), class(b));
    view! {
        <div class=format!("lit-term {}", side.class())>
            {optional(move || term.get().map(|term| {
                view! {
                    <math>
                        <mi>"k"</mi><mo>"="</mo><mn>{term.bin.to_string()}</mn><mo separator="true">":"</mo>
                        <mn class=class_a>{term.averaged.clone()}</mn><mo>"×"</mo>
                        <mi>{term.log}</mi>
                        <mo stretchy="false">"("</mo><mn class=class_a>{term.averaged}</mn><mo>"/"</mo>
                        <mn class=class_b>{term.other}</mn><mo stretchy="false">")"</mo>
                        <mo>"="</mo><mn class="result">{term.value}</mn>
                    </math>
                }
            }))}
        </div>
    }
}
