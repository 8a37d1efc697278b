//! A table of keys over data of its own: every kind of key, both ways.

use wormteeth::i18n::messages;
use wormteeth::math::Unit;
use wormteeth::model::evidence::SPLIT;
use wormteeth::model::information::LIST;
use wormteeth::model::link::{Key, PageKeys, read, write};
use wormteeth::model::{BINS, COUNT, Constraint, FieldError, FieldId, Lang, LinkIssue, LinkSettings, P, Theme, split_constraint};

/// What `Documents` is for the page.
#[derive(Clone, Debug, PartialEq)]
struct Data {
    rate: f64,
    steps: usize,
    shares: Vec<f64>,
    coin: usize,
}

impl Default for Data {
    fn default() -> Self {
        Self { rate: 0.15, steps: 100, shares: Vec::new(), coin: 0 }
    }
}

const RATE: Constraint = Constraint::Number { from: -2.0, to: 1000.0 };
const STEPS: Constraint = Constraint::Whole { from: 1, to: 300 };

const SHARES: Constraint = Constraint::Numbers { least: 2, most: 4, from: 0.0, to: 1e9 };
const COINS: [&str; 2] = ["fair", "bent"];

const OWN: [Key<Data>; 5] = [
    // In front, and yet read when the number of steps is known.
    Key::<Data>::custom(
        "at",
        |data, text| match data.steps {
            steps if text == "end" => {
                data.rate = steps as f64;
                Ok(())
            }
            _ => Err(Constraint::OneOf(&["end"])),
        },
        |_| None,
    )
    .read_last(),
    Key::number("rate", RATE, |data| data.rate, |data, rate| data.rate = rate),
    Key::whole("steps", STEPS, |data| data.steps, |data, steps| data.steps = steps),
    Key::numbers(
        "shares",
        SHARES,
        |data| &data.shares,
        |data, shares| {
            if shares.iter().all(|&share| share == 0.0) {
                return Err(Constraint::NotAllZero);
            }
            data.shares = shares;
            Ok(())
        },
    ),
    Key::name("coin", &COINS, |data| COINS[data.coin], |data, coin| data.coin = coin),
];

const KEYS: PageKeys<Data> = PageKeys { own: &OWN, has_unit: true };

#[test]
fn a_constraint_admits_what_is_in_its_range_and_takes_the_nearest() {
    for (constraint, range, admitted, refused) in [
        (RATE, (-2.0, 1000.0), vec![-2.0, 0.0, 1000.0], vec![-2.1, 1000.1, f64::NAN, f64::INFINITY]),
        (STEPS, (1.0, 300.0), vec![1.0, 300.0], vec![0.0, 0.5, 1.5, 301.0, f64::NAN, f64::INFINITY]),
        (SHARES, (0.0, 1e9), vec![0.0, 1e9], vec![-0.1, 1.1e9]),
        (Constraint::NotAllZero, (0.0, f64::INFINITY), vec![5e-324, f64::INFINITY], vec![0.0, -0.0, -1.0, f64::NAN]),
        (Constraint::OneOf(&["1"]), (f64::NEG_INFINITY, f64::INFINITY), vec![], vec![0.0, 1.0]),
        (Constraint::NotANumber, (f64::NEG_INFINITY, f64::INFINITY), vec![0.0], vec![f64::NAN]),
        (Constraint::LastBin { bin: 1 }, (0.0, 1e9), vec![1.0], vec![0.0, -1.0]),
        (Constraint::NoSuchBin { bin: 1 }, (f64::NEG_INFINITY, f64::INFINITY), vec![], vec![1.0]),
        (Constraint::BinsWouldBeEmpty { least: 3 }, (3.0, 101.0), vec![3.0, 101.0], vec![2.0, 3.5, 102.0]),
        (Constraint::UpperGroupEmpty { most: 3 }, (0.0, 3.0), vec![0.0, 3.0], vec![4.0, 0.5, -1.0]),
    ] {
        assert_eq!(constraint.range().into_inner(), range);
        assert_eq!((constraint.nearest(f64::MIN), constraint.nearest(f64::MAX)), (range.0.max(f64::MIN), range.1.min(f64::MAX)));
        assert!(constraint.nearest(f64::NAN).is_nan());
        let field = FieldId::named("x");
        for number in admitted {
            assert_eq!(constraint.check(field, number), Ok(number), "{constraint:?}");
        }
        for number in refused {
            assert_eq!(constraint.check(field, number), Err(FieldError { field, constraint }), "{constraint:?} {number}");
        }
    }
    assert_eq!(RATE.check(FieldId::P, -0.0).map(f64::to_bits), Ok(0));
    assert_eq!(STEPS.check_whole(FieldId::BINS, 7.0), Ok(7));
}

fn data(query: &str) -> Data {
    let (data, settings, issues) = read(&KEYS, query);
    assert_eq!((settings, issues), (LinkSettings::default(), vec![]), "{query}");
    data.unwrap_or_default()
}

