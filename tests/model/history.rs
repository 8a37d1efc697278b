//! The workspace: every edit keeps the documents valid, every refusal changes nothing, every step of any page can be undone.

use crate::common::documents::{documents, edit, explore, page};
use proptest::prelude::*;
use std::sync::Arc;
use wormteeth::model::evidence::EvidenceEdit;
use wormteeth::model::information::{InformationEdit, List, Parameter};
use wormteeth::model::neuron::{Experiment, NeuronEdit, Value};
use wormteeth::model::{
    Documents, Edit, ExploreEdit, FieldError, HISTORY, HistogramEdit, LessonDocument, LessonStep, Model, Page, PartialSettings,
    Preset, Settings, SoftmaxEdit, SoftmaxPreset, Workspace,
};

/// Two bins or more against the binomial.
fn workspace(counts: &[f64]) -> Workspace {
    Workspace::new(explore(counts, Model::Binomial, 0.57, 0))
}

/// Undoes all; how many steps that took.
pub fn steps(mut workspace: Workspace) -> usize {
    std::iter::from_fn(|| workspace.undo(Page::Explore)).count()
}

/// Applies edits made on Explore, all of which are taken.
#[track_caller]
pub fn after(mut workspace: Workspace, edits: impl IntoIterator<Item = impl Into<Edit>>) -> Workspace {
    for edit in edits {
        assert_eq!(workspace.apply(Page::Explore, edit), Ok(()));
    }
    workspace
}

/// Anything that can be done.
#[derive(Clone, Debug)]
enum Act {
    Edit(Page, Edit),
    Open(Page, Documents),
    Commit,
    Undo(Page),
    Redo(Page),
}

/// Does it; returns the page to show.
fn act(workspace: &mut Workspace, act: &Act) -> Result<Option<Page>, FieldError> {
    match act {
        Act::Edit(page, edit) => workspace.apply(*page, edit.clone())?,
        Act::Open(page, documents) => workspace.open_link(*page, documents, PartialSettings::default(), Settings::default()),
        Act::Commit => workspace.commit_pending(),
        Act::Undo(page) => return Ok(workspace.undo(*page)),
        Act::Redo(page) => return Ok(workspace.redo(*page)),
    }
    Ok(None)
}

#[test]
fn edits_of_one_thing_are_one_step() {
    fn edit(edit: impl Into<Edit>) -> Act {
        Act::Edit(Page::Explore, edit.into())
    }
    let drag = |bin, count| edit(HistogramEdit::DragCount { bin, count });
    let set = |bin, count| edit(HistogramEdit::SetCount { bin, count });
    let p = |p| edit(ExploreEdit::SetP(p));
    let entry = |value| edit(InformationEdit::Drag(Parameter::Entry(List::Q, 1), value));
    let step = |step| edit(NeuronEdit::Set(Value::Step, step));
    let logit = |class, logit| edit(SoftmaxEdit::Drag { class, logit });
    let caught = |caught| edit(EvidenceEdit::Caught(caught));
    let size = |size| edit(EvidenceEdit::Size(size));
    let sample = |more| edit(EvidenceEdit::Sample(more));
    let p1 = |second, p| edit(EvidenceEdit::P { second, p });
    let load = |preset| edit(HistogramEdit::Load(preset));
    let model = |model| edit(ExploreEdit::SetModel(model));
    for (acts, expected) in [
        (vec![drag(0, 5.0), drag(0, 6.0)], 1),
        (vec![drag(0, 5.0), Act::Commit, drag(0, 6.0)], 2),
        (vec![drag(0, 5.0), drag(1, 6.0)], 2),
        (vec![drag(0, 5.0), set(0, 6.0)], 2),
        (vec![set(0, 5.0), set(0, 56.0), set(0, 563.0)], 1),
        (vec![set(0, 5.0), p(0.1), set(0, 6.0)], 3),
        (vec![p(0.1), p(0.2), p(0.3)], 1),
        (vec![p(0.1), Act::Edit(Page::Evidence, ExploreEdit::SetP(0.2).into())], 2),
        (vec![entry(0.3), entry(0.5), entry(0.9), edit(InformationEdit::Set(Parameter::Entry(List::Q, 1), 0.5))], 2),
        (vec![step(200.0), step(7.0), edit(NeuronEdit::Load(Experiment::First))], 2),
        (vec![caught(5.0), caught(700.0), size(7.0), size(9.0)], 2),
        (vec![sample(1), sample(10), edit(EvidenceEdit::Rewind), sample(10)], 4),
        (vec![p1(false, 0.1), p1(false, 0.2), p1(true, 0.3), p1(false, 0.4)], 3),
        (vec![logit(1, 5.0), logit(1, 7.0), logit(0, 5.0), edit(SoftmaxEdit::Load(SoftmaxPreset::Thousand))], 3),
        (vec![load(Preset::TwoHumps), load(Preset::OneValue)], 2),
        (vec![model(Model::Uniform), model(Model::TwoGroup)], 2),
        // Back where it began: no step.
        (vec![p(0.1), p(0.57)], 0),
        (vec![drag(0, 5.0), drag(0, 1.0), Act::Commit], 0),
        (vec![set(0, 1.0), model(Model::Binomial)], 0),
    ] {
        let mut workspace = workspace(&[1.0, 2.0, 3.0]);
        for each in &acts {
            assert_eq!(act(&mut workspace, each), Ok(None), "{acts:?}");
        }
        assert_eq!(workspace.can_undo(), expected > 0, "{acts:?}");
        assert_eq!(steps(workspace), expected, "{acts:?}");
    }
}

