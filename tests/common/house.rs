//! The house style of each language.

use std::collections::BTreeSet;

use super::seen::{in_language, words};
use wormteeth::model::Lang;

/// What is Latin in a Chinese text: proper names, those of programs and their parts, of keys and of values of links; terms and functions that
/// Chinese textbooks write so.
const LATIN: &str = include_str!("latin.txt");

/// Measure words and units, before which no line may break.
const MEASURES: &str = "个 条 颗 根 枚 步 次 种 格 年 倍 比特 奈特 迪特 分之";

/// In a text from the source, where a figure or a name comes in.
pub const PLACEHOLDER: char = '\u{fffc}';

fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

/// What is wrong with a text in the test's language, as it is read, without marks.
pub fn fault(text: &str) -> Option<String> {
    if words().tag == "en" {
        return text.chars().any(is_han).then(|| format!("Chinese in {text:?}"));
    }
    let in_name =
        |place: usize| text[..place].ends_with(char::is_alphabetic) && text[place + 1..].starts_with(char::is_alphabetic);
    let is_mark = |(place, c): &(usize, char)| "*[]".contains(*c) || *c == '_' && !in_name(*place);
    let text: String = text.char_indices().filter(|each| !is_mark(each)).map(|(_, c)| c).collect();
    spacing_fault(&text).or_else(|| unknown_word(&text).map(|word| format!("{word} in {text:?}")))
}

fn spacing_fault(text: &str) -> Option<String> {
    // Arguments in Chinese stand in a formula as letters do.
    let mut in_formula = false;
    let as_in_formula = |c| {
        in_formula = c == '(' || in_formula && c != ')';
        if in_formula && is_han(c) { 'P' } else { c }
    };
    let chars: Vec<char> = text.replace("标签, 预测", "P").chars().map(as_in_formula).collect();
    let is_blank = |c: char| c == ' ' || c == '\u{a0}';
    let is_latin = |c: char| !is_han(c) && (c.is_alphanumeric() || "∞½()∂′%".contains(c));
    let is_wide_mark = |c: char| "，。：；、！？（）《》“”".contains(c);
    for pair in chars.windows(2) {
        let [a, b] = [pair[0], pair[1]];
        if is_han(a) && is_latin(b) || is_latin(a) && is_han(b) {
            return Some(format!("no space between {a} and {b} in {text:?}"));
        }
        if is_wide_mark(a) && is_blank(b) || is_blank(a) && is_wide_mark(b) {
            return Some(format!("a space beside a wide mark between {a:?} and {b:?} in {text:?}"));
        }
        if is_han(a) && ",;:!?.".contains(b) {
            return Some(format!("a narrow {b} after {a} in {text:?}"));
        }
    }
    let is_figure = |c: char| c.is_ascii_digit() || c == '∞' || c == PLACEHOLDER;
    let is_parted = |measure: &&str| text.match_indices(&format!(" {measure}")).any(|(at, _)| text[..at].ends_with(is_figure));
    MEASURES.split(' ').find(is_parted).map(|measure| format!("a figure that may be parted from its {measure} in {text:?}"))
}

fn unknown_word(text: &str) -> Option<String> {
    // What a link says, and the form of a link, are quoted as they are.
    let own: String = text.split('“').map(|part| part.rsplit('”').next().unwrap_or(part)).collect();
    let own: String = own.split("#/").map(|part| part.rsplit(['。', '；']).next().unwrap_or(part)).collect();
    let known: BTreeSet<&str> = LATIN.split_whitespace().collect();
    let is_letter = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '^';
    let is_word = |word: &&str| word.len() > 1 && word.chars().all(|c| !c.is_ascii_digit());
    own.split(|c: char| !is_letter(c)).filter(is_word).find(|word| !known.contains(word)).map(str::to_owned)
}

/// What is said in each language, English first; each keeps its house style.
#[track_caller]
pub fn said(say: impl Fn() -> String) -> [String; 2] {
    let said = Lang::ALL.map(|lang| in_language(lang, || (say(), fault(&say()))));
    said.map(|(text, fault)| {
        assert_eq!(fault, None);
        text
    })
}
