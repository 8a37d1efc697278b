//! The tables of keys in docs/links.md, written down a second time and read in another way than the program does.

use std::ops::RangeInclusive;
use wormteeth::model::{Constraint, Documents, Page};

/// What the value of a key is.
pub(super) enum Kind {
    Number(RangeInclusive<f64>),
    /// From 0 or 1 to this.
    Whole(RangeInclusive<u64>),
    /// How many; each of them; one above 0.
    List(RangeInclusive<usize>, RangeInclusive<f64>, bool),
    Word(&'static [&'static str]),
    /// One of [`STEPS`], or its place from 1.
    Step,
    /// `name:value`, parted by `;`: not read as a whole.
    Pairs,
}

/// What a text says.
#[derive(Debug, PartialEq)]
pub(super) enum Said {
    Numbers(Vec<f64>),
    Word(String),
}

const MODELS: &[&str] = &["uniform", "binomial", "two-group"];
const STEPS: &str = "worms bit draw-your-model simple-models which-is-closer entropy cost where-from swap best-p why-best-p two-groups \
                     other-direction classifier";
const CHANCE: RangeInclusive<f64> = 0.0..=1.0;
const COUNT: RangeInclusive<f64> = 0.0..=1e9;

/// The kind of a key on a page; None where the page has no such key. Some ends depend on what stands in the documents.
pub(super) fn kind(page: Page, key: &str, documents: &Documents) -> Option<Kind> {
    use Kind::{List, Number, Whole, Word};
    let last = |length: usize| length as u64 - 1;
    Some(match (page.key(), key) {
        (_, "v") => Word(&["1"]),
        (_, "lang") => Word(&["en", "zh-CN"]),
        (_, "theme") => Word(&["auto", "light", "dark", "projector"]),
        ("explore" | "information" | "evidence" | "softmax", "unit") => Word(&["bits", "nats", "dits"]),
        ("explore" | "evidence", "counts") => List(2..=101, COUNT, true),
        ("explore" | "evidence", "split") => Whole(0..=last(documents.histogram.counts.len()) - 1),
        ("explore", "model") | ("evidence", "first" | "second") => Word(MODELS),
        ("explore", "p") | ("information", "event" | "coin") | ("evidence", "p1" | "p2") | ("neuron", "y") => Number(CHANCE),
        ("information", "p") => List(2..=12, COUNT, true),
        ("information", "q") => List(documents.information.p.len()..=documents.information.p.len(), COUNT, true),
        ("information", "coins") => List(3..=3, CHANCE, false),
        ("evidence", "refit") => Word(&["fixed", "refitted"]),
        ("evidence", "seed") => Whole(0..=4_294_967_295),
        ("evidence", "caught") => Whole(0..=100_000),
        ("evidence", "size") => Whole(1..=5000),
        ("lesson", "step") => Kind::Step,
        ("lesson", "answers" | "draft") => Kind::Pairs,
        ("neuron", "x" | "w" | "b") => Number(-100.0..=100.0),
        ("neuron", "eta") => Number(0.0..=1000.0),
        ("neuron", "steps") => Whole(1..=2000),
        ("neuron", "step") => Whole(0..=documents.neuron.steps as u64),
        ("neuron", "fair") => Word(&["eta", "first-step"]),
        ("softmax", "logits") => List(2..=8, -1e6..=1e6, false),
        ("softmax", "target") => Whole(0..=last(documents.softmax.logits.len())),
        ("softmax", "temperature") => Number(0.01..=100.0),
        _ => return None,
    })
}

