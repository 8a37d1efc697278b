//! `data-settled` on the body: nothing that was edited waits to be shown, written to the address or saved.

use super::PaintScheduler;
use crate::app::AppState;
use leptos::prelude::*;
use leptos_use_fn_debounce_throttle::use_debounce_fn;

/// Longer than each throttle and debounce of the page.
const SETTLED_MS: f64 = 450.0;

const ATTRIBUTE: &str = "data-settled";

/// Keeps the attribute: it is there when nothing has changed for longer than anything lags, all charts are painted, and nothing is busy.
pub fn use_settled(state: AppState, scheduler: PaintScheduler) {
    let changes = StoredValue::new(0_u32);
    let settle_later = use_debounce_fn(move || settle(state, scheduler, changes, changes.get_value()), SETTLED_MS);
    Effect::new(move |_| {
        state.track_link();
        state.highlighted.track();
        state.pencil.track();
        state.error.track();
        state.look.track();
        state.busy.track();
        changes.update_value(|changes| *changes = changes.wrapping_add(1));
        if let Some(body) = document().body() {
            let _ = body.remove_attribute(ATTRIBUTE); // fails only for a malformed name
        }
        settle_later();
    });
}

/// In an animation frame: what the last throttle changed is painted by then.
fn settle(state: AppState, scheduler: PaintScheduler, changes: StoredValue<u32>, settled: u32) {
    request_animation_frame(move || {
        // Untracked: a callback. Another change has come, or the app is gone, or work goes on, which is a change when it ends.
        if changes.try_get_value() != Some(settled) || state.busy.try_get_untracked() != Some(false) {
            return;
        }
        if !scheduler.is_idle() {
            return settle(state, scheduler, changes, settled);
        }
        if let Some(body) = document().body() {
            let _ = body.set_attribute(ATTRIBUTE, ""); // fails only for a malformed name
        }
    });
}
