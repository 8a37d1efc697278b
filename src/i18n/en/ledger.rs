//! Claims, titles and help of the Ledger.

use crate::i18n::{Claim, Help, Ledger};
use crate::math::Unit;
use crate::model::ledger::{LedgerTally, Measure, Reason};

pub(super) const LEDGER: Ledger = Ledger {
    help: HELP,
    title: "The article, claim by claim",
    lead: |LedgerTally { agree, differ, hold, fail }| {
        format!(
            "Of the article’s figures {agree} are ours, rounded as it rounds them, and {differ} are not, for the reasons given. Of the relations between figures, checked as you opened this, {hold} hold and {fail} fail."
        )
    },
    columns: ["Row", "Claim", "Figure", "Article", "Now", "Unit", "Agreement", "View"],
    claims: CLAIMS,
    same: "the same",
    lost: "lost picture",
    verdict: |agrees, rounded| {
        let word = if agrees { "agrees" } else { "differs" };
        if rounded.is_empty() { word.to_owned() } else { [word, ": ", rounded].concat() }
    },
    reason: |reason| match reason {
        Some(Reason::Sum) => "The list does not sum to 1: the article’s figure is no entropy.",
        Some(Reason::Rounding) => "They look the same only when rounded.",
        None => "Nobody knows why yet.",
    },
    holds: "holds",
    fails: "fails",
    unit: |measure| match measure {
        Measure::Information(Unit::Bits) => "bits",
        Measure::Information(Unit::Nats) => "nats",
        Measure::Information(Unit::Dits) => "dits",
        Measure::Teeth => "teeth",
        Measure::Whole | Measure::Plain => "",
    },
    show: |page| ["Show me_ in ", (super::MESSAGES.page)(page), "_"].concat(),
};

