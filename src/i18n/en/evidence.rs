//! Titles, labels, the sentence, text alternatives and help of the Evidence view.

use super::explore::{name, teeth};
use crate::i18n::{Evidence, EvidenceFacts, Help};
use crate::math::{self, Unit};
use crate::model::evidence::ModelPair;
use crate::model::number::format_fixed;

pub(super) const EVIDENCE: Evidence = Evidence {
    help: HELP,
    weigh_title: "Evidence per worm",
    bet_title: "How many worms would you bet on?",
    plug_in_title: "A sample makes D too large",
    pair: "Pair",
    own_pair: "Own pair",
    pair_name: |pair| match pair {
        ModelPair::Article => "The article’s two",
        ModelPair::Refitted => "The same, refitted",
        ModelPair::Close => "Too close to call",
        ModelPair::TwoBests => "Two best binomials",
        ModelPair::RuledOut => "One ruled out",
    },
    model: name,
    first: "Q₁",
    second: "Q₂",
    first_p: "p of the first model",
    second_p: "p of the second model",
    more: |many| format!("+{many}"),
    more_label: |many| if many == 1 { "Catch 1 worm".to_owned() } else { format!("Catch {many} worms") },
    rewind: "Rewind: no worm yet; the same ones will come again",
    caught: "caught",
    caught_label: "Worms caught",
    seed: "seed",
    seed_label: "Seed of the random worms",
    next_seed: "Other worms: the next seed",
    size: "N",
    size_label: "Worms in each sample",
    fixed: "as it is",
    refitted: "refitted to each sample",
    run: "5000 more",
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
    coin: "a coin’s toss",
    worms,
    a_worm: "a worm",
    now: "so far",
    at_last: "in the long run",
    prefer_wrong: "prefer the wrong model",
    mean_d: "mean D of samples",
    bias: "(K − 1) / 2N",
    truth_data: "D(truth‖data)",
    data_model: "D(data‖model)",
    truth_model: "D(truth‖model)",
    no_worm: "Before the first worm there are no data.",
    fitted_at: |p| format!("Q₁ is fitted to the worms caught: p {p}."),
    missing: |bins| format!("∞ until all have come: as yet none with {}.", either(bins)),
    one_worm: "log Q₁/Q₂",
    samples: "samples",
    lost: "wrong",
    off: "±",
    sentence,
    catch_alt: |alt| {
        format!("Bars by number of teeth. Shares of P: {}. Worms caught, {} in all: {}.", alt.shares, alt.caught, alt.counts)
    },
    weigh_alt: |alt| {
        format!(
            "What the worms caught say for the first model against the second, in {} a worm, as a path against their number. After {}: {}. It tends to {}.",
            alt.unit,
            worms(alt.caught),
            alt.mean,
            alt.expected
        )
    },
    bet_alt: |alt| format!("Share of samples that prefer the wrong model, by size of sample. {}.", alt.bets),
    plug_in_alt: |alt| {
        format!(
            "Mean divergence of samples from the first model in {}, by size of sample. {}. The true one is {}.",
            alt.unit, alt.measured, alt.truth
        )
    },
};

