//! How a chart is drawn: colours, density and the fineness of the drawing grid.

use super::Palette;

/// The font list of the page, for `font` on a canvas and `font-family` in SVG.
pub const FONT: &str = "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", \"PingFang SC\", \"Microsoft YaHei\", \"Noto Sans CJK SC\", sans-serif";

/// Drawing units per device pixel. plotters' coordinates and stroke widths are whole numbers, so a chart is drawn on a grid
/// four times as fine as the screen: a curve does not step, and a stroke may be 1.5 px wide. A backend says that it is so large, and shrinks what it is given.
pub const FINE: u32 = 4;

/// Which of the tables of sizes and margins is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Density {
    /// A desktop or laptop.
    #[default]
    Normal,
    /// A classroom: larger type and thicker strokes.
    Projector,
    /// One narrow column.
    Phone,
}

/// What makes the backend's text stand where and as large as a canvas would draw it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextFit {
    /// Sizes are multiplied by this: plotters' SVG divides them by 1.24.
    pub factor: f64,
    /// Text is lowered by this part of its size: SVG's middle is half an x height above the baseline, a canvas's half an em box.
    pub drop: f64,
}

/// How a chart is drawn. Sizes are written in CSS pixels and multiplied by `scale`.
///
/// ```
/// use wormteeth::chart::{Density, Palette, Style};
///
/// let style = Style::canvas(Palette::LIGHT, Density::Normal, 2.0);
/// assert_eq!(style.scale, 8.0); // drawing units for a CSS pixel: 2 device pixels, each in quarters
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// The theme's colours.
    pub palette: Palette,
    /// The sizes.
    pub density: Density,
    /// Drawing units in a CSS pixel.
    pub scale: f64,
    /// Drawing units in a device pixel, at least 1: straight edges are put on multiples of it, which keeps them crisp.
    pub fine: u32,
    /// How the backend places text.
    pub text: TextFit,
}

impl Style {
    /// For a canvas whose backend draws in [`FINE`] units a pixel, on a screen of `device_ratio` device pixels to the CSS pixel.
    #[must_use]
    pub fn canvas(palette: Palette, density: Density, device_ratio: f64) -> Self {
        let ratio = if device_ratio.is_finite() && device_ratio > 0.0 { device_ratio } else { 1.0 };
        Self { palette, density, scale: ratio * f64::from(FINE), fine: FINE, text: TextFit { factor: 1.0, drop: 0.0 } }
    }

    /// For plotters' SVG backend at four units to the CSS pixel, under a `viewBox`.
    #[must_use]
    pub const fn svg(palette: Palette, density: Density) -> Self {
        Self { palette, density, scale: FINE as f64, fine: FINE, text: TextFit { factor: 1.24, drop: 0.08 } }
    }

    /// A CSS length in drawing units.
    #[must_use]
    pub fn px(&self, css: f64) -> f64 {
        css * self.scale
    }

    /// A device pixel in drawing units.
    pub(super) fn fine(&self) -> f64 {
        f64::from(self.fine.max(1))
    }

    /// The nearest whole device pixel, in drawing units.
    pub(super) fn snap(&self, units: f64) -> f64 {
        let fine = self.fine();
        (units / fine).round() * fine
    }

    /// The thickness of a straight stroke, at least a device pixel: whole device pixels where that is near, else to the drawing unit,
    /// so that a stroke of 1.5 px has one crisp edge and one soft.
    pub(super) fn thick(&self, css: f64) -> f64 {
        let units = self.px(css);
        let fine = self.fine();
        let whole = self.snap(units);
        let thick = if (whole - units).abs() < 0.3 * fine { whole } else { units.round() };
        thick.max(fine)
    }

    pub(super) const fn sizes(&self) -> &'static Sizes {
        match self.density {
            Density::Normal => &NORMAL,
            Density::Projector => &PROJECTOR,
            Density::Phone => &PHONE,
        }
    }
}

/// Type, strokes and marks of each density in CSS pixels.
#[derive(Debug)]
pub(super) struct Sizes {
    pub tick: f64,
    pub name: f64,
    pub minimum: f64,
    pub tick_gap: f64,
    pub zero: f64,
    pub q_stroke: f64,
    pub casing: f64,
    /// The stroke of what the reader draws.
    pub pencil: f64,
    pub handle: f64,
    pub ring: f64,
    pub highlighted_handle: f64,
    pub term_stroke: f64,
    /// Of a shaded bar.
    pub side: f64,
    pub hatch: f64,
    pub hatch_step: f64,
    pub curve: f64,
    pub dash: [f64; 2],
    pub marker: f64,
    pub track: f64,
    pub dot: f64,
    pub dot_ring: f64,
    /// The radii of a point that the reader draws, and of one that is given.
    pub drawn_point: f64,
    pub given_point: f64,
    pub diamond: [f64; 2],
    /// The radius of the thumb that the page lays on a slider's track, with its rim.
    pub thumb: f64,
}

const NORMAL: Sizes = Sizes {
    tick: 12.0,
    name: 14.0,
    minimum: 13.0,
    tick_gap: 8.0,
    zero: 1.5,
    q_stroke: 2.0,
    casing: 1.5,
    pencil: 2.25,
    handle: 5.0,
    ring: 2.25,
    highlighted_handle: 8.0,
    term_stroke: 1.5,
    side: 1.0,
    hatch: 1.0,
    hatch_step: 6.0,
    curve: 2.5,
    dash: [7.0, 4.0],
    marker: 1.5,
    track: 4.0,
    dot: 5.0,
    dot_ring: 2.0,
    drawn_point: 3.5,
    given_point: 6.0,
    diamond: [8.0, 6.0],
    thumb: 12.0,
};

const PROJECTOR: Sizes = Sizes {
    tick: 16.0,
    name: 18.0,
    minimum: 16.0,
    zero: 2.0,
    q_stroke: 3.0,
    pencil: 3.25,
    handle: 6.0,
    ring: 3.0,
    highlighted_handle: 9.0,
    term_stroke: 2.25,
    side: 2.0,
    hatch: 1.75,
    hatch_step: 8.0,
    curve: 4.0,
    dash: [10.0, 6.0],
    marker: 2.5,
    track: 6.0,
    dot: 7.0,
    dot_ring: 2.5,
    drawn_point: 5.0,
    given_point: 8.0,
    diamond: [10.0, 8.0],
    thumb: 14.0,
    ..NORMAL
};

const PHONE: Sizes = Sizes { name: 13.0, tick_gap: 4.0, ..NORMAL };
