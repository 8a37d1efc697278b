//! A labelled select over a few named values.

use leptos::prelude::*;

/// The value for what is none of those to choose from: it is shown where it is so, but cannot be chosen.
pub const OWN: &str = "own";

/// The label with the select in it.
#[component]
pub fn Select(
    /// The id, as docs/figures.md lists it.
    id: &'static str,
    /// The label.
    label: &'static str,
    /// The classes of the label.
    #[prop(default = "select")]
    class: &'static str,
    /// A tooltip, if not empty.
    #[prop(optional, into)]
    title: Signal<&'static str>,
    /// Whether it is out of use; the tooltip says why.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Values, and the words for them.
    options: Vec<(&'static str, &'static str)>,
    /// The value in force.
    #[prop(into)]
    value: Signal<&'static str>,
    /// Called with the value that the reader chose.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let options = options
        .into_iter()
        .map(|(value, words)| view! { <option value=value hidden=value == OWN>{words}</option> })
        .collect_view();
    let title = move || Some(title.get()).filter(|title| !title.is_empty());
    view! {
        <label class=class title=title>
            // Its words give way where room is short; its name must not.
            <span>{label}</span>
            <select
                id=id
                aria-label=label
                title=title
                disabled=move || disabled.get()
                prop:value=move || value.get()
                on:change:target=move |event| on_choose.run(event.target().value())
            >
                {options}
            </select>
        </label>
    }
}
