//! Information as plain data: edits and refusals, hostile links, pointer and keys, its figures against the article's.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;
#[path = "information_page/edits.rs"]
mod edits;
#[path = "information_page/figures.rs"]
mod figures;
#[path = "information_page/link.rs"]
mod link;
#[path = "information_page/pointer.rs"]
mod pointer;
