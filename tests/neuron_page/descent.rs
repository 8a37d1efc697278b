//! The descents by both costs, and the one sentence about it.

use super::{FIRST, SECOND};
use proptest::prelude::*;
use wormteeth::i18n::messages;
use wormteeth::math::Cost;
use wormteeth::model::neuron::StepMatching;
use wormteeth::model::{DescentCase, DescentComparison, DescentInsight, Lang, NeuronDocument};

fn insight(document: NeuronDocument) -> DescentInsight {
    DescentInsight::new(&document, &DescentComparison::new(&document))
}

fn said(document: NeuronDocument) -> String {
    let sentence = (messages(Lang::En).neuron.sentence)(&insight(document));
    sentence.replace(['*', '_'], "")
}

#[test]
fn the_articles_figures_stand_in_it() {
    for (document, ends) in [(FIRST, ["0.0940", "0.0116"]), (SECOND, ["0.2028", "0.0120"])] {
        let race = DescentComparison::new(&document);
        assert_eq!(race.at(300).map(|state| format!("{:.4}", state.a)), ends);
        assert_eq!(race.eta, [0.15, 0.15]);
        assert_eq!(race.at(7)[0], document.neuron().run(Cost::Quadratic, 7)[7]);
        assert_eq!(race.at(9999), race.at(300), "beyond the end is the end");
    }
}

#[test]
fn an_equal_first_step_is_one() {
    let race = DescentComparison::new(&NeuronDocument { fair: StepMatching::FirstStep, ..SECOND });
    let [quadratic, cross_entropy] = race.at(1);
    assert!((quadratic.w - cross_entropy.w).abs() < 1e-12 && (quadratic.b - cross_entropy.b).abs() < 1e-12);
    assert!(quadratic.w < SECOND.w);
    assert!((race.eta[1] - 0.15 * Cost::Quadratic.slope(4.0)).abs() < 1e-15);
    // So far out that σ′(z) is nothing: neither moves, and nothing is NaN.
    let race = DescentComparison::new(&NeuronDocument { fair: StepMatching::FirstStep, x: 100.0, w: 100.0, ..SECOND });
    assert_eq!((race.eta[1], race.at(300)), (0.0, race.at(0)));
}

#[test]
fn the_sentence_says_what_is_seen() {
    assert_eq!(
        said(SECOND),
        "Both start at 0.982, badly wrong: 0 is wanted. After 300 steps the quadratic cost has come to 0.203, the cross-entropy to \
         0.012: σ′(z) = 0.018 throttles the first step of the quadratic 57-fold."
    );
    assert_eq!(
        said(NeuronDocument { step: 0, ..FIRST }),
        "Both start at 0.818, where 0 is wanted. σ′(z) = 0.15 throttles the first step of the quadratic 6.7-fold; in cross-entropy σ′ \
         has cancelled."
    );
    assert_eq!(
        said(NeuronDocument { fair: StepMatching::FirstStep, ..SECOND }),
        "Both start at 0.982, badly wrong: 0 is wanted. After 300 steps the quadratic cost has come to 0.203, the cross-entropy to \
         0.922. For an equal first step cross-entropy learns at η = 0.00265 only: its steps shrink with the error from there on, while \
         those of the quadratic grow as σ′ does."
    );
    assert!(said(NeuronDocument { step: 1, ..SECOND }).contains("After 1 step the"));
    for (document, words) in [
        (NeuronDocument { fair: StepMatching::FirstStep, step: 0, ..SECOND }, "learns at η = 0.00265"),
        (NeuronDocument { fair: StepMatching::FirstStep, ..FIRST }, "The first steps were equal, with η = 0.0224"),
        (NeuronDocument { eta: 0.0, ..SECOND }, "η is 0"),
        (NeuronDocument { y: 0.5, w: 0.0, b: 0.0, ..SECOND }, "which is what is wanted"),
        (NeuronDocument { w: 100.0, x: 100.0, ..SECOND }, "σ′(z) = 0 throttles the first step of the quadratic to nothing"),
        (NeuronDocument { b: 20.0, ..SECOND }, "more than a million-fold"),
        (NeuronDocument { b: 20.0, ..SECOND }, "the quadratic cost has not moved in the digits shown"),
        (NeuronDocument { b: 20.0, step: 1, eta: 1e-3, ..SECOND }, "neither has moved"),
        (NeuronDocument { y: 0.5, eta: 6.0, ..SECOND }, "Cross-entropy jumps over what is wanted and back: η is too large."),
        (NeuronDocument { y: 0.5, eta: 100.0, b: -1.5, ..SECOND }, "Both jump over what is wanted and back"),
    ] {
        assert!(said(document).contains(words), "{document:?}: {}", said(document));
    }
}

#[test]
fn who_is_ahead_is_nearer_to_what_is_wanted() {
    let ahead = |document: NeuronDocument| match insight(document).case {
        DescentCase::Underway { ahead, .. } => ahead,
        _ => None,
    };
    assert_eq!(ahead(SECOND), Some(1));
    assert_eq!(ahead(NeuronDocument { fair: StepMatching::FirstStep, ..SECOND }), Some(0));
    assert_eq!(ahead(NeuronDocument { fair: StepMatching::FirstStep, ..FIRST }), Some(1));
    assert_eq!(ahead(NeuronDocument { y: 1.0, w: -2.0, b: -2.0, ..SECOND }), Some(1));
    assert_eq!(
        ahead(NeuronDocument { y: 0.5, w: 0.1, b: 0.1, eta: 1.0, steps: 2000, step: 2000, ..SECOND }),
        None,
        "both have arrived"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn a_sentence_for_whatever_the_reader_sets(
        (x, w, b) in (-100.0..=100.0_f64, -100.0..=100.0_f64, -100.0..=100.0_f64),
        y in prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0_f64],
        eta in prop_oneof![Just(0.0), Just(1000.0), 0.0..1.0_f64],
        (steps, part) in (1..=200_usize, 0.0..=1.0_f64),
        first in any::<bool>(),
    ) {
        let fair = if first { StepMatching::FirstStep } else { StepMatching::Eta };
        let document = NeuronDocument { x, y, w, b, eta, steps, step: (part * steps as f64) as usize, fair };
        let race = DescentComparison::new(&document);
        prop_assert!(race.reach().is_finite() && race.eta.iter().all(|eta| (0.0..=1000.0).contains(eta)));
        let said = said(document);
        prop_assert!(said.ends_with('.') && said.len() < 420, "{}", said);
        prop_assert!(!said.contains("NaN") && !said.contains('∞') && !said.contains("inf") && !said.contains("  "), "{}", said);
    }
}
