//! A button that opens a small panel: the menus of the header.

use leptos::ev::{Event, KeyboardEvent};
use leptos::html::{Button, Div};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// A button and the panel that it opens. The panel closes when the reader chooses a link or a button in it, presses Escape or a pointer
/// goes down elsewhere. Not `<details>` nor a popover: where there is room a menu is no menu, and what is in it stands in the header.
#[component]
pub fn Menu(
    /// The id of the panel; that of the button ends in `-button`.
    id: &'static str,
    /// The classes of both together.
    #[prop(default = "menu")]
    class: &'static str,
    /// The label of a button without words.
    #[prop(optional)]
    label: Option<&'static str>,
    /// What is in the button.
    button: AnyView,
    /// What is in the panel.
    children: Children,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let (menu, opener) = (NodeRef::<Div>::new(), NodeRef::<Button>::new());
    // Untracked, here and below: event handlers.
    let close = move || {
        if open.get_untracked()
            && let Some(opener) = opener.get_untracked()
        {
            let _ = opener.focus(); // else the focus would be lost with the panel
            open.set(false);
        }
    };
    // Before what is chosen hears of it: a dialog gives the focus back to what had it when it was opened.
    let on_choice = move |event: Event| {
        let choice = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if choice.is_some_and(|choice| choice.closest("a, button").is_ok_and(|choice| choice.is_some())) {
            close();
        }
    };
    let elsewhere = window_event_listener_untyped("pointerdown", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
        if menu.get_untracked().is_some_and(|menu| !menu.contains(target.as_ref())) {
            open.set(false);
        }
    });
    on_cleanup(move || elsewhere.remove());
    let on_keydown = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            close();
        }
    };
    view! {
        <div class=class node_ref=menu on:keydown=on_keydown>
            <button
                id=format!("{id}-button")
                aria-controls=id
                aria-expanded=move || open.get().to_string()
                aria-label=label
                title=label
                node_ref=opener
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {button}
            </button>
            <div class="menu-panel" class:open=move || open.get() id=id on:click:capture=move |event| on_choice(event.into())>
                {children()}
            </div>
        </div>
    }
}
