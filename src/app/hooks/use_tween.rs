//! A change that takes a moment: from 0 to 1, a step a frame.

use crate::app::use_app_state;
use leptos::prelude::*;
use leptos_use_raf_fn::{Pausable, UseRafFnOptions, use_raf_fn_with_options};

/// A change that can be started again and again.
#[derive(Clone, Copy)]
pub struct Tween {
    /// Whether it is under way.
    pub running: RwSignal<bool>,
    began: StoredValue<Option<f64>>,
    on_step: Callback<f64>,
    reduced_motion: Signal<bool>,
}

/// Calls `on_step` with how far the change has come, in each animation frame; the last is 1. Under reduced motion that is the only one.
pub fn use_tween(duration_ms: f64, on_step: Callback<f64>) -> Tween {
    let state = use_app_state();
    let (running, began) = (RwSignal::new(false), StoredValue::new(None));
    let tween = Tween { running, began, on_step, reduced_motion: state.media.reduced_motion };
    let frame = move |timestamp: f64| {
        // Untracked: the callback of an animation frame, in which it may have ended already.
        if !tween.running.get_untracked() {
            return;
        }
        let start = began.get_value().unwrap_or(timestamp);
        began.set_value(Some(start));
        let done = (timestamp - start) / duration_ms;
        if done < 1.0 { tween.on_step.run(ease(done)) } else { tween.finish() }
    };
    let Pausable { resume, pause, .. } =
        use_raf_fn_with_options(move |frame_args| frame(frame_args.timestamp), UseRafFnOptions::default().immediate(false));
    let follow = move |running: &bool, _: Option<&bool>, _: Option<()>| {
        state.busy.set(*running);
        if *running { resume() } else { pause() }
    };
    Effect::watch(move || tween.running.get(), follow, false);
    on_cleanup(move || state.busy.set(false));
    tween
}

impl Tween {
    /// Starts the change anew.
    pub fn start(self) {
        // Untracked: an event handler.
        if self.reduced_motion.get_untracked() {
            self.on_step.run(1.0);
        } else {
            self.began.set_value(None);
            self.running.set(true);
        }
    }

    /// Takes the change to its end at once.
    pub fn finish(self) {
        // Untracked: an event handler.
        if self.running.get_untracked() {
            self.running.set(false);
            self.on_step.run(1.0);
        }
    }
}

/// Slow at both ends.
fn ease(t: f64) -> f64 {
    t * t * (3.0 - 2.0 * t)
}
