//! Handles on bars: what to take hold of.

use crate::chart::Frame;
use crate::chart::pen::{Ink, Pen};

/// Handles smaller than this (CSS px) say nothing and cost a call each: there are none.
const LEAST_RADIUS: f64 = 2.0;

/// All but the lit one, of those bins that `wanted` names; it is told a handle's radius.
#[inline(never)]
pub(in crate::chart) fn unlit(
    pen: &Pen,
    frame: &Frame,
    tops: &[f64],
    ink: Ink,
    lit: Option<usize>,
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
    for (radius, fill) in [(outer, ink), (outer - ring, Ink::Page)] {
        for (bin, &top) in tops.iter().enumerate() {
            if lit != Some(bin) && wanted(bin, outer) {
                pen.disc((frame.x_px(bin as f64), top), radius, fill);
            }
        }
    }
}

/// The lit one: larger, with arrows.
#[inline(never)]
pub(in crate::chart) fn lit(pen: &Pen, frame: &Frame, tops: &[f64], ink: Ink, lit: Option<usize>) {
    let Some((bin, &y)) = lit.and_then(|bin| tops.get(bin).map(|top| (bin, top))) else {
        return;
    };
    let x = frame.x_px(bin as f64);
    let radius = pen.px(pen.style.sizes().lit_handle);
    pen.disc((x, y), radius + pen.px(2.0), Ink::Page);
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
    pen.polygon(&ARROWS.map(|(right, down)| (x + right * radius, y + down * radius)), Ink::Page);
}
