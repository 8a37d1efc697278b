//! Handles on bars: what to take hold of.

use crate::chart::Frame;
use crate::chart::painter::{ColorRole, Painter};

/// Handles smaller than this (CSS px) say nothing and cost a call each: there are none.
const LEAST_RADIUS: f64 = 2.0;

/// All but the highlighted one, of those bins that `wanted` names; it is told a handle's radius.
#[inline(never)]
pub(in crate::chart) fn not_highlighted(
    pen: &Painter,
    frame: &Frame,
    tops: &[f64],
    ink: ColorRole,
    highlighted: Option<usize>,
    wanted: &dyn Fn(usize, f64) -> bool,
) {
    let sizes = pen.style.sizes();
    let radius = pen.px(sizes.handle).min(frame.pitch() * 0.42);
    if radius < pen.px(LEAST_RADIUS) {
        return;
    }
    let ring = pen.px(sizes.ring) * radius / pen.px(sizes.handle);
    let outer = radius + ring / 2.0;
    // All outer discs before all inner ones: those of one colour are one filling.
    for (radius, fill) in [(outer, ink), (outer - ring, ColorRole::Page)] {
        for (bin, &top) in tops.iter().enumerate() {
            if highlighted != Some(bin) && wanted(bin, outer) {
                pen.disc((frame.x_px(bin as f64), top), radius, fill);
            }
        }
    }
}

/// The highlighted one: larger, with arrows.
#[inline(never)]
pub(in crate::chart) fn highlighted(pen: &Painter, frame: &Frame, tops: &[f64], ink: ColorRole, highlighted: Option<usize>) {
    let Some((bin, &y)) = highlighted.and_then(|bin| tops.get(bin).map(|top| (bin, top))) else {
        return;
    };
    let x = frame.x_px(bin as f64);
    let radius = pen.px(pen.style.sizes().highlighted_handle);
    pen.disc((x, y), radius + pen.px(2.0), ColorRole::Page);
    pen.disc((x, y), radius, ink);
    // ↕: two triangles, point to point over the middle by a line of no width; in parts of the radius.
    const NEAR: f64 = 0.16;
    const FAR: f64 = 0.58;
    const HALF: f64 = 0.36;
    const ARROWS: [(f64, f64); 10] = [
        (0.0, -FAR),
        (HALF, -NEAR),
        (0.0, -NEAR),
        (0.0, NEAR),
        (HALF, NEAR),
        (0.0, FAR),
        (-HALF, NEAR),
        (0.0, NEAR),
        (0.0, -NEAR),
        (-HALF, -NEAR),
    ];
    pen.polygon(&ARROWS.map(|(right, down)| (x + right * radius, y + down * radius)), ColorRole::Page);
}
