//! Titles, labels, sentences and help of the Softmax view.

use crate::i18n::{Help, Softmax};
use crate::math::{Precision, Unit};
use crate::model::number::{format_fixed, format_significant};
use crate::model::{NaiveOutcome, SoftmaxDocument, SoftmaxFigures, SoftmaxPreset};

pub(super) const SOFTMAX: Softmax = Softmax {
    help: HELP,
    classes: "Classes",
    presets: "Logits",
    own: "Own logits",
    preset: |preset| match preset {
        SoftmaxPreset::OneTwoThree => "1, 2, 3",
        SoftmaxPreset::Article => "The article’s .7, .1, .1, .1",
        SoftmaxPreset::Equal => "All equal",
        SoftmaxPreset::FarApart => "Far apart",
        SoftmaxPreset::Thousand => "1000, 0",
        SoftmaxPreset::LowTogether => "All near −1000",
    },
    logit_label: |class| format!("Logit of class {class}"),
    bars_label: |class| format!("Logit of class {class}; left and right choose the class"),
    class_value: |value| format!("{}; softmax {}, gradient {}", value.logit, value.p, value.gradient),
    target: "target",
    target_legend: "Target: the class that is the case",
    target_label: |class| format!("Class {class} is the target"),
    temperature: "T",
    temperature_label: "Temperature T",
    add: "Add to all z",
    add_label: |constant| format!("Add {constant} to every logit"),
    rows: [
        ("Logits z", ""),
        ("Softmax p", "= e^(z/T) / Σ e^(z/T)"),
        ("Log-softmax", "= log p, the target’s is −NLL"),
        ("Gradient", "∂NLL/∂z = (softmax − one-hot) / T"),
    ],
    key_p: "label",
    key_q: "prediction",
    alt: |title, values, target| format!("{title} by class: {values}. The target is class {target}."),
    threshold: |precision, infinite| format!("{}: exp is {}", name(precision), if infinite { "∞" } else { "0" }),
    nll: |class| format!("NLL of class {class}"),
    log_sum_exp: "log-sum-exp of z/T",
    target_logit: |unit| format!("its z/T, in {}", unit.name()),
    share: |class| format!("softmax of class {class}"),
    naive_title: "Naive and stable",
    columns: ["Σ e^(z/T)", "p of target", "NLL"],
    exps: ["e^(z/T): ", "e^(z/T): ", "e^(z/T − m): "],
    naive_rows: ["Naive f32", "Naive f64", "Stable"],
    none: |outcome| if outcome == NaiveOutcome::ZeroByZero { "0/0" } else { "∞/∞" },
    note: |outcome| match outcome {
        NaiveOutcome::Figure => "",
        NaiveOutcome::InfinityByInfinity | NaiveOutcome::ZeroByZero => "no number",
        NaiveOutcome::SumInfinite | NaiveOutcome::TargetZero | NaiveOutcome::ShareZero => "= −log 0",
    },
    naive_said: |precision, outcome, above, below| {
        let name = name(precision);
        match outcome {
            NaiveOutcome::Figure => format!("In {name} exp is ∞ above {above} and 0 below {below}; here a number comes out."),
            NaiveOutcome::InfinityByInfinity => {
                format!("In {name} exp is ∞ above {above}: the target’s share would be ∞/∞, which is no number (NaN).")
            }
            NaiveOutcome::SumInfinite => format!(
                "In {name} the sum overflows to ∞, as exp itself does above {above}: the target’s share comes out as 0, and −log 0 is ∞."
            ),
            NaiveOutcome::ZeroByZero => {
                format!(
                    "In {name} exp is 0 below {below}, here for every class: each share would be 0/0, which is no number (NaN)."
                )
            }
            NaiveOutcome::TargetZero => {
                format!("In {name} exp is 0 below {below}, here for the target: its share comes out as 0, and −log 0 is ∞.")
            }
            NaiveOutcome::ShareZero => {
                format!("In {name} the target’s share is less than any number above 0: it comes out as 0, and −log 0 is ∞.")
            }
        }
    },
    stable_said: |greatest| {
        format!(
            "Subtract the greatest first, m = {greatest}: the greatest summand is e⁰ = 1, so the sum is neither ∞ nor 0. Log p is z/T − m − log of that sum: no log of 0."
        )
    },
    torch_title: "In PyTorch",
    torch: &[
        ("F.cross_entropy(z, target)", "takes logits; log-softmax and NLL in one, stable, in nats."),
        ("F.nll_loss(log_p, target)", "takes log-probabilities, F.log_softmax(z, 1). The article misprints it as nnl_loss."),
        ("F.kl_div(input, target)", "takes log-probabilities first and computes D(target‖input)."),
    ],
    figures: "All figures",
    figure_columns: ["Class", "z", "softmax", "log-softmax", "gradient"],
    insight,
};

