//! Its keys: a table that reads and writes, every kind of key in it, beside a key of the lab's.

use super::{RATE, STEPS, Walk, walk};
use wormteeth::i18n::messages;
use wormteeth::math::Unit;
use wormteeth::model::link::{Bad, Key, Shown, read, write};
use wormteeth::model::{ExploreDocument, Lang, LinkIssue, Need, Page, Theme};

/// What `Sheets` is for the page.
#[derive(Clone, Debug, Default, PartialEq)]
struct Both {
    lab: ExploreDocument,
    walk: Walk,
    shares: Vec<f64>,
    coin: usize,
}

const SHARES: Need = Need::Numbers { least: 2, most: 4, from: 0.0, to: 1e9 };
const COINS: [&str; 2] = ["fair", "bent"];

const KEYS: [Key<Both>; 6] = [
    // In front, and yet read when the number of steps is known.
    Key::<Both>::own(
        "at",
        |both, text| match both.walk.steps {
            steps if text == "end" => {
                both.walk.rate = steps as f64;
                Ok(())
            }
            _ => Err(Need::OneOf(&["end"]).into()),
        },
        |_| None,
    )
    .late(),
    Key::number("rate", RATE, |both| both.walk.rate, |both, rate| both.walk.rate = rate),
    Key::whole("steps", STEPS, |both| both.walk.steps, |both, steps| both.walk.steps = steps),
    Key::numbers(
        "shares",
        SHARES,
        |both| &both.shares,
        |both, shares| {
            if shares.iter().all(|&share| share == 0.0) {
                return Err(Need::NotAllZero);
            }
            both.shares = shares;
            Ok(())
        },
    ),
    Key::name("coin", &COINS, |both| COINS[both.coin], |both, coin| both.coin = coin),
    // The lab's, in another view's link.
    Key::own(
        "unit",
        |both, text| match Unit::ALL.into_iter().find(|unit| unit.name() == text) {
            Some(unit) => {
                both.lab.unit = unit;
                Ok(())
            }
            None => Err(Bad::Issue(LinkIssue::BadUnit(text.to_owned()))),
        },
        |both| Some(both.lab.unit.name().to_owned()),
    ),
];

fn both(query: &str) -> Both {
    let (both, shown, issues) = read(&KEYS, query);
    assert_eq!((shown, issues), (Shown::default(), vec![]), "{query}");
    both.unwrap_or_default()
}

fn issues(query: &str) -> Vec<LinkIssue> {
    let (data, _, issues) = read(&KEYS, query);
    assert_eq!(data.map(|both| both.walk), Some(Walk::default()), "{query}");
    issues
}

#[test]
fn what_is_written_is_read_back() {
    let mut data = Both { walk: walk(1e-9, 300), shares: vec![0.0, 0.5], coin: 1, ..Both::default() };
    data.lab.unit = Unit::Dits;
    let shown = Shown { lang: Some(Lang::En), theme: Some(Theme::Dark) };
    let text = write(&KEYS, &data, shown);
    assert_eq!(text, "v=1&rate=1e-9&steps=300&shares=0,0.5&coin=bent&unit=dits&lang=en&theme=dark");
    assert_eq!(read(&KEYS, &text), (Some(data), shown, vec![]));
}

#[test]
fn the_rest_is_default_and_keys_of_other_views_are_none() {
    assert_eq!(read(&KEYS, ""), (None::<Both>, Shown::default(), vec![]));
    for query in ["v=1", "p=7&counts=x&model=none&split=-1", "RATE=3"] {
        assert_eq!(both(query), Both::default(), "{query}");
    }
    assert_eq!(both("rate=-0&%73teps=+7+&shares=+1+,%2D0,.5").walk, walk(0.0, 7));
    assert_eq!(
        both("shares=1,-0,.5").shares.iter().map(|share| share.to_bits()).collect::<Vec<_>>(),
        [1.0, 0.0, 0.5].map(f64::to_bits)
    );
    assert!(both("rate=-0").walk.rate.is_sign_positive());
    assert_eq!(both("at=end&steps=9").walk, walk(9.0, 9), "read late");
}

