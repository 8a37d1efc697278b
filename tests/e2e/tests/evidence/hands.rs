//! By mouse, by finger, by keyboard alone.

use wormteeth_e2e::{Device, Key, Page, Pointer, explore, json};

use crate::{DEFAULT, caught, first, link, wait_drawn};

/// Where so many worms stand in a chart whose scale ends at `most`: margins are the look's.
fn at(page: &Page, chart: &str, worms: f64, most: f64, [left, right]: [f64; 2]) -> (f64, f64) {
    let rect = page.rect(chart);
    (rect.x + left + worms.log10() / most.log10() * (rect.width - left - right), rect.centre().1)
}

const DESK: [f64; 2] = [44.0, 16.0];
const PHONE: [f64; 2] = [34.0, 14.0];

#[test]
fn buttons_catch_and_a_rewind_repeats_exactly() {
    explore(|page| {
        page.open("#/evidence");
        page.click("#rewind");
        page.wait_link(&DEFAULT.replace("caught=30", "caught=0"));
        for (button, many) in [("#catch-1", 1), ("#catch-10", 11), ("#catch-1", 12)] {
            page.click(button);
            page.wait_eq("worms", || caught(page), &first(many));
        }
        page.click("#catch-100");
        page.click("#catch-1000");
        page.wait_link(&DEFAULT.replace("caught=30", "caught=1112"));
        page.wait_eq("worms", || caught(page).iter().sum::<f64>(), &1112.0);
        let all = caught(page);
        page.click("#undo");
        page.wait_link(&DEFAULT.replace("caught=30", "caught=112"));
        page.click("#rewind");
        page.paste("#caught", "1112");
        page.wait_eq("the same again", || caught(page), &all);
        page.click("#next-seed");
        page.wait_eq("other worms", || caught(page) == all, &false);
        assert_eq!(page.value("#seed"), "2");
        page.click("#undo");
        page.wait_eq("the same again", || caught(page), &all);
    });
}

#[test]
fn a_drag_over_the_evidence_sets_how_many_are_caught() {
    explore(|page| {
        page.open("#/evidence");
        page.drag(
            Pointer::Mouse,
            &[at(page, "#chart-evidence", 30.0, 1000.0, DESK), at(page, "#chart-evidence", 5.0, 1000.0, DESK)],
        );
        page.wait_eq("worms", || caught(page), &first(5));
        page.click("#undo");
        page.wait_eq("one step of undo", || caught(page), &first(30));
        page.drag(Pointer::Pen, &[at(page, "#chart-bet", 100.0, 5000.0, DESK), at(page, "#chart-bet", 1000.0, 5000.0, DESK)]);
        page.wait_link(&DEFAULT.replace("size=100", "size=1000"));
        page.drag(
            Pointer::Mouse,
            &[at(page, "#chart-plug-in", 2000.0, 5000.0, DESK), at(page, "#chart-plug-in", 20.0, 5000.0, DESK)],
        );
        page.wait_link(&DEFAULT.replace("size=100", "size=20"));
        assert_eq!(page.value("#size"), "20");
        page.wait_eq("what is said", || page.attribute("#bet-dial", "aria-valuetext"), &Some("20 worms".to_owned()));
    });
}

#[test]
fn a_long_scale_holds_while_it_is_dragged() {
    explore(|page| {
        page.open(&link("caught=100000"));
        let (from, to) = (at(page, "#chart-evidence", 1e5, 1e5, DESK), at(page, "#chart-evidence", 100.0, 1e5, DESK));
        page.pointer_down(Pointer::Mouse, from);
        page.pointer_move(Pointer::Mouse, at(page, "#chart-evidence", 1000.0, 1e5, DESK));
        page.pointer_move(Pointer::Mouse, to);
        page.wait_eq("worms under the hand", || page.quantity("evidence.caught").text, &"100".to_owned());
        page.pointer_up(Pointer::Mouse, to);
        page.wait_link(&DEFAULT.replace("caught=30", "caught=100"));
    });
}

