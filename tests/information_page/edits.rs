//! What the reader does to the sheet.

use super::sheet;
use proptest::prelude::*;
use wormteeth::model::information::{CHANCE, InformationDocument, InformationEdit, LIST, List, OUTCOMES, Parameter};
use wormteeth::model::{Act, ListPreset, Need, Session, Sheet};

fn after(edits: &[InformationEdit]) -> Session<InformationDocument> {
    let mut session = Session::new(InformationDocument::default());
    for edit in edits {
        session.apply(edit.clone());
    }
    session
}

#[test]
fn each_knob_sets_its_own_number() {
    let start = InformationDocument::default();
    for (knob, value) in [
        (Parameter::Event, 0.125),
        (Parameter::Coin, 0.9),
        (Parameter::Entry(List::P, 2), 7.0),
        (Parameter::Entry(List::Q, 0), 0.0),
        (Parameter::OneOfCoins(1), 1.0),
    ] {
        let session = after(&[InformationEdit::Set(knob, value)]);
        assert_eq!((session.notice(), knob.of(session.sheet())), (None, value), "{knob:?}");
        let back = after(&[InformationEdit::Set(knob, value), InformationEdit::Set(knob, knob.of(&start))]);
        assert_eq!(back.sheet(), &start, "{knob:?} changes nothing else");
    }
}

#[test]
fn what_is_out_of_range_is_refused_by_name() {
    for (knob, value, needs) in [
        (Parameter::Event, 1.5, CHANCE),
        (Parameter::Event, f64::NAN, CHANCE),
        (Parameter::Coin, -0.1, CHANCE),
        (Parameter::Entry(List::P, 0), -1.0, LIST),
        (Parameter::Entry(List::P, 0), 1e10, LIST),
        (Parameter::Entry(List::Q, 3), f64::INFINITY, LIST),
        (Parameter::Entry(List::Q, 3), f64::NAN, LIST),
        (Parameter::OneOfCoins(2), 1.01, CHANCE),
        (Parameter::Outcomes, 1.0, OUTCOMES),
        (Parameter::Outcomes, 13.0, OUTCOMES),
        (Parameter::Outcomes, 4.5, OUTCOMES),
        (Parameter::Outcomes, f64::NAN, OUTCOMES),
    ] {
        let session = after(&[InformationEdit::Set(knob, value)]);
        assert_eq!(session.notice(), Some(needs.refuse(knob.name())), "{knob:?} {value}");
        assert_eq!(session.sheet(), &InformationDocument::default());
        assert!(!session.can_undo());
    }
}

#[test]
fn the_last_number_above_zero_stays() {
    for list in [List::P, List::Q] {
        let edits: Vec<InformationEdit> = (0..4).map(|entry| InformationEdit::Drag(Parameter::Entry(list, entry), 0.0)).collect();
        let session = after(&edits);
        assert_eq!(session.notice(), Some(Need::NotAllZero.refuse(list.key())));
        assert_eq!(session.sheet().list(list).iter().filter(|each| **each > 0.0).count(), 1);
    }
}

#[test]
fn outcomes_come_without_chance_and_go_from_the_end() {
    let session = after(&[InformationEdit::Set(Parameter::Outcomes, 6.0)]);
    assert_eq!(session.sheet().p, [0.25, 0.25, 0.25, 0.25, 0.0, 0.0]);
    assert_eq!(session.sheet().q, [0.4, 0.3, 0.2, 0.1, 0.0, 0.0]);
    let session = after(&[InformationEdit::Set(Parameter::Outcomes, 2.0)]);
    assert_eq!((session.sheet().p.as_slice(), session.sheet().q.as_slice()), (&[0.25, 0.25][..], &[0.4, 0.3][..]));
    // Typed on from 2 to 12, nothing is lost.
    let mut session = after(&[InformationEdit::Set(Parameter::Outcomes, 2.0), InformationEdit::Set(Parameter::Outcomes, 12.0)]);
    assert_eq!((session.sheet().outcomes(), session.sheet().q[3]), (12, 0.1));
    session.apply(Act::Undo);
    assert_eq!(session.sheet(), &InformationDocument::default());
}

