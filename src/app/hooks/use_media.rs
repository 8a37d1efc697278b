//! What media queries answer.

use super::use_text_zoom::probe;
use crate::chart::{Palette, Rgb};
use leptos::prelude::*;
use leptos_use_media_query::use_media_query;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// What the surroundings of the page are.
#[derive(Clone, Copy)]
pub struct Media {
    /// The system prefers dark.
    pub dark: Signal<bool>,
    /// The page is phone-narrow.
    pub narrow: Signal<bool>,
    /// There is room for the projector's sizes.
    pub wide: Signal<bool>,
    /// The reader wants no motion.
    pub reduced_motion: Signal<bool>,
    /// The reader's own colours are in force.
    pub forced_colors: Signal<bool>,
    /// The `inputmode` in which a phone offers a decimal point.
    pub decimal_keyboard: &'static str,
    /// The page is being printed.
    pub printing: Signal<bool>,
}

/// Asks the media queries; the widths are those of the style sheets.
pub fn use_media() -> Media {
    Media {
        dark: media_query("(prefers-color-scheme: dark)"),
        narrow: media_query("(max-width: 37.49875em)"),
        wide: media_query("(min-width: 75em)"),
        reduced_motion: media_query("(prefers-reduced-motion: reduce)"),
        forced_colors: media_query("(forced-colors: active)"),
        printing: printing(),
        decimal_keyboard: decimal_keyboard(),
    }
}

/// Between `beforeprint` and `afterprint`, in time to paint the charts for paper; and where the page is shown as it will be printed.
fn printing() -> Signal<bool> {
    let shown = media_query("print");
    let begun = RwSignal::new(false);
    for (event, begins) in [("beforeprint", true), ("afterprint", false)] {
        let listener = window_event_listener_untyped(event, move |_| begun.set(begins));
        on_cleanup(move || listener.remove());
    }
    Memo::new(move |_| begun.get() || shown.get()).into()
}

/// Where people write a decimal comma, the keyboard for decimals has a comma alone, which could also part two numbers.
fn decimal_keyboard() -> &'static str {
    // Of the browser's own language: by its name it might throw, as by one that is no language's.
    let half = js_sys::Number::from(0.5).unchecked_into::<js_sys::Object>().to_locale_string();
    if half.includes(".", 0) { "decimal" } else { "text" }
}

/// As `use_media_query`, whose first answer comes an effect late: charts would be drawn twice.
fn media_query(query: &'static str) -> Signal<bool> {
    let first = window().match_media(query).ok().flatten().is_some_and(|list| list.matches());
    let later = use_media_query(query.to_owned());
    let asked = RwSignal::new(false);
    Effect::new(move |_| asked.set(true));
    Memo::new(move |_| if asked.get() { later.get() } else { first }).into()
}

/// The reader's own colours: P in `Highlight`, gridlines in `GrayText`, here a pale one, everything else in `CanvasText` on `Canvas`.
pub fn forced_palette() -> Palette {
    let fallback = Palette::LIGHT;
    let palette = probe(|probe| {
        let colour = |system: &str, or: Rgb| computed_colour(probe, system).unwrap_or(or);
        let (ink, page) = (colour("CanvasText", fallback.ink), colour("Canvas", fallback.page));
        let p = colour("Highlight", fallback.p);
        Some(Palette {
            page,
            band: page,
            ink,
            muted: ink,
            control: colour("GrayText", fallback.control), // the track beyond its thumb
            rule: ink,
            grid: colour("GrayText", fallback.grid).over(page, 0.4), // there are many, behind words
            p,
            q: ink,
            p_tint: p.over(page, 0.36),
            p_ghost: p.over(page, 0.1),
            q_ghost: ink.over(page, 0.1),
        })
    });
    palette.unwrap_or(fallback)
}

fn computed_colour(probe: &HtmlElement, system: &str) -> Option<Rgb> {
    probe.style().set_property("color", system).ok()?;
    let computed = window().get_computed_style(probe).ok()??;
    parse_rgb(&computed.get_property_value("color").ok()?)
}

/// `rgb(1, 2, 3)` or `rgba(1, 2, 3, 0.5)`, as browsers write computed colours.
fn parse_rgb(text: &str) -> Option<Rgb> {
    let inner = text.strip_prefix("rgba(").or_else(|| text.strip_prefix("rgb("))?.strip_suffix(')')?;
    let mut parts = inner.split(',').map(|part| part.trim().parse::<u8>().ok());
    Some(Rgb(parts.next()??, parts.next()??, parts.next()??))
}
