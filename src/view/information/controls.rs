//! What sets a number of the sheet: a field, a slider; and the menus of lists ready made.

use crate::digits;
use crate::model::chances::{Chance, Knob, List};
use crate::model::{ListPreset, number};
use crate::state::{AnyWork, Place, State, memo};
use crate::view::dynamic::{dynamic, handler};
use crate::view::field::NumberField;
use crate::view::follow::follow;
use crate::view::header::{OWN, Select};
use crate::web::{self, frame::Stage};
use leptos::{html, prelude::*};

/// A number field; of the three coins with a slider.
#[component]
pub fn Field(knob: Knob) -> impl IntoView {
    let state = expect_context::<State>();
    let words = &state.words().information;
    let work = state.works.chances;
    let id = match knob {
        Knob::Event => "event-number".to_owned(),
        Knob::Coin => "coin-number".to_owned(),
        Knob::Outcomes => "outcomes".to_owned(),
        Knob::Entry(list, entry) => format!("{}-{entry}", list.key()),
        Knob::OneOfCoins(coin) => format!("coins-{coin}-number"),
    };
    let entry = match knob {
        Knob::Entry(_, entry) => Some(entry),
        _ => None,
    };
    let focus = Callback::new(move |gained: bool| {
        if entry.is_some() {
            state.lit.set(entry.filter(|_| gained));
        }
    });
    view! {
        <span class="knob" class:lit=dynamic(move || entry.is_some() && state.lit.get() == entry)>
            <b aria-hidden="true">{(words.short)(knob)}</b>
            {matches!(knob, Knob::OneOfCoins(_)).then(|| view! { <Slide knob /> })}
            <NumberField
                id
                label=(words.label)(knob)
                value=memo(move || knob.text(work.session.read().sheet()))
                take=move |value: f64| work.edit(Chance::Set(knob, value))
                place=Place::Value(knob.name())
                step=if knob == Knob::Outcomes { "1" } else { "any" }
                range=knob.needs().ends()
                on_focus=focus
            />
        </span>
    }
}

/// The native slider over a chance.
#[component]
pub fn Slide(knob: Knob) -> impl IntoView {
    let state = expect_context::<State>();
    let work = state.works.chances;
    let id = match knob {
        Knob::OneOfCoins(coin) => format!("coins-{coin}"),
        _ => knob.name().to_owned(),
    };
    let input = NodeRef::<html::Input>::new();
    follow(
        Stage::Write,
        move || input.get_untracked().map(|_| knob.of(work.session.read_untracked().sheet())),
        move |p| {
            let Some(input) = input.get_untracked() else { return };
            // The range shows the nearest step; it is there already when the reader moved it, and setting it would cost a layout.
            let nearest = digits::fixed(*p, 3);
            if input.value_as_number() != digits::parse(&nearest).unwrap_or_default() {
                input.set_value(&nearest);
            }
            web::write_attribute(&input, "aria-valuetext", &number::parameter(*p));
        },
    );
    view! {
        <input
            type="range"
            class="slide"
            id=id
            min="0"
            max="1"
            step="0.001"
            aria-label=(state.words().information.label)(knob)
            node_ref=input
            on:input:target=move |event| {
                if let Some(p) = digits::parse(&event.target().value()) {
                    work.edit(Chance::Set(knob, p));
                }
            }
            on:pointerup=handler(move |_| work.commit())
            on:blur=handler(move |_| work.commit())
        />
    }
}

/// Lists ready made: of P alone, or of both.
#[component]
pub fn Presets(list: List) -> impl IntoView {
    let state = expect_context::<State>();
    let words = &state.words().information;
    let work = state.works.chances;
    let (id, presets) = match list {
        List::P => ("preset-p", ListPreset::LISTS),
        List::Q => ("preset-q", ListPreset::PAIRS),
    };
    let chosen = memo(move || {
        let session = work.session.read();
        presets.into_iter().find(|preset| preset.is(session.sheet())).map_or(OWN, ListPreset::key)
    });
    let choose = move |key: String| {
        if let Some(preset) = presets.into_iter().find(|preset| preset.key() == key) {
            work.edit(Chance::Load(preset));
        }
    };
    let mut options = vec![(OWN, words.own)];
    options.extend(presets.map(|preset| (preset.key(), (words.preset)(preset))));
    view! { <Select id label=(words.presets)(list) options value=chosen choose /> }
}
