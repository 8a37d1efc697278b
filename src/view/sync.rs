//! The state and the world outside the page: address, storage, `<html>`, system preferences, undo keys.

use super::dynamic::effect;
use crate::i18n;
use crate::model::{Edit, Lab, Link, Session, View, decode, encode};
use crate::state::{RwSignal, Settings, State, Surroundings};
use crate::web::{self, address, frame, media, soon::{Pace, Soon}, storage};
use leptos::prelude::*;
use std::{cell::Cell, rc::Rc};
use web_sys::KeyboardEvent;

/// The state the page opens with: the link's, over the saved work's, over the article's.
pub fn open() -> (State, RwSignal<View>) {
    let link = decode(&address::fragment());
    let saved = saved_work();
    let session = match (saved, link.lab.clone()) {
        (Some(saved), Some(linked)) => {
            // Undo brings the saved work back.
            let mut session = Session::new(saved);
            session.apply(Edit::Open(linked));
            session
        }
        (only, linked) => Session::new(linked.or(only).unwrap_or_default()),
    };
    let kept = storage::load(storage::SETTINGS).map(|text| decode(&text));
    let kept = kept.as_ref();
    let settings = Settings {
        lang: link.lang.or(kept.and_then(|kept| kept.lang)).unwrap_or_default(),
        theme: link.theme.or(kept.and_then(|kept| kept.theme)).unwrap_or_default(),
        lang_in_link: link.lang.is_some(),
        theme_in_link: link.theme.is_some(),
    };
    let state = State::new(session, settings);
    state.link_issues.set(link.issues);
    (state, RwSignal::new(link.view))
}

/// What is read, not watched, follows when the hand rests so long, or after so many times that.
const SETTLE_MS: f64 = 120.0;
const SETTLE_PAUSES: u32 = 3;
/// What is seen but costly follows at most so often.
const GLANCE_MS: f64 = 100.0;
/// The address is written when the hand rests; while it goes on, after so many times [`address::APART_MS`].
const WRITE_PAUSES: u32 = 5;

fn saved_work() -> Option<Lab> {
    decode(&storage::load(storage::WORK)?).lab
}

/// The link to what is seen now.
pub fn link(state: &State, view: View) -> String {
    let Settings { lang, theme, lang_in_link, theme_in_link } = state.settings.get_untracked();
    let session = state.session.read_untracked();
    encode(view, session.lab(), lang_in_link.then_some(lang), theme_in_link.then_some(theme))
}

/// Keeps address, storage and `<html>` in step with the state, and the state with a link that the reader opens.
pub fn keep(state: State, view: RwSignal<View>) {
    // Work that a link opened is not saved before it is edited: opening a link destroys nothing.
    let opened = StoredValue::new(Some(state.session.read_untracked().lab().clone()));
    let writer = Soon::new(address::APART_MS, Pace::Patient(WRITE_PAUSES), move || {
        let lab = state.session.read_untracked().lab().clone();
        if opened.with_value(|opened| opened.as_ref() != Some(&lab)) {
            storage::save(storage::WORK, &encode(View::Explore, &lab, None, None));
            opened.set_value(None);
        }
        address::rewrite(&link(&state, view.get_untracked()));
    });
    let settle = Soon::new(SETTLE_MS, Pace::Patient(SETTLE_PAUSES), move || state.settled.notify());
    let glance = Soon::new(GLANCE_MS, Pace::Eager, move || state.glanced.notify());
    effect({
        let writer = Rc::clone(&writer);
        move || {
            state.session.track();
            state.settings.track();
            view.track();
            writer.touch();
            settle.touch();
            glance.touch();
        }
    });
    effect(move || {
        state.session.track();
        state.lit.track();
        state.look.track();
        frame::changed();
    });
    let leaving = window_event_listener_untyped("pagehide", move |_| writer.flush());
    let moved = window_event_listener_untyped("hashchange", move |event| {
        // The event's own address: the writer may have put the former state over it since.
        let link = decode(&address::fragment_after(&event));
        let lab = link.lab.clone().or_else(saved_work);
        if let Some(lab) = lab {
            state.edit(Edit::Open(lab.clone()));
            opened.set_value(Some(lab));
        }
        take_settings(&state, &link);
        if view.get_untracked() != link.view {
            view.set(link.view);
        }
        state.link_issues.set(link.issues);
    });
    let keys = window_event_listener_untyped("keydown", move |event| {
        if let Some(edit) = undo_key(&event) {
            event.prevent_default();
            state.edit(edit);
        }
    });
    // For the life of the page.
    std::mem::forget((leaving, moved, keys));
    keep_root(state);
    watch_surroundings(state);
}

fn take_settings(state: &State, link: &Link) {
    state.settings.update(|settings| {
        settings.lang = link.lang.unwrap_or(settings.lang);
        settings.theme = link.theme.unwrap_or(settings.theme);
        settings.lang_in_link = link.lang.is_some();
        settings.theme_in_link = link.theme.is_some();
    });
}

/// Ctrl or ⌘ with Z, Shift+Z or Y; in a field that is being typed in, the browser's own undo goes first.
fn undo_key(event: &web_sys::Event) -> Option<Edit> {
    use wasm_bindgen::JsCast;
    let key = event.dyn_ref::<KeyboardEvent>()?;
    let typing = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok())
        .is_some_and(|input| input.type_() == "number");
    if typing || key.alt_key() || !(key.ctrl_key() || key.meta_key()) {
        return None;
    }
    match (key.key().to_ascii_lowercase().as_str(), key.shift_key()) {
        ("z", false) => Some(Edit::Undo),
        ("z", true) | ("y", false) => Some(Edit::Redo),
        _ => None,
    }
}

/// `<html lang data-theme>` and the tab's title; the choice is kept for the next visit.
fn keep_root(state: State) {
    let opening = Cell::new(true);
    effect(move || {
        let settings = state.settings.get();
        let messages = i18n::messages(settings.lang);
        web::set_root_attribute("lang", messages.tag);
        web::set_root_attribute("data-theme", state.theme().key());
        document().set_title(messages.title);
        if !opening.replace(false) {
            let text = encode(View::Explore, &Lab::default(), Some(settings.lang), Some(settings.theme));
            storage::save(storage::SETTINGS, &text);
        }
    });
}

fn watch_surroundings(state: State) {
    let put = move |write: fn(&mut Surroundings, bool)| -> Rc<dyn Fn(bool)> {
        Rc::new(move |answer| {
            let mut next = state.surroundings.get_untracked();
            write(&mut next, answer);
            if next != state.surroundings.get_untracked() {
                state.surroundings.set(next);
            }
        })
    };
    media::watch("(prefers-color-scheme: dark)", put(|around, dark| around.dark = dark));
    media::watch("(max-width: 599.98px)", put(|around, narrow| around.narrow = narrow));
    media::watch("(min-width: 1200px)", put(|around, wide| around.wide = wide));
    media::watch("(prefers-reduced-motion: reduce)", put(|around, still| around.still = still));
    media::watch(
        "(forced-colors: active)",
        put(|around, forced| {
            around.forced = forced.then(|| media::forced_palette(crate::chart::Palette::LIGHT));
        }),
    );
}

/// The crash page in the language in force.
pub fn install_crash_page(state: &State) {
    let ui = &i18n::messages(state.settings.read_untracked().lang).ui;
    web::crash::install(web::crash::Words { message: ui.crashed, reset: ui.reset });
}
