//! The session: every edit keeps the lab valid, every refusal says why and loses nothing, every step can be undone.

#[path = "session/any.rs"]
mod any;
mod common;
#[path = "session/refused.rs"]
mod refused;

use common::steps;
use wormteeth::math::Unit;
use wormteeth::model::{Act, Edit, ExploreDocument, HISTORY, Model, Preset, Session};

fn session(counts: &[f64]) -> Session {
    Session::new(lab(counts))
}

fn lab(counts: &[f64]) -> ExploreDocument {
    ExploreDocument { counts: counts.to_vec(), split: 0, ..ExploreDocument::default() }
}

fn after(mut session: Session, acts: impl IntoIterator<Item = impl Into<Act>>) -> Session {
    for act in acts {
        session.apply(act);
    }
    session
}

#[test]
fn a_drag_is_one_step_and_holds_the_axis() {
    let mut session = session(&[1.0, 2.0]);
    let before = session.lab().clone();
    for count in [2.0, 3.0, 700.0, 40.0] {
        session.apply(Edit::DragCount { bin: 1, count });
        assert_eq!(session.dragging(), Some(1));
        assert_eq!(session.axis_lab(), &before);
        assert_eq!(session.lab().counts, [1.0, count]);
    }
    session.apply(Act::Commit);
    assert_eq!((session.dragging(), session.axis_lab()), (None, session.lab()));
    session.apply(Act::Undo);
    assert_eq!(session.lab(), &before);
    assert!(!session.can_undo() && session.can_redo());
    session.apply(Act::Redo);
    assert_eq!(session.lab().counts, [1.0, 40.0]);
}

#[test]
fn what_ends_a_gesture() {
    let drag = |bin, count| Act::Edit(Edit::DragCount { bin, count });
    let set = |bin, count| Act::Edit(Edit::SetCount { bin, count });
    for (edits, expected) in [
        (vec![drag(0, 5.0), drag(0, 6.0)], 1),
        (vec![drag(0, 5.0), Act::Commit, drag(0, 6.0)], 2),
        (vec![drag(0, 5.0), drag(1, 6.0)], 2),
        (vec![drag(0, 5.0), set(0, 6.0)], 2),
        (vec![set(0, 5.0), set(0, 56.0), set(0, 563.0)], 1),
        (vec![set(0, 5.0), Edit::SetP(0.1).into(), set(0, 6.0)], 3),
        (vec![Edit::SetP(0.1).into(), Edit::SetP(0.2).into(), Edit::SetP(0.3).into()], 1),
        (vec![Edit::SetSplit(1).into(), Edit::SetSplit(0).into(), Edit::SetSplit(1).into()], 1),
        (vec![Edit::SetBins(5).into(), Edit::SetBins(50).into()], 1),
        (vec![Edit::SetModel(Model::Uniform).into(), Edit::SetModel(Model::TwoGroup).into()], 2),
        (vec![Edit::Load(Preset::TwoHumps).into(), Edit::Load(Preset::OneValue).into()], 2),
        (vec![Edit::SetUnit(Unit::Nats).into(), Act::Open(ExploreDocument::default()), Act::Reset], 2),
    ] {
        let session = after(session(&[1.0, 2.0, 3.0]), edits.clone());
        assert_eq!(steps(session), expected, "{edits:?}");
    }
}

#[test]
fn a_change_after_undo_takes_another_road() {
    let undone = || after(session(&[1.0, 2.0]), [Edit::SetP(0.2).into(), Act::Undo]);
    for edit in [Edit::SetP(0.3), Edit::SetUnit(Unit::Nats), Edit::Load(Preset::Uniform)] {
        let session = after(undone(), [edit]);
        assert!(session.can_undo() && !session.can_redo());
        let now = session.lab().clone();
        let session = after(session, [Act::Redo]);
        assert_eq!((session.lab(), session.can_redo()), (&now, false));
    }
}

#[test]
fn what_changes_nothing_is_no_step_and_keeps_what_can_be_redone() {
    let mut session = after(session(&[1.0, 2.0, 3.0]), [Edit::SetP(0.2).into(), Act::Undo]);
    let now = session.lab().clone();
    let there_and_back = [0.3, 0.9, now.p].map(|p| Act::Edit(Edit::SetP(p)));
    for edit in there_and_back.into_iter().chain([
        Act::Commit,
        Edit::SetCount { bin: 0, count: 1.0 }.into(),
        Edit::DragCount { bin: 0, count: 1.0 }.into(),
        Edit::SetBins(3).into(),
        Edit::SetModel(now.model).into(),
        Edit::SetSplit(0).into(),
        Edit::SetUnit(now.unit).into(),
        Act::Open(now.clone()),
        Edit::SetP(f64::NAN).into(),
        Act::Commit,
        Act::Undo,
    ]) {
        session.apply(edit);
    }
    assert_eq!(session.lab(), &now);
    assert!(!session.can_undo());
    session.apply(Act::Redo);
    assert_eq!(session.lab().p, 0.2);
}

#[test]
fn bins_grow_empty_shrink_from_the_end_and_come_back_within_one_gesture() {
    let mut session = Session::new(ExploreDocument { split: 8, ..ExploreDocument::default() });
    let article = session.lab().counts.clone();
    session.apply(Edit::SetBins(5));
    assert_eq!((session.lab().counts.as_slice(), session.lab().split), (&article[..5], 3));
    session.apply(Edit::SetBins(50));
    assert_eq!((session.lab().bins(), session.lab().split), (50, 8));
    assert_eq!(session.lab().counts[..11], article);
    assert!(session.lab().counts[11..].iter().all(|&c| c == 0.0));
    session.apply(Act::Commit);
    session.apply(Edit::SetBins(5));
    session.apply(Act::Commit);
    session.apply(Edit::SetBins(6));
    assert_eq!(session.lab().counts[5], 0.0);
    assert_eq!(steps(session), 3);
}

#[test]
fn presets_and_links_keep_what_they_should() {
    let own = ExploreDocument { counts: vec![1.0; 101], model: Model::TwoGroup, p: 0.25, split: 40, unit: Unit::Dits };
    let session = after(Session::new(own.clone()), [Edit::Load(Preset::OneValue)]);
    let loaded = ExploreDocument { counts: Preset::OneValue.counts().to_vec(), split: 5, ..own.clone() };
    assert_eq!(session.lab(), &loaded);
    assert_eq!(session.lab().preset(), Some(Preset::OneValue));
    let session =
        after(session, [Edit::SetCount { bin: 0, count: 1.0 }.into(), Act::Open(ExploreDocument::default()), Act::Reset]);
    assert_eq!((session.lab(), session.lab().preset()), (&ExploreDocument::default(), Some(Preset::ArticleWorms)));
    let session = after(session, [Act::Undo]);
    assert_eq!(session.lab().preset(), None, "opening a link destroys nothing");
    assert_eq!(after(session, [Act::Undo, Act::Undo]).lab(), &own);
    assert_eq!(Session::new(ExploreDocument { counts: vec![], ..own }).lab(), &ExploreDocument::default());
}

#[test]
fn a_thousand_steps_are_kept_and_no_more() {
    let all = (1..=1500).map(|k| Edit::SetUnit(Unit::ALL[k % 3]));
    let session = after(session(&[1.0, 2.0]), all);
    assert_eq!((HISTORY, steps(session)), (1000, 1000));
}
