//! Every way in, tried with rubbish: links of every view, which are also what storage holds, and number fields.
//!
//! Lines of `fuzz/corpus.txt` are changed at random and read. Nothing panics; what is read is valid and says what the text says, by
//! the tables of docs/links.md as `contract` has them; whatever is not taken is named in a sentence.
//! `WORMTEETH_FUZZ=N` asks for N texts instead of a quick run, `WORMTEETH_SEED=S` for others; `make fuzz` reads ten million.
#![allow(clippy::panic, reason = "a test may fail")]

#[path = "fuzz/contract.rs"]
mod contract;
#[path = "fuzz/fields.rs"]
mod fields;
#[path = "fuzz/links.rs"]
mod links;
#[path = "fuzz/mutate.rs"]
mod mutate;

use mutate::Source;
use std::mem::discriminant;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use wormteeth::model::{Documents, Link, Page};

/// One text a line, as it comes: links, and numbers as typed.
const CORPUS: &str = include_str!("fuzz/corpus.txt");
/// How many kinds of `LinkIssue` there are.
const ISSUES: usize = 16;
/// How many texts `make test` reads.
const QUICK: u64 = 8_000;

fn asked(name: &str, otherwise: u64) -> u64 {
    match std::env::var(name) {
        Ok(text) => text.replace('_', "").parse().unwrap_or_else(|_| panic!("{name}={text} is not a whole number")),
        Err(_) => otherwise,
    }
}

/// Reads the text as a link, and as a number in every field of the documents that the links before left.
fn read(text: &str, page: &mut Documents) -> Link {
    if !text.starts_with('#') {
        fields::check(text, page);
    }
    links::check(text, page)
}

#[test]
fn each_text_of_the_corpus_is_read_or_named() {
    assert!(CORPUS.lines().count() > 100);
    let mut page = Documents::default();
    for text in CORPUS.lines() {
        read(text, &mut page);
        // Whatever comes after a number, in the key of a view.
        for key in ["explore?p", "explore?counts=1,", "information?q", "evidence?seed", "neuron?step", "softmax?logits=0,"] {
            links::check(&format!("#/{key}={text}"), &mut page);
        }
    }
}

#[test]
fn what_is_too_long_is_cut_between_characters_and_pairs() {
    for filler in ["é", "🐛", "&p=0.1", "%F0%9F"] {
        let text = format!("#/explore?p=0.5&x={}", filler.repeat((1 << 16) / filler.len()));
        // Wherever in the filler the end falls.
        (0..=4).for_each(|start| drop(links::check(&format!("#{}{}", "/".repeat(start), &text[1..]), &mut Documents::default())));
    }
}

#[test]
fn whatever_is_made_of_the_corpus_is_read_or_named() {
    let (texts, seed) = (asked("WORMTEETH_FUZZ", QUICK), asked("WORMTEETH_SEED", 1));
    let mut source = Source::new(seed, CORPUS);
    let mut page = Documents::default();
    // How often each view was opened without a complaint, and each complaint was made.
    let (mut opened, mut named) = (vec![0; Page::ALL.len()], Vec::new());
    for turn in 0..texts {
        let text = if source.below(4) == 0 { source.number() } else { source.link() };
        let before = page.clone();
        let link = catch_unwind(AssertUnwindSafe(|| read(&text, &mut page))).unwrap_or_else(|fault| {
            let shown: String = text.chars().take(3000).collect();
            eprintln!("seed {seed}, text {turn}, {} bytes: {shown:?}\non {before:?}", text.len());
            resume_unwind(fault)
        });
        if link.documents.is_some() && link.issues.is_empty() {
            opened[link.page as usize] += 1;
        }
        for issue in link.issues.iter().map(discriminant) {
            match named.iter_mut().find(|(known, _)| *known == issue) {
                Some((_, times)) => *times += 1,
                None => named.push((issue, 1)),
            }
        }
    }
    let times: Vec<u64> = named.into_iter().map(|(_, times)| times).collect();
    eprintln!("{texts} texts of seed {seed}: views opened {opened:?} times, issues named {times:?} times");
    assert!(texts < QUICK || opened.iter().all(|times| *times > texts / 500), "a view is hardly tried");
    assert!(texts < QUICK || times.len() == ISSUES, "an issue is never met");
}
