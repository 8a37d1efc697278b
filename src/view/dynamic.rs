//! Closures of the view, boxed so that all with the same output share one copy of Leptos' code.
//!
//! Each closure type of its own costs some kilobytes of WebAssembly for its effect; boxed, only its own few instructions.

/// A closure for a text, an attribute or a child that changes.
pub type Dynamic<T> = Box<dyn FnMut() -> T + Send>;

/// Boxes `read`, which may read signals: what it gives is put into the page again when they change.
pub fn dynamic<T>(read: impl FnMut() -> T + Send + 'static) -> Dynamic<T> {
    Box::new(read)
}
