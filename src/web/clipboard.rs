//! The Share button's way out of the page.

use leptos::prelude::window;
use wasm_bindgen_futures::JsFuture;

/// Copies `text`. False where the browser has no clipboard (plain http) or the reader said no.
pub async fn copy(text: &str) -> bool {
    let navigator = window().navigator();
    // Undefined outside secure contexts, which web-sys does not tell.
    let there = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    there && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
