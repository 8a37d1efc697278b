//! The keys of the lesson: `step=best-p&answers=bit:3;swap:less;entropy:shown&draft=best-p:2.6_1.9_1.3_0.8_0.5_0.5_0.9__`.
//!
//! A pair that cannot be read is dropped and named; the others count.

use super::super::documents::Documents;
use super::super::explore::Model;
use super::super::field_error::Constraint;
use super::super::lesson::{Answer, BARS, Change, LessonDocument, LessonStep, POINTS, Prediction, Question};
use super::super::number::format_shortest;
use super::key::Key;
use super::text::{clip, number, tidy, whole};
use super::{LinkIssue, PairFault};
use std::sync::Arc;

/// The word of a step whose answer was shown without a prediction.
const SHOWN: &str = "shown";
/// The most pairs that are named; of the others only the number is.
const MOST_NAMED: usize = 14;

fn lesson(documents: &mut Documents) -> &mut LessonDocument {
    Arc::make_mut(&mut documents.lesson)
}

/// The keys, in the order in which they are written.
pub const KEYS: [Key<Documents>; 3] = [
    Key::itself(
        "step",
        |documents, text| {
            let step = LessonStep::of_key(text).or_else(|| LessonStep::of_number(whole(text)?));
            lesson(documents).step = step.ok_or_else(|| vec![LinkIssue::UnknownStep(clip(text))])?;
            Ok(())
        },
        |documents| Some(documents.lesson.step.key().to_owned()),
    ),
    Key::itself(
        "answers",
        |documents, text| {
            let lesson = lesson(documents);
            each_pair("answers", text, |step, question, value| {
                let answer = if value == SHOWN { Answer::Shown } else { Answer::Predicted(prediction(question, value)?) };
                if lesson.answer(step).is_some() {
                    return Err(PairFault::Repeated);
                }
                lesson.drafts[step.index()] = answer.prediction().cloned();
                lesson.trials[step.index()].explore = lesson.model_of(step);
                lesson.answers[step.index()] = Some(answer);
                Ok(())
            })
        },
        |documents| {
            let value = |answer: &Answer| answer.prediction().map_or(SHOWN.to_owned(), written);
            pairs(|step| documents.lesson.answer(step).map(value))
        },
    ),
    Key::<Documents>::itself(
        "draft",
        |documents, text| {
            let lesson = lesson(documents);
            let read = each_pair("draft", text, |step, question, value| {
                let prediction = prediction(question, value)?;
                if lesson.answer(step).is_some() || lesson.draft(step).is_some() {
                    return Err(PairFault::Repeated);
                }
                lesson.drafts[step.index()] = Some(prediction);
                Ok(())
            });
            lesson.count_drawing();
            read
        },
        |documents| pairs(|step| documents.lesson.open_draft(step).map(written)),
    )
    .read_last(),
];

/// Reads pairs `name:value`, parted by `;`, each of a step that asks something.
fn each_pair(
    key: &'static str,
    text: &str,
    mut read: impl FnMut(LessonStep, Question, &str) -> Result<(), PairFault>,
) -> Result<(), Vec<LinkIssue>> {
    let mut issues = Vec::new();
    let mut more = 0;
    for pair in text.split(';').map(tidy).filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once(':').unwrap_or((pair, ""));
        let step = LessonStep::of_key(tidy(name)).and_then(|step| Some((step, step.question()?)));
        let read = step.ok_or(PairFault::Unknown).and_then(|(step, question)| read(step, question, tidy(value)));
        match read {
            Ok(()) => {}
            Err(fault) if issues.len() < MOST_NAMED => issues.push(LinkIssue::BadPair { key, text: clip(pair), fault }),
            Err(_) => more += 1,
        }
    }
    if more > 0 {
        issues.push(LinkIssue::MorePairs { key, pairs: more });
    }
    if issues.is_empty() { Ok(()) } else { Err(issues) }
}

/// The pairs of all steps that have a value; None if none has.
fn pairs(value: impl Fn(LessonStep) -> Option<String>) -> Option<String> {
    let pairs = LessonStep::ALL.into_iter().filter_map(|step| Some(format!("{}:{}", step.key(), value(step)?)));
    let pairs: Vec<String> = pairs.collect();
    (!pairs.is_empty()).then(|| pairs.join(";"))
}

/// What a value predicts.
fn prediction(question: Question, text: &str) -> Result<Prediction, PairFault> {
    let read = match question {
        Question::Number(Constraint::Whole { .. }) => whole(text).map(|whole| Prediction::Number(whole as f64)),
        Question::Number(_) | Question::P(_) => number(text).map(Prediction::Number),
        Question::Model => Model::of_key(text).map(Prediction::Model),
        Question::Change => Change::of_key(text).map(Prediction::Change),
        Question::Bars => row::<BARS>(text).and_then(|counts| {
            let counts: Option<Vec<f64>> = counts.into_iter().collect();
            counts?.try_into().ok().map(Prediction::Bars)
        }),
        Question::Curve => row::<POINTS>(text).map(Prediction::Curve),
    };
    let read = read.ok_or(question.constraint());
    read.and_then(|prediction| question.check(prediction).map_err(|error| error.constraint)).map_err(PairFault::Value)
}

/// So many numbers, parted by `_`, each of which may be left out.
fn row<const LENGTH: usize>(text: &str) -> Option<[Option<f64>; LENGTH]> {
    let entries = text.split('_').map(tidy).take(LENGTH + 1);
    let entries: Option<Vec<Option<f64>>> =
        entries.map(|entry| if entry.is_empty() { Some(None) } else { number(entry).map(Some) }).collect();
    entries?.try_into().ok()
}

/// The value that [`prediction`] reads.
fn written(prediction: &Prediction) -> String {
    let joined = |values: &[Option<f64>]| {
        values.iter().map(|value| value.map(format_shortest).unwrap_or_default()).collect::<Vec<_>>().join("_")
    };
    match prediction {
        Prediction::Number(number) => format_shortest(*number),
        Prediction::Model(model) => model.key().to_owned(),
        Prediction::Change(change) => change.key().to_owned(),
        Prediction::Bars(counts) => joined(&counts.map(Some)),
        Prediction::Curve(values) => joined(values),
    }
}