#[test]
fn a_list_is_not_cut_to_nothing() {
    let edits: Vec<InformationEdit> = (0..3).map(|entry| InformationEdit::Set(Parameter::Entry(List::P, entry), 0.0)).collect();
    let mut session = after(&edits);
    session.apply(InformationEdit::Set(Parameter::Outcomes, 3.0));
    assert_eq!(session.notice(), Some(Need::Whole { from: 4, to: 12 }.refuse("outcomes")));
    assert_eq!(session.sheet().outcomes(), 4);
}

#[test]
fn a_drag_is_one_step_and_a_preset_is_another() {
    let mut session = after(&[]);
    for value in [0.3, 0.5, 0.9] {
        session.apply(InformationEdit::Drag(Parameter::Entry(List::Q, 1), value));
    }
    session.apply(Act::Commit);
    session.apply(InformationEdit::Load(ListPreset::OneHot));
    assert_eq!(
        (session.sheet().p.as_slice(), session.sheet().q.as_slice()),
        (&[1.0, 0.0, 0.0, 0.0][..], &[0.7, 0.1, 0.1, 0.1][..])
    );
    session.apply(Act::Undo);
    assert_eq!(session.sheet().q, [0.4, 0.9, 0.2, 0.1]);
    session.apply(Act::Undo);
    assert_eq!(session.sheet(), &InformationDocument::default());
}

#[test]
fn presets_of_p_alone_keep_q_and_are_found_again() {
    let all = ListPreset::LISTS.into_iter().chain(ListPreset::PAIRS);
    for preset in all {
        let session = after(&[InformationEdit::Set(Parameter::Outcomes, 2.0), InformationEdit::Load(preset)]);
        assert!(preset.is(session.sheet()));
        assert_eq!(session.sheet().valid(), Ok(()));
        if preset.lists().1.is_none() {
            assert_eq!(session.sheet().q, [0.4, 0.3, 0.0, 0.0]);
        }
    }
}

fn edit() -> impl Strategy<Value = InformationEdit> {
    let knob = prop_oneof![
        Just(Parameter::Event),
        Just(Parameter::Coin),
        Just(Parameter::Outcomes),
        (0..4_usize).prop_map(Parameter::OneOfCoins),
        (0..13_usize).prop_map(|entry| Parameter::Entry(List::P, entry)),
        (0..13_usize).prop_map(|entry| Parameter::Entry(List::Q, entry)),
    ];
    let value = prop_oneof![4 => 0.0..=1.0_f64, 2 => (0..14_u8).prop_map(f64::from), 2 => Just(0.0), 2 => any::<f64>()];
    let preset = prop_oneof![Just(ListPreset::Trap), Just(ListPreset::OneHot), Just(ListPreset::Floor)];
    prop_oneof![
        4 => (knob.clone(), value.clone()).prop_map(|(knob, value)| InformationEdit::Set(knob, value)),
        4 => (knob, value).prop_map(|(knob, value)| InformationEdit::Drag(knob, value)),
        1 => preset.prop_map(InformationEdit::Load),
    ]
}

proptest! {
    #[test]
    fn whatever_is_done_leaves_a_valid_sheet(start in sheet(), edits in prop::collection::vec(edit(), 1..20)) {
        let mut session = Session::new(start.clone());
        prop_assert_eq!(session.sheet(), &start);
        for edit in edits {
            session.apply(edit);
            prop_assert_eq!(session.sheet().valid(), Ok(()));
        }
        session.apply(Act::Commit);
        while session.can_undo() {
            session.apply(Act::Undo);
            prop_assert_eq!(session.sheet().valid(), Ok(()));
        }
        prop_assert_eq!(session.sheet(), &start);
    }
}
