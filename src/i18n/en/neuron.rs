//! Titles, labels, the sentence and the help of the Neuron view.

use crate::i18n::{Help, Neuron};
use crate::model::neuron::{Experiment, StepMatching, Value};
use crate::model::number::{format_count, format_figure, format_fixed, format_shortest, format_significant};
use crate::model::{DescentCase, DescentInsight};

pub(super) const NEURON: Neuron = Neuron {
    help: HELP,
    descent_title: "One neuron, two costs",
    sigmoid_title: "On the sigmoid",
    gradient_title: "The factors of the gradient",
    experiment: "Experiment",
    own: "Your numbers",
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
        Value::Y => "Target output y",
        Value::W => "Weight w at the start",
        Value::B => "Bias b at the start",
        Value::Eta => "Learning rate η",
        Value::Steps => "Number of steps",
        Value::Step => "Step shown",
    },
    step_matching: "Compare with",
    step_matching_name: |step_matching| match step_matching {
        StepMatching::Eta => "the same η",
        StepMatching::FirstStep => "an equal first step",
    },
    costs: ["Quadratic", "Cross-entropy"],
    curves: ["quadratic", "cross-entropy"],
    step_slider: "Step shown",
    of_steps: |steps| format!("of {steps}"),
    step_of: |step, steps| format!("step {step} of {steps}"),
    start_slider: "z at the start; changes the bias b",
    start_hint: "drag to set where both start",
    rewind: "Back to the start",
    step_back: "One step back",
    step_forward: "One step forward",
    play: "Play",
    pause: "Pause",
    play_label: "Play the steps",
    speed: "Speed",
    speeds: ["10 steps/s", "50 steps/s", "250 steps/s"],
    tanh: "show tanh too",
    tanh_hint: |z, slope| format!("tanh′({z}) = {slope}: it saturates too"),
    output: "output a",
    cost: |quadratic, cross_entropy| format!("cost C (1 = {quadratic}, {cross_entropy})"),
    gradient: "gradient ∂C/∂w",
    sigmoid: "output a = σ(z)",
    slope: "slope σ′(z)",
    step: "step",
    step_of_w: "step of w",
    cancelled: "σ′ cancels",
    check: |agrees, w, b, off| {
        let verdict = if agrees { "agrees within" } else { "does not agree: off by" };
        format!("Finite-difference check: {w}, {b}; {verdict} {off}.")
    },
    figures: "All figures",
    descents_alt: |alt| {
        let [start, quadratic, cross_entropy] = alt.output;
        format!(
            "Output, cost and gradient over the steps, from 0 to {}, with the quadratic cost (solid) and with cross-entropy (dashed). Both outputs start at {start}. At step {}: output {quadratic} and {cross_entropy}, cost {} and {}, gradient ∂C/∂w {} and {}.",
            alt.steps, alt.step, alt.cost[0], alt.cost[1], alt.gradient[0], alt.gradient[1]
        )
    },
    sigmoid_alt: |[z, a, other_z, other_a], tanh| {
        let beside = if tanh { " Beside them tanh, which is as flat at both ends." } else { "" };
        format!(
            "The sigmoid, from 0 to 1, and its slope, at most a quarter and nearly 0 at both ends. With the quadratic cost the neuron is at z = {z}, output {a}; with cross-entropy at z = {other_z}, output {other_a}.{beside}"
        )
    },
    sentence,
};

