//! The header that every view has: views, unit, language, theme, help, share.

use super::help::open_help;
use crate::i18n;
use crate::info::Unit;
use crate::model::{Edit, Lang, LinkIssue, Theme, View};
use crate::state::State;
use crate::view::sync;
use crate::web::{address, clipboard};
use leptos::prelude::*;

/// The top of the page.
#[component]
pub fn Header(
    /// The view that is open.
    view: Signal<View>,
) -> impl IntoView {
    let state = expect_context::<State>();
    let ui = move || &state.messages.get().ui;
    view! {
        <header class="top">
            <a class="brand" href="#/explore">
                <svg aria-hidden="true" viewBox="0 0 24 24">
                    <path class="p" d="M2 13h4v9H2zM8 7h4v15H8z" />
                    <path class="q" d="M15 3h6v18h-6z" />
                </svg>
                "Wormteeth"
            </a>
            <nav aria-label=move || ui().views>
                {View::ALL.map(|each| view! {
                    <a
                        href=format!("#/{}", each.link_name())
                        aria-current=move || (view.get() == each).then_some("page")
                    >
                        {move || (state.messages.get().view)(each)}
                    </a>
                }).collect_view()}
            </nav>
            <div class="settings">
                <Select
                    id="unit"
                    label=Signal::derive(move || ui().unit)
                    options=Signal::derive(move || Unit::ALL.map(|u| (u.name(), (state.messages.get().unit)(u))).to_vec())
                    value=Signal::derive(move || state.unit.get().name())
                    choose=move |name| {
                        if let Some(unit) = Unit::ALL.into_iter().find(|unit| unit.name() == name) {
                            state.edit(Edit::SetUnit(unit));
                        }
                    }
                />
                <Select
                    id="lang"
                    label=Signal::derive(move || ui().language)
                    options=Signal::derive(|| Lang::ALL.map(|l| (l.link_name(), i18n::messages(l).name)).to_vec())
                    value=Signal::derive(move || state.settings.with(|s| s.lang.link_name()))
                    choose=move |name| {
                        if let Some(lang) = Lang::ALL.into_iter().find(|lang| lang.link_name() == name) {
                            state.settings.update(|s| s.lang = lang);
                        }
                    }
                />
                <Select
                    id="theme"
                    label=Signal::derive(move || ui().theme)
                    options=Signal::derive(move || {
                        Theme::ALL.map(|t| (t.link_name(), (state.messages.get().theme)(t))).to_vec()
                    })
                    value=Signal::derive(move || state.settings.with(|s| s.theme.link_name()))
                    choose=move |name| {
                        if let Some(theme) = Theme::ALL.into_iter().find(|theme| theme.link_name() == name) {
                            state.settings.update(|s| s.theme = theme);
                        }
                    }
                />
                <button id="help" class="icon" aria-label=move || ui().help title=move || ui().help on:click=move |_| open_help()>
                    "?"
                </button>
                <Share view />
            </div>
        </header>
        <LinkIssues />
    }
}

/// A labelled select over a few named values.
#[component]
fn Select(
    id: &'static str,
    label: Signal<&'static str>,
    options: Signal<Vec<(&'static str, &'static str)>>,
    value: Signal<&'static str>,
    choose: impl Fn(String) + 'static,
) -> impl IntoView {
    let shown = move || {
        options.get().into_iter().map(|(name, word)| view! { <option value=name>{word}</option> }).collect_view()
    };
    view! {
        <label class="select">
            <span>{move || label.get()}</span>
            <select id=id prop:value=move || { options.track(); value.get() } on:change:target=move |event| choose(event.target().value())>
                {shown}
            </select>
        </label>
    }
}

/// Copies the link to what is seen.
#[component]
fn Share(view: Signal<View>) -> impl IntoView {
    let state = expect_context::<State>();
    let said = RwSignal::new(None::<Result<(), String>>);
    let share = move |_| {
        let link = address::absolute(&sync::link(&state, view.get_untracked()));
        leptos::task::spawn_local(async move {
            let copied = clipboard::copy(&link).await;
            said.set(Some(if copied { Ok(()) } else { Err(link) }));
        });
    };
    view! {
        <div class="share">
            <button id="share" on:click=share on:blur=move |_| said.set(None)>
                {move || state.messages.get().ui.share}
            </button>
            <p id="status" role="status">
                {move || match said.get() {
                    None => ().into_any(),
                    Some(Ok(())) => state.messages.get().ui.shared.into_any(),
                    Some(Err(link)) => view! { {state.messages.get().ui.share_failed} " " <code>{link}</code> }.into_any(),
                }}
            </p>
        </div>
    }
}

/// What was wrong in the link, until closed.
#[component]
fn LinkIssues() -> impl IntoView {
    let state = expect_context::<State>();
    let line = move |issue: LinkIssue| view! { <li>{move || (state.messages.get().link_issue)(&issue)}</li> };
    view! {
        <Show when=move || !state.link_issues.with(Vec::is_empty)>
            <div id="link-issues" role="alert">
                <p>{move || state.messages.get().ui.link_issues}</p>
                <ul>{move || state.link_issues.get().into_iter().map(line).collect_view()}</ul>
                <button id="link-issues-close" on:click=move |_| state.link_issues.set(Vec::new())>
                    {move || state.messages.get().ui.close}
                </button>
            </div>
        </Show>
    }
}
