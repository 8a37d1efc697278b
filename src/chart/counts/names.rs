//! "P observed" and "Q binomial" beside the peaks they name.

use plotters::style::text_anchor::HPos;

use super::{Heights, HistogramOverlay, P_PART, Q_PART};
use crate::chart::label::{Area, LabelLayout, OFFSCREEN};
use crate::chart::painter::{ColorRole, Cross, Painter, Place, Text, Type};
use crate::chart::{Frame, bins};

pub(super) fn draw(pen: &Painter, frame: &Frame, heights: &Heights, scene: &HistogramOverlay) {
    let mut room = LabelLayout::new(Area { left: frame.left(), top: 0.0, right: pen.size.width, bottom: frame.bottom() });
    obstacles(&mut room, pen, frame, heights);
    // Q first: its peak is the one with the narrower choice, being hollow and wide.
    for (name, tops, ink) in [(scene.q_name, &heights.q, ColorRole::Q), (scene.p_name, &heights.p, ColorRole::P)] {
        let peak = peak(tops);
        let place = pen
            .label(&mut room, name, Type::bold(Text::Name, ink), Cross::Plain, &|number| place(number, peak, tops, pen, frame));
        if let Some(taken) = room.taken.last_mut().filter(|_| place.is_some()) {
            *taken = taken.grown(pen.px(2.0));
        }
    }
}

fn obstacles(room: &mut LabelLayout, pen: &Painter, frame: &Frame, heights: &Heights) {
    let bottom = frame.bottom();
    let sizes = pen.style.sizes();
    let stroke = pen.px(sizes.q_stroke);
    let handle = pen.px(sizes.handle + sizes.ring);
    for (bin, &top) in heights.q.iter().enumerate() {
        let (left, right) = bins::bar(frame, pen.style, bin, Q_PART);
        room.take(Area { left: left - stroke, top: top - stroke, right: right + stroke, bottom });
    }
    for (bin, &top) in heights.p.iter().enumerate() {
        let (left, right) = bins::bar(frame, pen.style, bin, P_PART);
        room.take(Area { left, top, right, bottom });
        room.take(Area { bottom, ..Area::around((frame.x_px(bin as f64), top), handle) });
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
fn place(number: usize, peak: usize, tops: &[f64], pen: &Painter, frame: &Frame) -> Option<Place> {
    /// How many neighbours, with the peak; rows down the peak, on two sides; bars to each side; places in each row along the top.
    const BESIDE: usize = 5;
    const DOWN: usize = 2 * 3;
    const OVER: usize = 2 * 40;
    const ALONG: usize = 25;
    let em = pen.em(Text::Name);
    let row = em * 1.3;
    let half = frame.pitch() * Q_PART / 2.0;
    let beside = |bin: Option<usize>, rightwards: bool, down: usize| {
        let bin = bin?;
        let top = tops.get(bin)?.max(row * 0.47) + down as f64 * row;
        let (x, away) = (frame.x_px(bin as f64), half + pen.px(8.0));
        Some(if rightwards { ((x + away, top), HPos::Left) } else { ((x - away, top), HPos::Right) })
    };
    let mut number = number;
    if number < BESIDE {
        return beside(peak.checked_sub(number), false, 0).or(Some(OFFSCREEN));
    }
    number -= BESIDE;
    if number < BESIDE {
        return beside(Some(peak + number), true, 0).or(Some(OFFSCREEN));
    }
    number -= BESIDE;
    if number < DOWN {
        return beside(Some(peak), number % 2 == 1, 1 + number / 2).or(Some(OFFSCREEN));
    }
    number -= DOWN;
    if number < OVER {
        let far = number / 2;
        let bin = if number & 1 == 0 { peak.checked_sub(far) } else { Some(peak + far) };
        let over = bin.and_then(|bin| Some(((frame.x_px(bin as f64) - half, tops.get(bin)? - over(pen)), HPos::Left)));
        return over.or(Some(OFFSCREEN));
    }
    number -= OVER;
    (number < 3 * ALONG).then(|| {
        let x = frame.left() + frame.width() * (number % ALONG) as f64 / (ALONG - 1) as f64;
        ((x, em * 0.6 + row * (number / ALONG) as f64), HPos::Left)
    })
}

/// From a bar's end to the middle of a name on it.
fn over(pen: &Painter) -> f64 {
    pen.em(Text::Name) * 0.6 + pen.px(pen.style.sizes().handle + 4.0)
}
