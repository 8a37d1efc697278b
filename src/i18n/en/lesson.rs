//! Labels, comparisons, text alternatives and help of the lesson.

mod steps;

use super::explore::{name, noun, teeth, worms};
use super::sentences::listed;
use crate::i18n::lesson::{bits, guessed, is_same_to_two_decimals};
use crate::i18n::lesson_facts::is_right;
use crate::i18n::{ComparedPrediction, Help, Impossible, Lesson, LessonModel};
use crate::math::Unit;
use crate::model::Page;
use crate::model::lesson::{Answer, Change, LessonStep, STEPS};
use crate::model::number::{format_approx, format_count, format_figure, format_number};

pub(super) const LESSON: Lesson = Lesson {
    help: HELP,
    step: steps::step,
    compare,
    step_of: |step| format!("Step {step} of {STEPS}"),
    step_short: |step| format!("{step} / {STEPS}"),
    steps: "Steps of the lesson",
    stop: |step, answer| {
        let state = match (step.question(), answer) {
            (None, _) => "",
            (Some(_), None) => " (not predicted yet)",
            (Some(_), Some(Answer::Predicted(_))) => " (predicted)",
            (Some(_), Some(Answer::Shown)) => " (shown without a prediction)",
        };
        format!("{}. {}{state}", step.number(), steps::step(step).title)
    },
    back: "Back",
    next: "Next",
    show_answer: "Show the answer",
    keep_model: "Keep this model",
    draw_again: "Draw it again",
    predict_again: "Predict again",
    first_drawing_kept: "Your first drawing is kept.",
    first_prediction_kept: "Your first prediction is kept.",
    clear: "Clear",
    start_over: "Start the lesson over",
    your_turn: "Your turn.",
    try_it: "Try it.",
    moved: "You have changed P. The text is about the 500 worms that were observed.",
    observed_again: "Show them again",
    unit_disabled: "The lesson is in bits throughout.",
    open_in: |page| {
        let this = if page == Page::Explore { "this in " } else { "" };
        format!("Open {this}{}", (super::MESSAGES.page)(page))
    },

    guess_row: "guess",
    your_guess: "your guess",
    draw_on: "draw on",
    not_drawn: "not drawn",
    above: |top| format!("> {top}"),
    curve_label: |p| format!("D(P‖Q) at p = {p}, bits per worm"),
    drawn_count_label: |bin| format!("Your model: worms with {}", teeth(bin)),
    drawn_bars_label: |bin| format!("Your model: worms with {}; the left and right arrow keys choose the bin", teeth(bin)),
    change: |change| match change {
        Change::More => "More",
        Change::Less => "Less",
        Change::Same => "The same",
    },

    under_pencil: "The model under your pencil",
    given_at: |value, p| format!("given: {value} at p = {p}"),
    one_of: |outcomes| format!("one of {outcomes}"),
    entropy_terms: "H(P) is the sum of −P log₂ P",
    yours: "Yours",
    q_yours: "Q yours",
    divergence_yours: "D(P‖yours)",
    cross_entropy_yours: "cross-entropy H(P,yours)",
    drawn_in: |step| format!("drawn in step {step}"),
    first_drawing_costs: "Your first drawing costs",
    yours_gloss: "extra bits per worm if you use your Q when P is true",
    bits_per_worm: "in bits per worm",
    bit_p_label: "Probability p of the outcome",
    class_p_label: "Predicted probability p of the true class",
    mean_p: "mean of P",
    mean_q: "mean of Q, np",
    slope: "slope at p",
    class: |class| if class == 1 { "true class".to_owned() } else { format!("class {class}") },

    bars_alt: |alt| {
        let observed = format!("Bars: {} by number of teeth, from 0 to 10: {}.", worms(alt.worms), alt.counts);
        match alt.model {
            None => observed,
            Some((LessonModel::Yours, counts)) => format!("{observed} Outlines: your model, scaled to as many worms: {counts}."),
            Some((LessonModel::Family(model), counts)) => {
                format!("{observed} Outlines: the numbers that the {} expects: {counts}.", noun(model))
            }
        }
    },
    curve_alt: |alt| {
        let direction = alt.direction;
        let mut said = vec![format!("{direction} over p from 0 to 1, in bits per worm.")];
        said.extend(alt.given.map(|(value, p)| format!("Given: {value} at p = {p}.")));
        said.extend(alt.guess.map(|guess| format!("Your guess at p = 0.1 to 0.9: {guess}.")));
        said.push(match alt.minimum {
            Some((value, p)) => format!("{direction} has its minimum, {value}, at p = {p}."),
            None => "The curve is not shown yet.".to_owned(),
        });
        said.join(" ")
    },
    information_alt: |shown| {
        let Some((p, value)) = shown else {
            return "Axes of information, in bits, over the probability p of an outcome. One point is given: 1 bit at p = 1/2. The curve is not shown yet.".to_owned();
        };
        format!(
            "The curve of −log₂ p falls from ∞ at p = 0 to 0 at p = 1, through 3 bits at p = 1/8 and 1 bit at p = 1/2. At p = {p} it is {value} bits."
        )
    },
    classifier_alt: |prediction, divergence| {
        format!(
            "Bars of four classes. The label gives 1 to the true class and 0 to the others; the prediction, class by class: {prediction}. D(P‖Q) = {divergence} bits."
        )
    },

    looking_back: "Looking back",
    columns: ["Step", "Your prediction", "The answer", "Off by"],
    predicted: |compared| match compared {
        ComparedPrediction::Shown => NOT_PREDICTED.to_owned(),
        ComparedPrediction::Questions { guess, .. } => questions(*guess),
        ComparedPrediction::Drawn { counts } => counts.map(format_count).join(", "),
        ComparedPrediction::Closer { model, .. } => name(*model).to_owned(),
        ComparedPrediction::Entropy { guess, .. } => format!("{} bits", format_number(*guess)),
        ComparedPrediction::LargestTerm { bin, .. } => teeth(*bin),
        ComparedPrediction::Swapped { guess, .. } => change(*guess).to_owned(),
        ComparedPrediction::Curve { p, .. } => format!("lowest at p = {}", guessed(*p)),
        ComparedPrediction::BestP { p, .. } => format!("p = {}", guessed(*p)),
    },
    not_shown: "not shown yet",
    answer: |step, facts| match step {
        LessonStep::Bit => questions(3.0),
        LessonStep::DrawYourModel => "P itself".to_owned(),
        LessonStep::WhichIsCloser => "uniform".to_owned(),
        LessonStep::Entropy => format!("{} bits", bits(facts.entropy)),
        LessonStep::WhereFrom => teeth(facts.largest.0),
        LessonStep::Swap => "less".to_owned(),
        LessonStep::BestP => format!("lowest at p = {}", format_figure(facts.best.p)),
        LessonStep::TwoGroups => format!("p = {}", format_figure(facts.best_two_group.p)),
        LessonStep::OtherDirection => format!("p = {}", format_figure(facts.best_reverse.p)),
        LessonStep::Worms | LessonStep::SimpleModels | LessonStep::Cost | LessonStep::WhyBestP | LessonStep::Classifier => {
            String::new()
        }
    },
    off_by: |compared| match compared {
        ComparedPrediction::Questions { guess, needed } if guess == needed => "right".to_owned(),
        ComparedPrediction::Questions { guess, needed } => questions((guess - needed).abs()),
        ComparedPrediction::Swapped { guess, truth, .. } => if guess == truth { "right" } else { "wrong" }.to_owned(),
        _ => String::new(),
    },
    closing: "Where you predicted a model, you were off by a difference of two divergences: the extra bits per worm that your choice costs. Where you drew one, it is D(P‖yours) itself.",
};

