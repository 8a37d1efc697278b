//! What a value must be, in words.

use super::links::heard;
use crate::common::seen::words;
use wormteeth::model::evidence::SPLIT;
use wormteeth::model::information::LIST;
use wormteeth::model::{BINS, COUNT, Constraint, FieldId, P, decode, split_constraint};

const RATE: Constraint = Constraint::Number { from: -2.0, to: 1000.0 };
const STEPS: Constraint = Constraint::Whole { from: 1, to: 300 };
const SHARES: Constraint = Constraint::Numbers { least: 2, most: 4, from: 0.0, to: 1e9 };

#[test]
fn what_is_bad_in_a_link_is_said_in_one_sentence() {
    for (link, said) in [
        ("evidence?first=gauss", "first=gauss is none of uniform, binomial and two-group: binomial stands instead."),
        ("evidence?split=10", "split=10 is not a bin that leaves both groups one: the middle stands instead."),
        ("evidence?unit=yards", "unit=yards is none of bits, nats and dits: bits stand instead."),
        ("evidence?size=7&size=8&size=9", "size is given twice: the first counts."),
        ("information?p=0,-0", "p=0,-0 has nothing above 0: 0.25,0.25,0.25,0.25 stands instead."),
        ("neuron?b=", "b= is not a number from −100 to 100: 2 stands instead."),
        ("neuron?steps=1e2", "steps=1e2 is not a whole number from 1 to 2000: 300 stands instead."),
        ("softmax?logits=1,nan", "logits=1,nan is not a list of 2 to 8 numbers from −1000000 to 1000000: 1,2,3 stands instead."),
        ("information?coins=1,1", "coins=1,1 is not a list of 3 numbers from 0 to 1: 0.5,0.25,0.1 stands instead."),
    ] {
        assert_eq!(heard(&decode(&format!("#/{link}"))), [said], "{link}");
    }
}

#[test]
fn a_field_error_has_its_sentence_and_its_element() {
    let count = |constraint| (FieldId::COUNTS, constraint);
    let other = |constraint| (FieldId::named("temperature"), constraint);
    for ((field, constraint), said) in [
        (other(RATE), "What belongs here is a number from −2 to 1000."),
        (other(STEPS), "What belongs here is a whole number from 1 to 300."),
        (other(SHARES), "Enter a number from 0 to 1000000000."),
        (other(Constraint::NotAllZero), "What belongs here is a number above 0, since all others are 0."),
        (other(Constraint::OneOf(&["a", "b", "c"])), "What belongs here is one of a, b and c."),
        (other(Constraint::NotANumber), "Enter a number; the last valid value is still used."),
        (
            other(Constraint::ListTooLong { numbers: 12, fields: 11 }),
            "This list has 12 numbers, but there is room for 11 from here on, so nothing was changed.",
        ),
        (count(Constraint::NotAllZero), "At least one bin must be above 0."),
        (count(COUNT), "A count is a number from 0 to 1000000000."),
        (count(Constraint::NoSuchBin { bin: 101 }), "There is no bin for 101 teeth."),
        (
            count(Constraint::LastBin { bin: 1 }),
            "The worms with 1 tooth are the last: without any there is no distribution, so one count must stay above 0.",
        ),
        ((FieldId::BINS, BINS), "There can be 2 to 101 bins."),
        (
            (FieldId::BINS, Constraint::BinsWouldBeEmpty { least: 8 }),
            "With fewer than 8 bins no worm would be left, and there would be no distribution.",
        ),
        ((FieldId::P, P), "p is a probability: a number from 0 to 1."),
        // Information's list of that name.
        ((FieldId::named("p"), LIST), "Enter a number from 0 to 1000000000."),
        ((FieldId::SPLIT, split_constraint(11)), "The lower group ends at a bin from 0 to 9, so that the upper group keeps one."),
        // Evidence's, whose split may lie beyond the bins.
        ((FieldId::SPLIT, SPLIT), "What belongs here is a whole number from 0 to 99."),
    ] {
        assert_eq!((words().field_error)(constraint.error(field)), said);
    }
    let fields = [FieldId::COUNTS, FieldId::BINS, FieldId::P, FieldId::SPLIT, FieldId::named("temperature")];
    assert_eq!(fields.map(FieldId::element_id), ["notice", "bins-error", "p-error", "split-error", "temperature-error"]);
}
