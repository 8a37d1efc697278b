//! Components. They hold no arithmetic: what they show is made by [`crate::state`], and what is done in them goes to
//! [`State::edit`](crate::state::State::edit).

mod bars;
mod chart_canvas;
mod evidence;
mod explore;
mod field;
mod follow;
mod header;
mod help;
mod history;
mod information;
mod ledger;
mod neuron;
mod plain;
mod play;
mod pointer;
mod quantity;
mod rich;
mod select;
mod slider;
mod softmax;
mod sync;
mod table;

use crate::model::View;
use crate::state::{State, memo};
use crate::web;
use crate::web::dom::{self, Tag};
use any_spawner::Executor;
use leptos::prelude::*;
use web_sys::Element;

/// The page's name, in every language.
const NAME: &str = "Wormteeth";

/// Puts the page into the document, in place of the still figure that stood there while it loaded.
///
/// The page is made anew when view or language change: so its words are plain text, and no code is made for updating them.
pub fn mount() {
    // An error only says that it runs already.
    let _ = Executor::init_wasm_bindgen();
    web::media::magnify();
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
            let again = former.is_some();
            // Where the reader is in a page that is the same view's once more, in another language.
            let place = former.as_ref().filter(|page| page.view == view).and_then(|_| web::focused());
            drop(former);
            web::clear_page();
            let page = Page::new(view);
            if again || view != View::Explore {
                // Laid out before all is written, the page might get a scroll bar, and then have too little width to lose it again.
                request_animation_frame(move || {
                    web::show_current_tab(again && place.is_none());
                    place.iter().for_each(|id| web::focus(id));
                });
            }
            page
        });
    });
    std::mem::forget(owner); // for the life of the page
}

/// The whole page with one view open. What a view makes (memos, effects, listeners) goes with it when another is opened.
struct Page {
    view: View,
    parts: Vec<Element>,
    _owner: Owner,
}

impl Page {
    fn new(view: View) -> Self {
        dom::begin();
        let owner = Owner::new();
        let parts = owner.with(|| header::header(view).into_iter().chain(own(view)).filter_map(Tag::element).collect::<Vec<_>>());
        if let Some(body) = document().body() {
            for part in &parts {
                // Fails only where a node would be its own parent.
                let _ = body.append_child(part);
            }
        }
        Self { view, parts, _owner: owner }
    }
}

/// A view's own part and its help.
fn own(view: View) -> [Tag; 2] {
    let words = state().words();
    match view {
        View::Explore => [explore::explore(), help::help(words.explore.help)],
        View::Information => [information::information(), help::help(words.information().help)],
        View::Evidence => [evidence::evidence(), help::help(words.evidence().help)],
        View::Neuron => [neuron::neuron(), help::help(words.neuron().help)],
        View::Softmax => [softmax::softmax(), help::help(words.softmax().help)],
        View::Ledger => [ledger::ledger(), help::help(words.ledger().help)],
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        for part in &self.parts {
            part.remove();
        }
    }
}

/// The state that the page shows. To be asked for while the page is made: what runs later, at an event or in a frame, knows no owner.
fn state() -> State {
    expect_context()
}
