//! "Show me": each link decodes without complaint. That the page it opens has the figure is seen in `tests/e2e/tests/ledger`.

use wormteeth::math::Unit;
use wormteeth::model::ledger::{LedgerFigure, Measure, rows};
use wormteeth::model::{Documents, Page, PartialSettings, decode, encode};

/// Each figure with the state that is to show it.
fn shown() -> Vec<(String, LedgerFigure, Page, Documents, Option<Unit>)> {
    let mut all = Vec::new();
    for (row, filled) in rows().into_iter().enumerate() {
        let mut state = None;
        for (place, figure) in filled.figures.into_iter().enumerate() {
            let name = format!("S{}.{}", row + 1, place + 1);
            if let Some((page, link)) = &figure.show {
                let read = decode(link);
                assert_eq!((read.page, &read.issues), (*page, &vec![]), "{name}: {link}");
                let PartialSettings { lang, theme, unit } = read.settings;
                assert_eq!((lang, theme), (None, None), "{name}: {link}");
                let documents = read.documents.expect("a query");
                assert_eq!(&encode(read.page, &documents, read.settings), link, "{name}");
                state = Some((read.page, documents, unit));
            }
            let (page, documents, unit) = state.clone().unwrap_or_else(|| panic!("{name}: the first figure of a row is shown"));
            all.push((name, figure, page, documents, unit));
        }
    }
    all
}

#[test]
fn a_link_shows_information_in_the_unit_of_its_figures() {
    for (name, figure, page, _, shown_in) in shown() {
        match (figure.measure, page) {
            (Measure::Information(unit), Page::Explore | Page::Information | Page::Evidence | Page::Softmax) => {
                assert_eq!(shown_in, Some(unit), "{name}");
            }
            (Measure::Information(_), _) => panic!("{name} is no figure of {page:?}"),
            _ => assert!(shown_in.is_none_or(|unit| unit == Unit::Bits), "{name}"),
        }
    }
}

#[test]
fn one_opens_every_page_but_the_lesson_and_the_ledger() {
    let all = shown();
    for page in Page::ALL {
        let is_shown = !matches!(page, Page::Lesson | Page::Ledger);
        assert_eq!(all.iter().any(|(_, _, each, ..)| *each == page), is_shown, "{page:?}");
    }
}
