//! What could not be read of what the page opened with.

use crate::app::use_app_state;
use crate::model::LinkIssue;
use leptos::prelude::*;

/// The issues in words, until they are closed.
#[component]
pub fn IssueList(
    /// The id of the list; that of its button ends in `-close`.
    id: &'static str,
    /// What the issues are.
    lead: &'static str,
    /// The issues.
    issues: RwSignal<Vec<LinkIssue>>,
    /// Called when the reader closes the list.
    #[prop(optional, into)]
    on_close: Option<Callback<()>>,
) -> impl IntoView {
    let messages = use_app_state().messages();
    let close = move |_| {
        issues.set(Vec::new());
        if let Some(on_close) = on_close {
            on_close.run(());
        }
    };
    view! {
        <div class="issues" id=id role="alert" hidden=move || issues.read().is_empty()>
            <p>{lead}</p>
            <ul>{move || issues.get().iter().map(|issue| view! { <li prop:textContent=(messages.link_issue)(issue)></li> }).collect_view()}</ul>
            <button id=format!("{id}-close") on:click=close>{messages.ui.close}</button>
        </div>
    }
}
