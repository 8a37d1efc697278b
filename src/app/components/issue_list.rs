//! What could not be read of what the page opened with.

use super::Menu;
use crate::app::use_app_state;
use crate::model::LinkIssue;
use leptos::prelude::*;

/// One line in the header, which opens the issues in words; until they are closed.
#[component]
pub fn IssueList(
    /// The id of the line with its list; that of the button in it ends in `-close`.
    id: &'static str,
    /// The line that says how many there are.
    line: fn(usize) -> String,
    /// The issues.
    issues: RwSignal<Vec<LinkIssue>>,
    /// Called when the reader closes the list.
    #[prop(optional, into)]
    on_close: Option<Callback<()>>,
    /// The id of the list alone.
    list_id: &'static str,
) -> impl IntoView {
    let messages = use_app_state().messages();
    let close = move |_| {
        issues.set(Vec::new());
        if let Some(on_close) = on_close {
            on_close.run(());
        }
    };
    let words = view! { <span prop:textContent=move || line(issues.read().len())></span> };
    view! {
        <div class="issues" id=id role="alert" hidden=move || issues.read().is_empty()>
            <Menu id=list_id button=words.into_any()>
                <ul>{move || issues.get().iter().map(|issue| view! { <li prop:textContent=(messages.link_issue)(issue)></li> }).collect_view()}</ul>
                <button id=format!("{id}-close") on:click=close>{messages.ui.close}</button>
            </Menu>
        </div>
    }
}
