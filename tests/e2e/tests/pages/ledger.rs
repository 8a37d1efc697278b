//! The Ledger: each figure of each row is there, and "show me" opens a page that has the same one. Which figures are right is asked
//! natively (`tests/ledger.rs`).

use wormteeth_e2e::{Device, Page, Quantity, explore, json};

use crate::view;

/// Names of figures, and how they are read on the page that shows them; `#bins` is a field, all else are quantities.
type Shown = (&'static str, fn(&dyn Fn(&str) -> f64) -> f64);
const SHOWN: &[Shown] = &[
    ("S1.1 S5.2 S7.3 S8.1 S11.1 S16.1 S16.2 S17.1", |of| of("kl.pq")),
    ("S1.2 S17.2", |of| of("ce.pq") - of("h.p")),
    ("S2.1", |of| of("#bins")),
    ("S3.1", |of| (-of("h.q")).exp2()), // the uniform model's entropy is the log of 11
    ("S4.1", |of| of("mean.p")),
    ("S4.2 S6.1 S7.2 S9.1 S9.2", |of| of("argmin.pq")),
    ("S4.3", |of| of("#bins") - 1.0),
    ("S5.1", |of| of("model.uniform.kl.pq")),
    ("S6.2 S7.1", |of| of("min.pq")),
    ("S6.3", |of| of("model.uniform.kl.pq") - of("model.two-group.kl.pq")),
    ("S8.2 S16.3", |of| of("kl.qp")),
    ("S10.1 S17.4", |of| of("h.p")),
    ("S10.2 S16.4 S17.3", |of| of("ce.pq")),
    ("S11.2", |of| (0..11).map(|bin| of(&format!("term.pq.{bin}"))).sum()),
    ("S12.1", |of| of("jensen.mean")),
    ("S12.2", |of| of("jensen.curve")),
    ("S12.3 S12.4", |of| of("evidence.expected")),
    ("S13.1 S13.2", |of| of("event.information")),
    ("S14.1 S14.2 S14.3", |of| of("list.h.raw")),
    ("S14.4", |of| of("list.h.normalised")),
    ("S14.5", |of| of("list.sum")),
    ("S15.1", |of| of("coin.h")),
    ("S18.1 S18.2 S18.3 S18.4", |of| of("neuron.quadratic.a")),
    ("S19.1 S19.2 S19.3 S19.4", |of| of("neuron.quadratic.gradient.w")),
    ("S20.1 S20.2 S20.5 S20.6", |of| of("neuron.cross-entropy.gradient.w")),
    ("S20.3 S20.4", |of| of("neuron.cross-entropy.a")),
    ("S21.1", |of| of("neuron.quadratic.gradient.b") / of("neuron.quadratic.a")), // (a − y)·σ′ over a, as y = 0
    ("S22.1 S22.3", |of| of("softmax.nll")),
    ("S22.2 S22.4", |of| of("softmax.naive.f64.nll")),
    ("S23.1", |of| of("gap.truth-data")),
    ("S23.2 S23.4", |of| of("gap.data-model")),
    ("S23.3", |of| of("gap.truth-model")),
];
/// Figures that the page of "show me" draws, or lets one choose, but has no figure of.
const DRAWN: &str = "S15.2 S21.2 S21.3";
/// Difference quotients: no closer to a gradient than 1e-8.
const QUOTIENTS: &str = "S19.3 S19.4 S20.5 S20.6";

/// Asserts that the page that is open shows a figure of the Ledger.
#[track_caller]
fn assert_shown(page: &Page, Quantity { name, value, .. }: &Quantity) {
    let name = name.trim_start_matches("ledger.");
    if DRAWN.contains(name) {
        return;
    }
    let (_, read) = SHOWN
        .iter()
        .find(|(names, _)| names.split(' ').any(|each| each == name))
        .unwrap_or_else(|| panic!("nobody says where {name} is shown"));
    let of = |name: &str| match name {
        "#bins" => page.value(name).parse().expect("a number"),
        _ => page.find_quantity(name).map_or(f64::NAN, |quantity| quantity.value),
    };
    let within = if QUOTIENTS.contains(name) { 1e-8 } else { 1e-12 };
    let is_close = |found: f64| found == *value || (found - value).abs() <= within * (1.0 + value.abs());
    page.wait_eq(&format!("{name}, {value:e}, is shown"), || is_close(read(&of)), &true);
}

#[test]
fn every_figure_is_there_and_where_show_me_leads() {
    explore(|page| {
        page.open("#/ledger");
        let figures = page.quantities();
        let rows = "return [...document.querySelectorAll('main tbody[id]')].map(row => [row.id, [...row.querySelectorAll('tr')].map(line =>
            [line.querySelector('data')?.dataset.quantity ?? '', line.querySelector('a')?.getAttribute('href') ?? '', line.querySelector('.agreement')?.textContent ?? ''])]);";
        let rows: Vec<(String, Vec<[String; 3]>)> = serde_json::from_value(page.js(rows)).expect("rows of lines");
        assert_eq!((rows.len(), figures.len()), (23, 69));
        let (mut holds, mut next) = (0, figures.iter().peekable());
        for (place, (row, lines)) in rows.iter().enumerate() {
            assert_eq!(*row, format!("S{}", place + 1));
            for (line, [name, link, agreement]) in lines.iter().enumerate() {
                if name.is_empty() {
                    assert_eq!((link.as_str(), agreement.as_str()), ("", "✓holds"), "{row}: a check");
                    holds += 1;
                    continue;
                }
                assert_eq!(*name, format!("ledger.{row}.{}", line + 1), "each figure once, in order");
                assert!(line > 0 || !link.is_empty(), "{row} is shown somewhere");
                let mut here = vec![next.next().expect("a figure")];
                if link.is_empty() {
                    continue;
                }
                // Shown there are the figures from this line to the next link.
                let without = lines[line + 1..].iter().take_while(|[name, link, _]| !name.is_empty() && link.is_empty()).count();
                here.extend(next.clone().take(without));
                let anchor = format!("#{row} tr:nth-of-type({}) a", line + 1);
                page.scroll_to(&anchor);
                page.click(&anchor);
                page.wait_view(view(link));
                page.wait_link(link);
                assert_eq!(page.visible_text("#link-issues"), "", "{link}");
                here.iter().for_each(|figure| assert_shown(page, figure));
                page.back();
                page.wait_view("ledger");
            }
        }
        assert_eq!(holds, 24, "checks");
    });
}

