//! Sentences with figures: what the page shows, why an edit or a link was not taken.

use super::explore::{and, name, teeth};
use crate::math::Unit;
use crate::model::number::{format_approx, format_count, format_fixed, format_shortest};
use crate::model::{BinFact, Constraint, DivergenceFact, FieldError, FieldId, Insight, LinkIssue, MAX_COUNT, Ranking, Readings};

/// What the page shows, the most surprising first: ∞, then which model loses less and where, then that it is no distance.
pub(super) fn insight(insight: &Insight, unit: Unit) -> String {
    let shown = |nats: f64| format!("*{}*", format_fixed(unit.from_nats(nats), 3));
    if insight.same {
        return "P and Q are the same: nothing is lost, in either direction. D is *0* for equals, and only for them.".to_owned();
    }
    let mut said = Vec::new();
    match &insight.forward {
        DivergenceFact::Infinite { bins, worst } => said.push(format!(
            "D(P‖Q) is *∞*: the model calls {} impossible, yet {} came. No code has a word for that.",
            listed(bins),
            worms(worst.count),
        )),
        DivergenceFact::Finite(now) => {
            said.push(ranking(insight, *now, unit, &shown));
            said.extend(insight.largest_term.map(|bin| largest_term(&bin, name(insight.model))));
        }
    }
    match &insight.reverse {
        DivergenceFact::Infinite { bins, .. } => {
            said.push(format!("The other way it is *∞*: the model expects {}, and none came.", listed(bins),))
        }
        DivergenceFact::Finite(reverse) if insight.asymmetric => {
            said.push(format!("The other way it is {}_: a divergence_, [not a distance].", shown(*reverse)));
        }
        DivergenceFact::Finite(_) => {}
    }
    said.join(" ")
}

fn ranking(insight: &Insight, now: f64, unit: Unit, shown: &impl Fn(f64) -> String) -> String {
    let own = name(insight.model);
    let per = format!("{} a worm", unit.name());
    if let Some(off) = &insight.off_optimum {
        return format!(
            "At this p the {own} loses {} {per}; at its best, p {}, it would lose {}.",
            shown(now),
            format_fixed(off.p, 3),
            shown(off.least)
        );
    }
    match insight.ranking {
        Ranking::Least { own: value, next, next_value } => format!(
            "Here the {own} model loses least_: {} {per}, against {} for the {}_.",
            shown(value),
            shown(next_value),
            name(next)
        ),
        Ranking::Tie { own: value, with, with_value } => format!(
            "The {own} and the {} model lose the same but for rounding_: {} and {} {per}_. That proves nothing; prefer the simpler.",
            name(with),
            shown(value),
            shown(with_value)
        ),
        Ranking::Beaten { own: value, by, by_value } => format!(
            "Here the {} model loses less than the {own}_: {} against {} {per}_.",
            name(by),
            shown(by_value),
            shown(value)
        ),
    }
}

fn largest_term(bin: &BinFact, model: &str) -> String {
    format!("Blame {}: {} came, the {model} expects {}.", teeth(bin.bin), worms(bin.count), format_approx(bin.expected))
}

fn worms(count: f64) -> String {
    if count == 1.0 { "1 worm".to_owned() } else { format!("{} worms", format_approx(count)) }
}

