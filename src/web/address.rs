//! The address bar: read, rewritten in place, watched.

use super::{crash, frame};
use leptos::prelude::{TimeoutHandle, set_timeout_with_handle, window};
use std::{cell::RefCell, rc::Rc, time::Duration};
use wasm_bindgen::JsValue;

/// WebKit throws above 100 `replaceState` in 30 s.
const APART_MS: f64 = 350.0;

/// The fragment of the address with its `#`, or nothing.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// The whole address with this fragment, for sharing.
pub fn absolute(fragment: &str) -> String {
    let href = window().location().href().unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    format!("{page}{fragment}")
}

/// Rewrites the address in place, never twice within [`APART_MS`], always with the newest text.
pub struct Writer {
    text: Rc<dyn Fn() -> String>,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    written_ms: Option<f64>,
    timer: Option<TimeoutHandle>,
}

impl Writer {
    /// `text` gives the fragment at the moment of writing and may do what else is due then.
    pub fn new(text: impl Fn() -> String + 'static) -> Rc<Self> {
        Rc::new(Self { text: Rc::new(text), state: RefCell::default() })
    }

    /// Something changed: write soon.
    pub fn touch(self: &Rc<Self>) {
        let mut state = self.state.borrow_mut();
        if state.timer.is_some() {
            return;
        }
        let since = state.written_ms.map_or(APART_MS, |then| frame::now() - then);
        // Never at once: a burst of edits begins with one, and the reader's frame comes first.
        let wait = (APART_MS - since).max(50.0);
        let this = Rc::clone(self);
        state.timer =
            set_timeout_with_handle(move || this.flush(), Duration::from_millis(wait.ceil() as u64)).ok();
    }

    /// Writes what is due, now; the page may be going away.
    pub fn flush(&self) {
        if crash::crashed() {
            return;
        }
        let Some(timer) = self.state.borrow_mut().timer.take() else { return };
        timer.clear();
        let fragment = (self.text)();
        self.state.borrow_mut().written_ms = Some(frame::now());
        if let Ok(history) = window().history() {
            // The history entry's own state is not ours to drop. Fails where the browser limits the rate; the next edit tries again.
            let entry = history.state().unwrap_or(JsValue::NULL);
            let _ = history.replace_state_with_url(&entry, "", Some(&fragment));
        }
    }
}
