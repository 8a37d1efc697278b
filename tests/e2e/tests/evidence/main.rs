//! The Evidence view, as its readers have it: against the built page.
//!
//! Expectations come from the contracts in the README, from the article and from arithmetic here, never from the page.

mod figures;
mod hands;
mod layout;
mod link;
mod run;

use wormteeth_e2e::Page;

/// What the page writes for a reader who has set nothing.
const DEFAULT: &str = "#/evidence?v=1&counts=2,5,19,58,100,83,58,47,46,45,37&first=binomial&p1=0.5704&second=uniform&p2=0.5&refit=fixed&seed=1&caught=30&size=100&unit=bits";

/// The first worms of seed 1, as the generator's authors' programs give them.
const FIRST_THIRTY: [usize; 30] = [8, 8, 3, 8, 4, 6, 10, 5, 3, 3, 9, 4, 3, 5, 3, 3, 6, 5, 10, 6, 4, 8, 3, 5, 4, 6, 4, 10, 6, 7];

/// A link to the view with all else at its default.
fn link(query: &str) -> String {
    format!("#/evidence?v=1&{query}")
}

/// The worms caught of each number of teeth, from the data table.
fn caught(page: &Page) -> Vec<f64> {
    let cells = page.js(
        "return [...document.querySelector('#figures table').querySelectorAll('tbody tr')].map(row => +row.children[2].textContent);",
    );
    serde_json::from_value(cells).expect("numbers")
}

/// How many of the first worms have each number of teeth.
fn first(many: usize) -> Vec<f64> {
    let mut counts = vec![0.0; 11];
    for bin in &FIRST_THIRTY[..many] {
        counts[*bin] += 1.0;
    }
    counts
}

/// Long runs may take longer than one deadline: as long as it gets on it is waited for. Asked in the session, since [`Page::quantity`] would
/// first wait until the page is settled, which is at the end of the run.
#[track_caller]
fn wait_for_goal(page: &Page, goal: f64) {
    let samples = || {
        let samples = "return Number(document.querySelector('[data-quantity=\"bet.samples\"]').value);";
        page.session().js(samples, wormteeth_e2e::json!([])).as_f64().expect("a number")
    };
    let mut before = -1.0;
    loop {
        let now = samples();
        if now >= goal {
            return;
        }
        page.wait_eq("it gets on", || samples() > before, &true);
        before = now;
    }
}

/// Waits until the samples asked for are drawn.
#[track_caller]
fn wait_drawn(page: &Page, samples: &str) {
    wait_for_goal(page, samples.parse().expect("a number"));
    page.wait_eq("bet.samples", || page.quantity("bet.samples").text, &samples.to_owned());
    page.wait_eq("the run", || page.visible_text("#run"), &"5000 more".to_owned());
}
