//! Sentences with figures: what the page shows, why an edit or a link was not taken.

use super::explore::{and, noun, teeth, worms};
use crate::float_text;
use crate::math::Unit;
use crate::model::number::{format_approx, format_count, format_figure, format_information, format_shortest};
use crate::model::{
    BinFact, Constraint, DivergenceFact, FieldError, FieldId, Insight, LinkIssue, MAX_COUNT, PairFault, Ranking, Readings,
};

/// What the page shows, the most surprising first: ∞, then which model fits better and where, then that this is not a distance.
pub(super) fn insight(insight: &Insight, unit: Unit) -> String {
    let shown = |nats: f64| format!("*{}*", format_information(unit, nats));
    if insight.same {
        return "P and Q are the same: nothing is lost in either direction. D is *0* exactly when P = Q.".to_owned();
    }
    let mut said = Vec::new();
    match &insight.forward {
        DivergenceFact::Infinite { bins, worms: count } => {
            let (were, them) = if *count == 1.0 { ("was", "it") } else { ("were", "them") };
            said.push(format!(
                "D(P‖Q) is *∞*: the model calls {} impossible, yet {} {were} observed there. The code built from Q has no codeword for {them}.",
                listed(bins),
                worms(&format_approx(*count)),
            ));
        }
        DivergenceFact::Finite(now) => {
            said.push(ranking(insight, *now, unit, &shown));
            said.extend(insight.largest_term.as_ref().map(largest_term));
        }
    }
    match &insight.reverse {
        DivergenceFact::Infinite { bins, .. } => {
            said.push(format!(
                "In the other direction it is *∞*: the model gives {} a positive probability, but none were observed.",
                listed(bins)
            ));
        }
        DivergenceFact::Finite(reverse) if insight.asymmetric => {
            let hardly = |bin: &BinFact| bin.expected < HARDLY * bin.count;
            let it_is = match insight.largest_term {
                Some(bin) if hardly(&bin) => "_, averaged over Q,_ that bin hardly counts and the divergence is",
                _ => " it is",
            };
            said.push(format!("In the other direction{it_is} {}, so this is [not a distance].", shown(*reverse)));
        }
        DivergenceFact::Finite(_) => {}
    }
    said.join(" ")
}

/// A bin with less than this part of its observed worms expected hardly counts in an average over Q.
const HARDLY: f64 = 0.2;

fn ranking(insight: &Insight, now: f64, unit: Unit, shown: &impl Fn(f64) -> String) -> String {
    let own = noun(insight.model);
    let per = format!("{} per worm", unit.name());
    if let Some(off) = &insight.off_optimum {
        return format!(
            "At this p the {own} loses {} {per}; at its best, p = {}, it would lose {}.",
            shown(now),
            format_figure(off.p),
            shown(off.least)
        );
    }
    match insight.ranking {
        Ranking::Least { own: value, next, next_value } => format!(
            "Of the three, the {own} fits best_: {} {per} versus {} for the {}_.",
            shown(value),
            shown(next_value),
            noun(next)
        ),
        Ranking::Tie { own: value, with, with_value } => format!(
            "The {own} and the {} agree to within 0.001 {per}_, {} and {}_: no evidence for either, so prefer the simpler.",
            noun(with),
            shown(value),
            shown(with_value)
        ),
        Ranking::Beaten { own: value, by, by_value } => {
            format!("The {} fits better than the {own}_: {} {per} versus {}_.", noun(by), shown(by_value), shown(value))
        }
    }
}

fn largest_term(bin: &BinFact) -> String {
    let (count, expected) = (worms(&format_approx(bin.count)), format_approx(bin.expected));
    format!("The largest share comes from {}: {count} observed, about {expected} expected.", teeth(bin.bin))
}

