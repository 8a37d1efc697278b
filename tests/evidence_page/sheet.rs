//! The sheet: edits, refusals, what is one step of undo.

use crate::common::steps;
use wormteeth::model::evidence::{CAUGHT, EvidenceDocument, EvidenceEdit, MOST_CAUGHT, ModelSpec, P, Pair, SEED, SIZE, SPLIT};
use wormteeth::model::{Model, Session, Sheet};

fn after(changes: impl IntoIterator<Item = EvidenceEdit>) -> Session<EvidenceDocument> {
    let mut session = Session::new(EvidenceDocument::default());
    for change in changes {
        session.apply(change);
    }
    session
}

#[test]
fn the_article_s_quarrel_comes_first() {
    let catch = EvidenceDocument::default();
    assert_eq!((catch.first, catch.second.model), (ModelSpec { model: Model::Binomial, p: 0.5704 }, Model::Uniform));
    assert_eq!((catch.seed, catch.size, catch.refit, catch.split), (1, 100, false, None));
    assert_eq!(catch.valid(), Ok(()));
}

#[test]
fn each_press_is_a_step_and_a_drag_is_one() {
    let session = after([
        EvidenceEdit::Sample(1),
        EvidenceEdit::Sample(10),
        EvidenceEdit::Sample(1000),
        EvidenceEdit::Rewind,
        EvidenceEdit::Sample(10),
    ]);
    assert_eq!((session.sheet().caught, steps(session)), (10, 5));
    let session = after([5.0, 700.0, 60.0].map(EvidenceEdit::Caught).into_iter().chain([7.0, 9.0].map(EvidenceEdit::Size)));
    assert_eq!((session.sheet().caught, session.sheet().size, steps(session)), (60, 9, 2));
    let p = |second, p| EvidenceEdit::P { second, p };
    let session = after([p(false, 0.1), p(false, 0.2), p(true, 0.3), p(false, 0.4)]);
    assert_eq!((session.sheet().first.p, session.sheet().second.p, steps(session)), (0.4, 0.3, 3));
}

#[test]
fn minus_nothing_typed_as_p_is_nothing() {
    let session = after([false, true].map(|second| EvidenceEdit::P { second, p: -0.0 }));
    let EvidenceDocument { first, second, .. } = session.sheet();
    assert_eq!((first.p.to_bits(), second.p.to_bits()), (0, 0));
    assert_eq!(wormteeth::model::number::parameter(first.p), "0.000");
}

#[test]
fn what_is_out_of_range_is_refused_by_name() {
    let nan = f64::NAN;
    for (change, refusal) in [
        (EvidenceEdit::P { second: false, p: 1.1 }, P.refuse("p1")),
        (EvidenceEdit::P { second: true, p: nan }, P.refuse("p2")),
        (EvidenceEdit::Split(100.0), SPLIT.refuse("split")),
        (EvidenceEdit::Split(0.5), SPLIT.refuse("split")),
        (EvidenceEdit::Seed(-1.0), SEED.refuse("seed")),
        (EvidenceEdit::Seed(4_294_967_296.0), SEED.refuse("seed")),
        (EvidenceEdit::Caught(100_001.0), CAUGHT.refuse("caught")),
        (EvidenceEdit::Caught(nan), CAUGHT.refuse("caught")),
        (EvidenceEdit::Size(0.0), SIZE.refuse("size")),
        (EvidenceEdit::Size(5001.0), SIZE.refuse("size")),
    ] {
        let session = after([change.clone()]);
        assert_eq!((session.sheet(), session.notice()), (&EvidenceDocument::default(), Some(refusal)), "{change:?}");
    }
    let full = after([EvidenceEdit::Caught(99_999.0), EvidenceEdit::Sample(10)]);
    assert_eq!((full.sheet().caught, full.notice()), (MOST_CAUGHT, None), "the last ones that have room");
    let over = after([EvidenceEdit::Caught(100_000.0), EvidenceEdit::Sample(1)]);
    assert_eq!(over.notice(), Some(CAUGHT.refuse("caught")));
}

#[test]
fn a_rewind_keeps_the_seed_and_the_next_seed_goes_round() {
    let session = after([EvidenceEdit::Seed(4_294_967_295.0), EvidenceEdit::Rewind]);
    assert_eq!((session.sheet().seed, session.sheet().caught), (4_294_967_295, 0));
    assert_eq!(after([EvidenceEdit::Seed(4_294_967_295.0), EvidenceEdit::NextSeed]).sheet().seed, 0);
    assert_eq!(after([EvidenceEdit::NextSeed]).sheet().seed, 2);
}

#[test]
fn a_pair_is_known_by_its_models_whatever_the_worms() {
    for pair in Pair::ALL {
        let session =
            after([EvidenceEdit::Seed(9.0), EvidenceEdit::Caught(77.0), EvidenceEdit::Size(20.0), EvidenceEdit::Load(pair)]);
        let catch = session.sheet();
        assert_eq!((Pair::of(catch), catch.seed, catch.caught, catch.size), (Some(pair), 9, 77, 20));
        assert_eq!(pair.catch().valid(), Ok(()));
    }
    assert_eq!(Pair::of(after([EvidenceEdit::P { second: false, p: 0.3 }]).sheet()), None);
    let keys: Vec<&str> = Pair::ALL.map(Pair::key).to_vec();
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
    let models = two.sheet().models(11);
    assert!(
        two.sheet().has_split()
            && (models[1].p()[2] - 0.534 / 3.0).abs() < 1e-15
            && (models[1].p()[3] - 0.466 / 8.0).abs() < 1e-15
    );
}
