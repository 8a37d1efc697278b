//! The sigmoid with both points on it, over its slope; its z axis moves the start.

use super::Learning;
use super::gradient::Live;
use super::panels::{PanelsChart, Slid};
use crate::model::training::Change;
use crate::state::{RwSignal, State, boxed, memo, scenes};
use crate::view::dynamic::handler;
use crate::web::frame;
use leptos::prelude::*;

/// The panel at the top right.
#[component]
pub fn SigmoidPanel() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let Learning { work, setup, race, now, .. } = expect_context();
    let tanh = RwSignal::new(false);
    let axis = memo(move || scenes::z_axis(race.read().reach()));
    let still = memo(move || scenes::sigmoid_panels(axis.get(), setup.read().y, tanh.get(), words));
    let live = memo(move || scenes::sigmoid_live(still.read(), &now.read()));
    let alt = state.alternative(move || scenes::sigmoid_alt(&now.read(), tanh.get(), words));
    let slid = boxed(move || {
        let (axis, z) = (axis.get_untracked(), race.read_untracked().at(0)[0].z);
        Slid { at: z, axis, step: scenes::z_step(&axis), text: format!("z {}", scenes::figure(z)) }
    });
    view! {
        <section class="panel sigmoid" aria-labelledby="sigmoid-title">
            <div class="panel-head">
                <h2 id="sigmoid-title">{words.neuron.sigmoid_title}</h2>
                <p class="hint">
                    <Live text=boxed(move || scenes::sigmoid_hint(now.read_untracked()[0].z, tanh.get_untracked(), words)) />
                </p>
                <label class="check">
                    <input type="checkbox" id="tanh" on:change=handler(move |_| {
                        tanh.update(|on| *on = !*on);
                        frame::changed();
                    }) />
                    <span>{words.neuron.tanh}</span>
                </label>
            </div>
            <PanelsChart
                id="chart-sigmoid"
                slider="start"
                label=words.neuron.start_slider
                still
                live
                alt
                slid
                take=move |z: f64| {
                    work.edit(Change::Start(scenes::within(z, &axis.get_untracked())));
                }
            />
        </section>
    }
}
