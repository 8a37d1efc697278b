//! The Evidence view: its figures and samples, the dials over its charts, and its run.

use super::hands::{choose, click, drag, place, press, refuse, sheets, table, visit};
use super::page::{all, fill, input, one, open_view, property, text, until};
use super::quantities::{Expected, Figures, hold, shown};
use super::views::idle;
use wasm_bindgen_test::wasm_bindgen_test;
use wormteeth::chart::{Density, Kind, margins};
use wormteeth::i18n::messages;
use wormteeth::info::{LikelihoodRatio, Pmf, Worms, kl};
use wormteeth::model::evidence::{CAUGHT, Change, P, Pair, SEED, SIZE, SPLIT};
use wormteeth::model::{Lang, Sheet, Sheets, View, decode};
use wormteeth::state::scenes::evidence::{FIRST_GOAL, Repeats, Setting, reach};

/// The figures when the samples drawn unasked are there.
fn expected(Sheets { lab, catch, .. }: &Sheets) -> Figures {
    let mut figures = Expected::new(lab.unit);
    let p = lab.observed();
    let bins = p.len();
    let [mut first, second] = catch.models(bins);
    let ratio = LikelihoodRatio::new(&first, &second);
    let worms: Vec<usize> = Worms::new(&p, catch.seed as u64).take(catch.caught).collect();
    let counts: Vec<f64> = (0..bins).map(|bin| worms.iter().filter(|worm| **worm == bin).count() as f64).collect();
    figures.whole("evidence.caught", catch.caught);
    if let Ok(data) = Pmf::from_counts(&counts) {
        if let Some(p) = catch.family(bins).fit(bins, &data).filter(|_| catch.refit) {
            first = catch.family(bins).pmf(bins, p);
        }
        figures.nats("gap.truth-data", kl(&p, &data).nats());
        figures.nats("gap.data-model", kl(&data, &first).nats());
    }
    figures.nats("gap.truth-model", kl(&p, &first).nats());
    if let Some(mean) = ratio.running_mean(&worms).last().and_then(|last| last.nats()) {
        figures.nats("evidence.mean", mean);
    }
    if let Some(mean) = ratio.mean(&p).nats() {
        figures.nats("evidence.expected", mean);
    }
    let setting = Setting::new(&p, catch, reach(catch.caught, None));
    let mut repeats = Repeats::new(&setting);
    while repeats.step(FIRST_GOAL) {}
    let results = repeats.results(FIRST_GOAL);
    let (bet, measured) = (results.bet(catch.size).expect("a bet"), results.measured(catch.size).expect("samples"));
    figures.whole("bet.samples", bet.samples);
    figures.plain("bet.share", bet.share.expect("there are samples"));
    figures.nats("plugin.mean", measured.mean.expect("there are samples"));
    figures.nats("plugin.bias", setting.bias(catch.size));
    figures.all
}

#[wasm_bindgen_test]
async fn figures_are_those_of_the_worms_and_samples_and_left_out_where_there_is_no_number() {
    for (query, left_out) in [
        ("v=1", &[][..]),
        ("caught=0&unit=nats&size=7", &["gap.truth-data", "gap.data-model", "evidence.mean"]),
        // Neither model can give every worm: two-group at 0 and at 1.
        ("first=two-group&p1=0&second=two-group&p2=1&caught=9&unit=dits", &["evidence.mean", "evidence.expected"]),
        ("counts=1,2,3,4&first=two-group&p1=1&caught=200&split=1&seed=9&size=20", &[]),
        ("refit=refitted&p1=0.9&caught=40&size=50", &[]),
    ] {
        open_view(View::Evidence, query).await;
        let expected = expected(&decode(&format!("#/evidence?{query}")).sheets.expect("a query"));
        for name in left_out {
            assert!(!expected.contains_key(*name), "{query}: {name} is a number");
        }
        hold(query, &expected).await;
    }
}

/// A place over a chart whose scale of worms ends at `most`.
fn at(chart: &web_sys::Element, worms: f64, most: f64) -> (f64, f64) {
    let (width, side) = (f64::from(chart.client_width()), margins(Kind::Trend, Density::Normal));
    place(chart, (side.left + worms.log10() / most.log10() * (width - side.left - side.right)) / width, 0.5)
}

