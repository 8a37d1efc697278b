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
    /// Another button beside the one that closes it, if any: what it says and does.
    #[prop(optional)]
    more: Option<(&'static str, Callback<()>)>,
) -> impl IntoView {
    let ui = &use_app_state().messages().ui;
    let dialog = NodeRef::<Dialog>::new();
    let close = move || {
        // Untracked: an event handler.
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let more = more.map(|(text, run)| {
        let on_click = move |_| {
            close();
            run.run(());
        };
        view! { <button on:click=on_click>{text}</button> }
    });
    let paragraphs = help.iter().map(|(title, text)| view! { <h3>{*title}</h3> <p>{*text}</p> }).collect_view();
    view! {
        <dialog id=ID aria-labelledby="help-title" node_ref=dialog>
            // First and always in sight: the focus goes to a button here, and with it the dialog opens at its top.
            <div class="dialog-head">
                <h2 id="help-title">{ui.help}</h2>
                {more}
                <button on:click=move |_| close()>{ui.close}</button>
            </div>
            {paragraphs}
            <h3>{ui.source_title}</h3>
            <Source/>
        </dialog>
    }
}
