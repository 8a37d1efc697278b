//! Titles, labels, the sentence, text alternatives and help of the Evidence view.

use super::explore::{self, name, noun, teeth};
use crate::i18n::{Evidence, EvidenceFacts, Help, LostBets};
use crate::math::{self, Unit};
use crate::model::evidence::ModelPair;
use crate::model::number::{format_count, format_fixed, format_information, format_significant};

pub(super) const EVIDENCE: Evidence = Evidence {
    help: HELP,
    weigh_title: "Evidence per worm",
    bet_title: "How many worms before you would bet?",
    plug_in_title: "D from a sample is biased upward",
    pair: "Models",
    own_pair: "Your models",
    pair_name: |pair| match pair {
        ModelPair::Article => "The article’s two models",
        ModelPair::Refitted => "The same, refitted",
        ModelPair::Close => "Too close to call",
        ModelPair::TwoBests => "The best p for each direction",
        ModelPair::RuledOut => "One ruled out",
    },
    model: name,
    first: "Q₁",
    second: "Q₂",
    first_p: "p of the first model",
    second_p: "p of the second model",
    more: |many| format!("+{}", format_count(many as f64)),
    more_label: |many| format!("Catch {}", worms(many)),
    rewind: "Back to no worms; the same ones will be caught again",
    caught: "caught",
    caught_label: "Worms caught",
    seed: "seed",
    seed_label: "Seed of the random worms",
    next_seed: "Other worms: use the next seed",
    size: "N",
    size_label: "Worms in each sample",
    fixed: "fixed",
    refitted: "refitted to each sample",
    run: "5\u{202f}000 more",
    stop: "Stop",
    progress: "Samples drawn",
    change_p: "Change P",
    truth: "Truth P",
    data: "data",
    fit: "model Q₁",
    speaks_for: |model, up| if up { format!("↑ for {model}") } else { format!("↓ for {model}") },
    tends_to: |value| format!("→ {value}"),
    true_d: |value| format!("D(P‖Q₁) {value}"),
    rule: "D + (K − 1) / 2N",
    coin: "a coin toss",
    worms,
    now: "so far",
    at_last: "in the long run",
    prefer_wrong: "prefer the wrong model",
    mean_d: "mean D of samples",
    bias: "(K − 1) / 2N",
    truth_data: "D(truth‖data)",
    data_model: "D(data‖model)",
    truth_model: "D(truth‖model)",
    no_worm: "No data yet: catch a worm.",
    fitted_at: |p| format!("Q₁ is fitted to the worms caught: p = {p}."),
    missing: |bins| format!("∞ until every bin has a worm: none yet with {}.", either(bins)),
    one_worm: "log Q₁/Q₂",
    samples: "samples",
    column_samples: "samples",
    lost: "wrong",
    off: "±",
    sentence,
    catch_alt: |alt| {
        format!("Bars by number of teeth. Shares under P: {}. Worms caught, {} in all: {}.", alt.shares, alt.caught, alt.counts)
    },
    weigh_alt: |alt| {
        format!(
            "The mean evidence of the worms caught for the first model against the second, in {} per worm, as a path over their number. After {}: {}. It tends to {}.",
            alt.unit,
            worms(alt.caught),
            alt.mean,
            alt.expected
        )
    },
    bet_alt: |alt| {
        let bets = if alt.bets.is_empty() { "None is drawn yet" } else { &alt.bets };
        format!("Share of samples that prefer the wrong model, by sample size. {bets}.")
    },
    plug_in_alt: |alt| {
        format!(
            "Mean divergence D(sample‖first model), in {}, by sample size. {}. The true one is {}.",
            alt.unit, alt.measured, alt.truth
        )
    },
    model_at: |model, p| match p {
        Some(p) => format!("{} with p = {p}", noun(model)),
        None => noun(model).to_owned(),
    },
    bet_undecided: [
        "Neither model is wrong",
        "Both models diverge equally from P, so no sample can prefer the wrong one: there is nothing to draw here.",
    ],
    plug_in_infinite: [
        "D(P‖Q₁) is ∞",
        "Q₁ gives probability 0 to something that P contains. D of a sample is ∞ too as soon as that is drawn, so there is nothing to draw here.",
    ],
};

fn worms(many: usize) -> String {
    explore::worms(&format_count(many as f64))
}

/// "0, 1 or 2 teeth"; of many the first.
fn either(bins: &[usize]) -> String {
    const MOST: usize = 4;
    match bins {
        [only] => teeth(*only),
        [first @ .., last] if bins.len() <= MOST => {
            format!("{} or {last} teeth", first.iter().map(usize::to_string).collect::<Vec<_>>().join(", "))
        }
        [first, second, rest @ ..] => format!("{first}, {second} or {} other numbers of teeth", rest.len()),
        [] => String::new(),
    }
}