/// Where both start, what they have reached, and why.
fn sentence(facts: &DescentInsight) -> String {
    let (start, wanted) = (format_figure(facts.start), format_shortest(facts.wanted));
    let mut said = match (facts.case, facts.bad) {
        (DescentCase::Arrived, _) => {
            return format!(
                "Both start at *{start}*, which is the target in the digits shown: there is next to nothing to learn."
            );
        }
        (_, true) => format!("Both start at *{start}*, badly wrong (target {wanted}). "),
        (_, false) => format!("Both start at *{start}* (target {wanted}). "),
    };
    let slope = format_significant(facts.slope, 2);
    let throttle = format!("σ′(z) = *{slope}* makes the first quadratic-cost step {}", smaller(facts.slope));
    let eta = format_significant(facts.eta, 3);
    match facts.case {
        DescentCase::NoRate => said.push_str("With η = *0* nothing changes."),
        DescentCase::Arrived => {}
        DescentCase::Before => match facts.step_matching {
            StepMatching::Eta => {
                said.push_str(&throttle);
                said.push_str("_; in cross-entropy σ′ has cancelled_.");
            }
            StepMatching::FirstStep => {
                said.push_str(&format!(
                    "For an equal first step cross-entropy learns at η = *{eta}*_, which is σ′(z) = {slope} times the other’s_."
                ));
            }
        },
        DescentCase::Underway { ahead, stuck, swings } => {
            let [quadratic, cross_entropy] = facts.now.map(format_figure);
            let after = if facts.step == 1 {
                "After *1* step".to_owned()
            } else {
                format!("After *{}* steps", format_count(facts.step as f64))
            };
            let reached = match stuck {
                [true, true] => "neither output has moved in the digits shown".to_owned(),
                [true, false] => format!(
                    "training with the quadratic cost has not moved the output in the digits shown, cross-entropy has reached *{cross_entropy}*"
                ),
                _ => format!(
                    "training with the quadratic cost has reached output *{quadratic}*, with cross-entropy *{cross_entropy}*"
                ),
            };
            said.push_str(&format!("{after} {reached}"));
            said.push_str(&match (facts.step_matching, ahead) {
                (StepMatching::Eta, _) => format!(": {throttle}."),
                (StepMatching::FirstStep, Some(0)) => format!(
                    ". For an equal first step cross-entropy learns at only η = *{eta}*_: from there on its steps shrink with the error, while those of the quadratic cost grow with σ′_."
                ),
                (StepMatching::FirstStep, _) => {
                    format!(". The first steps were equal, with η = *{eta}* for cross-entropy_; from there on σ′ slows the quadratic cost alone_.")
                }
            });
            let who = match swings {
                [false, false] => return said,
                [true, true] => "Both overshoot",
                [true, false] => "The quadratic cost overshoots",
                [false, true] => "Cross-entropy overshoots",
            };
            said.push_str(&format!(" {who} the target back and forth: η is too large."));
        }
    }
    said
}

/// "*57* times smaller", for a factor.
fn smaller(slope: f64) -> String {
    const MOST: f64 = 1e6;
    let times = 1.0 / slope;
    if slope == 0.0 {
        "*0*".to_owned()
    } else if times < MOST {
        let text = if times < 9.5 { format_fixed(times, 1) } else { format_count(times.round()) };
        format!("*{text}* times smaller")
    } else {
        "more than *a million* times smaller".to_owned()
    }
}

const HELP: Help = &[
    (
        "In short",
        "Cross-entropy, which is the Kullback–Leibler divergence plus a constant, learns fast where the error is large. The quadratic cost does not: its gradient contains the slope of the sigmoid, which is nearly 0 when the output is badly wrong.",
    ),
    (
        "What you see",
        "One neuron, a = σ(wx + b), learns one example by gradient descent, twice from the same start: with the quadratic cost, blue and solid, and with cross-entropy, orange and dashed. Drag in the curves, or play, to see any step.",
    ),
    (
        "Why the quadratic cost is slow when it is badly wrong",
        "Its gradient is (a − y) · σ′(z) · x. Far from z = 0 the sigmoid is flat: σ′ is nearly 0, so a large error makes a small step. In the gradient of cross-entropy, (a − y) · x, σ′ has cancelled: the larger the error, the larger the step.",
    ),
    (
        "What is a fair comparison?",
        "The two costs have different scales, so one η need not be fair to both. The alternative is to choose the η of cross-entropy such that both make the same first step. Where the start is saturated that step is tiny, and cross-entropy keeps the tiny η.",
    ),
    (
        "Other activations",
        "tanh saturates too; ReLU does not for z > 0. tanh(z) = 2σ(2z) − 1 is the sigmoid squeezed twofold in z, stretched twofold in height and moved down by 1, so 4 times as steep at 0. Its slope falls to 0 even faster.",
    ),
    (
        "Overflow",
        "At z = 1000, eᶻ is too large for the computer’s numbers. It is never computed here: σ and ln σ come from e⁻|ᶻ|, so there is a right answer everywhere and never “not a number”.",
    ),
    (
        "Mouse, touch and keyboard",
        "The sliders under the curves take the arrow keys, Page Up and Page Down, Home and End: the one on the left shows a step, the one under the sigmoid moves the start by changing the bias b. Ctrl+Z undoes, Ctrl+Shift+Z redoes. Your settings are saved in the page address.",
    ),
];
