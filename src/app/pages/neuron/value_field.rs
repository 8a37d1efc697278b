//! A number of the document with its symbol.

use super::NeuronContext;
use crate::app::components::NumberField;
use crate::model::neuron::{MOST_STEPS, Value};
use crate::model::{FieldId, NeuronEdit};
use crate::present::{field, next_value};
use leptos::prelude::*;

/// The label with the field in it.
#[component]
pub fn ValueField(
    /// The parts' context.
    context: NeuronContext,
    /// Which number.
    value: Value,
) -> impl IntoView {
    let NeuronContext { state, setup, step, .. } = context;
    let words = &state.messages().neuron;
    let is_step = value == Value::Step;
    let text = if is_step {
        // A run is too quick to be read.
        Memo::new(move |_| context.throttled.get().0.step.to_string())
    } else {
        Memo::new(move |_| field(value.of(&setup.read())))
    };
    view! {
        <label class="value">
            <span>{(words.symbol)(value)}</span>
            <NumberField
                id=if is_step { "step-number" } else { value.key() }
                label=(words.value_label)(value)
                value=text
                now=Signal::derive(move || if is_step { step.get() as f64 } else { value.of(&setup.read()) })
                on_number=move |number| state.edit(NeuronEdit::Set(value, number))
                field=FieldId::named(value.key())
                step=if matches!(value, Value::Step | Value::Steps) { "1" } else { "any" }
                next=move |(number, steps)| next_value(value, number, steps)
                range=value.constraint(MOST_STEPS).range()
            />
        </label>
    }
}
