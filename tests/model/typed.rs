//! Numbers as people write and paste them: one of the right numbers, a list, or a sentence; never another number.

use crate::common::documents::counts;
use crate::common::house::said;
use crate::common::seen::words;
use proptest::prelude::*;
use wormteeth::model::information::{List, Parameter};
use wormteeth::model::{
    Constraint, Documents, Edit, FieldId, HistogramEdit, InformationEdit, Page, SoftmaxEdit, Typed, Workspace, one_line,
    read_typed, stepped,
};

/// What is read of a pasted text: the numbers, or the words.
fn read(text: &str, in_row: bool) -> Result<Vec<f64>, String> {
    match read_typed(&one_line(text), in_row) {
        Ok(Typed::Number(number)) => Ok(vec![number]),
        Ok(Typed::List(numbers)) => Ok(numbers),
        Err(constraint) => {
            let [english, _] = said(|| (words().field_error)(constraint.error(FieldId::COUNTS)));
            Err(english)
        }
    }
}

#[test]
fn a_number_is_read_as_people_write_it() {
    for (text, number) in [
        ("5", 5.0),
        (" 5 ", 5.0),
        ("5\r\n", 5.0),
        ("5\t", 5.0),
        ("−5", -5.0),
        ("–5", -5.0),
        ("－5", -5.0),
        ("‐5", -5.0),
        ("1e−9", 1e-9),
        ("５７", 57.0),
        ("０．５７", 0.57),
        ("０。５７", 0.57),
        ("＋１ｅ３", 1000.0),
        ("1'000", 1000.0),
        ("1’234’567.5", 1_234_567.5),
        ("1\u{a0}000", 1000.0),
        ("12\u{202f}345", 12_345.0),
        ("−1\u{2009}000", -1000.0),
        ("1.234", 1.234),
        ("\u{200b}7\u{feff}", 7.0),
    ] {
        for in_row in [false, true] {
            assert_eq!(read(text, in_row), Ok(vec![number]), "{text:?}");
        }
    }
    // A field that stands alone takes no list, so these can be nothing else.
    assert_eq!((read("1,234,567", false), read("1 234 567.5", false)), (Ok(vec![1_234_567.0]), Ok(vec![1_234_567.5])));
}

#[test]
fn a_row_takes_a_list() {
    for text in [
        "2\t5\t19",
        "2 5 19",
        "2;5;19",
        "2,5,19",
        "2\n5\n19",
        "2\r\n5\r\n19\r\n",
        "2, 5, 19",
        "2; 5; 19;",
        "2,\n5,\n19",
        "2、5、19",
        "２；５；１９",
        "2  5  19",
    ] {
        assert_eq!(read(text, true), Ok(vec![2.0, 5.0, 19.0]), "{text:?}");
        let refused = read(text, false);
        assert!(refused.as_ref().is_err_and(|words| words.contains("one number")), "{text:?}: {refused:?}");
    }
    for (text, list) in [
        ("1'000;−2.5", vec![1000.0, -2.5]),
        ("100, 200", vec![100.0, 200.0]),
        ("1,234,5", vec![1.0, 234.0, 5.0]),
        ("1,-2", vec![1.0, -2.0]), // nothing else is possible
        ("100\t200\t300", vec![100.0, 200.0, 300.0]),
    ] {
        assert_eq!(read(text, true), Ok(list), "{text:?}");
    }
}

#[test]
fn what_could_be_read_in_two_ways_is_not_read_and_both_are_said() {
    for (text, readings) in [
        ("1,234", "1234 or 1.234 or the list 1; 234"),
        ("−1,234", "-1234 or -1.234 or the list -1; 234"),
        ("2,5", "2.5 or the list 2; 5"),
        ("０，５７", "0.57 or the list 0; 57"),
        ("1 234", "1234 or the list 1; 234"),
        ("2 5", "25 or the list 2; 5"),
        ("1,234.5", "1234.5 or the list 1; 234.5"),
        ("1.234,5", "1234.5 or the list 1.234; 5"),
    ] {
        let said = format!("This could mean {readings}. Write one of them.");
        assert_eq!(read(text, true), Err(said.clone()), "{text:?}");
        // A field that stands alone takes no list: it is named only as the other one of two readings.
        let alone =
            said.replace(" or the list 1; 234.", ".").replace(" or the list -1; 234.", ".").replace("one of them", "one number");
        let alone = match text {
            "1,234" | "−1,234" => alone,
            _ => said.replace("one of them", "one number"),
        };
        assert_eq!(read(text, false), Err(alone), "{text:?}");
    }
    for (text, readings) in [
        ("1,234,567", "1234567 or the list 1; 234; … (3 numbers)"),
        ("1 234 567 890", "1234567890 or the list 1; 234; … (4 numbers)"),
    ] {
        assert!(read(text, true).is_err_and(|said| said.contains(readings)), "{text:?}: {:?}", read(text, true));
    }
}

#[test]
fn nothing_else_is_a_number() {
    let in_list = |place| format!("Value {place} of this list is not a number, so nothing was changed.");
    for (text, said) in [
        ("2;5,5;19", in_list(2)),
        ("2\t\t19", in_list(2)),
        ("\t5", in_list(1)),
        ("2\n\n19", in_list(2)),
        ("2;five;19", in_list(2)),
        ("1;1e999", in_list(2)),
    ] {
        assert_eq!(read(text, true), Err(said), "{text:?}");
    }
    let no_number = "Enter a number; the last valid value is still used.";
    for text in [
        "",
        " ",
        "-",
        "five",
        "57%",
        "1_000",
        "0x10",
        "inf",
        "NaN",
        "∞",
        "1e999",
        "1'00",
        "1'0000",
        "1234'567",
        "0.123'456",
        "'100",
        "1\u{a0}00",
        "2,,5",
        "5 worms",
        "1.2.3",
        "--5",
        "1 2 x",
        "½",
        "1e",
    ] {
        for in_row in [false, true] {
            assert_eq!(read(text, in_row), Err(no_number.to_owned()), "{text:?}");
        }
    }
}

