//! What the reader edits, as plain data: each view's sheet, its history, its link, and what is said of it.
//!
//! Knows `info` (the mathematics) and nothing of the page: every type here is `PartialEq` and tested natively.
//! Figures stay in nats; [`number`] and [`Unit`](crate::math::Unit) turn them into text at the edge.
//!
//! | file | what is in it |
//! |---|---|
//! | `view` | [`Page`]: the page's views and the keys of their links; [`Sheets`]: what is edited in them |
//! | `sheet` | [`Sheet`]: what a view edits; [`Act`]: what can be done in every view; [`Need`]: what a value must be |
//! | `session` | [`Session`]: a sheet with its undo, redo, gestures and notice; its steps are in `history` |
//! | `lab` | [`ExploreDocument`] and [`Model`]: Explore's sheet: counts, model, p, split, unit, and what makes them valid |
//! | `preset` | [`Preset`]: eight histograms worth a look |
//! | `edit` | [`Edit`]: every change of the lab, as a function from lab to lab, or a [`Notice`] why not |
//! | [`evidence`] | [`EvidenceDocument`](evidence::EvidenceDocument): what is edited in Evidence: two models, worms caught, samples |
//! | `link` | [`decode`], [`encode`]: sheets as an address; [`link::Key`]: how one value is read and written |
//! | [`chances`] | [`InformationDocument`](information::InformationDocument), the Information view's sheet: chances, a list P, a list Q, three coins |
//! | `compared` | [`Compared`]: the figures of P and Q there; [`ListPreset`]: lists worth a look |
//! | `analysis` | [`analyse`]: the figures of P against the present Q |
//! | `comparison` | [`Comparison`]: each family at its best, and which is least |
//! | `insight` | [`Insight`]: the facts behind the one sentence |
//! | `training` | [`NeuronDocument`]: the Neuron view's sheet: x, y, w, b, η, steps, the step shown, what is fair; its experiments and keys |
//! | `race` | [`DescentComparison`]: the descents by both costs; [`DescentInsight`]: the facts behind the sentence |
//! | `softmax` | [`SoftmaxDocument`]: the Softmax view's sheet, its edits, presets and keys; [`SoftmaxFigures`]: what softmax makes of it |
//! | [`ledger`] | the article's claims, each with its figure as printed, the figure computed now, and the link that shows it |
//! | `number` | figures as text |

mod analysis;
mod compared;
mod comparison;
mod descent;
mod document;
pub mod evidence;
mod explore;
mod explore_edit;
mod history;
pub mod information;
mod insight;
pub mod ledger;
pub mod link;
pub mod neuron;
pub mod number;
mod page;
mod preset;
mod session;
mod softmax;
#[cfg(test)]
mod tests;

pub use analysis::{Analysis, Direction, analyse, expected};
pub use compared::{Compared, ListPreset};
pub use comparison::{Comparison, Mark, Row, TIE_BITS};
pub use descent::{DescentCase, DescentComparison, DescentInsight, SAME_OUTPUT};
pub use document::{Act, Need, Refusal, Sheet};
pub use explore::{CountsFault, ExploreDocument, ExploreFault, MAX_COUNT, Model};
pub use explore_edit::{Edit, Gesture, Notice};
pub use history::HISTORY;
pub use insight::{BinFact, Insight, OffOptimum, Ranking, SAME_NATS, Side};
pub use link::{Lang, Link, LinkIssue, Theme, decode, encode};
pub use neuron::NeuronDocument;
pub use page::{Page, Sheets};
pub use preset::Preset;
pub use session::Session;
pub use softmax::{
    CLASSES, LOGIT, Outcome, SoftmaxDocument, SoftmaxEdit, SoftmaxFigures, SoftmaxGesture, SoftmaxPreset, TEMPERATURE,
};
