//! What the reader sees if the program fails: words, their link, a way on. Written without Leptos, which may be what failed.

use super::{absolute_link, current_fragment, storage, use_persistence::WORK};
use crate::app::AppState;
use crate::i18n::{Interface, messages};
use crate::model::Lang;
use js_sys::Reflect;
use leptos::prelude::*;
use std::cell::Cell;
use wasm_bindgen::{JsCast, closure::Closure, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    type ImportMeta;
    #[wasm_bindgen(method, getter)]
    fn url(this: &ImportMeta) -> String;
    #[wasm_bindgen(thread_local_v2, js_namespace = import, js_name = meta)]
    static META: ImportMeta;
}

/// How the addresses of our script and of our WebAssembly module begin.
fn own_files() -> String {
    META.with(|meta| meta.url().trim_end_matches(".js").to_owned())
}

thread_local! {
    // After a panic no signal can be asked.
    static CRASHED: Cell<bool> = const { Cell::new(false) };
    static UI: Cell<Option<&'static Interface>> = const { Cell::new(None) };
}

/// Whether the program has failed: what it holds is no longer to be written anywhere.
pub fn has_crashed() -> bool {
    CRASHED.get()
}

/// From now on a panic is logged and shows a page with the reader's link and a reset button; so does an error that the browser throws
/// through the program, which leaves it as broken.
pub fn use_crash_page(state: AppState) {
    Effect::new(move |_| UI.set(Some(&messages(state.settings.read().lang).ui)));
    std::panic::set_hook(Box::new(move |info| {
        leptos::logging::error!("{info}");
        show();
    }));
    let own_files = own_files();
    let listener = window_event_listener(leptos::ev::error, move |event| {
        // Without an `Error` it is a notice of the browser; and other programs in the page, of extensions, may fail as they like.
        let property = |name: &str| Reflect::get(&event, &name.into()).unwrap_or_default();
        let ours = property("filename").as_string().is_some_and(|file| file.starts_with(&own_files));
        if ours && property("error").is_instance_of::<js_sys::Error>() && !has_crashed() {
            show();
        }
    });
    on_cleanup(move || listener.remove());
}

fn show() {
    CRASHED.set(true);
    let Interface { crashed, reset, .. } = UI.get().unwrap_or(&messages(Lang::default()).ui);
    let Some(body) = document().body() else { return };
    let make = |tag: &str, text: &str| {
        let element = document().create_element(tag).ok()?;
        element.set_text_content(Some(text));
        Some(element)
    };
    let fragment = current_fragment();
    let (Some(page), Some(message), Some(link), Some(reset)) =
        (make("main", ""), make("p", crashed), make("a", &absolute_link(&fragment)), make("button", reset))
    else {
        return;
    };
    let _ = page.set_attribute("class", "crash");
    let _ = page.set_attribute("role", "alert");
    let _ = link.set_attribute("href", &fragment);
    let start_afresh = Closure::<dyn Fn()>::new(|| {
        storage::remove_all(WORK);
        let _ = window().location().set_hash("");
        let _ = window().location().reload();
    });
    let _ = reset.add_event_listener_with_callback("click", start_afresh.as_ref().unchecked_ref());
    start_afresh.forget(); // for the life of this last page
    let _ = page.append_with_node_3(&message, &link, &reset);
    body.set_text_content(None);
    let _ = body.append_child(&page);
}
