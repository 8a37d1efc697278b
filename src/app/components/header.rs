//! The header of every page: tabs, unit, language, theme, help, share.

use super::{Select, Share, open_help};
use crate::app::{AppState, NAME, use_app_state};
use crate::i18n::messages;
use crate::math::Unit;
use crate::model::{Lang, Page, Theme};
use leptos::prelude::*;

/// The bar at the top.
#[component]
pub fn Header() -> impl IntoView {
    let state = use_app_state();
    let ui = &state.messages().ui;
    let tabs = Page::ALL.map(|page| view! { <PageLink page=page is_tab=true>{(state.messages().page)(page)}</PageLink> });
    view! {
        <header class="top">
            <h1>
                <PageLink page=Page::Explore class="brand">
                    // The sign of the page: teeth of P, and a bar of Q.
                    <svg aria-hidden="true" viewBox="0 0 24 24">
                        <path class="p" d="M2 13h4v9H2zM8 7h4v15H8z"></path>
                        <path class="q" d="M15 3h6v18h-6z"></path>
                    </svg>
                    {NAME}
                </PageLink>
            </h1>
            <nav aria-label=ui.views>{tabs}</nav>
            <div class="settings">
                <UnitSelect state=state/>
                <LanguageSelect state=state/>
                <ThemeSelect state=state/>
                <button class="icon" id="help" aria-label=ui.help title=ui.help on:click=move |_| open_help()>"?"</button>
                <Share/>
            </div>
        </header>
    }
}

/// A link to a page. To the one that is open it does nothing: without a query it would put the saved work in place of what a link has opened.
#[component]
fn PageLink(
    page: Page,
    #[prop(optional)] class: &'static str,
    #[prop(optional)] is_tab: bool,
    children: Children,
) -> impl IntoView {
    let open = use_app_state().page;
    let stay = move |event: web_sys::MouseEvent| {
        if open.get_untracked() == page {
            event.prevent_default();
        }
    };
    view! {
        <a
            href=format!("#/{}", page.key())
            class=class
            aria-current=move || (is_tab && open.get() == page).then_some("page")
            on:click=stay
        >
            {children()}
        </a>
    }
}

#[component]
fn UnitSelect(state: AppState) -> impl IntoView {
    let messages = state.messages();
    let options = Unit::ALL.map(|unit| (unit.name(), (messages.unit)(unit))).to_vec();
    let choose = move |name: String| {
        if let Some(unit) = Unit::ALL.into_iter().find(|unit| unit.name() == name) {
            state.choose_unit(unit);
        }
    };
    view! { <Select id="unit" label=messages.ui.unit options=options value=Signal::derive(move || state.unit.get().name()) on_choose=choose/> }
}

#[component]
fn LanguageSelect(state: AppState) -> impl IntoView {
    let options = Lang::ALL.map(|lang| (lang.key(), messages(lang).name)).to_vec();
    let choose = move |name: String| {
        if let Some(lang) = Lang::of_key(&name) {
            state.choose_language(lang);
        }
    };
    let value = Signal::derive(move || state.settings.read().lang.key());
    view! { <Select id="lang" label=state.messages().ui.language options=options value=value on_choose=choose/> }
}

#[component]
fn ThemeSelect(state: AppState) -> impl IntoView {
    let messages = state.messages();
    let options = Theme::ALL.map(|theme| (theme.key(), (messages.theme)(theme))).to_vec();
    let choose = move |name: String| {
        if let Some(theme) = Theme::of_key(&name) {
            state.choose_theme(theme);
        }
    };
    let value = Signal::derive(move || state.settings.read().theme.key());
    view! { <Select id="theme" label=messages.ui.theme options=options value=value on_choose=choose/> }
}
