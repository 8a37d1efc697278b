//! The curves of a plot with their names, and its level.

use plotters::style::text_anchor::HPos;

use super::{Guide, Line, Tone};
use crate::chart::Frame;
use crate::chart::clip::Run;
use crate::chart::label::LabelLayout;
use crate::chart::painter::{ColorRole, Cross, Painter, Text, Type};

/// The longest line that is dashed, CSS px.
const LONGEST: f64 = 8000.0;

pub(super) fn stroke(pen: &Painter, runs: &[Run], tone: Tone, thin: bool) {
    let sizes = pen.style.sizes();
    let full = if tone == Tone::Muted { sizes.term_stroke } else { sizes.curve };
    let width = pen.px(if thin { 1.0 } else { full });
    for Run { points, .. } in runs {
        // Up and down without end: dashes would be thousands, and not to be told apart.
        let mut length = 0.0;
        for ends in points.windows(2) {
            length += (ends[1].0 - ends[0].0).hypot(ends[1].1 - ends[0].1);
        }
        if length < pen.px(LONGEST) {
            pen.curve(points, width, tone.ink());
        } else {
            pen.path(points, width, tone.ink());
        }
    }
}

/// A dotted level with its label in the right margin.
pub(super) fn guide(pen: &Painter, frame: &Frame, guide: Option<&Guide>) {
    let Some(guide) = guide.filter(|guide| guide.y.is_finite()) else { return };
    let (low, high) = frame.y_range();
    let y = frame.y_px(guide.y.max(low).min(high));
    let dot = pen.px(2.0);
    pen.dashed(&[(frame.left(), y), (frame.right(), y)], [dot, 2.0 * dot], pen.px(1.0), ColorRole::Plain);
    pen.text(&guide.label, (pen.size.width - pen.px(1.0), y), HPos::Right, Type::bold(Text::Tick, ColorRole::Plain));
}

/// Each curve's name beside it, from the right end on where there is room.
pub(super) fn names(pen: &Painter, frame: &Frame, lines: &[Line], room: &mut LabelLayout) {
    let size = pen.em(Text::Minimum);
    let far = size * 0.95;
    for line in lines.iter().filter(|line| !line.name.is_empty()) {
        let last = line.ys.len().max(2) - 1;
        pen.label(room, &line.name, Type::bold(Text::Minimum, line.tone.ink()), Cross::May, &|number| {
            // Not at the very end: there the marker may stand.
            let back = 1 + number / 3;
            if back > 32 {
                // Where curves leave no room: the corners, in the curve's colour.
                let row = [0.8, 2.1].get(number - 96)?;
                return Some(((frame.right() - size, frame.top() + size * row), HPos::Right));
            }
            let index = last * (32 - back) / 32;
            let x = frame.left() + frame.width() * index as f64 / last as f64;
            let y = line.ys.get(index).copied().filter(|y| y.is_finite()).map_or(frame.top(), |y| frame.y_px(y));
            Some(match number % 3 {
                0 => ((x, y - far), HPos::Right),
                1 => ((x, y + far), HPos::Right),
                _ => ((x + far, y), HPos::Left),
            })
        });
    }
}
