//! Quantities as lengths laid end to end, row under row: what is the sum of what.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::axis::ValueAxis;
use super::frame::{Frame, Kind, Size};
use super::hatch::hatch;
use super::label::{Area, width_at_most};
use super::pen::{Drawn, Pen, Point, Type, Weight};
use super::style::Style;

/// How much of its row's height a length fills.
const PART: f64 = 0.86;

/// What lies under the lengths.
#[derive(Clone, Debug, PartialEq)]
pub struct LengthsStill {
    /// The scale, from left to right.
    pub axis: ValueAxis,
}

/// The lengths.
#[derive(Clone, Debug, PartialEq)]
pub struct LengthsLive {
    /// The scale.
    pub axis: ValueAxis,
    /// Whether these are averages over P; else they are in ink.
    pub of_p: bool,
    /// From top to bottom; each row's lengths are laid end to end.
    pub rows: [Vec<Length>; 2],
}

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Length {
    /// In the unit shown, at least 0; ∞ goes to the right edge and is broken.
    pub value: f64,
    /// Written in it where it has room, else beyond the row's end if it is the last.
    pub name: String,
    /// How it is filled.
    pub fill: Fill,
}

/// How a length is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Full.
    Solid,
    /// Outlined and hatched.
    Hatched,
    /// Outlined.
    Hollow,
}

/// The scale that holds the greatest finite length, at least a tenth of `bit`, in the unit shown.
#[must_use]
pub fn axis(lengths: &[f64], bit: f64) -> ValueAxis {
    let finite = lengths.iter().filter(|length| length.is_finite());
    let greatest = finite.fold(bit * 0.1, |greatest, length| length.max(greatest));
    // The curves' scale reaches to three times what it is given.
    ValueAxis::for_curves(&[greatest * 1.02 / 3.0], greatest)
}

/// Where the scale stands on a canvas; y is 0 at the foot of the last row and 1 at the head of the first.
#[must_use]
pub fn frame(size: Size, axis: &ValueAxis, style: &Style) -> Frame {
    Frame::new(size, Kind::Lengths, style, axis.range(), (0.0, 1.0))
}

/// Draws the still layer; on an area without room for a plot, nothing.
///
/// # Errors
/// What the backend reports.
pub fn draw_still<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, scene: &LengthsStill, style: &Style) -> Drawn<DB> {
    let pen = Pen::new(area, style);
    let frame = frame(pen.size(), &scene.axis, style);
    if !frame.is_drawable() {
        return Ok(());
    }
    let look = Type { size: style.sizes().tick, weight: Weight::Regular, color: style.palette.muted };
    let thick = style.thick(1.0);
    for tick in scene.axis.ticks(false) {
        let zero = tick.value == 0.0;
        let left = style.snap(frame.x_px(tick.value) - thick / 2.0);
        let color = if zero { style.palette.ink } else { style.palette.grid };
        pen.rect((left, frame.top()), (left + thick, frame.bottom()), color)?;
        let half = width_at_most(&tick.label, style.px(look.size), false) / 2.0;
        let x = frame.x_px(tick.value).min(pen.size().width - half).max(half);
        pen.text(&tick.label, (x, frame.bottom() + style.px(10.0)), HPos::Center, look)?;
    }
    Ok(())
}

/// Draws the live layer; on an area without room for a plot, nothing.
///
/// # Errors
/// What the backend reports.
pub fn draw_live<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, scene: &LengthsLive, style: &Style) -> Drawn<DB> {
    let pen = Pen::new(area, style);
    let frame = frame(pen.size(), &scene.axis, style);
    if !frame.is_drawable() {
        return Ok(());
    }
    let pitch = (frame.bottom() - frame.top()) / scene.rows.len() as f64;
    for (row, lengths) in scene.rows.iter().enumerate() {
        let middle = frame.top() + pitch * (row as f64 + 0.5);
        let half = pitch * PART / 2.0;
        draw_row(&pen, &frame, lengths, (style.snap(middle - half), style.snap(middle + half)), scene.of_p)?;
    }
    Ok(())
}

fn draw_row<DB: DrawingBackend>(
    pen: &Pen<DB>,
    frame: &Frame,
    lengths: &[Length],
    (top, bottom): (f64, f64),
    of_p: bool,
) -> Drawn<DB> {
    let style = pen.style;
    let color = if of_p { style.palette.p } else { style.palette.ink };
    let bold = Type { size: style.sizes().tick, weight: Weight::Bold, color };
    let size = style.px(bold.size);
    let mut sum = 0.0;
    for (place, length) in lengths.iter().enumerate() {
        let left = style.snap(frame.x_px(sum).min(frame.right()));
        sum += if length.value > 0.0 { length.value } else { 0.0 };
        let infinite = !sum.is_finite();
        let right = if infinite { frame.right() } else { frame.x_px(sum).min(frame.right()) };
        // Half a pixel is still a length.
        let right = style.snap(right).max(if length.value > 0.0 { left + style.thick(1.0) } else { left });
        let area = Area { left, top, right, bottom };
        if right > left {
            fill(pen, &area, length.fill, color)?;
        }
        if infinite && length.value > 0.0 {
            broken(pen, &area)?;
        }
        let middle = (top + bottom) / 2.0;
        let gap = style.px(6.0);
        let width = width_at_most(&length.name, size, true);
        if width + 2.0 * gap <= right - left && size <= bottom - top {
            let look = if length.fill == Fill::Solid { Type { color: style.palette.page, ..bold } } else { bold };
            // Hatching goes through letters: they stand on a plate.
            if length.fill == Fill::Hatched {
                let plate = Area::of_text(&length.name, ((left + right) / 2.0, middle), HPos::Center, size, true);
                pen.rect((plate.left, plate.top), (plate.right, plate.bottom), style.palette.page)?;
            }
            pen.text(&length.name, ((left + right) / 2.0, middle), HPos::Center, look)?;
        } else if place + 1 == lengths.len() && right + gap + width <= pen.size().width {
            pen.text(&length.name, (right + gap, middle), HPos::Left, bold)?;
        }
        if infinite {
            break;
        }
    }
    Ok(())
}

fn fill<DB: DrawingBackend>(pen: &Pen<DB>, area: &Area, fill: Fill, color: super::Rgb) -> Drawn<DB> {
    let style = pen.style;
    pen.rect((area.left, area.top), (area.right, area.bottom), color)?;
    let inside = area.grown(-style.thick(style.sizes().term_stroke));
    if fill == Fill::Solid || inside.left >= inside.right || inside.top >= inside.bottom {
        return Ok(());
    }
    pen.rect((inside.left, inside.top), (inside.right, inside.bottom), style.palette.page)?;
    if fill == Fill::Hatched {
        let line = hatch(&inside, style.px(style.sizes().hatch_step), inside.bottom);
        pen.path(&line, style.px(style.sizes().hatch), color)?;
    }
    Ok(())
}

/// Two slanted lines in the page's colour near its end: this length has none.
fn broken<DB: DrawingBackend>(pen: &Pen<DB>, area: &Area) -> Drawn<DB> {
    let style = pen.style;
    let (rise, thick) = (style.px(4.0), style.px(2.5));
    let x = area.right - style.px(16.0).min((area.right - area.left) / 2.0);
    for offset in [-1.0, 1.0] {
        let x = x + offset * thick * 1.1;
        let ends: [Point; 2] = [(x - rise / 2.0, area.bottom + style.px(1.0)), (x + rise / 2.0, area.top - style.px(1.0))];
        pen.path(&ends, thick, style.palette.page)?;
    }
    Ok(())
}
