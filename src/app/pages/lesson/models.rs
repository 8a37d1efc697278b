//! The models to choose from, as the radio buttons that choose Q; with what each costs, once that is told.

use super::context::StepContext;
use crate::app::use_app_state;
use crate::i18n::LessonModel;
use crate::math::Unit;
use crate::model::lesson::Prediction;
use crate::model::{ExploreEdit, LessonEdit, LessonStep, Model, number};
use crate::present::{format_information, lesson};
use leptos::prelude::*;

/// The radio group `#model`.
#[component]
pub fn Models(context: StepContext) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let words = &messages.lesson;
    let StepContext { step, document, is_asking, .. } = context;
    let title = match (words.step)(step).question {
        Some(question) => view! { <legend class="alt">{question.label}</legend> }.into_any(),
        None => view! { <legend>{messages.explore.models_title}</legend> }.into_any(),
    };
    // A drawing may be taken back.
    let models = Memo::new(move |_| lesson::models(&document.read(), step));
    view! {
        <fieldset id="model" class="choices" class:rows=step == LessonStep::Cost class:priced=move || tells_cost(step, is_asking.get())>
            {title}
            {(step == LessonStep::Cost)
                .then(|| view! { <span class="unit" aria-hidden="true"><b class="p">"D(P‖Q)"</b> " " {words.bits_per_worm}</span> })}
            <For each=move || models.get() key=|model| key(*model) let:model>
                <Row context=context model=model/>
            </For>
        </fieldset>
    }
}

/// The value of its radio button.
fn key(model: LessonModel) -> &'static str {
    match model {
        LessonModel::Yours => "yours",
        LessonModel::Family(model) => model.key(),
    }
}

/// Whether it is said what each model costs: not before the reader knows of it, nor while that is the question.
fn tells_cost(step: LessonStep, is_asking: bool) -> bool {
    step != LessonStep::SimpleModels && !is_asking
}

/// One model.
#[component]
fn Row(context: StepContext, model: LessonModel) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let words = &messages.lesson;
    let StepContext { step, document, is_asking, explore, distributions, .. } = context;
    let is_chosen = Memo::new(move |_| lesson::chosen_model(&document.read(), step) == Some(model));
    let choose = move |_| {
        // Untracked: an event handler.
        let edit = match model {
            LessonModel::Family(model) if is_asking.get_untracked() => LessonEdit::Predict(Prediction::Model(model)),
            LessonModel::Family(model) => LessonEdit::Explore(ExploreEdit::SetModel(model)),
            LessonModel::Yours => LessonEdit::ChooseDrawn,
        };
        state.edit(edit);
    };
    let name = match model {
        LessonModel::Yours => words.yours,
        LessonModel::Family(model) => (messages.model)(model),
    };
    let note = move || match model {
        LessonModel::Yours => (words.drawn_in)(LessonStep::DrawYourModel.number()),
        LessonModel::Family(Model::Uniform) => messages.explore.no_parameter.to_owned(),
        LessonModel::Family(_) => format!("p = {}", number::format_figure(explore.read().p)),
    };
    let cost = Memo::new(move |_| {
        let costs = lesson::model_costs(&document.read(), step, &distributions.observed.read());
        costs.into_iter().find(|cost| cost.model == model)
    });
    let nats = move || cost.read().as_ref().map_or(0.0, |cost| cost.nats);
    view! {
        <label class="choice" class:chosen=move || is_chosen.get()>
            <input type="radio" name="model" value=key(model) prop:checked=move || is_chosen.get() on:change=choose/>
            <span class="name">{name}</span>
            <span class="note" prop:textContent=note></span>
            <Show when=move || tells_cost(step, is_asking.get())>
                <b class="lowest" hidden=move || !cost.read().as_ref().is_some_and(|cost| cost.is_lowest)>
                    "◂ " <span>{messages.explore.lowest}</span>
                </b>
                <span
                    class="value"
                    translate="no"
                    class:infinite=move || nats().is_infinite()
                    prop:textContent=move || format_information(Unit::Bits, nats())
                ></span>
                <span class="bar" aria-hidden="true">
                    <i style:width=move || format!("{}%", cost.read().as_ref().map_or(0.0, |cost| cost.percent))></i>
                </span>
            </Show>
        </label>
    }
}
