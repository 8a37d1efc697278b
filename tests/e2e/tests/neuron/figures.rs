//! The page's figures: the article's, and at any step those of a descent computed here.

use wormteeth_e2e::{Page, explore};

use crate::expected::{Seen, descend, neuron_link};

fn near(found: f64, expected: f64) -> bool {
    (found - expected).abs() <= 1e-9 * expected.abs().max(1e-3)
}

#[track_caller]
fn shows(page: &Page, cost: &str, seen: &Seen) {
    for (name, expected) in [("a", seen.a), ("cost", seen.cost), ("gradient.w", seen.by_w), ("gradient.b", seen.by_b)] {
        let found = page.quantity(&format!("neuron.{cost}.{name}"));
        assert!(near(found.value, expected), "{cost} {name}: {} and not {expected}", found.raw);
    }
}

#[test]
fn both_experiments_of_the_article() {
    explore(|page| {
        for (w, b, [start, quadratic, cross_entropy]) in
            [("0.6", "0.9", ["0.8176", "0.0940", "0.0116"]), ("2", "2", ["0.9820", "0.2028", "0.0120"])]
        {
            page.open(&neuron_link(&[("w", w), ("b", b)]));
            let four = |name: &str| format!("{:.4}", page.quantity(name).value);
            assert_eq!([four("neuron.quadratic.a"), four("neuron.cross-entropy.a")], [quadratic, cross_entropy]);
            page.click("#rewind");
            page.wait_eq("the start", || four("neuron.quadratic.a"), &start.to_owned());
        }
    });
}

#[test]
fn any_step_of_either_cost() {
    explore(|page| {
        for (w, b, step) in [(2.0, 2.0, 0), (2.0, 2.0, 1), (2.0, 2.0, 217), (0.6, 0.9, 40), (-3.0, 8.5, 300)] {
            let [w_text, b_text, step_text] = [w.to_string(), b.to_string(), step.to_string()];
            page.open(&neuron_link(&[("w", &w_text), ("b", &b_text), ("step", &step_text)]));
            shows(page, "quadratic", &descend(false, (w, b), 0.15, step));
            shows(page, "cross-entropy", &descend(true, (w, b), 0.15, step));
            assert_eq!(page.quantity("neuron.cross-entropy.eta").value, 0.15);
        }
    });
}

#[test]
fn an_equal_first_step_has_its_own_eta() {
    explore(|page| {
        page.open(&neuron_link(&[("fair", "first-step"), ("step", "120")]));
        let a = 1.0 / (1.0 + (-4.0_f64).exp());
        let eta = 0.15 * a * (1.0 - a);
        assert!(near(page.quantity("neuron.cross-entropy.eta").value, eta));
        shows(page, "quadratic", &descend(false, (2.0, 2.0), 0.15, 120));
        shows(page, "cross-entropy", &descend(true, (2.0, 2.0), eta, 120));
        assert!(page.sentence().contains("equal first step"));
        page.choose("#fair", "eta");
        page.wait_link(&neuron_link(&[("step", "120")]));
        shows(page, "cross-entropy", &descend(true, (2.0, 2.0), 0.15, 120));
    });
}

#[test]
fn every_quantity_is_there_once_and_legal_whatever_is_set() {
    let mut names = vec!["neuron.cross-entropy.eta".to_owned()];
    for cost in ["quadratic", "cross-entropy"] {
        names.extend(["a", "cost", "gradient.w", "gradient.b"].map(|name| format!("neuron.{cost}.{name}")));
    }
    names.sort();
    explore(|page| {
        for changes in [
            &[][..],
            &[("eta", "0")],
            &[("eta", "1000"), ("y", "0.5"), ("x", "-100"), ("w", "100"), ("steps", "2000"), ("step", "1234")],
            &[("w", "100"), ("x", "100"), ("fair", "first-step")],
            &[("w", "0"), ("b", "0"), ("y", "0.5")],
            &[("x", "0"), ("y", "1"), ("steps", "1"), ("step", "1")],
        ] {
            page.open(&neuron_link(changes));
            let quantities = page.quantities();
            let mut found: Vec<_> = quantities.iter().map(|quantity| quantity.name.clone()).collect();
            found.sort();
            assert_eq!(found, names, "{changes:?}");
            quantities.iter().for_each(|quantity| quantity.assert_legal("bits"));
            let seen = page.visible_text("main");
            assert!(!seen.contains("NaN") && !seen.contains("undefined"), "{changes:?}: {seen}");
            assert_eq!(seen.matches("agrees to").count(), 2, "both gradients are checked: {seen}");
            assert_eq!(page.visible_text("#link-issues"), "", "{changes:?}");
        }
    });
}

#[test]
fn some_steps_stand_in_a_table() {
    explore(|page| {
        page.open("#/neuron");
        page.click("#figures summary");
        let rows =
            page.js("return [...document.querySelectorAll('#figures tbody tr')].map(row => row.innerText.trim().split(/\\s+/))");
        let rows: Vec<Vec<String>> = serde_json::from_value(rows).expect("rows of texts");
        assert_eq!((rows.len(), rows[0][0].as_str(), rows[10][0].as_str()), (11, "0", "300"));
        assert_eq!(rows[10][1..3], ["0.203", "0.021"]);
        let unread = page.js("return [...document.querySelectorAll('figure.chart figcaption')].map(text => text.textContent)");
        let alternatives: Vec<String> = serde_json::from_value(unread).expect("two texts");
        assert_eq!(alternatives.len(), 2);
        assert!(alternatives[0].contains("At step 300: output 0.203 and 0.012"), "{alternatives:?}");
    });
}
