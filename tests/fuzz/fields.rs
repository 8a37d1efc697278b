//! What holds of whatever is typed in a number field, in every field of every view.

use super::contract::number;
use wormteeth::float_text;
use wormteeth::i18n::messages;
use wormteeth::model::evidence::EvidenceEdit;
use wormteeth::model::information::{InformationEdit, List, Parameter};
use wormteeth::model::lesson::Prediction;
use wormteeth::model::neuron::{NeuronEdit, Value};
use wormteeth::model::number::{
    format_approx, format_fixed, format_number, format_parameter, format_shortest, format_significant,
};
use wormteeth::model::{
    Documents, Edit, ExploreEdit, FieldId, HistogramEdit, Lang, LessonDocument, LessonEdit, LessonStep, SoftmaxEdit, Typed,
    one_line, read_typed,
};
use wormteeth::present::softmax::field_text;

/// Types a text into every field of a page.
pub(super) fn check(text: &str, page: &Documents) {
    let ascii = float_text::parse(text.trim());
    assert_eq!(ascii.map(f64::to_bits), number(text.trim()).map(f64::to_bits), "a decimal is read, and nothing else");
    // As a field has it: decimals as they stand, and the other ways in which people write numbers.
    let text = one_line(text);
    let read = read_typed(&text, true);
    // Before a tab at the start stands an empty cell.
    if let Some(number) = ascii.filter(|number| number.is_finite() && !text.starts_with('\t')) {
        assert_eq!(read, Ok(Typed::Number(number)), "{text:?}");
    }
    let value = match read {
        Ok(Typed::Number(value)) => value,
        Ok(Typed::List(numbers)) => {
            assert!(numbers.len() > 1 && numbers.iter().all(|number| number.is_finite()), "{text:?}: {numbers:?}");
            return;
        }
        Err(constraint) => {
            let words = (messages(Lang::En).field_error)(constraint.error(FieldId::P));
            assert!(words.len() > 20 && words.ends_with('.'), "{words}");
            return;
        }
    };
    texts(value);
    explore(value, page);
    information(value, page);
    evidence(value, page);
    let whole = value.fract() == 0.0;
    for (step, most, fits) in
        [(LessonStep::Bit, 20.0, whole), (LessonStep::Entropy, 10.0, true), (LessonStep::TwoGroups, 1.0, true)]
    {
        let page = Documents { lesson: LessonDocument { step, ..LessonDocument::default() }.into(), ..Documents::default() };
        let (name, edit) = (if most == 1.0 { "p" } else { "guess" }, LessonEdit::Predict(Prediction::Number(value)));
        typed(&page, name, edit, value, fits && (0.0..=most).contains(&value), |page| match page.lesson.draft(step) {
            Some(Prediction::Number(number)) => *number,
            other => panic!("{other:?}"),
        });
    }
    let Documents { neuron, softmax, .. } = page;
    for each in Value::SETUP.into_iter().chain([Value::Step]) {
        let (range, is_whole) = match each {
            Value::X | Value::W | Value::B => (-100.0..=100.0, false),
            Value::Y => (0.0..=1.0, false),
            Value::Eta => (0.0..=1000.0, false),
            Value::Steps => (1.0..=2000.0, true),
            Value::Step => (0.0..=neuron.steps as f64, true),
        };
        let fits = range.contains(&value) && (!is_whole || value.fract() == 0.0);
        typed(page, each.key(), NeuronEdit::Set(each, value), value, fits, |page| each.of(&page.neuron));
    }
    let class = softmax.classes() - 1;
    let fits = value.abs() <= 1e6;
    typed(page, "logits", SoftmaxEdit::Set { class, logit: value }, value, fits, |page| page.softmax.logits[class]);
    let fits = (0.01..=100.0).contains(&value);
    typed(page, "temperature", SoftmaxEdit::Temperature(value), value, fits, |page| page.softmax.temperature);
    let fits = (2.0..=8.0).contains(&value) && value.fract() == 0.0;
    typed(page, "classes", SoftmaxEdit::Classes(value), value, fits, |page| page.softmax.classes() as f64);
}

/// An edit is taken as it stands if it fits, or is refused in a sentence, by the name of its field and a constraint that it breaks.
#[track_caller]
fn typed(page: &Documents, name: &str, edit: impl Into<Edit>, value: f64, fits: bool, read: impl Fn(&Documents) -> f64) {
    let edit = edit.into();
    match page.apply_edit(&edit, page) {
        Ok(next) => {
            assert!(fits, "{edit:?} is taken");
            assert_eq!(next.check(), Ok(()), "{edit:?}");
            assert_eq!(read(&next).to_bits(), (value + 0.0).to_bits(), "{edit:?}");
        }
        Err(error) => {
            let words = (messages(Lang::En).field_error)(error);
            assert!(!fits, "{edit:?} is refused: {words}");
            assert!(words.len() > 20 && words.ends_with('.'), "{words:?}");
            assert!(error.field.name() == name && !error.constraint.admits(value), "{edit:?}: {error:?}");
        }
    }
}

