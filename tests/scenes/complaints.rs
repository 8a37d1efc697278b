//! Why an edit or a link was not taken: a sentence for each reason there is.

use super::words;
use wormteeth::model::{CountsFault, LinkIssue, Notice};

const NOTICES: [Notice; 8] = [
    Notice::LastBin { bin: 1 },
    Notice::CountOutOfRange { bin: 3 },
    Notice::NoSuchBin { bin: 101 },
    Notice::BinsOutOfRange,
    Notice::BinsWouldBeEmpty { least: 8 },
    Notice::POutOfRange,
    Notice::SplitOutOfRange { most: 9 },
    Notice::InvalidLab,
];

/// A full sentence of plain text: nothing in it is a mark, a broken figure or a place left empty.
#[track_caller]
fn is_sentence(text: &str) {
    assert!(
        text.len() > 20 && text.ends_with('.') && !text.contains("  ") && !text.contains("“”"),
        "{text:?}"
    );
    assert!(!text.contains("NaN") && !text.contains("inf "), "{text:?}");
    assert!(
        !text.contains(['*', '_', '[', ']']),
        "{text:?} is shown as it stands"
    );
}

#[test]
fn every_refusal_has_its_sentence() {
    let said = NOTICES.map(|notice| (words().notice)(notice));
    said.iter().for_each(|text| is_sentence(text));
    for (text, fact) in said.iter().zip([
        "1 tooth",
        "1000000000",
        "101 teeth",
        "2 to 101",
        "8 bins",
        "0 to 1",
        "0 to 9",
        "counts",
    ]) {
        assert!(text.contains(fact), "{text} does not say {fact}");
    }
    is_sentence(words().ui.not_a_number);
}

fn issues(text: &str) -> Vec<LinkIssue> {
    let faults = [
        CountsFault::NotANumber { bin: 1 },
        CountsFault::OutOfRange { bin: 10 },
        CountsFault::TooFew { bins: 1 },
        CountsFault::TooMany { bins: 102 },
        CountsFault::AllZero,
    ];
    let quoting: [fn(String) -> LinkIssue; 9] = [
        LinkIssue::UnknownView,
        LinkIssue::UnknownVersion,
        LinkIssue::BadModel,
        LinkIssue::BadP,
        LinkIssue::BadSplit,
        LinkIssue::BadUnit,
        LinkIssue::BadLang,
        LinkIssue::LangNotBuilt,
        LinkIssue::BadTheme,
    ];
    let counts = faults.into_iter().map(|fault| LinkIssue::BadCounts {
        fault,
        text: text.to_owned(),
    });
    let quoted = quoting.into_iter().map(|issue| issue(text.to_owned()));
    [LinkIssue::TooLong, LinkIssue::Duplicate("p")]
        .into_iter()
        .chain(counts)
        .chain(quoted)
        .collect()
}

#[test]
fn every_issue_of_a_link_has_its_sentence() {
    for issue in issues("rubbish") {
        let text = (words().link_issue)(&issue);
        is_sentence(&text);
        // It says which key it is about, and what it could not read.
        let quotes = !matches!(
            issue,
            LinkIssue::TooLong
                | LinkIssue::Duplicate(_)
                | LinkIssue::BadCounts {
                    fault: CountsFault::TooFew { .. }
                        | CountsFault::TooMany { .. }
                        | CountsFault::AllZero,
                    ..
                }
        );
        assert_eq!(text.contains("rubbish"), quotes, "{text}");
    }
    let of = |issue: LinkIssue| (words().link_issue)(&issue);
    assert!(
        of(LinkIssue::BadP("2".into())).contains("p=2")
            && of(LinkIssue::BadP("2".into())).contains("0.57")
    );
    assert!(of(LinkIssue::Duplicate("unit")).starts_with("unit is given twice"));
    let last = LinkIssue::BadCounts {
        fault: CountsFault::OutOfRange { bin: 1 },
        text: "-3".into(),
    };
    assert!(of(last).contains("1 tooth is -3"));
}

#[test]
fn what_a_link_said_stays_as_it_was() {
    for text in ["<b>x</b>", "*a_[b]", "{}", "%41", "∞"] {
        let quotes = |text: &str| {
            let said = issues(text)
                .into_iter()
                .map(|issue| (words().link_issue)(&issue));
            said.map(|said| said.matches(text).count())
                .collect::<Vec<_>>()
        };
        assert_eq!(quotes(text), quotes("rubbish"), "{text}");
    }
    assert!(
        (words().link_issue)(&LinkIssue::BadModel("*a_[b]".into())).contains("model=*a_[b] is")
    );
}
