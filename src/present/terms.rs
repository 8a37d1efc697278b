//! The charts of per-bin terms, the data table and the cards' bars.

use super::counts::expected_text;
use super::{count_axis, format_information, log_name};
use crate::chart::{AverageOver, CountAxis, Label, SignedBarsBase, SignedBarsOverlay, ValueAxis, signed_bars::labels};
use crate::i18n::{Messages, TermsAlt};
use crate::math::{Divergence, Pmf, Unit};
use crate::model::{Analysis, Comparison, DirectionFigures, HistogramDocument, Model, Rank, expected, number};
use std::sync::Arc;

fn in_unit(nats: &[f64], unit: Unit) -> Vec<f64> {
    nats.iter().map(|nats| unit.from_nats(*nats)).collect()
}

/// The one scale of both directions.
#[must_use]
pub fn terms_axis(analysis: &Analysis, unit: Unit) -> ValueAxis {
    ValueAxis::for_terms(&[&in_unit(&analysis.forward.shown_terms(), unit), &in_unit(&analysis.reverse.shown_terms(), unit)])
}

/// What the base layers of Explore's charts take from an analysis: most steps of p leave it equal.
#[derive(Clone, Debug, PartialEq)]
pub struct Scales {
    /// The scale of the counts.
    pub counts: CountAxis,
    /// The scale of the terms.
    pub terms: ValueAxis,
    /// The bins that make D(P‖Q) and D(Q‖P) infinite.
    pub support_mismatch: [Vec<usize>; 2],
}

impl Scales {
    /// The scales of an analysis; `scale` is the histogram that the axis of the counts fits, see [`count_axis`].
    #[must_use]
    pub fn new(scale: &HistogramDocument, analysis: &Analysis, unit: Unit) -> Self {
        Self {
            counts: count_axis(scale, &analysis.q),
            terms: terms_axis(analysis, unit),
            support_mismatch: [support_mismatch(&analysis.forward), support_mismatch(&analysis.reverse)],
        }
    }
}

/// The bins that make a direction infinite.
#[must_use]
pub fn support_mismatch(direction: &DirectionFigures) -> Vec<usize> {
    match &direction.divergence {
        Divergence::Finite(_) => Vec::new(),
        Divergence::Infinite { bins } => bins.clone(),
    }
}

/// The base layer: grid and bin numbers.
#[must_use]
pub fn terms_base(bins: usize, axis: ValueAxis, highlighted: Option<usize>, support_mismatch: Vec<usize>) -> SignedBarsBase {
    SignedBarsBase { bins, axis, signed: true, highlighted, bold: support_mismatch }
}

/// The labels of the bars; a term of 0 has none.
#[must_use]
pub fn terms_labels(direction: &DirectionFigures, unit: Unit, highlighted: Option<usize>) -> Vec<Label> {
    let terms = in_unit(&direction.shown_terms(), unit);
    labels(&terms, highlighted.filter(|bin| terms.get(*bin).is_some_and(|term| *term != 0.0)))
}

/// The overlay: the bars.
///
/// `from`: the terms that the bars come from and how far they have come, 0 to 1, while they glide from one direction to the other.
#[must_use]
pub fn terms_overlay(
    direction: &DirectionFigures,
    from: Option<(&DirectionFigures, f64)>,
    labels: Arc<Vec<Label>>,
    axis: ValueAxis,
    unit: Unit,
    average_over: AverageOver,
    highlighted: Option<usize>,
) -> SignedBarsOverlay {
    let mut terms = in_unit(&direction.shown_terms(), unit);
    if let Some((from, done)) = from {
        for (term, nats) in terms.iter_mut().zip(&from.terms) {
            let way = *term - unit.from_nats(*nats);
            // Nothing glides from or to ∞.
            if way.is_finite() {
                *term -= (1.0 - done) * way;
            }
        }
    }
    SignedBarsOverlay { terms, labels, axis, average_over, highlighted }
}

/// The text alternative of the chart.
#[must_use]
pub fn terms_alt(name: &str, direction: &DirectionFigures, unit: Unit, words: &Messages) -> String {
    let terms = direction.shown_terms();
    let terms = terms.iter().enumerate().map(|(bin, nats)| format!("{bin}: {}", format_information(unit, *nats)));
    (words.explore.terms_alt)(&TermsAlt {
        direction: name,
        sum: &format_information(unit, direction.divergence.nats()),
        unit: (words.unit)(unit),
        terms: &terms.collect::<Vec<_>>().join("; "),
    })
}

