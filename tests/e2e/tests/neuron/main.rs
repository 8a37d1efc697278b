//! The Neuron view: its figures against the article, by mouse and by keyboard alone, links, layout.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod expected;
mod figures;
mod hand;
mod keyboard;
mod layout;
mod links;
mod play;
