//! `<html lang data-theme>`, the title of the browser's tab, and what a bookmark or a search result says of the page.

use crate::app::{AppState, NAME};
use crate::i18n::messages;
use crate::model::Page;
use leptos::prelude::*;

/// Keeps them in step with settings and page.
pub fn use_root_attributes(state: AppState) {
    Effect::new(move |_| {
        let messages = messages(state.settings.read().lang);
        // Explore's title is the page's own, as in search results; the others are told apart in tabs and in the history.
        match state.page.get() {
            Page::Explore => document().set_title(messages.title),
            page => document().set_title(&format!("{} · {NAME}", (messages.page)(page))),
        }
    });
    Effect::new(move |_| {
        let settings = state.settings.get();
        if let Some(root) = document().document_element() {
            // These fail only for malformed names.
            let _ = root.set_attribute("lang", messages(settings.lang).tag);
            let _ = root.set_attribute("data-theme", settings.theme.in_force(state.media.dark.get()).key());
        }
        if let Ok(Some(description)) = document().query_selector("meta[name=description]") {
            let _ = description.set_attribute("content", messages(settings.lang).description);
        }
    });
}
