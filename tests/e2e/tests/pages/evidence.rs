//! Evidence: the many samples that are drawn by and by, and P, which is Explore's.

use wormteeth_e2e::{Page, explore, json};

use crate::{EVIDENCE, with};

/// The first worms of seed 1, as the generator's authors' programs give them.
const FIRST_THIRTY: [usize; 30] = [8, 8, 3, 8, 4, 6, 10, 5, 3, 3, 9, 4, 3, 5, 3, 3, 6, 5, 10, 6, 4, 8, 3, 5, 4, 6, 4, 10, 6, 7];

/// The worms caught of each number of teeth, from the data table.
fn caught(page: &Page) -> Vec<usize> {
    let cells = "return [...document.querySelector('#figures table').querySelectorAll('tbody tr')].map(row => +row.children[2].textContent);";
    serde_json::from_value(page.js(cells)).expect("numbers")
}

/// How many of the first worms have each number of teeth.
fn first(many: usize) -> Vec<usize> {
    (0..11).map(|teeth| FIRST_THIRTY[..many].iter().filter(|worm| **worm == teeth).count()).collect()
}

/// How many samples are drawn. Not [`Page::quantity`], which would first wait until the page is settled: at the end of the run.
fn samples(page: &Page) -> f64 {
    let samples = "return Number(document.querySelector('[data-quantity=\"bet.samples\"]').value);";
    page.session().js(samples, json!([])).as_f64().expect("a number")
}

#[test]
fn the_worms_are_those_of_the_seed_and_of_explores_histogram() {
    explore(|page| {
        page.open(EVIDENCE);
        assert_eq!(caught(page), first(30));
        page.paste("#caught", "5");
        page.wait_eq("worms", || caught(page), &first(5));
        page.click(".change-p");
        page.wait_view("explore");
        page.paste("#count-0", "400");
        page.wait_written("counts", |counts| counts.starts_with("400,"));
        page.click("nav a[href='#/evidence']");
        page.wait_link(&with(EVIDENCE, "counts=400,5,19,58,100,83,58,47,46,45,37&caught=5"));
        assert!(caught(page) != first(5) && caught(page).iter().sum::<usize>() == 5, "{:?}", caught(page));
    });
}

#[test]
fn five_thousand_samples_never_hold_up_the_page() {
    explore(|page| {
        // From now on, how long the page's work takes in each frame.
        page.before_each_document(
            "const ask = window.requestAnimationFrame.bind(window); window.frames_ms = [];
             window.requestAnimationFrame = work => ask(time => { const start = performance.now(); work(time);
                window.frames_ms.push(performance.now() - start); });",
        );
        page.open(&with(EVIDENCE, "refit=refitted&caught=1000"));
        page.click("#run");
        page.wait_eq("it goes", || page.visible_text("#run"), &"Stop".to_owned());
        // The reader goes on meanwhile.
        page.click("#catch-10");
        page.wait_eq(
            "a catch",
            || page.session().js("return document.querySelector('#caught').value", json!([])),
            &json!("1010"),
        );
        // The run may take longer than one deadline: as long as it gets on it is waited for.
        let mut before = samples(page);
        assert!(before < 5000.0);
        while before < 5000.0 {
            page.wait_eq("it gets on", || samples(page) > before, &true);
            before = samples(page);
        }
        page.wait_eq("the run", || page.visible_text("#run"), &"5\u{202f}000 more".to_owned());
        // The article's share of wrong bets, but for chance; the sentence has it.
        let share = page.quantity("bet.share").value;
        assert!((share - 0.254).abs() < 4.0 * (0.254 * 0.746 / 5000.0_f64).sqrt() + 0.0005, "{share}");
        let percent = format!("{:.1} ± ", 100.0 * share);
        assert!(page.sentence().contains(&percent), "{percent}");
        // Clocks tell of this machine's other work too: a frame here and there may have had to wait for it.
        let mut frames: Vec<f64> = serde_json::from_value(page.js("return window.frames_ms")).expect("numbers");
        frames.sort_by(f64::total_cmp);
        let (middle, most) = (frames[frames.len() / 2], frames[frames.len() * 9 / 10]);
        assert!(frames.len() > 50 && middle < 25.0 && most < 50.0, "{} frames: {middle} ms, nine of ten {most} ms", frames.len());
    });
}

#[test]
fn stop_keeps_what_is_drawn_and_other_models_begin_anew() {
    explore(|page| {
        page.open(&with(EVIDENCE, "size=2000&p1=0.6"));
        let share = page.quantity("bet.share").raw;
        page.click("#run");
        page.wait_eq("it goes", || samples(page) > 400.0, &true);
        page.click("#run");
        page.wait_eq("it has stopped", || page.visible_text("#run"), &"5\u{202f}000 more".to_owned());
        let stopped = samples(page);
        assert!(stopped < 5000.0, "{stopped}");
        // What concerns only the worms caught leaves the samples; another model does not, and nothing starts by itself.
        page.click("#catch-1");
        page.settle();
        assert_eq!(samples(page), stopped);
        page.paste("#p1", "0.3");
        page.wait_quantity("bet.samples", "0");
        assert_eq!(page.find_quantity("bet.share"), None);
        // Another page ends it; the samples of a model are the same whenever they are drawn.
        page.click("#run");
        page.click("nav a[href='#/explore']");
        page.wait_view("explore");
        page.click("nav a[href='#/evidence']");
        page.wait_view("evidence");
        page.paste("#p1", "0.6");
        page.wait_eq(
            "the same",
            || (page.quantity("bet.samples").text, page.find_quantity("bet.share").map(|share| share.raw)),
            &("400".to_owned(), Some(share)),
        );
        assert_eq!(page.attribute("#progress", "value").as_deref(), Some("1.000"));
    });
}
