//! The contract of `<data>`: each named quantity once, with a value that parses, and the one the library computes.

use super::page::open;
use super::quantities::{Expected, Figures, hold, shown};
use wasm_bindgen_test::wasm_bindgen_test;
use wormteeth::info::{Family, Least, Sweep};
use wormteeth::model::{Lab, Model, analyse, decode};

/// What the contract asks for, by the library's own mathematics.
fn expected(lab: &Lab) -> Figures {
    let mut figures = Expected::new(lab.unit);
    let observed = lab.observed();
    let analysis = analyse(&observed, lab.q());
    figures.plain("mean.p", analysis.mean);
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
            figures.plain(&format!("argmin.{side}"), p);
        }
    }
    for (side, least) in leasts.iter().filter(|_| parameter) {
        figures.nats(&format!("min.{side}"), least.value.nats());
    }
    for (side, own, direction) in [("pq", "h.p", &analysis.forward), ("qp", "h.q", &analysis.reverse)] {
        figures.nats(&format!("kl.{side}"), direction.divergence.nats());
        figures.nats(&format!("ce.{side}"), direction.cross_entropy.nats());
        figures.nats(own, direction.entropy);
        for (bin, term) in direction.terms.iter().enumerate() {
            figures.nats(&format!("term.{side}.{bin}"), *term);
        }
    }
    figures.nats("js", analysis.js);
    for model in Model::ALL {
        figures.nats(&format!("model.{}.kl.pq", model.key()), sweep(model).least_forward(&observed).value.nats());
    }
    figures.all
}

/// Opens a link and waits until every figure is that of its lab.
async fn holds(query: &str) {
    open(query).await;
    let link = decode(&format!("#/explore?{query}"));
    hold(query, &expected(&link.sheets.expect("a query").lab)).await;
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
