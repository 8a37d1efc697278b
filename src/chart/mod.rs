//! The charts: plain data that plotters draws on any backend.
//!
//! | module | chart |
//! |---|---|
//! | [`histogram`] | counts of P with the model's N·q |
//! | [`curves`] | both divergences against p; a curve that the reader guesses |
//! | [`signed_bars`] | the terms of a divergence, bin by bin |
//! | [`bar_chart`] | a list of numbers as bars with handles |
//! | [`function_plot`] | one curve with points on it |
//! | [`stacked_bars`] | quantities as lengths laid end to end |
//! | [`grouped_bars`] | three distributions side by side |
//! | [`log_trend`] | anything against the number of worms, on powers of ten |
//! | [`small_multiples`] | plots one below the other over one axis |
//! | [`class_bars`] | logits and what becomes of them |
//!
//! A chart is two [`Scene`]s, a base and an overlay, drawn one over the other: a step of p redraws the overlay over a kept picture of the
//! base. A scene has its texts already worded. A [`Frame`] says where the data stand, for drawing and for hit-testing; [`Style`] has
//! colours and sizes.
//!
//! Inside, a `Plot` holds plotters' root area, the style and the frame. Curves are line series on the chart context that `Plot::chart`
//! builds from the frame; bars, lines and texts, which stand on whole device pixels, are elements drawn on the root area; marks that
//! plotters lacks are in [`element`].
//!
//! Three rules keep plotters quick and right. An infinite or empty range hangs it: a frame's ranges are finite and not empty. It moves
//! points outside the window to its edge: curves are cut at the window (`clip`). It measures labels, in a browser by a reflow: text is
//! anchored, its width bounded (`text`), and one solver places all labels (`labels`).

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;
use std::sync::Arc;

mod axis;
pub mod bar_chart;
mod bars;
pub mod class_bars;
mod clip;
pub mod curves;
pub mod element;
mod frame;
pub mod function_plot;
pub mod grouped_bars;
pub mod histogram;
mod labels;
pub mod log_trend;
mod mesh;
mod palette;
mod plot;
mod rect;
pub mod signed_bars;
pub mod small_multiples;
pub mod stacked_bars;
mod style;
mod surplus;
mod text;

pub use axis::{CountAxis, ValueAxis};
pub use bar_chart::{BarChartBase, BarChartOverlay};
pub use class_bars::{ClassBar, ClassBarsBase, ClassBarsOverlay, Threshold};
pub use curves::{CurveScene, CurvesBase, CurvesOverlay, GuessCurve, GuessCurveBase, Level, Levels, Minimum, Truth};
pub use frame::{Frame, Kind, Margins, Size, margins};
pub use function_plot::{FunctionPlotBase, FunctionPlotOverlay, Ground, Mean, Spot, WeightedPoints};
pub use grouped_bars::{GroupedBars, GroupedBarsBase};
pub use histogram::{Editable, HistogramBase, HistogramOverlay};
pub use log_trend::{Dot, LogTrend, LogTrendBase, Note};
pub use palette::{Palette, Rgb};
pub use plot::DrawResult;
pub use signed_bars::{Label, SignedBarsBase, SignedBarsOverlay};
pub use small_multiples::{Guide, Line, Mark, Panel, SmallMultiplesBase, SmallMultiplesOverlay, Tone};
pub use stacked_bars::{Fill, StackedBar, StackedBarsBase, StackedBarsOverlay};
pub use style::{Density, FINE, FONT, Style, TextFit};
pub use surplus::AverageOver;
pub use text::width_at_most;

/// One layer of a chart: plain data that plotters draws on any backend.
///
/// Scenes that compare equal draw the same.
pub trait Scene: PartialEq + Send + Sync + 'static {
    /// Draws the layer; on an area smaller than the chart's margins, nothing.
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
