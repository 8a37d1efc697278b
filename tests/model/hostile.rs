//! Links that are wrong: how each kind of fault is named. That every fault is, and does no harm, is tried by `tests/fuzz`.

use super::links::heard;
use wormteeth::model::{Constraint, Documents, LinkIssue, Model, P, Page, decode, split_constraint};

fn bad(key: &'static str, text: &str, constraint: Constraint, instead: Option<&str>) -> LinkIssue {
    LinkIssue::BadKey { key, text: text.into(), constraint, instead: instead.map(str::to_owned) }
}

#[test]
fn each_kind_of_fault_has_its_issue() {
    use LinkIssue as I;
    let models = Constraint::OneOf(&Model::KEYS);
    let long = "9".repeat(100);
    let cut = format!("{}…", "9".repeat(39));
    for (query, issue) in [
        ("v=2", I::UnknownVersion("2".into())),
        ("model=two+group", bad("model", "two+group", models, Some("binomial"))),
        ("p=nan", bad("p", "nan", P, Some("0.57"))),
        ("p=%ff", bad("p", "\u{fffd}", P, Some("0.57"))),
        ("p=%00%0a%e2%80%ae1", bad("p", "1", P, Some("0.57"))),
        ("split=10", bad("split", "10", split_constraint(11), None)),
        ("unit=bit", I::BadUnit("bit".into())),
        ("lang=de", I::BadLang("de".into())),
        ("lang=zh-TW", I::BadLang("zh-TW".into())),
        ("theme=sepia", I::BadTheme("sepia".into())),
        ("p=0.57&p=0.57", I::Duplicate("p")),
        ("counts=2,5,19,58,100,83,58,47,46,45,37&%63ounts=1,2", I::Duplicate("counts")),
        // Punctuation is of a sentence only at the very end, and only where what is left can be read.
        ("unit=nats.&model=binomial", I::BadUnit("nats.".into())),
        ("split=10.", bad("split", "10.", split_constraint(11), None)),
        ("counts=1,x,3,", I::CountNotANumber { bin: 1, text: "x".into() }),
        ("p%3D0.5=1&p=%2520)", bad("p", "%20)", P, Some("0.57"))),
    ] {
        let link = decode(&format!("#/explore?{query}"));
        assert_eq!(heard(&link).len(), 1, "{query}");
        assert_eq!((link.documents, link.issues), (Some(Documents::default()), vec![issue]), "{query}");
    }
    assert_eq!(decode(&format!("#?unit={long}")).issues, [I::BadUnit(cut)]);
}

#[test]
fn one_bad_count_rejects_the_list_and_is_named() {
    let many = vec!["1"; 102].join(",");
    let teeth = |bin: usize| if bin == 1 { "1 tooth".to_owned() } else { format!("{bin} teeth") };
    let not_a_number = |bin, text| format!("The count of {} is “{text}”, which is not a decimal number.", teeth(bin));
    let out_of_range =
        |bin, text| format!("The count of {} is {text}, outside 0–1\u{202f}000\u{202f}000\u{202f}000.", teeth(bin));
    for (text, said) in [
        ("1,,3", not_a_number(1, "")),
        ("1,two,3", not_a_number(1, "two")),
        ("1,2,-3", out_of_range(2, "-3")),
        ("7", "There are too few counts (1); at least 2 are needed.".to_owned()),
        (&many, "There are too many counts (102); at most 101 are possible.".to_owned()),
        ("0,1e-400", "All counts are 0; at least one must be above 0.".to_owned()),
    ] {
        let link = decode(&format!("#/explore?counts={text}"));
        assert_eq!(heard(&link), [format!("{said} Using the article’s counts.")], "{text}");
        assert_eq!(link.documents, Some(Documents::default()), "{text}");
    }
}

#[test]
fn what_punctuation_does_not_explain_is_as_if_that_had_not_been_tried() {
    // Without its comma this list would be filled up to the length of P.
    for query in ["q=0.5,0.5,", "q=1,x.", "p=1."] {
        let link = decode(&format!("#/information?{query}"));
        assert_eq!((link.documents, link.issues.len()), (Some(Documents::default()), 1), "{query}");
    }
    let many = decode(&format!("#/explore?{}p=0.5", "amp;".repeat(1 << 13)));
    assert_eq!(many.documents.map(|documents| documents.explore.p), Some(0.5));
}

#[test]
fn a_page_that_does_not_exist_opens_explore_and_says_so() {
    for (fragment, name) in [
        ("#/lessons", "lessons"),
        ("#/Explore?p=0.5", "Explore"),
        ("#/explore/2", "explore/2"),
        ("#p=0.5", "p=0.5"),
        ("#%F0%9F%90%9B", "🐛"),
        ("#/explorer).", "explorer)."),
        ("#/softmax.?p=0.5", "softmax."),
        ("#%252Fexplore%253Fp%253D0.5", "%2Fexplore%3Fp%3D0.5"),
    ] {
        let link = decode(fragment);
        assert_eq!(heard(&link).len(), 1, "{fragment}");
        assert_eq!((link.page, link.issues), (Page::Explore, vec![LinkIssue::UnknownPage(name.into())]));
        assert_eq!(link.documents.is_some(), fragment.contains('?'));
    }
}