#[test]
fn what_is_bad_is_said_in_one_sentence_whatever_the_key() {
    let words = messages(Lang::En);
    let long = "1,".repeat(500);
    let lists = ["1", "1,2,3,4,5", "", "1,,2", "1,-1", "1,1e10", "1,nan", "1;2", long.as_str()];
    for list in lists {
        let quoted: String = if list.len() > 40 { format!("{}…", &list[..39]) } else { list.to_owned() };
        let needs = Need::Numbers { least: 2, most: 4, from: 0.0, to: 1e9 };
        let issue = LinkIssue::BadKey { key: "shares", text: quoted, needs, instead: Some(String::new()) };
        assert_eq!(issues(&format!("shares={list}")), [issue], "{list}");
    }
    for (query, said) in [
        ("rate=abc", "rate=abc is not a number from −2 to 1000: 0.15 stands instead."),
        ("rate=1e999", "rate=1e999 is not a number from −2 to 1000: 0.15 stands instead."),
        ("rate=nan", "rate=nan is not a number from −2 to 1000: 0.15 stands instead."),
        ("steps=0", "steps=0 is not a whole number from 1 to 300: 100 stands instead."),
        ("steps=1e2", "steps=1e2 is not a whole number from 1 to 300: 100 stands instead."),
        ("steps=301", "steps=301 is not a whole number from 1 to 300: 100 stands instead."),
        ("coin=Bent", "coin=Bent is none of fair and bent: fair stands instead."),
        ("at=start", "at=start is none of end and is left out."),
        ("rate=1&rate=2&v=1", "rate is given twice: the first counts."),
    ] {
        let (_, _, issues) = read(&KEYS, query);
        let heard: Vec<String> = issues.iter().map(|issue| (words.link_issue)(issue)).collect();
        assert_eq!(heard, [said], "{query}");
    }
    let (_, _, zeros) = read(&KEYS, "shares=1,2&coin=bent&shares=3&at=x");
    assert_eq!(zeros.len(), 2, "{zeros:?}");
    let (_, _, zeros) = read(&KEYS, "shares=0,-0");
    assert!((words.link_issue)(&zeros[0]).starts_with("shares=0,-0 has nothing above 0: "), "{zeros:?}");
    assert_eq!(issues("unit=yards"), [LinkIssue::BadUnit("yards".into())], "an issue with words of its own");
}

#[test]
fn a_refusal_has_its_sentence() {
    let words = messages(Lang::En);
    for (needs, said) in [
        (RATE, "What belongs here is a number from −2 to 1000."),
        (STEPS, "What belongs here is a whole number from 1 to 300."),
        (SHARES, "What belongs here is a list of 2 to 4 numbers from 0 to 1000000000."),
        (Need::Numbers { least: 3, most: 3, from: 0.0, to: 1.0 }, "What belongs here is a list of 3 numbers from 0 to 1."),
        (Need::NotAllZero, "What belongs here is a number above 0, since all others are 0."),
        (Need::OneOf(&["a", "b", "c"]), "What belongs here is one of a, b and c."),
    ] {
        assert_eq!((words.refusal)(needs.refuse("x")), said);
    }
}

#[test]
fn each_views_keys_are_its_own_and_no_name_stands_twice() {
    for view in Page::ALL {
        assert_eq!(Page::of_key(view.key()), Some(view));
        let link = wormteeth::model::encode(
            view,
            &wormteeth::model::Sheets::default(),
            Shown { lang: Some(Lang::En), theme: Some(Theme::Auto) },
        );
        let mut names: Vec<&str> = link.split(['?', '&']).skip(1).filter_map(|pair| pair.split('=').next()).collect();
        assert_eq!((names.first(), names.last()), (Some(&"v"), Some(&"theme")), "{link}");
        names.sort_unstable();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count, "{link}");
    }
}
