//! Titles, labels, the sentence and the help of the Neuron view.

use crate::i18n::{Help, Neuron};
use crate::model::neuron::{Experiment, StepMatching, Value};
use crate::model::number::{format_fixed, format_shortest, format_significant};
use crate::model::{DescentCase, DescentInsight};

pub(super) const NEURON: Neuron = Neuron {
    help: HELP,
    descent_title: "One neuron, two costs",
    sigmoid_title: "On the sigmoid",
    gradient_title: "The gradient taken apart",
    experiment: "Experiment",
    own: "Own numbers",
    experiment_name: |experiment| match experiment {
        Experiment::First => "w 0.6, b 0.9: article",
        Experiment::Second => "w 2, b 2: article",
    },
    symbol: |value| match value {
        Value::X => "x",
        Value::Y => "y",
        Value::W => "w",
        Value::B => "b",
        Value::Eta => "η",
        Value::Steps => "steps",
        Value::Step => "step",
    },
    value_label: |value| match value {
        Value::X => "Input x",
        Value::Y => "Wanted output y",
        Value::W => "Weight w at the start",
        Value::B => "Bias b at the start",
        Value::Eta => "Learning rate η",
        Value::Steps => "Number of steps",
        Value::Step => "Step that is shown",
    },
    step_matching: "Fair by",
    step_matching_name: |step_matching| match step_matching {
        StepMatching::Eta => "the same η",
        StepMatching::FirstStep => "an equal first step",
    },
    costs: ["Quadratic", "Cross-entropy"],
    curves: ["quadratic", "cross-entropy"],
    step_slider: "Step that is shown",
    of_steps: |steps| format!("of {steps}"),
    step_of: |step, steps| format!("step {step} of {steps}"),
    start_slider: "z at the start; moves the bias b",
    start_hint: "drag: where both start",
    rewind: "Back to the start",
    step_back: "One step back",
    step_forward: "One step on",
    play: "Play",
    pause: "Pause",
    play_label: "Play the steps",
    speed: "Speed",
    speeds: ["10 steps/s", "50 steps/s", "250 steps/s"],
    tanh: "tanh beside it",
    tanh_hint: |z, slope| format!("tanh′({z}) = {slope}: it saturates too"),
    output: "output a",
    cost: |quadratic, cross_entropy| format!("cost C; 1 is {quadratic} and {cross_entropy}"),
    gradient: "gradient ∂C/∂w",
    sigmoid: "output a = σ(z)",
    slope: "slope σ′(z)",
    step: "step",
    step_of_w: "step of w",
    cancelled: "σ′ cancels",
    check: |agrees, w, b, off| {
        let verdict = if agrees { "agrees to" } else { "does not agree: off by" };
        format!("By differences of C: {w}, {b}; {verdict} {off}.")
    },
    figures: "Figures",
    descents_alt: |alt| {
        let [start, quadratic, cross_entropy] = alt.output;
        format!(
            "Output, cost and gradient against step, 0 to {}, by the quadratic cost (solid) and by cross-entropy (dashed). Both outputs start at {start}. At step {}: output {quadratic} and {cross_entropy}, cost {} and {}, gradient ∂C/∂w {} and {}.",
            alt.steps, alt.step, alt.cost[0], alt.cost[1], alt.gradient[0], alt.gradient[1]
        )
    },
    sigmoid_alt: |[z, a, other_z, other_a], tanh| {
        let beside = if tanh { " Beside them tanh, which is as flat at both ends." } else { "" };
        format!(
            "The sigmoid, from 0 to 1, and its slope, at most a quarter and nearly 0 at both ends. By the quadratic cost the neuron stands at z = {z}, output {a}; by cross-entropy at z = {other_z}, output {other_a}.{beside}"
        )
    },
    sentence,
};

