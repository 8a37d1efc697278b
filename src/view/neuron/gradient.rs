//! The gradient of each cost: what it is the product of, its cost as a formula, and whether differences agree.

use super::Learning;
use super::factors::Factors;
use crate::info::Cost;
use crate::model::training::{Change, Fair};
use crate::state::scenes;
use crate::view::plain::{reads, text, written};
use crate::view::quantity::plain;
use crate::view::select::select;
use crate::web::dom::{Tag, math, of_class, tag, told};
use crate::web::frame::Stage;

/// Both costs, one below the other.
pub fn panel(learning: Learning) -> Tag {
    let Learning { state, work, setup, .. } = learning;
    let words = state.words().neuron();
    let choose = told(move |key: String| {
        if let Some(fair) = Fair::ALL.into_iter().find(|fair| fair.key() == key) {
            work.edit(Change::Fair(fair));
        }
    });
    let options = Fair::ALL.map(|fair| (fair.key(), (words.fair_name)(fair)));
    let head = of_class("div", "panel-head").all(&[
        tag("h2").with("id", "gradient-title").text(words.gradient_title),
        select("fair", words.fair, &options, reads(move || setup.read().fair.key()), choose),
    ]);
    of_class("section", "panel gradient").with("aria-labelledby", "gradient-title").all(&[
        head,
        block(Factors { learning, k: 0, cost: "quadratic" }, "cost p"),
        block(Factors { learning, k: 1, cost: "cross-entropy" }, "cost q"),
    ])
}

/// One cost at the step that is shown.
fn block(factors: Factors, class: &str) -> Tag {
    let Factors { learning: Learning { state, work, race, now, .. }, k, cost } = factors;
    let words = state.words();
    let neuron = words.neuron();
    let eta = move || race.read_untracked().eta[k];
    let end = |letter, figure| of_class("span", "end").text(letter).all(&[figure]);
    let rate = if k == 0 {
        written(tag("span"), move || scenes::figure(eta()))
    } else {
        plain(Stage::Write, &["neuron.", cost, ".eta"].concat(), reads(eta))
    };
    let step = written(tag("span"), move || scenes::figure(scenes::step_of_w(eta(), &now.read_untracked()[k])));
    let aside = of_class("span", "aside")
        .all(&[tag("span").text("η ").all(&[rate]), tag("span").text(neuron.step_of_w).text(" ").all(&[step])]);
    let check =
        state.alternative(move || scenes::gradient_check(Cost::ALL[k], work.session.read().sheet(), &now.read()[k], words));
    tag("div").with("class", class).all(&[
        of_class("div", "cost-head").all(&[
            tag("h3").text(neuron.costs[k]),
            formula(k),
            end("a ", factors.quantity(".a", |now| now.a)),
            end("C ", factors.quantity(".cost", |now| now.cost)),
        ]),
        factors.row(if k == 0 { "σ′(z)" } else { neuron.cancelled }).all(&[aside]),
        text(of_class("p", "hint"), move || check.get()),
    ])
}

/// The cost as a function of the output.
fn formula(k: usize) -> Tag {
    let formula = math("math").with("class", "formula");
    if k == 0 {
        let base = terms(math("mrow"), "( y − a )");
        terms(formula, "C = ½").all(&[math("msup").all(&[base, math("mn").text("2")])])
    } else {
        terms(formula, "C = − y ln a − ( 1 − y ) ln ( 1 − a )")
    }
}

/// Numbers, names and signs, put into `parent`.
fn terms(parent: Tag, formula: &str) -> Tag {
    for term in formula.split(' ') {
        let name = match term {
            "½" | "1" => "mn",
            "=" | "−" | "(" | ")" => "mo",
            _ => "mi",
        };
        let element = math(name).text(term);
        if matches!(term, "(" | ")") {
            element.set("stretchy", Some("false"));
        }
        parent.all(&[element]);
    }
    parent
}
