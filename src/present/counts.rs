//! The chart of counts: bars of P and the outlines of N·q.

use crate::chart::{AverageOver, CountAxis, Frame, HistogramBase, HistogramOverlay};
use crate::i18n::{CountsAlt, Messages};
use crate::math::Pmf;
use crate::model::{Analysis, HistogramDocument, Model, expected, number};
use std::sync::Arc;

/// The scale of the bars: it holds the greatest count and the greatest N·q.
///
/// `scale`: the histogram of [`scale_documents`](crate::model::Workspace::scale_documents), so that the axis stays while a bar is
/// dragged; `q`: the model, which does not change by that.
#[must_use]
pub fn count_axis(scale: &HistogramDocument, q: &Pmf) -> CountAxis {
    let total = scale.total();
    CountAxis::new(expected(total, q).into_iter().fold(scale.greatest(), f64::max))
}

/// Grid, counts, bin numbers and the bars of P.
#[must_use]
pub fn counts_base(
    histogram: &HistogramDocument,
    axis: CountAxis,
    highlighted: Option<usize>,
    support_mismatch: Vec<usize>,
    words: &Messages,
) -> HistogramBase {
    HistogramBase {
        counts: Arc::new(histogram.counts.clone()),
        axis,
        unit_label: words.explore.worms,
        bins_label: words.explore.teeth,
        highlighted,
        bold: support_mismatch,
    }
}

/// The outlines of the model.
#[must_use]
pub fn counts_overlay(
    histogram: &HistogramDocument,
    model: Model,
    analysis: &Analysis,
    axis: CountAxis,
    average_over: AverageOver,
    [highlighted, hinted]: [Option<usize>; 2],
    words: &Messages,
) -> HistogramOverlay {
    HistogramOverlay {
        expected: expected(histogram.total(), &analysis.q),
        counts: Arc::new(histogram.counts.clone()),
        axis,
        p_name: words.explore.p_name,
        q_name: (words.explore.q_name)(model),
        average_over,
        highlighted,
        hinted,
    }
}

/// The text alternative of the chart.
#[must_use]
pub fn counts_alt(histogram: &HistogramDocument, model: Model, analysis: &Analysis, words: &Messages) -> String {
    let list = |values: &[f64]| values.iter().map(|v| number::format_approx(*v)).collect::<Vec<_>>().join(", ");
    (words.explore.counts_alt)(&CountsAlt {
        total: &number::format_count(histogram.total()),
        bins: histogram.bins(),
        counts: &list(&histogram.counts),
        model,
        expected: &list(&expected(histogram.total(), &analysis.q)),
    })
}

/// A bin's figures.
#[derive(Clone, Debug, PartialEq)]
pub struct BinCard {
    /// The bin.
    pub bin: usize,
    /// P's count.
    pub count: String,
    /// N·q.
    pub expected: String,
    /// Whether the card stands at the plot's left.
    pub at_left: bool,
}

/// The figures of a bin that exists, and the top corner that is freer of bars (of equals the one nearer the bin).
#[must_use]
pub fn bin_card(
    bin: usize,
    histogram: &HistogramDocument,
    analysis: &Analysis,
    axis: CountAxis,
    frame: &Frame,
) -> Option<BinCard> {
    /// How much of the plot's width the card covers at most.
    const PART: f64 = 0.3;
    let (count, share) = (*histogram.counts.get(bin)?, *analysis.q.p().get(bin)?);
    let total = histogram.total();
    let tallest = |from: f64, to: f64| {
        let within = |k: usize| (from..=to).contains(&frame.x_px(k as f64));
        let bars = histogram.counts.iter().zip(analysis.q.p()).enumerate();
        bars.filter(|(k, _)| within(*k)).map(|(_, (count, q))| count.max(q * total)).fold(0.0, f64::max) / axis.top
    };
    let width = frame.width() * PART;
    let (left, right) = (tallest(frame.left(), frame.left() + width), tallest(frame.right() - width, frame.right()));
    let near_left = frame.x_px(bin as f64) < (frame.left() + frame.right()) / 2.0;
    /// A corner with bars up to here is free.
    const FREE: f64 = 0.55;
    let at_left = match (left <= FREE, right <= FREE) {
        (true, false) => true,
        (false, true) => false,
        (true, true) => near_left,
        (false, false) => left < right,
    };
    Some(BinCard { bin, count: number::format_count(count), expected: expected_text(share * total), at_left })
}

fn expected_text(worms: f64) -> String {
    if worms >= 10.0 { number::format_fixed(worms, 1) } else { number::format_significant(worms, 2) }
}

/// The text of a bin, for the handles' `aria-valuetext`.
#[must_use]
pub fn bin_text(histogram: &HistogramDocument, analysis: &Analysis, bin: usize, words: &Messages) -> String {
    let total = histogram.total();
    let count = histogram.counts.get(bin).copied().unwrap_or_default();
    let share = analysis.q.p().get(bin).copied().unwrap_or_default();
    (words.explore.bin_value)(
        &number::format_count(count),
        &number::format_fixed(count / total, 3),
        &expected_text(share * total),
        &number::format_fixed(share, 3),
    )
}
