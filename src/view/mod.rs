//! Components. They hold no arithmetic: what they show is made by [`crate::state`], and what is done in them goes to
//! [`State::edit`](crate::state::State::edit).

mod chart_canvas;
mod counts;
mod dynamic;
mod evidence;
mod explore;
mod field;
mod follow;
mod header;
mod help;
mod history;
mod information;
mod models;
mod neuron;
mod plain;
mod quantity;
mod rich;
mod softmax;
mod sums;
mod sweep;
mod sync;
mod words;

use crate::model::View;
use crate::state::memo;
use crate::web;
use any_spawner::Executor;
use leptos::{mount::mount_to, prelude::*};
use std::any::Any;

/// Puts the page into the document, in place of the still figure that stood there while it loaded.
///
/// The page is mounted anew when view or language change: so its words are plain text, and no code is made for updating them.
pub fn mount() {
    // An error only says that it runs already.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.with(|| {
        let state = sync::open();
        sync::install_crash_page(&state);
        provide_context(state);
        sync::keep(state);
        let language = memo(move || state.settings.read().lang);
        Effect::new(move |former: Option<Page>| {
            language.track();
            let view = state.view.get();
            drop(former);
            web::remove_boot();
            page(view)
        });
    });
    std::mem::forget(owner); // for the life of the page
}

/// Parts of the page, one below the other, each there until it is dropped.
type Page = [Option<Box<dyn Any>>; 3];

/// The whole page with one view open. What a view makes (memos, effects, listeners) goes with it when another is opened.
fn page(view: View) -> Page {
    [
        mounted(move || view! { <header::Header view /> }),
        match view {
            View::Explore => mounted(|| view! { <explore::Explore /> }),
            View::Information => mounted(|| view! { <information::Information /> }),
            View::Evidence => mounted(|| view! { <evidence::Evidence /> }),
            View::Neuron => mounted(|| view! { <neuron::Neuron /> }),
            View::Softmax => plain::mounted(softmax::softmax),
        },
        mounted(move || view! { <help::Help view /> }),
    ]
}

/// Puts a part at the end of the page. Mounted apart, none needs code to be told apart from others in its place, as `AnyView` does.
fn mounted<V: IntoView + 'static>(part: impl FnOnce() -> V + 'static) -> Option<Box<dyn Any>> {
    Some(Box::new(mount_to(document().body()?, part)))
}
