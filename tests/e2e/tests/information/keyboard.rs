//! By keyboard alone.

use wormteeth_e2e::{Key, Page, explore, json};

use crate::{DEFAULT, fields};

fn go_to(page: &Page, id: &str) {
    for _ in 0..60 {
        page.press(&[Key::Tab]);
        if page.text_of_js("return document.activeElement.id") == id {
            return;
        }
    }
    panic!("Tab does not reach {id}");
}

#[test]
fn a_whole_task_without_a_pointer() {
    explore(|page| {
        page.open(DEFAULT);
        go_to(page, "event");
        page.press(&[Key::Home, Key::Right]);
        page.wait_quantity("event.information", "9.966");
        go_to(page, "coin-number");
        page.type_text("1");
        page.wait_quantity("coin.h", "0.000");
        go_to(page, "bars-p");
        page.press(&[Key::Right, Key::Right, Key::PageUp, Key::Up]);
        assert_eq!(fields(page, "p"), [0.25, 0.25, 0.36, 0.25]);
        page.wait_eq(
            "what is said",
            || page.attribute("#bars-p", "aria-label"),
            &Some("P of outcome 3; left and right choose the outcome".to_owned()),
        );
        page.wait_eq("what is said", || page.attribute("#bars-p", "aria-valuetext"), &Some("0.36, a share of 0.324".to_owned()));
        go_to(page, "bars-q");
        page.press(&[Key::Home]);
        page.wait_quantity("kl.pq", "∞");
        page.chord(&[Key::Control, Key::Char('z')]);
        page.wait_eq("Q", || fields(page, "q"), &vec![0.4, 0.3, 0.2, 0.1]);
        page.chord(&[Key::Control, Key::Shift, Key::Char('z')]);
        page.wait_quantity("ce.pq", "∞");
        go_to(page, "coins-2");
        page.press(&[Key::End]);
        page.wait_quantity("coins.direct", "∞");
        page.wait_link("#/information?v=1&event=0.001&coin=1&p=0.25,0.25,0.36,0.25&q=0,0.3,0.2,0.1&coins=0.5,0.25,1&unit=bits");
    });
}

#[test]
fn tab_reaches_everything_once() {
    explore(|page| {
        page.open(DEFAULT);
        page.paste("#outcomes", "2");
        page.wait_link("#/information?v=1&event=0.25&coin=0.5&p=0.25,0.25&q=0.4,0.3&coins=0.5,0.25,0.1&unit=bits");
        page.open("#/information?p=1,2&q=3,4"); // over saved work: there is something to undo
        let mut stops: Vec<String> = Vec::new();
        loop {
            page.press(&[Key::Tab]);
            let focused = page.text_of_js(
                "const element = document.activeElement; return element === document.body ? '' : element.id || element.textContent.trim()",
            );
            if focused.is_empty() || stops.len() > 80 {
                break;
            }
            stops.push(focused);
        }
        let expected = [
            "undo",
            "event",
            "event-number",
            "coin",
            "coin-number",
            "outcomes",
            "preset-p",
            "bars-p",
            "p-0",
            "p-1",
            "preset-q",
            "bars-q",
            "q-0",
            "q-1",
            "coins-0",
            "coins-0-number",
            "coins-1",
            "coins-1-number",
            "coins-2",
            "coins-2-number",
        ];
        for name in expected {
            assert_eq!(stops.iter().filter(|stop| *stop == name).count(), 1, "{name}: {stops:?}");
        }
        let nameless = page.js(
            "return [...document.querySelectorAll('main input, main select, main [role=slider]')]
                .filter(control => !(control.getAttribute('aria-label') || control.labels?.[0]?.textContent.trim())).map(c => c.id)",
        );
        assert_eq!(nameless, json!([]));
        let alts = page.js("return [...document.querySelectorAll('main figcaption')].map(alt => alt.textContent.length > 30)");
        assert_eq!(alts, json!([true, true, true, true, true, true, true]));
    });
}

#[test]
fn rubbish_in_a_field_is_answered_in_words() {
    explore(|page| {
        page.open(DEFAULT);
        for (field, text, words, place) in [
            ("#event-number", "2", "a number from 0 to 1", "#event-error"),
            ("#coin-number", "-1", "a number from 0 to 1", "#coin-error"),
            ("#p-0", "-1", "0 to 1000000000", "#p-error"),
            ("#q-3", "1e10", "0 to 1000000000", "#q-error"),
            ("#outcomes", "13", "a whole number from 2 to 12", "#outcomes-error"),
            ("#coins-1-number", "7", "a number from 0 to 1", "#coins-error"),
        ] {
            page.paste(field, text);
            page.wait_eq(field, || page.visible_text(place).contains(words), &true);
            page.press(&[Key::Tab]);
            page.wait_eq("words gone", || page.visible_text(place), &String::new());
        }
        page.wait_link(DEFAULT);
    });
}

#[test]
fn there_are_as_many_fields_as_outcomes() {
    explore(|page| {
        page.open(DEFAULT);
        for (outcomes, q) in [("12", &[0.4, 0.3, 0.2, 0.1, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0][..]), ("3", &[0.4, 0.3, 0.2])]
        {
            page.paste("#outcomes", outcomes);
            page.wait_eq("Q", || fields(page, "q"), &q.to_vec());
            assert_eq!(fields(page, "p").len(), q.len());
        }
        page.click("#undo");
        page.wait_eq("Q", || fields(page, "q"), &vec![0.4, 0.3, 0.2, 0.1]);
    });
}