const fn claim(says: &'static str, figures: &'static [&'static str], checks: &'static [&'static str]) -> Claim {
    Claim { says, figures, checks }
}

const CLAIMS: [Claim; 23] = [
    claim(
        "Kullback and Leibler, 1951: divergence is cross-entropy minus entropy, the information lost when Q, here the binomial, stands in for P.",
        &["D(P‖Q)", "H(P,Q) − H(P)"],
        &["D = H(P,Q) − H(P)"],
    ),
    claim(
        "Worms have 0 to 10 teeth. To send all the counts to Earth is dear: send a model of one or two numbers.",
        &["values the teeth can take"],
        &[],
    ),
    claim("The uniform model takes all values to be alike.", &["chance of each value"], &[]),
    claim(
        "The binomial model gives each worm n places for a tooth, each filled with chance p: the mean is n·p.",
        &["mean of the worms", "p, their mean over n", "n"],
        &[],
    ),
    claim(
        "The uniform model loses less than the binomial, so of the two take uniform.",
        &["D(P‖uniform)", "D(P‖binomial)"],
        &["uniform loses less"],
    ),
    claim(
        "Two groups, 0–5 and 6–10 teeth, lose at their best as much as uniform. That proves nothing: prefer the simpler model.",
        &["best p, the share of 6–10", "least D(P‖two groups)", "what uniform loses more"],
        &[],
    ),
    claim(
        "Over all p from 0 to 1 the binomial loses least at its mean over n: the best binomial, not the best model.",
        &["least D(P‖binomial)", "best p", "D(P‖binomial) at the article’s p"],
        &["the best p loses less than when rounded"],
    ),
    claim(
        "Swap observed and binomial, and the divergence changes: it is no distance.",
        &["D(P‖binomial)", "D(binomial‖P)"],
        &["the second is less"],
    ),
    claim(
        "Least divergence fits models: here with one parameter, elsewhere with many, in neural networks, variational autoencoders and variational Bayes.",
        &["likeliest p of the binomial", "likeliest p of two groups"],
        &[],
    ),
    claim(
        "Entropy, by logarithms to base 2, e or 10, bounds the mean length of every code from below. It does not name the code.",
        &["H(P)", "mean length by uniform’s code"],
        &["that code is longer"],
    ),
    claim(
        "Divergence is the mean under P of log p − log q, which is Σ p log(p/q).",
        &["D(P‖Q)", "Σ p log(p/q), bin by bin"],
        &["D = Σ p log(p/q)"],
    ),
    claim(
        "Divergence is never below 0: −log is convex, so Jensen’s inequality holds. It is also what a likelihood ratio comes to.",
        &["D(P‖Q), mean of −log(q/p)", "−log of the mean of q/p", "D(P‖Q₂) − D(P‖Q₁)", "mean of log(q₁/q₂) per worm"],
        &["the mean lies above the curve", "the ratio comes to the difference"],
    ),
    claim(
        "An event tells −log p: rare news, as snow in Xishuangbanna, tells much, sure news, as three meals a day, nothing.",
        &["one chance in a thousand", "a sure event"],
        &["the sure one tells less"],
    ),
    claim(
        "Entropy of four outcomes: large where all are alike, small where one is nearly sure.",
        &[
            ".25, .25, .25, .25",
            ".1, .1, .1, .7",
            ".001, .001, .001, .999: −Σ p log p as listed",
            "the same, divided by its sum",
            "its sum",
        ],
        &[],
    ),
    claim(
        "A coin’s entropy is −p log p − (1 − p) log(1 − p), largest at ½.",
        &["H(½)", "greatest H of 400 other p"],
        &["every other one is less"],
    ),
    claim(
        "A label 1, 0, 0, 0 against a prediction .7, .1, .1, .1: divergence measures what is wrong with it.",
        &["D(label‖prediction)", "the same in nats", "D(prediction‖label)", "H(label, prediction)"],
        &["a sure label has no entropy: D = H"],
    ),
    claim(
        "As H(P) is constant, training on cross-entropy is training on divergence. True; with soft labels it stops at H(P), not at 0.",
        &["D(P‖Q) of a soft label", "H(P,Q) − H(P)", "H(P,Q) where Q is P", "H(P)"],
        &["D = H(P,Q) − H(P)", "it stops at H(P)"],
    ),
    claim(
        "A sigmoid neuron with the quadratic cost, 300 steps: the worse start ends worse. The article keeps w, b and η to itself; ours give its figures.",
        &["output of the first, before", "after", "output of the second, before", "after"],
        &[],
    ),
    claim(
        "The quadratic cost has the gradient (a − y)·σ′(z)·x: the worse the error, the smaller the step.",
        &["∂C/∂w at the first start", "at the second, the worse one", "the first by differences", "the second by differences"],
        &["the worse start has the smaller gradient", "first: formula and differences", "second: formula and differences"],
    ),
    claim(
        "In the gradient of cross-entropy σ′ cancels: x·(a − y) remains, and the worse error takes the larger step.",
        &[
            "∂C/∂w at the first start",
            "at the second, the worse one",
            "output of the first, after",
            "output of the second, after",
            "the first by differences",
            "the second by differences",
        ],
        &["the worse start has the larger gradient", "first: formula and differences", "second: formula and differences"],
    ),
    claim(
        "A larger error should make a larger correction. Another activation is no cure: tanh saturates too.",
        &["σ′ at the second start", "tanh′ at the same z", "σ′(0), its greatest"],
        &["the sigmoid is flat there", "tanh is flatter"],
    ),
    claim(
        "F.cross_entropy is softmax, log and NLL (F.nll_loss, which the article misprints as nnl_loss) in one, for numerical stability.",
        &["NLL of 1 in 1, 2, 3", "by the formula alone", "NLL of 0 in 1000, 0", "by the formula alone"],
        &["both ways give the same", "the formula alone breaks down"],
    ),
    claim(
        "The model comes near the data, and the data, drawn independently from the truth, near the truth: so make the empirical risk least.",
        &[
            "D(truth‖data), of 1000 worms",
            "D(data‖model), fitted to them",
            "D(truth‖model)",
            "D(data‖model), fitted to the truth",
        ],
        &["fitted to the data it loses less of them"],
    ),
];

const HELP: Help = &[
    (
        "What you see",
        "Every claim of the article that this page brings to life, S1 to S23, in our words. Beside it stand the figure that the article prints, the figure that this page computes as you open the view, and whether they agree. None of ours is typed in.",
    ),
    (
        "When two figures agree",
        "Ours has three decimals. It agrees if, rounded to as many decimals as the article prints, it is the article’s figure: that is the one beside the ✓. A ≠ stands where it is not, with the reason. A dash means that the article prints none: then a relation is checked, to the last digits that a computer keeps.",
    ),
    (
        "The worms",
        "The article’s histogram was a picture and is lost. The counts are reconstructed to match the article’s figures. Two of these, 0.477 and 0.330, stood in pictures too; they are from the English article that it retells.",
    ),
    (
        "Show me",
        "opens another view in the state that shows the figures. Your own work there is not lost: undo brings it back. Each row keeps its own unit, whatever you choose above.",
    ),
];
