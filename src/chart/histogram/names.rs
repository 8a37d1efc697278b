//! "P observed" and "Q binomial" beside the peaks they name, and ∞ at the bins that make a divergence infinite.

use plotters_backend::DrawingBackend;

use super::{Editable, Heights, HistogramOverlay, P_PART, Q_PART, card};
use crate::chart::bars;
use crate::chart::labels::{HALF_HEIGHT, Label, LabelLayout, Side};
use crate::chart::mesh;
use crate::chart::plot::{DrawResult, Plot};
use crate::chart::rect::Rect;
use crate::chart::text::{LabelStyle, TextSize};

/// Where columns are narrower than this (CSS px), ∞ stands once for bins side by side.
const LEAST_PITCH: f64 = 14.0;

/// Of bins side by side, the middle one.
fn middles(bins: &[usize]) -> Vec<usize> {
    bins.chunk_by(|one, next| one + 1 == *next).filter_map(|run| run.get(run.len() / 2).copied()).collect()
}

/// Writes, by priority: both names, then ∞ from the left.
pub(super) fn draw<DB: DrawingBackend>(plot: &Plot<DB>, heights: &Heights, scene: &HistogramOverlay) -> DrawResult<DB> {
    let (frame, palette, sizes) = (&plot.frame, plot.palette(), plot.style.sizes());
    let bounds = Rect { left: frame.left() + plot.px(2.0), top: 0.0, right: plot.size().width, bottom: frame.bottom() };
    let mut layout = LabelLayout::new(plot, bounds);
    layout.set_ground(mesh::gridlines(plot, &scene.axis.ticks()), mesh::band(plot, scene.highlighted));
    avoid_bars(&mut layout, plot, heights, scene);
    layout.avoid(card::key(frame, plot.style, scene.has_card));
    if let Some(bin) = scene.highlighted.filter(|_| scene.has_card) {
        layout.avoid_all(card::place(frame, plot.style, &scene.counts, &scene.expected, bin));
    }
    // Q first: its peak is the one with the narrower choice, being hollow and wide.
    let handle = plot.px(sizes.handle + sizes.ring);
    let handle_of = |bars| (scene.editable == bars).then_some(handle);
    let bars = [
        (&heights.q, Q_PART, heights.color, handle_of(Editable::Drawing)),
        (&heights.p, P_PART, palette.p, handle_of(Editable::P)),
    ];
    let names = bars.iter().zip([scene.q_name, scene.p_name]).map(|((tops, part, color, handle), text)| Label {
        text,
        // "P" or "Q", if it begins with that.
        short: text.split_once(' ').filter(|(first, _)| first.len() == 1).map_or("", |(first, _)| first),
        look: LabelStyle::bold(TextSize::Name, *color),
        marks: ends_from_peak(plot, tops, *part, *handle, heights.base),
        sides: Side::LEFT_FIRST,
        is_needed: true,
    });
    let is_narrow = frame.pitch() < plot.px(LEAST_PITCH);
    let infinite = scene.infinite.iter().zip(bars.iter().rev()).flat_map(|(bins, (tops, part, color, handle))| {
        let bins = if is_narrow { middles(bins) } else { bins.clone() };
        bins.into_iter().filter_map(|bin| {
            Some(Label {
                text: "∞",
                short: "",
                look: LabelStyle::bold(TextSize::Tick, *color),
                marks: end(plot, bin, *tops.get(bin)?, *part, *handle),
                sides: Side::ABOVE_FIRST,
                is_needed: false,
            })
        })
    });
    plot.labels(&mut layout, names.chain(infinite).collect())
}

/// No label stands on a bar, nor in an outline, nor on a handle.
fn avoid_bars<DB: DrawingBackend>(layout: &mut LabelLayout, plot: &Plot<DB>, heights: &Heights, scene: &HistogramOverlay) {
    let (frame, sizes) = (&plot.frame, plot.style.sizes());
    let (bottom, stroke) = (frame.bottom(), heights.stroke);
    for (bin, &top) in heights.q.iter().enumerate() {
        let (left, right) = bars::column(frame, plot.style, bin, Q_PART);
        layout.avoid(Rect { left: left - stroke, top: top - stroke, right: right + stroke, bottom });
    }
    for (bin, &top) in heights.p.iter().enumerate() {
        let (left, right) = bars::column(frame, plot.style, bin, P_PART);
        layout.avoid(Rect { left, top, right, bottom });
    }
    let held = match scene.editable {
        Editable::P => &heights.p[..],
        Editable::Drawing => &heights.q,
        Editable::Kept | Editable::Nothing => &[],
    };
    for (bin, &top) in held.iter().enumerate() {
        let radius = if scene.highlighted == Some(bin) { sizes.highlighted_handle + 2.0 } else { sizes.handle + sizes.ring };
        layout.avoid(Rect { bottom, ..Rect::around((frame.x_px(bin as f64), top), plot.px(radius)) });
    }
}

/// The upper end of a bar, at most as high as a name, and its handle of that radius, if it has one.
fn end<DB: DrawingBackend>(plot: &Plot<DB>, bin: usize, top: f64, part: f64, handle: Option<f64>) -> Vec<Rect> {
    let (left, right) = bars::column(&plot.frame, plot.style, bin, part);
    let bottom = (top + 2.0 * HALF_HEIGHT * plot.em(TextSize::Name)).min(plot.frame.bottom());
    // Round: what stands at a corner of its box would be too far off.
    let handle = handle.map(|radius| Rect::around(((left + right) / 2.0, top), radius * 0.75));
    handle.into_iter().chain([Rect { left, top, right, bottom }]).collect()
}

/// The ends of the bars that there are, from the highest to the lowest, of equals the first.
fn ends_from_peak<DB: DrawingBackend>(plot: &Plot<DB>, tops: &[f64], part: f64, handle: Option<f64>, base: f64) -> Vec<Rect> {
    let mut order: Vec<usize> = (0..tops.len()).filter(|bin| handle.is_some() || tops[*bin] < base).collect();
    order.sort_by(|one, other| tops[*one].total_cmp(&tops[*other]));
    order.into_iter().flat_map(|bin| end(plot, bin, tops[bin], part, handle)).collect()
}
