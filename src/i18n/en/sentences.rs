//! Sentences with figures: what is seen, why an edit or a link was not taken.

use super::explore::{name, teeth};
use crate::math::Unit;
use crate::model::number::{about, count, fixed};
use crate::model::{BinFact, CountsFault, Insight, LinkIssue, MAX_COUNT, Need, Notice, Ranking, Refusal, Side};

/// What is seen, the most surprising first: ∞, then which model loses less and where, then that it is no distance.
pub(super) fn insight(insight: &Insight, unit: Unit) -> String {
    let shown = |nats: f64| format!("*{}*", fixed(unit.from_nats(nats), 3));
    if insight.same {
        return "P and Q are the same: nothing is lost, in either direction. D is *0* for equals, and only for them.".to_owned();
    }
    let mut said = Vec::new();
    match &insight.forward {
        Side::Infinite { bins, worst } => said.push(format!(
            "D(P‖Q) is *∞*: the model calls {} impossible, yet {} came. No code has a word for that.",
            listed(bins),
            worms(worst.count),
        )),
        Side::Finite(now) => {
            said.push(standing(insight, *now, unit, &shown));
            said.extend(insight.largest_term.map(|bin| largest_term(&bin, name(insight.model))));
        }
    }
    match &insight.reverse {
        Side::Infinite { bins, .. } => {
            said.push(format!("The other way it is *∞*: the model expects {}, and none came.", listed(bins),))
        }
        Side::Finite(reverse) if insight.asymmetric => {
            said.push(format!("The other way it is {}_: a divergence_, [not a distance].", shown(*reverse)));
        }
        Side::Finite(_) => {}
    }
    said.join(" ")
}

fn standing(insight: &Insight, now: f64, unit: Unit, shown: &impl Fn(f64) -> String) -> String {
    let own = name(insight.model);
    let per = format!("{} a worm", unit.name());
    if let Some(away) = &insight.away {
        return format!(
            "At this p the {own} loses {} {per}; at its best, p {}, it would lose {}.",
            shown(now),
            fixed(away.p, 3),
            shown(away.least)
        );
    }
    match insight.standing {
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
    format!("Blame {}: {} came, the {model} expects {}.", teeth(bin.bin), worms(bin.count), about(bin.expected))
}

fn worms(count: f64) -> String {
    if count == 1.0 { "1 worm".to_owned() } else { format!("{} worms", about(count)) }
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

pub(super) fn notice(notice: Notice) -> String {
    match notice {
        Notice::LastBin { bin } => format!(
            "The worms with {} are the last: without any there is no distribution, so one count must stay above 0.",
            teeth(bin)
        ),
        Notice::CountOutOfRange { .. } => format!("A count is a number from 0 to {}.", about(MAX_COUNT)),
        Notice::NoSuchBin { bin } => format!("There is no bin for {}.", teeth(bin)),
        Notice::BinsOutOfRange => "There can be 2 to 101 bins.".to_owned(),
        Notice::BinsWouldBeEmpty { least } => {
            format!("With fewer than {least} bins no worm would be left, and there would be no distribution.")
        }
        Notice::POutOfRange => "p is a probability: a number from 0 to 1.".to_owned(),
        Notice::SplitOutOfRange { most } => {
            format!("The lower group ends at a bin from 0 to {most}, so that the upper group keeps one.")
        }
        Notice::InvalidLab => "What was to be opened is no valid set of counts, model and p.".to_owned(),
    }
}

pub(super) fn refusal(refusal: Refusal) -> String {
    format!("What belongs here is {}.", needed(refusal.needs))
}

/// What a value must be: "a number from 0 to 1".
fn needed(need: Need) -> String {
    match need {
        Need::Number { from, to } => format!("a number from {} to {}", count(from), count(to)),
        Need::Whole { from, to } => format!("a whole number from {from} to {to}"),
        Need::Numbers { least, most, from, to } => {
            let many = if least == most { least.to_string() } else { format!("{least} to {most}") };
            format!("a list of {many} numbers from {} to {}", count(from), count(to))
        }
        Need::NotAllZero => "a number above 0, since all others are 0".to_owned(),
        Need::OneOf(names) => format!("one of {}", alternatives(names)),
    }
}

/// The same of what stands in a link: "is not a number from 0 to 1".
fn unmet(need: Need) -> String {
    match need {
        Need::NotAllZero => "has nothing above 0".to_owned(),
        Need::OneOf(names) => format!("is none of {}", alternatives(names)),
        _ => format!("is not {}", needed(need)),
    }
}

/// "bits, nats and dits".
fn alternatives(names: &[&str]) -> String {
    let mut said = String::new();
    for (place, name) in names.iter().enumerate() {
        said.push_str(match place {
            0 => "",
            _ if place + 1 == names.len() => " and ",
            _ => ", ",
        });
        said.push_str(name);
    }
    said
}

pub(super) fn link_issue(issue: &LinkIssue) -> String {
    match issue {
        LinkIssue::TooLong => "It is too long; only its first 64 KiB were read.".to_owned(),
        LinkIssue::UnknownView(text) => format!("There is no view “{text}” (yet)."),
        LinkIssue::UnknownVersion(text) => format!("v={text} is not a version of this page’s links: read as version 1."),
        LinkIssue::Duplicate(key) => format!("{key} is given twice: the first counts."),
        LinkIssue::BadKey { key, text, needs, instead } => match instead {
            Some(instead) => format!("{key}={text} {}: {instead} stands instead.", unmet(*needs)),
            None => format!("{key}={text} {} and is left out.", unmet(*needs)),
        },
        LinkIssue::BadCounts { fault, text } => format!("{} The article’s counts stand instead.", counts_fault(*fault, text)),
        LinkIssue::BadModel(text) => format!("model={text} is none of uniform, binomial and two-group: binomial stands instead."),
        LinkIssue::BadP(text) => format!("p={text} is not a number from 0 to 1: 0.57 stands instead."),
        LinkIssue::BadSplit(text) => format!("split={text} is not a bin that leaves both groups one: the middle stands instead."),
        LinkIssue::BadUnit(text) => format!("unit={text} is none of bits, nats and dits: bits stand instead."),
        LinkIssue::BadLang(text) => format!("lang={text} is not a language of this page: this is English."),
        LinkIssue::LangNotBuilt(text) => format!("lang={text} is not there yet: this is English."),
        LinkIssue::BadTheme(text) => format!("theme={text} is none of auto, light, dark and projector: your own choice stands."),
    }
}

fn counts_fault(fault: CountsFault, text: &str) -> String {
    match fault {
        CountsFault::NotANumber { bin } => format!("The count of {} is “{text}”, which is not a decimal number.", teeth(bin)),
        CountsFault::OutOfRange { bin } => {
            format!("The count of {} is {text}, not a number from 0 to {}.", teeth(bin), about(MAX_COUNT))
        }
        CountsFault::TooFew { bins } => format!("There are too few counts ({bins}): two at least."),
        CountsFault::TooMany { bins } => format!("There are too many counts ({bins}): 101 at most."),
        CountsFault::AllZero => "All counts are 0, which is no distribution.".to_owned(),
    }
}
