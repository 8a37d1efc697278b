//! The present p: its line with dots on the curves, and its label among the ticks of p.

use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::CurvesOverlay;
use crate::chart::mesh::{OVER_PLOT, slider_label_y, track_to};
use crate::chart::plot::{DrawResult, Plot};
use crate::chart::rect::Rect;
use crate::chart::text::{LabelStyle, TextSize, width_at_most};
use crate::chart::{Frame, Kind, Style, margins};

const TICKS: [(f64, &str); 5] = [(0.0, "0"), (0.25, "0.25"), (0.5, "0.5"), (0.75, "0.75"), (1.0, "1")];

/// A tick nearer than this to p is left out.
const NEAR: f64 = 0.1;

/// Which labels of ticks of p give way to that of the present p, in half steps: 2k says that tick k does, 2k + 1 that on a narrow plot
/// both k and k + 1 do. It is part of the *base*, which so changes only when p comes near another tick.
#[must_use]
pub fn hidden_tick(p: Option<f64>, frame: &Frame, style: &Style) -> Option<usize> {
    let p = p.filter(|p| p.is_finite())?;
    let size = style.em(TextSize::Tick);
    let (label, gap) = (width_at_most("p = 0.000", size, true), style.px(4.0));
    let apart = (label + width_at_most("0.25", size, false)) / 2.0 + gap;
    // The label stays on the canvas.
    let edge = frame.right() + style.px(margins(Kind::Curves, style.density).right);
    let at = frame.x_px(p).min(edge - label / 2.0).max(label / 2.0);
    let hidden = |tick: f64| (tick - p).abs() < NEAR || (frame.x_px(tick) - at).abs() < apart;
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

/// The present p in drawing units.
pub(super) struct Marker {
    /// Across the canvas.
    x: f64,
    /// The dots of D(P‖Q) and D(Q‖P) with their radius, where they are in the window.
    dots: [Option<(f64, f64)>; 2],
}

impl Marker {
    /// None for a model without p.
    pub fn new<DB: DrawingBackend>(scene: &CurvesOverlay, plot: &Plot<DB>) -> Option<Self> {
        let p = scene.p.filter(|p| (0.0..=1.0).contains(p))?;
        let (frame, sizes) = (&plot.frame, plot.style.sizes());
        let (_, high) = frame.y_range();
        let inside = |value: Option<f64>| {
            let value = value.filter(|value| value.is_finite() && *value <= high)?;
            Some(frame.y_px(value.max(0.0)))
        };
        let (forward, reverse) = (inside(scene.forward), inside(scene.reverse));
        let radius = plot.px(sizes.dot);
        // Where the two values meet, one ring stands in the other.
        let meet = forward.zip(reverse).is_some_and(|(a, b)| (a - b).abs() < radius);
        let outer = if meet { radius + plot.px(sizes.dot_ring) * 1.3 } else { radius };
        let dots = [forward.map(|y| (y, outer)), reverse.map(|y| (y, radius))];
        Some(Self { x: plot.vertical_center(frame.x_px(p), sizes.marker), dots })
    }

    fn ends<DB: DrawingBackend>(plot: &Plot<DB>) -> (f64, f64) {
        (plot.frame.top() - plot.px(OVER_PLOT), plot.frame.bottom())
    }

    /// Draws the slider's track as far as p, the line, the dots and the label: at most seven calls, for this is drawn at every step of p.
    pub fn draw<DB: DrawingBackend>(&self, plot: &Plot<DB>, label: &str) -> DrawResult<DB> {
        let (thickness, palette) = (plot.style.sizes().marker, plot.palette());
        track_to(plot, self.x)?;
        plot.root.draw(&plot.vertical(self.x, Self::ends(plot), thickness, palette.ink))?;
        for (dot, color) in self.dots.iter().zip([palette.p, palette.q]) {
            if let Some((y, radius)) = dot {
                plot.root.draw(&plot.ring((self.x, *y), *radius, color))?;
            }
        }
        let look = LabelStyle::bold(TextSize::Tick, palette.ink);
        let half = plot.half_width(label, look);
        let at = (self.x.min(plot.size().width - half).max(half), slider_label_y(plot));
        plot.text(label, (at, HPos::Center), look)
    }

    /// What labels keep clear of: the line, the dots, and the page's thumb on the axis.
    pub fn areas<DB: DrawingBackend>(&self, plot: &Plot<DB>) -> impl Iterator<Item = Rect> {
        let (x, sizes) = (self.x, plot.style.sizes());
        let line = plot.vertical_box(x, Self::ends(plot), sizes.marker);
        let thumb = Rect::around((x, plot.frame.bottom()), plot.px(sizes.thumb));
        let half_ring = plot.px(sizes.dot_ring) / 2.0;
        let dots = self.dots.into_iter().flatten().map(move |(y, radius)| Rect::around((x, y), radius + half_ring));
        [line, thumb].into_iter().chain(dots)
    }
}
