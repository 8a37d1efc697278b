//! Neuron as plain data: edits, hostile links, the descents by both costs with their sentence, and the scenes.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;
#[path = "neuron_page/descent.rs"]
mod descent;
#[path = "neuron_page/link.rs"]
mod link;
#[path = "neuron_page/scenes.rs"]
mod scenes;

use std::sync::Arc;
use wormteeth::model::neuron::{Experiment, NeuronEdit, RATE, SIZE, STEPS, StepMatching, TARGET, Value};
use wormteeth::model::{Constraint, Document, Documents, FieldId, NeuronDocument, Page, Workspace};

const FIRST: NeuronDocument = Experiment::First.document();
const SECOND: NeuronDocument = Experiment::Second.document();

fn after(document: NeuronDocument, edits: &[NeuronEdit]) -> NeuronDocument {
    let mut workspace = Workspace::new(Documents { neuron: Arc::new(document), ..Documents::default() });
    for edit in edits {
        assert_eq!(workspace.apply(Page::Neuron, *edit), Ok(()), "{edit:?}");
    }
    *workspace.documents().neuron
}

#[test]
fn it_begins_with_an_experiment_of_the_article() {
    assert_eq!(NeuronDocument::default(), SECOND);
    assert_eq!((FIRST.w, FIRST.b, SECOND.w, SECOND.b), (0.6, 0.9, 2.0, 2.0));
    for each in Experiment::ALL {
        let document = each.document();
        assert_eq!(
            (document.x, document.y, document.eta, document.steps, document.fair),
            (1.0, 0.0, 0.15, 300, StepMatching::Eta)
        );
        assert_eq!(document.check(), Ok(()));
        let looked_at = NeuronDocument { step: 17, fair: StepMatching::FirstStep, ..document };
        assert_eq!(Experiment::of(&looked_at), Some(each), "whatever is looked at");
        assert_eq!(after(NeuronDocument { x: 7.0, ..looked_at }, &[NeuronEdit::Load(each)]), document);
    }
    assert_eq!(Experiment::of(&NeuronDocument { eta: 0.16, ..FIRST }), None);
}

#[test]
fn every_number_can_be_set_and_its_ends_too() {
    for value in Value::SETUP.into_iter().chain([Value::Step]) {
        let (low, high) = value.constraint(SECOND.steps).range().into_inner();
        for to in [low, high] {
            let next = after(SECOND, &[NeuronEdit::Set(value, to)]);
            assert_eq!((value.of(&next), next.check()), (to, Ok(())), "{value:?}");
        }
    }
    let zero = after(SECOND, &[NeuronEdit::Set(Value::X, -0.0)]);
    assert!(zero.x.is_sign_positive());
}

#[test]
fn what_is_out_of_range_is_refused_by_name() {
    let step = Constraint::Whole { from: 0, to: 300 };
    for (value, to, constraint) in [
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
        let error = constraint.error(FieldId::named(value.key()));
        assert_eq!(SECOND.apply_edit(&NeuronEdit::Set(value, to), &SECOND), Err(error), "{value:?} {to}");
    }
    for (bad, constraint) in [
        (NeuronDocument { step: 301, ..SECOND }, step),
        (NeuronDocument { y: f64::NAN, ..SECOND }, TARGET),
        (NeuronDocument { steps: 0, step: 0, ..SECOND }, STEPS),
    ] {
        assert_eq!(bad.check().map_err(|error| error.constraint), Err(constraint));
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
    let error = SIZE.error(FieldId::named("b"));
    assert_eq!(SECOND.apply_edit(&NeuronEdit::Start(f64::NAN), &SECOND), Err(error));
}
