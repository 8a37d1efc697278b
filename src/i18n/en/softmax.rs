//! Titles, labels, sentences and help of the Softmax view.

use crate::i18n::{Help, Softmax};
use crate::math::{Precision, Unit};
use crate::model::number::{format_figure, format_information};
use crate::model::{NaiveOutcome, SoftmaxDocument, SoftmaxFigures, SoftmaxPreset};

pub(super) const SOFTMAX: Softmax = Softmax {
    help: HELP,
    classes: "Classes",
    presets: "Logits",
    own: "Your logits",
    preset: |preset| match preset {
        SoftmaxPreset::OneTwoThree => "1, 2, 3",
        SoftmaxPreset::Article => "The article’s .7, .1, .1, .1",
        SoftmaxPreset::Equal => "All equal",
        SoftmaxPreset::FarApart => "Far apart",
        SoftmaxPreset::Thousand => "1000, 0",
        SoftmaxPreset::LowTogether => "All near −1000",
    },
    logit_label: |class| format!("Logit of class {class}"),
    bars_label: |class| format!("Logit of class {class}; the left and right arrow keys choose the class"),
    class_value: |value| format!("{}; softmax {}, gradient {}", value.logit, value.p, value.gradient),
    target: "target",
    target_legend: "Target: the true class",
    target_label: |class| format!("Class {class} is the target"),
    temperature: "T",
    temperature_label: "Temperature T",
    add: "Add to all z",
    add_label: |constant| format!("Add {constant} to every logit"),
    rows: [
        ("Logits z", ""),
        ("Softmax p", "= e^(z/T) / Σ e^(z/T)"),
        ("Log-softmax", "= log p; the target’s is −NLL"),
        ("Gradient", "∂NLL/∂z = (softmax − one-hot) / T"),
    ],
    key_p: "label",
    key_q: "prediction",
    alt: |title, values, target| format!("{title} by class: {values}. The target is class {target}."),
    threshold: |precision, infinite| format!("{}: e^x is {}", name(precision), if infinite { "∞" } else { "0" }),
    nll: |class| format!("NLL of class {class}"),
    log_sum_exp: "log-sum-exp of z/T",
    target_logit: |unit| format!("its z/T, in {}", unit.name()),
    share: |class| format!("softmax of class {class}"),
    naive_title: "Naive and stable",
    columns: ["Σ e^(z/T)", "p of target"],
    nll_column: |unit| format!("NLL, {}", unit.name()),
    exps: ["e^(z/T): ", "e^(z/T): ", "e^(z/T − m): "],
    naive_rows: ["Naive f32", "Naive f64", "Stable"],
    none: |outcome| if outcome == NaiveOutcome::ZeroByZero { "0/0" } else { "∞/∞" },
    note: |outcome| match outcome {
        NaiveOutcome::Figure => "",
        NaiveOutcome::InfinityByInfinity | NaiveOutcome::ZeroByZero => "not a number",
        NaiveOutcome::SumInfinite | NaiveOutcome::TargetZero | NaiveOutcome::ShareZero => "= −log 0",
    },
    naive_said: |precision, outcome, above, below| {
        let name = name(precision);
        match outcome {
            NaiveOutcome::Figure => {
                format!("{name}: e^x overflows above {above} and underflows to 0 below {below}; no problem here.")
            }
            NaiveOutcome::InfinityByInfinity => {
                format!("{name}: e^x overflows to ∞ above {above}, so p of the target would be ∞/∞, which is not a number (NaN).")
            }
            NaiveOutcome::SumInfinite => format!(
                "{name}: the sum overflows to ∞, as e^x itself does above {above}, so p of the target comes out as 0, and −log 0 is ∞."
            ),
            NaiveOutcome::ZeroByZero => {
                format!(
                    "{name}: e^x underflows to 0 below {below}, here for every class, so each p would be 0/0, which is not a number (NaN)."
                )
            }
            NaiveOutcome::TargetZero => {
                format!(
                    "{name}: e^x underflows to 0 below {below}, here for the target, so its p comes out as 0, and −log 0 is ∞."
                )
            }
            NaiveOutcome::ShareZero => {
                format!(
                    "{name}: p of the target is smaller than the smallest number above 0, so it comes out as 0, and −log 0 is ∞."
                )
            }
        }
    },
    stable_said: |greatest| {
        format!(
            "First subtract the largest, m = {greatest}: the largest summand is then e⁰ = 1, so the sum is neither ∞ nor 0. Log p is z/T − m − log of that sum: never the log of 0."
        )
    },
    torch_title: "In PyTorch",
    torch: &[
        ("F.cross_entropy(z, target)", "takes logits; log-softmax and NLL in one step, numerically stable, in nats."),
        (
            "F.nll_loss(log_p, target)",
            "takes log-probabilities, as from F.log_softmax(z, 1). The article misprints it as nnl_loss.",
        ),
        (
            "F.kl_div(input, target)",
            "takes log-probabilities first. D(target‖input) with reduction=\"sum\", or \"batchmean\" over a batch; the default averages over all elements.",
        ),
    ],
    figures: "All figures",
    figure_columns: ["Class", "z", "softmax", "log-softmax", "gradient"],
    insight,
};

