//! The curves themselves, and the level lines of a model without p.

use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::{CurveScene, Direction, Levels};
use crate::chart::clip::{Run, runs, simplified};
use crate::chart::dash::dashes;
use crate::chart::label::{Area, Room};
use crate::chart::pen::{Drawn, Pen, Point, Type, Weight};
use crate::chart::{Frame, Rgb, Style};

/// A curve cut to the window.
pub(super) struct Traced {
    pub direction: Direction,
    pub runs: Vec<Run>,
}

impl Traced {
    pub fn new(direction: Direction, scene: &CurveScene, frame: &Frame, style: &Style) -> Self {
        let mut runs = runs(&scene.ys, frame);
        // A tenth of a CSS pixel is not seen, and a curve of 401 points then takes about 40.
        for run in &mut runs {
            run.points = simplified(&run.points, style.px(0.1));
        }
        Self { direction, runs }
    }

    /// Where it comes in through the top from the left.
    pub fn left_exit(&self) -> Option<Point> {
        let run = self.runs.first().filter(|run| run.enters)?;
        run.points.first().copied()
    }

    /// Where it leaves through the top to the right.
    pub fn right_exit(&self) -> Option<Point> {
        let run = self.runs.last().filter(|run| run.leaves)?;
        run.points.last().copied()
    }

    pub fn lines(&self) -> impl Iterator<Item = Vec<Point>> {
        self.runs.iter().map(|run| run.points.clone())
    }
}

pub(super) fn color(direction: Direction, style: &Style) -> Rgb {
    match direction {
        Direction::Forward => style.palette.p,
        Direction::Reverse => style.palette.q,
    }
}

/// Draws a curve over a casing in the page's colour; thin, it is another model's and has none.
pub(super) fn draw<DB: DrawingBackend>(pen: &Pen<DB>, curve: &Traced, thin: bool) -> Drawn<DB> {
    let style = pen.style;
    let sizes = style.sizes();
    let color = color(curve.direction, style);
    let width = style.px(if thin { 1.0 } else { sizes.curve });
    for run in &curve.runs {
        if let [alone] = run.points.as_slice() {
            pen.disc(*alone, style.px(sizes.curve) * 1.6, color)?;
            continue;
        }
        if !thin {
            pen.path(
                &run.points,
                width + 2.0 * style.px(sizes.casing),
                style.palette.page,
            )?;
        }
        stroke(pen, &run.points, curve.direction, width, color)?;
    }
    Ok(())
}

fn stroke<DB: DrawingBackend>(
    pen: &Pen<DB>,
    points: &[Point],
    direction: Direction,
    width: f64,
    color: Rgb,
) -> Drawn<DB> {
    match direction {
        Direction::Forward => pen.path(points, width, color),
        Direction::Reverse => {
            let [on, off] = pen.style.sizes().dash.map(|css| pen.style.px(css));
            for dash in dashes(points, on, off) {
                pen.path(&dash, width, color)?;
            }
            Ok(())
        }
    }
}

/// Level lines in the two styles, labelled at the right: the upper one above its line, the lower one below.
pub(super) fn levels<DB: DrawingBackend>(
    pen: &Pen<DB>,
    frame: &Frame,
    levels: &Levels,
    room: &mut Room,
) -> Drawn<DB> {
    let style = pen.style;
    let sizes = style.sizes();
    let (_, high) = frame.y_range();
    let upper_is_forward = !(levels.reverse.y > levels.forward.y);
    for (direction, level) in [
        (Direction::Forward, &levels.forward),
        (Direction::Reverse, &levels.reverse),
    ] {
        let color = color(direction, style);
        let look = Type {
            size: sizes.minimum,
            weight: Weight::Bold,
            color,
        };
        let size = style.px(look.size);
        let above = (direction == Direction::Forward) == upper_is_forward;
        let mut rows = vec![frame.top() + size * 0.8, frame.top() + size * 2.1];
        if level.y.is_finite() && level.y <= high {
            let y = frame.y_px(level.y.max(0.0));
            let ends = [(frame.left(), y), (frame.right(), y)];
            pen.path(
                &ends,
                style.px(sizes.curve + 2.0 * sizes.casing),
                style.palette.page,
            )?;
            stroke(pen, &ends, direction, style.px(sizes.curve), color)?;
            room.lines.push(ends.to_vec());
            let gap = size * 0.95;
            let (over, under) = (y - gap, y + gap);
            rows = if above {
                vec![over, under]
            } else {
                vec![under, over]
            };
        }
        let places = rows.iter().flat_map(|y| {
            [1.0, 0.75, 0.5, 0.25].map(|part| (frame.left() + frame.width() * part, *y))
        });
        let boxed = |at: Point| Area::of_text(&level.label, at, HPos::Right, size, true);
        let at = places
            .into_iter()
            .find(|at| room.is_free(&boxed(*at)))
            .unwrap_or((frame.right(), rows[0]));
        room.take(boxed(at));
        pen.text(&level.label, at, HPos::Right, look)?;
    }
    Ok(())
}
