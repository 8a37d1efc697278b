//! The lab's keys: Explore's, some of which other views have too.

use super::super::lab::{CountsFault, Model, check_counts, is_p, last_split, middle_split};
use super::super::number::shortest;
use super::super::view::Sheets;
use super::LinkIssue;
use super::key::{Bad, Key, listed};
use super::text::{clip, number, whole};
use crate::info::Unit;

/// The reader's histogram; the split follows it to the middle.
pub const COUNTS: Key<Sheets> = Key::own(
    "counts",
    |sheets, text| {
        sheets.lab.counts = counts(text).map_err(Bad::Issue)?;
        sheets.lab.split = middle_split(sheets.lab.bins());
        Ok(())
    },
    |sheets| Some(listed(&sheets.lab.counts)),
);

/// The unit of information, which is the whole page's: last of the keys of every view that shows information.
pub const UNIT: Key<Sheets> = Key::own(
    "unit",
    |sheets, text| match Unit::ALL.into_iter().find(|unit| unit.name() == text) {
        Some(unit) => {
            sheets.lab.unit = unit;
            Ok(())
        }
        None => Err(Bad::Issue(LinkIssue::BadUnit(clip(text)))),
    },
    |sheets| Some(sheets.lab.unit.name().to_owned()),
);

const MODEL: Key<Sheets> = Key::own(
    "model",
    |sheets, text| match Model::of_key(text) {
        Some(model) => {
            sheets.lab.model = model;
            Ok(())
        }
        None => Err(Bad::Issue(LinkIssue::BadModel(clip(text)))),
    },
    |sheets| Some(sheets.lab.model.key().to_owned()),
);

const P: Key<Sheets> = Key::own(
    "p",
    |sheets, text| match number(text).filter(|&p| is_p(p)) {
        Some(p) => {
            sheets.lab.p = p + 0.0; // −0 becomes 0
            Ok(())
        }
        None => Err(Bad::Issue(LinkIssue::BadP(clip(text)))),
    },
    |sheets| Some(shortest(sheets.lab.p)),
);

const SPLIT: Key<Sheets> = Key::<Sheets>::own(
    "split",
    |sheets, text| match whole(text).filter(|&split| split <= last_split(sheets.lab.bins())) {
        Some(split) => {
            sheets.lab.split = split;
            Ok(())
        }
        None => Err(Bad::Issue(LinkIssue::BadSplit(clip(text)))),
    },
    // Whatever the model: the comparison of models shows two-group at this split.
    |sheets| not_middle(sheets.lab.split, sheets.lab.bins()),
)
.late();

/// A split as it is written: only where it is not the default.
pub(super) fn not_middle(split: usize, bins: usize) -> Option<String> {
    (split != middle_split(bins)).then(|| split.to_string())
}

/// Explore's.
pub const EXPLORE: [Key<Sheets>; 5] = [COUNTS, MODEL, P, SPLIT, UNIT];

/// A list of counts; one bad entry rejects it.
fn counts(text: &str) -> Result<Vec<f64>, LinkIssue> {
    let mut counts = Vec::new();
    for (bin, entry) in text.split(',').enumerate() {
        let count = number(entry)
            .ok_or_else(|| LinkIssue::BadCounts { fault: CountsFault::NotANumber { bin }, text: clip(entry.trim()) })?;
        counts.push(count + 0.0); // −0 becomes 0
    }
    check_counts(&counts).map_err(|fault| LinkIssue::BadCounts {
        text: match fault {
            CountsFault::OutOfRange { bin } => text.split(',').nth(bin).map(str::trim).map(clip),
            _ => None,
        }
        .unwrap_or_default(),
        fault,
    })?;
    Ok(counts)
}
