//! The words of the lesson.

use super::{ComparedPrediction, Help, LessonFacts};
use crate::float_text;
use crate::math::Unit;
use crate::model::lesson::{Answer, Change, LessonStep};
use crate::model::number::{format_count, format_fixed, format_information};
use crate::model::{Model, Page};

/// Words of the lesson. What its charts have in common with Explore's is said by [`Explore`](super::Explore).
#[derive(Debug)]
#[allow(missing_docs, reason = "each field is named for the words it holds")]
pub struct Lesson {
    pub help: Help,
    pub step: fn(LessonStep) -> StepWords,
    /// Under the answer: how the prediction compares with it.
    pub compare: fn(&ComparedPrediction) -> String,

    /// Above the heading, "Step 5 of 14". Argument: the step's number.
    pub step_of: fn(usize) -> String,
    /// The same on a phone, where it opens the list of steps.
    pub step_short: fn(usize) -> String,
    /// The name of the list of steps, and of what opens it.
    pub steps: &'static str,
    /// The title of a step in that list, with what has become of its prediction.
    pub stop: fn(LessonStep, Option<&Answer>) -> String,
    pub back: &'static str,
    pub next: &'static str,
    pub show_answer: &'static str,
    pub keep_model: &'static str,
    pub draw_again: &'static str,
    pub predict_again: &'static str,
    pub first_drawing_kept: &'static str,
    pub first_prediction_kept: &'static str,
    pub clear: &'static str,
    pub start_over: &'static str,
    /// Before the task of a step that asks for a prediction.
    pub your_turn: &'static str,
    /// Before the task of a step that does not.
    pub try_it: &'static str,
    /// Under the text, where the reader has moved P; and the button that puts it back.
    pub moved: &'static str,
    pub observed_again: &'static str,
    /// Why the unit cannot be chosen.
    pub unit_disabled: &'static str,
    /// The text of a link to the page that the figures of a step come from: Explore opens with P and Q of the step, another as it was left.
    pub open_in: fn(Page) -> String,

    /// The row of fields under a curve that is drawn.
    pub guess_row: &'static str,
    /// Beside a drawn curve.
    pub your_guess: &'static str,
    /// Where the drawing may go on.
    pub draw_on: &'static str,
    /// In place of a value that has not been drawn.
    pub not_drawn: &'static str,
    /// A value above the scale. Argument: the top of the scale, already worded.
    pub above: fn(&str) -> String,
    /// Label of `#guess-K`. Argument: p, already worded.
    pub curve_label: fn(&str) -> String,
    /// Label of `#count-K` of a drawn model.
    pub drawn_count_label: fn(usize) -> String,
    /// Label of the bars that are drawn, of which this is in focus.
    pub drawn_bars_label: fn(usize) -> String,
    pub change: fn(Change) -> &'static str,

    /// Title of the chart of P and Q beside a curve that is drawn.
    pub under_pencil: &'static str,
    /// The point of a curve that is known before the answer. Arguments: its value and p, already worded.
    pub given_at: fn(&str, &str) -> String,
    /// On the curve of −log₂ p: one of so many equally likely outcomes.
    pub one_of: fn(usize) -> String,
    /// Title of the bars under P in the step on entropy.
    pub entropy_terms: &'static str,
    /// Names of the drawn model: of its row, of its outline, of its divergence and of its cross-entropy.
    pub yours: &'static str,
    pub q_yours: &'static str,
    pub divergence_yours: &'static str,
    pub cross_entropy_yours: &'static str,
    /// Beside the name of that row. Argument: the step in which it was drawn.
    pub drawn_in: fn(usize) -> String,
    /// Before the cost of the first drawing, where another is priced or the text does not name it.
    pub first_drawing_costs: &'static str,
    /// Beside the divergence.
    pub yours_gloss: &'static str,
    /// Beside the title of the models, after D(P‖Q).
    pub bits_per_worm: &'static str,
    /// Labels of `#p` where it is no parameter of a model: of the curve of −log₂ p, and of the classifier.
    pub bit_p_label: &'static str,
    pub class_p_label: &'static str,
    pub mean_p: &'static str,
    pub mean_q: &'static str,
    pub slope: &'static str,
    /// A class of the classifier, counted from 1; the first is the true one.
    pub class: fn(usize) -> String,

