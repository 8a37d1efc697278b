//! The house style of each language, of every text that the page can say.

use std::collections::BTreeSet;

use crate::common::seen::{in_language, words};
use wormteeth::i18n::{LessonBarsAlt, LessonCurveAlt, LessonModel};
use wormteeth::math::{Precision, Unit};
use wormteeth::model::evidence::ModelPair;
use wormteeth::model::information::{List, Parameter, Part};
use wormteeth::model::ledger::{LedgerTally, Measure, Reason};
use wormteeth::model::lesson::{Answer, BARS, CLOSER, Change, POINTS, Prediction};
use wormteeth::model::neuron::{Experiment, StepMatching, Value};
use wormteeth::model::{
    Constraint, FieldId, InformationDocument, Lang, LessonStep, LinkIssue, ListComparison, ListPreset, Model, NaiveOutcome, Page,
    PairFault, Preset, Readings, SoftmaxPreset, Theme,
};
use wormteeth::present::{compared_prediction, lesson_facts};

/// What is Latin in a Chinese text: proper names, those of programs and their parts, of keys and of values of links; terms and functions that
/// Chinese textbooks write so.
const LATIN: &str = include_str!("../common/latin.txt");

/// Measure words and units.
const MEASURES: &str = "个 条 颗 根 枚 步 次 种 格 年 倍 比特 奈特 迪特 分之";

fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

fn is_wide_mark(c: char) -> bool {
    "，。：；、！？（）《》“”…".contains(c)
}

/// What is wrong with a text in the language in which words are; as it is read, without marks.
pub fn fault(text: &str) -> Option<String> {
    if words().tag == "en" {
        return text.chars().any(is_han).then(|| format!("Chinese in {text:?}"));
    }
    let in_name =
        |place: usize| text[..place].ends_with(char::is_alphabetic) && text[place + 1..].starts_with(char::is_alphabetic);
    let is_mark = |(place, c): &(usize, char)| "*[]".contains(*c) || *c == '_' && !in_name(*place);
    let text: String = text.char_indices().filter(|each| !is_mark(each)).map(|(_, c)| c).collect();
    let wrong = |what: &str, at: &[char]| Some(format!("{what} at {:?} in {text:?}", at.iter().collect::<String>()));
    // Arguments in Chinese stand in a formula as letters do.
    let mut chars: Vec<char> = Vec::new();
    for (place, part) in text.replace("标签, 预测", "P").split('(').enumerate() {
        let inside = part.find(')').filter(|_| place > 0).unwrap_or(0);
        chars.extend(if place > 0 { "(" } else { "" }.chars());
        chars.extend(part[..inside].chars().map(|c| if is_han(c) { 'P' } else { c }).chain(part[inside..].chars()));
    }
    let is_blank = |c: char| c == ' ' || c == '\u{a0}';
    let is_latin = |c: char| !is_han(c) && (c.is_alphanumeric() || "∞½()∂′%".contains(c));
    for pair in chars.windows(2) {
        let [a, b] = [pair[0], pair[1]];
        if is_han(a) && is_latin(b) || is_latin(a) && is_han(b) {
            return wrong("no space", pair);
        }
        if is_wide_mark(a) && is_blank(b) && a != '…' || is_blank(a) && is_wide_mark(b) && b != '…' {
            return wrong("a space beside a wide mark", pair);
        }
        if is_han(a) && ",;:!?.".contains(b) {
            return wrong("a narrow mark", pair);
        }
    }
    // A figure and its measure word or unit.
    for (figure, rest) in chars.iter().zip(chars.windows(4).skip(1)) {
        let after: String = rest[1..].iter().collect();
        if (figure.is_ascii_digit() || *figure == '∞')
            && rest[0] == ' '
            && MEASURES.split(' ').any(|measure| after.starts_with(measure))
        {
            return wrong("a figure that may be parted from its measure", rest);
        }
    }
    let known: BTreeSet<&str> = LATIN.split_whitespace().collect();
    let is_letter = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '^';
    // What a link says, and the form of a link, are quoted as they are.
    let own = text.split('“').map(|part| part.rsplit('”').next().unwrap_or(part)).collect::<String>();
    let own = own.split("#/").map(|part| part.rsplit(['。', '；']).next().unwrap_or(part)).collect::<String>();
    let words = own.split(|c: char| !is_letter(c)).filter(|word| word.len() > 1 && word.chars().all(|c| !c.is_ascii_digit()));
    words.filter(|word| !known.contains(word)).map(|word| format!("{word} in {text:?}")).next()
}

