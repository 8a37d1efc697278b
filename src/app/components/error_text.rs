//! Why the last edit at a control was not taken.

use crate::app::use_app_state;
use crate::model::FieldId;
use leptos::html::P;
use leptos::prelude::*;
use web_sys::HtmlElement;

/// The words of the error of one field, under the control that has the focus; empty where there is none.
#[component]
pub fn ErrorText(
    /// The field.
    field: FieldId,
) -> impl IntoView {
    let state = use_app_state();
    let messages = state.messages();
    let element = NodeRef::<P>::new();
    let words = Memo::new(move |_| {
        let error = state.error.get().filter(|error| error.field == field);
        error.map_or_else(String::new, |error| (messages.field_error)(error))
    });
    Effect::new(move |_| {
        let words = words.get();
        if let Some(element) = element.get() {
            element.set_text_content(Some(&words));
            place(&element);
        }
    });
    view! { <p class="error-text" id=field.element_id() role="alert" node_ref=element></p> }
}

/// How far from the control, in CSS px.
const GAP: f64 = 6.0;

/// Puts the words under the control that has the focus, or over it where the window ends, and within the page's sides.
fn place(words: &HtmlElement) {
    let control = document().active_element().filter(|control| control.matches("main *").unwrap_or(false));
    let page = document().query_selector("main").ok().flatten();
    // Words that are empty have no box.
    let (Some(control), Some(page), Some(parent)) = (control, page, words.offset_parent()) else { return };
    let [control, page, parent, own] = [&control, &page, &parent, words].map(|element| element.get_bounding_client_rect());
    let left = control.left().min(page.right() - GAP - own.width()).max(page.left() + GAP);
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(f64::INFINITY);
    let over = control.top() - GAP - own.height();
    let under = control.bottom() + GAP;
    let top = if under + own.height() > height && over > 0.0 { over } else { under };
    // Boxes are told in px of the screen, styles in px of the page, which may be magnified.
    let magnified = own.width() / f64::from(words.offset_width());
    for (name, screen_px) in [("left", left - parent.left()), ("top", top - parent.top())] {
        let _ = words.style().set_property(name, &format!("{}px", (screen_px / magnified).round())); // fails only for a malformed name
    }
}
