//! What the charts show, said in other ways: text alternatives, the data table, the cards of the models, presets.

use wormteeth_e2e::{explore, json};

#[test]
fn every_chart_is_told_in_words_and_its_canvas_is_not() {
    explore(|page| {
        page.open("");
        let told = page.js("return [...document.querySelectorAll('figure')].map(figure =>
            [figure.querySelector('.alt').textContent, String(figure.querySelector('canvas').ariaHidden)])");
        let told: Vec<[String; 2]> = serde_json::from_value(told).expect("pairs of texts");
        assert_eq!(told.len(), 4);
        for ([text, hidden], figure) in told.iter().zip(["100", "0.276", "0.477", "0.330"]) {
            assert!(text.len() > 40 && text.contains(figure), "tells {figure}: {text}");
            assert_eq!(hidden, "true", "pictures are not for ears");
        }
    });
}

#[test]
fn a_card_is_the_lowest_and_a_sentence_tells_who_ties() {
    explore(|page| {
        page.open("");
        let marks = || {
            let marks =
                page.js("return [...document.querySelectorAll('#model .model .note b')].map(mark => mark.hidden ? '' : mark.innerText.trim())");
            serde_json::from_value::<[String; 3]>(marks).expect("three cards")
        };
        let [lowest, binomial, two_group] = marks();
        assert!(!lowest.is_empty() && binomial.is_empty() && two_group.is_empty(), "{lowest}, {binomial}, {two_group}");
        let tie = || page.visible_text("#model .tie");
        assert_eq!(tie(), "uniform and two-group agree to within 0.001 bits");
        page.choose("#preset", "binomial");
        page.wait_eq("the marks", marks, &[String::new(), lowest, String::new()]);
        assert_eq!((page.quantity("model.binomial.kl.pq").text.as_str(), tie().as_str()), ("0.000", ""));
    });
}

#[test]
fn presets_are_data_and_an_edit_makes_them_ones_own() {
    explore(|page| {
        page.open("");
        let presets = page.js("return [...document.querySelectorAll('#preset option')].map(option => option.value)");
        let presets: Vec<String> = serde_json::from_value(presets).expect("names");
        assert_eq!(presets.len(), 9, "eight and the reader's own: {presets:?}");
        for preset in presets.iter().filter(|preset| *preset != "own") {
            page.choose("#preset", preset);
            page.wait_eq("the choice", || page.value("#preset"), preset);
            page.settle();
            page.quantities().iter().for_each(|quantity| quantity.assert_legal("bits"));
        }
        page.choose("#preset", "tutorial");
        page.wait_quantity("h.p", "3.262");
        page.retype("#count-0", "9");
        page.wait_eq("the choice", || page.value("#preset"), &"own".to_owned());
        page.retype("#count-0", "2");
        page.wait_eq("the choice, by the data", || page.value("#preset"), &"tutorial".to_owned());
    });
}

#[test]
fn the_table_follows_the_hand_while_it_is_unfolded() {
    explore(|page| {
        page.open("");
        // The first expected count after each of two steps that are a second apart, by the page's clock: before the hand rests. Firefox
        // runs scripts like this one with a `Date` of their own.
        let script = "const { Date } = window, now = Date.now.bind(Date), field = document.querySelector('#p-number');
            const shown = async (p, later) => {
                Date.now = () => now() + later;
                field.value = p;
                field.dispatchEvent(new Event('input', { bubbles: true }));
                await new Promise(done => setTimeout(done));
                return document.querySelector('#figures td:nth-child(4)').textContent;
            };
            const from = arguments[0];
            return shown('0.25', from).then(async first => first !== await shown('0.3', from + 1000));";
        assert_eq!(page.js("return document.querySelector('#figures').open"), false);
        assert_eq!(page.js_with(script, json!([0])), false, "folded, it waits");
        page.click("#figures summary");
        page.settle();
        assert_eq!(page.js_with(script, json!([1000])), true);
    });
}
