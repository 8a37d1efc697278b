//! One key of a link: how its value is read and written, and what it must be.

use super::super::document::Need;
use super::super::number::shortest;
use super::LinkIssue;
use super::text::{clip, number, tidy, whole};

/// One key of a link over the data `D`; a table of these drives both reading and writing.
///
/// A bad value is reported by name with what it must be, and the default stands. Keys of a view stand beside its sheet:
///
/// ```
/// use wormteeth::model::{Need, link::Key};
/// #[derive(Default)]
/// struct Data { rate: f64, shares: Vec<f64> }
/// const RATE: Need = Need::Number { from: 0.0, to: 10.0 };
/// const SHARES: Need = Need::Numbers { least: 2, most: 12, from: 0.0, to: 1.0 };
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
    pub(super) late: bool,
    value: Value<D>,
}

/// Why a value is not taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Bad {
    /// It is not this.
    Needs(Need),
    /// A reason with words of its own.
    Issue(LinkIssue),
}

impl From<Need> for Bad {
    fn from(needs: Need) -> Self {
        Self::Needs(needs)
    }
}

type Get<D, T> = fn(&D) -> T;
type Set<D, T> = fn(&mut D, T);

enum Value<D> {
    Number { needs: Need, get: Get<D, f64>, set: Set<D, f64> },
    Whole { needs: Need, get: Get<D, usize>, set: Set<D, usize> },
    Numbers { needs: Need, get: fn(&D) -> &[f64], set: fn(&mut D, Vec<f64>) -> Result<(), Need> },
    Name { names: &'static [&'static str], get: Get<D, &'static str>, set: Set<D, usize> },
    Own { read: fn(&mut D, &str) -> Result<(), Bad>, write: Get<D, Option<String>> },
}

impl<D> Key<D> {
    /// A number; `needs` is a [`Need::Number`].
    #[must_use]
    pub const fn number(name: &'static str, needs: Need, get: fn(&D) -> f64, set: fn(&mut D, f64)) -> Self {
        Self::new(name, Value::Number { needs, get, set })
    }

    /// A whole number, of digits alone; `needs` is a [`Need::Whole`].
    #[must_use]
    pub const fn whole(name: &'static str, needs: Need, get: fn(&D) -> usize, set: fn(&mut D, usize)) -> Self {
        Self::new(name, Value::Whole { needs, get, set })
    }

    /// Numbers parted by commas; `needs` is a [`Need::Numbers`]. One bad entry rejects the list, and so may `set`.
    #[must_use]
    pub const fn numbers(
        name: &'static str,
        needs: Need,
        get: fn(&D) -> &[f64],
        set: fn(&mut D, Vec<f64>) -> Result<(), Need>,
    ) -> Self {
        Self::new(name, Value::Numbers { needs, get, set })
    }

    /// One of these names; `set` is given its place among them.
    #[must_use]
    pub const fn name(
        name: &'static str,
        names: &'static [&'static str],
        get: fn(&D) -> &'static str,
        set: fn(&mut D, usize),
    ) -> Self {
        Self::new(name, Value::Name { names, get, set })
    }

    /// Anything else. `read` changes nothing when it fails; what `write` gives None for is left out.
    #[must_use]
    pub const fn own(name: &'static str, read: fn(&mut D, &str) -> Result<(), Bad>, write: fn(&D) -> Option<String>) -> Self {
        Self::new(name, Value::Own { read, write })
    }

    /// The same, but read after all others wherever it stands: its range depends on them.
    #[must_use]
    pub const fn late(mut self) -> Self {
        self.late = true;
        self
    }

    const fn new(name: &'static str, value: Value<D>) -> Self {
        Self { name, late: false, value }
    }

    /// Puts the value of `text` into `data`, or says what was wrong with it and what stands instead.
    pub(super) fn read(&self, data: &mut D, text: &str) -> Result<(), LinkIssue> {
        match self.take(data, text) {
            Ok(()) => Ok(()),
            Err(Bad::Issue(issue)) => Err(issue),
            Err(Bad::Needs(needs)) => {
                let instead = self.write(data).map(|text| clip(&text));
                Err(LinkIssue::BadKey { key: self.name, text: clip(text), needs, instead })
            }
        }
    }

    fn take(&self, data: &mut D, text: &str) -> Result<(), Bad> {
        match &self.value {
            Value::Number { needs, set, .. } => {
                let value = number(text).filter(|&value| needs.admits(value)).ok_or(*needs)?;
                set(data, value + 0.0); // −0 becomes 0
            }
            Value::Whole { needs, set, .. } => {
                let value = whole(text).filter(|&value| needs.admits(value as f64)).ok_or(*needs)?;
                set(data, value);
            }
            Value::Numbers { needs, set, .. } => set(data, list(text, *needs).ok_or(*needs)?)?,
            Value::Name { names, set, .. } => {
                let place = names.iter().position(|name| *name == text).ok_or(Need::OneOf(names))?;
                set(data, place);
            }
            Value::Own { read, .. } => read(data, text)?,
        }
        Ok(())
    }

    /// The value's text; None where it is left out.
    pub(super) fn write(&self, data: &D) -> Option<String> {
        Some(match &self.value {
            Value::Number { get, .. } => shortest(get(data)),
            Value::Whole { get, .. } => get(data).to_string(),
            Value::Numbers { get, .. } => listed(get(data)),
            Value::Name { get, .. } => get(data).to_owned(),
            Value::Own { write, .. } => return write(data),
        })
    }
}

/// A list that is what is needed.
fn list(text: &str, needs: Need) -> Option<Vec<f64>> {
    let Need::Numbers { least, most, .. } = needs else { return None };
    let numbers =
        text.split(',').take(most.saturating_add(1)).map(|entry| number(tidy(entry)).filter(|&each| needs.admits(each)));
    let numbers: Option<Vec<f64>> = numbers.map(|each| Some(each? + 0.0)).collect();
    numbers.filter(|numbers| (least..=most).contains(&numbers.len()))
}

/// Numbers parted by commas.
pub(super) fn listed(numbers: &[f64]) -> String {
    let mut text = String::new();
    for (place, number) in numbers.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        text.push_str(&shortest(*number));
    }
    text
}
