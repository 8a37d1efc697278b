//! Words of the Information view.

use crate::i18n::{Help, Information};
use crate::math::{Divergence, Triangle, Unit};
use crate::model::information::{List, Parameter, Part};
use crate::model::number::{format_count, format_fixed, sum_sign};
use crate::model::{ListComparison, ListPreset};

pub(super) const INFORMATION: Information = Information {
    help: HELP,
    title: |part| match part {
        Part::Event => "Self-information",
        Part::Coin => "Entropy of a coin",
        Part::List(List::P) => "Outcomes P",
        Part::List(List::Q) => "Model Q",
        Part::Sums => "Entropy + divergence = cross-entropy",
        Part::Jensen => "Why D ≥ 0",
        Part::Coins => "Not a metric",
    },
    gloss: |part, sheet, seen| match part {
        Part::Event => "rare news tells much",
        Part::Coin => "most at ½, none where all is sure",
        Part::List(List::P) if !seen.sums_to_one() => "sum not 1",
        Part::List(_) | Part::Sums => "",
        Part::Jensen if seen.jensen.mean_x < 1.0 - crate::math::SUM_TOLERANCE => "Q has what P lacks: mean below 1",
        Part::Jensen if seen.jensen.mean_y == 0.0 => "all ratios are 1: no gap",
        Part::Jensen => "a mean lies above −log",
        Part::Coins => verdict(&Triangle::of_coins(sheet.coins)),
    },
    events: ["three meals a day", "heads", "a six", "snow in the tropics"],
    presets: |list| match list {
        List::P => "Lists of the article",
        List::Q => "Label P and prediction Q",
    },
    own: "Own numbers",
    preset: |preset| match preset {
        ListPreset::Even => "Four alike",
        ListPreset::Uneven => "One likely",
        ListPreset::Trap => "Sum 1.002",
        ListPreset::OneHot => "One-hot label P",
        ListPreset::Soft => "Soft label P",
        ListPreset::Floor => "Soft label, Q = P",
    },
    label: |knob| match knob {
        Parameter::Event => "Chance p of the event".to_owned(),
        Parameter::Coin => "Chance p of heads".to_owned(),
        Parameter::Entry(list, entry) => format!("{} of outcome {}", letter(list), entry + 1),
        Parameter::Outcomes => "How many outcomes".to_owned(),
        Parameter::OneOfCoins(coin) => format!("Coin {}: chance of heads", coin_name(coin)),
    },
    short: |knob| match knob {
        Parameter::Event | Parameter::Coin => "p".to_owned(),
        Parameter::Entry(_, entry) => (entry + 1).to_string(),
        Parameter::Outcomes => "outcomes".to_owned(),
        Parameter::OneOfCoins(coin) => coin_name(coin).to_owned(),
    },
    bars: |knob| match knob {
        Parameter::Entry(list, entry) => {
            format!("{} of outcome {}; left and right choose the outcome", letter(list), entry + 1)
        }
        _ => String::new(),
    },
    entry: |typed, share| format!("{typed}, a share of {share}"),
    caption: |quantity| match quantity {
        "event.information" => "−log p",
        "coin.h" => "H(p)",
        "list.sum" => "sum",
        "list.h.raw" => "−Σ p log p as typed",
        "list.h.normalised" => "divided by the sum",
        "h.p" => "entropy H(P)",
        "kl.pq" => "divergence D(P‖Q)",
        "ce.pq" => "cross-entropy",
        "kl.qp" => "the other way, D(Q‖P)",
        "jensen.mean" => "mean of −log Q/P",
        "jensen.curve" => "−log of the mean",
        "jensen.gap" => "gap",
        "coins.direct" => "straight D(A‖C)",
        "coins.first" => "D(A‖B)",
        "coins.second" => "D(B‖C)",
        _ => "",
    },
    figures: "All figures",
    column_outcome: "Outcome",
    sentence,
    alt: |part, figures| {
        let figure = |place: usize| figures.get(place).copied().unwrap_or_default();
        let (unit, a, b, c, d, e) = (figure(0), figure(1), figure(2), figure(3), figure(4), figure(5));
        match part {
            Part::Event => format!(
                "The curve of −log p falls from ∞ at p = 0 to 0 at p = 1. At p = {a} it is {b} {unit}. On it stand snow in the tropics, p = 0.001; a six, 1/6; heads, 1/2; three meals a day, 1."
            ),
            Part::Coin => format!(
                "The entropy of a coin over its chance p of heads: an arch from 0 to 0, highest at p = 1/2. At p = {a} it is {b} {unit}."
            ),
            Part::List(list) => format!("Bars of {}, outcome by outcome: {a}.", letter(list)),
            Part::Sums => {
                format!("Two rows of lengths in {unit}: H(P) = {a} and D(P‖Q) = {b} end to end; beneath them H(P,Q) {d} {c}.")
            }
            Part::Jensen => format!(
                "The curve −log x with a point at each likelihood ratio Q/P, as large as P: {a}. The mean of their heights less the curve at their mean is the gap: {b} − {c} {e} {d} {unit}."
            ),
            Part::Coins => format!(
                "Two rows of lengths in {unit}: D(A‖C) = {a} straight; beneath it D(A‖B) = {b} and D(B‖C) = {c} end to end."
            ),
        }
    },
};

const HELP: Help = &[
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
        "Drag in the two curves, drag the bars (by finger: at their ends, or after a short press), or type. Tab to the bars: ← → choose an outcome, ↑ ↓ change it by 0.01, Page Up and Page Down by 0.1. The sliders take the arrow keys. Ctrl+Z undoes, Ctrl+Shift+Z redoes.",
    ),
    ("Links", "The address holds all you set: #/information?v=1&event=…&coin=…&p=…&q=…&coins=…&unit=…."),
];

fn letter(list: List) -> &'static str {
    match list {
        List::P => "P",
        List::Q => "Q",
    }
}

fn coin_name(coin: usize) -> &'static str {
    ["A", "B", "C"].get(coin).copied().unwrap_or_default()
}

fn verdict(triangle: &Triangle) -> &'static str {
    if triangle.broken() {
        "straight is longer than by way of B"
    } else if triangle.direct.is_infinite() {
        "both ways are ∞"
    } else {
        "here the detour is no shorter"
    }
}

/// The trap of a list that does not sum to 1 first; then what Q costs; then the other way.
fn sentence(seen: &ListComparison, unit: Unit) -> String {
    let name = unit.name();
    let shown = |nats: f64| format!("*{}*", format_fixed(unit.from_nats(nats), 3));
    let fine = |nats: f64| format!("*{}*", format_fixed(unit.from_nats(nats), 4));
    let mut said = Vec::new();
    if !seen.sums_to_one() {
        said.push(format!(
            "P’s list sums to *{}*, so it is no distribution: taken at its word it gives {} {name}, divided by its sum {}.",
            format_count(seen.list.sum),
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
            "With a code made for Q an outcome of P costs {}{} {name}: {} that no code can save, and {} lost to Q.",
            match sum_sign(unit.from_nats(forward.cross_entropy.nats()), &[floor, *lost].map(|nats| unit.from_nats(nats))) {
                "=" => "",
                _ => "≈ ",
            },
            shown(forward.cross_entropy.nats()),
            shown(floor),
            shown(*lost),
        )),
    }
    match &seen.analysis.reverse.divergence {
        Divergence::Infinite { .. } => said.push("The other way, D(Q‖P) is *∞*: P rules out what Q expects.".to_owned()),
        Divergence::Finite(0.0) => {}
        Divergence::Finite(nats) => said.push(format!("The other way it is {}: [not a distance].", shown(*nats))),
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
