//! All predictions with their answers, and what each cost.

use crate::app::components::Quantity;
use crate::app::use_app_state;
use crate::i18n::ComparedPrediction;
use crate::math::Unit;
use crate::model::LessonStep;
use crate::model::lesson::Answer;
use crate::present::{compared_prediction, lesson, lesson_facts};
use leptos::prelude::*;

/// A row a step that asks for something.
#[component]
pub fn LookingBack() -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let words = &messages.lesson;
    let document = state.documents.lesson;
    let facts = StoredValue::new(lesson_facts(None));
    // `is_shown`: whether the answer is, or the prediction still open.
    let row = move |(step, answer, is_shown): (LessonStep, Answer, bool)| {
        let compared = facts.with_value(|facts| compared_prediction(step, &answer, facts));
        let compared = compared.unwrap_or(ComparedPrediction::Shown);
        let off_by = match lesson::cost_in_nats(step, &answer) {
            _ if !is_shown => ().into_any(),
            Some(nats) => {
                let name = format!("lesson.cost.{}", step.key());
                view! { <Quantity name=name value=Signal::stored(nats)/> "\u{a0}" {(messages.unit)(Unit::Bits)} }.into_any()
            }
            None => (words.off_by)(&compared).into_any(),
        };
        let truth = if is_shown { facts.with_value(|facts| (words.answer)(step, facts)) } else { words.not_shown.to_owned() };
        view! {
            <tr>
                <th scope="row"><span class="number">{step.number()}</span> " " {(words.step)(step).title}</th>
                <td>{(words.predicted)(&compared)}</td>
                <td>{truth}</td>
                <td>{off_by}</td>
            </tr>
        }
    };
    let asked = Memo::new(move |_| {
        let document = document.read();
        let answered = |step| match (document.answer(step), document.open_draft(step)) {
            (Some(answer), _) => (step, answer.clone(), true),
            (None, Some(draft)) => (step, Answer::Predicted(draft.clone()), false),
            (None, None) => (step, Answer::Shown, false),
        };
        LessonStep::ALL.into_iter().filter(|step| step.question().is_some()).map(answered).collect::<Vec<_>>()
    });
    view! {
        <section class="looking-back">
            <h3 id="looking-back-title">{words.looking_back}</h3>
            <div role="region" aria-labelledby="looking-back-title" tabindex="0">
                <table>
                    <thead>
                        <tr>{words.columns.map(|column| view! { <th scope="col">{column}</th> })}</tr>
                    </thead>
                    <tbody>{move || asked.get().into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
            <p class="closing">{words.closing}</p>
        </section>
    }
}
