//! The Explore view, as its readers have it: `cargo test -p wormteeth-e2e` against the built page.
//!
//! Expectations come from the contracts in the README, from the article and from `tests/cases.json` (mpmath), never from the page.

mod alternatives;
mod canvases;
mod control_keys;
mod drag;
mod environment;
mod expected;
mod figures;
mod hear;
mod hostile_links;
mod keyboard;
mod layout;
mod link;
mod reference;
mod rubbish;
mod saved_work;
mod slider;
mod without;
