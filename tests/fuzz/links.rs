//! What holds of every link, and so of whatever storage holds.

use super::contract::{Kind, Pair, Said, before_punctuation, kind, pairs, plain, says_so, trimmed};
use std::sync::Arc;
use wormteeth::i18n::messages;
use wormteeth::model::{Documents, Lang, Link, LinkIssue, Page, PartialSettings, decode, encode, middle_split};

/// The longest that is read of a link, in bytes.
const READ: usize = 1 << 16;

/// Reads a link and puts it into the page as opening it does.
pub(super) fn check(text: &str, page: &mut Documents) -> Link {
    let link = decode(text);
    let written = text.strip_prefix('#').unwrap_or(text);
    let whole = plain(written);
    let is_wrapped = !written.contains(['?', '&', '=']) && whole.contains('?');
    let fragment = if is_wrapped { &whole } else { written };
    let read = head(fragment);
    let long = link.issues.first() == Some(&LinkIssue::TooLong);
    assert_eq!(long, fragment.len() > READ, "what is not read is named");
    // Cut before all three, what is encoded would seem to be so as a whole.
    if long && read.contains(['?', '&', '=']) {
        let whole = decode(&format!("#{read}"));
        assert_eq!(
            (&whole.page, &whole.documents, &whole.settings),
            (&link.page, &link.documents, &link.settings),
            "cut between pairs"
        );
        assert_eq!(whole.issues, link.issues[1..]);
    }
    let (path, query) = read.split_once('?').unwrap_or((read, ""));
    let is_alone = before_punctuation(&plain(query)).is_empty();
    named_page(path, is_alone, &link);
    let pairs = if is_alone { Vec::new() } else { pairs(query) };
    assert_eq!(link.documents.is_some(), !pairs.is_empty(), "a link without a query restores, one with a query opens");
    link.issues.iter().for_each(sentence);
    let Some(documents) = &link.documents else {
        assert!(link.issues.iter().all(|issue| matches!(issue, LinkIssue::TooLong | LinkIssue::UnknownPage(_))));
        return link;
    };
    valid(documents);
    let written = encode(link.page, documents, link.settings);
    stable(&link, documents, &written);
    named_values(&link, documents, &written, &pairs);
    link.page.copy_documents(page, documents);
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
fn named_page(path: &str, is_alone: bool, link: &Link) {
    let blank = |c: char| c.is_whitespace() || matches!(c, '+' | '/');
    let name = plain(path);
    let said = name.trim_matches(blank);
    let said = if is_alone { before_punctuation(said).trim_end_matches(blank) } else { said };
    let unknown = link.issues.iter().any(|issue| matches!(issue, LinkIssue::UnknownPage(_)));
    let known = Page::ALL.into_iter().find(|page| page.key() == said);
    assert_eq!(unknown, known.is_none() && !said.is_empty(), "{said:?} is a page or named");
    assert_eq!(link.page, known.unwrap_or(Page::Explore));
}

/// An issue has its sentence, and quotes a piece of a line at most.
fn sentence(issue: &LinkIssue) {
    for lang in Lang::ALL {
        let words = (messages(lang).link_issue)(issue);
        assert!(words.len() > 20 && words.ends_with(['.', '。']), "{words:?}");
        assert!(!words.contains(char::is_control) && words.chars().count() < 250, "{words:?}");
        let quoted = quoted(issue);
        assert!(quoted.chars().count() <= 40 && words.contains(quoted), "{words:?} quotes {quoted:?}");
    }
}

fn quoted(issue: &LinkIssue) -> &str {
    use LinkIssue as I;
    match issue {
        I::TooLong | I::Duplicate(_) | I::MorePairs { .. } => "",
        I::TooFewCounts { .. } | I::TooManyCounts { .. } | I::AllCountsZero => "",
        I::BadKey { text, .. } | I::CountNotANumber { text, .. } | I::CountOutOfRange { text, .. } => text,
        I::UnknownPage(text) | I::UnknownVersion(text) | I::UnknownStep(text) | I::BadPair { text, .. } => text,
        I::BadUnit(text) | I::BadLang(text) | I::BadTheme(text) => text,
    }
}

/// The key whose value an issue is about.
fn about(issue: &LinkIssue) -> Option<&'static str> {
    use LinkIssue as I;
    Some(match issue {
        I::TooLong | I::UnknownPage(_) | I::Duplicate(_) => return None,
        I::BadKey { key, .. } | I::BadPair { key, .. } | I::MorePairs { key, .. } => key,
        I::UnknownStep(_) => "step",
        I::CountNotANumber { .. } | I::CountOutOfRange { .. } => "counts",
        I::TooFewCounts { .. } | I::TooManyCounts { .. } | I::AllCountsZero => "counts",
        I::UnknownVersion(_) => "v",
        I::BadUnit(_) => "unit",
        I::BadLang(_) => "lang",
        I::BadTheme(_) => "theme",
    })
}

/// All documents keep their constraints, and no number is NaN, infinite or −0.
pub(super) fn valid(documents: &Documents) {
    let Documents { histogram, explore, information, evidence, neuron, softmax, lesson } = documents;
    assert_eq!(documents.check(), Ok(()));
    let few = [explore.p, information.event, information.coin, evidence.first.p, evidence.second.p, softmax.temperature];
    let neuron = [neuron.x, neuron.y, neuron.w, neuron.b, neuron.eta];
    let lists = [&histogram.counts[..], &information.p, &information.q, &information.coins, &softmax.logits, &few, &neuron];
    let plain = |number: &f64| number.is_finite() && (*number != 0.0 || number.is_sign_positive());
    assert!(lists.into_iter().flatten().all(plain), "{documents:?}");
    let lesson = format!("{lesson:?}");
    assert!(["NaN", "inf", "-0.0"].iter().all(|odd| !lesson.contains(odd)), "{lesson}");
}

