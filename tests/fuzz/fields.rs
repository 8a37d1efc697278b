//! What holds of whatever is typed in a number field, in every field of every view.

use super::contract::number;
use wormteeth::float_text;
use wormteeth::i18n::{Messages, messages};
use wormteeth::model::evidence::EvidenceEdit as Catching;
use wormteeth::model::information::{InformationEdit, List, Parameter};
use wormteeth::model::neuron::{NeuronEdit as Learning, Value};
use wormteeth::model::number::{about, count, fixed, parameter, shortest, significant};
use wormteeth::model::{Edit, ExploreDocument, Lang, Notice, Refusal, Sheet, Sheets, SoftmaxDocument, SoftmaxEdit};
use wormteeth::present::{softmax::field_text, whole};

/// Types a text into every field of a page.
pub(super) fn check(text: &str, page: &Sheets) {
    let read = float_text::parse(text.trim());
    assert_eq!(read.map(f64::to_bits), number(text.trim()).map(f64::to_bits), "a decimal is read, and nothing else");
    // As a field has it; the rest is "not a number".
    let Some(value) = read.filter(|value| value.is_finite()) else {
        assert!(messages(Lang::En).ui.not_a_number.ends_with('.'));
        return;
    };
    texts(value);
    lab(value, page);
    chances(value, page);
    evidence(value, page);
    let Sheets { training, softmax, .. } = page;
    for each in Value::SETUP.into_iter().chain([Value::Step]) {
        let (range, is_whole) = match each {
            Value::X | Value::W | Value::B => (-100.0..=100.0, false),
            Value::Y => (0.0..=1.0, false),
            Value::Eta => (0.0..=1000.0, false),
            Value::Steps => (1.0..=2000.0, true),
            Value::Step => (0.0..=training.steps as f64, true),
        };
        let fits = range.contains(&value) && (!is_whole || value.fract() == 0.0);
        typed(training, &Learning::Set(each, value), value, fits, |sheet| each.of(sheet));
    }
    let class = softmax.classes() - 1;
    let logit = |sheet: &SoftmaxDocument| sheet.logits[class];
    let fits = value.abs() <= 1e6;
    typed(softmax, &SoftmaxEdit::Set { class, logit: value }, value, fits, logit);
    let fits = (0.01..=100.0).contains(&value);
    typed(softmax, &SoftmaxEdit::Temperature(value), value, fits, |sheet| sheet.temperature);
    let fits = (2.0..=8.0).contains(&value) && value.fract() == 0.0;
    typed(softmax, &SoftmaxEdit::Classes(value), value, fits, |sheet| sheet.classes() as f64);
}

/// A refusal in words.
trait Named {
    fn words(self, words: &Messages) -> String;
}

impl Named for Notice {
    fn words(self, words: &Messages) -> String {
        (words.notice)(self)
    }
}

impl Named for Refusal {
    fn words(self, words: &Messages) -> String {
        (words.refusal)(self)
    }
}

/// An edit is taken as it stands if it fits, or is refused in a sentence.
#[track_caller]
fn typed<S: Sheet<Notice: Named>>(sheet: &S, edit: &S::Edit, value: f64, fits: bool, read: impl Fn(&S) -> f64) {
    match sheet.outcome(edit, sheet) {
        Ok(next) => {
            assert!(fits, "{edit:?} is taken");
            assert_eq!(next.valid(), Ok(()), "{edit:?}");
            assert_eq!(read(&next).to_bits(), (value + 0.0).to_bits(), "{edit:?}");
        }
        Err(notice) => {
            let words = notice.words(messages(Lang::En));
            assert!(!fits, "{edit:?} is refused: {words}");
            assert!(words.len() > 20 && words.ends_with('.'), "{words:?}");
        }
    }
}

