//! Handles on bars: what to take hold of.

use plotters_backend::DrawingBackend;

use crate::chart::pen::{Drawn, Pen};
use crate::chart::{Frame, Rgb};

/// Handles smaller than this (CSS px) say nothing and cost a call each: there are none.
const LEAST_RADIUS: f64 = 2.0;

/// All but the lit one, of those bins that `wanted` names; it is told a handle's radius.
pub(in crate::chart) fn unlit<DB: DrawingBackend>(
    pen: &Pen<DB>,
    frame: &Frame,
    tops: &[f64],
    color: Rgb,
    lit: Option<usize>,
    wanted: impl Fn(usize, f64) -> bool,
) -> Drawn<DB> {
    let style = pen.style;
    let (sizes, palette) = (style.sizes(), &style.palette);
    let radius = style.px(sizes.handle).min(frame.pitch() * 0.42);
    if radius < style.px(LEAST_RADIUS) {
        return Ok(());
    }
    let ring = style.px(sizes.ring) * radius / style.px(sizes.handle);
    let outer = radius + ring / 2.0;
    // All outer discs before all inner ones: those of one colour are one filling.
    for (radius, fill) in [(outer, color), (outer - ring, palette.page)] {
        for (bin, &top) in tops.iter().enumerate().filter(|(bin, _)| lit != Some(*bin) && wanted(*bin, outer)) {
            pen.disc((frame.x_px(bin as f64), top), radius, fill)?;
        }
    }
    Ok(())
}

/// The lit one: larger, with arrows.
pub(in crate::chart) fn lit<DB: DrawingBackend>(
    pen: &Pen<DB>,
    frame: &Frame,
    tops: &[f64],
    color: Rgb,
    lit: Option<usize>,
) -> Drawn<DB> {
    let style = pen.style;
    let (sizes, palette) = (style.sizes(), &style.palette);
    let Some((bin, &top)) = lit.and_then(|bin| tops.get(bin).map(|top| (bin, top))) else {
        return Ok(());
    };
    let (x, y) = (frame.x_px(bin as f64), top);
    let radius = style.px(sizes.lit_handle);
    pen.disc((x, y), radius + style.px(2.0), palette.page)?;
    pen.disc((x, y), radius, color)?;
    // ↕: two triangles, point to point over the middle by a line of no width.
    let (half, near, far) = (radius * 0.36, radius * 0.16, radius * 0.58);
    let arrows = [
        (x, y - far),
        (x + half, y - near),
        (x, y - near),
        (x, y + near),
        (x + half, y + near),
        (x, y + far),
        (x - half, y + near),
        (x, y + near),
        (x, y - near),
        (x - half, y - near),
    ];
    pen.polygon(&arrows, palette.page)
}
