//! What the bin charts share: columns, the zero line, numbers under the bars.

use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::axis::Tick;
use super::label::{Area, width_at_most};
use super::pen::{Drawn, Pen, Type, Weight};
use super::{Frame, Style};

/// The left and right edge of bin `k`'s bar, a part of its column's width, on whole device pixels.
pub(super) fn bar(frame: &Frame, style: &Style, bin: usize, part: f64) -> (f64, f64) {
    let center = frame.x_px(bin as f64);
    let half = frame.pitch() * part / 2.0;
    let left = style.snap(center - half);
    let least = f64::from(style.fine.max(1));
    (left, style.snap(center + half).max(left + least))
}

/// The lit bin's column from top to bottom, behind everything.
pub(super) fn band<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, lit: Option<usize>) -> Drawn<DB> {
    let Some(bin) = lit.filter(|bin| *bin < frame.bins()) else {
        return Ok(());
    };
    let (left, right) = bar(frame, pen.style, bin, 1.0);
    pen.rect((left, 0.0), (right, pen.size().height), pen.style.palette.band)
}

/// Gridlines with labels left of the plot, but none where `taken` is; the line of 0 is drawn by [`zero`].
pub(super) fn grid<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, ticks: &[Tick], taken: Option<Area>) -> Drawn<DB> {
    let sizes = pen.style.sizes();
    let palette = &pen.style.palette;
    let look = Type { size: sizes.tick, weight: Weight::Regular, color: palette.muted };
    let size = pen.style.px(look.size);
    let edge = frame.left() - pen.style.px(sizes.tick_gap);
    for tick in ticks {
        let y = frame.y_px(tick.value);
        if tick.value != 0.0 {
            pen.across(frame, y, 1.0, palette.grid)?;
        }
        // A long label comes nearer to the plot rather than lose its first figure.
        let x = edge.max(width_at_most(&tick.label, size, false)).min(frame.left() - pen.style.px(2.0));
        let area = Area::of_text(&tick.label, (x, y), HPos::Right, size, false);
        if !taken.is_some_and(|taken| taken.meets(&area)) {
            pen.text(&tick.label, (x, y), HPos::Right, look)?;
        }
    }
    Ok(())
}

/// The line of 0, over grid and bars.
pub(super) fn zero<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame) -> Drawn<DB> {
    pen.across(frame, frame.y_px(0.0), pen.style.sizes().zero, pen.style.palette.ink)
}

/// The height at which bin numbers are centred.
pub(super) fn number_line<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame) -> f64 {
    (frame.bottom() + pen.size().height) / 2.0 + pen.style.px(2.5)
}

/// Bin numbers, thinned where the columns are narrow: the lit and the bold ones stay, and so does what they leave room for.
pub(super) fn numbers<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, lit: Option<usize>, bold: &[usize]) -> Drawn<DB> {
    let sizes = pen.style.sizes();
    let palette = &pen.style.palette;
    let bins = frame.bins();
    let y = number_line(pen, frame);
    let heavy = lit.iter().chain(bold).filter(|bin| **bin < bins);
    let mut taken: Vec<Area> = Vec::new();
    let mut put = |bin: usize, look: Type| -> Drawn<DB> {
        let text = bin.to_string();
        let half = width_at_most(&text, pen.style.px(look.size), true) / 2.0;
        let at = (frame.x_px(bin as f64).min(pen.size().width - half), y);
        let gap = pen.style.px(2.0);
        let area = Area::of_text(&text, at, HPos::Center, pen.style.px(look.size), true).grown(gap);
        if taken.iter().any(|other| other.meets(&area)) {
            return Ok(());
        }
        taken.push(area);
        pen.text(&text, at, HPos::Center, look)
    };
    for bin in heavy {
        put(*bin, Type { size: sizes.tick, weight: Weight::Bold, color: palette.ink })?;
    }
    let widest = width_at_most(&bins.saturating_sub(1).to_string(), pen.style.px(sizes.tick), true) + pen.style.px(8.0);
    for bin in (0..bins).step_by(stride(widest, frame.pitch())) {
        put(bin, Type { size: sizes.tick, weight: Weight::Regular, color: palette.muted })?;
    }
    Ok(())
}

/// Every how many bins a number has room: 1, 2, 5, 10, …
fn stride(width: f64, pitch: f64) -> usize {
    [1, 2, 5, 10, 20, 25, 50].into_iter().find(|stride| pitch * *stride as f64 >= width).unwrap_or(100)
}
