//! Everything that a pointer drags, by mouse, finger and pen.

use wormteeth_e2e::{Device, Page, Pointer, explore, json};

use crate::{EVIDENCE, EXPLORE, INFORMATION, NEURON, SOFTMAX, numbers, with};

/// The place of a value over a chart with margins of so many px, on a screen of 1280 px, at half its height.
fn across(page: &Page, chart: &str, part: f64) -> (f64, f64) {
    let chart = page.rect(chart);
    (chart.x + 44.0 + part * (chart.width - 60.0), chart.centre().1)
}

/// The end of a bar of Information as high as a number, on the scale of the default lists, with room over 0.4.
fn bar(page: &Page, list: &str, entry: usize, value: f64) -> (f64, f64) {
    let (field, chart) = (page.rect(&format!("#{list}-{entry}")), page.rect(&format!("#chart-{list}")));
    (field.centre().0, chart.y + chart.height - 22.0 - value / 0.65 * (chart.height - 42.0))
}

/// So many steps, or z from −10 to 10 as 0 to 300, on Neuron's charts.
fn step(page: &Page, chart: &str, step: f64) -> (f64, f64) {
    let plot = page.rect(&format!("{chart} .plot"));
    (plot.x + step / 300.0 * plot.width, plot.y + 0.4 * plot.height)
}

/// A part of the height of the second class's column.
fn logit(page: &Page, down: f64) -> (f64, f64) {
    let chart = page.rect("#chart-logits");
    (page.rect("#logit-1").centre().0, chart.y + down * chart.height)
}

/// A link, the place of a value over a chart, the values from which, over which and to which is dragged; the key of the link, which of
/// its numbers follows, and the numbers between which it ends.
type Drag = (&'static str, fn(&Page, f64) -> (f64, f64), [f64; 3], &'static str, usize, [f64; 2]);
const DRAGS: [Drag; 9] = [
    (INFORMATION, |page, p| across(page, "#chart-event", p), [0.25, 0.6, 0.1], "event", 0, [0.095, 0.105]),
    (INFORMATION, |page, p| across(page, "#chart-coin", p), [0.5, 0.6, 0.7], "coin", 0, [0.695, 0.705]),
    (INFORMATION, |page, value| bar(page, "p", 1, value), [0.25, 0.3, 0.4], "p", 1, [0.39, 0.41]),
    (INFORMATION, |page, value| bar(page, "q", 3, value), [0.1, 0.3, 0.2], "q", 3, [0.19, 0.21]),
    (EVIDENCE, |page, worms| across(page, "#chart-evidence", worms.log10() / 3.0), [30.0, 90.0, 5.0], "caught", 0, [5.0, 5.0]),
    (EVIDENCE, |page, worms| across(page, "#chart-bet", worms.log(5000.0)), [100.0, 90.0, 1000.0], "size", 0, [990.0, 1010.0]),
    (EVIDENCE, |page, worms| across(page, "#chart-plug-in", worms.log(5000.0)), [2000.0, 90.0, 20.0], "size", 0, [20.0, 20.0]),
    (NEURON, |page, to| step(page, "#chart-race", to), [270.0, 150.0, 75.0], "step", 0, [74.0, 76.0]),
    (NEURON, |page, to| step(page, "#chart-sigmoid", to), [210.0, 180.0, 150.0], "b", 0, [-2.03, -1.97]), // z = w + b
];

/// Drags there and back; asserts that the one number follows and nothing else, and that each drag is one step of undo.
#[track_caller]
fn drag(page: &Page, pointer: Pointer, from: &str, path: [(f64, f64); 3], key: &str, index: usize, [low, high]: [f64; 2]) {
    page.drag(pointer, &path);
    page.wait_written(key, |_| (low..=high).contains(&numbers(&page.read_link(), key)[index]));
    let dragged = page.read_link();
    let mut expected = numbers(from, key);
    expected[index] = numbers(&dragged, key)[index];
    let expected: Vec<String> = expected.iter().map(ToString::to_string).collect();
    assert_eq!(dragged, with(from, &format!("{key}={}", expected.join(","))), "nothing else follows {pointer:?}");
    page.drag(pointer, &[path[2], path[1], path[0]]);
    page.wait_eq("dragged back", || page.read_link() == dragged, &false);
    for link in [&dragged, from] {
        page.click("#undo");
        page.wait_link(link);
    }
    assert_eq!(page.js("return document.querySelector('#undo').disabled"), true, "{key}: a drag is one step");
}