/// "0, 1 and 3 teeth", "0, 2 to 5 and 9 teeth"; long lists are cut.
pub(super) fn listed(bins: &[usize]) -> String {
    const MOST: usize = 4;
    if let [only] = bins {
        return teeth(*only);
    }
    // Three in a row are told by their ends.
    let told = |run: &[usize]| match run {
        [first, _, .., last] => vec![(format!("{first} to {last}"), run.len())],
        few => few.iter().map(|bin| (bin.to_string(), 1)).collect(),
    };
    let told: Vec<(String, usize)> = bins.chunk_by(|bin, next| bin + 1 == *next).flat_map(told).collect();
    let left = told.iter().skip(MOST).map(|(_, bins)| bins).sum::<usize>();
    let texts: Vec<String> = told.into_iter().take(MOST).map(|(text, _)| text).collect();
    match &texts[..] {
        _ if left > 0 => format!("{} and {left} more numbers of teeth", texts.join(", ")),
        [first @ .., last] if !first.is_empty() => format!("{} and {last} teeth", first.join(", ")),
        texts => format!("{} teeth", texts.concat()),
    }
}

pub(super) fn field_error(FieldError { field, constraint }: FieldError) -> String {
    match (field, constraint) {
        (_, Constraint::NotANumber) => "Enter a number; the last valid value is still used.".to_owned(),
        (_, Constraint::OneNumber) => "This field takes one number, not a list; the last valid value is still used.".to_owned(),
        (_, Constraint::NotANumberInList { place }) => {
            format!("Value {} of this list is not a number, so nothing was changed.", place + 1)
        }
        (_, Constraint::ListTooLong { numbers, fields }) => {
            format!("This list has {numbers} numbers, but there is room for {fields} from here on, so nothing was changed.")
        }
        (_, Constraint::Ambiguous(readings)) => ambiguous(&readings),
        (_, Constraint::NoSuchBin { bin }) => format!("There is no bin for {}.", teeth(bin)),
        (_, Constraint::BinsWouldBeEmpty { least }) => {
            format!("With fewer than {least} bins no worm would be left; at least one bin must be above 0.")
        }
        (_, Constraint::UpperGroupEmpty { most }) => {
            format!("Enter a whole number from 0 to {most}, so that the upper group keeps a bin.")
        }
        (_, Constraint::LastBin { .. }) | (FieldId::COUNTS, Constraint::NotAllZero) => {
            "At least one bin must be above 0.".to_owned()
        }
        // Of a list, a field holds one number.
        (_, Constraint::Numbers { from, to, .. }) => format!("Enter {}.", needed(Constraint::Number { from, to })),
        _ => format!("Enter {}.", needed(constraint)),
    }
}

/// "This could mean 1234 or 1.234 or the list 1; 234. …"
fn ambiguous(Readings { number, other, first: [first, second], list_length, in_row }: &Readings) -> String {
    let more = if *list_length > 2 { format!("; … ({list_length} numbers)") } else { String::new() };
    let mut readings: Vec<String> = [Some(*number), *other].into_iter().flatten().map(format_shortest).collect();
    // Where no list is taken, it is named only as the other one of two readings.
    if *in_row || readings.len() < 2 {
        readings.push(format!("the list {}; {}{more}", format_shortest(*first), format_shortest(*second)));
    }
    let write = if *in_row { "Write one of them." } else { "Write one number." };
    format!("This could mean {}. {write}", readings.join(" or "))
}

/// What a value must be: "a number between 0 and 1".
fn needed(constraint: Constraint) -> String {
    match constraint {
        Constraint::Number { from, to } => format!("a number between {} and {}", format_count(from), format_count(to)),
        Constraint::Whole { from, to } => {
            format!("a whole number from {} to {}", format_count(from as f64), format_count(to as f64))
        }
        Constraint::Numbers { least, most, from, to } => {
            let many = if least == most { least.to_string() } else { format!("{least} to {most}") };
            format!("a list of {many} numbers between {} and {}", format_count(from), format_count(to))
        }
        Constraint::NotAllZero => "a number above 0, since all the others are 0".to_owned(),
        Constraint::OneOf(names) => format!("one of {}", and(names)),
        // These have sentences of their own, and stand in no link.
        Constraint::NotANumber
        | Constraint::OneNumber
        | Constraint::NotANumberInList { .. }
        | Constraint::Ambiguous(_)
        | Constraint::ListTooLong { .. }
        | Constraint::LastBin { .. }
        | Constraint::NoSuchBin { .. }
        | Constraint::BinsWouldBeEmpty { .. }
        | Constraint::UpperGroupEmpty { .. } => "a number".to_owned(),
    }
}

