//! The lesson's texts: the figures in them, and what is said of each kind of prediction.

use super::any::plain;
use crate::common::seen::{in_language, words};
use wormteeth::model::lesson::{Answer, Change, LessonStep, Prediction};
use wormteeth::model::{Lang, Model};
use wormteeth::present::{compared_prediction, lesson_facts};

const DRAWN: [f64; 11] = [5.0, 10.0, 25.0, 50.0, 80.0, 110.0, 90.0, 60.0, 40.0, 20.0, 10.0];

/// The text of a step, after the answer where it has one; without its marks.
fn text(step: LessonStep, drawn: Option<&[f64; 11]>) -> String {
    let step = (words().lesson.step)(step);
    plain(&step.question.map_or(step.text, |question| question.answer)(&lesson_facts(drawn)))
}

#[test]
fn the_texts_say_the_figures() {
    let mut without_3 = DRAWN;
    without_3[3] = 0.0;
    for step in LessonStep::ALL {
        assert!(plain(&((words().lesson.step)(step).text)(&lesson_facts(None))).ends_with(['.', '?']), "{step:?}");
    }
    for (step, drawn, figures) in [
        (LessonStep::Worms, None, &["500 worms"][..]),
        (LessonStep::SimpleModels, None, &["5.704 teeth"]),
        (LessonStep::WhichIsCloser, None, &["0.338", "0.477", "about 2 worms with 10 teeth, and 37"]),
        (LessonStep::Entropy, None, &["3.121 bits"]),
        (LessonStep::Cost, None, &["3.121", "3.598", "0.477"]),
        (LessonStep::Cost, Some(&DRAWN), &["3.121", "3.269", "0.148", "better than both simple ones"]),
        (LessonStep::Cost, Some(&[1.0; 11]), &["3.459", "0.338", "the same to within 0.001 bits"]),
        (LessonStep::Cost, Some(&without_3), &["3 teeth probability 0, but 58 worms", "no codeword for them", "∞"]),
        (LessonStep::WhereFrom, None, &["0.322", "10 teeth: 37 worms observed, about 2 expected", "5 to 8 teeth"]),
        (LessonStep::Swap, None, &["0.330", "0.477"]),
        (LessonStep::BestP, None, &["p = 0.570", "0.477", "0.338"]),
        (LessonStep::WhyBestP, None, &["p = 5.704 / 10 = 0.5704"]),
        (LessonStep::TwoGroups, None, &["0.338 bits, at p = 0.466", "costs 0.338"]),
        (LessonStep::OtherDirection, None, &["p = 0.509, with 0.276 bits"]),
        (LessonStep::Classifier, None, &["0.515 bits at p = 0.7."]),
    ] {
        let text = text(step, drawn);
        for figure in figures {
            assert!(text.contains(figure), "{step:?} does not say {figure}: {text}");
        }
    }
}

#[test]
fn a_prediction_is_told_how_far_off_it_was() {
    let number = |step, guess| (step, Prediction::Number(guess));
    let mut curve = [None; 9];
    curve[4] = Some(0.1);
    for ((step, prediction), said) in [
        (number(LessonStep::Bit, 2.0), "You said 2: 1 too few. With 2 questions you can tell 4 worms apart."),
        (number(LessonStep::Bit, 3.0), "You said 3: right on the spot."),
        (
            (LessonStep::WhichIsCloser, Prediction::Model(Model::Binomial)),
            "You chose the binomial, which costs 0.139 bits per worm more than the other.",
        ),
        (number(LessonStep::Entropy, 2.5), "You said 2.5: 0.621 bits per worm too low."),
        (number(LessonStep::Entropy, 3.12), "You said 3.12: right to two decimals."),
        (number(LessonStep::WhereFrom, 4.0), "You said 4 teeth: that term is 0.103 bits, 0.219 less than the largest."),
        ((LessonStep::Swap, Prediction::Change(Change::Same)), "You said the same, but it is less, by 0.147 bits."),
        (
            (LessonStep::BestP, Prediction::Curve(curve)),
            "Your lowest point, p = 0.50, costs 0.143 bits per worm more than the best, p = 0.570.",
        ),
        (
            number(LessonStep::TwoGroups, 0.0),
            "At your p = 0 the cost is ∞: the model gives 6 to 10 teeth probability 0, but 233 worms were observed there, and a code \
             made for it has no codeword for them.",
        ),
        (number(LessonStep::OtherDirection, 0.57), "Your p = 0.57 costs 0.054 bits per worm more than the best, p = 0.509."),
    ] {
        let compared = compared_prediction(step, &Answer::Predicted(prediction), &lesson_facts(None));
        assert_eq!(compared.map(|compared| plain(&(words().lesson.compare)(&compared))).as_deref(), Some(said));
    }
}

#[test]
fn the_cost_stands_in_bold_in_each_language_where_the_page_makes_it_data() {
    let mut without_3 = DRAWN;
    without_3[3] = 0.0;
    let mut curve = [None; 9];
    curve[4] = Some(0.1);
    for lang in Lang::ALL {
        let said = |step, prediction| {
            let compared = compared_prediction(step, &Answer::Predicted(prediction), &lesson_facts(None)).expect("a comparison");
            (words().lesson.compare)(&compared)
        };
        let priced = |drawn| ((words().lesson.step)(LessonStep::Cost).text)(&lesson_facts(Some(drawn)));
        let texts = in_language(lang, || {
            [
                (priced(&DRAWN), "*0.148*"),
                (priced(&without_3), "*∞*"),
                (said(LessonStep::WhichIsCloser, Prediction::Model(Model::Binomial)), "*0.139*"),
                (said(LessonStep::Entropy, Prediction::Number(2.5)), "*0.621*"),
                (said(LessonStep::WhereFrom, Prediction::Number(6.0)), "*0.448*"),
                (said(LessonStep::BestP, Prediction::Curve(curve)), "*0.143*"),
                (said(LessonStep::TwoGroups, Prediction::Number(0.0)), "*∞*"),
                (said(LessonStep::OtherDirection, Prediction::Number(0.57)), "*0.054*"),
            ]
        });
        assert!(texts.iter().all(|(text, figure)| text.contains(figure)), "{texts:#?}");
    }
}
