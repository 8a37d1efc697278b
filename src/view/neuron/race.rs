//! The race: its numbers, output, cost and gradient against step, and the steps played.

use super::panels::{PanelsChart, Slid};
use super::{Learning, play};
use crate::model::training::{Change, Experiment, MOST_STEPS, Value};
use crate::state::{Place, memo, scenes};
use crate::view::field::{NumberField, complaint_at};
use crate::view::history::undo_redo;
use crate::view::plain::reads;
use crate::view::select::{OWN, select};
use crate::view::table::{self, Cell};
use crate::web::dom::{Tag, of_class, tag, told};

/// The left column.
pub fn panel(learning: Learning) -> Tag {
    let Learning { state, work, setup, .. } = learning;
    let words = state.words().neuron();
    let mut experiments = vec![(OWN, words.own)];
    experiments.extend(Experiment::ALL.map(|each| (each.key(), (words.experiment_name)(each))));
    let choose = told(move |key: String| {
        if let Some(each) = Experiment::ALL.into_iter().find(|each| each.key() == key) {
            work.edit(Change::Load(each));
        }
    });
    let experiment = reads(move || Experiment::of(&setup.read()).map_or(OWN, Experiment::key));
    let head = of_class("div", "panel-head").all(&[
        tag("h2").with("id", "race-title").text(words.race_title),
        select("preset", words.experiment, &experiments, experiment, choose),
    ]);
    undo_redo(head);
    head.all(&[figures(learning)]);
    let fields = of_class("div", "setup").all(&Value::SETUP.map(|value| value_field(learning, value)));
    fields.all(&Value::SETUP.map(|value| complaint_at(Place::Value(value.key()))));
    of_class("section", "panel race").with("aria-labelledby", "race-title").all(&[
        head,
        fields,
        chart(learning),
        play::row(learning),
    ])
}

/// A number with its symbol.
pub fn value_field(learning: Learning, value: Value) -> Tag {
    let Learning { state, work, setup, step, .. } = learning;
    let words = state.words().neuron();
    let id = if value == Value::Step { "step-number" } else { value.key() };
    let shown = if value == Value::Step {
        // It follows the steps at a pace that can be read.
        state.glance(move || step.get().to_string())
    } else {
        memo(move || scenes::field(value.of(&setup.read())))
    };
    let field = NumberField {
        id: id.to_owned(),
        label: (words.value_label)(value).to_owned(),
        value: reads(move || shown.get()),
        take: told(move |to| work.edit(Change::Set(value, to))),
        place: Place::Value(value.key()),
        step: if matches!(value, Value::Step | Value::Steps) { "1" } else { "any" },
        range: value.need(MOST_STEPS).ends(),
    };
    of_class("label", "value").all(&[tag("span").text((words.symbol)(value)), field.make()])
}

/// Three plots over the steps, whose axis is the slider `#step`.
fn chart(learning: Learning) -> Tag {
    let Learning { state, setup, race, step, .. } = learning;
    let words = state.words();
    let still = memo(move || scenes::race_panels(&race.read(), setup.read().y, words));
    let now = move || (step.get_untracked(), setup.read_untracked().steps);
    let chart = PanelsChart {
        id: "chart-race",
        slider: "step",
        label: words.neuron().step_slider,
        still,
        live: memo(move || scenes::race_live(still.read(), step.get())),
        alt: state.alternative(move || scenes::race_alt(&race.read(), step.get(), words)),
        slid: reads(move || {
            let (step, steps) = now();
            Slid { at: step as f64, axis: scenes::steps_axis(steps), step: 1.0 }
        }),
        words: reads(move || {
            let (step, steps) = now();
            Some((words.neuron().step_of)(step, steps))
        }),
        take: told(move |x| learning.put_step(scenes::step_at(x, setup.read_untracked().steps))),
    };
    chart.make(learning)
}

/// Some steps of the race as a table.
fn figures(Learning { state, race, .. }: Learning) -> Tag {
    let words = state.words();
    let rows = move || scenes::race_table(&race.read()).into_iter().map(|row| row.map(Cell::Text).to_vec()).collect();
    let head = scenes::race_head(words);
    table::figures(words.neuron().figures, &[table::table(&head.each_ref().map(String::as_str), state.tabled(rows))])
}
