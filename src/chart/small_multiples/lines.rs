//! The curves of a plot with their names, and its level.

use plotters_backend::DrawingBackend;

use super::{Guide, Line, Panel, Tone};
use crate::chart::clip::{Run, curve_runs};
use crate::chart::labels::{Label, LabelLayout, Side};
use crate::chart::plot::{Chart, DrawResult, LineStyle, Plot, Point};
use crate::chart::rect::Rect;
use crate::chart::text::{LabelStyle, TextSize};
use crate::chart::{Frame, mesh};

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

/// Draws a dotted level.
pub(super) fn draw_guide<DB: DrawingBackend>(plot: &Plot<DB>, chart: &mut Chart<DB>, guide: &Guide) -> DrawResult<DB> {
    if !guide.y.is_finite() {
        return Ok(());
    }
    let (frame, ink) = (&plot.frame, plot.palette().ink);
    let ((left, right), y) = (frame.x_range(), frame.clamped(guide.y));
    let dot = plot.px(2.0);
    let line = LineStyle { color: ink, width: plot.px(1.0), dash: Some([dot, 2.0 * dot]) };
    line.draw(chart, &[(left, y), (right, y)])
}

/// Writes the label of the level, in the margin or from its right end backwards, and each curve's name where it is farthest from the other
/// curves.
///
/// `marks`: the boxes of what follows the slider
pub(super) fn names<DB: DrawingBackend>(plot: &Plot<DB>, panel: &Panel, marks: Vec<Rect>) -> DrawResult<DB> {
    /// Along a curve, so many.
    const PLACES: usize = 40;
    if panel.guide.is_none() && panel.lines.iter().all(|line| line.name.is_empty()) {
        return Ok(());
    }
    let (frame, edge, sizes) = (&plot.frame, plot.px(1.0), plot.style.sizes());
    let bounds = Rect { left: frame.left() + edge, top: frame.top(), right: plot.size().width, bottom: frame.bottom() - edge };
    let mut layout = LabelLayout::new(plot, bounds);
    layout.set_ground(mesh::gridlines(plot, &panel.axis.ticks(false)), None);
    layout.avoid(plot.horizontal_box(frame.right(), frame.y_px(0.0), sizes.zero));
    let width = plot.px(sizes.curve);
    for run in panel.lines.iter().flat_map(|line| curve_runs(&line.ys, frame, plot.style)) {
        layout.avoid_line(run.points.iter().map(|point| frame.point_px(*point)).collect(), width);
    }
    let guide = panel.guide.as_ref().filter(|guide| guide.y.is_finite());
    let level = guide.map(|guide| (guide, plot.horizontal_box(frame.right(), frame.y_px(frame.clamped(guide.y)), 1.0)));
    layout.avoid_all(level.iter().map(|(_, line)| *line));
    let guide = level.iter().map(|(guide, line)| {
        let end = |part: usize| Rect { left: line.right - frame.width() * part as f64 / PLACES as f64, ..*line };
        Label {
            text: &guide.label,
            short: "",
            look: LabelStyle::bold(TextSize::Tick, plot.palette().ink),
            marks: (0..PLACES / 2).map(|part| Rect { right: end(part).left, ..end(part) }).collect(),
            sides: Side::RIGHT_FIRST,
            is_needed: true,
        }
    });
    layout.avoid_all(marks);
    let names = panel.lines.iter().map(|line| {
        let Line { ys, tone, name: text } = line;
        let last = ys.len().max(2) - 1;
        let y_px = |ys: &[f64], index: usize| Some(frame.y_px(frame.clamped(ys.get(index).copied().filter(|y| y.is_finite())?)));
        let mut marks: Vec<(f64, Rect)> = (0..PLACES)
            .rev()
            .filter_map(|part| {
                let index = last * part / PLACES;
                let y = y_px(ys, index)?;
                let others = panel.lines.iter().filter(|other| other.tone != *tone);
                let nearest = others.filter_map(|other| Some((y_px(&other.ys, index)? - y).abs())).fold(f64::INFINITY, f64::min);
                let x = frame.left() + frame.width() * index as f64 / last as f64;
                Some((nearest, Rect::around((x, y), width / 2.0)))
            })
            .collect();
        marks.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        let look = LabelStyle::bold(TextSize::Minimum, tone.color(plot.palette()));
        Label {
            text,
            short: "",
            look,
            marks: marks.into_iter().map(|(_, mark)| mark).collect(),
            sides: Side::ABOVE_FIRST,
            is_needed: true,
        }
    });
    plot.labels(&mut layout, guide.chain(names).collect())
}
