//! The contract of `<data>`: each named quantity once, with a value that parses, and the one the library computes.

use super::page::{all, frame, now, open, run};
use std::collections::BTreeMap;
use wasm_bindgen_test::wasm_bindgen_test;
use wormteeth::info::{Family, Least, Sweep};
use wormteeth::model::{Lab, Model, analyse, decode, number};

/// Value, unit and text by name.
type Figures = BTreeMap<String, (String, Option<String>, String)>;

fn shown() -> Figures {
    let mut figures = Figures::new();
    for data in all("data.quantity") {
        let name = data.get_attribute("data-quantity").expect("a quantity has a name");
        let figure = (
            data.get_attribute("value").expect("a quantity has a value"),
            data.get_attribute("data-unit"),
            data.text_content().unwrap_or_default(),
        );
        assert!(figures.insert(name.clone(), figure).is_none(), "{name} stands in two places");
    }
    figures
}

/// What the contract asks for, by the library's own mathematics.
fn expected(lab: &Lab) -> Figures {
    let mut figures = Figures::new();
    let mut plain = |name: &str, value: f64, unit: Option<&str>| {
        let figure = (number::shortest(value), unit.map(str::to_owned), number::fixed(value, 3));
        figures.insert(name.to_owned(), figure);
    };
    let observed = lab.observed();
    let analysis = analyse(&observed, lab.q());
    plain("mean.p", analysis.mean, None);
    let sweep = |model: Model| {
        let family = match model {
            Model::Uniform => Family::Uniform,
            Model::Binomial => Family::Binomial,
            Model::TwoGroup => Family::TwoGroup { split: lab.split },
        };
        Sweep::new(family, lab.bins())
    };
    let own = sweep(lab.model);
    let leasts: [(&str, Least); 2] = [("pq", own.least_forward(&observed)), ("qp", own.least_reverse(&observed))];
    let parameter = lab.family().has_parameter();
    for (side, least) in leasts.iter().filter(|_| parameter) {
        if let Some(p) = least.p {
            plain(&format!("argmin.{side}"), p, None);
        }
    }
    let mut nats = |name: &str, nats: f64| plain(name, lab.unit.from_nats(nats), Some(lab.unit.name()));
    for (side, least) in leasts.iter().filter(|_| parameter) {
        nats(&format!("min.{side}"), least.value.nats());
    }
    for (side, own, direction) in [("pq", "h.p", &analysis.forward), ("qp", "h.q", &analysis.reverse)] {
        nats(&format!("kl.{side}"), direction.divergence.nats());
        nats(&format!("ce.{side}"), direction.cross_entropy.nats());
        nats(own, direction.entropy);
        for (bin, term) in direction.terms.iter().enumerate() {
            nats(&format!("term.{side}.{bin}"), *term);
        }
    }
    nats("js", analysis.js);
    for model in Model::ALL {
        nats(&format!("model.{}.kl.pq", model.key()), sweep(model).least_forward(&observed).value.nats());
    }
    figures
}

fn differences(shown: &Figures, expected: &Figures) -> Vec<String> {
    let names = shown.keys().chain(expected.keys().filter(|name| !shown.contains_key(*name)));
    let differ = names.filter(|name| shown.get(*name) != expected.get(*name));
    differ.map(|name| format!("{name}: {:?}, not {:?}", shown.get(name), expected.get(name))).collect()
}

/// Opens a link and waits until every figure is that of its lab.
async fn holds(query: &str) {
    open(query).await;
    let link = decode(&format!("#/explore?{query}"));
    let expected = expected(&link.sheets.expect("a query").lab);
    let start = now();
    loop {
        let shown = shown();
        let differences = differences(&shown, &expected);
        if differences.is_empty() {
            break;
        }
        assert!(now() - start < 5000.0, "{query}: {differences:#?}");
        frame().await;
    }
    for (name, (value, _, text)) in shown() {
        let as_javascript = run(&format!("return Number('{value}')")).as_f64().unwrap_or(f64::NAN);
        assert!(!as_javascript.is_nan() && !value.starts_with("-0") || value.starts_with("-0."), "{name} is {value}");
        let decimals = text.rsplit_once('.').map(|(_, decimals)| decimals.len());
        assert!(text == "∞" || decimals == Some(3), "{name} reads {text}");
    }
}

#[wasm_bindgen_test]
async fn the_figures_of_the_article_stand_once() {
    holds("v=1").await;
    let shown = shown();
    for (name, text) in
        [("h.p", "3.121"), ("kl.pq", "0.477"), ("kl.qp", "0.330"), ("argmin.pq", "0.570"), ("model.uniform.kl.pq", "0.338")]
    {
        assert_eq!(shown.get(name).map(|(_, _, text)| text.as_str()), Some(text), "{name}");
    }
}

#[wasm_bindgen_test]
async fn figures_are_those_of_every_model_and_unit() {
    for query in [
        "model=two-group&p=0.466&unit=nats",
        "model=two-group&split=0&p=0.1&unit=dits",
        "model=uniform&unit=dits",
        "counts=1,3&p=0.5",
        "counts=1e-9,1e9,0&model=binomial&p=0.3",
    ] {
        holds(query).await;
    }
}

#[wasm_bindgen_test]
async fn figures_hold_where_something_is_infinite() {
    for query in [
        "p=0",
        "p=1&unit=nats",
        "counts=0,0,0,0,0,0,0,500,0,0,0&p=0.7",
        "counts=2,5,19,58,100,0,58,47,46,45,37",
        "counts=0,6,0&p=1",
        "counts=4,0&model=two-group&p=0",
    ] {
        holds(query).await;
    }
}

#[wasm_bindgen_test]
async fn figures_hold_for_a_hundred_and_one_bins() {
    let counts: Vec<String> = (0..101).map(|k| (k * k % 17).to_string()).collect();
    holds(&format!("counts={}&p=0.4", counts.join(","))).await;
    holds("v=1").await;
}
