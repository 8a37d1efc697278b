//! The page's components in a real browser: the whole page is mounted in the test's document, once, and opened at links.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]

#[path = "wasm/charts.rs"]
mod charts;
#[path = "wasm/fields.rs"]
mod fields;
#[path = "wasm/figures.rs"]
mod figures;
#[path = "wasm/page.rs"]
mod page;
#[path = "wasm/timing.rs"]
mod timing;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
