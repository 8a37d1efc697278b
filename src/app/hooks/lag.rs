//! The two paces of what may lag behind the documents. All else follows at once.

use leptos::prelude::*;
use leptos_use_filters::DebounceOptions;
use leptos_use_signal_debounce_throttle::{signal_debounced_with_options, signal_throttled};

/// Text that is read, and not watched, follows so often: more than five times a second nobody reads.
const THROTTLE_MS: f64 = 200.0;
/// Text alternatives and folded tables follow when the hand rests so long,
const DEBOUNCE_MS: f64 = 200.0;
/// or has moved so long.
const MAX_WAIT_MS: f64 = 2000.0;

/// A value that follows at once, and then every 200 ms while it changes. The last value always comes.
pub fn throttled<T: Clone + Send + Sync + 'static>(value: Memo<T>) -> Signal<T> {
    signal_throttled(value, THROTTLE_MS)
}

/// A value that follows when it has not changed for 200 ms, or after 2 s of changes.
pub fn debounced<T: Clone + Send + Sync + 'static>(value: Memo<T>) -> Signal<T> {
    signal_debounced_with_options(value, DEBOUNCE_MS, DebounceOptions::default().max_wait(Some(MAX_WAIT_MS)))
}

/// What a data table shows: throttled while it is unfolded, else debounced.
pub fn unfolded_or_debounced<T: Clone + Send + Sync + 'static>(value: Memo<T>, unfolded: RwSignal<bool>) -> Signal<T> {
    let (read, folded) = (throttled(value), debounced(value));
    Signal::derive(move || if unfolded.get() { read.get() } else { folded.get() })
}
