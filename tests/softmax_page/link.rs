//! Links: what is left out, and hostile ones.

use super::document;
use wormteeth::i18n::messages;
use wormteeth::model::{Lang, Page, SoftmaxDocument, decode};

/// What a link opens, and what is said of it.
fn read(query: &str) -> (SoftmaxDocument, Vec<String>) {
    let link = decode(&format!("#/softmax?{query}"));
    assert_eq!(link.page, Page::Softmax);
    let said = link.issues.iter().map(|issue| (messages(Lang::En).link_issue)(issue)).collect();
    (SoftmaxDocument::clone(&link.documents.unwrap_or_default().softmax), said)
}

#[test]
fn what_is_left_out_is_the_default_and_a_target_is_read_after_the_logits() {
    for (query, expected) in [
        ("v=1", SoftmaxDocument::default()),
        ("logits=1000,0", document(&[1000.0, 0.0], 0)),
        ("target=4&logits=5,4,3,2,1", document(&[5.0, 4.0, 3.0, 2.0, 1.0], 4)),
        ("target=+2+", document(&[1.0, 2.0, 3.0], 2)),
        ("temperature=.5", SoftmaxDocument { temperature: 0.5, ..SoftmaxDocument::default() }),
        ("logits=-1e6,1e6&counts=1,2&p=7&model=x", document(&[-1e6, 1e6], 0)),
        ("logits=%2D1,+2+,-0", document(&[-1.0, 2.0, 0.0], 0)),
    ] {
        assert_eq!(read(query), (expected, vec![]), "{query}");
    }
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
    assert_eq!((logits, said.len()), (document(&[5.0, 6.0], 0), 2), "{said:?}");
}
