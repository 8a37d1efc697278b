//! The page: what it shows of its documents, and how edits reach them.

mod canvas_backend;
pub mod components;
mod document_signals;
pub mod hooks;
mod layered_canvas;
mod look;
pub mod pages;
mod state;
mod view_options;

pub use document_signals::DocumentSignals;
pub use look::Look;
pub use state::{AppState, Introduction, use_app_state};
pub use view_options::ViewOptions;

use crate::model::Page;
use components::{Header, PrintedLink};
use hooks::{
    PaintScheduler, current_fragment, keep_place, open_app, use_crash_page, use_current_tab, use_hash_route, use_media,
    use_persistence, use_root_attributes, use_settled, use_text_zoom, use_undo_keys,
};
use leptos::prelude::*;

/// The name of the page, in every language.
pub const NAME: &str = "Wormteeth";

/// The whole page: header, and the page of the route.
#[component]
pub fn App() -> impl IntoView {
    let zoom = use_text_zoom();
    let media = use_media();
    let state = open_app(&current_fragment(), media);
    provide_context(state);
    provide_context(zoom);
    let scheduler = PaintScheduler::new();
    provide_context(scheduler);
    use_crash_page(state);
    use_root_attributes(state);
    let persistence = use_persistence(state);
    use_hash_route(state, persistence);
    use_current_tab(state);
    use_undo_keys(state);
    use_settled(state, scheduler);
    // The paper does not wait for an animation frame.
    Effect::new(move |_| {
        media.printing.track();
        scheduler.flush();
    });
    let lang = Memo::new(move |_| state.settings.read().lang);
    let lang = move || {
        lang.track();
        keep_place(); // before what stands there goes
        [lang.get()]
    };
    // Keyed: another language or another page is made anew and not changed in place. The words of a language are plain text, and what the
    // browser or another program has done to the elements of a page (a value typed, a text translated) goes with them.
    view! {
        <For each=lang key=|lang| lang.key() let:_lang>
            <Header on_close_kept=move || persistence.repair()/>
            <For each=move || [state.page.get()] key=|page| page.key() children=page_view/>
        </For>
        <PrintedLink/>
    }
}

fn page_view(page: Page) -> AnyView {
    match page {
        Page::Lesson => view! { <pages::Lesson/> }.into_any(),
        Page::Explore => view! { <pages::Explore/> }.into_any(),
        Page::Information => view! { <pages::Information/> }.into_any(),
        Page::Evidence => view! { <pages::Evidence/> }.into_any(),
        Page::Neuron => view! { <pages::Neuron/> }.into_any(),
        Page::Softmax => view! { <pages::Softmax/> }.into_any(),
        Page::Ledger => view! { <pages::Ledger/> }.into_any(),
    }
}

/// Mounts the app into the body, in place of the prose and the still figure that stood there while it loaded.
pub fn mount() {
    if let Some(boot) = document().get_element_by_id("boot") {
        boot.remove();
    }
    mount_to_body(App);
}
