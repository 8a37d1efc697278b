//! The models side by side, each at its best p: the cards are the radio buttons that choose Q.

use super::context::ExploreContext;
use crate::app::components::{ErrorText, NumberField, Quantity};
use crate::app::use_app_state;
use crate::model::{ExploreEdit, FieldId, Model, Rank, number};
use crate::present::{card_bar_percent, tie_sentence};
use leptos::prelude::*;

/// The panel at the bottom left.
#[component]
pub fn ModelsPanel(context: ExploreContext) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let words = &messages.explore;
    let tie = Memo::new(move |_| tie_sentence(&context.comparison.read(), state.unit.get(), messages));
    view! {
        <fieldset class="panel models" id="model">
            <legend>{words.models_title} " " <small>{words.at_best_p}</small></legend>
            <p class="tie" prop:textContent=move || tie.get().unwrap_or_default()></p>
            <div class="cards">{Model::ALL.map(|model| view! { <Card context=context model=model/> })}</div>
            <ErrorText field=FieldId::SPLIT/>
        </fieldset>
    }
}

/// One model: its name, its best p, its minimum of D(P‖Q), and whether that is the lowest of the three.
#[component]
fn Card(context: ExploreContext, model: Model) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let words = &messages.explore;
    let fit = Memo::new(move |_| context.comparison.read().fit(model).clone());
    let is_chosen = Memo::new(move |_| context.explore.read().model == model);
    let parameter = move || match fit.read().least.p {
        Some(p) => format!("p = {}", number::format_figure(p)),
        None if model == Model::Uniform => words.no_parameter.to_owned(),
        None => String::new(),
    };
    let is_lowest = Memo::new(move |_| fit.read().rank == Rank::Least);
    view! {
        <div class=format!("model {}", model.key()) class:chosen=move || is_chosen.get()>
            <label>
                <input
                    type="radio"
                    name="model"
                    value=model.key()
                    prop:checked=move || is_chosen.get()
                    on:change=move |_| context.choose_model(state, model)
                />
                <span class="name">{(messages.model)(model)}</span>
            </label>
            <span class="parameter" prop:textContent=parameter></span>
            <span class="value">
                <Quantity name=format!("model.{}.kl.pq", model.key()) value=Signal::derive(move || fit.read().least.value.nats())/>
            </span>
            <span class="note">
                <b hidden=move || !is_lowest.get()>"◂ " <span>{words.lowest}</span></b>
                {(model == Model::TwoGroup).then(|| view! { <Split context=context/> })}
            </span>
            <span class="bar" aria-hidden="true">
                <i style:width=move || format!("{}%", card_bar_percent(&context.comparison.read(), model))></i>
            </span>
        </div>
    }
}

/// Where the two-group model parts the bins.
#[component]
fn Split(context: ExploreContext) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().explore;
    view! {
        <label class="split">
            <span>{words.split_label}</span>
            <NumberField
                id="split"
                label=words.split_after
                value=Signal::derive(move || context.explore.read().split.to_string())
                now=Signal::derive(move || context.explore.read().split as f64)
                on_number=move |split| state.edit(ExploreEdit::SetSplit(split))
                field=FieldId::SPLIT
                step="1"
                range=0.0..=99.0
            />
            <span>{words.split_unit}</span>
        </label>
    }
}
