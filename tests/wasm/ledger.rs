//! The Ledger: its figures follow nothing, what is said of each, and its links.

use super::hands::{choose, sheets, visit};
use super::page::{address, all, one, open, open_view, opened, run, text, until};
use super::quantities::{Expected, Figures, hold, shown};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;
use wormteeth::i18n::messages;
use wormteeth::info::Unit;
use wormteeth::model::ledger::{Measure, Tally, Verdict, rows};
use wormteeth::model::{Lang, View, decode};

fn expected() -> Figures {
    // No figure is in the reader's unit.
    let mut figures = Expected::new(Unit::Bits);
    for (row, place) in rows().iter().zip(1..) {
        for (figure, k) in row.figures.iter().zip(1..) {
            let decimals = if figure.measure == Measure::Whole { 0 } else { 3 };
            figures.put(&format!("ledger.S{place}.{k}"), figure.value, figure.unit(), decimals);
        }
    }
    figures.all
}

#[wasm_bindgen_test]
async fn every_figure_stands_once_in_its_own_unit_and_follows_nothing() {
    open("counts=1,2,3&model=two-group&unit=bits").await;
    visit(View::Ledger).await;
    hold("the ledger", &expected()).await;
    assert!(
        text(".lead").contains(&(messages(Lang::En).ledger().lead)(Tally::new(&rows())).replace(['*', '_'], "")),
        "{}",
        text(".lead")
    );
    for unit in ["nats", "dits", "bits"] {
        choose("unit", unit);
        run("document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }))");
        hold(unit, &expected()).await;
    }
    visit(View::Explore).await;
    let own = sheets("the reader's own work", |_| true).await;
    assert_eq!((own.lab.counts, own.lab.unit), (vec![1.0, 2.0, 3.0], Unit::Bits));
}

#[wasm_bindgen_test]
async fn each_row_says_what_its_figures_and_checks_come_to() {
    open_view(View::Ledger, "v=1").await;
    let words = messages(Lang::En).ledger();
    assert_eq!(all("main.ledger tbody").len(), rows().len());
    for (row, place) in rows().iter().zip(1..) {
        let signs = row.figures.iter().map(|figure| match figure.verdict() {
            Verdict::None => "",
            Verdict::Agrees => "✓",
            Verdict::Differs(_) => "≠",
        });
        let checks = row.checks.iter().map(|check| if check.holds { "✓" } else { "✗" });
        let signs: Vec<&str> = signs.chain(checks).collect();
        let lines = all(&format!("#S{place} tr"));
        let shown: Vec<String> = lines
            .iter()
            .map(|line| {
                let sign = line.query_selector(".agreement i").ok().flatten();
                sign.and_then(|sign| sign.text_content()).unwrap_or_default()
            })
            .collect();
        assert_eq!(shown, signs, "S{place}");
        assert_eq!(text(&format!("#S{place} th")), format!("S{place}"));
        assert_eq!(text(&format!("#S{place} .claim")), words.claims[place - 1].says);
    }
}

#[wasm_bindgen_test]
async fn a_link_opens_the_view_that_shows_the_figure() {
    for (row, name, quantity) in [
        ("S5", "ledger.S5.2", "kl.pq"),
        ("S13", "ledger.S13.1", "event.information"),
        ("S18", "ledger.S18.1", "neuron.quadratic.a"),
        ("S22", "ledger.S22.1", "softmax.nll"),
        ("S23", "ledger.S23.1", "gap.truth-data"),
    ] {
        open_view(View::Ledger, "v=1").await;
        let claimed = expected().remove(name).expect("a figure");
        // The link is that of the figure, or of one before it.
        let cell = one(&format!("data[data-quantity='{name}']")).closest("tr").ok().flatten().expect("a line");
        let own = cell.query_selector(".show a").ok().flatten();
        let link = own.unwrap_or_else(|| all(&format!("#{row} .show a")).remove(0));
        let to = decode(&link.get_attribute("href").expect("an address"));
        link.unchecked_into::<HtmlElement>().click();
        opened(to.view).await;
        let there = || shown().remove(quantity).is_some_and(|(value, unit, _)| (&value, &unit) == (&claimed.0, &claimed.1));
        until(&format!("{quantity} is {name}"), there).await;
        let linked = to.sheets.expect("a query");
        assert_eq!(decode(&address()).sheets, Some(linked), "{name}");
    }
}