fn sentence(facts: &EvidenceFacts, unit: Unit) -> String {
    let shown = |nats: f64| format!("*{}*", format_information(unit, nats));
    let (first, second) = (&facts.first, &facts.second);
    let favoured = |nats: f64| if nats > 0.0 { first } else { second };
    let per_worm = format!("{} per worm", unit.name());
    let (the_worms, favour) = match facts.caught {
        1 => (format!("The *{}* so far", worms(1)), "favours"),
        many => (format!("The *{}* so far", worms(many)), "favour"),
    };
    let ruled_out = |model: &str| format!("The *{model}* is ruled out: it gives probability 0 to something that was observed.");
    let will_come = |model: &str| format!("Sooner or later a worm will be caught to which the {model} gives probability 0.");
    let mut said = Vec::new();
    said.push(match facts.said {
        _ if facts.caught == 0 => {
            "No worm has been caught yet: each one will be a little evidence for one model or the other.".to_owned()
        }
        math::Evidence::Nats(0.0) => format!("{the_worms} {favour} neither model."),
        math::Evidence::Nats(nats) => {
            format!("{the_worms} {favour} the *{}*, by {} {per_worm} on average.", favoured(nats), shown(nats.abs()))
        }
        math::Evidence::OnlyFirst => ruled_out(second),
        math::Evidence::OnlySecond => ruled_out(first),
        math::Evidence::Neither => {
            "Both models are ruled out: each gives probability 0 to something that was observed.".to_owned()
        }
    });
    said.push(match (facts.expected, facts.said) {
        (math::Evidence::Nats(0.0), _) => {
            "P diverges equally from both, so no number of worms will decide between them.".to_owned()
        }
        (math::Evidence::Nats(limit), math::Evidence::Nats(nats)) if facts.caught > 0 && nats * limit < 0.0 => format!(
            "That is luck: in the long run they will favour the *{}*, by {}_, the difference of the two divergences from P_.",
            favoured(limit),
            shown(limit.abs())
        ),
        (math::Evidence::Nats(limit), math::Evidence::Nats(nats)) if facts.caught > 0 && nats != 0.0 => {
            format!("In the long run it will be {}_, the difference of the two divergences from P_.", shown(limit.abs()))
        }
        (math::Evidence::Nats(limit), _) => format!(
            "In the long run they will favour the *{}*, by {} {per_worm}_, the difference of the two divergences from P_.",
            favoured(limit),
            shown(limit.abs()),
        ),
        (math::Evidence::OnlyFirst, math::Evidence::Nats(_)) => will_come(second),
        (math::Evidence::OnlySecond, math::Evidence::Nats(_)) => will_come(first),
        (math::Evidence::Neither, math::Evidence::Nats(_)) => {
            "Sooner or later both models will be ruled out: each gives probability 0 to worms that P has.".to_owned()
        }
        (_, math::Evidence::Neither) => {
            "That was bound to happen: P has numbers of teeth to which they give probability 0.".to_owned()
        }
        _ => "That was bound to happen: P has numbers of teeth to which it gives probability 0.".to_owned(),
    });
    said.extend(facts.lost.map(|lost| lost_bets(facts, &lost)));
    said.join(" ")
}

/// "Of 400 samples of 100 worms, 26.5 ± 4.3% prefer the wrong model, the binomial with p = 0.5704."
fn lost_bets(facts: &EvidenceFacts, lost: &LostBets) -> String {
    let percent = |share: f64| match 100.0 * share {
        tiny if tiny > 0.0 && tiny < 0.05 => format_significant(tiny, 1),
        percent => format_fixed(percent, 1),
    };
    let error = if lost.error > 0.0 { format!(" ± {}", percent(lost.error)) } else { String::new() };
    let wrong = if lost.first_is_wrong { &facts.first } else { &facts.second };
    let which = if facts.refit && lost.first_is_wrong { ", fitted to each sample".to_owned() } else { format!(", the {wrong}") };
    format!(
        "Of {} samples of *{}*, *{}{error}%* prefer the wrong model_{which}_.",
        format_count(lost.samples as f64),
        worms(facts.size),
        percent(lost.share),
    )
}

const HELP: Help = &[
    (
        "In short",
        "Each worm is evidence: if it has k teeth, it brings log Q₁(k)/Q₂(k). Above zero it favours the first model, below zero the second. On average it brings D(P‖Q₂) − D(P‖Q₁): the difference of the two Kullback–Leibler divergences is the mean evidence per worm.",
    ),
    (
        "What you see",
        "P, blue, is the distribution that the worms are drawn from, the histogram of Explore. The worms caught are grey, the first model is orange. The ink line is the mean evidence of the worms caught so far, the dashed line the difference that it tends to: in the long run the model with the smaller divergence wins. At each N, nine in ten such paths lie in the band; it narrows as 1/√N.",
    ),
    (
        "How many worms before you would bet?",
        "Samples of N worms are drawn again and again. Some prefer the model with the larger divergence. Of samples of 100 of the article’s worms, 22.8% prefer the binomial to the uniform model, and 25.4% if the binomial is fitted to each sample first, since it has then seen the answer. These two figures come from a long run; a few hundred samples can be off by several points, as the ± in the sentence says. If both models diverge equally from P, neither is wrong.",
    ),
    (
        "Truth, data, model",
        "A model is fitted to data in the hope that it fits the truth. Fitting minimises D(data‖model); what we want to be small is D(truth‖model), which nobody can see. D(truth‖data) is ∞ while a possible bin is empty, since the sample gives it probability 0. And D from a sample is biased upward, by about (K − 1)/2N nats for K bins: the sample’s own accidents count as structure.",
    ),
    (
        "Mouse, touch and keyboard",
        "Drag in a chart to set the number of worms, or press Tab to reach it: the arrow keys change it by 1, with Shift by 10, Page Up and Page Down by 100. The same seed gives the same worms, here and wherever your link is opened. Stop ends a long run; what has been drawn stays. Ctrl+Z undoes.",
    ),
    (
        "Links",
        "Your settings are saved in the page address: #/evidence?counts=…&first=…&p1=…&second=…&p2=…&refit=…&seed=…&caught=…&size=…&unit=…. The samples of a run are not in it; press the button to draw them again.",
    ),
];
