//! Events of one element.

use leptos::ev;
use leptos::html::ElementType;
use leptos::prelude::*;
use leptos_use_event_listener::use_event_listener;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, EventTarget};

/// Calls `handler` for each event of these names, as long as the component lives. None is passive: it may prevent what the browser does.
pub fn use_events<E>(element: NodeRef<E>, names: &[&'static str], handler: impl Fn(Event) + 'static)
where
    E: ElementType,
    E::Output: JsCast + Clone + 'static,
{
    let target = Signal::derive_local(move || element.get().map(JsCast::unchecked_into));
    listen(target, names, Rc::new(handler));
}

/// Compiled once, whatever the element and the handler.
fn listen(target: Signal<Option<EventTarget>, LocalStorage>, names: &[&'static str], handler: Rc<dyn Fn(Event)>) {
    for name in names {
        let handler = Rc::clone(&handler);
        let _ = use_event_listener(target, ev::Custom::<Event>::new(*name), move |event| handler(event));
    }
}
