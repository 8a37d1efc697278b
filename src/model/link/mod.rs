//! A page's documents as an address, readable and editable by hand:
//! `#/explore?v=1&counts=2,5,19,58,100,83,58,47,46,45,37&model=binomial&p=0.57&unit=bits`.
//!
//! | key | value | default |
//! |---|---|---|
//! | `v` | `1` | 1 |
//! | the page's own | [`Page::keys`] | the document's default |
//! | `unit` | `bits`, `nats`, `dits`; on pages that show information | `bits` |
//! | `lang` | `en`, `zh-CN` | the saved choice, else the browser's |
//! | `theme` | `auto`, `light`, `dark`, `projector` | the saved choice |
//!
//! Explore's own:
//!
//! | key | value | default |
//! |---|---|---|
//! | `counts` | 2 to 101 numbers from 0 to 1e9, one above 0 | the article's |
//! | `model` | `uniform`, `binomial`, `two-group` | `binomial` |
//! | `p` | a number from 0 to 1 | 0.57 |
//! | `split` | a whole number from 0 to bins − 2 | ⌊(bins − 1) / 2⌋ |
//!
//! Numbers are ASCII decimals, plain or with an exponent (`0.57`, `.5`, `1e-9`); `inf`, `nan`, hexadecimal and `1_000` are none.
//! Percent-encoding and blanks round keys, values and numbers are fine; a `+` there counts as a blank, since forms write blanks so.
//! Unknown keys are ignored; whatever else cannot be read is named in [`Link::issues`] and takes its default.
//!
//! What programs and people do to a link while passing it on is undone: `&amp;` for `&`, a fragment percent-encoded as a whole, and the
//! punctuation of a sentence behind it, which is dropped where the last value, or a page alone, cannot be read as it stands.

pub mod evidence;
pub mod explore;
pub mod information;
mod key;
pub mod lesson;
pub mod neuron;
mod query;
mod saved;
pub mod softmax;
mod text;

pub use key::Key;
pub use query::{PageKeys, read, write};
pub use saved::{decode_settings, decode_work, encode_settings, encode_work};

use super::documents::Documents;
use super::field_error::Constraint;
use super::page::Page;
use super::settings::PartialSettings;
use crate::math::Unit;
use std::borrow::Cow;
use text::{clip, decoded, is_blank, without_punctuation};

/// The longest fragment read, in bytes; the longest that [`encode`] writes has some 2,600.
const MAX_BYTES: usize = 1 << 16;

/// What a fragment says.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The page to open.
    pub page: Page,
    /// What to open, always valid, and of use as far as [`Page::copy_documents`] goes; None where the fragment has no query, which
    /// restores the saved work.
    pub documents: Option<Documents>,
    /// Language, theme and unit, as far as the link asks for them.
    pub settings: PartialSettings,
    /// What could not be read, in the order met; at most two for each key, and of the lesson's pairs at most 15 more.
    pub issues: Vec<LinkIssue>,
}

/// A part of a link that could not be read as it stood; the words are `i18n`'s.
///
/// The texts are what the link said, at most 40 characters of it, without control characters.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkIssue {
    /// The fragment is too long; what follows its first 64 KiB was not read.
    TooLong,
    /// No such page: Explore is opened.
    UnknownPage(String),
    /// A version other than 1: read as 1.
    UnknownVersion(String),
    /// The key is given twice: the first counts.
    Duplicate(&'static str),
    /// The value of a key breaks its constraint.
    BadKey {
        /// The key.
        key: &'static str,
        /// What the link said.
        text: String,
        /// The constraint.
        constraint: Constraint,
        /// What is taken instead, as a link would have it; None for what a link leaves out.
        instead: Option<String>,
    },
    /// A count is not a decimal number: the article's counts are taken.
    CountNotANumber {
        /// The bin, from 0.
        bin: usize,
        /// What the link said.
        text: String,
    },
    /// A count is below 0 or above 1e9: the article's are taken.
    CountOutOfRange {
        /// The bin, from 0.
        bin: usize,
        /// What the link said.
        text: String,
    },
    /// Fewer than 2 counts: the article's are taken.
    TooFewCounts {
        /// The number of counts.
        bins: usize,
    },
    /// More than 101 counts: the article's are taken.
    TooManyCounts {
        /// The number of counts.
        bins: usize,
    },
    /// Not one count is above 0: the article's are taken.
    AllCountsZero,
    /// No such step of the lesson: the first is opened.
    UnknownStep(String),
    /// A pair of `name:value` that is dropped; the others of its key count.
    BadPair {
        /// The key.
        key: &'static str,
        /// What the link said.
        text: String,
        /// What is wrong with it.
        fault: PairFault,
    },
    /// More such pairs than are named.
    MorePairs {
        /// The key.
        key: &'static str,
        /// How many more.
        pairs: usize,
    },
    /// No such unit: bits are taken.
    BadUnit(String),
    /// No such language: English is taken.
    BadLang(String),
    /// No such theme: the saved choice is taken.
    BadTheme(String),
}

