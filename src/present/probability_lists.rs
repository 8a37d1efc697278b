//! Information's two lists: bars, drags and keys, and the rows of its stacked bars and of its table.

use super::{BarKey, count_at, format_information, log_name, next_probability};
use crate::chart::{BarChartBase, BarChartOverlay, Fill, Frame, Size, StackedBar, Style, ValueAxis, bar_chart, function_plot};
use crate::i18n::Messages;
use crate::math::Unit;
use crate::model::information::{InformationDocument, InformationEdit, LIST, List, Parameter, Part};
use crate::model::{ListComparison, number, stepped};

/// The scale of a list's bars; of two lists of shares one for both, so that their bars compare, and with room to raise a bar.
///
/// `scale`, here and below: the document of [`scale_documents`](crate::model::Workspace::scale_documents), so that the axis stays
/// while a bar is dragged.
#[must_use]
pub fn list_axis(scale: &InformationDocument, list: List) -> ValueAxis {
    let greatest = |list: List| scale.list(list).iter().copied().fold(0.0, f64::max);
    let both = greatest(List::P).max(greatest(List::Q));
    bar_chart::axis(if both <= 1.0 { (1.5 * both).min(1.0) } else { greatest(list) })
}

/// Grid and the outcomes' numbers; those that Q lacks and P has are bold.
#[must_use]
pub fn list_base(scale: &InformationDocument, list: List, seen: &ListComparison, highlighted: Option<usize>) -> BarChartBase {
    BarChartBase {
        outcomes: scale.outcomes(),
        axis: list_axis(scale, list),
        unit_label: list.key().to_owned(),
        highlighted,
        bold: if list == List::Q { super::support_mismatch(&seen.analysis.forward) } else { Vec::new() },
    }
}

/// The bars.
#[must_use]
pub fn list_overlay(
    document: &InformationDocument,
    scale: &InformationDocument,
    list: List,
    highlighted: Option<usize>,
) -> BarChartOverlay {
    let values = document.list(list).to_vec();
    BarChartOverlay { values, axis: list_axis(scale, list), hollow: list == List::Q, highlighted }
}

/// The position of a pointer over a chart, in drawing units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PointerPosition {
    /// Across the canvas.
    pub x: f64,
    /// Down the canvas.
    pub y: f64,
    /// Drawing units in a CSS pixel.
    pub scale: f64,
    /// The canvas.
    pub size: Size,
}

/// Where the bars of a list stand.
#[must_use]
pub fn list_frame(list: List, scale: &InformationDocument, size: Size, style: &Style) -> Frame {
    bar_chart::frame(size, scale.outcomes(), &list_axis(scale, list), style)
}

/// The edit of a drag to there: the probability under the pointer, on the slider's thousandths; or the number of the held outcome, as
/// finely as the pointer can tell.
#[must_use]
pub fn drag_edit(
    part: Part,
    scale: &InformationDocument,
    held: usize,
    pointer: PointerPosition,
    style: &Style,
) -> Option<InformationEdit> {
    let PointerPosition { x, y, scale: unit_px, size } = pointer;
    let parameter = match part {
        Part::Event => Parameter::Event,
        Part::Coin => Parameter::Coin,
        Part::List(list) => Parameter::Entry(list, held),
        _ => return None,
    };
    let Parameter::Entry(list, _) = parameter else {
        // The y axis does not matter here.
        let probability = function_plot::frame(size, &super::information::PROBABILITY_GROUND, style).x_data(x);
        return Some(InformationEdit::Drag(parameter, (probability.clamp(0.0, 1.0) * 1000.0).round() / 1000.0));
    };
    let frame = list_frame(list, scale, size, style);
    let value = LIST.nearest(count_at(&frame, y, unit_px));
    // Rounding takes off the grain's own error (0.3000…04).
    Some(InformationEdit::Drag(parameter, if value < 1e3 { (value * 1e6).round() / 1e6 } else { value }))
}

