//! Everything that a pointer drags, by mouse, finger and pen.

use wormteeth_e2e::{Device, Page, Pointer, explore};

use crate::{EVIDENCE, INFORMATION, NEURON, SOFTMAX, numbers, with};

/// The place of a value over a chart with margins of so many px, on a screen of 1280 px, at half its height.
fn across(page: &Page, chart: &str, part: f64) -> (f64, f64) {
    let chart = page.rect(chart);
    (chart.x + 44.0 + part * (chart.width - 60.0), chart.centre().1)
}

/// The end of a bar of Information as high as a number, where the scale of shares is in force.
fn bar(page: &Page, list: &str, entry: usize, value: f64) -> (f64, f64) {
    let (field, chart) = (page.rect(&format!("#{list}-{entry}")), page.rect(&format!("#chart-{list}")));
    (field.centre().0, chart.y + chart.height - 22.0 - value / 1.125 * (chart.height - 36.0))
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
    (INFORMATION, |page, value| bar(page, "p", 1, value), [0.25, 0.3, 0.8], "p", 1, [0.78, 0.82]),
    (INFORMATION, |page, value| bar(page, "q", 3, value), [0.1, 0.3, 0.5], "q", 3, [0.48, 0.52]),
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
        let aside = (page.rect("#logit-2").centre().0, logit(page, 0.95).1);
        drag(page, pointer, SOFTMAX, [logit(page, 0.4), logit(page, 0.2), aside], "logits", 1, [-9.0, -0.1]);
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
            page.wait_quantity("evidence.caught", &many.to_string());
        }
        page.pointer_up(Pointer::Mouse, worms(100.0));
        // The last bar cannot be dragged away, and the page says why.
        page.open("#/information?p=0.5,0&q=1,1");
        let (x, foot) = bar(page, "p", 0, 0.0);
        page.drag(Pointer::Mouse, &[bar(page, "p", 0, 0.5), (x, foot + 20.0)]);
        page.wait_eq("words", || page.visible_text("#p-error").contains("above 0"), &true);
        assert!(numbers(&page.read_link(), "p")[0] > 0.0);
        page.paste("#p-1", "3");
        page.wait_eq("no words", || page.visible_text("#p-error"), &String::new());
    });
}

#[test]
fn on_a_phone_a_finger_drags_along_the_axis_and_scrolls_across_it() {
    explore(|page| {
        page.set_device(&Device::PHONE);
        // A link, a chart, where a finger goes, and whether that drags or scrolls.
        let (up, left) = ((0.0, -90.0), (-90.0, 0.0));
        for (link, chart, by, drags) in [
            (INFORMATION, "#chart-event", up, false),
            (EVIDENCE, "#chart-evidence", left, true),
            (EVIDENCE, "#chart-evidence", up, false),
            (NEURON, "#chart-race", left, true),
            (SOFTMAX, "#chart-logits", up, true),
        ] {
            page.open(link);
            page.scroll_to(chart);
            let (scrolled, (x, y)) = (page.js("return scrollY"), page.rect(chart).centre());
            page.pointer_down(Pointer::Touch, (x, y));
            for part in [0.1, 0.3, 0.6, 1.0] {
                page.pointer_move(Pointer::Touch, (x + part * by.0, y + part * by.1));
            }
            page.pointer_up(Pointer::Touch, (x + by.0, y + by.1));
            page.settle();
            assert_eq!(page.read_link() != link, drags, "{chart} {by:?}");
            assert_eq!(page.js("return scrollY") == scrolled, drags, "{chart} {by:?}");
        }
    });
}
