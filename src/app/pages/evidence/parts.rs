//! What the panels are made of: fields, figures with a word, the name of the unit.

use super::EvidenceContext;
use crate::app::components::{ErrorText, Measure, NumberField, OptionalQuantity};
use crate::app::use_app_state;
use crate::model::evidence::SIZE;
use crate::model::number::format_parameter;
use crate::model::{Constraint, EvidenceDocument, EvidenceEdit, FieldId};
use crate::present::evidence::whole_text;
use crate::present::next_probability;
use leptos::prelude::*;

/// A number field with its word and the place for its errors.
#[component]
pub fn Field(
    /// What the page reads.
    context: EvidenceContext,
    /// Its id, which is also the name of what it edits.
    id: &'static str,
    /// The word in sight.
    word: &'static str,
    /// What it is, for who does not see where it stands.
    label: &'static str,
    /// What its number must be.
    constraint: Constraint,
    /// Its number, of the document and the number of bins.
    number: fn(&EvidenceDocument, usize) -> f64,
    /// The edit to another number.
    edit: fn(f64) -> EvidenceEdit,
    /// Whether there is nothing to edit.
    #[prop(default = |_| false)]
    is_disabled: fn(&EvidenceDocument) -> bool,
) -> impl IntoView {
    let state = use_app_state();
    let field = FieldId::named(id);
    let EvidenceContext { document, bins, .. } = context;
    // Memos: a field is not written when something else is edited.
    let now = Memo::new(move |_| number(&document.read(), bins.get()));
    let is_whole = matches!(constraint, Constraint::Whole { .. });
    let value = Memo::new(move |_| if is_whole { whole_text(now.get()) } else { format_parameter(now.get()) });
    let disabled = Memo::new(move |_| is_disabled(&document.read()));
    view! {
        <label class=format!("field {id}")>
            <span>{word}</span>
            <NumberField
                id=id
                label=label
                value=value
                now=now
                on_number=move |number| state.edit(edit(number))
                field=field
                step=if is_whole { "1" } else { "any" }
                next=move |(number, steps)| if is_whole { number + steps } else { next_probability(number, steps) }
                range=constraint.range()
                disabled=disabled
            />
            <ErrorText field=field/>
        </label>
    }
}

/// The field of the size of samples.
#[component]
pub fn SizeField(
    /// What the page reads.
    context: EvidenceContext,
) -> impl IntoView {
    let words = &use_app_state().messages().evidence;
    view! {
        <Field
            context=context
            id="size"
            word=words.size
            label=words.size_label
            constraint=SIZE
            number=|document, _| document.size as f64
            edit=EvidenceEdit::Size
        />
    }
}

/// A figure beside its word; left out where there is no number.
#[component]
pub fn Figure(
    /// The name of the quantity.
    name: &'static str,
    /// The word.
    word: &'static str,
    /// The number, if there is one: information in nats.
    #[prop(into)]
    value: Signal<Option<f64>>,
    /// What it measures.
    #[prop(default = Measure::Information)]
    measure: Measure,
    /// The largest of the terms that it comes from, if it is a sum.
    #[prop(optional, into)]
    largest_term: Option<Signal<f64>>,
) -> impl IntoView {
    let largest_term = largest_term.unwrap_or_else(|| Signal::stored(measure.largest_term()));
    view! {
        <span class="figure">
            <small>{word}</small>
            <OptionalQuantity name=name value=value measure=measure largest_term=largest_term/>
        </span>
    }
}
