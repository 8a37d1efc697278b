//! The lists of the Information view: bars, what is done to them, and quantities as lengths.

use super::{BarKey, count_at, shown};
use crate::chart::{Fill, Frame, Length, LengthsLive, SharesLive, SharesStill, ValueAxis, lengths, shares};
use crate::i18n::Messages;
use crate::info::{Pmf, Triangle, Unit};
use crate::model::chances::{Chances, Held, LIST, List};
use crate::model::{Compared, Session, number};

/// The scale of a list's bars: as it was when the present drag began, else as the list needs it.
#[must_use]
pub fn list_axis(session: &Session<Chances>, list: List) -> ValueAxis {
    let sheet = match session.gesture() {
        Some((Held::Entry(held, _, true), start)) if held == list => start,
        _ => session.sheet(),
    };
    shares::axis(sheet.list(list).iter().copied().fold(0.0, f64::max))
}

/// Grid and the outcomes' numbers; the ones that make D infinite are bold.
#[must_use]
pub fn list_still(outcomes: usize, axis: ValueAxis, list: List, lit: Option<usize>, guilty: Vec<usize>) -> SharesStill {
    SharesStill { outcomes, axis, unit_label: list.key().to_owned(), lit, bold: guilty }
}

/// The bars.
#[must_use]
pub fn list_live(sheet: &Chances, list: List, axis: ValueAxis, lit: Option<usize>) -> SharesLive {
    SharesLive { values: sheet.list(list).to_vec(), axis, hollow: list == List::Q, lit }
}

/// The chart in words.
#[must_use]
pub fn list_alt(sheet: &Chances, list: List, words: &Messages) -> String {
    let numbers: Vec<String> = sheet.list(list).iter().map(|each| number::count(*each)).collect();
    (words.information.list_alt)(list, &numbers.join(", "))
}

/// The number at a height of the chart, as finely as the pointer can tell.
#[must_use]
pub fn entry_at(frame: &Frame, y_px: f64, scale: f64) -> f64 {
    let (least, most) = LIST.ends();
    // The grain's own dust (0.3000…04) is taken off.
    let entry = count_at(frame, y_px, scale).clamp(least, most);
    if entry < 1e3 { (entry * 1e6).round() / 1e6 } else { entry }
}

/// Arrows, Page Up and Down, Home and End as on any slider; Shift makes an arrow ten times as long.
#[must_use]
pub fn entry_key(key: &str, shift: bool, sheet: &Chances, list: List, entry: usize, axis: ValueAxis) -> Option<BarKey> {
    let value = sheet.list(list).get(entry).copied().unwrap_or_default();
    let last = sheet.outcomes().saturating_sub(1);
    // A hundredth where the scale is that of shares, else about a hundredth of the scale.
    let per = if axis.high < 2.0 { 100.0 } else { 10f64.powf((100.0 / axis.high).log10().round()) };
    let (least, most) = LIST.ends();
    let by = |steps: f64| {
        let steps = if shift { steps * 10.0 } else { steps };
        Some(BarKey::Count((((value * per).round() + steps) / per).clamp(least, most)))
    };
    match key {
        "ArrowLeft" => Some(BarKey::Bin(entry.saturating_sub(1))),
        "ArrowRight" => Some(BarKey::Bin((entry + 1).min(last))),
        "ArrowUp" => by(1.0),
        "ArrowDown" => by(-1.0),
        "PageUp" => by(10.0),
        "PageDown" => by(-10.0),
        "Home" => Some(BarKey::Count(0.0)),
        "End" => Some(BarKey::Count(if axis.high < 2.0 { 1.0 } else { axis.high.min(most) })),
        _ => None,
    }
}

/// A bar in words, for `aria-valuetext`.
#[must_use]
pub fn entry_text(sheet: &Chances, list: List, entry: usize, share: &Pmf, words: &Messages) -> String {
    let value = sheet.list(list).get(entry).copied().unwrap_or_default();
    let share = share.p().get(entry).copied().unwrap_or_default();
    (words.information.entry_value)(&number::count(value), &number::fixed(share, 3))
}

