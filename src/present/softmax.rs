//! The Softmax view's rows of bars, its table of naive and stable, and what pointer and keys do to logits.

use super::BarKey;
use crate::chart::{ClassBar, ClassBarsBase, ClassBarsOverlay, Frame, Kind, Threshold, ValueAxis};
use crate::float_text;
use crate::i18n::{ClassValue, Messages};
use crate::math::{Precision, Unit};
use crate::model::{LOGIT, NaiveOutcome, SoftmaxDocument, SoftmaxFigures, TEMPERATURE, number};
use std::ops::RangeInclusive;

/// A row of bars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClassRow {
    /// z, to be dragged.
    Logits,
    /// Softmax, with the one-hot label.
    Softmax,
    /// Log-softmax; the target's is minus the NLL.
    Log,
    /// The NLL's derivative with regard to each logit.
    Gradient,
}

impl ClassRow {
    /// Which canvas it takes.
    #[must_use]
    pub fn kind(self) -> Kind {
        if self == Self::Logits { Kind::Logits } else { Kind::ClassBars }
    }

    /// What the row shows of each class, as it stands on its axis.
    fn values(self, document: &SoftmaxDocument, figures: &SoftmaxFigures, unit: Unit) -> Vec<f64> {
        match self {
            Self::Logits => document.logits.clone(),
            Self::Softmax => figures.p.clone(),
            Self::Log => figures.ln.iter().map(|ln| unit.from_nats(*ln)).collect(),
            Self::Gradient => figures.gradient.clone(),
        }
    }
}

/// How much farther down a scale goes than its bars.
const ROOM: f64 = 1.15;

/// The scale of a row; `scale` is the document of [`scale_documents`](crate::model::Workspace::scale_documents).
#[must_use]
pub fn axis(row: ClassRow, scale: &SoftmaxDocument, figures: &SoftmaxFigures, unit: Unit) -> ValueAxis {
    let values = row.values(scale, figures, unit);
    match row {
        ClassRow::Logits => {
            let high = values.iter().copied().fold(0.0, f64::max);
            let low = values.iter().copied().fold(0.0, f64::min);
            // Room to pull a bar up and down, also through zero.
            let room = (high - low).max(2.0) * 0.3;
            ValueAxis::for_terms(&[&[high.max(room), low.min(-room)]])
        }
        ClassRow::Softmax => ValueAxis { low: 0.0, high: 1.0, step: 0.5 },
        // The labels hang below the bars, over the numbers: room for both.
        ClassRow::Log => ValueAxis::for_terms(&[&values.iter().map(|ln| ln * ROOM).collect::<Vec<_>>()]),
        // It is never beyond 1/T either way: a scale that stays shows how small it has become.
        ClassRow::Gradient => ValueAxis::for_terms(&[&[1.0 / scale.temperature, -ROOM / scale.temperature]]),
    }
}

/// Where exp gives up, in logits: a line over the bars of the logits, and only there.
fn thresholds(row: ClassRow, document: &SoftmaxDocument, words: &Messages) -> Vec<Threshold> {
    if row != ClassRow::Logits {
        return Vec::new();
    }
    let mut lines = Vec::new();
    for precision in Precision::ALL {
        for (value, infinite) in [(precision.overflow(), true), (precision.underflow(), false)] {
            lines.push(Threshold { value: value * document.temperature, label: (words.softmax.threshold)(precision, infinite) });
        }
    }
    lines
}

/// Grid and numbers.
#[must_use]
pub fn base(
    row: ClassRow,
    document: &SoftmaxDocument,
    axis: ValueAxis,
    highlighted: Option<usize>,
    words: &Messages,
) -> ClassBarsBase {
    let SoftmaxDocument { target, .. } = *document;
    ClassBarsBase {
        kind: row.kind(),
        classes: document.classes(),
        axis,
        target,
        thresholds: thresholds(row, document, words),
        highlighted,
    }
}

/// The bars: hollow for what the model says, solid for the target.
#[must_use]
pub fn overlay(
    row: ClassRow,
    document: &SoftmaxDocument,
    figures: &SoftmaxFigures,
    axis: ValueAxis,
    unit: Unit,
    highlighted: Option<usize>,
    words: &Messages,
) -> ClassBarsOverlay {
    let SoftmaxDocument { target, .. } = *document;
    let bar = |(class, value): (usize, f64)| {
        let (p, q) = match row {
            ClassRow::Logits => (0.0, value),
            // The label has all its mass in the target.
            ClassRow::Softmax => (if class == target { 1.0 } else { 0.0 }, value.max(f64::MIN_POSITIVE)),
            ClassRow::Log | ClassRow::Gradient => {
                if class == target {
                    (value, 0.0)
                } else {
                    (0.0, value)
                }
            }
        };
        ClassBar { p, q, label: if row == ClassRow::Logits { String::new() } else { label(row, value) } }
    };
    let bars = row.values(document, figures, unit).into_iter().enumerate().map(bar).collect();
    ClassBarsOverlay { kind: row.kind(), axis, bars, target, thresholds: thresholds(row, document, words), highlighted }
}

