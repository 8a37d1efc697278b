//! All views but the first. Their code is a WebAssembly module of its own, asked for once the first view is seen, or at once by a link
//! to one of them: so the page starts with two thirds of the code.
//!
//! `cut::made` is where the program is cut in two: the macro marks it, `scripts/bin/wasm-bindgen` has it cut. Without the feature `split`
//! all is one module, as the tests of components have it.

use super::{evidence, explore, help::help, information, ledger, neuron, plain, softmax, state};
use crate::model::View;
use crate::web::crash;
use crate::web::dom::{Tag, of_class, tag};
use leptos::prelude::*;
use std::time::Duration;

/// Whether the code of the later views is here.
#[derive(Clone, Copy)]
pub struct Later {
    here: RwSignal<bool>,
    /// It was asked for, and did not come.
    missed: RwSignal<bool>,
}

impl Later {
    /// Not asked for yet.
    pub fn new() -> Self {
        Self { here: RwSignal::new(false), missed: RwSignal::new(false) }
    }

    /// Is a view's code here? Who asks in an effect hears when it is.
    pub fn is_here(self, view: View) -> bool {
        view == View::Explore || self.here.get()
    }

    /// Is there anything to show of a view, if only that it has not come? Who asks in an effect hears when there is.
    pub fn can_show(self, view: View) -> bool {
        self.is_here(view) || self.missed.get()
    }

    /// Asks for the code until it comes. What the reader wants to see meanwhile opens then.
    pub fn fetch(self) {
        self.ask(Duration::from_secs(1));
    }

    /// `pause`: before it is asked for again, each time twice as long.
    fn ask(self, pause: Duration) {
        const LONGEST: Duration = Duration::from_secs(60);
        leptos::task::spawn_local(async move {
            let came = cut::fetch().await;
            if crash::crashed() {
                return;
            }
            if came {
                self.here.set(true);
            } else {
                self.missed.set(true);
                set_timeout(move || self.ask((2 * pause).min(LONGEST)), pause);
            }
        });
    }

    /// A view's own part and its help; what stands for them as long as its code is not here. Who asks in an effect hears when it is.
    pub fn opened(self, view: View) -> Vec<Tag> {
        let made = match view {
            View::Explore => Some(explored()),
            later if self.is_here(later) => cut::others(later),
            _ => None,
        };
        made.map_or_else(|| vec![self.awaited()], Vec::from)
    }

    fn awaited(self) -> Tag {
        let ui = &state().words().ui;
        let told = move || if self.missed.get() { ui.view_missed } else { ui.view_awaited }.to_owned();
        of_class("main", "awaited").all(&[plain::text(tag("p").with("role", "alert"), told)])
    }
}

fn explored() -> [Tag; 2] {
    [explore::explore(), help(state().words().explore.help)]
}

fn others(view: View) -> [Tag; 2] {
    let words = state().words();
    match view {
        View::Explore => explored(),
        View::Information => [information::information(), help(words.information().help)],
        View::Evidence => [evidence::evidence(), help(words.evidence().help)],
        View::Neuron => [neuron::neuron(), help(words.neuron().help)],
        View::Softmax => [softmax::softmax(), help(words.softmax().help)],
        View::Ledger => [ledger::ledger(), help(words.ledger().help)],
    }
}

#[cfg(feature = "split")]
#[allow(unsafe_code, reason = "the macro's: it declares one function as what this module asks for and what the other one has")]
mod cut {
    use super::{Tag, View};
    use leptos::wasm_split::{SplitLoaderError, wasm_split};
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    /// Asks for the code; whether it came.
    pub async fn fetch() -> bool {
        loaded().await.is_ok()
    }

    pub fn others(view: View) -> Option<[Tag; 2]> {
        // With the code here it is ready at once.
        match pin!(made(view)).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(made) => made.ok(),
            Poll::Pending => None,
        }
    }

    #[wasm_split(later, fallible, wasm_split_path = ::leptos::wasm_split, preload(loaded))]
    fn made(view: View) -> Result<[Tag; 2], SplitLoaderError> {
        Ok(super::others(view))
    }
}

#[cfg(not(feature = "split"))]
mod cut {
    use super::{Tag, View};

    pub async fn fetch() -> bool {
        true
    }

    pub fn others(view: View) -> Option<[Tag; 2]> {
        Some(super::others(view))
    }
}
