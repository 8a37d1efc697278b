//! Three distributions on one scale: the truth P as blue bars, the sampled worms as grey bars beside them, the model as hollow outlines.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;

use super::axis::CountAxis;
use super::histogram::frame;
use super::mesh::{self, BinMesh};
use super::plot::{DrawResult, Plot};
use super::style::Style;
use super::{Rgb, Scene, bars};

/// What part of a bin's column the two bars take together, and the outline round them.
const BARS: f64 = 0.6;
const OUTLINE: f64 = 0.84;

/// What lies under the bars: the scale of shares and the bin numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupedBarsBase {
    /// How many bins.
    pub bins: usize,
    /// The scale.
    pub axis: CountAxis,
    /// Over the shares: "share".
    pub unit_label: &'static str,
    /// Left of the bin numbers: "teeth".
    pub bins_label: &'static str,
}

/// The bars, as shares.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupedBars {
    /// P.
    pub truth: Vec<f64>,
    /// The sampled worms; empty before the first.
    pub data: Vec<f64>,
    /// The model.
    pub model: Vec<f64>,
    /// The scale.
    pub axis: CountAxis,
}

impl Scene for GroupedBarsBase {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        let Some(plot) = Plot::new(area, style, |size| frame(size, self.bins, &self.axis, style)) else { return Ok(()) };
        let Self { unit_label, bins_label, .. } = *self;
        BinMesh { ticks: self.axis.ticks(), unit_label, bins_label, highlighted: None, bold: &[], first: 0 }.draw(&plot)
    }
}

impl Scene for GroupedBars {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        let plot = Plot::new(area, style, |size| frame(size, self.truth.len(), &self.axis, style));
        let Some(plot) = plot.filter(|_| !self.truth.is_empty()) else { return Ok(()) };
        let (sizes, palette, base) = (style.sizes(), plot.palette(), bars::base(&plot));
        for (shares, right_half, color) in [(&self.truth, false, palette.p), (&self.data, true, palette.control)] {
            for (bin, top) in bars::tops(&plot, base, shares).into_iter().enumerate() {
                let (left, right) = bars::column(&plot.frame, style, bin, BARS);
                let middle = style.snap((left + right) / 2.0);
                let columns = if right_half { (middle, right) } else { (left, middle) };
                bars::solid(&plot, columns, base, top, color)?;
            }
        }
        let tops = bars::tops(&plot, base, &self.model);
        // The model's outlines, each over a rim in the page's colour so that it is seen on a bar. Columns too narrow for a rim have
        // none: it would cover the neighbours.
        let rim = style.px(sizes.q_stroke + 2.0 * sizes.casing);
        if plot.frame.pitch() * (1.0 - OUTLINE) > rim {
            outlines(&plot, &tops, base, rim, palette.page)?;
            mesh::zero_line(&plot)?;
        }
        outlines(&plot, &tops, base, style.thick(sizes.q_stroke), palette.q)
    }
}

fn outlines<DB: DrawingBackend>(plot: &Plot<DB>, tops: &[f64], base: f64, thickness: f64, color: Rgb) -> DrawResult<DB> {
    for (bin, &top) in tops.iter().enumerate().filter(|(_, top)| **top < base) {
        let (left, right) = bars::column(&plot.frame, plot.style, bin, OUTLINE);
        let half = (thickness / 2.0).min((right - left) / 2.0);
        plot.root.draw(&bars::hollow((left - half, right + half), base, top - half, 2.0 * half, color))?;
    }
    Ok(())
}
