//! Where the curves are least: diamonds, drop lines, labels.

use plotters::style::text_anchor::HPos;

use super::{CurvesBase, Minimum};
use crate::chart::Frame;
use crate::chart::dash::dashes;
use crate::chart::label::{Area, HALF_HEIGHT, LabelLayout};
use crate::chart::painter::{ColorRole, Cross, Painter, Place, Point, Text, Type};

/// With less room than this (CSS px) between a minimum and the axis its label goes up into the bowl.
const LEAST_ROOM: f64 = 27.0;

/// A minimum inside the window.
pub(super) struct Shown<'a> {
    ink: ColorRole,
    minimum: &'a Minimum,
    at: Point,
}

/// The minima inside the window, the one with the smaller p first.
pub(super) fn shown<'a>(scene: &'a CurvesBase, frame: &Frame) -> Vec<Shown<'a>> {
    let (low, high) = frame.y_range();
    let mut shown: Vec<Shown<'a>> = Vec::with_capacity(2);
    for (ink, minimum) in [(ColorRole::Q, &scene.reverse.minimum), (ColorRole::P, &scene.forward.minimum)] {
        let Some(minimum) = minimum else { continue };
        if (0.0..=1.0).contains(&minimum.p) && minimum.y.is_finite() && minimum.y <= high {
            let at = (frame.x_px(minimum.p), frame.y_px(minimum.y.max(low)));
            shown.push(Shown { ink, minimum, at });
        }
    }
    // From left to right: there are two at most, which is no work for a sort and its code.
    if let [a, b] = shown.as_slice()
        && a.minimum.p > b.minimum.p
    {
        shown.swap(0, 1);
    }
    shown
}

/// From each minimum to the axis: solid for P‖Q, dotted for Q‖P.
pub(super) fn drop_lines(pen: &Painter, frame: &Frame, shown: &[Shown]) {
    let style = pen.style;
    let thick = style.thick(1.0);
    for Shown { ink, at: (x, y), .. } in shown {
        let left = style.snap(x - thick / 2.0);
        let mut piece = |line: &[Point]| {
            if let [(x, top), .., (_, bottom)] = line {
                pen.rect((*x, *top), (x + thick, *bottom), *ink);
            }
        };
        let line = [(left, *y), (left, frame.bottom())];
        if *ink == ColorRole::P {
            piece(&line);
        } else {
            dashes(&line, pen.px(3.0), pen.px(3.0), &mut piece);
        }
    }
}

/// A solid diamond for P‖Q, a smaller hollow one for Q‖P, each with a rim in the page's colour.
pub(super) fn diamonds(pen: &Painter, shown: &[Shown], room: &mut LabelLayout) {
    let [solid, hollow] = pen.style.sizes().diamond.map(|css| pen.px(css));
    // The larger first: where both minima are one point, the hollow one stands in the solid one.
    for wanted in [ColorRole::P, ColorRole::Q] {
        for Shown { ink, at, .. } in shown.iter().filter(|shown| shown.ink == wanted) {
            let radius = if *ink == ColorRole::P { solid } else { hollow + pen.px(1.25) };
            let outer = radius + pen.px(2.5);
            pen.diamond(*at, outer, ColorRole::Page);
            pen.diamond(*at, radius, *ink);
            if *ink == ColorRole::Q {
                pen.diamond(*at, hollow - pen.px(1.25), ColorRole::Page);
            }
            room.take(Area::around(*at, outer));
        }
    }
}

/// Under the curve beside the drop line: the smaller p to the left, the larger to the right, at the plot's edges inwards. Without room
/// beneath, up in the bowl, one over the other.
pub(super) fn labels(pen: &Painter, frame: &Frame, shown: &[Shown], room: &mut LabelLayout) {
    for (index, Shown { ink, minimum, at }) in shown.iter().enumerate() {
        let leftwards = index == 0 && (shown.len() > 1 || minimum.p > 0.5);
        pen.label(room, &minimum.label, Type::bold(Text::Minimum, *ink), Cross::May, &|number| {
            place(number, pen, frame, *at, leftwards)
        });
    }
}

/// Row by row from the axis up to the minimum, on both sides; then row by row upwards, from over the minimum outwards.
fn place(mut number: usize, pen: &Painter, frame: &Frame, (x, y): Point, leftwards: bool) -> Option<Place> {
    let size = pen.em(Text::Minimum);
    let row = size * 1.3;
    let rows = |room: f64| 1 + (room / row).clamp(0.0, 12.0) as usize;
    let beside = |far: f64, y: f64, leftwards: bool| {
        if leftwards { ((x - far, y), HPos::Right) } else { ((x + far, y), HPos::Left) }
    };
    if frame.bottom() - y >= pen.px(LEAST_ROOM) {
        let lowest = frame.bottom() - pen.px(10.0) - size * HALF_HEIGHT;
        let places = 2 * rows(lowest - y);
        if number < places {
            return Some(beside(pen.px(14.0), lowest - (number / 2) as f64 * row, leftwards == (number & 1 == 0)));
        }
        number -= places;
    }
    let lowest = y - pen.px(16.0) - size * 0.6;
    /// One over the minimum, six on each side.
    const IN_ROW: usize = 13;
    let y = lowest - (number / IN_ROW) as f64 * row;
    let place = match number % IN_ROW {
        0 => ((x, y), HPos::Center),
        aside => beside(pen.px(8.0 + 14.0 * ((aside - 1) / 2) as f64), y, aside % 2 == 0),
    };
    (number < IN_ROW * rows(lowest - frame.top())).then_some(place)
}
