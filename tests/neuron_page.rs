//! The Neuron view as plain data: its sheet, its link, the race, what is said of it, and its scenes.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]

#[path = "neuron_page/race.rs"]
mod descent;
#[path = "neuron_page/link.rs"]
mod link;
#[path = "neuron_page/scenes.rs"]
mod scenes;

use proptest::prelude::*;
use wormteeth::model::neuron::{Experiment, NeuronEdit, RATE, SIZE, STEPS, StepMatching, TARGET, Value};
use wormteeth::model::{Act, Need, NeuronDocument, Session, Sheet};

const FIRST: NeuronDocument = Experiment::First.training();
const SECOND: NeuronDocument = Experiment::Second.training();

fn after(training: NeuronDocument, changes: &[NeuronEdit]) -> NeuronDocument {
    let mut session = Session::new(training);
    for change in changes {
        session.apply(*change);
        assert_eq!(session.notice(), None, "{change:?}");
    }
    *session.sheet()
}

#[test]
fn it_begins_with_an_experiment_of_the_article() {
    assert_eq!(NeuronDocument::default(), SECOND);
    assert_eq!((FIRST.w, FIRST.b, SECOND.w, SECOND.b), (0.6, 0.9, 2.0, 2.0));
    for each in Experiment::ALL {
        let training = each.training();
        assert_eq!(
            (training.x, training.y, training.eta, training.steps, training.fair),
            (1.0, 0.0, 0.15, 300, StepMatching::Eta)
        );
        assert_eq!(training.valid(), Ok(()));
        let looked_at = NeuronDocument { step: 17, fair: StepMatching::FirstStep, ..training };
        assert_eq!(Experiment::of(&looked_at), Some(each), "whatever is looked at");
        assert_eq!(after(NeuronDocument { x: 7.0, ..looked_at }, &[NeuronEdit::Load(each)]), training);
    }
    assert_eq!(Experiment::of(&NeuronDocument { eta: 0.16, ..FIRST }), None);
}

#[test]
fn every_number_can_be_set_and_its_ends_too() {
    for value in Value::SETUP.into_iter().chain([Value::Step]) {
        let (low, high) = value.need(SECOND.steps).ends();
        for to in [low, high] {
            let next = after(SECOND, &[NeuronEdit::Set(value, to)]);
            assert_eq!((value.of(&next), next.valid()), (to, Ok(())), "{value:?}");
        }
    }
    let zero = after(SECOND, &[NeuronEdit::Set(Value::X, -0.0)]);
    assert!(zero.x.is_sign_positive());
}

#[test]
fn what_is_out_of_range_is_refused_by_name() {
    let step = Need::Whole { from: 0, to: 300 };
    for (value, to, needs) in [
        (Value::X, 100.1, SIZE),
        (Value::X, f64::NAN, SIZE),
        (Value::W, f64::NEG_INFINITY, SIZE),
        (Value::B, -1e9, SIZE),
        (Value::Y, -0.1, TARGET),
        (Value::Y, 1.000_000_1, TARGET),
        (Value::Eta, -1e-9, RATE),
        (Value::Eta, f64::INFINITY, RATE),
        (Value::Steps, 0.0, STEPS),
        (Value::Steps, 1.5, STEPS),
        (Value::Steps, 2001.0, STEPS),
        (Value::Step, 301.0, step),
        (Value::Step, -1.0, step),
        (Value::Step, 0.5, step),
    ] {
        let mut session = Session::new(SECOND);
        session.apply(NeuronEdit::Set(value, to));
        assert_eq!((session.sheet(), session.notice()), (&SECOND, Some(needs.refuse(value.key()))), "{value:?} {to}");
    }
    for bad in [
        NeuronDocument { step: 301, ..SECOND },
        NeuronDocument { y: f64::NAN, ..SECOND },
        NeuronDocument { steps: 0, step: 0, ..SECOND },
    ] {
        let mut session = Session::new(FIRST);
        session.apply(Act::Open(bad));
        assert_eq!((session.sheet(), session.notice()), (&FIRST, bad.valid().err()));
    }
}

#[test]
fn whoever_looks_at_the_end_still_does_when_there_are_more_steps() {
    // As it is typed: 1, 10, 100, 1000.
    let typed = [1.0, 10.0, 100.0, 1000.0].map(|steps| NeuronEdit::Set(Value::Steps, steps));
    let end = after(SECOND, &typed);
    assert_eq!((end.steps, end.step), (1000, 1000));
    let middle = after(NeuronDocument { step: 120, ..SECOND }, &typed);
    assert_eq!((middle.steps, middle.step), (1000, 120), "and whoever looks elsewhere does not lose the place while typing");
    assert_eq!(after(NeuronDocument { step: 120, ..SECOND }, &typed[..3]).step, 100);
}

#[test]
fn the_start_is_moved_by_the_bias() {
    let moved = after(SECOND, &[NeuronEdit::Start(-3.05)]);
    assert_eq!(moved, NeuronDocument { b: -5.05, ..SECOND });
    assert_eq!(
        after(NeuronDocument { w: 100.0, x: 100.0, ..SECOND }, &[NeuronEdit::Start(5.0)]).b,
        -100.0,
        "as near as it comes"
    );
    let mut session = Session::new(SECOND);
    session.apply(NeuronEdit::Start(f64::NAN));
    assert_eq!(session.notice(), Some(SIZE.refuse("b")));
}

#[test]
fn a_drag_is_one_step_of_undo_and_a_choice_another() {
    let mut session = Session::new(SECOND);
    for step in [200.0, 100.0, 7.0] {
        session.apply(NeuronEdit::Set(Value::Step, step));
    }
    session.apply(Act::Commit);
    session.apply(NeuronEdit::StepMatching(StepMatching::FirstStep));
    session.apply(NeuronEdit::Load(Experiment::First));
    for sheet in
        [FIRST, NeuronDocument { step: 7, fair: StepMatching::FirstStep, ..SECOND }, NeuronDocument { step: 7, ..SECOND }, SECOND]
    {
        assert_eq!(session.sheet(), &sheet);
        session.apply(Act::Undo);
    }
    assert!(!session.can_undo());
}

fn change() -> impl Strategy<Value = NeuronEdit> {
    let number = || prop_oneof![any::<f64>(), -150.0..150.0_f64, (0..2100_u32).prop_map(f64::from), 0.0..1.0_f64];
    let value = prop::sample::select(vec![Value::X, Value::Y, Value::W, Value::B, Value::Eta, Value::Steps, Value::Step]);
    prop_oneof![
        6 => (value, number()).prop_map(|(value, to)| NeuronEdit::Set(value, to)),
        1 => number().prop_map(NeuronEdit::Start),
        1 => prop::sample::select(StepMatching::ALL.to_vec()).prop_map(NeuronEdit::StepMatching),
        1 => prop::sample::select(Experiment::ALL.to_vec()).prop_map(NeuronEdit::Load),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn whatever_is_done_it_stays_valid_and_can_be_undone(changes in prop::collection::vec(change(), 0..30)) {
        let mut session = Session::new(SECOND);
        for change in changes {
            session.apply(change);
            prop_assert_eq!(session.sheet().valid(), Ok(()));
            session.apply(Act::Commit);
        }
        while session.can_undo() {
            session.apply(Act::Undo);
        }
        prop_assert_eq!(session.sheet(), &SECOND);
    }
}
