//! The words of the Ledger.

use super::Help;
use crate::model::Page;
use crate::model::ledger::{LedgerTally, Measure, ROWS, Reason};

/// Words of the Ledger.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named for the words it holds")]
pub struct Ledger {
    pub help: Help,
    pub title: &'static str,
    pub lead: fn(LedgerTally) -> String,
    /// Row, claim, figure, the article's, ours, unit, whether they agree, the page that shows it.
    pub columns: [&'static str; 8],
    /// In the order of the rows, S1 first.
    pub claims: [Claim; ROWS],
    /// What the article says in place of a figure: that two are the same.
    pub same: &'static str,
    /// Beside a figure of a picture that is lost.
    pub lost: &'static str,
    /// Whether they agree, and ours as the article would round it, or nothing where that is seen already.
    pub verdict: fn(bool, &str) -> String,
    pub reason: fn(Option<Reason>) -> &'static str,
    pub holds: &'static str,
    pub fails: &'static str,
    pub unit: fn(Measure) -> &'static str,
    /// The text of a link, with its idle words marked.
    pub show: fn(Page) -> String,
}

/// A row in words.
#[derive(Debug)]
pub struct Claim {
    /// What the article says.
    pub says: &'static str,
    /// What each of its figures is.
    pub figures: &'static [&'static str],
    /// What is checked.
    pub checks: &'static [&'static str],
}
