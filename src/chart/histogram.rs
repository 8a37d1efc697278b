//! Counts of P as solid bars with handles, the model as hollow bars of N·q on the same scale.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::element::Circle;
use plotters::style::Color;
use plotters_backend::DrawingBackend;
use std::sync::Arc;

use super::axis::CountAxis;
use super::bars;
use super::frame::{Frame, Kind, Size};
use super::mesh::BinMesh;
use super::plot::{DrawResult, Plot, Point, coord, rectangle, stroke_width};
use super::style::Style;
use super::surplus::{self, AverageOver};
use super::{Rgb, Scene};

mod card;
mod names;

/// How much of a bin's column a bar of P fills, and a bar of Q spans.
const P_PART: f64 = 0.52;
const Q_PART: f64 = 0.8;

/// Which bars the reader can take hold of, by handles on their ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Editable {
    /// Those of P.
    #[default]
    P,
    /// The outlines, which are the reader's own drawing, in ink.
    Drawing,
    /// None: the drawing is kept, still in ink.
    Kept,
    /// None: a picture.
    Nothing,
}

/// The second ring's radius, CSS px.
const HINT_RADIUS: f64 = 13.0;

/// Under this height (CSS px) a bar of Q cuts no gap into the bar of P behind it.
const LEAST_CUT: f64 = 4.0;

/// What does not depend on the model: gridlines, counts, bin numbers, the bars of P with their handles.
#[derive(Clone, Debug, PartialEq)]
pub struct HistogramBase {
    /// P's counts.
    pub counts: Arc<Vec<f64>>,
    /// The scale.
    pub axis: CountAxis,
    /// Over the labels of the axis: "worms".
    pub unit_label: &'static str,
    /// Left of the bin numbers: "teeth"; empty for none.
    pub bins_label: &'static str,
    /// The bin under the pointer or in focus.
    pub highlighted: Option<usize>,
    /// More bins whose numbers are bold.
    pub bold: Vec<usize>,
    /// Which bars have handles.
    pub editable: Editable,
}

/// The model's outlines, the shading of the bars, and what of P they meet.
#[derive(Clone, Debug, PartialEq)]
pub struct HistogramOverlay {
    /// P's counts.
    pub counts: Arc<Vec<f64>>,
    /// The model's, N·q; empty for no model.
    pub expected: Vec<f64>,
    /// The scale.
    pub axis: CountAxis,
    /// "P observed".
    pub p_name: &'static str,
    /// "Q binomial".
    pub q_name: &'static str,
    /// The bins that make D(P‖Q) and D(Q‖P) infinite.
    pub infinite: [Vec<usize>; 2],
    /// What the shading says of each bin: what it adds to this divergence. None: the bars of P are plain.
    pub shading: Option<AverageOver>,
    /// Which bars have handles.
    pub editable: Editable,
    /// Whether the page lays its key, and the card of the highlighted bin, over the chart.
    pub has_card: bool,
    /// The bin under the pointer or in focus.
    pub highlighted: Option<usize>,
    /// The bin whose handle has a second ring: it is to be taken.
    pub hinted: Option<usize>,
}

/// Where `bins` bins stand on a canvas; y in counts.
#[must_use]
pub fn frame(size: Size, bins: usize, axis: &CountAxis, style: &Style) -> Frame {
    let x = (-0.5, bins.max(1) as f64 - 0.5);
    Frame::new(size, Kind::Histogram, style, x, (0.0, axis.safe_top()))
}

/// Where the page lays the card of a highlighted bin: left and top in CSS px; on a phone there is none.
///
/// `counts` and `expected`: as in [`HistogramOverlay`]
#[must_use]
pub fn card_corner(frame: &Frame, style: &Style, counts: &[f64], expected: &[f64], bin: usize) -> Option<(f64, f64)> {
    card::place(frame, style, counts, expected, bin).map(|card| (card.left / style.scale, card.top / style.scale))
}

