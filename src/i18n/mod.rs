//! The words of the page, one [`Messages`] a language.
//!
//! Every field is required and sentences with figures are functions, so a missing translation does not compile. Terms of the field
//! (divergence, entropy, bits) stand here beside the interface's words, so that a translator sees them together.
//!
//! A view's words are a struct of its own, in a file named for the view: `neuron` here says which there are, `en/neuron` says
//! them in English, and a field of `Later` requires them of every language (of Explore, which is seen first, one of [`Messages`]).
//!
//! In sentences and on buttons `*…*` stands out, `_…_` is left out where room is short, `[…]` opens the help.

mod en;
mod evidence;
mod explore;
mod information;
mod ledger;
mod neuron;
mod softmax;

pub use evidence::{Evidence, EvidenceAlt, EvidenceFacts};
pub use explore::{CountsAlt, CurvesAlt, Explore, TermsAlt};
pub use information::Information;
pub use ledger::{Claim, Ledger};
pub use neuron::{DescentAlt, Neuron};
pub use softmax::{ClassValue, Softmax};

use crate::math::Unit;
use crate::model::{Insight, Lang, LinkIssue, Model, Notice, Page, Preset, Refusal, Theme};

/// Everything the page says in one language.
#[derive(Debug)]
pub struct Messages {
    lang: Lang,
    /// The language's own name, for `#lang`.
    pub name: &'static str,
    /// The tag for `<html lang>`.
    pub tag: &'static str,
    /// The title of the browser's tab.
    pub title: &'static str,
    /// Header, buttons and settings.
    pub ui: Interface,
    /// Titles and words of the Explore view.
    pub explore: Explore,
    /// Tab name of a view.
    pub view: fn(Page) -> &'static str,
    /// Name of a model, as at a sentence's start.
    pub model: fn(Model) -> &'static str,
    /// Name of a data set.
    pub preset: fn(Preset) -> &'static str,
    /// Name of a theme.
    pub theme: fn(Theme) -> &'static str,
    /// Name of a unit.
    pub unit: fn(Unit) -> &'static str,
    /// The one sentence of Explore: what is seen, in words.
    pub insight: fn(&Insight, Unit) -> String,
    /// Why an edit of the lab was not taken.
    pub notice: fn(Notice) -> String,
    /// Why an edit of another sheet was not taken.
    pub refusal: fn(Refusal) -> String,
    /// What was wrong in a link, or in work kept as one, and what stands instead.
    pub link_issue: fn(&LinkIssue) -> String,
}

/// Words of the header and of controls that every view has.
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
    pub link_issues: &'static str,
    pub kept_issues: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub crashed: &'static str,
    pub reset: &'static str,
    pub draw_failed: &'static str,
    pub not_a_number: &'static str,
    pub view_awaited: &'static str,
    pub view_missed: &'static str,
}

/// The text of a help dialog: heading and text of each paragraph.
pub type Help = &'static [(&'static str, &'static str)];

/// The words of the views that come later.
#[derive(Debug)]
struct Later {
    information: Information,
    evidence: Evidence,
    neuron: Neuron,
    softmax: Softmax,
    ledger: Ledger,
}

impl Messages {
    /// Of the same language. A function: a field would have them come with the first view (`page::later`).
    fn later(&self) -> &'static Later {
        match self.lang {
            Lang::En => &en::LATER,
        }
    }

    /// Titles and words of the Information view.
    pub fn information(&self) -> &'static Information {
        &self.later().information
    }

    /// Titles and words of the Evidence view.
    pub fn evidence(&self) -> &'static Evidence {
        &self.later().evidence
    }

    /// Titles and words of the Neuron view.
    pub fn neuron(&self) -> &'static Neuron {
        &self.later().neuron
    }

    /// Titles and words of the Softmax view.
    pub fn softmax(&self) -> &'static Softmax {
        &self.later().softmax
    }

    /// Claims and words of the Ledger.
    pub fn ledger(&self) -> &'static Ledger {
        &self.later().ledger
    }
}

/// The words of a language.
pub fn messages(lang: Lang) -> &'static Messages {
    match lang {
        Lang::En => &en::MESSAGES,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_later_views_are_of_the_same_language() {
        for lang in Lang::ALL {
            assert_eq!(messages(lang).lang, lang);
        }
    }
}