/// What is written is short, read back without a word, and written the same again.
fn stable(link: &Link, documents: &Documents, written: &str) {
    assert!(written.is_ascii() && written.len() < 3000, "{written}");
    let again = decode(written);
    assert_eq!((again.page, again.settings, &again.issues), (link.page, link.settings, &vec![]), "{written}");
    let read = again.documents.unwrap_or_default();
    assert_eq!(encode(link.page, &read, link.settings), written);
    // Evidence's split is not written where it is the middle, and is then none of its own.
    let middle = middle_split(documents.histogram.bins());
    let mut expected = documents.clone();
    Arc::make_mut(&mut expected.evidence).split = documents.evidence.split.filter(|split| *split != middle);
    assert_eq!(read, expected, "{written}");
}

/// What the documents hold under a key that is written, or would be if it were not the default.
fn standing(kind: &Kind, page: Page, key: &str, documents: &Documents, written: &str) -> Option<Said> {
    match (page, key) {
        (Page::Explore, "split") => Some(Said::Numbers(vec![documents.explore.split as f64])),
        (Page::Evidence, "split") => Some(Said::Numbers(vec![documents.evidence.split(documents.histogram.bins()) as f64])),
        _ => {
            written.split(['?', '&']).find_map(|pair| pair.strip_prefix(key)?.strip_prefix('=')).and_then(|text| kind.said(text))
        }
    }
}

/// Each value of a key stands as the link says, or is named and is as if it had been left out.
fn named_values(link: &Link, documents: &Documents, written: &str, pairs: &[Pair]) {
    let mut good = format!("#/{}?v=1", link.page.key());
    let mut read: Vec<&str> = Vec::new();
    let (mut asked, mut told) = (0, 0);
    for (place, Pair { raw, key, value }) in pairs.iter().enumerate() {
        let Some(kind) = kind(link.page, key, documents) else { continue };
        let before = Some(before_punctuation(value)).filter(|before| place + 1 == pairs.len() && kind.said(before).is_some());
        let value = if kind.said(value).is_some() { value } else { before.unwrap_or(value) };
        let twice = link.issues.iter().filter(|issue| matches!(issue, LinkIssue::Duplicate(name) if name == key)).count();
        if read.contains(&key.as_str()) {
            assert_eq!(twice, 1, "{key} is given twice");
            continue;
        }
        read.push(key);
        if matches!(kind, Kind::Pairs) {
            let dropped = dropped(link, key, value);
            // At the end of a link a sentence's punctuation may have gone.
            asked += pairs_in(if dropped == 0 { before_punctuation(value) } else { value });
            told += dropped;
            continue;
        }
        let mut complaints = link.issues.iter().filter(|issue| about(issue) == Some(key));
        let complaint = complaints.next();
        assert_eq!(complaints.next(), None, "{key} is named once");
        match (kind.said(value), complaint) {
            (Some(said), None) => {
                assert_eq!(standing(&kind, link.page, key, documents, written), Some(said), "{key}={value}");
                if key != "v" {
                    good.push('&');
                    good.push_str(raw);
                }
            }
            (None, Some(issue)) => {
                quotes(issue, value);
                if let LinkIssue::BadKey { constraint, instead, .. } = issue {
                    assert!(says_so(&kind, *constraint), "{issue:?} of {key}={value}");
                    let stands = standing(&kind, link.page, key, documents, written);
                    assert!(
                        instead.as_ref().is_none_or(|instead| kind.said(instead) == stands),
                        "{issue:?}, and it is {stands:?}"
                    );
                }
                // A list that is only too long or too short for P is cut or filled up, and not as if left out.
                if link.page == Page::Information && key == "q" && Kind::List(2..=12, 0.0..=1e9, true).said(value).is_some() {
                    good.push('&');
                    good.push_str(raw);
                }
            }
            (said, issue) => panic!("{key}={value:?} says {said:?}, and named is {issue:?}"),
        }
    }
    // Each pair of the lesson stands or is named.
    let lessons: Vec<&str> =
        written.split('&').filter(|pair| pair.starts_with("answers=") || pair.starts_with("draft=")).collect();
    assert_eq!(lessons.iter().map(|pair| pairs_in(pair)).sum::<usize>() + told, asked, "{written}");
    good.extend(lessons.iter().flat_map(|pair| ["&", pair]));
    for issue in &link.issues {
        let key = if let LinkIssue::Duplicate(key) = issue { Some(*key) } else { about(issue) };
        assert!(key.is_none_or(|key| read.contains(&key)), "{issue:?} of what is not in the link");
    }
    let Link { documents: without, issues, .. } = decode(&good);
    assert_eq!(without.as_ref(), Some(documents), "what is bad is as if left out: {good}");
    assert!(issues.iter().all(|issue| about(issue) == Some("q") && link.issues.contains(issue)), "{issues:?}");
    let PartialSettings { lang, unit, .. } = link.settings;
    assert_eq!(lang.is_some(), read.contains(&"lang"));
    assert_eq!(unit.is_some(), link.page.keys().has_unit, "a missing unit means bits");
}

/// How many pairs a value of the lesson has.
fn pairs_in(value: &str) -> usize {
    value.split(';').filter(|pair| !trimmed(pair).is_empty()).count()
}

/// How many pairs of a key are named, each with a piece of it, or counted.
fn dropped(link: &Link, key: &str, value: &str) -> usize {
    let complaints = link.issues.iter().filter(|issue| about(issue) == Some(key));
    let pairs = complaints.map(|issue| {
        quotes(issue, value);
        if let LinkIssue::MorePairs { pairs, .. } = issue { *pairs } else { 1 }
    });
    pairs.sum()
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
}
