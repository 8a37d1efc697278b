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

/// A value at both paces.
///
/// The first follows at once, and then every 200 ms while the value changes; the second when it has not changed for 200 ms, or after 2 s of
/// changes. The last value always comes. While `runs` is true, the value changes by itself and is watched: the first then follows at every
/// change.
pub fn throttled_and_debounced<T>(
    value: impl Fn() -> T + Copy + Send + Sync + 'static,
    runs: impl Fn() -> bool + Copy + Send + Sync + 'static,
) -> (Memo<T>, Memo<T>)
where
    T: PartialEq + Send + Sync + 'static,
{
    // How often it has changed: the paces are kept for this number, whatever the value is, and leptos-use's hooks are compiled once.
    let changes = Memo::new(move |count: Option<&usize>| {
        value();
        count.map_or(0, |count| count.wrapping_add(1))
    });
    let options = DebounceOptions::default().max_wait(Some(MAX_WAIT_MS));
    let paces: [Signal<usize>; 2] =
        [signal_throttled(changes, THROTTLE_MS), signal_debounced_with_options(changes, DEBOUNCE_MS, options)];
    let [throttled, debounced] = paces;
    // Untracked: it is computed when the count moves, and then of what all is by now.
    let of = move |count: Signal<usize>| {
        count.track();
        untrack(value)
    };
    (Memo::new(move |_| if runs() { value() } else { of(throttled) }), Memo::new(move |_| of(debounced)))
}

/// What a data table shows: the throttled value while it is unfolded, else the debounced one.
pub fn unfolded_or_debounced<T>(unfolded: RwSignal<bool>, throttled: Memo<T>, debounced: Memo<T>) -> Signal<T>
where
    T: Clone + Send + Sync + 'static,
{
    Signal::derive(move || if unfolded.get() { throttled.get() } else { debounced.get() })
}