#[test]
fn rows_read_as_printed_in_their_own_unit_and_on_a_phone_as_cards() {
    explore(|page| {
        page.open("#/ledger");
        let figures = page.quantities();
        page.choose("#unit", "nats");
        page.settle();
        assert_eq!(page.quantities(), figures, "the units are the rows' own");
        let cells = "return ['article', 'now', 'unit', 'agreement'].map(name => document.querySelector(arguments[0]).querySelector(`.${name}`)?.textContent.trim() ?? '');";
        for (line, expected) in [
            ("#S3 tr", ["1/11", "0.091", "", "✓agrees: 1/11"]),
            ("#S5 tr:nth-of-type(2)", ["0.477 lost picture", "0.477", "bits", "✓agrees"]),
            ("#S6 tr:nth-of-type(3)", ["the same", "0.000", "bits", "≠differs: 0.0004They look the same only when rounded."]),
            ("#S16 tr:nth-of-type(3)", ["–", "∞", "nats", ""]),
        ] {
            assert_eq!(page.js_with(cells, json!([line])), json!(expected), "{line}");
        }
        page.set_device(&Device::PHONE);
        // What stands above what, in the card of S6: row and claim, figure beside its link, the article's and ours and agreement.
        let tops = "const line = document.querySelector('#S6 tr');
             return ['th', '.claim', '.what', '.show a', '.article', '.now', '.agreement'].map(css => Math.round(line.querySelector(css).getBoundingClientRect().top));";
        let [row, claim, what, link, article, now, agreement]: [f64; 7] =
            serde_json::from_value(page.js(tops)).expect("seven tops");
        let order = (row - claim).abs() < 6.0 && claim + 20.0 < what && what + 12.0 < article && link < article;
        assert!(
            order && (article - now).abs() < 6.0 && (now - agreement).abs() < 6.0,
            "{row} {claim} {what} {link} {article} {now} {agreement}"
        );
    });
}
