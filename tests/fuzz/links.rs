//! What holds of every link, and so of whatever storage holds.

use super::contract::{Kind, Pair, Said, kind, pairs, plain};
use wormteeth::i18n::messages;
use wormteeth::model::link::Shown;
use wormteeth::model::{Lang, Link, LinkIssue, Sheet, Sheets, View, decode, encode};

/// The longest that is read of a link, in bytes.
const READ: usize = 1 << 16;

/// Reads a link and puts it into the page as opening it does.
pub(super) fn check(text: &str, page: &mut Sheets) -> Link {
    let link = decode(text);
    let fragment = text.strip_prefix('#').unwrap_or(text);
    let read = head(fragment);
    let long = link.issues.first() == Some(&LinkIssue::TooLong);
    assert_eq!(long, fragment.len() > READ, "what is not read is named");
    if long {
        let whole = decode(&format!("#{read}"));
        assert_eq!((&whole.view, &whole.sheets, &whole.shown), (&link.view, &link.sheets, &link.shown), "cut between pairs");
        assert_eq!(whole.issues, link.issues[1..]);
    }
    let (path, query) = read.split_once('?').unwrap_or((read, ""));
    named_view(path, &link);
    let pairs = pairs(query);
    assert_eq!(link.sheets.is_some(), !pairs.is_empty(), "a link without a query restores, one with a query opens");
    link.issues.iter().for_each(sentence);
    let Some(sheets) = &link.sheets else {
        assert!(link.issues.iter().all(|issue| matches!(issue, LinkIssue::TooLong | LinkIssue::UnknownView(_))));
        return link;
    };
    valid(sheets);
    let written = encode(link.view, sheets, link.shown);
    stable(&link, sheets, &written);
    named_values(&link, sheets, &written, &pairs);
    link.view.take(page, sheets);
    valid(page);
    link
}

/// What is read of a fragment: whole pairs, within the longest length.
fn head(fragment: &str) -> &str {
    let Some(end) = (0..=READ.min(fragment.len())).rev().find(|&end| fragment.is_char_boundary(end)) else { return "" };
    let head = &fragment[..end];
    match head.find('?') {
        Some(query) if end < fragment.len() => &head[..head.rfind('&').filter(|&cut| cut > query).unwrap_or(query) + 1],
        _ => head,
    }
}

/// The view is the one that the path says, or the path is named.
fn named_view(path: &str, link: &Link) {
    let blank = |c: char| c.is_whitespace() || matches!(c, '+' | '/');
    let name = plain(path);
    let said = name.trim_matches(blank);
    let unknown = link.issues.iter().any(|issue| matches!(issue, LinkIssue::UnknownView(_)));
    let known = View::ALL.into_iter().find(|view| view.key() == said);
    assert_eq!(unknown, known.is_none() && !said.is_empty(), "{said:?} is a view or named");
    assert_eq!(link.view, known.unwrap_or(View::Explore));
}

/// An issue has its sentence, and quotes a piece of a line at most.
fn sentence(issue: &LinkIssue) {
    let words = (messages(Lang::En).link_issue)(issue);
    assert!(words.len() > 20 && words.ends_with('.'), "{words:?}");
    assert!(!words.contains(char::is_control) && words.chars().count() < 250, "{words:?}");
    let quoted = quoted(issue);
    assert!(quoted.chars().count() <= 40 && words.contains(quoted), "{words:?} quotes {quoted:?}");
}

fn quoted(issue: &LinkIssue) -> &str {
    use LinkIssue as I;
    match issue {
        I::TooLong | I::Duplicate(_) => "",
        I::BadKey { text, .. } | I::BadCounts { text, .. } => text,
        I::UnknownView(text) | I::UnknownVersion(text) | I::BadModel(text) | I::BadP(text) | I::BadSplit(text) => text,
        I::BadUnit(text) | I::BadLang(text) | I::LangNotBuilt(text) | I::BadTheme(text) => text,
    }
}

/// The key whose value an issue is about.
fn about(issue: &LinkIssue) -> Option<&'static str> {
    use LinkIssue as I;
    Some(match issue {
        I::TooLong | I::UnknownView(_) | I::Duplicate(_) => return None,
        I::BadKey { key, .. } => key,
        I::BadCounts { .. } => "counts",
        I::UnknownVersion(_) => "v",
        I::BadModel(_) => "model",
        I::BadP(_) => "p",
        I::BadSplit(_) => "split",
        I::BadUnit(_) => "unit",
        I::BadLang(_) | I::LangNotBuilt(_) => "lang",
        I::BadTheme(_) => "theme",
    })
}

