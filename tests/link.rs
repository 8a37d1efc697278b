//! The link contract, both ways: what is written is read back, and whatever is read gives a valid lab and says what it could not read.

#[path = "link/hostile.rs"]
mod hostile;

use hostile::said;
use proptest::prelude::*;
use wormteeth::info::Unit;
use wormteeth::model::link::Shown;
use wormteeth::model::{Lab, Lang, Link, LinkIssue, Model, Theme, View, decode, encode};

const ARTICLE: &str = "#/explore?v=1&counts=2,5,19,58,100,83,58,47,46,45,37&model=binomial&p=0.57&unit=bits";

/// The lab that a link opens.
fn lab_of(link: &Link) -> Option<Lab> {
    link.sheets.as_ref().map(|sheets| sheets.lab.clone())
}

/// The link that Explore writes.
fn written(lab: &Lab, lang: Option<Lang>, theme: Option<Theme>) -> String {
    encode(View::Explore, &lab.clone().into(), Shown { lang, theme })
}

/// Any count of the contract, with the ends and the smallest numbers there are.
fn count() -> impl Strategy<Value = f64> {
    prop_oneof![
        Just(0.0),
        Just(1e-9),
        Just(1e9),
        Just(5e-324),
        (0_u32..1000).prop_map(f64::from),
        0.0..=1e9_f64,
        (-9.0..9.0_f64).prop_map(|e| 10_f64.powf(e)),
    ]
}

fn p() -> impl Strategy<Value = f64> {
    prop_oneof![Just(0.0), Just(1.0), Just(5e-324), Just(1.0 - f64::EPSILON / 2.0), 0.0..=1.0_f64,]
}

fn lab() -> impl Strategy<Value = Lab> {
    let counts =
        proptest::collection::vec(count(), 2..=101).prop_filter("a worm at least", |counts| counts.iter().any(|&c| c > 0.0));
    let choices = (0..3_usize, p(), 0..100_usize, 0..3_usize);
    (counts, choices).prop_map(|(counts, (model, p, split, unit))| {
        let split = split % (counts.len() - 1);
        Lab { counts, model: Model::ALL[model], p, split, unit: Unit::ALL[unit] }
    })
}

fn lang() -> impl Strategy<Value = Option<Lang>> {
    prop_oneof![Just(None), Just(Some(Lang::En))]
}

fn theme() -> impl Strategy<Value = Option<Theme>> {
    prop_oneof![Just(None), (0..4_usize).prop_map(|theme| Some(Theme::ALL[theme]))]
}

/// What holds of every fragment whatever.
fn sound(fragment: &str) -> Result<Link, TestCaseError> {
    let link = decode(fragment);
    if let Some(lab) = &lab_of(&link) {
        prop_assert_eq!(lab.check(), Ok(()));
        prop_assert!(lab.p.is_sign_positive() && lab.counts.iter().all(|c| c.is_sign_positive()));
    }
    prop_assert!(link.issues.len() <= 18);
    for issue in &link.issues {
        let text = said(issue);
        prop_assert!(text.chars().count() <= 40 && !text.contains(char::is_control));
    }
    Ok(link)
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(lab in lab(), lang in lang(), theme in theme()) {
        let text = written(&lab, lang, theme);
        prop_assert!(text.is_ascii() && text.len() < 3000, "{}", text);
        let link = sound(&text)?;
        prop_assert_eq!(&link, &Link { view: View::Explore, sheets: Some(lab.clone().into()), shown: Shown { lang, theme }, issues: vec![] });
        prop_assert_eq!(written(&lab_of(&link).unwrap_or_default(), lang, theme), text);
    }

    #[test]
    fn any_text_gives_a_valid_lab(text in any::<String>(), query in any::<bool>()) {
        sound(&text)?;
        sound(&if query { format!("#/explore?counts={text}") } else { format!("#/explore?{text}") })?;
    }

    #[test]
    fn rubbish_made_of_the_grammar_gives_a_valid_lab(
        text in "(#|/|\\?|&|=|,|%|%2C|%00|%ff|\\+|-|\\.|e|inf|nan|0x1|1e999|9|0|1|v|counts|model|p|split|unit|lang|theme|explore|binomial|two-group|zh-CN| |é|\u{202e}){0,40}"
    ) {
        sound(&text)?;
        sound(&format!("#/explore?{text}"))?;
    }

    #[test]
    fn a_valid_link_with_bytes_changed_gives_a_valid_lab(
        lab in lab(), theme in theme(), changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<char>(), 0..3_u8), 1..6)
    ) {
        let mut text: Vec<char> = written(&lab, Some(Lang::En), theme).chars().collect();
        for (place, new, how) in changes {
            let place = place.index(text.len());
            match how {
                0 => text[place] = new,
                1 => text.insert(place, new),
                _ => text.truncate(place.max(1)),
            }
        }
        sound(&text.into_iter().collect::<String>())?;
    }

    #[test]
    fn percent_encoding_and_blanks_change_nothing(lab in lab(), every in 1..4_usize, blank in prop_oneof![Just(" "), Just("%20"), Just("+"), Just("%C2%A0")]) {
        let text = written(&lab, None, None);
        let mut other = String::new();
        for (k, c) in text.chars().enumerate() {
            match c {
                '#' | '/' | '?' => other.push(c),
                '&' | '=' | ',' => other.push_str(&format!("{blank}{c}{blank}")),
                _ if k % every == 0 => other.push_str(&format!("%{:02x}", u32::from(c))),
                _ => other.push(c),
            }
        }
        prop_assert_eq!(decode(&other), decode(&text));
    }
}

