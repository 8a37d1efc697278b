//! The help dialog: what one sees, the keys, the link.

use super::state;
use crate::i18n::Help;
use crate::web;
use crate::web::dom::{Tag, tag};
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

const ID: &str = "help-dialog";

/// Shows the help, wherever it is asked for.
pub fn open_help() {
    if let Some(dialog) = dialog() {
        // Fails only if it is open already.
        let _ = dialog.show_modal();
    }
}

fn dialog() -> Option<HtmlDialogElement> {
    web::element(ID)?.dyn_into().ok()
}

/// The dialog of a view, closed at first.
pub fn help(paragraphs: Help) -> Tag {
    let words = state().words();
    let close = tag("button").text(words.ui.close).on("click", |_| {
        if let Some(dialog) = dialog() {
            dialog.close();
        }
    });
    let help = tag("dialog").with("id", ID).with("aria-labelledby", "help-title");
    help.all(&[tag("h2").with("id", "help-title").text(words.ui.help)]);
    for (title, text) in paragraphs {
        help.all(&[tag("h3").text(title), tag("p").text(text)]);
    }
    help.all(&[close])
}
