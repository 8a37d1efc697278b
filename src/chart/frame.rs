//! Where data stand on the canvas: one `Copy` value that draws and hit-tests.

use super::{Density, Style};

/// A canvas's size in drawing units (device pixels times [`Style::fine`]).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Across.
    pub width: f64,
    /// Down.
    pub height: f64,
}

impl Size {
    /// The size of a canvas of so many CSS pixels.
    #[must_use]
    pub fn css(width: f64, height: f64, style: &Style) -> Self {
        Self { width: style.px(width), height: style.px(height) }
    }
}

/// The kinds of chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Counts of P with N·q.
    Histogram,
    /// Divergences against p.
    Curves,
    /// Terms of one divergence, bin by bin.
    SignedBars,
    /// One curve without a slider.
    FunctionPlot,
    /// Quantities as lengths.
    StackedBars,
    /// Anything against the number of worms.
    LogTrend,
    /// Plots one below the other over one axis, which is a slider.
    SmallMultiples,
    /// Logits, over their fields.
    Logits,
    /// What becomes of the logits, class by class.
    ClassBars,
    /// A curve that the reader draws.
    GuessCurve,
}

/// Space round the plot, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Margins {
    /// Left of the plot: tick labels.
    pub left: f64,
    /// Right of it.
    pub right: f64,
    /// Above it.
    pub top: f64,
    /// Below it: bin numbers, or the slider and the labels of p.
    pub bottom: f64,
}

/// Left, right, top, bottom, of each kind in its order, at each density in its: normal, projector, phone.
const MARGINS: [[[u8; 4]; 3]; 10] = [
    [[44, 6, 20, 22], [56, 5, 26, 28], [34, 2, 22, 22]],    // histogram
    [[44, 16, 22, 34], [56, 16, 28, 40], [34, 14, 22, 34]], // curves
    [[44, 6, 20, 20], [56, 5, 14, 22], [34, 2, 20, 20]],    // signed bars
    [[44, 14, 20, 20], [56, 16, 24, 24], [34, 14, 20, 20]], // function plot
    [[2, 14, 1, 18], [2, 16, 1, 24], [2, 14, 1, 18]],       // stacked bars
    [[44, 16, 22, 22], [56, 18, 26, 26], [34, 14, 22, 22]], // log trend
    [[44, 16, 22, 34], [56, 16, 28, 40], [44, 14, 22, 34]], // small multiples
    [[44, 6, 14, 8], [56, 5, 14, 8], [34, 2, 14, 8]],       // logits
    [[44, 6, 19, 18], [56, 5, 23, 22], [34, 2, 19, 18]],    // class bars
    [[48, 16, 50, 38], [60, 18, 58, 48], [34, 14, 24, 24]], // guess curve
];

/// The margins of a kind of chart, CSS pixels: the page aligns slider and count fields with them.
#[must_use]
pub const fn margins(kind: Kind, density: Density) -> Margins {
    let [left, right, top, bottom] = MARGINS[kind as usize][density as usize];
    Margins { left: left as f64, right: right as f64, top: top as f64, bottom: bottom as f64 }
}

/// The plot's rectangle in drawing units and the ranges of the data in it; both projections are linear.
///
/// ```
/// use wormteeth::chart::{CountAxis, Density, Palette, Size, Style, histogram};
///
/// let style = Style::canvas(Palette::LIGHT, Density::Normal, 1.0);
/// let frame = histogram::frame(Size::css(600.0, 230.0, &style), 11, &CountAxis::new(123.0), &style);
/// assert_eq!(frame.pitch() / style.scale, 50.0);
/// assert_eq!(frame.bin_at(frame.x_px(7.0) + style.px(20.0)), 7);
/// assert_eq!(frame.y_data(frame.y_px(100.0)), 100.0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    x: (f64, f64),
    y: (f64, f64),
}

impl Frame {
    /// A frame of finite, non-empty ranges; a canvas smaller than its margins gives one that is not [`Self::is_drawable`].
    pub(super) fn new(size: Size, kind: Kind, style: &Style, x: (f64, f64), y: (f64, f64)) -> Self {
        let margins = margins(kind, style.density);
        // Whole drawing units, as the edges of plotters' areas are.
        Self {
            left: style.px(margins.left).round(),
            right: (size.width - style.px(margins.right)).round(),
            top: style.px(margins.top).round(),
            bottom: (size.height - style.px(margins.bottom)).round(),
            x: range_or_unit(x),
            y: range_or_unit(y),
        }
    }

