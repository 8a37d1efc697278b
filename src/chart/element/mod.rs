//! Marks that plotters lacks, as its elements: drawn by `area.draw(&element)` in any coordinates, on any backend.
//!
//! ```
//! use plotters::prelude::*;
//! use wormteeth::chart::{Palette, element::HollowBar};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let mut svg = String::new();
//! let area = SVGBackend::with_string(&mut svg, (300, 200)).into_drawing_area();
//! let chart = ChartBuilder::on(&area).build_cartesian_2d(0.0..3.0, 0.0..1.0)?;
//! chart.plotting_area().draw(&HollowBar::new([(1.1, 0.0), (1.9, 0.7)], 2, Palette::LIGHT.q))?;
//! # drop((chart, area));
//! assert_eq!(svg.matches("<rect").count(), 3);
//! # Ok(())
//! # }
//! ```

mod bar;
mod handle;
mod hatching;
mod ring;

pub use bar::{BreakMark, HollowBar};
pub use handle::{Handles, HighlightedHandle};
pub use hatching::Hatching;
pub use ring::{Ring, diamond};
