//! Words of the Information view.

use crate::i18n::Information;
use crate::info::{Divergence, Triangle, Unit};
use crate::model::chances::List;
use crate::model::number::{count, fixed};
use crate::model::{Compared, ListPreset};

pub(super) const INFORMATION: Information = Information {
    event_title: "Self-information of one event",
    event_gloss: "Rare news tells much, sure news nothing.",
    event_label: "Chance p of the event",
    events: ["three meals a day", "heads", "a six", "snow in the tropics"],
    coin_title: "Entropy of a coin",
    coin_gloss: "The mean surprise: most at ½, none where all is sure.",
    coin_label: "Chance p of heads",
    list_title: |list| match list {
        List::P => "P, what happens",
        List::Q => "Q, what stands in for it",
    },
    outcomes: "Outcomes",
    presets: |list| match list {
        List::P => "Lists of the article",
        List::Q => "Label P and prediction Q",
    },
    own: "Own numbers",
    preset: |preset| match preset {
        ListPreset::Even => "Four alike",
        ListPreset::Uneven => "One likely",
        ListPreset::Trap => "The article’s third list",
        ListPreset::OneHot => "One-hot label",
        ListPreset::Soft => "Soft label",
        ListPreset::Floor => "Soft label, met",
    },
    entry_label: |list, outcome| format!("{} of outcome {}", letter(list), outcome + 1),
    bars_label: |list, outcome| format!("{} of outcome {}; left and right choose the outcome", letter(list), outcome + 1),
    entry_value: |typed, share| format!("{typed}, a share of {share}"),
    sum: "sum of the list",
    raw: "−Σ p log p as typed",
    normalised: "divided by the sum",
    no_distribution: "Not 1: no distribution.",
    sums_title: "Entropy + divergence = cross-entropy",
    entropy: "entropy H(P)",
    divergence: "divergence D(P‖Q)",
    cross_entropy: "cross-entropy H(P,Q)",
    reverse: "the other way D(Q‖P)",
    jensen_title: "Why D is never below 0",
    jensen_mean: "mean of −log q/p",
    jensen_curve: "−log of the mean",
    jensen_gap: "gap",
    metric_title: "Not a metric: a detour can be shorter",
    coins_label: |coin| format!("Coin {}: chance of heads", ["A", "B", "C"].get(coin).unwrap_or(&"")),
    direct: "straight D(A‖C)",
    first: "D(A‖B)",
    second: "D(B‖C)",
    against: "against",
    number: |outcome| (outcome + 1).to_string(),
    verdict,
    figures: "All figures",
    column_outcome: "Outcome",
    sentence,
    event_alt: |p, value, unit| {
        format!(
            "The curve of −log p falls from ∞ at p = 0 to 0 at p = 1. At p = {p} it is {value} {unit}. On it stand snow in a tropical town, p = 0.001; a six, 1/6; heads, 1/2; three meals a day, 1."
        )
    },
    coin_alt: |p, value, unit| {
        format!(
            "The entropy of a coin as a curve over p: an arch from 0 to 0, highest at p = 1/2. At p = {p} it is {value} {unit}."
        )
    },
    list_alt: |list, numbers| format!("Bars of {}, outcome by outcome: {numbers}.", letter(list)),
    sums_alt: |h, d, ce, unit| {
        format!("Two rows of lengths in {unit}: H(P) = {h} and D(P‖Q) = {d} end to end; H(P,Q) = {ce} beneath them.")
    },
    jensen_alt: |[ratios, mean, curve, gap, unit]| {
        format!(
            "The curve −log x with a point at each likelihood ratio q/p, as large as p: {ratios}. The mean of their heights is {mean}, the curve at their mean {curve}, the gap {gap} {unit}."
        )
    },
    metric_alt: |direct, first, second, unit| {
        format!(
            "Two rows of lengths in {unit}: D(A‖C) = {direct} straight; D(A‖B) = {first} and D(B‖C) = {second} end to end beneath it."
        )
    },
};

