//! The help dialog: what one sees, the keys, the link.

use super::dynamic::handler;
use crate::model::View;
use crate::state::State;
use crate::web;
use leptos::prelude::*;
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

/// The dialog, closed at first.
#[component]
pub fn Help(
    /// The view that is open.
    view: View,
) -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let close = |_| {
        if let Some(dialog) = dialog() {
            dialog.close();
        }
    };
    view! {
        <dialog id=ID aria-labelledby="help-title">
            <h2 id="help-title">{words.ui.help}</h2>
            {(words.help)(view).iter().map(|(title, text)| view! { <h3>{*title}</h3><p>{*text}</p> }).collect_view()}
            <button on:click=handler(close)>{words.ui.close}</button>
        </dialog>
    }
}