fn worms(many: usize) -> String {
    if many == 1 { "1 worm".to_owned() } else { format!("{many} worms") }
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

/// Evidence this small, in nats a worm, is rounding.
const NOTHING: f64 = 1e-12;

fn sentence(facts: &EvidenceFacts, unit: Unit) -> String {
    let shown = |nats: f64| format!("*{}*", format_fixed(unit.from_nats(nats), 3));
    let (first, second) = (&facts.first, &facts.second);
    let favoured = |nats: f64| if nats > 0.0 { first } else { second };
    let wrong = if facts.first_is_wrong { first } else { second };
    let comes = |model: &str| format!("Sooner or later a worm comes that the {model} model calls impossible.");
    let mut said = Vec::new();
    said.push(match facts.said {
        _ if facts.caught == 0 => "No worm is caught yet: each will say a little for one model against the other.".to_owned(),
        math::Evidence::Nats(nats) if nats.abs() < NOTHING => {
            format!("*{}* so far say nothing for either model.", worms(facts.caught))
        }
        math::Evidence::Nats(nats) => format!(
            "*{}* so far speak for the *{}* model, by {} {} each on average.",
            worms(facts.caught),
            favoured(nats),
            shown(nats.abs()),
            unit.name()
        ),
        math::Evidence::OnlyFirst => {
            format!("Among the worms so far is one that the *{second}* model calls impossible: that model is out, for ever.")
        }
        math::Evidence::OnlySecond => {
            format!("Among the worms so far is one that the *{first}* model calls impossible: that model is out, for ever.")
        }
        math::Evidence::Neither => {
            "Among the worms so far is one that the first model calls impossible, and one that the second does: both are out."
                .to_owned()
        }
    });
    said.push(match (facts.expected, facts.said) {
        (math::Evidence::Nats(nats), _) if nats.abs() < NOTHING => {
            "P is as far from one as from the other: no number of worms will tell.".to_owned()
        }
        (math::Evidence::Nats(limit), math::Evidence::Nats(nats)) if facts.caught > 0 && nats * limit < 0.0 => format!(
            "That is luck: in the long run they speak for the *{}* model, by {}_, the difference of its divergence from P and the other’s_.",
            favoured(limit),
            shown(limit.abs())
        ),
        (math::Evidence::Nats(limit), _) if facts.caught > 0 => {
            format!("In the long run it is {}_, the difference of their divergences from P_.", shown(limit.abs()))
        }
        (math::Evidence::Nats(limit), _) => format!(
            "In the long run they speak for the *{}* model, by {} {} each_, the difference of their divergences from P_.",
            favoured(limit),
            shown(limit.abs()),
            unit.name()
        ),
        (math::Evidence::OnlyFirst, math::Evidence::Nats(_)) => comes(second),
        (math::Evidence::OnlySecond, math::Evidence::Nats(_)) => comes(first),
        (math::Evidence::Neither, math::Evidence::Nats(_)) => {
            "Sooner or later worms come that the one and that the other calls impossible.".to_owned()
        }
        _ => "That had to come: P has bins that it has not.".to_owned(),
    });
    if let Some(lost) = facts.lost {
        let fitted = if facts.refit && facts.first_is_wrong { "_, which is fitted to each_" } else { "" };
        said.push(format!(
            "Of samples of *{}* worms *{} %* prefer the wrong one, the {wrong}{fitted}.",
            facts.size,
            format_fixed(100.0 * lost, 1)
        ));
    }
    said.join(" ")
}

const HELP: Help = &[
    (
        "What you see",
        "P, blue, is where worms come from: the histogram of Explore. You catch some, grey, and ask which of two models they speak for. Each worm says log Q₁(k)/Q₂(k), k being its teeth: above zero it speaks for the first model, below for the second. The mean over all worms caught is the ink line.",
    ),
    (
        "Where it ends",
        "With ever more worms the mean tends to D(P‖Q₂) − D(P‖Q₁), the dashed line: the model with the smaller divergence wins. The divergence is the evidence that each worm brings, on average. Nine of ten catches stay within the band; it narrows as 1/√N.",
    ),
    (
        "How many worms would you bet on?",
        "Samples of N worms are drawn again and again. Some prefer the model that in truth loses more. Of samples of 100 from the article’s worms 22.8 % prefer the binomial to uniform; if the binomial is fitted to each sample first, 25.4 % do, since it has seen the answer.",
    ),
    (
        "Truth, data, model",
        "We fit a model to data and hope that it fits the truth. D(data‖model) is what fitting makes small. D(truth‖model) is what we want, and nobody sees. D(truth‖data) is ∞ while a possible bin is empty: the sample calls it impossible. And D computed from a sample is too large, by about (K − 1)/2N nats for K bins: the sample’s own accidents count as structure.",
    ),
    (
        "Drag, type, press",
        "Drag in a chart to set the number of worms, or Tab to it: arrows change it by one, with Shift by ten, Page Up and Page Down by a hundred. The same seed brings the same worms, here and wherever your link is opened. Stop ends a long run; what was drawn stays. Ctrl+Z undoes.",
    ),
    (
        "Links",
        "#/evidence?counts=…&first=…&p1=…&second=…&p2=…&refit=…&seed=…&caught=…&size=…&unit=…: all that you set. The samples of a run are not in it; they come again by pressing the button.",
    ),
];
