//! The words of the page, one [`Messages`] a language.
//!
//! Every field is required and sentences with figures are functions, so a missing translation does not compile. Terms of the field
//! (divergence, entropy, bits) stand here beside the interface's words, so that a translator sees them together.
//!
//! A page's words are a struct of its own, in a file named for the page: `neuron` here says which there are, `en/neuron` says
//! them in English, and a field of [`Messages`] requires them of every language.
//!
//! In sentences and on buttons `*…*` stands out, `_…_` is left out where room is short, `[…]` opens the help.

mod en;
mod evidence;
mod explore;
mod information;
mod ledger;
mod lesson;
mod lesson_facts;
mod neuron;
mod softmax;
mod zh_cn;

pub use evidence::{Evidence, EvidenceAlt, EvidenceFacts, LostBets};
pub use explore::{CountsAlt, CurvesAlt, Explore, TermsAlt};
pub use information::Information;
pub use ledger::{Claim, Ledger};
pub use lesson::{Lesson, LessonBarsAlt, LessonCurveAlt, LessonModel, QuestionWords, StepWords};
pub use lesson_facts::{ComparedPrediction, CurvePoint, DrawnModel, Impossible, LessonFacts};
pub use neuron::{DescentAlt, Neuron};
pub use softmax::{ClassValue, Softmax};

use crate::math::Unit;
use crate::model::{FieldError, Insight, Lang, LinkIssue, Model, Page, Preset, Theme};

/// Everything the page says in one language.
#[derive(Debug)]
pub struct Messages {
    /// The language's own name, for `#lang`.
    pub name: &'static str,
    /// The tag for `<html lang>`.
    pub tag: &'static str,
    /// The title of the browser's tab.
    pub title: &'static str,
    /// What a search result says of the page.
    pub description: &'static str,
    /// Header, buttons and settings.
    pub ui: Interface,
    /// Words of the lesson.
    pub lesson: Lesson,
    /// Words of Explore.
    pub explore: Explore,
    /// Words of Information.
    pub information: Information,
    /// Words of Evidence.
    pub evidence: Evidence,
    /// Words of Neuron.
    pub neuron: Neuron,
    /// Words of Softmax.
    pub softmax: Softmax,
    /// Claims and words of the Ledger.
    pub ledger: Ledger,
    /// Tab name of a page.
    pub page: fn(Page) -> &'static str,
    /// Name of a model, as at a sentence's start.
    pub model: fn(Model) -> &'static str,
    /// Name of a data set.
    pub preset: fn(Preset) -> &'static str,
    /// Name of a theme.
    pub theme: fn(Theme) -> &'static str,
    /// Name of a unit.
    pub unit: fn(Unit) -> &'static str,
    /// The sentence of Explore.
    pub insight: fn(&Insight, Unit) -> String,
    /// Why a value was not taken.
    pub field_error: fn(FieldError) -> String,
    /// What was wrong in a link, or in work kept as one, and what stands instead.
    pub link_issue: fn(&LinkIssue) -> String,
}

/// Words of the header and of controls that every page has.
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named for the words it holds")]
pub struct Interface {
    pub views: &'static str,
    pub unit: &'static str,
    pub language: &'static str,
    pub theme: &'static str,
    pub help: &'static str,
    pub close: &'static str,
    pub share: &'static str,
    pub shared: &'static str,
    pub share_failed: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub crashed: &'static str,
    pub reset: &'static str,
    pub draw_failed: &'static str,
    pub source_title: &'static str,
    /// Where the story comes from: what stands before the link, the link's text, and what stands after it.
    pub source: [&'static str; 3],
    pub menu: &'static str,
    /// Between two parts of a list, and between a name and what it names.
    pub comma: &'static str,
    pub colon: &'static str,
    /// Arguments: how many parts there are.
    pub link_issues_line: fn(usize) -> String,
    pub kept_issues_line: fn(usize) -> String,
}

/// The text of a help dialog: heading and text of each paragraph.
pub type Help = &'static [(&'static str, &'static str)];

/// The words of a language.
pub fn messages(lang: Lang) -> &'static Messages {
    match lang {
        Lang::En => &en::MESSAGES,
        Lang::ZhCn => &zh_cn::MESSAGES,
    }
}
