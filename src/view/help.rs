//! The help dialog: what one sees, the keys, the link.

use super::dynamic::handler;
use crate::state::State;
use crate::web;
use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

const ID: &str = "help-dialog";

/// Shows the help, wherever it is asked for.
pub fn open_help() {
    if let Some(dialog) = web::element(ID).and_then(|element| element.dyn_into::<HtmlDialogElement>().ok()) {
        // Fails only if it is open already.
        let _ = dialog.show_modal();
    }
}

/// The dialog, closed at first.
#[component]
pub fn Help() -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let dialog = NodeRef::<html::Dialog>::new();
    let close = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    view! {
        <dialog id=ID node_ref=dialog aria-labelledby="help-title">
            <h2 id="help-title">{words.ui.help}</h2>
            {words.help.iter().map(|(title, text)| view! { <h3>{*title}</h3><p>{*text}</p> }).collect_view()}
            <button on:click=handler(close)>{words.ui.close}</button>
        </dialog>
    }
}
