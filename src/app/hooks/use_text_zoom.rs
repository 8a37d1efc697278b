//! The size of text that the reader wants.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// By how much the page is magnified, since the reader has the browser write larger text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextZoom(f64);

impl TextZoom {
    /// Device pixels to a CSS pixel in the page.
    pub fn page_pixel_ratio(self) -> f64 {
        device_pixel_ratio() * self.0
    }
}

/// Device pixels to a CSS pixel outside the page, never 0.
pub fn device_pixel_ratio() -> f64 {
    let ratio = window().device_pixel_ratio();
    if ratio.is_finite() && ratio > 0.0 { ratio } else { 1.0 }
}

/// The size in which browsers write plain text, unless the reader wants another.
const USUAL_PX: f64 = 16.0;

/// Magnifies all of the page as the reader has the browser magnify text. The media queries of the style sheets are in `em`, which follow
/// that by themselves.
pub fn use_text_zoom() -> TextZoom {
    let wanted = probe(|probe| {
        probe.style().set_property("font-size", "medium").ok()?;
        probe.style().set_property("padding-right", "1em").ok()?;
        Some(f64::from(probe.offset_width()) / USUAL_PX)
    });
    let root = document().document_element().map(|root| root.unchecked_into::<HtmlElement>().style());
    if let (Some(wanted), Some(style)) = (wanted.filter(|wanted| *wanted > 0.0 && *wanted != 1.0), root) {
        let _ = style.set_property("zoom", &wanted.to_string());
        // A browser that knows no `zoom` leaves it out.
        if style.length() > 0 {
            let _ = style.set_property("--magnified", &wanted.to_string());
            return TextZoom(wanted);
        }
    }
    TextZoom(1.0)
}

/// What the browser makes of a passing element of the page.
pub(super) fn probe<T>(ask: impl FnOnce(&HtmlElement) -> Option<T>) -> Option<T> {
    let probe = document().create_element("span").ok()?.unchecked_into::<HtmlElement>();
    document().body()?.append_child(&probe).ok()?;
    let answer = ask(&probe);
    probe.remove();
    answer
}