#[test]
fn a_finger_drags_sideways() {
    explore(|page| {
        page.set_device(&Device::PHONE);
        page.open("#/evidence");
        page.scroll_to("#chart-evidence");
        let (from, to) = (at(page, "#chart-evidence", 30.0, 1000.0, PHONE), at(page, "#chart-evidence", 10.0, 1000.0, PHONE));
        page.drag(Pointer::Touch, &[from, to]);
        page.wait_eq("worms", || caught(page), &first(10));
    });
}

#[test]
fn everything_without_a_pointer() {
    explore(|page| {
        page.open("#/evidence");
        let go_to = |id: &str| {
            for _ in 0..60 {
                page.press(&[Key::Tab]);
                if page.text_of_js("return document.activeElement.id") == id {
                    return;
                }
            }
            panic!("Tab does not reach {id}");
        };
        go_to("rewind");
        page.press(&[Key::Enter]);
        page.wait_eq("none", || caught(page), &first(0));
        go_to("caught-dial");
        page.press(&[Key::Right; 3]);
        page.wait_eq("three", || caught(page), &first(3));
        page.chord(&[Key::Shift, Key::Up]);
        page.wait_eq("thirteen", || caught(page), &first(13));
        page.press(&[Key::PageUp, Key::PageDown, Key::Left]);
        page.wait_eq("twelve", || caught(page), &first(12));
        page.wait_eq("what is said", || page.attribute("#caught-dial", "aria-valuenow"), &Some("12".to_owned()));
        go_to("bet-dial");
        page.press(&[Key::PageUp, Key::Right]);
        page.wait_link(&DEFAULT.replace("caught=30", "caught=12").replace("size=100", "size=201"));
        page.chord(&[Key::Control, Key::Char('z')]);
        page.wait_link(&DEFAULT.replace("caught=30", "caught=12"));
        page.focus("#first");
        page.type_text("u");
        page.wait_written("first", |model| model == "uniform");
        page.wait_eq("p of uniform", || page.attribute("#p1", "disabled").is_some(), &true);
        wait_drawn(page, "400"); // by themselves; the button would stop that
        page.focus("#run");
        page.press(&[Key::Enter]);
        wait_drawn(page, "5000");
    });
}

#[test]
fn what_is_not_taken_is_said_beside_it() {
    explore(|page| {
        page.open(&link("first=two-group&caught=100000"));
        for (field, text, said) in [
            ("#caught", "100001", "What belongs here is a whole number from 0 to 100000."),
            ("#seed", "0.5", "What belongs here is a whole number from 0 to 4294967295."),
            ("#size", "0", "What belongs here is a whole number from 1 to 5000."),
            ("#p1", "2", "What belongs here is a number from 0 to 1."),
            ("#split", "100", "What belongs here is a whole number from 0 to 99."),
        ] {
            page.paste(field, text);
            page.wait_eq(field, || page.visible_text(&format!("{field}-error")), &said.to_owned());
            let on_top = "const error = document.querySelector(arguments[0] + '-error'), { x, y, width, height } = error.getBoundingClientRect();
                return document.elementFromPoint(x + width / 2, y + height / 2) === error;";
            assert_eq!(page.js_with(on_top, json!([field])), json!(true), "{field}: nothing lies over what is said");
            assert_eq!(page.attribute(field, "aria-invalid").as_deref(), Some("true"));
        }
        page.click("#catch-1");
        page.wait_eq("full", || page.visible_text("#caught-error").is_empty(), &false);
        page.choose("#preset", "two-bests");
        page.wait_written("second", |model| model == "binomial");
        assert_eq!((page.value("#p2").as_str(), page.value("#preset").as_str()), ("0.5094", "two-bests"));
        page.paste("#p2", "0.6");
        page.wait_eq("own models", || page.value("#preset"), &"own".to_owned());
    });
}
