//! The Explore view, as its readers have it: `cargo test -p wormteeth-e2e` against the built page.
//!
//! Expectations come from docs/links.md and docs/figures.md, from the article and from `tests/cases.json` (mpmath), never from the page.
//! A claim that the native tests, `tests/wasm_app` or `tests/robustness` can see is tested there.

mod alternatives;
mod canvases;
mod control_keys;
mod drag;
mod environment;
mod expected;
mod fields;
mod figures;
mod first_minute;
mod hear;
mod layout;
mod link;
mod saved_work;
mod slider;
mod without;