fn lab(value: f64, Sheets { lab, .. }: &Sheets) {
    let last = lab.bins() - 1;
    let others = lab.counts[..last].iter().any(|&count| count > 0.0);
    let fits = (0.0..=1e9).contains(&value) && (others || value > 0.0);
    typed(lab, &Edit::SetCount { bin: last, count: value }, value, fits, |sheet: &ExploreDocument| sheet.counts[last]);
    typed(lab, &Edit::SetP(value), value, (0.0..=1.0).contains(&value), |sheet| sheet.p);
    let fits = value.fract() == 0.0 && (0.0..last as f64).contains(&value);
    typed(lab, &Edit::SetSplit(whole(value)), value, fits, |sheet| sheet.split as f64);
    let first = lab.counts.iter().position(|&count| count > 0.0).unwrap_or(0) as f64;
    let fits = value.fract() == 0.0 && (2.0..=101.0).contains(&value) && value > first;
    typed(lab, &Edit::SetBins(whole(value)), value, fits, |sheet| sheet.bins() as f64);
}

fn chances(value: f64, Sheets { chances, .. }: &Sheets) {
    let chance = (0.0..=1.0).contains(&value);
    for knob in [Parameter::Event, Parameter::Coin, Parameter::OneOfCoins(2)] {
        typed(chances, &InformationEdit::Set(knob, value), value, chance, |sheet| knob.of(sheet));
    }
    let above = |numbers: &[f64]| numbers.iter().any(|&number| number > 0.0);
    for list in [List::P, List::Q] {
        let knob = Parameter::Entry(list, 0);
        let fits = (0.0..=1e9).contains(&value) && (value > 0.0 || above(&chances.list(list)[1..]));
        typed(chances, &InformationEdit::Set(knob, value), value, fits, |sheet| knob.of(sheet));
    }
    let kept = |numbers: &[f64]| above(&numbers[..numbers.len().min(value.max(0.0) as usize)]);
    let fits = value.fract() == 0.0 && (2.0..=12.0).contains(&value) && kept(&chances.p) && kept(&chances.q);
    typed(chances, &InformationEdit::Set(Parameter::Outcomes, value), value, fits, |sheet| Parameter::Outcomes.of(sheet));
}

fn evidence(value: f64, Sheets { catch, .. }: &Sheets) {
    let whole = |from: f64, to: f64| value.fract() == 0.0 && (from..=to).contains(&value);
    let chance = (0.0..=1.0).contains(&value);
    typed(catch, &Catching::P { second: false, p: value }, value, chance, |sheet| sheet.first.p);
    typed(catch, &Catching::P { second: true, p: value }, value, chance, |sheet| sheet.second.p);
    typed(catch, &Catching::Split(value), value, whole(0.0, 99.0), |sheet| sheet.split.unwrap_or(usize::MAX) as f64);
    typed(catch, &Catching::Seed(value), value, whole(0.0, 4_294_967_295.0), |sheet| sheet.seed as f64);
    typed(catch, &Catching::Caught(value), value, whole(0.0, 100_000.0), |sheet| sheet.caught as f64);
    typed(catch, &Catching::Size(value), value, whole(1.0, 5000.0), |sheet| sheet.size as f64);
}

/// What a field shows of a number it takes is itself a number that it takes; what a sentence shows is a figure.
fn texts(value: f64) {
    assert_eq!(float_text::parse(&shortest(value)).map(f64::to_bits), Some((value + 0.0).to_bits()));
    let shown = |text: &str, near: f64| {
        let read = float_text::parse(text).filter(|read| read.is_finite());
        assert!(read.is_some_and(|read| (read - value).abs() <= near), "{value:?} is shown as {text}");
    };
    if (0.0..=1.0).contains(&value) {
        shown(&parameter(value), 0.5e-4 + 1e-12);
    }
    if (0.0..=1e9).contains(&value) {
        let text = count(value);
        shown(&text, value * 0.5001e-3);
        assert!(
            float_text::parse(&text).is_some_and(|read| read <= 1e9 && (read > 0.0) == (value > 0.0)),
            "{value:?} is shown as {text}"
        );
    }
    if value.abs() <= 1e6 {
        shown(&field_text(value), value.abs() * 1e-3);
    }
    for text in [count(value), about(value), significant(value, 4), fixed(value, 3)] {
        assert!(!text.contains(['N', 'i', '-']) || text.contains("e-"), "{value:?} is shown as {text}");
    }
}
