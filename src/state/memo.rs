//! Memos and derived signals whose closures are boxed, so that all of one type share one copy of Leptos' code.

use leptos::prelude::*;

/// A closure behind one pointer. Not `Box<dyn Fn>`: its table would hold each closure's code three times over.
pub trait Source<T>: Send + Sync {
    /// Calls it.
    fn read(&self) -> T;
}

impl<T, F: Fn() -> T + Send + Sync> Source<T> for F {
    fn read(&self) -> T {
        self()
    }
}

/// A boxed closure.
pub type Boxed<T> = Box<dyn Source<T>>;

/// Boxes a closure.
pub fn boxed<T>(read: impl Fn() -> T + Send + Sync + 'static) -> Boxed<T> {
    Box::new(read)
}

/// A memo: `read` runs again when what it read changes, and whoever reads the memo is told only if its value differs.
pub fn memo<T: PartialEq + Send + Sync + 'static>(read: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    kept(boxed(read))
}

fn kept<T: PartialEq + Send + Sync + 'static>(read: Boxed<T>) -> Memo<T> {
    Memo::new(move |_| read.read())
}

/// A signal that keeps nothing: `read` runs at each reading.
pub fn derived<T: Send + Sync + 'static>(read: impl Fn() -> T + Send + Sync + 'static) -> Signal<T> {
    unkept(boxed(read))
}

fn unkept<T: Send + Sync + 'static>(read: Boxed<T>) -> Signal<T> {
    Signal::derive(move || read.read())
}
