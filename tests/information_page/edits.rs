//! Edits: what is set, and what is refused.

use wormteeth::model::information::{CHANCE, InformationDocument, InformationEdit, LIST, List, OUTCOMES, Parameter};
use wormteeth::model::{Constraint, Document, Documents, FieldError, FieldId, ListPreset, Page, Workspace};

/// The document after these edits, and why the last was not taken.
fn after(edits: &[InformationEdit]) -> (InformationDocument, Option<FieldError>) {
    let mut workspace = Workspace::new(Documents::default());
    let error = edits.iter().fold(None, |_, edit| workspace.apply(Page::Information, edit.clone()).err());
    (InformationDocument::clone(&workspace.documents().information), error)
}

#[test]
fn each_parameter_sets_its_own_number() {
    let start = InformationDocument::default();
    for (parameter, value) in [
        (Parameter::Event, 0.125),
        (Parameter::Coin, 0.9),
        (Parameter::Entry(List::P, 2), 7.0),
        (Parameter::Entry(List::Q, 0), 0.0),
        (Parameter::OneOfCoins(1), 1.0),
    ] {
        let (document, error) = after(&[InformationEdit::Set(parameter, value)]);
        assert_eq!((error, parameter.of(&document)), (None, value), "{parameter:?}");
        let (back, _) = after(&[InformationEdit::Set(parameter, value), InformationEdit::Set(parameter, parameter.of(&start))]);
        assert_eq!(back, start, "{parameter:?} changes nothing else");
    }
}

#[test]
fn what_is_out_of_range_is_refused_by_name() {
    for (parameter, value, needs) in [
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
        let (document, error) = after(&[InformationEdit::Set(parameter, value)]);
        assert_eq!(error, Some(needs.error(FieldId::named(parameter.name()))), "{parameter:?} {value}");
        assert_eq!(document, InformationDocument::default());
    }
}

#[test]
fn the_last_number_above_zero_stays() {
    for list in [List::P, List::Q] {
        let edits: Vec<InformationEdit> = (0..4).map(|entry| InformationEdit::Drag(Parameter::Entry(list, entry), 0.0)).collect();
        let (document, error) = after(&edits);
        assert_eq!(error, Some(Constraint::NotAllZero.error(FieldId::named(list.key()))));
        assert_eq!(document.list(list).iter().filter(|each| **each > 0.0).count(), 1);
    }
}

#[test]
fn outcomes_come_without_chance_and_go_from_the_end() {
    let (document, _) = after(&[InformationEdit::Set(Parameter::Outcomes, 6.0)]);
    assert_eq!(document.p, [0.25, 0.25, 0.25, 0.25, 0.0, 0.0]);
    assert_eq!(document.q, [0.4, 0.3, 0.2, 0.1, 0.0, 0.0]);
    let (document, _) = after(&[InformationEdit::Set(Parameter::Outcomes, 2.0)]);
    assert_eq!((document.p.as_slice(), document.q.as_slice()), (&[0.25, 0.25][..], &[0.4, 0.3][..]));
    // Typed on from 2 to 12, nothing is lost.
    let (document, _) = after(&[InformationEdit::Set(Parameter::Outcomes, 2.0), InformationEdit::Set(Parameter::Outcomes, 12.0)]);
    assert_eq!((document.outcomes(), document.q[3]), (12, 0.1));
}

#[test]
fn a_list_is_not_cut_to_nothing() {
    let zeros = (0..3).map(|entry| InformationEdit::Set(Parameter::Entry(List::P, entry), 0.0));
    let edits: Vec<InformationEdit> = zeros.chain([InformationEdit::Set(Parameter::Outcomes, 3.0)]).collect();
    let (document, error) = after(&edits);
    assert_eq!(error, Some(Constraint::Whole { from: 4, to: 12 }.error(FieldId::named("outcomes"))));
    assert_eq!(document.outcomes(), 4);
}

#[test]
fn presets_of_p_alone_keep_q_and_are_found_again() {
    let all = ListPreset::LISTS.into_iter().chain(ListPreset::PAIRS);
    for preset in all {
        let (document, _) = after(&[InformationEdit::Set(Parameter::Outcomes, 2.0), InformationEdit::Load(preset)]);
        assert!(preset.is(&document));
        assert_eq!(document.check(), Ok(()));
        if preset.lists().1.is_none() {
            assert_eq!(document.q, [0.4, 0.3, 0.0, 0.0]);
        }
    }
}
