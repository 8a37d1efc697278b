//! The tab of the open page.

use crate::app::AppState;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// When another page opens and nothing has the focus (what had it went with its page), the tab of the page gets it, so that a keyboard goes
/// on from there and a screen reader says where that is.
pub fn use_current_tab(state: AppState) {
    Effect::new(move |before: Option<()>| {
        state.page.track();
        if before.is_some() {
            request_animation_frame(focus_current_tab);
        }
    });
}

fn focus_current_tab() {
    if document().active_element() != document().body().map(JsCast::unchecked_into) {
        return;
    }
    // One of the two is in sight; what is not takes no focus.
    for selector in ["nav [aria-current]", "#pages-button"] {
        if let Ok(Some(element)) = document().query_selector(selector) {
            let _ = element.unchecked_into::<HtmlElement>().focus();
        }
    }
}