/// A line of the data table.
#[derive(Clone, Debug, PartialEq)]
pub struct ListRow {
    /// The outcome, counted from 1.
    pub outcome: String,
    /// As typed, P's share, Q's share, q/p, P's term of D(P‖Q).
    pub cells: [String; 5],
}

/// The data table.
#[must_use]
pub fn list_table(sheet: &Chances, seen: &Compared, unit: Unit) -> Vec<ListRow> {
    let shares = seen.p.p().iter().zip(seen.analysis.q.p()).zip(&seen.analysis.forward.terms);
    let rows = sheet.p.iter().zip(shares).enumerate();
    rows.map(|(outcome, (typed, ((p, q), term)))| ListRow {
        outcome: (outcome + 1).to_string(),
        cells: [
            number::count(*typed),
            number::fixed(*p, 3),
            number::fixed(*q, 3),
            if *p > 0.0 { number::significant(q / p, 4) } else { "–".to_owned() },
            shown(unit, *term),
        ],
    })
    .collect()
}

fn length(nats: f64, unit: Unit, name: &str, fill: Fill) -> Length {
    Length { value: unit.from_nats(nats), name: name.to_owned(), fill }
}

/// The scale of some lengths, given in nats.
#[must_use]
pub fn lengths_axis(nats: &[f64], unit: Unit) -> ValueAxis {
    let shown: Vec<f64> = nats.iter().map(|nats| unit.from_nats(*nats)).collect();
    lengths::axis(&shown, unit.from_nats(Unit::Bits.to_nats(1.0)))
}

/// What stands on the scale of the sums.
#[must_use]
pub fn sums_axis(seen: &Compared, unit: Unit) -> ValueAxis {
    let forward = &seen.analysis.forward;
    lengths_axis(&[forward.entropy, forward.cross_entropy.nats()], unit)
}

/// H(P) and D(P‖Q) end to end, H(P,Q) beneath.
#[must_use]
pub fn sums_live(seen: &Compared, axis: ValueAxis, unit: Unit) -> LengthsLive {
    let forward = &seen.analysis.forward;
    LengthsLive {
        axis,
        of_p: true,
        rows: [
            vec![
                length(forward.entropy, unit, "H(P)", Fill::Solid),
                length(forward.divergence.nats(), unit, "D(P‖Q)", Fill::Hatched),
            ],
            vec![length(forward.cross_entropy.nats(), unit, "H(P,Q)", Fill::Hollow)],
        ],
    }
}

/// The sums in words.
#[must_use]
pub fn sums_alt(seen: &Compared, unit: Unit, words: &Messages) -> String {
    let forward = &seen.analysis.forward;
    let [h, d, ce] = [forward.entropy, forward.divergence.nats(), forward.cross_entropy.nats()].map(|nats| shown(unit, nats));
    (words.information.sums_alt)(&h, &d, &ce, (words.unit)(unit))
}

/// What stands on the scale of the three coins.
#[must_use]
pub fn metric_axis(triangle: &Triangle, unit: Unit) -> ValueAxis {
    lengths_axis(&[triangle.direct, triangle.detour()], unit)
}

/// The straight way, the detour beneath.
#[must_use]
pub fn metric_live(triangle: &Triangle, axis: ValueAxis, unit: Unit) -> LengthsLive {
    LengthsLive {
        axis,
        of_p: false,
        rows: [
            vec![length(triangle.direct, unit, "D(A‖C)", Fill::Solid)],
            vec![
                length(triangle.first_leg, unit, "D(A‖B)", Fill::Hatched),
                length(triangle.second_leg, unit, "D(B‖C)", Fill::Hollow),
            ],
        ],
    }
}

/// The three coins in words.
#[must_use]
pub fn metric_alt(triangle: &Triangle, unit: Unit, words: &Messages) -> String {
    let [direct, first, second] = [triangle.direct, triangle.first_leg, triangle.second_leg].map(|nats| shown(unit, nats));
    (words.information.metric_alt)(&direct, &first, &second, (words.unit)(unit))
}
