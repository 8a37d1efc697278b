//! The fourteen steps: titles, texts, tasks.

use crate::i18n::en::explore::{teeth, worms};
use crate::i18n::en::sentences::listed;
use crate::i18n::lesson::{bits, largest_term};
use crate::i18n::lesson_facts::DrawnFit;
use crate::i18n::{LessonFacts, QuestionWords, StepWords};
use crate::model::LessonStep;
use crate::model::number::{format_approx, format_count, format_figure, format_number, format_parameter};

pub(super) fn step(step: LessonStep) -> StepWords {
    match step {
        LessonStep::Worms => StepWords {
            title: "Worms far from home",
            text: |facts| {
                format!(
                    "Far from Earth, scientists have counted the teeth of *{}* worms. _A worm has 0 to 10 teeth, so there are 11 possible values._ The blue bars show *P*, what was observed: the share of worms with each number of teeth. Sending all 11 numbers to Earth is expensive: could a simple *model* stand in for them, given by a single number, or by none?",
                    format_count(facts.worms),
                )
            },
            task: "Drag a bar, or type a count under it. This is a copy: nothing that you do here changes the other pages.",
            chart: "Observed P",
            question: None,
        },
        LessonStep::Bit => StepWords {
            title: "What a bit is",
            text: |_| {
                "Messages are measured in bits. A *bit* is what you learn from a yes-or-no question whose two answers are equally likely. _Each answer then has probability ½: that is the point given in the chart._ Now one of 8 worms has been picked, each as likely as the others.".to_owned()
            },
            task: "How many yes-or-no questions does it take to find it for certain? Enter a whole number.",
            chart: "Information in an outcome of probability p",
            question: Some(QuestionWords {
                label: "Number of yes-or-no questions",
                answer: |_| {
                    "Three questions are enough: each halves the number of worms left, from 8 to 4 to 2 to 1. So an outcome of probability p = 1/8 carries *3* bits of information, since 8 = 2³, and in general it is *−log₂ p*. Rarer outcomes carry more; a certain one carries none. _A fraction of a bit makes sense too, as an average over many messages._".to_owned()
                },
                chart: "Information in an outcome of probability p: −log₂ p",
            }),
        },
        LessonStep::DrawYourModel => StepWords {
            title: "Draw your own model",
            text: |_| {
                format!(
                    "A *model* Q gives each number of teeth a probability. Draw one over the observed worms, as close to them or as simple as you like. Only proportions count: your bars are read as shares of their sum. _What your model costs is told in step {}._",
                    LessonStep::Cost.number(),
                )
            },
            task: "Draw across the chart, or enter a count for each number of teeth. Then keep your model.",
            chart: "Observed P and your model",
            question: Some(QuestionWords {
                label: "Your model",
                answer: |_| {
                    format!(
                        "A drawn model is 11 shares that sum to 1, so sending it takes 10 numbers. It can follow P closely, but it is a long message; the next step has two short ones. What a drawn model costs, with each worm that is sent, is told in step {}.",
                        LessonStep::Cost.number(),
                    )
                },
                chart: "Observed P and your model",
            }),
        },
        LessonStep::SimpleModels => StepWords {
            title: "Two simple models",
            text: |facts| {
                format!(
                    "The *uniform* model makes all 11 values equally likely: it has no *parameter*, no number that has to be sent. The *binomial* gives each worm 10 places for a tooth, each filled independently with probability p: one parameter. The worms have *{}* teeth on average, out of 10, so the scientists choose p = 0.57. _The orange outlines are the counts that the model expects._",
                    format_figure(facts.mean),
                )
            },
            task: "Choose one model, then the other, and move the binomial’s p.",
            chart: "Observed P and model Q",
            question: None,
        },
        LessonStep::WhichIsCloser => StepWords {
            title: "Which is closer?",
            text: |_| {
                "Neither model has the shape of P. The uniform one expects too many worms with few teeth; the binomial, at p = 0.57, has nearly the right mean, but its peak is in another place. Only one of the two will be sent to Earth.".to_owned()
            },
            task: "Which one is closer to P? It is drawn over P when you choose it, and you can change your mind until you show the answer.",
            chart: "Observed P and model Q",
            question: Some(QuestionWords {
                label: "The model that is closer to P",
                answer: |facts| {
                    let (teeth, observed, expected) = largest(facts);
                    format!(
                        "The *uniform* model is closer: using it costs *{}* extra bits per worm, and using the binomial *{}*. The binomial has nearly the right mean, but it expects about {expected} worms with {teeth}, and {observed} were observed. The next two steps explain what these extra bits are.",
                        bits(facts.uniform),
                        bits(facts.binomial),
                    )
                },
                chart: "Observed P and model Q",
            }),
        },
        LessonStep::Entropy => StepWords {
            title: "Entropy",
            text: |facts| {
                format!(
                    "From now on each worm is reported to Earth in a code: a codeword, a string of 0s and 1s, for each number of teeth. Ideally a codeword has −log₂ P bits: few for 4 teeth, which are common, many for 0 teeth, which are rare. The average over all worms is the *entropy* H(P). _If all 11 values were equally likely, it would be log₂ 11 = *{}* bits per worm._",
                    bits(facts.most_entropy),
                )
            },
            task: "How large is the entropy of P, in bits per worm? Enter a number.",
            chart: "Observed P",
            question: Some(QuestionWords {
                label: "Entropy of P, in bits per worm",
                answer: |facts| {
                    format!(
                        "H(P) is *{}* bits per worm. The lower bars are its parts, each a share times the length of a codeword: rare worms have long codewords and yet add little. H(P) is a lower bound: no code for worms drawn from P gets by with fewer bits on average. _Codes for long blocks of worms come as close to it as you like; which code, the entropy does not tell._",
                        bits(facts.entropy),
                    )
                },
                chart: "Observed P",
            }),
        },
        LessonStep::Cost => StepWords {
            title: "The cost of a wrong model",
            text: cost,
            task: "Choose another model, or drag a bar of P, and watch the difference change.",
            chart: "Observed P and model Q",
            question: None,
        },
        LessonStep::WhereFrom => StepWords {
            title: "Where it comes from",
            text: |facts| {
                format!(
                    "A divergence is a sum, with a term for each number of teeth: P × log₂(P / Q). Here Q is the binomial with p = 0.57, and the sum is *{}* bits. Where more worms were observed than the model expects, the term costs bits; where fewer were observed, it saves bits.",
                    bits(facts.binomial),
                )
            },
            task: "Which number of teeth has the largest term? Click its column or enter it.",
            chart: "Observed P and model Q",
            question: Some(QuestionWords {
                label: "Number of teeth with the largest term",
                answer: |facts| {
                    let (teeth, observed, expected) = largest(facts);
                    let term = facts.terms.get(facts.largest.0).copied().unwrap_or_default();
                    let negative: Vec<usize> = (0..facts.terms.len()).filter(|&bin| facts.terms[bin] < 0.0).collect();
                    format!(
                        "The largest term, *{}* bits_, which is {}_, comes from {teeth}: {} observed, about {expected} expected. Single terms may be negative: the model expects more worms with {} than were observed, so its codewords for them are shorter than in a code made for P, and save bits. _These savings never make up for the rest: no code beats the one made for P._ The sum is never negative, and it is 0 exactly when P = Q.",
                        bits(term),
                        largest_term(facts),
                        worms(&observed),
                        listed(&negative),
                    )
                },
                chart: "Observed P and model Q",
            }),
        },
        LessonStep::Swap => StepWords {
            title: "Swap P and Q",
            text: |facts| {
                format!(
                    "D(P‖Q) is an average over the observed worms: *{}* bits for the binomial. Now swap the two. D(Q‖P) is an average over worms drawn from the model: the extra bits per worm if worms come from the model and the code is made for P.",
                    bits(facts.binomial),
                )
            },
            task: "Is D(Q‖P) more than D(P‖Q), less, or the same?",
            chart: "Observed P and model Q",
            question: Some(QuestionWords {
                label: "D(Q‖P), compared with D(P‖Q)",
                answer: |facts| {
                    format!(
                        "D(Q‖P) is *{}* bits, less than the *{}* of D(P‖Q). The model hardly ever draws a worm with {}, so what was the largest term has almost no weight now. A distance would be the same in both directions, so this is *not a distance*. _The triangle inequality fails too._",
                        bits(facts.binomial_reverse),
                        bits(facts.binomial),
                        largest(facts).0,
                    )
                },
                chart: "Observed P and model Q",
            }),
        },
        LessonStep::BestP => StepWords {
            title: "Is 0.57 best? Draw the curve",
            text: |facts| {
                format!(
                    "Each p gives another binomial model, and each model has its own cost. One is known: at p = 0.57 it is *{}* extra bits per worm. How does D(P‖Q) change to the left and to the right, and where is it lowest?",
                    bits(facts.binomial),
                )
            },
            task: "Draw across the chart from left to right, through the given point, or enter values in the fields under it. Run off the top where D is above 3.",
            chart: "D(P‖Q) at every p: your guess",
            question: Some(QuestionWords {
                label: "Your guess of D(P‖Q), in bits per worm",
                answer: |facts| {
                    format!(
                        "D(P‖Q) is lowest at p = *{}*, with *{}* bits: no other binomial fits better. It is *∞* at both ends. At p = 0 every worm with a tooth has probability 0, at p = 1 every worm with fewer than 10 teeth, and there is no codeword for what has probability 0. _The best binomial is still not the best model: the uniform one costs *{}*._",
                        format_figure(facts.best.p),
                        bits(facts.best.nats),
                        bits(facts.uniform),
                    )
                },
                chart: "D(P‖Q) at every p",
            }),
        },
        LessonStep::WhyBestP => StepWords {
            title: "Why exactly 0.57",
            text: |facts| {
                format!(
                    "With n = 10 places for a tooth, the binomial’s mean is np; the worms’ mean is *{mean}*. The slope of the curve is (np − mean) / (p(1 − p) ln 2), which is 0 where the two means are equal: at p = {mean} / 10 = *{}*. _Below that p the model has too few teeth, and the curve falls; above it, too many, and the curve rises._ The same p makes the observed worms most probable, as bits are −log₂ of a probability: it is the *maximum-likelihood estimate*.",
                    format_parameter(facts.best.p),
                    mean = format_figure(facts.mean),
                )
            },
            task: "Move p. Compare the two means, and see where the slope changes its sign.",
            chart: "D(P‖Q) at every p, and its slope",
            question: None,
        },
        LessonStep::TwoGroups => StepWords {
            title: "Two groups",
            text: |_| {
                "A third model, again with one parameter, splits the worms into two groups: 0 to 5 teeth and 6 to 10 teeth. Inside a group all values are equally likely, and p is now the share of the second group. The outlines are the counts that the model expects at your p.".to_owned()
            },
            task: "Set p where you expect D(P‖Q) to be lowest.",
            chart: "Observed P and the two-group model",
            question: Some(QuestionWords {
                label: "p, where you expect D(P‖Q) to be lowest",
                answer: |facts| {
                    format!(
                        "The minimum is *{}* bits, at p = *{}*: the share of worms with 6 teeth or more. The uniform model, which has no parameter, costs *{}*; the two agree to within 0.001 bits. That is no evidence for either, so prefer the simpler.",
                        bits(facts.best_two_group.nats),
                        format_figure(facts.best_two_group.p),
                        bits(facts.uniform),
                    )
                },
                chart: "D(P‖Q) of the two-group model at every p",
            }),
        },
        LessonStep::OtherDirection => StepWords {
            title: "The other direction",
            text: |facts| {
                format!(
                    "Minimising D(P‖Q) gave p = *{}* for the binomial. Now minimise D(Q‖P): the average is over worms drawn from the model, so a model that draws many worms where few were observed is expensive.",
                    format_figure(facts.best.p),
                )
            },
            task: "Set p where you expect D(Q‖P) to be lowest.",
            chart: "D(P‖Q) at every p",
            question: Some(QuestionWords {
                label: "p, where you expect D(Q‖P) to be lowest",
                answer: |facts| {
                    format!(
                        "D(Q‖P) is lowest at p = *{}*, with *{}* bits: each direction has its own best model. D(P‖Q) is large where the model misses observed worms, so its best model leaves out as little of P as it can: *mass-covering*. D(Q‖P) is large where the model expects worms that are rare in P, so its best model gathers near a peak of P: *mode-seeking*. _Variational inference minimises D(Q‖P)._",
                        format_figure(facts.best_reverse.p),
                        bits(facts.best_reverse.nats),
                    )
                },
                chart: "D(P‖Q) and D(Q‖P) at every p",
            }),
        },
        LessonStep::Classifier => StepWords {
            title: "Training a classifier",
            text: |facts| {
                format!(
                    "A classifier gives each class a probability: its prediction is Q, and the label is P, with probability 1 for the true class and 0 for the others. P is fixed, so H(P) is too, and training on cross-entropy minimises D(P‖Q). Here the label is certain, so its entropy is 0 and both are the same: D(P‖Q) = H(P,Q) = −log₂ p, which is *{}* bits at p = {}.",
                    bits(facts.classifier.nats),
                    format_number(facts.classifier.p),
                )
            },
            task: "Move p, the probability that the prediction gives to the true class.",
            chart: "Label P and prediction Q",
            question: None,
        },
    }
}

