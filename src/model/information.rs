//! What Information sets: the probabilities of an event and of heads, a list P, a list Q, three coins.

use super::document::{Document, fill};
use super::field_error::{Constraint, FieldError, FieldId};
use super::list_comparison::ListPreset;
use super::number::{format_number, format_parameter};

/// Probabilities and lists whose information is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct InformationDocument {
    /// The probability of an event, on the curve of self-information.
    pub event: f64,
    /// The probability of heads, on the curve of a coin's entropy.
    pub coin: f64,
    /// P as typed: it need not sum to 1.
    pub p: Vec<f64>,
    /// Q as typed, of as many numbers.
    pub q: Vec<f64>,
    /// Three coins' probabilities of heads.
    pub coins: [f64; 3],
}

/// What a probability must be.
pub const CHANCE: Constraint = Constraint::Number { from: 0.0, to: 1.0 };
/// What the number of outcomes must be.
pub const OUTCOMES: Constraint = Constraint::Whole { from: 2, to: 12 };
/// What a list must be; Q's has as many numbers as P's.
pub const LIST: Constraint = Constraint::Numbers { least: 2, most: 12, from: 0.0, to: 1e9 };
/// What the list of coins must be.
pub(super) const COINS: Constraint = Constraint::Numbers { least: 3, most: 3, from: 0.0, to: 1.0 };

/// Probabilities with a name on the curve of self-information: a sure event, heads, a six, snow in a tropical town.
pub const EVENTS: [f64; 4] = [1.0, 0.5, 1.0 / 6.0, 0.001];

/// The two lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// What is averaged over.
    P,
    /// What stands in for it.
    Q,
}

impl List {
    /// The name in links.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::P => "p",
            Self::Q => "q",
        }
    }
}

/// The panels of the page, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Self-information on its curve.
    Event,
    /// A coin's entropy on its curve.
    Coin,
    /// One of the lists as bars.
    List(List),
    /// H(P) + D(P‖Q) = H(P,Q).
    Sums,
    /// Why D is never below 0.
    Jensen,
    /// Three coins and no triangle inequality.
    Coins,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Event, Self::Coin, Self::List(List::P), Self::List(List::Q), Self::Sums, Self::Jensen, Self::Coins];

    /// The name, in ids and style sheets.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Coin => "coin",
            Self::List(list) => list.key(),
            Self::Sums => "sums",
            Self::Jensen => "jensen",
            Self::Coins => "coins",
        }
    }
}

/// One number of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parameter {
    /// The event's probability.
    Event,
    /// The coin's.
    Coin,
    /// One number of a list.
    Entry(List, usize),
    /// The number of outcomes; new ones are 0 in both lists.
    Outcomes,
    /// One of the three coins.
    OneOfCoins(usize),
}

impl Parameter {
    /// The name of its field; that of its key in links, but for the outcomes, which have none.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Coin => "coin",
            Self::Entry(list, _) => list.key(),
            Self::Outcomes => "outcomes",
            Self::OneOfCoins(_) => "coins",
        }
    }

    /// Whether its field stands in a row with others, which a list can fill.
    #[must_use]
    pub const fn is_in_row(self) -> bool {
        matches!(self, Self::Entry(..) | Self::OneOfCoins(_))
    }

    /// What it must be.
    #[must_use]
    pub const fn constraint(self) -> Constraint {
        match self {
            Self::Event | Self::Coin | Self::OneOfCoins(_) => CHANCE,
            Self::Entry(..) => LIST,
            Self::Outcomes => OUTCOMES,
        }
    }

    /// Its value; 0 for one that does not exist.
    #[must_use]
    pub fn of(self, document: &InformationDocument) -> f64 {
        match self {
            Self::Event => document.event,
            Self::Coin => document.coin,
            Self::Entry(list, entry) => document.list(list).get(entry).copied().unwrap_or_default(),
            Self::Outcomes => document.outcomes() as f64,
            Self::OneOfCoins(coin) => document.coins.get(coin).copied().unwrap_or_default(),
        }
    }

    /// The same as text for its field.
    #[must_use]
    pub fn text(self, document: &InformationDocument) -> String {
        let value = self.of(document);
        if self.constraint() == CHANCE { format_parameter(value) } else { format_number(value) }
    }
}

/// One change of the document.
#[derive(Clone, Debug, PartialEq)]
pub enum InformationEdit {
    /// Sets a number, typed or stepped.
    Set(Parameter, f64),
    /// Sets the numbers of a row, a list or the coins, from one on.
    SetRow(Parameter, Vec<f64>),
    /// Sets a number by a pointer: until it lets go, the scale of a list's bars stays.
    Drag(Parameter, f64),
    /// Loads a list, or both.
    Load(ListPreset),
}

/// What several edits in a row must share to be one step of undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InformationGesture {
    /// The same number, in its field; or a list typed there.
    Set(Parameter),
    /// The same number, by a pointer.
    Drag(Parameter),
}

impl Default for InformationDocument {
    /// A probability of a quarter, a fair coin, four outcomes alike against a Q that falls, and coins that break the triangle inequality.
    fn default() -> Self {
        Self { event: 0.25, coin: 0.5, p: vec![0.25; 4], q: vec![0.4, 0.3, 0.2, 0.1], coins: [0.5, 0.25, 0.1] }
    }
}

