//! Charts: geometry by a recording backend, looks by golden figures.
#![cfg(feature = "svg")]
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

#[path = "charts/geometry.rs"]
mod geometry;
#[path = "charts/golden.rs"]
mod golden;
#[path = "charts/limits.rs"]
mod limits;
#[path = "charts/recorder.rs"]
mod recorder;
#[path = "charts/scenes.rs"]
mod scenes;
