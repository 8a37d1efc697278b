//! The property of updating: after any edits the page shows what a fresh load of its link shows.
//!
//! A story is some edits by chance with gaps of 0 to 800 ms. When nothing waits any more (`data-settled` on the body) all that the
//! page shows and tells is recorded; then its link is loaded afresh, with the same saved settings, and the two are compared. What a
//! link does not determine is listed at the head of consistency.js, each with its reason.
//!
//! 5 stories of 15 edits a page; 10 of 25 with `WORMTEETH_FULL=1`. They are told by chance of the time, and name their seed:
//! `WORMTEETH_SEED=7 cargo test -p wormteeth-e2e --test robustness consistency` begins with the story of that seed.

use std::env;
use std::fmt::Write;
use std::time::{SystemTime, UNIX_EPOCH};

use wormteeth_e2e::{Page, Value, explore, json};

/// Where stories begin besides at the page of no link: at the ends of what can be set. Without a unit, which is then the saved one too.
const BEGINNINGS: [&str; 6] = [
    "#/explore?counts=0,7,0&model=two-group&p=0",
    "#/information?p=0,1&q=1,0&event=0&coin=1",
    "#/evidence?counts=3,1,4,1,5&first=two-group&second=two-group&p1=0&p2=1&split=0",
    "#/neuron?x=-100&w=100&b=100&eta=1000",
    "#/softmax?logits=1e6,-1e6&temperature=0.01",
    "#/ledger?v=1",
];

/// So many differences are told: the first are enough to see what is wrong.
const TOLD: usize = 16;

/// Puts the reader's hands and eyes into the document that is loaded.
pub fn arrive(page: &Page) {
    // A story takes as long as the machine lets it.
    page.session().post("/timeouts", &json!({ "script": 240_000 }));
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
///
/// # Panics
/// With what differs, and the story.
#[track_caller]
pub fn assert_true(page: &Page, story: &str) {
    let (link, kept) = shown(page);
    page.open(&link);
    arrive(page);
    let (written, fresh) = shown(page);
    assert_same(&kept, &fresh, &format!("the page and a fresh load of {link} differ; after {story}"));
    assert_eq!(written, link, "a fresh load writes another link; after {story}");
}

/// Asserts that two pages show the same.
#[track_caller]
fn assert_same(one: &[(String, String)], fresh: &[(String, String)], what: &str) {
    let at = |list: &[(String, String)], place: &str| {
        list.iter().find(|(each, _)| each == place).map_or_else(|| "(not there)".to_owned(), |(_, what)| what.clone())
    };
    let mut places: Vec<&String> = one.iter().map(|(place, _)| place).collect();
    places.extend(fresh.iter().map(|(place, _)| place).filter(|place| !one.iter().any(|(each, _)| each == *place)));
    let differ =
        places.into_iter().map(|place| (place, at(one, place), at(fresh, place))).filter(|(_, here, there)| here != there);
    let differences: Vec<String> = differ.map(|(place, here, there)| format!("{place}: {here}\n   fresh: {there}")).collect();
    let some = differences.iter().take(TOLD).cloned().collect::<Vec<_>>().join("\n");
    assert!(differences.is_empty(), "{what}\nin {} places:\n{some}", differences.len());
    assert!(one == fresh, "{what}\nThe same parts stand in another order.");
}

/// Tells a story on the page that is open; returns what was done.
#[track_caller]
fn tell(page: &Page, seed: u32, edits: u32, translator: Option<&str>) -> String {
    let script = "return window.consistency.story(...arguments);";
    let done = page.session().js_async(script, json!([seed, edits, translator]));
    let done: Vec<String> = serde_json::from_value(done).expect("a list of acts");
    let mut story =
        format!("WORMTEETH_SEED={seed}{}:\n", translator.map_or_else(String::new, |kind| format!(", texts translated ({kind})")));
    for (place, act) in done.iter().enumerate() {
        writeln!(story, "{:3}. {act}", place + 1).expect("a String takes all");
    }
    story
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
            let page_of_no_link = format!("#/{view}");
            let link = BEGINNINGS.into_iter().find(|link| seed % 3 == 0 && link.starts_with(&page_of_no_link));
            let link = link.unwrap_or(&page_of_no_link);
            page.open(link);
            arrive(page);
            let story = tell(page, seed, edits, translator);
            assert_true(page, &format!("the story from {link}, {story}"));
        });
    }
}

/// How many stories, of how many edits.
fn extent() -> (u32, u32) {
    if env::var("WORMTEETH_FULL").is_ok_and(|full| full == "1") { (10, 25) } else { (5, 15) }
}

fn property(view: &str) {
    let (many, edits) = extent();
    stories(view, many, edits, None);
}

#[test]
fn explore_shows_what_a_fresh_load_of_its_link_shows() {
    property("explore");
}

#[test]
fn information_shows_what_a_fresh_load_of_its_link_shows() {
    property("information");
}

#[test]
fn evidence_shows_what_a_fresh_load_of_its_link_shows() {
    property("evidence");
}

#[test]
fn neuron_shows_what_a_fresh_load_of_its_link_shows() {
    property("neuron");
}

#[test]
fn softmax_shows_what_a_fresh_load_of_its_link_shows() {
    property("softmax");
}

#[test]
fn the_ledger_shows_what_a_fresh_load_of_its_link_shows() {
    property("ledger");
}

#[test]
fn the_sentence_is_of_the_model_chosen_last() {
    // The second comes within a throttle of the first, and later than another's.
    for gap in [100, 350, 500, 700] {
        explore(|page| {
            page.open("#/explore");
            arrive(page);
            let story = "const { settled, sleep } = window.consistency, [gap] = arguments;
                await settled();
                document.querySelector('#model [value=uniform]').click();
                await sleep(gap);
                document.querySelector('#model [value=two-group]').click();";
            page.session().js_async(story, json!([gap]));
            assert_true(page, &format!("uniform, {gap} ms, two-group"));
        });
    }
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
    for view in ["explore", "information", "evidence", "neuron", "softmax", "ledger"] {
        stories(view, 1, 12, Some(kind));
        explore(|page| {
            page.open(&format!("#/{view}"));
            arrive(page);
            page.session().js_async(
                "const { settled, translate } = window.consistency, [kind] = arguments;
                 await settled();
                 translate(kind);
                 const unit = document.querySelector('#unit');
                 unit.value = 'nats';
                 unit.dispatchEvent(new Event('change', { bubbles: true }));
                 await settled();
                 document.querySelector('nav a:not([aria-current])').click();",
                json!([kind]),
            );
            page.wait_for("another page is shown", &format!("return !document.querySelector('main.{view}')"));
            assert_true(page, &format!("{view} translated ({kind}), unit nats, another page"));
        });
    }
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
        let of = |list: &[(String, String)], place: &str| -> Value {
            list.iter().find(|(each, _)| each.ends_with(place)).map_or(Value::Null, |(_, what)| json!(what))
        };
        for (place, part) in [
            ("#bars", "aria-valuetext"),
            ("#count-3", "holds “58”"),
            ("canvas", "pixels"),
            ("td", "says"),
            ("data.quantity", "value"),
        ] {
            assert!(of(&before, place).as_str().is_some_and(|what| what.contains(part)), "{place} with {part}: {before:#?}");
        }
        page.js("document.querySelector('#figures td').textContent = 'x';");
        assert_ne!(shown(page).1, before, "a changed cell of the folded table");
    });
}
