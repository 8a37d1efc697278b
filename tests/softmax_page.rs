//! The Softmax view's sheet, links, scenes and sentences, natively.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]

#[path = "softmax_page/link.rs"]
mod link;
#[path = "softmax_page/scenes.rs"]
mod scenes;
#[path = "softmax_page/words.rs"]
mod words;

use proptest::prelude::*;
use wormteeth::model::{Act, LOGIT, Need, Session, Sheet, SoftmaxDocument, SoftmaxEdit, SoftmaxPreset, TEMPERATURE};

fn sheet(logits: &[f64], target: usize) -> SoftmaxDocument {
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
    let start = sheet(&[1.0, 2.0, 3.0], 2);
    for (edit, after) in [
        (set(1, -0.5), sheet(&[1.0, -0.5, 3.0], 2)),
        (drag(0, 1e9), sheet(&[1e6, 2.0, 3.0], 2)),
        (drag(0, -1e300), sheet(&[-1e6, 2.0, 3.0], 2)),
        (SoftmaxEdit::Add(-10.0), sheet(&[-9.0, -8.0, -7.0], 2)),
        (SoftmaxEdit::Classes(5.0), sheet(&[1.0, 2.0, 3.0, 0.0, 0.0], 2)),
        (SoftmaxEdit::Classes(2.0), sheet(&[1.0, 2.0], 1)),
        (SoftmaxEdit::Target(0), sheet(&[1.0, 2.0, 3.0], 0)),
        (SoftmaxEdit::Temperature(0.25), SoftmaxDocument { temperature: 0.25, ..start.clone() }),
        (SoftmaxEdit::Load(SoftmaxPreset::Thousand), sheet(&[1000.0, 0.0], 1)),
    ] {
        let mut session = Session::new(start.clone());
        session.apply(edit.clone());
        assert_eq!((session.sheet(), session.notice()), (&after, None), "{edit:?}");
        session.apply(Act::Undo);
        assert_eq!(session.sheet(), &start, "{edit:?}");
    }
}

#[test]
fn what_is_refused_changes_nothing_and_says_what_is_needed() {
    let start = sheet(&[999_995.0, -999_995.0], 1);
    let whole = |from: usize, to: usize| Need::Whole { from, to };
    for (edit, name, needs) in [
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
        let mut session = Session::new(start.clone());
        session.apply(edit.clone());
        assert_eq!((session.sheet(), session.notice()), (&start, Some(needs.refuse(name))), "{edit:?}");
        assert!(!session.can_undo(), "{edit:?}");
    }
}

#[test]
fn a_drag_is_one_step_and_its_scale_stays() {
    let mut session = Session::new(sheet(&[1.0, 2.0], 0));
    for logit in [1.5, 40.0, 900.0] {
        session.apply(drag(0, logit));
        assert_eq!(session.sheet().logits[0], logit);
        assert_eq!(SoftmaxDocument::of_scale(&session).logits, [1.0, 2.0], "the scale is that of the drag's beginning");
    }
    session.apply(Act::Commit);
    assert_eq!(SoftmaxDocument::of_scale(&session).logits, [900.0, 2.0]);
    session.apply(set(1, 7.0));
    assert_eq!(SoftmaxDocument::of_scale(&session).logits, [900.0, 7.0], "a field's scale follows at once");
    session.apply(Act::Undo);
    session.apply(Act::Undo);
    assert_eq!(session.sheet(), &sheet(&[1.0, 2.0], 0));
}

#[test]
fn fewer_classes_on_the_way_to_more_lose_nothing() {
    let mut session = Session::new(sheet(&[1.0, 2.0, 3.0, 4.0], 3));
    for classes in [2.0, 3.0, 4.0] {
        session.apply(SoftmaxEdit::Classes(classes));
    }
    assert_eq!(session.sheet(), &sheet(&[1.0, 2.0, 3.0, 4.0], 3));
}

#[test]
fn a_zero_has_no_sign() {
    let mut session = Session::new(sheet(&[1.0, 2.0], 0));
    for edit in [set(0, -0.0), drag(1, -0.0), SoftmaxEdit::Add(-0.0)] {
        session.apply(edit);
    }
    assert!(session.sheet().logits.iter().all(|logit| logit.is_sign_positive()));
}

#[test]
fn presets_are_valid_and_told_apart_by_their_logits() {
    for preset in SoftmaxPreset::ALL {
        let sheet = preset.sheet();
        assert_eq!(sheet.valid(), Ok(()), "{preset:?}");
        assert_eq!(SoftmaxPreset::of(&sheet.logits), Some(preset));
    }
    assert_eq!(SoftmaxPreset::of(&[1.0, 2.0]), None);
    assert_eq!(SoftmaxPreset::of(&SoftmaxDocument::default().logits), Some(SoftmaxPreset::OneTwoThree));
}

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![any::<f64>(), Just(0.0), -10.0..10.0_f64, -1.1e6..1.1e6_f64, (0_u8..10).prop_map(f64::from)]
}

fn edit() -> impl Strategy<Value = SoftmaxEdit> {
    prop_oneof![
        3 => (0..9_usize, number()).prop_map(|(class, logit)| set(class, logit)),
        3 => (0..9_usize, number()).prop_map(|(class, logit)| drag(class, logit)),
        2 => number().prop_map(SoftmaxEdit::Add),
        2 => number().prop_map(SoftmaxEdit::Classes),
        2 => (0..9_usize).prop_map(SoftmaxEdit::Target),
        2 => number().prop_map(SoftmaxEdit::Temperature),
        1 => (0..SoftmaxPreset::ALL.len()).prop_map(|place| SoftmaxEdit::Load(SoftmaxPreset::ALL[place])),
    ]
}

/// Any valid sheet.
fn any_sheet() -> impl Strategy<Value = SoftmaxDocument> {
    let logit = prop_oneof![-5.0..5.0_f64, -200.0..200.0_f64, -1e6..=1e6_f64, Just(0.0)];
    let temperature = prop_oneof![Just(1.0), 0.01..=100.0_f64, Just(0.01), Just(100.0)];
    (proptest::collection::vec(logit, 2..=8), any::<prop::sample::Index>(), temperature).prop_map(
        |(logits, target, temperature)| {
            let target = target.index(logits.len());
            SoftmaxDocument { logits, target, temperature }
        },
    )
}

proptest! {
    #[test]
    fn anything_done_leaves_valid_logits_and_a_way_back(edits in proptest::collection::vec(edit(), 0..40)) {
        let mut session = Session::new(SoftmaxDocument::default());
        for edit in edits {
            let before = session.sheet().clone();
            session.apply(edit.clone());
            prop_assert_eq!(session.sheet().valid(), Ok(()), "{:?}", edit);
            if session.notice().is_some() {
                prop_assert_eq!(session.sheet(), &before, "refused, yet changed: {:?}", edit);
            }
        }
        while session.can_undo() {
            session.apply(Act::Undo);
        }
        prop_assert_eq!(session.sheet(), &SoftmaxDocument::default());
    }
}
