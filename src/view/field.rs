//! Number fields that never fight the typist, and the words when a number is not taken.

use super::dynamic::{attribute, effect, handler, text};
use crate::digits;
use crate::state::{Complaint, Memo, Place, RwSignal, State};
use leptos::{html, oco::Oco, prelude::*};

/// A number field over one value of the state.
///
/// While it is edited it is the reader's: what they type is read, never rewritten. On leaving it shows the state again.
#[component]
pub fn NumberField(
    /// The contract's id.
    id: String,
    /// What it is, for readers who do not see where it stands.
    #[prop(into)]
    label: Oco<'static, str>,
    /// The state's value, as text.
    #[prop(into)]
    value: Memo<String>,
    /// Takes a finite number; false if it was refused, and then a complaint stands at `place`.
    #[prop(into)]
    take: Callback<f64, bool>,
    /// Where complaints about it are shown.
    place: Place,
    /// The step of the arrow keys.
    #[prop(default = "any")]
    step: &'static str,
    /// Least and greatest value.
    range: (f64, f64),
    /// No value to edit now.
    #[prop(optional, into)]
    disabled: Option<Memo<bool>>,
    /// Told when the field gains (true) or loses the focus.
    #[prop(optional)]
    on_focus: Option<Callback<bool>>,
) -> impl IntoView {
    let state = expect_context::<State>();
    let input = NodeRef::<html::Input>::new();
    let editing = RwSignal::new(false);
    let refused = RwSignal::new(false);
    effect(move || {
        let text = value.get();
        if !editing.get()
            && let Some(input) = input.get()
        {
            input.set_value(&text);
        }
    });
    let typed = move |text: String| {
        editing.set(true);
        let taken = match digits::parse(text.trim()) {
            Some(number) if number.is_finite() => take.run(number),
            _ => {
                state.complaint.set(Some(Complaint::NotANumber(place)));
                false
            }
        };
        refused.set(!taken);
    };
    let leave = move || {
        if refused.get_untracked() {
            refused.set(false);
            state.complaint.set(None);
        }
        editing.set(false);
        state.commit();
    };
    let focus = move |gained: bool| {
        if let Some(told) = on_focus {
            told.run(gained);
        }
    };
    view! {
        <input
            type="number"
            inputmode="decimal"
            id=id
            node_ref=input
            step=step
            min=digits::shortest(range.0)
            max=digits::shortest(range.1)
            aria-label=label
            aria-invalid=attribute(move || refused.get().then_some("true"))
            aria-describedby=attribute(move || refused.get().then_some(place.id()))
            disabled=attribute(move || disabled.is_some_and(Memo::get))
            autocomplete="off"
            on:input:target=move |event| typed(event.target().value())
            on:change=handler(move |_| if !refused.get_untracked() { leave() })
            on:focus=handler(move |_| focus(true))
            on:blur=handler(move |_| {
                leave();
                focus(false);
            })
        />
    }
}

/// Why the last edit here was not taken; nothing if it was.
#[component]
pub fn ComplaintAt(
    /// Which controls it speaks of.
    place: Place,
) -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let said = text(move || {
        state.complaint.get().filter(|complaint| complaint.place() == place).map(|complaint| complaint.words(words))
    });
    view! { <p class="complaint" id=place.id() role="alert">{said}</p> }
}
