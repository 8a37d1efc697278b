//! A list of numbers as bars with handles: P's solid, Q's hollow.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;

use super::Scene;
use super::axis::{CountAxis, ValueAxis};
use super::bins::{self, Scale};
use super::counts::handles;
use super::frame::{Frame, Kind, Size};
use super::painter::{ColorRole, DrawResult, Painter, draw};
use super::style::Style;

/// How much of its column a bar fills, solid and hollow.
const SOLID_PART: f64 = 0.52;
const HOLLOW_PART: f64 = 0.64;

/// What lies under the bars.
#[derive(Clone, Debug, PartialEq)]
pub struct BarChartBase {
    /// How many bars; they are numbered from 1.
    pub outcomes: usize,
    /// The scale.
    pub axis: ValueAxis,
    /// Over the scale: "p".
    pub unit_label: String,
    /// The bar under the pointer or in focus.
    pub highlighted: Option<usize>,
    /// More bars whose numbers are bold.
    pub bold: Vec<usize>,
}

/// The bars.
#[derive(Clone, Debug, PartialEq)]
pub struct BarChartOverlay {
    /// The numbers; above the scale a bar ends at its top.
    pub values: Vec<f64>,
    /// The scale.
    pub axis: ValueAxis,
    /// False: P's, solid. True: Q's, outlined.
    pub hollow: bool,
    /// The bar under the pointer or in focus.
    pub highlighted: Option<usize>,
}

/// The scale that holds the greatest number, and 1 in any case: so lists of shares stand on the same one, whatever is dragged.
///
/// ```
/// use wormteeth::chart::bar_chart;
///
/// assert_eq!(bar_chart::axis(0.4), bar_chart::axis(0.9));
/// assert!(bar_chart::axis(7.0).high >= 7.0);
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

impl Scene for BarChartBase {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        draw(area, style, &|pen| still(pen, self))
    }
}

fn still(pen: &Painter, scene: &BarChartBase) {
    let frame = frame(pen.size, scene.outcomes, &scene.axis, pen.style);
    if frame.is_drawable() {
        let words = [scene.unit_label.as_str(), ""];
        let scale = Scale { ticks: scene.axis.ticks(false), words, highlighted: scene.highlighted, bold: &scene.bold, first: 1 };
        bins::scale(pen, &frame, &scale);
    }
}

impl Scene for BarChartOverlay {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        draw(area, style, &|pen| live(pen, self))
    }
}

fn live(pen: &Painter, scene: &BarChartOverlay) {
    let style = pen.style;
    let frame = frame(pen.size, scene.values.len(), &scene.axis, style);
    if !frame.is_drawable() {
        return;
    }
    let foot = bins::foot(pen, &frame);
    let tops = bins::tops(pen, &frame, foot, &scene.values);
    let (part, ink) = if scene.hollow { (HOLLOW_PART, ColorRole::Q) } else { (SOLID_PART, ColorRole::P) };
    let thick = style.thick(style.sizes().q_stroke);
    for (bar, &top) in tops.iter().enumerate() {
        let columns = bins::bar(&frame, style, bar, part);
        if !scene.hollow {
            bins::solid(pen, columns, foot, top, ink);
        } else {
            bins::hollow(pen, columns, foot, top, thick, ink);
        }
    }
    handles::not_highlighted(pen, &frame, &tops, ink, scene.highlighted, &|_, _| true);
    handles::highlighted(pen, &frame, &tops, ink, scene.highlighted);
}