impl Kind {
    /// What the text says, if it is of this kind.
    pub(super) fn said(&self, text: &str) -> Option<Said> {
        let numbers = match self {
            Self::Number(range) => vec![number(text).filter(|value| range.contains(value))?],
            Self::Whole(range) => {
                let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
                let value = if digits { text.parse::<u64>().ok() } else { None };
                vec![value.filter(|value| range.contains(value))? as f64]
            }
            Self::List(many, each, above) => {
                let numbers: Option<Vec<f64>> = text.split(',').map(|entry| number(trimmed(entry))).collect();
                let fits = |numbers: &Vec<f64>| {
                    many.contains(&numbers.len())
                        && numbers.iter().all(|value| each.contains(value))
                        && (!above || numbers.iter().any(|value| *value > 0.0))
                };
                numbers.filter(fits)?
            }
            Self::Word(words) => return words.contains(&text).then(|| Said::Word(text.to_owned())),
            Self::Step => {
                let place = Self::Whole(1..=14).said(text).and_then(|_| text.parse::<usize>().ok());
                let name = place.map_or(text, |place| STEPS.split(' ').nth(place - 1).unwrap_or_default());
                return STEPS.split(' ').any(|step| step == name).then(|| Said::Word(name.to_owned()));
            }
            Self::Pairs => return None,
        };
        Some(Said::Numbers(numbers))
    }
}

/// Whether a constraint that refuses a value says what the contract says; of a list of a length that hangs on another, at least that.
pub(super) fn says_so(kind: &Kind, constraint: Constraint) -> bool {
    match (kind, constraint) {
        (Kind::Number(range), Constraint::Number { .. }) => constraint.range() == *range,
        (Kind::Whole(range), Constraint::Whole { .. } | Constraint::UpperGroupEmpty { .. }) => {
            constraint.range() == (*range.start() as f64..=*range.end() as f64)
        }
        (Kind::List(many, each, _), Constraint::Numbers { least, most, .. }) => {
            least <= *many.start() && most >= *many.end() && constraint.range() == *each
        }
        (Kind::List(_, _, above), Constraint::NotAllZero) => *above,
        (Kind::Word(words), Constraint::OneOf(names)) => *words == names,
        _ => false,
    }
}

/// An ASCII decimal: what Rust reads, but for its words `inf`, `infinity` and `nan`, which alone have an n.
pub(super) fn number(text: &str) -> Option<f64> {
    if text.contains(['n', 'N']) { None } else { text.parse().ok() }
}

/// Without blanks round it; a `+` is one.
pub(super) fn trimmed(text: &str) -> &str {
    text.trim_start_matches(|c: char| c == '+' || c.is_whitespace()).trim_end_matches(|c: char| c == '+' || c.is_whitespace())
}

/// Without what a sentence puts behind a link, and what does not show.
pub(super) fn before_punctuation(text: &str) -> &str {
    let unseen = "\u{ad}\u{61c}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{feff}";
    let dropped = |c: char| {
        ".,;:!?)]}>\"'*_+…’‘”“»«›‹。．，、；：！？）］｝】〕》〉」』＞｡､｣،؛؟۔।".contains(c)
            || c.is_whitespace()
            || c.is_control()
            || unseen.contains(c)
            || ('\u{2028}'..='\u{202e}').contains(&c)
            || ('\u{2060}'..='\u{206f}').contains(&c)
    };
    text.trim_end_matches(dropped)
}

/// Percent-encoding undone.
pub(super) fn plain(text: &str) -> String {
    let mut parts = text.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let hexadecimal = part.get(..2).filter(|two| two.bytes().all(|byte| byte.is_ascii_hexdigit()));
        match hexadecimal.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                bytes.extend(&part.as_bytes()[2..]);
            }
            None => {
                bytes.push(b'%');
                bytes.extend(part.as_bytes());
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// One `key=value` of a query, as it stands and as it is meant.
pub(super) struct Pair<'a> {
    pub(super) raw: &'a str,
    pub(super) key: String,
    pub(super) value: String,
}

/// What HTML may make of an `&`, after it.
const ENTITIES: [&str; 4] = ["amp;", "#38;", "#038;", "#x26;"];

/// The pairs of a query, in their order.
pub(super) fn pairs(query: &str) -> Vec<Pair<'_>> {
    let pair = |raw| {
        let (key, value) = str::split_once(raw, '=').unwrap_or((raw, ""));
        let (mut key, value) = (trimmed(&plain(key)).to_owned(), trimmed(&plain(value)).to_owned());
        while let Some(entity) = ENTITIES.iter().find(|entity| key.to_lowercase().starts_with(**entity)) {
            key = trimmed(&key[entity.len()..]).to_owned();
        }
        Pair { raw, key, value }
    };
    query.split('&').filter(|raw| !raw.trim().is_empty()).map(pair).collect()
}
