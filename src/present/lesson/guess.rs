//! A curve that the reader guesses, and drawing by a pointer.

use super::bits;
use crate::chart::{Density, Frame, GuessCurve, GuessCurveBase, Minimum, Truth, ValueAxis};
use crate::i18n::Messages;
use crate::math::Unit;
use crate::model::number;
use crate::present::curves::forward_curve;
use crate::present::{Fit, count_at, format_information};
use std::sync::Arc;

/// How many values are asked for: at p = 0.1 to 0.9.
pub const COLUMNS: usize = 9;

/// The scale of the guess, in bits.
pub const GUESS_AXIS: ValueAxis = ValueAxis { low: 0.0, high: 3.0, step: 0.5 };

/// Grid and scale; `unit_label`: "bits per worm".
#[must_use]
pub fn guess_base(unit_label: &str) -> GuessCurveBase {
    GuessCurveBase { axis: GUESS_AXIS, columns: COLUMNS, unit_label: unit_label.to_owned() }
}

/// The point that is known; `label` is made of the divergence and of p: "given: 0.477 at p = 0.57".
#[must_use]
pub fn given_point(p: f64, nats: f64, label: impl Fn(&str, &str) -> String) -> Minimum {
    let value = format_information(Unit::Bits, nats);
    Minimum { p, y: bits(nats), label: label(&value, &number::format_fixed(p, 2)), short: value }
}

/// The reader's curve.
///
/// - `values`: bits at p = 0.1 to 0.9; None where nothing is drawn
/// - `[name, hint]`: "your guess", and "draw on →" while it ends early; empty for none
/// - `pencil`: the p that is looked at
#[must_use]
pub fn guess_curve(
    base: Arc<GuessCurveBase>,
    values: &[Option<f64>; COLUMNS],
    [name, hint]: [&str; 2],
    given: Minimum,
    pencil: Option<f64>,
    truth: Option<Truth>,
) -> GuessCurve {
    let pencil = pencil.map(|p| (p, format!("p {}", number::format_fixed(p, 2))));
    GuessCurve { base, values: values.to_vec(), name: name.to_owned(), hint: hint.to_owned(), given, pencil, truth }
}

/// The answer, D(P‖Q) of a fit; `shown`: how much of it, from 0 to 1.
#[must_use]
pub fn truth(fit: &Fit, shown: f64, density: Density, words: &Messages) -> Truth {
    Truth { curve: forward_curve(fit, Unit::Bits, density, words), shown }
}

/// A value as it is shown: "2.58", "> 3", "–" where nothing is drawn.
#[must_use]
pub fn guess_text(value: Option<f64>) -> String {
    match value {
        Some(value) if value > GUESS_AXIS.high => format!("> {}", number::format_number(GUESS_AXIS.high)),
        Some(value) => number::format_fixed(value, 2),
        None => "–".to_owned(),
    }
}

/// "0.1: 2.58; 0.2: –", for a text alternative.
#[must_use]
pub fn guess_alt(values: &[Option<f64>; COLUMNS]) -> String {
    let values = values.iter().enumerate();
    let values = values.map(|(index, value)| format!("{}: {}", number::format_number(column(index)), guess_text(*value)));
    values.collect::<Vec<_>>().join("; ")
}

/// The same of a divergence along p, in nats, after the answer.
#[must_use]
pub fn curve_alt(nats: &[f64]) -> String {
    let steps = nats.len().saturating_sub(1) as f64;
    let at = |index| nats.get((column(index) * steps).round() as usize).copied().unwrap_or(f64::INFINITY);
    let values = (0..COLUMNS).map(|index| (column(index), format_information(Unit::Bits, at(index))));
    values.map(|(p, value)| format!("{}: {value}", number::format_number(p))).collect::<Vec<_>>().join("; ")
}

/// The p of a value.
fn column(index: usize) -> f64 {
    (index + 1) as f64 / (COLUMNS + 1) as f64
}

/// A place on the canvas in drawing units.
type Place = (f64, f64);

/// The value that is drawn by a pointer: that of the nearest column, in hundredths of a bit. Above the plot it goes on.
#[must_use]
pub fn guess_at(frame: &Frame, (x, y): Place) -> (usize, f64) {
    let nearest = (frame.x_data(x) * (COLUMNS + 1) as f64).round().clamp(1.0, COLUMNS as f64);
    (nearest as usize - 1, hundredths(frame.y_data(y)))
}

fn hundredths(value: f64) -> f64 {
    (value.max(0.0) * 100.0).round() / 100.0
}

/// What a pointer draws that goes from one place to another: each column that it crosses gets the value at which it is crossed, and the
/// one that it comes to, or beside which it goes up or down, its present value.
#[must_use]
pub fn guess_stroke(frame: &Frame, from: Place, to: Place) -> Vec<(usize, f64)> {
    let x_of = |index: usize| frame.x_px(column(index));
    let (nearest, value) = guess_at(frame, to);
    let way = to.0 - from.0;
    // Past a column its value stays, else the curve would not go where it was drawn.
    let takes_nearest = (to.0 - x_of(nearest)) * way <= 0.0 || (to.1 - from.1).abs() > 3.0 * way.abs();
    let is_crossed = |index: usize| (x_of(index) - from.0) * (x_of(index) - to.0) <= 0.0 && way != 0.0;
    let crossed = (0..COLUMNS).filter(|index| is_crossed(*index) && !(takes_nearest && *index == nearest));
    let value_at = |index: usize| hundredths(frame.y_data(from.1 + (to.1 - from.1) * (x_of(index) - from.0) / way));
    crossed.map(|index| (index, value_at(index))).chain(takes_nearest.then_some((nearest, value))).collect()
}

/// The bars that a pointer draws that goes from one place to another: each between them ends where it is crossed, the last one where the
/// pointer is.
///
/// `scale`: drawing units in a CSS pixel
#[must_use]
pub fn bar_stroke(frame: &Frame, from: Place, to: Place, scale: f64) -> Vec<(usize, f64)> {
    let (first, last) = (frame.bin_at(from.0), frame.bin_at(to.0));
    let crossed = (first.min(last)..=first.max(last)).filter(|bin| *bin != last && *bin != first);
    let y_at = |bin: usize| from.1 + (to.1 - from.1) * (frame.x_px(bin as f64) - from.0) / (to.0 - from.0);
    let crossed = crossed.map(|bin| (bin, y_at(bin)));
    crossed.chain([(last, to.1)]).map(|(bin, y)| (bin, count_at(frame, y, scale))).collect()
}
