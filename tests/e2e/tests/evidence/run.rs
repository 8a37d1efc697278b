//! The long run: it goes on without holding up the page, can be stopped, and starts anew with what it is of.

use wormteeth_e2e::explore;

use crate::{link, wait_drawn, wait_for_goal};

/// From now on, how long the page's work takes in each frame.
const WATCH: &str = "
    const ask = window.requestAnimationFrame.bind(window); window.frames_ms = [];
    window.requestAnimationFrame = work => ask(time => { const start = performance.now(); work(time);
        window.frames_ms.push(performance.now() - start); });";

#[test]
fn five_thousand_samples_never_hold_up_the_page() {
    explore(|page| {
        page.before_each_document(WATCH);
        page.open(&link("refit=refitted&size=5000&caught=1000"));
        wait_for_goal(page, 400.0); // by itself; a click before would stop that
        page.click("#run");
        page.wait_eq("it goes", || page.visible_text("#run"), &"Stop".to_owned());
        // The reader goes on meanwhile.
        page.click("#catch-10");
        page.wait_eq("a catch", || page.quantity("evidence.caught").text, &"1010".to_owned());
        wait_for_goal(page, 5000.0);
        // Clocks tell of this machine's other work too: a frame here and there may have had to wait for it.
        let mut frames: Vec<f64> = serde_json::from_value(page.js("return window.frames_ms")).expect("numbers");
        frames.sort_by(f64::total_cmp);
        let (middle, most) = (frames[frames.len() / 2], frames[frames.len() * 9 / 10]);
        assert!(frames.len() > 50 && middle < 25.0 && most < 50.0, "{} frames: {middle} ms, nine of ten {most} ms", frames.len());
    });
}

#[test]
fn stop_stops_and_keeps_what_was_drawn() {
    explore(|page| {
        page.open(&link("size=2000"));
        wait_drawn(page, "400"); // by itself; a click before would stop that
        page.click("#run");
        page.wait_eq("it goes", || page.quantity("bet.samples").value > 400.0, &true);
        page.click("#run");
        page.wait_eq("it has stopped", || page.visible_text("#run"), &"5000 more".to_owned());
        page.settle();
        let (samples, progress) = (page.quantity("bet.samples").value, page.attribute("#progress", "value"));
        page.settle();
        assert_eq!((page.quantity("bet.samples").value, page.attribute("#progress", "value")), (samples, progress));
        assert!(samples > 400.0 && samples < 5000.0, "{samples}");
        // What concerns only the worms caught leaves them; another model does not, and nothing starts by itself.
        page.click("#catch-1");
        page.settle();
        assert_eq!(page.quantity("bet.samples").value, samples);
        page.paste("#p1", "0.5");
        page.wait_eq("none of the new model", || page.quantity("bet.samples").text, &"0".to_owned());
        assert_eq!(page.find_quantity("bet.share"), None);
        page.click("#run");
        page.wait_eq("it goes", || page.find_quantity("bet.share").is_some(), &true);
    });
}

#[test]
fn what_is_dragged_while_it_runs_starts_anew_and_comes_to_the_same() {
    explore(|page| {
        page.open(&link("p1=0.6"));
        wait_drawn(page, "400");
        let share = page.quantity("bet.share").raw;
        page.paste("#p1", "0.3");
        page.wait_eq("another", || page.find_quantity("bet.share").is_some_and(|drawn| drawn.raw != share), &true);
        page.paste("#p1", "0.6");
        wait_drawn(page, "400");
        page.wait_eq("the same", || page.quantity("bet.share").raw, &share);
        assert_eq!(page.attribute("#progress", "value").as_deref(), Some("1.000"));
    });
}

#[test]
fn another_view_ends_it() {
    explore(|page| {
        page.open("#/evidence");
        page.click("#run");
        page.click("nav a[href='#/explore']");
        page.wait_for("open", "return !!document.querySelector('main.explore')");
        page.wait_quantity("kl.pq", "0.477");
        page.click("nav a[href='#/evidence']");
        page.wait_for("open", "return !!document.querySelector('main.evidence')");
        wait_drawn(page, "400");
    });
}
