//! Why the last edit at a control was not taken.

use crate::app::use_app_state;
use crate::model::FieldId;
use leptos::prelude::*;

/// The words of the error of one field; empty where there is none.
#[component]
pub fn ErrorText(
    /// The field.
    field: FieldId,
) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let words = move || {
        let error = state.error.get().filter(|error| error.field == field);
        error.map_or_else(String::new, |error| (messages.field_error)(error))
    };
    view! { <p class="error-text" id=field.element_id() role="alert" prop:textContent=words></p> }
}
