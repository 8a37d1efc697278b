//! Text of links: percent-encoding, blanks, ASCII numbers, and quoting what could not be read.

use crate::float_text;
use std::borrow::Cow;

/// The longest quotation from a link, in characters.
const QUOTED: usize = 40;

/// Percent-encoding undone. A `%` without two hexadecimal digits stands for itself, bytes that are no UTF-8 become `�`.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let digit = |place: usize| bytes.get(place).and_then(|&b| char::from(b).to_digit(16)).and_then(|d| u8::try_from(d).ok());
        match (byte, digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                plain.push(high * 16 + low);
                at += 3;
            }
            _ => {
                plain.push(byte);
                at += 1;
            }
        }
    }
    Cow::Owned(String::from_utf8_lossy(&plain).into_owned())
}

/// Without blanks at either end (within, as in `1e+3`, a `+` stays).
pub(super) fn tidy(text: &str) -> &str {
    text.trim_matches(is_blank)
}

/// Whether this counts as a blank; `+` does, since forms write blanks so.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '+'
}

/// What a sentence puts behind a link, and some programs take for a part of it. Not `…`: that marks a link that was cut.
const PUNCTUATION: &str = ".,;:!?)]}>\"'*_’‘”“»«›‹。．，、；：！？）］｝】〕》〉」』＞｡､｣،؛؟۔।";

/// Without the punctuation of a sentence at the end, nor what does not show.
pub(super) fn without_punctuation(text: &str) -> &str {
    text.trim_end_matches(|c| is_blank(c) || is_hidden(c) || PUNCTUATION.contains(c))
}

/// An ASCII decimal number, `-12`, `.5`, `1e-9`; never `inf`, `nan`, hexadecimal or `1_000`. Too large a one is ∞, as f64 has it.
pub(super) fn number(text: &str) -> Option<f64> {
    float_text::parse(tidy(text))
}

/// A whole ASCII number.
pub(super) fn whole(text: &str) -> Option<usize> {
    let text = tidy(text);
    if text.bytes().all(|b| b.is_ascii_digit()) { text.parse().ok() } else { None }
}

/// The beginning of what a link said, fit to be shown: 40 characters at most, an ellipsis where cut, no control characters.
pub(super) fn clip(text: &str) -> String {
    let mut shown = text.chars().filter(|&c| !is_hidden(c));
    let mut quoted: String = shown.by_ref().take(QUOTED).collect();
    if shown.next().is_some() {
        quoted.pop();
        quoted.push('…');
    }
    quoted
}

/// Control characters, and those that turn the direction of text or show nothing.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
