//! Links that are wrong in every way: each is named, none does harm.

use super::{ARTICLE, lab_of};
use std::time::{Duration, Instant};
use wormteeth::model::{CountsFault, ExploreDocument, LinkIssue, Model, Page, decode};

/// What an issue quotes from the link.
pub(super) fn said(issue: &LinkIssue) -> &str {
    match issue {
        LinkIssue::TooLong | LinkIssue::Duplicate(_) => "",
        LinkIssue::BadCounts { text, .. }
        | LinkIssue::BadKey { text, .. }
        | LinkIssue::UnknownView(text)
        | LinkIssue::UnknownVersion(text)
        | LinkIssue::BadModel(text)
        | LinkIssue::BadP(text)
        | LinkIssue::BadSplit(text)
        | LinkIssue::BadUnit(text)
        | LinkIssue::BadLang(text)
        | LinkIssue::LangNotBuilt(text)
        | LinkIssue::BadTheme(text) => text,
    }
}

#[test]
fn every_bad_value_is_named_and_takes_its_default() {
    use LinkIssue as I;
    let long = "9".repeat(100);
    let cut = format!("{}…", "9".repeat(39));
    for (query, issue) in [
        ("v=2", I::UnknownVersion("2".into())),
        ("v=", I::UnknownVersion(String::new())),
        ("v=1.0", I::UnknownVersion("1.0".into())),
        ("model=Binomial", I::BadModel("Binomial".into())),
        ("model=", I::BadModel(String::new())),
        ("model=two+group", I::BadModel("two+group".into())),
        ("p", I::BadP(String::new())),
        ("p=nan", I::BadP("nan".into())),
        ("p=inf", I::BadP("inf".into())),
        ("p=infinity", I::BadP("infinity".into())),
        ("p=0x1", I::BadP("0x1".into())),
        ("p=0_5", I::BadP("0_5".into())),
        ("p=0,5", I::BadP("0,5".into())),
        ("p=1e", I::BadP("1e".into())),
        ("p=.", I::BadP(".".into())),
        ("p=e1", I::BadP("e1".into())),
        ("p=1e5e5", I::BadP("1e5e5".into())),
        ("p=−1", I::BadP("−1".into())),
        ("p=０.５", I::BadP("０.５".into())),
        ("p=1.0000000000000002", I::BadP("1.0000000000000002".into())),
        ("p=-1e-300", I::BadP("-1e-300".into())),
        ("p=0.57?p=1", I::BadP("0.57?p=1".into())),
        ("p=%", I::BadP("%".into())),
        ("p=%zz", I::BadP("%zz".into())),
        ("p=%ff", I::BadP("\u{fffd}".into())),
        ("p=%00%0a%e2%80%ae1", I::BadP("1".into())),
        ("split=-1", I::BadSplit("-1".into())),
        ("split=1.5", I::BadSplit("1.5".into())),
        ("split=10", I::BadSplit("10".into())),
        ("split=", I::BadSplit(String::new())),
        ("unit=bit", I::BadUnit("bit".into())),
        ("lang=de", I::BadLang("de".into())),
        ("lang=zh-CN", I::LangNotBuilt("zh-CN".into())),
        ("theme=sepia", I::BadTheme("sepia".into())),
        ("p=0.57&p=0.57", I::Duplicate("p")),
        ("counts=2,5,19,58,100,83,58,47,46,45,37&%63ounts=1,2", I::Duplicate("counts")),
    ] {
        let link = decode(&format!("#/explore?{query}"));
        assert_eq!((lab_of(&link), link.issues), (Some(ExploreDocument::default()), vec![issue]), "{query}");
    }
    assert_eq!(decode(&format!("#?unit={long}")).issues, [I::BadUnit(cut)]);
}

