//! What only a browser can show of a component or a hook: fields, pointers, canvases, frames, storage. Each test mounts its own page.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]

#[path = "wasm_app/canvas.rs"]
mod canvas;
#[path = "wasm_app/controls.rs"]
mod controls;
#[path = "wasm_app/mounted.rs"]
mod mounted;
#[path = "wasm_app/pace.rs"]
mod pace;
#[path = "wasm_app/page.rs"]
mod page;
#[path = "wasm_app/pointer.rs"]
mod pointer;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