/// Of a step whose answer was shown without a prediction, or not yet.
const NOT_PREDICTED: &str = "not predicted";

const HELP: Help = &[
    (
        "In short",
        "Fourteen steps, from worms to training a classifier, show what the Kullback–Leibler divergence D(P‖Q) is: the extra bits per worm that you pay for a code made for a model Q when P is true. Each step is a live chart, and every figure is computed as you look.",
    ),
    (
        "How the lesson works",
        "Go on with Next, back with Back, or to any step by the list at the bottom. A ring beside a step’s number means that its prediction is waiting; it becomes a disc when you make one. You may leave predictions out: Show the answer works without them. The charts are copies: nothing that you do here changes your data on the other pages.",
    ),
    (
        "Predictions",
        "You predict before you see: draw, choose, or enter a value. Show the answer then tells how far off you were, in bits where that makes sense. Your first prediction counts and is kept; after the answer you may try again. Step 14 shows all of them, and prints.",
    ),
    (
        "What is kept, and where",
        "Your step and predictions are kept in this browser, where it allows that, and in the page address. What you move after an answer is not kept. Start the lesson over clears the predictions; undo brings them back. Undo takes back drawings and moves too, but not a prediction that has counted.",
    ),
    (
        "Mouse, touch and keyboard",
        "Drag across a chart to draw; every drawing can also be typed into the fields under it or in the text, and a list may be pasted into one of them. Press Tab to reach them. Sliders and bars take the arrow keys, Page Up and Page Down, Home and End. Ctrl+Z undoes, Ctrl+Shift+Z redoes.",
    ),
    (
        "Links",
        "A link carries the step and your predictions: #/lesson?v=1&step=entropy&answers=bit:3;which-is-closer:uniform. A step is a name or a number from 1; bars are eleven counts joined by _, a curve is nine values, empty where nothing is drawn. Whoever opens it sees these predictions; their own stay saved until they make one.",
    ),
    ("Unit", "The lesson is in bits throughout. The other pages also know nats and dits."),
];

