//! The charts of Explore, drawn by plotters on any backend: counts, divergences against p, terms bin by bin.
//!
//! Each kind has a *still* scene (axes, grid, curves) and a *live* one (bars, marker, dots) for two stacked layers, so that a step of
//! p redraws the live layer only. A scene is plain data, already worded; a [`Frame`] draws and hit-tests; [`Style`] has colours and sizes.
//!
//! Three rules keep plotters quick and right. Nothing but finite numbers inside the ranges gets past `clip` and the axes. Text is
//! never measured: it is anchored, and where labels could meet their widths are bounded. Marks of one colour are one polygon.

mod axis;
mod bins;
pub mod catch;
mod clip;
pub mod counts;
pub mod curves;
mod dash;
mod frame;
mod hatch;
mod label;
mod palette;
mod pen;
mod style;
pub mod terms;
pub mod trend;

pub use axis::{CountAxis, ValueAxis};
pub use catch::CatchLive;
pub use counts::{CountsLive, CountsStill};
pub use curves::{CurveScene, CurvesLive, CurvesStill, Level, Levels, Minimum};
pub use frame::{Frame, Kind, Margins, Size, margins};
pub use palette::{Palette, Rgb};
pub use pen::Drawn;
pub use style::{Density, FINE, FONT, Style, TextFit};
pub use terms::{TermsLive, TermsStill};
pub use trend::{Dot, Note, Trend, TrendStill};
