//! Wormteeth.

pub mod info;
pub mod model;
