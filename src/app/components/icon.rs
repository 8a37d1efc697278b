//! Pictures of strokes, and buttons with one.

use leptos::prelude::*;

/// A picture of strokes on a ground of 16 by 16.
#[component]
pub fn Icon(
    /// The path of the strokes.
    #[prop(into)]
    path: Signal<&'static str>,
    /// Its class, if any.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    view! {
        <svg aria-hidden="true" viewBox="0 0 16 16" class=class>
            <path d=move || path.get()></path>
        </svg>
    }
}

/// A button with a picture and a label.
#[component]
pub fn IconButton(
    /// The id, as docs/figures.md lists it.
    id: &'static str,
    /// The label, for the ear and as a tooltip.
    label: &'static str,
    /// The path of the picture.
    path: &'static str,
    /// Its classes.
    #[prop(default = "icon")]
    class: &'static str,
    /// Whether it is out of use.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether it is pressed, for a button that stays so.
    #[prop(optional, into)]
    pressed: Option<Signal<bool>>,
    /// Called at a click.
    #[prop(into)]
    on_click: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            type="button" // a form around it is not sent
            id=id
            class=class
            aria-label=label
            title=label
            disabled=move || disabled.get()
            aria-pressed=move || pressed.map(|pressed| pressed.get().to_string())
            on:click=move |_| on_click.run(())
        >
            <Icon path=path/>
        </button>
    }
}
