//! All views: what one leaves behind when another is opened, and that each has its work again.

use super::hands::{click, visit};
use super::page::{all, js, number, open_view, run, until};
use super::quantities::{hold, shown};
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use wormteeth::model::View;

/// Waits until the page asks for no more frames: nothing runs, and what ran has thrown nothing since the view was visited.
pub async fn idle(what: &str) {
    // In JavaScript: to wait by frames would be to ask for some.
    let frames = js(
        "const ask = window.requestAnimationFrame, started = performance.now();
        let asked = 0;
        window.requestAnimationFrame = work => { asked += 1; return ask.call(window, work); };
        return new Promise(done => {
            const look = () => {
                const still = asked === 0;
                asked = 0;
                if (!still && performance.now() - started < 20000) // Evidence draws samples at first
                    return setTimeout(look, 250);
                window.requestAnimationFrame = ask;
                done(still);
            };
            setTimeout(look, 250);
        })",
        [&JsValue::NULL; 3],
    );
    let still = JsFuture::from(Promise::from(frames)).await.expect("it is answered");
    assert_eq!(still.as_bool(), Some(true), "{what}: something goes on");
    assert_eq!(run("return window.thrown ?? ''").as_string().as_deref(), Some(""), "{what}: something threw");
}

#[wasm_bindgen_test]
async fn each_view_is_idle_and_has_its_work_when_it_is_opened_again() {
    let mut left = Vec::new();
    for (view, query) in [
        (View::Information, "event=0.3&p=1,2,3&q=3,2,1"),
        (View::Evidence, "caught=12&size=3&seed=5"),
        (View::Neuron, "w=1&b=-1&step=30"),
        (View::Softmax, "logits=4,2&target=1"),
        (View::Explore, "model=two-group&p=0.2"),
    ] {
        open_view(view, query).await;
        idle(view.key()).await;
        left.push((view, shown()));
    }
    for (view, figures) in left {
        assert!(figures.len() > 5, "{} has figures", view.key());
        visit(view).await;
        hold(view.key(), &figures).await;
        idle(view.key()).await;
    }
}

#[wasm_bindgen_test]
async fn forty_switches_leave_nothing_behind() {
    // Observers of canvases are counted while they observe something.
    run("const { observe, disconnect } = ResizeObserver.prototype, live = new Set();
        window.observers = live;
        ResizeObserver.prototype.observe = function (...all) { live.add(this); return observe.apply(this, all); };
        ResizeObserver.prototype.disconnect = function () { live.delete(this); return disconnect.call(this); };
        for (const target of [window, document, document.documentElement, document.body]) {
            target.addEventListener = function (...all) {
                window.listeners = (window.listeners ?? 0) + 1;
                return EventTarget.prototype.addEventListener.apply(this, all);
            };
        }");
    let count = || {
        ["document.querySelectorAll('*').length", "observers.size", "listeners ?? 0"]
            .map(|what| number(&format!("return {what}"), &JsValue::NULL))
    };
    let round = || async {
        for view in [View::Information, View::Evidence, View::Neuron, View::Softmax, View::Explore] {
            visit(view).await;
            until("its charts", || all("main canvas").len() > 1).await;
        }
        idle("the round").await;
        count()
    };
    open_view(View::Explore, "v=1").await;
    let before = round().await;
    for _ in 0..8 {
        assert_eq!(round().await, before, "elements, observers, listeners");
    }
    visit(View::Ledger).await;
    idle("the ledger").await;
    assert_eq!(number("return observers.size", &JsValue::NULL), 0.0, "observers where there is no chart");
    click("nav a[href='#/ledger']");
    run("for (const target of [window, document, document.documentElement, document.body]) delete target.addEventListener");
}
