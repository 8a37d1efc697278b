//! Whatever is typed or pasted into a field: a sentence beside it, the state as it was, and nobody writes into what is being typed.

use wormteeth_e2e::{Page, explore};

use crate::expected::{ARTICLE, explore_link};

/// What the page has to say of a field: the text that the field itself names as its description.
#[track_caller]
fn complaint(page: &Page, field: &str) -> String {
    let script = "const field = document.querySelector(arguments[0]);
        const ids = `${field.getAttribute('aria-describedby') ?? ''} ${field.getAttribute('aria-errormessage') ?? ''}`;
        return ids.split(' ').filter(Boolean).map(id => document.getElementById(id))
            .filter(text => text?.checkVisibility()).map(text => text.innerText.trim()).join(' ');";
    page.js_with(script, serde_json::json!([field])).as_str().unwrap_or_default().to_owned()
}

/// Everything of the state that a reader sees.
#[track_caller]
fn seen(page: &Page) -> (Vec<(String, String)>, String) {
    let quantities = page.quantities().into_iter().map(|quantity| (quantity.name, quantity.raw)).collect();
    (quantities, page.value("#p"))
}

/// Pastes each text into the field: each is refused in words, changes nothing, and is gone when the field is left.
fn refused(query: &str, field: &str, texts: &[&str]) {
    explore(|page| {
        page.open(&explore_link(query));
        let before = seen(page);
        let shown = page.value(field);
        for text in texts {
            page.paste(field, text);
            page.wait_eq(&format!("a sentence about `{text}`"), || complaint(page, field).split(' ').count() > 3, &true);
            assert_eq!(page.attribute(field, "aria-invalid").as_deref(), Some("true"), "{field}: `{text}`");
            assert_eq!(seen(page), before, "{field}: `{text}`");
            let words = page.attribute(field, "aria-describedby").unwrap_or_default();
            let words = page.rect(&format!("#{}", words.split(' ').next().unwrap_or_default()));
            let at = page.rect(field);
            let apart = f64::max(words.y - (at.y + at.height), at.y - (words.y + words.height));
            assert!(apart < 120.0, "the sentence about {field} stands {apart} px away from it");
            page.press(&[wormteeth_e2e::Key::Tab]);
            page.wait_eq(&format!("{field}, left with `{text}`"), || page.value(field), &shown);
            assert_ne!(page.attribute(field, "aria-invalid").as_deref(), Some("true"));
        }
        assert_eq!(seen(page), before);
        assert_eq!(page.js("return document.querySelector('#undo').disabled"), true, "nothing was done, nothing is to be undone");
    });
}

#[test]
fn a_count_that_is_none() {
    refused("", "#count-3", &["", "-1", "abc", "1e400", "1e10", "NaN", "Infinity", "--"]);
}

#[test]
fn a_p_that_is_no_probability() {
    refused("", "#p-number", &["", "-1", "abc", "1e400", "1.0001", "NaN", "57%"]);
}

#[test]
fn numbers_of_bins_that_cannot_be() {
    refused("", "#bins", &["", "1", "102", "-3", "abc", "1e400", "2.5", "0"]);
}

#[test]
fn a_split_that_leaves_a_group_empty() {
    refused("model=two-group", "#split", &["", "-1", "10", "abc", "1e400", "1.5"]);
}

#[test]
fn the_last_count_cannot_be_taken_away() {
    refused("counts=0,7,0", "#count-1", &["0", "-7", ""]);
}

#[test]
fn fewer_bins_than_have_worms_is_refused_when_none_would_be_left() {
    refused("counts=0,0,0,7", "#bins", &["3", "2"]);
}

#[test]
fn typing_is_taken_letter_by_letter_and_never_overwritten() {
    explore(|page| {
        page.open("");
        // "1e2" passes 1, then no number at all, then 100; the field is always what was typed.
        page.retype("#count-0", "007");
        page.wait_written("counts", |counts| counts.starts_with("7,5,"));
        assert_eq!(page.value("#count-0"), "007");
        page.retype("#p-number", "0.50");
        page.wait_written("p", |p| p == "0.5");
        assert_eq!(page.value("#p-number"), "0.50", "the zero may be the start of 0.505");
        page.type_text("5");
        page.wait_written("p", |p| p == "0.505");
        page.retype("#p-number", "1e");
        page.type_text("-3");
        page.wait_written("p", |p| p == "0.001");
        page.press(&[wormteeth_e2e::Key::Tab]);
        page.wait_eq("p, tidied when left", || page.value("#p-number").parse::<f64>(), &Ok(0.001));
        page.wait_eq("the count, tidied when left", || page.value("#count-0"), &"7".to_owned());
    });
}

#[test]
fn a_complaint_goes_when_the_number_is_right() {
    explore(|page| {
        page.open("");
        page.paste("#p-number", "7");
        page.wait_eq("a sentence", || complaint(page, "#p-number").is_empty(), &false);
        page.paste("#p-number", "0.7");
        page.wait_eq("no sentence", || complaint(page, "#p-number"), &String::new());
        page.wait_link(&ARTICLE.replace("p=0.57", "p=0.7"));
        page.wait_eq("the error's place", || page.visible_text("#p-error"), &String::new());
    });
}

#[test]
fn more_and_fewer_bins() {
    explore(|page| {
        page.open("");
        page.paste("#bins", "101");
        page.wait_eq("fields", || page.counts().len(), &101);
        page.quantities().iter().for_each(|quantity| quantity.assert_legal("bits"));
        page.paste("#bins", "2");
        page.wait_eq("counts", || page.counts().join(","), &"2,5".to_owned());
        page.wait_written("counts", |counts| counts == "2,5");
        page.paste("#bins", "11");
        page.wait_eq("fields", || page.counts().len(), &11);
    });
}

#[test]
fn a_storm_of_keys_in_every_field_panics_nothing() {
    explore(|page| {
        page.open("#/explore?model=two-group");
        for field in ["#count-0", "#count-10", "#p-number", "#bins", "#split"] {
            page.retype(field, "-+.e,9e9e9-1..2e-");
            page.paste(field, "\u{0}\u{202e}𝟙𝟚∞<b>");
        }
        page.js("document.activeElement.blur();");
        page.settle();
        page.quantities().iter().for_each(|quantity| quantity.assert_legal("bits"));
        page.click("#best-pq");
        page.wait_for("the page still answers", "return document.querySelector('[data-quantity=\"kl.pq\"]').textContent !== '∞'");
    });
}
