//! Where the curves are least: diamonds, drop lines, labels.

use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::lines::color;
use super::{CurvesStill, Direction, Minimum};
use crate::chart::dash::dashes;
use crate::chart::label::{Area, HALF_HEIGHT, Room};
use crate::chart::pen::{Drawn, Pen, Point, Type, Weight};
use crate::chart::{Frame, Style};

/// With less room than this (CSS px) between a minimum and the axis its label goes up into the bowl.
const LEAST_ROOM: f64 = 27.0;

/// The minima inside the window, the one with the smaller p first.
fn shown<'a>(scene: &'a CurvesStill, frame: &Frame) -> Vec<(Direction, &'a Minimum, Point)> {
    let (low, high) = frame.y_range();
    let both = [(Direction::Reverse, &scene.reverse.minimum), (Direction::Forward, &scene.forward.minimum)];
    let mut shown: Vec<_> = both
        .into_iter()
        .filter_map(|(direction, minimum)| minimum.as_ref().map(|minimum| (direction, minimum)))
        .filter(|(_, minimum)| (0.0..=1.0).contains(&minimum.p) && minimum.y.is_finite() && minimum.y <= high)
        .map(|(direction, minimum)| {
            let at = (frame.x_px(minimum.p), frame.y_px(minimum.y.max(low)));
            (direction, minimum, at)
        })
        .collect();
    // From left to right: there are two at most, which is no work for a sort and its code.
    if let [(_, a, _), (_, b, _)] = shown.as_slice()
        && a.p > b.p
    {
        shown.reverse();
    }
    shown
}

/// From each minimum to the axis: solid for P‖Q, dotted for Q‖P.
pub(super) fn drop_lines<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, scene: &CurvesStill) -> Drawn<DB> {
    let style = pen.style;
    let thick = style.thick(1.0);
    for (direction, _, (x, y)) in shown(scene, frame) {
        let left = style.snap(x - thick / 2.0);
        let color = color(direction, style);
        let line = [(left, y), (left, frame.bottom())];
        let pieces = match direction {
            Direction::Forward => vec![line.to_vec()],
            Direction::Reverse => dashes(&line, style.px(3.0), style.px(3.0)),
        };
        for piece in pieces {
            if let [(x, top), .., (_, bottom)] = piece.as_slice() {
                pen.rect((*x, *top), (x + thick, *bottom), color)?;
            }
        }
    }
    Ok(())
}

/// A solid diamond for P‖Q, a smaller hollow one for Q‖P, each with a rim in the page's colour.
pub(super) fn diamonds<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, scene: &CurvesStill, room: &mut Room) -> Drawn<DB> {
    let style = pen.style;
    let [solid, hollow] = style.sizes().diamond.map(|css| style.px(css));
    let (rim, page) = (style.px(2.5), style.palette.page);
    let mut shown = shown(scene, frame);
    // The larger first: where both minima are one point, the hollow one stands in the solid one.
    if matches!(shown.as_slice(), [(Direction::Reverse, ..), _]) {
        shown.reverse();
    }
    for (direction, _, at) in shown {
        let color = color(direction, style);
        let radius = match direction {
            Direction::Forward => solid,
            Direction::Reverse => hollow + style.px(1.25),
        };
        pen.polygon(&diamond(at, radius + rim), page)?;
        pen.polygon(&diamond(at, radius), color)?;
        if direction == Direction::Reverse {
            pen.polygon(&diamond(at, hollow - style.px(1.25)), page)?;
        }
        room.take(around(at, radius + rim));
    }
    Ok(())
}

fn diamond((x, y): Point, radius: f64) -> [Point; 4] {
    [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)]
}

fn around((x, y): Point, radius: f64) -> Area {
    Area { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
}

/// Under the curve beside the drop line: the smaller p to the left, the larger to the right, at the plot's edges inwards. Without room
/// beneath, up in the bowl, one over the other.
pub(super) fn labels<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, scene: &CurvesStill, room: &mut Room) -> Drawn<DB> {
    let style = pen.style;
    let size = style.px(style.sizes().minimum);
    let shown = shown(scene, frame);
    for (index, (direction, minimum, at)) in shown.iter().enumerate() {
        let look = Type { size: style.sizes().minimum, weight: Weight::Bold, color: color(*direction, style) };
        let leftwards = index == 0 && (shown.len() > 1 || minimum.p > 0.5);
        let mut places = Vec::new();
        if frame.bottom() - at.1 >= style.px(LEAST_ROOM) {
            places.extend(under_curve(frame, style, *at, leftwards));
        }
        places.extend(in_bowl(frame, style, *at));
        let boxed = |(at, side): (Point, HPos)| Area::of_text(&minimum.label, at, side, size, true);
        if let Some(((at, side), over_a_line)) = room.place(places, boxed) {
            room.take(boxed((at, side)));
            pen.cased_text(&minimum.label, at, side, look, over_a_line)?;
        }
    }
    Ok(())
}

/// Row by row from the axis up to the minimum.
fn under_curve(frame: &Frame, style: &Style, (x, y): Point, leftwards: bool) -> Vec<(Point, HPos)> {
    let size = style.px(style.sizes().minimum);
    let gap = style.px(14.0);
    let (left, right) = ((x - gap, HPos::Right), (x + gap, HPos::Left));
    let sides = if leftwards { [left, right] } else { [right, left] };
    let lowest = frame.bottom() - style.px(10.0) - size * HALF_HEIGHT;
    let row = size * 1.3;
    let rows = ((lowest - y) / row).clamp(0.0, 12.0) as usize;
    (0..=rows).flat_map(|up| sides.map(|(x, side)| ((x, lowest - up as f64 * row), side))).collect()
}

/// Row by row upwards, from over the minimum outwards.
fn in_bowl(frame: &Frame, style: &Style, (x, y): Point) -> Vec<(Point, HPos)> {
    let size = style.px(style.sizes().minimum);
    let lowest = y - style.px(16.0) - size * 0.6;
    let row = size * 1.3;
    let rows = ((lowest - frame.top()) / row).clamp(0.0, 12.0) as usize;
    let mut places = Vec::new();
    for up in 0..=rows {
        let y = lowest - up as f64 * row;
        places.push(((x, y), HPos::Center));
        for aside in 0..6 {
            let far = style.px(8.0 + 14.0 * f64::from(aside));
            places.extend([((x + far, y), HPos::Left), ((x - far, y), HPos::Right)]);
        }
    }
    places
}
