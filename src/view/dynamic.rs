//! What changes in the view: closures that Leptos runs again when a signal they read changes.
//!
//! Each type of closure, and each type that closures give, costs Leptos some kilobytes of WebAssembly. So closures are boxed, and
//! give one type for each place they stand in.

use crate::state::{Boxed, boxed};
use leptos::prelude::{AnyView, Effect, IntoAny, IntoView};

/// What an attribute or a text can be made of.
pub trait Words {
    /// None: no such attribute.
    fn words(self) -> Option<String>;
}

impl Words for String {
    fn words(self) -> Option<String> {
        Some(self)
    }
}

impl Words for &str {
    fn words(self) -> Option<String> {
        Some(self.to_owned())
    }
}

/// An attribute that is there or not.
impl Words for bool {
    fn words(self) -> Option<String> {
        self.then(String::new)
    }
}

impl<T: Words> Words for Option<T> {
    fn words(self) -> Option<String> {
        self.and_then(Words::words)
    }
}

/// An attribute that changes.
pub fn attribute<T: Words>(read: impl Fn() -> T + Send + Sync + 'static) -> impl Fn() -> Option<String> + Send + 'static {
    run(boxed(move || read().words()))
}

/// A text that changes.
pub fn text<T: Words>(read: impl Fn() -> T + Send + Sync + 'static) -> impl Fn() -> String + Send + 'static {
    run(boxed(move || read().words().unwrap_or_default()))
}

/// A part of the page that changes.
pub fn part<T: IntoView + 'static>(read: impl Fn() -> T + Send + Sync + 'static) -> impl Fn() -> AnyView + Send + 'static {
    run(boxed(move || read().into_any()))
}

/// A part of the page that is there or not.
pub fn optional<T: IntoView + 'static>(
    read: impl Fn() -> Option<T> + Send + Sync + 'static,
) -> impl Fn() -> AnyView + Send + 'static {
    part(move || read().map_or_else(|| ().into_any(), IntoAny::into_any))
}

/// Anything else that changes: a class, a property, a style.
pub fn dynamic<T: 'static>(read: impl Fn() -> T + Send + Sync + 'static) -> impl Fn() -> T + Send + 'static {
    run(boxed(read))
}

fn run<T: 'static>(read: Boxed<T>) -> impl Fn() -> T + Send + 'static {
    move || read.read()
}

/// What the reader does to an element: `run` gets each event.
pub fn handler<E: 'static>(run: impl Fn(E) + 'static) -> impl Fn(E) + 'static {
    handled(Box::new(run))
}

/// As [`Source`](crate::state::Source): one method, so one copy of each closure's code.
trait Handler<E> {
    fn handle(&self, event: E);
}

impl<E, F: Fn(E)> Handler<E> for F {
    fn handle(&self, event: E) {
        self(event);
    }
}

fn handled<E: 'static>(handler: Box<dyn Handler<E>>) -> impl Fn(E) + 'static {
    move |event| handler.handle(event)
}

/// What is to be done now, and again when a signal that it reads changes.
pub fn effect(run: impl Fn() + 'static) {
    started(Box::new(move |()| run()));
}

fn started(run: Box<dyn Handler<()>>) {
    Effect::new(move |_| run.handle(()));
}
