//! Number fields that never fight the typist.

use crate::app::use_app_state;
use crate::float_text;
use crate::model::{FieldError, FieldId};
use leptos::html::Input;
use leptos::prelude::*;
use std::ops::RangeInclusive;

/// A number field over one value of a document.
///
/// While it is edited it is the reader's: what they type is read, never rewritten. On leaving it shows the document again.
#[component]
pub fn NumberField(
    /// The id of the contract.
    #[prop(into)]
    id: Oco<'static, str>,
    /// The label for who does not see where it stands.
    #[prop(into)]
    label: Oco<'static, str>,
    /// The value of the document, as text.
    #[prop(into)]
    value: Signal<String>,
    /// Takes a finite number; false if it was refused, and then the error stands in the state.
    #[prop(into)]
    on_number: Callback<f64, bool>,
    /// Where its errors are shown.
    field: FieldId,
    /// The step of the arrow keys: a number, or `any`.
    #[prop(default = "any")]
    step: &'static str,
    /// Least and greatest value.
    range: RangeInclusive<f64>,
    /// Whether it is out of use.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether it is in the page at all.
    #[prop(optional, into)]
    hidden: Signal<bool>,
    /// Called when it gets the focus (true) or loses it.
    #[prop(optional, into)]
    on_focus: Option<Callback<bool>>,
) -> impl IntoView {
    let state = use_app_state();
    let input = NodeRef::<Input>::new();
    let editing = RwSignal::new(false);
    let refused = RwSignal::new(false);
    Effect::new(move |_| {
        let text = value.get();
        if !editing.get()
            && let Some(input) = input.get()
        {
            input.set_value(&text);
        }
    });
    let on_input = move |text: String| {
        editing.set(true);
        let taken = match float_text::parse(text.trim()) {
            Some(number) if number.is_finite() => on_number.run(number),
            _ => {
                state.show_error(Some(FieldError::not_a_number(field)));
                false
            }
        };
        refused.set(!taken);
    };
    // Called by `blur` too, which may come when the page of the field is gone.
    let leave = move || {
        if refused.try_get_untracked().unwrap_or_default() {
            refused.set(false);
            state.show_error(None);
        }
        editing.set(false);
        state.commit_pending();
    };
    let on_change = move |_| {
        // `change` too may come when the page of the field is gone.
        if refused.try_get_untracked() == Some(false) {
            leave();
        }
    };
    let focus = move |focused| {
        if let Some(on_focus) = on_focus {
            on_focus.try_run(focused);
        }
    };
    view! {
        <input
            type="number"
            inputmode="decimal"
            autocomplete="off"
            id=id
            step=step
            min=float_text::shortest(*range.start())
            max=float_text::shortest(*range.end())
            aria-label=label
            aria-invalid=move || refused.get().then_some("true")
            aria-describedby=move || refused.get().then(|| field.element_id())
            disabled=move || disabled.get()
            hidden=move || hidden.get()
            node_ref=input
            on:input:target=move |event| on_input(event.target().value())
            on:change=on_change
            on:focus=move |_| focus(true)
            on:blur=move |_| {
                leave();
                focus(false);
            }
        />
    }
}