#[test]
fn one_bad_count_rejects_the_list() {
    use CountsFault as F;
    let many = vec!["1"; 102].join(",");
    let list = |text: &str, fault: F, named: &str| {
        let link = decode(&format!("#/explore?counts={text}"));
        let issue = LinkIssue::BadCounts { fault, text: named.into() };
        assert_eq!((lab_of(&link), link.issues), (Some(ExploreDocument::default()), vec![issue]), "{text}");
    };
    list("", F::NotANumber { bin: 0 }, "");
    list("1,,3", F::NotANumber { bin: 1 }, "");
    list("1,2,", F::NotANumber { bin: 2 }, "");
    list("1,two,3", F::NotANumber { bin: 1 }, "two");
    list("1;2", F::NotANumber { bin: 0 }, "1;2");
    list("1,1 2", F::NotANumber { bin: 1 }, "1 2");
    list("1,NaN", F::NotANumber { bin: 1 }, "NaN");
    list("1,2,-3", F::OutOfRange { bin: 2 }, "-3");
    list("1,1e999", F::OutOfRange { bin: 1 }, "1e999");
    list("1,1000000000.1", F::OutOfRange { bin: 1 }, "1000000000.1");
    list("7", F::TooFew { bins: 1 }, "");
    list(&many, F::TooMany { bins: 102 }, "");
    list("0,0,-0", F::AllZero, "");
    list("0,1e-400", F::AllZero, "");
}

#[test]
fn a_view_that_does_not_exist_opens_explore_and_says_so() {
    for (fragment, name) in [
        ("#/lesson", "lesson"),
        ("#/Explore?p=0.5", "Explore"),
        ("#/explore/2", "explore/2"),
        ("#p=0.5", "p=0.5"),
        ("#%F0%9F%90%9B", "🐛"),
    ] {
        let link = decode(fragment);
        assert_eq!((link.view, link.issues), (Page::Explore, vec![LinkIssue::UnknownView(name.into())]));
        assert_eq!(link.sheets.is_some(), fragment.contains('?'));
    }
}

#[test]
fn a_key_given_often_is_reported_once_and_the_first_counts() {
    let link = decode(&format!("#?p=0.1{}", "&p=0.2".repeat(50)));
    assert_eq!((lab_of(&link).map(|lab| lab.p), link.issues), (Some(0.1), vec![LinkIssue::Duplicate("p")]));
    // Even if the first is bad.
    let link = decode("#?p=x&p=0.2");
    assert_eq!(lab_of(&link).map(|lab| lab.p), Some(0.57));
    assert_eq!(link.issues, [LinkIssue::BadP("x".into()), LinkIssue::Duplicate("p")]);
}

#[test]
fn ten_megabytes_are_cut_off_in_no_time_and_no_number_is_halved() {
    let mb = 10 << 20;
    let mut took = Duration::ZERO;
    for text in [
        "9".repeat(mb),
        "%".repeat(mb),
        "é".repeat(mb / 2),
        format!("#/explore?{}", "&".repeat(mb)),
        format!("#/explore?{}", "p=1&".repeat(mb / 4)),
        format!("#/explore?counts={}", "1,".repeat(mb / 2)),
        format!("#/explore?p=0.{}", "5".repeat(mb)),
        format!("{ARTICLE}&x={}", "%F0%9F".repeat(mb / 6)),
    ] {
        let began = Instant::now();
        let link = decode(&text);
        took += began.elapsed();
        assert!(link.issues.contains(&LinkIssue::TooLong));
        assert!(lab_of(&link).is_none_or(|lab| lab == ExploreDocument { p: lab.p, ..ExploreDocument::default() }));
    }
    // Unoptimised, on a busy machine; reading it all would take many times as long.
    assert!(took < Duration::from_secs(2), "{took:?}");
    // The pair that reaches over the end goes as a whole: 0.57 is not read as 0.5.
    let long = format!("#/explore?model=uniform&x={}&p=0.1234", "x".repeat((1 << 16) - 32));
    let link = decode(&long);
    assert_eq!(link.issues, [LinkIssue::TooLong]);
    assert_eq!(lab_of(&link), Some(ExploreDocument { model: Model::Uniform, ..ExploreDocument::default() }));
}
