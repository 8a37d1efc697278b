//! Charts: geometry by a recording backend, looks by golden figures.
#![cfg(feature = "svg")]
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod bars;
mod collisions;
#[path = "../common/mod.rs"]
mod common;
mod curves;
mod drawn;
mod golden;
mod inside;
mod labels;
mod lesson;
mod measure;
mod recorder;
mod scales;
mod svg;
