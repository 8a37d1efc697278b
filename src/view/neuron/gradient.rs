//! The gradient of each cost as the product of its factors, with figures and bars; and checked by differences.

use super::Learning;
use crate::digits;
use crate::info::{Cost, NeuronState};
use crate::model::training::{Change, Fair};
use crate::state::{Boxed, State, boxed, memo, scenes};
use crate::view::dynamic::text;
use crate::view::follow::follow;
use crate::view::header::Select;
use crate::view::quantity::Plain;
use crate::web;
use crate::web::frame::Stage;
use leptos::{html, prelude::*};
use web_sys::HtmlElement;

/// Names of the quantities, and the class that gives a cost its colour.
struct Names {
    class: &'static str,
    a: &'static str,
    cost: &'static str,
    by_w: &'static str,
    by_b: &'static str,
}

const NAMES: [Names; 2] = [
    Names {
        class: "p",
        a: "neuron.quadratic.a",
        cost: "neuron.quadratic.cost",
        by_w: "neuron.quadratic.gradient.w",
        by_b: "neuron.quadratic.gradient.b",
    },
    Names {
        class: "q",
        a: "neuron.cross-entropy.a",
        cost: "neuron.cross-entropy.cost",
        by_w: "neuron.cross-entropy.gradient.w",
        by_b: "neuron.cross-entropy.gradient.b",
    },
];

/// Both costs, one below the other.
#[component]
pub fn GradientPanel() -> impl IntoView {
    let state = expect_context::<State>();
    let words = &state.words().neuron;
    let Learning { work, setup, .. } = expect_context();
    view! {
        <section class="panel gradient" aria-labelledby="gradient-title">
            <div class="panel-head">
                <h2 id="gradient-title">{words.gradient_title}</h2>
                <Select
                    id="fair"
                    label=words.fair
                    options=Fair::ALL.map(|fair| (fair.key(), (words.fair_name)(fair))).to_vec()
                    value=memo(move || setup.read().fair.key())
                    choose=move |key: String| {
                        if let Some(fair) = Fair::ALL.into_iter().find(|fair| fair.key() == key) {
                            work.edit(Change::Fair(fair));
                        }
                    }
                />
            </div>
            <CostBlock k=0 />
            <CostBlock k=1 />
        </section>
    }
}

/// One cost at the step that is shown.
#[component]
fn CostBlock(
    /// Its place in [`Cost::ALL`].
    k: usize,
) -> impl IntoView {
    let state = expect_context::<State>();
    let words = state.words();
    let neuron = &words.neuron;
    let Learning { work, race, now, .. } = expect_context();
    let names = &NAMES[k];
    let value = move |read: fn(&NeuronState) -> f64| boxed(move || read(&now.read_untracked()[k]));
    let figure = move |read: fn(&NeuronState) -> f64| {
        view! { <Live text=boxed(move || scenes::figure(read(&now.read_untracked()[k]))) /> }.into_any()
    };
    let quantity = move |name: &'static str, read| view! { <Plain name value=value(read) /> }.into_any();
    let eta = move || boxed(move || race.read_untracked().eta[k]);
    let step = boxed(move || scenes::figure(scenes::step_of_w(race.read_untracked().eta[k], &now.read_untracked()[k])));
    let check =
        state.alternative(move || scenes::gradient_check(Cost::ALL[k], work.session.read().sheet(), &now.read()[k], words));
    let slope = if k == 0 { "σ′(z)" } else { neuron.cancelled };
    let times = || view! { <span class="op">"×"</span> };
    view! {
        <div class=format!("cost {}", names.class)>
            <div class="cost-head">
                <h3>{neuron.costs[k]}</h3>
                <Formula k />
                <span class="end">"a " {quantity(names.a, |now| now.a)}</span>
                <span class="end">"C " {quantity(names.cost, |now| now.cost)}</span>
            </div>
            <div class="factors">
                {part("a − y", figure(|now| now.gradient.error), value(|now| now.gradient.error), false)}
                {times()}
                {part(slope, figure(|now| now.gradient.slope), value(|now| now.gradient.slope), false)}
                {times()}
                {part("x", figure(|now| now.gradient.x), value(|now| now.gradient.x), true)}
                <span class="op">"="</span>
                {part("∂C/∂w", quantity(names.by_w, |now| now.gradient.w), value(|now| now.gradient.w), true)}
                {part("∂C/∂b", quantity(names.by_b, |now| now.gradient.b), value(|now| now.gradient.b), false)}
                <span class="aside">
                    <span>"η " {if k == 0 {
                        let eta = eta();
                        view! { <Live text=boxed(move || scenes::figure(eta.read())) /> }.into_any()
                    } else {
                        view! { <Plain name="neuron.cross-entropy.eta" value=eta() /> }.into_any()
                    }}</span>
                    <span>{neuron.step_of_w} " " <Live text=step /></span>
                </span>
            </div>
            <p class="hint">{text(move || check.get())}</p>
        </div>
    }
}

/// A factor or the product: its figure over its bar over its name. The bar's full length is 1, or |x| `with_x`, if that is more.
fn part(name: &'static str, figure: AnyView, value: Boxed<f64>, with_x: bool) -> impl IntoView {
    let Learning { setup, .. } = expect_context();
    let bar = NodeRef::<html::Span>::new();
    follow(
        Stage::Write,
        move || {
            bar.get_untracked()?;
            Some(scenes::factor_bar(value.read(), if with_x { setup.read_untracked().x } else { 1.0 }))
        },
        move |length| {
            if let Some(bar) = bar.get_untracked() {
                // Fails only for a malformed name.
                let _ = HtmlElement::style(&bar).set_property("width", &format!("{}%", digits::fixed(*length, 2)));
            }
        },
    );
    view! {
        <span class="part">
            {figure}
            <span class="bar" aria-hidden="true"><span node_ref=bar></span></span>
            <small>{name}</small>
        </span>
    }
}

/// A text that follows the state in each frame.
#[component]
pub fn Live(
    /// Not tracked: it is asked for in each frame.
    text: Boxed<String>,
) -> impl IntoView {
    let element = NodeRef::<html::Span>::new();
    let first = text.read();
    follow(
        Stage::Write,
        move || element.get_untracked().map(|_| text.read()),
        move |text| {
            if let Some(element) = element.get_untracked() {
                web::write_text(&element, text);
            }
        },
    );
    view! { <span node_ref=element>{first}</span> }
}

/// The cost as a function of the output.
#[component]
fn Formula(k: usize) -> impl IntoView {
    if k == 0 {
        view! {
            <math class="formula">
                <mi>"C"</mi><mo>"="</mo><mn>"½"</mn><msup><mrow><mo stretchy="false">"("</mo><mi>"y"</mi><mo>"−"</mo><mi>"a"</mi>
                <mo stretchy="false">")"</mo></mrow><mn>"2"</mn></msup>
            </math>
        }
        .into_any()
    } else {
        view! {
            <math class="formula">
                <mi>"C"</mi><mo>"="</mo><mo>"−"</mo><mi>"y"</mi><mi>"ln"</mi><mi>"a"</mi><mo>"−"</mo><mo stretchy="false">"("</mo>
                <mn>"1"</mn><mo>"−"</mo><mi>"y"</mi><mo stretchy="false">")"</mo><mi>"ln"</mi><mo stretchy="false">"("</mo>
                <mn>"1"</mn><mo>"−"</mo><mi>"a"</mi><mo stretchy="false">")"</mo>
            </math>
        }
        .into_any()
    }
}
