//! Whatever is typed or pasted into a field: a sentence beside it, the state as it was, and nobody writes into what is being typed.
//! Which texts are refused is tested in `tests/fuzz`.

use wormteeth_e2e::{Key, Page, explore, json};

use crate::expected::explore_link;
use crate::layout::too_large;

/// What the page has to say of a field, by the element that the field itself names, and how far from the field that stands.
#[track_caller]
fn complaint(page: &Page, field: &str) -> (String, f64) {
    let script = "const field = document.querySelector(arguments[0]), words = document.getElementById(field.getAttribute('aria-describedby'));
        if (field.ariaInvalid !== 'true' || !words?.checkVisibility()) return ['', 0];
        const [at, by] = [field, words].map(element => element.getBoundingClientRect());
        return [words.innerText.trim(), Math.max(by.top - at.bottom, at.top - by.bottom)];";
    serde_json::from_value(page.js_with(script, json!([field]))).expect("words and a distance")
}

/// Everything of the state that a reader sees.
#[track_caller]
fn seen(page: &Page) -> (Vec<String>, String, Vec<String>) {
    (page.quantities().into_iter().map(|quantity| quantity.raw).collect(), page.value("#p-number"), page.counts())
}

#[test]
fn what_is_refused_is_said_beside_the_field_and_changes_nothing() {
    explore(|page| {
        for (query, field, texts) in [
            ("model=two-group", "#count-3", &["", "-1"][..]),
            ("model=two-group", "#p-number", &["57%", "1.0001"]),
            ("model=two-group", "#bins", &["", "2.5"]),
            ("model=two-group", "#split", &["", "10"]),
            ("counts=0,7,0", "#count-1", &["0"]),
            ("counts=0,0,0,7", "#bins", &["3"]),
        ] {
            for theme in ["light", "projector"] {
                page.open(&explore_link(&format!("{query}&theme={theme}")));
                let (before, shown) = (seen(page), page.value(field));
                for text in texts {
                    page.paste(field, text);
                    let (words, apart) = complaint(page, field);
                    assert!(words.split(' ').count() > 3 && apart < 120.0, "{field}, `{text}`: “{words}”, {apart} px away");
                    assert_eq!(too_large(page, true), None, "{theme}: {field} refused");
                    page.press(&[Key::Tab]);
                    assert_eq!(
                        (page.value(field), complaint(page, field).0),
                        (shown.clone(), String::new()),
                        "{field}, left with `{text}`"
                    );
                }
                assert_eq!(seen(page), before, "{query}, {field}");
                assert_eq!(page.js("return document.querySelector('#undo').disabled"), true, "nothing is to be undone");
            }
        }
    });
}

#[test]
fn typing_is_taken_letter_by_letter_and_never_overwritten() {
    explore(|page| {
        page.open("");
        page.retype("#count-0", "007");
        page.wait_written("counts", |counts| counts.starts_with("7,5,"));
        assert_eq!(page.value("#count-0"), "007");
        page.retype("#p-number", "0.50");
        page.wait_written("p", |p| p == "0.5");
        assert_eq!(page.value("#p-number"), "0.50", "the zero may be the start of 0.505");
        page.type_text("5");
        page.wait_written("p", |p| p == "0.505");
        // "1e-3" passes 1, then no number at all, then 0.001.
        page.retype("#p-number", "1e");
        page.type_text("-3");
        page.wait_written("p", |p| p == "0.001");
        page.press(&[Key::Tab]);
        page.wait_eq(
            "both, tidied when left",
            || [page.value("#p-number"), page.value("#count-0")],
            &["0.001".to_owned(), "7".to_owned()],
        );
    });
}