/// A value at its bar.
fn label(row: ClassRow, value: f64) -> String {
    let sign = if row == ClassRow::Gradient && value > 0.0 { "+" } else { "" };
    let size = value.abs();
    let figures = match size {
        _ if size < 100.0 => number::format_figure(value),
        _ if size < 1e5 => number::format_fixed(value, 1),
        _ if value < 0.0 => format!("−{}", float_text::exponent(size, 2)),
        _ => float_text::exponent(size, 2),
    };
    format!("{sign}{figures}")
}

/// A row in words.
#[must_use]
pub fn alt(row: ClassRow, document: &SoftmaxDocument, figures: &SoftmaxFigures, unit: Unit, words: &Messages) -> String {
    let mut values = String::new();
    for (class, value) in row.values(document, figures, unit).into_iter().enumerate() {
        if class > 0 {
            values.push_str("; ");
        }
        values.push_str(&class.to_string());
        values.push_str(": ");
        values.push_str(&if row == ClassRow::Logits { number::format_number(value) } else { label(row, value) });
    }
    (words.softmax.alt)(words.softmax.rows[row as usize].0, &values, document.target)
}

/// A class in words, for the handles' `aria-valuetext`.
#[must_use]
pub fn class_text(class: usize, document: &SoftmaxDocument, figures: &SoftmaxFigures, words: &Messages) -> String {
    let of = |list: &[f64]| list.get(class).copied().unwrap_or_default();
    (words.softmax.class_value)(&ClassValue {
        logit: &number::format_number(of(&document.logits)),
        p: &label(ClassRow::Softmax, of(&figures.p)),
        gradient: &label(ClassRow::Gradient, of(&figures.gradient)),
    })
}

/// A logit for its field, in plain ASCII: whole ones whole, others to four significant digits.
#[must_use]
pub fn field_text(logit: f64) -> String {
    let rounded = if logit.fract() == 0.0 { None } else { float_text::parse(&float_text::exponent(logit, 3)) };
    float_text::shortest(rounded.unwrap_or(logit))
}

/// The logit at a height of the chart, as finely as the pointer can tell.
#[must_use]
pub fn logit_at(frame: &Frame, y_px: f64, scale: f64) -> f64 {
    let per_css_px = (frame.y_data(0.0) - frame.y_data(scale)).abs();
    let grain = 10f64.powf(per_css_px.log10().floor());
    snapped(frame.y_data(y_px), grain)
}

/// The nearest multiple of a power of ten.
fn snapped(value: f64, grain: f64) -> f64 {
    // Divided, not multiplied, where the grain is no whole number: 57 / 100 is 0.57 and 57 × 0.01 is not.
    if grain < 1.0 { (value / grain).round() / grain.recip().round() } else { (value / grain).round() * grain }
}

/// Arrows, Page Up and Down, Home and End as on any slider; Shift makes an arrow ten times as long.
#[must_use]
pub fn class_key(key: &str, shift: bool, document: &SoftmaxDocument, class: usize, axis: ValueAxis) -> Option<BarKey> {
    let logit = document.logits.get(class).copied().unwrap_or_default();
    // About a hundredth of the scale: 0.1 for logits as they usually are.
    let one = 10f64.powf(((axis.high - axis.low) / 60.0).log10().round());
    let put = |logit: f64| Some(BarKey::Count(LOGIT.nearest(logit)));
    let by = |steps: f64| put(snapped(logit + steps * one * if shift { 10.0 } else { 1.0 }, one));
    match key {
        "ArrowLeft" => Some(BarKey::Bin(class.saturating_sub(1))),
        "ArrowRight" => Some(BarKey::Bin((class + 1).min(document.classes().saturating_sub(1)))),
        "ArrowUp" => by(1.0),
        "ArrowDown" => by(-1.0),
        "PageUp" => by(10.0),
        "PageDown" => by(-10.0),
        "Home" => put(axis.low),
        "End" => put(axis.high),
        _ => None,
    }
}

/// What can be added to all logits: the number, the id of its button, and how it is written.
pub const CONSTANTS: [(f64, &str, &str); 4] =
    [(-100.0, "less-100", "−100"), (-10.0, "less-10", "−10"), (10.0, "more-10", "+10"), (100.0, "more-100", "+100")];

/// The places of the temperature's slider: decimal logarithms.
pub const TEMPERATURE_PLACES: RangeInclusive<f64> = -2.0..=2.0;

/// The step of the temperature's slider.
pub const TEMPERATURE_STEP: f64 = 0.01;

/// The place of the temperature's slider that is nearest to the temperature's decimal logarithm.
#[must_use]
pub fn temperature_place(temperature: f64) -> f64 {
    (temperature.log10() / TEMPERATURE_STEP).round() / TEMPERATURE_STEP.recip()
}

