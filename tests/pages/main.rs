//! Pages as plain data: scenes, figures, sentences, pointers and keys.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod any;
#[path = "../common/mod.rs"]
mod common;
mod evidence;
mod explore;
#[path = "../common/files.rs"]
mod files;
mod house;
mod information;
mod lesson;
mod neuron;
mod pointer;
mod repeats;
mod sentences;
mod softmax;
mod sums;
