//! The Information view's sheet: chances to be surprised by, a list P, a list Q, three coins.

use super::compared::ListPreset;
use super::document::{Act, Need, Refusal, Sheet};
use super::link::{Key, explore::UNIT};
use super::number::{count, parameter};
use super::page::Sheets;

/// What the reader sets in the Information view.
#[derive(Clone, Debug, PartialEq)]
pub struct InformationDocument {
    /// The chance of an event, on the curve of self-information.
    pub event: f64,
    /// The chance of heads, on the curve of a coin's entropy.
    pub coin: f64,
    /// P as typed: it need not sum to 1.
    pub p: Vec<f64>,
    /// Q as typed, of as many numbers.
    pub q: Vec<f64>,
    /// GapAnalysis coins' chances of heads.
    pub coins: [f64; 3],
}

/// A chance.
pub const CHANCE: Need = Need::Number { from: 0.0, to: 1.0 };
/// How many outcomes there may be.
pub const OUTCOMES: Need = Need::Whole { from: 2, to: 12 };
/// A list of as many numbers; Q's has as many as P's.
pub const LIST: Need = Need::Numbers { least: 2, most: 12, from: 0.0, to: 1e9 };
const COINS: Need = Need::Numbers { least: 3, most: 3, from: 0.0, to: 1.0 };

/// InformationDocument worth a place on the curve of self-information: a sure event, heads, a six, snow in a tropical town.
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

/// The panels of the view, in their order.
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
    /// GapAnalysis coins and no triangle inequality.
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

/// One number of the sheet that the reader sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parameter {
    /// The event's chance.
    Event,
    /// The coin's.
    Coin,
    /// One number of a list.
    Entry(List, usize),
    /// How many outcomes there are; new ones have no chance in either list.
    Outcomes,
    /// One of the three coins.
    OneOfCoins(usize),
}

impl Parameter {
    /// The name in refusals; that of its key in links, but for the outcomes, which have none.
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

    /// What it must be.
    #[must_use]
    pub const fn needs(self) -> Need {
        match self {
            Self::Event | Self::Coin | Self::OneOfCoins(_) => CHANCE,
            Self::Entry(..) => LIST,
            Self::Outcomes => OUTCOMES,
        }
    }

    /// What it is; 0 for one that there is not.
    #[must_use]
    pub fn of(self, sheet: &InformationDocument) -> f64 {
        match self {
            Self::Event => sheet.event,
            Self::Coin => sheet.coin,
            Self::Entry(list, entry) => sheet.list(list).get(entry).copied().unwrap_or_default(),
            Self::Outcomes => sheet.outcomes() as f64,
            Self::OneOfCoins(coin) => sheet.coins.get(coin).copied().unwrap_or_default(),
        }
    }

    /// The same as text for its field.
    #[must_use]
    pub fn text(self, sheet: &InformationDocument) -> String {
        let value = self.of(sheet);
        if self.needs() == CHANCE { parameter(value) } else { count(value) }
    }
}

/// A change of the sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum InformationEdit {
    /// A number, as typed or stepped to.
    Set(Parameter, f64),
    /// The same by a pointer that holds it: until it lets go, the scale of a list's bars stays.
    Drag(Parameter, f64),
    /// A list, or both, ready made.
    Load(ListPreset),
}

impl From<InformationEdit> for Act<InformationDocument> {
    fn from(edit: InformationEdit) -> Self {
        Self::Edit(edit)
    }
}

impl Default for InformationDocument {
    /// A chance of a quarter, a fair coin, four outcomes alike against a Q that falls, and coins that break the triangle inequality.
    fn default() -> Self {
        Self { event: 0.25, coin: 0.5, p: vec![0.25; 4], q: vec![0.4, 0.3, 0.2, 0.1], coins: [0.5, 0.25, 0.1] }
    }
}

impl InformationDocument {
    /// How many outcomes there are.
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

    fn set(&mut self, knob: Parameter, value: f64) -> Result<(), Refusal> {
        let value = value + 0.0; // −0 becomes 0
        match knob {
            Parameter::Event => self.event = value,
            Parameter::Coin => self.coin = value,
            Parameter::Entry(list, entry) => self.list_mut(list).get_mut(entry).into_iter().for_each(|place| *place = value),
            Parameter::Outcomes => return self.resize(value),
            Parameter::OneOfCoins(coin) => self.coins.get_mut(coin).into_iter().for_each(|place| *place = value),
        }
        self.valid()
    }

