//! Titles, labels, text alternatives and help of the Explore view.

use crate::i18n::{Explore, Help};
use crate::math::Unit;
use crate::model::Model;

pub(super) const EXPLORE: Explore = Explore {
    help: HELP,
    data_title: "Observed P and model Q",
    sweep_title: "How divergence depends on p",
    bins: "Bins",
    data: "Data",
    own_data: "Your data",
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
    bars_label: |bin| format!("Number of worms with {}; the left and right arrow keys choose the bin", teeth(bin)),
    bin_title: teeth,
    bin_value: |count, p, expected, q| format!("{}, a share of {p}; the model expects {expected}, a share of {q}", worms(count)),
    bin_worms: worms,
    bin_expected: |expected| format!("{expected} expected"),
    p: "p",
    p_label: "Parameter p of the model",
    p_disabled: "The uniform model has no parameter. Thin: the binomial.",
    hear: "Play the curves as sound, D(P‖Q) for p from 0 to 1, then D(Q‖P): higher pitch means larger divergence",
    play: "_Play p_",
    play_label: "Play p, from 0 to 1 and back",
    pause: "_Pause_",
    step_back: "Decrease p by 0.01",
    step_forward: "Increase p by 0.01",
    best_forward: "Minimise _D(_P‖Q_)_",
    best_reverse: "Minimise _D(_Q‖P_)_",
    no_best: "There is no minimum: this divergence is ∞ at every p, or the model has no p",
    minimum_at: |value, p| format!("minimum {value} at p = {p}"),
    minimum_short: |value| format!("minimum {value}"),
    infinite_everywhere: |name| format!("{name}: ∞ at every p"),
    forward_gloss: |unit| format!("extra {} per worm if you use Q when P is true", unit.name()),
    reverse_gloss: |unit| format!("extra {} per worm if you use P when Q is true", unit.name()),
    cross_entropy: "cross-entropy",
    entropy: "entropy",
    models_title: "Choose a model",
    no_parameter: "no parameter",
    lowest: "lowest",
    split_label: "0 to",
    split_unit: "teeth",
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
            "Bars: {} worms by number of teeth, from 0 to {}: {}. Outlines: the numbers that the {} expects: {}.",
            alt.total,
            alt.bins.saturating_sub(1),
            alt.counts,
            noun(alt.model),
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
                "Both divergences, in {}, as curves over p. {curves} At p = {p}: D(P‖Q) = {}, D(Q‖P) = {}.",
                alt.unit, alt.forward, alt.reverse
            ),
            None => format!(
                "The uniform model has no parameter: its D(P‖Q) = {} and D(Q‖P) = {} {} are horizontal lines. For comparison, the curves of the binomial: {curves}",
                alt.forward, alt.reverse, alt.unit
            ),
        }
    },
    terms_alt: |alt| format!("The term of each number of teeth in {} = {} {}: {}.", alt.direction, alt.sum, alt.unit, alt.terms),
    introduction: "Introduction",
    what_you_see: "What you see",
    what_is_lost: "What is lost",
    try_this_first: "Try this first",
    introduce_pq: |count, model| {
        format!(
            "*P* is what was observed: {}, counted by their teeth. *Q* is a model of them, here the {}.",
            worms(count),
            noun(model)
        )
    },
    introduce_divergence: |divergence, unit| {
        let a_bit = if unit == Unit::Bits { " (yes-or-no answers)" } else { "" };
        let unit = unit.name();
        format!(
            "A code made for Q costs extra {unit}{a_bit} when P is true: the *Kullback–Leibler divergence* D(P‖Q), now *{divergence}* {unit} per worm."
        )
    },
    introduce_drag: |bin, divergence| format!("Drag the bar at {} down and watch *{divergence}* fall.", teeth(bin)),
    introduce_any_drag: "Drag a bar and watch D(P‖Q) change.",
    kl_divergence: "Kullback–Leibler divergence",
    reverse_kl_divergence: "reverse KL divergence",
    per_worm: |unit| format!("{} per worm", unit.name()),
    at_best_p: "D(P‖Q), each at its best p",
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
    bin_observed: |count| format!("{count} observed"),
    one_less: "One worm fewer",
    one_more: "One worm more",
};

const HELP: Help = &[
    (
        "In short",
        "If you use a model Q when P is true, each worm costs extra bits. Their average is the Kullback–Leibler divergence D(P‖Q): the cross-entropy H(P,Q), which is the cost per worm with the code built from Q, minus the entropy H(P), which is the cost with the code built from P.",
    ),
    (
        "What you see",
        "P, blue and solid, is what was observed: worms from far away, counted by how many of their ten tooth sockets hold a tooth. Q, orange and hollow, is how many of each a model expects. Below stands what each number of teeth adds to the divergence, or takes off.",
    ),
    (
        "Why it is not a distance",
        "D(P‖Q) averages over the observed worms, D(Q‖P) over worms drawn from the model, so the two differ, and each is smallest at a different p. The triangle inequality fails too. What always holds: D ≥ 0, and D is 0 exactly when P = Q.",
    ),
    (
        "Why it can be infinite",
        "If a model gives probability 0 to something that is observed, the code built from it has no codeword for it, and D is ∞. That is the right answer, not an error. Replacing the 0 by a small ε would only make the answer depend on your ε.",
    ),
    (
        "Mouse, touch and keyboard",
        "Drag a bar (with a finger: at its end, or after a short press), or press Tab to reach the bars: ← → choose a bin, ↑ ↓ change its count by 1, Page Up and Page Down by 10, Home and End go to the ends. Drag the line at p, or use the arrow keys on the slider. Ctrl+Z undoes, Ctrl+Shift+Z redoes.",
    ),
    (
        "Links",
        "Your settings are saved in the page address: #/explore?v=1&counts=…&model=…&p=…&unit=…. You can write one by hand, or press Share. Your work is also kept in this browser, where it allows that.",
    ),
    (
        "The data and their source",
        "The original histogram survives only through its published figures; the counts are reconstructed from them.",
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

/// A model after "the".
pub(super) fn noun(model: Model) -> &'static str {
    match model {
        Model::Uniform => "uniform model",
        Model::Binomial => "binomial",
        Model::TwoGroup => "two-group model",
    }
}

/// Worms, of a count in words.
pub(super) fn worms(count: &str) -> String {
    if count == "1" { "1 worm".to_owned() } else { format!("{count} worms") }
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
