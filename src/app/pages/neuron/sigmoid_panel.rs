//! The sigmoid with both points on it, over its slope; its z axis moves the start.

use super::NeuronContext;
use super::slider_chart::{SliderChart, SliderState};
use crate::model::NeuronEdit;
use crate::present::{figure, sigmoid_alt, sigmoid_hint, sigmoid_overlay, sigmoid_panels, within, z_axis, z_step};
use leptos::prelude::*;
use std::sync::Arc;

/// The panel at the top right.
#[component]
pub fn SigmoidPanel(
    /// The parts' context.
    context: NeuronContext,
) -> impl IntoView {
    let messages = context.state.messages();
    let words = &messages.neuron;
    let tanh = context.state.view_options.tanh;
    let z = Memo::new(move |_| {
        let (document, descents) = context.throttled.get();
        descents.at(document.step)[0].z
    });
    view! {
        <section class="panel sigmoid" aria-labelledby="sigmoid-title">
            <div class="panel-head">
                <h2 id="sigmoid-title">{words.sigmoid_title}</h2>
                <p class="hint"><span prop:textContent=move || sigmoid_hint(z.get(), tanh.get(), messages)></span></p>
                <label class="check">
                    <input
                        type="checkbox"
                        id="tanh"
                        prop:checked=move || tanh.get()
                        on:change:target=move |event| tanh.set(event.target().checked())
                    />
                    <span>{words.tanh}</span>
                </label>
            </div>
            <SigmoidChart context=context tanh=tanh/>
        </section>
    }
}

/// The plots over z, whose axis is the slider `#start`.
#[component]
fn SigmoidChart(context: NeuronContext, tanh: RwSignal<bool>) -> impl IntoView {
    let NeuronContext { state, setup, descents, now, .. } = context;
    let messages = state.messages();
    let axis = Memo::new(move |_| z_axis(descents.read().reach()));
    let wanted = Memo::new(move |_| setup.read().y);
    let base = Memo::new(move |_| Arc::new(sigmoid_panels(axis.get(), wanted.get(), tanh.get(), messages)));
    let overlay = Memo::new(move |_| sigmoid_overlay(base.get(), &now.read()));
    let alt = Memo::new(move |_| {
        let (document, descents) = context.debounced.get();
        sigmoid_alt(&descents.at(document.step), tanh.get(), messages)
    });
    let start = Memo::new(move |_| descents.read().at(0)[0].z);
    let slider = Memo::new(move |_| {
        let axis = axis.get();
        SliderState { value: start.get(), axis, step: z_step(&axis) }
    });
    let value_text = Memo::new(move |_| format!("z {}", figure(context.throttled.get().1.at(0)[0].z)));
    view! {
        <SliderChart
            id="chart-sigmoid"
            slider_id="start"
            label=messages.neuron.start_slider
            base=base
            overlay=overlay
            alt=alt
            slider=slider
            value_text=value_text
            on_move=move |z| _ = state.edit(NeuronEdit::Start(within(z, &axis.get_untracked()))) // an event handler
        />
    }
}
