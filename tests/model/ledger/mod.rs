//! The ledger: each row's figures against the article's and against `cases.json`, its checks, its links, its words.
mod links;
mod reference;

use wormteeth::i18n::messages;
use wormteeth::model::Lang;
use wormteeth::model::ledger::{LedgerFigure, LedgerRow, LedgerTally, Printed, ROWS, Reason, Relation, Verdict, rows};

/// The figure of that name: `S5.1`.
fn find<'a>(rows: &'a [LedgerRow], name: &str) -> &'a LedgerFigure {
    let (row, place) = name[1..].split_once('.').expect("a name");
    let [row, place] = [row, place].map(|text| text.parse::<usize>().expect("a number"));
    &rows[row - 1].figures[place - 1]
}

/// FACTS: every figure that the article prints, in its order, and which of them are not ours.
const PRINTED: &str = "\
    S2.1 11; S3.1 1/11; S4.1 5.7; S4.2 0.57; S4.3 10; S5.1 0.338; S5.2 0.477; S6.1 0.47; S6.2 0.338; S7.2 0.57; S7.3 \
    0.477; S8.1 0.477; S8.2 0.330; S9.1 0.57; S9.2 0.47; S10.1 3.12; S14.1 2; S14.2 1.3568; S14.3 0.0313; S18.1 0.82; \
    S18.2 0.09; S18.3 0.98; S18.4 0.20";

#[test]
fn each_printed_figure_is_ours_rounded_or_differs_for_a_known_reason() {
    let rows = rows();
    for (name, printed) in PRINTED.split("; ").filter_map(|each| each.split_once(' ')) {
        let figure = find(&rows, name);
        let (Printed::Text(text) | Printed::Lost(text)) = figure.printed else { panic!("{name} is printed") };
        assert_eq!((text, figure.rounded().as_str(), figure.verdict()), (printed, printed, Verdict::Agrees), "{name}");
        assert_eq!(figure.reason, None, "{name}");
    }
    let [sum, gap] = ["S14.4", "S6.3"].map(|name| find(&rows, name));
    assert_eq!((sum.printed, sum.rounded().as_str()), (Printed::Text("0.0313"), "0.0342"));
    assert_eq!(sum.verdict(), Verdict::Differs(Some(Reason::Sum)));
    assert_eq!((gap.printed, gap.rounded().as_str()), (Printed::Same, "0.0004"));
    assert_eq!(gap.verdict(), Verdict::Differs(Some(Reason::Rounding)));
    let printed = rows.iter().flat_map(|row| &row.figures).filter(|figure| figure.printed != Printed::No);
    assert_eq!(printed.count(), PRINTED.split(';').count() + 2, "all that are printed are listed above");
    let lost = rows.iter().flat_map(|row| &row.figures).filter(|figure| matches!(figure.printed, Printed::Lost(_)));
    assert!(lost.count() == 4, "0.477 three times, and 0.330");
}

#[test]
fn a_wrong_figure_is_found() {
    let mut rows = rows();
    let [figure, third, gap] = [(4, 0), (2, 0), (5, 2)].map(|(row, place)| {
        let mut figure = rows[row].figures.remove(place);
        figure.value += 0.0006;
        figure.reason = None;
        figure
    });
    assert_eq!((figure.rounded().as_str(), figure.verdict()), ("0.339", Verdict::Differs(None)));
    assert_eq!((third.rounded().as_str(), third.verdict()), ("0.0915", Verdict::Differs(None)));
    assert_eq!(gap.verdict(), Verdict::Differs(None));
    assert_eq!(LedgerFigure { value: 0.0, ..gap }.verdict(), Verdict::Agrees);
}

#[test]
fn every_row_has_a_figure_and_a_printed_one_or_a_check_and_every_check_holds() {
    let rows = rows();
    assert_eq!(rows.len(), ROWS);
    for (place, LedgerRow { figures, checks, .. }) in rows.iter().enumerate() {
        let row = place + 1;
        let printed = figures.iter().any(|figure| figure.printed != Printed::No);
        assert!(!figures.is_empty() && (printed || !checks.is_empty()), "S{row}");
        assert!(
            figures.iter().all(|figure| !figure.value.is_nan() && (figure.value != 0.0 || figure.value.is_sign_positive())),
            "S{row}: {figures:?}"
        );
        for check in checks {
            let [left, right] = check.sides.map(|side| &figures[side]);
            assert!(check.holds && left.measure == right.measure, "S{row}: {check:?}");
            match check.relation {
                Relation::Equal => assert!((left.value - right.value).abs() < 1e-12 * (1.0 + right.value), "S{row}: {check:?}"),
                Relation::Within(bound) => {
                    assert!((left.value - right.value).abs() <= bound && bound < 1e-8, "S{row}: {check:?}")
                }
                Relation::Less => assert!(left.value < right.value, "S{row}: {check:?}"),
            }
        }
    }
    assert_eq!(LedgerTally::new(&rows), LedgerTally { agree: 23, differ: 2, hold: 24, fail: 0 });
}

#[test]
fn each_figure_and_each_check_has_its_words() {
    let words = &messages(Lang::En).ledger;
    for (row, (LedgerRow { figures, checks, .. }, claim)) in rows().iter().zip(&words.claims).enumerate() {
        assert_eq!((figures.len(), checks.len()), (claim.figures.len(), claim.checks.len()), "S{}", row + 1);
        let said = [&[claim.says], claim.figures, claim.checks].concat();
        assert!(said.iter().all(|text| !text.is_empty() && text.trim() == *text), "S{}: {said:?}", row + 1);
    }
}
