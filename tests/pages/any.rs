//! Whatever the documents, in whatever unit: no NaN anywhere, every figure readable, every mark of a sentence closed.

use crate::common::documents::{documents, lang, unit};
use crate::common::house::fault;
use crate::common::seen::{Explored, in_language, sampled, words};
use proptest::prelude::*;
use wormteeth::chart::{Density, Palette, Size, Style, histogram};
use wormteeth::math::Unit;
use wormteeth::model::information::{List, Part};
use wormteeth::model::{DescentComparison, DescentInsight, Documents, LessonStep, ListComparison, Model, SoftmaxFigures};
use wormteeth::present::evidence::{Repeats, alt, bin_rows, facts, size_rows};
use wormteeth::present::softmax::{self, ClassRow, naive_row};
use wormteeth::present::{self, card_bar_percent, compared_prediction, curves_axis, curves_base, highlighted_term, lesson_facts};

/// Whether bold and idle words end where they begin, and brackets open before they close.
pub fn balanced(text: &str) -> bool {
    let even = |mark| text.matches(mark).count().is_multiple_of(2);
    let brackets: Vec<char> = text.chars().filter(|c| "[]".contains(*c)).collect();
    even('*') && even('_') && brackets.chunks(2).all(|pair| pair == ['[', ']'])
}

/// A sentence as it is read, without its marks.
pub fn plain(sentence: &str) -> String {
    assert!(balanced(sentence), "{sentence}");
    sentence.chars().filter(|c| !"*_[]".contains(*c)).collect()
}

#[test]
fn marks_out_of_balance_are_found() {
    assert!(["", "*a* _b_ [c]", "*a _b* c_", "[a] [b]"].into_iter().all(balanced));
    assert!(["*", "*a* _b", "a]", "[a", "]a[", "[[a]]", "[a][b"].into_iter().all(|text| !balanced(text)));
}

/// Texts for the reader: of all that can go wrong with figures nothing shows.
#[track_caller]
fn readable(texts: impl IntoIterator<Item = impl AsRef<str>>) {
    for text in texts {
        let text = text.as_ref();
        let faults = ["NaN", "inf", "-0", " -", "∞.0", "e+", "  "];
        assert!(!text.is_empty() && !faults.iter().any(|fault| text.contains(fault)), "{text:?}");
        let nothing = |word: &str| word.starts_with("−0") && !word.contains(|c: char| ('1'..='9').contains(&c));
        assert!(!text.split([' ', ',', ';']).any(nothing), "a zero has a sign: {text:?}");
        assert_eq!(fault(text), None);
    }
}

fn explore(documents: &Documents, unit: Unit) {
    let seen = Explored::new(documents);
    let Explored { histogram, analysis, fit, .. } = &seen;
    let sentence = seen.sentence(unit);
    readable([plain(&sentence)]);
    assert!(plain(&sentence).ends_with(['.', '。']), "{sentence}");
    let infinite = [&analysis.forward, &analysis.reverse].map(|side| side.divergence.nats().is_infinite());
    let said = match words().tag {
        "en" => ["D(P‖Q) is *∞*", "In the other direction it is *∞*"],
        _ => ["D(P‖Q) 为 *∞*", "反方向的散度为 *∞*"],
    };
    assert_eq!(said.map(|said| sentence.contains(said)), infinite, "{sentence}");
    let level = seen.p().is_none().then(|| present::level(analysis));
    let axis = curves_axis(fit, level, unit);
    let base = curves_base(fit, level, axis, None, unit, Density::Normal, words());
    for curve in [&base.forward, &base.reverse] {
        readable(curve.ends.iter().chain(&curve.note).chain(curve.minimum.as_ref().map(|minimum| &minimum.label)));
        assert!(curve.ys.iter().all(|y| *y >= 0.0) && curve.minimum.is_some() == curve.note.is_none());
        if let Some(minimum) = &curve.minimum {
            assert!((0.0..=1.0).contains(&minimum.p) && minimum.y <= axis.high);
            assert!(curve.ys.iter().all(|y| *y >= minimum.y * (1.0 - 1e-9) - 1e-12), "the curve goes below its minimum");
        }
    }
    readable([
        present::curves_alt(fit, analysis, seen.p(), unit, words()),
        present::counts_alt(histogram, seen.explore.model, analysis, words()),
    ]);
    let (observed, bins) = (histogram.observed(), histogram.bins());
    let style = Style::canvas(Palette::DARK, Density::Phone, 3.0);
    let axis = present::count_axis(histogram, &analysis.q);
    let frame = histogram::frame(Size::css(328.0, 190.0, &style), bins, &axis, &style);
    for (bin, row) in present::bin_table(histogram, &observed, analysis).into_iter().enumerate() {
        readable([row.count, row.p, row.expected, row.q]);
        // On so small a chart there may be no room for it.
        if let Some(card) = present::bin_card(bin, histogram, analysis, &frame, &style) {
            readable([card.count, card.expected]);
        }
        readable([present::bin_text(histogram, analysis, bin, words())]);
    }
    assert_eq!(present::bin_card(bins, histogram, analysis, &frame, &style), None);
    for (direction, averaged, other, name) in
        [(&analysis.forward, &observed, &analysis.q, "D(P‖Q)"), (&analysis.reverse, &analysis.q, &observed, "D(Q‖P)")]
    {
        for bin in 0..bins {
            let term = highlighted_term(bin, averaged, other, direction, unit).expect("a term");
            readable([term.weight, term.log_ratio, term.term]);
        }
        readable([present::terms_alt(name, direction, unit, words())]);
        assert_eq!(highlighted_term(bins, averaged, other, direction, unit), None);
    }
    assert!(Model::ALL.iter().all(|model| (0.0..=100.0).contains(&card_bar_percent(&seen.comparison, *model))));
}