    /// The same columns between two heights in drawing units, with a range of its own: one of several plots over one x axis.
    pub(super) fn between(self, top: f64, bottom: f64, y: (f64, f64)) -> Self {
        Self { top: top.round(), bottom: bottom.round(), y: range_or_unit(y), ..self }
    }

    /// Whether the margins leave anything to draw in.
    #[must_use]
    pub fn is_drawable(&self) -> bool {
        let pixel = 1.0;
        self.right - self.left > pixel && self.bottom - self.top > pixel
    }

    /// Drawing units from the canvas's left edge for a value on the x axis.
    #[must_use]
    pub fn x_px(&self, x_data: f64) -> f64 {
        let (low, high) = self.x;
        self.left + (x_data - low) / (high - low) * (self.right - self.left)
    }

    /// The value on the x axis for drawing units from the left edge; beyond the plot it goes on.
    #[must_use]
    pub fn x_data(&self, x_px: f64) -> f64 {
        let (low, high) = self.x;
        low + (x_px - self.left) / (self.right - self.left) * (high - low)
    }

    /// Drawing units from the canvas's top edge for a value on the y axis.
    #[must_use]
    pub fn y_px(&self, y_data: f64) -> f64 {
        let (low, high) = self.y;
        self.bottom - (y_data - low) / (high - low) * (self.bottom - self.top)
    }

    /// The value on the y axis for drawing units from the top edge; beyond the plot it goes on.
    #[must_use]
    pub fn y_data(&self, y_px: f64) -> f64 {
        let (low, high) = self.y;
        low + (self.bottom - y_px) / (self.bottom - self.top) * (high - low)
    }

    /// The bin nearest to drawing units from the left edge; the outer bins reach to the canvas's edges.
    #[must_use]
    pub fn bin_at(&self, x_px: f64) -> usize {
        let last = (self.bins().max(1) - 1) as f64;
        let bin = self.x_data(x_px).round();
        if bin > 0.0 { bin.min(last) as usize } else { 0 }
    }

    /// How many bins stand side by side (1 in a chart against p).
    #[must_use]
    pub fn bins(&self) -> usize {
        (self.x.1 - self.x.0).round().max(0.0) as usize
    }

    /// The width of a bin's column.
    #[must_use]
    pub fn pitch(&self) -> f64 {
        (self.right - self.left) / (self.x.1 - self.x.0)
    }

    /// The plot's left edge.
    #[must_use]
    pub const fn left(&self) -> f64 {
        self.left
    }

    /// The plot's right edge.
    #[must_use]
    pub const fn right(&self) -> f64 {
        self.right
    }

    /// The plot's upper edge.
    #[must_use]
    pub const fn top(&self) -> f64 {
        self.top
    }

    /// The plot's lower edge.
    #[must_use]
    pub const fn bottom(&self) -> f64 {
        self.bottom
    }

    /// The plot's width.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    /// Drawing units for a point in data coordinates.
    pub(super) fn point_px(&self, (x_data, y_data): (f64, f64)) -> (f64, f64) {
        (self.x_px(x_data), self.y_px(y_data))
    }

    /// The nearest value on the y axis; NaN is at its lower end.
    pub(super) fn clamped(&self, y_data: f64) -> f64 {
        let (low, high) = self.y;
        y_data.max(low).min(high)
    }

    /// The values at the left and right edge.
    pub(super) const fn x_range(&self) -> (f64, f64) {
        self.x
    }

    /// The values at the lower and upper edge.
    pub(super) const fn y_range(&self) -> (f64, f64) {
        self.y
    }
}

/// The gate: a projection never divides by nothing.
fn range_or_unit((low, high): (f64, f64)) -> (f64, f64) {
    if low.is_finite() && high.is_finite() && high - low > 0.0 && (high - low).is_finite() { (low, high) } else { (0.0, 1.0) }
}
