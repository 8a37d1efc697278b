//! Components. They hold no arithmetic: what they show is made by [`crate::state`], and what is done in them goes to
//! [`State::edit`](crate::state::State::edit).

mod chart_canvas;
mod counts;
mod explore;
mod field;
mod header;
mod help;
mod models;
mod quantity;
mod rich;
mod sums;
mod sweep;
mod sync;
mod words;

use crate::model::View;
use crate::state::State;
use crate::web;
use leptos::prelude::*;

/// Puts the page into the document, in place of the still figure that stood there while it loaded.
pub fn mount() {
    mount_to_body(App);
    web::remove_boot();
}

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let (state, view) = sync::open();
    sync::install_crash_page(&state);
    provide_context(state);
    sync::keep(state, view);
    view! {
        <header::Header view=view.into() />
        {move || match view.get() {
            View::Explore => view! { <explore::Explore /> },
        }}
        <help::Help />
    }
}
