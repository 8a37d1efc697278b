//! Bars in the columns of bins.

use plotters_backend::{BackendCoord, DrawingBackend};

use super::element::{Handles, HighlightedHandle, HollowBar};
use super::plot::{DrawResult, Plot, coord, rectangle};
use super::{Frame, Rgb, Style};

/// The left and right edge of a bar that fills a part of its bin's column, on whole device pixels.
pub(super) fn column(frame: &Frame, style: &Style, bin: usize, part: f64) -> (f64, f64) {
    let center = frame.x_px(bin as f64);
    let half = frame.pitch() * part / 2.0;
    let left = style.snap(center - half);
    (left, style.snap(center + half).max(left + style.fine()))
}

/// The height on which bars of counts stand: the upper edge of the zero line.
pub(super) fn base<DB: DrawingBackend>(plot: &Plot<DB>) -> f64 {
    let style = plot.style;
    style.snap(plot.frame.bottom() - style.thick(style.sizes().zero) / 2.0)
}

/// Where bars that stand on `base` end, on whole device pixels; one of NaN or ∞ has no height.
pub(super) fn tops<DB: DrawingBackend>(plot: &Plot<DB>, base: f64, values: &[f64]) -> Vec<f64> {
    let frame = &plot.frame;
    let top = |value: &f64| {
        let value = if value.is_finite() { value.max(0.0) } else { 0.0 };
        plot.style.snap(frame.y_px(value).max(frame.top())).min(base)
    };
    values.iter().map(top).collect()
}

/// Draws a solid bar from `base` to `end`. plotters' `Histogram` draws its bars in the order of a hash map.
///
/// Bars are rectangles, and not one polygon for all: of a polygon browsers smooth each pixel of the box around it, and of a rectangle
/// none, which at a step of p is a tenth of all that is done.
pub(super) fn solid<DB: DrawingBackend>(
    plot: &Plot<DB>,
    (left, right): (f64, f64),
    base: f64,
    end: f64,
    color: Rgb,
) -> DrawResult<DB> {
    if end == base { Ok(()) } else { plot.root.draw(&rectangle((left, base), (right, end), color)) }
}

/// A hollow bar from `base` to `end`.
pub(super) fn hollow((left, right): (f64, f64), base: f64, end: f64, thickness: f64, color: Rgb) -> HollowBar<BackendCoord> {
    HollowBar::new([coord((left, base)), coord((right, end))], thickness.round() as u32, color)
}

/// In columns narrower than this (CSS px) there are no handles but the highlighted one: they would be one band.
const LEAST_PITCH: f64 = 8.0;

/// Draws handles on the ends of those bars that `wanted` chooses, given the bin and the handle's radius; not on the highlighted one.
pub(super) fn handles<DB: DrawingBackend>(
    plot: &Plot<DB>,
    ends: &[f64],
    color: Rgb,
    highlighted: Option<usize>,
    wanted: impl Fn(usize, f64) -> bool,
) -> DrawResult<DB> {
    let sizes = plot.style.sizes();
    let radius = plot.px(sizes.handle).min(plot.frame.pitch() * 0.42);
    if plot.frame.pitch() < plot.px(LEAST_PITCH) {
        return Ok(());
    }
    let width = plot.px(sizes.ring) * radius / plot.px(sizes.handle);
    let outer = radius + width / 2.0;
    let bins = (0..ends.len()).filter(|bin| highlighted != Some(*bin) && wanted(*bin, outer));
    let centers = bins.map(|bin| coord((plot.frame.x_px(bin as f64), ends[bin]))).collect();
    plot.root.draw(&Handles::new(centers, outer, width, color, plot.palette().page))
}

/// Draws the highlighted handle, if there is one.
pub(super) fn highlighted_handle<DB: DrawingBackend>(
    plot: &Plot<DB>,
    ends: &[f64],
    color: Rgb,
    highlighted: Option<usize>,
) -> DrawResult<DB> {
    let Some((bin, &y)) = highlighted.and_then(|bin| ends.get(bin).map(|end| (bin, end))) else {
        return Ok(());
    };
    let center = coord((plot.frame.x_px(bin as f64), y));
    let radius = plot.px(plot.style.sizes().highlighted_handle);
    plot.root.draw(&HighlightedHandle::new(center, radius, plot.px(2.0), color, plot.palette().page))
}
