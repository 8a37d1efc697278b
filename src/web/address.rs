//! The address bar: read, rewritten in place, watched.

use leptos::prelude::window;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HashChangeEvent};

thread_local! {
    /// The fragment that the page shows. Where the address has another one, the browser has gone to another entry of its history, and
    /// the page is opening it, or the `hashchange` that says so is on its way.
    static KNOWN: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Rewrites must be so far apart: WebKit throws above 100 in 30 s.
pub const APART_MS: f64 = 350.0;

fn now() -> String {
    window().location().hash().unwrap_or_default()
}

/// The page shows this fragment.
pub fn know(fragment: String) {
    KNOWN.set(fragment);
}

/// The fragment of the address with its `#`, or nothing.
pub fn fragment() -> String {
    let now = now();
    know(now.clone());
    now
}

/// The fragment that a `hashchange` event brought; [`know`] it once the page shows it.
pub fn fragment_after(event: &Event) -> String {
    let address = event.dyn_ref::<HashChangeEvent>().map(HashChangeEvent::new_url).unwrap_or_default();
    let fragment = address.find('#').map_or("", |start| &address[start..]);
    if fragment == "#" { "" } else { fragment }.to_owned()
}

/// The whole address with this fragment, for sharing.
pub fn absolute(fragment: &str) -> String {
    let href = window().location().href().unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    format!("{page}{fragment}")
}

/// Rewrites the address in place, if it is another one. The fragment must begin with `#`.
///
/// Never over an entry of the history that the page does not show yet: it would be lost to the reader. And not to the same: it would
/// make the browser forget a way back that was asked for and has not begun.
pub fn rewrite(fragment: &str) {
    let now = now();
    if now == fragment || KNOWN.with_borrow(|known| *known != now) {
        return;
    }
    if let Ok(history) = window().history() {
        // The history entry's own state is not ours to drop. Fails where the browser limits the rate; the next edit tries again.
        let entry = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&entry, "", Some(fragment));
        self::fragment();
    }
}
