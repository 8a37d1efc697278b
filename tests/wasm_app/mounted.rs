//! A page of a test's own, and how a test acts on it.

use js_sys::{Function, Promise};
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::any::Any;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use wormteeth::app::AppState;
use wormteeth::app::hooks::{PaintScheduler, use_media, use_text_zoom};
use wormteeth::model::{Documents, Page, PartialSettings, Settings};

/// How long a test waits for what must come: a busy machine makes it slow, not red.
const DEADLINE_MS: f64 = 30_000.0;

/// What is mounted, until it is dropped.
pub struct Mounted {
    /// The element that it is mounted in.
    pub root: HtmlElement,
    unmount: Option<Box<dyn Any>>,
}

impl Mounted {
    /// Mounts into an element of its own.
    pub fn new<V: IntoView + 'static>(make: impl FnOnce() -> V + 'static) -> Self {
        let root: HtmlElement = document().create_element("div").expect("a div").unchecked_into();
        document().body().expect("a body").append_child(&root).expect("the body takes it");
        let handle = mount_to(root.clone(), move || make().into_any());
        Self { root, unmount: Some(Box::new(handle)) }
    }

    /// Mounts what needs the state of the app, with a state of its own at the Softmax page.
    pub fn with_state<V: IntoView + 'static>(make: impl FnOnce(AppState) -> V + 'static) -> (Self, AppState) {
        let given = std::rc::Rc::new(std::cell::Cell::new(None));
        let taken = std::rc::Rc::clone(&given);
        let mounted = Self::new(move || {
            let [link, saved] = [PartialSettings::default(); 2];
            let state = AppState::new(Documents::default(), Page::Softmax, link, saved, Settings::default(), use_media());
            provide_context(state);
            provide_context(use_text_zoom());
            provide_context(PaintScheduler::new());
            taken.set(Some(state));
            make(state)
        });
        let state = given.get().expect("the state is made at once");
        (mounted, state)
    }

    /// The one element for a selector.
    pub fn one<T: JsCast>(&self, selector: &str) -> T {
        let found = self.root.query_selector(selector).ok().flatten().unwrap_or_else(|| panic!("no {selector}"));
        found.dyn_into().unwrap_or_else(|_| panic!("{selector} is something else"))
    }

    /// The text of the one element for a selector.
    pub fn text(&self, selector: &str) -> String {
        self.one::<Element>(selector).text_content().unwrap_or_default()
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        drop(self.unmount.take());
        self.root.remove();
    }
}

/// Runs JavaScript with the argument `a`, for what web-sys has no names for here.
pub fn js(body: &str, a: &JsValue) -> JsValue {
    Function::new_with_args("a", body).call1(&JsValue::NULL, a).expect("the script throws nothing")
}

/// Milliseconds since the page opened.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// All that waits in microtasks has run: effects, what is painted at once. No frame has come.
pub async fn microtasks() {
    for _ in 0..20 {
        let _ = JsFuture::from(Promise::resolve(&JsValue::NULL)).await;
    }
}

/// The next animation frame has begun.
pub async fn frame() {
    let request = Promise::new(&mut |done, _| {
        window().request_animation_frame(&done).expect("there are frames");
    });
    let _ = JsFuture::from(request).await;
}

/// Waits, frame by frame, until `what` is so.
pub async fn until(what: &str, so: impl Fn() -> bool) {
    let start = now();
    while !so() {
        assert!(now() - start < DEADLINE_MS, "never: {what}");
        frame().await;
    }
}

/// Sends an event as a browser would; `init` is JavaScript for what it carries.
pub fn send(target: &Element, kind: &str, init: &str) {
    let script = format!(
        "const Kind = '{kind}'.includes('pointer') ? PointerEvent : Event;
        const bubbles = !['focus', 'blur', 'pointerleave'].includes('{kind}');
        a.dispatchEvent(new Kind('{kind}', {{ bubbles, cancelable: true, ...({init}) }}));"
    );
    js(&script, target);
}

/// Types a text into a field, as one stroke.
pub fn type_into(field: &HtmlInputElement, typed: &str) {
    field.set_value(typed);
    send(field, "input", "{}");
}
