//! The two paces of what may lag behind the documents. All else follows at once.
//!
//! A page has one value at each pace, with all that its texts are made of: a timer a text would be a dozen timers an edit.

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
pub fn throttled<T>(value: impl Fn() -> T + Copy + Send + Sync + 'static) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    paced(signal_throttled(count_changes(value), THROTTLE_MS), value)
}

/// A value that follows when it has not changed for 200 ms, or after 2 s of changes.
pub fn debounced<T>(value: impl Fn() -> T + Copy + Send + Sync + 'static) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    let options = DebounceOptions::default().max_wait(Some(MAX_WAIT_MS));
    paced(signal_debounced_with_options(count_changes(value), DEBOUNCE_MS, options), value)
}

/// How often a value has changed. The pace is kept for this number, whatever the value is: leptos-use's hooks are compiled once.
fn count_changes<T>(value: impl Fn() -> T + Send + Sync + 'static) -> Memo<usize> {
    Memo::new(move |count: Option<&usize>| {
        value();
        count.map_or(0, |count| count.wrapping_add(1))
    })
}

fn paced<T>(count: Signal<usize>, value: impl Fn() -> T + Send + Sync + 'static) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| {
        count.track();
        // Untracked: it is computed when the count moves, and then of what all is by now.
        untrack(&value)
    })
}