    fn resize(&mut self, outcomes: f64) -> Result<(), Refusal> {
        let Need::Whole { from, to } = OUTCOMES else { return Ok(()) };
        // A list that lost all it has would be no distribution.
        let needed = [&self.p, &self.q].map(|list| list.iter().position(|each| *each > 0.0).map_or(from, |first| first + 1));
        let needs = Need::Whole { from: needed.into_iter().fold(from, usize::max), to };
        if !needs.admits(outcomes) {
            return Err(needs.refuse("outcomes"));
        }
        self.p.resize(outcomes as usize, 0.0);
        self.q.resize(outcomes as usize, 0.0);
        Ok(())
    }
}

/// Whether these numbers, each by itself in range, are a list of the sheet.
fn check(list: &[f64]) -> Result<(), Need> {
    let Need::Numbers { least, most, .. } = LIST else { return Ok(()) };
    if !(least..=most).contains(&list.len()) || !list.iter().all(|&each| LIST.admits(each)) {
        return Err(LIST);
    }
    if list.iter().any(|&each| each > 0.0) { Ok(()) } else { Err(Need::NotAllZero) }
}

/// A list of that length: cut, or filled up with zeros; if nothing above 0 is left, all alike.
fn fitted(list: &[f64], length: usize) -> Vec<f64> {
    let mut list = list.to_vec();
    list.resize(length, 0.0);
    if check(&list).is_ok() { list } else { vec![1.0; length] }
}

impl Sheet for InformationDocument {
    type Edit = InformationEdit;
    type Notice = Refusal;
    /// Which number, and whether a pointer holds it.
    type Gesture = (Parameter, bool);

    fn gesture(edit: &InformationEdit) -> Option<(Parameter, bool)> {
        match *edit {
            InformationEdit::Set(knob, _) => Some((knob, false)),
            InformationEdit::Drag(knob, _) => Some((knob, true)),
            InformationEdit::Load(_) => None,
        }
    }

    fn outcome(&self, edit: &InformationEdit, start: &Self) -> Result<Self, Refusal> {
        // Typed on from 1 to 12, a list does not lose what it had.
        let mut next = if matches!(edit, InformationEdit::Set(Parameter::Outcomes, _)) { start.clone() } else { self.clone() };
        match *edit {
            InformationEdit::Set(knob, value) | InformationEdit::Drag(knob, value) => next.set(knob, value)?,
            InformationEdit::Load(preset) => {
                let (p, q) = preset.lists();
                next.q = q.map_or_else(|| fitted(&self.q, p.len()), <[f64]>::to_vec);
                next.p = p.to_vec();
            }
        }
        Ok(next)
    }

    fn valid(&self) -> Result<(), Refusal> {
        for (name, chance) in [("event", self.event), ("coin", self.coin)] {
            if !CHANCE.admits(chance) {
                return Err(CHANCE.refuse(name));
            }
        }
        check(&self.p).map_err(|needs| needs.refuse("p"))?;
        check(&self.q).map_err(|needs| needs.refuse("q"))?;
        if self.q.len() != self.p.len() {
            return Err(LIST.refuse("q"));
        }
        if self.coins.iter().all(|&coin| COINS.admits(coin)) { Ok(()) } else { Err(CHANCE.refuse("coins")) }
    }
}

/// The view's keys in links.
pub const KEYS: [Key<Sheets>; 6] = [
    Key::number("event", CHANCE, |sheets| sheets.chances.event, |sheets, chance| sheets.chances.event = chance),
    Key::number("coin", CHANCE, |sheets| sheets.chances.coin, |sheets, chance| sheets.chances.coin = chance),
    Key::numbers(
        "p",
        LIST,
        |sheets| &sheets.chances.p,
        |sheets, p| {
            check(&p)?;
            // For a link that leaves q out.
            sheets.chances.q = fitted(&sheets.chances.q, p.len());
            sheets.chances.p = p;
            Ok(())
        },
    ),
    Key::<Sheets>::numbers(
        "q",
        LIST,
        |sheets| &sheets.chances.q,
        |sheets, q| {
            check(&q)?;
            let outcomes = sheets.chances.outcomes();
            sheets.chances.q = fitted(&q, outcomes);
            if q.len() == outcomes {
                return Ok(());
            }
            let (from, to) = LIST.ends();
            Err(Need::Numbers { least: outcomes, most: outcomes, from, to })
        },
    )
    .late(),
    Key::numbers(
        "coins",
        COINS,
        |sheets| &sheets.chances.coins,
        |sheets, coins| {
            sheets.chances.coins = coins.try_into().map_err(|_| COINS)?;
            Ok(())
        },
    ),
    UNIT,
];