/// A way in which people write a whole number in groups, or part a list.
fn any_of<const N: usize>(ways: [&'static str; N]) -> impl Strategy<Value = &'static str> {
    prop::sample::select(ways.to_vec())
}

proptest! {
    #[test]
    fn a_number_in_groups_is_that_number(number in 0_u64..1_000_000_000_000_000, mark in any_of(["'", "’", "\u{a0}", "\u{202f}", "\u{2009}"]),
        minus in any_of(["", "-", "−", "–", "－"]), wide in any::<bool>()) {
        let digits = number.to_string();
        let groups: Vec<&str> = (0..digits.len().div_ceil(3)).rev()
            .map(|k| &digits[digits.len().saturating_sub(3 * k + 3)..digits.len() - 3 * k]).collect();
        let widen = |c: char| if wide && c.is_ascii_digit() { char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c) } else { c };
        let text: String = format!("{minus}{}", groups.join(mark)).chars().map(widen).collect();
        let signed = if minus.is_empty() { number as f64 } else { -(number as f64) };
        prop_assert_eq!(read(&text, true), Ok(vec![signed]));
        // Parted by what could be more than one thing it is never another number.
        for mark in [",", " "] {
            let text = groups.join(mark);
            prop_assert!(groups.len() == 1 || read(&text, true).is_err_and(|said| said.contains(&number.to_string())), "{}", text);
        }
    }

    #[test]
    fn a_list_is_those_numbers_or_refused(list in counts(), mark in any_of(["\t", ";", "\n", ", ", ",", " "])) {
        let texts: Vec<String> = list.iter().map(|count| wormteeth::model::number::format_shortest(*count)).collect();
        match read(&texts.join(mark), true) {
            Ok(numbers) => prop_assert_eq!(numbers, list),
            Err(said) => prop_assert!([",", " "].contains(&mark) && said.starts_with("This could mean"), "{}", said),
        }
    }

    #[test]
    fn steps_leave_no_noise(start in 0_u32..=1000, steps in -10..=10_i32) {
        let expected = (i64::from(start) + i64::from(steps)) as f64 / 1000.0;
        prop_assert_eq!(stepped(f64::from(start) / 1000.0, 0.001, f64::from(steps)), expected);
    }
}

#[test]
fn a_list_fills_its_row_from_its_field_on_as_one_step() {
    let counts = |first, counts: &[f64]| Edit::from(HistogramEdit::SetCounts { first, counts: counts.to_vec() });
    let row = |parameter, numbers: &[f64]| Edit::from(InformationEdit::SetRow(parameter, numbers.to_vec()));
    let too_long = |numbers, fields| Constraint::ListTooLong { numbers, fields };
    let article = Documents::default().histogram.counts.clone();
    for (edit, page, outcome) in [
        (counts(0, &[7.0, 8.0]), Page::Explore, Ok([&[7.0, 8.0], &article[2..]].concat())),
        (counts(9, &[7.0, 8.0]), Page::Explore, Ok([&article[..9], &[7.0, 8.0]].concat())),
        (counts(10, &[7.0, 8.0]), Page::Explore, Err(too_long(2, 1))),
        (counts(0, &[0.0; 11]), Page::Explore, Err(Constraint::NotAllZero)),
        (counts(0, &[1.0, -1.0]), Page::Explore, Err(wormteeth::model::COUNT)),
        (row(Parameter::Entry(List::Q, 2), &[3.0, 4.0]), Page::Information, Ok(vec![0.4, 0.3, 3.0, 4.0])),
        (row(Parameter::Entry(List::P, 3), &[3.0, 4.0]), Page::Information, Err(too_long(2, 1))),
        (row(Parameter::OneOfCoins(1), &[0.2, 0.3]), Page::Information, Ok(vec![0.5, 0.2, 0.3])),
        (row(Parameter::OneOfCoins(1), &[0.2, 3.0]), Page::Information, Err(wormteeth::model::information::CHANCE)),
        (SoftmaxEdit::SetRow { first: 1, logits: vec![-1.0, -2.0] }.into(), Page::Softmax, Ok(vec![1.0, -1.0, -2.0])),
        (SoftmaxEdit::SetRow { first: 1, logits: vec![0.0; 3] }.into(), Page::Softmax, Err(too_long(3, 2))),
    ] {
        let mut workspace = Workspace::new(Documents::default());
        assert_eq!(workspace.check(&edit).map_err(|error| error.constraint), outcome.clone().map(drop), "{edit:?}");
        let taken = workspace.apply(page, edit.clone()).map_err(|error| error.constraint);
        let Documents { histogram, information, softmax, .. } = workspace.documents();
        let shown = match &edit {
            Edit::Information(InformationEdit::SetRow(Parameter::OneOfCoins(_), _)) => information.coins.to_vec(),
            Edit::Information(InformationEdit::SetRow(Parameter::Entry(list, _), _)) => information.list(*list).to_vec(),
            Edit::Softmax(_) => softmax.logits.clone(),
            _ => histogram.counts.clone(),
        };
        assert_eq!(taken.map(|()| shown), outcome, "{edit:?}");
        workspace.undo(page);
        assert_eq!(workspace.documents(), &Documents::default(), "{edit:?}");
    }
}
