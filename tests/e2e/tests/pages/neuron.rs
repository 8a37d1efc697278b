//! Neuron: the steps played, the axis that is a slider, and tanh beside the sigmoid.

use wormteeth_e2e::{Key, Page, Pointer, explore, json};

use crate::{NEURON, with};

/// The step that is shown, and whether it is played. Without waiting: what plays never settles.
fn step(page: &Page) -> (i64, bool) {
    let script = "return [document.querySelector('#step').valueAsNumber, document.querySelector('#play').ariaLabel === 'Pause'];";
    serde_json::from_value(page.session().js(script, json!([]))).expect("a step and whether it plays")
}

#[test]
fn it_is_played_from_the_start_to_the_end_and_no_farther() {
    explore(|page| {
        page.open(NEURON);
        page.focus("#speed");
        page.press(&[Key::Down]);
        page.focus("#play");
        page.press(&[Key::Space]);
        page.wait_eq("it has begun anew", || matches!(step(page), (0..250, true)), &true);
        page.wait_eq("the end", || step(page), &(300, false));
        page.wait_link(NEURON);
        page.choose("#speed", "slow"); // or it may come to its end again before it is paused
        page.click("#play");
        page.wait_eq("it runs", || step(page).0 < 250, &true);
        page.click("#play");
        page.wait_eq("paused", || step(page).1, &false);
        let paused = step(page);
        page.settle();
        assert_eq!(step(page), paused);
        page.click("#undo");
        page.wait_link(NEURON);
    });
}

#[test]
fn whoever_takes_hold_of_the_step_pauses_it() {
    explore(|page| {
        page.open(&with(NEURON, "steps=2000&step=0"));
        page.click("#play");
        page.wait_eq("it runs", || step(page).0 > 2, &true);
        let plot = page.rect("#chart-race .plot");
        page.drag(Pointer::Mouse, &[plot.centre(), (plot.x + plot.width / 4.0, plot.centre().1)]);
        page.wait_eq("paused there", || matches!(step(page), (492..508, false)), &true);
        page.click("#play");
        page.wait_eq("and on from there", || step(page).0 > 505, &true);
        page.click("nav a[href='#/explore']");
        page.wait_view("explore");
        page.back();
        page.wait_view("neuron");
        assert!(!step(page).1, "a page that is left does not play on");
    });
}

#[test]
fn without_motion_there_are_few_steps() {
    explore(|page| {
        page.set_media(&[("prefers-reduced-motion", "reduce")]);
        page.open(NEURON);
        page.note_frames("#step");
        page.click("#play");
        page.wait_eq("two tenths have passed", || page.noted().last() >= Some(&60.0) && page.noted().len() > 2, &true);
        page.click("#play");
        let noted = page.noted();
        assert!(noted.iter().all(|step| step % 30.0 == 0.0), "only whole tenths: {noted:?}");
        page.set_media(&[]);
    });
}

#[test]
fn the_axis_of_the_chart_is_a_slider_and_tanh_is_drawn_where_it_is_ticked() {
    let picture = "return document.querySelector('#chart-sigmoid canvas').toDataURL();";
    explore(|page| {
        page.open(&with(NEURON, "step=150"));
        let (plot, track) = (page.rect("#chart-race .plot"), page.rect("#step"));
        let (x, y) = track.centre();
        assert!((x - plot.centre().0).abs() < 0.51 && (y - plot.y - plot.height).abs() < 0.51, "the slider lies on the axis");
        page.drag(Pointer::Mouse, &[(x, y), (x + plot.width / 3.0, y)]);
        page.wait_eq("a third farther", || matches!(step(page).0, 248..=252), &true);
        page.click("#rewind");
        let without = page.text_of_js(picture);
        page.focus("#tanh");
        page.press(&[Key::Space]);
        page.wait_eq("another picture", || page.text_of_js(picture) == without, &false);
        page.wait_eq("and words", || page.visible_text(".sigmoid .hint"), &"tanh′(4) = 0.0013: it saturates too".to_owned());
        page.press(&[Key::Space]);
        page.wait_eq("as before", || page.text_of_js(picture) == without, &true);
    });
}
