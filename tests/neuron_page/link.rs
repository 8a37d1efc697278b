//! Its link both ways, and hostile ones.

use super::{FIRST, SECOND};
use proptest::prelude::*;
use wormteeth::i18n::messages;
use wormteeth::model::link::Shown;
use wormteeth::model::neuron::StepMatching;
use wormteeth::model::{Lang, NeuronDocument, Page, Sheet, Sheets, decode, encode};

fn written(training: NeuronDocument) -> String {
    encode(Page::Neuron, &Sheets { training, ..Sheets::default() }, Shown::default())
}

fn read(link: &str) -> NeuronDocument {
    let link = decode(link);
    assert_eq!((link.view, link.issues), (Page::Neuron, vec![]));
    link.sheets.unwrap_or_default().training
}

/// What is said of a link, and what it opens all the same.
fn heard(query: &str) -> (Vec<String>, NeuronDocument) {
    let link = decode(&format!("#/neuron?{query}"));
    let words = messages(Lang::En);
    let said = link.issues.iter().map(|issue| (words.link_issue)(issue)).collect();
    (said, link.sheets.expect("there is a query").training)
}

#[test]
fn a_link_is_readable_and_read_back() {
    assert_eq!(written(SECOND), "#/neuron?v=1&x=1&y=0&w=2&b=2&eta=0.15&steps=300&step=300&fair=eta");
    let odd = NeuronDocument { x: -1e-9, y: 0.25, step: 0, fair: StepMatching::FirstStep, ..FIRST };
    assert_eq!(written(odd), "#/neuron?v=1&x=-1e-9&y=0.25&w=0.6&b=0.9&eta=0.15&steps=300&step=0&fair=first-step");
    assert_eq!(read(&written(odd)), odd);
}

#[test]
fn what_is_left_out_is_the_articles_and_the_last_step() {
    assert_eq!(read("#/neuron?v=1"), SECOND);
    assert_eq!(read("#/neuron?w=.6&b=0.9"), FIRST);
    assert_eq!(read("#/neuron?steps=50"), NeuronDocument { steps: 50, step: 50, ..SECOND });
    assert_eq!(read("#/neuron?step=40&steps=50"), NeuronDocument { steps: 50, step: 40, ..SECOND }, "in whatever order");
    assert_eq!(read("#/neuron?step=1000&steps=2000"), NeuronDocument { steps: 2000, step: 1000, ..SECOND });
    assert_eq!(read("#/neuron?p=7&counts=x&unit=yards"), SECOND, "keys of other views are none");
    assert!(read("#/neuron?x=-0").x.is_sign_positive());
    assert_eq!(decode("#/neuron").sheets, None);
}

#[test]
fn what_is_bad_is_named_and_replaced_and_the_rest_counts() {
    for (query, said) in [
        ("x=1e3", "x=1e3 is not a number from −100 to 100: 1 stands instead."),
        ("x=nan", "x=nan is not a number from −100 to 100: 1 stands instead."),
        ("w=1e400", "w=1e400 is not a number from −100 to 100: 2 stands instead."),
        ("b=", "b= is not a number from −100 to 100: 2 stands instead."),
        ("y=1.5", "y=1.5 is not a number from 0 to 1: 0 stands instead."),
        ("y=0,5", "y=0,5 is not a number from 0 to 1: 0 stands instead."),
        ("eta=-1", "eta=-1 is not a number from 0 to 1000: 0.15 stands instead."),
        ("eta=inf", "eta=inf is not a number from 0 to 1000: 0.15 stands instead."),
        ("steps=0", "steps=0 is not a whole number from 1 to 2000: 300 stands instead."),
        ("steps=1e2", "steps=1e2 is not a whole number from 1 to 2000: 300 stands instead."),
        (
            "steps=99999999999999999999999",
            "steps=99999999999999999999999 is not a whole number from 1 to 2000: 300 stands instead.",
        ),
        ("step=301", "step=301 is not a whole number from 0 to 300: 300 stands instead."),
        ("step=-1", "step=-1 is not a whole number from 0 to 300: 300 stands instead."),
        ("step=", "step= is not a whole number from 0 to 300: 300 stands instead."),
        ("step=1.0", "step=1.0 is not a whole number from 0 to 300: 300 stands instead."),
        ("fair=Eta", "fair=Eta is none of eta and first-step: eta stands instead."),
        ("w=2&w=3", "w is given twice: the first counts."),
    ] {
        assert_eq!(heard(query), (vec![said.to_owned()], SECOND), "{query}");
    }
    let (said, training) = heard("step=51&steps=50&x=two&w=0.6&b=0.9&eta=nan");
    assert_eq!(said.len(), 3, "{said:?}");
    assert_eq!(training, NeuronDocument { steps: 50, step: 50, ..FIRST });
}

#[test]
fn opening_one_leaves_other_views_alone() {
    let mut sheets = Sheets::default();
    sheets.lab.p = 0.125;
    let linked = decode("#/neuron?w=3").sheets.expect("there is a query");
    Page::Neuron.take(&mut sheets, &linked);
    assert_eq!((sheets.training.w, sheets.lab.p), (3.0, 0.125));
    Page::Explore.take(&mut sheets, &Sheets::default());
    assert_eq!(sheets.training.w, 3.0);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

    #[test]
    fn every_training_comes_back(
        (x, w, b) in (-100.0..=100.0_f64, -100.0..=100.0_f64, -100.0..=100.0_f64),
        (y, eta) in (0.0..=1.0_f64, 0.0..=1000.0_f64),
        (steps, part) in (1..=2000_usize, 0.0..=1.0_f64),
        first in any::<bool>(),
    ) {
        let fair = if first { StepMatching::FirstStep } else { StepMatching::Eta };
        let training = NeuronDocument { x, y, w, b, eta, steps, step: (part * steps as f64) as usize, fair };
        prop_assert_eq!(training.valid(), Ok(()));
        prop_assert_eq!(read(&written(training)), training);
    }

    #[test]
    fn no_link_opens_what_is_not_valid(key in "(x|y|w|b|eta|steps|step|fair)", value in "[-+0-9.e%a-z]{0,12}", steps in 0..3000_u32) {
        let link = decode(&format!("#/neuron?{key}={value}&steps={steps}&step={value}"));
        prop_assert_eq!(link.sheets.unwrap_or_default().training.valid(), Ok(()));
    }
}
