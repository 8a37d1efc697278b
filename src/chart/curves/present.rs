//! The present p: marker, dots on the curves, its label among the ticks of p; and the track of the slider, which lies on the axis.

use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::CurvesLive;
use crate::chart::label::width_at_most;
use crate::chart::pen::{Drawn, Pen, Type, Weight};
use crate::chart::{Frame, Style};

const TICKS: [(f64, &str); 5] = [(0.0, "0"), (0.25, "0.25"), (0.5, "0.5"), (0.75, "0.75"), (1.0, "1")];

/// A tick nearer than this to p is left out.
const NEAR: f64 = 0.1;

/// Which ticks of p have no room beside the label of the present p, in half steps: 2k says that tick k gives way, 2k + 1 that on a narrow
/// plot both k and k + 1 do. It is part of the *still* scene, which changes only when p comes near another tick.
#[must_use]
pub fn hidden_tick(p: Option<f64>, frame: &Frame, style: &Style) -> Option<usize> {
    let p = p.filter(|p| p.is_finite())?;
    let size = style.px(style.sizes().tick);
    let room = (width_at_most("p 0.000", size, true) + width_at_most("0.25", size, false)) / 2.0;
    let hidden = |tick: f64| (tick - p).abs() < NEAR || (frame.x_px(tick) - frame.x_px(p)).abs() < room;
    let first = TICKS.iter().position(|(tick, _)| hidden(*tick))?;
    let next_too = TICKS.get(first + 1).is_some_and(|(tick, _)| hidden(*tick));
    Some(2 * first + usize::from(next_too))
}

/// The labels of the p axis.
pub(super) fn ticks<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, hidden: Option<usize>) -> Drawn<DB> {
    let look = Type { size: pen.style.sizes().tick, weight: Weight::Regular, color: pen.style.palette.muted };
    let y = label_line(pen, frame);
    for (index, (tick, label)) in TICKS.iter().enumerate() {
        let gives_way = hidden.is_some_and(|half_steps| half_steps.div_ceil(2) == index || half_steps / 2 == index);
        if !gives_way {
            pen.text(label, (frame.x_px(*tick), y), HPos::Center, look)?;
        }
    }
    Ok(())
}

/// The slider's track, from end to end of the axis; the page lays its thumb on it.
pub(super) fn track<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame) -> Drawn<DB> {
    pen.across(frame, frame.bottom(), pen.style.sizes().track, pen.style.palette.control)
}

/// What has been passed of the track, marker, label and dots: at most seven calls, for this is drawn at every step of p.
pub(super) fn draw<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, scene: &CurvesLive) -> Drawn<DB> {
    let Some(p) = scene.p.filter(|p| (0.0..=1.0).contains(p)) else {
        return Ok(());
    };
    let style = pen.style;
    let (sizes, palette) = (style.sizes(), &style.palette);
    let thick = style.thick(sizes.marker);
    let left = style.snap(frame.x_px(p) - thick / 2.0);
    let x = left + thick / 2.0;
    let track = style.thick(sizes.track);
    let track_top = style.snap(frame.bottom() - track / 2.0);
    pen.rect((frame.left(), track_top), (x, track_top + track), palette.ink)?;
    let top = frame.top() - style.px(4.0);
    pen.rect((left, top), (left + thick, frame.bottom()), palette.ink)?;
    let (_, high) = frame.y_range();
    let inside = |value: f64| (value.is_finite() && value <= high).then(|| frame.y_px(value.max(0.0)));
    let (forward, reverse) = (inside(scene.forward), inside(scene.reverse));
    let (radius, ring) = (style.px(sizes.dot), style.px(sizes.dot_ring));
    // Where the two values meet, one ring stands in the other.
    let meet = forward.zip(reverse).is_some_and(|(a, b)| (a - b).abs() < radius);
    let outer = if meet { radius + ring * 1.3 } else { radius };
    for (y, radius, color) in [(forward, outer, palette.p), (reverse, radius, palette.q)] {
        if let Some(y) = y {
            pen.ring((x, y), radius, ring, color)?;
        }
    }
    let look = Type { size: sizes.tick, weight: Weight::Bold, color: palette.ink };
    let half = width_at_most(&scene.p_label, style.px(sizes.tick), true) / 2.0;
    let x = x.min(pen.size().width - half).max(half);
    pen.text(&scene.p_label, (x, label_line(pen, frame)), HPos::Center, look)
}

/// The height at which the labels of p are centred: under the slider's thumb.
pub(in crate::chart) fn label_line<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame) -> f64 {
    let under = pen.style.px(pen.style.sizes().tick) * 0.78;
    (frame.bottom() + pen.style.px(14.0) + under).min(pen.size().height - under)
}
