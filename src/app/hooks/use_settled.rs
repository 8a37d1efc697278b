//! `data-settled` on the body: nothing that was edited waits to be shown, written to the address or saved.

use super::PaintScheduler;
use crate::app::AppState;
use leptos::prelude::*;
use leptos_use_signal_debounce_throttle::signal_debounced;

/// Longer than each throttle and debounce of the page.
const SETTLED_MS: f64 = 450.0;

const ATTRIBUTE: &str = "data-settled";

/// Keeps the attribute: it is there when nothing has changed for longer than anything lags, nothing goes on by itself, and all charts are
/// painted.
pub fn use_settled(state: AppState, scheduler: PaintScheduler) {
    let changes = Memo::new(move |count: Option<&u32>| {
        state.documents();
        state.settings.track();
        state.page.track();
        state.highlighted.track();
        state.error.track();
        state.look.track();
        state.busy.track();
        count.map_or(0, |count| count.wrapping_add(1))
    });
    let last = signal_debounced(changes, SETTLED_MS);
    Effect::new(move |_| {
        changes.track();
        if let Some(body) = document().body() {
            let _ = body.remove_attribute(ATTRIBUTE); // fails only for a malformed name
        }
    });
    Effect::new(move |first: Option<()>| {
        let settled = last.get();
        if first.is_none() {
            set_timeout(move || settle(state, changes, settled, scheduler), std::time::Duration::from_millis(SETTLED_MS as u64));
        } else {
            settle(state, changes, settled, scheduler);
        }
    });
}

/// In an animation frame: what the last throttle changed is painted by then.
fn settle(state: AppState, changes: Memo<u32>, settled: u32, scheduler: PaintScheduler) {
    request_animation_frame(move || {
        // Untracked: a callback. None: the app is gone.
        if changes.try_get_untracked() != Some(settled) || state.busy.try_get_untracked() != Some(false) {
            return;
        }
        if !scheduler.is_idle() {
            return settle(state, changes, settled, scheduler);
        }
        if let Some(body) = document().body() {
            let _ = body.set_attribute(ATTRIBUTE, ""); // fails only for a malformed name
        }
    });
}
