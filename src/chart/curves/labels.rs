//! What is written at the curves: names, values of level lines and minima, and where the curves go. There is no legend.

use plotters_backend::DrawingBackend;

use super::lines::{Curve, level_ends};
use super::marker::Marker;
use super::minima::{self, VisibleMinimum};
use super::{CurvesBase, Levels};
use crate::chart::labels::{HALF_HEIGHT, Label, LabelLayout, Side};
use crate::chart::mesh;
use crate::chart::plot::{DrawResult, Plot, Point};
use crate::chart::rect::Rect;
use crate::chart::text::{LabelStyle, TextSize};

/// Along a curve its name may stand in so many places, so far apart (CSS px).
pub(super) const PLACES: usize = 40;
const APART: f64 = 14.0;

/// Writes, by priority: level lines' values, names, minima, and the values at which curves leave the window. The first two, which say
/// what D is, always find a place.
pub(super) fn draw<DB: DrawingBackend>(plot: &Plot<DB>, base: &CurvesBase, marker: Option<&Marker>) -> DrawResult<DB> {
    let (frame, palette, sizes) = (&plot.frame, plot.palette(), plot.style.sizes());
    let curves = [Curve::new(palette.p, &base.forward, plot), Curve::new(palette.q, &base.reverse, plot)];
    let minima = minima::visible(base, plot);
    let bottom = frame.bottom() - plot.px(sizes.track / 2.0 + 1.0);
    // Names stand in the plot; over it, at the exits, stands where curves go.
    let plot_box = Rect { left: frame.left() + plot.px(2.0), top: frame.top(), right: plot.size().width, bottom };
    let mut layout = LabelLayout::new(plot, plot_box);
    layout.set_ground(mesh::gridlines(plot, &base.axis.ticks(false)), None);
    layout.avoid(mesh::unit_over_box(plot, &base.unit_label));
    let width = plot.px(sizes.curve + 2.0 * sizes.casing);
    for run in curves.iter().flat_map(|curve| &curve.runs) {
        layout.avoid_line(run.points.iter().map(|point| frame.point_px(*point)).collect(), width);
    }
    for ends in base.level.iter().flat_map(|levels| level_ends(levels, frame)).flatten() {
        layout.avoid_line(ends.map(|end| frame.point_px(end)).to_vec(), width);
    }
    for minimum in &minima {
        layout.avoid(minimum.area(plot));
        layout.avoid(minimum.drop_line(plot));
    }
    for area in marker.iter().flat_map(|marker| marker.areas(plot)) {
        layout.avoid(area);
    }
    let levels = base.level.iter().flat_map(|levels| level_labels(plot, levels));
    // The curve that comes in farther left has its name on the left of it, the other one on the right.
    let exit = |curve: &Curve| curve.left_exit().map_or(f64::NEG_INFINITY, |(p, _)| p);
    let outer = usize::from(exit(&curves[1]) < exit(&curves[0]));
    let names = [outer, 1 - outer].map(|index| name_label(plot, &curves[index], index == outer));
    let minima = minima.iter().enumerate().map(|(index, minimum)| {
        let leftwards = index == 0 && (minima.len() > 1 || minimum.minimum.p > 0.5);
        minimum_label(plot, minimum, leftwards)
    });
    let ends = curves.iter().flat_map(|curve| end_labels(plot, curve));
    let (mut placed, mut left_over) = (Vec::new(), Vec::new());
    for label in levels.chain(names) {
        let found = plot.place(&mut layout, vec![label.clone()]);
        if found.is_empty() {
            left_over.push(label);
        }
        placed.extend(found);
    }
    placed.extend(plot.place(&mut layout, minima.collect()));
    layout.set_bounds(Rect { top: 0.0, ..plot_box });
    left_over.extend(ends);
    placed.extend(plot.place(&mut layout, left_over));
    plot.cut_grid(&layout, &placed)?;
    plot.write(&placed)
}

/// Small boxes along a line, from its first point on.
pub(super) fn along<DB: DrawingBackend>(plot: &Plot<DB>, line: &[Point], places: usize) -> Vec<Rect> {
    let radius = plot.px(plot.style.sizes().curve / 2.0);
    let mut marks: Vec<Rect> = line.first().map(|first| Rect::around(*first, radius)).into_iter().collect();
    let (mut next, step) = (plot.px(APART), plot.px(APART));
    for ends in line.windows(2) {
        let [(x0, y0), (x1, y1)] = [ends[0], ends[1]];
        let length = (x1 - x0).hypot(y1 - y0);
        while next <= length && marks.len() < places {
            let part = next / length;
            marks.push(Rect::around((x0 + (x1 - x0) * part, y0 + (y1 - y0) * part), radius));
            next += step;
        }
        next -= length;
    }
    marks
}

