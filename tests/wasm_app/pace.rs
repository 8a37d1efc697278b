//! What comes at once, once a frame, and later.

use crate::mounted::{Mounted, frame, microtasks, now, until};
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;
use wormteeth::app::hooks::{Paint, PaintScheduler, throttled_and_debounced};

/// A painting that counts.
fn counted() -> (Paint, Rc<Cell<u32>>) {
    let count = Rc::new(Cell::new(0));
    let painted = Rc::clone(&count);
    (Rc::new(move || painted.set(painted.get() + 1)), count)
}

#[wasm_bindgen_test]
async fn an_idle_screen_is_painted_at_once_and_a_busy_one_once_a_frame() {
    let owner = Owner::new();
    // Twelve milliseconds make the difference, and a busy machine may take them away: then it is tried again.
    for _ in 0..50 {
        let scheduler = owner.with(PaintScheduler::new);
        let ((first, firsts), (second, seconds)) = (counted(), counted());
        scheduler.request(&first);
        scheduler.request(&first);
        assert_eq!((firsts.get(), scheduler.is_idle()), (0, false), "not within the event");
        microtasks().await;
        assert_eq!((firsts.get(), scheduler.is_idle()), (1, true), "at once, and once");
        let start = now();
        scheduler.request(&first);
        scheduler.request(&second);
        scheduler.request(&first);
        if now() - start > 5.0 {
            continue;
        }
        microtasks().await;
        if (firsts.get(), seconds.get()) == (2, 1) {
            continue; // more than 12 ms had gone, so it was idle
        }
        assert_eq!((firsts.get(), seconds.get()), (1, 0), "soon after, it waits for the frame");
        frame().await;
        frame().await;
        assert_eq!((firsts.get(), seconds.get(), scheduler.is_idle()), (2, 1, true), "once a frame");
        return;
    }
    panic!("never was the second request soon after the first");
}

#[wasm_bindgen_test]
async fn what_lags_gets_the_last_value() {
    let (value, runs) = (RwSignal::new(0), RwSignal::new(false));
    let page = Mounted::new(move || {
        let value = Memo::new(move |_| value.get());
        let (throttled, debounced) = throttled_and_debounced(move || value.get(), move || runs.get());
        view! {
            <p id="throttled" prop:textContent=move || throttled.get().to_string()></p>
            <p id="debounced" prop:textContent=move || debounced.get().to_string()></p>
        }
    });
    microtasks().await;
    assert_eq!([page.text("#throttled"), page.text("#debounced")], ["0", "0"]);
    value.set(1);
    microtasks().await;
    assert_eq!(page.text("#throttled"), "1", "the first of a run comes at once");
    let mut seen = std::collections::BTreeSet::new();
    for next in 2..=20 {
        value.set(next);
        frame().await;
        seen.insert(page.text("#throttled"));
    }
    assert!(seen.len() < 19, "not every value comes: {seen:?}");
    until("the last value comes", || page.text("#throttled") == "20" && page.text("#debounced") == "20").await;
    // Also a single one that comes while the throttle rests.
    value.set(21);
    microtasks().await;
    value.set(22);
    until("the last of two comes", || page.text("#throttled") == "22" && page.text("#debounced") == "22").await;
    // What runs by itself is watched: every value comes, and the last stays.
    runs.set(true);
    for next in 23..=30 {
        value.set(next);
        microtasks().await;
        assert_eq!(page.text("#throttled"), next.to_string());
    }
    runs.set(false);
    microtasks().await;
    assert_eq!(page.text("#throttled"), "30");
}
