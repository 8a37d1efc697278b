//! The model: documents and their edits, the history, links and saved work, the ledger.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]

#[path = "../common/mod.rs"]
mod common;
mod edits;
mod history;
mod hostile;
mod keys;
mod ledger;
mod lesson;
mod links;
mod opening;
mod saved;
mod typed;