/// Small boxes along the top edge, where what is ∞ or too large for the scale would be: from the left or from the right.
fn along_top<DB: DrawingBackend>(plot: &Plot<DB>, from_left: bool) -> Vec<Rect> {
    let (frame, y) = (&plot.frame, plot.frame.top());
    let inset = frame.width() / 4.0;
    let (from, to) = (frame.left() + inset, frame.right() - inset);
    along(plot, &if from_left { [(from, y), (to, y)] } else { [(to, y), (from, y)] }, 2 * PLACES)
}

/// The name of a curve, near where it comes in on the left; or what is said of a curve that has no point in the window.
pub(super) fn name_label<'a, DB: DrawingBackend>(plot: &Plot<DB>, curve: &Curve<'a>, outer: bool) -> Label<'a> {
    let scene = curve.scene;
    let px = |points: &[Point]| -> Vec<Point> { points.iter().map(|point| plot.frame.point_px(*point)).collect() };
    let look = LabelStyle::bold(TextSize::Name, curve.color);
    let dots_only = curve.runs.iter().all(|run| run.points.len() < 2);
    if let Some(note) = scene.note.as_ref().filter(|_| dots_only) {
        return Label {
            text: note,
            short: &scene.name,
            look,
            marks: along_top(plot, true),
            sides: Side::BELOW_FIRST,
            is_needed: true,
        };
    }
    let from_right = curve.left_exit().is_none() && curve.right_exit().is_some();
    let run = if from_right { curve.runs.last() } else { curve.runs.first() };
    let mut line = run.map(|run| px(&run.points)).unwrap_or_default();
    if from_right {
        line.reverse();
    }
    let sides = if outer != from_right { Side::LEFT_FIRST } else { Side::RIGHT_FIRST };
    let marks = along(plot, &line, PLACES);
    Label { text: if line.is_empty() { "" } else { &scene.name }, short: "", look, marks, sides, is_needed: true }
}

/// The values of the level lines, from the right end leftwards: the upper one, which comes first, above its line, the lower one below.
fn level_labels<'a, DB: DrawingBackend>(plot: &Plot<DB>, levels: &'a Levels) -> [Label<'a>; 2] {
    let palette = plot.palette();
    let forward_is_upper = levels.reverse.y <= levels.forward.y;
    let [forward, reverse] = level_ends(levels, &plot.frame).map(|ends| {
        let ends = ends.map(|[left, right]| [right, left].map(|end| plot.frame.point_px(end)));
        ends.map_or_else(|| along_top(plot, false), |ends| along(plot, &ends, usize::MAX))
    });
    let label = |level: &'a super::Level, color, marks, above: bool| Label {
        text: &level.label,
        // The value alone.
        short: level.label.rsplit(' ').next().unwrap_or_default(),
        look: LabelStyle::bold(TextSize::Minimum, color),
        marks,
        sides: if above { Side::ABOVE_FIRST } else { Side::BELOW_FIRST },
        is_needed: true,
    };
    let mut labels = [
        label(&levels.forward, palette.p, forward, forward_is_upper),
        label(&levels.reverse, palette.q, reverse, !forward_is_upper),
    ];
    if !forward_is_upper {
        labels.reverse();
    }
    labels
}

/// The label of a minimum: beside its drop line, from the axis upwards, else up in the bowl.
pub(super) fn minimum_label<'a, DB: DrawingBackend>(plot: &Plot<DB>, visible: &VisibleMinimum<'a>, leftwards: bool) -> Label<'a> {
    let row = plot.em(TextSize::Minimum) * 2.0 * HALF_HEIGHT;
    let (line, diamond) = (visible.drop_line(plot), visible.area(plot));
    let lowest = line.bottom - plot.px(10.0);
    let rows = ((lowest - diamond.bottom) / row).clamp(0.0, 12.0) as usize;
    let mut marks: Vec<Rect> = (0..rows)
        .map(|nth| {
            let bottom = lowest - nth as f64 * row;
            Rect { top: bottom - row, bottom, ..line }
        })
        .collect();
    // Its corners are its points: what stands at a corner of its box is near enough at this distance.
    marks.push(Rect::around(diamond.middle(), (diamond.right - diamond.left) * 0.35));
    Label {
        text: &visible.minimum.label,
        short: &visible.minimum.short,
        look: LabelStyle::bold(TextSize::Minimum, visible.color),
        marks,
        sides: if leftwards { Side::LEFT_FIRST } else { Side::RIGHT_FIRST },
        is_needed: true,
    }
}

/// Where a curve goes beyond the top: over its left and its right exit, or beside it.
pub(super) fn end_labels<'a, DB: DrawingBackend>(plot: &Plot<DB>, curve: &Curve<'a>) -> impl Iterator<Item = Label<'a>> {
    let exits = [curve.left_exit(), curve.right_exit()].into_iter().zip(&curve.scene.ends);
    let (color, radius) = (curve.color, plot.px(plot.style.sizes().curve / 2.0));
    let frame = plot.frame;
    exits.filter_map(move |(exit, text)| {
        let marks = vec![Rect::around(frame.point_px(exit?), radius)];
        Some(Label { text, short: "", look: LabelStyle::tick(color), marks, sides: Side::ABOVE_FIRST, is_needed: false })
    })
}
