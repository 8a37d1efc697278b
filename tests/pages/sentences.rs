//! The one sentence of each page, with its figures; and that all that has a name has one of its own.

use super::any::plain;
use crate::common::seen::{Explored, article, opened, sampled, words};
use wormteeth::math::Unit;
use wormteeth::model::evidence::ModelPair;
use wormteeth::model::{
    DescentComparison, DescentInsight, Documents, ListComparison, Model, NaiveOutcome, Page, Preset, SoftmaxFigures, Theme,
    decode,
};
use wormteeth::present::evidence::{Repeats, Results, facts};

/// The sentence, in bits, of the page that a link opens; without its marks.
fn said(link: &str) -> String {
    let (documents, unit) = (opened(link), Unit::Bits);
    let Documents { information, neuron, softmax, .. } = &documents;
    plain(&match decode(link).page {
        Page::Explore => Explored::new(&documents).sentence(unit),
        Page::Information => (words().information.sentence)(&ListComparison::new(&information.p, &information.q), unit),
        Page::Evidence => {
            let seen = sampled(&documents.histogram.observed(), &documents.evidence);
            (words().evidence.sentence)(&facts(&seen, &Results::default(), words()), unit)
        }
        Page::Neuron => (words().neuron.sentence)(&DescentInsight::new(neuron, &DescentComparison::new(neuron))),
        Page::Softmax => (words().softmax.insight)(softmax, &SoftmaxFigures::new(softmax), unit),
        Page::Lesson | Page::Ledger => String::new(),
    })
}

#[test]
fn each_page_says_what_is_seen() {
    for (link, expected) in [
        (
            "#/explore?v=1",
            "The uniform model fits better than the binomial: 0.338 bits per worm versus 0.477. \
             The largest share comes from 10 teeth: 37 worms observed, about 2 expected. \
             In the other direction, averaged over Q, that bin hardly counts and the divergence is 0.330, so this is not a distance.",
        ),
        (
            "#/explore?counts=1e-9,1e-9&model=two-group&p=0.5",
            "P and Q are the same: nothing is lost in either direction. D is 0 exactly when P = Q.",
        ),
        (
            "#/explore?counts=5,1,3&p=0",
            "D(P‖Q) is ∞: the model calls 1 and 2 teeth impossible, yet 4 worms were observed there. The code built from Q has no \
             codeword for them. In the other direction it is 0.848, so this is not a distance.",
        ),
        (
            "#/explore?counts=0,6,0&p=1",
            "D(P‖Q) is ∞: the model calls 1 tooth impossible, yet 6 worms were observed there. The code built from Q has no codeword \
             for them. In the other direction it is ∞: the model gives 2 teeth a positive probability, but none were observed.",
        ),
        (
            "#/evidence?v=1",
            "The 30 worms so far favour the uniform model, by 0.106 bits per worm on average. In the long run it will be 0.139, the \
             difference of the two divergences from P.",
        ),
        (
            "#/evidence?first=two-group&p1=1&split=5&second=uniform",
            "The two-group model with p = 1 is ruled out: it gives probability 0 to something that was observed. That was bound to \
             happen: P has numbers of teeth to which it gives probability 0.",
        ),
        (
            "#/neuron?v=1",
            "Both start at 0.982, badly wrong (target 0). After 300 steps training with the quadratic cost has reached output 0.203, \
             with cross-entropy 0.012: σ′(z) = 0.018 makes the first quadratic-cost step 57 times smaller.",
        ),
        (
            "#/softmax?v=1",
            "The prediction favours class 2, with 0.665; the target, class 0, has 0.090, so the NLL is 3.473 bits. The naive formula \
             works here too, but not for all logits.",
        ),
        (
            "#/softmax?logits=60,20,-20,-60&target=3",
            "The prediction favours class 0, with 1.000; the target, class 3, has 7.67e-53, so the NLL is 173.123 bits. The naive \
             formula breaks down in f32: log-sum-exp does not.",
        ),
    ] {
        assert_eq!(said(link), expected, "{link}");
    }
}

