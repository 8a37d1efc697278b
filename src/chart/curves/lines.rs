//! The curves themselves, and the level lines of a model without p. D(P‖Q) has P's colour and is solid, D(Q‖P) Q's and is dashed.

use plotters::element::Circle;
use plotters::style::Color;
use plotters_backend::DrawingBackend;

use super::{CurveScene, Levels};
use crate::chart::clip::{Run, curve_runs};
use crate::chart::plot::{Chart, DrawResult, LineStyle, Plot, Point};
use crate::chart::{Frame, Rgb};

/// A curve cut to the window.
pub(super) struct Curve<'a> {
    pub color: Rgb,
    pub scene: &'a CurveScene,
    pub runs: Vec<Run>,
}

impl<'a> Curve<'a> {
    pub fn new<DB: DrawingBackend>(color: Rgb, scene: &'a CurveScene, plot: &Plot<DB>) -> Self {
        Self { color, scene, runs: curve_runs(&scene.ys, &plot.frame, plot.style) }
    }

    /// Where it comes in through the top from the left, in data coordinates.
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
pub(super) fn draw<DB: DrawingBackend>(
    plot: &Plot<DB>,
    chart: &mut Chart<DB>,
    curves: &[Curve; 2],
    thin: bool,
) -> DrawResult<DB> {
    let sizes = plot.style.sizes();
    let width = plot.px(if thin { 1.0 } else { sizes.curve });
    if !thin {
        let casing = LineStyle::solid(plot.palette().page, width + 2.0 * plot.px(sizes.casing));
        for run in curves.iter().flat_map(|curve| &curve.runs) {
            casing.draw(chart, &run.points)?;
        }
    }
    let dot = (plot.px(sizes.curve) * 1.6).round() as u32;
    for curve in curves {
        let line = plot.line_style(curve.color, width);
        for run in &curve.runs {
            if let [alone] = run.points.as_slice() {
                chart.plotting_area().draw(&Circle::new(*alone, dot, curve.color.filled()))?;
            }
            line.draw(chart, &run.points)?;
        }
    }
    Ok(())
}

/// The ends of the level lines of D(P‖Q) and D(Q‖P), in data coordinates; None where one is not in the window.
pub(super) fn level_ends(levels: &Levels, frame: &Frame) -> [Option<[Point; 2]>; 2] {
    let ((left, right), (_, high)) = (frame.x_range(), frame.y_range());
    [&levels.forward, &levels.reverse].map(|level| {
        let y = Some(level.y).filter(|y| y.is_finite() && *y <= high)?.max(0.0);
        Some([(left, y), (right, y)])
    })
}

/// Draws level lines in the two styles.
pub(super) fn levels<DB: DrawingBackend>(plot: &Plot<DB>, chart: &mut Chart<DB>, levels: &Levels) -> DrawResult<DB> {
    let (sizes, palette) = (plot.style.sizes(), plot.palette());
    let lines = level_ends(levels, &plot.frame);
    let casing = LineStyle::solid(palette.page, plot.px(sizes.curve + 2.0 * sizes.casing));
    for ends in lines.iter().flatten() {
        casing.draw(chart, ends)?;
    }
    for (ends, color) in lines.iter().zip([palette.p, palette.q]) {
        if let Some(ends) = ends {
            plot.line_style(color, plot.px(sizes.curve)).draw(chart, ends)?;
        }
    }
    Ok(())
}
