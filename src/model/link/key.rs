//! One key of a link: how its value is read and written, and what it must be.

use super::super::field_error::Constraint;
use super::super::histogram::COUNT;
use super::super::number::format_shortest;
use super::LinkIssue;
use super::text::{clip, number, tidy, whole};
use crate::math::{MAX_BINS, MIN_BINS};

/// One key of a link over the data `D`; a table of these drives both reading and writing.
///
/// A bad value is reported by name with the constraint that it breaks, and the default stands:
///
/// ```
/// use wormteeth::model::{Constraint, link::Key};
/// #[derive(Default)]
/// struct Data { rate: f64, shares: Vec<f64> }
/// const RATE: Constraint = Constraint::Number { from: 0.0, to: 10.0 };
/// const SHARES: Constraint = Constraint::Numbers { least: 2, most: 12, from: 0.0, to: 1.0 };
/// const KEYS: [Key<Data>; 2] = [
///     Key::number("rate", RATE, |data| data.rate, |data, rate| data.rate = rate),
///     Key::numbers("shares", SHARES, |data| &data.shares, |data, shares| {
///         data.shares = shares;
///         Ok(())
///     }),
/// ];
/// ```
pub struct Key<D> {
    pub(super) name: &'static str,
    pub(super) reads_last: bool,
    value: Value<D>,
}

type Get<D, T> = fn(&D) -> T;
type Set<D, T> = fn(&mut D, T);

enum Value<D> {
    Number { constraint: Constraint, get: Get<D, f64>, set: Set<D, f64> },
    Whole { constraint: Constraint, get: Get<D, usize>, set: Set<D, usize> },
    Numbers { constraint: Constraint, get: fn(&D) -> &[f64], set: fn(&mut D, Vec<f64>) -> Result<(), Constraint> },
    Counts { get: fn(&D) -> &[f64], set: fn(&mut D, Vec<f64>) },
    Name { names: &'static [&'static str], get: Get<D, &'static str>, set: Set<D, usize> },
    Custom { read: fn(&mut D, &str) -> Result<(), Constraint>, write: Get<D, Option<String>> },
    Itself { read: fn(&mut D, &str) -> Result<(), Vec<LinkIssue>>, write: Get<D, Option<String>> },
}

impl<D> Key<D> {
    /// A number; the constraint is a [`Constraint::Number`].
    #[must_use]
    pub const fn number(name: &'static str, constraint: Constraint, get: fn(&D) -> f64, set: fn(&mut D, f64)) -> Self {
        Self::new(name, Value::Number { constraint, get, set })
    }

    /// A whole number, of digits alone; the constraint is a [`Constraint::Whole`].
    #[must_use]
    pub const fn whole(name: &'static str, constraint: Constraint, get: fn(&D) -> usize, set: fn(&mut D, usize)) -> Self {
        Self::new(name, Value::Whole { constraint, get, set })
    }

    /// Numbers parted by commas; the constraint is a [`Constraint::Numbers`]. One bad entry rejects the list, and so may `set`.
    #[must_use]
    pub const fn numbers(
        name: &'static str,
        constraint: Constraint,
        get: fn(&D) -> &[f64],
        set: fn(&mut D, Vec<f64>) -> Result<(), Constraint>,
    ) -> Self {
        Self::new(name, Value::Numbers { constraint, get, set })
    }

    /// The counts of a histogram, parted by commas. One bad entry rejects the list, and is named in an issue of its own.
    #[must_use]
    pub const fn counts(name: &'static str, get: fn(&D) -> &[f64], set: fn(&mut D, Vec<f64>)) -> Self {
        Self::new(name, Value::Counts { get, set })
    }

