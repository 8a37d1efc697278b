//! The descents: their numbers, output, cost and gradient against step, and the steps played.

use super::NeuronContext;
use super::play_row::PlayRow;
use super::slider_chart::{SliderChart, SliderState};
use super::value_field::ValueField;
use crate::app::components::{Cell, DataTable, ErrorText, Figures, OWN, Select, UndoRedo};
use crate::app::hooks::unfolded_or_debounced;
use crate::model::neuron::{Experiment, Value};
use crate::model::{FieldId, NeuronEdit};
use crate::present::{descent_head, descent_overlay, descent_panels, descent_table, descents_alt, step_at, steps_axis};
use leptos::prelude::*;
use std::sync::Arc;

/// The left column.
#[component]
pub fn DescentPanel(
    /// The parts' context.
    context: NeuronContext,
) -> impl IntoView {
    view! {
        <section class="panel race" aria-labelledby="race-title">
            <Head context=context/>
            <div class="setup">
                {Value::SETUP.map(|value| view! { <ValueField context=context value=value/> })}
                {Value::SETUP.map(|value| view! { <ErrorText field=FieldId::named(value.key())/> })}
            </div>
            <DescentChart context=context/>
            <PlayRow context=context/>
        </section>
    }
}

/// Title, experiments, undo, data table.
#[component]
fn Head(context: NeuronContext) -> impl IntoView {
    let NeuronContext { state, setup, .. } = context;
    let words = &state.messages().neuron;
    let mut options = vec![(OWN, words.own)];
    options.extend(Experiment::ALL.map(|experiment| (experiment.key(), (words.experiment_name)(experiment))));
    let choose = move |key: String| {
        if let Some(experiment) = Experiment::ALL.into_iter().find(|experiment| experiment.key() == key) {
            state.edit(NeuronEdit::Load(experiment));
        }
    };
    let experiment = Signal::derive(move || Experiment::of(&setup.read()).map_or(OWN, Experiment::key));
    view! {
        <div class="panel-head">
            <h2 id="race-title">{words.descent_title}</h2>
            <Select id="preset" label=words.experiment options=options value=experiment on_choose=choose/>
            <UndoRedo/>
            <SomeSteps context=context/>
        </div>
    }
}

/// Three plots over the steps, whose axis is the slider `#step`.
#[component]
fn DescentChart(context: NeuronContext) -> impl IntoView {
    let NeuronContext { state, setup, descents, step, .. } = context;
    let messages = state.messages();
    let words = &messages.neuron;
    let base = Memo::new(move |_| Arc::new(descent_panels(&descents.read(), setup.read().y, messages)));
    let overlay = Memo::new(move |_| descent_overlay(base.get(), step.get()));
    let alt = Memo::new(move |_| {
        let (document, descents) = context.debounced.get();
        descents_alt(&descents, document.step, messages)
    });
    let steps = Memo::new(move |_| setup.read().steps);
    let slider = Memo::new(move |_| SliderState { value: step.get() as f64, axis: steps_axis(steps.get()), step: 1.0 });
    let value_text = Memo::new(move |_| {
        let (document, _) = context.throttled.get();
        (words.step_of)(document.step, document.steps)
    });
    view! {
        <SliderChart
            id="chart-race"
            slider_id="step"
            label=words.step_slider
            base=base
            overlay=overlay
            alt=alt
            slider=slider
            value_text=value_text
            on_move=move |x| context.show_step(step_at(x, steps.get_untracked())) // an event handler
        />
    }
}

/// The data table: some steps of both descents.
#[component]
fn SomeSteps(context: NeuronContext) -> impl IntoView {
    let messages = context.state.messages();
    let unfolded = RwSignal::new(false);
    let shown = unfolded_or_debounced(unfolded, context.throttled, context.debounced);
    let rows = Memo::new(move |_| {
        let (_, descents) = shown.get();
        descent_table(&descents).into_iter().map(|row| row.map(Cell::Text).to_vec()).collect::<Vec<_>>()
    });
    view! {
        <Figures summary=messages.neuron.figures unfolded=unfolded>
            <DataTable heads=descent_head(messages).to_vec() rows=rows/>
        </Figures>
    }
}
