//! Sentences whose figures stand out, whose idle words give way, and one of whose words explains.

use super::follow::follow;
use super::help::open_help;
use super::plain::effect;
use crate::state::{Memo, State, scenes};
use crate::web::{
    dom::{Tag, math, of_class, tag},
    frame::Stage,
    line::{Line, Run},
};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::HtmlButtonElement;

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

/// A label, which explains nothing: its runs are put into `parent`.
pub fn rich(parent: Tag, text: &str) -> Tag {
    for run in runs(text) {
        parent.all(&[of_class("span", run.class).text(&run.text)]);
    }
    parent
}

/// The sentence of a view, following the state.
///
/// `text`: with its marks.
pub fn sentence(text: Memo<String>) -> Tag {
    let said = tag("p").with("id", "sentence");
    let line = RefCell::new(Line::default());
    follow(
        Stage::Read,
        move || text.read_untracked(),
        move |text| {
            if let Some(said) = said.element() {
                line.borrow_mut().show(&said, runs(text));
            }
        },
    );
    // One handler for whatever buttons are in it: they come and go.
    said.on("click", |event| {
        if event.target().is_some_and(|target| target.has_type::<HtmlButtonElement>()) {
            open_help();
        }
    })
}

/// The sign of the logarithm of the unit shown, in MathML: "ln" has no base.
pub fn log_sign(state: State) -> Tag {
    let natural = math("mi").text("ln");
    let base = math("mn");
    let log = math("msub").all(&[math("mi").text("log"), base]);
    let either = math("mrow");
    effect(move || {
        let named = scenes::log_name(state.unit.get()).1;
        base.write(named.unwrap_or_default());
        if named.is_some() {
            natural.remove()
        } else {
            log.remove()
        }
        either.all(&[if named.is_some() { log } else { natural }]);
    });
    either
}
