//! A button that lets something run, a turn a frame, until it comes to its end or the reader stops it.

use super::{Icon, RichText, plain_text};
use crate::app::use_app_state;
use leptos::prelude::*;
use leptos_use_raf_fn::{Pausable, UseRafFnOptions, use_raf_fn_with_options};

/// The button `#play`.
#[component]
pub fn PlayButton(
    /// The name of what it does, for the ear.
    label: &'static str,
    /// The word to play.
    play: &'static str,
    /// The word to pause.
    pause: &'static str,
    /// Whether it runs; others may set it to false, and say themselves where its undo step ends.
    playing: RwSignal<bool>,
    /// Whether it is out of use.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Called before the first turn.
    #[prop(into)]
    on_start: Callback<()>,
    /// A turn, at a time in milliseconds; false at the end.
    #[prop(into)]
    on_turn: Callback<f64, bool>,
) -> impl IntoView {
    let state = use_app_state();
    let turn = move |timestamp: f64| {
        // Untracked: the callback of an animation frame.
        if playing.get_untracked() && !on_turn.run(timestamp) {
            playing.set(false);
            state.commit_pending();
        }
    };
    let Pausable { resume, pause: stop, .. } =
        use_raf_fn_with_options(move |frame| turn(frame.timestamp), UseRafFnOptions::default().immediate(false));
    Effect::watch(move || playing.get(), move |playing, _, _| if *playing { resume() } else { stop() }, false);
    let toggle = move |_| {
        let start = !playing.get_untracked(); // an event handler
        // A run is an undo step of its own. Not in the effect, which would come in the midst of the gesture that has paused it.
        state.commit_pending();
        if start {
            on_start.run(());
        }
        playing.set(start);
    };
    // A name that changes with the word in sight: it would read wrong as "pressed" too.
    let name = move || plain_text(if playing.get() { pause } else { label });
    view! {
        <button id="play" aria-label=name disabled=move || disabled.get() on:click=toggle>
            <Icon
                class="solid"
                path=Signal::derive(move || if playing.get() { "M4 3h3v10H4zM9 3h3v10H9z" } else { "m4 2.5 9 5.5-9 5.5z" })
            />
            <span hidden=move || playing.get()><RichText text=play/></span>
            <span hidden=move || !playing.get()><RichText text=pause/></span>
        </button>
    }
}
