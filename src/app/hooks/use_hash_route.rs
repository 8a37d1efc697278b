//! The fragment of the address: which page is open, and with what.

use super::{Persistence, has_crashed};
use crate::app::AppState;
use crate::model::{LessonStep, Link, Page, decode};
use leptos::ev::{beforeunload, click, hashchange, pagehide};
use leptos::prelude::*;
use leptos_use_filters::DebounceOptions;
use leptos_use_fn_debounce_throttle::use_debounce_fn_with_options;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MouseEvent};

/// Work is saved and the address written when the hand rests so long: WebKit throws above 100 writes of the address in 30 s,
const REST_MS: f64 = 350.0;
/// or has moved so long: at each write of the address the browser loads the icon anew.
const MAX_WAIT_MS: f64 = 5000.0;

/// The fragment of the address with its `#`, or nothing.
pub fn current_fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// The whole address with this fragment, for sharing: without the query that a program may have put there to say who shared it.
pub fn absolute_link(fragment: &str) -> String {
    let href = window().location().href().unwrap_or_default();
    let page = href.split(['?', '#']).next().unwrap_or_default();
    format!("{page}{fragment}")
}

/// The whole address of what the page shows. Tracked.
pub fn present_link(state: AppState) -> String {
    state.track_link();
    absolute_link(&state.link())
}

/// Opens the links that the address gets, writes back to the address what the page shows, and has it saved.
pub fn use_hash_route(state: AppState, persistence: Persistence) {
    let address = Address { state, shown: StoredValue::new(current_fragment()), lessons: StoredValue::new(0.0) };
    let flush = move || {
        persistence.save();
        address.write();
    };
    let options = DebounceOptions::default().max_wait(Some(MAX_WAIT_MS));
    let flush_later = use_debounce_fn_with_options(flush, REST_MS, options);
    Effect::new(move |_| {
        state.track_link();
        flush_later();
    });
    // Undo may show another page: that is an entry of the history of its own, and so is a step of the lesson.
    let step = Memo::new(move |_| state.documents.lesson.read().step);
    Effect::watch(move || (state.page.get(), step.get()), move |_, _, _| address.write(), false);
    let listeners = [
        window_event_listener(hashchange, move |event| {
            if has_crashed() {
                return;
            }
            persistence.save();
            // The event's own address: the browser may have gone on since.
            let fragment = fragment_of(&event.new_url());
            let link = decode(&fragment);
            address.shown.set_value(fragment);
            if let Some(step) = address.known_step(&link) {
                state.open_step(step);
                return;
            }
            // Untracked: an event handler. Another page has its work as the reader left it.
            let same_page = state.page.get_untracked() == link.page;
            let saved = if same_page { persistence.saved_documents(link.page) } else { None };
            state.open_link(link, saved);
            persistence.renew_baseline();
        }),
        // A link within the page leaves this entry behind: it is to hold the last edit when the reader comes back.
        window_event_listener(click, move |event| {
            if leads_away(&event) {
                flush();
            }
        }),
        // Firefox may lose what is stored in `pagehide`, and phones know no `beforeunload`.
        window_event_listener(pagehide, move |_| flush()),
        window_event_listener(beforeunload, move |_| flush()),
    ];
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
}

#[derive(Clone, Copy)]
struct Address {
    state: AppState,
    /// The fragment that the page shows. Where the address has another one, the browser has gone to another entry of its history, and the
    /// `hashchange` that says so is on its way.
    shown: StoredValue<String>,
    /// How many links to the lesson have been opened: the mark of the entries that its steps leave behind.
    lessons: StoredValue<f64>,
}

impl Address {
    /// Writes the link to what the page shows: in place, or as a new entry of the history where that is another page or another step of the
    /// lesson.
    ///
    /// Never over an entry that the page does not show yet: it would be lost. And not to the same: the browser would forget a way back that
    /// was asked for and has not begun.
    fn write(self) {
        let (link, now) = (self.state.link(), current_fragment());
        if has_crashed() || now == link || self.shown.get_value() != now {
            return;
        }
        let Ok(history) = window().history() else { return };
        let (here, there) = (decode(&now), decode(&link));
        let is_step = here.page == Page::Lesson;
        let step = |link: &Link| Some(link.documents.as_ref()?.lesson.step).filter(|_| is_step);
        // Another program's state of an entry is not ours to drop.
        let entry = history.state().unwrap_or(JsValue::NULL);
        let entry = if is_step && (entry.is_null() || entry.as_f64().is_some()) { self.mark() } else { entry };
        // All fail where the browser limits the rate; the next edit tries again.
        if here.page == there.page && (step(&here).is_none() || step(&here) == step(&there)) {
            let _ = history.replace_state_with_url(&entry, "", Some(&link));
        } else {
            if is_step {
                let _ = history.replace_state_with_url(&entry, "", Some(&now));
            }
            let entry = if there.page == Page::Lesson { self.mark() } else { JsValue::NULL };
            let _ = history.push_state_with_url(&entry, "", Some(&link));
        }
        self.shown.set_value(current_fragment());
    }

    fn mark(self) -> JsValue {
        JsValue::from_f64(self.lessons.get_value())
    }

    /// The step of an entry that the lesson has left behind, and to which the browser goes back: its link has the answers of that time,
    /// and those given since are not to be taken back. None for a link to open, which may bring other answers.
    fn known_step(self, link: &Link) -> Option<LessonStep> {
        let documents = link.documents.as_ref().filter(|_| link.page == Page::Lesson)?;
        let entry = window().history().and_then(|history| history.state()).unwrap_or(JsValue::NULL);
        if entry == self.mark() {
            return Some(documents.lesson.step);
        }
        self.lessons.update_value(|lessons| *lessons += 1.0);
        None
    }
}

fn fragment_of(address: &str) -> String {
    let fragment = address.find('#').map_or("", |start| &address[start..]);
    if fragment == "#" { String::new() } else { fragment.to_owned() }
}

/// Whether a click is on a link to a place in this page.
fn leads_away(event: &MouseEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| matches!(target.closest("a[href^='#']"), Ok(Some(_))))
}