fn issues(query: &str) -> Vec<LinkIssue> {
    let (data, _, issues) = read(&KEYS, query);
    assert_eq!(data, Some(Data::default()), "{query}");
    issues
}

#[test]
fn what_is_written_is_read_back() {
    let data = Data { rate: 1e-9, steps: 300, shares: vec![0.0, 0.5], coin: 1 };
    let settings = LinkSettings { lang: Some(Lang::En), theme: Some(Theme::Dark), unit: Some(Unit::Dits) };
    let text = write(&KEYS, &data, settings);
    assert_eq!(text, "v=1&rate=1e-9&steps=300&shares=0,0.5&coin=bent&unit=dits&lang=en&theme=dark");
    assert_eq!(read(&KEYS, &text), (Some(data), settings, vec![]));
}

#[test]
fn the_rest_is_default_and_keys_of_other_views_are_none() {
    assert_eq!(read(&KEYS, ""), (None::<Data>, LinkSettings::default(), vec![]));
    for query in ["v=1", "p=7&counts=x&model=none&split=-1", "RATE=3"] {
        assert_eq!(data(query), Data::default(), "{query}");
    }
    let read = data("rate=-0&%73teps=+7+&shares=+1+,%2D0,.5");
    assert_eq!((read.rate.to_bits(), read.steps), (0, 7));
    assert_eq!(
        data("shares=1,-0,.5").shares.iter().map(|share| share.to_bits()).collect::<Vec<_>>(),
        [1.0, 0.0, 0.5].map(f64::to_bits)
    );
    assert_eq!(data("at=end&steps=9").rate, 9.0, "read last");
}

#[test]
fn what_is_bad_is_said_in_one_sentence_whatever_the_key() {
    let words = messages(Lang::En);
    let long = "1,".repeat(500);
    let lists = ["1", "1,2,3,4,5", "", "1,,2", "1,-1", "1,1e10", "1,nan", "1;2", long.as_str()];
    for list in lists {
        let quoted: String = if list.len() > 40 { format!("{}…", &list[..39]) } else { list.to_owned() };
        let constraint = Constraint::Numbers { least: 2, most: 4, from: 0.0, to: 1e9 };
        let issue = LinkIssue::BadKey { key: "shares", text: quoted, constraint, instead: Some(String::new()) };
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
fn a_field_error_has_its_sentence_and_its_element() {
    let count = |constraint| (FieldId::COUNTS, constraint);
    let other = |constraint| (FieldId::named("temperature"), constraint);
    for ((field, constraint), said) in [
        (other(RATE), "What belongs here is a number from −2 to 1000."),
        (other(STEPS), "What belongs here is a whole number from 1 to 300."),
        (other(SHARES), "What belongs here is a list of 2 to 4 numbers from 0 to 1000000000."),
        (
            other(Constraint::Numbers { least: 3, most: 3, from: 0.0, to: 1.0 }),
            "What belongs here is a list of 3 numbers from 0 to 1.",
        ),
        (other(Constraint::NotAllZero), "What belongs here is a number above 0, since all others are 0."),
        (other(Constraint::OneOf(&["a", "b", "c"])), "What belongs here is one of a, b and c."),
        (other(Constraint::NotANumber), "That is not a number. The last value stays in force until there is one."),
        (count(Constraint::NotANumber), "That is not a number. The last value stays in force until there is one."),
        (count(COUNT), "A count is a number from 0 to 1000000000."),
        (count(Constraint::NoSuchBin { bin: 101 }), "There is no bin for 101 teeth."),
        (
            count(Constraint::LastBin { bin: 1 }),
            "The worms with 1 tooth are the last: without any there is no distribution, so one count must stay above 0.",
        ),
        ((FieldId::BINS, BINS), "There can be 2 to 101 bins."),
        (
            (FieldId::BINS, Constraint::BinsWouldBeEmpty { least: 8 }),
            "With fewer than 8 bins no worm would be left, and there would be no distribution.",
        ),
        ((FieldId::P, P), "p is a probability: a number from 0 to 1."),
        // Information's list of that name.
        ((FieldId::named("p"), LIST), "What belongs here is a list of 2 to 12 numbers from 0 to 1000000000."),
        ((FieldId::SPLIT, split_constraint(11)), "The lower group ends at a bin from 0 to 9, so that the upper group keeps one."),
        // Evidence's, whose split may lie beyond the bins.
        ((FieldId::SPLIT, SPLIT), "What belongs here is a whole number from 0 to 99."),
    ] {
        assert_eq!((messages(Lang::En).field_error)(constraint.error(field)), said);
    }
    let fields = [FieldId::COUNTS, FieldId::BINS, FieldId::P, FieldId::SPLIT, FieldId::named("temperature")];
    assert_eq!(fields.map(FieldId::element_id), ["notice", "bins-error", "p-error", "split-error", "temperature-error"]);
}
