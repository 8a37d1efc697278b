//! The state and the world outside the page: address, storage, `<html>`, system preferences, undo keys.

use super::plain::effect;
use crate::i18n;
use crate::model::{Link, Sheets, View, decode, encode, link::Shown};
use crate::state::{Settings, State, Surroundings};
use crate::web::{
    self, address, crash, frame, media,
    soon::{Job, Soon},
    storage,
};
use leptos::prelude::*;
use std::{cell::Cell, cell::RefCell, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

/// The state the page opens with: the link's, over the saved work's, over the article's.
pub fn open() -> State {
    let link = decode(&address::fragment());
    let mut sheets = Sheets::default();
    if let Some(linked) = &link.sheets {
        link.view.take(&mut sheets, linked);
    }
    // Explore's last: the unit is the one kept with the lab.
    let mut unread = Vec::new();
    for view in View::ALL.into_iter().rev() {
        let saved = kept_at(&place_of(view));
        if let Some(saved) = saved.sheets {
            view.take(&mut sheets, &saved);
        }
        unread.extend(saved.issues);
    }
    let Link { shown: kept, issues, .. } = kept_at(storage::SETTINGS);
    unread.extend(issues);
    let settings = Settings {
        lang: link.shown.lang.or(kept.lang).unwrap_or_default(),
        theme: link.shown.theme.or(kept.theme).unwrap_or_default(),
        lang_in_link: link.shown.lang.is_some(),
        theme_in_link: link.shown.theme.is_some(),
    };
    let state = State::new(sheets, link.view, settings);
    // Where there is saved work, undo brings it back.
    state.open(link.view, link.sheets.as_ref());
    state.link_issues.set(link.issues);
    state.kept_issues.set(unread);
    state
}

/// Figures that are read follow at once, and then so often: more than five in a second nobody reads.
const GLANCE_MS: f64 = 200.0;
/// What the browser is slow to lay out follows at once too, and then so often.
const MENTION_MS: f64 = 600.0;
/// What is read, not watched, follows when the hand rests so long, or has moved so long.
const SETTLE_MS: [f64; 2] = [200.0, 2000.0];
/// The address is written when the hand rests, or has moved so long: at each change of it the browser loads the icon anew, which takes
/// as long as a frame.
const WRITE_MS: [f64; 2] = [address::APART_MS, 5000.0];

/// Where a view's work is kept. The lab's place is older than the other views.
fn place_of(view: View) -> String {
    if view == View::Explore { storage::WORK.to_owned() } else { format!("{}.{}", storage::WORK, view.key()) }
}

/// What is kept in a place of the storage; nothing is where it was never written.
fn kept_at(place: &str) -> Link {
    decode(&storage::load(place).unwrap_or_default())
}

/// Leaves of what is kept only what could be read: the reader has been told of the rest.
pub fn mend_kept() {
    for place in View::ALL.map(place_of).iter().map(String::as_str).chain([storage::SETTINGS]) {
        let Link { view, sheets, shown, issues } = kept_at(place);
        if !issues.is_empty() {
            storage::save(place, &sheets.map_or_else(String::new, |sheets| encode(view, &sheets, shown)));
        }
    }
}

/// The link to what is seen now.
pub fn link(state: &State) -> String {
    let Settings { lang, theme, lang_in_link, theme_in_link } = state.settings.get_untracked();
    let shown = Shown { lang: lang_in_link.then_some(lang), theme: theme_in_link.then_some(theme) };
    encode(state.view.get_untracked(), &state.works.sheets_untracked(), shown)
}

/// What is kept of each view's work, as link texts; also what a link opened, until it is edited: opening a link destroys nothing.
struct Kept {
    state: State,
    texts: RefCell<[String; View::ALL.len()]>,
}

impl Kept {
    fn new(state: State) -> Self {
        Self { state, texts: RefCell::new(Self::texts(&state)) }
    }

    fn texts(state: &State) -> [String; View::ALL.len()] {
        let sheets = state.works.sheets_untracked();
        View::ALL.map(|view| encode(view, &sheets, Shown::default()))
    }

    /// What is there now needs no saving.
    fn renew(&self) {
        self.texts.replace(Self::texts(&self.state));
    }

    /// Saves what was edited: in the open view, and the lab, whose unit every view can change.
    fn save(&self) {
        let open = self.state.view.get_untracked();
        let sheets = self.state.works.sheets_untracked();
        let mut texts = self.texts.borrow_mut();
        for (view, kept) in View::ALL.into_iter().zip(texts.iter_mut()) {
            if view != open && view != View::Explore {
                continue;
            }
            let now = encode(view, &sheets, Shown::default());
            if *kept != now {
                storage::save(&place_of(view), &now);
                *kept = now;
            }
        }
    }
}

/// Keeps address, storage and `<html>` in step with the state, and the state with a link that the reader opens.
pub fn keep(state: State) {
    let kept = Rc::new(Kept::new(state));
    let write = {
        let kept = Rc::clone(&kept);
        move || {
            kept.save();
            address::rewrite(&link(&state));
        }
    };
    let read_out = move || {
        state.glanced.notify();
        frame::read_out();
    };
    let patient = |[rest_ms, most_ms]: [f64; 2], run| Job { eager: false, rest_ms, most_ms, run };
    let eager = |most_ms, run| Job { eager: true, rest_ms: GLANCE_MS, most_ms, run };
    let soon = Soon::new(vec![
        eager(GLANCE_MS, Box::new(read_out)),
        // The sentence is written in the frames that read out.
        eager(
            MENTION_MS,
            Box::new(move || {
                state.mentioned.notify();
                frame::read_out();
            }),
        ),
        patient(SETTLE_MS, Box::new(move || state.settled.notify())),
        patient(WRITE_MS, Box::new(write)),
    ]);
    let follow = Rc::new({
        let soon = Rc::clone(&soon);
        move || {
            soon.touch();
            frame::changed();
        }
    });
    effect({
        let follow = Rc::clone(&follow);
        move || {
            state.settings.track();
            state.view.track();
            follow();
        }
    });
    state.on_edit(move || follow());
    effect(move || {
        state.lit.track();
        state.look.track();
        frame::changed();
    });
    // Nobody holds a select: all figures are in the new unit at once.
    effect(move || {
        state.unit.track();
        state.mentioned.notify();
        read_out();
    });
    // A link within the page leaves this address behind: it is to hold the last edit when the reader comes back.
    let clicked = window_event_listener_untyped("click", {
        let soon = Rc::clone(&soon);
        move |event| {
            if leads_away(&event) {
                soon.flush();
            }
        }
    });
    // Firefox may lose what is stored in `pagehide`, and phones know no `beforeunload`.
    let leaving = ["beforeunload", "pagehide"].map(|event| {
        let soon = Rc::clone(&soon);
        window_event_listener_untyped(event, move |_| soon.flush())
    });
    let moved = window_event_listener_untyped("hashchange", move |event| {
        if crash::crashed() {
            return;
        }
        // The event's own address: the browser may have gone on since.
        let fragment = address::fragment_after(&event);
        let link = decode(&fragment);
        // A field that goes with its view while it has the focus would tell its listeners, which go before it.
        if state.view.get_untracked() != link.view {
            web::leave_field();
        }
        // The work that is left is saved; and nothing that waits for long is run by what changes now, halfway to the link.
        soon.flush();
        // Another view has its work as the reader left it.
        let saved = || if state.view.get_untracked() == link.view { kept_at(&place_of(link.view)).sheets } else { None };
        state.open(link.view, link.sheets.clone().or_else(saved).as_ref());
        kept.renew();
        address::know(fragment);
        take_settings(&state, &link);
        state.link_issues.set(link.issues);
    });
    let keys = window_event_listener_untyped("keydown", move |event| {
        if let Some(turn) = undo_key(&event) {
            event.prevent_default();
            turn(&state);
        }
    });
    // For the life of the page.
    std::mem::forget((clicked, leaving, moved, keys));
    keep_root(state);
    watch_surroundings(state);
}

/// Whether a click is on a link to a place in this page.
fn leads_away(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| matches!(target.closest("a[href^='#']"), Ok(Some(_))))
}

