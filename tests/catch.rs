//! The Evidence view without the page: its sheet, its link, its scenes and sentences, and the samples that it draws.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]

#[path = "catch/any.rs"]
mod any;
mod common;
#[path = "catch/link.rs"]
mod link;
#[path = "catch/repeats.rs"]
mod repeats;
#[path = "catch/scenes.rs"]
mod scenes;
#[path = "catch/sentence.rs"]
mod sentence;
#[path = "catch/sheet.rs"]
mod sheet;

use wormteeth::i18n::{Messages, messages};
use wormteeth::info::Pmf;
use wormteeth::model::evidence::Catch;
use wormteeth::model::{Lab, Lang};
use wormteeth::state::scenes::evidence::{Seen, reach, worms};

/// The article's worms.
fn article() -> Pmf {
    Lab::default().observed()
}

/// What is seen of a sheet over P.
fn seen(p: &Pmf, catch: &Catch) -> Seen {
    let reach = reach(catch.caught, None);
    Seen::new(p, catch, reach, &worms(p, catch.seed, reach))
}

fn words() -> &'static Messages {
    messages(Lang::En)
}
