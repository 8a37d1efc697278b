//! Every text that the page can say is in its language and keeps the house style.

use crate::common::house::{PLACEHOLDER, fault};
use crate::common::seen::{in_language, words};
use crate::files::{files, read};
use wormteeth::i18n::{LessonBarsAlt, LessonCurveAlt, LessonModel, Messages};
use wormteeth::math::{Precision, Unit};
use wormteeth::model::information::{List, Parameter};
use wormteeth::model::ledger::LedgerTally;
use wormteeth::model::{Lang, Model, NaiveOutcome, Page};

/// The texts between quotation marks in Rust, as they are read.
fn literals(source: &str) -> Vec<String> {
    let code: String = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let escapes = [("\\u{a0}", "\u{a0}"), ("\\u{202f}", "\u{202f}"), ("\\\"", "'")];
    let code = escapes.iter().fold(code, |code, (escape, text)| code.replace(escape, text));
    let hole = PLACEHOLDER.to_string();
    // What stands between braces is every second part.
    let fill = |text: &str| text.split(['{', '}']).enumerate().map(|(n, part)| if n % 2 == 0 { part } else { &hole }).collect();
    // The name of a figure is in no language.
    let is_name = |text: &String| text.contains('.') && text.chars().all(|c| c == '.' || c.is_ascii_lowercase());
    code.split('"').skip(1).step_by(2).map(fill).filter(|text| !is_name(text)).collect()
}

/// What the functions say that take figures or names. What is made of documents is read in `any`, why something is refused in
/// `tests/model`.
fn texts_with_figures() -> Vec<String> {
    let Messages { ui, lesson, explore, information, evidence, neuron, softmax, ledger, .. } = words();
    let mut texts = vec![
        (lesson.curve_label)("0.1"),
        (lesson.given_at)("0.477", "0.57"),
        (lesson.bars_alt)(&LessonBarsAlt { worms: "500", counts: "2, 5", model: Some((LessonModel::Yours, "1, 2")) }),
        (lesson.curve_alt)(&LessonCurveAlt {
            direction: "D(P‖Q)",
            given: Some(("0.477", "0.57")),
            guess: Some("0.1: 2.6; 0.2: –"),
            minimum: Some(("0.477", "0.570")),
        }),
        (lesson.information_alt)(Some(("0.5", "1"))),
        (lesson.classifier_alt)("0.7, 0.1", "0.515"),
        (explore.introduce_pq)("500", Model::Binomial),
        (explore.introduce_drag)(10, "0.5"),
        (explore.minimum_at)("0.1", "0.2"),
        (evidence.fitted_at)("0.5"),
        (neuron.tanh_hint)("1", "2"),
        (neuron.step_of)(1, 300),
        (neuron.cost)("1", "2"),
        (softmax.add_label)("+10"),
        (softmax.stable_said)("3"),
        (ledger.lead)(LedgerTally { agree: 1, differ: 2, hold: 3, fail: 4 }),
        (ledger.show)(Page::Evidence),
    ];
    for number in [1, 2, 1000] {
        texts.extend([ui.link_issues_line, ui.kept_issues_line].map(|say| say(number)));
        texts.extend([lesson.step_of, lesson.drawn_in, lesson.one_of, lesson.class].map(|say| say(number)));
        texts.extend([lesson.drawn_count_label, lesson.drawn_bars_label].map(|say| say(number)));
        texts.extend([explore.count_label, explore.bars_label, explore.bin_title].map(|say| say(number)));
        texts.extend([evidence.more, evidence.more_label, evidence.worms, neuron.of_steps].map(|say| say(number)));
        texts.extend([softmax.logit_label, softmax.bars_label, softmax.target_label].map(|say| say(number)));
        texts.extend([softmax.nll, softmax.share].map(|say| say(number)));
    }
    let of_bin = [explore.bin_worms, explore.bin_expected, explore.bin_observed, explore.minimum_short];
    texts.extend(of_bin.map(|say| say("37")));
    for unit in Unit::ALL {
        texts.extend([explore.forward_gloss, explore.reverse_gloss, explore.per_worm].map(|say| say(unit)));
        texts.extend([explore.costs, explore.saves, softmax.target_logit, softmax.nll_column].map(|say| say(unit)));
        texts.extend([(explore.introduce_divergence)("0.5", unit), (explore.agree)(&Model::ALL, unit)]);
    }
    use Parameter::{Coin, Entry, Event, OneOfCoins, Outcomes};
    for parameter in [Event, Coin, Entry(List::Q, 2), Outcomes, OneOfCoins(1)] {
        texts.extend([information.label, information.short, information.bars].map(|say| say(parameter)));
    }
    for yes in [true, false] {
        texts.push((evidence.speaks_for)((words().model)(Model::Binomial), yes));
        texts.push((neuron.check)(yes, "1", "2", "3"));
        texts.push((ledger.verdict)(yes, "0.5"));
        texts.extend(Precision::ALL.map(|precision| (softmax.threshold)(precision, yes)));
    }
    texts.extend([&[0_usize][..], &[0, 1], &[0, 1, 2, 3, 4]].map(evidence.missing));
    use NaiveOutcome::{Figure, InfinityByInfinity, ShareZero, SumInfinite, TargetZero, ZeroByZero};
    for outcome in [Figure, InfinityByInfinity, SumInfinite, ZeroByZero, TargetZero, ShareZero] {
        texts.extend(Precision::ALL.map(|precision| (softmax.naive_said)(precision, outcome, "88.72", "−103.97")));
    }
    texts
}

#[test]
fn every_text_is_in_its_language_and_in_its_house_style() {
    for (lang, folder) in [(Lang::En, "src/i18n/en"), (Lang::ZhCn, "src/i18n/zh_cn")] {
        in_language(lang, || {
            let sources = files(folder).into_iter().map(read).chain([format!("{:?}", words())]);
            let texts: Vec<String> = sources.flat_map(|source| literals(&source)).chain(texts_with_figures()).collect();
            let faults: Vec<String> = texts.iter().filter_map(|text| fault(text)).collect();
            assert!(texts.len() > 1000 && faults.is_empty(), "{lang:?}, of {} texts: {faults:#?}", texts.len());
        });
    }
}

#[test]
fn what_breaks_the_house_style_is_found() {
    in_language(Lang::ZhCn, || {
        let good = ["共 37\u{a0}条，D(P‖Q) 为 *∞*。", "D(真实‖数据)", "请按 Tab。"];
        assert_eq!(good.map(fault), [None, None, None]);
        let bad = ["共37\u{a0}条", "共 37 条", "共 37\u{a0}条 。", "D(P‖Q)为 0", "the 熵", "熵, 散度"];
        assert!(bad.iter().all(|text| fault(text).is_some()), "{:?}", bad.map(fault));
    });
    assert!(fault("熵").is_some() && fault("entropy").is_none(), "English is the language of tests");
}