impl Scene for HistogramBase {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        let Some(plot) = Plot::new(area, style, |size| frame(size, self.counts.len(), &self.axis, style)) else { return Ok(()) };
        let mesh = BinMesh {
            ticks: self.axis.ticks(),
            unit_label: self.unit_label,
            bins_label: self.bins_label,
            highlighted: self.highlighted,
            bold: &self.bold,
            first: 0,
        };
        mesh.draw(&plot)?;
        let base = bars::base(&plot);
        let tops = bars::tops(&plot, base, &self.counts);
        for (bin, &top) in tops.iter().enumerate() {
            bars::solid(&plot, bars::column(&plot.frame, style, bin, P_PART), base, top, style.palette.p)?;
        }
        if self.editable != Editable::P {
            return Ok(());
        }
        bars::handles(&plot, &tops, style.palette.p, self.highlighted, |_, _| true)
    }
}

impl Scene for HistogramOverlay {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        let plot = Plot::new(area, style, |size| frame(size, self.counts.len(), &self.axis, style));
        let Some(plot) = plot.filter(|_| !self.counts.is_empty()) else { return Ok(()) };
        let base = bars::base(&plot);
        let (sizes, palette) = (style.sizes(), plot.palette());
        let is_drawing = matches!(self.editable, Editable::Drawing | Editable::Kept);
        let (color, stroke) = if is_drawing { (palette.ink, sizes.pencil) } else { (palette.q, sizes.q_stroke) };
        let stroke = style.thick(stroke);
        // While a bar is dragged its axis stays, and N·q may outgrow it.
        let outgrown = |expected: &f64| style.snap(plot.frame.y_px(*expected).max(-2.0 * stroke)).min(base);
        let q = if is_drawing { bars::tops(&plot, base, &self.expected) } else { self.expected.iter().map(outgrown).collect() };
        let heights = Heights { base, p: bars::tops(&plot, base, &self.counts), q, color, stroke };
        let bins = self.bins(&plot, &heights);
        if let Some(over) = self.shading {
            surplus::shade(&plot, &bins, over)?;
        }
        cut_gaps(&plot, &heights, self.highlighted)?;
        draw_outlines(&plot, &heights)?;
        if let Some(over) = self.shading {
            surplus::signs(&plot, &bins, over)?;
        }
        // Outlines and shading may have gone through handles of the base.
        let reach = heights.stroke + style.thick(sizes.casing);
        let covered = |bin: usize, radius: f64| match (self.shading, heights.p.get(bin), heights.q.get(bin)) {
            (Some(AverageOver::Q), ..) => true,
            (_, Some(p), Some(q)) => *q < p + radius + reach,
            _ => false,
        };
        match self.editable {
            Editable::P => {
                bars::handles(&plot, &heights.p, palette.p, self.highlighted, covered)?;
                bars::highlighted_handle(&plot, &heights.p, palette.p, self.highlighted)?;
            }
            Editable::Drawing => {
                bars::handles(&plot, &heights.q, color, self.highlighted, |_, _| true)?;
                bars::highlighted_handle(&plot, &heights.q, color, self.highlighted)?;
            }
            Editable::Kept | Editable::Nothing => {}
        }
        if let Some((bin, &y)) = self.hinted.and_then(|bin| Some((bin, heights.p.get(bin)?))) {
            hint(&plot, (plot.frame.x_px(bin as f64), y))?;
        }
        names::draw(&plot, &heights, self)
    }
}

impl HistogramOverlay {
    fn bins<DB: DrawingBackend>(&self, plot: &Plot<DB>, heights: &Heights) -> Vec<surplus::Bin> {
        let bins = heights.p.iter().zip(&heights.q).zip(self.counts.iter().zip(&self.expected)).enumerate();
        bins.map(|(bin, ((p, q), (count, expected)))| {
            let (left, right) = bars::column(&plot.frame, plot.style, bin, P_PART);
            surplus::Bin { left, right, base: heights.base, p: *p, q: *q, one_sided: *count <= 0.0 || *expected <= 0.0 }
        })
        .collect()
    }
}

