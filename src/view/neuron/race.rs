//! The race: its numbers, output, cost and gradient against step, and the steps played.

use super::Learning;
use super::panels::{PanelsChart, Slid};
use super::play::PlayRow;
use crate::model::training::{Change, Experiment, MOST_STEPS, Value};
use crate::state::{Place, State, boxed, memo, scenes};
use crate::view::dynamic::part;
use crate::view::field::{ComplaintAt, NumberField};
use crate::view::header::{OWN, Select};
use crate::view::history::UndoRedo;
use leptos::prelude::*;

/// The left column.
#[component]
pub fn RacePanel() -> impl IntoView {
    let state = expect_context::<State>();
    let Learning { work, setup, .. } = expect_context();
    let words = &state.words().neuron;
    let mut experiments = vec![(OWN, words.own)];
    experiments.extend(Experiment::ALL.map(|each| (each.key(), (words.experiment_name)(each))));
    view! {
        <section class="panel race" aria-labelledby="race-title">
            <div class="panel-head">
                <h2 id="race-title">{words.race_title}</h2>
                <Select
                    id="preset"
                    label=words.experiment
                    options=experiments
                    value=memo(move || Experiment::of(&setup.read()).map_or(OWN, Experiment::key))
                    choose=move |key: String| {
                        if let Some(each) = Experiment::ALL.into_iter().find(|each| each.key() == key) {
                            work.edit(Change::Load(each));
                        }
                    }
                />
                <UndoRedo />
                <Figures />
            </div>
            <div class="setup">
                {Value::SETUP.map(|value| view! { <ValueField value /> }).collect_view()}
                {Value::SETUP.map(|value| view! { <ComplaintAt place=Place::Value(value.key()) /> }).collect_view()}
            </div>
            <RaceChart />
            <PlayRow />
        </section>
    }
}

/// A number with its symbol.
#[component]
pub fn ValueField(value: Value) -> impl IntoView {
    let state = expect_context::<State>();
    let Learning { work, setup, step, .. } = expect_context();
    let words = &state.words().neuron;
    let id = if value == Value::Step { "step-number" } else { value.key() };
    let shown = memo(move || {
        if value == Value::Step {
            // It follows the steps at a pace that can be read.
            state.glanced.track();
            step.get_untracked().to_string()
        } else {
            scenes::field(value.of(&setup.read()))
        }
    });
    let whole = matches!(value, Value::Step | Value::Steps);
    view! {
        <label class="value">
            <span>{(words.symbol)(value)}</span>
            <NumberField
                id=id.into()
                label=(words.value_label)(value)
                value=shown
                take=move |to: f64| work.edit(Change::Set(value, to))
                place=Place::Value(value.key())
                step=if whole { "1" } else { "any" }
                range=value.need(MOST_STEPS).ends()
            />
        </label>
    }
}

/// Three plots over the steps, whose axis is the slider `#step`.
#[component]
fn RaceChart() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let Learning { work, setup, race, step, playing, .. } = expect_context();
    let still = memo(move || scenes::race_panels(&race.read(), setup.read().y, words));
    let live = memo(move || scenes::race_live(still.read(), step.get()));
    let alt = state.alternative(move || scenes::race_alt(&race.read(), step.get(), words));
    let slid = boxed(move || {
        let (step, steps) = (step.get_untracked(), setup.read_untracked().steps);
        Slid { at: step as f64, axis: scenes::steps_axis(steps), step: 1.0, text: (words.neuron.step_of)(step, steps) }
    });
    view! {
        <PanelsChart
            id="chart-race"
            slider="step"
            label=words.neuron.step_slider
            still
            live
            alt
            slid
            take=move |x: f64| {
                playing.put(&false);
                work.edit(Change::Set(Value::Step, scenes::step_at(x, setup.read_untracked().steps)));
            }
        />
    }
}

/// Some steps of the race as a table.
#[component]
fn Figures() -> impl IntoView {
    let state = expect_context::<State>();
    let words = &state.words().neuron;
    let Learning { race, .. } = expect_context();
    let rows = state.alternative(move || scenes::race_table(&race.read()));
    let head = scenes::race_head(state.words());
    view! {
        <details id="figures">
            <summary>{words.figures}</summary>
            <div>
                <table>
                    <thead><tr>{head.map(|name| view! { <th scope="col">{name}</th> }).collect_view()}</tr></thead>
                    <tbody>
                        {part(move || rows.get().into_iter().map(|row| view! {
                            <tr>{row.map(|figure| view! { <td>{figure}</td> }).collect_view()}</tr>
                        }).collect_view())}
                    </tbody>
                </table>
            </div>
        </details>
    }
}
