//! What is done once a frame, and what not before some time has passed.

use super::page::{frame, input, now, number, open, run, type_into, until};
use js_sys::Promise;
use leptos::prelude::{Owner, window};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use wormteeth::web::{
    address::APART_MS,
    frame as jobs,
    soon::{Job, Soon},
};

// WebKit throws above 100 rewrites of the address in 30 s.
const _: () = assert!(APART_MS >= 350.0);

/// Timers and clocks of browsers are rounded.
const ROUNDED_MS: f64 = 1.0;

fn record<T: 'static>() -> (Rc<RefCell<Vec<T>>>, impl Fn(T)) {
    let record = Rc::new(RefCell::new(Vec::new()));
    let writer = Rc::clone(&record);
    (record, move |value| writer.borrow_mut().push(value))
}

#[wasm_bindgen_test]
async fn a_burst_of_values_hands_on_the_last_once() {
    let (taken, take) = record();
    let latest = jobs::Latest::new(take);
    for value in 1..=3 {
        latest.put(value);
    }
    assert!(taken.borrow().is_empty(), "a frame too early");
    until("the last is handed on", || !taken.borrow().is_empty()).await;
    for _ in 0..3 {
        frame().await;
    }
    assert_eq!(*taken.borrow(), [3]);
    // The end of a gesture does not wait for the frame, and the frame does not repeat it.
    latest.put(4);
    latest.flush();
    assert_eq!(*taken.borrow(), [3, 4]);
    latest.flush();
    for _ in 0..3 {
        frame().await;
    }
    assert_eq!(*taken.borrow(), [3, 4]);
}

#[wasm_bindgen_test]
async fn a_job_runs_once_a_frame_and_may_ask_for_the_next() {
    let (ran, run) = record();
    let job: jobs::Job = Rc::new(move || run(now()));
    for _ in 0..5 {
        jobs::request(&job);
    }
    until("it runs", || !ran.borrow().is_empty()).await;
    for _ in 0..3 {
        frame().await;
    }
    assert_eq!(ran.borrow().len(), 1);
    jobs::request(&job);
    until("it can be asked for again", || ran.borrow().len() == 2).await;
}

/// A page that changes something in each animation frame is not to be a frame behind for good because it was once.
#[wasm_bindgen_test]
async fn a_change_in_every_frame_is_drawn_at_once() {
    const FRAMES: usize = 30;
    let (drawn, draw) = record();
    let owner = Owner::new();
    owner.with(|| jobs::each(jobs::Stage::Draw, Rc::new(move || draw(()))));
    let mut at_once = 0;
    for _ in 0..FRAMES {
        frame().await;
        let before = drawn.borrow().len();
        jobs::changed();
        // Two in one frame: the second waits, and with it the next change, which comes right after it was drawn.
        for _ in 0..10 {
            JsFuture::from(Promise::resolve(&JsValue::NULL)).await.expect("nothing rejects it");
        }
        at_once += drawn.borrow().len() - before;
        if at_once == 1 {
            jobs::changed();
        }
    }
    assert!(at_once > FRAMES / 2, "{at_once} of {FRAMES}");
}

fn one_job(eager: bool, most_ms: f64, run: impl Fn() + 'static) -> Rc<Soon> {
    Soon::new(vec![Job { eager, rest_ms: APART_MS, most_ms, run: Box::new(run) }])
}

#[wasm_bindgen_test]
async fn soon_is_never_twice_within_its_time() {
    let (ran, run) = record();
    let soon = one_job(false, 3.0 * APART_MS, move || run(now()));
    let start = now();
    soon.touch();
    assert!(ran.borrow().is_empty(), "at once");
    while ran.borrow().len() < 4 {
        assert!(now() - start < 20_000.0, "{:?}", ran.borrow());
        soon.touch();
        frame().await;
    }
    apart(&ran.borrow());
    // What waits is done when the page goes away, and only that.
    soon.touch();
    soon.flush();
    assert_eq!(ran.borrow().len(), 5);
    soon.flush();
    assert_eq!(ran.borrow().len(), 5);
}

fn apart(times: &[f64]) {
    for pair in times.windows(2) {
        assert!(pair[1] - pair[0] >= APART_MS - ROUNDED_MS, "twice within {} ms", pair[1] - pair[0]);
    }
}

#[wasm_bindgen_test]
async fn what_is_eager_runs_with_the_first_edit_and_with_the_last() {
    let (ran, run) = record();
    let soon = one_job(true, APART_MS, move || run(now()));
    soon.touch();
    assert_eq!(ran.borrow().len(), 1, "at once");
    soon.touch();
    assert_eq!(ran.borrow().len(), 1, "not twice");
    until("the last edit is seen to", || ran.borrow().len() == 2).await;
    let last = now();
    until("the pause is over", || now() - last > APART_MS).await;
    assert_eq!(ran.borrow().len(), 2, "there was no other edit");
    soon.touch();
    assert_eq!(ran.borrow().len(), 3, "at once again");
    let start = now();
    while ran.borrow().len() < 6 {
        assert!(now() - start < 20_000.0, "{:?}", ran.borrow());
        soon.touch();
        frame().await;
    }
    apart(&ran.borrow());
}

#[wasm_bindgen_test]
async fn the_address_is_rewritten_rarely_and_with_the_newest_p() {
    open("p=0.1").await;
    let address = || window().location().hash().unwrap_or_default();
    until("the link is written back", || address().starts_with("#/explore?v=1&")).await;
    run("window.written = [];
        history.replaceState = function (...all) {
            window.written.push(performance.now());
            return History.prototype.replaceState.apply(this, all);
        }");
    let count = || number("return window.written.length", &JsValue::NULL);
    let entries = number("return history.length", &JsValue::NULL);
    let (start, mut p) = (now(), 100);
    while count() < 3.0 {
        assert!(now() - start < 40_000.0, "only {} written", count());
        p = if p < 900 { p + 1 } else { 100 };
        type_into(&input("p"), &format!("0.{p}"));
        frame().await;
    }
    let newest = format!("&p={}&", f64::from(p) / 1000.0);
    until("the newest p is in the address", || address().contains(&newest)).await;
    let times: Vec<f64> = js_sys::Array::from(&run("return window.written")).iter().filter_map(|time| time.as_f64()).collect();
    run("delete history.replaceState");
    apart(&times);
    assert_eq!(number("return history.length", &JsValue::NULL), entries, "a drag is not a way back");
}