impl InformationDocument {
    /// The number of outcomes.
    #[must_use]
    pub fn outcomes(&self) -> usize {
        self.p.len()
    }

    /// One of the lists.
    #[must_use]
    pub fn list(&self, list: List) -> &[f64] {
        match list {
            List::P => &self.p,
            List::Q => &self.q,
        }
    }

    fn list_mut(&mut self, list: List) -> &mut Vec<f64> {
        match list {
            List::P => &mut self.p,
            List::Q => &mut self.q,
        }
    }

    fn set(&mut self, parameter: Parameter, value: f64) -> Result<(), FieldError> {
        let value = value + 0.0; // −0 becomes 0
        match parameter {
            Parameter::Event => self.event = value,
            Parameter::Coin => self.coin = value,
            Parameter::Entry(list, entry) => self.list_mut(list).get_mut(entry).into_iter().for_each(|slot| *slot = value),
            Parameter::Outcomes => return self.resize(value),
            Parameter::OneOfCoins(coin) => self.coins.get_mut(coin).into_iter().for_each(|slot| *slot = value),
        }
        self.check()
    }

    fn resize(&mut self, outcomes: f64) -> Result<(), FieldError> {
        let Constraint::Whole { from, to } = OUTCOMES else { return Ok(()) };
        // A list that lost all it has would be no distribution.
        let needed = [&self.p, &self.q].map(|list| list.iter().position(|each| *each > 0.0).map_or(from, |first| first + 1));
        let constraint = Constraint::Whole { from: needed.into_iter().fold(from, usize::max), to };
        let outcomes = constraint.check_whole(FieldId::named(Parameter::Outcomes.name()), outcomes)?;
        self.p.resize(outcomes, 0.0);
        self.q.resize(outcomes, 0.0);
        Ok(())
    }
}

/// Checks a list of P or Q.
pub(super) fn check_list(list: &[f64]) -> Result<(), Constraint> {
    let Constraint::Numbers { least, most, .. } = LIST else { return Ok(()) };
    if !(least..=most).contains(&list.len()) || !list.iter().all(|&each| LIST.admits(each)) {
        return Err(LIST);
    }
    if list.iter().any(|&each| each > 0.0) { Ok(()) } else { Err(Constraint::NotAllZero) }
}

/// A list of that length: cut, or filled up with zeros; if nothing above 0 is left, all alike.
pub(super) fn resized(list: &[f64], length: usize) -> Vec<f64> {
    let mut list = list.to_vec();
    list.resize(length, 0.0);
    if check_list(&list).is_ok() { list } else { vec![1.0; length] }
}

impl Document for InformationDocument {
    type Edit = InformationEdit;
    type Gesture = InformationGesture;

    fn gesture(edit: &InformationEdit) -> Option<InformationGesture> {
        match *edit {
            InformationEdit::Set(parameter, _) | InformationEdit::SetRow(parameter, _) => {
                Some(InformationGesture::Set(parameter))
            }
            InformationEdit::Drag(parameter, _) => Some(InformationGesture::Drag(parameter)),
            InformationEdit::Load(_) => None,
        }
    }

    fn apply_edit(&self, edit: &InformationEdit, start: &Self) -> Result<Self, FieldError> {
        // Typed on from 1 to 12, a list does not lose what it had.
        let mut next = if matches!(edit, InformationEdit::Set(Parameter::Outcomes, _)) { start.clone() } else { self.clone() };
        match *edit {
            InformationEdit::Set(parameter, value) | InformationEdit::Drag(parameter, value) => next.set(parameter, value)?,
            InformationEdit::SetRow(parameter, ref numbers) => {
                let field = FieldId::named(parameter.name());
                match parameter {
                    Parameter::Entry(list, entry) => fill(next.list_mut(list), entry, numbers, field)?,
                    Parameter::OneOfCoins(coin) => fill(&mut next.coins, coin, numbers, field)?,
                    Parameter::Event | Parameter::Coin | Parameter::Outcomes => return Err(Constraint::OneNumber.error(field)),
                }
                next.check()?;
            }
            InformationEdit::Load(preset) => {
                let (p, q) = preset.lists();
                next.q = q.map_or_else(|| resized(&self.q, p.len()), <[f64]>::to_vec);
                next.p = p.to_vec();
            }
        }
        Ok(next)
    }

    fn check(&self) -> Result<(), FieldError> {
        for (parameter, value) in [(Parameter::Event, self.event), (Parameter::Coin, self.coin)] {
            CHANCE.check(FieldId::named(parameter.name()), value)?;
        }
        for list in [List::P, List::Q] {
            let error = |constraint: Constraint| constraint.error(FieldId::named(list.key()));
            check_list(self.list(list)).map_err(error)?;
            if self.list(list).len() != self.outcomes() {
                return Err(error(LIST));
            }
        }
        for coin in self.coins {
            CHANCE.check(FieldId::named("coins"), coin)?;
        }
        Ok(())
    }
}
