//! The two paces of what may lag behind the documents. All else follows at once.
//!
//! Each takes what its value is made of and how, as [`Effect::watch`] does, and makes a memo that is computed when its pace says so.

use leptos::prelude::*;
use leptos_use_filters::DebounceOptions;
use leptos_use_signal_debounce_throttle::{signal_debounced_with_options, signal_throttled};

/// Text that is read, and not watched, follows so often: more than five times a second nobody reads.
const THROTTLE_MS: f64 = 200.0;
/// Text alternatives and folded tables follow when the hand rests so long,
const DEBOUNCE_MS: f64 = 200.0;
/// or has moved so long.
const MAX_WAIT_MS: f64 = 2000.0;

/// A value that follows at once, and then every 200 ms while what it is made of changes. The last value always comes.
pub fn throttled<D, T>(
    deps: impl Fn() -> D + Copy + Send + Sync + 'static,
    value: impl Fn(D) -> T + Send + Sync + 'static,
) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    paced(throttled_count(count_changes(deps)), deps, value)
}

/// A value that follows when what it is made of has not changed for 200 ms, or after 2 s of changes.
pub fn debounced<D, T>(
    deps: impl Fn() -> D + Copy + Send + Sync + 'static,
    value: impl Fn(D) -> T + Send + Sync + 'static,
) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    paced(debounced_count(count_changes(deps)), deps, value)
}

/// What a data table shows: throttled while it is unfolded, else debounced.
pub fn unfolded_or_debounced<D, T>(
    unfolded: RwSignal<bool>,
    deps: impl Fn() -> D + Copy + Send + Sync + 'static,
    value: impl Fn(D) -> T + Send + Sync + 'static,
) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    let changes = count_changes(deps);
    let (read, folded) = (throttled_count(changes), debounced_count(changes));
    paced(Signal::derive(move || if unfolded.get() { read.get() } else { folded.get() }), deps, value)
}

/// How often `deps` have changed. The pace is kept for this number, whatever the value is: leptos-use's hooks are compiled once.
fn count_changes<D>(deps: impl Fn() -> D + Send + Sync + 'static) -> Memo<usize> {
    Memo::new(move |count: Option<&usize>| {
        deps();
        count.map_or(0, |count| count.wrapping_add(1))
    })
}

fn throttled_count(changes: Memo<usize>) -> Signal<usize> {
    signal_throttled(changes, THROTTLE_MS)
}

fn debounced_count(changes: Memo<usize>) -> Signal<usize> {
    signal_debounced_with_options(changes, DEBOUNCE_MS, DebounceOptions::default().max_wait(Some(MAX_WAIT_MS)))
}

fn paced<D, T>(
    count: Signal<usize>,
    deps: impl Fn() -> D + Send + Sync + 'static,
    value: impl Fn(D) -> T + Send + Sync + 'static,
) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| {
        count.track();
        // Untracked: it is computed when the count moves, and then of what all is by now.
        untrack(|| value(deps()))
    })
}