/// What stands between a divergence and cross-entropy − entropy.
#[must_use]
pub fn divergence_sign(direction: &DirectionFigures, unit: Unit) -> &'static str {
    let DirectionFigures { divergence, cross_entropy, entropy, .. } = direction;
    number::sum_sign(unit.from_nats(divergence.nats()), &[unit.from_nats(cross_entropy.nats()), -unit.from_nats(*entropy)])
}

/// One term with its figures: its weight a, the logarithm of a / b, and their product.
#[derive(Clone, Debug, PartialEq)]
pub struct HighlightedTerm {
    /// The bin.
    pub bin: usize,
    /// The probability in the distribution averaged over.
    pub weight: String,
    /// "log₂".
    pub log: &'static str,
    /// The logarithm of the ratio; "–" where both are 0.
    pub log_ratio: String,
    /// The term with its sign.
    pub term: String,
}

/// The term of a bin, or none if there is no such bin.
#[must_use]
pub fn highlighted_term(
    bin: usize,
    averaged: &Pmf,
    other: &Pmf,
    direction: &DirectionFigures,
    unit: Unit,
) -> Option<HighlightedTerm> {
    let (averaged, other) = (*averaged.p().get(bin)?, *other.p().get(bin)?);
    let value = unit.from_nats(number::without_noise(*direction.terms.get(bin)?, direction.largest_term()));
    let plus = if value > 0.0 { "+" } else { "" };
    let log_ratio = unit.from_nats((averaged / other).ln());
    Some(HighlightedTerm {
        bin,
        // Two digits that count at least: 0.074, 0.0036.
        weight: if averaged >= 0.01 { number::format_figure(averaged) } else { number::format_significant(averaged, 2) },
        log: log_name(unit).0,
        log_ratio: if log_ratio.is_nan() { "–".to_owned() } else { number::format_figure(log_ratio) },
        term: format!("{plus}{}", number::format_figure(value)),
    })
}

/// A bin's row in the data table; terms in nats.
#[derive(Clone, Debug, PartialEq)]
pub struct BinRow {
    /// The bin.
    pub bin: usize,
    /// P's count.
    pub count: String,
    /// P's share.
    pub p: String,
    /// N·q.
    pub expected: String,
    /// Q's share.
    pub q: String,
    /// Term of D(P‖Q).
    pub forward: f64,
    /// Term of D(Q‖P).
    pub reverse: f64,
    /// The largest term of each, see [`number::without_noise`].
    pub largest: [f64; 2],
}

/// The data table.
#[must_use]
pub fn bin_table(histogram: &HistogramDocument, p: &Pmf, analysis: &Analysis) -> Vec<BinRow> {
    let expected = expected(histogram.total(), &analysis.q);
    let shares = p.p().iter().zip(analysis.q.p());
    let terms = analysis.forward.terms.iter().zip(&analysis.reverse.terms);
    let worms = histogram.counts.iter().zip(&expected);
    let largest = [analysis.forward.largest_term(), analysis.reverse.largest_term()];
    let rows = worms.zip(shares).zip(terms).enumerate();
    rows.map(|(bin, (((count, expected), (p, q)), (forward, reverse)))| BinRow {
        bin,
        count: number::format_count(*count),
        p: number::format_figure(*p),
        expected: expected_text(*expected),
        q: number::format_figure(*q),
        forward: *forward,
        reverse: *reverse,
        largest,
    })
    .collect()
}

/// Which models tie for the lowest D(P‖Q); None where one is the lowest alone.
#[must_use]
pub fn tie_sentence(comparison: &Comparison, unit: Unit, words: &Messages) -> Option<String> {
    let tied: Vec<Model> = comparison.fits.iter().filter(|fit| fit.rank != Rank::None).map(|fit| fit.model).collect();
    (tied.len() > 1).then(|| (words.explore.agree)(&tied, unit))
}

/// The length of a card's bar in per cent of the longest finite one; ∞ is as long.
#[must_use]
pub fn card_bar_percent(comparison: &Comparison, model: Model) -> f64 {
    let values = comparison.fits.each_ref().map(|fit| number::without_noise(fit.least.value.nats(), number::NOISE));
    let longest = values.into_iter().filter(|v| v.is_finite()).fold(0.0, f64::max);
    match values[model.index()] {
        value if longest > 0.0 => (value / longest).min(1.0) * 100.0,
        value if value > 0.0 => 100.0,
        _ => 0.0,
    }
}
