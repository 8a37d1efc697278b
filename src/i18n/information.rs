//! What the Information view has to say.

use crate::info::{Triangle, Unit};
use crate::model::chances::List;
use crate::model::{Compared, ListPreset};

/// Words of the Information view.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named for the words it holds")]
pub struct Information {
    pub event_title: &'static str,
    pub event_gloss: &'static str,
    pub event_label: &'static str,
    /// Names of [`EVENTS`](crate::model::chances::EVENTS), in their order.
    pub events: [&'static str; 4],
    pub coin_title: &'static str,
    pub coin_gloss: &'static str,
    pub coin_label: &'static str,
    pub list_title: fn(List) -> &'static str,
    pub outcomes: &'static str,
    pub presets: fn(List) -> &'static str,
    pub own: &'static str,
    pub preset: fn(ListPreset) -> &'static str,
    /// Of one outcome, counted from 0.
    pub entry_label: fn(List, usize) -> String,
    pub bars_label: fn(List, usize) -> String,
    /// Arguments: the number as typed, its share of the sum.
    pub entry_value: fn(&str, &str) -> String,
    pub sum: &'static str,
    pub raw: &'static str,
    pub normalised: &'static str,
    pub no_distribution: &'static str,
    pub sums_title: &'static str,
    pub entropy: &'static str,
    pub divergence: &'static str,
    pub cross_entropy: &'static str,
    pub reverse: &'static str,
    pub jensen_title: &'static str,
    pub jensen_mean: &'static str,
    pub jensen_curve: &'static str,
    pub jensen_gap: &'static str,
    pub metric_title: &'static str,
    pub coins_label: fn(usize) -> String,
    pub direct: &'static str,
    pub first: &'static str,
    pub second: &'static str,
    pub against: &'static str,
    /// An outcome, counted from 0, as it is numbered on the page: from 1.
    pub number: fn(usize) -> String,
    pub verdict: fn(&Triangle) -> &'static str,
    pub figures: &'static str,
    pub column_outcome: &'static str,
    /// What is seen of P and Q, in one sentence or two.
    pub sentence: fn(&Compared, Unit) -> String,
    /// Arguments: p, the value, the unit.
    pub event_alt: fn(&str, &str, &str) -> String,
    pub coin_alt: fn(&str, &str, &str) -> String,
    /// Arguments: which list, its numbers.
    pub list_alt: fn(List, &str) -> String,
    /// Arguments: H(P), D(P‖Q), H(P,Q), the unit.
    pub sums_alt: fn(&str, &str, &str, &str) -> String,
    /// Arguments: ratios, the mean of their values, the curve at their mean, the gap, the unit.
    pub jensen_alt: fn(&[&str; 5]) -> String,
    /// Arguments: the straight way, the first and the second part of the detour, the unit.
    pub metric_alt: fn(&str, &str, &str, &str) -> String,
}
