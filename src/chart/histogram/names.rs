//! "P observed" and "Q binomial" beside the peaks they name.

use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::{Heights, HistogramOverlay, P_PART, Q_PART};
use crate::chart::bars;
use crate::chart::layout::{Anchor, LabelLayout, Rect};
use crate::chart::plot::{DrawResult, Plot};
use crate::chart::text::{LabelStyle, OverLine, TextSize};

/// Writes both names.
pub(super) fn draw<DB: DrawingBackend>(plot: &Plot<DB>, heights: &Heights, scene: &HistogramOverlay) -> DrawResult<DB> {
    let (frame, palette) = (&plot.frame, plot.palette());
    let mut layout = LabelLayout::new(Rect { left: frame.left(), top: 0.0, right: plot.size().width, bottom: frame.bottom() });
    reserve_bars(&mut layout, plot, heights);
    // Q first: its peak is the one with the narrower choice, being hollow and wide.
    for (name, tops, color) in [(scene.q_name, &heights.q, palette.q), (scene.p_name, &heights.p, palette.p)] {
        let look = LabelStyle::bold(TextSize::Name, color);
        let written = plot.label(&mut layout, name, look, OverLine::Allow, anchors(plot, tops))?;
        if let Some(reserved) = layout.reserved.last_mut().filter(|_| written.is_some()) {
            *reserved = reserved.grown(plot.px(2.0));
        }
    }
    Ok(())
}

fn reserve_bars<DB: DrawingBackend>(layout: &mut LabelLayout, plot: &Plot<DB>, heights: &Heights) {
    let (frame, sizes) = (&plot.frame, plot.style.sizes());
    let bottom = frame.bottom();
    let stroke = plot.px(sizes.q_stroke);
    let handle = plot.px(sizes.handle + sizes.ring);
    for (bin, &top) in heights.q.iter().enumerate() {
        let (left, right) = bars::column(frame, plot.style, bin, Q_PART);
        layout.reserve(Rect { left: left - stroke, top: top - stroke, right: right + stroke, bottom });
    }
    for (bin, &top) in heights.p.iter().enumerate() {
        let (left, right) = bars::column(frame, plot.style, bin, P_PART);
        layout.reserve(Rect { left, top, right, bottom });
        layout.reserve(Rect { bottom, ..Rect::around((frame.x_px(bin as f64), top), handle) });
    }
}

/// The first of the highest bars.
fn peak(tops: &[f64]) -> usize {
    let mut best = (0, f64::INFINITY);
    for (bin, &top) in tops.iter().enumerate() {
        if top < best.1 {
            best = (bin, top);
        }
    }
    best.0
}

/// Left of the peak at its height, or of its lower neighbours at theirs; the same on the right; then further down the peak's side. On
/// top of a bar, from the peak outwards. Failing that, anywhere along the top, over the bars.
fn anchors<DB: DrawingBackend>(plot: &Plot<DB>, tops: &[f64]) -> impl Iterator<Item = Anchor> {
    /// How many neighbours, with the peak; rows down the peak; bars to each side; places in each of three rows along the top.
    const BESIDE: usize = 5;
    const DOWN: usize = 3;
    const OVER: usize = 40;
    const ALONG: usize = 25;
    let (frame, peak) = (&plot.frame, peak(tops));
    let em = plot.em(TextSize::Name);
    let row = em * 1.3;
    let half = frame.pitch() * Q_PART / 2.0;
    let away = half + plot.px(8.0);
    let beside = move |bin: Option<usize>, side: HPos, down: usize| {
        let bin = bin?;
        let top = tops.get(bin)?.max(row * 0.47) + down as f64 * row;
        let x = frame.x_px(bin as f64);
        Some(if matches!(side, HPos::Left) { ((x + away, top), side) } else { ((x - away, top), side) })
    };
    // From a bar's end to the middle of a name on it.
    let up = em * 0.6 + plot.px(plot.style.sizes().handle + 4.0);
    let on = move |bin: usize| Some(((frame.x_px(bin as f64) - half, tops.get(bin)? - up), HPos::Left));
    let left = (0..BESIDE).filter_map(move |far| beside(peak.checked_sub(far), HPos::Right, 0));
    let right = (0..BESIDE).filter_map(move |far| beside(Some(peak + far), HPos::Left, 0));
    let down = (1..=DOWN).flat_map(move |down| [HPos::Right, HPos::Left].map(|side| beside(Some(peak), side, down))).flatten();
    let over = (0..OVER).flat_map(move |far| [peak.checked_sub(far), Some(peak + far)]).flatten().filter_map(on);
    let along = (0..3 * ALONG).map(move |number| {
        let x = frame.left() + frame.width() * (number % ALONG) as f64 / (ALONG - 1) as f64;
        ((x, em * 0.6 + row * (number / ALONG) as f64), HPos::Left)
    });
    left.chain(right).chain(down).chain(over).chain(along)
}
