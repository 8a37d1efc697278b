//! The property of updating: after any edits the page shows what a fresh load of its link shows.
//!
//! A story is some edits by chance with gaps of 0 to 800 ms. When nothing waits any more (`data-settled` on the body) all that the
//! page shows and tells is recorded; then its link is loaded afresh, with the same saved settings, and the two are compared. What a
//! link does not determine is listed at the head of consistency.js, each with its reason.
//!
//! 5 stories of 15 edits a page; 10 of 25 with `WORMTEETH_FULL=1`. The time is their seed, unless `WORMTEETH_SEED` is.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::time::{SystemTime, UNIX_EPOCH};

use wormteeth_e2e::{Page, VIEWS, explore, json};

/// Where stories begin besides at the page of no link: at the ends of what can be set. Without a unit, which is then the saved one too.
const BEGINNINGS: [&str; 6] = [
    "#/lesson?step=best-p&answers=bit:3;two-groups:1&draft=entropy:0;best-p:2.6________",
    "#/explore?counts=0,7,0&model=two-group&p=0",
    "#/information?p=0,1&q=1,0&event=0&coin=1",
    "#/evidence?counts=3,1,4,1,5&first=two-group&second=two-group&p1=0&p2=1&split=0",
    "#/neuron?x=-100&w=100&b=100&eta=1000",
    "#/softmax?logits=1e6,-1e6&temperature=0.01",
];

/// Puts the reader's hands and eyes into the document that is loaded.
pub fn arrive(page: &Page) {
    page.js(include_str!("hands.js"));
    page.js(include_str!("consistency.js"));
}

/// What the page shows when nothing waits any more, as `[place, what is there]`, and its link.
#[track_caller]
fn shown(page: &Page) -> (String, Vec<(String, String)>) {
    let told = page.session().js_async("return window.consistency.shown();", json!([]));
    assert_eq!(told["crashed"], false, "the crash page is shown: {told:#}");
    let link = told["link"].as_str().expect("a link").to_owned();
    (link, serde_json::from_value(told["found"].clone()).expect("pairs of texts"))
}

/// Asserts that the page shows what a fresh load of its link shows. `story`: what was done, for the message.
#[track_caller]
fn assert_true(page: &Page, story: &str) {
    let (link, kept) = shown(page);
    page.open(&link);
    arrive(page);
    let (written, fresh) = shown(page);
    assert_same(&kept, &fresh, &format!("the page and a fresh load of {link} differ; after {story}"));
    assert_eq!(written, link, "a fresh load writes another link; after {story}");
}

/// Asserts that two pages show the same, in the same order.
#[track_caller]
fn assert_same(one: &[(String, String)], fresh: &[(String, String)], what: &str) {
    let [kept, new] = [one, fresh].map(|list| list.iter().cloned().collect::<BTreeMap<_, _>>());
    let none = "(not there)".to_owned();
    let places: BTreeSet<&String> = kept.keys().chain(new.keys()).collect();
    let pairs = places.into_iter().map(|place| (place, kept.get(place).unwrap_or(&none), new.get(place).unwrap_or(&none)));
    let differences: Vec<String> = pairs
        .filter(|(_, here, there)| here != there)
        .map(|(place, here, there)| format!("{place}: {here}\n   fresh: {there}"))
        .collect();
    let some = &differences[..differences.len().min(16)]; // enough to see what is wrong
    assert!(differences.is_empty(), "{what}\nin {} places:\n{}", differences.len(), some.join("\n"));
    assert!(one == fresh, "{what}\nThe same parts stand in another order.");
}

/// The seed of the first story.
fn first_seed() -> u32 {
    let now = || SystemTime::now().duration_since(UNIX_EPOCH).map_or(1, |time| time.subsec_nanos() ^ time.as_secs() as u32);
    env::var("WORMTEETH_SEED").map_or_else(|_| now(), |seed| seed.parse().expect("WORMTEETH_SEED is a whole number"))
}

