//! What the reader edits, as plain data: documents, edits with undo and redo, presets, links; and what is computed from them.
//!
//! Uses `math` and nothing of the page: every type here is `PartialEq` and tested natively.
//! Figures stay in nats; [`number`] and [`Unit`](crate::math::Unit) turn them into text at the edge.
//!
//! | file | what is in it |
//! |---|---|
//! | `document` | [`Document`]: what a page edits |
//! | `documents` | [`Documents`]: one of each; [`Edit`]: a change of one, and what it changes in another |
//! | `field_error` | [`FieldError`]: why an edit was not taken: [`FieldId`] and [`Constraint`] |
//! | `histogram` | [`HistogramDocument`]: the counts of P, of Explore and Evidence |
//! | `explore` | [`ExploreDocument`] and [`Model`]: the model Q, its p and its split |
//! | [`information`], [`evidence`], [`neuron`], `softmax` | the documents of these pages |
//! | `workspace`, `history` | [`Workspace`]: all documents with one undo history |
//! | `settings` | [`Settings`]: language, theme and unit; [`PartialSettings`]: those that a link asks for, or that are saved |
//! | `page` | [`Page`]: the pages, their documents, the keys of their links |
//! | [`link`] | [`decode`], [`encode`]: documents as an address; saved work and settings |
//! | `preset` | [`Preset`]: eight histograms worth a look |
//! | `analysis` | [`analyse`]: the figures of P against the present Q |
//! | `comparison` | [`Comparison`]: each family at its best, and which is least |
//! | `insight` | [`Insight`]: the facts behind Explore's sentence |
//! | `list_comparison` | [`ListComparison`]: the figures of Information's P and Q; [`ListPreset`] |
//! | `descent` | [`DescentComparison`]: gradient descent by both costs; [`DescentInsight`]: the facts behind the sentence |
//! | [`lesson`] | [`LessonDocument`]: the steps of the lesson, their questions, what was predicted, and what it costs |
//! | [`ledger`] | the article's claims, each with its figure as printed, the figure computed now, and the link that shows it |
//! | [`number`] | figures as text |
//! | `typed` | [`read_typed`]: numbers as people write and paste them |

mod analysis;
mod comparison;
mod descent;
mod document;
mod documents;
pub mod evidence;
mod explore;
mod field_error;
mod histogram;
mod history;
pub mod information;
mod insight;
pub mod ledger;
pub mod lesson;
pub mod link;
mod list_comparison;
pub mod neuron;
pub mod number;
mod page;
mod preset;
mod settings;
mod softmax;
#[cfg(test)]
mod tests;
mod typed;
mod workspace;

pub use analysis::{Analysis, DirectionFigures, analyse, expected};
pub use comparison::{Comparison, ModelFit, Rank, TIE_BITS};
pub use descent::{DescentCase, DescentComparison, DescentInsight, SAME_OUTPUT};
pub use document::Document;
pub use documents::{Documents, Edit, Gesture};
pub use evidence::{EvidenceDocument, EvidenceEdit};
pub use explore::{ExploreDocument, ExploreEdit, ExploreGesture, Model, P, last_split, middle_split, split_constraint};
pub use field_error::{Constraint, FieldError, FieldId, Readings};
pub use histogram::{BINS, COUNT, HistogramDocument, HistogramEdit, HistogramGesture, MAX_COUNT};
pub use history::HISTORY;
pub use information::{InformationDocument, InformationEdit};
pub use insight::{BinFact, DivergenceFact, Insight, OffOptimum, Ranking, SAME_NATS};
pub use lesson::{LessonDocument, LessonEdit, LessonStep};
pub use link::{Link, LinkIssue, PairFault, decode, decode_settings, decode_work, encode, encode_settings, encode_work};
pub use list_comparison::{ListComparison, ListPreset};
pub use neuron::{NeuronDocument, NeuronEdit};
pub use page::Page;
pub use preset::Preset;
pub use settings::{Lang, PartialSettings, Setting, Settings, Theme};
pub use softmax::{
    CLASSES, LOGIT, NaiveOutcome, SoftmaxDocument, SoftmaxEdit, SoftmaxFigures, SoftmaxGesture, SoftmaxPreset, TEMPERATURE,
};
pub use typed::{Typed, one_line, read_typed, stepped};
pub use workspace::Workspace;
