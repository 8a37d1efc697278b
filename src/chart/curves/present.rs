//! The present p: marker, dots on the curves, its label among the ticks of p; and the track of the slider, which lies on the axis.

use plotters::style::text_anchor::HPos;

use super::CurvesOverlay;
use crate::chart::bins::{label_line, passed};
use crate::chart::label::width_at_most;
use crate::chart::painter::{ColorRole, Painter, Text, Type};
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
pub(super) fn ticks(pen: &Painter, frame: &Frame, hidden: Option<usize>) {
    let y = label_line(pen, frame);
    for (index, (tick, label)) in TICKS.iter().enumerate() {
        let gives_way = hidden.is_some_and(|half_steps| half_steps.div_ceil(2) == index || half_steps / 2 == index);
        if !gives_way {
            pen.text(label, (frame.x_px(*tick), y), HPos::Center, Type::SMALL);
        }
    }
}

/// What has been passed of the track, marker, label and dots: at most seven calls, for this is drawn at every step of p.
pub(super) fn draw(pen: &Painter, frame: &Frame, scene: &CurvesOverlay) {
    let Some(p) = scene.p.filter(|p| (0.0..=1.0).contains(p)) else {
        return;
    };
    let sizes = pen.style.sizes();
    let x = pen.middle(frame.x_px(p), sizes.marker);
    passed(pen, frame, x);
    pen.upright(x, (frame.top() - pen.px(4.0), frame.bottom()), sizes.marker, ColorRole::Plain);
    let (_, high) = frame.y_range();
    let inside = |value: f64| (value.is_finite() && value <= high).then(|| frame.y_px(value.max(0.0)));
    let (forward, reverse) = (inside(scene.forward), inside(scene.reverse));
    let (radius, ring) = (pen.px(sizes.dot), pen.px(sizes.dot_ring));
    // Where the two values meet, one ring stands in the other.
    let meet = forward.zip(reverse).is_some_and(|(a, b)| (a - b).abs() < radius);
    let outer = if meet { radius + ring * 1.3 } else { radius };
    for (y, radius, ink) in [(forward, outer, ColorRole::P), (reverse, radius, ColorRole::Q)] {
        if let Some(y) = y {
            pen.ring((x, y), radius, ring, ink);
        }
    }
    let look = Type::bold(Text::Tick, ColorRole::Plain);
    let half = pen.half(&scene.p_label, look);
    pen.text(&scene.p_label, (x.min(pen.size.width - half).max(half), label_line(pen, frame)), HPos::Center, look);
}
