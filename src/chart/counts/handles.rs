//! Handles on bars: what to take hold of.

use plotters_backend::DrawingBackend;

use crate::chart::pen::{Drawn, Pen};
use crate::chart::{Frame, Rgb};

/// Handles smaller than this (CSS px) say nothing and cost a call each: there are none.
const LEAST_RADIUS: f64 = 2.0;

/// A handle at the end of each bin's bar, in drawing units, in the colour of the bars.
pub(in crate::chart) fn draw<DB: DrawingBackend>(
    pen: &Pen<DB>,
    frame: &Frame,
    ends: &[f64],
    color: Rgb,
    lit: Option<usize>,
) -> Drawn<DB> {
    let style = pen.style;
    let (sizes, palette) = (style.sizes(), &style.palette);
    let fit = frame.pitch() * 0.42;
    let radius = style.px(sizes.handle).min(fit);
    if radius >= style.px(LEAST_RADIUS) {
        let ring = style.px(sizes.ring) * radius / style.px(sizes.handle);
        let unlit = || ends.iter().enumerate().filter(|(bin, _)| lit != Some(*bin));
        // All outer discs before all inner ones: those of one colour are one filling.
        for (radius, fill) in [(radius + ring / 2.0, color), (radius - ring / 2.0, palette.page)] {
            for (bin, &top) in unlit() {
                pen.disc((frame.x_px(bin as f64), top), radius, fill)?;
            }
        }
    }
    let Some((bin, &top)) = lit.and_then(|bin| ends.get(bin).map(|top| (bin, top))) else {
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
