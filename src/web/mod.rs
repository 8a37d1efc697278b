//! Everything the page asks of the browser outside event handlers: address, storage, canvas, clipboard, media, sound, frames,
//! crash page.
//!
//! Nothing here panics when the browser says no: a blocked storage, a missing canvas context or an old browser is an `Option`, a
//! `Result` or a silent default, and the caller decides what the reader is told.

pub mod address;
pub mod canvas;
pub mod clipboard;
pub mod crash;
pub mod dom;
pub mod frame;
pub mod line;
pub mod media;
pub mod soon;
pub mod sound;
pub mod storage;
mod surface;

use js_sys::{JsString, Number};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, prelude::wasm_bindgen};
use web_sys::{Element, FocusOptions, HtmlElement};

/// Puts an attribute on `<html>`, where style sheets and screen readers look for theme and language.
pub fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        write_attribute(&root, name, value);
    }
}

/// Takes the focus from what has it, as the reader does who leaves a field.
pub fn leave_field() {
    if let Some(element) = document().active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Fails only where nothing can have the focus.
        let _ = element.blur();
    }
}

/// Takes away the prose and the still figure that stood in for the app while it loaded, and the scroll bar of what was there: with it
/// what comes might have too little width to lose it again.
pub fn clear_page() {
    if let Some(boot) = document().get_element_by_id("boot") {
        boot.remove();
    }
    // Asked, the browser lays out the empty page.
    let _ = document().body().map(|body| body.offset_width());
}

/// Changes the first text that an element holds, in place; also where a page translator has wrapped it in an element.
pub fn write_text(element: &Element, text: &str) {
    match element.first_child() {
        Some(node) => node.set_text_content(Some(text)),
        None => element.set_text_content(Some(text)),
    }
}

/// Changes the one text that an element holds to a number of so many decimals: from 0 up to 10²¹.
pub fn write_number(element: &Element, number: f64, decimals: u8) {
    // Fails only for more than 100 decimals.
    if let (Some(node), Ok(text)) = (element.first_child(), Number::from(number).to_fixed(decimals)) {
        node.unchecked_ref::<Written>().set_text_content(&text);
    }
}

/// Changes the attribute `value` of an element to the shortest text of a number.
pub fn write_value(element: &Element, number: f64) {
    thread_local! {
        static VALUE: JsString = JsString::from("value");
    }
    VALUE.with(|name| element.unchecked_ref::<Written>().set_attribute(name, number));
}

#[wasm_bindgen]
extern "C" {
    /// An element or a text, written with what is in JavaScript already: to hand over a string takes longer than to write it.
    type Written;
    #[wasm_bindgen(method, js_name = setAttribute)]
    fn set_attribute(this: &Written, name: &JsString, number: f64);
    #[wasm_bindgen(method, setter, js_name = textContent)]
    fn set_text_content(this: &Written, text: &JsString);
}

/// Changes an attribute of an element.
pub fn write_attribute(element: &Element, name: &str, value: &str) {
    // Fails only for a malformed name, and the names are literals.
    let _ = element.set_attribute(name, value);
}

/// Scrolls the tab of the open view into its strip, which is wider than a phone. `focus`: gives it the focus too, so that who opened
/// the view by keyboard goes on from there, and a screen reader says where that is.
pub fn show_current_tab(focus: bool) {
    const BEFORE: i32 = 80; // pixels: enough to see that there are tabs to the left
    let Ok(Some(tab)) = document().query_selector("nav [aria-current]") else { return };
    let tab: HtmlElement = tab.unchecked_into();
    if focus {
        let still = FocusOptions::new();
        still.set_prevent_scroll(true);
        // Fails for no element.
        let _ = tab.focus_with_options(&still);
    }
    if let Some(strip) = tab.parent_element() {
        strip.set_scroll_left(tab.offset_left() - BEFORE);
    }
}

/// The id of what has the focus, if it has one.
pub fn focused() -> Option<String> {
    document().active_element().map(|element| element.id()).filter(|id| !id.is_empty())
}

/// Gives the focus to the element with this id.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        // Fails for no element.
        let _ = element.focus();
    }
}

/// The element with this id, if it is in the page.
pub fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
