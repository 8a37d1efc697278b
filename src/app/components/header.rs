//! The header of every page: tabs, share, unit, language, theme, help; on a narrow screen in menus.

use super::{Icon, IssueList, Menu, Select, Share, open_help};
use crate::app::{AppState, NAME, use_app_state};
use crate::i18n::messages;
use crate::math::Unit;
use crate::model::{Lang, Page, Theme};
use leptos::prelude::*;

/// The bar at the top.
#[component]
pub fn Header(
    /// Called when the reader closes what could not be read of the saved work.
    #[prop(into)]
    on_close_kept: Callback<()>,
) -> impl IntoView {
    let state = use_app_state();
    let ui = &state.messages().ui;
    let page_name = state.messages().page;
    let tabs = Page::ALL.map(|page| view! { <PageLink page=page is_tab=true>{page_name(page)}</PageLink> });
    let open_page = view! {
        <span prop:textContent=move || page_name(state.page.get())></span>
        <Icon path="m4 6 4 4 4-4"/>
    };
    let has_issues = move || !state.link_issues.read().is_empty() || !state.storage_issues.read().is_empty();
    view! {
        <header class="top" class:crowded=has_issues>
            <h1>
                <PageLink page=Page::Explore class="brand">
                    // The sign of the page: teeth of P, and a bar of Q.
                    <svg aria-hidden="true" viewBox="0 0 24 24">
                        <path class="p" d="M2 13h4v9H2zM8 7h4v15H8z"></path>
                        <path class="q" d="M15 3h6v18h-6z"></path>
                    </svg>
                    <span>{NAME}</span>
                </PageLink>
            </h1>
            <nav aria-label=ui.views>
                <Menu id="pages" class="menu folded" button=open_page.into_any()>
                    {tabs}
                </Menu>
            </nav>
            <IssueList id="link-issues" list_id="link-issue-list" line=ui.link_issues_line issues=state.link_issues/>
            <IssueList id="kept-issues" list_id="kept-issue-list" line=ui.kept_issues_line issues=state.storage_issues on_close=on_close_kept/>
            <Menu id="settings" class="menu folded settings" label=ui.menu button=view! { <Icon path="M2 4h12M2 8h12M2 12h12"/> }.into_any()>
                <UnitSelect state=state/>
                <LanguageSelect state=state/>
                <ThemeSelect state=state/>
                <button class="icon" id="help" aria-label=ui.help title=ui.help on:click=move |_| open_help()>
                    "?" <span aria-hidden="true">{ui.help}</span>
                </button>
            </Menu>
            <Share/>
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
        // Untracked: an event handler.
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
    let is_fixed = Memo::new(move |_| state.page.get() == Page::Lesson);
    let why = messages.lesson.unit_disabled;
    view! {
        <Select
            id="unit"
            label=messages.ui.unit
            options=options
            value=Signal::derive(move || state.unit.get().name())
            disabled=is_fixed
            title=Signal::derive(move || if is_fixed.get() { why } else { "" })
            on_choose=choose
        />
        // In the menu: a finger gets no tooltip.
        <p class="why" aria-hidden="true" hidden=move || !is_fixed.get()>{why}</p>
    }
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
