//! What is written at the curves' exits: their names, and where they go.

use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::CurveScene;
use super::lines::{Traced, color};
use crate::chart::label::{Area, Room, width_at_most};
use crate::chart::pen::{Drawn, Pen, Point, Type, Weight};
use crate::chart::{Frame, Style};

/// "bits" over the scale.
pub(super) fn unit<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, label: &str) -> Drawn<DB> {
    let look = Type { size: pen.style.sizes().tick, weight: Weight::Regular, color: pen.style.palette.muted };
    let up = pen.style.px(look.size) * 0.75;
    pen.text(label, (frame.left(), (frame.top() - up).max(up * 0.8)), HPos::Left, look)
}

/// Names at the left exits and true end values at both; no legend. The outer curve's name stands outside, the inner one's inside.
pub(super) fn draw<DB: DrawingBackend>(
    pen: &Pen<DB>,
    frame: &Frame,
    curves: [(&Traced, &CurveScene); 2],
    room: &mut Room,
) -> Drawn<DB> {
    let x_of = |traced: &Traced| traced.left_exit().map_or(f64::NEG_INFINITY, |(x, _)| x);
    let mut order = curves;
    if x_of(order[1].0) < x_of(order[0].0) {
        order.swap(0, 1);
    }
    for (index, (traced, scene)) in order.into_iter().enumerate() {
        name(pen, frame, traced, scene, index == 0, room)?;
    }
    for (traced, scene) in order {
        right_end(pen, frame, traced, scene, room)?;
    }
    Ok(())
}

fn name<DB: DrawingBackend>(
    pen: &Pen<DB>,
    frame: &Frame,
    traced: &Traced,
    scene: &CurveScene,
    outer: bool,
    room: &mut Room,
) -> Drawn<DB> {
    let style = pen.style;
    let sizes = style.sizes();
    let bold = Type { size: sizes.name, weight: Weight::Bold, color: color(traced.direction, style) };
    let small = Type { size: sizes.tick, weight: Weight::Regular, ..bold };
    let size = style.px(bold.size);
    let row = frame.top() + size * 0.75;
    let exit = traced.left_exit();
    let dots_only = traced.runs.iter().all(|run| run.points.len() < 2);
    if dots_only && (traced.runs.is_empty() || scene.note.is_some()) {
        return note(pen, frame, scene, bold, room);
    }
    let mut places = match (exit, traced.right_exit()) {
        (Some((x, _)), _) => at_exit((x, row), style, outer, HPos::Right),
        (None, Some((x, _))) => at_exit((x, row), style, true, HPos::Left),
        (None, None) => Vec::new(),
    };
    places.extend(near(traced, size));
    places.extend(along(frame, size));
    let boxed = |(at, side): (Point, HPos)| Area::of_text(&scene.name, at, side, size, true);
    let Some((place, over_a_line)) = room.place(places, boxed) else {
        return Ok(());
    };
    room.take(boxed(place));
    let ((x, y), side) = place;
    pen.cased_text(&scene.name, (x, y), side, bold, over_a_line)?;
    if exit.is_none() {
        return Ok(());
    }
    let beside = width_at_most(&scene.name, size, true) + style.px(3.0);
    let under = ((x, y + size * 1.25), side);
    let after = match side {
        HPos::Left => ((x + beside, y), HPos::Left),
        _ => ((x - beside, y), HPos::Right),
    };
    let places = if outer { [under, after] } else { [after, under] };
    let tries = if outer || sizes.roomy { 2 } else { 0 };
    let boxed = |(at, side): (Point, HPos)| Area::of_text(&scene.ends[0], at, side, style.px(small.size), false);
    if let Some(&place) = places[..tries].iter().find(|place| room.is_free(&boxed(**place))) {
        room.take(boxed(place));
        pen.text(&scene.ends[0], place.0, place.1, small)?;
    }
    Ok(())
}

/// Outside the exit (which is on the side that the text is aligned to) or inside it, row by row down.
fn at_exit((x, y): Point, style: &Style, outer: bool, outside: HPos) -> Vec<(Point, HPos)> {
    let size = style.px(style.sizes().name);
    let (out, inwards) = match outside {
        HPos::Right => (-1.0, HPos::Left),
        _ => (1.0, HPos::Right),
    };
    let gap = style.px(9.0);
    let mut places = Vec::new();
    for down in 0..5 {
        let y = y + size * 1.2 * f64::from(down);
        let beyond = ((x + out * gap, y), outside);
        let within = (1..6).map(|far| ((x - out * gap * f64::from(far), y), inwards));
        if outer {
            places.push(beyond);
            places.extend(within);
        } else {
            places.extend(within);
            places.push(beyond);
        }
    }
    places
}

/// Round the points of the curve itself, for one that stays in the window.
fn near(traced: &Traced, size: f64) -> Vec<(Point, HPos)> {
    let points = traced.runs.iter().flat_map(|run| &run.points);
    let around = |&(x, y): &Point| {
        [((x, y - size), HPos::Center), ((x, y + size), HPos::Center), ((x + size, y), HPos::Left), ((x - size, y), HPos::Right)]
    };
    points.flat_map(around).collect()
}

/// The true value at p = 1, right of where the curve leaves.
fn right_end<DB: DrawingBackend>(
    pen: &Pen<DB>,
    frame: &Frame,
    traced: &Traced,
    scene: &CurveScene,
    room: &mut Room,
) -> Drawn<DB> {
    let Some((x, _)) = traced.right_exit() else {
        return Ok(());
    };
    let style = pen.style;
    let look = Type { size: style.sizes().tick, weight: Weight::Regular, color: color(traced.direction, style) };
    let size = style.px(look.size);
    let row = frame.top() + size * 0.8;
    let gap = style.px(7.0);
    let places = [
        ((x + gap, row), HPos::Left),
        ((x - gap * 1.3, row), HPos::Right),
        ((x + gap, row + size * 1.3), HPos::Left),
        ((x - gap * 2.0, row + size * 1.3), HPos::Right),
    ];
    let boxed = |(at, side): (Point, HPos)| Area::of_text(&scene.ends[1], at, side, size, false);
    if let Some(&place) = places.iter().find(|place| room.is_free(&boxed(**place))) {
        room.take(boxed(place));
        pen.text(&scene.ends[1], place.0, place.1, look)?;
    }
    Ok(())
}

/// What is said of a curve that has no point in the window.
fn note<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, scene: &CurveScene, look: Type, room: &mut Room) -> Drawn<DB> {
    let Some(note) = &scene.note else {
        return Ok(());
    };
    let size = pen.style.px(look.size);
    let boxed = |at: Point| Area::of_text(note, at, HPos::Left, size, true);
    let places = along(frame, size).map(|(at, _)| at);
    if let Some((at, over_a_line)) = room.place(places, boxed) {
        room.take(boxed(at));
        pen.cased_text(note, at, HPos::Left, look, over_a_line)?;
    }
    Ok(())
}

/// Anywhere along the top, row by row.
fn along(frame: &Frame, size: f64) -> impl Iterator<Item = (Point, HPos)> {
    let places = 20;
    (0..6).flat_map(move |down| {
        (0..places).map(move |place| {
            let x = frame.left() + size + frame.width() * f64::from(place) / f64::from(places);
            ((x, frame.top() + size * (0.8 + 1.3 * f64::from(down))), HPos::Left)
        })
    })
}
