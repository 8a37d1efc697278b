//! The page's components in a real browser: the whole page is mounted in the test's document, once, and opened at links.
//!
//! `page`, `hands` and `quantities` are what the others share.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]

#[path = "wasm/charts.rs"]
mod charts;
#[path = "wasm/digits.rs"]
mod digits;
#[path = "wasm/evidence.rs"]
mod evidence;
#[path = "wasm/fields.rs"]
mod fields;
#[path = "wasm/figures.rs"]
mod figures;
#[path = "wasm/hands.rs"]
mod hands;
#[path = "wasm/information.rs"]
mod information;
#[path = "wasm/ledger.rs"]
mod ledger;
#[path = "wasm/neuron.rs"]
mod neuron;
#[path = "wasm/page.rs"]
mod page;
#[path = "wasm/quantities.rs"]
mod quantities;
#[path = "wasm/softmax.rs"]
mod softmax;
#[path = "wasm/timing.rs"]
mod timing;
#[path = "wasm/views.rs"]
mod views;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
