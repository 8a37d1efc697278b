//! The one sentence, and the charts in words.

use super::{article, context, words};
use wormteeth::math::Unit;
use wormteeth::model::evidence::{EvidenceDocument, ModelPair, ModelSpec};
use wormteeth::present::evidence::{Repeats, Results, alt, facts};

fn sentence(document: &EvidenceDocument, results: &Results) -> String {
    (words().evidence.sentence)(&facts(&context(&article(), document), results, words()), Unit::Bits)
}

fn of(pair: ModelPair, caught: usize) -> String {
    sentence(&EvidenceDocument { caught, ..pair.document() }, &Results::default())
}

#[test]
fn what_the_worms_say_and_will_say() {
    assert_eq!(
        of(ModelPair::Article, 30),
        "*30 worms* so far speak for the *uniform* model, by *0.106* bits each on average. In the long run it is *0.139*_, the difference of their divergences from P_."
    );
    let lucky = of(ModelPair::Article, 100);
    assert!(lucky.starts_with("*100 worms* so far speak for the *binomial 0.5704* model"), "{lucky}");
    let luck = "That is luck: in the long run they speak for the *uniform* model, by *0.139*_, the difference of its divergence from P and the other’s_.";
    assert!(lucky.ends_with(luck), "{lucky}");
    let none = of(ModelPair::Article, 0);
    assert!(
        none.starts_with("No worm is caught yet") && none.contains("they speak for the *uniform* model, by *0.139* bits each"),
        "{none}"
    );
    assert!(of(ModelPair::Article, 1).starts_with("*1 worm* so far"));
}

#[test]
fn models_that_are_ruled_out() {
    let before = of(ModelPair::RuledOut, 2);
    assert!(before.ends_with("Sooner or later a worm comes that the two-group 1 model calls impossible."), "{before}");
    let after = of(ModelPair::RuledOut, 30);
    assert_eq!(
        after,
        "Among the worms so far is one that the *two-group 1* model calls impossible: that model is out, for ever. That had to come: P has bins that it has not."
    );
    let mut both = ModelPair::RuledOut.document();
    both.second = ModelSpec { p: 0.0, ..both.first };
    assert!(sentence(&both, &Results::default()).contains("both are out"));
}

#[test]
fn models_that_are_the_same_are_never_told_apart() {
    let mut same = ModelPair::TwoBests.document();
    same.second = same.first;
    assert_eq!(
        sentence(&same, &Results::default()),
        "*30 worms* so far say nothing for either model. P is as far from one as from the other: no number of worms will tell."
    );
}

#[test]
fn lost_bets_are_told_once_there_are_some() {
    let document = ModelPair::Refitted.document();
    let mut repeats = Repeats::new(&context(&article(), &document).setting);
    while repeats.step(50) {}
    let results = repeats.results();
    let share = results.bet(100).and_then(|bet| bet.share).unwrap_or(f64::NAN);
    let said = sentence(&document, &results);
    let end = format!(
        "Of samples of *100* worms *{:.1} %* prefer the wrong one, the binomial 0.5704_, which is fitted to each_.",
        100.0 * share
    );
    assert!(said.ends_with(&end), "{said}");
}

#[test]
fn charts_in_words() {
    let seen = context(&article(), &EvidenceDocument::default());
    let told = alt(&seen, &Results::default(), Unit::Bits, words());
    let e = &words().evidence;
    assert!((e.catch_alt)(&told).contains("Shares of P: 0.004, 0.010,") && (e.catch_alt)(&told).contains("30 in all"));
    assert!((e.weigh_alt)(&told).ends_with("After 30 worms: −0.106. It tends to −0.139."), "{}", (e.weigh_alt)(&told));
    assert!((e.plug_in_alt)(&told).ends_with("The true one is 0.477."));
    assert!((e.bet_alt)(&told).starts_with("Share of samples that prefer the wrong model"));
    assert_eq!((e.missing)(&[1]), "∞ until all have come: as yet none with 1 tooth.");
    assert_eq!((e.missing)(&[0, 1, 2]), "∞ until all have come: as yet none with 0, 1 or 2 teeth.");
    assert_eq!((e.missing)(&[0, 1, 2, 3, 4]), "∞ until all have come: as yet none with 0, 1 or 3 other numbers of teeth.");
}