/// All sheets keep their own rules, and no number is NaN, infinite or −0.
pub(super) fn valid(sheets: &Sheets) {
    let Sheets { lab, chances, catch, training, softmax } = sheets;
    assert_eq!(lab.check(), Ok(()));
    assert_eq!((chances.valid(), catch.valid(), training.valid(), softmax.valid()), (Ok(()), Ok(()), Ok(()), Ok(())));
    let few = [lab.p, chances.event, chances.coin, catch.first.p, catch.second.p, softmax.temperature];
    let neuron = [training.x, training.y, training.w, training.b, training.eta];
    let lists = [&lab.counts[..], &chances.p, &chances.q, &chances.coins, &softmax.logits, &few, &neuron];
    let plain = |number: &f64| number.is_finite() && (*number != 0.0 || number.is_sign_positive());
    assert!(lists.into_iter().flatten().all(plain), "{sheets:?}");
}

/// What is written is short, read back without a word, and written the same again.
fn stable(link: &Link, sheets: &Sheets, written: &str) {
    assert!(written.is_ascii() && written.len() < 3000, "{written}");
    let again = decode(written);
    assert_eq!((again.view, again.shown, &again.issues), (link.view, link.shown, &vec![]), "{written}");
    let read = again.sheets.unwrap_or_default();
    assert_eq!(encode(link.view, &read, link.shown), written);
    // A split that is the middle is not written.
    let (mut expected, bins) = (sheets.clone(), sheets.lab.counts.len());
    let middle = ((bins - 1) / 2).min(bins - 2);
    expected.catch.split = sheets.catch.split.filter(|split| *split != middle);
    assert_eq!(read, expected, "{written}");
}

/// What stands in the sheets under a key that is written, or would be for another model.
fn standing(kind: &Kind, view: View, key: &str, sheets: &Sheets, written: &str) -> Option<Said> {
    match (view, key) {
        (View::Explore, "split") => Some(Said::Numbers(vec![sheets.lab.split as f64])),
        (View::Evidence, "split") => Some(Said::Numbers(vec![sheets.catch.split(sheets.lab.counts.len()) as f64])),
        _ => {
            written.split(['?', '&']).find_map(|pair| pair.strip_prefix(key)?.strip_prefix('=')).and_then(|text| kind.said(text))
        }
    }
}

/// Each value of a key stands as the link says, or is named and is as if it had been left out.
fn named_values(link: &Link, sheets: &Sheets, written: &str, pairs: &[Pair]) {
    let mut good = format!("#/{}?v=1", link.view.key());
    let mut read: Vec<&str> = Vec::new();
    for Pair { raw, key, value } in pairs {
        let Some(kind) = kind(link.view, key, sheets) else { continue };
        let twice = link.issues.iter().filter(|issue| matches!(issue, LinkIssue::Duplicate(name) if name == key)).count();
        if read.contains(&key.as_str()) {
            assert_eq!(twice, 1, "{key} is given twice");
            continue;
        }
        read.push(key);
        let mut complaints = link.issues.iter().filter(|issue| about(issue) == Some(key));
        let complaint = complaints.next();
        assert_eq!(complaints.next(), None, "{key} is named once");
        match (kind.said(value), complaint) {
            (Some(said), None) => {
                assert_eq!(standing(&kind, link.view, key, sheets, written), Some(said), "{key}={value}");
                if key != "v" {
                    good.push('&');
                    good.push_str(raw);
                }
            }
            (None, Some(issue)) => {
                quotes(issue, value);
                // A list that is only too long or too short for P is cut or filled up, and not as if left out.
                if link.view == View::Information && key == "q" && Kind::List(2..=12, 0.0..=1e9, true).said(value).is_some() {
                    good.push('&');
                    good.push_str(raw);
                }
            }
            (said, issue) => panic!("{key}={value:?} says {said:?}, and named is {issue:?}"),
        }
    }
    for issue in &link.issues {
        let key = if let LinkIssue::Duplicate(key) = issue { Some(*key) } else { about(issue) };
        assert!(key.is_none_or(|key| read.contains(&key)), "{issue:?} of what is not in the link");
    }
    let Link { sheets: without, issues, .. } = decode(&good);
    assert_eq!(without.as_ref(), Some(sheets), "what is bad is as if left out: {good}");
    assert!(issues.iter().all(|issue| about(issue) == Some("q") && link.issues.contains(issue)), "{issues:?}");
    let shown = Shown { lang: link.shown.lang.filter(|_| read.contains(&"lang")), theme: link.shown.theme };
    assert_eq!(link.shown, shown);
}

/// What an issue quotes is the beginning of the value, or of an entry of it, without what cannot be seen.
fn quotes(issue: &LinkIssue, value: &str) {
    let quoted = quoted(issue);
    let start = quoted.strip_suffix('…').unwrap_or(quoted);
    let of = |text: &str| {
        let mut rest = text.chars();
        start.chars().all(|c| rest.any(|other| other == c))
    };
    assert!(of(value), "{issue:?} quotes {value:?}");
    if let LinkIssue::BadKey { instead: Some(instead), .. } = issue {
        assert!(!instead.is_empty(), "{issue:?} says what stands instead");
    }
}