#[test]
fn a_sentence_has_what_its_case_asks_for() {
    for (link, pieces) in [
        // Sharper than any two-group or uniform model, and not quite binomial.
        (
            "#/explore?counts=1,10,45,120,210,252,210,120,45,10,3&p=0.501",
            &[
                "Of the three, the binomial fits best: ",
                "The largest share comes from 10 teeth: 3 worms observed, about 1 expected.",
            ][..],
        ),
        (
            "#/explore?model=uniform",
            &[
                "The uniform model and the two-group model agree to within 0.001 bits per worm, 0.338 and 0.338: no evidence for ",
                "so prefer the simpler.",
            ],
        ),
        // The minimum of an exact binomial is rounding noise.
        ("#/explore?counts=1,10,45,120,210,252,210,120,45,10,1&p=0.6", &["at its best, p = 0.500, it would lose 0.000."]),
        ("#/explore?model=two-group&p=0.466", &["The two-group model and the uniform model agree to within 0.001 bits per worm"]),
        ("#/explore?p=0.3", &["At this p the binomial loses 2.739 bits per worm; at its best, p = 0.570, it would lose 0.477. "]),
        (
            "#/explore?counts=1,3&p=1",
            &["the model calls 0 teeth impossible, yet 1 worm was observed there. The code built from Q has no codeword for it."],
        ),
        (
            "#/explore?counts=0,0,0,0,0,0,0,500,0,0,0&p=0.7",
            &["the model gives 0 to 6 and 8 to 10 teeth a positive probability, but none were observed."],
        ),
        ("#/information?p=0.001,0.001,0.001,0.999", &["1.002", "not a distribution", "used as typed", "0.0313", "0.0342"]),
        ("#/information?p=1e-9,1e-9,0,0", &["used as typed it gives 5.98e-8 bits"]),
        ("#/information?p=1,0,0,0&q=0.7,0.1,0.1,0.1", &["P is certain, so H(P) is 0", "0.515", "∞"]),
        ("#/information?p=0.85,0.05,0.05,0.05&q=0.85,0.05,0.05,0.05", &["not at 0"]),
        ("#/information?q=1,0,1,1", &["gives outcome 2 probability 0"]),
        ("#/information?q=1,0,1,0", &["gives outcomes 2 and 4 probability 0"]),
        ("#/information?q=1,0,0,0", &["gives 3 outcomes probability 0"]),
        (
            "#/evidence?caught=100",
            &[
                "The 100 worms so far favour the binomial with p = 0.5704",
                "That is luck: in the long run they will favour the uniform model, by 0.139",
            ],
        ),
        ("#/evidence?caught=0", &["No worm has been caught yet", "they will favour the uniform model, by 0.139 bits per worm"]),
        ("#/evidence?caught=1", &["The 1 worm so far favours the "]),
        (
            "#/evidence?first=two-group&p1=1&split=5&caught=2",
            &["Sooner or later a worm will be caught to which the two-group model with p = 1 gives probability 0."],
        ),
        (
            "#/evidence?first=two-group&p1=1&split=5&second=two-group&p2=0",
            &["Both models are ruled out: each gives probability 0"],
        ),
        (
            "#/evidence?first=uniform",
            &["The 30 worms so far favour neither model.", "P diverges equally from both, so no number of worms"],
        ),
        ("#/neuron?step=1", &["After 1 step training"]),
        (
            "#/neuron?w=0.6&b=0.9&step=0",
            &["σ′(z) = 0.15 makes the first quadratic-cost step 6.7 times smaller; in cross-entropy σ′ has cancelled."],
        ),
        (
            "#/neuron?fair=first-step",
            &[
                "reached output 0.203, with cross-entropy 0.922.",
                "For an equal first step cross-entropy learns at only η = 0.00265",
            ],
        ),
        ("#/neuron?fair=first-step&step=0", &["learns at η = 0.00265"]),
        ("#/neuron?fair=first-step&w=0.6&b=0.9", &["The first steps were equal, with η = 0.0224"]),
        ("#/neuron?y=1&w=-2&b=-2&fair=first-step", &["For an equal first step cross-entropy learns at only η = 0.00265"]),
        ("#/neuron?y=0.5&w=0.1&b=0.1&eta=1&steps=2000&fair=first-step", &["The first steps were equal, with η = 0.248"]),
        ("#/neuron?eta=0", &["With η = 0 nothing changes."]),
        ("#/neuron?y=0.5&w=0&b=0", &["which is the target in the digits shown"]),
        ("#/neuron?w=100&x=100", &["σ′(z) = 0 makes the first quadratic-cost step 0"]),
        (
            "#/neuron?b=20",
            &["more than a million times smaller", "the quadratic cost has not moved the output in the digits shown"],
        ),
        ("#/neuron?b=20&step=1&eta=1e-3", &["neither output has moved"]),
        ("#/neuron?y=0.5&eta=6", &["Cross-entropy overshoots the target back and forth: η is too large."]),
        ("#/neuron?y=0.5&eta=100&b=-1.5", &["Both overshoot the target back and forth"]),
        ("#/softmax?target=2", &["favours the target: softmax gives class 2 a probability of 0.665, so the NLL is 0.588 bits."]),
        ("#/softmax?logits=2,2,2,2", &["All 4 classes are equally likely, 0.250 each: the NLL is 2.000 bits whichever is true."]),
        ("#/softmax?logits=1000,0&target=1", &["The naive formula breaks down, in f32 and in f64: log-sum-exp does not."]),
    ] {
        let said = said(link);
        assert!(pieces.iter().all(|piece| said.contains(piece)), "{link}: {said}");
    }
    assert!(!said("#/information?v=1").contains("sums to"));
    let reverse = said("#/explore?counts=2,5,19,58,100,0,58,47,46,45,37");
    assert!(
        reverse
            .ends_with("In the other direction it is ∞: the model gives 5 teeth a positive probability, but none were observed."),
        "{reverse}"
    );
    assert!(!reverse.contains("distance"), "{reverse}");
}

