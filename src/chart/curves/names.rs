//! What is written at the curves' exits: their names, and where they go.

use plotters::style::text_anchor::HPos;

use super::lines::Traced;
use crate::chart::Frame;
use crate::chart::label::LabelLayout;
use crate::chart::painter::{Cross, Painter, Place, Point, Text, Type};

/// Names at the left exits and true end values at both; no legend. The outer curve's name stands outside, the inner one's inside.
pub(super) fn draw(pen: &Painter, frame: &Frame, [forward, reverse]: &[Traced; 2], room: &mut LabelLayout) {
    let x_of = |traced: &Traced| traced.left_exit().map_or(f64::NEG_INFINITY, |(x, _)| x);
    let order = if x_of(reverse) < x_of(forward) { [reverse, forward] } else { [forward, reverse] };
    for (index, traced) in order.into_iter().enumerate() {
        name(pen, frame, traced, index == 0, room);
    }
    for traced in order {
        right_end(pen, frame, traced, room);
    }
}

fn name(pen: &Painter, frame: &Frame, traced: &Traced, outer: bool, room: &mut LabelLayout) {
    let bold = Type::bold(Text::Name, traced.ink);
    let scene = traced.scene;
    let size = pen.em(Text::Name);
    let dots_only = traced.runs.iter().all(|run| run.points.len() < 2);
    if dots_only && (traced.runs.is_empty() || scene.note.is_some()) {
        // What is said of a curve that has no point in the window.
        if let Some(note) = &scene.note {
            pen.label(room, note, bold, Cross::May, &|number| along(number, frame, size));
        }
        return;
    }
    let exit = traced.left_exit();
    let at = exit.map(|at| (at, outer, HPos::Right)).or(traced.right_exit().map(|at| (at, true, HPos::Left)));
    let places = |mut number: usize| {
        if let Some(((x, _), outer, side)) = at {
            if number < AT_EXIT {
                return Some(at_exit(number, pen, (x, frame.top() + size * 0.75), outer, side));
            }
            number -= AT_EXIT;
        }
        for run in &traced.runs {
            if let Some(point) = run.points.get(number / 4) {
                return Some(near(number % 4, *point, size));
            }
            number -= 4 * run.points.len();
        }
        along(number, frame, size)
    };
    let Some(((x, y), side)) = pen.label(room, &scene.name, bold, Cross::May, &places) else { return };
    if exit.is_none() {
        return;
    }
    let beside = 2.0 * pen.half(&scene.name, bold) + pen.px(3.0);
    let under = ((x, y + size * 1.25), side);
    let after = match side {
        HPos::Left => ((x + beside, y), HPos::Left),
        _ => ((x - beside, y), HPos::Right),
    };
    let places = if outer { [under, after] } else { [after, under] };
    let tries = if outer || pen.style.sizes().roomy { 2 } else { 0 };
    pen.label(room, &scene.ends[0], Type::plain(traced.ink), Cross::Never, &|number| places[..tries].get(number).copied());
}

/// How many places there are at an exit: in five rows six.
const AT_EXIT: usize = 30;

/// Outside the exit (which is on the side that the text is aligned to) or inside it, row by row down.
fn at_exit(number: usize, pen: &Painter, (x, y): Point, outer: bool, outside: HPos) -> Place {
    let (out, inwards) = match outside {
        HPos::Right => (-1.0, HPos::Left),
        _ => (1.0, HPos::Right),
    };
    let gap = pen.px(9.0);
    let y = y + pen.em(Text::Name) * 1.2 * (number / 6) as f64;
    // The place outside comes first or last.
    let far = if outer { number % 6 } else { (number + 1) % 6 };
    if far == 0 { ((x + out * gap, y), outside) } else { ((x - out * gap * far as f64, y), inwards) }
}

/// Round the points of the curve itself, for one that stays in the window.
fn near(number: usize, (x, y): Point, size: f64) -> Place {
    match number {
        0 => ((x, y - size), HPos::Center),
        1 => ((x, y + size), HPos::Center),
        2 => ((x + size, y), HPos::Left),
        _ => ((x - size, y), HPos::Right),
    }
}

/// The true value at p = 1, right of where the curve leaves.
fn right_end(pen: &Painter, frame: &Frame, traced: &Traced, room: &mut LabelLayout) {
    let Some((x, _)) = traced.right_exit() else {
        return;
    };
    let size = pen.em(Text::Tick);
    let gap = pen.px(7.0);
    pen.label(room, &traced.scene.ends[1], Type::plain(traced.ink), Cross::Never, &|number| {
        let lower = frame.top() + size * 0.8 + if number < 2 { 0.0 } else { size * 1.3 };
        match number {
            0 | 2 => Some(((x + gap, lower), HPos::Left)),
            1 => Some(((x - gap * 1.3, lower), HPos::Right)),
            3 => Some(((x - gap * 2.0, lower), HPos::Right)),
            _ => None,
        }
    });
}

/// Anywhere along the top, row by row.
fn along(number: usize, frame: &Frame, size: f64) -> Option<Place> {
    /// In each of six rows.
    const PLACES: usize = 20;
    let x = frame.left() + size + frame.width() * (number % PLACES) as f64 / PLACES as f64;
    let y = frame.top() + size * (0.8 + 1.3 * (number / PLACES) as f64);
    (number < 6 * PLACES).then_some(((x, y), HPos::Left))
}
