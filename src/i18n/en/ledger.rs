//! Claims, titles and help of the Ledger.

use crate::i18n::{Claim, Help, Ledger};
use crate::math::Unit;
use crate::model::ledger::{LedgerTally, Measure, Reason};

pub(super) const LEDGER: Ledger = Ledger {
    help: HELP,
    title: "The article, claim by claim",
    lead: |LedgerTally { agree, differ, hold, fail }| {
        format!(
            "Of the article’s figures, {agree} agree with ours when rounded as the article rounds them, and {differ} do not, for the reasons given. Of the relations between figures, checked when you opened this page, {hold} hold and {fail} fail."
        )
    },
    columns: ["Row", "Claim", "Figure", "Article", "Here", "Unit", "Agreement", "Page"],
    claims: CLAIMS,
    same: "the same",
    lost: "lost picture",
    verdict: |agrees, rounded| {
        let word = if agrees { "agrees" } else { "differs" };
        if rounded.is_empty() { word.to_owned() } else { [word, ": ", rounded].concat() }
    },
    reason: |reason| match reason {
        Some(Reason::Sum) => "The list does not sum to 1, so the article’s figure is not an entropy.",
        Some(Reason::Rounding) => "They are equal only when rounded.",
        None => "The reason is not known yet.",
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
        "Kullback and Leibler, 1951: divergence is cross-entropy minus entropy, the extra bits per worm if you use Q, here the binomial, when P is true.",
        &["D(P‖Q)", "H(P,Q) − H(P)"],
        &["D = H(P,Q) − H(P)"],
    ),
    claim(
        "Worms have 0 to 10 teeth. Sending all the counts to Earth is expensive: send a model of one or two numbers.",
        &["values the teeth can take"],
        &[],
    ),
    claim("The uniform model makes all values equally likely.", &["probability of each value"], &[]),
    claim(
        "The binomial model gives each worm n places for a tooth, each filled with probability p: the mean is n·p.",
        &["mean of the worms", "p, their mean over n", "n"],
        &[],
    ),
    claim(
        "The uniform model fits better than the binomial, so of the two choose uniform.",
        &["D(P‖uniform)", "D(P‖binomial)"],
        &["the uniform model fits better"],
    ),
    claim(
        "Two groups, 0–5 and 6–10 teeth, agree at their best p with uniform to within 0.001 bits: no evidence for either, so prefer the simpler model.",
        &["best p, the share of 6–10", "minimum of D(P‖two groups)", "D(P‖uniform) minus that"],
        &[],
    ),
    claim(
        "Over all p from 0 to 1, the minimum of D(P‖binomial) is at p = mean / n: the best binomial, not the best model.",
        &["minimum of D(P‖binomial)", "best p", "D(P‖binomial) at the article’s p"],
        &["lower at the best p than at the rounded one"],
    ),
    claim(
        "Swap observed and binomial, and the divergence changes, so it is not a distance.",
        &["D(P‖binomial)", "D(binomial‖P)"],
        &["the second is less"],
    ),
    claim(
        "Minimising divergence fits models: here with one parameter, elsewhere with many, as in neural networks. Variational autoencoders and variational Bayes minimise D(Q‖P).",
        &["maximum-likelihood p of the binomial", "maximum-likelihood p of two groups"],
        &[],
    ),
    claim(
        "Entropy, with logarithms to base 2, e or 10, is a lower bound on the mean code length, approached by coding long blocks. It does not give the code.",
        &["H(P)", "mean length with the code built from uniform"],
        &["that code is longer"],
    ),
    claim(
        "Divergence is the mean under P of log p − log q, which is Σ p log(p/q).",
        &["D(P‖Q)", "Σ p log(p/q), bin by bin"],
        &["D = Σ p log(p/q)"],
    ),
    claim(
        "Divergence is never negative: −log is convex, so Jensen’s inequality holds. The difference of two divergences is the mean log-likelihood ratio.",
        &["D(P‖Q), mean of −log(q/p)", "−log of the mean of q/p", "D(P‖Q₂) − D(P‖Q₁)", "mean of log(q₁/q₂) per worm"],
        &["the average lies above the curve", "the mean ratio is the difference"],
    ),
    claim(
        "An event of probability p carries −log p of information: rare events, such as snow in Xishuangbanna, carry much, certain ones, such as three meals a day, none.",
        &["probability one in a thousand", "a certain event"],
        &["the certain one carries less"],
    ),
    claim(
        "Entropy of four outcomes: large where all are equal, small where one is nearly certain.",
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
        &["H(½)", "largest H of 400 other p"],
        &["every other one is smaller"],
    ),
    claim(
        "A label 1, 0, 0, 0 against a prediction .7, .1, .1, .1: divergence measures how wrong it is.",
        &["D(label‖prediction)", "the same in nats", "D(prediction‖label)", "H(label, prediction)"],
        &["a one-hot label has entropy 0: D = H"],
    ),
    claim(
        "As H(P) is constant, minimising cross-entropy is minimising divergence. True; with soft labels the minimum is H(P), not 0.",
        &["D(P‖Q) of a soft label", "H(P,Q) − H(P)", "H(P,Q) where Q = P", "H(P)"],
        &["D = H(P,Q) − H(P)", "the minimum is H(P)"],
    ),
    claim(
        "A sigmoid neuron with the quadratic cost, 300 steps: the worse start ends worse. The article does not give w, b and η; ours reproduce its figures.",
        &["output of the first, before", "after", "output of the second, before", "after"],
        &[],
    ),
    claim(
        "The quadratic cost has the gradient (a − y)·σ′(z)·x: the worse the error, the smaller the step.",
        &[
            "∂C/∂w at the first start",
            "at the second, the worse one",
            "the first by finite differences",
            "the second by finite differences",
        ],
        &["the worse start has the smaller gradient", "first: formula and differences", "second: formula and differences"],
    ),
    claim(
        "In the gradient of cross-entropy σ′ cancels: x·(a − y) remains, and the worse error takes the larger step.",
        &[
            "∂C/∂w at the first start",
            "at the second, the worse one",
            "output of the first, after",
            "output of the second, after",
            "the first by finite differences",
            "the second by finite differences",
        ],
        &["the worse start has the larger gradient", "first: formula and differences", "second: formula and differences"],
    ),
    claim(
        "A larger error should make a larger correction. Another saturating activation does not help: tanh saturates too (ReLU does not for z > 0).",
        &["σ′ at the second start", "tanh′ at the same z", "σ′(0), its maximum"],
        &["the sigmoid is flat there", "tanh is flatter"],
    ),
    claim(
        "F.cross_entropy is softmax, log and NLL (F.nll_loss, which the article misprints as nnl_loss) in one, for numerical stability.",
        &["NLL of 1 in 1, 2, 3", "by the naive formula", "NLL of 0 in 1000, 0", "by the naive formula"],
        &["both ways give the same", "the naive formula breaks down"],
    ),
    claim(
        "The model is close to the data, and the data, drawn independently from the truth, are close to the truth: so minimise the empirical risk.",
        &[
            "D(truth‖data), of 1000 worms",
            "D(data‖model), fitted to them",
            "D(truth‖model)",
            "D(data‖model), fitted to the truth",
        ],
        &["fitted to the data, it is closer to them"],
    ),
];

const HELP: Help = &[
    (
        "In short",
        "Every claim about the Kullback–Leibler divergence that the article makes, S1 to S23, in our words. Beside it are the figure that the article prints, the figure that this page computes as you open it, and whether they agree. None of ours is typed in.",
    ),
    (
        "When two figures agree",
        "Ours has three decimals. If, rounded to as many decimals as the article prints, it is the article’s figure, a ✓ stands beside it. A ≠ means that it is not, with the reason. A dash means that the article prints no figure: then a relation is checked, to the last digits that a computer keeps.",
    ),
    (
        "The worms",
        "The original histogram survives only through its published figures; the counts are reconstructed from them. Two of these, 0.477 and 0.330, are known from the English article.",
    ),
    (
        "Show me",
        "opens another page in the state that shows the figures. Your own work there is not lost: undo brings it back. Each row keeps its own unit, whatever you choose above.",
    ),
];
