//! The curves themselves, and the level lines of a model without p. What is P‖Q has P's ink and is solid, Q‖P Q's and is dashed.

use plotters::style::text_anchor::HPos;

use super::{CurveScene, Levels};
use crate::chart::Frame;
use crate::chart::clip::{Run, traced};
use crate::chart::label::LabelLayout;
use crate::chart::painter::{ColorRole, Cross, Painter, Point, Text, Type};

/// A curve cut to the window.
pub(super) struct Traced<'a> {
    pub ink: ColorRole,
    pub scene: &'a CurveScene,
    pub runs: Vec<Run>,
}

impl<'a> Traced<'a> {
    pub fn new(ink: ColorRole, scene: &'a CurveScene, frame: &Frame, pen: &Painter) -> Self {
        Self { ink, scene, runs: traced(&scene.ys, frame, pen.style) }
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
}

/// Draws both curves over casings in the page's colour; thin, they are another model's and have none. The dashed one comes last and cuts
/// nothing out of the solid one: where the two coincide, both are seen.
pub(super) fn draw(pen: &Painter, curves: &[Traced; 2], thin: bool) {
    let sizes = pen.style.sizes();
    let width = pen.px(if thin { 1.0 } else { sizes.curve });
    if !thin {
        for run in curves.iter().flat_map(|curve| &curve.runs) {
            pen.path(&run.points, width + 2.0 * pen.px(sizes.casing), ColorRole::Page);
        }
    }
    for curve in curves {
        for run in &curve.runs {
            if let [alone] = run.points.as_slice() {
                pen.disc(*alone, pen.px(sizes.curve) * 1.6, curve.ink);
            }
            pen.curve(&run.points, width, curve.ink);
        }
    }
}

/// Level lines in the two styles, labelled at the right: the upper one above its line, the lower one below.
pub(super) fn levels(pen: &Painter, frame: &Frame, levels: &Levels, room: &mut LabelLayout) {
    let sizes = pen.style.sizes();
    let (_, high) = frame.y_range();
    let both = [(ColorRole::P, &levels.forward), (ColorRole::Q, &levels.reverse)];
    let lines = both.map(|(_, level)| {
        let y = Some(level.y).filter(|y| y.is_finite() && *y <= high)?;
        let y = frame.y_px(y.max(0.0));
        Some([(frame.left(), y), (frame.right(), y)])
    });
    for ends in lines.iter().flatten() {
        pen.path(ends, pen.px(sizes.curve + 2.0 * sizes.casing), ColorRole::Page);
        room.lines.push(ends.to_vec());
    }
    for ((ink, _), line) in both.iter().zip(&lines) {
        if let Some(ends) = line {
            pen.curve(ends, pen.px(sizes.curve), *ink);
        }
    }
    let forward_above = levels.reverse.y <= levels.forward.y;
    let size = pen.em(Text::Minimum);
    for ((ink, level), line) in both.iter().zip(&lines) {
        let rows = match line {
            Some([(_, y), _]) if (*ink == ColorRole::P) == forward_above => [y - size * 0.95, y + size * 0.95],
            Some([(_, y), _]) => [y + size * 0.95, y - size * 0.95],
            None => [frame.top() + size * 0.8, frame.top() + size * 2.1],
        };
        pen.label(room, &level.label, Type::bold(Text::Minimum, *ink), Cross::May, &|number| {
            let x = frame.right() - frame.width() * (number / 2) as f64 * 0.06;
            (number < 26).then_some(((x, rows[number % 2]), HPos::Right))
        });
    }
}
