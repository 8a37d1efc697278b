//! The chart of counts: bars of P and the outlines of N·q.

use super::support_mismatch;
use crate::chart::histogram::card_corner;
use crate::chart::{AverageOver, CountAxis, Editable, Frame, HistogramBase, HistogramOverlay, Style};
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
        editable: Editable::P,
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
        infinite: [&analysis.forward, &analysis.reverse].map(support_mismatch),
        expected: expected(histogram.total(), &analysis.q),
        counts: Arc::new(histogram.counts.clone()),
        axis,
        p_name: words.explore.p_name,
        q_name: (words.explore.q_name)(model),
        shading: Some(average_over),
        editable: Editable::P,
        has_card: true,
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
    /// Where the card stands: left and top in CSS px.
    pub corner: (f64, f64),
}

/// The figures of a bin that exists, and where their card stands; on a phone there is none.
#[must_use]
pub fn bin_card(bin: usize, histogram: &HistogramDocument, analysis: &Analysis, frame: &Frame, style: &Style) -> Option<BinCard> {
    let expected = expected(histogram.total(), &analysis.q);
    Some(BinCard {
        bin,
        count: number::format_count(*histogram.counts.get(bin)?),
        expected: expected_text(*expected.get(bin)?),
        corner: card_corner(frame, style, &histogram.counts, &expected, bin)?,
    })
}

/// The bin with the largest term, of equals the first; where some are ∞, the first of them.
#[must_use]
pub fn largest_term_bin(terms: &[f64]) -> usize {
    let bins = terms.iter().enumerate().rev();
    bins.max_by(|(_, one), (_, other)| one.total_cmp(other)).map_or(0, |(bin, _)| bin)
}

/// How many worms the model expects in a bin, in short: "1.8".
#[must_use]
pub fn expected_in_bin(bin: usize, histogram: &HistogramDocument, q: &Pmf) -> String {
    expected_text(q.p().get(bin).copied().unwrap_or_default() * histogram.total())
}

/// N·q: a decimal from 10 on, below that two significant digits.
pub(super) fn expected_text(worms: f64) -> String {
    match worms {
        _ if worms >= 1000.0 => number::format_count(worms),
        _ if worms >= 10.0 => number::format_fixed(worms, 1),
        _ => number::format_significant(worms, 2),
    }
}

/// The text of a bin, for the handles' `aria-valuetext`.
#[must_use]
pub fn bin_text(histogram: &HistogramDocument, analysis: &Analysis, bin: usize, words: &Messages) -> String {
    let total = histogram.total();
    let count = histogram.counts.get(bin).copied().unwrap_or_default();
    let share = analysis.q.p().get(bin).copied().unwrap_or_default();
    (words.explore.bin_value)(
        &number::format_count(count),
        &number::format_figure(count / total),
        &expected_text(share * total),
        &number::format_figure(share),
    )
}
