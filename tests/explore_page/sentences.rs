//! The sentence of the page: each kind of sentence with its figures.

use super::{Explored, article, article_with, explored, preset, words};
use wormteeth::math::Unit;
use wormteeth::model::{Model, Page, Preset, Theme};

/// The sentence as it is read, without its marks.
pub fn plain(sentence: &str) -> String {
    assert!(balanced(sentence), "{sentence}");
    sentence.chars().filter(|c| !"*_[]".contains(*c)).collect()
}

/// Whether bold and idle words end where they begin, and brackets open before they close.
pub fn balanced(text: &str) -> bool {
    let even = |mark| text.matches(mark).count().is_multiple_of(2);
    let brackets: Vec<char> = text.chars().filter(|c| "[]".contains(*c)).collect();
    even('*') && even('_') && brackets.chunks(2).all(|pair| pair == ['[', ']'])
}

#[track_caller]
fn says(seen: &Explored, expected: &str) {
    let sentence = seen.sentence(Unit::Bits);
    assert!(balanced(&sentence), "{sentence}");
    assert_eq!(plain(&sentence), expected);
}

#[test]
fn marks_out_of_balance_are_found() {
    assert!(["", "*a* _b_ [c]", "*a _b* c_", "[a] [b]"].into_iter().all(balanced));
    assert!(["*", "*a* _b", "a]", "[a", "]a[", "[[a]]", "[a][b"].into_iter().all(|text| !balanced(text)));
}

#[test]
fn the_sentence_of_the_article() {
    says(
        &article(),
        "Here the uniform model loses less than the binomial: 0.338 against 0.477 bits a worm. \
         Blame 10 teeth: 37 worms came, the binomial expects 2. The other way it is 0.330: a divergence, not a distance.",
    );
    let sentence = article().sentence(Unit::Bits);
    assert!(sentence.contains("*0.338*") && sentence.contains("[not a distance]"), "{sentence}");
}

#[test]
fn figures_follow_the_unit() {
    for (unit, figures) in [(Unit::Nats, ["0.235", "0.331", "0.229"]), (Unit::Dits, ["0.102", "0.144", "0.099"])] {
        let sentence = article().sentence(unit);
        for figure in figures {
            assert!(sentence.contains(&format!("*{figure}*")), "{sentence} without {figure}");
        }
        assert!(sentence.contains(&format!("{} a worm", unit.name())) && !sentence.contains("bits"), "{sentence}");
    }
}

#[test]
fn a_model_that_is_best() {
    // Sharper than any two-group or uniform model, and not quite binomial.
    let seen = explored(&[1.0, 10.0, 45.0, 120.0, 210.0, 252.0, 210.0, 120.0, 45.0, 10.0, 3.0], Model::Binomial, 0.501);
    let sentence = plain(&seen.sentence(Unit::Bits));
    assert!(sentence.starts_with("Here the binomial model loses least: "), "{sentence}");
    assert!(sentence.contains("bits a worm, against") && sentence.contains("for the "), "{sentence}");
    assert!(sentence.contains("Blame 10 teeth: 3 worms came, the binomial expects 1."), "{sentence}");
}

#[test]
fn models_that_tie() {
    for (model, names) in
        [(Model::Uniform, "The uniform and the two-group model"), (Model::TwoGroup, "The two-group and the uniform model")]
    {
        let sentence = plain(&article_with(model, 0.466).sentence(Unit::Bits));
        assert!(
            sentence.starts_with(&format!("{names} lose the same but for rounding: 0.338 and 0.338 bits a worm. ")),
            "{sentence}"
        );
        assert!(sentence.contains("prefer the simpler"), "{sentence}");
    }
}

#[test]
fn p_away_from_its_best() {
    let seen = article_with(Model::Binomial, 0.3);
    let sentence = plain(&seen.sentence(Unit::Bits));
    let now = wormteeth::present::shown(Unit::Bits, seen.analysis.forward.divergence.nats());
    assert!(
        sentence
            .starts_with(&format!("At this p the binomial loses {now} bits a worm; at its best, p 0.570, it would lose 0.477. ")),
        "{sentence}"
    );
}

#[test]
fn equals_lose_nothing() {
    for seen in [
        preset(Preset::ExactBinomial, Model::Binomial, 0.5),
        preset(Preset::Uniform, Model::Uniform, 0.5),
        explored(&[1e-9, 1e-9], Model::TwoGroup, 0.5),
        explored(&[0.0, 1e9], Model::Binomial, 1.0),
    ] {
        says(&seen, "P and Q are the same: nothing is lost, in either direction. D is 0 for equals, and only for them.");
    }
}

#[test]
fn infinite_forward() {
    says(
        &explored(&[5.0, 1.0, 3.0], Model::Binomial, 0.0),
        "D(P‖Q) is ∞: the model calls 1 and 2 teeth impossible, yet 3 worms came. No code has a word for that. \
         The other way it is 0.848: a divergence, not a distance.",
    );
    let one = plain(&explored(&[1.0, 3.0], Model::Binomial, 1.0).sentence(Unit::Bits));
    assert!(one.starts_with("D(P‖Q) is ∞: the model calls 0 teeth impossible, yet 1 worm came. "), "{one}");
}

#[test]
fn infinite_in_reverse() {
    let seen = preset(Preset::EmptyBin, Model::Binomial, 0.57);
    let sentence = plain(&seen.sentence(Unit::Bits));
    assert!(sentence.ends_with("The other way it is ∞: the model expects 5 teeth, and none came."), "{sentence}");
    assert!(!sentence.contains("distance"), "{sentence}");
    let one = preset(Preset::OneValue, Model::Binomial, 0.7);
    let sentence = plain(&one.sentence(Unit::Bits));
    assert!(sentence.contains("the model expects 0, 1, 2, 3 and 6 more numbers of teeth, and none came."), "{sentence}");
}

#[test]
fn infinite_both_ways() {
    says(
        &explored(&[0.0, 6.0, 0.0], Model::Binomial, 1.0),
        "D(P‖Q) is ∞: the model calls 1 tooth impossible, yet 6 worms came. No code has a word for that. \
         The other way it is ∞: the model expects 2 teeth, and none came.",
    );
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
    for text in [words.explore.play, words.explore.pause, words.explore.best_forward, words.explore.best_reverse] {
        assert!(balanced(text) && !plain(text).is_empty(), "{text}");
    }
    let helps = [
        words.explore.help,
        words.information.help,
        words.evidence.help,
        words.neuron.help,
        words.softmax.help,
        words.ledger.help,
    ];
    for help in helps {
        assert!(!help.is_empty() && help.iter().all(|(title, text)| !title.is_empty() && text.len() > 40));
    }
}