#[wasm_bindgen_test]
async fn drags_and_keys_on_the_charts_set_how_many_worms() {
    open_view(View::Evidence, "v=1").await;
    let (caught, size) = (one("#caught-dial"), one("#plug-in-dial"));
    drag(&caught, &[at(&caught, 30.0, 1000.0), at(&caught, 200.0, 1000.0), at(&caught, 8.0, 1000.0)]).await;
    let now = sheets("caught", |sheets| sheets.catch.caught == 8).await;
    drag(&size, &[at(&size, 500.0, 5000.0), at(&size, 20.0, 5000.0)]).await;
    let now = Sheets { catch: sheets("size", |sheets| sheets.catch.size == 20).await.catch, ..now };
    assert_eq!(now.catch.caught, 8);
    hold("dragged", &expected(&now)).await;
    // One size for both charts and the field.
    for id in ["bet-dial", "plug-in-dial"] {
        assert_eq!(one(&format!("#{id}")).get_attribute("aria-valuenow").as_deref(), Some("20"), "{id}");
    }
    assert_eq!((input("size").value().as_str(), input("caught").value().as_str()), ("20", "8"));
    press(&caught, &["ArrowRight", "ArrowRight", "PageUp", "ArrowDown"]);
    press(&one("#bet-dial"), &["Home", "ArrowUp"]);
    let pressed = sheets("keys", |sheets| (sheets.catch.caught, sheets.catch.size) == (109, 2)).await;
    hold("keys", &expected(&pressed)).await;
    for id in ["catch-1", "catch-10", "catch-100"] {
        click(&format!("#{id}"));
    }
    let more = sheets("buttons", |sheets| sheets.catch.caught == 220).await;
    hold("buttons", &expected(&more)).await;
    // As many rows as bins; the worms of each come to all that are caught.
    let column =
        || table("#figures table:first-of-type").iter().map(|row| row[2].parse().unwrap_or(f64::NAN)).collect::<Vec<f64>>();
    until("the table", || column().iter().sum::<f64>() == 220.0).await;
    assert_eq!(column().len(), more.lab.counts.len());
}

#[wasm_bindgen_test]
async fn fields_menus_and_what_is_refused() {
    open_view(View::Evidence, "size=5&caught=3").await;
    hold("at first", &expected(&decode("#/evidence?size=5&caught=3").sheets.expect("a query"))).await;
    assert_eq!(property("#preset", "value"), Pair::Article.key());
    assert!(input("p2").disabled() && input("split").disabled() && !input("p1").disabled());
    refuse(&[
        ("p1", "1.5", Some(P.refuse("p1")), "p1-error"),
        ("caught", "100001", Some(CAUGHT.refuse("caught")), "caught-error"),
        ("caught", "2.5", Some(CAUGHT.refuse("caught")), "caught-error"),
        ("seed", "-1", Some(SEED.refuse("seed")), "seed-error"),
        ("size", "0", Some(SIZE.refuse("size")), "size-error"),
        ("size", "", None, "size-error"),
    ])
    .await;
    choose("preset", Pair::Close.key());
    let start = decode("#/evidence?size=5&caught=3").sheets.expect("a query").catch;
    let close = start.outcome(&Change::Load(Pair::Close), &start).expect("a pair");
    let now = sheets("the pair", |sheets| sheets.catch == close).await;
    hold("the pair", &expected(&now)).await;
    until("its split can be set", || !input("split").disabled()).await;
    refuse(&[("split", "100", Some(SPLIT.refuse("split")), "split-error")]).await;
    assert_eq!((property("#first", "value").as_str(), property("#second", "value").as_str()), ("two-group", "uniform"));
    choose("second", "binomial");
    choose("refit", "refitted");
    fill("p2", "0.25");
    let own = sheets("own", |sheets| sheets.catch.second.p == 0.25 && sheets.catch.refit).await;
    assert_eq!(property("#preset", "value"), "own");
    hold("own", &expected(&own)).await;
}

#[wasm_bindgen_test]
async fn a_run_ends_with_the_view_and_the_catch_is_there_again() {
    open_view(View::Evidence, "caught=77&size=5000").await;
    let words = messages(Lang::En).evidence();
    let samples = || shown().get("bet.samples").and_then(|(value, ..)| value.parse().ok()).unwrap_or(0.0);
    until("the first samples", || samples() == FIRST_GOAL as f64 && text("#run") == words.run).await;
    let first = shown();
    click("#run");
    until("it goes", || samples() > FIRST_GOAL as f64 && text("#run") == words.stop).await;
    click("#run");
    idle("stopped").await;
    let stopped = samples();
    click("#run");
    until("it goes on", || samples() > stopped && text("#run") == words.stop).await;
    visit(View::Explore).await;
    idle("Explore, after a run was left").await;
    visit(View::Evidence).await;
    until("the samples unasked", || samples() == FIRST_GOAL as f64).await;
    hold("as it was", &first).await;
    assert!(all("#run").len() == 1 && text("#run") == words.run);
    idle("no run begins by itself").await;
}
