//! The address bar: read, rewritten in place, watched.

use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HashChangeEvent};

/// Rewrites must be so far apart: WebKit throws above 100 in 30 s.
pub const APART_MS: f64 = 350.0;

/// The fragment of the address with its `#`, or nothing.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// The fragment that a `hashchange` event brought.
pub fn fragment_after(event: &Event) -> String {
    let address = event.dyn_ref::<HashChangeEvent>().map(HashChangeEvent::new_url).unwrap_or_default();
    address.find('#').map_or_else(String::new, |start| address[start..].to_owned())
}

/// The whole address with this fragment, for sharing.
pub fn absolute(fragment: &str) -> String {
    let href = window().location().href().unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    format!("{page}{fragment}")
}

/// Rewrites the address in place. The fragment must begin with `#`.
pub fn rewrite(fragment: &str) {
    if let Ok(history) = window().history() {
        // The history entry's own state is not ours to drop. Fails where the browser limits the rate; the next edit tries again.
        let entry = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&entry, "", Some(fragment));
    }
}
