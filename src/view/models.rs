//! The models side by side, each at its best p: the cards are the radio buttons that choose Q.

use super::field::{ComplaintAt, NumberField};
use super::quantity::Information;
use crate::model::{Edit, Mark, Model, Row, number};
use crate::state::{Place, State, scenes};
use leptos::prelude::*;

/// The panel at the bottom left.
#[component]
pub fn ModelsPanel() -> impl IntoView {
    let state = expect_context::<State>();
    view! {
        <fieldset class="panel models" id="model">
            <legend>{move || state.messages.get().explore.models_title}</legend>
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
    let words = move || &state.messages.get().explore;
    let row = Memo::new(move |_| state.comparison.with(|comparison| comparison.rows[i].clone()));
    let chosen = Memo::new(move |_| state.session.with(|s| s.lab().model == model));
    let parameter = move || match row.with(|row: &Row| row.least.p) {
        Some(p) => format!("p {}", number::fixed(p, 3)),
        None if model == Model::Uniform => words().no_parameter.to_owned(),
        None => String::new(),
    };
    let mark = move || match row.with(|row| row.mark) {
        Mark::Least => view! { <b class="mark">"◂ "{words().least}</b> }.into_any(),
        Mark::Tie { difference } => {
            let difference = number::fixed(state.unit.get().from_nats(difference), 4);
            view! { <span class="mark">"◂ "{words().tie}<span class="by">", "{difference}</span></span> }.into_any()
        }
        Mark::None => ().into_any(),
    };
    let length = Memo::new(move |_| state.comparison.with(|comparison| scenes::card_bar(comparison, i)));
    view! {
        <div class=format!("model {}", model.link_name()) class:chosen=move || chosen.get()>
            <label>
                <input
                    type="radio"
                    name="model"
                    value=model.link_name()
                    prop:checked=move || chosen.get()
                    on:change=move |_| { state.edit(Edit::SetModel(model)); }
                />
                <span class="name">{move || (state.messages.get().model)(model)}</span>
            </label>
            {(model == Model::TwoGroup).then(|| view! { <SplitField /> })}
            <span class="parameter">{parameter}</span>
            <span class="value">
                <Information
                    name=format!("model.{}.kl.pq", model.link_name())
                    nats=Signal::derive(move || row.with(|row| row.least.value.nats()))
                />
            </span>
            {mark}
            <span class="bar" aria-hidden="true"><i style:width=move || format!("{}%", length.get())></i></span>
        </div>
    }
}

/// Where the two-group model parts the bins.
#[component]
fn SplitField() -> impl IntoView {
    let state = expect_context::<State>();
    let words = move || &state.messages.get().explore;
    let split = Memo::new(move |_| state.session.with(|s| s.lab().split));
    view! {
        <label class="split">
            <span>{move || words().split_label}</span>
            <NumberField
                id="split".into()
                label=Signal::derive(move || words().split_after.to_owned())
                value=Signal::derive(move || split.get().to_string())
                take=move |split| state.edit(Edit::SetSplit(scenes::whole(split)))
                place=Place::Split
                step="1"
                range=(0.0, 99.0)
            />
        </label>
    }
}
