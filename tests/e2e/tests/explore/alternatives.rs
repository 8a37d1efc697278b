//! What the charts show, said in other ways: text alternatives, the data table, the sentence, formulas with live figures.

use wormteeth_e2e::{Chart, Key, Page, explore, json};

use crate::expected::explore_link;

#[track_caller]
fn alternative(page: &Page, chart: Chart) -> String {
    page.text_of_js(&format!("return document.querySelector('{} .alt').textContent.trim()", chart.css()))
}

#[test]
fn every_chart_says_what_it_shows_and_keeps_it_up_to_date() {
    explore(|page| {
        page.open("");
        let before = Chart::ALL.map(|chart| alternative(page, chart));
        for (text, figure) in before.iter().zip(["100", "0.477", "0.477", "0.330"]) {
            assert!(text.len() > 40 && text.contains(figure), "tells {figure}: {text}");
        }
        page.focus("#p");
        page.press(&[Key::Home]);
        page.wait_quantity("kl.pq", "∞");
        // They follow when an edit has settled: nobody could listen to each step of a drag.
        let followed = || Chart::ALL.iter().zip(&before).all(|(chart, was)| alternative(page, *chart) != *was);
        page.wait_eq("every text follows p", followed, &true);
        page.retype("#count-4", "7");
        let counts = || {
            let text = alternative(page, Chart::Counts);
            (text.contains("58, 7, 83"), text.contains("100"))
        };
        page.wait_eq("the text of the bars", counts, &(true, false));
        // Text for ears is not for eyes, and pictures are not for ears.
        let canvases = page.js("return [...document.querySelectorAll('figure canvas')].every(canvas => canvas.closest('[aria-hidden=true], [role=img], [role=presentation]') || canvas.getAttribute('aria-hidden') === 'true')");
        assert_eq!(canvases, true, "canvases are hidden from assistive technology, or named images");
    });
}

#[test]
fn the_table_holds_every_bin() {
    explore(|page| {
        page.open("");
        assert_eq!(page.js("return document.querySelector('#figures').open"), false);
        page.click("#figures summary");
        page.wait_for("the table is open", "return document.querySelector('#figures table').checkVisibility()");
        let rows = page.js("return [...document.querySelectorAll('#figures table tr')].map(row => [...row.cells].map(cell => cell.innerText.trim()))");
        let rows: Vec<Vec<String>> = serde_json::from_value(rows).expect("a table");
        for (bin, count) in [2, 5, 19, 58, 100, 83, 58, 47, 46, 45, 37].iter().enumerate() {
            let row = rows
                .iter()
                .find(|row| row.first() == Some(&bin.to_string()))
                .unwrap_or_else(|| panic!("bin {bin} has no row: {rows:?}"));
            assert!(row.contains(&count.to_string()), "bin {bin}: {row:?}");
            for way in ["pq", "qp"] {
                let term = page.quantity(&format!("term.{way}.{bin}")).text;
                assert!(row.contains(&term), "bin {bin} has the term {term}: {row:?}");
            }
        }
        assert!(page.js("return document.querySelectorAll('#figures th').length").as_u64() > Some(3), "columns have names");
    });
}

#[test]
fn the_sentence_tells_who_loses_less_and_whom_to_blame() {
    explore(|page| {
        page.open("");
        let sentence = page.sentence();
        for word in ["uniform", "binomial", "0.338", "0.477", "10 teeth", "37", "0.330"] {
            assert!(sentence.contains(word), "it tells {word}: {sentence}");
        }
        page.choose("#unit", "nats");
        page.wait_eq("the sentence in nats", || page.sentence().contains("nats"), &true);
        page.open(&explore_link("counts=1,2,1&p=0.5"));
        let equal = page.sentence();
        assert_eq!(page.quantity("kl.pq").raw, "0");
        assert!(equal != sentence && !equal.contains("NaN"), "P = Q: {equal}");
        page.open(&explore_link("p=1"));
        let infinite = page.sentence();
        assert!(infinite.contains('∞') || infinite.to_lowercase().contains("infinit"), "{infinite}");
    });
}