#[test]
fn figures_follow_the_unit_and_what_counts_is_bold() {
    let article = Explored::new(&Documents::default());
    for (unit, figures) in [(Unit::Nats, ["0.235", "0.331", "0.229"]), (Unit::Dits, ["0.102", "0.144", "0.099"])] {
        let sentence = article.sentence(unit);
        assert!(figures.iter().all(|figure| sentence.contains(&format!("*{figure}*"))), "{sentence}");
        assert!(sentence.contains(&format!("{} per worm", unit.name())) && !sentence.contains("bits"), "{sentence}");
        assert!(sentence.contains("[not a distance]"), "{sentence}");
    }
}

#[test]
fn lost_bets_are_told_once_there_are_some() {
    let seen = sampled(&article(), &ModelPair::Refitted.document());
    let mut repeats = Repeats::new(&seen.setting);
    while repeats.step(50) {}
    let results = repeats.results();
    let bet = results.bet(100).expect("the page's own size");
    let said = plain(&(words().evidence.sentence)(&facts(&seen, &results, words()), Unit::Bits));
    let end = format!(
        "Of 50 samples of 100 worms, {:.1} ± {:.1}% prefer the wrong model, fitted to each sample.",
        100.0 * bet.share.unwrap_or(f64::NAN),
        100.0 * bet.error
    );
    assert!(said.ends_with(&end), "{said}");
}

#[test]
fn each_way_to_break_down_is_told_apart_and_of_equals_the_first_is_the_likeliest() {
    use NaiveOutcome::{Figure, InfinityByInfinity, ShareZero, SumInfinite, TargetZero, ZeroByZero};
    for (link, outcomes) in [
        ("#/softmax?logits=1,2", [Figure, Figure]),
        ("#/softmax?logits=100,0", [InfinityByInfinity, Figure]),
        ("#/softmax?logits=1000,0", [InfinityByInfinity, InfinityByInfinity]),
        ("#/softmax?logits=1000,0&target=1", [SumInfinite, SumInfinite]),
        ("#/softmax?logits=88.5,88.5", [SumInfinite, Figure]),
        ("#/softmax?logits=-1000,-1001", [ZeroByZero, ZeroByZero]),
        ("#/softmax?logits=0,-200&target=1", [TargetZero, Figure]),
        ("#/softmax?logits=60,-60&target=1", [ShareZero, Figure]),
        ("#/softmax?logits=0,-800&target=1", [TargetZero, TargetZero]),
    ] {
        let document = opened(link).softmax;
        let naive = SoftmaxFigures::new(&document).naive;
        let found: Vec<NaiveOutcome> = naive.iter().map(|naive| NaiveOutcome::of(naive, document.target)).collect();
        assert_eq!(found, outcomes, "{link}");
    }
    let likeliest = |link| SoftmaxFigures::new(&opened(link).softmax).likeliest();
    assert_eq!([likeliest("#/softmax?logits=2,3,3"), likeliest("#/softmax?logits=3,3")], [(1, false), (0, true)]);
}

#[test]
fn all_that_has_a_name_has_one_of_its_own() {
    fn distinct(names: &[&str]) {
        let mut sorted = names.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        assert!(sorted.len() == names.len() && !sorted.contains(&""), "{names:?}");
    }
    let words = words();
    distinct(&Page::ALL.map(words.page));
    distinct(&Model::ALL.map(words.model));
    distinct(&Model::ALL.map(words.explore.q_name));
    distinct(&Preset::ALL.map(words.preset));
    distinct(&Theme::ALL.map(words.theme));
    distinct(&Unit::ALL.map(words.unit));
}