fn by(pointer: Pointer) {
    explore(|page| {
        for (link, at, path, key, index, ends) in DRAGS {
            page.open(link);
            drag(page, pointer, link, path.map(|value| at(page, value)), key, index, ends);
        }
        // A bar is pulled through zero, and also where the pointer leaves its column.
        page.open(SOFTMAX);
        let aside = (page.rect("#logit-2").centre().0, logit(page, 0.2).1);
        drag(page, pointer, SOFTMAX, [logit(page, 0.35), aside, logit(page, 0.7)], "logits", 1, [-9.0, -0.1]);
    });
}

#[test]
fn a_mouse_drags_everything() {
    by(Pointer::Mouse);
}

#[test]
fn a_finger_drags_everything() {
    by(Pointer::Touch);
}

#[test]
fn a_pen_drags_everything() {
    by(Pointer::Pen);
}

#[test]
fn figures_follow_while_the_hand_is_down_on_a_scale_that_holds() {
    explore(|page| {
        page.open(NEURON);
        let (from, left, right) =
            (step(page, "#chart-race", 150.0), step(page, "#chart-race", -30.0), step(page, "#chart-race", 400.0));
        page.pointer_down(Pointer::Mouse, from);
        for (to, output) in [(left, "0.982"), (right, "0.203")] {
            page.pointer_move(Pointer::Mouse, to); // beyond the end: to the end
            page.wait_quantity("neuron.quadratic.a", output);
        }
        page.pointer_up(Pointer::Mouse, right);
        page.open(&with(EVIDENCE, "caught=100000"));
        let worms = |worms: f64| across(page, "#chart-evidence", worms.log10() / 5.0);
        page.pointer_down(Pointer::Mouse, worms(1e5));
        for many in [1000.0, 100.0] {
            page.pointer_move(Pointer::Mouse, worms(many));
            page.wait_quantity("evidence.caught", if many == 1000.0 { "1\u{202f}000" } else { "100" });
        }
        page.pointer_up(Pointer::Mouse, worms(100.0));
        // The last bar cannot be dragged away, and the page says why.
        page.open("#/information?p=0.5,0&q=1,1");
        let (x, foot) = bar(page, "p", 0, 0.0);
        page.drag(Pointer::Mouse, &[(x, foot - 40.0), (x, foot + 20.0)]);
        page.wait_eq("words", || page.visible_text("#p-error").contains("above 0"), &true);
        assert!(numbers(&page.read_link(), "p")[0] > 0.0);
        page.paste("#p-1", "3");
        page.wait_eq("no words", || page.visible_text("#p-error"), &String::new());
    });
}

#[test]
fn a_drag_ends_where_the_button_is_found_up_and_is_one_step() {
    explore(|page| {
        for (link, at, path, key, ..) in DRAGS {
            page.open(link);
            let [from, over, beyond] = path.map(|value| at(page, value));
            // By DevTools: WebDriver's own mouse knows of the button that it has pressed.
            let hover = |(x, y): (f64, f64)| {
                let event = json!({ "type": "mouseMoved", "x": x, "y": y, "buttons": 0 });
                page.session().cdp("Input.dispatchMouseEvent", event);
            };
            hover(from);
            page.pointer_down(Pointer::Mouse, from);
            page.pointer_move(Pointer::Mouse, over);
            page.wait_eq("it is dragged", || page.read_link() == link, &false);
            let dragged = page.read_link();
            // The mouse comes back without its button, which was let go elsewhere.
            hover(beyond);
            hover(from);
            page.settle(); // the link would follow
            assert_eq!(page.read_link(), dragged, "{key}");
            page.click("#undo");
            page.wait_link(link);
            assert_eq!(page.js("return document.querySelector('#undo').disabled"), true, "{key}");
        }
    });
}

/// Opens a link on a phone and brings an element to its middle, of which it gives the centre.
#[track_caller]
fn on_phone(page: &Page, device: &Device, link: &str, css: &str) -> (f64, f64) {
    page.set_device(device);
    page.open(link);
    page.scroll_to(css);
    page.rect(css).centre()
}

const BARS: [(&str, &str); 4] =
    [(EXPLORE, "#chart-counts"), (INFORMATION, "#chart-p"), (INFORMATION, "#chart-q"), (SOFTMAX, "#chart-logits")];