#[test]
fn cards_tell_who_is_least_and_who_ties() {
    explore(|page| {
        page.open("");
        let card = |model: &str| {
            page.text_of_js(&format!("return document.querySelector('#model input[value={model}]').closest('.model').innerText"))
        };
        assert!(card("uniform").contains("0.338") && card("uniform").contains("least"), "{}", card("uniform"));
        assert!(card("two-group").contains("0.338") && card("two-group").contains("tie"), "{}", card("two-group"));
        assert!(card("two-group").contains("−0.0004"), "the tie's difference: {}", card("two-group"));
        assert!(!card("binomial").contains("least") && !card("binomial").contains("tie"), "{}", card("binomial"));
        page.choose("#preset", "binomial");
        page.wait_eq("the binomial's card", || card("binomial").contains("least"), &true);
        assert!(!card("uniform").contains("least"));
        assert_eq!(page.quantity("model.binomial.kl.pq").text, "0.000");
    });
}

#[test]
fn presets_are_data_and_an_edit_makes_them_ones_own() {
    explore(|page| {
        page.open("");
        let presets = page.js("return [...document.querySelectorAll('#preset option')].map(option => option.value).filter(value => value !== 'own')");
        let presets: Vec<String> = serde_json::from_value(presets).expect("names");
        assert_eq!(presets.len(), 8, "{presets:?}");
        for preset in &presets {
            page.choose("#preset", preset);
            page.wait_eq("the choice", || page.value("#preset"), preset);
            page.settle();
            page.quantities().iter().for_each(|quantity| quantity.assert_legal("bits"));
        }
        page.choose("#preset", "tutorial");
        page.wait_quantity("h.p", "3.262");
        page.wait_quantity("model.uniform.kl.pq", "0.197");
        assert_eq!(page.quantity("mean.p").text, "5.440");
        page.retype("#count-0", "9");
        page.wait_eq(
            "the choice",
            || page.text_of_js("return document.querySelector('#preset').selectedOptions[0]?.text ?? ''").to_lowercase(),
            &"own data".to_owned(),
        );
        page.retype("#count-0", "2");
        page.wait_eq("the choice, by the data", || page.value("#preset"), &"tutorial".to_owned());
    });
}

#[test]
fn formulas_are_mathml_with_the_live_figures() {
    explore(|page| {
        page.open("");
        let formulas = page.js(
            "return [...document.querySelectorAll('math')].filter(math => math.checkVisibility()).map(math => math.textContent)",
        );
        let formulas: Vec<String> = serde_json::from_value(formulas).expect("texts");
        assert!(formulas.iter().any(|text| text.contains('∑') && text.contains("log")), "{formulas:?}");
        page.focus("#bars");
        page.press(&[Key::Right; 10]);
        let live = || page.visible_text("body");
        page.wait_eq("the lit bin's term in full", || live().contains("+0.322"), &true);
    });
}

#[test]
fn the_table_follows_the_hand_while_it_is_unfolded() {
    explore(|page| {
        page.open("");
        // The first expected count after each of two steps that are a second apart, by the page's clock: before the hand rests.
        let script = "const now = Date.now.bind(Date), field = document.querySelector('#p-number');
            const shown = async (p, later) => {
                Date.now = () => now() + later;
                field.value = p;
                field.dispatchEvent(new Event('input', { bubbles: true }));
                await new Promise(done => setTimeout(done));
                return document.querySelector('#figures td:nth-child(4)').textContent;
            };
            const from = arguments[0];
            return shown('0.25', from).then(async first => first !== await shown('0.3', from + 1000));";
        page.settle();
        assert_eq!(page.js_with(script, json!([0])), false, "folded, it waits");
        page.click("#figures summary");
        page.settle();
        assert_eq!(page.js_with(script, json!([1000])), true);
    });
}
