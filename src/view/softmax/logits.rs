//! The logits: presets, bars, fields, target, temperature, and the same number added to all.

use super::Seen;
use super::rows::ClassesChart;
use crate::digits;
use crate::model::{CLASSES, LOGIT, LogitEdit, LogitPreset, TEMPERATURE};
use crate::state::scenes::softmax::{self as scenes, ClassRow};
use crate::state::{Place, State, memo};
use crate::view::dynamic::{attribute, dynamic, handler, part};
use crate::view::field::{ComplaintAt, NumberField};
use crate::view::follow::follow;
use crate::view::history::UndoRedo;
use crate::web;
use leptos::{html, prelude::*};

const LOGITS: Place = Place::Value("logits");
const CLASSES_PLACE: Place = Place::Value("classes");
const TEMPERATURE_PLACE: Place = Place::Value("temperature");

/// The top of the panel.
#[component]
pub fn LogitsHead() -> impl IntoView {
    let state = expect_context::<State>();
    let words = &state.words().softmax;
    let work = state.works.softmax;
    let Seen { classes, .. } = expect_context::<Seen>();
    let preset = work.memo(|sheet| LogitPreset::of(&sheet.logits));
    let choose = move |key: String| {
        if let Some(preset) = LogitPreset::ALL.into_iter().find(|preset| preset.key() == key) {
            work.edit(LogitEdit::Load(preset));
        }
    };
    view! {
        <div class="panel-head">
            <h2 id="logits-title">{words.rows[ClassRow::Logits as usize].0}</h2>
            <label class="bins">
                <span>{words.classes}</span>
                <NumberField
                    id="classes".into()
                    label=words.classes
                    value=memo(move || classes.get().to_string())
                    take=move |classes: f64| work.edit(LogitEdit::Classes(classes))
                    place=CLASSES_PLACE
                    step="1"
                    range=CLASSES.ends()
                />
                <ComplaintAt place=CLASSES_PLACE />
            </label>
            <label class="select preset">
                <span>{words.presets}</span>
                <select id="preset" on:change:target=move |event| choose(event.target().value())>
                    <option value="own" hidden=attribute(move || preset.get().is_some()) prop:selected=dynamic(move || preset.get().is_none())>
                        {words.own}
                    </option>
                    {LogitPreset::ALL.map(|each| view! {
                        <option value=each.key() prop:selected=dynamic(move || preset.get() == Some(each))>{(words.preset)(each)}</option>
                    }).collect_view()}
                </select>
            </label>
            <UndoRedo />
        </div>
    }
}

/// Bars, fields, target; temperature and constant.
#[component]
pub fn LogitsControls() -> impl IntoView {
    let state = expect_context::<State>();
    let words = &state.words().softmax;
    let work = state.works.softmax;
    let Seen { sheet, classes, target, .. } = expect_context::<Seen>();
    let field = move |class: usize| {
        let logit = memo(move || sheet.read().logits.get(class).map_or_else(String::new, |logit| scenes::field_text(*logit)));
        let focus = Callback::new(move |gained: bool| state.lit.set(gained.then_some(class)));
        view! {
            <li class:lit=dynamic(move || state.lit.get() == Some(class))>
                <NumberField
                    id=format!("logit-{class}")
                    label=(words.logit_label)(class)
                    value=logit
                    take=move |logit: f64| work.edit(LogitEdit::Set { class, logit })
                    place=LOGITS
                    step="0.1"
                    range=LOGIT.ends()
                    on_focus=focus
                />
                <span class="bin" aria-hidden="true">{class.to_string()}</span>
            </li>
        }
    };
    let radio = move |class: usize| {
        view! {
            <label class:lit=dynamic(move || state.lit.get() == Some(class))>
                <input
                    type="radio"
                    name="target"
                    value=class.to_string()
                    aria-label=(words.target_label)(class)
                    prop:checked=dynamic(move || target.get() == class)
                    on:change=handler(move |_| { work.edit(LogitEdit::Target(class)); })
                />
                {class.to_string()}
            </label>
        }
    };
    let add = move |constant: f64, id: &'static str, text: &'static str| {
        view! {
            <button id=id aria-label=(words.add_label)(text) on:click=handler(move |_| { work.edit(LogitEdit::Add(constant)); })>{text}</button>
        }
    };
    view! {
        <ClassesChart row=ClassRow::Logits />
        <div class="counts">
            <span class="row-name worms" aria-hidden="true">"z"</span>
            <ol>{part(move || (0..classes.get()).map(field).collect_view())}</ol>
            <ComplaintAt place=LOGITS />
        </div>
        <fieldset id="target">
            <legend class="alt">{words.target_legend}</legend>
            <span class="row-name" aria-hidden="true">{words.target}</span>
            {part(move || (0..classes.get()).map(radio).collect_view())}
        </fieldset>
        <div class="logit-row">
            <label class="t-field">
                <span>{words.temperature}</span>
                <NumberField
                    id="temperature-number".into()
                    label=words.temperature_label
                    value=memo(move || digits::shortest(sheet.read().temperature))
                    take=move |temperature: f64| work.edit(LogitEdit::Temperature(temperature))
                    place=TEMPERATURE_PLACE
                    range=TEMPERATURE.ends()
                />
            </label>
            <TemperatureSlider />
            <ComplaintAt place=TEMPERATURE_PLACE />
            <span class="add">{words.add}</span>
            {[(-100.0, "less-100", "−100"), (-10.0, "less-10", "−10"), (10.0, "more-10", "+10"), (100.0, "more-100", "+100")]
                .map(|(constant, id, text)| add(constant, id, text)).into_iter().collect_view()}
        </div>
    }
}

/// The temperature on a logarithmic scale.
#[component]
fn TemperatureSlider() -> impl IntoView {
    let state = expect_context::<State>();
    let words = &state.words().softmax;
    let work = state.works.softmax;
    let Seen { sheet, .. } = expect_context::<Seen>();
    let input = NodeRef::<html::Input>::new();
    follow(
        move || input.get_untracked().map(|_| sheet.read_untracked().temperature),
        move |temperature: &f64| {
            let Some(input) = input.get_untracked() else { return };
            input.set_value(&scenes::temperature_place(*temperature));
            web::write_attribute(&input, "aria-valuetext", &digits::shortest(*temperature));
        },
    );
    view! {
        <input
            type="range"
            id="temperature"
            min="-2"
            max="2"
            step="0.01"
            aria-label=words.temperature_label
            node_ref=input
            on:input:target=move |event| {
                if let Some(place) = digits::parse(&event.target().value()) {
                    work.edit(LogitEdit::Temperature(scenes::temperature_at(place)));
                }
            }
            on:pointerup=handler(move |_| state.commit())
            on:blur=handler(move |_| state.commit())
        />
    }
}
