//! The Ledger, as its readers have it. Expectations come from the article's facts and from `tests/cases.json` (mpmath).

mod expected;
mod layout;
mod there;

use expected::{Expected, LINES, PRINTED, expected};
use there::{Look, there};
use wormteeth_e2e::{Key, Page, Quantity, explore, json};

/// Whether two numbers agree to 1e-12 of their size.
fn close(found: f64, expected: f64) -> bool {
    found == expected || (found - expected).abs() <= 1e-12 * (1.0 + expected.abs())
}

/// What a reader sees of a line: the article's figure, ours, unit, agreement; a line of a check has but the last.
fn line(page: &Page, row: usize, line: usize) -> [String; 4] {
    let script = "const [row, line] = arguments, tr = document.querySelectorAll(`#S${row} tr`)[line];
        return ['article', 'now', 'unit', 'agreement'].map(name => tr.querySelector(`.${name}`)?.textContent.trim() ?? '');";
    serde_json::from_value(page.js_with(script, json!([row, line]))).expect("four texts")
}

/// Asserts the contract of a figure: the number's shortest text, three decimals (none of what is counted), its own unit.
#[track_caller]
fn assert_legal(Quantity { name, value, raw, text, unit }: &Quantity, expected_unit: &str) {
    let information = ["bits", "nats", "dits"].contains(&expected_unit);
    assert_eq!(unit.as_deref(), information.then_some(expected_unit), "{name}: its unit");
    assert!(!value.is_nan() && !raw.is_empty() && raw != "-0", "{name}: `{raw}`");
    if value.is_infinite() {
        assert_eq!((raw.as_str(), text.as_str()), ("Infinity", "∞"), "{name}");
        return;
    }
    let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let read: f64 = text.replace('\u{2212}', "-").parse().unwrap_or(f64::NAN);
    assert!((read - value).abs() <= 0.0005 + 1e-9 && !text.contains('-'), "{name}: `{text}` is not {raw} rounded");
    assert_eq!(decimals, if ["ledger.S2.1", "ledger.S4.3"].contains(&name.as_str()) { 0 } else { 3 }, "{name}: `{text}`");
}

#[test]
fn every_row_agrees_with_the_reference_and_is_shown() {
    explore(|page| {
        page.open("#/ledger");
        let quantities = page.quantities();
        let names: Vec<&str> = quantities.iter().map(|quantity| quantity.name.as_str()).collect();
        let all: Vec<String> = LINES
            .iter()
            .enumerate()
            .flat_map(|(row, [figures, _])| (1..=*figures).map(move |figure| format!("ledger.S{}.{figure}", row + 1)))
            .collect();
        assert_eq!(names, all, "each figure of each row once, in order");
        let mut compared = 0;
        for Expected { name, value, unit } in expected() {
            let quantity = quantities.iter().find(|quantity| quantity.name == format!("ledger.{name}")).expect(name);
            assert!(close(quantity.value, value), "{name} is {}, expected {value:e}", quantity.raw);
            assert_legal(quantity, unit);
            compared += 1;
        }
        assert_eq!(compared, all.len() - there::NOWHERE_ELSE, "the others are compared below");
        for (row, [figures, checks]) in LINES.iter().enumerate() {
            let row = row + 1;
            for at in 0..*figures {
                let name = format!("S{row}.{}", at + 1);
                let [article, now, _, agreement] = line(page, row, at);
                let (_, printed, says) = PRINTED.iter().find(|(printed, ..)| *printed == name).unwrap_or(&("", "–", ""));
                assert_eq!((article.as_str(), agreement.as_str()), (*printed, *says), "{name}, now {now}");
            }
            for check in 0..*checks {
                assert_eq!(line(page, row, figures + check), ["", "", "", "✓holds"], "S{row}, check {check}");
            }
            follow(page, row, *figures, &quantities);
        }
    });
}

/// Follows each "show me" of a row, and reads there the figures from its line to the next link.
fn follow(page: &Page, row: usize, figures: usize, here: &[Quantity]) {
    let script = "return [...document.querySelectorAll(`#S${arguments[0]} tr`)].map(line => line.querySelector('a')?.getAttribute('href') ?? null);";
    let links: Vec<Option<String>> = serde_json::from_value(page.js_with(script, json!([row]))).expect("links or none");
    assert!(links[0].is_some() && links[figures..].iter().all(Option::is_none), "S{row}: {links:?}");
    for (at, link) in links.iter().enumerate() {
        let Some(link) = link else { continue };
        let shown = links[at + 1..figures].iter().take_while(|link| link.is_none()).count();
        let anchor = format!("#S{row} tr:nth-of-type({}) a", at + 1);
        page.scroll_to(&anchor);
        page.click(&anchor);
        let view = link["#/".len()..].split('?').next().unwrap_or_default();
        page.wait_for("the view is open", &format!("return document.querySelector('main').classList.contains('{view}')"));
        page.wait_ready();
        page.wait_link(link);
        assert_eq!(page.visible_text("#link-issues"), "", "{link}");
        for figure in at..=at + shown {
            let name = format!("S{row}.{}", figure + 1);
            let value = here.iter().find(|quantity| quantity.name == format!("ledger.{name}")).expect("a figure").value;
            let Look::At(read, within) = there(&name) else { continue };
            let same = |found: f64| found == value || (found - value).abs() <= within * (1.0 + value.abs());
            page.wait_eq(&format!("{view} shows {name}, {value:e}"), || read(page).is_some_and(same), &true);
        }
        page.back();
        page.wait_for("the ledger is open", "return !!document.querySelector('main.ledger')");
    }
}

#[test]
fn nothing_is_edited_here_and_the_units_are_the_rows_own() {
    explore(|page| {
        page.open("#/explore?p=0.3");
        page.edit_address("#/ledger?v=1&p=7&counts=none");
        page.wait_for("the ledger is open", "return !!document.querySelector('main.ledger')");
        assert_eq!(page.visible_text("#link-issues"), "", "keys of other views are none here");
        let before = page.quantities();
        page.choose("#unit", "nats");
        page.chord(&[Key::Control, Key::Char('z')]);
        page.wait_link("#/ledger?v=1");
        assert_eq!(page.quantities(), before);
        // The reader's own work in the lab is as it was, in the unit that was chosen.
        page.edit_address("#/explore");
        page.wait_written("p", |p| p == "0.3");
        page.wait_written("unit", |unit| unit == "nats");
        page.click("#help");
        assert!(page.visible_text("#help-dialog").contains("What you see"));
    });
}