/// How many steps of a key there are to 1: a hundred where the scale is that of shares, else about a hundred to the scale.
fn steps_per_one(high: f64) -> f64 {
    if high < 2.0 { 100.0 } else { 10f64.powf((100.0 / high).log10().round()) }
}

/// The value of a parameter so many steps of a key from another one.
#[must_use]
pub fn next_parameter(parameter: Parameter, document: &InformationDocument, number: f64, steps: f64) -> f64 {
    match parameter {
        Parameter::Event | Parameter::Coin | Parameter::OneOfCoins(_) => next_probability(number, steps),
        Parameter::Entry(list, _) => stepped(number, steps_per_one(list_axis(document, list).high).recip(), steps),
        Parameter::Outcomes => stepped(number, 1.0, steps),
    }
}

/// Arrows, Page Up and Down, Home and End as on any slider; Shift makes an arrow ten times as long.
#[must_use]
pub fn entry_key(key: &str, shift: bool, document: &InformationDocument, list: List, entry: usize) -> Option<BarKey> {
    let value = Parameter::Entry(list, entry).of(document);
    let last = document.outcomes().saturating_sub(1);
    let high = list_axis(document, list).high;
    let shares = high < 2.0;
    let per = steps_per_one(high);
    let by = |steps: f64| {
        let steps = if shift { steps * 10.0 } else { steps };
        Some(BarKey::Count(LIST.nearest(((value * per).round() + steps) / per)))
    };
    match key {
        "ArrowLeft" => Some(BarKey::Bin(entry.saturating_sub(1))),
        "ArrowRight" => Some(BarKey::Bin((entry + 1).min(last))),
        "ArrowUp" => by(1.0),
        "ArrowDown" => by(-1.0),
        "PageUp" => by(10.0),
        "PageDown" => by(-10.0),
        "Home" => Some(BarKey::Count(0.0)),
        "End" => Some(BarKey::Count(if shares { 1.0 } else { LIST.nearest(high) })),
        _ => None,
    }
}

/// The text of a bar, for `aria-valuetext`.
#[must_use]
pub fn entry_text(document: &InformationDocument, list: List, entry: usize, words: &Messages) -> String {
    let value = Parameter::Entry(list, entry).of(document);
    let sum: f64 = document.list(list).iter().sum();
    (words.information.entry)(&number::format_number(value), &number::format_figure(value / sum))
}

/// One row of stacked bars.
pub(super) type StackedRow = Vec<StackedBar>;

/// A row of stacked bars, given in nats.
pub(super) fn stacked_row(lengths: &[(&str, f64, Fill)], unit: Unit) -> StackedRow {
    let length = |(name, nats, fill): &(&str, f64, Fill)| StackedBar {
        value: unit.from_nats(*nats),
        name: (*name).to_owned(),
        fill: *fill,
    };
    lengths.iter().map(length).collect()
}

/// The heads of the data table's columns; the last names the logarithm of its figures.
#[must_use]
pub fn list_table_heads(unit: Unit, words: &Messages) -> [String; 6] {
    let term = format!("P {} P/Q", log_name(unit).0);
    [words.information.column_outcome.to_owned(), "p".to_owned(), "P".to_owned(), "Q".to_owned(), "Q/P".to_owned(), term]
}

/// The data table, a line an outcome: its number from 1, as typed, P's share, Q's share, Q/P, P's term of D(P‖Q).
#[must_use]
pub fn list_table(document: &InformationDocument, seen: &ListComparison, unit: Unit) -> Vec<[String; 6]> {
    let terms = seen.analysis.forward.shown_terms();
    let line = |entry: usize| {
        let at = |list: &[f64]| list.get(entry).copied().unwrap_or_default();
        let (p, q) = (at(seen.p.p()), at(seen.analysis.q.p()));
        [
            (entry + 1).to_string(),
            number::format_number(at(&document.p)),
            number::format_figure(p),
            number::format_figure(q),
            if p > 0.0 { number::format_significant(q / p, 4) } else { "–".to_owned() },
            format_information(unit, at(&terms)),
        ]
    };
    (0..document.outcomes()).map(line).collect()
}