    /// Text alternatives of the charts; arguments already worded.
    pub bars_alt: fn(&LessonBarsAlt<'_>) -> String,
    pub curve_alt: fn(&LessonCurveAlt<'_>) -> String,
    /// Of −log₂ p. Arguments: p and its information, if the answer is shown.
    pub information_alt: fn(Option<(&str, &str)>) -> String,
    /// Arguments: the prediction, class by class; D(P‖Q).
    pub classifier_alt: fn(&str, &str) -> String,

    pub looking_back: &'static str,
    /// Step, prediction, answer, how far off.
    pub columns: [&'static str; 4],
    pub predicted: fn(&ComparedPrediction) -> String,
    /// In place of an answer that has not been shown.
    pub not_shown: &'static str,
    /// The answer of a step, where it has one.
    pub answer: fn(LessonStep, &LessonFacts) -> String,
    /// How far off, where that is not in bits: in questions, or right or wrong.
    pub off_by: fn(&ComparedPrediction) -> String,
    /// Under the table.
    pub closing: &'static str,
}

/// The words of one step.
#[derive(Debug)]
pub struct StepWords {
    /// The heading.
    pub title: &'static str,
    /// The text; where something is asked, the text before the answer.
    pub text: fn(&LessonFacts) -> String,
    /// What the reader is to do, after "Your turn." or "Try it.".
    pub task: &'static str,
    /// The title of the chart; where something is asked, before the answer.
    pub chart: &'static str,
    /// What a question needs besides.
    pub question: Option<QuestionWords>,
}

/// The words of a step that asks for a prediction.
#[derive(Debug)]
pub struct QuestionWords {
    /// The name of the control or of the group of controls that takes the prediction.
    pub label: &'static str,
    /// The text after the answer.
    pub answer: fn(&LessonFacts) -> String,
    /// The title of the chart after the answer.
    pub chart: &'static str,
}

/// Facts for the text alternative of bars of P, and of a model over them.
#[derive(Debug)]
pub struct LessonBarsAlt<'a> {
    /// How many worms there are.
    pub worms: &'a str,
    /// The counts of P.
    pub counts: &'a str,
    /// The model's name in the lesson's words, and the counts that it expects.
    pub model: Option<(LessonModel, &'a str)>,
}

/// A model of the worms in the lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LessonModel {
    /// The one that the reader drew.
    Yours,
    /// One of a family.
    Family(Model),
}

/// Facts for the text alternative of a curve over p; values in bits per worm.
#[derive(Debug)]
pub struct LessonCurveAlt<'a> {
    /// Which divergence: "D(P‖Q)".
    pub direction: &'a str,
    /// The point that is known, its value and its p.
    pub given: Option<(&'a str, &'a str)>,
    /// The drawn values.
    pub guess: Option<&'a str>,
    /// The minimum and its p, if the answer is shown.
    pub minimum: Option<(&'a str, &'a str)>,
}

/// Information for a sentence, in bits.
pub(super) fn bits(nats: f64) -> String {
    format_information(Unit::Bits, nats)
}

/// The largest term, with its figures put in: "37/500 × log₂(37 / 1.81)".
pub(super) fn largest_term(facts: &LessonFacts) -> String {
    let (_, observed, expected) = facts.largest;
    let [observed, worms] = [observed, facts.worms].map(format_count);
    format!("{observed}/{worms} × log₂({observed} / {})", format_fixed(expected, 2))
}

/// Whether two values are the same to two decimals.
pub(super) fn is_same_to_two_decimals(one: f64, other: f64) -> bool {
    format_fixed(one, 2) == format_fixed(other, 2)
}

/// A p that was predicted: with two decimals, if they say all of it and are needed, else with all that there are.
pub(super) fn guessed(p: f64) -> String {
    let two = format_fixed(p, 2);
    if p.fract() != 0.0 && float_text::parse(&two) == Some(p) { two } else { float_text::shortest(p) }
}