const SLIDERS: [(&str, &str); 6] = [
    (EXPLORE, "#p"),
    (INFORMATION, "#event"),
    (INFORMATION, "#coin"),
    (NEURON, "#step"),
    (NEURON, "#start"),
    (SOFTMAX, "#temperature"),
];
const CHARTS: [(&str, &str); 6] = [
    (EXPLORE, "#marker"),
    (INFORMATION, "#chart-event"),
    (EVIDENCE, "#chart-evidence"),
    (EVIDENCE, "#chart-bet"),
    (NEURON, "#chart-race"),
    (NEURON, "#chart-sigmoid"),
];

#[test]
fn a_finger_scrolls_a_phone_and_drags_across() {
    explore(|page| {
        let (up, left) = ((0.0, -90.0), (-90.0, 0.0));
        let upwards = BARS.iter().chain(&SLIDERS).chain(&CHARTS).map(|(link, css)| (link, css, up, false));
        let sideways = SLIDERS.iter().chain(&CHARTS).map(|(link, css)| (link, css, left, true));
        for (link, css, (right, down), drags) in upwards.chain(sideways) {
            for device in [Device::PHONE, Device::SIDEWAYS] {
                let (x, centre) = on_phone(page, &device, link, css);
                let y = if BARS.contains(&(*link, *css)) { centre + 50.0 } else { centre }; // under the handles
                let scrolled = page.js("return scrollY");
                page.pointer_down(Pointer::Touch, (x, y));
                // At once farther than a finger that rests trembles: else it takes hold after a moment.
                for part in [0.2, 0.4, 0.7, 1.0] {
                    page.pointer_move(Pointer::Touch, (x + part * right, y + part * down));
                }
                page.pointer_up(Pointer::Touch, (x + right, y + down));
                page.settle();
                assert_eq!(page.read_link() != *link, drags, "{css} {right} {down} {device:?}");
                // Across, the text above may have become another.
                assert!(drags || page.js("return scrollY") != scrolled, "{css} {right} {down} {device:?}");
            }
        }
    });
}

#[test]
fn a_finger_that_rests_takes_a_bar_and_one_that_taps_highlights_it() {
    let highlighted = "return !!document.querySelector('main :is(li, label, .knob).highlighted')";
    explore(|page| {
        for (link, css) in BARS {
            let (x, y) = on_phone(page, &Device::PHONE, link, css);
            page.pointer_down(Pointer::Touch, (x, y));
            page.pointer_up(Pointer::Touch, (x, y));
            page.wait_for(&format!("{css}: a tap highlights"), highlighted);
            assert_eq!(page.read_link(), link, "{css}");
            let (x, y) = on_phone(page, &Device::PHONE, link, css);
            page.pointer_down(Pointer::Touch, (x, y));
            page.wait_for(&format!("{css}: the finger has taken hold"), highlighted);
            page.settle();
            assert_eq!(page.read_link(), link, "{css}");
            // It follows to the end: the page does not scroll away with it.
            let mut links = vec![link.to_owned()];
            for down in [-20.0, -30.0, -40.0] {
                page.pointer_move(Pointer::Touch, (x, y + down));
                page.wait_eq("it is dragged", || links.contains(&page.read_link()), &false);
                links.push(page.read_link());
            }
            page.pointer_up(Pointer::Touch, (x, y - 40.0));
            page.settle();
            assert_eq!(Some(&page.read_link()), links.last(), "{css}");
            page.click("#undo");
            page.wait_link(link);
            assert_eq!(page.js("return document.querySelector('#undo').disabled"), true, "{css}: one step");
        }
    });
}

#[test]
fn two_fingers_magnify_and_drag_nothing() {
    explore(|page| {
        for (index, (link, css)) in BARS.iter().chain(&CHARTS).chain(&SLIDERS).enumerate() {
            let (x, y) = on_phone(page, &Device::PHONE, link, css);
            let apart = |by: f64| [(x - by, y), (x + by, y)];
            page.fingers("touchStart", &apart(20.0)[..1]);
            page.fingers("touchStart", &apart(20.0));
            for by in [30.0, 45.0, 60.0, 90.0, 120.0] {
                page.fingers("touchMove", &apart(by));
            }
            page.fingers("touchEnd", &[]);
            // Chromium's own sliders let nothing be magnified.
            if index < BARS.len() + CHARTS.len() {
                page.wait_for(&format!("{css} is magnified"), "return visualViewport.scale > 1.2");
            }
            page.settle();
            assert_eq!(page.read_link(), *link, "{css}");
        }
    });
}
