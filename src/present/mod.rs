//! What the charts and figures show, made of the model and the words: plain functions of plain data, tested natively.
//!
//! Nats become the unit shown here, and numbers become text; views only place them.

mod counts;
mod curves;
pub mod evidence;
mod information;
mod lists;
mod neuron;
mod pointer;
pub mod softmax;
mod terms;

pub use counts::{BinCard, bin_card, bin_text, count_axis, count_axis_of, counts_alt, counts_base, counts_overlay};
pub use curves::{Fit, curves_alt, curves_axis, curves_base, curves_overlay, level, p_label, tones};
pub use information::{Figure, figures, ground, lengths_base, lengths_overlay, part_alt, trace_base, trace_overlay};
pub use lists::{Touch, dragged, entry_key, entry_text, list_axis, list_base, list_overlay, list_table, outcome_at};
pub use neuron::{
    DescentRow, SPEEDS, StepClock, factor_bar, field, figure, gradient_check, race_alt, race_head, race_overlay, race_panels,
    race_table, shows, sigmoid_alt, sigmoid_hint, sigmoid_overlay, sigmoid_panels, step_at, step_of_w, step_on, steps_axis,
    within, z_axis, z_step,
};
pub use pointer::{BarKey, Run, bar_key, beside_line, count_at, nearest_step, p_at, step, whole};
pub use terms::{
    HighlightedTerm, Row, Scales, card_bar, highlighted_term, support_mismatch, table, terms_alt, terms_axis, terms_base,
    terms_labels, terms_overlay,
};

use crate::math::Unit;
use crate::model::number;

/// Nats as the page shows them: three decimals of the unit.
#[must_use]
pub fn shown(unit: Unit, nats: f64) -> String {
    number::fixed(unit.from_nats(nats), 3)
}

/// How the logarithm of a unit is written: as one word, and as a base under "log" where it has one.
#[must_use]
pub fn log_name(unit: Unit) -> (&'static str, Option<&'static str>) {
    match unit {
        Unit::Bits => ("log₂", Some("2")),
        Unit::Nats => ("ln", None),
        Unit::Dits => ("log₁₀", Some("10")),
    }
}
