//! The samples that are drawn again and again: for a few milliseconds of each animation frame, until there are enough or the reader says stop.

use crate::app::hooks::now_ms;
use crate::app::use_app_state;
use crate::present::evidence::{RepeatSetup, Repeats, Results, next_goal};
use leptos::prelude::*;
use leptos_use_raf_fn::{Pausable, UseRafFnOptions, use_raf_fn_with_options};
use std::sync::Arc;

/// Of a frame's 16 ms the charts need some too.
const SLICE_MS: f64 = 6.0;

/// How far it is with the samples; in no link and no undo.
#[derive(Clone, Copy)]
pub struct RepeatedSamples {
    /// So many samples of each kind and size are wanted.
    goal: RwSignal<usize>,
    /// The reader has said stop.
    stopped: RwSignal<bool>,
    /// What has come of them so far.
    pub results: Memo<Arc<Results>>,
    /// Which part of the way to the goal is done, 0 to 1.
    pub progress: Memo<f64>,
    /// Whether samples are being drawn.
    pub is_running: Memo<bool>,
}

impl RepeatedSamples {
    /// Stops if samples are being drawn, else goes on, to the next goal if this one is reached.
    pub fn toggle(self) {
        // Untracked: an event handler.
        let stop = self.is_running.get_untracked();
        if !stop {
            self.goal.set(next_goal(self.goal.get_untracked(), self.progress.get_untracked()));
        }
        self.stopped.set(stop);
    }
}

/// Draws samples of a setting as long as the component lives: a few by themselves, so that there is something to see, and more when asked.
/// While they are drawn the page is busy.
pub fn use_repeated_samples(setting: Memo<RepeatSetup>) -> RepeatedSamples {
    let state = use_app_state();
    let goal = state.view_options.samples;
    let stopped = RwSignal::new(false);
    // Untracked: the setting at first. When it changes, what is of no use any more is left out of `drawn` at once, and dropped when the next
    // samples are drawn.
    let repeats = RwSignal::new(Repeats::new(&setting.read_untracked()));
    let drawn = Memo::new(move |_| {
        let repeats = repeats.read();
        let repeats = repeats.for_setting(&setting.read());
        (Arc::new(repeats.results()), repeats.progress(goal.get()))
    });
    let results = Memo::new(move |_| Arc::clone(&drawn.read().0));
    let progress = Memo::new(move |_| drawn.read().1);
    let is_running = Memo::new(move |_| !stopped.get() && progress.get() < 1.0);
    let draw = move || {
        // Untracked: an animation frame. None: the page is gone.
        let (Some(setting), Some(goal)) = (setting.try_get_untracked(), goal.try_get_untracked()) else { return };
        let draw = |repeats: &mut Repeats| {
            if *repeats.setting() != setting {
                repeats.follow(&setting);
            }
            let until = now_ms() + SLICE_MS;
            while repeats.step(goal) && now_ms() < until {}
        };
        let _ = repeats.try_update(draw); // None as above
    };
    let Pausable { resume, pause, .. } = use_raf_fn_with_options(move |_| draw(), UseRafFnOptions::default().immediate(false));
    Effect::new(move |_| {
        let is_running = is_running.get();
        state.busy.set(is_running);
        if is_running { resume() } else { pause() }
    });
    on_cleanup(move || _ = state.busy.try_set(false));
    RepeatedSamples { goal, stopped, results, progress, is_running }
}
