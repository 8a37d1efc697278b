//! The curves of a plot with their names, and its level.

use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::{Guide, Line, Tone};
use crate::chart::Frame;
use crate::chart::clip::Run;
use crate::chart::layout::LabelLayout;
use crate::chart::plot::{Chart, DrawResult, LineStyle, Plot, Point};
use crate::chart::text::{LabelStyle, OverLine, TextSize};

/// The longest line that is dashed, CSS px: a curve that oscillates would have thousands of dashes, too close to be seen.
const LONGEST: f64 = 8000.0;

/// Draws a curve.
pub(super) fn draw<DB: DrawingBackend>(
    plot: &Plot<DB>,
    chart: &mut Chart<DB>,
    runs: &[Run],
    tone: Tone,
    thin: bool,
) -> DrawResult<DB> {
    let sizes = plot.style.sizes();
    let full = if tone == Tone::Muted { sizes.term_stroke } else { sizes.curve };
    let line = plot.line_style(tone.color(plot.palette()), plot.px(if thin { 1.0 } else { full }));
    for Run { points, .. } in runs {
        let dash = line.dash.filter(|_| length_px(points, &plot.frame) < plot.px(LONGEST));
        LineStyle { dash, ..line }.draw(chart, points)?;
    }
    Ok(())
}

fn length_px(points: &[Point], frame: &Frame) -> f64 {
    let steps = points.windows(2).map(|ends| [ends[0], ends[1]].map(|end| frame.point_px(end)));
    steps.map(|[from, to]| (to.0 - from.0).hypot(to.1 - from.1)).sum()
}

/// Draws a dotted level with its label in the right margin.
pub(super) fn draw_guide<DB: DrawingBackend>(plot: &Plot<DB>, chart: &mut Chart<DB>, guide: &Guide) -> DrawResult<DB> {
    if !guide.y.is_finite() {
        return Ok(());
    }
    let (frame, ink) = (&plot.frame, plot.palette().ink);
    let ((left, right), y) = (frame.x_range(), frame.clamped(guide.y));
    let dot = plot.px(2.0);
    let line = LineStyle { color: ink, width: plot.px(1.0), dash: Some([dot, 2.0 * dot]) };
    line.draw(chart, &[(left, y), (right, y)])?;
    let anchor = ((plot.size().width - plot.px(1.0), frame.y_px(y)), HPos::Right);
    plot.text(&guide.label, anchor, LabelStyle::bold(TextSize::Tick, ink))
}

/// Writes each curve's name beside it, from the right end backwards to where it fits.
pub(super) fn names<DB: DrawingBackend>(plot: &Plot<DB>, lines: &[Line], layout: &mut LabelLayout) -> DrawResult<DB> {
    let (frame, size) = (&plot.frame, plot.em(TextSize::Minimum));
    let far = size * 0.95;
    for line in lines.iter().filter(|line| !line.name.is_empty()) {
        let last = line.ys.len().max(2) - 1;
        // Not at the very end: there the marker may stand.
        let beside = (0..32).rev().flat_map(|part| {
            let index = last * part / 32;
            let x = frame.left() + frame.width() * index as f64 / last as f64;
            let y = line.ys.get(index).copied().filter(|y| y.is_finite()).map_or(frame.top(), |y| frame.y_px(y));
            [((x, y - far), HPos::Right), ((x, y + far), HPos::Right), ((x + far, y), HPos::Left)]
        });
        // Where curves leave nothing free: the corner, in the curve's colour.
        let corner = [0.8, 2.1].map(|row| ((frame.right() - size, frame.top() + size * row), HPos::Right));
        let look = LabelStyle::bold(TextSize::Minimum, line.tone.color(plot.palette()));
        if let Some(anchor) = plot.label(layout, &line.name, look, OverLine::Case, beside.chain(corner))? {
            layout.reserve(plot.text_box(&line.name, anchor, look).grown(size / 2.0)); // side by side, two names would be one word
        }
    }
    Ok(())
}
