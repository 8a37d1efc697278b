//! The introduction's three lines.

use super::{format_information, largest_term_bin};
use crate::i18n::Messages;
use crate::math::{Pmf, Unit};
use crate::model::{Analysis, HistogramDocument, Model, number};

/// What one sees, what is lost, what to try first: words with marks of bold.
///
/// `bin`: the bar that is to be dragged down, if there is one, see [`bin_to_drag`].
#[must_use]
pub fn introduction(
    histogram: &HistogramDocument,
    bin: Option<usize>,
    model: Model,
    analysis: &Analysis,
    unit: Unit,
    words: &Messages,
) -> [String; 3] {
    let words = &words.explore;
    let divergence = format_information(unit, analysis.forward.divergence.nats());
    [
        (words.introduce_pq)(&number::format_count(histogram.total()), model),
        (words.introduce_divergence)(&divergence, unit),
        match bin {
            Some(bin) => (words.introduce_drag)(bin, &divergence),
            None => words.introduce_any_drag.to_owned(),
        },
    ]
}

/// The bin with the largest term of D(P‖Q), if D falls when its bar is dragged down: where log(p/q) is above D, as the derivative says.
#[must_use]
pub fn bin_to_drag(observed: &Pmf, analysis: &Analysis) -> Option<usize> {
    let bin = largest_term_bin(&analysis.forward.terms);
    let (p, q) = (observed.p().get(bin)?, analysis.q.p().get(bin)?);
    let divergence = analysis.forward.divergence.nats();
    (divergence.is_finite() && (p / q).ln() > divergence).then_some(bin)
}
