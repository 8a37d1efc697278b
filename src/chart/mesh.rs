//! Gridlines, the line of zero and the labels of axes.
//!
//! plotters' `configure_mesh` would measure its labels, draw smoothed hairlines and not know that a label has to give way; so this is
//! done by hand.

use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::axis::Tick;
use super::bars::column;
use super::labels::{Anchor, HALF_HEIGHT};
use super::plot::{DrawResult, Plot};
use super::rect::Rect;
use super::text::{LabelStyle, TextSize, width_at_most};

/// What lies under the bars of a chart with bins.
pub(super) struct BinMesh<'a> {
    pub ticks: Vec<Tick>,
    /// Over the labels of the ticks, which give way to it; empty for none.
    pub unit_label: &'a str,
    /// Left of the bin numbers; empty for none.
    pub bins_label: &'a str,
    pub highlighted: Option<usize>,
    pub bold: &'a [usize],
    /// The first bin's number.
    pub first: usize,
}

impl BinMesh<'_> {
    /// Draws all of it.
    pub fn draw<DB: DrawingBackend>(&self, plot: &Plot<DB>) -> DrawResult<DB> {
        highlight(plot, self.highlighted)?;
        grid(plot, &self.ticks, plot.style.sizes().tick_gap, Some(unit_box(plot, self.unit_label)))?;
        zero_line(plot)?;
        let name = plot.text_box(self.bins_label, ((0.0, bin_number_y(plot)), HPos::Left), plot.tick_style());
        bin_numbers(plot, self.highlighted, self.bold, self.first, Some(name))?;
        plot.text(self.unit_label, unit_anchor(plot), plot.tick_style())?;
        plot.text(self.bins_label, ((0.0, bin_number_y(plot)), HPos::Left), plot.tick_style())
    }
}

/// Where the unit of a chart with bins stands: at the top left.
fn unit_anchor<DB: DrawingBackend>(plot: &Plot<DB>) -> Anchor {
    ((0.0, plot.em(TextSize::Tick) * HALF_HEIGHT), HPos::Left)
}

/// The box of the unit of a chart with bins.
pub(super) fn unit_box<DB: DrawingBackend>(plot: &Plot<DB>, label: &str) -> Rect {
    plot.text_box(label, unit_anchor(plot), plot.tick_style())
}

/// The band from top to bottom behind the highlighted bin.
pub(super) fn band<DB: DrawingBackend>(plot: &Plot<DB>, highlighted: Option<usize>) -> Option<Rect> {
    let bin = highlighted.filter(|bin| *bin < plot.frame.bins())?;
    let (left, right) = column(&plot.frame, plot.style, bin, 1.0);
    Some(Rect { left, top: 0.0, right, bottom: plot.size().height })
}

/// Draws the band behind the highlighted bin.
pub(super) fn highlight<DB: DrawingBackend>(plot: &Plot<DB>, highlighted: Option<usize>) -> DrawResult<DB> {
    band(plot, highlighted).map_or(Ok(()), |band| plot.root.draw(&band.filled(plot.palette().band)))
}

/// The gridlines; the line of 0 is none, see [`zero_line`].
pub(super) fn gridlines<DB: DrawingBackend>(plot: &Plot<DB>, ticks: &[Tick]) -> Vec<Rect> {
    let ticks = ticks.iter().filter(|tick| tick.value != 0.0);
    ticks.map(|tick| plot.horizontal_box(plot.frame.right(), plot.frame.y_px(tick.value), 1.0)).collect()
}

/// Draws gridlines with labels left of the plot, but none that meets the `reserved` box.
///
/// `gap`: from a label to the plot, CSS px
pub(super) fn grid<DB: DrawingBackend>(plot: &Plot<DB>, ticks: &[Tick], gap: f64, reserved: Option<Rect>) -> DrawResult<DB> {
    let (frame, look) = (&plot.frame, plot.tick_style());
    for line in gridlines(plot, ticks) {
        plot.root.draw(&line.filled(plot.palette().grid))?;
    }
    for tick in ticks {
        // A long label comes nearer to the plot rather than lose its first figure.
        let edge = (frame.left() - plot.px(gap)).max(2.0 * plot.half_width(&tick.label, look));
        let anchor = ((edge.min(frame.left() - plot.px(2.0)), frame.y_px(tick.value)), HPos::Right);
        if !reserved.is_some_and(|reserved| reserved.intersects(&plot.text_box(&tick.label, anchor, look))) {
            plot.text(&tick.label, anchor, look)?;
        }
    }
    Ok(())
}

/// A marker's line ends this far above the plot, CSS px.
pub(super) const OVER_PLOT: f64 = 4.0;

/// Where the unit stands over a plot: clear of a marker and its dots at the left end.
fn unit_over<DB: DrawingBackend>(plot: &Plot<DB>) -> Anchor {
    let (sizes, half) = (plot.style.sizes(), plot.em(TextSize::Tick) * HALF_HEIGHT);
    let y = plot.frame.top() - plot.px(sizes.dot + sizes.dot_ring) - half;
    ((plot.frame.left(), y.max(half)), HPos::Left)
}