/// The temperature at a place of the slider, to three significant digits.
#[must_use]
pub fn temperature_at(place: f64) -> f64 {
    TEMPERATURE.nearest(float_text::parse(&float_text::exponent(10f64.powf(place), 2)).unwrap_or(1.0))
}

/// The temperature so many steps of its slider from another one.
#[must_use]
pub fn next_temperature(temperature: f64, steps: f64) -> f64 {
    temperature_at(temperature_place(temperature) + steps * TEMPERATURE_STEP)
}

/// The target's share for the eye.
#[must_use]
pub fn target_share(document: &SoftmaxDocument, figures: &SoftmaxFigures) -> String {
    label(ClassRow::Softmax, figures.p.get(document.target).copied().unwrap_or_default())
}

/// A class's line in the data table; information in nats.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassFigures {
    /// z.
    pub logit: String,
    /// Softmax.
    pub p: f64,
    /// Log-softmax.
    pub ln: f64,
    /// The NLL's derivative.
    pub gradient: f64,
}

/// The data table.
#[must_use]
pub fn table(document: &SoftmaxDocument, figures: &SoftmaxFigures) -> Vec<ClassFigures> {
    let figures = figures.p.iter().zip(&figures.ln).zip(&figures.gradient);
    let rows = document.logits.iter().zip(figures);
    rows.map(|(logit, ((p, ln), gradient))| ClassFigures {
        logit: number::format_number(*logit),
        p: *p,
        ln: *ln,
        gradient: *gradient,
    })
    .collect()
}

/// A class with one more for figures too long for the type there is: `wide` from 100, `long` from 100,000.
#[must_use]
pub fn sized(class: &str, nats: f64, unit: Unit) -> String {
    let more = match unit.from_nats(nats) {
        value if value >= 99_999.999_5 => " long",
        value if value >= 99.9995 => " wide",
        _ => "",
    };
    format!("{class}{more}")
}

/// What stands between the NLL and log-sum-exp − the target's logit.
#[must_use]
pub fn nll_sign(figures: &SoftmaxFigures, unit: Unit) -> &'static str {
    let SoftmaxFigures { nll, log_sum_exp, target, .. } = figures;
    number::sum_sign(unit.from_nats(*nll), &[unit.from_nats(*log_sum_exp), -unit.from_nats(*target)])
}

/// A row of the table of naive and stable.
#[derive(Clone, Debug, PartialEq)]
pub struct NaiveRow {
    /// e^z of each class.
    pub exps: String,
    /// Their sum.
    pub sum: String,
    /// The target's share, or why there is none.
    pub p: String,
    /// The NLL in nats: ∞ for −log 0; None where there is no number.
    pub nll: Option<f64>,
    /// What is to be said of that.
    pub note: String,
    /// What happened, in a sentence.
    pub said: String,
}

/// The row of a precision by its place among [`Precision::ALL`], and after these that of log-sum-exp; none if there is no such row.
#[must_use]
pub fn naive_row(place: usize, document: &SoftmaxDocument, figures: &SoftmaxFigures, words: &Messages) -> Option<NaiveRow> {
    let list = |exps: &[f64]| exps.iter().map(|exp| short(*exp)).collect::<Vec<_>>().join("  ");
    let words = &words.softmax;
    let Some(precision) = Precision::ALL.get(place).copied() else {
        return Some(NaiveRow {
            exps: list(&figures.exps),
            sum: short_sum(figures.sum, &figures.exps),
            p: target_share(document, figures),
            nll: Some(figures.nll),
            note: String::new(),
            said: (words.stable_said)(&short(figures.greatest)),
        });
    };
    let naive = figures.naive.get(place)?;
    let outcome = NaiveOutcome::of(naive, document.target);
    let p = naive.p.get(document.target).copied().and_then(Result::ok);
    let overflow = number::format_fixed(precision.overflow(), 2);
    Some(NaiveRow {
        exps: list(&naive.exps),
        sum: short_sum(naive.sum, &naive.exps),
        p: p.map_or_else(|| (words.none)(outcome).to_owned(), |p| label(ClassRow::Softmax, p)),
        nll: naive.nll.ok().or_else(|| p.map(|_| f64::INFINITY)),
        note: (words.note)(outcome).to_owned(),
        said: (words.naive_said)(precision, outcome, &overflow, &number::format_fixed(precision.underflow(), 2)),
    })
}

/// A sum, with `≈` before it where the summands as they are shown give another.
fn short_sum(sum: f64, summands: &[f64]) -> String {
    let of_shown: f64 = summands.iter().map(|summand| float_text::parse(&short(*summand)).unwrap_or(*summand)).sum();
    let sign = if sum.is_finite() && short(of_shown) != short(sum) { "≈ " } else { "" };
    format!("{sign}{}", short(sum))
}

/// Three significant digits: "2.72", "1.97e+43" without the plus, "0", "∞".
fn short(value: f64) -> String {
    if value.is_finite() && value.abs() >= 1e5 { float_text::exponent(value, 2) } else { number::format_significant(value, 3) }
}
