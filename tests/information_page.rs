//! The Information view's sheet: edits, refusals, undo, its link and hostile ones; its figures against the article's.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]

#[path = "information_page/edits.rs"]
mod edits;
#[path = "information_page/link.rs"]
mod link;
#[path = "information_page/seen.rs"]
mod seen;

use proptest::prelude::*;
use wormteeth::model::information::InformationDocument;

/// The contract's own link.
const LINK: &str = "#/information?v=1&event=0.25&coin=0.5&p=0.25,0.25,0.25,0.25&q=0.4,0.3,0.2,0.1&coins=0.5,0.25,0.1&unit=bits";

/// A number of a list.
fn entry() -> impl Strategy<Value = f64> {
    prop_oneof![4 => 0.0..=1.0_f64, 2 => 0.0..=1e9_f64, 2 => Just(0.0), 1 => Just(1e9), 1 => Just(5e-324)]
}

/// A list of so many with one above 0.
fn list(outcomes: usize) -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(entry(), outcomes).prop_map(|mut list| {
        if list.iter().all(|each| *each == 0.0) {
            list[0] = 1.0;
        }
        list
    })
}

fn chance() -> impl Strategy<Value = f64> {
    prop_oneof![4 => 0.0..=1.0_f64, 1 => Just(0.0), 1 => Just(1.0), 1 => Just(5e-324)]
}

/// Any valid sheet.
fn sheet() -> impl Strategy<Value = InformationDocument> {
    let lists = (2_usize..=12).prop_flat_map(|outcomes| (list(outcomes), list(outcomes)));
    (chance(), chance(), lists, [chance(), chance(), chance()]).prop_map(|(event, coin, (p, q), coins)| InformationDocument {
        event,
        coin,
        p,
        q,
        coins,
    })
}
