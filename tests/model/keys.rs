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
        ("evidence?first=gauss", "first=gauss is not one of uniform, binomial and two-group; using binomial."),
        ("evidence?split=10", "split=10 leaves one of the two groups without a bin; using the middle."),
        ("evidence?unit=yards", "unit=yards is not one of bits, nats and dits; using bits."),
        ("evidence?size=7&size=8&size=9", "size is given twice; the first one counts."),
        ("information?p=0,-0", "p=0,-0 has nothing above 0; using 0.25,0.25,0.25,0.25."),
        ("neuron?b=", "b= is not a number; using 2."),
        ("neuron?steps=1e2", "steps=1e2 is not a whole number from 1 to 2\u{202f}000; using 300."),
        (
            "softmax?logits=1,nan",
            "logits=1,nan is not a list of 2 to 8 numbers between −1\u{202f}000\u{202f}000 and 1\u{202f}000\u{202f}000; using 1,2,3.",
        ),
        ("information?coins=1,1", "coins=1,1 is not a list of 3 numbers between 0 and 1; using 0.5,0.25,0.1."),
    ] {
        assert_eq!(heard(&decode(&format!("#/{link}"))), [said], "{link}");
    }
}

#[test]
fn a_field_error_has_its_sentence_and_its_element() {
    let count = |constraint| (FieldId::COUNTS, constraint);
    let other = |constraint| (FieldId::named("temperature"), constraint);
    for ((field, constraint), said) in [
        (other(RATE), "Enter a number between −2 and 1\u{202f}000."),
        (other(STEPS), "Enter a whole number from 1 to 300."),
        (other(SHARES), "Enter a number between 0 and 1\u{202f}000\u{202f}000\u{202f}000."),
        (other(Constraint::NotAllZero), "Enter a number above 0, since all the others are 0."),
        (other(Constraint::OneOf(&["a", "b", "c"])), "Enter one of a, b and c."),
        (other(Constraint::NotANumber), "Enter a number; the last valid value is still used."),
        (
            other(Constraint::ListTooLong { numbers: 12, fields: 11 }),
            "This list has 12 numbers, but there is room for 11 from here on, so nothing was changed.",
        ),
        (count(Constraint::NotAllZero), "At least one bin must be above 0."),
        (count(COUNT), "Enter a number between 0 and 1\u{202f}000\u{202f}000\u{202f}000."),
        (count(Constraint::NoSuchBin { bin: 101 }), "There is no bin for 101 teeth."),
        (count(Constraint::LastBin { bin: 1 }), "At least one bin must be above 0."),
        ((FieldId::BINS, BINS), "Enter a whole number from 2 to 101."),
        (
            (FieldId::BINS, Constraint::BinsWouldBeEmpty { least: 8 }),
            "With fewer than 8 bins no worm would be left; at least one bin must be above 0.",
        ),
        ((FieldId::P, P), "Enter a number between 0 and 1."),
        // Information's list of that name.
        ((FieldId::named("p"), LIST), "Enter a number between 0 and 1\u{202f}000\u{202f}000\u{202f}000."),
        ((FieldId::SPLIT, split_constraint(11)), "Enter a whole number from 0 to 9, so that the upper group keeps a bin."),
        // Evidence's, whose split may lie beyond the bins.
        ((FieldId::SPLIT, SPLIT), "Enter a whole number from 0 to 99."),
    ] {
        assert_eq!((words().field_error)(constraint.error(field)), said);
    }
    let fields = [FieldId::COUNTS, FieldId::BINS, FieldId::P, FieldId::SPLIT, FieldId::named("temperature")];
    assert_eq!(fields.map(FieldId::element_id), ["notice", "bins-error", "p-error", "split-error", "temperature-error"]);
}
