//! Numbers as people write and paste them.
//!
//! | text | read as |
//! |---|---|
//! | `0.5`, `.5`, `-3`, `1e-9` | the number |
//! | `５７`, `−5`, `–5`, `1'000`, `1 000` with a non-breaking or thin space | 57, −5, −5, 1000, 1000 |
//! | `2⇥5⇥19`, `2;5;19`, a number a line, `2,5,19`, `2 5 19`, `2, 5` | a list, in fields that stand in a row |
//! | `2,5`, `1,234`, `1 234`, and in a row `1,234,567` | nothing: [`Constraint::Ambiguous`] |

use super::field_error::{Constraint, Readings};
use crate::float_text;

/// What the text of a number field says.
#[derive(Clone, Debug, PartialEq)]
pub enum Typed {
    /// A finite number.
    Number(f64),
    /// Two or more finite numbers.
    List(Vec<f64>),
}

/// Reads what is typed or pasted into a number field, one of a row of fields or one that stands alone.
///
/// Never guesses: a text that could be read in two ways is none.
///
/// ```
/// use wormteeth::model::{Typed, read_typed};
/// assert_eq!(read_typed("−5", false), Ok(Typed::Number(-5.0)));
/// assert_eq!(read_typed("2\t5\t19", true), Ok(Typed::List(vec![2.0, 5.0, 19.0])));
/// assert!(read_typed("2,5", true).is_err());
/// ```
///
/// # Errors
/// Why the text is neither a number nor a list: [`Constraint::NotANumber`], [`Constraint::OneNumber`],
/// [`Constraint::NotANumberInList`] or [`Constraint::Ambiguous`].
pub fn read_typed(text: &str, in_row: bool) -> Result<Typed, Constraint> {
    let text = one_line(&text.chars().filter_map(plain).collect::<String>());
    if text.contains(['\t', ';']) {
        return if in_row { list(&text) } else { Err(Constraint::OneNumber) };
    }
    let separator = if text.contains(',') { ',' } else { ' ' };
    let parts: Vec<&str> = text.split(separator).map(str::trim).filter(|part| separator == ',' || !part.is_empty()).collect();
    let numbers: Option<Vec<f64>> = parts.iter().map(|part| number(part)).collect();
    let numbers = numbers.ok_or(Constraint::NotANumber)?;
    let [first, second, ..] = numbers[..] else {
        return numbers.first().map(|number| Typed::Number(*number)).ok_or(Constraint::NotANumber);
    };
    // Nobody writes a blank after the comma of a decimal or of a group.
    let is_spaced = separator == ',' && text.contains(' ');
    let as_groups = if is_spaced { None } else { grouped(&parts) };
    if text.matches([',', ' ']).count() == 1 || (in_row && as_groups.is_some()) {
        let as_whole = as_groups.or_else(|| if separator == ' ' { number(&parts.concat()) } else { None });
        let as_decimal = if separator == ',' { decimal(&parts) } else { None };
        let mut readings = [as_whole, as_decimal].into_iter().flatten();
        if let Some(number) = readings.next() {
            let list_length = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            let readings = Readings { number, other: readings.next(), first: [first, second], list_length, in_row };
            return Err(Constraint::Ambiguous(readings));
        }
    }
    match as_groups {
        Some(number) if !in_row => Ok(Typed::Number(number)),
        _ if in_row => Ok(Typed::List(numbers)),
        _ => Err(Constraint::OneNumber),
    }
}

/// The lines of a pasted text as one, which is all that a field can hold: `2;5;19`.
#[must_use]
pub fn one_line(text: &str) -> String {
    // An empty cell at the start belongs to the first field; one at the end is dropped.
    let text = text.replace("\r\n", "\n");
    let text = text.trim_start_matches([' ', '\n', '\r']).trim_end();
    let lines = text.split(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']).map(|line| line.trim_end_matches([',', ';', ' ']));
    lines.collect::<Vec<_>>().join(";")
}

/// The number so many steps from another one, without the noise of adding decimals: 0.57 and 0.001 are 0.571.
#[must_use]
pub fn stepped(number: f64, step: f64, steps: f64) -> f64 {
    let sum = number + step * steps;
    float_text::parse(&float_text::fixed(sum, 12)).unwrap_or(sum) + 0.0 // −0 becomes 0
}

/// Two or more numbers, parted by tabs or semicolons.
fn list(text: &str) -> Result<Typed, Constraint> {
    let numbers = text.split(['\t', ';']).enumerate();
    let numbers = numbers.map(|(place, part)| number(part).ok_or(Constraint::NotANumberInList { place }));
    numbers.collect::<Result<_, _>>().map(Typed::List)
}

/// A number whose groups of digits are these parts; the last may have decimals. None where one after the first has not three digits.
fn grouped(parts: &[&str]) -> Option<f64> {
    let (last, inner) = parts.get(1..)?.split_last()?;
    let last = last.split_once('.').map_or(*last, |(whole, _)| whole);
    if is_group(last) && inner.iter().all(|part| is_group(part)) { number(&parts.concat()) } else { None }
}

/// A number with a decimal comma between these two parts; points may then part groups of digits, as in 1.234,5.
fn decimal(parts: &[&str]) -> Option<f64> {
    let [whole, fraction] = parts else { return None };
    let groups: Vec<&str> = whole.split('.').collect();
    let whole = if groups.len() > 1 { grouped(&groups).map(|_| groups.concat())? } else { (*whole).to_owned() };
    number(&format!("{whole}.{fraction}"))
}

/// One finite number, which may have an apostrophe or a space that does not break a line between groups of three digits.
fn number(text: &str) -> Option<f64> {
    let is_mark = |c: char| matches!(c, '\'' | '’' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}');
    let text = text.trim();
    let (whole, rest) = text.split_at(text.find(['.', 'e', 'E']).unwrap_or(text.len()));
    let mut groups = whole.split(is_mark);
    let first = groups.next()?.trim_start_matches(['-', '+']);
    let groups: Vec<&str> = groups.collect();
    let fits = groups.is_empty() || (1..=3).contains(&first.len()) && groups.iter().all(|group| is_group(group));
    let plain = whole.replace(is_mark, "") + rest;
    if fits { float_text::parse(&plain).filter(|number| number.is_finite()) } else { None }
}

/// Whether these are three digits.
fn is_group(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|b| b.is_ascii_digit())
}

/// The ASCII character that a reader may have meant; none for what shows nothing.
fn plain(c: char) -> Option<char> {
    Some(match c {
        // Full-width forms, as Chinese and Japanese keyboards write them.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0)?,
        '。' | '｡' => '.',
        '、' => ';',
        '\u{3000}' => ' ',
        // Hyphens, the figure dash, the en dash, and the minus sign that this page writes.
        '\u{2010}'..='\u{2013}' | '\u{2212}' | '\u{fe63}' => '-',
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => return None,
        _ => c,
    })
}
