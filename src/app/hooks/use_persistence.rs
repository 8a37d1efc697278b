//! Work and settings in the browser's storage.

use super::{Media, has_crashed, storage};
use crate::app::{AppState, Introduction};
use crate::model::{
    Documents, Lang, Link, Page, PartialSettings, Settings, decode, decode_settings, decode_work, encode_settings, encode_work,
};
use leptos::prelude::*;
use std::sync::Arc;

/// The key of Explore's work; the other pages add their name to it.
pub const WORK: &str = "wormteeth.work";
/// The key of language, theme and unit.
const SETTINGS: &str = "wormteeth.settings";

/// The key of whether the introduction is open.
const INTRODUCTION: &str = "wormteeth.introduction";
const OPEN: &str = "open";
const CLOSED: &str = "closed";

/// Explore's key is older than the other pages.
fn storage_key(page: Page) -> String {
    if page == Page::Explore { WORK.to_owned() } else { format!("{WORK}.{}", page.key()) }
}

fn saved_work(page: Page) -> Link {
    decode_work(&storage::load(&storage_key(page)).unwrap_or_default())
}

/// The state that the app opens with: what the link says, over the saved work, over the defaults.
pub fn open_app(fragment: &str, media: Media) -> AppState {
    let link = decode(fragment);
    let mut documents = Documents::default();
    if let Some(linked) = &link.documents {
        link.page.copy_documents(&mut documents, linked);
    }
    let (mut settings, mut issues) = decode_settings(&storage::load(SETTINGS).unwrap_or_default());
    // Explore's after Evidence's: the histogram is saved with it.
    for page in Page::ALL.into_iter().rev() {
        let saved = saved_work(page);
        if let Some(saved) = &saved.documents {
            page.copy_documents(&mut documents, saved);
        }
        issues.extend(saved.issues);
        // Older work says in which unit it was shown; the setting that is saved wins.
        if page == Page::Explore && settings.unit.is_none() {
            settings.unit = saved.settings.unit;
        }
    }
    // Over other work that is saved a link is a step that undo takes back; else it is what the app begins with.
    let differs = link.documents.as_ref().is_some_and(|linked| link.page.has_changed(&documents, linked));
    let link_settings = if differs { PartialSettings::default() } else { link.settings };
    let lang = Lang::wanted(window().navigator().languages().iter().filter_map(|tag| tag.as_string()));
    let defaults = Settings { lang, ..Settings::default() };
    let state = AppState::new(documents, link.page, link_settings, settings, defaults, media);
    let has_query = link.documents.is_some();
    state.open_link(link, None);
    state.storage_issues.set(issues);
    let is_new = || !has_query && Page::ALL.into_iter().all(|page| storage::load(&storage_key(page)).is_none());
    state.introduction.set(match storage::load(INTRODUCTION).as_deref() {
        Some(OPEN) => Introduction::Kept,
        None if is_new() => {
            storage::save(INTRODUCTION, OPEN); // until it is closed, whatever is saved meanwhile
            Introduction::FirstVisit
        }
        _ => Introduction::Closed,
    });
    state
}

/// What is saved.
#[derive(Clone, Copy)]
pub struct Persistence {
    state: AppState,
    /// What needs no saving: what was there when the app opened, when a link was opened, or when it was saved.
    baseline: StoredValue<Documents>,
}

/// Saves settings as they are chosen, that the introduction is closed, and work when asked to.
pub fn use_persistence(state: AppState) -> Persistence {
    let persistence = Persistence { state, baseline: StoredValue::new(state.all_documents()) };
    Effect::watch(move || state.saved_settings(), |settings, _, _| storage::save(SETTINGS, &encode_settings(*settings)), false);
    let save_introduction = move |introduction: &Introduction, _: Option<&Introduction>, _: Option<()>| {
        storage::save(INTRODUCTION, if *introduction == Introduction::Closed { CLOSED } else { OPEN });
    };
    Effect::watch(move || state.introduction.get(), save_introduction, false);
    persistence
}

impl Persistence {
    /// Saves the work of each page whose documents were edited. Where a reader only goes on in the lesson, the answers that are saved stay:
    /// those on the page may be a link's.
    pub fn save(self) {
        if has_crashed() {
            return;
        }
        let now = self.state.all_documents();
        let before = self.baseline.get_value();
        for page in Page::ALL.into_iter().filter(|page| is_edited(*page, &before, &now)) {
            storage::save(&storage_key(page), &encode_work(page, &now));
        }
        if before.lesson.step != now.lesson.step && !is_edited(Page::Lesson, &before, &now) {
            let mut saved = self.saved_documents(Page::Lesson).unwrap_or_default();
            Arc::make_mut(&mut saved.lesson).step = now.lesson.step;
            storage::save(&storage_key(Page::Lesson), &encode_work(Page::Lesson, &saved));
        }
        self.baseline.set_value(now);
    }

    /// Takes the documents as they are for saved: a link that is opened destroys no saved work.
    pub fn renew_baseline(self) {
        self.baseline.set_value(self.state.all_documents());
    }

    /// The saved documents of a page, if any.
    pub fn saved_documents(self, page: Page) -> Option<Documents> {
        saved_work(page).documents
    }

    /// Leaves of what is saved only what could be read: the reader has been told of the rest.
    pub fn repair(self) {
        for page in Page::ALL {
            let Link { documents, issues, .. } = saved_work(page);
            if !issues.is_empty() {
                let text = documents.map(|documents| encode_work(page, &documents));
                storage::save(&storage_key(page), &text.unwrap_or_default());
            }
        }
        let saved = untrack(|| self.state.saved_settings()); // called when something else says so
        storage::save(SETTINGS, &encode_settings(saved));
    }
}

/// Whether the documents that are saved with a page differ: of the lesson only its answers are, and the worms are saved with Explore.
fn is_edited(page: Page, before: &Documents, now: &Documents) -> bool {
    match page {
        Page::Lesson => !before.lesson.has_same_answers(&now.lesson),
        Page::Evidence => before.evidence != now.evidence,
        page => page.has_changed(before, now),
    }
}