    /// One of these names; `set` is given its index.
    #[must_use]
    pub const fn name(
        name: &'static str,
        names: &'static [&'static str],
        get: fn(&D) -> &'static str,
        set: fn(&mut D, usize),
    ) -> Self {
        Self::new(name, Value::Name { names, get, set })
    }

    /// Anything else. `read` changes nothing when it fails; a value that `write` gives None for is left out.
    #[must_use]
    pub const fn custom(
        name: &'static str,
        read: fn(&mut D, &str) -> Result<(), Constraint>,
        write: fn(&D) -> Option<String>,
    ) -> Self {
        Self::new(name, Value::Custom { read, write })
    }

    /// Anything that says itself what is wrong with it, and may be read in part.
    #[must_use]
    pub const fn itself(
        name: &'static str,
        read: fn(&mut D, &str) -> Result<(), Vec<LinkIssue>>,
        write: fn(&D) -> Option<String>,
    ) -> Self {
        Self::new(name, Value::Itself { read, write })
    }

    /// The same, but read after all others wherever it stands: its range depends on them.
    #[must_use]
    pub const fn read_last(mut self) -> Self {
        self.reads_last = true;
        self
    }

    const fn new(name: &'static str, value: Value<D>) -> Self {
        Self { name, reads_last: false, value }
    }

    /// Puts the value of `text` into `data`.
    ///
    /// # Errors
    /// What is wrong with it, and what stands instead.
    pub(super) fn read(&self, data: &mut D, text: &str) -> Result<(), Vec<LinkIssue>> {
        let read = match &self.value {
            Value::Number { constraint, set, .. } => {
                let value = number(text).filter(|&value| constraint.admits(value));
                value.map(|value| set(data, value + 0.0)).ok_or(*constraint) // −0 becomes 0
            }
            Value::Whole { constraint, set, .. } => {
                let value = whole(text).filter(|&value| constraint.admits(value as f64));
                value.map(|value| set(data, value)).ok_or(*constraint)
            }
            Value::Numbers { constraint, set, .. } => {
                list(text, *constraint).ok_or(*constraint).and_then(|numbers| set(data, numbers))
            }
            Value::Counts { set, .. } => {
                set(data, counts(text).map_err(|issue| vec![issue])?);
                Ok(())
            }
            Value::Name { names, set, .. } => {
                let index = names.iter().position(|name| *name == text);
                index.map(|index| set(data, index)).ok_or(Constraint::OneOf(names))
            }
            Value::Custom { read, .. } => read(data, text),
            Value::Itself { read, .. } => return read(data, text),
        };
        read.map_err(|constraint| {
            let instead = self.write(data).map(|text| clip(&text));
            vec![LinkIssue::BadKey { key: self.name, text: clip(text), constraint, instead }]
        })
    }

    /// The value's text; None where it is left out.
    pub(super) fn write(&self, data: &D) -> Option<String> {
        Some(match &self.value {
            Value::Number { get, .. } => format_shortest(get(data)),
            Value::Whole { get, .. } => get(data).to_string(),
            Value::Numbers { get, .. } | Value::Counts { get, .. } => joined(get(data)),
            Value::Name { get, .. } => get(data).to_owned(),
            Value::Custom { write, .. } | Value::Itself { write, .. } => return write(data),
        })
    }
}

/// A list that satisfies a [`Constraint::Numbers`].
fn list(text: &str, constraint: Constraint) -> Option<Vec<f64>> {
    let Constraint::Numbers { least, most, .. } = constraint else { return None };
    let entries = text.split(',').take(most.saturating_add(1));
    let numbers = entries.map(|entry| number(tidy(entry)).filter(|&each| constraint.admits(each)));
    let numbers: Option<Vec<f64>> = numbers.map(|each| Some(each? + 0.0)).collect();
    numbers.filter(|numbers| (least..=most).contains(&numbers.len()))
}

/// A list of counts.
fn counts(text: &str) -> Result<Vec<f64>, LinkIssue> {
    let mut counts = Vec::new();
    for (bin, entry) in text.split(',').enumerate() {
        let count = number(entry).ok_or_else(|| LinkIssue::CountNotANumber { bin, text: clip(entry.trim()) })?;
        counts.push(count + 0.0); // −0 becomes 0
    }
    let bins = counts.len();
    if bins < MIN_BINS {
        return Err(LinkIssue::TooFewCounts { bins });
    }
    if bins > MAX_BINS {
        return Err(LinkIssue::TooManyCounts { bins });
    }
    if let Some(bin) = counts.iter().position(|&count| !COUNT.admits(count)) {
        let text = text.split(',').nth(bin).map(str::trim).map(clip).unwrap_or_default();
        return Err(LinkIssue::CountOutOfRange { bin, text });
    }
    if counts.iter().all(|&count| count == 0.0) {
        return Err(LinkIssue::AllCountsZero);
    }
    Ok(counts)
}

/// Numbers parted by commas.
fn joined(numbers: &[f64]) -> String {
    numbers.iter().map(|number| format_shortest(*number)).collect::<Vec<_>>().join(",")
}