/// The second ring round a handle, which leaves the first in sight.
fn hint<DB: DrawingBackend>(plot: &Plot<DB>, (x, y): Point) -> DrawResult<DB> {
    let (radius, stroke) = (plot.px(HINT_RADIUS).round() as u32, stroke_width(plot.px(plot.style.sizes().ring)));
    plot.root.draw(&Circle::new(coord((x, y)), radius, plot.palette().p.stroke_width(stroke)))
}

/// Where bars end, in drawing units: the base on the zero line's upper edge, tops on whole device pixels.
struct Heights {
    base: f64,
    p: Vec<f64>,
    q: Vec<f64>,
    /// Of the outlines.
    color: Rgb,
    stroke: f64,
}

impl Heights {
    /// The upper and lower edge of an outline's stroke across the bar.
    fn outline_edges(&self, top: f64, style: &Style) -> (f64, f64) {
        let upper = style.snap(top - self.stroke / 2.0);
        (upper, (upper + self.stroke).min(self.base))
    }
}

/// Where an outline is to cross a bar of P, a gap in the bar, in the colour of what is behind it, so that the outline is seen.
fn cut_gaps<DB: DrawingBackend>(plot: &Plot<DB>, heights: &Heights, highlighted: Option<usize>) -> DrawResult<DB> {
    let (style, palette) = (plot.style, plot.palette());
    let casing = style.thick(style.sizes().casing);
    for (bin, (&top, &q)) in heights.p.iter().zip(&heights.q).enumerate() {
        let (upper, lower) = heights.outline_edges(q, style);
        let (gap_top, gap_bottom) = (upper - casing, (lower + casing).min(heights.base));
        if heights.base - q < style.px(LEAST_CUT) || gap_bottom <= top || plot.frame.pitch() < style.px(LEAST_PITCH) {
            continue;
        }
        // A sliver over the gap would look like a stray line; the handle says where the bar ends.
        let gap_top = if gap_top - top < casing { top } else { gap_top };
        let (left, right) = bars::column(&plot.frame, style, bin, P_PART);
        let behind = if highlighted == Some(bin) { palette.band } else { palette.page };
        plot.root.draw(&rectangle((left, gap_top), (right, gap_bottom), behind))?;
    }
    Ok(())
}

/// Columns narrower than this (CSS px) have no outlines, whose sides would hide the bars of P: the model is one line of steps.
const LEAST_PITCH: f64 = 8.0;

/// Draws all outlines.
fn draw_outlines<DB: DrawingBackend>(plot: &Plot<DB>, heights: &Heights) -> DrawResult<DB> {
    let (style, color, thickness) = (plot.style, heights.color, heights.stroke);
    if plot.frame.pitch() < style.px(LEAST_PITCH) {
        return draw_steps(plot, heights);
    }
    let half = style.snap(thickness / 2.0);
    for (bin, &top) in heights.q.iter().enumerate().filter(|(_, top)| **top < heights.base) {
        let (left, right) = bars::column(&plot.frame, style, bin, Q_PART);
        let (upper, _) = heights.outline_edges(top, style);
        let columns = (left - half, right - half + thickness);
        if upper > 0.0 {
            plot.root.draw(&bars::hollow(columns, heights.base, upper, thickness, color))?;
            continue;
        }
        // It goes on over the canvas's edge: without a lid, at which it would seem to end.
        for side in [columns.0, columns.1 - thickness] {
            plot.root.draw(&rectangle((side, 0.0), (side + thickness, heights.base), color))?;
        }
    }
    Ok(())
}

/// Draws the model as a line of steps, a level for each bin.
fn draw_steps<DB: DrawingBackend>(plot: &Plot<DB>, heights: &Heights) -> DrawResult<DB> {
    let (style, color) = (plot.style, heights.color);
    let thickness = style.thick(STEPS);
    let mut before = heights.base;
    for (bin, &top) in heights.q.iter().enumerate() {
        let (left, right) = bars::column(&plot.frame, style, bin, 1.0);
        plot.root.draw(&rectangle((left, top.min(before)), (left + thickness, top.max(before) + thickness), color))?;
        plot.root.draw(&rectangle((left, top), (right, top + thickness), color))?;
        before = top;
    }
    Ok(())
}

/// The stroke of the steps, CSS px.
const STEPS: f64 = 1.5;