#[test]
fn axes_are_frozen_while_something_is_dragged_and_only_then() {
    let mut workspace = workspace(&[1.0, 2.0]);
    let before = workspace.documents().clone();
    for count in [2.0, 3.0, 700.0, 40.0] {
        workspace = after(workspace, [HistogramEdit::DragCount { bin: 1, count }]);
        assert_eq!(workspace.scale_documents(), &before);
        assert_eq!(workspace.documents().histogram.counts, [1.0, count]);
    }
    workspace.commit_pending();
    assert_eq!(workspace.scale_documents(), workspace.documents());
    let dragged = after(workspace.clone(), [EvidenceEdit::Caught(70_000.0), EvidenceEdit::Caught(5.0)]);
    assert_eq!((dragged.documents().evidence.caught, dragged.scale_documents().evidence.caught), (5, 30));
    for edit in [Edit::from(HistogramEdit::SetCount { bin: 1, count: 900.0 }), ExploreEdit::SetP(0.9).into()] {
        workspace = after(workspace, [edit]);
        assert_eq!(workspace.scale_documents(), workspace.documents());
    }
}

#[test]
fn one_history_leads_back_over_the_pages_and_says_which_to_show() {
    let mut workspace = Workspace::new(Documents::default());
    for count in [90.0, 80.0] {
        assert_eq!(workspace.apply(Page::Explore, HistogramEdit::DragCount { bin: 4, count }), Ok(()));
    }
    assert_eq!(workspace.apply(Page::Softmax, SoftmaxEdit::Temperature(2.0)), Ok(()));
    assert_eq!(workspace.apply(Page::Neuron, NeuronEdit::Set(Value::W, 3.0)), Ok(()));
    // It goes where the edit was made.
    assert_eq!(workspace.undo(Page::Explore), Some(Page::Neuron));
    assert_eq!(workspace.documents().neuron.w, 2.0);
    assert_eq!(workspace.undo(Page::Softmax), Some(Page::Softmax));
    // It stays on a page that has what changed.
    assert_eq!(workspace.undo(Page::Evidence), Some(Page::Evidence), "the histogram is Evidence's too");
    assert_eq!(workspace.documents(), &Documents::default());
    assert_eq!((workspace.undo(Page::Ledger), workspace.can_undo(), workspace.can_redo()), (None, false, true));
    assert_eq!(workspace.redo(Page::Ledger), Some(Page::Explore));
    assert_eq!(workspace.documents().histogram.counts[4], 80.0);
    assert_eq!(workspace.redo(Page::Ledger), Some(Page::Softmax));
    assert_eq!(workspace.redo(Page::Neuron), Some(Page::Neuron));
    assert_eq!((workspace.redo(Page::Neuron), workspace.can_redo()), (None, false));
}

