//! Titles, labels, text alternatives and help of the Explore view.

use crate::i18n::{Explore, Help};
use crate::model::Model;

pub(super) const EXPLORE: Explore = Explore {
    help: HELP,
    data_title: "Observed P and model Q",
    sweep_title: "Divergence against p",
    bins: "Bins",
    data: "Data",
    own_data: "Own data",
    reconstructed: "Reconstructed to match the article’s figures",
    teeth: "teeth",
    worms: "worms",
    share: "share",
    p_name: "P observed",
    q_name: |model| match model {
        Model::Uniform => "Q uniform",
        Model::Binomial => "Q binomial",
        Model::TwoGroup => "Q two-group",
    },
    count_label: |bin| format!("Worms with {}", teeth(bin)),
    bars_label: |bin| format!("Count of worms with {}; left and right choose the bin", teeth(bin)),
    bin_title: teeth,
    bin_value: |count, p, expected, q| format!("{count} worms, a share of {p}; the model expects {expected}, a share of {q}"),
    bin_worms: |count| format!("{count} worms"),
    bin_expected: |expected| format!("{expected} expected"),
    p: "p",
    p_label: "Parameter p of the model",
    p_disabled: "The uniform model has no p.",
    hear: "Hear D(P‖Q) for p from 0 to 1, then D(Q‖P): the higher the tone, the more is lost",
    play: "_Play p_",
    play_label: "Play p, from 0 to 1 and back",
    pause: "_Pause_",
    step_back: "p down by 0.01",
    step_forward: "p up by 0.01",
    best_forward: "Best _for _P‖Q",
    best_reverse: "Best _for _Q‖P",
    no_best: "No p is best: at every p this divergence is ∞, or the model has no p",
    minimum_at: |value, p| format!("minimum {value} at p = {p}"),
    minimum_short: |value| format!("minimum {value}"),
    infinite_everywhere: "∞ at every p",
    forward_gloss: |unit| format!("extra {} per worm if you use Q when P is true", unit.name()),
    reverse_gloss: |unit| format!("extra {} per worm if you use P when Q is true", unit.name()),
    cross_entropy: "cross-entropy",
    entropy: "entropy",
    models_title: "Choose a model",
    no_parameter: "no parameter",
    lowest: "lowest",
    split_label: "0 to",
    split_after: "Last bin of the lower group",
    figures: "All figures",
    column_teeth: "Teeth",
    column_expected: "Expected",
    js: "Jensen–Shannon divergence",
    mean: "Mean of P, teeth",
    minimum_forward: "Minimum of D(P‖Q) over p",
    minimum_reverse: "Minimum of D(Q‖P) over p",
    counts_alt: |alt| {
        format!(
            "Bars of {} worms by number of teeth, 0 to {}: {}. Outlines of what the {} model expects: {}.",
            alt.total,
            alt.bins.saturating_sub(1),
            alt.counts,
            name(alt.model),
            alt.expected,
        )
    },
    curves_alt: |alt| {
        let minimum = |direction: &str, minimum: Option<(&str, &str)>| match minimum {
            Some((value, p)) => format!("{direction} has its minimum, {value}, at p = {p}."),
            None => format!("{direction} is ∞ at every p."),
        };
        let curves = format!("{} {}", minimum("D(P‖Q)", alt.minimum_forward), minimum("D(Q‖P)", alt.minimum_reverse));
        match alt.p {
            Some(p) => format!(
                "Both divergences in {} as curves against p. {curves} At p = {p}: D(P‖Q) = {}, D(Q‖P) = {}.",
                alt.unit, alt.forward, alt.reverse
            ),
            None => format!(
                "The uniform model has no p: its D(P‖Q) = {} and D(Q‖P) = {} {} are level lines. For comparison the binomial’s curves: {curves}",
                alt.forward, alt.reverse, alt.unit
            ),
        }
    },
    terms_alt: |alt| format!("What each number of teeth adds to {} = {} {}: {}.", alt.direction, alt.sum, alt.unit, alt.terms),
    introduction: "Introduction",
    what_you_see: "What you see",
    what_is_lost: "What is lost",
    try_this_first: "Try this first",
    introduce_pq: |worms, model| {
        let the_model = match model {
            Model::Binomial => "binomial",
            Model::Uniform => "uniform model",
            Model::TwoGroup => "two-group model",
        };
        format!("*P* is what was observed: {worms} worms, counted by their teeth. *Q* is a model of them, here the {the_model}.")
    },
    introduce_divergence: |divergence, unit| {
        let unit = unit.name();
        format!(
            "If you use Q when P is true, each worm costs extra {unit}: this is the *Kullback–Leibler divergence* D(P‖Q), now *{divergence}* {unit} per worm."
        )
    },
    introduce_drag: |bin, divergence| format!("Drag the bar at {} down and watch *{divergence}* fall.", teeth(bin)),
    introduce_any_drag: "Drag a bar and watch D(P‖Q) change.",
    at_best_p: "each at its best p",
    average_over: "average over",
    average_p: "P observed",
    average_q: "Q model",
    weight: "weight",
    term: "term",
    costs: |unit| format!("costs {}", unit.name()),
    saves: |unit| format!("saves {}", unit.name()),
    agree: |models, unit| {
        let names: Vec<&str> = models.iter().copied().map(name).collect();
        format!("{} agree to within 0.001 {}", and(&names), unit.name())
    },
};

const HELP: Help = &[
    (
        "What you see",
        "Five hundred worms from far away, sorted by how many of their ten tooth sockets hold a tooth: that is P, blue and solid. A model Q, orange and hollow, says how many of each to expect. The divergence D(P‖Q) is what each worm costs you, in bits, if you believe Q while the worms follow P.",
    ),
    (
        "Why it is not a distance",
        "D(P‖Q) averages over the worms that came, D(Q‖P) over those that the model imagines: they differ, and each has its own best p. Nor does a detour always cost more than the straight way. What always holds: D ≥ 0, and D = 0 only where P and Q are the same.",
    ),
    (
        "Why it can be infinite",
        "If a model calls something impossible and it happens, no code has a word for it: D is ∞. That is the right answer, not an error. Clipping the model’s zero to some ε would only print your ε back.",
    ),
    (
        "Drag, type, press",
        "Drag a bar (by finger: at its end, or after a short press), or Tab to the bars: ← → choose a bin, ↑ ↓ change its count by one, Page Up and Page Down by ten, Home and End to the ends. Drag the line at p, or use the slider’s arrow keys. Ctrl+Z undoes, Ctrl+Shift+Z redoes.",
    ),
    (
        "Links",
        "The address holds all you set: #/explore?v=1&counts=…&model=…&p=…&unit=…. Write one by hand, or press Share. Your work is also kept in this browser, where it allows that.",
    ),
    (
        "The data",
        "The article’s histogram was a picture and is lost. These counts are reconstructed to match the article’s figures.",
    ),
];

/// A model inside a sentence.
pub(super) fn name(model: Model) -> &'static str {
    match model {
        Model::Uniform => "uniform",
        Model::Binomial => "binomial",
        Model::TwoGroup => "two-group",
    }
}

pub(super) fn teeth(bin: usize) -> String {
    if bin == 1 { "1 tooth".to_owned() } else { format!("{bin} teeth") }
}

/// "uniform and two-group", "bits, nats and dits".
pub(super) fn and(names: &[&str]) -> String {
    match names {
        [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        _ => names.concat(),
    }
}
