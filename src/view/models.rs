//! The models side by side, each at its best p: the cards are the radio buttons that choose Q.

use super::dynamic::{dynamic, handler, part, text};
use super::field::{ComplaintAt, NumberField};
use super::quantity::Information;
use crate::digits;
use crate::model::{Edit, Mark, Model, number};
use crate::state::{Place, State, boxed, memo, scenes};
use crate::web::frame::Stage;
use leptos::prelude::*;

/// The panel at the bottom left.
#[component]
pub fn ModelsPanel() -> impl IntoView {
    let words = expect_context::<State>().words();
    view! {
        <fieldset class="panel models" id="model">
            <legend>{words.explore.models_title}</legend>
            <div class="cards">
                {Model::ALL.into_iter().enumerate().map(|(i, model)| view! { <ModelCard i model /> }).collect_view()}
            </div>
            <ComplaintAt place=Place::Split />
        </fieldset>
    }
}

#[component]
fn ModelCard(
    /// The row in the comparison.
    i: usize,
    model: Model,
) -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let row = memo(move || state.comparison.read().rows[i].clone());
    let chosen = memo(move || state.model.get() == model);
    let parameter = text(move || match row.read().least.p {
        Some(p) => format!("p {}", number::fixed(p, 3)),
        None if model == Model::Uniform => words.explore.no_parameter.to_owned(),
        None => String::new(),
    });
    let mark = part(move || match row.read().mark {
        Mark::Least => view! { <b class="mark">"◂ "{words.explore.least}</b> }.into_any(),
        Mark::Tie { difference } => {
            let difference = number::fixed(state.unit.get().from_nats(difference), 4);
            view! { <span class="mark">"◂ "{words.explore.tie}<span class="by">", "{difference}</span></span> }.into_any()
        }
        Mark::None => ().into_any(),
    });
    let length = memo(move || scenes::card_bar(&state.comparison.read(), i));
    view! {
        <div class=format!("model {}", model.key()) class:chosen=dynamic(move || chosen.get())>
            <label>
                <input
                    type="radio"
                    name="model"
                    value=model.key()
                    prop:checked=dynamic(move || chosen.get())
                    on:change=handler(move |_| { state.edit(Edit::SetModel(model)); })
                />
                <span class="name">{(words.model)(model)}</span>
            </label>
            {(model == Model::TwoGroup).then(|| view! { <SplitField /> })}
            <span class="parameter">{parameter}</span>
            <span class="value">
                <Information
                    name=format!("model.{}.kl.pq", model.key())
                    nats=boxed(move || row.read_untracked().least.value.nats())
                    stage=Stage::Read
                />
            </span>
            {mark}
            <span class="bar" aria-hidden="true"><i style:width=dynamic(move || format!("{}%", digits::shortest(length.get())))></i></span>
        </div>
    }
}

/// Where the two-group model parts the bins.
#[component]
fn SplitField() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    view! {
        <label class="split">
            <span>{words.explore.split_label}</span>
            <NumberField
                id="split".into()
                label=words.explore.split_after
                value=memo(move || state.split.get().to_string())
                take=move |split: f64| state.edit(Edit::SetSplit(scenes::whole(split)))
                place=Place::Split
                step="1"
                range=(0.0, 99.0)
            />
        </label>
    }
}