/// "0, 1 and 3 teeth"; long lists are cut.
fn listed(bins: &[usize]) -> String {
    const MOST: usize = 4;
    let text = |bins: &[usize]| bins.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
    match bins {
        [only] => teeth(*only),
        [first @ .., last] if bins.len() <= MOST => format!("{} and {last} teeth", text(first)),
        _ => format!("{} and {} more numbers of teeth", text(&bins[..MOST.min(bins.len())]), bins.len().saturating_sub(MOST)),
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
        (_, Constraint::LastBin { bin }) => format!(
            "The worms with {} are the last: without any there is no distribution, so one count must stay above 0.",
            teeth(bin)
        ),
        (_, Constraint::NoSuchBin { bin }) => format!("There is no bin for {}.", teeth(bin)),
        (_, Constraint::BinsWouldBeEmpty { least }) => {
            format!("With fewer than {least} bins no worm would be left, and there would be no distribution.")
        }
        (_, Constraint::UpperGroupEmpty { most }) => {
            format!("The lower group ends at a bin from 0 to {most}, so that the upper group keeps one.")
        }
        (FieldId::COUNTS, Constraint::Number { .. }) => format!("A count is a number from 0 to {}.", format_approx(MAX_COUNT)),
        (FieldId::COUNTS, Constraint::NotAllZero) => "At least one bin must be above 0.".to_owned(),
        // Of a list, a field holds one number.
        (_, Constraint::Numbers { from, to, .. }) => format!("Enter {}.", needed(Constraint::Number { from, to })),
        (FieldId::BINS, _) => "There can be 2 to 101 bins.".to_owned(),
        (FieldId::P, Constraint::Number { .. }) => "p is a probability: a number from 0 to 1.".to_owned(),
        _ => format!("What belongs here is {}.", needed(constraint)),
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

/// What a value must be: "a number from 0 to 1".
fn needed(constraint: Constraint) -> String {
    match constraint {
        Constraint::Number { from, to } => format!("a number from {} to {}", format_count(from), format_count(to)),
        Constraint::Whole { from, to } => format!("a whole number from {from} to {to}"),
        Constraint::Numbers { least, most, from, to } => {
            let many = if least == most { least.to_string() } else { format!("{least} to {most}") };
            format!("a list of {many} numbers from {} to {}", format_count(from), format_count(to))
        }
        Constraint::NotAllZero => "a number above 0, since all others are 0".to_owned(),
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

/// The same of what stands in a link: "is not a number from 0 to 1".
fn unmet(constraint: Constraint) -> String {
    match constraint {
        Constraint::NotAllZero => "has nothing above 0".to_owned(),
        Constraint::OneOf(names) => format!("is none of {}", and(names)),
        _ => format!("is not {}", needed(constraint)),
    }
}

pub(super) fn link_issue(issue: &LinkIssue) -> String {
    match issue {
        LinkIssue::TooLong => "It is too long; only its first 64 KiB were read.".to_owned(),
        LinkIssue::UnknownPage(text) => format!("There is no view “{text}” (yet)."),
        LinkIssue::UnknownVersion(text) => format!("v={text} is not a version of this page’s links: read as version 1."),
        LinkIssue::Duplicate(key) => format!("{key} is given twice: the first counts."),
        LinkIssue::BadKey { text, constraint: Constraint::UpperGroupEmpty { .. }, .. } => {
            format!("split={text} is not a bin that leaves both groups one: the middle stands instead.")
        }
        LinkIssue::BadKey { key, text, constraint, instead } => match instead {
            Some(instead) => format!("{key}={text} {}: {instead} stands instead.", unmet(*constraint)),
            None => format!("{key}={text} {} and is left out.", unmet(*constraint)),
        },
        LinkIssue::CountNotANumber { bin, text } => {
            no_counts(&format!("The count of {} is “{text}”, which is not a decimal number.", teeth(*bin)))
        }
        LinkIssue::CountOutOfRange { bin, text } => {
            no_counts(&format!("The count of {} is {text}, not a number from 0 to {}.", teeth(*bin), format_approx(MAX_COUNT)))
        }
        LinkIssue::TooFewCounts { bins } => no_counts(&format!("There are too few counts ({bins}): two at least.")),
        LinkIssue::TooManyCounts { bins } => no_counts(&format!("There are too many counts ({bins}): 101 at most.")),
        LinkIssue::AllCountsZero => no_counts("All counts are 0, which is no distribution."),
        LinkIssue::BadUnit(text) => format!("unit={text} is none of bits, nats and dits: bits stand instead."),
        LinkIssue::BadLang(text) => format!("lang={text} is not a language of this page: this is English."),
        LinkIssue::LangNotBuilt(text) => format!("lang={text} is not there yet: this is English."),
        LinkIssue::BadTheme(text) => format!("theme={text} is none of auto, light, dark and projector: your own choice stands."),
    }
}

/// Adds what stands instead of counts that cannot be read.
fn no_counts(reason: &str) -> String {
    format!("{reason} The article’s counts stand instead.")
}
