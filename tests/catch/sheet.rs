//! The sheet: edits, refusals, what is one step of undo.

use crate::common::steps;
use wormteeth::model::evidence::{CAUGHT, Catch, Change, MOST_CAUGHT, P, Pair, Rival, SEED, SIZE, SPLIT};
use wormteeth::model::{Model, Session, Sheet};

fn after(changes: impl IntoIterator<Item = Change>) -> Session<Catch> {
    let mut session = Session::new(Catch::default());
    for change in changes {
        session.apply(change);
    }
    session
}

#[test]
fn the_article_s_quarrel_comes_first() {
    let catch = Catch::default();
    assert_eq!((catch.first, catch.second.model), (Rival { model: Model::Binomial, p: 0.5704 }, Model::Uniform));
    assert_eq!((catch.seed, catch.size, catch.refit, catch.split), (1, 100, false, None));
    assert_eq!(catch.valid(), Ok(()));
}

#[test]
fn each_press_is_a_step_and_a_drag_is_one() {
    let session = after([Change::Catch(1), Change::Catch(10), Change::Catch(1000), Change::Rewind, Change::Catch(10)]);
    assert_eq!((session.sheet().caught, steps(session)), (10, 5));
    let session = after([5.0, 700.0, 60.0].map(Change::Caught).into_iter().chain([7.0, 9.0].map(Change::Size)));
    assert_eq!((session.sheet().caught, session.sheet().size, steps(session)), (60, 9, 2));
    let p = |second, p| Change::P { second, p };
    let session = after([p(false, 0.1), p(false, 0.2), p(true, 0.3), p(false, 0.4)]);
    assert_eq!((session.sheet().first.p, session.sheet().second.p, steps(session)), (0.4, 0.3, 3));
}

#[test]
fn minus_nothing_typed_as_p_is_nothing() {
    let session = after([false, true].map(|second| Change::P { second, p: -0.0 }));
    let Catch { first, second, .. } = session.sheet();
    assert_eq!((first.p.to_bits(), second.p.to_bits()), (0, 0));
    assert_eq!(wormteeth::model::number::parameter(first.p), "0.000");
}

#[test]
fn what_is_out_of_range_is_refused_by_name() {
    let nan = f64::NAN;
    for (change, refusal) in [
        (Change::P { second: false, p: 1.1 }, P.refuse("p1")),
        (Change::P { second: true, p: nan }, P.refuse("p2")),
        (Change::Split(100.0), SPLIT.refuse("split")),
        (Change::Split(0.5), SPLIT.refuse("split")),
        (Change::Seed(-1.0), SEED.refuse("seed")),
        (Change::Seed(4_294_967_296.0), SEED.refuse("seed")),
        (Change::Caught(100_001.0), CAUGHT.refuse("caught")),
        (Change::Caught(nan), CAUGHT.refuse("caught")),
        (Change::Size(0.0), SIZE.refuse("size")),
        (Change::Size(5001.0), SIZE.refuse("size")),
    ] {
        let session = after([change.clone()]);
        assert_eq!((session.sheet(), session.notice()), (&Catch::default(), Some(refusal)), "{change:?}");
    }
    let full = after([Change::Caught(99_999.0), Change::Catch(10)]);
    assert_eq!((full.sheet().caught, full.notice()), (MOST_CAUGHT, None), "the last ones that have room");
    let over = after([Change::Caught(100_000.0), Change::Catch(1)]);
    assert_eq!(over.notice(), Some(CAUGHT.refuse("caught")));
}

#[test]
fn a_rewind_keeps_the_seed_and_the_next_seed_goes_round() {
    let session = after([Change::Seed(4_294_967_295.0), Change::Rewind]);
    assert_eq!((session.sheet().seed, session.sheet().caught), (4_294_967_295, 0));
    assert_eq!(after([Change::Seed(4_294_967_295.0), Change::NextSeed]).sheet().seed, 0);
    assert_eq!(after([Change::NextSeed]).sheet().seed, 2);
}

#[test]
fn a_pair_is_known_by_its_models_whatever_the_worms() {
    for pair in Pair::ALL {
        let session = after([Change::Seed(9.0), Change::Caught(77.0), Change::Size(20.0), Change::Load(pair)]);
        let catch = session.sheet();
        assert_eq!((Pair::of(catch), catch.seed, catch.caught, catch.size), (Some(pair), 9, 77, 20));
        assert_eq!(pair.catch().valid(), Ok(()));
    }
    assert_eq!(Pair::of(after([Change::P { second: false, p: 0.3 }]).sheet()), None);
    let keys: Vec<&str> = Pair::ALL.map(Pair::key).to_vec();
    assert_eq!(keys, ["article", "refitted", "close", "two-bests", "ruled-out"]);
}

#[test]
fn the_split_in_force_is_the_middle_until_it_is_set_and_leaves_both_groups_a_bin() {
    let split = |split, bins| Catch { split, ..Catch::default() }.split(bins);
    assert_eq!([split(None, 11), split(None, 2), split(None, 101)], [5, 0, 50]);
    assert_eq!([split(Some(7), 11), split(Some(99), 11), split(Some(99), 2)], [7, 9, 0]);
    let two =
        after([Change::Model { second: true, model: Model::TwoGroup }, Change::P { second: true, p: 0.466 }, Change::Split(2.0)]);
    let models = two.sheet().models(11);
    assert!(
        two.sheet().has_split()
            && (models[1].p()[2] - 0.534 / 3.0).abs() < 1e-15
            && (models[1].p()[3] - 0.466 / 8.0).abs() < 1e-15
    );
}