fn information(documents: &Documents, unit: Unit) {
    let document = &*documents.information;
    let seen = ListComparison::new(&document.p, &document.q);
    for part in Part::ALL {
        for figure in present::panel_figures(part) {
            let value = (figure.value)(document, &seen);
            assert!(value >= 0.0 || matches!(figure.name, "list.h.raw" | "jensen.curve") && !value.is_nan(), "{}", figure.name);
        }
        readable([present::part_alt(part, document, &seen, unit, words())]);
    }
    let (forward, mean) = (&seen.analysis.forward, seen.jensen.mean_y);
    let (h, d, ce) = (forward.entropy, forward.divergence.nats(), forward.cross_entropy.nats());
    assert!(ce == h + d || (ce - h - d).abs() <= 1e-12 * ce.max(1.0), "{h} + {d} = {ce}");
    assert!(mean == d || (mean - d).abs() <= 1e-9 * d.max(1.0));
    readable([plain(&(words().information.sentence)(&seen, unit))]);
    readable([List::P, List::Q].map(|list| present::entry_text(document, list, 0, words())));
    assert_eq!(present::list_table(document, &seen, unit).len(), document.outcomes());
}

fn evidence(documents: &Documents, unit: Unit) {
    let seen = sampled(&documents.histogram.observed(), &documents.evidence);
    let mut repeats = Repeats::new(&seen.setting);
    (0..60).for_each(|_| _ = repeats.step(3));
    let results = repeats.results();
    readable([plain(&(words().evidence.sentence)(&facts(&seen, &results, words()), unit))]);
    let told = alt(&seen, &results, unit, words());
    let e = &words().evidence;
    readable([e.catch_alt, e.weigh_alt, e.bet_alt, e.plug_in_alt].map(|say| say(&told)));
    readable(bin_rows(&seen, unit).iter().chain(&size_rows(&seen.setting, &results, unit)).flatten());
    assert!(seen.summary.mean().is_none_or(|mean| !mean.is_nan()));
}

fn neuron(documents: &Documents) {
    let race = DescentComparison::new(&documents.neuron);
    assert!(race.reach().is_finite() && race.eta.iter().all(|eta| (0.0..=1000.0).contains(eta)));
    let said = plain(&(words().neuron.sentence)(&DescentInsight::new(&documents.neuron, &race)));
    assert!(said.ends_with(['.', '。']) && said.chars().count() < 420 && !said.contains('∞'), "{said}");
    readable([said, present::descents_alt(&race, documents.neuron.step, words())]);
    readable([present::sigmoid_alt(&race.at(documents.neuron.step), true, words())]);
    readable(present::descent_table(&race).iter().flatten());
}

fn softmax(documents: &Documents, unit: Unit) {
    let document = &*documents.softmax;
    let figures = SoftmaxFigures::new(document);
    assert!(figures.nll >= 0.0 && figures.nll.is_finite() && figures.log_sum_exp.is_finite());
    for row in [ClassRow::Logits, ClassRow::Softmax, ClassRow::Log, ClassRow::Gradient] {
        readable([softmax::alt(row, document, &figures, unit, words())]);
    }
    for place in 0..3 {
        let row = naive_row(place, document, &figures, words()).expect("a row");
        assert_eq!(row.nll.is_none_or(f64::is_nan), row.said.contains("NaN"), "{row:?}");
        assert_eq!(fault(&plain(&row.said)), None);
        assert!(row.nll.is_none_or(|nll| nll >= 0.0));
        readable([row.exps.replace("  ", ", "), row.sum, row.p]);
    }
    readable((0..document.classes()).map(|class| softmax::class_text(class, document, &figures, words())));
    readable([plain(&(words().softmax.insight)(document, &figures, unit))]);
    assert_eq!(softmax::table(document, &figures).len(), document.classes());
}

fn lesson(documents: &Documents) {
    let (document, words) = (&*documents.lesson, &words().lesson);
    let facts = lesson_facts(present::lesson::drawing(document));
    for step in LessonStep::ALL {
        let (said, answer) = ((words.step)(step), document.answer(step));
        let texts = [Some(said.text), said.question.map(|question| question.answer)];
        for text in texts.into_iter().flatten().map(|text| plain(&text(&facts))) {
            assert!(text.ends_with(['.', '?', '。', '？']), "{step:?}: {text}");
            assert_eq!(fault(&text), None);
        }
        readable([(words.stop)(step, answer)]);
        let compared = answer.and_then(|answer| compared_prediction(step, answer, &facts));
        let mut looking_back = vec![(words.answer)(step, &facts)];
        looking_back.extend(compared.iter().flat_map(|it| [words.compare, words.predicted, words.off_by].map(|say| say(it))));
        readable(looking_back.iter().filter(|text| !text.is_empty()).map(|text| plain(text)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(40) })]

    #[test]
    fn nothing_is_nan_and_all_can_be_read(documents in documents(), unit in unit(), lang in lang()) {
        in_language(lang, || {
            explore(&documents, unit);
            information(&documents, unit);
            evidence(&documents, unit);
            neuron(&documents);
            softmax(&documents, unit);
            lesson(&documents);
        });
    }
}
