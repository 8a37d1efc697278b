//! A list of numbers as bars with handles: P's solid, Q's hollow.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::axis::{CountAxis, ValueAxis};
use super::bins;
use super::frame::{Frame, Kind, Size};
use super::label::Area;
use super::pen::{Drawn, Pen, Point, Type, Weight};
use super::style::Style;

/// How much of its column a bar fills, solid and hollow.
const SOLID_PART: f64 = 0.52;
const HOLLOW_PART: f64 = 0.64;

/// What lies under the bars.
#[derive(Clone, Debug, PartialEq)]
pub struct SharesStill {
    /// How many bars; they are numbered from 1.
    pub outcomes: usize,
    /// The scale.
    pub axis: ValueAxis,
    /// Over the scale: "p".
    pub unit_label: String,
    /// The bar under the pointer or in focus.
    pub lit: Option<usize>,
    /// More bars whose numbers are bold.
    pub bold: Vec<usize>,
}

/// The bars.
#[derive(Clone, Debug, PartialEq)]
pub struct SharesLive {
    /// The numbers; above the scale a bar ends at its top.
    pub values: Vec<f64>,
    /// The scale.
    pub axis: ValueAxis,
    /// False: P's, solid. True: Q's, outlined.
    pub hollow: bool,
    /// The bar under the pointer or in focus.
    pub lit: Option<usize>,
}

/// The scale that holds the greatest number, and 1 in any case: so lists of shares stand on the same one, whatever is dragged.
///
/// ```
/// use wormteeth::chart::shares;
///
/// assert_eq!(shares::axis(0.4), shares::axis(0.9));
/// assert!(shares::axis(7.0).high >= 7.0);
/// ```
#[must_use]
pub fn axis(greatest: f64) -> ValueAxis {
    let CountAxis { top, step, .. } = CountAxis::new(greatest.max(1.0), 1.0);
    ValueAxis { low: 0.0, high: top, step }
}

/// Where the bars stand on a canvas; y as in the list.
#[must_use]
pub fn frame(size: Size, outcomes: usize, axis: &ValueAxis, style: &Style) -> Frame {
    Frame::new(size, Kind::Counts, style, (-0.5, outcomes.max(1) as f64 - 0.5), axis.range())
}

/// Draws the still layer; on an area without room for a plot, nothing.
///
/// # Errors
/// What the backend reports.
pub fn draw_still<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, scene: &SharesStill, style: &Style) -> Drawn<DB> {
    let pen = Pen::new(area, style);
    let frame = frame(pen.size(), scene.outcomes, &scene.axis, style);
    if !frame.is_drawable() {
        return Ok(());
    }
    let look = Type { size: style.sizes().tick, weight: Weight::Regular, color: style.palette.muted };
    let unit_at = (0.0, style.px(look.size));
    let unit = Area::of_text(&scene.unit_label, unit_at, HPos::Left, style.px(look.size), false);
    bins::band(&pen, &frame, scene.lit)?;
    bins::grid(&pen, &frame, &scene.axis.ticks(false), Some(unit))?;
    bins::zero(&pen, &frame)?;
    pen.text(&scene.unit_label, unit_at, HPos::Left, look)?;
    let bold = Type { weight: Weight::Bold, color: style.palette.ink, ..look };
    for bar in 0..scene.outcomes {
        let look = if scene.lit == Some(bar) || scene.bold.contains(&bar) { bold } else { look };
        let at = (frame.x_px(bar as f64), bins::number_line(&pen, &frame));
        pen.text(&(bar + 1).to_string(), at, HPos::Center, look)?;
    }
    Ok(())
}

/// Draws the live layer; on an area without room for a plot, nothing.
///
/// # Errors
/// What the backend reports.
pub fn draw_live<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, scene: &SharesLive, style: &Style) -> Drawn<DB> {
    let pen = Pen::new(area, style);
    let frame = frame(pen.size(), scene.values.len(), &scene.axis, style);
    if !frame.is_drawable() || scene.values.is_empty() {
        return Ok(());
    }
    let foot = style.snap(frame.bottom() - style.thick(style.sizes().zero) / 2.0);
    let top = |value: &f64| {
        let value = if value.is_finite() { value.max(0.0) } else { 0.0 };
        style.snap(frame.y_px(value).max(frame.top())).min(foot)
    };
    let tops: Vec<f64> = scene.values.iter().map(top).collect();
    let color = if scene.hollow { style.palette.q } else { style.palette.p };
    pen.polygon(&bars(&tops, foot, scene.hollow, &frame, style), color)?;
    let sizes = style.sizes();
    let (radius, ring) = (style.px(sizes.handle), style.px(sizes.ring));
    // All outer discs before all inner ones: those of one colour are one filling.
    for (radius, color) in [(radius + ring / 2.0, color), (radius - ring / 2.0, style.palette.page)] {
        for (bar, &top) in tops.iter().enumerate().filter(|(bar, _)| scene.lit != Some(*bar)) {
            pen.disc((frame.x_px(bar as f64), top), radius, color)?;
        }
    }
    let Some((bar, &top)) = scene.lit.and_then(|bar| tops.get(bar).map(|top| (bar, top))) else {
        return Ok(());
    };
    let (x, y) = (frame.x_px(bar as f64), top);
    let radius = style.px(sizes.lit_handle);
    pen.disc((x, y), radius + style.px(2.0), style.palette.page)?;
    pen.disc((x, y), radius, color)?;
    // ↕: two triangles, point to point by a line of no width.
    let (half, near, far) = (radius * 0.36, radius * 0.16, radius * 0.58);
    let arrows = [
        (x, y - far),
        (x + half, y - near),
        (x, y - near),
        (x, y + near),
        (x + half, y + near),
        (x, y + far),
        (x - half, y + near),
        (x, y + near),
        (x, y - near),
        (x - half, y - near),
    ];
    pen.polygon(&arrows, style.palette.page)
}

/// All bars as one polygon that returns to the foot between them; a hollow one goes back along the inside of its stroke.
fn bars(tops: &[f64], foot: f64, hollow: bool, frame: &Frame, style: &Style) -> Vec<Point> {
    let thick = style.thick(style.sizes().q_stroke);
    let mut points = Vec::with_capacity(tops.len() * 8);
    for (bar, &top) in tops.iter().enumerate().filter(|(_, top)| **top < foot) {
        let (left, right) = bins::bar(frame, style, bar, if hollow { HOLLOW_PART } else { SOLID_PART });
        points.extend([(left, foot), (left, top), (right, top), (right, foot)]);
        let (inner_left, inner_right, inner) = (left + thick, right - thick, top + thick);
        if hollow && inner_left < inner_right && inner < foot {
            points.extend([(inner_right, foot), (inner_right, inner), (inner_left, inner), (inner_left, foot)]);
        }
    }
    points
}
