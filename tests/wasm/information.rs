//! The Information view: its figures, handles, bars, lists and the table of outcomes.

use super::hands::{choose, click, drag, place, press, refuse, sheets, table};
use super::page::{all, fill, hidden, input, one, open_view, property, text, until};
use super::quantities::{Expected, Figures, hold};
use wasm_bindgen_test::wasm_bindgen_test;
use wormteeth::chart::{Density, Kind, margins};
use wormteeth::i18n::messages;
use wormteeth::info::{Jensen, ListEntropy, Pmf, Triangle, Unit, coin_entropy, cross_entropy, entropy, kl, self_information};
use wormteeth::model::chances::{CHANCE, Chances, Knob, LIST, List, OUTCOMES};
use wormteeth::model::{Compared, Lang, ListPreset, Need, Sheets, View, decode, number};
use wormteeth::state::scenes;

fn expected(Sheets { lab, chances, .. }: &Sheets) -> Figures {
    let mut figures = Expected::new(lab.unit);
    let [p, q] = [&chances.p, &chances.q].map(|list| Pmf::from_counts(list).expect("a list"));
    let (list, jensen) = (ListEntropy::new(&chances.p).expect("a list"), Jensen::of_ratios(&p, &q));
    let coins = Triangle::of_coins(chances.coins);
    figures.plain("list.sum", list.sum);
    for (name, nats) in [
        ("event.information", self_information(chances.event)),
        ("coin.h", coin_entropy(chances.coin)),
        ("list.h.raw", list.raw),
        ("list.h.normalised", list.normalised),
        ("h.p", entropy(&p)),
        ("kl.pq", kl(&p, &q).nats()),
        ("ce.pq", cross_entropy(&p, &q).nats()),
        ("kl.qp", kl(&q, &p).nats()),
        ("jensen.mean", jensen.mean_y),
        ("jensen.curve", jensen.curve),
        ("jensen.gap", jensen.gap),
        ("coins.direct", coins.direct),
        ("coins.first", coins.first_leg),
        ("coins.second", coins.second_leg),
    ] {
        figures.nats(name, nats);
    }
    figures.all
}

#[wasm_bindgen_test]
async fn figures_are_those_of_the_lists() {
    for query in [
        "v=1",
        "unit=nats&event=1&coin=0&p=0.001,0.001,0.001,0.999",
        "unit=dits&event=0&p=1,0,3&q=0,1,1&coins=1,0.5,0",
        "p=1e9,1e-9,5,0,2,3,4,5,6,7,8,9&q=12,11,10,9,8,7,6,5,4,3,2,1",
        "coin=0.3&p=1,0&q=1,0",
    ] {
        open_view(View::Information, query).await;
        let sheets = decode(&format!("#/information?{query}")).sheets.expect("a query");
        hold(query, &expected(&sheets)).await;
    }
}

#[wasm_bindgen_test]
async fn a_drag_over_a_curve_or_a_bar_is_one_edit_that_every_figure_follows() {
    open_view(View::Information, "v=1").await;
    let start = Sheets::default();
    hold("at first", &expected(&start)).await;
    // The handle comes to the pointer: half a pixel is far less than a hundredth.
    let curves: [(&str, fn(&Chances) -> f64); 2] =
        [("chart-event", |chances| chances.event), ("chart-coin", |chances| chances.coin)];
    for (chart, chance) in curves {
        let hit = one(&format!("#{chart} .hit"));
        let width = f64::from(hit.client_width());
        let side = margins(Kind::Curves, Density::Normal);
        let at = |p: f64| place(&hit, (side.left + p * (width - side.left - side.right)) / width, 0.5);
        drag(&hit, &[at(0.2), at(0.5), at(0.8)]).await;
        let dragged = sheets(chart, |sheets| (chance(&sheets.chances) - 0.8).abs() < 0.01).await;
        hold(chart, &expected(&dragged)).await;
    }
    for (list, entry) in [(List::P, 1), (List::Q, 3)] {
        let (bars, field) = (one(&format!("#bars-{}", list.key())), one(&format!("#{}-{entry}", list.key())));
        let (x, _) = place(&field, 0.5, 0.5);
        let y = |down: f64| place(&bars, 0.5, down).1;
        let before = sheets("written", |_| true).await.chances;
        drag(&bars, &[(x, y(0.6)), (x, y(0.4)), (x, y(0.3))]).await;
        let raised = |chances: &Chances| chances.list(list)[entry] > 0.5;
        let after = sheets("the bar is higher", |sheets| raised(&sheets.chances)).await;
        let others = |chances: &Chances| [0, 1, 2, 3].map(|k| if k == entry { 0.0 } else { chances.list(list)[k] });
        assert_eq!(others(&after.chances), others(&before), "another bar of {list:?} moved");
        assert_eq!(input(&format!("{}-{entry}", list.key())).value(), Knob::Entry(list, entry).text(&after.chances));
        hold("the bar", &expected(&after)).await;
    }
    for _ in 0..4 {
        click("#undo");
    }
    hold("four drags are four steps of undo", &expected(&start)).await;
}

