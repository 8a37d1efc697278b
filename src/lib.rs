//! Wormteeth.

pub mod chart;
