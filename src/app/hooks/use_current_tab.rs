//! The tab of the open page is in sight.

use crate::app::AppState;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

/// Shows the tab whenever another page opens, and at first unless that is the front page, whose tab is the first.
pub fn use_current_tab(state: AppState) {
    Effect::new(move |before: Option<()>| {
        let page = state.page.get();
        if before.is_some() || page != crate::model::Page::default() {
            let focus = before.is_some();
            request_animation_frame(move || show_current_tab(focus));
        }
    });
}

/// Scrolls the tab into its strip, which is wider than a phone. If nothing has the focus (what had it went with its page) the tab gets it, so
/// that a keyboard goes on from there and a screen reader says where that is.
fn show_current_tab(focus: bool) {
    const BEFORE: i32 = 80; // pixels: enough to see that there are tabs to the left
    let Ok(Some(tab)) = document().query_selector("nav [aria-current]") else { return };
    let tab: HtmlElement = tab.unchecked_into();
    if focus && document().active_element() == document().body().map(JsCast::unchecked_into) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = tab.focus_with_options(&options); // fails only for no element
    }
    if let Some(strip) = tab.parent_element() {
        strip.set_scroll_left(tab.offset_left() - BEFORE);
    }
}
