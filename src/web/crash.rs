//! What the reader sees if the program fails: words, their link, a way on.

use super::storage;
use js_sys::Reflect;
use leptos::prelude::{document, window, window_event_listener_untyped};
use std::cell::Cell;
use wasm_bindgen::{JsCast, closure::Closure};

/// The words of the crash page; given once, since nothing of the app can be asked after a panic.
#[derive(Clone, Copy)]
pub struct Words {
    /// That the page has stopped, and that the link keeps the work.
    pub message: &'static str,
    /// The button that opens the page afresh.
    pub reset: &'static str,
}

/// From now on a panic shows a page with the reader's link and a reset button, and is logged; so does an error that the browser throws
/// through the program, which leaves it as broken.
pub fn install(words: Words) {
    std::panic::set_hook(Box::new(move |info| {
        leptos::logging::error!("{info}");
        show(words);
    }));
    let thrown = window_event_listener_untyped("error", move |event| {
        let of = |name: &str| Reflect::get(&event, &name.into()).unwrap_or_default();
        // Without an `Error` it is a notice of the browser; and other programs in the page, of extensions, may fail as they like.
        let ours = of("filename").as_string().is_some_and(|file| is_ours(&file));
        if ours && of("error").is_instance_of::<js_sys::Error>() && !crashed() {
            show(words);
        }
    });
    std::mem::forget(thrown); // for the life of the page
}

/// Whether a file is the program's: it stands beside the page and is named after the program. Others may have that name in their path.
fn is_ours(file: &str) -> bool {
    let page = window().location();
    let address = [page.origin().unwrap_or_default(), page.pathname().unwrap_or_default()].concat();
    let folder = address.rfind('/').and_then(|end| address.get(..=end)).unwrap_or_default();
    file.strip_prefix(folder).is_some_and(|name| name.starts_with(env!("CARGO_PKG_NAME")) && !name.contains('/'))
}

thread_local! {
    static CRASHED: Cell<bool> = const { Cell::new(false) };
}

/// Whether the program has failed: what it holds is no longer to be written anywhere.
pub fn crashed() -> bool {
    CRASHED.get()
}

fn show(words: Words) {
    CRASHED.set(true);
    let Some(body) = document().body() else { return };
    let make = |tag: &str, text: &str| {
        let element = document().create_element(tag).ok()?;
        element.set_text_content(Some(text));
        Some(element)
    };
    let (Some(page), Some(message), Some(link), Some(reset)) = (
        make("main", ""),
        make("p", words.message),
        make("a", &window().location().href().unwrap_or_default()),
        make("button", words.reset),
    ) else {
        return;
    };
    let _ = page.set_attribute("class", "crash");
    let _ = page.set_attribute("role", "alert");
    let _ = link.set_attribute("href", &window().location().hash().unwrap_or_default());
    let start_afresh = Closure::<dyn Fn()>::new(|| {
        storage::clear_work();
        let _ = window().location().set_hash("");
        let _ = window().location().reload();
    });
    let _ = reset.add_event_listener_with_callback("click", start_afresh.as_ref().unchecked_ref());
    start_afresh.forget(); // for the life of this last page
    let _ = page.append_with_node_3(&message, &link, &reset);
    body.set_text_content(None);
    let _ = body.append_child(&page);
}
