//! The one sentence, and what happened to the formula alone.

use super::document;
use wormteeth::i18n::messages;
use wormteeth::math::Unit;
use wormteeth::model::{Lang, NaiveOutcome, SoftmaxDocument, SoftmaxFigures, SoftmaxPreset};

fn sentence(document: &SoftmaxDocument, unit: Unit) -> String {
    (messages(Lang::En).softmax.insight)(document, &SoftmaxFigures::new(document), unit)
}

#[test]
fn the_sentence_says_what_is_seen() {
    for (softmax, unit, said) in [
        (
            document(&[1.0, 2.0, 3.0], 0),
            Unit::Bits,
            "The prediction favours class 2, *0.665*; the target, class 0, has *0.090*, and that costs *3.473* bits. The formula alone gives a number here too, but not for [all logits].",
        ),
        (
            document(&[1.0, 2.0, 3.0], 2),
            Unit::Nats,
            "The prediction favours the target: softmax gives class 2 *0.665*, so the NLL is *0.408* nats. The formula alone gives a number here too, but not for [all logits].",
        ),
        (
            SoftmaxPreset::Equal.document(),
            Unit::Bits,
            "All 4 classes are as likely, *0.250* each: whatever is the case costs *2.000* bits. The formula alone gives a number here too, but not for [all logits].",
        ),
        (
            SoftmaxPreset::Thousand.document(),
            Unit::Nats,
            "The prediction favours class 0, *1.000*; the target, class 1, has *0.000*, and that costs *1000.000* nats. The formula alone breaks down, in f32 and in f64: [log-sum-exp] does not.",
        ),
        (
            SoftmaxPreset::FarApart.document(),
            Unit::Nats,
            "The prediction favours class 0, *1.000*; the target, class 3, has *8e-53*, and that costs *120.000* nats. The formula alone breaks down in f32: [log-sum-exp] does not.",
        ),
    ] {
        assert_eq!(sentence(&softmax, unit), said);
    }
}

#[test]
fn each_way_to_break_down_is_told_apart() {
    use NaiveOutcome::{Figure, InfinityByInfinity, ShareZero, SumInfinite, TargetZero, ZeroByZero};
    for (logits, target, outcomes) in [
        (&[1.0, 2.0][..], 0, [Figure, Figure]),
        (&[100.0, 0.0], 0, [InfinityByInfinity, Figure]),
        (&[1000.0, 0.0], 0, [InfinityByInfinity, InfinityByInfinity]),
        (&[1000.0, 0.0], 1, [SumInfinite, SumInfinite]),
        (&[88.5, 88.5], 0, [SumInfinite, Figure]),
        (&[-1000.0, -1001.0], 0, [ZeroByZero, ZeroByZero]),
        (&[0.0, -200.0], 1, [TargetZero, Figure]),
        (&[60.0, -60.0], 1, [ShareZero, Figure]),
        (&[0.0, -800.0], 1, [TargetZero, TargetZero]),
    ] {
        let figures = SoftmaxFigures::new(&document(logits, target));
        let found: Vec<NaiveOutcome> = figures.naive.iter().map(|naive| NaiveOutcome::of(naive, target)).collect();
        assert_eq!(found, outcomes, "{logits:?}, {target}");
    }
}

#[test]
fn of_equals_the_first_is_the_likeliest() {
    let likeliest = |logits: &[f64]| SoftmaxFigures::new(&document(logits, 0)).likeliest();
    assert_eq!(likeliest(&[2.0, 3.0, 3.0]), (1, false));
    assert_eq!(likeliest(&[3.0, 3.0]), (0, true));
}
