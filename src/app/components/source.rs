//! Who told the story of the worms first.

use crate::app::use_app_state;
use leptos::prelude::*;

const URL: &str = "https://www.countbayesie.com/blog/2017/5/9/kullback-leibler-divergence-explained";

/// The source of the story, with a link to it.
#[component]
pub fn Source() -> impl IntoView {
    let [before, title, after] = use_app_state().messages().ui.source;
    view! { <p class="source">{before} <a href=URL target="_blank" rel="noopener">{title}</a> {after}</p> }
}
