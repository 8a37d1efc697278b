//! A view of plain elements ([`dom`](crate::web::dom)): how they follow the state, and how Leptos' components stand in them.
//!
//! Leptos compiles each element anew, with all that stands in it, which takes several times as much WebAssembly.

use super::follow::follow;
use crate::info::Unit;
use crate::model::number;
use crate::state::{Boxed, boxed};
use crate::web::dom::{Tag, begin, of_class};
use crate::web::frame::Stage;
use leptos::{prelude::*, tachys::view::Mountable};
use std::any::Any;
use std::cell::Cell;
use web_sys::Element;

/// A part of the page, until it is dropped: then all that it made goes with it.
struct Mounted {
    root: Element,
    _owner: Owner,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.root.remove();
    }
}

/// Puts a part at the end of the page.
pub fn mounted(make: fn() -> Tag) -> Option<Box<dyn Any>> {
    begin();
    let owner = Owner::new();
    let root = owner.with(make).element()?;
    document().body()?.append_child(&root).ok()?;
    Some(Box::new(Mounted { root, _owner: owner }))
}

/// Puts one of Leptos' components after what is in an element.
pub fn place<V: IntoView + 'static>(parent: Tag, view: V) {
    let Some(element) = parent.element() else { return };
    let mut state = view.into_view().build();
    state.mount(&element, None);
    let kept: Box<dyn Any> = Box::new(state);
    StoredValue::new_local(kept);
}

/// What of an element follows the state.
#[derive(Clone, Copy)]
pub enum What {
    /// The text in it.
    Text,
    /// An attribute, which may be missing.
    Attribute(&'static str),
    /// The value of a field, slider or select.
    Value,
    /// Whether a radio button is the chosen one.
    Checked,
}

/// Writes `what` in each frame after which it is another.
pub fn follows(tag: Tag, what: What, read: Boxed<Option<String>>) -> Tag {
    let write = move |now: &Option<String>| {
        let text = now.as_deref();
        match (what, tag.input()) {
            (What::Text, _) => tag.write(text.unwrap_or_default()),
            (What::Attribute(name), _) => tag.set(name, text),
            (What::Value, Some(input)) => input.set_value(text.unwrap_or_default()),
            (What::Checked, Some(input)) => input.set_checked(text.is_some()),
            (_, None) => {}
        }
    };
    follow(Stage::Write, move || Some(read.read()), write);
    tag
}

/// An element whose text follows.
pub fn written(tag: Tag, read: impl Fn() -> String + Send + Sync + 'static) -> Tag {
    follows(tag, What::Text, boxed(move || Some(read())))
}

/// An element with an attribute that follows.
pub fn attributed(tag: Tag, name: &'static str, read: impl Fn() -> Option<String> + Send + Sync + 'static) -> Tag {
    follows(tag, What::Attribute(name), boxed(read))
}

/// A figure in the reader's unit (or of none), as the contract in the README has it.
pub type Figure = (Option<Unit>, f64);

fn show(data: Tag, (unit, value): Figure) {
    data.set("data-unit", unit.map(Unit::name));
    data.set("value", Some(&number::shortest(value)));
    data.write(&number::fixed(value, 3));
}

/// A quantity that follows the state, before what is in an element; left out while there is no number.
pub fn figured(parent: Tag, name: &str, read: Boxed<Option<Figure>>) -> Tag {
    let data = of_class("data", "quantity").with("data-quantity", name);
    let there = Cell::new(false);
    follow(
        Stage::Write,
        move || Some(read.read()),
        move |figure: &Option<Figure>| {
            figure.iter().for_each(|figure| show(data, *figure));
            if there.replace(figure.is_some()) != figure.is_some() {
                if figure.is_some() { parent.first(data) } else { data.remove() }
            }
        },
    );
    parent
}
