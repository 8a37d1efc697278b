//! The Softmax view: its figures, bars, classes, and the formula that breaks down.

use super::hands::{choose, click, drag, place, press, refuse, sheets, table};
use super::page::{all, fill, hidden, input, one, open_view, property, until};
use super::quantities::{Expected, Figures, hold};
use wasm_bindgen_test::wasm_bindgen_test;
use wormteeth::i18n::messages;
use wormteeth::info::{Breakdown, Naive, Precision, Softmax};
use wormteeth::model::{CLASSES, LOGIT, Lang, LogitPreset, Logits, Sheets, TEMPERATURE, View, decode};

fn expected(Sheets { lab, softmax: Logits { logits, target, temperature }, .. }: &Sheets) -> Figures {
    let mut figures = Expected::new(lab.unit);
    let softmax = Softmax::new(logits, *temperature).expect("logits");
    let gradient = softmax.gradient(*target).expect("a target");
    for class in 0..logits.len() {
        figures.plain(&format!("softmax.p.{class}"), softmax.pmf().p()[class]);
        figures.nats(&format!("softmax.log.{class}"), softmax.pmf().ln()[class]);
        figures.plain(&format!("softmax.gradient.{class}"), gradient[class]);
    }
    figures.nats("softmax.nll", softmax.nll(*target).expect("a target"));
    figures.nats("softmax.log-sum-exp", softmax.greatest() / temperature + softmax.ln_sum());
    figures.nats("softmax.target-logit", logits[*target] / temperature);
    for (name, precision) in ["softmax.naive.f32.nll", "softmax.naive.f64.nll"].into_iter().zip(Precision::ALL) {
        match Naive::new(logits, *temperature, *target, precision).expect("logits").nll {
            Ok(nats) => figures.nats(name, nats),
            Err(Breakdown::LogOfZero) => figures.nats(name, f64::INFINITY),
            Err(Breakdown::InfinityByInfinity | Breakdown::ZeroByZero) => {}
        }
    }
    figures.all
}

async fn holds(query: &str) -> Figures {
    open_view(View::Softmax, query).await;
    let expected = expected(&decode(&format!("#/softmax?{query}")).sheets.expect("a query"));
    hold(query, &expected).await;
    expected
}

#[wasm_bindgen_test]
async fn figures_are_softmaxs_and_what_is_no_number_is_left_out() {
    const NAIVE: [&str; 2] = ["softmax.naive.f32.nll", "softmax.naive.f64.nll"];
    for (query, there) in [
        ("v=1", [true, true]),
        ("logits=100,101,102&unit=nats", [false, true]), // ∞/∞ in f32
        ("logits=1000,0&target=0", [false, false]),
        ("logits=1000,0&target=1&unit=dits", [true, true]),     // −log 0
        ("logits=-1000,-1001,-999.5&target=2", [false, false]), // 0/0
        ("logits=0,0,0,0,0,0,0,0&target=7&temperature=0.01", [true, true]),
        ("logits=-1e6,1e6&temperature=100&unit=nats", [true, true]),
    ] {
        let figures = holds(query).await;
        assert_eq!(NAIVE.map(|name| figures.contains_key(name)), there, "{query}");
        // In its place stand words.
        let said: Vec<bool> =
            all(".naive .nll-cell").iter().map(|cell| !cell.text_content().unwrap_or_default().trim().is_empty()).collect();
        assert_eq!(said, [true; 3], "{query}");
    }
}

#[wasm_bindgen_test]
async fn a_drag_and_keys_on_the_bars_change_one_logit() {
    holds("v=1").await;
    let bars = one("#bars");
    let (x, _) = place(&one("#logit-1"), 0.5, 0.5);
    let y = |down: f64| place(&bars, 0.5, down).1;
    let (far, _) = place(&one("#logit-2"), 0.5, 0.5);
    // The bar that was taken hold of stays the one, though the pointer leaves its column.
    drag(&bars, &[(x, y(0.4)), (x, y(0.6)), (far, y(0.95))]).await;
    let dragged = sheets("below zero", |sheets| sheets.softmax.logits[1] < 0.0).await;
    let Logits { logits, .. } = &dragged.softmax;
    assert_eq!((logits[0], logits[2]), (1.0, 3.0));
    assert_eq!(property("#preset", "value"), "own");
    hold("dragged", &expected(&dragged)).await;
    click("#undo");
    hold("one step of undo", &expected(&Sheets::default())).await;
    press(&bars, &["ArrowLeft", "ArrowUp", "ArrowUp", "ArrowRight", "PageDown"]);
    let pressed = sheets("keys", |sheets| sheets.softmax.logits == [1.2, 1.0, 3.0]).await;
    hold("keys", &expected(&pressed)).await;
    let words = messages(Lang::En).softmax();
    until("the class is said", || bars.get_attribute("aria-label") == Some((words.bars_label)(1))).await;
    assert_eq!(bars.get_attribute("aria-valuenow").as_deref(), Some("1"));
    // The slider is of the temperature's decimal logarithm.
    fill("temperature", "1");
    click("#more-10");
    let warm = sheets("warm", |sheets| sheets.softmax.temperature == 10.0 && sheets.softmax.logits[1] == 11.0).await;
    hold("warm", &expected(&warm)).await;
    assert_eq!(input("temperature-number").value(), "10");
}

#[wasm_bindgen_test]
async fn classes_come_and_go_with_their_rows() {
    holds("v=1").await;
    for classes in [8, 2, 5] {
        fill("classes", &classes.to_string());
        let now = sheets("classes", |sheets| sheets.softmax.classes() == classes).await;
        hold("classes", &expected(&now)).await;
        assert_eq!(table("#figures table").len(), classes);
        for part in [".counts li", "#target label"] {
            let there = all(part).iter().filter(|each| !hidden(each)).count();
            assert_eq!(there, classes, "{part}");
        }
    }
    click("#target input[value='4']");
    let last = sheets("the target", |sheets| sheets.softmax.target == 4).await;
    hold("the target", &expected(&last)).await;
    // The target of a class that goes is the last one left.
    fill("classes", "3");
    let cut = sheets("three classes", |sheets| sheets.softmax.classes() == 3).await;
    assert_eq!((cut.softmax.target, property("#target input:checked", "value").as_str()), (2, "2"));
    hold("three classes", &expected(&cut)).await;
}

#[wasm_bindgen_test]
async fn fields_menus_and_what_is_refused() {
    holds("target=1").await;
    refuse(&[
        ("logit-0", "1e7", Some(LOGIT.refuse("logits")), "logits-error"),
        ("logit-2", "", None, "logits-error"),
        ("classes", "9", Some(CLASSES.refuse("classes")), "classes-error"),
        ("classes", "2.5", Some(CLASSES.refuse("classes")), "classes-error"),
        ("temperature-number", "0", Some(TEMPERATURE.refuse("temperature")), "temperature-error"),
    ])
    .await;
    for preset in LogitPreset::ALL {
        choose("preset", preset.key());
        let now = sheets(preset.key(), |sheets| sheets.softmax == preset.sheet()).await;
        hold(preset.key(), &expected(&now)).await;
        assert_eq!(property("#preset", "value"), preset.key());
        assert_eq!(property("#target input:checked", "value"), now.softmax.target.to_string());
    }
}
