//! Where the curves are least: diamonds, drop lines, labels.

use plotters::element::DashedPathElement;
use plotters::style::Color;
use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::{CurvesBase, Minimum};
use crate::chart::Rgb;
use crate::chart::element::diamond;
use crate::chart::layout::{Anchor, HALF_HEIGHT, LabelLayout, Rect};
use crate::chart::plot::{DrawResult, Plot, Point, coord, stroke_width};
use crate::chart::text::{LabelStyle, OverLine, TextSize};

/// With less height than this (CSS px) between a minimum and the axis its label goes up into the bowl.
const LEAST_HEIGHT: f64 = 27.0;

/// A minimum inside the window.
pub(super) struct VisibleMinimum<'a> {
    color: Rgb,
    minimum: &'a Minimum,
    /// In drawing units.
    at: Point,
}

/// The minima inside the window, the one with the smaller p first.
pub(super) fn visible<'a, DB: DrawingBackend>(scene: &'a CurvesBase, plot: &Plot<DB>) -> Vec<VisibleMinimum<'a>> {
    let (frame, palette) = (&plot.frame, plot.palette());
    let (low, high) = frame.y_range();
    let both = [(palette.q, &scene.reverse.minimum), (palette.p, &scene.forward.minimum)];
    let found = both.into_iter().filter_map(|(color, minimum)| Some((color, minimum.as_ref()?)));
    let inside = found.filter(|(_, minimum)| (0.0..=1.0).contains(&minimum.p) && minimum.y.is_finite() && minimum.y <= high);
    let mut visible: Vec<VisibleMinimum<'a>> = inside
        .map(|(color, minimum)| VisibleMinimum { color, minimum, at: frame.point_px((minimum.p, minimum.y.max(low))) })
        .collect();
    // There are two at most.
    if let [left, right] = visible.as_mut_slice()
        && left.minimum.p > right.minimum.p
    {
        std::mem::swap(left, right);
    }
    visible
}

/// Draws a line from each minimum to the axis: solid for D(P‖Q), dotted for D(Q‖P).
pub(super) fn drop_lines<DB: DrawingBackend>(plot: &Plot<DB>, minima: &[VisibleMinimum]) -> DrawResult<DB> {
    let foot = plot.frame.bottom();
    for VisibleMinimum { color, at: (x, y), .. } in minima {
        if *color == plot.palette().p {
            plot.root.draw(&plot.vertical(*x, (*y, foot), 1.0, *color))?;
        } else {
            let x = plot.vertical_center(*x, 1.0);
            let (ends, dot) = ([coord((x, *y)), coord((x, foot))], stroke_width(plot.px(3.0)));
            let stroke = color.stroke_width(stroke_width(plot.style.thick(1.0)));
            plot.root.draw(&DashedPathElement::new(ends, dot, dot, stroke))?;
        }
    }
    Ok(())
}

/// Draws a solid diamond for D(P‖Q), a smaller hollow one for D(Q‖P), each with a rim in the page's colour.
pub(super) fn diamonds<DB: DrawingBackend>(
    plot: &Plot<DB>,
    minima: &[VisibleMinimum],
    layout: &mut LabelLayout,
) -> DrawResult<DB> {
    let palette = plot.palette();
    let [solid, hollow] = plot.style.sizes().diamond.map(|css| plot.px(css));
    let half_stroke = plot.px(1.25);
    // The larger first: where both minima are one point, the hollow one stands in the solid one.
    for wanted in [palette.p, palette.q] {
        for VisibleMinimum { at, .. } in minima.iter().filter(|minimum| minimum.color == wanted) {
            let radius = if wanted == palette.p { solid } else { hollow + half_stroke };
            let outer = radius + plot.px(2.5);
            plot.root.draw(&diamond(*at, outer, palette.page))?;
            plot.root.draw(&diamond(*at, radius, wanted))?;
            if wanted == palette.q {
                plot.root.draw(&diamond(*at, hollow - half_stroke, palette.page))?;
            }
            layout.reserve(Rect::around(*at, outer));
        }
    }
    Ok(())
}

/// Writes the labels under the curve beside the drop line: the smaller p to the left, the larger to the right, at the plot's edges
/// inwards. Where they do not fit beneath, up in the bowl, one over the other.
pub(super) fn labels<DB: DrawingBackend>(plot: &Plot<DB>, minima: &[VisibleMinimum], layout: &mut LabelLayout) -> DrawResult<DB> {
    for (index, VisibleMinimum { color, minimum, at }) in minima.iter().enumerate() {
        let leftwards = index == 0 && (minima.len() > 1 || minimum.p > 0.5);
        let look = LabelStyle::bold(TextSize::Minimum, *color);
        plot.label(layout, &minimum.label, look, OverLine::Case, anchors(plot, *at, leftwards))?;
    }
    Ok(())
}

/// Row by row from the axis up to the minimum, on both sides; then row by row upwards, from over the minimum outwards.
fn anchors<DB: DrawingBackend>(plot: &Plot<DB>, (x, y): Point, leftwards: bool) -> impl Iterator<Item = Anchor> {
    let frame = plot.frame;
    let size = plot.em(TextSize::Minimum);
    let row = size * 1.3;
    let rows = move |height: f64| 1 + (height / row).clamp(0.0, 12.0) as usize;
    let beside = move |far: f64, y: f64, leftwards: bool| {
        if leftwards { ((x - far, y), HPos::Right) } else { ((x + far, y), HPos::Left) }
    };
    let (near, step) = (plot.px(14.0), plot.px(8.0));
    let lowest = frame.bottom() - plot.px(10.0) - size * HALF_HEIGHT;
    let beneath = if frame.bottom() - y >= plot.px(LEAST_HEIGHT) { rows(lowest - y) } else { 0 };
    let under = (0..beneath).flat_map(move |nth| {
        let y = lowest - nth as f64 * row;
        [leftwards, !leftwards].map(|leftwards| beside(near, y, leftwards))
    });
    let over = y - plot.px(16.0) - size * 0.6;
    /// One over the minimum, six on each side.
    const IN_ROW: usize = 13;
    let above = (0..IN_ROW * rows(over - frame.top())).map(move |number| {
        let y = over - (number / IN_ROW) as f64 * row;
        match number % IN_ROW {
            0 => ((x, y), HPos::Center),
            aside => beside(step + near * ((aside - 1) / 2) as f64, y, aside % 2 == 0),
        }
    });
    under.chain(above)
}
