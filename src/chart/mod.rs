//! The charts, drawn by plotters on any backend: Explore's counts, divergences against p and terms bin by bin; lists as bars, single
//! curves and quantities as lengths, which are Information's; three distributions side by side and anything against the number of worms,
//! which are Evidence's; panels over one axis, which are the neuron's; logits and what becomes of them.
//!
//! Each kind has a *still* scene (axes, grid, curves, bars of P) and a *live* one (what the model changes, marker, dots), drawn one
//! over the other: a step of p redraws the live layer over a kept picture of the still one. A scene is plain data, already worded; a
//! [`Frame`] draws and hit-tests; [`Style`] has colours and sizes.
//!
//! Three rules keep plotters quick and right. Nothing but finite numbers inside the ranges gets past `clip` and the axes. Text is
//! never measured: it is anchored, and where labels could meet their widths are bounded. Marks of one colour are one polygon.

mod axis;
mod bins;
pub mod catch;
pub mod classes;
mod clip;
pub mod counts;
pub mod curves;
mod dash;
mod frame;
mod hatch;
mod label;
pub mod lengths;
mod palette;
pub mod panels;
mod pen;
pub mod shares;
mod style;
pub mod terms;
pub mod trace;
pub mod trend;

pub use axis::{CountAxis, ValueAxis};
pub use catch::CatchLive;
pub use classes::{ClassBar, ClassesLive, ClassesStill, Threshold};
pub use counts::{CountsLive, CountsStill};
pub use curves::{CurveScene, CurvesLive, CurvesStill, Level, Levels, Minimum};
pub use frame::{Frame, Kind, Margins, Size, margins};
pub use lengths::{Fill, Length, LengthsLive, LengthsStill};
pub use palette::{Palette, Rgb};
pub use panels::{Guide, Line, Mark, Panel, Panels, PanelsLive, Tone};
pub use pen::Drawn;
pub use shares::{SharesLive, SharesStill};
pub use style::{Density, FINE, FONT, Style, TextFit};
pub use terms::{Label, TermsLive, TermsStill};
pub use trace::{Ground, Mean, Spot, TraceLive, TraceStill, Weighed};
pub use trend::{Dot, Note, Trend, TrendStill};