/// The box of the unit over a plot.
pub(super) fn unit_over_box<DB: DrawingBackend>(plot: &Plot<DB>, label: &str) -> Rect {
    plot.text_box(label, unit_over(plot), plot.tick_style())
}

/// Writes the unit over the plot.
pub(super) fn unit<DB: DrawingBackend>(plot: &Plot<DB>, label: &str) -> DrawResult<DB> {
    plot.text(label, unit_over(plot), plot.tick_style())
}

/// Writes labels of the x axis at a height, inside the canvas; one that would meet the one before is left out.
pub(super) fn x_labels<DB: DrawingBackend>(plot: &Plot<DB>, ticks: &[Tick], y: f64) -> DrawResult<DB> {
    let (width, look) = (plot.size().width, plot.tick_style());
    let mut free_from = 0.0;
    for tick in ticks {
        let half = plot.half_width(&tick.label, look);
        let x = plot.frame.x_px(tick.value).min(width - half).max(half);
        if x - half >= free_from {
            plot.text(&tick.label, ((x, y), HPos::Center), look)?;
            free_from = x + half + plot.px(2.0);
        }
    }
    Ok(())
}

/// The height of labels under a slider's thumb.
pub(super) fn slider_label_y<DB: DrawingBackend>(plot: &Plot<DB>) -> f64 {
    let under = plot.em(TextSize::Tick) * 0.78;
    (plot.frame.bottom() + plot.px(14.0) + under).min(plot.size().height - under)
}

/// Draws the line of 0, over grid and bars.
pub(super) fn zero_line<DB: DrawingBackend>(plot: &Plot<DB>) -> DrawResult<DB> {
    plot.root.draw(&plot.horizontal(plot.frame.y_px(0.0), plot.style.sizes().zero, plot.palette().ink))
}

/// Draws the slider's track on the x axis; the page lays its thumb on it.
pub(super) fn track<DB: DrawingBackend>(plot: &Plot<DB>) -> DrawResult<DB> {
    plot.root.draw(&plot.horizontal(plot.frame.bottom(), plot.style.sizes().track, plot.palette().control))
}

/// Draws the track as far as the thumb at `x`.
pub(super) fn track_to<DB: DrawingBackend>(plot: &Plot<DB>, x: f64) -> DrawResult<DB> {
    plot.root.draw(&plot.horizontal_to(x, plot.frame.bottom(), plot.style.sizes().track, plot.palette().ink))
}

/// The height at which bin numbers are centred.
pub(super) fn bin_number_y<DB: DrawingBackend>(plot: &Plot<DB>) -> f64 {
    let (bottom, height, em) = (plot.frame.bottom(), plot.size().height, plot.em(TextSize::Tick));
    // Clear of a handle on the axis, as far as there is space.
    let under_handle = bottom + plot.px(plot.style.sizes().highlighted_handle + 2.0) + em * HALF_HEIGHT;
    ((bottom + height) / 2.0 + plot.px(2.5)).max(under_handle).min(height - em * HALF_HEIGHT)
}

/// Writes bin numbers from `first` on, fewer where the columns are narrow: the highlighted and the bold ones stay, and so do those that
/// meet none of them, nor what is `reserved`.
pub(super) fn bin_numbers<DB: DrawingBackend>(
    plot: &Plot<DB>,
    highlighted: Option<usize>,
    bold: &[usize],
    first: usize,
    reserved: Option<Rect>,
) -> DrawResult<DB> {
    let (bins, y, width) = (plot.frame.bins(), bin_number_y(plot), plot.size().width);
    let mut taken: Vec<Rect> = reserved.into_iter().collect();
    let heavy = LabelStyle::bold(TextSize::Tick, plot.palette().ink);
    let mut write = |bin: usize, look: LabelStyle| {
        let text = (bin + first).to_string();
        let x = plot.frame.x_px(bin as f64).min(width - plot.half_width(&text, heavy));
        let anchor = ((x, y), HPos::Center);
        let area = plot.text_box(&text, anchor, heavy).grown(plot.px(2.0));
        if taken.iter().any(|other| other.intersects(&area)) {
            return Ok(());
        }
        taken.push(area);
        plot.text(&text, anchor, look)
    };
    for bin in highlighted.iter().chain(bold).filter(|bin| **bin < bins) {
        write(*bin, heavy)?;
    }
    let widest = width_at_most(&bins.saturating_sub(1).to_string(), plot.em(TextSize::Tick), true) + plot.px(8.0);
    for bin in (0..bins).step_by(stride(widest, plot.frame.pitch())) {
        write(bin, plot.tick_style())?;
    }
    Ok(())
}

/// Every how many bins a number fits: 1, 2, 5, 10, …
fn stride(width: f64, pitch: f64) -> usize {
    [1, 2, 5, 10, 20, 25, 50].into_iter().find(|stride| pitch * *stride as f64 >= width).unwrap_or(100)
}
