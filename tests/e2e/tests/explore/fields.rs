//! Whatever is typed or pasted into a field: a sentence beside it, the state as it was, and nobody writes into what is being typed.
//! Which texts are refused is tested in `tests/fuzz`.

use wormteeth_e2e::{Browser, Key, Page, explore, json};

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

/// Copies a text with its tabs and lines, and puts it into a field in place of what is there: by keys, through the clipboard.
#[track_caller]
fn paste_by_keys(page: &Page, field: &str, text: &str) {
    let control = |letter| [Key::Control, Key::Char(letter)];
    let area = "const area = document.body.appendChild(document.createElement('textarea')); area.id = 'clip'; area.value = arguments[0];";
    page.js_with(area, json!([text]));
    page.focus("#clip");
    page.chord(&control('a'));
    page.chord(&control('c'));
    page.focus(field);
    page.js("document.querySelector('#clip').remove();");
    page.chord(&control('a'));
    page.chord(&control('v'));
}

#[test]
fn a_list_fills_its_row_as_one_step() {
    explore(|page| {
        // Page, the first field, the row; what is pasted, and the row then.
        let article = "2 5 19 58 100 83 58 47 46 45 37";
        for (link, first, row, text, filled) in [
            ("#/explore?v=1", "#count-0", "[id^=count-]", "7\t8\t9", "7 8 9 58 100 83 58 47 46 45 37"),
            ("#/explore?v=1", "#count-8", "[id^=count-]", "7\n8\n9\n", "2 5 19 58 100 83 58 47 7 8 9"),
            ("#/information?v=1", "#p-1", "[id^=p-]", "7; 8", "0.25 7 8 0.25"),
            ("#/information?v=1", "#q-0", "[id^=q-]", "1 2 3", "1 2 3 0.1"),
            ("#/information?v=1", "#coins-0-number", "[id^=coins-][id$=number]", "0.1,0.2,0.3", "0.100 0.200 0.300"),
            ("#/softmax?v=1", "#logit-0", "[id^=logit-]", "−1\t2.5\t−3", "-1 2.5 -3"),
        ] {
            let shown = || {
                let script =
                    "return [...document.querySelectorAll('input' + arguments[0])].filter(field => !field.closest('[hidden]'))
                    .map(field => field.value).join(' ');";
                page.js_with(script, json!([row])).as_str().unwrap_or_default().to_owned()
            };
            page.open(link);
            let before = shown();
            paste_by_keys(page, first, text);
            page.wait_eq(&format!("{text:?} pasted into {first}"), shown, &filled.to_owned());
            page.chord(&[Key::Control, Key::Char('z')]);
            page.wait_eq(&format!("{first}: one step"), shown, &before);
            assert_eq!(page.js("return document.querySelector('#undo').disabled"), true, "{first}: and no more");
            // Typed, it is whole when the field is left.
            page.retype(first, &text.trim().replace(['\t', '\n'], ";"));
            page.press(&[Key::Tab]);
            page.wait_eq(&format!("{text:?} typed into {first}"), shown, &filled.to_owned());
            page.click("#undo");
            page.wait_eq(&format!("{first}: typed is one step too"), shown, &before);
        }
        // What was typed on the way to a text that is refused does not stay, and what is pasted is undone where it is.
        page.open("");
        for (field, text) in [("#count-4", "1,234"), ("#count-9", "7;8;9"), ("#p-number", "0,25"), ("#bins", "5x")] {
            let before = seen(page);
            page.retype(field, text);
            assert!(!complaint(page, field).0.is_empty(), "{field}: {text}");
            page.press(&[Key::Tab]);
            assert_eq!(seen(page), before, "{field} left with {text}");
        }
        paste_by_keys(page, "#count-0", "7");
        page.wait_written("counts", |counts| counts.starts_with("7,5,"));
        page.chord(&[Key::Control, Key::Char('z')]);
        page.wait_written("counts", |counts| counts.starts_with("2,5,"));
        page.open("");
        for (text, words) in [("1;2;3", "room for 2"), ("1,234", "1234 or 1.234"), ("1 234 567", "1234567 or the list 1; 234; …")]
        {
            paste_by_keys(page, "#count-9", text);
            assert!(complaint(page, "#count-9").0.contains(words), "{text}: “{}”", complaint(page, "#count-9").0);
            assert_eq!((page.counts()[..9].join(" "), page.value("#count-9")), (article[..25].to_owned(), text.to_owned()));
        }
    });
}

