//! The Neuron view: its figures, the steps by drag, slider and play, its menus.

use super::hands::{choose, click, drag, place, refuse, sheets, table, visit};
use super::page::{fill, input, one, open_view, property, text, until};
use super::quantities::{Expected, Figures, hold};
use super::views::idle;
use wasm_bindgen_test::wasm_bindgen_test;
use wormteeth::info::{Cost, Neuron};
use wormteeth::model::training::{Experiment, Fair, RATE, SIZE, STEPS, TARGET};
use wormteeth::model::{Need, Sheets, Training, View, decode};

fn expected(Sheets { lab, training, .. }: &Sheets) -> Figures {
    let mut figures = Expected::new(lab.unit);
    let neuron = training.neuron();
    let [quadratic, cross_entropy] = Cost::ALL;
    let fair = match training.fair {
        Fair::Eta => neuron.eta,
        Fair::FirstStep => neuron.eta_for_equal_first_step(quadratic, cross_entropy).expect("an η"),
    };
    figures.plain("neuron.cross-entropy.eta", fair);
    for (cost, name, eta) in [(quadratic, "quadratic", neuron.eta), (cross_entropy, "cross-entropy", fair)] {
        let now = Neuron { eta, ..neuron }.run(cost, training.steps)[training.step];
        for (figure, value) in [("a", now.a), ("cost", now.cost), ("gradient.w", now.gradient.w), ("gradient.b", now.gradient.b)]
        {
            figures.plain(&format!("neuron.{name}.{figure}"), value);
        }
    }
    figures.all
}

async fn holds(query: &str) -> Sheets {
    open_view(View::Neuron, query).await;
    let sheets = decode(&format!("#/neuron?{query}")).sheets.expect("a query");
    hold(query, &expected(&sheets)).await;
    sheets
}

#[wasm_bindgen_test]
async fn figures_are_those_of_both_descents() {
    for query in [
        "v=1",
        "fair=first-step&step=17",
        "x=-2&y=0.25&w=0.5&b=-1&eta=3&steps=40&step=1",
        "eta=0&steps=2000&step=0",
        "x=0&y=1&w=100&b=-100&eta=1000&steps=5",
        "w=100&b=100&steps=2&fair=first-step",
    ] {
        let Sheets { training, .. } = holds(query).await;
        for (id, value) in [("steps", training.steps), ("step", training.step), ("step-number", training.step)] {
            until(&format!("{query}: {id}"), || input(id).value() == value.to_string()).await;
        }
        assert_eq!(property("#fair", "value"), training.fair.key(), "{query}");
        // A row for each tenth of the way, or for each step.
        until("the table", || table("#figures table").len() == training.steps.min(10) + 1).await;
    }
}

#[wasm_bindgen_test]
async fn a_drag_or_a_slider_over_a_chart_sets_step_and_start() {
    let start = holds("v=1").await;
    let race = one("#chart-race .hit");
    drag(&race, &[place(&race, 0.9, 0.5), place(&race, 0.5, 0.5), place(&race, 0.25, 0.5)]).await;
    let dragged = sheets("a quarter of 300 steps", |sheets| sheets.training.step.abs_diff(75) <= 1).await;
    hold("dragged", &expected(&dragged)).await;
    assert_eq!(input("step").value(), dragged.training.step.to_string(), "the slider stands there");
    fill("step", "12");
    let slid = sheets("the slider", |sheets| sheets.training.step == 12).await;
    hold("slid", &expected(&slid)).await;
    let sigmoid = one("#chart-sigmoid .hit");
    drag(&sigmoid, &[place(&sigmoid, 0.6, 0.5), place(&sigmoid, 0.25, 0.5)]).await;
    let z = |training: &Training| training.w * training.x + training.b;
    let moved = sheets("the start is left of 0", |sheets| z(&sheets.training) < -0.5).await;
    assert_eq!(Training { w: 2.0, b: 2.0, ..moved.training }, Training { step: 12, ..start.training });
    hold("another start", &expected(&moved)).await;
    for _ in 0..3 {
        click("#undo");
    }
    hold("three steps of undo", &expected(&start)).await;
}

#[wasm_bindgen_test]
async fn fields_menus_and_what_is_refused() {
    let start = holds("step=7").await;
    assert_eq!(property("#preset", "value"), Experiment::Second.key());
    let within = Need::Whole { from: 0, to: start.training.steps };
    refuse(&[
        ("x", "101", Some(SIZE.refuse("x")), "x-error"),
        ("y", "-0.1", Some(TARGET.refuse("y")), "y-error"),
        ("w", "", None, "w-error"),
        ("eta", "-1", Some(RATE.refuse("eta")), "eta-error"),
        ("steps", "0", Some(STEPS.refuse("steps")), "steps-error"),
        ("step-number", "301", Some(within.refuse("step")), "step-error"),
    ])
    .await;
    choose("fair", Fair::FirstStep.key());
    fill("w", "-1");
    let own = sheets("own", |sheets| sheets.training.w == -1.0 && sheets.training.fair == Fair::FirstStep).await;
    until("it is no experiment", || property("#preset", "value") == "own").await;
    hold("own", &expected(&own)).await;
    choose("preset", Experiment::First.key());
    let first = sheets("the experiment", |sheets| Experiment::of(&sheets.training) == Some(Experiment::First)).await;
    hold("the experiment", &expected(&first)).await;
}

#[wasm_bindgen_test]
async fn play_ends_with_the_view_and_its_step_is_there_again() {
    holds("steps=2000&step=0").await;
    let step = || input("step").value().parse::<usize>().unwrap_or(0);
    let playing = || one("#play").get_attribute("aria-label").as_deref() == Some("Pause");
    click("#play");
    until("it plays", || step() > 5).await;
    assert!(playing());
    visit(View::Explore).await;
    idle("Explore, while Neuron played").await;
    visit(View::Neuron).await;
    let left = sheets("there again", |_| true).await;
    assert!(!playing() && (5..1000).contains(&left.training.step), "{}", left.training.step);
    hold("as it was left", &expected(&left)).await;
    idle("it does not play on").await;
    assert_eq!(step(), left.training.step);
    // To the end, and no farther.
    fill("step-number", "1995");
    choose("speed", "fast");
    click("#play");
    until("the end", || step() == 2000 && !playing()).await;
    let end = sheets("the end", |sheets| sheets.training.step == 2000).await;
    hold("the end", &expected(&end)).await;
    assert!(!text("#sentence").is_empty());
}
