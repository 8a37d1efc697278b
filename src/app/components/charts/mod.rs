//! The charts of P and Q that Explore and the lesson share, each with the controls that lie on it. What they show comes by props: signals of
//! the documents of the page, and callbacks for edits of them.

mod average;
mod count_fields;
mod counts_chart;
mod direction;
mod highlighted_term;
mod p_slider;
mod terms_chart;

pub use average::{Average, AverageOver, use_average};
pub use count_fields::CountFields;
pub use counts_chart::CountsChart;
pub use direction::Direction;
pub use p_slider::PSlider;
pub use terms_chart::TermsChart;

use crate::math::Pmf;
use crate::model::{Analysis, HistogramDocument};
use crate::present::Scales;
use leptos::prelude::*;
use std::sync::Arc;

/// P and a model Q, as the charts of their bins read them.
#[derive(Clone, Copy)]
pub struct Distributions {
    /// P's counts.
    pub histogram: Signal<Arc<HistogramDocument>>,
    /// P.
    pub observed: Memo<Arc<Pmf>>,
    /// Q, and the figures of both.
    pub analysis: Memo<Arc<Analysis>>,
    /// The scales of the charts.
    pub scales: Memo<Scales>,
}
