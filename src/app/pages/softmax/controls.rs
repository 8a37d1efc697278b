//! The logits as numbers: presets, fields, target, temperature, and the same number added to all.

use super::SoftmaxContext;
use crate::app::components::{ErrorText, NumberField, OWN, Select, Slider, UndoRedo};
use crate::app::use_app_state;
use crate::float_text;
use crate::model::{CLASSES, FieldId, LOGIT, SoftmaxEdit, SoftmaxPreset, TEMPERATURE, stepped};
use crate::present::softmax::{self as present, ClassRow};
use leptos::prelude::*;

const CLASSES_FIELD: FieldId = FieldId::named("classes");
const LOGITS_FIELD: FieldId = FieldId::named("logits");
const TEMPERATURE_FIELD: FieldId = FieldId::named("temperature");

/// The top of the panel: number of classes, presets, undo.
#[component]
pub fn Head(context: SoftmaxContext) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().softmax;
    let document = context.document;
    let mut options = vec![(OWN, words.own)];
    options.extend(SoftmaxPreset::ALL.map(|preset| (preset.key(), (words.preset)(preset))));
    let choose = move |key: String| {
        if let Some(preset) = SoftmaxPreset::ALL.into_iter().find(|preset| preset.key() == key) {
            state.edit(SoftmaxEdit::Load(preset));
        }
    };
    let preset = Signal::derive(move || SoftmaxPreset::of(&document.read().logits).map_or(OWN, SoftmaxPreset::key));
    view! {
        <div class="panel-head">
            <h2 id="logits-title">{words.rows[ClassRow::Logits as usize].0}</h2>
            <label class="bins">
                <span>{words.classes}</span>
                <NumberField
                    id="classes"
                    label=words.classes
                    value=Signal::derive(move || document.read().classes().to_string())
                    now=Signal::derive(move || document.read().classes() as f64)
                    on_number=move |classes| state.edit(SoftmaxEdit::Classes(classes))
                    field=CLASSES_FIELD
                    step="1"
                    range=CLASSES.range()
                />
                <ErrorText field=CLASSES_FIELD/>
            </label>
            <Select id="preset" class="select preset" label=words.presets options=options value=preset on_choose=choose/>
            <UndoRedo/>
        </div>
    }
}

/// Fields, target; temperature and constant.
#[component]
pub fn Controls(context: SoftmaxContext) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().softmax;
    let document = context.document;
    let is_highlighted = move |class| state.highlighted.get() == Some(class);
    let field = move |class: usize| {
        let value = move || document.read().logits.get(class).map_or_else(String::new, |logit| present::field_text(*logit));
        view! {
            <li class:highlighted=move || is_highlighted(class) hidden=move || context.lacks(class)>
                <NumberField
                    id=format!("logit-{class}")
                    label=(words.logit_label)(class)
                    value=Signal::derive(value)
                    now=Signal::derive(move || document.read().logits.get(class).copied().unwrap_or_default())
                    on_number=move |logit| state.edit(SoftmaxEdit::Set { class, logit })
                    on_list=Callback::new(move |logits| SoftmaxEdit::SetRow { first: class, logits }.into())
                    field=LOGITS_FIELD
                    step="0.1"
                    next=|(logit, steps)| stepped(logit, 0.1, steps)
                    range=LOGIT.range()
                    on_focus=Callback::new(move |focused: bool| state.highlight(focused.then_some(class)))
                />
                <span class="bin" aria-hidden="true">{class}</span>
            </li>
        }
    };
    let radio = move |class: usize| {
        view! {
            <label class:highlighted=move || is_highlighted(class) hidden=move || context.lacks(class)>
                <input
                    type="radio"
                    name="target"
                    value=class.to_string()
                    aria-label=(words.target_label)(class)
                    prop:checked=move || document.read().target == class
                    on:change=move |_| _ = state.edit(SoftmaxEdit::Target(class))
                />
                {class}
            </label>
        }
    };
    let digits = Memo::new(move |_| {
        let document = document.read();
        document.logits.iter().map(|logit| present::field_text(*logit).len()).max().unwrap_or_default()
    });
    // More than the fields have room for in two columns.
    let is_long = move || document.read().classes() * digits.get() > 40;
    // As many fields as there can be classes: those of classes that are not there are hidden.
    let most = *CLASSES.range().end() as usize;
    view! {
        <div class="counts" class:long=is_long style=("--digits", move || digits.get().to_string())>
            <span class="row-name" aria-hidden="true">"z"</span>
            <ol>{(0..most).map(field).collect_view()}</ol>
            <ErrorText field=LOGITS_FIELD/>
        </div>
        <fieldset id="target">
            <legend class="alt">{words.target_legend}</legend>
            <span class="row-name" aria-hidden="true">{words.target}</span>
            {(0..most).map(radio).collect_view()}
        </fieldset>
        <Temperature context=context/>
    }
}

/// The temperature, on a logarithmic scale too; and what is added to all logits.
#[component]
fn Temperature(context: SoftmaxContext) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().softmax;
    let temperature = Memo::new(move |_| context.document.read().temperature);
    let text = Signal::derive(move || float_text::shortest(temperature.get()));
    let constants = present::CONSTANTS.map(|(constant, id, text)| {
        view! {
            <button id=id aria-label=(words.add_label)(text) on:click=move |_| _ = state.edit(SoftmaxEdit::Add(constant))>
                {text}
            </button>
        }
    });
    view! {
        <div class="logit-row">
            <label class="t-field">
                <span>{words.temperature}</span>
                <NumberField
                    id="temperature-number"
                    label=words.temperature_label
                    value=text
                    now=temperature
                    on_number=move |temperature| state.edit(SoftmaxEdit::Temperature(temperature))
                    field=TEMPERATURE_FIELD
                    next=|(temperature, steps)| present::next_temperature(temperature, steps)
                    range=TEMPERATURE.range()
                />
            </label>
            <Slider
                id="temperature"
                label=words.temperature_label
                value=Signal::derive(move || present::temperature_place(temperature.get()))
                range=present::TEMPERATURE_PLACES
                step=present::TEMPERATURE_STEP
                value_text=text
                on_move=move |place| _ = state.edit(SoftmaxEdit::Temperature(present::temperature_at(place)))
            />
            <ErrorText field=TEMPERATURE_FIELD/>
            <span class="add">{words.add}</span>
            {constants}
        </div>
    }
}
