//! The controls that take a prediction: a number, a word, and the fields of what is drawn.

use super::context::{StepContext, drawn_edit};
use crate::app::components::charts::CountFields;
use crate::app::components::{ErrorText, NumberField};
use crate::app::use_app_state;
use crate::float_text;
use crate::model::lesson::{Change, POINTS, Prediction, Question, point_p};
use crate::model::{COUNT, FieldId, LessonEdit, LessonStep, number, stepped};
use crate::present::lesson;
use leptos::prelude::*;
use std::sync::Arc;

/// One number.
#[component]
pub fn Guess(context: StepContext) -> impl IntoView {
    let state = use_app_state();
    let StepContext { step, draft, is_asking, .. } = context;
    let (Some(question), Some(words)) = (step.question(), (state.messages().lesson.step)(step).question) else {
        return ().into_any();
    };
    let guess = Memo::new(move |_| if let Some(Prediction::Number(number)) = *draft.read() { Some(number) } else { None });
    let field = question.field();
    // Bits are guessed in tenths; questions and bins are whole.
    let tenth = if step == LessonStep::Entropy { 0.1 } else { 1.0 };
    view! {
        <label class="guess" hidden=move || !is_asking.get()>
            <span>{words.label}</span>
            <NumberField
                id="guess"
                label=words.label
                value=Signal::derive(move || guess.get().map_or_else(String::new, number::format_number))
                now=Signal::derive(move || guess.get().unwrap_or(f64::NAN))
                on_number=move |number| state.edit(LessonEdit::Predict(Prediction::Number(number)))
                on_empty=Callback::new(move |()| state.edit(LessonEdit::Clear))
                next=move |(number, steps)| stepped(number, tenth, steps)
                field=field
                range=question.constraint().range()
            />
            <ErrorText field=field/>
        </label>
    }
    .into_any()
}

/// One word of three.
#[component]
pub fn ChangeChoice(context: StepContext) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().lesson;
    let StepContext { step, draft, is_asking, .. } = context;
    let label = (words.step)(step).question.map_or("", |question| question.label);
    let option = move |change: Change| {
        let is_chosen = move || *draft.read() == Some(Prediction::Change(change));
        view! {
            <label class="choice" class:chosen=is_chosen>
                <input
                    type="radio"
                    name="guess"
                    value=change.key()
                    prop:checked=is_chosen
                    on:change=move |_| _ = state.edit(LessonEdit::Predict(Prediction::Change(change)))
                />
                <span class="name">{(words.change)(change)}</span>
            </label>
        }
    };
    view! {
        <fieldset id="guess" class="choices" hidden=move || !is_asking.get()>
            <legend class="alt">{label}</legend>
            {Change::ALL.map(option)}
        </fieldset>
    }
}

/// The fields of the model that is drawn, one a bin.
#[component]
pub fn DrawnBars(context: StepContext) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().lesson;
    let StepContext { draft, is_asking, throttled, step, .. } = context;
    let drawing = Memo::new(move |_| Arc::new(lesson::drawn_bars(draft.read().as_ref())));
    let shown = Memo::new(move |_| Arc::new(lesson::drawn_bars(throttled.read().document.draft(step))));
    view! {
        <div class="drawn-fields bars" hidden=move || !is_asking.get() role="group" aria-label=words.yours>
            <CountFields histogram=drawing.into() shown=shown label=words.drawn_count_label edit=|edit| drawn_edit(edit).into()/>
            <ErrorText field=FieldId::COUNTS/>
        </div>
    }
}

/// The pencil is at a field that is nearer than this.
const NEAR: f64 = 0.05;

/// The fields of the curve that is drawn, at p = 0.1 … 0.9.
#[component]
pub fn DrawnCurve(context: StepContext) -> impl IntoView {
    let state = use_app_state();
    let words = &state.messages().lesson;
    let StepContext { draft, is_asking, throttled, step, .. } = context;
    let id = Question::Curve.field();
    let value_of = |prediction: Option<&Prediction>, index: usize| match prediction {
        Some(Prediction::Curve(values)) => values.get(index).copied().flatten(),
        _ => None,
    };
    let field = move |index: usize| {
        let value = Memo::new(move |_| value_of(draft.read().as_ref(), index));
        // Two decimals, and "> 3" above the chart; in the field that has the focus the number itself.
        let has_focus = RwSignal::new(false);
        let text = Memo::new(move |_| match value_of(throttled.read().document.draft(step), index) {
            Some(value) if has_focus.get() => number::format_number(value),
            Some(value) => lesson::guess_text(Some(value)),
            None => String::new(),
        });
        let on_focus = move |focused: bool| {
            has_focus.set(focused);
            state.pencil.set(focused.then(|| point_p(index)));
        };
        view! {
            <li class:highlighted=move || state.pencil.get().is_some_and(|p| (p - point_p(index)).abs() < NEAR)>
                <span aria-hidden="true">{float_text::shortest(point_p(index))}</span>
                <NumberField
                    id=format!("guess-{}", index + 1)
                    label=(words.curve_label)(&float_text::shortest(point_p(index)))
                    value=text
                    now=Signal::derive(move || value.get().unwrap_or(f64::NAN))
                    on_number=move |value| state.edit(LessonEdit::SetEntry { index, value: Some(value) })
                    on_empty=Callback::new(move |()| state.edit(LessonEdit::SetEntry { index, value: None }))
                    on_list=Callback::new(move |values| LessonEdit::SetRow { first: index, values }.into())
                    next=|(value, steps)| stepped(value, 0.05, steps)
                    field=id
                    range=COUNT.range()
                    placeholder="–"
                    on_focus=Callback::new(on_focus)
                />
            </li>
        }
    };
    view! {
        <div class="drawn-fields curve" hidden=move || !is_asking.get() role="group" aria-label=words.your_guess>
            <span class="row-name" aria-hidden="true">{words.guess_row}</span>
            <ol>{(0..POINTS).map(field).collect_view()}</ol>
            <ErrorText field=id/>
        </div>
    }
}
