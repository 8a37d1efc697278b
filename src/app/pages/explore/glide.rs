//! p on its way to a best value.

use crate::app::AppState;
use crate::app::hooks::{Tween, use_tween};
use crate::model::{ExploreEdit, Model};
use leptos::ev;
use leptos::prelude::*;
use leptos_use_event_listener::{UseEventListenerOptions, use_event_listener_with_options};
use web_sys::Event;

/// Takes p to a value within a moment. p itself is edited frame by frame, so that every figure is true in every frame; all of it is one
/// step of undo.
#[derive(Clone, Copy)]
pub struct Glide {
    state: AppState,
    way: StoredValue<Way>,
    tween: Tween,
}

#[derive(Clone, Copy, Default)]
struct Way {
    /// The model that is chosen with it, if any.
    model: Option<Model>,
    from: f64,
    to: f64,
    /// Where p is.
    at: f64,
}

/// How long p takes to its value.
const GLIDE_MS: f64 = 400.0;

/// Any input ends a glide at its target, before the input does what it does.
pub fn use_glide(state: AppState) -> Glide {
    let way = StoredValue::new(Way::default());
    let present_p = move || state.documents.explore.read_untracked().p; // an event handler, or the callback of a frame
    let step = move |done: f64| {
        let Way { model, from, to, at } = way.get_value();
        // Something else has changed p, a link that was opened: it stays as it is.
        if present_p() == at {
            let at = if done < 1.0 { from + (to - from) * done } else { to };
            way.set_value(Way { model, from, to, at });
            state.edit(edit(model, at));
        }
        if done == 1.0 {
            state.commit_pending();
        }
    };
    let tween = use_tween(GLIDE_MS, Callback::new(step));
    for name in ["pointerdown", "keydown", "input", "click", "wheel"] {
        let options = UseEventListenerOptions::default().capture(true).passive(true);
        let _ = use_event_listener_with_options(document(), ev::Custom::<Event>::new(name), move |_| tween.finish(), options);
    }
    Glide { state, way, tween }
}

impl Glide {
    /// Whether p is on its way.
    pub fn running(self) -> Signal<bool> {
        self.tween.running.into()
    }

    /// Sends p to a value, of another model or of the one that is chosen.
    pub fn to(self, p: f64, model: Option<Model>) {
        let from = self.state.documents.explore.read_untracked().p; // an event handler
        self.way.set_value(Way { model, from, to: p, at: from });
        // What depends on the model follows at once.
        self.state.edit(edit(model, from));
        self.tween.start();
    }
}

fn edit(model: Option<Model>, p: f64) -> ExploreEdit {
    model.map_or(ExploreEdit::SetP(p), |model| ExploreEdit::FitModel { model, p })
}