/// Tells stories that begin at this view, each on a page without saved work, and asserts that what is shown is true.
fn stories(view: &str, stories: u32, edits: u32, translator: Option<&str>) {
    let first = first_seed();
    for seed in (0..stories).map(|n| first.wrapping_add(n)) {
        println!("{view}: WORMTEETH_SEED={seed}");
        explore(|page| {
            let default = format!("#/{view}");
            let link = BEGINNINGS.into_iter().find(|link| seed % 3 == 0 && link.starts_with(&default)).unwrap_or(&default);
            page.open(link);
            arrive(page);
            let done =
                page.session().js_async("return window.consistency.story(...arguments);", json!([seed, edits, translator]));
            let done: Vec<String> = serde_json::from_value(done).expect("a list of acts");
            let story = format!("the story from {link}, WORMTEETH_SEED={seed}, translator {translator:?}:\n{}", done.join("\n"));
            assert_true(page, &story);
            if let Some(kind) = translator {
                // Translated at rest, then of another unit, then another page.
                page.session().js_async(
                    "const { translate } = window.consistency, { settled, tell } = window.hands, unit = document.querySelector('#unit');
                     translate(arguments[0]);
                     if (!unit.disabled) {
                         unit.value = 'nats';
                         tell(unit, 'change');
                     }
                     await settled();
                     document.querySelector('nav a:not([aria-current])').click();",
                    json!([kind]),
                );
                assert_true(page, &format!("{story}\nthen in nats, and another page"));
            }
        });
    }
}

fn property(view: &str) {
    let full = env::var("WORMTEETH_FULL").is_ok_and(|full| full == "1");
    let (many, edits) = if full { (10, 25) } else { (5, 15) };
    stories(view, many, edits, None);
}

macro_rules! properties {
    ($($test:ident of $view:literal)*) => { $(#[test] fn $test() { property($view); })* };
}
properties! {
    the_lesson_shows_what_a_fresh_load_of_its_link_shows of "lesson"
    explore_shows_what_a_fresh_load_of_its_link_shows of "explore"
    information_shows_what_a_fresh_load_of_its_link_shows of "information"
    evidence_shows_what_a_fresh_load_of_its_link_shows of "evidence"
    neuron_shows_what_a_fresh_load_of_its_link_shows of "neuron"
    softmax_shows_what_a_fresh_load_of_its_link_shows of "softmax"
    the_ledger_shows_what_a_fresh_load_of_its_link_shows of "ledger"
}

#[test]
fn a_slow_machine_tells_of_all_samples_that_it_has_drawn() {
    explore(|page| {
        let seen = || {
            page.open("#/evidence?v=1");
            arrive(page);
            shown(page).1
        };
        let quick = seen();
        // Near the end each look at the clock costs so much that the time for one frame's samples is over after the first.
        page.before_each_document(
            "const now = performance.now.bind(performance), near = () => document.querySelector('#progress')?.value > 0.98;
             let late = 0; performance.now = () => now() + (near() ? late += 7 : late);",
        );
        assert_same(&seen(), &quick, "with a slow clock");
    });
}

/// A page translator puts each text into an element of its own, at first and whenever the page has changed.
#[track_caller]
fn translated(kind: &str) {
    VIEWS.iter().for_each(|view| stories(view, 1, 12, Some(kind)));
}

#[test]
fn a_translator_that_moves_texts_leaves_what_is_shown_true() {
    translated("move");
}

#[test]
fn a_translator_that_copies_texts_leaves_what_is_shown_true() {
    translated("copy");
}

#[test]
fn what_is_compared_is_found() {
    explore(|page| {
        page.open("#/explore");
        arrive(page);
        let (_, before) = shown(page);
        for (place, part) in [
            ("#bars", "aria-valuetext"),
            ("#count-3", "holds “58”"),
            ("canvas", "pixels"),
            ("td", "says"),
            ("data.quantity", "value"),
        ] {
            assert!(
                before.iter().any(|(each, what)| each.ends_with(place) && what.contains(part)),
                "{place} with {part}: {before:#?}"
            );
        }
        page.js("document.querySelector('#figures td').textContent = 'x';");
        assert_ne!(shown(page).1, before, "a changed cell of the folded table");
    });
}
