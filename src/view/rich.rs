//! Sentences whose figures stand out, whose idle words give way, and one of whose words explains.

use super::follow::follow;
use super::help::open_help;
use crate::state::Memo;
use crate::view::dynamic::handler;
use crate::web::{
    frame::Stage,
    line::{Line, Run},
};
use leptos::{html, prelude::*};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{HtmlButtonElement, MouseEvent};

/// `*…*` is bold, `_…_` is left out where room is short, `[…]` opens the help; they may overlap. Everything else stays text: no
/// markup is parsed, so that nothing a link says can become any.
fn runs(text: &str) -> Vec<Run> {
    let (mut bold, mut idle, mut link) = (false, false, false);
    let mut runs = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(['*', '_', '[', ']']).unwrap_or(rest.len());
        let class = match (link, bold, idle) {
            (true, _, _) => "text",
            (_, true, true) => "bold idle",
            (_, true, false) => "bold",
            (_, false, true) => "idle",
            (_, false, false) => "",
        };
        if end > 0 {
            runs.push(Run { tag: if link { "button" } else { "span" }, class, text: rest[..end].to_owned() });
        }
        match rest[end..].chars().next() {
            Some('*') => bold = !bold,
            Some('_') => idle = !idle,
            Some(mark) => link = mark == '[',
            None => {}
        }
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    runs
}

/// A label, which explains nothing.
pub fn rich(text: &str) -> Vec<AnyView> {
    runs(text).into_iter().map(|run| view! { <span class=run.class>{run.text}</span> }.into_any()).collect()
}

/// The sentence of a view, following the state.
#[component]
pub fn Sentence(
    /// With its marks.
    text: Memo<String>,
) -> impl IntoView {
    let element = NodeRef::<html::P>::new();
    let line = RefCell::new(Line::default());
    follow(
        Stage::Read,
        move || element.get_untracked().map(|_| text.read_untracked()),
        move |text| {
            if let Some(element) = element.get_untracked() {
                line.borrow_mut().show(&element, runs(text));
            }
        },
    );
    // One handler for whatever buttons are in it: they come and go.
    let explain = |event: MouseEvent| {
        if event.target().is_some_and(|target| target.has_type::<HtmlButtonElement>()) {
            open_help();
        }
    };
    view! { <p id="sentence" node_ref=element on:click=handler(explain)></p> }
}