pub(super) const HELP: &[(&str, &str)] = &[
    (
        "Self-information",
        "An event of chance p tells −log p: in bits, how many fair coins would have to fall just so. Sure news tells nothing, impossible news would tell ∞. Entropy is its mean: what a source tells on average, and the least mean length of a code for it. It does not give you the code.",
    ),
    (
        "A list need not sum to 1",
        "The article’s third list, 0.001, 0.001, 0.001, 0.999, sums to 1.002. Its −Σ p log p, 0.0313 bits, is then no entropy; divided by its sum the list has 0.0342 bits. Both are shown, with the sum. All other panels take the list divided by its sum.",
    ),
    (
        "Cross-entropy",
        "A code made for Q costs H(P,Q) on average when P happens: H(P), which no code can save, and D(P‖Q), which is lost to Q. For a fixed label P a lower cross-entropy is a lower divergence. With a one-hot label H(P) = 0 and both are the same; with a soft label cross-entropy stops at H(P), not at 0.",
    ),
    (
        "Why D is never below 0",
        "−log is convex: a mean of points on it lies above it. The points here are the likelihood ratios q/p, weighted by p; their mean height is D(P‖Q). The ratios themselves have the mean 1, where the curve is 0; so the gap is D. It closes only where all ratios are 1. If Q has an outcome that P lacks, the mean ratio is below 1 and the curve there above 0: then D is the gap and that too.",
    ),
    (
        "Not a metric",
        "D is not symmetric, and a detour may be shorter than the straight way: from the coin 0.5 to the coin 0.1 it is 0.737 bits, but 0.208 to the coin 0.25 and 0.133 from there.",
    ),
    (
        "Drag, type, press",
        "Drag in the two curves, drag the bars, or type. Tab to the bars: ← → choose an outcome, ↑ ↓ change it by 0.01, Page Up and Page Down by 0.1. The sliders take the arrow keys. Ctrl+Z undoes, Ctrl+Shift+Z redoes.",
    ),
    ("Links", "The address holds all you set: #/information?v=1&event=…&coin=…&p=…&q=…&coins=…&unit=…."),
];

fn letter(list: List) -> &'static str {
    match list {
        List::P => "P",
        List::Q => "Q",
    }
}

fn verdict(triangle: &Triangle) -> &'static str {
    if triangle.broken() {
        "The straight way is longer than the detour: no distance does that."
    } else if triangle.direct.is_infinite() {
        "Both ways are ∞: one coin rules out what another can do."
    } else {
        "Here the detour is not shorter."
    }
}

/// The trap of a list that does not sum to 1 first; then what Q costs; then the other way.
fn sentence(seen: &Compared, unit: Unit) -> String {
    let name = unit.name();
    let shown = |nats: f64| format!("*{}*", fixed(unit.from_nats(nats), 3));
    let fine = |nats: f64| format!("*{}*", fixed(unit.from_nats(nats), 4));
    let mut said = Vec::new();
    if !seen.sums_to_one() {
        said.push(format!(
            "P’s list sums to *{}*, so it is no distribution: taken at its word it gives {} {name}, divided by its sum {}.",
            count(seen.list.sum),
            fine(seen.list.raw),
            fine(seen.list.normalised),
        ));
    }
    let forward = &seen.analysis.forward;
    let floor = forward.entropy;
    match &forward.divergence {
        Divergence::Infinite { bins } => said.push(format!(
            "Q rules out {} that P has: D(P‖Q) is *∞*, as no code of Q’s has a word for {}.",
            outcomes(bins),
            if bins.len() == 1 { "it" } else { "them" },
        )),
        Divergence::Finite(0.0) => said.push(format!(
            "Q is P: nothing is lost, D is *0*, and the cross-entropy is at its floor H(P), {} {name}{}.",
            shown(floor),
            if floor > 0.0 { ", not at 0" } else { "" },
        )),
        Divergence::Finite(lost) if floor == 0.0 => said.push(format!(
            "P is sure, so H(P) is *0*, and cross-entropy and divergence are the same: {} {name} are lost to Q.",
            shown(*lost),
        )),
        Divergence::Finite(lost) => said.push(format!(
            "With a code made for Q an outcome of P costs {} {name}: {} that no code can save, and {} lost to Q.",
            shown(forward.cross_entropy.nats()),
            shown(floor),
            shown(*lost),
        )),
    }
    match &seen.analysis.reverse.divergence {
        Divergence::Infinite { .. } => said.push("The other way, D(Q‖P) is *∞*: P rules out what Q expects.".to_owned()),
        Divergence::Finite(0.0) => {}
        Divergence::Finite(nats) => said.push(format!("The other way it is {}_: [not a distance]_.", shown(*nats))),
    }
    said.join(" ")
}

/// "outcome 2", "outcomes 1 and 3", "3 outcomes"; counted from 1.
fn outcomes(bins: &[usize]) -> String {
    match bins {
        [only] => format!("outcome {}", only + 1),
        [first, second] => format!("outcomes {} and {}", first + 1, second + 1),
        _ => format!("{} outcomes", bins.len()),
    }
}
