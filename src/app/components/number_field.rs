//! Number fields that never fight the typist.

use crate::app::hooks::is_command;
use crate::app::use_app_state;
use crate::float_text;
use crate::model::{Edit, FieldId, Typed, one_line, read_typed, stepped};
use leptos::ev::KeyboardEvent;
use leptos::html::Input;
use leptos::prelude::*;
use std::ops::RangeInclusive;
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, DragEvent, Event, HtmlDocument, HtmlInputElement, InputEvent};

/// A number field over one value of a document.
///
/// While it is edited it is the reader's: what they type is read, never rewritten. On leaving it shows the document again. A field of a row
/// takes a list too, for itself and the fields after it: what is pasted at once, what is typed when the field is left.
///
/// Not `type=number`: of a text that is no number, as a pasted list is, the browser would show us nothing.
#[component]
pub fn NumberField(
    /// The id, if docs/figures.md lists one.
    #[prop(optional, into)]
    id: Option<Oco<'static, str>>,
    /// The label for who does not see where it stands.
    #[prop(into)]
    label: Oco<'static, str>,
    /// The value of the document, as text.
    #[prop(into)]
    value: Signal<String>,
    /// The value of the document at this moment, from which the arrow keys step; its text may lag behind. NaN where there is none.
    #[prop(into)]
    now: Signal<f64>,
    /// Takes a finite number; false if it was refused, and then the error stands in the state.
    #[prop(into)]
    on_number: Callback<f64, bool>,
    /// Takes the value away, where the document can be without.
    #[prop(default = None, into)]
    on_empty: Option<Callback<(), bool>>,
    /// The edit by a list, in a field of a row.
    #[prop(default = None, into)]
    on_list: Option<Callback<Vec<f64>, Edit>>,
    /// Where its errors are shown.
    field: FieldId,
    /// The step as an attribute: a number, or `any`.
    #[prop(default = "any")]
    step: &'static str,
    /// The number so many steps from another one, for the arrow keys; by default a step is 1.
    #[prop(default = Callback::new(|(number, steps)| stepped(number, 1.0, steps)), into)]
    next: Callback<(f64, f64), f64>,
    /// Least and greatest value.
    range: RangeInclusive<f64>,
    /// What stands there while it is empty.
    #[prop(optional)]
    placeholder: Option<&'static str>,
    /// Whether it is out of use.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Called when it gets the focus (true) or loses it.
    #[prop(optional, into)]
    on_focus: Option<Callback<bool>>,
) -> impl IntoView {
    let state = use_app_state();
    let (least, greatest) = range.into_inner();
    let input = NodeRef::<Input>::new();
    // Text and number before the reader typed, while they do.
    let before = RwSignal::new(None::<(String, f64)>);
    let refused = RwSignal::new(false);
    let typed_list = StoredValue::new(None::<Edit>);
    Effect::new(move |_| {
        let text = value.get();
        if before.read().is_none()
            && let Some(input) = input.get()
            && input.value() != text
        {
            input.set_value(&text);
        }
    });
    // From here on untracked: event handlers.
    let show_document = move || {
        before.set(None);
        refused.set(false);
        state.commit_pending();
    };
    // What was typed on the way to a text that is refused, as the 1 of 1,234, does not stay.
    let restore = move || {
        if let Some((_, number)) = before.get_untracked().filter(|(_, number)| *number != now.get_untracked()) {
            match on_empty {
                Some(on_empty) if number.is_nan() => on_empty.run(()),
                _ => on_number.run(number),
            };
        }
    };
    // `at_once` if no more is to come, as when it was pasted.
    let read = move |text: &str, at_once: bool| {
        state.keep_error(false);
        let taken = match read_typed(text, on_list.is_some()) {
            _ if text.trim().is_empty() && on_empty.is_some() => on_empty.is_some_and(|on_empty| on_empty.run(())),
            // Refused again, now for the words.
            Ok(Typed::Number(number)) => {
                on_number.run(number) || {
                    restore();
                    on_number.run(number)
                }
            }
            Ok(Typed::List(numbers)) => {
                restore();
                let Some(edit) = on_list.map(|on_list| on_list.run(numbers)) else { return };
                let fits = if at_once { state.edit(edit.clone()) } else { state.check(&edit) };
                if at_once && fits {
                    return show_document();
                }
                typed_list.set_value(fits.then_some(edit));
                fits
            }
            Err(constraint) => {
                restore();
                state.show_error(Some(constraint.error(field)));
                false
            }
        };
        state.keep_error(!taken);
        refused.set(!taken);
    };
    // Where the text is again what it was, so is the number: the text may show only its first digits. And the next undo is the page's.
    let is_as_before =
        move |text: &str| before.with_untracked(|before| before.as_ref().is_some_and(|(before, _)| before == text));
    let give_up = move || {
        restore();
        state.clear_error(field);
        show_document();
    };
    let on_input = move |event: Event, text: String| {
        typed_list.set_value(None);
        before.update(|before| _ = before.get_or_insert((value.get_untracked(), now.get_untracked())));
        match event.dyn_ref::<InputEvent>() {
            Some(event) if event.is_composing() => {} // an input method is at work: what it makes is read when it ends
            Some(event) if event.input_type() == "historyUndo" && is_as_before(&text) => give_up(),
            event => read(&text, !event.is_some_and(is_typing)),
        }
    };
    let on_composed = move |text: String| if is_as_before(&text) { give_up() } else { read(&text, false) };
    // Called by `blur` and `change`, which may come when the page of the field is gone.
    let leave = move || {
        if refused.try_get_untracked().is_none() {
            return;
        }
        state.clear_error(field);
        if let Some(edit) = typed_list.try_update_value(Option::take).flatten() {
            state.edit(edit);
        }
        show_document();
    };
    // A browser on a phone leaves the focus in a field whose page goes at a tap: its refused text goes with it.
    on_cleanup(move || {
        if refused.try_get_untracked() == Some(true) {
            state.clear_error(field);
        }
    });
    let on_change = move |_| {
        if refused.try_get_untracked() == Some(false) {
            leave();
        }
    };
    // A field holds one line, and the browser would join the lines of a list to one number.
    let insert = move |event: &Event, data: Option<DataTransfer>| {
        let text = data.and_then(|data| data.get_data("text/plain").ok()).unwrap_or_default();
        let Ok(document) = document().dyn_into::<HtmlDocument>() else { return };
        state.commit_pending();
        // As if it were typed, so that the browser can undo it: `input` reads it.
        if !text.is_empty() && document.exec_command_with_show_ui_and_value("insertText", false, &one_line(&text)) == Ok(true) {
            event.prevent_default();
        }
    };
    let on_drop = move |event: DragEvent| {
        let input = event_target::<HtmlInputElement>(&event);
        let _ = input.focus();
        input.select();
        insert(&event, event.data_transfer());
    };
    let on_keydown = move |event: KeyboardEvent| {
        let is_command = is_command(&event);
        if is_command && before.read_untracked().is_some() {
            event.stop_propagation(); // the browser's own undo takes back what is typed
        }
        let steps = match event.key().as_str() {
            "ArrowUp" => 1.0,
            "ArrowDown" => -1.0,
            "PageUp" => 10.0,
            "PageDown" => -10.0,
            _ => return,
        };
        if is_command || event.shift_key() || event.is_composing() {
            return;
        }
        event.prevent_default();
        // What is refused, or a list that is not whole yet, is not thrown away.
        if !refused.get_untracked() && typed_list.with_value(Option::is_none) {
            before.set(None);
            let now = now.get_untracked();
            on_number.run(if now.is_nan() { least } else { next.run((now, steps)).clamp(least, greatest) });
        }
    };
    let focus = move |focused| {
        if let Some(on_focus) = on_focus {
            on_focus.try_run(focused);
        }
    };
    // Phones have no minus on the keyboard for decimals.
    let keyboard = if least < 0.0 { "text" } else { state.media.decimal_keyboard };
    view! {
        <input
            type="text"
            role="spinbutton"
            inputmode=keyboard
            autocomplete="off"
            translate="no"
            id=id
            step=step
            placeholder=placeholder
            min=float_text::shortest(least)
            max=float_text::shortest(greatest)
            aria-label=label
            aria-valuemin=float_text::shortest(least)
            aria-valuemax=float_text::shortest(greatest)
            aria-valuenow=move || Some(value.get()).filter(|value| !value.is_empty())
            aria-invalid=move || refused.get().then_some("true")
            aria-describedby=move || refused.get().then(|| field.element_id())
            disabled=move || disabled.get()
            node_ref=input
            on:input=move |event| on_input(event.clone(), event_target_value(&event))
            on:compositionend=move |event| on_composed(event_target_value(&event))
            on:change=on_change
            on:paste=move |event| insert(&event, event.clipboard_data())
            on:drop=on_drop
            on:keydown=on_keydown
            on:focus=move |_| focus(true)
            on:blur=move |_| {
                leave();
                focus(false);
            }
        />
    }
}

/// Whether a list may not be whole yet: it is typed letter by letter, or something of it is deleted.
fn is_typing(event: &InputEvent) -> bool {
    let is_letter = event.data().is_some_and(|data| data.chars().count() == 1);
    let kind = event.input_type();
    is_letter || kind.starts_with("delete") || kind.starts_with("history")
}
