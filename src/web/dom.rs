//! Elements made by plain calls: one copy of code for all tags, where Leptos compiles each kind of element anew.

use leptos::prelude::{StoredValue, document};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, HtmlInputElement};

thread_local! {
    /// The elements of the view that is open, each by the number in its [`Tag`].
    static MADE: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
}

/// An element of the open view: a number, so that it is handed on without code to clone and drop it.
#[derive(Clone, Copy)]
pub struct Tag(usize);

/// What is done when an event comes. One method, so one copy of each closure's code.
pub trait Heard {
    /// Does it.
    fn hear(&self, event: Event);
}

impl<F: Fn(Event)> Heard for F {
    fn hear(&self, event: Event) {
        self(event);
    }
}

/// Forgets the elements of the view before; its tags then stand for nothing.
pub fn begin() {
    MADE.with_borrow_mut(Vec::clear);
}

/// A new element of HTML.
#[must_use]
pub fn tag(name: &str) -> Tag {
    keep(document().create_element(name).ok())
}

/// The same, of a class.
#[must_use]
pub fn of_class(name: &str, class: &str) -> Tag {
    tag(name).with("class", class)
}

/// A new element of MathML.
#[must_use]
pub fn math(name: &str) -> Tag {
    keep(document().create_element_ns(Some("http://www.w3.org/1998/Math/MathML"), name).ok())
}

/// None only for a malformed name, and the names are literals; then all that is done with the tag does nothing.
fn keep(element: Option<Element>) -> Tag {
    MADE.with_borrow_mut(|made| {
        let tag = Tag(made.len());
        made.extend(element);
        tag
    })
}

impl Tag {
    /// The element itself.
    #[must_use]
    pub fn element(self) -> Option<Element> {
        MADE.with_borrow(|made| made.get(self.0).cloned())
    }

    /// With an attribute.
    #[inline(never)]
    pub fn with(self, name: &str, value: &str) -> Self {
        self.set(name, Some(value));
        self
    }

    /// With a text after what is in it.
    #[inline(never)]
    pub fn text(self, text: &str) -> Self {
        if let Some(element) = self.element() {
            // Fails only where a node would be its own parent.
            let _ = element.append_with_str_1(text);
        }
        self
    }

    /// With children after what is in it.
    #[inline(never)]
    pub fn all(self, children: &[Self]) -> Self {
        for child in children {
            if let (Some(element), Some(child)) = (self.element(), child.element()) {
                // Fails only where a node would be its own parent.
                let _ = element.append_child(&child);
            }
        }
        self
    }

    /// Puts a child before what is in it.
    pub fn first(self, child: Self) {
        if let (Some(element), Some(child)) = (self.element(), child.element()) {
            // Fails only where a node would be its own parent.
            let _ = element.prepend_with_node_1(&child);
        }
    }

    /// With something to be done at an event, as long as the part of the page that asks for it is there.
    pub fn on(self, event: &str, heard: impl Fn(Event) + 'static) -> Self {
        self.listen(event, Box::new(heard))
    }

    #[inline(never)]
    fn listen(self, event: &str, heard: Box<dyn Heard>) -> Self {
        if let Some(element) = self.element() {
            let listener = Closure::<dyn Fn(Event)>::new(move |event| heard.hear(event));
            // Fails only for what is no function.
            let _ = element.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
            StoredValue::new_local(listener);
        }
        self
    }

    /// Sets an attribute, or takes it away.
    #[inline(never)]
    pub fn set(self, name: &str, value: Option<&str>) {
        if let Some(element) = self.element() {
            // Fail only for a malformed name, and the names are literals.
            let _ = match value {
                Some(value) => element.set_attribute(name, value),
                None => element.remove_attribute(name),
            };
        }
    }

    /// Puts a text in place of what is in it.
    #[inline(never)]
    pub fn write(self, text: &str) {
        if let Some(element) = self.element() {
            super::write_text(&element, text);
        }
    }

    /// Takes it out of what it is in.
    #[inline(never)]
    pub fn remove(self) {
        if let Some(element) = self.element() {
            element.remove();
        }
    }

    /// As a field, a slider, a radio button or a select, which have a `value` all.
    #[must_use]
    pub fn input(self) -> Option<HtmlInputElement> {
        self.element().map(JsCast::unchecked_into)
    }
}

/// What stands in the field, slider or select in which an event came.
#[must_use]
pub fn value_of(event: &Event) -> String {
    // A select is no `HtmlInputElement`, but has a `value` as well.
    event.target().map(|target| target.unchecked_into::<HtmlInputElement>().value()).unwrap_or_default()
}
