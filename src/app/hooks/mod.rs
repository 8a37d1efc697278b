//! What the page asks of the browser. Each hook owns one conversation with it and ends it when its component goes.
//!
//! Nothing here panics when the browser says no: a blocked storage, a missing canvas context or an old browser is an `Option`, a `Result` or
//! a default, and the caller decides what the reader is told.

mod keep_place;
mod lag;
mod paint_scheduler;
mod storage;
mod tones;
mod use_canvas_size;
mod use_crash_page;
mod use_current_tab;
mod use_drag;
mod use_events;
mod use_hash_route;
mod use_media;
mod use_persistence;
mod use_root_attributes;
mod use_settled;
mod use_text_zoom;
mod use_tween;
mod use_undo_keys;

pub use keep_place::keep_place;
pub use lag::{throttled_and_debounced, unfolded_or_debounced};
pub use paint_scheduler::{Paint, PaintScheduler};
pub use tones::Tones;
pub use use_canvas_size::{Measured, use_canvas_size};
pub use use_crash_page::{has_crashed, use_crash_page};
pub use use_current_tab::use_current_tab;
pub use use_drag::{Drag, DragAxis, SLOP, TREMOR, use_drag};
pub use use_events::use_events;
pub use use_hash_route::{absolute_link, current_fragment, present_link, use_hash_route};
pub use use_media::{Media, forced_palette, use_media};
pub use use_persistence::{Persistence, open_app, use_persistence};
pub use use_root_attributes::use_root_attributes;
pub use use_settled::use_settled;
pub use use_text_zoom::{TextZoom, use_text_zoom};
pub use use_tween::{Tween, use_tween};
pub use use_undo_keys::use_undo_keys;

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

/// Milliseconds since the page began to load, by a clock that is never set back.
pub fn now_ms() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// Whether a key is pressed together with Alt, Ctrl or ⌘: then it is the browser's, but to undo and redo.
pub fn is_command(event: &KeyboardEvent) -> bool {
    event.alt_key() || event.ctrl_key() || event.meta_key()
}

/// Takes the focus from the element that has it, so that an edit in a field ends.
pub fn blur_active_element() {
    blur_active_element_in("*");
}

/// The same if that element is a number field: what is typed there is taken, or given up, before something else changes it.
pub fn blur_field() {
    blur_active_element_in("main [role=spinbutton]");
}

/// The same if that element is in the page below the header. To be called before that page goes: its listeners go with it, and must not hear of a
/// focus that is lost only then.
pub fn blur_page() {
    blur_active_element_in("main, main *");
}

/// Moves the focus to an element, and the page to its top.
pub fn focus_at_top(element: &HtmlElement) {
    let _ = element.focus(); // fails only where nothing can have the focus
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

fn blur_active_element_in(selector: &str) {
    let element = document().active_element().filter(|element| element.matches(selector).unwrap_or(false));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.blur(); // fails only where nothing can have the focus
    }
}
