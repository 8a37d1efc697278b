//! Every figure against the article's, and against each other.

use wormteeth_e2e::explore;

use crate::{DEFAULT, assert_close, bits, fields};

const NAMES: [&str; 15] = [
    "event.information",
    "coin.h",
    "list.sum",
    "list.h.raw",
    "list.h.normalised",
    "kl.qp",
    "h.p",
    "kl.pq",
    "ce.pq",
    "jensen.mean",
    "jensen.curve",
    "jensen.gap",
    "coins.direct",
    "coins.first",
    "coins.second",
];

#[test]
fn every_figure_stands_once_and_keeps_the_contract() {
    explore(|page| {
        for unit in ["bits", "nats", "dits"] {
            page.open(&DEFAULT.replace("bits", unit));
            let quantities = page.quantities();
            let mut names: Vec<&str> = quantities.iter().map(|quantity| quantity.name.as_str()).collect();
            let mut expected = NAMES;
            names.sort_unstable();
            expected.sort_unstable();
            assert_eq!(names, expected);
            quantities.iter().for_each(|quantity| quantity.assert_legal(unit));
        }
    });
}

#[test]
fn the_articles_three_lists_by_the_menu() {
    explore(|page| {
        page.open("#/information");
        page.choose("#preset-p", "uneven");
        page.wait_quantity("list.h.raw", "1.357");
        assert_close("S14", page.quantity("list.h.normalised").value, bits(&[0.1, 0.1, 0.1, 0.7], &[1.0; 4])[0]);
        page.choose("#preset-p", "trap");
        page.wait_quantity("list.sum", "1.002");
        let (raw, normalised) = (page.quantity("list.h.raw").value, page.quantity("list.h.normalised").value);
        assert!((raw - 0.0313).abs() < 5e-5 && (normalised - 0.0342).abs() < 5e-5, "{raw} {normalised}");
        let said = page.sentence();
        for words in ["1.002", "no distribution", "0.0313", "0.0342"] {
            assert!(said.contains(words), "{said}");
        }
        assert_eq!(page.visible_text(".part-p .gloss"), "sum not 1");
        page.choose("#preset-p", "even");
        page.wait_quantity("list.h.raw", "2.000");
        assert_eq!(page.visible_text(".part-p .gloss"), "");
        assert_eq!(fields(page, "q"), [0.4, 0.3, 0.2, 0.1], "Q stays");
    });
}

#[test]
fn a_one_hot_label_and_a_soft_one() {
    explore(|page| {
        page.open("#/information");
        page.choose("#preset-q", "one-hot");
        page.wait_quantity("kl.pq", "0.515");
        let ce = page.quantity("ce.pq").value;
        assert!((ce - 0.51457).abs() < 5e-6, "S16: {ce}");
        assert_eq!((page.quantity("h.p").raw.as_str(), page.quantity("kl.qp").raw.as_str()), ("0", "Infinity"));
        page.choose("#preset-q", "floor");
        page.wait_quantity("kl.pq", "0.000");
        let [h, _, _] = bits(&[0.85, 0.05, 0.05, 0.05], &[1.0; 4]);
        assert_close("S17: the floor", page.quantity("ce.pq").value, h);
        assert_eq!(page.quantity("jensen.gap").raw, "0");
    });
}

#[test]
fn three_coins_break_the_triangle_inequality() {
    explore(|page| {
        page.open(DEFAULT);
        let [direct, first, second] =
            ["coins.direct", "coins.first", "coins.second"].map(|name| (page.quantity(name).text, page.quantity(name).value));
        assert_eq!([direct.0.as_str(), first.0.as_str(), second.0.as_str()], ["0.737", "0.208", "0.133"]);
        assert!(direct.1 > first.1 + second.1);
        assert!(page.visible_text(".part-coins .gloss").contains("longer"));
        page.paste("#coins-1-number", "0.9");
        page.wait_eq("the verdict", || page.visible_text(".part-coins .gloss").contains("no shorter"), &true);
    });
}

#[test]
fn the_table_has_every_outcome() {
    explore(|page| {
        page.open("#/information?p=3,1,0&q=1,1,2");
        page.click("#figures summary");
        let rows = page.js(
            "return [...document.querySelectorAll('#figures tbody tr')].map(row => [...row.cells].map(cell => cell.textContent).join(' '))",
        );
        assert_eq!(
            rows,
            wormteeth_e2e::json!(["1 3 0.750 0.250 0.3333 1.189", "2 1 0.250 0.250 1 0.000", "3 0 0.000 0.500 – 0.000"])
        );
    });
}