#[test]
fn the_arrow_keys_of_a_field_step_as_its_slider_and_are_undone_there() {
    explore(|page| {
        for (link, field, keys, shown) in [
            ("#/explore?v=1", "#p-number", &[Key::Up][..], "0.571"),
            ("#/explore?v=1", "#p-number", &[Key::Down, Key::Down], "0.568"),
            ("#/explore?v=1", "#p-number", &[Key::PageUp], "0.580"),
            ("#/explore?v=1&p=0.9995", "#p-number", &[Key::Up], "1.000"),
            ("#/explore?v=1&counts=0.5,1.5,2.5", "#count-0", &[Key::Up], "1.5"),
            ("#/explore?v=1", "#count-0", &[Key::PageDown], "0"),
            ("#/explore?v=1", "#bins", &[Key::Down], "10"),
            ("#/information?v=1", "#event-number", &[Key::Up], "0.251"),
            ("#/information?v=1", "#coins-2-number", &[Key::Up], "0.101"),
            ("#/information?v=1", "#p-0", &[Key::Up], "0.26"),
            ("#/information?v=1&p=3,4&q=1,2", "#p-0", &[Key::Up], "3.1"),
            ("#/softmax?v=1", "#logit-0", &[Key::Up], "1.1"),
            ("#/softmax?v=1", "#temperature-number", &[Key::Up], "1.02"),
            ("#/evidence?v=1", "#p1", &[Key::Up], "0.5714"),
            ("#/evidence?v=1", "#seed", &[Key::Down], "0"),
            ("#/neuron?v=1", "#w", &[Key::Up], "2.1"),
            ("#/neuron?v=1", "#eta", &[Key::Up], "0.16"),
        ] {
            page.open(link);
            let before = page.value(field);
            page.focus(field);
            page.press(keys);
            page.wait_eq(&format!("{link} {field} by {keys:?}"), || page.value(field), &shown.to_owned());
            page.chord(&[Key::Control, Key::Char('z')]);
            page.wait_eq(&format!("{link} {field} undone in it"), || page.value(field), &before);
            let odd = "const field = document.querySelector(arguments[0]), { validity } = field;
                const [role, step, min, max] = ['role', 'step', 'min', 'max'].map(name => field.getAttribute(name));
                return validity.valid && role === 'spinbutton' && [step, min, max].every(text => text) ? '' : role + validity.valid;";
            assert_eq!(page.js_with(odd, json!([field])), "", "{link} {field}");
        }
        // What is typed in the field is the browser's to take back first.
        page.open("");
        page.focus("#count-1");
        page.press(&[Key::Up]);
        page.retype("#count-0", "7");
        page.wait_written("counts", |counts| counts.starts_with("7,6,"));
        page.chord(&[Key::Control, Key::Char('z')]);
        page.wait_eq("not the step before", || page.value("#count-1"), &"6".to_owned());
        page.press(&[Key::Tab]);
        page.chord(&[Key::Control, Key::Char('z')]);
        assert_eq!(page.js("return document.activeElement.id"), "count-1");
    });
}

#[test]
fn a_keyboard_of_a_phone_has_what_the_field_takes_and_an_input_method_is_heard_at_its_end() {
    explore(|page| {
        for (link, fields, mode) in [
            ("#/neuron", "#x #w #b", "text"),
            ("#/softmax", "#logit-0", "text"),
            ("#/neuron", "#y #eta", "decimal"),
            ("", "#p-number #count-0 #bins", "decimal"),
        ] {
            page.open(link);
            for field in fields.split(' ') {
                assert_eq!(page.attribute(field, "inputmode").as_deref(), Some(mode), "{field}");
            }
        }
        if page.session().browser() != Browser::Chromium {
            return; // only there an input method can be had
        }
        page.focus("#count-0");
        page.chord(&[Key::Control, Key::Char('a')]);
        for text in ["５", "５７"] {
            page.session().cdp(
                "Input.imeSetComposition",
                json!({ "text": text, "selectionStart": text.len() / 3, "selectionEnd": text.len() / 3 }),
            );
            assert_eq!((page.value("#count-0").as_str(), page.counts()[1].as_str()), (text, "5"), "it is still at work");
        }
        assert!(page.read_link().is_empty() || page.read_link().contains("counts=2,"), "{}", page.read_link());
        page.session().cdp("Input.insertText", json!({ "text": "５７" }));
        page.wait_written("counts", |counts| counts.starts_with("57,5,"));
        assert_eq!(page.value("#count-0"), "５７");
        page.press(&[Key::Tab]);
        page.wait_eq("the number", || page.value("#count-0"), &"57".to_owned());
    });
}

#[test]
fn what_else_happens_leaves_words_and_fields_true() {
    explore(|page| {
        // p runs by itself, and edits at each frame.
        page.open("");
        page.click("#play");
        page.retype("#count-0", "2,5");
        let p = page.value("#p");
        page.wait_for("p has gone on", &format!("return document.querySelector('#p').value !== '{p}';"));
        assert!(complaint(page, "#count-0").0.contains("2.5 or the list 2; 5"), "the refused text is still there");
        page.click("#play");
        // A link takes the place of what is typed, which is a step before it.
        page.open("");
        page.retype("#count-0", "7 8 9");
        page.edit_address("#/explore?v=1&counts=9,8,7,6");
        page.wait_eq("the link's counts", || page.counts().join(" "), &"9 8 7 6".to_owned());
        page.click("#undo");
        page.wait_eq("the list", || page.counts()[..4].join(" "), &"7 8 9 58".to_owned());
        // A value of which the field shows only the first digits is not rounded by coming back to it.
        page.open("#/explore?v=1&p=0.5093871");
        page.focus("#p-number");
        page.press(&[Key::End, Key::Char('9')]);
        page.wait_written("p", |p| p == "0.50949");
        page.chord(&[Key::Control, Key::Char('z')]);
        page.wait_written("p", |p| p == "0.5093871");
    });
}
