//! Media queries as events, and the colours that forced-colours mode imposes.

use crate::chart::{Palette, Rgb};
use leptos::prelude::{document, window};
use std::rc::Rc;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::HtmlElement;

/// Calls `told` now and whenever the answer to the media query changes.
pub fn watch(query: &str, told: Rc<dyn Fn(bool)>) {
    let Ok(Some(list)) = window().match_media(query) else { return told(false) };
    told(list.matches());
    let asked = list.clone();
    let listener = Closure::<dyn Fn()>::new(move || told(asked.matches()));
    // Fails only where the list is no event target (very old Safari): the first answer then stands.
    let _ = list.add_event_listener_with_callback("change", listener.as_ref().unchecked_ref());
    listener.forget(); // for the life of the page
}

/// Device pixels a CSS pixel, never 0.
pub fn device_pixel_ratio() -> f64 {
    let ratio = window().device_pixel_ratio();
    if ratio.is_finite() && ratio > 0.0 { ratio } else { 1.0 }
}

/// The reader's own colours: P in `Highlight`, gridlines in a pale `GrayText`, everything else in `CanvasText` on `Canvas`.
pub fn forced_palette(fallback: Palette) -> Palette {
    let probe = document().create_element("span").ok().and_then(|e| e.dyn_into::<HtmlElement>().ok());
    let (Some(probe), Some(body)) = (probe, document().body()) else { return fallback };
    if body.append_child(&probe).is_err() {
        return fallback;
    }
    let colour = |system: &str, or: Rgb| {
        let _ = probe.style().set_property("color", system);
        let seen = window().get_computed_style(&probe).ok().flatten();
        seen.and_then(|s| s.get_property_value("color").ok()).and_then(|text| parse_rgb(&text)).unwrap_or(or)
    };
    let (ink, page) = (colour("CanvasText", fallback.ink), colour("Canvas", fallback.page));
    let palette = Palette {
        page,
        band: page,
        ink,
        muted: ink,
        control: ink,
        rule: ink,
        grid: colour("GrayText", fallback.grid).over(page, 0.4), // as theme.css has it: many, and behind words
        p: colour("Highlight", fallback.p),
        q: ink,
    };
    probe.remove();
    palette
}

/// `rgb(1, 2, 3)` or `rgba(1, 2, 3, 0.5)`, as browsers print computed colours.
fn parse_rgb(text: &str) -> Option<Rgb> {
    let inner = text.strip_prefix("rgba(").or_else(|| text.strip_prefix("rgb("))?.strip_suffix(')')?;
    let mut parts = inner.split(',').map(|part| part.trim().parse::<u8>().ok());
    Some(Rgb(parts.next()??, parts.next()??, parts.next()??))
}
