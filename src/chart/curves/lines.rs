//! The curves themselves, and the level lines of a model without p.

use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::{CurveScene, Direction, Level, Levels};
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

/// Draws both curves over casings in the page's colour; thin, they are another model's and have none. The dashed one comes last and cuts
/// nothing out of the solid one: where the two coincide, both are seen.
pub(super) fn draw<DB: DrawingBackend>(pen: &Pen<DB>, curves: [&Traced; 2], thin: bool) -> Drawn<DB> {
    let style = pen.style;
    let sizes = style.sizes();
    let width = style.px(if thin { 1.0 } else { sizes.curve });
    let cased = curves.iter().flat_map(|curve| &curve.runs).filter(|_| !thin);
    for run in cased {
        pen.path(&run.points, width + 2.0 * style.px(sizes.casing), style.palette.page)?;
    }
    for curve in curves {
        let color = color(curve.direction, style);
        for run in &curve.runs {
            if let [alone] = run.points.as_slice() {
                pen.disc(*alone, style.px(sizes.curve) * 1.6, color)?;
            }
            stroke(pen, &run.points, curve.direction, width, color)?;
        }
    }
    Ok(())
}

fn stroke<DB: DrawingBackend>(pen: &Pen<DB>, points: &[Point], direction: Direction, width: f64, color: Rgb) -> Drawn<DB> {
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
pub(super) fn levels<DB: DrawingBackend>(pen: &Pen<DB>, frame: &Frame, levels: &Levels, room: &mut Room) -> Drawn<DB> {
    let style = pen.style;
    let sizes = style.sizes();
    let (_, high) = frame.y_range();
    let both = [(Direction::Forward, &levels.forward), (Direction::Reverse, &levels.reverse)];
    let line = |level: &Level| {
        let y = Some(level.y).filter(|y| y.is_finite() && *y <= high)?;
        let y = frame.y_px(y.max(0.0));
        Some([(frame.left(), y), (frame.right(), y)])
    };
    for ends in both.iter().filter_map(|(_, level)| line(level)) {
        let width = style.px(sizes.curve + 2.0 * sizes.casing);
        pen.path(&ends, width, style.palette.page)?;
        room.lines.push(ends.to_vec());
    }
    for (direction, level) in both {
        if let Some(ends) = line(level) {
            stroke(pen, &ends, direction, style.px(sizes.curve), color(direction, style))?;
        }
    }
    let forward_above = levels.reverse.y <= levels.forward.y;
    for (direction, level) in both {
        let look = Type { size: sizes.minimum, weight: Weight::Bold, color: color(direction, style) };
        let size = style.px(look.size);
        let rows = match line(level) {
            Some([(_, y), _]) if (direction == Direction::Forward) == forward_above => [y - size * 0.95, y + size * 0.95],
            Some([(_, y), _]) => [y + size * 0.95, y - size * 0.95],
            None => [frame.top() + size * 0.8, frame.top() + size * 2.1],
        };
        let places = (0..=12).flat_map(|back| {
            let x = frame.right() - frame.width() * f64::from(back) * 0.06;
            rows.map(|y| (x, y))
        });
        let boxed = |at: Point| Area::of_text(&level.label, at, HPos::Right, size, true);
        if let Some((at, over_a_line)) = room.place(places, boxed) {
            room.take(boxed(at));
            pen.cased_text(&level.label, at, HPos::Right, look, over_a_line)?;
        }
    }
    Ok(())
}
