//! Words of the Information view.

use crate::i18n::{Help, Information};
use crate::math::{Divergence, Triangle, Unit};
use crate::model::information::{List, Parameter, Part};
use crate::model::number::{NOISE, format_fixed, format_information, format_number, sum_sign, without_noise};
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
        Part::Event => "rarer events carry more information",
        Part::Coin => "largest at ½, zero when certain",
        Part::List(List::P) if !seen.sums_to_one() => "does not sum to 1",
        Part::List(_) | Part::Sums => "",
        Part::Jensen if seen.jensen.mean_x < 1.0 - crate::math::SUM_TOLERANCE => {
            "Q puts mass where P has none; the mean ratio is below 1"
        }
        Part::Jensen if without_noise(seen.jensen.mean_y, seen.analysis.forward.largest_term()) == 0.0 => {
            "all ratios are 1: no gap"
        }
        Part::Jensen => "the average lies above the curve (Jensen)",
        Part::Coins => verdict(&Triangle::of_coins(sheet.coins)),
    },
    events: ["three meals a day", "heads", "a six", "snow in the tropics"],
    presets: |list| match list {
        List::P => "Lists from the article",
        List::Q => "Label P and prediction Q",
    },
    own: "Your numbers",
    preset: |preset| match preset {
        ListPreset::Even => "Four equal",
        ListPreset::Uneven => "One likely",
        ListPreset::Trap => "Sum 1.002",
        ListPreset::OneHot => "One-hot label P",
        ListPreset::Soft => "Soft label P",
        ListPreset::Floor => "Soft label, Q = P",
    },
    label: |knob| match knob {
        Parameter::Event => "Probability p of the event".to_owned(),
        Parameter::Coin => "Probability p of heads".to_owned(),
        Parameter::Entry(list, entry) => format!("{} of outcome {}", letter(list), entry + 1),
        Parameter::Outcomes => "Number of outcomes".to_owned(),
        Parameter::OneOfCoins(coin) => format!("Coin {}: probability of heads", coin_name(coin)),
    },
    short: |knob| match knob {
        Parameter::Event | Parameter::Coin => "p".to_owned(),
        Parameter::Entry(_, entry) => (entry + 1).to_string(),
        Parameter::Outcomes => "outcomes".to_owned(),
        Parameter::OneOfCoins(coin) => coin_name(coin).to_owned(),
    },
    bars: |knob| match knob {
        Parameter::Entry(list, entry) => {
            format!("{} of outcome {}; the left and right arrow keys choose the outcome", letter(list), entry + 1)
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
        "kl.qp" => "in the other direction, D(Q‖P)",
        "jensen.mean" => "mean of −log Q/P",
        "jensen.curve" => "−log of the mean",
        "jensen.gap" => "gap",
        "coins.direct" => "direct D(A‖C)",
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
                "The entropy of a coin over its probability p of heads: an arch from 0 to 0, largest at p = 1/2. At p = {a} it is {b} {unit}."
            ),
            Part::List(list) => format!("Bars of {}, outcome by outcome: {a}.", letter(list)),
            Part::Sums => {
                format!("Two rows of lengths in {unit}: H(P) = {a} and D(P‖Q) = {b} end to end; beneath them H(P,Q) {d} {c}.")
            }
            Part::Jensen => format!(
                "The curve −log x with a point at each likelihood ratio Q/P, sized by P: {a}. The mean of their heights minus the curve at their mean is the gap: {b} − {c} {e} {d} {unit}."
            ),
            Part::Coins => format!(
                "Two rows of lengths in {unit}: D(A‖C) = {a} directly; beneath it D(A‖B) = {b} and D(B‖C) = {c} end to end."
            ),
        }
    },
};

