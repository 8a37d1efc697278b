//! The charts, drawn by plotters on any backend: Explore's counts, divergences against p and terms bin by bin; lists as bars, single
//! curves and quantities as lengths, which are Information's; three distributions side by side and anything against the number of worms,
//! which are Evidence's; panels over one axis, which are the neuron's; logits and what becomes of them.
//!
//! Each kind has a *still* scene (axes, grid, curves, bars of P) and a *live* one (what the model changes, marker, dots), drawn one
//! over the other: a step of p redraws the live layer over a kept picture of the still one. A scene is plain data, already worded; a
//! [`Frame`] draws and hit-tests; [`Style`] has colours and sizes.
//!
//! GapAnalysis rules keep plotters quick and right. Nothing but finite numbers inside the ranges gets past `clip` and the axes. Text is
//! never measured: it is anchored, and where labels could meet their widths are bounded. Marks of one colour are one polygon.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;
use std::sync::Arc;

mod axis;
pub mod bar_chart;
mod bins;
pub mod classes;
mod clip;
pub mod counts;
pub mod curves;
mod dash;
mod frame;
pub mod function_plot;
pub mod grouped_bars;
mod hatch;
mod label;
pub mod log_trend;
mod painter;
mod palette;
pub mod signed_bars;
pub mod small_multiples;
pub mod stacked_bars;
mod style;

pub use axis::{CountAxis, ValueAxis};
pub use bar_chart::{BarChartBase, BarChartOverlay};
pub use classes::{ClassBar, ClassBarsBase, ClassBarsOverlay, Threshold};
pub use counts::{HistogramBase, HistogramOverlay};
pub use curves::{CurveScene, CurvesBase, CurvesOverlay, Level, Levels, Minimum};
pub use frame::{Frame, Kind, Margins, Size, margins};
pub use function_plot::{FunctionPlotBase, FunctionPlotOverlay, Ground, Mean, Spot, WeightedPoints};
pub use grouped_bars::{GroupedBars, GroupedBarsBase};
pub use log_trend::{Dot, LogTrend, LogTrendBase, Note};
pub use painter::DrawResult;
pub use palette::{Palette, Rgb};
pub use signed_bars::{Label, SignedBarsBase, SignedBarsOverlay};
pub use small_multiples::{Guide, Line, Mark, Panel, SmallMultiplesBase, SmallMultiplesOverlay, Tone};
pub use stacked_bars::{Fill, StackedBar, StackedBarsBase, StackedBarsOverlay};
pub use style::{Density, FINE, FONT, Style, TextFit};

/// One layer of a chart: plain data that plotters draws on any backend.
///
/// A chart is a base (axes, grid, what changes seldom) and an overlay (the model, the marker), drawn over it. Scenes that compare
/// equal draw the same.
pub trait Scene: PartialEq + Send + Sync + 'static {
    /// Draws the layer on an area of the size its frame is made for; nothing where the plot has no room.
    ///
    /// # Errors
    /// What the backend reports.
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB>;
}

/// A scene that others share.
impl<S: Scene> Scene for Arc<S> {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, style: &Style) -> DrawResult<DB> {
        (**self).draw(area, style)
    }
}
