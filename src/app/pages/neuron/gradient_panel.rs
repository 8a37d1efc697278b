//! The gradient of each cost: what it is the product of, its cost as a formula, and whether differences agree.

use super::NeuronContext;
use super::factors::Factors;
use crate::app::components::{Measure, Quantity, Select};
use crate::math::{Cost, NeuronState};
use crate::model::NeuronEdit;
use crate::model::neuron::StepMatching;
use crate::model::number::NOISE;
use crate::present::{figure, gradient_check, step_of_w};
use leptos::prelude::*;

/// Both costs, one below the other.
#[component]
pub fn GradientPanel(
    /// The parts' context.
    context: NeuronContext,
) -> impl IntoView {
    let NeuronContext { state, setup, .. } = context;
    let words = &state.messages().neuron;
    let options = StepMatching::ALL.map(|matching| (matching.key(), (words.step_matching_name)(matching))).to_vec();
    let choose = move |key: String| {
        if let Some(matching) = StepMatching::ALL.into_iter().find(|matching| matching.key() == key) {
            state.edit(NeuronEdit::StepMatching(matching));
        }
    };
    view! {
        <section class="panel gradient" aria-labelledby="gradient-title">
            <div class="panel-head">
                <h2 id="gradient-title">{words.gradient_title}</h2>
                <Select
                    id="fair"
                    label=words.step_matching
                    options=options
                    value=Signal::derive(move || setup.read().step_matching.key())
                    on_choose=choose
                />
            </div>
            {Cost::ALL.map(|cost| view! { <CostView context=context cost=cost/> })}
        </section>
    }
}

/// One cost at the step that is shown.
#[component]
fn CostView(context: NeuronContext, cost: Cost) -> impl IntoView {
    let NeuronContext { state, descents, now, .. } = context;
    let messages = state.messages();
    let words = &messages.neuron;
    let index = cost as usize;
    let (class, name, slope) = match cost {
        Cost::Quadratic => ("cost p", "quadratic", "σ′(z)"),
        Cost::CrossEntropy => ("cost q", "cross-entropy", words.cancelled),
    };
    let state_now = Memo::new(move |_| now.read()[index]);
    let of_now = move |read: fn(&NeuronState) -> f64| Signal::derive(move || read(&state_now.read()));
    let eta = Memo::new(move |_| descents.read().eta[index]);
    let rate = match cost {
        Cost::Quadratic => view! { <span prop:textContent=move || figure(eta.get())></span> }.into_any(),
        Cost::CrossEntropy => view! { <Quantity name="neuron.cross-entropy.eta" value=eta measure=Measure::Plain/> }.into_any(),
    };
    let check = Memo::new(move |_| {
        let (document, descents) = context.throttled.get();
        gradient_check(cost, &document, &descents.at(document.step)[index], messages)
    });
    view! {
        <div class=class>
            <div class="cost-head">
                <h3>{words.costs[index]}</h3>
                <Formula cost=cost/>
                <span class="end">
                    "a " <Quantity name=format!("neuron.{name}.a") value=of_now(|now| now.a) measure=Measure::Plain/>
                </span>
                <span class="end">
                    "C " <Quantity
                        name=format!("neuron.{name}.cost")
                        value=of_now(|now| now.cost)
                        measure=Measure::Plain
                        largest_term=of_now(|now| NOISE * now.gradient.error_term * now.gradient.error_term)
                    />
                </span>
            </div>
            <Factors context=context now=state_now cost=name slope=slope>
                <span class="aside">
                    <span>"η " {rate}</span>
                    <span>
                        {words.step_of_w} " "
                        <span prop:textContent=move || figure(step_of_w(eta.get(), &state_now.read()))></span>
                    </span>
                </span>
            </Factors>
            <p class="hint" prop:textContent=move || check.get()></p>
        </div>
    }
}

/// The cost as a function of the output.
#[component]
fn Formula(cost: Cost) -> impl IntoView {
    match cost {
        Cost::Quadratic => view! {
            <math class="formula notranslate">
                <mi>"C"</mi>
                <mo>"="</mo>
                <mn>"½"</mn>
                <msup>
                    <mrow>
                        <mo stretchy="false">"("</mo>
                        <mi>"y"</mi>
                        <mo>"−"</mo>
                        <mi>"a"</mi>
                        <mo stretchy="false">")"</mo>
                    </mrow>
                    <mn>"2"</mn>
                </msup>
            </math>
        }
        .into_any(),
        Cost::CrossEntropy => {
            let one_minus = |letter: &'static str| {
                view! {
                    <mo stretchy="false">"("</mo>
                    <mn>"1"</mn>
                    <mo>"−"</mo>
                    <mi>{letter}</mi>
                    <mo stretchy="false">")"</mo>
                }
            };
            view! {
                <math class="formula notranslate">
                    <mi>"C"</mi>
                    <mo>"="</mo>
                    <mo>"−"</mo>
                    <mi>"y"</mi>
                    <mi>"ln"</mi>
                    <mi>"a"</mi>
                    <mo>"−"</mo>
                    {one_minus("y")}
                    <mi>"ln"</mi>
                    {one_minus("a")}
                </math>
            }
            .into_any()
        }
    }
}
