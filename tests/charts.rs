//! Charts: geometry by a recording backend, looks by golden figures.
#![cfg(feature = "svg")]
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

#[path = "charts/bars.rs"]
mod bars;
#[path = "charts/classes.rs"]
mod classes;
#[path = "charts/curves.rs"]
mod curves;
#[path = "charts/golden.rs"]
mod golden;
#[path = "charts/information.rs"]
mod information;
#[path = "charts/inside.rs"]
mod inside;
#[path = "charts/trend.rs"]
mod log_trend;
#[path = "charts/measure.rs"]
mod measure;
#[path = "charts/recorder.rs"]
mod recorder;
#[path = "charts/scales.rs"]
mod scales;
#[path = "charts/scenes.rs"]
mod scenes;
#[path = "charts/panels.rs"]
mod small_multiples;
#[path = "charts/svg.rs"]
mod svg;
