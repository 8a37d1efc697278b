//! By mouse, finger and pen: the step is scrubbed in the chart and on its axis, the start on the sigmoid's.

use wormteeth_e2e::{Page, Pointer, explore};

use crate::expected::neuron_link;

/// Where a part of the way along a chart's axis is on the screen, at a part of its height.
fn at(page: &Page, chart: &str, along: f64, down: f64) -> (f64, f64) {
    let plot = page.rect(&format!("{chart} .plot"));
    (plot.x + along * plot.width, plot.y + down * plot.height)
}

fn step(page: &Page) -> i64 {
    page.value("#step").parse().expect("a whole number")
}

#[test]
fn a_drag_in_the_race_shows_any_step() {
    explore(|page| {
        for pointer in [Pointer::Mouse, Pointer::Touch, Pointer::Pen] {
            page.open("#/neuron");
            let path = [0.9, 0.5, 0.25].map(|along| at(page, "#chart-race", along, 0.4));
            page.drag(pointer, &path);
            page.wait_eq("a quarter of the way", || (step(page) - 75).abs() <= 1, &true);
            page.wait_written("step", |text| text == step(page).to_string());
            page.wait_eq("the number follows", || page.value("#step-number"), &step(page).to_string());
            // All of it is one step of undo.
            page.click("#undo");
            page.wait_link(&neuron_link(&[]));
        }
    });
}

#[test]
fn two_drags_are_two_steps_of_undo() {
    explore(|page| {
        page.open("#/neuron");
        for along in [0.5, 0.2] {
            page.drag(Pointer::Mouse, &[0.8, along].map(|along| at(page, "#chart-race", along, 0.5)));
            page.wait_eq("there", || (step(page) as f64 - 300.0 * along).abs() <= 1.0, &true);
        }
        page.click("#undo");
        page.wait_eq("where the first one ended", || (step(page) - 150).abs() <= 1, &true);
    });
}

#[test]
fn the_figure_follows_while_the_hand_is_down_and_stops_at_the_ends() {
    explore(|page| {
        page.open("#/neuron");
        let (from, to) = (at(page, "#chart-race", 0.5, 0.7), at(page, "#chart-race", 0.0, 0.7));
        page.pointer_down(Pointer::Mouse, from);
        page.pointer_move(Pointer::Mouse, (to.0 - 40.0, to.1));
        page.wait_quantity("neuron.quadratic.a", "0.982");
        assert!(page.sentence().contains("throttles the first step"));
        page.pointer_move(Pointer::Mouse, (to.0 + 2000.0, to.1));
        page.wait_quantity("neuron.quadratic.a", "0.203");
        page.pointer_up(Pointer::Mouse, (to.0 + 2000.0, to.1));
        assert_eq!(step(page), 300);
    });
}

#[test]
fn the_thumb_stands_where_the_marker_does() {
    explore(|page| {
        page.open(&neuron_link(&[("step", "150")]));
        let (middle, track) = (at(page, "#chart-race", 0.5, 0.5), page.rect("#step"));
        assert!((track.centre().0 - middle.0).abs() < 0.51, "the slider lies on the axis");
        let plot = page.rect("#chart-race .plot");
        assert!((track.centre().1 - (plot.y + plot.height)).abs() < 0.51);
        page.drag(Pointer::Mouse, &[track.centre(), (track.centre().0 + plot.width / 3.0, track.centre().1)]);
        page.wait_eq("a third farther", || (step(page) - 250).abs() <= 2, &true);
    });
}

#[test]
fn the_start_is_dragged_on_the_sigmoid() {
    explore(|page| {
        page.open(&neuron_link(&[("step", "0")]));
        let path = [0.7, 0.5].map(|along| at(page, "#chart-sigmoid", along, 0.3));
        page.drag(Pointer::Mouse, &path);
        page.wait_quantity("neuron.quadratic.a", "0.500");
        let b: f64 = page.value("#b").parse().expect("a number");
        assert!((b + 2.0).abs() < 0.03, "z = w + b is 0: b is {b}");
        page.wait_eq(
            "own numbers",
            || page.text_of_js("return document.querySelector('#preset').selectedOptions[0].text"),
            &"Own numbers".to_owned(),
        );
        page.choose("#preset", "first");
        page.wait_link(&neuron_link(&[("w", "0.6"), ("b", "0.9")]));
        page.click("#undo");
        page.wait_eq("the bias is back", || page.value("#b").parse::<f64>().is_ok_and(|back| back == b), &true);
    });
}

#[test]
fn tanh_is_seen_beside_the_sigmoid() {
    let picture = "const canvas = document.querySelector('#chart-sigmoid canvas'); return canvas.toDataURL();";
    explore(|page| {
        page.open(&neuron_link(&[("step", "0")]));
        let without = page.text_of_js(picture);
        page.click("#tanh");
        page.wait_eq("another picture", || page.text_of_js(picture) == without, &false);
        page.wait_eq("and words", || page.visible_text(".sigmoid .hint"), &"tanh′(4) = 0.0013: it saturates too".to_owned());
        page.click("#tanh");
        page.wait_eq("as before", || page.text_of_js(picture) == without, &true);
    });
}
