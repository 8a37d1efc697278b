//! What a page shows of its documents: scenes for charts, figures, sentences; plain functions of plain data, tested natively.
//!
//! Nats become the unit shown here, and numbers become text; components only place them.
//!
//! | file | what is in it |
//! |---|---|
//! | `counts`, `curves`, `terms` | Explore: the histogram, D against p, the terms bin by bin |
//! | `introduction` | the introduction's three lines |
//! | `information`, `probability_lists` | Information: its panels, and the bars of P and Q |
//! | [`lesson`] | the lesson: bars and a curve that the reader draws, charts that show less than Explore's; the figures of its texts, a prediction beside its answer |
//! | [`evidence`] | Evidence: samples, evidence, bets, and gaps between truth, data and model |
//! | `neuron` | Neuron: descents, sigmoid, factors of the gradient |
//! | [`softmax`] | Softmax: rows of bars, the table of naive and stable |
//! | `pointer` | pointers and keys on bars, p played as an animation |

mod counts;
mod curves;
pub mod evidence;
mod information;
mod introduction;
pub mod lesson;
mod neuron;
mod pointer;
mod probability_lists;
pub mod softmax;
mod terms;

pub use counts::{
    BinCard, bin_card, bin_text, count_axis, counts_alt, counts_base, counts_overlay, expected_in_bin, largest_term_bin,
};
pub use curves::{Fit, curves_alt, curves_axis, curves_base, curves_overlay, level, p_label, tones};
pub use information::{
    PanelFigure, figure_sign, function_plot_base, function_plot_overlay, ground, panel_figures, part_alt, stacked_bars_base,
    stacked_bars_overlay,
};
pub use introduction::{bin_to_drag, introduction};
pub use lesson::{EQUAL_WORMS, compared_prediction, lesson_facts};
pub use neuron::{
    DescentRow, NORMAL_SPEED, SPEEDS, StepClock, descent_head, descent_overlay, descent_panels, descent_table, descents_alt,
    factor_bar, field, figure, gradient_check, next_value, product_sign, shown_state, sigmoid_alt, sigmoid_hint, sigmoid_overlay,
    sigmoid_panels, step_at, step_of_w, step_on, steps_axis, within, x_at, z_axis, z_step,
};
pub use pointer::{
    BarKey, SweepClock, bar_key, count_at, grab_offset, handle_at, key_letter, nearest_step, next_probability, p_at, step_p,
};
pub use probability_lists::{
    PointerPosition, drag_edit, entry_key, entry_text, list_axis, list_base, list_frame, list_overlay, list_table,
    list_table_heads, next_parameter,
};
pub use terms::{
    BinRow, HighlightedTerm, Scales, bin_table, card_bar_percent, divergence_sign, highlighted_term, support_mismatch, terms_alt,
    terms_axis, terms_base, terms_labels, terms_overlay, tie_sentence,
};

pub use crate::model::number::format_information;

use crate::math::Unit;

/// How the logarithm of a unit is written: as one word, and as a base under "log" where it has one.
#[must_use]
pub fn log_name(unit: Unit) -> (&'static str, Option<&'static str>) {
    match unit {
        Unit::Bits => ("log₂", Some("2")),
        Unit::Nats => ("ln", None),
        Unit::Dits => ("log₁₀", Some("10")),
    }
}
