//! Closures of the view, boxed so that all with the same output share one copy of Leptos' code.
//!
//! Each closure type of its own costs some kilobytes of WebAssembly for its effect; boxed, only its own few instructions.

use crate::state::{Boxed, boxed};

/// A closure for a text, an attribute or a child that changes: what `read` gives is put into the page again when a signal that it
/// reads changes.
pub fn dynamic<T: 'static>(read: impl Fn() -> T + Send + Sync + 'static) -> impl Fn() -> T + Send + 'static {
    run(boxed(read))
}

fn run<T: 'static>(read: Boxed<T>) -> impl Fn() -> T + Send + 'static {
    move || read.read()
}
