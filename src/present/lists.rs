//! The lists of the Information view: bars, what is done to them, rows of lengths and of the table.

use super::{BarKey, count_at, shown};
use crate::chart::{BarChartBase, BarChartOverlay, Fill, Size, StackedBar, Style, ValueAxis, bar_chart, function_plot};
use crate::i18n::Messages;
use crate::math::Unit;
use crate::model::information::{InformationDocument, InformationEdit, LIST, List, Parameter, Part};
use crate::model::{Compared, Session, number};

/// The scale of a list's bars: as it was when the present drag began, else as the list needs it.
#[must_use]
pub fn list_axis(session: &Session<InformationDocument>, list: List) -> ValueAxis {
    let sheet = match session.gesture() {
        Some(((Parameter::Entry(held, _), true), start)) if held == list => start,
        _ => session.sheet(),
    };
    bar_chart::axis(sheet.list(list).iter().copied().fold(0.0, f64::max))
}

/// Grid and the outcomes' numbers; those that Q lacks and P has are bold.
#[must_use]
pub fn list_base(
    session: &Session<InformationDocument>,
    list: List,
    seen: &Compared,
    highlighted: Option<usize>,
) -> BarChartBase {
    BarChartBase {
        outcomes: session.sheet().outcomes(),
        axis: list_axis(session, list),
        unit_label: list.key().to_owned(),
        highlighted,
        bold: if list == List::Q { super::support_mismatch(&seen.analysis.forward) } else { Vec::new() },
    }
}

/// The bars.
#[must_use]
pub fn list_overlay(session: &Session<InformationDocument>, list: List, highlighted: Option<usize>) -> BarChartOverlay {
    let values = session.sheet().list(list).to_vec();
    BarChartOverlay { values, axis: list_axis(session, list), hollow: list == List::Q, highlighted }
}

/// Where a pointer is over a chart: in drawing units, of which so many make a CSS pixel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Touch {
    /// Across the canvas.
    pub x: f64,
    /// Down the canvas.
    pub y: f64,
    /// Drawing units in a CSS pixel.
    pub scale: f64,
    /// The canvas.
    pub size: Size,
}

/// The outcome under a pointer, of a panel with bars.
#[must_use]
pub fn outcome_at(part: Part, session: &Session<InformationDocument>, touch: Touch, style: &Style) -> Option<usize> {
    let Part::List(list) = part else { return None };
    let outcomes = session.sheet().outcomes();
    Some(bar_chart::frame(touch.size, outcomes, &list_axis(session, list), style).bin_at(touch.x))
}

/// What a drag to there sets: the chance under the pointer, on the slider's thousandths; or the number of the held outcome, as
/// finely as the pointer can tell.
#[must_use]
pub fn dragged(
    part: Part,
    session: &Session<InformationDocument>,
    held: usize,
    touch: Touch,
    style: &Style,
) -> Option<InformationEdit> {
    let Touch { x, y, scale, size } = touch;
    let knob = match part {
        Part::Event => Parameter::Event,
        Part::Coin => Parameter::Coin,
        Part::List(list) => Parameter::Entry(list, held),
        _ => return None,
    };
    let Parameter::Entry(list, _) = knob else {
        // The scale of the values has no part in it.
        let chance = function_plot::frame(size, &super::information::CHANCE_GROUND, style).x_data(x);
        return Some(InformationEdit::Drag(knob, (chance.clamp(0.0, 1.0) * 1000.0).round() / 1000.0));
    };
    let (least, most) = LIST.ends();
    let frame = bar_chart::frame(size, session.sheet().outcomes(), &list_axis(session, list), style);
    // Not `clamp`, whose panic would bring the writing of f64 into the page. The grain's own dust (0.3000…04) is taken off.
    let value = count_at(&frame, y, scale).max(least).min(most);
    Some(InformationEdit::Drag(knob, if value < 1e3 { (value * 1e6).round() / 1e6 } else { value }))
}

/// Arrows, Page Up and Down, Home and End as on any slider; Shift makes an arrow ten times as long.
#[must_use]
pub fn entry_key(key: &str, shift: bool, session: &Session<InformationDocument>, list: List, entry: usize) -> Option<BarKey> {
    let value = Parameter::Entry(list, entry).of(session.sheet());
    let last = session.sheet().outcomes().saturating_sub(1);
    let high = list_axis(session, list).high;
    // A hundredth where the scale is that of shares, else about a hundredth of the scale.
    let shares = high < 2.0;
    let per = if shares { 100.0 } else { 10f64.powf((100.0 / high).log10().round()) };
    let (least, most) = LIST.ends();
    let by = |steps: f64| {
        let steps = if shift { steps * 10.0 } else { steps };
        Some(BarKey::Count((((value * per).round() + steps) / per).max(least).min(most)))
    };
    match key {
        "ArrowLeft" => Some(BarKey::Bin(entry.saturating_sub(1))),
        "ArrowRight" => Some(BarKey::Bin((entry + 1).min(last))),
        "ArrowUp" => by(1.0),
        "ArrowDown" => by(-1.0),
        "PageUp" => by(10.0),
        "PageDown" => by(-10.0),
        "Home" => Some(BarKey::Count(0.0)),
        "End" => Some(BarKey::Count(if shares { 1.0 } else { high.min(most) })),
        _ => None,
    }
}

/// A bar in words, for `aria-valuetext`.
#[must_use]
pub fn entry_text(sheet: &InformationDocument, list: List, entry: usize, words: &Messages) -> String {
    let value = Parameter::Entry(list, entry).of(sheet);
    let sum: f64 = sheet.list(list).iter().sum();
    (words.information().entry)(&number::count(value), &number::fixed(value / sum, 3))
}

/// Lengths laid end to end.
pub(super) type Row = Vec<StackedBar>;

/// Lengths given in nats.
pub(super) fn row(lengths: &[(&str, f64, Fill)], unit: Unit) -> Row {
    let length = |(name, nats, fill): &(&str, f64, Fill)| StackedBar {
        value: unit.from_nats(*nats),
        name: (*name).to_owned(),
        fill: *fill,
    };
    lengths.iter().map(length).collect()
}

/// The data table, a line an outcome: its number from 1, as typed, P's share, Q's share, Q/P, P's term of D(P‖Q).
#[must_use]
pub fn list_table(sheet: &InformationDocument, seen: &Compared, unit: Unit) -> Vec<[String; 6]> {
    let line = |entry: usize| {
        let at = |list: &[f64]| list.get(entry).copied().unwrap_or_default();
        let (p, q) = (at(seen.p.p()), at(seen.analysis.q.p()));
        [
            (entry + 1).to_string(),
            number::count(at(&sheet.p)),
            number::fixed(p, 3),
            number::fixed(q, 3),
            if p > 0.0 { number::significant(q / p, 4) } else { "–".to_owned() },
            shown(unit, at(&seen.analysis.forward.terms)),
        ]
    };
    (0..sheet.outcomes()).map(line).collect()
}
