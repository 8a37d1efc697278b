//! The keys of each control: bars, slider, radio buttons, undo and redo.

use wormteeth_e2e::{Key, Page, explore};

use crate::expected::explore_link;

/// The count that the focused bar has, as assistive technology hears it.
#[track_caller]
fn now(page: &Page) -> f64 {
    page.attribute("#bars", "aria-valuenow").expect("a slider has a value").parse().expect("a number")
}

#[test]
fn bars_are_one_tab_stop_with_arrows_inside() {
    explore(|page| {
        page.open("");
        page.focus("#bars");
        page.press(&[Key::Left; 12]); // to the first bin, wherever one starts
        assert_eq!(now(page), 2.0);
        page.press(&[Key::Right; 4]);
        page.wait_eq("the count of bin 4", || now(page), &100.0);
        let spoken = page.attribute("#bars", "aria-valuetext").unwrap_or_default();
        assert!(spoken.contains("100"), "a screen reader hears: {spoken}");

        page.press(&[Key::Up]);
        page.wait_eq("up is more", || now(page) > 100.0, &true);
        let step = now(page) - 100.0;
        page.press(&[Key::Down]);
        page.wait_eq("down takes it back", || now(page), &100.0);
        page.press(&[Key::PageUp]);
        page.wait_eq("Page Up is more than up", || now(page) > 100.0 + step, &true);
        page.press(&[Key::PageDown]);
        page.wait_eq("Page Down takes it back", || now(page), &100.0);
        page.press(&[Key::Home]);
        page.wait_eq("Home is none", || now(page), &0.0);
        assert_eq!(page.value("#count-4"), "0");
        page.press(&[Key::End]);
        page.wait_eq("End is the most", || now(page) >= 100.0, &true);
        assert_eq!(page.value("#count-4").parse(), Ok(now(page)));
        page.press(&[Key::Right; 20]);
        page.wait_eq("the last bin", || now(page), &37.0);
        assert!(page.js("return document.activeElement.id") == "bars", "still the same stop");
    });
}

#[test]
fn home_on_the_last_worms_says_why_not() {
    explore(|page| {
        page.open(&explore_link("counts=0,7"));
        page.focus("#bars");
        page.press(&[Key::Right, Key::Home]);
        page.wait_for("the page says why", "return document.querySelector('#notice').innerText.trim().length > 20");
        assert_eq!(page.counts(), ["0", "7"]);
    });
}

#[test]
fn the_slider_has_the_keys_of_a_slider() {
    explore(|page| {
        page.open("");
        page.focus("#p");
        let p = |text: &str| page.wait_eq("p", || page.value("#p"), &text.to_owned());
        page.press(&[Key::Right]);
        p("0.571");
        page.press(&[Key::Left, Key::Left]);
        p("0.569");
        page.press(&[Key::Home]);
        p("0");
        page.wait_quantity("kl.pq", "∞");
        page.press(&[Key::End]);
        p("1");
        page.press(&[Key::PageDown]);
        page.wait_eq("Page Down is a great step", || page.value("#p").parse::<f64>().is_ok_and(|p| p < 0.995), &true);
    });
}

#[test]
fn models_are_radio_buttons() {
    explore(|page| {
        page.open("");
        page.focus("#model input:checked");
        page.press(&[Key::Down]);
        page.wait_written("model", |model| model == "two-group");
        page.wait_eq("the share of the upper group", || page.quantity("argmin.pq").text, &"0.466".to_owned());
        page.press(&[Key::Up, Key::Up]);
        page.wait_written("model", |model| model == "uniform");
        page.wait_quantity("kl.pq", "0.338");
        let checked =
            page.js("return [...document.querySelectorAll('#model input[type=radio]')].map(r => [r.value, r.checked]);");
        let expected = serde_json::json!([["uniform", true], ["binomial", false], ["two-group", false]]);
        assert_eq!(checked, expected, "the contract's values");
    });
}

#[test]
fn undo_and_redo_by_key() {
    let z = Key::Char('z');
    explore(|page| {
        page.open("");
        page.focus("#bars");
        page.press(&[Key::Home]);
        page.wait_eq("bin 0", || page.value("#count-0"), &"0".to_owned());
        page.choose("#preset", "tutorial");
        page.wait_eq("the tutorial's counts", || page.value("#count-4"), &"16".to_owned());
        page.focus("#bars");
        let counts = |bin0: &str, bin4: &str| {
            page.wait_eq(
                "bins 0 and 4",
                || [page.value("#count-0"), page.value("#count-4")],
                &[bin0.to_owned(), bin4.to_owned()],
            );
        };
        page.chord(&[Key::Control, z]);
        counts("0", "100");
        page.chord(&[Key::Control, z]);
        counts("2", "100");
        page.chord(&[Key::Control, Key::Shift, Key::Char('Z')]);
        counts("0", "100");
        page.chord(&[Key::Control, Key::Char('y')]);
        counts("2", "16");
        page.chord(&[Key::Control, z]);
        page.chord(&[Key::Control, z]);
        counts("2", "100");
        page.chord(&[Key::Control, z]); // nothing is left to undo
        counts("2", "100");
        // By the button, and the focus is not lost when it has done its last.
        page.focus("#redo");
        page.press(&[Key::Enter]);
        counts("0", "100");
        page.focus("#undo");
        page.press(&[Key::Space]);
        counts("2", "100");
    });
}
