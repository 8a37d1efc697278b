//! Links of the Softmax view, both ways, and hostile ones.

use super::{any_sheet, sheet};
use proptest::prelude::*;
use wormteeth::i18n::messages;
use wormteeth::math::Unit;
use wormteeth::model::link::Shown;
use wormteeth::model::{Lang, Page, Sheet, Sheets, SoftmaxDocument, decode, encode};

/// What a link makes of the sheet, and what is said of it.
fn read(query: &str) -> (SoftmaxDocument, Vec<String>) {
    let link = decode(&format!("#/softmax?{query}"));
    assert_eq!(link.view, Page::Softmax);
    let said = link.issues.iter().map(|issue| (messages(Lang::En).link_issue)(issue)).collect();
    (link.sheets.unwrap_or_default().softmax, said)
}

#[test]
fn the_default_is_written_in_the_order_of_the_table() {
    let link = encode(Page::Softmax, &Sheets::default(), Shown::default());
    assert_eq!(link, "#/softmax?v=1&logits=1,2,3&target=0&temperature=1&unit=bits");
}

#[test]
fn what_is_left_out_is_the_default_and_a_target_is_read_after_the_logits() {
    for (query, expected) in [
        ("v=1", SoftmaxDocument::default()),
        ("logits=1000,0", sheet(&[1000.0, 0.0], 0)),
        ("target=4&logits=5,4,3,2,1", sheet(&[5.0, 4.0, 3.0, 2.0, 1.0], 4)),
        ("target=+2+", sheet(&[1.0, 2.0, 3.0], 2)),
        ("temperature=.5", SoftmaxDocument { temperature: 0.5, ..SoftmaxDocument::default() }),
        ("logits=-1e6,1e6&counts=1,2&p=7&model=x", sheet(&[-1e6, 1e6], 0)),
        ("logits=%2D1,+2+,-0", sheet(&[-1.0, 2.0, 0.0], 0)),
    ] {
        assert_eq!(read(query), (expected, vec![]), "{query}");
    }
    let unit = decode("#/softmax?unit=nats").sheets.unwrap_or_default().lab.unit;
    assert_eq!(unit, Unit::Nats);
}

#[test]
fn hostile_values_are_named_and_replaced() {
    let list = "is not a list of 2 to 8 numbers from −1000000 to 1000000: 1,2,3 stands instead.";
    for bad in ["", "1", "1,2,3,4,5,6,7,8,9", "1,nan", "1,inf", "1,1e7", "1,-1000000.1", "1,,2", "1;2", "0x10,2", "1_0,2"] {
        assert_eq!(read(&format!("logits={bad}")), (SoftmaxDocument::default(), vec![format!("logits={bad} {list}")]), "{bad}");
    }
    for bad in ["3", "-1", "0.5", "1e0", "x", "", "99999999999999999999999", "nan"] {
        let said = format!("target={bad} is not a whole number from 0 to 2: 0 stands instead.");
        assert_eq!(read(&format!("target={bad}")), (SoftmaxDocument::default(), vec![said]), "{bad}");
    }
    for bad in ["0", "0.009", "101", "-1", "nan", "1e999", "<b>"] {
        let said = format!("temperature={bad} is not a number from 0.01 to 100: 1 stands instead.");
        assert_eq!(read(&format!("temperature={bad}")), (SoftmaxDocument::default(), vec![said]), "{bad}");
    }
    let (logits, said) = read("logits=5,6&target=2&target=1");
    assert_eq!((logits, said.len()), (sheet(&[5.0, 6.0], 0), 2), "{said:?}");
}

#[test]
fn opening_one_leaves_the_work_of_explore_alone() {
    let mut sheets = Sheets::default();
    sheets.lab.p = 0.25;
    let linked = decode("#/softmax?logits=5,6&unit=dits").sheets.unwrap_or_default();
    Page::Softmax.take(&mut sheets, &linked);
    assert_eq!((sheets.lab.p, sheets.lab.unit, sheets.softmax), (0.25, Unit::Dits, sheet(&[5.0, 6.0], 0)));
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(logits in any_sheet(), unit in 0..3_usize) {
        let mut sheets = Sheets { softmax: logits, ..Sheets::default() };
        sheets.lab.unit = Unit::ALL[unit];
        let link = decode(&encode(Page::Softmax, &sheets, Shown::default()));
        prop_assert_eq!((link.view, link.issues.len()), (Page::Softmax, 0));
        let read = link.sheets.unwrap_or_default();
        prop_assert_eq!((read.softmax, read.lab.unit), (sheets.softmax, sheets.lab.unit));
    }

    #[test]
    fn any_text_gives_a_valid_sheet(query in ".{0,60}", logits in "[-0-9e.,n]{0,30}", target in ".{0,5}") {
        for query in [query.clone(), format!("logits={logits}&target={target}&temperature={query}")] {
            let (sheet, _) = read(&format!("v=1&{}", query.replace('#', "")));
            prop_assert_eq!(sheet.valid(), Ok(()));
        }
    }
}
