//! The first minute: the introduction, why there are two figures, and p on its way to a best value.

use wormteeth_e2e::{Key, Page, explore, json};

use crate::expected::{ARTICLE, OTHER, article_at};

#[track_caller]
fn wait_introduced(page: &Page, expected: bool) {
    let is_there = || page.js("return !!document.querySelector('.introduction')");
    page.wait_eq("the introduction is there", is_there, &json!(expected));
}

#[test]
fn a_first_visit_is_introduced_until_the_reader_closes_it() {
    explore(|page| {
        page.open("");
        wait_introduced(page, true);
        let text = || page.visible_text(".introduction");
        assert!(text().contains("Kullback–Leibler divergence") && text().contains("0.477"), "{}", text());
        assert!(
            page.js("return document.documentElement.scrollHeight <= innerHeight") == true,
            "a desk sees all without scrolling"
        );
        page.retype("#count-10", "2");
        page.press(&[Key::Enter]);
        page.wait_eq("it says the figure of now", || text().contains("0.272"), &true);
        // It stays until it is closed, and is then closed for good, but for the help.
        page.reload();
        wait_introduced(page, true);
        page.open(OTHER);
        wait_introduced(page, true);
        page.click("#close-introduction");
        wait_introduced(page, false);
        page.open("");
        wait_introduced(page, false);
        page.click("#help");
        page.click("#help-dialog .dialog-head button:first-of-type");
        wait_introduced(page, true);
        assert_eq!(page.js("return document.querySelector('dialog').open"), false);
    });
    explore(|page| {
        page.open(ARTICLE);
        wait_introduced(page, false);
        page.open("");
        wait_introduced(page, true); // nothing is saved yet
        let hinted = || page.js("return document.querySelectorAll('.counts li.highlighted').length");
        page.wait_eq("a bar is hinted at", hinted, &json!(1));
        page.choose("#theme", "projector");
        wait_introduced(page, false);
        page.wait_eq("no bar is hinted at", hinted, &json!(0));
    });
}

#[test]
fn the_left_panel_averages_over_p_or_q() {
    explore(|page| {
        page.open(ARTICLE);
        let left = || page.visible_text(".sum.left h2") + " " + &page.visible_text(".sum.left .big data");
        assert_eq!(left(), "D(P‖Q) 0.477");
        page.focus("#average-over input:checked");
        page.press(&[Key::Right]);
        page.wait_eq("the left panel", left, &"D(Q‖P) 0.330".to_owned());
        let names: Vec<String> = page.quantities().into_iter().map(|quantity| quantity.name).collect();
        for name in ["kl.pq", "kl.qp", "ce.pq", "h.q"] {
            assert_eq!(names.iter().filter(|other| *other == name).count(), 1, "{name}");
        }
        page.settle();
        assert_eq!(page.read_link(), ARTICLE);
        assert_eq!(page.js("return document.querySelector('#undo').disabled"), true, "no step");
    });
}

#[test]
fn choosing_a_model_takes_its_best_p_as_one_step() {
    explore(|page| {
        let start = article_at("0.3");
        page.open(&start);
        page.click("#model label:has([value=two-group])");
        page.wait_quantity("kl.pq", "0.338");
        page.wait_written("p", |p| p.starts_with("0.466"));
        page.click("#undo");
        page.wait_link(&start);
        page.click("#redo");
        page.wait_quantity("kl.pq", "0.338");
        page.click("#undo");
        page.focus("#model input:checked");
        page.press(&[Key::Up]);
        page.wait_written("model", |model| model == "uniform");
        page.wait_written("p", |p| p == "0.3"); // it has none, and keeps it
    });
}

/// Notes of each frame the p of the slider and that of the field.
const NOTE: &str = "const noted = window.noted = [];
    (function frame() {
        noted.push([document.querySelector('#p').valueAsNumber, +document.querySelector('#p-number').value]);
        requestAnimationFrame(frame);
    })();";

#[test]
fn p_glides_to_its_best_and_all_say_the_same_p_in_each_frame() {
    explore(|page| {
        let noted = || -> Vec<[f64; 2]> { serde_json::from_value(page.js("return noted")).unwrap_or_default() };
        page.open(ARTICLE);
        page.js(NOTE);
        page.click("#best-qp");
        page.wait_eq("p", || page.value("#p"), &"0.509".to_owned());
        page.settle();
        let between = noted().iter().filter(|[p, _]| *p > 0.51 && *p < 0.569).count();
        assert!(between > 0, "it glides: {:?}", noted());
        page.click("#play");
        page.wait_eq("p is on its way", || noted().iter().filter(|[p, _]| *p > 0.52 && *p < 0.9).count() > 5, &true);
        page.click("#play");
        for [slider, field] in noted() {
            assert!((slider - field).abs() < 0.001, "{slider} and {field} in one frame");
        }
        // Any input ends it at its target.
        page.open(ARTICLE);
        page.note_frames("#p");
        page.js("document.querySelector('#best-qp').click(); document.body.dispatchEvent(new Event('wheel', { bubbles: true }))");
        page.wait_eq("p", || page.value("#p"), &"0.509".to_owned());
        assert!(page.noted().iter().all(|p| [0.57, 0.509].contains(p)), "{:?}", page.noted());
        page.click("#undo");
        page.wait_link(ARTICLE);
    });
}

#[test]
fn under_reduced_motion_p_is_at_its_best_at_once() {
    explore(|page| {
        page.set_media(&[("prefers-reduced-motion", "reduce")]);
        page.open(ARTICLE);
        page.note_frames("#p");
        page.click("#best-qp");
        page.wait_eq("p", || page.value("#p"), &"0.509".to_owned());
        assert_eq!(page.noted(), [0.57, 0.509]);
    });
}
