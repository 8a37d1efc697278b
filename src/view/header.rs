//! The header that every view has: views, unit, language, theme, help, share.

use super::dynamic::{attribute, dynamic, handler, part, text};
use super::help::open_help;
use crate::i18n;
use crate::info::Unit;
use crate::model::{Edit, Lang, LinkIssue, Theme, View};
use crate::state::{Memo, RwSignal, State, memo};
use crate::view::sync;
use crate::web::{address, clipboard};
use leptos::prelude::*;
use web_sys::MouseEvent;

/// The top of the page.
#[component]
pub fn Header(
    /// The view that is open.
    view: View,
) -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let ui = &words.ui;
    view! {
        <header class="top">
            <a class="brand" href="#/explore" on:click=stay(view == View::Explore)>
                <svg aria-hidden="true" viewBox="0 0 24 24">
                    <path class="p" d="M2 13h4v9H2zM8 7h4v15H8z" />
                    <path class="q" d="M15 3h6v18h-6z" />
                </svg>
                "Wormteeth"
            </a>
            <nav aria-label=ui.views>
                {View::ALL.map(|each| view! {
                    <a
                        href=format!("#/{}", each.key())
                        aria-current=(view == each).then_some("page")
                        on:click=stay(view == each)
                    >
                        {(words.view)(each)}
                    </a>
                }).collect_view()}
            </nav>
            <div class="settings">
                <Select
                    id="unit"
                    label=ui.unit
                    options=Unit::ALL.map(|unit| (unit.name(), (words.unit)(unit))).to_vec()
                    value=memo(move || state.unit.get().name())
                    choose=move |name: String| {
                        if let Some(unit) = Unit::ALL.into_iter().find(|unit| unit.name() == name) {
                            state.edit(Edit::SetUnit(unit));
                        }
                    }
                />
                <Select
                    id="lang"
                    label=ui.language
                    options=Lang::ALL.map(|lang| (lang.key(), i18n::messages(lang).name)).to_vec()
                    value=memo(move || state.settings.read().lang.key())
                    choose=move |name: String| {
                        if let Some(lang) = Lang::of_key(&name) {
                            state.settings.update(|s| s.lang = lang);
                        }
                    }
                />
                <Select
                    id="theme"
                    label=ui.theme
                    options=Theme::ALL.map(|theme| (theme.key(), (words.theme)(theme))).to_vec()
                    value=memo(move || state.settings.read().theme.key())
                    choose=move |name: String| {
                        if let Some(theme) = Theme::of_key(&name) {
                            state.settings.update(|s| s.theme = theme);
                        }
                    }
                />
                <button id="help" class="icon" aria-label=ui.help title=ui.help on:click=handler(move |_| open_help())>
                    "?"
                </button>
                <Share />
            </div>
        </header>
        <LinkIssues />
    }
}

/// A link to the view that is open does nothing: without a query it would put the saved work in place of what a link has opened.
fn stay(here: bool) -> impl Fn(MouseEvent) + 'static {
    handler(move |event: MouseEvent| {
        if here {
            event.prevent_default();
        }
    })
}

/// The value for what is none of those to choose from: it is seen where it is so, but cannot be chosen.
pub const OWN: &str = "own";

/// A labelled select over a few named values.
#[component]
pub fn Select(
    /// Its id.
    id: &'static str,
    /// What it is.
    label: &'static str,
    /// Values and the words for them.
    options: Vec<(&'static str, &'static str)>,
    /// The one in force.
    value: Memo<&'static str>,
    /// Takes the value that the reader chose.
    #[prop(into)]
    choose: Callback<String>,
) -> impl IntoView {
    // Each option knows whether it is the one: a value set on the select would be lost, as its options come after it.
    let option = move |(name, word)| {
        view! { <option value=name hidden=name == OWN prop:selected=dynamic(move || value.get() == name)>{word}</option> }
    };
    view! {
        <label class="select">
            <span>{label}</span>
            <select id=id on:change:target=move |event| choose.run(event.target().value())>
                {options.into_iter().map(option).collect_view()}
            </select>
        </label>
    }
}

/// Copies the link to what is seen.
#[component]
fn Share() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let said = RwSignal::new(None::<Result<(), String>>);
    let share = move |_| {
        let link = address::absolute(&sync::link(&state));
        leptos::task::spawn_local(async move {
            let copied = clipboard::copy(&link).await;
            said.set(Some(if copied { Ok(()) } else { Err(link) }));
        });
    };
    view! {
        <div class="share">
            <button id="share" on:click=handler(share) on:blur=handler(move |_| said.set(None))>
                {words.ui.share}
            </button>
            <p id="status" role="status">
                {text(move || match said.get() {
                    None => String::new(),
                    Some(Ok(())) => words.ui.shared.to_owned(),
                    Some(Err(link)) => format!("{} {link}", words.ui.share_failed),
                })}
            </p>
        </div>
    }
}

/// What was wrong in the link, until closed.
#[component]
fn LinkIssues() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let line = move |issue: LinkIssue| view! { <li>{(words.link_issue)(&issue)}</li> };
    view! {
        <div id="link-issues" role="alert" hidden=attribute(move || state.link_issues.read().is_empty())>
            <p>{words.ui.link_issues}</p>
            <ul>{part(move || state.link_issues.get().into_iter().map(line).collect_view())}</ul>
            <button id="link-issues-close" on:click=handler(move |_| state.link_issues.set(Vec::new()))>{words.ui.close}</button>
        </div>
    }
}
