//! How large the page is: as the reader wants text, and larger where the screen is wide.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// By how much the page is magnified.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextZoom(RwSignal<f64>);

impl TextZoom {
    /// Device pixels to a CSS pixel in the page. Untracked: who asks does so when a canvas has another size, as it has after each change.
    pub fn page_pixel_ratio(self) -> f64 {
        device_pixel_ratio() * self.0.get_untracked()
    }
}

/// Device pixels to a CSS pixel outside the page, never 0.
pub fn device_pixel_ratio() -> f64 {
    let ratio = window().device_pixel_ratio();
    if ratio.is_finite() && ratio > 0.0 { ratio } else { 1.0 }
}

/// The size in which browsers write plain text, unless the reader wants another.
const USUAL_PX: f64 = 16.0;

/// Magnifies all of the page as the reader has the browser magnify text, and with the width of a large window. The media queries of the
/// style sheets are in `em`, which follow the first by themselves and do not know of the second.
pub fn use_text_zoom() -> TextZoom {
    let wanted = probe(|probe| {
        probe.style().set_property("font-size", "medium").ok()?;
        probe.style().set_property("padding-right", "1em").ok()?;
        Some(f64::from(probe.offset_width()) / USUAL_PX)
    });
    let wanted = wanted.filter(|wanted| *wanted > 0.0).unwrap_or(1.0);
    let zoom = RwSignal::new(1.0);
    let fit = move || {
        let to =
            wanted * growth(window_px(web_sys::Window::inner_width) / wanted, window_px(web_sys::Window::inner_height) / wanted);
        // Untracked: an event handler.
        if to != zoom.get_untracked() && magnify(to) {
            zoom.set(to);
        }
    };
    fit();
    let resized = window_event_listener_untyped("resize", move |_| fit());
    on_cleanup(move || resized.remove());
    TextZoom(zoom)
}

/// By how much type and charts grow with the window, in the px of the reader's text: from 1600 px of width on, to 5/3 at 2560, where text of 12 px is one of 20.
/// What fits 720 px of height fits still.
fn growth(width_px: f64, height_px: f64) -> f64 {
    (1.0 + (width_px - 1600.0) / 1440.0).min(height_px / 720.0).clamp(1.0, 5.0 / 3.0)
}

fn window_px(side: fn(&web_sys::Window) -> Result<wasm_bindgen::JsValue, wasm_bindgen::JsValue>) -> f64 {
    side(&window()).ok().and_then(|side| side.as_f64()).unwrap_or_default()
}

/// False if the browser knows no `zoom`.
fn magnify(zoom: f64) -> bool {
    let Some(root) = document().document_element() else { return false };
    let style = root.unchecked_into::<HtmlElement>().style();
    let _ = style.set_property("zoom", &zoom.to_string()); // fails only for a malformed name
    let is_known = style.length() > 0;
    if is_known {
        let _ = style.set_property("--magnified", &zoom.to_string());
    }
    is_known
}

/// What the browser makes of a passing element of the page.
pub(super) fn probe<T>(ask: impl FnOnce(&HtmlElement) -> Option<T>) -> Option<T> {
    let probe = document().create_element("span").ok()?.unchecked_into::<HtmlElement>();
    document().body()?.append_child(&probe).ok()?;
    let answer = ask(&probe);
    probe.remove();
    answer
}
