//! Edits: what is set, what is refused, what is one step of undo.

use crate::common::steps;
use wormteeth::model::evidence::{
    CAUGHT, EvidenceDocument, EvidenceEdit, MOST_CAUGHT, ModelPair, ModelSpec, P, SEED, SIZE, SPLIT,
};
use wormteeth::model::{Constraint, Document, Documents, FieldId, Model, Page, Workspace};

fn workspace(edits: impl IntoIterator<Item = EvidenceEdit>) -> Workspace {
    let mut workspace = Workspace::new(Documents::default());
    for edit in edits {
        assert_eq!(workspace.apply(Page::Evidence, edit), Ok(()));
    }
    workspace
}

fn after(edits: impl IntoIterator<Item = EvidenceEdit>) -> EvidenceDocument {
    EvidenceDocument::clone(&workspace(edits).documents().evidence)
}

#[test]
fn the_article_s_quarrel_comes_first() {
    let document = EvidenceDocument::default();
    assert_eq!((document.first, document.second.model), (ModelSpec { model: Model::Binomial, p: 0.5704 }, Model::Uniform));
    assert_eq!((document.seed, document.size, document.refit, document.split), (1, 100, false, None));
    assert_eq!(document.check(), Ok(()));
}

#[test]
fn each_press_is_a_step_and_a_drag_is_one() {
    let presses = [1, 10, 1000].map(EvidenceEdit::Sample).into_iter().chain([EvidenceEdit::Rewind, EvidenceEdit::Sample(10)]);
    let pressed = workspace(presses);
    assert_eq!((pressed.documents().evidence.caught, steps(pressed)), (10, 5));
    let dragged = workspace([5.0, 700.0, 60.0].map(EvidenceEdit::Caught).into_iter().chain([7.0, 9.0].map(EvidenceEdit::Size)));
    let EvidenceDocument { caught, size, .. } = *dragged.documents().evidence;
    assert_eq!((caught, size, steps(dragged)), (60, 9, 2));
    let p = |second, p| EvidenceEdit::P { second, p };
    let typed = workspace([p(false, 0.1), p(false, 0.2), p(true, 0.3), p(false, 0.4)]);
    assert_eq!((typed.documents().evidence.first.p, typed.documents().evidence.second.p, steps(typed)), (0.4, 0.3, 3));
    // While the number of samples is dragged its scale is that of the start.
    let dragging = workspace([EvidenceEdit::Caught(70_000.0), EvidenceEdit::Caught(5.0)]);
    assert_eq!((dragging.documents().evidence.caught, dragging.scale_documents().evidence.caught), (5, 30));
}

#[test]
fn minus_nothing_typed_as_p_is_nothing() {
    let document = after([false, true].map(|second| EvidenceEdit::P { second, p: -0.0 }));
    let EvidenceDocument { first, second, .. } = document;
    assert_eq!((first.p.to_bits(), second.p.to_bits()), (0, 0));
    assert_eq!(wormteeth::model::number::format_parameter(first.p), "0.000");
}

#[test]
fn what_is_out_of_range_is_refused_by_name() {
    let nan = f64::NAN;
    let refused = |constraint: Constraint, name| Err(constraint.error(FieldId::named(name)));
    let start = EvidenceDocument::default();
    for (edit, error) in [
        (EvidenceEdit::P { second: false, p: 1.1 }, refused(P, "p1")),
        (EvidenceEdit::P { second: true, p: nan }, refused(P, "p2")),
        (EvidenceEdit::Split(100.0), refused(SPLIT, "split")),
        (EvidenceEdit::Split(0.5), refused(SPLIT, "split")),
        (EvidenceEdit::Seed(-1.0), refused(SEED, "seed")),
        (EvidenceEdit::Seed(4_294_967_296.0), refused(SEED, "seed")),
        (EvidenceEdit::Caught(100_001.0), refused(CAUGHT, "caught")),
        (EvidenceEdit::Caught(nan), refused(CAUGHT, "caught")),
        (EvidenceEdit::Size(0.0), refused(SIZE, "size")),
        (EvidenceEdit::Size(5001.0), refused(SIZE, "size")),
    ] {
        assert_eq!(start.apply_edit(&edit, &start), error, "{edit:?}");
    }
    let full = after([EvidenceEdit::Caught(99_999.0), EvidenceEdit::Sample(10)]);
    assert_eq!(full.caught, MOST_CAUGHT, "the last ones that have room");
    assert_eq!(full.apply_edit(&EvidenceEdit::Sample(1), &full), refused(CAUGHT, "caught"));
}

#[test]
fn a_rewind_keeps_the_seed_and_the_next_seed_goes_round() {
    let document = after([EvidenceEdit::Seed(4_294_967_295.0), EvidenceEdit::Rewind]);
    assert_eq!((document.seed, document.caught), (4_294_967_295, 0));
    assert_eq!(after([EvidenceEdit::Seed(4_294_967_295.0), EvidenceEdit::NextSeed]).seed, 0);
    assert_eq!(after([EvidenceEdit::NextSeed]).seed, 2);
}

#[test]
fn a_pair_is_known_by_its_models_whatever_the_worms() {
    for pair in ModelPair::ALL {
        let document =
            after([EvidenceEdit::Seed(9.0), EvidenceEdit::Caught(77.0), EvidenceEdit::Size(20.0), EvidenceEdit::Load(pair)]);
        assert_eq!((ModelPair::of(&document), document.seed, document.caught, document.size), (Some(pair), 9, 77, 20));
        assert_eq!(pair.document().check(), Ok(()));
    }
    assert_eq!(ModelPair::of(&after([EvidenceEdit::P { second: false, p: 0.3 }])), None);
    let keys: Vec<&str> = ModelPair::ALL.map(ModelPair::key).to_vec();
    assert_eq!(keys, ["article", "refitted", "close", "two-bests", "ruled-out"]);
}

#[test]
fn the_split_in_force_is_the_middle_until_it_is_set_and_leaves_both_groups_a_bin() {
    let split = |split, bins| EvidenceDocument { split, ..EvidenceDocument::default() }.split(bins);
    assert_eq!([split(None, 11), split(None, 2), split(None, 101)], [5, 0, 50]);
    assert_eq!([split(Some(7), 11), split(Some(99), 11), split(Some(99), 2)], [7, 9, 0]);
    let two = after([
        EvidenceEdit::Model { second: true, model: Model::TwoGroup },
        EvidenceEdit::P { second: true, p: 0.466 },
        EvidenceEdit::Split(2.0),
    ]);
    let models = two.models(11);
    assert!((models[1].p()[2] - 0.534 / 3.0).abs() < 1e-15 && (models[1].p()[3] - 0.466 / 8.0).abs() < 1e-15);
}
