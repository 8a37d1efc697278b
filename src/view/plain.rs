//! How plain elements ([`dom`](crate::web::dom)) follow the state.
//!
//! Three paces: in each frame ([`written`], [`attributed`]), in the frames that read out (`Pace::Read`), and when a signal that is
//! read changes ([`text`], [`attribute`], [`flag`]), which is for what changes seldom.

use super::follow::differing;
use crate::web::dom::{Tag, Told, told};
use crate::web::frame::{self, Stage};
use leptos::prelude::Effect;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A closure that reads the state.
pub type Read<T> = Told<(), T>;

/// Boxes a closure that reads the state.
pub fn reads<T: 'static>(read: impl Fn() -> T + 'static) -> Read<T> {
    told(move |()| read())
}

/// What of an element follows the state.
#[derive(Clone, Copy)]
pub enum What {
    /// The text in it.
    Text,
    /// An attribute, which may be missing.
    Attribute(&'static str),
    /// A property of its style.
    Style(&'static str),
    /// One of its classes, by whether there is a value.
    Class(&'static str),
    /// The value of a field, slider or select.
    Value,
    /// Whether a radio button is the chosen one.
    Checked,
}

/// When it follows.
#[derive(Clone, Copy)]
pub enum Pace {
    /// In every frame; what is read is not tracked.
    Frame,
    /// In the frames that read out; what is read is not tracked.
    Read,
    /// When a signal that is read changes.
    Told,
}

/// Writes `what` whenever it has become another.
pub fn follows(tag: Tag, pace: Pace, what: What, read: Read<Option<String>>) -> Tag {
    let job = differing(move || read.act(()), move |now: &Option<String>| write(tag, what, now.as_deref()));
    match pace {
        Pace::Frame => frame::each(Stage::Write, Rc::new(job)),
        Pace::Read => frame::each(Stage::Read, Rc::new(job)),
        Pace::Told => effect(job),
    }
    tag
}

fn write(tag: Tag, what: What, text: Option<&str>) {
    tag.use_element(|element| {
        let input = || element.unchecked_ref::<web_sys::HtmlInputElement>();
        match what {
            What::Text => crate::web::write_text(element, text.unwrap_or_default()),
            What::Attribute(name) => tag.set(name, text),
            // These fail only for malformed names, and the names are literals.
            What::Style(name) => {
                _ = element.unchecked_ref::<HtmlElement>().style().set_property(name, text.unwrap_or_default());
            }
            What::Class(name) => _ = element.class_list().toggle_with_force(name, text.is_some()),
            What::Value => input().set_value(text.unwrap_or_default()),
            What::Checked => input().set_checked(text.is_some()),
        }
    });
}

/// An element whose text follows in each frame.
pub fn written(tag: Tag, read: impl Fn() -> String + 'static) -> Tag {
    follows(tag, Pace::Frame, What::Text, reads(move || Some(read())))
}

/// An element with an attribute that follows in each frame.
pub fn attributed(tag: Tag, name: &'static str, read: impl Fn() -> Option<String> + 'static) -> Tag {
    follows(tag, Pace::Frame, What::Attribute(name), reads(read))
}

/// An element whose text changes with the signals it is made of.
pub fn text(tag: Tag, read: impl Fn() -> String + 'static) -> Tag {
    follows(tag, Pace::Told, What::Text, reads(move || Some(read())))
}

/// An element with an attribute that changes with the signals it is made of.
pub fn attribute(tag: Tag, name: &'static str, read: impl Fn() -> Option<String> + 'static) -> Tag {
    follows(tag, Pace::Told, What::Attribute(name), reads(read))
}

/// An element with an attribute that is there or not.
pub fn flag(tag: Tag, name: &'static str, read: impl Fn() -> bool + 'static) -> Tag {
    follows(tag, Pace::Told, What::Attribute(name), reads(move || read().then(String::new)))
}

/// An element with a class or not.
pub fn class_if(tag: Tag, class: &'static str, read: impl Fn() -> bool + 'static) -> Tag {
    follows(tag, Pace::Told, What::Class(class), reads(move || read().then(String::new)))
}

/// What is to be done now, and again when a signal that it reads changes.
pub fn effect(run: impl Fn() + 'static) {
    started(told(move |()| run()));
}

fn started(run: Told<()>) {
    Effect::new(move |_| run.act(()));
}