#[test]
fn the_contracts_own_link() {
    assert_eq!(written(&Lab::default(), None, None), ARTICLE);
    let link = decode(ARTICLE);
    assert_eq!((lab_of(&link), link.issues), (Some(Lab::default()), vec![]));
}

#[test]
fn keys_are_written_in_the_contracts_order() {
    let lab = Lab { counts: vec![1e-9, 0.5, 1e9], model: Model::TwoGroup, p: 5e-324, split: 0, unit: Unit::Dits };
    let text = written(&lab, Some(Lang::En), Some(Theme::Projector));
    let hand = "#/explore?v=1&counts=1e-9,0.5,1000000000&model=two-group&p=5e-324&split=0&unit=dits&lang=en&theme=projector";
    assert_eq!(text, hand);
    assert_eq!(lab_of(&decode(hand)), Some(lab));
}

#[test]
fn without_a_query_there_is_no_lab_and_nothing_to_report() {
    for fragment in [
        "",
        "#",
        "#/",
        "#explore",
        "#/explore",
        "#/explore/",
        "/explore",
        "#/explore?",
        "#/explore?&",
        "#?",
        "#/%65xplore",
        "# /explore ",
        "#/explore%20/",
        "#/%20/",
    ] {
        let link = decode(fragment);
        assert_eq!((lab_of(&link), link.issues), (None, vec![]), "{fragment}");
    }
}

#[test]
fn missing_keys_take_defaults_and_unknown_ones_are_ignored() {
    for query in ["p=0.57", "v=1", "lang=en", "theme=dark", "utm_source=mail", "P=2", "=", "nothing"] {
        let link = decode(&format!("#/explore?{query}"));
        assert_eq!((lab_of(&link), link.issues), (Some(Lab::default()), vec![]), "{query}");
    }
    let link = decode("#?theme=dark");
    assert_eq!((link.shown.lang, link.shown.theme), (None, Some(Theme::Dark)));
}

#[test]
fn the_split_defaults_to_the_middle_of_the_given_counts() {
    for (counts, split) in [("1,2", 0), ("1,2,3", 1), ("1,2,3,4", 1), ("1,2,3,4,5", 2)] {
        for model in ["uniform", "two-group"] {
            let link = decode(&format!("#/explore?model={model}&counts={counts}"));
            assert_eq!(lab_of(&link).map(|lab| lab.split), Some(split), "{counts}");
        }
    }
    // Judged by the counts wherever they stand, and by the article's where they are rejected.
    assert_eq!(decode("#?split=2&counts=1,2,3").issues, [LinkIssue::BadSplit("2".into())]);
    assert_eq!(lab_of(&decode("#?split=9&counts=x")).map(|lab| lab.split), Some(9));
}

#[test]
fn the_split_is_written_under_every_model_where_it_is_not_the_middle() {
    for model in Model::ALL {
        for (bins, middle) in [(2, 0), (3, 1), (11, 5), (101, 50)] {
            for split in 0..bins - 1 {
                let lab = Lab { counts: vec![1.0; bins], model, split, ..Lab::default() };
                let text = written(&lab, None, None);
                assert_eq!(text.contains(&format!("&split={split}&")), split != middle, "{text}");
                assert_eq!(text.contains("split"), split != middle, "{text}");
                assert_eq!(lab_of(&decode(&text)), Some(lab));
            }
        }
    }
}

#[test]
fn numbers_may_be_written_in_any_plain_way() {
    for (text, p) in [
        ("0", 0.0),
        ("-0", 0.0),
        ("1.", 1.0),
        (".5", 0.5),
        ("00.50", 0.5),
        ("5e-1", 0.5),
        ("5E-01", 0.5),
        ("0.005e+2", 0.5),
        ("+0.5+", 0.5),
        ("%200.5%20", 0.5),
        ("0%2e5", 0.5),
        ("-1e-400", 0.0),
    ] {
        let link = decode(&format!("#?p={text}"));
        assert_eq!((lab_of(&link).map(|lab| lab.p.to_bits()), link.issues), (Some(f64::to_bits(p)), vec![]), "{text}");
    }
}
