//! Quantities as lengths laid end to end, row under row: what is the sum of what.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::axis::ValueAxis;
use super::element::{BreakMark, Hatching};
use super::frame::{Frame, Kind, Size};
use super::labels::{Label, LabelLayout, Side};
use super::plot::{DrawResult, Plot, coord, stroke_width};
use super::rect::Rect;
use super::style::Style;
use super::text::{LabelStyle, TextSize};
use super::{Rgb, Scene, mesh};

/// How much of its row's height a length fills.
const PART: f64 = 0.86;

/// What lies under the lengths.
#[derive(Clone, Debug, PartialEq)]
pub struct StackedBarsBase {
    /// The scale, from left to right.
    pub axis: ValueAxis,
}

/// The lengths.
#[derive(Clone, Debug, PartialEq)]
pub struct StackedBarsOverlay {
    /// The scale.
    pub axis: ValueAxis,
    /// Whether these are averages over P; else they are in the colour of text.
    pub of_p: bool,
    /// From top to bottom; each row's lengths are laid end to end.
    pub rows: [Vec<StackedBar>; 2],
}

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct StackedBar {
    /// In the unit shown, at least 0; ∞ goes to the right edge and is broken.
    pub value: f64,
    /// Written in it where it fits, else beyond the row's end if it is the last.
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
    Frame::new(size, Kind::StackedBars, style, axis.range(), (0.0, 1.0))
}

impl Scene for StackedBarsBase {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        let Some(plot) = Plot::new(area, style, |size| frame(size, &self.axis, style)) else { return Ok(()) };
        let (frame, palette) = (&plot.frame, plot.palette());
        let ticks = self.axis.ticks(false);
        for tick in &ticks {
            let color = if tick.value == 0.0 { palette.ink } else { palette.grid };
            plot.root.draw(&gridline(&plot, tick.value).filled(color))?;
        }
        mesh::x_labels(&plot, &ticks, frame.bottom() + plot.px(10.0))
    }
}

impl Scene for StackedBarsOverlay {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        let Some(plot) = Plot::new(area, style, |size| frame(size, &self.axis, style)) else { return Ok(()) };
        let color = if self.of_p { style.palette.p } else { style.palette.ink };
        let pitch = (plot.frame.bottom() - plot.frame.top()) / self.rows.len() as f64;
        let half = pitch * PART / 2.0;
        let mut middle = plot.frame.top() + pitch * 0.5;
        for row in &self.rows {
            draw_row(&plot, &self.axis, row, (style.snap(middle - half), style.snap(middle + half)), color)?;
            middle += pitch;
        }
        Ok(())
    }
}

fn gridline<DB: DrawingBackend>(plot: &Plot<DB>, value: f64) -> Rect {
    plot.vertical_box(plot.frame.x_px(value), (plot.frame.top(), plot.frame.bottom()), 1.0)
}

fn draw_row<DB: DrawingBackend>(
    plot: &Plot<DB>,
    axis: &ValueAxis,
    row: &[StackedBar],
    (top, bottom): (f64, f64),
    color: Rgb,
) -> DrawResult<DB> {
    let (frame, style) = (&plot.frame, plot.style);
    let mut sum = 0.0;
    let mut lengths: Vec<(&StackedBar, Rect)> = Vec::with_capacity(row.len());
    for bar in row {
        let left = style.snap(frame.x_px(sum).min(frame.right()));
        sum += if bar.value > 0.0 { bar.value } else { 0.0 };
        let infinite = !sum.is_finite();
        let right = if infinite { frame.right() } else { frame.x_px(sum).min(frame.right()) };
        // Half a pixel is still a length.
        let right = style.snap(right).max(if bar.value > 0.0 { left + style.thick(1.0) } else { left });
        let area = Rect { left, top, right, bottom };
        if right > left {
            fill(plot, &area, bar.fill, color)?;
        }
        if infinite && bar.value > 0.0 {
            break_bar(plot, &area)?;
        }
        lengths.push((bar, area));
        if infinite {
            break;
        }
    }
    write_names(plot, axis, &lengths, color)
}

/// Writes the names in their lengths, and the last one's beyond the end of the row if it does not fit. Where another one does not fit, what
/// stands there is their sum.
fn write_names<DB: DrawingBackend>(
    plot: &Plot<DB>,
    axis: &ValueAxis,
    lengths: &[(&StackedBar, Rect)],
    color: Rgb,
) -> DrawResult<DB> {
    let page = plot.palette().page;
    let look = LabelStyle::bold(TextSize::Tick, color);
    let gap = plot.px(6.0);
    let fits = |(bar, area): &(&StackedBar, Rect)| {
        let (width, height) = plot.text_extent(&bar.name, look);
        width + 2.0 * gap <= area.right - area.left && height <= area.bottom - area.top
    };
    let Some((last, others)) = lengths.split_last() else { return Ok(()) };
    let apart = others.iter().all(fits);
    let mut is_written = false;
    if !apart || !fits(last) {
        // In the row, whose neighbour may have names at the same place.
        let row = plot.text_box("", (last.1.middle(), HPos::Left), look).grown(1.0);
        let mut layout = LabelLayout::new(plot, Rect { left: 0.0, right: plot.size().width, ..row });
        layout.set_ground(axis.ticks(false).iter().map(|tick| gridline(plot, tick.value)).collect(), None);
        let sum = lengths.iter().map(|(bar, _)| bar.name.as_str()).collect::<Vec<_>>().join(" + ");
        let text = if apart { &last.0.name } else { &sum };
        let label = Label { text, short: "", look, marks: vec![last.1], sides: [Side::Right; 4], is_needed: false };
        let placed = plot.place(&mut layout, vec![label]);
        plot.cut_grid(&layout, &placed)?;
        plot.write(&placed)?;
        is_written = !placed.is_empty();
    }
    for (bar, area) in lengths.iter().filter(|length| fits(length) && (apart || !is_written)) {
        let center = (area.middle(), HPos::Center);
        // Hatching goes through letters: they stand on a plate.
        if bar.fill == Fill::Hatched {
            plot.root.draw(&plot.text_box(&bar.name, center, look).filled(page))?;
        }
        let color = if bar.fill == Fill::Solid { page } else { color };
        plot.text(&bar.name, center, LabelStyle { color, ..look })?;
    }
    Ok(())
}

fn fill<DB: DrawingBackend>(plot: &Plot<DB>, area: &Rect, fill: Fill, color: Rgb) -> DrawResult<DB> {
    plot.root.draw(&area.filled(color))?;
    let inside = area.grown(-plot.style.thick(plot.style.sizes().term_stroke));
    if fill == Fill::Solid || inside.left >= inside.right || inside.top >= inside.bottom {
        return Ok(());
    }
    plot.root.draw(&inside.filled(plot.palette().page))?;
    if fill == Fill::Hatched {
        let corners = vec![coord((inside.left, inside.bottom)), coord((inside.right, inside.top))];
        plot.root.draw(&Hatching::new(corners, plot.style, color))?;
    }
    Ok(())
}

/// The mark of a length without an end, near its end.
fn break_bar<DB: DrawingBackend>(plot: &Plot<DB>, area: &Rect) -> DrawResult<DB> {
    let (half_run, thickness) = (plot.px(2.0), plot.px(2.5));
    let x = area.right - plot.px(16.0).min((area.right - area.left) / 2.0);
    let ends = [coord((x - half_run, area.bottom + plot.px(1.0))), coord((x + half_run, area.top - plot.px(1.0)))];
    plot.root.draw(&BreakMark::new(ends, coord((thickness * 1.1, 0.0)), stroke_width(thickness), plot.palette().page))
}
