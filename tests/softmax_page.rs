//! Softmax as plain data: edits, hostile links, scenes and sentences.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;
#[path = "softmax_page/link.rs"]
mod link;
#[path = "softmax_page/scenes.rs"]
mod scenes;
#[path = "softmax_page/words.rs"]
mod words;

use std::sync::Arc;
use wormteeth::model::{
    Constraint, Document, Documents, FieldId, LOGIT, Page, SoftmaxDocument, SoftmaxEdit, SoftmaxPreset, TEMPERATURE, Workspace,
};

/// The document after edits, all of which are taken.
fn after(start: SoftmaxDocument, edits: impl IntoIterator<Item = SoftmaxEdit>) -> SoftmaxDocument {
    let mut workspace = Workspace::new(Documents { softmax: Arc::new(start), ..Documents::default() });
    for edit in edits {
        assert_eq!(workspace.apply(Page::Softmax, edit), Ok(()));
    }
    SoftmaxDocument::clone(&workspace.documents().softmax)
}

fn document(logits: &[f64], target: usize) -> SoftmaxDocument {
    SoftmaxDocument { logits: logits.to_vec(), target, temperature: 1.0 }
}

fn set(class: usize, logit: f64) -> SoftmaxEdit {
    SoftmaxEdit::Set { class, logit }
}

fn drag(class: usize, logit: f64) -> SoftmaxEdit {
    SoftmaxEdit::Drag { class, logit }
}

#[test]
fn each_edit_changes_what_it_names() {
    let start = document(&[1.0, 2.0, 3.0], 2);
    for (edit, expected) in [
        (set(1, -0.5), document(&[1.0, -0.5, 3.0], 2)),
        (drag(0, 1e9), document(&[1e6, 2.0, 3.0], 2)),
        (drag(0, -1e300), document(&[-1e6, 2.0, 3.0], 2)),
        (SoftmaxEdit::Add(-10.0), document(&[-9.0, -8.0, -7.0], 2)),
        (SoftmaxEdit::Classes(5.0), document(&[1.0, 2.0, 3.0, 0.0, 0.0], 2)),
        (SoftmaxEdit::Classes(2.0), document(&[1.0, 2.0], 1)),
        (SoftmaxEdit::Target(0), document(&[1.0, 2.0, 3.0], 0)),
        (SoftmaxEdit::Temperature(0.25), SoftmaxDocument { temperature: 0.25, ..start.clone() }),
        (SoftmaxEdit::Load(SoftmaxPreset::Thousand), document(&[1000.0, 0.0], 1)),
    ] {
        assert_eq!(after(start.clone(), [edit.clone()]), expected, "{edit:?}");
    }
}

#[test]
fn what_is_out_of_range_is_refused_with_its_constraint() {
    let start = document(&[999_995.0, -999_995.0], 1);
    let whole = |from: usize, to: usize| Constraint::Whole { from, to };
    for (edit, name, constraint) in [
        (set(0, 1e6 + 1.0), "logits", LOGIT),
        (set(0, f64::NAN), "logits", LOGIT),
        (set(0, f64::INFINITY), "logits", LOGIT),
        (drag(0, f64::NAN), "logits", LOGIT),
        (drag(0, f64::NEG_INFINITY), "logits", LOGIT),
        (set(2, 1.0), "logits", whole(0, 1)),
        (SoftmaxEdit::Add(10.0), "logits", LOGIT),
        (SoftmaxEdit::Add(-10.0), "logits", LOGIT),
        (SoftmaxEdit::Add(f64::NAN), "logits", LOGIT),
        (SoftmaxEdit::Classes(1.0), "classes", whole(2, 8)),
        (SoftmaxEdit::Classes(9.0), "classes", whole(2, 8)),
        (SoftmaxEdit::Classes(2.5), "classes", whole(2, 8)),
        (SoftmaxEdit::Classes(f64::NAN), "classes", whole(2, 8)),
        (SoftmaxEdit::Target(2), "target", whole(0, 1)),
        (SoftmaxEdit::Temperature(0.0), "temperature", TEMPERATURE),
        (SoftmaxEdit::Temperature(101.0), "temperature", TEMPERATURE),
        (SoftmaxEdit::Temperature(f64::NAN), "temperature", TEMPERATURE),
    ] {
        assert_eq!(start.apply_edit(&edit, &start), Err(constraint.error(FieldId::named(name))), "{edit:?}");
    }
}

#[test]
fn fewer_classes_on_the_way_to_more_lose_nothing() {
    let four = document(&[1.0, 2.0, 3.0, 4.0], 3);
    assert_eq!(after(four.clone(), [2.0, 3.0, 4.0].map(SoftmaxEdit::Classes)), four);
}

#[test]
fn a_zero_has_no_sign() {
    let zeros = after(document(&[1.0, 2.0], 0), [set(0, -0.0), drag(1, -0.0), SoftmaxEdit::Add(-0.0)]);
    assert!(zeros.logits.iter().all(|logit| logit.is_sign_positive()));
}

#[test]
fn presets_are_valid_and_told_apart_by_their_logits() {
    for preset in SoftmaxPreset::ALL {
        let document = preset.document();
        assert_eq!(document.check(), Ok(()), "{preset:?}");
        assert_eq!(SoftmaxPreset::of(&document.logits), Some(preset));
    }
    assert_eq!(SoftmaxPreset::of(&[1.0, 2.0]), None);
    assert_eq!(SoftmaxPreset::of(&SoftmaxDocument::default().logits), Some(SoftmaxPreset::OneTwoThree));
}