const HELP: Help = &[
    (
        "In short",
        "The negative log-likelihood (NLL) of the target is the cross-entropy of the one-hot label P against the prediction Q and, as a one-hot label has entropy 0, also the Kullback–Leibler divergence D(P‖Q). Minimising one minimises all three.",
    ),
    (
        "What you see",
        "A classifier gives each class a logit z, any number. Softmax turns them into probabilities: e^z of each, divided by the sum. They are the prediction Q, orange and hollow. The label P, blue and solid, has all its mass on the target. Below are log-softmax and the gradient, class by class.",
    ),
    (
        "The gradient",
        "The slope for each logit is (p_k − y_k)/T, where p = softmax(z/T) and y is the one-hot label: a step of gradient descent pushes the target’s logit up and the others down. It is in nats per unit of z, whatever unit you choose.",
    ),
    (
        "A constant, a temperature",
        "Add the same number to all logits: its exponential cancels in the fraction, and nothing below changes. Divide all logits by T: below 1 it sharpens the prediction, above 1 it flattens it.",
    ),
    (
        "Why the naive formula breaks down",
        "A computer’s numbers have limits: e^x overflows to ∞ above 88.72 in f32 and above 709.78 in f64, and underflows to 0 below −103.97 and −745.13. Then ∞/∞ or 0/0 has no value, or the log of 0 is taken. Log-sum-exp first subtracts the largest logit, which leaves the result as it is and makes the largest summand 1.",
    ),
    (
        "In PyTorch",
        "F.cross_entropy takes logits. F.nll_loss takes log-probabilities, as F.log_softmax gives them; given probabilities it returns −p without a warning. The article misprints it as nnl_loss. F.kl_div(input, target) takes log-probabilities first; it computes D(target‖input) with reduction=\"sum\", or with reduction=\"batchmean\" over a batch dimension (on one vector it divides by the number of bins). The default averages over all elements. All answer in nats.",
    ),
    (
        "Mouse, touch and keyboard",
        "Drag a bar (with a finger: at its end, or after a short press), or press Tab to reach the bars: ← → choose a class, ↑ ↓ change its logit, Page Up and Page Down ten times as much, Home and End go to the ends of the scale. Choose the target by its button or with the arrow keys. Ctrl+Z undoes, Ctrl+Shift+Z redoes.",
    ),
    ("Links", "Your settings are saved in the page address: #/softmax?v=1&logits=1,2,3&target=0&temperature=1&unit=bits."),
];

fn name(precision: Precision) -> &'static str {
    match precision {
        Precision::Single => "f32",
        Precision::Double => "f64",
    }
}

/// The sentence: what the prediction makes of the target, what that costs, and how the formula alone fares.
fn insight(sheet: &SoftmaxDocument, figures: &SoftmaxFigures, unit: Unit) -> String {
    let share = |class: usize| {
        let p = figures.p.get(class).copied().unwrap_or_default();
        format!("*{}*", format_figure(p))
    };
    let cost = format!("*{}* {}", format_information(unit, figures.nll), unit.name());
    let target = sheet.target;
    let (best, equal) = figures.likeliest();
    let mut said = if equal {
        format!(
            "All {} classes are equally likely, {} each: the NLL is {cost} whichever is true.",
            sheet.classes(),
            share(target)
        )
    } else if best == target {
        format!(
            "The prediction favours the target: softmax gives class {target} a probability of {}, so the NLL is {cost}.",
            share(target)
        )
    } else {
        format!(
            "The prediction favours class {best}, with {}; the target, class {target}, has {}, so the NLL is {cost}.",
            share(best),
            share(target)
        )
    };
    let outcomes = figures.naive.iter().map(|naive| NaiveOutcome::of(naive, target) == NaiveOutcome::Figure);
    said.push_str(match outcomes.collect::<Vec<_>>()[..] {
        [false, false] => " The naive formula breaks down, in f32 and in f64: [log-sum-exp] does not.",
        [false, true] => " The naive formula breaks down in f32: [log-sum-exp] does not.",
        _ => " The naive formula works here too, but not for [all logits].",
    });
    said
}