/// The texts of the messages that are no functions, as Rust prints them.
fn plain_texts() -> Vec<String> {
    let debug = format!("{:?}", words());
    let escapes = [("\\u{a0}", "\u{a0}"), ("\\u{202f}", "\u{202f}"), ("\\\"", "'")];
    let debug = escapes.iter().fold(debug, |debug, (escape, text)| debug.replace(escape, text));
    debug.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The texts of the functions that are asked by name; those made of documents are read in `any`.
fn named_texts() -> Vec<String> {
    let words = words();
    let mut texts: Vec<&str> = Vec::new();
    texts.extend(Page::ALL.map(words.page));
    texts.extend(Preset::ALL.map(words.preset));
    texts.extend(Theme::ALL.map(words.theme));
    texts.extend(Unit::ALL.map(words.unit));
    texts.extend([words.model, words.explore.q_name, words.evidence.model].iter().flat_map(|name| Model::ALL.map(name)));
    texts.extend(ModelPair::ALL.map(words.evidence.pair_name));
    texts.extend(Experiment::ALL.map(words.neuron.experiment_name));
    texts.extend(StepMatching::ALL.map(words.neuron.step_matching_name));
    for value in Value::SETUP.into_iter().chain([Value::Step]) {
        texts.extend([(words.neuron.symbol)(value), (words.neuron.value_label)(value)]);
    }
    let information = &words.information;
    use ListPreset::{Even, Floor, OneHot, Soft, Trap, Uneven};
    texts.extend(Part::ALL.map(information.title));
    texts.extend([List::P, List::Q].map(information.presets));
    texts.extend([Even, Uneven, Trap, OneHot, Soft, Floor].map(information.preset));
    let figures = Part::ALL.iter().flat_map(|part| wormteeth::present::panel_figures(*part));
    texts.extend(figures.map(|figure| (information.caption)(figure.name)));
    for document in [
        InformationDocument::default(),
        crate::common::seen::opened("#/information?p=1,0&q=0,1&coins=0,1,1").information.as_ref().clone(),
    ] {
        let seen = ListComparison::new(&document.p, &document.q);
        texts.extend(Part::ALL.map(|part| (information.gloss)(part, &document, &seen)));
    }
    texts.extend(SoftmaxPreset::ALL.map(words.softmax.preset));
    texts.extend([Some(Reason::Sum), Some(Reason::Rounding), None].map(words.ledger.reason));
    texts.extend([Measure::Information(Unit::Dits), Measure::Teeth, Measure::Whole].map(words.ledger.unit));
    let mut texts: Vec<String> = texts.into_iter().map(str::to_owned).collect();
    for parameter in
        [Parameter::Event, Parameter::Coin, Parameter::Entry(List::Q, 2), Parameter::Outcomes, Parameter::OneOfCoins(1)]
    {
        texts.extend([information.label, information.short, information.bars].map(|say| say(parameter)));
    }
    let explore = &words.explore;
    for unit in Unit::ALL {
        texts.extend(
            [explore.forward_gloss, explore.reverse_gloss, explore.per_worm, explore.costs, explore.saves].map(|say| say(unit)),
        );
        texts.extend([
            (words.softmax.target_logit)(unit),
            (words.softmax.nll_column)(unit),
            (explore.introduce_divergence)("0.5", unit),
        ]);
        texts.push((explore.agree)(&Model::ALL, unit));
    }
    texts.extend(Model::ALL.map(|model| (explore.introduce_pq)("500", model)));
    texts.push((explore.introduce_drag)(10, "0.5"));
    let count = "37";
    texts.extend([explore.bin_worms, explore.bin_expected, explore.bin_observed, explore.minimum_short].map(|say| say(count)));
    texts.extend([explore.count_label, explore.bars_label, explore.bin_title].map(|say| say(1)));
    texts.push((explore.minimum_at)("0.1", "0.2"));
    let evidence = &words.evidence;
    texts.extend([evidence.more, evidence.more_label, evidence.worms].map(|say| say(1000)));
    texts.extend([true, false].map(|up| (evidence.speaks_for)((words.evidence.model)(Model::Binomial), up)));
    texts.extend([&[0_usize][..], &[0, 1], &[0, 1, 2, 3, 4]].map(evidence.missing));
    texts.push((evidence.fitted_at)("0.5"));
    let softmax = &words.softmax;
    texts.extend([softmax.logit_label, softmax.bars_label, softmax.target_label, softmax.nll, softmax.share].map(|say| say(2)));
    texts.extend([(softmax.add_label)("+10"), (softmax.stable_said)("3")]);
    for precision in Precision::ALL {
        texts.extend([true, false].map(|infinite| (softmax.threshold)(precision, infinite)));
        use NaiveOutcome::{Figure, InfinityByInfinity, ShareZero, SumInfinite, TargetZero, ZeroByZero};
        for outcome in [Figure, InfinityByInfinity, SumInfinite, ZeroByZero, TargetZero, ShareZero] {
            texts.extend([(softmax.naive_said)(precision, outcome, "88.72", "−103.97"), (softmax.note)(outcome).to_owned()]);
        }
    }
    texts.extend([true, false].map(|agrees| (words.neuron.check)(agrees, "1", "2", "3")));
    texts.push((words.neuron.tanh_hint)("1", "2"));
    texts.extend([(words.neuron.of_steps)(300), (words.neuron.step_of)(1, 300), (words.neuron.cost)("1", "2")]);
    texts.push((words.ledger.lead)(LedgerTally { agree: 1, differ: 2, hold: 3, fail: 4 }));
    texts.extend([true, false].map(|agrees| (words.ledger.verdict)(agrees, "0.5")));
    texts.extend(Page::ALL.map(words.ledger.show));
    texts.extend([words.ui.link_issues_line, words.ui.kept_issues_line].map(|say| say(2)));
    texts.extend(refusals());
    texts.extend(lesson_texts());
    texts
}

/// The texts of the lesson that are functions: of every step, and of every kind of prediction.
fn lesson_texts() -> Vec<String> {
    let (words, facts) = (&words().lesson, lesson_facts(Some(&[1.0; BARS])));
    let mut texts = vec![
        (words.step_of)(7),
        (words.curve_label)("0.1"),
        (words.drawn_in)(3),
        (words.given_at)("0.477", "0.57"),
        (words.bars_alt)(&LessonBarsAlt { worms: "500", counts: "2, 5", model: Some((LessonModel::Yours, "1, 2")) }),
        (words.curve_alt)(&LessonCurveAlt {
            direction: "D(P‖Q)",
            given: Some(("0.477", "0.57")),
            guess: Some("0.1: 2.6; 0.2: –"),
            minimum: Some(("0.477", "0.570")),
        }),
        (words.information_alt)(None),
        (words.information_alt)(Some(("0.5", "1"))),
        (words.classifier_alt)("0.7, 0.1", "0.515"),
    ];
    texts.extend([words.drawn_count_label, words.drawn_bars_label, words.one_of, words.class].map(|say| say(2)));
    texts.extend(Change::ALL.map(words.change).map(str::to_owned));
    let half = [Some(0.5); POINTS];
    let numbers = [0.0, 2.0, 3.0, 10.0].map(Prediction::Number);
    let mut predictions = vec![Prediction::Bars([1.0; BARS]), Prediction::Curve(half)];
    predictions.extend(CLOSER.map(Prediction::Model).into_iter().chain(Change::ALL.map(Prediction::Change)).chain(numbers));
    for step in LessonStep::ALL {
        let said = (words.step)(step);
        texts.extend([said.title, said.task, said.chart].map(str::to_owned));
        texts.extend([(said.text)(&facts), (said.text)(&lesson_facts(None)), (words.answer)(step, &facts)]);
        texts.extend([None, Some(Answer::Shown)].map(|answer| (words.stop)(step, answer.as_ref())));
        let Some((question, asked)) = said.question.zip(step.question()) else { continue };
        texts.extend([question.label.to_owned(), question.chart.to_owned(), (question.answer)(&facts)]);
        let fits = predictions.iter().filter_map(|prediction| asked.check(prediction.clone()).ok()).map(Answer::Predicted);
        for compared in fits.chain([Answer::Shown]).filter_map(|answer| compared_prediction(step, &answer, &facts)) {
            texts.extend([words.compare, words.predicted, words.off_by].map(|say| say(&compared)));
        }
    }
    texts
}

/// Every way in which a field or a link is refused.
fn refusals() -> Vec<String> {
    let (field, text) = (FieldId::P, || "x".to_owned());
    let readings = Readings { number: 1234.0, other: Some(1.234), first: [1.0, 234.0], list_length: 3, in_row: true };
    let range = (2, 5);
    let constraints = [
        Constraint::Number { from: 0.0, to: 1.0 },
        Constraint::Whole { from: 0, to: 99 },
        Constraint::Numbers { least: range.0, most: range.1, from: 0.0, to: 1.0 },
        Constraint::NotAllZero,
        Constraint::OneOf(&["eta", "first-step"]),
        Constraint::NotANumber,
        Constraint::OneNumber,
        Constraint::NotANumberInList { place: 2 },
        Constraint::Ambiguous(readings),
        Constraint::Ambiguous(Readings { in_row: false, ..readings }),
        Constraint::ListTooLong { numbers: 3, fields: 2 },
        Constraint::LastBin { bin: 2 },
        Constraint::NoSuchBin { bin: 12 },
        Constraint::BinsWouldBeEmpty { least: 3 },
        Constraint::UpperGroupEmpty { most: 3 },
    ];
    let mut said: Vec<String> = constraints.map(|constraint| (words().field_error)(constraint.error(field))).into();
    let mut issues = vec![
        LinkIssue::TooLong,
        LinkIssue::UnknownPage(text()),
        LinkIssue::UnknownVersion(text()),
        LinkIssue::Duplicate("p"),
        LinkIssue::CountNotANumber { bin: 2, text: text() },
        LinkIssue::CountOutOfRange { bin: 2, text: text() },
        LinkIssue::TooFewCounts { bins: 1 },
        LinkIssue::TooManyCounts { bins: 102 },
        LinkIssue::AllCountsZero,
        LinkIssue::UnknownStep(text()),
        LinkIssue::MorePairs { key: "answers", pairs: 2 },
        LinkIssue::BadUnit(text()),
        LinkIssue::BadLang(text()),
        LinkIssue::BadTheme(text()),
    ];
    for constraint in constraints {
        for instead in [Some("0.57".to_owned()), None] {
            issues.push(LinkIssue::BadKey { key: "p", text: "7".to_owned(), constraint, instead });
        }
        for fault in [PairFault::Unknown, PairFault::Repeated, PairFault::Value(constraint)] {
            issues.push(LinkIssue::BadPair { key: "answers", text: "bit:x".to_owned(), fault });
        }
    }
    said.extend(issues.iter().map(words().link_issue));
    said
}

#[test]
fn every_message_is_in_its_language_and_in_its_house_style() {
    for lang in Lang::ALL {
        let (plain, named) = in_language(lang, || (plain_texts(), named_texts()));
        assert!(plain.len() > 300 && named.len() > 200, "{} and {}", plain.len(), named.len());
        let faults: Vec<String> = in_language(lang, || plain.iter().chain(&named).filter_map(|text| fault(text)).collect());
        assert!(faults.is_empty(), "{lang:?}: {faults:#?}");
    }
}

#[test]
fn what_breaks_the_house_style_is_found() {
    in_language(Lang::ZhCn, || {
        let good = ["共 37\u{a0}条，D(P‖Q) 为 *∞*。", "D(真实‖数据)", "请按 Tab。"];
        assert_eq!(good.map(fault), [None, None, None]);
        let bad = ["共37\u{a0}条", "共 37 条蠕虫", "共 37\u{a0}条 。", "D(P‖Q)为 0", "the 熵", "熵, 散度"];
        assert!(bad.iter().all(|text| fault(text).is_some()), "{:?}", bad.map(fault));
    });
    assert!(fault("熵").is_some() && fault("entropy").is_none(), "English is the language of tests");
}