fn explore(value: f64, page: &Documents) {
    let counts = &page.histogram.counts;
    let last = counts.len() - 1;
    let others = counts[..last].iter().any(|&count| count > 0.0);
    let fits = (0.0..=1e9).contains(&value) && (others || value > 0.0);
    typed(page, "counts", HistogramEdit::SetCount { bin: last, count: value }, value, fits, |page| page.histogram.counts[last]);
    typed(page, "p", ExploreEdit::SetP(value), value, (0.0..=1.0).contains(&value), |page| page.explore.p);
    let fits = value.fract() == 0.0 && (0.0..last as f64).contains(&value);
    typed(page, "split", ExploreEdit::SetSplit(value), value, fits, |page| page.explore.split as f64);
    let first = counts.iter().position(|&count| count > 0.0).unwrap_or(0) as f64;
    let fits = value.fract() == 0.0 && (2.0..=101.0).contains(&value) && value > first;
    typed(page, "bins", HistogramEdit::SetBins(value), value, fits, |page| page.histogram.bins() as f64);
}

fn information(value: f64, page: &Documents) {
    let document = &page.information;
    let of = |parameter: Parameter| move |page: &Documents| parameter.of(&page.information);
    let probability = (0.0..=1.0).contains(&value);
    for parameter in [Parameter::Event, Parameter::Coin, Parameter::OneOfCoins(2)] {
        typed(page, parameter.name(), InformationEdit::Set(parameter, value), value, probability, of(parameter));
    }
    let above = |numbers: &[f64]| numbers.iter().any(|&number| number > 0.0);
    for list in [List::P, List::Q] {
        let parameter = Parameter::Entry(list, 0);
        let fits = (0.0..=1e9).contains(&value) && (value > 0.0 || above(&document.list(list)[1..]));
        typed(page, parameter.name(), InformationEdit::Set(parameter, value), value, fits, of(parameter));
    }
    let kept = |numbers: &[f64]| above(&numbers[..numbers.len().min(value.max(0.0) as usize)]);
    let fits = value.fract() == 0.0 && (2.0..=12.0).contains(&value) && kept(&document.p) && kept(&document.q);
    typed(page, "outcomes", InformationEdit::Set(Parameter::Outcomes, value), value, fits, of(Parameter::Outcomes));
}

fn evidence(value: f64, page: &Documents) {
    let whole = |from: f64, to: f64| value.fract() == 0.0 && (from..=to).contains(&value);
    let probability = (0.0..=1.0).contains(&value);
    typed(page, "p1", EvidenceEdit::P { second: false, p: value }, value, probability, |page| page.evidence.first.p);
    typed(page, "p2", EvidenceEdit::P { second: true, p: value }, value, probability, |page| page.evidence.second.p);
    let split = |page: &Documents| page.evidence.split.unwrap_or(usize::MAX) as f64;
    typed(page, "split", EvidenceEdit::Split(value), value, whole(0.0, 99.0), split);
    typed(page, "seed", EvidenceEdit::Seed(value), value, whole(0.0, 4_294_967_295.0), |page| page.evidence.seed as f64);
    typed(page, "caught", EvidenceEdit::Caught(value), value, whole(0.0, 100_000.0), |page| page.evidence.caught as f64);
    typed(page, "size", EvidenceEdit::Size(value), value, whole(1.0, 5000.0), |page| page.evidence.size as f64);
}

/// What a field shows of a number it takes is itself a number that it takes; what a sentence shows is a figure.
fn texts(value: f64) {
    assert_eq!(float_text::parse(&format_shortest(value)).map(f64::to_bits), Some((value + 0.0).to_bits()));
    let shown = |text: &str, near: f64| {
        let read = float_text::parse(text).filter(|read| read.is_finite());
        assert!(read.is_some_and(|read| (read - value).abs() <= near), "{value:?} is shown as {text}");
    };
    if (0.0..=1.0).contains(&value) {
        shown(&format_parameter(value), 0.5e-4 + 1e-12);
    }
    if (0.0..=1e9).contains(&value) {
        let text = format_number(value);
        shown(&text, value * 0.5001e-3);
        assert!(
            float_text::parse(&text).is_some_and(|read| read <= 1e9 && (read > 0.0) == (value > 0.0)),
            "{value:?} is shown as {text}"
        );
    }
    if value.abs() <= 1e6 {
        shown(&field_text(value), value.abs() * 1e-3);
    }
    for text in [format_number(value), format_approx(value), format_significant(value, 4), format_fixed(value, 3)] {
        assert!(!text.contains(['N', 'i', '-']) || text.contains("e-"), "{value:?} is shown as {text}");
    }
}
