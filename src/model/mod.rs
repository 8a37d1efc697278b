//! What the reader edits, as plain data: the lab, its history, its link, and what is said of it.
//!
//! Knows `info` (the mathematics) and nothing of the page: every type here is `PartialEq` and tested natively.
//! Figures stay in nats; [`number`] and [`Unit`](crate::info::Unit) turn them into text at the edge.
//!
//! | file | what is in it |
//! |---|---|
//! | `lab` | [`Lab`] and [`Model`]: counts, model, p, split, unit, and what makes them valid |
//! | `preset` | [`Preset`]: eight histograms worth a look |
//! | `edit` | [`Edit`]: every change there is, as a function from lab to lab, or a [`Notice`] why not |
//! | `session` | [`Session`]: the lab with its undo, redo, gestures and notice |
//! | `link` | [`decode`], [`encode`]: the lab as an address |
//! | `analysis` | [`analyse`]: the figures of P against the present Q |
//! | `comparison` | [`Comparison`]: each family at its best, and which is least |
//! | `insight` | [`Insight`]: the facts behind the one sentence |
//! | `number` | figures as text |

mod analysis;
mod comparison;
mod edit;
mod insight;
mod lab;
mod link;
pub mod number;
mod preset;
mod session;
#[cfg(test)]
mod tests;

pub use analysis::{Analysis, Direction, analyse, expected};
pub use comparison::{Comparison, Mark, Row, TIE_BITS};
pub use edit::{Edit, Notice};
pub use insight::{Away, BinFact, Insight, SAME_NATS, Side, Standing};
pub use lab::{CountsFault, Lab, LabFault, MAX_COUNT, Model};
pub use link::{Lang, Link, LinkIssue, Theme, View, decode, encode};
pub use preset::Preset;
pub use session::{HISTORY, Session};