/// What is wrong with a pair of `name:value`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PairFault {
    /// The lesson asks nothing of that name.
    Unknown,
    /// The name has a value already.
    Repeated,
    /// The value, or each number of it, breaks this constraint.
    Value(Constraint),
}

/// Reads a fragment, with or without its `#`. Never fails: what cannot be read is named in [`Link::issues`].
///
/// A query without the key `unit` means bits, on pages that have the key.
///
/// ```
/// use wormteeth::model::decode;
/// let link = decode("#/explore?counts=1,2,3&p=2");
/// assert_eq!(link.issues.len(), 1);
/// let documents = link.documents.unwrap_or_default();
/// assert_eq!((documents.histogram.counts.as_slice(), documents.explore.p), ([1.0, 2.0, 3.0].as_slice(), 0.57));
/// assert_eq!(decode("#/explore").documents, None);
/// ```
#[must_use]
pub fn decode(fragment: &str) -> Link {
    let mut link = decode_as_written(fragment);
    if link.documents.is_some() && link.page.keys().has_unit {
        link.settings.unit.get_or_insert(Unit::Bits);
    }
    link
}

/// Reads a fragment; settings that it does not name are None.
fn decode_as_written(fragment: &str) -> Link {
    let mut issues = Vec::new();
    let fragment = unwrapped(fragment.strip_prefix('#').unwrap_or(fragment));
    let fragment = shortened(&fragment, &mut issues);
    let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
    let path = decoded(path);
    let is_outside = |c| c == '/' || is_blank(c);
    let name = path.trim_matches(is_outside);
    let (page, query) = if without_punctuation(&decoded(query)).is_empty() {
        // The page alone: what follows it is of the sentence that the link stood in.
        let name = without_punctuation(name).trim_end_matches(is_outside);
        (if name.is_empty() { Some(Page::default()) } else { Page::of_key(name) }, "")
    } else {
        (Page::of_key(name), query)
    };
    let page = page.unwrap_or_else(|| {
        if !name.is_empty() {
            issues.push(LinkIssue::UnknownPage(clip(name)));
        }
        Page::default()
    });
    let (documents, settings, unread) = read(&page.keys(), query);
    issues.extend(unread);
    Link { page, documents, settings, issues }
}

/// A fragment that some program has percent-encoded as a whole while passing it on, decoded once; any other as it is.
fn unwrapped(fragment: &str) -> Cow<'_, str> {
    if fragment.contains(['?', '&', '=']) {
        return Cow::Borrowed(fragment);
    }
    // A path alone may be encoded too: it is decoded where it is read.
    let whole = decoded(fragment);
    if whole.contains('?') { whole } else { Cow::Borrowed(fragment) }
}

/// The part of a fragment that is read: all of it, or whole `key=value` pairs up to [`MAX_BYTES`] bytes.
fn shortened<'a>(fragment: &'a str, issues: &mut Vec<LinkIssue>) -> &'a str {
    if fragment.len() <= MAX_BYTES {
        return fragment;
    }
    issues.push(LinkIssue::TooLong);
    let mut end = MAX_BYTES;
    while !fragment.is_char_boundary(end) {
        end -= 1;
    }
    let head = &fragment[..end];
    match head.split_once('?') {
        None => head,
        // Half a number is another number: the pair that was cut goes as a whole.
        Some((path, query)) => {
            let query = query.rfind('&').map_or(0, |cut| cut + 1);
            &head[..path.len() + 1 + query]
        }
    }
}

/// The fragment of a page: `#/explore?v=1&counts=…&model=…&p=…&split=…&unit=…`, with `unit`, `lang` and `theme` if given.
///
/// [`decode`] gives back what the page's keys say; the default split is left out.
#[must_use]
pub fn encode(page: Page, documents: &Documents, settings: PartialSettings) -> String {
    format!("#/{}?{}", page.key(), write(&page.keys(), documents, settings))
}
