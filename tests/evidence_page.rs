//! The Evidence view without the page: its sheet, its link, its scenes and sentences, and the samples that it draws.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]

#[path = "evidence_page/any.rs"]
mod any;
mod common;
#[path = "evidence_page/sheet.rs"]
mod document;
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
use wormteeth::model::{ExploreDocument, Lang};
use wormteeth::present::evidence::{EvidenceContext, reach, worms};

/// The article's worms.
fn article() -> Pmf {
    ExploreDocument::default().observed()
}

/// What is seen of a sheet over P.
fn seen(p: &Pmf, catch: &EvidenceDocument) -> EvidenceContext {
    let reach = reach(catch.caught, None);
    EvidenceContext::new(p, catch, reach, &worms(p, catch.seed, reach))
}

fn words() -> &'static Messages {
    messages(Lang::En)
}
