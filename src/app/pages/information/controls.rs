//! What sets a number of the document: a field, a slider; and the menus of presets.

use super::InformationContext;
use crate::app::components::{NumberField, OWN, Select, Slider};
use crate::app::use_app_state;
use crate::model::information::{CHANCE, List, Parameter};
use crate::model::{Edit, FieldId, InformationEdit, ListPreset, number};
use crate::present::next_parameter;
use leptos::prelude::*;

/// A number field with its short name; for one of the three coins with a slider too. One for an outcome that does not exist is hidden.
#[component]
pub fn ParameterField(
    /// What the page reads.
    context: InformationContext,
    /// The number.
    parameter: Parameter,
) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().information;
    let InformationContext { document, outcomes, .. } = context;
    let id = match parameter {
        Parameter::Event => "event-number".to_owned(),
        Parameter::Coin => "coin-number".to_owned(),
        Parameter::Outcomes => "outcomes".to_owned(),
        Parameter::Entry(list, entry) => format!("{}-{entry}", list.key()),
        Parameter::OneOfCoins(coin) => format!("coins-{coin}-number"),
    };
    let outcome = match parameter {
        Parameter::Entry(_, entry) => Some(entry),
        _ => None,
    };
    let highlight = move |focused: bool| {
        if outcome.is_some() {
            state.highlight(outcome.filter(|_| focused));
        }
    };
    let on_list = parameter
        .is_in_row()
        .then(|| Callback::new(move |numbers: Vec<f64>| Edit::from(InformationEdit::SetRow(parameter, numbers))));
    let slider =
        matches!(parameter, Parameter::OneOfCoins(_)).then(|| view! { <ParameterSlider context=context parameter=parameter/> });
    view! {
        <span
            class="knob"
            class:highlighted=move || outcome.is_some() && state.highlighted.get() == outcome
            hidden=move || outcome.is_some_and(|outcome| outcome >= outcomes.get())
        >
            <b aria-hidden="true">{(words.short)(parameter)}</b>
            {slider}
            <NumberField
                id=id
                label=(words.label)(parameter)
                value=Memo::new(move |_| parameter.text(&document.read()))
                now=Signal::derive(move || parameter.of(&document.read()))
                on_number=move |value| state.edit(InformationEdit::Set(parameter, value))
                on_list=on_list
                field=FieldId::named(parameter.name())
                step=if parameter == Parameter::Outcomes { "1" } else { "any" }
                next=move |(number, steps)| next_parameter(parameter, &document.read_untracked(), number, steps) // an event handler
                range=parameter.constraint().range()
                on_focus=Callback::new(highlight)
            />
        </span>
    }
}

/// The slider over a probability.
#[component]
pub fn ParameterSlider(
    /// What the page reads.
    context: InformationContext,
    /// The probability.
    parameter: Parameter,
) -> impl IntoView {
    let state = use_app_state();
    let id = match parameter {
        Parameter::OneOfCoins(coin) => format!("coins-{coin}"),
        _ => parameter.name().to_owned(),
    };
    let value = Memo::new(move |_| parameter.of(&context.document.read()));
    view! {
        <Slider
            id=id
            label=(state.messages().information.label)(parameter)
            value=value
            range=CHANCE.range()
            step=0.001
            value_text=Signal::derive(move || number::format_parameter(value.get()))
            on_move=move |value| _ = state.edit(InformationEdit::Set(parameter, value))
        />
    }
}

/// The presets of P alone, or of both lists.
#[component]
pub fn ListPresets(
    /// What the page reads.
    context: InformationContext,
    /// P, or Q for those of both.
    list: List,
) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().information;
    let (id, presets) = match list {
        List::P => ("preset-p", ListPreset::LISTS),
        List::Q => ("preset-q", ListPreset::PAIRS),
    };
    let mut options = vec![(OWN, words.own)];
    options.extend(presets.map(|preset| (preset.key(), (words.preset)(preset))));
    let value = Memo::new(move |_| {
        let document = context.document.read();
        presets.into_iter().find(|preset| preset.is(&document)).map_or(OWN, ListPreset::key)
    });
    let choose = move |key: String| {
        if let Some(preset) = presets.into_iter().find(|preset| preset.key() == key) {
            state.edit(InformationEdit::Load(preset));
        }
    };
    view! { <Select id=id label=(words.presets)(list) options=options value=value on_choose=choose/> }
}
