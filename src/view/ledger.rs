//! The Ledger: every claim of the article as rows of one table, which is made once and follows nothing.

use super::rich::rich;
use super::{quantity, state};
use crate::i18n::{Claim, Ledger};
use crate::info::Unit;
use crate::model::ledger::{Check, Figure, Printed, Row, Tally, Verdict, rows};
use crate::model::number;
use crate::web::dom::{Tag, of_class, tag};

/// The sign before the word: what agrees or holds, what differs, what fails.
const SIGNS: [&str; 3] = ["✓", "≠", "✗"];

/// The table, and before it what it comes to.
pub fn ledger() -> Tag {
    let words = state().words().ledger();
    let rows = rows();
    let heads = tag("tr").all(&words.columns.map(|name| tag("th").with("scope", "col").text(name)));
    let table = tag("table").with("aria-labelledby", "ledger-title").all(&[tag("thead").all(&[heads])]);
    for (place, (row, claim)) in rows.iter().zip(&words.claims).enumerate() {
        table.all(&[group(&["S", &(place + 1).to_string()].concat(), row, claim, words)]);
    }
    of_class("main", "ledger").all(&[
        tag("h2").with("id", "ledger-title").text(words.title),
        of_class("p", "lead").text(&(words.lead)(Tally::new(&rows))),
        table,
    ])
}

/// A row of the ledger: a line for each figure and each check, beside its claim.
fn group(id: &str, row: &Row, claim: &Claim, words: &Ledger) -> Tag {
    let lines = (row.figures.len() + row.checks.len()).to_string();
    let head = tag("th").with("scope", "rowgroup").with("rowspan", &lines).text(id);
    let says = of_class("td", "claim").with("rowspan", &lines).text(claim.says);
    let group = tag("tbody").with("id", id);
    for (place, (figure, name)) in row.figures.iter().zip(claim.figures).enumerate() {
        let line = tag("tr");
        if place == 0 {
            line.all(&[head, says]);
        }
        let quantity = ["ledger.", id, ".", &(place + 1).to_string()].concat();
        group.all(&[line.all(&cells(&quantity, figure, name, words))]);
    }
    for (check, name) in row.checks.iter().zip(claim.checks) {
        group.all(&[of_class("tr", "relation").all(&checked(check, name, words))]);
    }
    group
}

/// Figure, the article's, ours, unit, agreement, link.
fn cells(quantity: &str, figure: &Figure, name: &str, words: &Ledger) -> [Tag; 6] {
    let [_, _, _, theirs, ours, ..] = words.columns;
    let shown = figure.shown();
    let article = of_class("td", "article").with("data-label", theirs);
    match figure.printed {
        Printed::No => article.text("–"),
        Printed::Text(text) => article.text(text),
        Printed::Lost(text) => article.text(text).text(" ").all(&[tag("small").text(words.lost)]),
        Printed::Same => article.text(words.same),
    };
    let data = quantity::unset(quantity).with("value", &number::shortest(figure.value));
    data.write(&shown);
    data.set("data-unit", figure.unit().map(Unit::name));
    let rounded = figure.rounded();
    let rounded = if rounded == shown { "" } else { &rounded };
    let agreement = match figure.verdict() {
        Verdict::None => tag("td"),
        Verdict::Agrees => signed(SIGNS[0], &(words.verdict)(true, rounded)),
        Verdict::Differs(reason) => {
            signed(SIGNS[1], &(words.verdict)(false, rounded)).all(&[tag("small").text((words.reason)(reason))])
        }
    };
    let show = of_class("td", "show");
    if let Some((view, link)) = &figure.show {
        let text = (words.show)(*view);
        // Those that only hear it are told all, and of which figure.
        let label = [&text.replace('_', ""), ": ", name].concat();
        show.all(&[rich(tag("a").with("href", link).with("aria-label", &label), &text)]);
    }
    [
        of_class("td", "what").text(name),
        article,
        of_class("td", "now").with("data-label", ours).all(&[data]),
        of_class("td", "unit").text((words.unit)(figure.measure)),
        agreement,
        show,
    ]
}

/// What is checked, and whether it holds.
fn checked(check: &Check, name: &str, words: &Ledger) -> [Tag; 3] {
    let (sign, word) = if check.holds { (SIGNS[0], words.holds) } else { (SIGNS[2], words.fails) };
    [of_class("td", "what").with("colspan", "4").text(name), signed(sign, word), tag("td")]
}

/// A cell with a sign before its word.
fn signed(sign: &str, word: &str) -> Tag {
    of_class("td", "agreement").all(&[tag("i").with("aria-hidden", "true").text(sign)]).text(word)
}