/// Where both start, where they have come to, and why.
fn sentence(facts: &DescentInsight) -> String {
    let (start, wanted) = (format_fixed(facts.start, 3), format_shortest(facts.wanted));
    let mut said = match (facts.case, facts.bad) {
        (DescentCase::Arrived, _) => {
            return format!(
                "Both start at *{start}*, which is what is wanted, in the digits shown: there is next to nothing to learn."
            );
        }
        (_, true) => format!("Both start at *{start}*, badly wrong: {wanted} is wanted. "),
        (_, false) => format!("Both start at *{start}*, where {wanted} is wanted. "),
    };
    let slope = format_significant(facts.slope, 2);
    let throttle = format!("σ′(z) = *{slope}* throttles the first step of the quadratic *{}*", fold(facts.slope));
    let eta = format_significant(facts.eta, 3);
    match facts.case {
        DescentCase::NoRate => said.push_str("But η is *0*: who learns at no rate stays where it is."),
        DescentCase::Arrived => {}
        DescentCase::Before => match facts.step_matching {
            StepMatching::Eta => {
                said.push_str(&throttle);
                said.push_str("_; in cross-entropy σ′ has cancelled_.");
            }
            StepMatching::FirstStep => {
                said.push_str(&format!(
                    "For an equal first step cross-entropy learns at η = *{eta}*_, σ′(z) = {slope} of the other’s_."
                ));
            }
        },
        DescentCase::Underway { ahead, stuck, swings } => {
            let [quadratic, cross_entropy] = facts.now.map(|a| format_fixed(a, 3));
            let after = if facts.step == 1 { "After *1* step".to_owned() } else { format!("After *{}* steps", facts.step) };
            let come = match stuck {
                [true, true] => "neither has moved in the digits shown".to_owned(),
                [true, false] => {
                    format!("the quadratic cost has not moved in the digits shown, cross-entropy has come to *{cross_entropy}*")
                }
                _ => format!("the quadratic cost has come to *{quadratic}*, the cross-entropy to *{cross_entropy}*"),
            };
            said.push_str(&format!("{after} {come}"));
            said.push_str(&match (facts.step_matching, ahead) {
                (StepMatching::Eta, _) => format!(": {throttle}."),
                (StepMatching::FirstStep, Some(0)) => format!(
                    ". For an equal first step cross-entropy learns at η = *{eta}* only_: its steps shrink with the error from there on, while those of the quadratic grow as σ′ does_."
                ),
                (StepMatching::FirstStep, _) => {
                    format!(". The first steps were equal, with η = *{eta}* for cross-entropy_; from there on σ′ throttles the quadratic alone_.")
                }
            });
            let who = match swings {
                [false, false] => return said,
                [true, true] => "Both jump",
                [true, false] => "The quadratic cost jumps",
                [false, true] => "Cross-entropy jumps",
            };
            said.push_str(&format!(" {who} over what is wanted and back: η is too large."));
        }
    }
    said
}

/// "56-fold", of a slope.
fn fold(slope: f64) -> String {
    const MOST: f64 = 1e6;
    if slope == 0.0 {
        return "to nothing".to_owned();
    }
    let times = 1.0 / slope;
    if times < MOST {
        format!("{}-fold", format_fixed(times, if times < 9.5 { 1 } else { 0 }))
    } else {
        "more than a million-fold".to_owned()
    }
}

const HELP: Help = &[
    (
        "What you see",
        "One neuron, a = σ(wx + b), learns one example by gradient descent, twice from the same start: by the quadratic cost, blue and solid, and by cross-entropy, orange and dashed. Drag in the curves, or play, to see any step.",
    ),
    (
        "Why the quadratic cost is slow when it is badly wrong",
        "Its gradient is (a − y) · σ′(z) · x. Far out the sigmoid is flat: σ′ is nearly 0, so a large error makes a small step. In the cross-entropy’s gradient, (a − y) · x, σ′ has cancelled: the larger the error, the larger the step.",
    ),
    (
        "What is fair",
        "Two costs are not measured alike, so one η need not be fair to both. The other way is to choose the η of cross-entropy such that both make the same first step. Where the start is saturated that step is tiny, and cross-entropy keeps the tiny η.",
    ),
    (
        "Another activation does not help",
        "tanh is a sigmoid twice as steep and twice as high, tanh(z) = 2σ(2z) − 1. Its slope dies away even faster.",
    ),
    (
        "Overflow",
        "At z = 1000 eᶻ is too large for a number of the computer. Here it is never asked for: σ and ln σ are computed from e⁻|ᶻ|, so that there is a right answer everywhere and never “not a number”.",
    ),
    (
        "Drag, type, press",
        "The sliders under the curves take the arrow keys, Page Up and Page Down, Home and End: the one of the race shows a step, the one of the sigmoid moves the start by the bias b. Ctrl+Z undoes, Ctrl+Shift+Z redoes. The address holds all numbers.",
    ),
];