#[wasm_bindgen_test]
async fn keys_move_the_bars_and_sliders_their_chances() {
    open_view(View::Information, "v=1").await;
    let (bars, words) = (one("#bars-q"), messages(Lang::En).information());
    press(&bars, &["ArrowRight", "ArrowUp", "PageUp"]);
    let start = Chances::default();
    let moved =
        sheets("eleven hundredths more", |sheets| sheets.chances.q[1] == (start.q[1] * 100.0 + 11.0).round() / 100.0).await;
    assert_eq!(moved.chances, Chances { q: vec![0.4, moved.chances.q[1], 0.2, 0.1], ..start });
    let attribute = |name: &str| bars.get_attribute(name).unwrap_or_default();
    until("the bar is said", || attribute("aria-label") == (words.bars)(Knob::Entry(List::Q, 1))).await;
    assert_eq!(attribute("aria-valuenow"), number::shortest(moved.chances.q[1]));
    hold("keys", &expected(&moved)).await;
    press(&bars, &["Home"]);
    let infinite = sheets("nothing is left", |sheets| sheets.chances.q[1] == 0.0).await;
    hold("no such outcome in Q", &expected(&infinite)).await;
    for (slider, p) in [("event", "0.125"), ("coin", "0.9"), ("coins-1", "0.75")] {
        fill(slider, p);
        until(slider, || input(&format!("{slider}-number")).value().starts_with(p)).await;
    }
    let slid = sheets("all three", |sheets| sheets.chances.coins[1] == 0.75).await;
    assert_eq!((slid.chances.event, slid.chances.coin), (0.125, 0.9));
    hold("sliders", &expected(&slid)).await;
}

#[wasm_bindgen_test]
async fn what_is_refused_is_said_beside_its_field() {
    open_view(View::Information, "p=0,2&q=1,1").await;
    hold("at first", &expected(&decode("#/information?p=0,2&q=1,1").sheets.expect("a query"))).await;
    let least = Need::Whole { from: 2, to: 12 };
    refuse(&[
        ("event-number", "1.5", Some(CHANCE.refuse("event")), "event-error"),
        ("coin-number", "-1", Some(CHANCE.refuse("coin")), "coin-error"),
        ("coin-number", "", None, "coin-error"),
        ("p-0", "-1", Some(LIST.refuse("p")), "p-error"),
        ("p-1", "0", Some(Need::NotAllZero.refuse("p")), "p-error"),
        ("q-1", "1e10", Some(LIST.refuse("q")), "q-error"),
        ("outcomes", "13", Some(OUTCOMES.refuse("outcomes")), "outcomes-error"),
        ("outcomes", "1", Some(least.refuse("outcomes")), "outcomes-error"),
        ("coins-2-number", "7", Some(CHANCE.refuse("coins")), "coins-error"),
    ])
    .await;
}

#[wasm_bindgen_test]
async fn lists_ready_made_and_rows_for_as_many_outcomes_as_there_are() {
    open_view(View::Information, "v=1").await;
    assert_eq!((property("#preset-p", "value").as_str(), property("#preset-q", "value").as_str()), ("even", "own"));
    choose("preset-p", ListPreset::Trap.key());
    let trap = sheets("the trap", |sheets| sheets.chances.p == ListPreset::Trap.lists().0).await;
    assert_eq!(trap.chances.q, Chances::default().q, "Q stays");
    assert_eq!(property("#preset-p", "value"), ListPreset::Trap.key());
    hold("the trap", &expected(&trap)).await;
    choose("preset-q", ListPreset::Soft.key());
    let soft = sheets("both lists", |sheets| ListPreset::Soft.is(&sheets.chances)).await;
    until("the menus say so", || property("#preset-p", "value") == "own" && property("#preset-q", "value") == "soft").await;
    hold("both lists", &expected(&soft)).await;
    choose("unit", "nats");
    for outcomes in [12, 3, 5] {
        fill("outcomes", &outcomes.to_string());
        let now = sheets("outcomes", |sheets| sheets.chances.outcomes() == outcomes).await;
        hold("outcomes", &expected(&now)).await;
        let compared = Compared::new(&now.chances.p, &now.chances.q);
        let rows: Vec<_> = scenes::list_table(&now.chances, &compared, Unit::Nats).into_iter().map(Vec::from).collect();
        until("a row for each", || table("#figures table") == rows).await;
        for list in ["p", "q"] {
            let fields = all(&format!(".part-{list} .knobs .knob"));
            assert_eq!(fields.iter().filter(|field| !hidden(field)).count(), outcomes, "fields of {list}");
        }
        assert_eq!(text("#figures thead th:last-child"), "P ln P/Q");
    }
}
