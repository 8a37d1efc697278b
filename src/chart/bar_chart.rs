//! A list of numbers as bars with handles: P's solid, Q's hollow.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;

use super::axis::{CountAxis, ValueAxis};
use super::frame::{Frame, Kind, Size};
use super::mesh::BinMesh;
use super::plot::{DrawResult, Plot};
use super::style::Style;
use super::{Scene, bars};

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

/// The scale that holds the greatest number.
///
/// ```
/// use wormteeth::chart::bar_chart;
///
/// assert_eq!(bar_chart::axis(0.4).high, 0.425);
/// assert!(bar_chart::axis(7.0).high >= 7.0);
/// ```
#[must_use]
pub fn axis(greatest: f64) -> ValueAxis {
    let CountAxis { top, step } = CountAxis::new(greatest);
    ValueAxis { low: 0.0, high: top, step }
}

/// Where the bars stand on a canvas; y as in the list.
#[must_use]
pub fn frame(size: Size, outcomes: usize, axis: &ValueAxis, style: &Style) -> Frame {
    Frame::new(size, Kind::Histogram, style, (-0.5, outcomes.max(1) as f64 - 0.5), axis.range())
}

impl Scene for BarChartBase {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        let Some(plot) = Plot::new(area, style, |size| frame(size, self.outcomes, &self.axis, style)) else { return Ok(()) };
        let mesh = BinMesh {
            ticks: self.axis.ticks(false),
            unit_label: &self.unit_label,
            bins_label: "",
            highlighted: self.highlighted,
            bold: &self.bold,
            first: 1,
        };
        mesh.draw(&plot)
    }
}

impl Scene for BarChartOverlay {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        let Some(plot) = Plot::new(area, style, |size| frame(size, self.values.len(), &self.axis, style)) else { return Ok(()) };
        let base = bars::base(&plot);
        let tops = bars::tops(&plot, base, &self.values);
        let color = if self.hollow { style.palette.q } else { style.palette.p };
        let thickness = style.thick(style.sizes().q_stroke);
        for (bin, &top) in tops.iter().enumerate() {
            if self.hollow {
                let columns = bars::column(&plot.frame, style, bin, HOLLOW_PART);
                plot.root.draw(&bars::hollow(columns, base, top, thickness, color))?;
            } else {
                bars::solid(&plot, bars::column(&plot.frame, style, bin, SOLID_PART), base, top, color)?;
            }
        }
        bars::handles(&plot, &tops, color, self.highlighted, |_, _| true)?;
        bars::highlighted_handle(&plot, &tops, color, self.highlighted)
    }
}