fn take_settings(state: &State, link: &Link) {
    state.settings.update(|settings| {
        let Shown { lang, theme } = link.shown;
        settings.lang = lang.unwrap_or(settings.lang);
        settings.theme = theme.unwrap_or(settings.theme);
        settings.lang_in_link = lang.is_some();
        settings.theme_in_link = theme.is_some();
    });
}

/// Ctrl or ⌘ with Z, Shift+Z or Y; in a field that is being typed in, the browser's own undo goes first.
fn undo_key(event: &Event) -> Option<fn(&State)> {
    let key = event.dyn_ref::<KeyboardEvent>()?;
    if key.alt_key() || !(key.ctrl_key() || key.meta_key()) {
        return None;
    }
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    if field.is_some_and(|input| input.type_() == "number") {
        return None;
    }
    match (key.key().to_ascii_lowercase().as_str(), key.shift_key()) {
        ("z", false) => Some(State::undo),
        ("z", true) | ("y", false) => Some(State::redo),
        _ => None,
    }
}

/// `<html lang data-theme>` and the tab's title; the choice is kept for the next visit.
fn keep_root(state: State) {
    effect(move || {
        let messages = i18n::messages(state.settings.read().lang);
        // Explore's is the page's own, as it stands in search results; the others are told apart in tabs and in the history.
        match state.view.get() {
            View::Explore => document().set_title(messages.title),
            view => document().set_title(&[(messages.view)(view), " · ", super::NAME].concat()),
        }
    });
    let opening = Cell::new(true);
    effect(move || {
        let settings = state.settings.get();
        let messages = i18n::messages(settings.lang);
        web::set_root_attribute("lang", messages.tag);
        web::set_root_attribute("data-theme", state.theme().key());
        if !opening.replace(false) {
            let shown = Shown { lang: Some(settings.lang), theme: Some(settings.theme) };
            storage::save(storage::SETTINGS, &encode(View::Explore, &Sheets::default(), shown));
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
    media::watch("(max-width: 37.49875em)", put(|around, narrow| around.narrow = narrow));
    media::watch("(min-width: 75em)", put(|around, wide| around.wide = wide));
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
    crash::install(crash::Words { message: ui.crashed, reset: ui.reset });
}
