//! Media queries as events, the size of text that the reader wants, and the colours that forced-colours mode imposes.

use crate::chart::{Palette, Rgb};
use crate::digits;
use leptos::prelude::{document, window};
use std::cell::Cell;
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

/// Device pixels a CSS pixel outside of the page, never 0.
pub fn device_pixel_ratio() -> f64 {
    let ratio = window().device_pixel_ratio();
    if ratio.is_finite() && ratio > 0.0 { ratio } else { 1.0 }
}

/// Device pixels a CSS pixel in the page, which [`magnify`] may have made larger.
pub fn page_pixel_ratio() -> f64 {
    device_pixel_ratio() * MAGNIFIED.get()
}

thread_local! {
    static MAGNIFIED: Cell<f64> = const { Cell::new(1.0) };
}

/// What browsers write plain text in, unless the reader wants another size.
const USUAL_PX: f64 = 16.0;

/// Magnifies all of the page as the reader has the browser magnify text. The media queries of the style sheets are in `em`, which
/// follow that by themselves.
pub fn magnify() {
    let wanted = probed(|probe| {
        probe.style().set_property("font-size", "medium").ok()?;
        probe.style().set_property("padding-right", "1em").ok()?;
        Some(f64::from(probe.offset_width()) / USUAL_PX)
    });
    let root = document().document_element().map(|root| root.unchecked_into::<HtmlElement>().style());
    if let (Some(wanted), Some(style)) = (wanted.filter(|wanted| *wanted > 0.0 && *wanted != 1.0), root) {
        let text = digits::shortest(wanted);
        let _ = style.set_property("zoom", &text);
        // A browser that knows no `zoom` leaves it out.
        if style.length() > 0 {
            let _ = style.set_property("--magnified", &text);
            MAGNIFIED.set(wanted);
        }
    }
}

/// What a passing element of the page comes to be.
fn probed<T>(ask: impl FnOnce(&HtmlElement) -> Option<T>) -> Option<T> {
    let probe = document().create_element("span").ok()?.unchecked_into::<HtmlElement>();
    document().body()?.append_child(&probe).ok()?;
    let answer = ask(&probe);
    probe.remove();
    answer
}

/// The reader's own colours: P in `Highlight`, gridlines in a pale `GrayText`, everything else in `CanvasText` on `Canvas`.
pub fn forced_palette(fallback: Palette) -> Palette {
    let palette = probed(|probe| {
        let colour = |system: &str, or: Rgb| {
            let _ = probe.style().set_property("color", system);
            let seen = window().get_computed_style(probe).ok().flatten();
            seen.and_then(|s| s.get_property_value("color").ok()).and_then(|text| parse_rgb(&text)).unwrap_or(or)
        };
        let (ink, page) = (colour("CanvasText", fallback.ink), colour("Canvas", fallback.page));
        Some(Palette {
            page,
            band: page,
            ink,
            muted: ink,
            control: ink,
            rule: ink,
            grid: colour("GrayText", fallback.grid).over(page, 0.4), // as theme.css has it: many, and behind words
            p: colour("Highlight", fallback.p),
            q: ink,
        })
    });
    palette.unwrap_or(fallback)
}

/// `rgb(1, 2, 3)` or `rgba(1, 2, 3, 0.5)`, as browsers print computed colours.
fn parse_rgb(text: &str) -> Option<Rgb> {
    let inner = text.strip_prefix("rgba(").or_else(|| text.strip_prefix("rgb("))?.strip_suffix(')')?;
    let mut parts = inner.split(',').map(|part| part.trim().parse::<u8>().ok());
    Some(Rgb(parts.next()??, parts.next()??, parts.next()??))
}
