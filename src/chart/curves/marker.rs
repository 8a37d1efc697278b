//! The present p: its line with dots on the curves, and its label among the ticks of p.

use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::CurvesOverlay;
use crate::chart::mesh::{slider_label_y, track_to};
use crate::chart::plot::{DrawResult, Plot};
use crate::chart::text::{LabelStyle, TextSize, width_at_most};
use crate::chart::{Frame, Style};

const TICKS: [(f64, &str); 5] = [(0.0, "0"), (0.25, "0.25"), (0.5, "0.5"), (0.75, "0.75"), (1.0, "1")];

/// A tick nearer than this to p is left out.
const NEAR: f64 = 0.1;

/// Which labels of ticks of p give way to that of the present p, in half steps: 2k says that tick k does, 2k + 1 that on a narrow plot
/// both k and k + 1 do. It is part of the *base*, which so changes only when p comes near another tick.
#[must_use]
pub fn hidden_tick(p: Option<f64>, frame: &Frame, style: &Style) -> Option<usize> {
    let p = p.filter(|p| p.is_finite())?;
    let size = style.em(TextSize::Tick);
    let apart = (width_at_most("p 0.000", size, true) + width_at_most("0.25", size, false)) / 2.0;
    let hidden = |tick: f64| (tick - p).abs() < NEAR || (frame.x_px(tick) - frame.x_px(p)).abs() < apart;
    let first = TICKS.iter().position(|(tick, _)| hidden(*tick))?;
    let next_too = TICKS.get(first + 1).is_some_and(|(tick, _)| hidden(*tick));
    Some(2 * first + usize::from(next_too))
}

/// Writes the labels of the p axis.
pub(super) fn tick_labels<DB: DrawingBackend>(plot: &Plot<DB>, hidden: Option<usize>) -> DrawResult<DB> {
    let y = slider_label_y(plot);
    for (index, (tick, label)) in TICKS.iter().enumerate() {
        let gives_way = hidden.is_some_and(|half_steps| half_steps.div_ceil(2) == index || half_steps / 2 == index);
        if !gives_way {
            plot.text(label, ((plot.frame.x_px(*tick), y), HPos::Center), plot.tick_style())?;
        }
    }
    Ok(())
}

/// Draws the slider's track as far as p, the marker, its label and the dots: at most seven calls, for this is drawn at every step of p.
pub(super) fn draw<DB: DrawingBackend>(plot: &Plot<DB>, scene: &CurvesOverlay) -> DrawResult<DB> {
    let Some(p) = scene.p.filter(|p| (0.0..=1.0).contains(p)) else { return Ok(()) };
    let (frame, sizes, palette) = (&plot.frame, plot.style.sizes(), plot.palette());
    let x = plot.vertical_center(frame.x_px(p), sizes.marker);
    track_to(plot, x)?;
    plot.root.draw(&plot.vertical(x, (frame.top() - plot.px(4.0), frame.bottom()), sizes.marker, palette.ink))?;
    let (_, high) = frame.y_range();
    let inside = |value: f64| (value.is_finite() && value <= high).then(|| frame.y_px(value.max(0.0)));
    let (forward, reverse) = (inside(scene.forward), inside(scene.reverse));
    let radius = plot.px(sizes.dot);
    // Where the two values meet, one ring stands in the other.
    let meet = forward.zip(reverse).is_some_and(|(a, b)| (a - b).abs() < radius);
    let outer = if meet { radius + plot.px(sizes.dot_ring) * 1.3 } else { radius };
    for (y, radius, color) in [(forward, outer, palette.p), (reverse, radius, palette.q)] {
        if let Some(y) = y {
            plot.root.draw(&plot.ring((x, y), radius, color))?;
        }
    }
    let look = LabelStyle::bold(TextSize::Tick, palette.ink);
    let half = plot.half_width(&scene.p_label, look);
    let at = (x.min(plot.size().width - half).max(half), slider_label_y(plot));
    plot.text(&scene.p_label, (at, HPos::Center), look)
}
