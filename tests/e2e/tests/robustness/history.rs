//! The browser's history: a hundred steps of it, places that come while the page writes, and leaving a control by it.

use std::time::{Duration, Instant};

use wormteeth_e2e::{Key, Page, VIEWS, explore, json, until};

use crate::views::EDITED;

/// Nodes and listeners that the browser keeps for the page once what nobody can reach is gone.
#[track_caller]
fn kept(page: &Page) -> [f64; 2] {
    // What a closure of the program holds goes only after the closure, which the first collection lets be finalized.
    for _ in 0..3 {
        page.session().cdp("HeapProfiler.collectGarbage", json!({}));
        page.settle();
    }
    let counters = page.session().cdp("Memory.getDOMCounters", json!({}));
    ["nodes", "jsEventListeners"].map(|name| counters[name].as_f64().expect("a number"))
}

/// Presses the browser's buttons until it is at this entry of its history and shows the entry's view. A press may get lost where the
/// page writes its address at that very moment: then a reader presses again, and where both counted, the other button.
#[track_caller]
fn go(page: &Page, at: usize) {
    let script = format!("return [navigation.currentEntry.index, !!document.querySelector('main.{}')];", VIEWS[at]);
    let mut pressed = None::<Instant>;
    until(&format!("the history is at entry {at}, {}", VIEWS[at]), || {
        let (now, shown): (usize, bool) = serde_json::from_value(page.js(&script)).expect("a number and whether it is shown");
        if now == at && shown {
            return Ok(());
        }
        if now != at && pressed.is_none_or(|pressed| pressed.elapsed() > Duration::from_secs(2)) {
            pressed = Some(Instant::now());
            if now < at {
                page.forward();
            } else {
                page.back();
            }
        }
        Err(format!("it is at {now}"))
    });
}

#[test]
fn a_hundred_steps_back_and_forward_come_to_the_right_view_and_leave_nothing_behind() {
    explore(|page| {
        page.open("#/lesson");
        page.edit_address("#/explore?p=0.255");
        page.wait_view("explore");
        for view in &VIEWS[2..] {
            page.edit_address(&format!("#/{view}"));
            page.wait_view(view);
        }
        let mut after_two = [f64::INFINITY; 2];
        for (step, at) in (0..10).flat_map(|_| [5, 4, 3, 2, 1, 0, 1, 2, 3, 4, 5, 6]).enumerate() {
            go(page, at);
            if VIEWS[at] == "explore" {
                page.wait_eq("the link's p", || page.value("#p-number"), &"0.255".to_owned());
            }
            if step == 23 {
                after_two = kept(page);
            }
        }
        page.wait_view("ledger");
        let now = kept(page);
        assert!(now.iter().zip(after_two).all(|(now, then)| *now < 1.1 * then), "{now:?} after {after_two:?}");
    });
}

/// The address goes on while an edit is not written yet, which is then written: as the page is left, or after long editing.
#[test]
fn a_place_gone_to_in_the_midst_of_editing_is_not_written_over_nor_is_what_was_edited() {
    let softmax = "#/softmax?v=1&logits=2,2,2&target=0&temperature=1&unit=bits";
    let left = "dispatchEvent(new Event('pagehide'));"; // before the page is told of its new address
    let long = "const now = performance.now.bind(performance); performance.now = () => now() + 1e4;"; // as if the hand had not rested since
    for (link, then) in [(softmax, left), (softmax, long), ("#/explore?v=1&p=0.125", long)] {
        explore(|page| {
            page.open("#/explore?p=0.255");
            let script = "const field = document.querySelector('#p-number');
                field.value = '0.5';
                for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
                window.onhashchange = () => setTimeout(() => window.read = location.hash);
                location.hash = arguments[0];";
            page.js_with(&format!("{script} {then}"), json!([link]));
            page.wait_eq("the address", || page.text_of_js("return window.read ?? ''"), &link.to_owned());
            page.wait_view(if link == softmax { "softmax" } else { "explore" });
            let kept = page.text_of_js("return localStorage.getItem('wormteeth.work')");
            assert!(kept.contains("&p=0.5"), "{link}: {kept}");
        });
    }
}

#[test]
fn going_back_while_a_field_a_slider_or_a_bar_is_in_hand_leaves_the_view_as_a_click_does() {
    let sliders =
        [("explore", "#p"), ("explore", "#bars"), ("information", "#coin"), ("neuron", "#step"), ("softmax", "#temperature")];
    let fields = EDITED.map(|(view, field, key, [value, _])| (view, field, Some((key, value))));
    for (view, control, typed) in sliders.map(|(view, slider)| (view, slider, None)).into_iter().chain(fields) {
        explore(|page| {
            page.open("#/ledger");
            page.edit_address(&format!("#/{view}"));
            page.wait_view(view);
            match typed {
                None => {
                    page.focus(control);
                    page.press(&[Key::Left]);
                }
                Some((key, value)) => {
                    page.paste(control, value); // and not left
                    page.wait_written(key, |written| written == value);
                }
            }
            page.back();
            page.wait_view("ledger");
            if let Some((key, value)) = typed {
                page.forward();
                page.wait_view(view);
                assert_eq!(page.value(control), value, "{view}: {key} is kept");
            }
        });
    }
}
