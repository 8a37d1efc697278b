//! The ledger: every claim of the article, its figure as printed, and the figure that this code computes, or an identity that it
//! checks, with a link to the state that shows it. No computed figure and no link is typed in.
//!
//! | file | rows |
//! |---|---|
//! | `samples` | S1 to S11: the worms and their models |
//! | `lists` | S12 to S17: Jensen, self-information, entropy, cross-entropy |
//! | `learning` | S18 to S23: the neuron, softmax, truth and data |

mod learning;
mod lists;
mod samples;

use super::documents::Documents;
use super::link::encode;
use super::number::{format_figure, format_fixed, without_noise};
use super::page::Page;
use super::settings::PartialSettings;
use crate::float_text;
use crate::math::Unit;

/// How many rows there are: S1 to S23.
pub const ROWS: usize = 23;

/// Two sides of an identity are equal within this, relative to 1 + their size: a few thousand roundings of an f64.
const EQUAL: f64 = 1e-12;
/// Decimals of a difference too small for three.
const FINE: usize = 4;

/// What the article prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Printed {
    /// Nothing.
    No,
    /// A figure in its text: a decimal number, or a fraction.
    Text(&'static str),
    /// A figure of a picture that is lost; as in the English article which it retells.
    Lost(&'static str),
    /// That there is no difference, in words.
    Same,
}

/// What a figure is a number of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Information, in the row's own unit, whatever unit the reader has chosen.
    Information(Unit),
    /// Teeth.
    Teeth,
    /// Things counted, without decimals.
    Whole,
    /// A number without unit: a chance, an output, a slope.
    Plain,
}

/// Why a printed figure and ours differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The article's third list does not sum to 1.
    Sum,
    /// Two numbers that round to the same are not the same.
    Rounding,
}

/// One figure of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct LedgerFigure {
    /// What the article prints.
    pub printed: Printed,
    /// What is computed, in `measure`; `f64::INFINITY` for ∞.
    pub value: f64,
    /// What it is a number of.
    pub measure: Measure,
    /// Why it is known to differ from what is printed.
    pub reason: Option<Reason>,
    /// The page that shows it, and the link to it; None where those of the figure before it do.
    pub show: Option<(Page, String)>,
}

/// Whether the printed figure and ours agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing is printed.
    None,
    /// Ours, rounded as the article rounds, is what it prints.
    Agrees,
    /// It is not; None is a reason that nobody knows.
    Differs(Option<Reason>),
}

impl LedgerFigure {
    /// The unit, of information only.
    #[must_use]
    pub fn unit(&self) -> Option<Unit> {
        if let Measure::Information(unit) = self.measure { Some(unit) } else { None }
    }

    /// Ours, as it is shown.
    #[must_use]
    pub fn shown(&self) -> String {
        if self.measure == Measure::Whole { format_fixed(self.value, 0) } else { format_figure(without_noise(self.value, 1.0)) }
    }

    /// Ours, rounded as the article rounds; a fraction stands for itself if ours is that.
    #[must_use]
    pub fn rounded(&self) -> String {
        let text = match self.printed {
            Printed::Text(text) | Printed::Lost(text) => text,
            Printed::No => "",
            Printed::Same => return format_fixed(self.value, FINE),
        };
        if let Some((over, under)) = text.split_once('/') {
            let exact = float_text::parse(over).zip(float_text::parse(under)).map(|(over, under)| over / under);
            return if exact.is_some_and(|exact| near(exact, self.value, EQUAL)) {
                text.into()
            } else {
                format_fixed(self.value, FINE)
            };
        }
        format_fixed(self.value, text.split_once('.').map_or(0, |(_, decimals)| decimals.len()))
    }

    /// Whether they agree.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let agrees = match self.printed {
            Printed::No => return Verdict::None,
            Printed::Text(text) | Printed::Lost(text) => self.rounded() == text,
            Printed::Same => self.value == 0.0,
        };
        if agrees { Verdict::Agrees } else { Verdict::Differs(self.reason) }
    }
}

/// What must hold between two figures of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Relation {
    /// They are equal but for rounding.
    Equal,
    /// They are no farther apart than this.
    Within(f64),
    /// The first is less, by more than rounding.
    Less,
}

/// An identity or an inequality, checked whenever the ledger is made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Check {
    /// What must hold.
    pub relation: Relation,
    /// The figures that it holds between, from 0.
    pub sides: [usize; 2],
    /// Whether it does.
    pub holds: bool,
}

/// A row of the ledger; its claim and the names of its figures are `i18n`'s.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LedgerRow {
    /// One at least.
    pub figures: Vec<LedgerFigure>,
    /// One at least where nothing is printed.
    pub checks: Vec<Check>,
}

