//! The keys of each control: bars, slider, radio buttons, undo and redo, help. What the bars' keys do is tested in `tests/pages`.

use wormteeth_e2e::{Key, explore, json};

#[test]
fn bars_are_one_tab_stop_with_arrows_inside() {
    explore(|page| {
        page.open("");
        page.focus("#bars");
        let now = || page.attribute("#bars", "aria-valuenow").unwrap_or_default();
        page.press(&[Key::Left; 12]); // to the first bin, wherever one starts
        page.wait_eq("the count of bin 0", now, &"2".to_owned());
        page.press(&[Key::Right; 4]);
        page.wait_eq("the count of bin 4", now, &"100".to_owned());
        let spoken = page.attribute("#bars", "aria-valuetext").unwrap_or_default();
        assert!(spoken.contains("100"), "a screen reader hears: {spoken}");
        for (key, count) in [(Key::Up, "101"), (Key::PageUp, "111"), (Key::Home, "0")] {
            page.press(&[key]);
            page.wait_eq("the bar's count", now, &count.to_owned());
            assert_eq!(page.value("#count-4"), count);
        }
        assert_eq!(page.js("return document.activeElement.id"), "bars", "still the same stop");
    });
}

#[test]
fn the_slider_has_the_keys_of_a_slider() {
    explore(|page| {
        page.open("");
        page.focus("#p");
        for (keys, p) in
            [(&[Key::Right][..], "0.571"), (&[Key::Left, Key::Left], "0.569"), (&[Key::Home], "0"), (&[Key::End], "1")]
        {
            page.press(keys);
            page.wait_eq("p", || page.value("#p"), &p.to_owned());
        }
        page.wait_quantity("kl.pq", "∞");
        page.press(&[Key::PageDown]);
        page.wait_eq("Page Down is a great step", || page.value("#p").parse::<f64>().is_ok_and(|p| p < 0.995), &true);
    });
}

#[test]
fn models_are_radio_buttons() {
    explore(|page| {
        page.open("");
        assert!(!page.visible_text("#model > legend").is_empty(), "the choice is named");
        page.focus("#model input:checked");
        for (keys, chosen, quantity, text) in
            [(&[Key::Down][..], "two-group", "argmin.pq", "0.466"), (&[Key::Up, Key::Up], "uniform", "kl.pq", "0.338")]
        {
            page.press(keys);
            page.wait_written("model", |model| model == chosen);
            page.wait_quantity(quantity, text);
            let checked =
                page.js("return [...document.querySelectorAll('#model input:checked')].map(radio => radio.value).join()");
            assert_eq!(checked, chosen, "the contract's values");
        }
    });
}

#[test]
fn undo_and_redo_by_key() {
    let z = Key::Char('z');
    explore(|page| {
        page.open("");
        page.focus("#bars");
        page.press(&[Key::Home]);
        page.choose("#preset", "tutorial");
        page.wait_eq("the tutorial's counts", || page.value("#count-4"), &"16".to_owned());
        page.focus("#bars");
        let counts = |expected: [&str; 2]| {
            page.wait_eq("bins 0 and 4", || [page.value("#count-0"), page.value("#count-4")], &expected.map(str::to_owned));
        };
        for (keys, expected) in [
            (&[Key::Control, z][..], ["0", "100"]),
            (&[Key::Control, z], ["2", "100"]),
            (&[Key::Control, Key::Shift, Key::Char('Z')], ["0", "100"]),
            (&[Key::Control, Key::Char('y')], ["2", "16"]),
            (&[Key::Control, z], ["0", "100"]),
            (&[Key::Control, z], ["2", "100"]),
            (&[Key::Control, z], ["2", "100"]), // nothing is left to undo
        ] {
            page.chord(keys);
            counts(expected);
        }
        // By the buttons.
        page.focus("#redo");
        page.press(&[Key::Enter]);
        counts(["0", "100"]);
        page.focus("#undo");
        page.press(&[Key::Space]);
        counts(["2", "100"]);
    });
}

#[test]
fn undo_is_where_the_letter_is_on_any_keyboard() {
    explore(|page| {
        page.open("");
        page.focus("#bars");
        page.press(&[Key::Left; 12]);
        page.press(&[Key::Home]);
        for (key, code, count) in [("я", "KeyZ", "2"), ("y", "KeyZ", "0"), ("z", "KeyY", "2"), ("н", "KeyY", "0")] {
            for kind in ["rawKeyDown", "keyUp"] {
                page.session().cdp("Input.dispatchKeyEvent", json!({ "type": kind, "key": key, "code": code, "modifiers": 2 }));
            }
            page.wait_eq(&format!("bin 0 after Ctrl with {key} of {code}"), || page.value("#count-0"), &count.to_owned());
        }
    });
}

#[test]
fn keys_with_ctrl_alt_or_meta_are_the_browsers() {
    let taken = "return [...document.querySelectorAll('div[role=slider]')].flatMap(slider => {
        slider.focus();
        return ['ArrowLeft', 'ArrowUp', 'PageDown', 'Home', 'End'].flatMap(key => ['altKey', 'metaKey', 'ctrlKey'].filter(held =>
            !slider.dispatchEvent(new KeyboardEvent('keydown', { key, [held]: true, bubbles: true, cancelable: true }))).map(held => `${slider.id} ${held} ${key}`));
    }).join()";
    explore(|page| {
        for view in ["explore", "information", "evidence", "softmax"] {
            page.open(&format!("#/{view}?v=1"));
            let link = page.read_link();
            page.focus("div[role=slider]");
            page.chord(&[Key::Control, Key::Home]);
            assert_eq!(page.text_of_js(taken), "", "{view}");
            page.settle();
            assert_eq!(page.read_link(), link, "{view}");
        }
    });
}

#[test]
fn help_takes_the_focus_and_gives_it_back() {
    explore(|page| {
        page.open("");
        page.focus("#help");
        page.press(&[Key::Enter]);
        page.wait_for(
            "the focus is inside",
            "return document.querySelector('#help-dialog[open]').contains(document.activeElement)",
        );
        assert!(page.visible_text("#help-dialog").len() > 200, "help has something to say");
        page.press(&[Key::Escape]);
        page.wait_for("help is closed", "return !document.querySelector('#help-dialog').open");
        page.wait_eq("the focus is back", || page.text_of_js("return document.activeElement.id"), &"help".to_owned());
    });
}
