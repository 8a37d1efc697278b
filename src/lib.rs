//! Wormteeth.
