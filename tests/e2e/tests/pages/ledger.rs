//! The Ledger: each figure of each row is there, and "show me" opens a page that has the same one. Which figures are right is asked
//! natively (`tests/model/ledger`).

use wormteeth_e2e::{Device, Page, Quantity, explore, json};

use crate::view;

/// Figures that the page of "show me" draws, or lets one choose, but has no figure of.
const DRAWN: &str = "S15.2 S21.2 S21.3";

/// The figures that the page that is open shows, named or in sight of each other.
fn shown(page: &Page) -> Vec<f64> {
    let all = page.quantities();
    let of = |name: &str| all.iter().find(|quantity| quantity.name == name).map_or(f64::NAN, |quantity| quantity.value);
    let bins = page.js("return Number(document.querySelector('#bins')?.value)").as_f64().unwrap_or(f64::NAN);
    let both = [
        of("ce.pq") - of("h.p"),
        (0..11).map(|bin| of(&format!("term.pq.{bin}"))).sum(),
        of("model.uniform.kl.pq") - of("model.two-group.kl.pq"),
        (-of("h.q")).exp2(), // the uniform model's entropy is the log of its bins
        bins,
        bins - 1.0,
        of("neuron.quadratic.gradient.b") / of("neuron.quadratic.a"), // (a − y)·σ′ over a, as y = 0
    ];
    all.iter().map(|quantity| quantity.value).chain(both).collect()
}

/// Asserts that the page that is open shows a figure of the Ledger. A difference quotient is no closer to its gradient than 1e-8.
#[track_caller]
fn assert_shown(page: &Page, Quantity { name, value, .. }: &Quantity) {
    let name = name.trim_start_matches("ledger.");
    let within = if "S19.3 S19.4 S20.5 S20.6".contains(name) { 1e-8 } else { 1e-12 };
    let is_it = |found: &f64| found == value || (found - value).abs() <= within * (1.0 + value.abs());
    page.wait_eq(&format!("{name}, {value:e}, is shown"), || DRAWN.contains(name) || shown(page).iter().any(is_it), &true);
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
            ("#S6 tr:nth-of-type(3)", ["the same", "0.000381", "bits", "≠differs: 0.0004They are equal only when rounded."]),
            ("#S16 tr:nth-of-type(3)", ["–", "∞", "nats", ""]),
        ] {
            assert_eq!(page.js_with(cells, json!([line])), json!(expected), "{line}");
        }
        page.set_device(&Device::PHONE);
        page.settle();
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
