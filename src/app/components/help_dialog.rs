//! The help dialog: what one sees, the keys, the link.

use super::Source;
use crate::app::use_app_state;
use crate::i18n::Help;
use leptos::html::Dialog;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

const ID: &str = "help-dialog";

/// Opens the help of the page, wherever it is asked for.
pub fn open_help() {
    let dialog = document().get_element_by_id(ID).and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok());
    if let Some(dialog) = dialog {
        let _ = dialog.show_modal(); // fails only if it is open already
    }
}

/// The dialog of a page, closed at first.
#[component]
pub fn HelpDialog(
    /// Headings and paragraphs.
    help: Help,
) -> impl IntoView {
    let ui = &use_app_state().messages().ui;
    let dialog = NodeRef::<Dialog>::new();
    let close = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let paragraphs = help.iter().map(|(title, text)| view! { <h3>{*title}</h3> <p>{*text}</p> }).collect_view();
    view! {
        <dialog id=ID aria-labelledby="help-title" node_ref=dialog>
            // In focus, so that a long text opens at its top.
            <h2 id="help-title" tabindex="-1" autofocus>{ui.help}</h2>
            {paragraphs}
            <h3>{ui.source_title}</h3>
            <Source/>
            <button on:click=close>{ui.close}</button>
        </dialog>
    }
}