/// The number of teeth with the largest term, the worms observed there, and those expected.
fn largest(facts: &LessonFacts) -> (String, String, String) {
    let (bin, observed, expected) = facts.largest;
    (teeth(bin), format_approx(observed), format_approx(expected))
}

/// What the drawn model costs; without one, what the binomial does.
fn cost(facts: &LessonFacts) -> String {
    let entropy = bits(facts.entropy);
    match &facts.drawn {
        None => format!(
            "An ideal code for P takes *{entropy}* bits per worm, the entropy; one made for the binomial with p = 0.57 takes *{}*, the *cross-entropy* H(P,Q). The difference is the *KL divergence* D(P‖Q)_, which Kullback and Leibler introduced in 1951_: *{}* extra bits per worm if you use Q when P is true.",
            bits(facts.entropy + facts.binomial),
            bits(facts.binomial),
        ),
        Some(drawn) if drawn.divergence.is_infinite() => format!(
            "An ideal code for P takes *{entropy}* bits per worm, the entropy. Your model {}. So its *cross-entropy* H(P,Q) is *∞*, and so is the difference of the two, the *KL divergence* D(P‖Q)_, which Kullback and Leibler introduced in 1951_. _The smallest bar there would have made the cost finite._",
            super::impossible(&drawn.impossible),
        ),
        Some(drawn) => format!(
            "An ideal code for P takes *{entropy}* bits per worm, the entropy; one made for your bars of step {} takes *{}*, the *cross-entropy* H(P,Q). The difference is the *KL divergence* D(P‖Q)_, which Kullback and Leibler introduced in 1951_: *{}* extra bits per worm if you use your Q when P is true. {}",
            LessonStep::DrawYourModel.number(),
            bits(drawn.cross_entropy),
            bits(drawn.divergence),
            fit(drawn.fit(facts)),
        ),
    }
}

/// How the drawn model fits beside the simple ones.
fn fit(fit: DrawnFit) -> &'static str {
    match fit {
        DrawnFit::AsP => {
            "Your model is as good as P itself, but sending it takes 10 numbers, and sending the uniform model takes none."
        }
        DrawnFit::AsUniform => "The uniform model costs the same to within 0.001 bits and has no parameter, so prefer it.",
        DrawnFit::Best => {
            "Your model fits better than both simple ones, but sending it takes 10 numbers, and sending the uniform model takes none."
        }
        DrawnFit::Between => {
            "Your model fits better than the binomial, but the uniform model fits better still and has no parameter."
        }
        DrawnFit::Worst => "Both simple models fit better, and both are cheaper to send.",
    }
}