/// Under the answer: how far off the prediction was.
fn compare(compared: &ComparedPrediction) -> String {
    let per_worm = |nats: f64| format!("*{}* bits per worm", bits(nats));
    match compared {
        ComparedPrediction::Shown => "Shown without a prediction.".to_owned(),
        ComparedPrediction::Questions { guess, needed } => {
            let off = (guess - needed).abs();
            let said = format!("You said {}", format_number(*guess));
            if off == 0.0 {
                format!("{said}: right on the spot.")
            } else if guess > needed {
                format!("{said}: enough, but {} more than needed.", format_number(off))
            } else {
                let told_apart = match *guess {
                    0.0 => "Without a question all the worms look alike.".to_owned(),
                    guess => format!("With {} you can tell {} apart.", questions(guess), worms(&format_count(guess.exp2()))),
                };
                format!("{said}: {} too few. {told_apart}", format_number(off))
            }
        }
        ComparedPrediction::Drawn { .. } => {
            format!("Your drawing counts: step {} tells what it costs.", LessonStep::Cost.number())
        }
        ComparedPrediction::Closer { model, cost } if is_right(*cost) => format!("You chose the {}: right.", noun(*model)),
        ComparedPrediction::Closer { model, cost } => {
            format!("You chose the {}, which costs {} more than the other.", noun(*model), per_worm(*cost))
        }
        ComparedPrediction::Entropy { guess, entropy, most } => {
            let entropy = Unit::Bits.from_nats(*entropy);
            let off = format!("*{}* bits per worm", format_figure((guess - entropy).abs()));
            let said = format!("You said {}", format_number(*guess));
            if is_same_to_two_decimals(*guess, entropy) {
                format!("{said}: right to two decimals.")
            } else if *guess > Unit::Bits.from_nats(*most) {
                format!("{said}: {off} too high. With 11 values it is never above {}.", bits(*most))
            } else {
                format!("{said}: {off} too {}.", if *guess > entropy { "high" } else { "low" })
            }
        }
        ComparedPrediction::LargestTerm { bin, cost, .. } if is_right(*cost) => {
            format!("You said {}: right on the spot.", teeth(*bin))
        }
        ComparedPrediction::LargestTerm { bin, term, cost } => {
            let saves = if *term < 0.0 { " so it saves bits; it is" } else { "" };
            format!(
                "You said {}: that term is {} bits,{saves} *{}* less than the largest.",
                teeth(*bin),
                bits(*term),
                bits(*cost)
            )
        }
        ComparedPrediction::Swapped { guess, truth, difference } => {
            let said = format!("You said {}", change(*guess));
            if guess == truth {
                format!("{said}, and it is, by *{}* bits.", bits(*difference))
            } else {
                format!("{said}, but it is {}, by *{}* bits.", change(*truth), bits(*difference))
            }
        }
        ComparedPrediction::Curve { is_given: true, best, cost, .. } if is_right(*cost) => format!(
            "You drew nothing lower than the given point: right on the spot. To three decimals it costs no more than the best, p = {}.",
            format_figure(*best)
        ),
        ComparedPrediction::Curve { p, best, cost, .. } => beside_best("Your lowest point, ", *p, *best, *cost),
        ComparedPrediction::BestP { p, cost, impossible: bins, .. } if cost.is_infinite() => {
            format!("At your p = {} the cost is *∞*: the model {}.", guessed(*p), impossible(bins))
        }
        ComparedPrediction::BestP { p, best, cost, .. } => beside_best("Your ", *p, *best, *cost),
    }
}

/// "Your p = 0.50 costs 0.143 bits per worm more than the best, p = 0.570."
fn beside_best(your: &str, p: f64, best: f64, cost: f64) -> String {
    let (p, best) = (guessed(p), format_figure(best));
    // After an apposition comes a comma.
    let comma = if your.ends_with(", ") { "," } else { "" };
    if is_right(cost) {
        format!("{your}p = {p}{comma} is right on the spot: to three decimals it costs no more than the best, p = {best}.")
    } else {
        format!("{your}p = {p}{comma} costs *{}* bits per worm more than the best, p = {best}.", bits(cost))
    }
}

/// "gives 3 teeth probability 0, but 58 worms were observed there, and a code made for it has no codeword for them"
fn impossible(impossible: &Impossible) -> String {
    let one = impossible.worms == 1.0;
    format!(
        "gives {} probability 0, but {} {} observed there, and a code made for it has no codeword for {}",
        listed(&impossible.bins),
        worms(&format_approx(impossible.worms)),
        if one { "was" } else { "were" },
        if one { "it" } else { "them" },
    )
}

fn questions(many: f64) -> String {
    format!("{} question{}", format_number(many), if many == 1.0 { "" } else { "s" })
}

/// A change inside a sentence.
fn change(change: Change) -> &'static str {
    match change {
        Change::More => "more",
        Change::Less => "less",
        Change::Same => "the same",
    }
}