#[test]
fn an_edit_after_undo_drops_what_could_be_redone_unless_it_changes_nothing() {
    let undone = || {
        let mut workspace = after(workspace(&[1.0, 2.0]), [ExploreEdit::SetP(0.2)]);
        assert_eq!(workspace.undo(Page::Explore), Some(Page::Explore));
        workspace
    };
    for edit in [Edit::from(ExploreEdit::SetP(0.3)), HistogramEdit::Load(Preset::Uniform).into(), SoftmaxEdit::Target(1).into()] {
        let mut workspace = after(undone(), [edit]);
        assert!(workspace.can_undo() && !workspace.can_redo());
        assert_eq!(workspace.redo(Page::Explore), None);
    }
    let mut workspace = after(undone(), [0.3, 0.9, 0.57].map(ExploreEdit::SetP));
    workspace.commit_pending();
    workspace = after(workspace, [HistogramEdit::SetCount { bin: 0, count: 1.0 }, HistogramEdit::SetBins(2.0)]);
    assert!(workspace.apply(Page::Explore, ExploreEdit::SetP(f64::NAN)).is_err());
    assert!(!workspace.can_undo());
    assert_eq!(workspace.redo(Page::Explore), Some(Page::Explore));
    assert_eq!(workspace.documents().explore.p, 0.2);
}

#[test]
fn a_thousand_steps_are_kept_and_no_more() {
    let all = (1..=1500).map(|k| ExploreEdit::SetModel(Model::ALL[k % 3]));
    assert_eq!((HISTORY, steps(after(workspace(&[1.0, 2.0]), all))), (1000, 1000));
}

/// The documents, whichever step of the lesson is open: that is in no undo.
fn here(workspace: &Workspace) -> Documents {
    let mut documents = workspace.documents().clone();
    Arc::make_mut(&mut documents.lesson).step = LessonStep::default();
    documents
}

fn anything() -> impl Strategy<Value = Act> {
    prop_oneof![
        17 => (page(), edit()).prop_map(|(page, edit)| Act::Edit(page, edit)),
        1 => (page(), documents()).prop_map(|(page, documents)| Act::Open(page, documents)),
        2 => Just(Act::Commit),
        3 => page().prop_map(Act::Undo),
        2 => page().prop_map(Act::Redo),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn anything_done_leaves_valid_documents_and_a_way_back(all in proptest::collection::vec(anything(), 0..60)) {
        let start = explore(&[0.0, 3.0, 0.0], Model::Binomial, 0.57, 0);
        let mut workspace = Workspace::new(start.clone());
        for each in all {
            let before = workspace.documents().clone();
            let shown = act(&mut workspace, &each);
            if shown.is_err() {
                prop_assert_eq!(workspace.documents(), &before, "refused, yet changed: {:?}", each);
            }
            if let Act::Open(page, documents) = &each {
                prop_assert!(!page.has_changed(workspace.documents(), documents));
                // The documents of other pages stay; only Explore's split may have to follow the histogram.
                let mut expected = before.clone();
                page.copy_documents(&mut expected, documents);
                prop_assert_eq!(workspace.documents(), &expected);
            }
            prop_assert!(workspace.documents().check().is_ok());
            if let Ok(Some(page)) = shown {
                prop_assert!(page.has_changed(&before, workspace.documents()), "{:?} has nothing that changed", page);
            }
        }
        while workspace.redo(Page::Explore).is_some() {}
        let mut states = vec![here(&workspace)];
        while workspace.can_undo() {
            prop_assert!(workspace.undo(Page::Explore).is_some());
            prop_assert_ne!(Some(&here(&workspace)), states.last(), "an undo that changes nothing");
            states.push(here(&workspace));
        }
        // The answers that counted stay.
        let lesson = &workspace.documents().lesson;
        let lesson = LessonDocument { answers: lesson.answers.clone(), ..LessonDocument::default() };
        prop_assert_eq!(here(&workspace), Documents { lesson: lesson.into(), ..start });
        while let Some(state) = states.pop() {
            prop_assert_eq!(&here(&workspace), &state);
            let more = workspace.redo(Page::Explore).is_some();
            prop_assert_eq!(more, !states.is_empty());
        }
    }
}
