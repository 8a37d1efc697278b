//! A view's sheet as an address, readable and editable by hand:
//! `#/explore?v=1&counts=2,5,19,58,100,83,58,47,46,45,37&model=binomial&p=0.57&unit=bits`.
//!
//! | key | value | default |
//! |---|---|---|
//! | `v` | `1` | 1 |
//! | the view's own | [`View::keys`] | the sheet's default |
//! | `lang` | `en` (`zh-CN` is known, but not built yet) | the saved choice |
//! | `theme` | `auto`, `light`, `dark`, `projector` | the saved choice |
//!
//! Explore's own, in `lab`:
//!
//! | key | value | default |
//! |---|---|---|
//! | `counts` | 2 to 101 numbers from 0 to 1e9, one above 0 | the article's |
//! | `model` | `uniform`, `binomial`, `two-group` | `binomial` |
//! | `p` | a number from 0 to 1 | 0.57 |
//! | `split` | a whole number from 0 to bins − 2 | ⌊(bins − 1) / 2⌋ |
//! | `unit` | `bits`, `nats`, `dits`; for the whole page | `bits` |
//!
//! Numbers are ASCII decimals, plain or with an exponent (`0.57`, `.5`, `1e-9`); `inf`, `nan`, hexadecimal and `1_000` are none.
//! Percent-encoding and blanks round keys, values and numbers are fine; a `+` there counts as a blank, since forms write blanks so.
//! Unknown keys are ignored; whatever else cannot be read is named in [`Link::issues`] and takes its default.

pub mod evidence;
mod key;
pub mod lab;
mod names;
mod query;
mod text;

pub use key::{Bad, Key};
pub use names::{Lang, Theme};
pub use query::{Shown, read, write};

use super::lab::CountsFault;
use super::sheet::Need;
use super::view::{Sheets, View};
use text::{clip, decoded, is_blank};

/// The longest fragment read, in bytes; the longest that [`encode`] writes has some 2,600.
const LONGEST: usize = 1 << 16;

/// What a fragment says.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The view to open.
    pub view: View,
    /// What to open, always valid, and of use as far as [`View::take`] goes; None where the fragment has no query, which
    /// restores the saved work.
    pub sheets: Option<Sheets>,
    /// Language and theme.
    pub shown: Shown,
    /// What could not be read, in the order met; at most two for each key.
    pub issues: Vec<LinkIssue>,
}

/// Something in a link that could not be read as it stood; the words are `i18n`'s.
///
/// The texts are what the link said, at most 40 characters of it, without control characters.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkIssue {
    /// The fragment is too long; what follows its first 64 KiB was not read.
    TooLong,
    /// No such view: Explore is opened.
    UnknownView(String),
    /// A version other than 1: read as 1.
    UnknownVersion(String),
    /// The key is given twice: the first counts.
    Duplicate(&'static str),
    /// The value of a key is not what it must be.
    BadKey {
        /// The key.
        key: &'static str,
        /// What the link said.
        text: String,
        /// What it must be.
        needs: Need,
        /// What is taken instead, as a link would have it; None for what a link leaves out.
        instead: Option<String>,
    },
    /// The counts are no counts of a lab: the article's are taken.
    BadCounts {
        /// What is wrong.
        fault: CountsFault,
        /// The entry at fault, or empty where it is the whole list.
        text: String,
    },
    /// No such model: binomial is taken.
    BadModel(String),
    /// Not a number from 0 to 1: 0.57 is taken.
    BadP(String),
    /// Not a whole number from 0 to bins − 2: the middle is taken.
    BadSplit(String),
    /// No such unit: bits are taken.
    BadUnit(String),
    /// No such language: English is taken.
    BadLang(String),
    /// A language that is planned but not built: English is taken.
    LangNotBuilt(String),
    /// No such theme: the saved choice is taken.
    BadTheme(String),
}

/// Reads a fragment, with or without its `#`. Never fails: what cannot be read is named in [`Link::issues`].
///
/// ```
/// use wormteeth::model::{LinkIssue, decode};
/// let link = decode("#/explore?counts=1,2,3&p=2");
/// assert_eq!(link.issues, [LinkIssue::BadP("2".into())]);
/// let lab = link.sheets.unwrap_or_default().lab;
/// assert_eq!((lab.counts, lab.p), (vec![1.0, 2.0, 3.0], 0.57));
/// assert_eq!(decode("#/explore").sheets, None);
/// ```
#[must_use]
pub fn decode(fragment: &str) -> Link {
    let mut issues = Vec::new();
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let fragment = shortened(fragment, &mut issues);
    let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
    let path = decoded(path);
    let name = path.trim_matches(|c| c == '/' || is_blank(c));
    let view = View::of_key(name).unwrap_or_else(|| {
        if !name.is_empty() {
            issues.push(LinkIssue::UnknownView(clip(name)));
        }
        View::Explore
    });
    let (sheets, shown, unread) = read(view.keys(), query);
    issues.extend(unread);
    Link { view, sheets, shown, issues }
}

/// The part of a fragment that is read: all of it, or whole `key=value` pairs up to [`LONGEST`] bytes.
fn shortened<'a>(fragment: &'a str, issues: &mut Vec<LinkIssue>) -> &'a str {
    if fragment.len() <= LONGEST {
        return fragment;
    }
    issues.push(LinkIssue::TooLong);
    let mut end = LONGEST;
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

/// The fragment of a view: `#/explore?v=1&counts=…&model=…&p=…&unit=…`, with `lang` and `theme` if given.
///
/// [`decode`] gives back what the view's keys say.
#[must_use]
pub fn encode(view: View, sheets: &Sheets, shown: Shown) -> String {
    format!("#/{}?{}", view.key(), write(view.keys(), sheets, shown))
}
