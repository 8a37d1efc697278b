//! The lesson's charts, from plain data: bars of P with a model or with the reader's drawing, terms, curves of which some are not shown
//! yet, a curve that the reader guesses, and one label against a prediction. All in bits; divergences and terms come in nats. And the
//! figures of its texts.

mod bars;
mod curves;
mod guess;
mod models;
mod texts;

pub use bars::{
    Outline, bars_axis, bars_base, bars_overlay, classes, entropy_terms, infinite_bins, numbered, term_axis, term_bars,
};
pub use curves::{Shown, bit_base, bit_ground, bit_overlay, curves_base, curves_overlay};
pub use guess::{
    COLUMNS, GUESS_AXIS, bar_stroke, curve_alt, given_point, guess_alt, guess_at, guess_base, guess_curve, guess_stroke,
    guess_text, truth,
};
pub use models::{
    ModelCost, chosen_model, cost_in_nats, drawing, drawn_bars, expected_bars, is_drawn, is_shaded, link, model, model_costs,
    models, page_of, slope,
};
pub use texts::{EQUAL_WORMS, compared_prediction, lesson_facts};

use crate::math::Unit;

/// Nats in the lesson's unit.
fn bits(nats: f64) -> f64 {
    Unit::Bits.from_nats(nats)
}
