//! The header that every view has: views, unit, language, theme, help, share.

use super::help::open_help;
use super::plain::{effect, flag, reads, text};
use super::select::select;
use super::{state, sync};
use crate::i18n;
use crate::info::Unit;
use crate::model::{Edit, Lang, LinkIssue, Theme, View};
use crate::state::{RwSignal, State};
use crate::web::dom::{Tag, of_class, svg, tag, told};
use crate::web::{address, clipboard};

/// The top of the page: its bar, and under it what was wrong in the link and in what was kept. `view`: the one that is open.
pub fn header(view: View) -> [Tag; 3] {
    let state = state();
    let ui = &state.words().ui;
    let brand = tag("h1").all(&[link(View::Explore, view).with("class", "brand").all(&[mark()]).text(super::NAME)]);
    let nav = tag("nav").with("aria-label", ui.views);
    for each in View::ALL {
        let link = link(each, view).text((state.words().view)(each));
        if each == view {
            link.set("aria-current", Some("page"));
        }
        nav.all(&[link]);
    }
    let help = of_class("button", "icon").with("id", "help").with("aria-label", ui.help).with("title", ui.help).text("?");
    let settings = of_class("div", "settings").all(&[
        unit(state),
        language(state),
        theme(state),
        help.on("click", |_| open_help()),
        share(state),
    ]);
    [
        of_class("header", "top").all(&[brand, nav, settings]),
        issues(state, "link-issues", ui.link_issues, state.link_issues, || {}),
        issues(state, "kept-issues", ui.kept_issues, state.kept_issues, sync::mend_kept),
    ]
}

/// A link to a view. To the one that is open it does nothing: without a query it would put the saved work in place of what a link
/// has opened.
fn link(to: View, open: View) -> Tag {
    let link = tag("a").with("href", &["#/", to.key()].concat());
    if to == open { link.on("click", |event| event.prevent_default()) } else { link }
}

/// The page's sign: teeth of P, and a bar of Q.
fn mark() -> Tag {
    svg("svg").with("aria-hidden", "true").with("viewBox", "0 0 24 24").all(&[
        svg("path").with("class", "p").with("d", "M2 13h4v9H2zM8 7h4v15H8z"),
        svg("path").with("class", "q").with("d", "M15 3h6v18h-6z"),
    ])
}

fn unit(state: State) -> Tag {
    let words = state.words();
    let options = Unit::ALL.map(|unit| (unit.name(), (words.unit)(unit)));
    let choose = told(move |name: String| {
        if let Some(unit) = Unit::ALL.into_iter().find(|unit| unit.name() == name) {
            state.edit(Edit::SetUnit(unit));
        }
    });
    select("unit", words.ui.unit, &options, reads(move || state.unit.get().name()), choose)
}

fn language(state: State) -> Tag {
    let options = Lang::ALL.map(|lang| (lang.key(), i18n::messages(lang).name));
    let choose = told(move |name: String| {
        if let Some(lang) = Lang::of_key(&name) {
            state.settings.update(|s| s.lang = lang);
        }
    });
    select("lang", state.words().ui.language, &options, reads(move || state.settings.read().lang.key()), choose)
}

fn theme(state: State) -> Tag {
    let words = state.words();
    let options = Theme::ALL.map(|theme| (theme.key(), (words.theme)(theme)));
    let choose = told(move |name: String| {
        if let Some(theme) = Theme::of_key(&name) {
            state.settings.update(|s| s.theme = theme);
        }
    });
    select("theme", words.ui.theme, &options, reads(move || state.settings.read().theme.key()), choose)
}

/// Copies the link to what is seen.
fn share(state: State) -> Tag {
    let ui = &state.words().ui;
    let said = RwSignal::new(String::new());
    let button = tag("button").with("id", "share").text(ui.share);
    button.on("click", move |_| {
        let link = address::absolute(&sync::link(&state));
        leptos::task::spawn_local(async move {
            let copied = clipboard::copy(&link).await;
            said.set(if copied { ui.shared.to_owned() } else { [ui.share_failed, " ", &link].concat() });
        });
    });
    button.on("blur", move |_| said.set(String::new()));
    let status = text(tag("p").with("id", "status").with("role", "status"), move || said.get());
    of_class("div", "share").all(&[button, status])
}

/// What could not be read of what the page opened with, until closed.
fn issues(state: State, id: &'static str, lead: &str, told: RwSignal<Vec<LinkIssue>>, closed: fn()) -> Tag {
    let words = state.words();
    let list = tag("ul");
    effect(move || {
        list.use_element(|list| list.set_text_content(None));
        for issue in told.get() {
            list.all(&[tag("li").text(&(words.link_issue)(&issue))]);
        }
    });
    let close = tag("button").with("id", &[id, "-close"].concat()).text(words.ui.close);
    let all = of_class("div", "issues").with("id", id).with("role", "alert").all(&[
        tag("p").text(lead),
        list,
        close.on("click", move |_| {
            closed();
            told.set(Vec::new());
        }),
    ]);
    flag(all, "hidden", move || told.read().is_empty())
}