const HELP: Help = &[
    (
        "In short",
        "An event of probability p carries −log p of information: in bits, the number of fair coins that would have to land one given way. Certain events carry none, impossible ones would carry ∞. Entropy is the average: a lower bound on the mean code length, approached by coding long blocks. It does not give you the code. The Kullback–Leibler divergence D(P‖Q) is what a code built from Q costs beyond that.",
    ),
    (
        "A list need not sum to 1",
        "The article’s third list, 0.001, 0.001, 0.001, 0.999, sums to 1.002. Its −Σ p log p, 0.0313 bits, is therefore not an entropy; divided by its sum the list has 0.0342 bits. Both are shown, with the sum. All other panels use the list divided by its sum.",
    ),
    (
        "Cross-entropy",
        "A code built from Q costs H(P,Q) on average when P is true: the entropy H(P), plus D(P‖Q), which is wasted by using Q. For a fixed label P, a lower cross-entropy is a lower divergence. With a one-hot label H(P) = 0 and both are the same; with a soft label the minimum of the cross-entropy is H(P), not 0.",
    ),
    (
        "Why D is never negative",
        "−log is convex, so the average of points on it lies above it (Jensen’s inequality). The points here are the likelihood ratios q/p, weighted by p; their mean height is D(P‖Q). The mean of the ratios is 1, where the curve is 0, so the gap is D. It closes only where all ratios are equal to 1. If Q puts mass where P has none, the mean ratio is below 1 and the curve there is above 0: then D is the gap plus that height.",
    ),
    (
        "Not a metric",
        "D is not symmetric, and the triangle inequality fails too: from the coin 0.5 to the coin 0.1 it is 0.737 bits directly, but via the coin 0.25 only 0.208 and 0.133.",
    ),
    (
        "Mouse, touch and keyboard",
        "Drag in the two curves, drag the bars (with a finger: at their ends, or after a short press), or type. Press Tab to reach the bars: ← → choose an outcome, ↑ ↓ change it by 0.01, Page Up and Page Down by 0.1. The sliders take the arrow keys. Ctrl+Z undoes, Ctrl+Shift+Z redoes.",
    ),
    ("Links", "Your settings are saved in the page address: #/information?v=1&event=…&coin=…&p=…&q=…&coins=…&unit=…."),
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
        "direct is longer than via B"
    } else if triangle.direct.is_infinite() {
        "direct and via B are both ∞"
    } else {
        "here via B is no shorter"
    }
}

/// The trap of a list that does not sum to 1 first; then what Q costs; then the other direction.
fn sentence(seen: &ListComparison, unit: Unit) -> String {
    let name = unit.name();
    let shown = |nats: f64| format!("*{}*", format_information(unit, nats));
    // A decimal more, where that shows something.
    let fine = |nats: f64| {
        if nats.abs() < 1e-3 { shown(nats) } else { format!("*{}*", format_fixed(unit.from_nats(nats), 4)) }
    };
    let mut said = Vec::new();
    if !seen.sums_to_one() {
        said.push(format!(
            "P’s list sums to *{}*, so it is not a distribution: used as typed it gives {} {name}, divided by its sum {}.",
            format_number(seen.list.sum),
            fine(seen.list.raw),
            fine(seen.list.normalised),
        ));
    }
    let forward = &seen.analysis.forward;
    let floor = forward.entropy;
    // A divergence that is rounding noise is 0.
    let nats = |divergence: &Divergence| without_noise(divergence.nats(), NOISE);
    match &forward.divergence {
        Divergence::Infinite { bins } => said.push(format!(
            "Q gives {} probability 0, and P does not: D(P‖Q) is *∞*, as the code built from Q has no codeword for {}.",
            outcomes(bins),
            if bins.len() == 1 { "it" } else { "them" },
        )),
        forward if nats(forward) == 0.0 => said.push(format!(
            "P = Q: nothing is lost, D is *0*, and the cross-entropy is at its minimum H(P), {} {name}{}.",
            shown(floor),
            if floor > 0.0 { ", not at 0" } else { "" },
        )),
        Divergence::Finite(lost) if floor == 0.0 => said.push(format!(
            "P is certain, so H(P) is *0*, and cross-entropy and divergence are the same: {} {name} are wasted by using Q.",
            shown(*lost),
        )),
        Divergence::Finite(lost) => said.push(format!(
            "With a code built from Q, an outcome of P costs {}{} {name} on average: {}, the entropy, plus {} wasted by using Q.",
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
        Divergence::Infinite { .. } => {
            said.push("In the other direction D(Q‖P) is *∞*: P gives probability 0 to something that Q does not.".to_owned())
        }
        reverse if nats(reverse) == 0.0 => {}
        reverse => said.push(format!("In the other direction it is {}, so this is [not a distance].", shown(nats(reverse)))),
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
