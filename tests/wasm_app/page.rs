//! The whole page where the browser says no, and where a `usize` has 32 bits.

use crate::mounted::{Mounted, js, microtasks, type_into, until};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;
use wormteeth::app::App;
use wormteeth::model::decode;

/// Lets the page throw where it asks for storage, or no longer.
fn block_storage(blocked: bool) {
    let script = if blocked {
        "window.storage ??= Object.getOwnPropertyDescriptor(window, 'localStorage');
        const get = () => { throw new DOMException('no', 'SecurityError') };
        Object.defineProperty(window, 'localStorage', { configurable: true, get })"
    } else {
        "Object.defineProperty(window, 'localStorage', window.storage)"
    };
    js(script, &JsValue::NULL);
}

#[wasm_bindgen_test]
async fn a_page_without_storage_opens_and_is_edited() {
    block_storage(true);
    // The page's own hook would show its crash page for a failed test.
    let hook = std::panic::take_hook();
    let page = Mounted::new(|| view! { <App/> });
    std::panic::set_hook(hook);
    until("it is settled", || document().body().is_some_and(|body| body.has_attribute("data-settled"))).await;
    let p: HtmlInputElement = page.one("#p-number");
    type_into(&p, "0.25");
    microtasks().await;
    // By now it would have been saved and written to the address.
    until("it is settled", || document().body().is_some_and(|body| body.has_attribute("data-settled"))).await;
    assert!(window().location().hash().is_ok_and(|hash| hash.contains("p=0.25")), "{:?}", window().location().hash());
    drop(page);
    block_storage(false);
    let saved = js("return localStorage.length", &JsValue::NULL);
    assert_eq!(saved.as_f64(), Some(0.0), "nothing was saved");
}

/// 4294967296 must not be taken for 0, as its lower 32 bits are.
#[wasm_bindgen_test]
fn a_whole_number_of_more_than_32_bits_is_refused() {
    for above in [1_u64 << 32, (1 << 32) + 1, 1 << 53, u64::MAX] {
        for key in ["seed", "caught", "size"] {
            let link = decode(&format!("#/evidence?v=1&{key}={above}"));
            assert_eq!(link.issues.len(), 1, "{key}={above}: {:?}", link.issues);
        }
    }
    assert_eq!(decode(&format!("#/evidence?v=1&seed={}", u32::MAX)).issues, []);
}
