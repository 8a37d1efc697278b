//! The steps played: to the end and no farther, paused by whoever takes hold, in few steps where no motion is wanted.

use wormteeth_e2e::{Page, explore};

use crate::expected::neuron_link;

fn step(page: &Page) -> i64 {
    page.value("#step").parse().expect("a whole number")
}

fn playing(page: &Page) -> bool {
    page.attribute("#play", "aria-label").as_deref() == Some("Pause")
}

#[test]
fn it_runs_from_the_start_to_the_end_and_is_one_step_of_undo() {
    explore(|page| {
        page.open("#/neuron");
        page.choose("#speed", "fast");
        page.click("#play");
        page.wait_eq("it has begun anew", || playing(page) && step(page) < 250, &true);
        page.wait_eq("the end", || (playing(page), step(page)), &(false, 300));
        page.wait_quantity("neuron.quadratic.a", "0.203");
        page.choose("#speed", "slow"); // or it may have come to its end again before it is paused
        page.click("#play");
        page.click("#play");
        page.wait_eq("paused", || playing(page), &false);
        let paused = step(page);
        page.settle();
        assert_eq!(step(page), paused);
        page.click("#step-forward");
        page.wait_eq("one on", || step(page), &(paused + 1));
        page.click("#step-back");
        page.click("#step-back");
        page.wait_eq("two back", || step(page), &(paused - 1).max(0));
        page.click("#rewind");
        page.wait_eq("the start", || step(page), &0);
    });
}

#[test]
fn whoever_takes_hold_of_the_step_pauses_it() {
    explore(|page| {
        page.open(&neuron_link(&[("steps", "2000"), ("step", "0")]));
        page.click("#play");
        page.wait_eq("it runs", || step(page) > 2, &true);
        let plot = page.rect("#chart-race .plot");
        page.drag(wormteeth_e2e::Pointer::Mouse, &[plot.centre(), (plot.x + plot.width / 4.0, plot.centre().1)]);
        page.wait_eq("paused there", || (playing(page), (step(page) - 500).abs() < 8), &(false, true));
        page.click("#play");
        page.wait_eq("and on from there", || step(page) > 505, &true);
        page.click("nav a[href='#/explore']");
        page.wait_for("Explore", "return !!document.querySelector('main.explore')");
        page.back();
        page.wait_for("Neuron", "return !!document.querySelector('main.neuron')");
        assert!(!playing(page), "a view that is left does not play on");
    });
}

#[test]
fn without_motion_there_are_few_steps() {
    explore(|page| {
        page.set_media(&[("prefers-reduced-motion", "reduce")]);
        page.open("#/neuron");
        page.note_frames("#step");
        page.click("#play");
        page.wait_eq("two tenths have passed", || page.noted().last() >= Some(&60.0) && page.noted().len() > 2, &true);
        page.click("#play");
        let noted = page.noted();
        assert!(noted.iter().all(|step| step % 30.0 == 0.0), "only whole tenths: {noted:?}");
        page.set_media(&[]);
    });
}
