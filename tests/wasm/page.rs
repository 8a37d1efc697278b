//! The page in the test's document: mounted once, opened at links, waited for.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::{document, window};
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlInputElement};
use wormteeth::model::View;

/// What is waited for must come within this; a busy machine takes long.
pub const DEADLINE_MS: f64 = 20_000.0;

const SHEETS: [&str; 9] = [
    include_str!("../../style/theme.css"),
    include_str!("../../style/base.css"),
    include_str!("../../style/explore.css"),
    include_str!("../../style/information.css"),
    include_str!("../../style/evidence.css"),
    include_str!("../../style/neuron.css"),
    include_str!("../../style/softmax.css"),
    include_str!("../../style/ledger.css"),
    include_str!("../../style/narrow.css"),
];

/// Runs JavaScript with arguments `a`, `b` and `c`, for what web-sys has no names for here.
pub fn js(body: &str, arguments: [&JsValue; 3]) -> JsValue {
    let [a, b, c] = arguments;
    Function::new_with_args("a, b, c", body).call3(&JsValue::NULL, a, b, c).expect("the script throws nothing")
}

/// JavaScript without arguments.
pub fn run(body: &str) -> JsValue {
    js(body, [&JsValue::NULL; 3])
}

/// A number that JavaScript gives.
pub fn number(body: &str, of: &JsValue) -> f64 {
    js(body, [of, &JsValue::NULL, &JsValue::NULL]).as_f64().expect("a number")
}

pub fn now() -> f64 {
    number("return performance.now()", &JsValue::NULL)
}

/// The next animation frame has begun.
pub async fn frame() {
    let request = Promise::new(&mut |done, _| {
        window().request_animation_frame(&done).expect("there are frames");
    });
    JsFuture::from(request).await.expect("a frame comes");
}

/// Waits, frame by frame, until `what` is so.
pub async fn until(what: &str, so: impl Fn() -> bool) {
    let start = now();
    while !so() {
        assert!(now() - start < DEADLINE_MS, "never: {what}");
        frame().await;
    }
}

pub fn all(selector: &str) -> Vec<Element> {
    let found = js("return [...document.querySelectorAll(a)]", [&selector.into(), &JsValue::NULL, &JsValue::NULL]);
    Array::from(&found).iter().filter_map(|element| element.dyn_into().ok()).collect()
}

/// The one element for this selector.
pub fn one(selector: &str) -> Element {
    let mut found = all(selector);
    assert_eq!(found.len(), 1, "{selector}");
    found.remove(0)
}

pub fn input(id: &str) -> HtmlInputElement {
    one(&format!("#{id}")).dyn_into().expect("an input")
}

/// A property of an element, as text.
pub fn property(selector: &str, name: &str) -> String {
    let value = Reflect::get(&one(selector), &name.into()).expect("an element has properties");
    value.as_string().unwrap_or_else(|| format!("{value:?}"))
}

pub fn text(selector: &str) -> String {
    one(selector).text_content().unwrap_or_default()
}

pub fn hidden(element: &Element) -> bool {
    element.has_attribute("hidden")
}

/// Sends an event as a browser would; `init` is JavaScript for what it carries.
pub fn send(target: &Element, kind: &str, init: &str) {
    let script = format!(
        "const kinds = {{ pointer: PointerEvent, key: KeyboardEvent }};
        const Kind = kinds[b.match(/^(pointer|key)?/)[0]] ?? Event;
        const bubbles = !['focus', 'blur', 'pointerleave'].includes(b);
        a.dispatchEvent(new Kind(b, {{ bubbles, cancelable: true, ...({init}) }}));"
    );
    js(&script, [target, &kind.into(), &JsValue::NULL]);
}

/// Types a text into a field, as one stroke.
pub fn type_into(field: &HtmlInputElement, typed: &str) {
    field.set_value(typed);
    send(field, "input", "{}");
}

/// Types a number and leaves the field, which then shows the state again.
pub fn fill(id: &str, typed: &str) {
    let field = input(id);
    type_into(&field, typed);
    send(&field, "blur", "{}");
}

/// Lets the page throw where it asks for storage, or no longer.
pub fn block_storage(blocked: bool) {
    run(if blocked {
        "window.storage ??= Object.getOwnPropertyDescriptor(window, 'localStorage');
        const get = () => { throw new DOMException('no', 'SecurityError') };
        Object.defineProperty(window, 'localStorage', { configurable: true, get })"
    } else {
        "Object.defineProperty(window, 'localStorage', window.storage)"
    });
}

thread_local! {
    static OPENED: Cell<u32> = const { Cell::new(0) };
}

/// Explore at a link (`counts=…&p=…`).
pub async fn open(query: &str) {
    open_view(View::Explore, query).await;
}

/// A view at a link. The first time the page is mounted, in a browser that blocks storage.
pub async fn open_view(view: View, query: &str) {
    let count = OPENED.get();
    OPENED.set(count + 1);
    if count == 0 {
        let sheet = document().create_element("style").expect("a style element");
        sheet.set_text_content(Some(&SHEETS.concat()));
        document().body().expect("a body").append_child(&sheet).expect("the body takes it");
        // A view that is gone and goes on throws in a frame, where no test stands.
        run("addEventListener('error', event => { window.thrown = event.message })");
        block_storage(true);
        // The page's own hook would show its crash page for a failed test.
        let hook = std::panic::take_hook();
        wormteeth::view::mount();
        std::panic::set_hook(hook);
        block_storage(false);
        until("the page is mounted", || document().get_element_by_id("chart-counts").is_some()).await;
    }
    // An unknown key, which is ignored, makes each address a new one.
    go(&format!("#/{}?n={count}&{query}", view.key()), "").await;
    opened(view).await;
}

/// The view is there, and its link written back: nothing waits to be written over the next one.
pub async fn opened(view: View) {
    let (main, link) = (format!("main.{}", view.key()), format!("#/{}?v=1", view.key()));
    until(&main, || all(&main).len() == 1 && address().starts_with(&link)).await;
    assert!(all(".crash").is_empty());
}

/// The address's fragment.
pub fn address() -> String {
    window().location().hash().unwrap_or_default()
}

/// Goes to a fragment that is not the present one, writes another over it at once (unless empty), and waits until the page has heard.
pub async fn go(fragment: &str, written: &str) {
    let heard = js(
        "return new Promise(done => {
            addEventListener('hashchange', () => requestAnimationFrame(() => requestAnimationFrame(done)), { once: true });
            location.hash = a;
            if (b) history.replaceState(null, '', b);
        })",
        [&fragment.into(), &written.into(), &JsValue::NULL],
    );
    JsFuture::from(Promise::from(heard)).await.expect("the link is opened");
}
