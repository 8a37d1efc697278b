//! Wormteeth.

pub mod info;
