//! The curves of a plot with their names, and its level.

use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::{Guide, Line, Tone};
use crate::chart::clip::{runs, simplified};
use crate::chart::dash::dashes;
use crate::chart::label::{Area, Room};
use crate::chart::pen::{Drawn, Pen, Point, Type, Weight};
use crate::chart::{Frame, Rgb, Style};

/// The longest line that is dashed, CSS px.
const LONGEST: f64 = 8000.0;

/// A curve cut to its plot. A tenth of a CSS pixel is not seen.
pub(super) fn traced(ys: &[f64], frame: &Frame, style: &Style) -> Vec<Vec<Point>> {
    runs(ys, frame).iter().map(|run| simplified(&run.points, style.px(0.1))).collect()
}

pub(super) fn color(tone: Tone, style: &Style) -> Rgb {
    let palette = &style.palette;
    match tone {
        Tone::P => palette.p,
        Tone::Q => palette.q,
        Tone::Ink => palette.ink,
        Tone::Muted => palette.muted,
    }
}

pub(super) fn stroke<DB: DrawingBackend>(pen: &Pen<DB>, pieces: &[Vec<Point>], tone: Tone, thin: bool) -> Drawn<DB> {
    let style = pen.style;
    let sizes = style.sizes();
    let width = style.px(if thin {
        1.0
    } else if tone == Tone::Muted {
        sizes.term_stroke
    } else {
        sizes.curve
    });
    let color = color(tone, style);
    for piece in pieces {
        // Up and down without end: dashes would be thousands, and not to be told apart.
        let length: f64 = piece.windows(2).map(|ends| (ends[1].0 - ends[0].0).hypot(ends[1].1 - ends[0].1)).sum();
        if tone == Tone::Q && length < style.px(LONGEST) {
            let [on, off] = sizes.dash.map(|css| style.px(css));
            for dash in dashes(piece, on, off) {
                pen.path(&dash, width, color)?;
            }
        } else {
            pen.path(piece, width, color)?;
        }
    }
    Ok(())
}

/// A dotted level with its label in the right margin.
pub(super) fn guide<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, guide: Option<&Guide>) -> Drawn<DB> {
    let Some(guide) = guide.filter(|guide| guide.y.is_finite()) else { return Ok(()) };
    let style = pen.style;
    let (low, high) = frame.y_range();
    let y = frame.y_px(guide.y.max(low).min(high));
    let dot = style.px(2.0);
    for dash in dashes(&[(frame.left(), y), (frame.right(), y)], dot, 2.0 * dot) {
        pen.path(&dash, style.px(1.0), style.palette.ink)?;
    }
    let bold = Type { size: style.sizes().tick, weight: Weight::Bold, color: style.palette.ink };
    pen.text(&guide.label, (pen.size().width - style.px(1.0), y), HPos::Right, bold)
}

/// Each curve's name beside it, from the right end on where there is room.
pub(super) fn names<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, lines: &[Line], traced: &[Vec<Vec<Point>>]) -> Drawn<DB> {
    let style = pen.style;
    let look = |tone| Type { size: style.sizes().minimum, weight: Weight::Bold, color: color(tone, style) };
    let size = style.px(style.sizes().minimum);
    let edge = style.px(1.0);
    let bounds = Area { left: frame.left() + edge, top: frame.top() - edge, right: frame.right(), bottom: frame.bottom() - edge };
    let mut room = Room::new(bounds);
    room.lines.extend(traced.iter().flatten().cloned());
    for line in lines.iter().filter(|line| !line.name.is_empty()) {
        let last = line.ys.len().max(2) - 1;
        // Not at the very end: there the marker may stand.
        let places = (1..=32_usize).flat_map(|back| {
            let index = last * (32 - back) / 32;
            let x = frame.left() + frame.width() * index as f64 / last as f64;
            let y = line.ys.get(index).copied().filter(|y| y.is_finite()).map_or(frame.top(), |y| frame.y_px(y));
            let far = size * 0.95;
            [((x, y - far), HPos::Right), ((x, y + far), HPos::Right), ((x + far, y), HPos::Left)]
        });
        // Where curves leave no room: the corners, in the curve's colour.
        let rows = [0.8, 2.1].map(|row| frame.top() + size * row);
        let places = places.chain(rows.map(|y| ((frame.right() - size, y), HPos::Right)));
        let boxed = |(at, side): (Point, HPos)| Area::of_text(&line.name, at, side, size, true);
        if let Some((place, over_a_line)) = room.place(places, boxed) {
            room.take(boxed(place));
            pen.cased_text(&line.name, place.0, place.1, look(line.tone), over_a_line)?;
        }
    }
    Ok(())
}
