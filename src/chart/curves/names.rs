//! What is written at the curves' exits: their names, and where they go.

use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::lines::Curve;
use crate::chart::layout::{Anchor, LabelLayout};
use crate::chart::plot::{DrawResult, Plot, Point};
use crate::chart::text::{LabelStyle, OverLine, TextSize};

/// Writes names at the left exits and true end values at both; there is no legend. The outer curve's name stands outside, the inner one's
/// inside.
pub(super) fn draw<DB: DrawingBackend>(
    plot: &Plot<DB>,
    [forward, reverse]: &[Curve; 2],
    layout: &mut LabelLayout,
) -> DrawResult<DB> {
    let exit = |curve: &Curve| curve.left_exit().map_or(f64::NEG_INFINITY, |(p, _)| p);
    let order = if exit(reverse) < exit(forward) { [reverse, forward] } else { [forward, reverse] };
    for (index, curve) in order.into_iter().enumerate() {
        name(plot, curve, index == 0, layout)?;
    }
    for curve in order {
        right_end(plot, curve, layout)?;
    }
    Ok(())
}

fn name<DB: DrawingBackend>(plot: &Plot<DB>, curve: &Curve, outer: bool, layout: &mut LabelLayout) -> DrawResult<DB> {
    let (frame, scene) = (&plot.frame, curve.scene);
    let bold = LabelStyle::bold(TextSize::Name, curve.color);
    let size = plot.em(TextSize::Name);
    let dots_only = curve.runs.iter().all(|run| run.points.len() < 2);
    if dots_only && (curve.runs.is_empty() || scene.note.is_some()) {
        // What is said of a curve that has no point in the window.
        if let Some(note) = &scene.note {
            plot.label(layout, note, bold, OverLine::Case, along_top(plot))?;
        }
        return Ok(());
    }
    let left = curve.left_exit();
    let exit = left.map(|at| (at, outer, HPos::Right)).or(curve.right_exit().map(|at| (at, true, HPos::Left)));
    let at_exit = exit
        .into_iter()
        .flat_map(|((p, _), outer, outside)| around_exit(plot, (frame.x_px(p), frame.top() + size * 0.75), outer, outside));
    let points = curve.runs.iter().flat_map(|run| &run.points).flat_map(|point| around(frame.point_px(*point), size));
    let anchors = at_exit.chain(points).chain(along_top(plot));
    let Some(((x, y), side)) = plot.label(layout, &scene.name, bold, OverLine::Case, anchors)? else { return Ok(()) };
    if left.is_none() {
        return Ok(());
    }
    let beside = 2.0 * plot.half_width(&scene.name, bold) + plot.px(3.0);
    let under = ((x, y + size * 1.25), side);
    let after = if matches!(side, HPos::Left) { ((x + beside, y), HPos::Left) } else { ((x - beside, y), HPos::Right) };
    let anchors = if outer { [under, after] } else { [after, under] };
    let tries = if outer || plot.style.sizes().roomy { 2 } else { 0 };
    plot.label(layout, &scene.ends[0], LabelStyle::tick(curve.color), OverLine::Omit, anchors.into_iter().take(tries))?;
    Ok(())
}

/// Outside the exit (which is on the side that the text is aligned to) or inside it, in five rows downwards.
fn around_exit<DB: DrawingBackend>(
    plot: &Plot<DB>,
    (x, y): Point,
    outer: bool,
    outside: HPos,
) -> impl Iterator<Item = Anchor> + use<DB> {
    /// In each row.
    const PLACES: usize = 6;
    let (out, inwards) = if matches!(outside, HPos::Right) { (-1.0, HPos::Left) } else { (1.0, HPos::Right) };
    let (gap, row) = (plot.px(9.0), plot.em(TextSize::Name) * 1.2);
    (0..5 * PLACES).map(move |number| {
        let y = y + row * (number / PLACES) as f64;
        // The place outside comes first or last.
        let far = (number + usize::from(!outer)) % PLACES;
        if far == 0 { ((x + out * gap, y), outside) } else { ((x - out * gap * far as f64, y), inwards) }
    })
}

/// Around a point of the curve itself, for one that stays in the window.
fn around((x, y): Point, size: f64) -> [Anchor; 4] {
    [((x, y - size), HPos::Center), ((x, y + size), HPos::Center), ((x + size, y), HPos::Left), ((x - size, y), HPos::Right)]
}

/// Anywhere along the top, in six rows.
fn along_top<DB: DrawingBackend>(plot: &Plot<DB>) -> impl Iterator<Item = Anchor> + use<DB> {
    /// In each row.
    const PLACES: usize = 20;
    let (frame, size) = (plot.frame, plot.em(TextSize::Name));
    (0..6 * PLACES).map(move |number| {
        let x = frame.left() + size + frame.width() * (number % PLACES) as f64 / PLACES as f64;
        ((x, frame.top() + size * (0.8 + 1.3 * (number / PLACES) as f64)), HPos::Left)
    })
}

/// The true value at p = 1, right of where the curve leaves.
fn right_end<DB: DrawingBackend>(plot: &Plot<DB>, curve: &Curve, layout: &mut LabelLayout) -> DrawResult<DB> {
    let Some((p, _)) = curve.right_exit() else { return Ok(()) };
    let (x, size, gap) = (plot.frame.x_px(p), plot.em(TextSize::Tick), plot.px(7.0));
    let upper = plot.frame.top() + size * 0.8;
    let lower = upper + size * 1.3;
    let anchors = [
        ((x + gap, upper), HPos::Left),
        ((x - gap * 1.3, upper), HPos::Right),
        ((x + gap, lower), HPos::Left),
        ((x - gap * 2.0, lower), HPos::Right),
    ];
    plot.label(layout, &curve.scene.ends[1], LabelStyle::tick(curve.color), OverLine::Omit, anchors)?;
    Ok(())
}