const HELP: Help = &[
    (
        "What you see",
        "A classifier gives each class a logit z, any number. Softmax makes probabilities of them: e to each, divided by the sum. They are the prediction Q, orange and hollow. The label P, blue and solid, has all its mass in the target. Below stand log-softmax and the gradient, class under class.",
    ),
    (
        "The NLL",
        "The negative log-likelihood is −log p of the target. It is the cross-entropy of the one-hot label against the prediction, and, as a one-hot label has entropy 0, also D(P‖Q). Its gradient is the prediction minus the label: the one is pulled down, the other up. It is in nats for each unit of z, whatever unit you choose.",
    ),
    (
        "A constant, a temperature",
        "Add the same number to all logits: e to it cancels in the fraction, and nothing below changes. Divide all by T: below 1 it sharpens the prediction, above 1 it flattens it.",
    ),
    (
        "Why naive breaks down",
        "A computer’s numbers end: e^z overflows to ∞ above 88.72 in f32 and 709.78 in f64, and underflows to 0 below −103.97 and −745.13. Then ∞/∞ or 0/0 has no value, or the log of 0 is taken. Log-sum-exp subtracts the greatest logit first, which changes nothing, as you have seen, and makes the greatest summand 1.",
    ),
    (
        "In PyTorch",
        "F.cross_entropy takes logits. F.nll_loss takes log-probabilities, as F.log_softmax gives them: of probabilities it makes −p, without a word. The article misprints it as nnl_loss. F.kl_div(input, target) takes log-probabilities first and computes D(target‖input). All answer in nats.",
    ),
    (
        "Drag, type, press",
        "Drag a bar (by finger: at its end, or after a short press), or Tab to the bars: ← → choose a class, ↑ ↓ change its logit, Page Up and Page Down ten times as much, Home and End to the ends of the scale. Choose the target by its button or by arrow keys. Ctrl+Z undoes, Ctrl+Shift+Z redoes.",
    ),
    ("Links", "The address holds all you set: #/softmax?v=1&logits=1,2,3&target=0&temperature=1&unit=bits."),
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
        format!("*{}*", if p > 0.0 && p < 0.0005 { format_significant(p, 1) } else { format_fixed(p, 3) })
    };
    let cost = format!("*{}* {}", format_fixed(unit.from_nats(figures.nll), 3), unit.name());
    let target = sheet.target;
    let (best, equal) = figures.likeliest();
    let mut said = if equal {
        format!("All {} classes are as likely, {} each: whatever is the case costs {cost}.", sheet.classes(), share(target))
    } else if best == target {
        format!("The prediction favours the target: softmax gives class {target} {}, so the NLL is {cost}.", share(target))
    } else {
        format!(
            "The prediction favours class {best}, {}; the target, class {target}, has {}, and that costs {cost}.",
            share(best),
            share(target)
        )
    };
    let outcomes = figures.naive.iter().map(|naive| NaiveOutcome::of(naive, target) == NaiveOutcome::Figure);
    said.push_str(match outcomes.collect::<Vec<_>>()[..] {
        [false, false] => " The formula alone breaks down, in f32 and in f64: [log-sum-exp] does not.",
        [false, true] => " The formula alone breaks down in f32: [log-sum-exp] does not.",
        _ => " The formula alone gives a number here too, but not for [all logits].",
    });
    said
}
