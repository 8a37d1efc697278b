//! Wormteeth.
#[cfg(feature = "app")]
pub mod app;
pub mod chart;
pub mod float_text;
pub mod i18n;
pub mod math;
pub mod model;
pub mod present;
