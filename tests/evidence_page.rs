//! Evidence as plain data: edits, hostile links, scenes and sentences, and the samples that it draws.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]

#[path = "evidence_page/any.rs"]
mod any;
mod common;
#[path = "evidence_page/edits.rs"]
mod edits;
#[path = "evidence_page/link.rs"]
mod link;
#[path = "evidence_page/repeats.rs"]
mod repeats;
#[path = "evidence_page/scenes.rs"]
mod scenes;
#[path = "evidence_page/sentence.rs"]
mod sentence;

use wormteeth::i18n::{Messages, messages};
use wormteeth::math::Pmf;
use wormteeth::model::evidence::EvidenceDocument;
use wormteeth::model::{HistogramDocument, Lang};
use wormteeth::present::evidence::{EvidenceFigures, reach, samples};

/// The article's worms.
fn article() -> Pmf {
    HistogramDocument::default().observed()
}

/// All that follows from a document over P.
fn context(p: &Pmf, document: &EvidenceDocument) -> EvidenceFigures {
    let reach = reach(document, document);
    EvidenceFigures::new(p, document, reach, &samples(p, document.seed, reach))
}

fn words() -> &'static Messages {
    messages(Lang::En)
}
