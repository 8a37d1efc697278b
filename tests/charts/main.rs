//! Charts: geometry by a recording backend, looks by golden figures.
#![cfg(feature = "svg")]
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod class_bars;
mod curves;
mod element;
mod golden;
mod histogram;
mod information;
mod inside;
mod log_trend;
mod measure;
mod recorder;
mod scales;
mod scenes;
mod small_multiples;
mod svg;
