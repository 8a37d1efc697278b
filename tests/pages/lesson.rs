//! The lesson's texts: the figures in them, in both languages, and what is said of each kind of prediction.

use crate::common::house::said;
use crate::common::seen::words;
use wormteeth::model::Model;
use wormteeth::model::lesson::{Answer, Change, LessonStep as Step, Prediction};
use wormteeth::present::{compared_prediction, lesson_facts};

const DRAWN: [f64; 11] = [5.0, 10.0, 25.0, 50.0, 80.0, 110.0, 90.0, 60.0, 40.0, 20.0, 10.0];
const WITHOUT_3: [f64; 11] = [5.0, 10.0, 25.0, 0.0, 80.0, 110.0, 90.0, 60.0, 40.0, 20.0, 10.0];

/// What is said in English. In both languages the same figures stand in bold, which the page makes data.
#[track_caller]
fn in_english(say: impl Fn() -> String) -> String {
    let texts = said(say);
    let is_figure = |bold: &&str| bold.contains(|c: char| c.is_ascii_digit() || c == '∞');
    let [figures, others] = texts.each_ref().map(|text| {
        let mut figures: Vec<&str> = text.split('*').skip(1).step_by(2).filter(is_figure).collect();
        figures.sort_unstable();
        figures
    });
    assert_eq!(figures, others, "{texts:?}");
    texts[0].clone()
}

#[test]
fn the_texts_say_the_figures() {
    for (step, drawn, figures) in [
        (Step::Worms, None, &["*500* worms"][..]),
        (Step::SimpleModels, None, &["*5.704* teeth"]),
        (Step::WhichIsCloser, None, &["*0.338*", "*0.477*", "about 2 worms with 10 teeth, and 37"]),
        (Step::Entropy, None, &["*3.121* bits"]),
        (Step::Cost, None, &["*3.121*", "*3.598*", "*0.477*"]),
        (Step::Cost, Some(&DRAWN), &["*3.121*", "*3.269*", "*0.148*", "better than both simple ones"]),
        (Step::Cost, Some(&[1.0; 11]), &["*3.459*", "*0.338*", "the same to within 0.001 bits"]),
        (Step::Cost, Some(&WITHOUT_3), &["3 teeth probability 0, but 58 worms", "no codeword for them", "*∞*"]),
        (Step::WhereFrom, None, &["*0.322*", "10 teeth: 37 worms observed, about 2 expected", "5 to 8 teeth"]),
        (Step::Swap, None, &["*0.330*", "*0.477*"]),
        (Step::BestP, None, &["p = *0.570*", "*0.477*", "*0.338*"]),
        (Step::WhyBestP, None, &["p = 5.704 / 10 = *0.5704*"]),
        (Step::TwoGroups, None, &["*0.338* bits, at p = *0.466*", "costs *0.338*"]),
        (Step::OtherDirection, None, &["p = *0.509*, with *0.276* bits"]),
        (Step::Classifier, None, &["*0.515* bits at p = 0.7."]),
    ] {
        let text = in_english(|| {
            let said = (words().lesson.step)(step);
            said.question.map_or(said.text, |question| question.answer)(&lesson_facts(drawn))
        });
        assert!(figures.iter().all(|figure| text.contains(figure)), "{step:?} does not say {figures:?}: {text}");
    }
}

#[test]
fn a_prediction_is_told_how_far_off_it_was() {
    use Prediction::{Curve, Number};
    let lowest_at_half = std::array::from_fn(|place| (place == 4).then_some(0.1));
    for (step, prediction, english) in [
        (Step::Bit, Number(2.0), "You said 2: 1 too few. With 2 questions you can tell 4 worms apart."),
        (Step::Bit, Number(3.0), "You said 3: right on the spot."),
        (
            Step::WhichIsCloser,
            Prediction::Model(Model::Binomial),
            "You chose the binomial, which costs *0.139* bits per worm more than the other.",
        ),
        (Step::Entropy, Number(2.5), "You said 2.5: *0.621* bits per worm too low."),
        (Step::Entropy, Number(10.0), "You said 10: *6.879* bits per worm too high. With 11 values it is never above 3.459."),
        (Step::Entropy, Number(3.12), "You said 3.12: right to two decimals."),
        (Step::WhereFrom, Number(4.0), "You said 4 teeth: that term is 0.103 bits, *0.219* less than the largest."),
        (Step::Swap, Prediction::Change(Change::Same), "You said the same, but it is less, by *0.147* bits."),
        (
            Step::BestP,
            Curve(lowest_at_half),
            "Your lowest point, p = 0.50, costs *0.143* bits per worm more than the best, p = 0.570.",
        ),
        (
            Step::TwoGroups,
            Number(0.0),
            "At your p = 0 the cost is *∞*: the model gives 6 to 10 teeth probability 0, but 233 worms were observed there, and a \
             code made for it has no codeword for them.",
        ),
        (Step::OtherDirection, Number(0.57), "Your p = 0.57 costs *0.054* bits per worm more than the best, p = 0.509."),
    ] {
        let compared = compared_prediction(step, &Answer::Predicted(prediction), &lesson_facts(None)).expect("a comparison");
        assert_eq!(in_english(|| (words().lesson.compare)(&compared)), english);
    }
}