/// The rows as they are filled in, one after the other.
#[derive(Default)]
struct Rows {
    rows: Vec<LedgerRow>,
    /// Where the next figure is shown.
    next: Option<(Page, String)>,
}

/// Whether two numbers are no farther apart than that, relative to 1 + the size of the smaller; ∞ is only itself.
fn near(left: f64, right: f64, within: f64) -> bool {
    left == right || (left - right).abs() <= within * (1.0 + left.abs().min(right.abs()))
}

impl Rows {
    /// Begins the next row; what follows is put into it.
    fn row(&mut self, page: Page, documents: &Documents) {
        self.row_in(Unit::Bits, page, documents);
    }

    /// Begins the next row, with figures in this unit.
    fn row_in(&mut self, unit: Unit, page: Page, documents: &Documents) {
        self.rows.push(LedgerRow::default());
        self.show_in(unit, page, documents);
    }

    /// The figures that follow are shown by this page with these documents, in bits.
    fn show(&mut self, page: Page, documents: &Documents) {
        self.show_in(Unit::Bits, page, documents);
    }

    /// The figures that follow are shown by this page with these documents, in this unit.
    fn show_in(&mut self, unit: Unit, page: Page, documents: &Documents) {
        let settings = PartialSettings { unit: Some(unit), ..PartialSettings::default() };
        self.next = Some((page, encode(page, documents, settings)));
    }

    /// A figure after those there.
    fn put(&mut self, printed: Printed, value: f64, measure: Measure) {
        // `+ 0.0` makes −0 a plain 0.
        let figure = LedgerFigure { printed, value: value + 0.0, measure, reason: None, show: self.next.take() };
        if let Some(row) = self.rows.last_mut() {
            row.figures.push(figure);
        }
    }

    /// Information in bits, given in nats.
    fn bits(&mut self, printed: Printed, nats: f64) {
        self.put(printed, Unit::Bits.from_nats(nats), Measure::Information(Unit::Bits));
    }

    /// Information in nats.
    fn nats(&mut self, nats: f64) {
        self.put(Printed::No, nats, Measure::Information(Unit::Nats));
    }

    /// A number without unit.
    fn plain(&mut self, printed: Printed, value: f64) {
        self.put(printed, value, Measure::Plain);
    }

    /// Why the last figure is known to differ.
    fn differs(&mut self, reason: Reason) {
        if let Some(last) = self.rows.last_mut().and_then(|row| row.figures.last_mut()) {
            last.reason = Some(reason);
        }
    }

    /// Checks what must hold between two figures that are there, counted from 0.
    fn check(&mut self, left: usize, relation: Relation, right: usize) {
        let Some(row) = self.rows.last_mut() else { return };
        let value = |side: usize| row.figures.get(side).map(|figure| figure.value);
        let holds = value(left).zip(value(right)).is_some_and(|(left, right)| match relation {
            Relation::Equal => near(left, right, EQUAL),
            Relation::Within(bound) => (left - right).abs() <= bound,
            Relation::Less => left < right && !near(left, right, EQUAL),
        });
        row.checks.push(Check { relation, sides: [left, right], holds });
    }
}

/// What the rows come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LedgerTally {
    /// Printed figures that ours agree with.
    pub agree: usize,
    /// Printed figures that ours differ from.
    pub differ: usize,
    /// Checks that hold.
    pub hold: usize,
    /// Checks that do not.
    pub fail: usize,
}

impl LedgerTally {
    /// Counts.
    #[must_use]
    pub fn new(rows: &[LedgerRow]) -> Self {
        let mut tally = Self::default();
        for row in rows {
            for figure in &row.figures {
                match figure.verdict() {
                    Verdict::None => {}
                    Verdict::Agrees => tally.agree += 1,
                    Verdict::Differs(_) => tally.differ += 1,
                }
            }
            for check in &row.checks {
                *if check.holds { &mut tally.hold } else { &mut tally.fail } += 1;
            }
        }
        tally
    }
}

/// Computes all rows, S1 first.
///
/// ```
/// use wormteeth::model::ledger::{Verdict, rows};
/// let uniform = &rows()[4].figures[0]; // S5.1
/// assert_eq!((uniform.rounded().as_str(), uniform.verdict()), ("0.338", Verdict::Agrees));
/// ```
#[must_use]
pub fn rows() -> Vec<LedgerRow> {
    let mut rows = Rows::default();
    samples::fill(&mut rows);
    lists::fill(&mut rows);
    learning::fill(&mut rows);
    rows.rows
}
