//! Links that are wrong in every way: each is named, none does harm.

use super::{ARTICLE, explore_of, heard};
use std::time::{Duration, Instant};
use wormteeth::model::{Constraint, Documents, ExploreDocument, LinkIssue, Model, P, Page, decode, split_constraint};

fn bad(key: &'static str, text: &str, constraint: Constraint, instead: Option<&str>) -> LinkIssue {
    LinkIssue::BadKey { key, text: text.into(), constraint, instead: instead.map(str::to_owned) }
}

#[test]
fn every_bad_value_is_named_and_takes_its_default() {
    use LinkIssue as I;
    let models = Constraint::OneOf(&Model::KEYS);
    let long = "9".repeat(100);
    let cut = format!("{}…", "9".repeat(39));
    for (query, issue) in [
        ("v=2", I::UnknownVersion("2".into())),
        ("v=", I::UnknownVersion(String::new())),
        ("v=1.0", I::UnknownVersion("1.0".into())),
        ("model=Binomial", bad("model", "Binomial", models, Some("binomial"))),
        ("model=", bad("model", "", models, Some("binomial"))),
        ("model=two+group", bad("model", "two+group", models, Some("binomial"))),
        ("p", bad("p", "", P, Some("0.57"))),
        ("p=nan", bad("p", "nan", P, Some("0.57"))),
        ("p=inf", bad("p", "inf", P, Some("0.57"))),
        ("p=infinity", bad("p", "infinity", P, Some("0.57"))),
        ("p=0x1", bad("p", "0x1", P, Some("0.57"))),
        ("p=0_5", bad("p", "0_5", P, Some("0.57"))),
        ("p=0,5", bad("p", "0,5", P, Some("0.57"))),
        ("p=1e", bad("p", "1e", P, Some("0.57"))),
        ("p=.", bad("p", ".", P, Some("0.57"))),
        ("p=e1", bad("p", "e1", P, Some("0.57"))),
        ("p=1e5e5", bad("p", "1e5e5", P, Some("0.57"))),
        ("p=−1", bad("p", "−1", P, Some("0.57"))),
        ("p=０.５", bad("p", "０.５", P, Some("0.57"))),
        ("p=1.0000000000000002", bad("p", "1.0000000000000002", P, Some("0.57"))),
        ("p=-1e-300", bad("p", "-1e-300", P, Some("0.57"))),
        ("p=0.57?p=1", bad("p", "0.57?p=1", P, Some("0.57"))),
        ("p=%", bad("p", "%", P, Some("0.57"))),
        ("p=%zz", bad("p", "%zz", P, Some("0.57"))),
        ("p=%ff", bad("p", "\u{fffd}", P, Some("0.57"))),
        ("p=%00%0a%e2%80%ae1", bad("p", "1", P, Some("0.57"))),
        ("split=-1", bad("split", "-1", split_constraint(11), None)),
        ("split=1.5", bad("split", "1.5", split_constraint(11), None)),
        ("split=10", bad("split", "10", split_constraint(11), None)),
        ("split=", bad("split", "", split_constraint(11), None)),
        ("unit=bit", I::BadUnit("bit".into())),
        ("lang=de", I::BadLang("de".into())),
        ("lang=zh-CN", I::LangNotBuilt("zh-CN".into())),
        ("theme=sepia", I::BadTheme("sepia".into())),
        ("p=0.57&p=0.57", I::Duplicate("p")),
        ("counts=2,5,19,58,100,83,58,47,46,45,37&%63ounts=1,2", I::Duplicate("counts")),
    ] {
        let link = decode(&format!("#/explore?{query}"));
        assert_eq!((link.documents, link.issues), (Some(Documents::default()), vec![issue]), "{query}");
    }
    assert_eq!(decode(&format!("#?unit={long}")).issues, [I::BadUnit(cut)]);
}

#[test]
fn one_bad_count_rejects_the_list_and_is_named() {
    let many = vec!["1"; 102].join(",");
    let teeth = |bin: usize| if bin == 1 { "1 tooth".to_owned() } else { format!("{bin} teeth") };
    let not_a_number = |bin, text| format!("The count of {} is “{text}”, which is not a decimal number.", teeth(bin));
    let out_of_range = |bin, text| format!("The count of {} is {text}, not a number from 0 to 1000000000.", teeth(bin));
    for (text, said) in [
        ("", not_a_number(0, "")),
        ("1,,3", not_a_number(1, "")),
        ("1,2,", not_a_number(2, "")),
        ("1,two,3", not_a_number(1, "two")),
        ("1;2", not_a_number(0, "1;2")),
        ("1,1 2", not_a_number(1, "1 2")),
        ("1,NaN", not_a_number(1, "NaN")),
        ("1,2,-3", out_of_range(2, "-3")),
        ("1,1e999", out_of_range(1, "1e999")),
        ("1,1000000000.1", out_of_range(1, "1000000000.1")),
        ("7", "There are too few counts (1): two at least.".to_owned()),
        (&many, "There are too many counts (102): 101 at most.".to_owned()),
        ("0,0,-0", "All counts are 0, which is no distribution.".to_owned()),
        ("0,1e-400", "All counts are 0, which is no distribution.".to_owned()),
    ] {
        let link = decode(&format!("#/explore?counts={text}"));
        assert_eq!(heard(&link), [format!("{said} The article’s counts stand instead.")], "{text}");
        assert_eq!(link.documents, Some(Documents::default()), "{text}");
    }
}

#[test]
fn a_page_that_does_not_exist_opens_explore_and_says_so() {
    for (fragment, name) in [
        ("#/lesson", "lesson"),
        ("#/Explore?p=0.5", "Explore"),
        ("#/explore/2", "explore/2"),
        ("#p=0.5", "p=0.5"),
        ("#%F0%9F%90%9B", "🐛"),
    ] {
        let link = decode(fragment);
        assert_eq!((link.page, link.issues), (Page::Explore, vec![LinkIssue::UnknownPage(name.into())]));
        assert_eq!(link.documents.is_some(), fragment.contains('?'));
    }
}

#[test]
fn a_key_given_often_is_reported_once_and_the_first_counts() {
    let link = decode(&format!("#?p=0.1{}", "&p=0.2".repeat(50)));
    assert_eq!((explore_of(&link).map(|explore| explore.p), link.issues), (Some(0.1), vec![LinkIssue::Duplicate("p")]));
    // Even if the first is bad.
    let link = decode("#?p=x&p=0.2");
    assert_eq!(explore_of(&link).map(|explore| explore.p), Some(0.57));
    assert_eq!(link.issues, [bad("p", "x", P, Some("0.57")), LinkIssue::Duplicate("p")]);
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
        assert!(
            explore_of(&link).is_none_or(|explore| explore == ExploreDocument { p: explore.p, ..ExploreDocument::default() })
        );
    }
    // Unoptimised, on a busy machine; reading it all would take many times as long.
    assert!(took < Duration::from_secs(2), "{took:?}");
    // The pair that reaches over the end goes as a whole: 0.57 is not read as 0.5.
    let long = format!("#/explore?model=uniform&x={}&p=0.1234", "x".repeat((1 << 16) - 32));
    let link = decode(&long);
    assert_eq!(link.issues, [LinkIssue::TooLong]);
    assert_eq!(explore_of(&link), Some(ExploreDocument { model: Model::Uniform, ..ExploreDocument::default() }));
}
