//! Elements made by plain calls: one copy of code for all tags, where Leptos' `view!` compiles each kind of element anew, with all
//! that stands in it: for this page a quarter of its WebAssembly.

use leptos::prelude::{StoredValue, document};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, HtmlInputElement};

thread_local! {
    /// The elements of the page, each by the number in its [`Tag`].
    static MADE: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
}

/// An element of the page: a number, so that it is handed on without code to clone and drop it.
///
/// It stands for its element until the page is made anew ([`begin`]). Elements are never given back before: what comes and goes in
/// the page is made once and hidden.
#[derive(Clone, Copy)]
pub struct Tag(usize);

/// A listener; it hears nothing more once this is dropped. What has the focus loses it when it leaves the page, after its listeners.
struct Listening {
    element: Element,
    events: Vec<String>,
    listener: Closure<dyn Fn(Event)>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        for event in &self.events {
            // Fails only for what is no function.
            let _ = self.element.remove_event_listener_with_callback(event, self.listener.as_ref().unchecked_ref());
        }
    }
}

/// Something to be done with a value. One method, so one copy of each closure's code: the table of a `dyn Fn` holds three.
pub trait Act<A, R> {
    /// Does it.
    fn act(&self, with: A) -> R;
}

impl<A, R, F: Fn(A) -> R> Act<A, R> for F {
    fn act(&self, with: A) -> R {
        self(with)
    }
}

/// A boxed closure that is told something and may answer.
pub type Told<A, R = ()> = Box<dyn Act<A, R>>;

/// Boxes a closure.
pub fn told<A, R>(act: impl Fn(A) -> R + 'static) -> Told<A, R> {
    Box::new(act)
}

/// Forgets the elements of the page before; its tags then stand for nothing.
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

/// A new element of SVG.
#[must_use]
pub fn svg(name: &str) -> Tag {
    keep(document().create_element_ns(Some("http://www.w3.org/2000/svg"), name).ok())
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

    /// Does something with the element that makes no other element and sends no event.
    pub fn use_element(self, act: impl FnOnce(&Element)) {
        MADE.with_borrow(|made| made.get(self.0).map(act));
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
        // Fails only where a node would be its own parent.
        self.use_element(|element| _ = element.append_with_str_1(text));
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

    /// With something to be done at an event, as long as the part of the page that asks for it is there.
    pub fn on(self, event: &str, heard: impl Fn(Event) + 'static) -> Self {
        self.listen(&[event], told(heard))
    }

    /// With something to be done at each of several events.
    #[inline(never)]
    pub fn listen(self, events: &[&str], heard: Told<Event>) -> Self {
        if let Some(element) = self.element() {
            let listener = Closure::<dyn Fn(Event)>::new(move |event| heard.act(event));
            for event in events {
                // Fails only for what is no function.
                let _ = element.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
            }
            let events = events.iter().map(|event| (*event).to_owned()).collect();
            StoredValue::new_local(Listening { element, events, listener });
        }
        self
    }

    /// Sets an attribute, or takes it away.
    #[inline(never)]
    pub fn set(self, name: &str, value: Option<&str>) {
        // Fail only for a malformed name, and the names are literals.
        self.use_element(|element| {
            _ = match value {
                Some(value) => element.set_attribute(name, value),
                None => element.remove_attribute(name),
            }
        });
    }

    /// Puts a text in place of what is in it.
    #[inline(never)]
    pub fn write(self, text: &str) {
        self.use_element(|element| super::write_text(element, text));
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