/// What is wrong with a text in a link: "is outside 0–1".
fn unmet(constraint: Constraint, text: &str) -> String {
    match constraint {
        Constraint::Number { from, to } if float_text::parse(text).is_some() => {
            format!("is outside {}{}{}", format_count(from), if from < 0.0 { " to " } else { "–" }, format_count(to))
        }
        Constraint::Number { .. } => "is not a number".to_owned(),
        Constraint::NotAllZero => "has nothing above 0".to_owned(),
        Constraint::OneOf(names) => format!("is not one of {}", and(names)),
        _ => format!("is not {}", needed(constraint)),
    }
}

pub(super) fn link_issue(issue: &LinkIssue) -> String {
    match issue {
        LinkIssue::TooLong => "The link is too long; only its first 64 KiB were read.".to_owned(),
        LinkIssue::UnknownPage(text) => format!("There is no page “{text}”."),
        LinkIssue::UnknownVersion(text) => format!("v={text} is not a version of this page’s links; read as version 1."),
        LinkIssue::Duplicate(key) => format!("{key} is given twice; the first one counts."),
        LinkIssue::BadKey { text, constraint: Constraint::UpperGroupEmpty { .. }, .. } => {
            format!("split={text} leaves one of the two groups without a bin; using the middle.")
        }
        LinkIssue::BadKey { key, text, constraint, instead } => match instead {
            Some(instead) => format!("{key}={text} {}; using {instead}.", unmet(*constraint, text)),
            None => format!("{key}={text} {}; ignored.", unmet(*constraint, text)),
        },
        LinkIssue::CountNotANumber { bin, text } => {
            no_counts(&format!("The count of {} is “{text}”, which is not a decimal number.", teeth(*bin)))
        }
        LinkIssue::CountOutOfRange { bin, text } => {
            no_counts(&format!("The count of {} is {text}, outside 0–{}.", teeth(*bin), format_count(MAX_COUNT)))
        }
        LinkIssue::TooFewCounts { bins } => no_counts(&format!("There are too few counts ({bins}); at least 2 are needed.")),
        LinkIssue::TooManyCounts { bins } => no_counts(&format!("There are too many counts ({bins}); at most 101 are possible.")),
        LinkIssue::AllCountsZero => no_counts("All counts are 0; at least one must be above 0."),
        LinkIssue::UnknownStep(text) => format!("step={text} is not a step of the lesson; opening the first."),
        LinkIssue::BadPair { key, text, fault } => {
            let value = text.split_once(':').map_or("", |(_, value)| value);
            match fault {
                PairFault::Unknown => format!("{key}: the lesson has no question “{text}”; ignored."),
                PairFault::Repeated => format!("{key}: “{text}” answers a question twice; the first answer counts."),
                PairFault::Value(constraint) => format!("{key}: “{text}” {}; ignored.", unmet(*constraint, value)),
            }
        }
        LinkIssue::MorePairs { key, pairs } => format!("{key}: {pairs} more could not be read; ignored."),
        LinkIssue::BadUnit(text) => format!("unit={text} is not one of bits, nats and dits; using bits."),
        LinkIssue::BadLang(text) => format!("lang={text} is not a language of this page; using English."),
        LinkIssue::BadTheme(text) => format!("theme={text} is not one of auto, light, dark and projector; keeping your own."),
    }
}

/// Adds what is used instead of counts that cannot be read.
fn no_counts(reason: &str) -> String {
    format!("{reason} Using the article’s counts.")
}
