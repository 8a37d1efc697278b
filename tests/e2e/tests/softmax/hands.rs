//! By mouse, finger, pen, and by keyboard alone.

use wormteeth_e2e::{Device, Key, Page, Pointer, explore};

use crate::{DEFAULT, assert_close, values};

/// The middle of a class's column, as a part of the chart of the logits' height.
fn at(page: &Page, class: usize, part: f64) -> (f64, f64) {
    let (field, chart) = (page.rect(&format!("#logit-{class}")), page.rect("#chart-logits"));
    (field.centre().0, chart.y + part * chart.height)
}

fn logits(page: &Page) -> Vec<f64> {
    let link = page.read_link();
    let logits = link.split(['?', '&']).find_map(|pair| pair.strip_prefix("logits=")).expect("logits").to_owned();
    logits.split(',').map(|logit| logit.parse().expect("a logit")).collect()
}

fn drag_sets_one_logit(pointer: Pointer) {
    explore(|page| {
        page.open("#/softmax");
        page.wait_link(DEFAULT);
        page.drag(pointer, &[at(page, 1, 0.4), at(page, 1, 0.2), at(page, 2, 0.95)]);
        let link = page.wait_written("logits", |logits| logits != "1,2,3");
        let [first, dragged, last] = logits(page)[..] else { panic!("three logits in {link}") };
        assert!(first == 1.0 && last == 3.0 && dragged < 0.0, "pulled below zero: {link}");
        assert_close("the field", &[page.value("#logit-1").parse().expect("a number")], &[dragged]);
        let sum: f64 = [1.0, dragged, 3.0].map(f64::exp).iter().sum();
        page.wait_eq("softmax follows", || (values(page, "softmax.p")[1] - dragged.exp() / sum).abs() < 1e-12, &true);
        assert_eq!(page.attribute("#preset option:checked", "value").as_deref(), Some("own"));
        page.click("#undo");
        page.wait_link(DEFAULT);
        assert_eq!(page.js("return document.querySelector('#undo').disabled"), true, "a drag is one step");
        page.click("#redo");
        page.wait_link(&link);
    });
}

#[test]
fn a_mouse_drags_a_bar_through_zero() {
    drag_sets_one_logit(Pointer::Mouse);
}

#[test]
fn a_finger_drags_a_bar_through_zero() {
    drag_sets_one_logit(Pointer::Touch);
}

#[test]
fn a_pen_drags_a_bar_through_zero() {
    drag_sets_one_logit(Pointer::Pen);
}

#[test]
fn a_finger_drags_on_a_phone_without_scrolling_the_page() {
    explore(|page| {
        page.set_device(&Device::PHONE);
        page.open("#/softmax");
        page.scroll_to("#bars");
        let (chart, scrolled) = (page.rect("#chart-logits"), page.js("return scrollY"));
        let at = |part: f64| (chart.x + chart.width / 2.0, chart.y + part * chart.height);
        page.drag(Pointer::Touch, &[at(0.4), at(0.6), at(0.9)]);
        page.wait_written("logits", |logits| logits.starts_with("1,-") && logits.ends_with(",3"));
        assert_eq!(page.js("return scrollY"), scrolled);
    });
}

#[test]
fn a_class_is_lit_through_all_rows() {
    explore(|page| {
        page.open("#/softmax");
        // A pixel near the column's edge, at the middle of each canvas: the band's colour or not.
        let band = |chart: &str| {
            page.text_of_js(&format!(
                "const canvas = document.querySelector('#chart-{chart} canvas'), {{ width, height }} = canvas;
                 const copy = new OffscreenCanvas(width, height).getContext('2d', {{ willReadFrequently: true }});
                 copy.drawImage(canvas, 0, 0);
                 return [...copy.getImageData(width - 12, 2, 1, 1).data].slice(0, 3).join()"
            ))
        };
        let charts = ["logits", "softmax", "log-softmax", "gradient"];
        assert_eq!(charts.map(band), ["253,252,250"; 4]);
        let row = page.rect("#chart-log-softmax");
        page.hover((row.x + row.width - 40.0, row.y + row.height / 2.0));
        page.wait_eq("all rows", || charts.map(band), &["240,237,229"; 4].map(str::to_owned));
        assert_eq!(page.js("return document.querySelectorAll('.counts li.lit, #target label.lit').length"), 2);
        page.hover((5.0, 5.0));
        page.wait_eq("no row", || charts.map(band), &["253,252,250"; 4].map(str::to_owned));
    });
}

#[test]
fn a_whole_task_by_keyboard_alone() {
    explore(|page| {
        page.open("#/softmax");
        page.wait_link(DEFAULT);
        let go_to = |id: &str| {
            for _ in 0..60 {
                page.press(&[Key::Tab]);
                if page.text_of_js("return document.activeElement.id || document.activeElement.name") == id {
                    return;
                }
            }
            panic!("Tab does not reach {id}");
        };
        go_to("bars");
        page.press(&[Key::Right, Key::Up]);
        page.chord(&[Key::Shift, Key::Down]);
        page.press(&[Key::Left, Key::PageUp]);
        page.wait_link(&DEFAULT.replace("1,2,3", "2,1.1,3"));
        page.wait_eq("what is said", || page.attribute("#bars", "aria-valuenow"), &Some("2".to_owned()));
        page.wait_eq(
            "the class in words",
            || page.attribute("#bars", "aria-valuetext").unwrap_or_default().starts_with("2; softmax 0.2"),
            &true,
        );
        go_to("logit-2");
        page.js("document.activeElement.select();");
        page.type_text("-4");
        go_to("target");
        page.press(&[Key::Right, Key::Right]);
        go_to("temperature-number");
        page.js("document.activeElement.select();");
        page.type_text("2");
        go_to("temperature");
        page.press(&[Key::Home]);
        go_to("more-10");
        page.press(&[Key::Enter]);
        let link = "#/softmax?v=1&logits=12,11.1,6&target=2&temperature=0.01&unit=bits";
        page.wait_link(link);
        page.chord(&[Key::Control, Key::Char('z')]);
        page.wait_link(&link.replace("12,11.1,6", "2,1.1,-4"));
    });
}
