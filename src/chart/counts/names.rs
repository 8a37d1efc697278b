//! "P observed" and "Q binomial" beside the peaks they name.

use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::{CountsLive, Heights, P_PART, Q_PART};
use crate::chart::label::{Area, Room};
use crate::chart::pen::{Drawn, Pen, Point, Type, Weight};
use crate::chart::{Frame, Style, bins};

type Place = (Point, HPos);

pub(super) fn draw<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, heights: &Heights, scene: &CountsLive) -> Drawn<DB> {
    let style = pen.style;
    let (sizes, palette) = (style.sizes(), &style.palette);
    let mut room = Room::new(Area { left: frame.left(), top: 0.0, right: pen.size().width, bottom: frame.bottom() });
    obstacles(&mut room, frame, heights, style);
    // Q first: its peak is the one with the narrower choice, being hollow and wide.
    for (name, tops, color) in [(scene.q_name, &heights.q, palette.q), (scene.p_name, &heights.p, palette.p)] {
        let look = Type { size: sizes.name, weight: Weight::Bold, color };
        let size = style.px(sizes.name);
        let boxed = |(at, side): Place| Area::of_text(name, at, side, size, true);
        let places = beside_peak(tops, frame, style).chain(over_bars(tops, frame, style)).chain(along_top(frame, style));
        if let Some(((at, side), _)) = room.place(places, boxed) {
            room.take(boxed((at, side)).grown(style.px(2.0)));
            pen.text(name, at, side, look)?;
        }
    }
    Ok(())
}

fn obstacles(room: &mut Room, frame: &Frame, heights: &Heights, style: &Style) {
    let bottom = frame.bottom();
    let stroke = style.px(style.sizes().q_stroke);
    let handle = style.px(style.sizes().handle + style.sizes().ring);
    for (bin, &top) in heights.q.iter().enumerate() {
        let (left, right) = bins::bar(frame, style, bin, Q_PART);
        room.take(Area { left: left - stroke, top: top - stroke, right: right + stroke, bottom });
    }
    for (bin, &top) in heights.p.iter().enumerate() {
        let (left, right) = bins::bar(frame, style, bin, P_PART);
        room.take(Area { left, top, right, bottom });
        let x = frame.x_px(bin as f64);
        room.take(Area { left: x - handle, top: top - handle, right: x + handle, bottom });
    }
}

/// Left of the peak at its height, or of its lower neighbours at theirs; the same on the right; then further down the peak's side.
fn beside_peak(tops: &[f64], frame: &Frame, style: &Style) -> impl Iterator<Item = Place> {
    let peak = peak(tops);
    let gap = style.px(8.0);
    let row = style.px(style.sizes().name) * 1.3;
    let reach = 4;
    let half = frame.pitch() * Q_PART / 2.0;
    let beside = move |bin: usize, side: HPos, down: f64| {
        let x = frame.x_px(bin as f64);
        let x = if matches!(side, HPos::Right) { x - half - gap } else { x + half + gap };
        let highest = row * 0.47;
        tops.get(bin).map(|top| ((x, top.max(highest) + down * row), side))
    };
    let left = (0..=reach).filter_map(move |back| peak.checked_sub(back)).filter_map(move |bin| beside(bin, HPos::Right, 0.0));
    let right = (peak..=peak + reach).filter_map(move |bin| beside(bin, HPos::Left, 0.0));
    let lower = [1.0, 2.0, 3.0]
        .into_iter()
        .flat_map(move |down| [HPos::Right, HPos::Left].into_iter().filter_map(move |side| beside(peak, side, down)));
    left.chain(right).chain(lower)
}

/// On top of a bar, from the peak outwards.
fn over_bars(tops: &[f64], frame: &Frame, style: &Style) -> impl Iterator<Item = Place> {
    let peak = peak(tops);
    let up = style.px(style.sizes().name) * 0.6 + style.px(style.sizes().handle + 4.0);
    let half = frame.pitch() * Q_PART / 2.0;
    let nearest = (0..tops.len().min(40)).flat_map(move |far| [peak.checked_sub(far), peak.checked_add(far)]);
    nearest.flatten().filter_map(move |bin| tops.get(bin).map(|top| ((frame.x_px(bin as f64) - half, top - up), HPos::Left)))
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

/// Failing that, anywhere along the top, over the bars.
fn along_top(frame: &Frame, style: &Style) -> impl Iterator<Item = Place> {
    let places = 24;
    let row = style.px(style.sizes().name) * 1.3;
    let first = style.px(style.sizes().name) * 0.6;
    (0..3).flat_map(move |down| {
        (0..=places).map(move |place| {
            let x = frame.left() + frame.width() * f64::from(place) / f64::from(places);
            ((x, first + row * f64::from(down)), HPos::Left)
        })
    })
}
